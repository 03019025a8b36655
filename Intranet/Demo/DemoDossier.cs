using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Invented content that makes a dossier complete, over what the card gave it; the same for a number each time.</summary>
internal static class DemoDossier
{
    private const int Bsnbegin = 99_990_000;

    private static readonly string[] Adviezen = ["20", "30", "32", "50", "52", "60", "61", "70"];

    private static readonly FrozenDictionary<string, string> Teksten = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["A2"] = "Leerkracht groep 8, maandag tot en met donderdag na 15:00 uur",
        ["B2"] = "Een gewone groep 8 met een vaste leerkracht.",
        ["C3"] = "De resultaten van groep 6, 7 en 8 passen bij het advies. De wens van de ouders en die van de leerling komen daarmee overeen.",
        ["D2"] = "Denkt in beelden, legt graag uit aan anderen en houdt vol als iets moeilijk is.",
        ["F3"] = "Een vaste plek vooraan en een planning per dag werken goed. Lange uitleg zonder voorbeeld werkt niet.",
        ["F6a"] = "Een mentor die de eerste weken elke dag even vraagt hoe het gaat, en extra tijd bij toetsen.",
        ["F6b"] = "De ouders vragen om een vaste plek en om een rustig begin.",
        ["I1"] = "Ik ben goed in tekenen en ik vind het fijn als iemand eerst een voorbeeld geeft.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A number that passes the elfproef and that nobody has; another one for each child.</summary>
    public static string Pgn(int nummer)
    {
        var (kandidaat, rang) = (Bsnbegin, 0);
        while (true)
        {
            var som = Som(Getal(kandidaat).PadLeft(8, '0'));
            if (som % 11 < 10 && rang++ == nummer)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{kandidaat:D8}{som % 11}");
            }

            kandidaat++;
        }
    }

    /// <summary>The parts that the check asks, each as it is saved.</summary>
    /// <param name="arrangement">With support in the last three years: intern begeleider and teacher confirm it after this (OSO-K3).</param>
    public static ImmutableArray<Dossierdeel> Delen(Dossiergegevens nu, int nummer, Schooljaar jaar, bool arrangement = false) =>
    [
        new() { Leerling = Leerling(nu.Leerling, nummer, jaar) },
        new() { Loopbaan = Loopbaan(nu.School, jaar) },
        new() { Advies = Advies(nu.Advies, nummer) },
        new() { Ondersteuning = arrangement ? Arrangement(jaar) : Onderwijsondersteuning.Leeg with { Arrangement = false } },
        new() { Verzuim = new Verzuimgegevens(nummer % 9, 0, nummer % 4, ContactLeerplicht: false) },
    ];

    /// <summary>Every question that is asked, answered over the version that stands.</summary>
    public static ImmutableArray<Okrantwoord> Okr(Okrsjabloon sjabloon, ImmutableArray<Okrantwoord> nu, int nummer, bool arrangement = false) =>
    [
        .. sjabloon.Secties.SelectMany(s => s.Velden).Where(v => v.Verplicht && (v.Als is null || arrangement)).Select(v => new Okrantwoord(
            v.Id, v.Soort == Okrsoort.Tekst ? Kort(Teksten.GetValueOrDefault(v.Id) ?? "Geen bijzonderheden.", v.TekstMax) : "", Keuze(v, nummer, arrangement),
            nu.FirstOrDefault(a => a.Veld == v.Id)?.Versie ?? 0)),
    ];

    /// <summary>Version of a part as the view has it.</summary>
    public static int Versie(DossierView view, string deel) => view.Delen.FirstOrDefault(d => d.Deel == deel)?.Versie ?? 0;

    public static Overstapadvies Advies(Overstapadvies nu, int nummer)
    {
        var code = Adviezen[DemoPlan.Kies(nummer, 21, Adviezen.Length)];
        return nu with
        {
            Voorlopig = code,
            WensOuders = code,
            WensLeerling = code,
            Argumentatie = "Past bij de resultaten van de laatste drie jaar en bij de werkhouding in de klas.",
            ContactNodig = nummer % 5 == 0,
            Contactpersoon = nummer % 5 == 0 ? "Leerkracht groep 8" : null,
            Contacttelefoon = nummer % 5 == 0 ? "0100000000" : null,
        };
    }

    private static Dossierleerling Leerling(Dossierleerling nu, int nummer, Schooljaar jaar) => nu with
    {
        Voornamen = nu.Voornamen.IsDefaultOrEmpty ? [nu.Roepnaam] : nu.Voornamen,
        Geslacht = nu.Geslacht ?? 0,
        Pgn = nu.Pgn.Length > 0 ? nu.Pgn : Pgn(nummer),
        LeerlingId = nu.LeerlingId.Length > 0 ? nu.LeerlingId : string.Create(CultureInfo.InvariantCulture, $"{20_000 + nummer}"),
        Adres = nu.AdresGeheim ? null : nu.Adres ?? new Dossieradres("Kimweg", string.Create(CultureInfo.InvariantCulture, $"{2 + (nummer % 80)}"), null, "1234AB", "Verzonnendam"),
        DatumInschrijving = nu.DatumInschrijving ?? new DateOnly(jaar.Begin - 7, 8, 1),
        VerzorgersAansprakelijk = true,
    };

    private static ImmutableArray<Loopbaanregel> Loopbaan(Schoolgegevens school, Schooljaar jaar) =>
    [
        .. Enumerable.Range(1, 8).Select(groep => new Loopbaanregel(
            new Schooljaar(jaar.Begin - 8 + groep), Getal(groep), null, Getal(groep), school.Brin, school.Vestiging)),
    ];

    private static Onderwijsondersteuning Arrangement(Schooljaar jaar) => Onderwijsondersteuning.Leeg with
    {
        Arrangement = true,
        Regels =
        [
            new Ondersteuningsregel(
                new DateOnly(jaar.Begin - 1, 9, 1), new DateOnly(jaar.Begin, 6, 30), "Leesbegeleiding in een groepje", "Vlotter technisch lezen", "leesspecialist",
                "Ging twee niveaus vooruit.", NogNodig: true, IsArrangement: true),
        ],
    };

    private static string? Keuze(Okrveld veld, int nummer, bool arrangement) => veld.Soort switch
    {
        Okrsoort.Schaal => DemoPlan.Kies(nummer, veld.Id.Sum(c => c), 3) == 0 ? Okrkeuzes.Sterk : Okrkeuzes.Voldoende,
        Okrsoort.JaNee => arrangement && veld.Id == "F1" ? Okrkeuzes.Ja : Okrkeuzes.Nee,
        Okrsoort.Meerkeuze => veld.Keuzes[0],
        _ => null,
    };

    private static string Kort(string tekst, int max) => tekst.Length <= max ? tekst : tekst[..max];

    private static int Som(string cijfers) => cijfers.Select((c, i) => (9 - i) * (c - '0')).Sum();

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
