using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;

namespace OrleansSchool.Commissie;

/// <summary>All that the dossier is made of.</summary>
/// <param name="Besluiten">For the schooljaar and the next one, oldest first.</param>
/// <param name="Namen">Of children and of all adults that the intranet knows.</param>
internal sealed record Inspectiebron(
    string School, Schooljaar Jaar, DateOnly Vandaag, BeleidView Beleid, ImmutableArray<MrAfspraak> Afspraken, ImmutableArray<Besluitvoorstel> Besluiten,
    OverblijfkrachtenView Helpers, Naamlijst Namen);

/// <summary>One dossier for the inspectie out of what the areas say, without names of children or helpers (TSO-0b, TSO-1). Pure.</summary>
internal static class InspectieRules
{
    public static Inspectiedossier Maak(Inspectiebron bron)
    {
        var schoon = Schoner(bron);
        var helpers = Helpers(bron);
        return new Inspectiedossier(
            bron.School, bron.Jaar, bron.Vandaag, [.. Enum.GetValues<Stuksoort>().Select(bron.Beleid.Geldend).OfType<Beleidsstuk>().Select(s => Beleid(s, schoon))],
            [.. bron.Beleid.Ontbreekt], [.. MrAfsprakenRules.View(new MrAfsprakenState { Afspraken = bron.Afspraken }, bron.Vandaag, magBeheren: false).Afspraken.Select(a => Afspraak(a, schoon))],
            [.. bron.Besluiten.Where(b => b.Commissie is not null).Select(b => Besluit(BesluitrouteRules.Nu(b, bron.Vandaag), schoon))],
            [.. bron.Beleid.Verzekeringen.Select(v => v.Gegevens).Where(v => v.TotEnMet >= bron.Vandaag).Select(v => Polis(v, schoon))], bron.Beleid.Punten, Vog(helpers, bron));
    }

    private static Inspectiebeleid Beleid(Beleidsstuk stuk, Func<string, string> schoon) =>
        new(stuk.Soort, stuk.Nr, schoon(stuk.Tekst), schoon(stuk.VastgesteldDoor), stuk.VastgesteldOp, stuk.GeldtVanaf);

    private static Inspectieafspraak Afspraak(MrAfspraak a, Func<string, string> schoon) => new(
        a.Id, schoon(a.Onderwerp), schoon(a.Tekst), a.GemaaktOp, schoon(a.Bestuur), schoon(a.Mr), a.GeldtTot, a.NagekomenOp, OfNiets(a.Nagekomen, schoon),
        [.. a.Stukken.Select(s => s with { Naam = schoon(s.Naam) })]);

    private static Inspectiebesluit Besluit(Besluitvoorstel b, Func<string, string> schoon) => new(
        b.Id, b.Nummer, schoon(b.Titel), b.Soort, b.Vanaf, b.Stand, b.Commissie?.Op,
        [
            .. b.Stappen.Where(s => s.Stap is not (Besluitstap.Commissie or Besluitstap.Actief))
                .Select(s => new Inspectiestap(s.Stap, s.Uitkomst, s.Op, OfNiets(s.Tekst, schoon), OfNiets(s.Antwoord, schoon), s.DocumentId is not null)),
        ],
        OfNiets(b.GeschilRoute, schoon), b.GeschilOp);

    private static Inspectiepolis Polis(VerzekeringInvoer v, Func<string, string> schoon) => new(schoon(v.Verzekeraar), v.Polisnummer, v.Gedekt, v.Aantal, v.Van, v.TotEnMet);

    private static Vogtelling Vog(List<OverblijfkrachtGegevens> helpers, Inspectiebron bron)
    {
        var geldig = helpers.Count(h => h.VogOp is { } op && op.AddYears(bron.Helpers.VogJaren) > bron.Vandaag);
        var geen = helpers.Count(h => h.VogOp is null);
        return new Vogtelling(helpers.Count, geldig, helpers.Count - geldig - geen, geen, bron.Helpers.VogJaren);
    }

    private static List<OverblijfkrachtGegevens> Helpers(Inspectiebron bron) =>
        [.. bron.Helpers.Rijen.Select(r => r.Gegevens).Where(g => g.Vanaf <= bron.Vandaag && !g.IsWeg(bron.Vandaag))];

    private static string? OfNiets(string? tekst, Func<string, string> schoon) => tekst is null ? null : schoon(tekst);

    /// <summary>A text that names a child, or a helper of now or before in full, is left out whole: a half text says who is missing.</summary>
    private static Func<string, string> Schoner(Inspectiebron bron)
    {
        const int Volledig = 2;
        var helpers = bron.Helpers.Rijen.Select(r => NaamwoordRules.Woorden(r.Gegevens.Naam)).Where(n => n.Count >= Volledig).ToList();
        return tekst =>
        {
            var woorden = NaamwoordRules.Woorden(tekst);
            return helpers.Exists(h => NaamwoordRules.Plekken(h, woorden).Any()) || !bron.Namen.Kind(tekst).IsEmpty ? JaarverslagRules.Weggelaten : tekst;
        };
    }
}
