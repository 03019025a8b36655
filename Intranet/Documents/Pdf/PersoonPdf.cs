using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Persoon;

namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>What is kept of one person on A4, tagged and in Dutch, to hand over (SEC-5, PDF-1).</summary>
internal static class PersoonPdf
{
    private const string Druk = "/Pages/Persoon/_PersoonDruk.cshtml";

    public static async Task<PdfUitkomst> Maak(Persoonsblad blad, Drukpagina drukpagina, IPdfPrinter printer, HttpContext context, CancellationToken annulering) =>
        await printer.Druk(await drukpagina.Maak(context, Druk, blad), annulering);
}
