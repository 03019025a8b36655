using System.Globalization;
using ClosedXML.Excel;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>The rows of a file that ask for a look, with what is wrong before them: to correct and read in again (SCH-3).</summary>
internal static class OpmerkingenWerkboek
{
    private const double Breedte = 18;

    public static void Schrijf(Opmerkingenlijst lijst, WerkboekKop kop, Stream naar)
    {
        using var boek = new Werkboek(kop);
        var koppen = lijst.Koppen.Select((k, i) => new Kolom(k.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"(kolom {i + 1})") : k, Breedte));
        var blad = boek.NieuwBlad("Verbeteren", kop.Titel, Stand.Liggend,
            [.. koppen, new Kolom("Wat er is", 70, KolomSoort.LangeTekst), new Kolom("Stond in rij", 10, KolomSoort.Getal), new Kolom("Wordt ingelezen", 14)]);
        foreach (var rij in lijst.Rijen)
        {
            var nr = blad.NieuweRij();
            for (var k = 0; k < lijst.Koppen.Length; k++)
            {
                blad.Tekst(nr, k + 1, Tekst(rij.Rij.Cel(k)));
            }

            var na = lijst.Koppen.Length;
            blad.Tekst(nr, na + 1, string.Join(" ", rij.Opmerkingen));
            blad.Getal(nr, na + 2, rij.Rij.Nr);
            blad.Tekst(nr, na + 3, rij.Fout ? "nee" : "ja");
            if (rij.Fout)
            {
                blad.Xl.Cell(nr, na + 1).Style.Font.FontColor = XLColor.FromHtml("#9B2C1F");
            }
        }

        boek.Bewaar(naar);
    }

    private static string Tekst(Tabelcel cel) =>
        cel.Soort == Celsoort.Datum && DateOnly.TryParseExact(cel.Tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : cel.Tekst;
}
