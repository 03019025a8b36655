using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Pages.Toegangslog;

namespace OrleansSchool.Intranet.Documents.Inzage;

/// <summary>What the workbook of the access log shows.</summary>
/// <param name="Gevonden">All lines that fit; more than a sheet holds are told below it.</param>
/// <param name="Uitslag">Outcome of the walk along the chain when the file was made.</param>
internal sealed record InzageBlad(WerkboekKop Kop, ImmutableArray<InzageRij> Regels, int Gevonden, string Uitslag, string Hoofd);

/// <summary>SEC-3, XLS-1: who saw or changed what, a line each.</summary>
internal static class InzageWerkboek
{
    private static readonly Kolom[] Kolommen =
    [
        new("Regel", 9, KolomSoort.Getal), new("Datum", 11, KolomSoort.Datum), new("Tijd", 7, KolomSoort.Tijd), new("Wie", 26), new("Rol", 26),
        new("Tablet", 16), new("Wat", 38, KolomSoort.LangeTekst), new("Van wie", 38, KolomSoort.LangeTekst),
    ];

    public static void Schrijf(InzageBlad inzage, Stream naar)
    {
        using var boek = new Werkboek(inzage.Kop);
        var blad = boek.NieuwBlad("Toegangslog", $"Toegangslog {inzage.Kop.Periode}", Stand.Liggend, Kolommen);
        foreach (var regel in inzage.Regels)
        {
            SchrijfRegel(blad, regel);
        }

        blad.SluitTabel();
        blad.NieuweRij();
        blad.Noot(blad.NieuweRij(), inzage.Uitslag);
        blad.Noot(blad.NieuweRij(), $"Kenmerk van de laatste regel: {inzage.Hoofd}. Wie dit bewaart, kan later zien dat er niets aan veranderde.");
        if (inzage.Gevonden > inzage.Regels.Length)
        {
            blad.Noot(blad.NieuweRij(), "Regels van een handeling over meer groepen staan samen op een rij. Kies een kortere periode als er regels ontbreken.");
        }

        boek.Bewaar(naar);
    }

    private static void SchrijfRegel(WerkboekBlad blad, InzageRij regel)
    {
        var (rij, op) = (blad.NieuweRij(), Schooltijd.Lokaal(regel.Op).DateTime);
        blad.Getal(rij, 1, regel.Nr);
        blad.Datum(rij, 2, DateOnly.FromDateTime(op));
        blad.Tijd(rij, 3, TimeOnly.FromDateTime(op));
        blad.Tekst(rij, 4, regel.Wie);
        blad.Tekst(rij, 5, regel.Als);
        blad.Tekst(rij, 6, regel.Tablet);
        blad.Tekst(rij, 7, regel.Zin);
        blad.Tekst(rij, 8, regel.OverWie);
    }
}
