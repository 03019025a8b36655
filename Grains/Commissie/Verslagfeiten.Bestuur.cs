using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;

namespace OrleansSchool.Commissie;

/// <summary>Commissie, meetings with besluiten, what was published, and what comes (TSO-2, TSO-5, TSO-11c).</summary>
internal static partial class Verslagfeiten
{
    /// <summary>Of the agenda and minutes; the chapter about scholing counts the lists of who came, which is another register.</summary>
    public const string Werkgroepvergaderingen = "Bijeenkomsten van de werkgroep (geteld bij Vergaderingen)";

    private static Verslagdeel Commissie(Verslagbron bron)
    {
        var nu = bron.Leden.Where(l => l.IsOp(bron.Peildag)).ToList();
        var voorzitter = bron.Keuzes.Where(k => k.Jaar == bron.Jaar).MaxBy(k => k.Besluit.VastgelegdOp);
        var feiten = Enum.GetValues<Commissiefunctie>()
            .Select(f => Lid(Functie(f), nu.Count(l => l.Functie == f)))
            .Append(voorzitter is null ? new Verslagfeit("Voorzitter", "niet gekozen voor dit schooljaar", null)
                : new Verslagfeit("Voorzitter", $"gekozen op {Datums.Cijfers(voorzitter.Besluit.Op)}", null))
            .Append(Tel("Leden die begonnen", bron.Leden.Count(l => bron.IsInJaar(l.Van) && l.Van > bron.Jaar.EersteDag)))
            .Append(Tel("Leden die stopten", bron.Leden.Count(l => l.TotEnMet is { } tot && bron.IsInJaar(tot) && tot < bron.Peildag)));
        return Samen(feiten);

        static Verslagfeit Lid(string functie, int aantal) => Tel(functie, aantal, aantal == 0 ? "niemand" : Aantal(aantal, "lid", "leden"));
    }

    private static Verslagdeel Vergaderingen(Verslagbron bron)
    {
        var gehouden = bron.Vergaderingen.Where(IsGehouden).OrderBy(r => r.Op).ThenBy(r => r.Begin).ToList();
        var feiten = new List<Verslagfeit>
        {
            Gehouden("Vergaderingen van de commissie", Vergadersoort.Commissie, VergaderingGrenzen.CommissieNodig),
            Gehouden(Werkgroepvergaderingen, Vergadersoort.Werkgroep, VergaderingGrenzen.WerkgroepNodig),
            Tel("Extra vergaderingen", gehouden.Count(r => r.IsExtra)),
            Deelvan("Agenda op tijd verstuurd", gehouden.Count(r => r.AgendaOpTijd), gehouden.Count),
            Deelvan("Notulen vastgesteld", gehouden.Count(r => r.Stap != Vergaderstap.Gehouden), gehouden.Count),
        };
        feiten.AddRange(gehouden.Select(r => Tel($"{Soort(r.Soort)} op {Datums.Cijfers(r.Op)}", r.Aanwezig, $"{Getal(r.Aanwezig)} aanwezig")));
        feiten.AddRange(Genomen(bron).Select(Besluit));
        return Samen(feiten, Reeks("Aanwezig per vergadering", gehouden.Select(r => (Datums.Cijfers(r.Op)[..5], (decimal)r.Aanwezig))));

        Verslagfeit Gehouden(string wat, Vergadersoort soort, int nodig)
        {
            var aantal = gehouden.Count(r => r.Soort == soort);
            return Tel(wat, aantal, $"{Getal(aantal)} gehouden, minstens {Getal(nodig)} nodig");
        }
    }

    /// <summary>On which the commissie voted in this schooljaar, for which one they ever hold.</summary>
    private static IEnumerable<Besluitvoorstel> Genomen(Verslagbron bron) =>
        bron.Besluiten.Where(b => b.Commissie is { } stem && bron.IsInJaar(stem.Op)).OrderBy(b => b.Commissie!.Op).ThenBy(b => b.Nummer, StringComparer.Ordinal);

    private static Verslagfeit Besluit(Besluitvoorstel besluit)
    {
        var stappen = besluit.Stappen.Where(s => s.Stap is not (Besluitstap.Commissie or Besluitstap.Actief) && s.Uitkomst is not null).Select(s => $"{Stap(s.Stap)} {Uitkomst(s.Uitkomst!.Value)}");
        return new Verslagfeit($"{besluit.Nummer} {besluit.Titel}", string.Join("; ", stappen.Prepend(Stand(besluit.Stand))), null);
    }

    private static Verslagdeel Communicatie(Verslagbron bron) => Samen(
    [
        Tel("Berichten in de nieuwsbrief", bron.Nieuws.Count(n => n.GeplaatstOp is { } op && bron.IsInJaar(op))),
        Versie("Reglement", bron.Reglement, bron.Peildag),
        Versie("Huisregels", bron.Huisregels, bron.Peildag),
        new Verslagfeit(
            $"Overblijven in de schoolgids {bron.Jaar.Volgend}", bron.SchoolgidsOp is { } op ? $"klaar op {Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))}" : "nog niet klaar", null),
    ]);

    private static Verslagdeel Vooruitblik(Verslagbron bron)
    {
        var open = bron.Punten.Where(p => p.Stand is Verbeterstand.Open or Verbeterstand.Bezig).OrderBy(p => p.Voor).ThenBy(p => p.Titel, StringComparer.Ordinal).ToList();
        var feiten = new List<Verslagfeit?>
        {
            Tel("Verbeterpunten die klaar zijn", bron.Punten.Count(p => p.Stand == Verbeterstand.Klaar)),
            Tel("Verbeterpunten die nog lopen", open.Count),
        };
        feiten.AddRange(open.Select(p => new Verslagfeit($"Verbeterpunt: {p.Titel}", $"{(p.Stand == Verbeterstand.Bezig ? "bezig" : "open")}, klaar voor {Datums.Cijfers(p.Voor)}", null)));
        feiten.AddRange(new[] { Besluitsoort.Tarief, Besluitsoort.Vergoeding, Besluitsoort.Begroting }.Select(s => Straks(bron, s)));
        feiten.Add(Tel("Voorstellen om het reglement te wijzigen", bron.Besluiten.Count(b => b.Soort == Besluitsoort.Reglement && b.Jaar == bron.Jaar.Volgend && b.Stand != Besluitstand.Ingetrokken)));
        feiten.Add(Begrootstraks(bron));
        return Samen(feiten);
    }

    private static Verslagfeit Straks(Verslagbron bron, Besluitsoort soort)
    {
        var besluit = bron.Besluiten.LastOrDefault(b => b.Soort == soort && b.Jaar == bron.Jaar.Volgend && b.Stand != Besluitstand.Ingetrokken);
        return new Verslagfeit($"{Naam(soort)} {bron.Jaar.Volgend}", besluit is null ? "nog geen voorstel" : Stand(besluit.Stand), null);
    }

    private static Verslagfeit? Begrootstraks(Verslagbron bron)
    {
        var lasten = bron.Cijfers.Begroting.Where(c => c.Soort == Boeksoort.Lasten && c.VolgendJaar is not null).ToList();
        return lasten.Count == 0 ? null : Bedrag($"Begrote lasten {bron.Jaar.Volgend}", RekenRules.Som(lasten.Select(c => c.VolgendJaar!.Value)));
    }

    private static Verslagfeit Versie(string wat, ImmutableArray<RegelingVersie> versies, DateOnly dag)
    {
        var nu = versies.LastOrDefault(v => v.GeldtVanaf <= dag);
        return new Verslagfeit(wat, nu is null ? "nog niet vastgelegd" : string.Create(Nederlands, $"versie {nu.Nr}, geldt vanaf {Datums.Cijfers(nu.GeldtVanaf)}"), null);
    }

    private static bool IsGehouden(Vergaderrij rij) => rij.Stap is Vergaderstap.Gehouden or Vergaderstap.NotulenVastgesteld or Vergaderstap.Verspreid;

    private static string Soort(Vergadersoort soort) => soort == Vergadersoort.Commissie ? "Commissie" : "Werkgroep";

    private static string Functie(Commissiefunctie functie) => functie switch
    {
        Commissiefunctie.Coordinator => "Overblijfcoördinator",
        Commissiefunctie.Gediplomeerde => "Gediplomeerde overblijfkracht",
        Commissiefunctie.Ouderraad => "Lid van de ouderraad",
        _ => "Schoolleiding",
    };

    private static string Naam(Besluitsoort soort) => soort switch
    {
        Besluitsoort.Tarief => "Ouderbijdrage",
        Besluitsoort.Vergoeding => "Vergoedingen",
        _ => "Begroting",
    };

    private static string Stand(Besluitstand stand) => stand switch
    {
        Besluitstand.Concept => "voorgesteld",
        Besluitstand.InBehandeling => "in behandeling",
        Besluitstand.Gereed => "klaar om in te gaan",
        Besluitstand.Actief => "ingegaan",
        Besluitstand.Voorbij => "ingegaan en voorbij",
        Besluitstand.Ingetrokken => "ingetrokken",
        _ => "geschil",
    };

    private static string Stap(Besluitstap stap) => stap switch
    {
        Besluitstap.AdviesOuderraad => "advies ouderraad:",
        Besluitstap.AdviesSchoolleiding => "advies schoolleiding:",
        Besluitstap.InstemmingOuders => "instemming oudergeleding MR:",
        Besluitstap.InstemmingPersoneel => "instemming personeelsgeleding MR:",
        Besluitstap.SamenspraakSchoolleiding => "schoolleiding:",
        Besluitstap.SamenspraakMr => "MR:",
        _ => "ouderraad:",
    };

    private static string Uitkomst(Stapuitkomst uitkomst) => uitkomst switch
    {
        Stapuitkomst.Positief => "positief",
        Stapuitkomst.MetOpmerking => "positief, met een opmerking",
        Stapuitkomst.Negatief => "negatief",
        Stapuitkomst.Ingestemd => "ja",
        Stapuitkomst.NietIngestemd => "nee",
        _ => "geen antwoord",
    };
}
