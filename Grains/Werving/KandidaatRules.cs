using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Werving;

/// <summary>From a name to a decision of the commissie (TSO-4f, TSO-4i). Pure.</summary>
internal static class KandidaatRules
{
    /// <summary>What the commissie must have behind it before it takes on a gediplomeerde; the answer comes after that.</summary>
    private static readonly ImmutableArray<Sollicitatiestap> VoorBesluit =
        [Sollicitatiestap.Vacature, Sollicitatiestap.Bevestiging, Sollicitatiestap.Selectie, Sollicitatiestap.Gesprek, Sollicitatiestap.Referenties];

    public static string Id(OperatieId operatie, Wie wie) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"kandidaat\n{wie.School}\n{wie.AccountId}\n{operatie}")).AsSpan(0, 8));

    public static Uitkomst<KandidatenState> Bewaar(KandidatenState was, string? id, string nieuwId, KandidaatInvoer invoer, DateOnly vandaag)
    {
        var schoon = Schoon(invoer);
        if (Keur(schoon, vandaag) is { } nee)
        {
            return nee;
        }

        if (id is null)
        {
            return was.Kandidaten.Length >= WervingGrenzen.KandidatenMax ? Weigeringen.TeVeel("kandidaten", WervingGrenzen.KandidatenMax)
                : was with { Kandidaten = was.Kandidaten.Add(new Kandidaat(nieuwId, schoon, null, [], null, Kandidaatuitslag.Open, null)) };
        }

        return Wijzig(was, id, k => k with { Gegevens = schoon });
    }

    public static Uitkomst<KandidatenState> Gesprek(KandidatenState was, string id, Kandidaatgesprek gesprek, DateOnly vandaag)
    {
        var schoon = gesprek with { MetWie = TekstRules.Schoon(gesprek.MetWie), Verslag = TekstRules.Schoon(gesprek.Verslag) };
        var nee = KeurDag(schoon.Op, vandaag) ?? TekstRules.KeurVerplicht(schoon.MetWie, "met-wie", "wie het gesprek voerde", WervingGrenzen.KortMax)
            ?? TekstRules.KeurRegels(schoon.Verslag, "verslag", "hoe het gesprek ging", WervingGrenzen.TekstMax);
        return nee is not null ? nee : Wijzig(was, id, k => k with { Gesprek = schoon });
    }

    /// <summary>Each step once; again replaces it. Only for who is employed.</summary>
    public static Uitkomst<KandidatenState> Stap(KandidatenState was, string id, GezetteStap stap, DateOnly vandaag)
    {
        var schoon = stap with { Toelichting = TekstRules.Schoon(stap.Toelichting) };
        var nee = Enum.IsDefined(schoon.Stap) ? KeurDag(schoon.Op, vandaag) ?? TekstRules.Keur(schoon.Toelichting, "toelichting", "de toelichting", WervingGrenzen.KortMax)
            : Weigeringen.Keuze("stap", "een stap");
        return nee is not null ? nee : Wijzig(
            was, id, k => k with { Stappen = [.. k.Stappen.Where(s => s.Stap != schoon.Stap).Append(schoon).OrderBy(s => s.Stap)] },
            magKlaar: schoon.Stap == Sollicitatiestap.Antwoord);
    }

    /// <summary>
    /// Nobody is taken on unheard, nor a gediplomeerde beside the sollicitatiecode (TSO-4i); turning down is always possible. The four weeks run
    /// from the recording: a decision of last month would otherwise erase who was taken on before they have a card.
    /// </summary>
    public static Uitkomst<KandidatenState> Beslis(KandidatenState was, string id, Besluit besluit)
    {
        if (was.Kandidaten.FirstOrDefault(k => k.Id == id) is not { } kandidaat)
        {
            return Weigeringen.Onbekend("deze kandidaat");
        }

        if (besluit.IsAangenomen && kandidaat.IsOpen && WaaromNietAannemen(kandidaat) is { } nee)
        {
            return nee;
        }

        var uitslag = besluit.IsAangenomen ? Kandidaatuitslag.Aangenomen : Kandidaatuitslag.Afgewezen;
        var vastgelegd = DateOnly.FromDateTime(Schooltijd.Lokaal(besluit.VastgelegdOp).DateTime);
        return Wijzig(was, id, k => k with { Besluit = besluit, Uitslag = uitslag, UitslagOp = vastgelegd });
    }

    public static Uitkomst<KandidatenState> TrekTerug(KandidatenState was, string id, DateOnly vandaag) =>
        Wijzig(was, id, k => k with { Uitslag = Kandidaatuitslag.Teruggetrokken, UitslagOp = vandaag });

    /// <summary>A candidate again, with all that was noted; who is past the term isn't there any more, also when no night came by yet.</summary>
    public static Uitkomst<KandidatenState> HaalTerug(KandidatenState was, string id, DateOnly vandaag) =>
        was.Kandidaten.FirstOrDefault(k => k.Id == id && LaatsteTerug(k) >= vandaag) is not { } kandidaat ? Weigeringen.WeggehaaldVoorbij
        : was with { Kandidaten = was.Kandidaten.Replace(kandidaat, kandidaat with { Uitslag = Kandidaatuitslag.Open, UitslagOp = null }) };

    /// <summary>Who withdrew, with the last day on which that can be undone; who noted it isn't kept.</summary>
    public static ImmutableArray<Weggehaald> Weggehaald(KandidatenState state, DateOnly vandaag) =>
    [
        .. state.Kandidaten.Where(k => LaatsteTerug(k) >= vandaag).OrderByDescending(k => k.UitslagOp).Select(k => new Weggehaald(
            k.Id, "Kandidaat", k.Gegevens.Naam, Schooltijd.Moment(k.UitslagOp!.Value, new TimeOnly(12, 0)), "", LaatsteTerug(k)!.Value)),
    ];

    /// <summary>Until the four weeks are over, or the year in which somebody may wait: who came back after that would be gone the same night. Null for who didn't withdraw.</summary>
    private static DateOnly? LaatsteTerug(Kandidaat kandidaat)
    {
        if (kandidaat is not { Uitslag: Kandidaatuitslag.Teruggetrokken, UitslagOp: { } op })
        {
            return null;
        }

        var (weken, jaar) = (op.AddDays(WervingGrenzen.BewaarDagen - 1), kandidaat.Gegevens.Op.AddMonths(WervingGrenzen.OpenMaanden).AddDays(-1));
        return weken < jaar ? weken : jaar;
    }

    /// <summary>Steps that are still to be done before the commissie may take this one on.</summary>
    public static IEnumerable<Sollicitatiestap> Ontbreekt(Kandidaat kandidaat) => kandidaat.Gegevens.Soort == Kandidaatsoort.GediplomeerdInDienst
        ? VoorBesluit.Where(s => kandidaat.Stappen.All(g => g.Stap != s)) : [];

    /// <summary>Who is decided upon for four weeks, or waits for a year, goes.</summary>
    public static KandidatenState Opgeruimd(KandidatenState was, DateOnly vandaag)
    {
        var blijft = was.Kandidaten.RemoveAll(k =>
            k.UitslagOp is { } op ? op.AddDays(WervingGrenzen.BewaarDagen) <= vandaag : k.Gegevens.Op.AddMonths(WervingGrenzen.OpenMaanden) <= vandaag);
        return blijft.Length == was.Kandidaten.Length ? was : was with { Kandidaten = blijft };
    }

    public static string Naam(Sollicitatiestap stap) => stap switch
    {
        Sollicitatiestap.Vacature => "vacature met eisen bekendgemaakt",
        Sollicitatiestap.Bevestiging => "ontvangst bevestigd",
        Sollicitatiestap.Selectie => "selectie door de benoemingscommissie",
        Sollicitatiestap.Gesprek => "sollicitatiegesprek",
        Sollicitatiestap.Referenties => "referenties, met toestemming",
        _ => "schriftelijk antwoord met reden",
    };

    private static Weigering? WaaromNietAannemen(Kandidaat kandidaat) => kandidaat.Gesprek is null ? Weigeringen.GesprekNodig
        : Ontbreekt(kandidaat).Select(s => Weigeringen.Sollicitatiecode(Naam(s))).FirstOrDefault();

    private static Uitkomst<KandidatenState> Wijzig(KandidatenState was, string id, Func<Kandidaat, Kandidaat> doe, bool magKlaar = false) =>
        was.Kandidaten.FirstOrDefault(k => k.Id == id) is not { } kandidaat ? Weigeringen.Onbekend("deze kandidaat")
        : !kandidaat.IsOpen && !magKlaar ? Weigeringen.KandidaatKlaar
        : was with { Kandidaten = was.Kandidaten.Replace(kandidaat, doe(kandidaat)) };

    private static KandidaatInvoer Schoon(KandidaatInvoer k) => k with
    {
        Naam = Namen.Schoon(k.Naam ?? ""),
        Telefoon = Telefoon.Probeer(k.Telefoon, out var nummer) ? nummer : TekstRules.Schoon(k.Telefoon),
        Email = TekstRules.SchoonOfNiets(k.Email),
        Bron = TekstRules.Schoon(k.Bron),
        Bureau = k.Soort == Kandidaatsoort.GediplomeerdIngehuurd ? TekstRules.SchoonOfNiets(k.Bureau) : null,
        Opmerking = TekstRules.SchoonOfNiets(k.Opmerking),
    };

    private static Weigering? Keur(KandidaatInvoer k, DateOnly vandaag) =>
        TekstRules.KeurVerplicht(k.Naam, "naam", "de naam", ToegangGrenzen.NaamMax)
        ?? (k.Telefoon.Length == 0 || Telefoon.Probeer(k.Telefoon, out _) ? null : Weigeringen.OngeldigTelefoon("telefoon"))
        ?? (k.Email is null || Mailadres.IsGeldig(k.Email) ? null : Weigeringen.OngeldigMailadres)
        ?? (Enum.IsDefined(k.Soort) ? null : Weigeringen.Keuze("soort", "waarvoor iemand zich meldt"))
        ?? TekstRules.KeurVerplicht(k.Bron, "bron", "hoe deze kandidaat bij de school kwam", WervingGrenzen.KortMax)
        ?? (k.Soort == Kandidaatsoort.GediplomeerdIngehuurd ? TekstRules.KeurVerplicht(k.Bureau ?? "", "bureau", "wie deze kracht uitleent", RoosterGrenzen.BureauMax) : null)
        ?? KeurDag(k.Op, vandaag) ?? TekstRules.Keur(k.Opmerking, "opmerking", "de opmerking", RoosterGrenzen.OpmerkingMax);

    private static Weigering? KeurDag(DateOnly op, DateOnly vandaag)
    {
        var vroegst = vandaag.AddMonths(-WervingGrenzen.OpenMaanden);
        return op > vandaag ? Weigeringen.DatumInToekomst("op") : op <= vroegst ? Weigeringen.TeVerWeg("op", vroegst.AddDays(1), vandaag) : null;
    }
}
