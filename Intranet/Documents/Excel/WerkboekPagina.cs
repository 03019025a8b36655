using System.Globalization;
using ClosedXML.Excel;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>How a sheet prints: A4, one page wide, title rows on every page, header and footer.</summary>
internal static class WerkboekPagina
{
    /// <summary>A spreadsheet refuses a header of more than 255 characters; three parts of this length stay below it.</summary>
    private const int DeelLengteMax = 80;
    private const double RandZijCm = 1.2;
    private const double RandBovenCm = 2.0;
    private const double CmPerInch = 2.54;

    public static void Richt(IXLWorksheet blad, WerkboekKop kop, Stand stand, int koprij)
    {
        var pagina = blad.PageSetup;
        pagina.PaperSize = XLPaperSize.A4Paper;
        pagina.PageOrientation = stand == Stand.Liggend ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        pagina.FitToPages(1, 0);
        pagina.SetRowsToRepeatAtTop(1, koprij);
        pagina.ShowGridlines = true;
        ZetRanden(pagina.Margins);

        pagina.Header.Left.AddText(Deel($"{kop.School} ({kop.Sleutel})"));
        pagina.Header.Center.AddText(Deel($"{kop.Titel}, {kop.Periode}"));
        pagina.Header.Right.AddText(Deel($"{kop.Versie}, {UitgaveInWoorden(kop.Uitgave)}"));
        pagina.Footer.Left.AddText(Deel(kop.Uitgave == WerkboekUitgave.Verantwoording ? "Gemaakt" : string.Create(CultureInfo.InvariantCulture, $"Gemaakt door {kop.Wie}")));
        pagina.Footer.Center.AddText(Deel(string.Create(CultureInfo.InvariantCulture, $"op {kop.Op:dd-MM-yyyy} om {kop.Op:HH:mm}")));
        pagina.Footer.Right.AddText("Pagina &P van &N");
    }

    private static void ZetRanden(IXLMargins randen)
    {
        randen.Left = randen.Right = RandZijCm / CmPerInch;
        randen.Top = randen.Bottom = RandBovenCm / CmPerInch;
        randen.Header = randen.Footer = RandZijCm / CmPerInch;
    }

    private static string Deel(string tekst) => WerkboekTekst.Paginatekst(tekst, DeelLengteMax);

    private static string UitgaveInWoorden(WerkboekUitgave uitgave) =>
        uitgave == WerkboekUitgave.Intern ? "intern, vertrouwelijk" : "verantwoording";
}
