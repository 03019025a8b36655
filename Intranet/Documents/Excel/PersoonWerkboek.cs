using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Bewaren;
using OrleansSchool.Intranet.Persoon;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>SEC-5, XLS-1: all that is kept of one person as a workbook to take along (AVG art. 15 and 20): the lines, why and how long, and what isn't in it.</summary>
internal static class PersoonWerkboek
{
    private static readonly Kolom[] Kolommen =
    [
        new("Bij", 30, KolomSoort.LangeTekst), new("Wat", 34, KolomSoort.LangeTekst), new("Gegevens", 70, KolomSoort.LangeTekst), new("Datum", 12, KolomSoort.Datum), new("Tijd", 8, KolomSoort.Tijd),
    ];

    private static readonly Kolom[] Waaromkolommen =
    [
        new("Wat", 30, KolomSoort.LangeTekst), new("Waarvoor", 46, KolomSoort.LangeTekst), new("Waarom het mag", 46, KolomSoort.LangeTekst), new("Hoelang", 28, KolomSoort.LangeTekst), new("Wie krijgt het", 30, KolomSoort.LangeTekst),
    ];

    private static readonly Kolom[] Nietkolommen = [new("Wat", 30, KolomSoort.LangeTekst), new("Waarom het er niet in staat", 100, KolomSoort.LangeTekst)];

    public static void Schrijf(Persoonsblad gegevens, Stream naar)
    {
        var kop = new WerkboekKop(
            gegevens.School, gegevens.Sleutel, "Persoonsgegevens", $"{gegevens.Overzicht.Naam}, zoals bewaard op {Datums.Cijfers(DateOnly.FromDateTime(gegevens.Op.DateTime))}{gegevens.Achter}", "versie 1",
            WerkboekUitgave.Intern, gegevens.Door, gegevens.Op);
        using var boek = new Werkboek(kop);
        var blad = boek.NieuwBlad("Gegevens", $"Wat de school bewaart van {gegevens.Overzicht.Naam}{gegevens.Achter}", Stand.Liggend, Kolommen);
        foreach (var (deel, regel) in gegevens.Overzicht.Delen.SelectMany(d => d.Regels, (d, r) => (d, r)))
        {
            SchrijfRegel(blad, deel, regel);
        }

        blad.SluitTabel();
        Waarom(boek.NieuwBlad("Waarom en hoelang", "Waarvoor, op welke grond en hoelang", Stand.Liggend, Waaromkolommen), gegevens);
        Niet(boek.NieuwBlad("Niet in dit overzicht", "Wat er niet in staat, en waarom", Stand.Liggend, Nietkolommen), gegevens);
        boek.Bewaar(naar);
    }

    private static void SchrijfRegel(WerkboekBlad blad, Persoonsdeel deel, Persoonsregel regel)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, deel.Kop);
        blad.Tekst(rij, 2, regel.Wat);
        blad.Tekst(rij, 3, regel.Waarde);
        if (regel.Op is { } op)
        {
            var lokaal = Schooltijd.Lokaal(op).DateTime;
            blad.Datum(rij, 4, DateOnly.FromDateTime(lokaal));
            blad.Tijd(rij, 5, TimeOnly.FromDateTime(lokaal));
        }
    }

    private static void Waarom(WerkboekBlad blad, Persoonsblad gegevens)
    {
        foreach (var (soort, verwerking, termijn) in gegevens.Soorten)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, Bewaarwoorden.Naam(soort));
            blad.Tekst(rij, 2, verwerking.Doel);
            blad.Tekst(rij, 3, verwerking.Grondslag);
            blad.Tekst(rij, 4, $"{Bewaarwoorden.Termijn(termijn)}. {termijn.Grond}");
            blad.Tekst(rij, 5, verwerking.Ontvangers.IsEmpty ? "Niemand buiten de school" : string.Join(", ", verwerking.Ontvangers));
        }

        blad.SluitTabel();
        blad.NieuweRij();
        foreach (var zin in Persoonsblad.Rechten)
        {
            blad.Noot(blad.NieuweRij(), zin);
        }
    }

    private static void Niet(WerkboekBlad blad, Persoonsblad gegevens)
    {
        foreach (var deel in gegevens.Overzicht.Delen.Where(d => d.Weggelaten is not null))
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, deel.Kop);
            blad.Tekst(rij, 2, deel.Weggelaten);
        }

        foreach (var (soort, zin) in gegevens.Overzicht.NietGelezen)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, Bewaarwoorden.Naam(soort));
            blad.Tekst(rij, 2, zin);
        }

        blad.SluitTabel();
    }
}
