using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>An invented dossier of groep 8 in March 2027 with everything in it: nothing holds it.</summary>
internal static class Volledigdossier
{
    public const string Brin = "99XX";
    public static readonly DateOnly Vandaag = new(2027, 3, 26);
    public static readonly Schooljaar Jaar = new(2026);

    public static Okrsjabloon Sjabloon => Okrsjablonen.Geef(Okrsjablonen.Standaard);

    public static Keuringfeiten Feiten => new(Vandaag, Jaar, Brin, ["Noor Berkenveld", "Ties van der Wilg"], MetInzage: false, null);

    public static Dossiergegevens Maak() => new(
        Leerling(), Verzorgers(), Loopbaan(), Advies(), Ondersteuning(), new Verzuimgegevens(6, 0, 0, ContactLeerplicht: false), Toets(),
        [new Toetsresultaat("8001", "Rekenen M8", new DateOnly(2027, 1, 20), "8", 251.5m, "FN", "3.1", "rekenen")], Okr(),
        [new Bijlage("b1", "leesbegeleiding.pdf", "Verslag van de leesbegeleiding", 20_000, new string('a', 64), Ondersteuning: true, BevestigdDoorIb: true, BevestigdDoorLeerkracht: true, 1)],
        Meesturen.Alles, School());

    public static Dossieradres Adres() => new("Kimweg", "12", "a", "1234AB", "Verzonnendam");

    public static Ondersteuningsregel Arrangement() => new(
        new DateOnly(2025, 9, 1), new DateOnly(2026, 6, 30), "Leesbegeleiding in een groepje", "Vlotter technisch lezen", "leesspecialist", "Ging twee niveaus vooruit", NogNodig: true,
        IsArrangement: true);

    /// <summary>An answer for each field that is asked.</summary>
    public static ImmutableArray<Okrantwoord> Okr() => [.. Sjabloon.Secties.SelectMany(s => s.Velden).Select(v => new Okrantwoord(v.Id, Tekst(v), Keuze(v), 1))];

    private static string Tekst(Okrveld veld) => veld.TekstMax == 0 ? "" : "Werkt graag samen en vraagt om hulp.";

    private static string? Keuze(Okrveld veld) => veld.Soort switch
    {
        Okrsoort.Schaal => Okrkeuzes.Voldoende,
        Okrsoort.JaNee => veld.Id == "F1" ? Okrkeuzes.Ja : Okrkeuzes.Nee,
        Okrsoort.Meerkeuze => veld.Keuzes[0],
        _ => veld.Bevestigen ? Okrkeuzes.Bevestigd : null,
    };

    private static Dossierleerling Leerling() => new(
        ["Sam", "Willem"], "S.W.", "van den", "Akker", "Sam", new DateOnly(2015, 3, 4), 2, "999990019", "20417", AdresGeheim: false, Adres(), "+31612345678",
        new DateOnly(2019, 8, 1), new DateOnly(2027, 7, 31), VerzorgersAansprakelijk: true, null);

    private static ImmutableArray<Dossierverzorger> Verzorgers() =>
    [
        new("v1", "F.", null, "Beekman", 2, WettigVertegenwoordiger: true, AdresGeheim: false, Adres(), "+31612345679", "ouder1@voorbeeld.invalid"),
        new("v2", "J.", "van den", "Akker", 1, WettigVertegenwoordiger: true, AdresGeheim: false, Adres(), "+31612345670", null),
    ];

    private static ImmutableArray<Loopbaanregel> Loopbaan() =>
        [.. Enumerable.Range(1, 8).Select(g => new Loopbaanregel(new Schooljaar(2018 + g), $"{g}a", $"Groep {g}", $"{g}", Brin, "00"))];

    private static Overstapadvies Advies() => new(
        "50", new DateOnly(2027, 1, 28), "52", new DateOnly(2027, 3, 22), "Het toetsadvies was hoger.", "60", "52", "plus", "Past bij de resultaten van drie jaar.", ContactNodig: true,
        "Leerkracht groep 8", "+31240000001", "groep8@school.invalid", "Vraagt uit zichzelf om hulp.");

    private static Onderwijsondersteuning Ondersteuning() =>
        new(Arrangement: true, [Arrangement()], [new Diagnose("F81.0", "Dyslexie", new DateOnly(2024, 5, 6), "orthopedagoog", "Praktijk Leesrijk")], Medicijnen: false, "ib", "leerkracht");

    private static Doorstroomtoets Toets() => new(
        Deelgenomen: true, "ROUTE_8", new DateOnly(2027, 2, 3), 210, "52", "vmbo-tl/havo",
        [new("REKENEN", "1S"), new("LEZEN", "2F"), new("TAALVERZORGING", "1F")], null);

    private static Schoolgegevens School() => new("De Horizon", Brin, "00", new Dossieradres("Schoolpad", "1", null, "1234AC", "Verzonnendam"), "+31240000000", "info@school.invalid", null, null);
}
