using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;

namespace OrleansSchool.Werving;

/// <summary>Who came, who said no, who missed it (TSO-4n). Pure.</summary>
internal static class ScholingRules
{
    public static Uitkomst<ScholingState> Bewaar(ScholingState was, string? id, string nieuwId, BijeenkomstInvoer invoer, Schooljaar jaar, Wie wie)
    {
        var schoon = invoer with { Titel = TekstRules.Schoon(invoer.Titel), Toelichting = TekstRules.SchoonOfNiets(invoer.Toelichting) };
        var nee = !jaar.Bevat(schoon.Op) ? Weigeringen.BijeenkomstJaar(jaar)
            : !Enum.IsDefined(schoon.Soort) ? Weigeringen.Keuze("soort", "wat voor bijeenkomst het is")
            : TekstRules.KeurVerplicht(schoon.Titel, "titel", "waar het over gaat", ScholingGrenzen.TitelMax)
            ?? TekstRules.Keur(schoon.Toelichting, "toelichting", "de toelichting", ScholingGrenzen.ToelichtingMax);
        var oud = id is null ? null : was.Bijeenkomsten.FirstOrDefault(b => b.Id == id);
        nee ??= id is not null && oud is null ? Weigeringen.Onbekend("deze bijeenkomst")
            : id is null && was.Bijeenkomsten.Length >= ScholingGrenzen.BijeenkomstenMax ? Weigeringen.TeVeel("bijeenkomsten in een schooljaar", ScholingGrenzen.BijeenkomstenMax) : null;
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = oud is null ? new Bijeenkomst(nieuwId, schoon, [], [], null, wie.Naam) : oud with { Gegevens = schoon };
        return was with { Bijeenkomsten = [.. was.Bijeenkomsten.Where(b => b.Id != nieuw.Id).Append(nieuw).OrderBy(b => b.Gegevens.Op).ThenBy(b => b.Id, StringComparer.Ordinal)] };
    }

    public static Uitkomst<ScholingState> Noteer(
        ScholingState was, string id, ImmutableArray<string> aanwezig, ImmutableArray<string> afgemeld, OverblijfkrachtenView helpers, DateOnly vandaag, DateTimeOffset nu)
    {
        if (was.Bijeenkomsten.FirstOrDefault(b => b.Id == id) is not { } bijeenkomst)
        {
            return Weigeringen.Onbekend("deze bijeenkomst");
        }

        if (bijeenkomst.Gegevens.Op > vandaag)
        {
            return Weigeringen.BijeenkomstMoetKomen;
        }

        var bekend = helpers.Rijen.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> er = [.. (aanwezig.IsDefault ? [] : aanwezig).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> niet = [.. (afgemeld.IsDefault ? [] : afgemeld).Distinct(StringComparer.Ordinal).Except(er, StringComparer.Ordinal)];
        return er.Concat(niet).Any(h => !bekend.Contains(h)) ? Weigeringen.Onbekend("een van deze overblijfkrachten")
            : was with { Bijeenkomsten = was.Bijeenkomsten.Replace(bijeenkomst, bijeenkomst with { Aanwezig = er, Afgemeld = niet, GenoteerdOp = nu }) };
    }

    public static Uitkomst<ScholingState> Vervalt(ScholingState was, string id) =>
        was.Bijeenkomsten.FirstOrDefault(b => b.Id == id) is not { IsGenoteerd: false } bijeenkomst
            ? Weigeringen.Onbekend("deze bijeenkomst") : was with { Bijeenkomsten = was.Bijeenkomsten.Remove(bijeenkomst) };

    public static Scholingprul Prul(Bijeenkomst weg) => new(weg.Id, weg.Gegevens, weg.DoorNaam);

    public static Uitkomst<ScholingState> HaalTerug(ScholingState was, string id, DateOnly vandaag)
    {
        if (was.Prullenbak.Zoek(id, vandaag)?.Inhoud is not { } prul)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        return was.Bijeenkomsten.Any(b => b.Id == id) ? Weigeringen.WeggehaaldStaatErAl(prul.Gegevens.Titel)
            : was.Bijeenkomsten.Length >= ScholingGrenzen.BijeenkomstenMax ? Weigeringen.TeVeel("bijeenkomsten in een schooljaar", ScholingGrenzen.BijeenkomstenMax)
            : was with
            {
                Bijeenkomsten = [.. was.Bijeenkomsten.Add(new Bijeenkomst(prul.Id, prul.Gegevens, [], [], null, prul.DoorNaam)).OrderBy(b => b.Gegevens.Op).ThenBy(b => b.Id, StringComparer.Ordinal)],
                Prullenbak = was.Prullenbak.Zonder(id),
            };
    }

    public static ScholingView View(ScholingState state, OverblijfkrachtenView helpers, Schooljaar jaar, bool magWijzigen, DateOnly vandaag)
    {
        var genoteerd = state.Bijeenkomsten.Where(b => b.IsGenoteerd).ToList();
        var deelnemers = helpers.Rijen.Where(r => r.Gegevens.Vanaf <= jaar.LaatsteDag && !(r.Gegevens.TotEnMet < jaar.EersteDag)).Select(r => new Deelnemer(
            r.Id, r.Gegevens.Naam, genoteerd.Count(b => b.Aanwezig.Contains(r.Id)), genoteerd.Count(b => b.Afgemeld.Contains(r.Id)),
            [.. genoteerd.Where(b => Miste(b, r)).Select(b => b.Id)]));
        return new ScholingView(
            jaar, [.. state.Bijeenkomsten.Reverse()], [.. deelnemers],
            state.Bijeenkomsten.Count(b => b.Gegevens.Soort == Bijeenkomstsoort.Werkgroep && b.Gegevens.Op <= vandaag), magWijzigen);
    }

    public static Scholingtelling Tel(ScholingState state, OverblijfkrachtenView helpers)
    {
        var genoteerd = state.Bijeenkomsten.Where(b => b.IsGenoteerd).ToList();
        var kwam = genoteerd.Sum(b => b.Aanwezig.Length);
        var gemist = genoteerd.Sum(b => helpers.Rijen.Count(r => Miste(b, r)));
        var allen = kwam + gemist + genoteerd.Sum(b => b.Afgemeld.Length);
        return new Scholingtelling(
            genoteerd.Count(b => b.Gegevens.Soort == Bijeenkomstsoort.Cursus), genoteerd.Count(b => b.Gegevens.Soort == Bijeenkomstsoort.Werkgroep),
            allen == 0 ? 0 : 100 * kwam / allen, gemist);
    }

    /// <summary>Helped on that day, and is in neither list.</summary>
    private static bool Miste(Bijeenkomst bijeenkomst, OverblijfkrachtRij helper) =>
        helper.Gegevens.Vanaf <= bijeenkomst.Gegevens.Op && !(helper.Gegevens.TotEnMet < bijeenkomst.Gegevens.Op)
        && !bijeenkomst.Aanwezig.Contains(helper.Id) && !bijeenkomst.Afgemeld.Contains(helper.Id);
}
