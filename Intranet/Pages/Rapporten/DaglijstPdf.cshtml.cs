using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>PDF-1: the print view as a file; without a browser the page offers that view.</summary>
[Beleid(Beleid.Persoon, Recht.DaglijstMaken)]
[Inzage(Inzagesoort.Uitvoer, "daglijst als PDF")]
internal sealed class DaglijstPdfModel(
    IGrainFactory grains, Schooltijd tijd, DaglijstBron bron, Drukpagina drukpagina, IPdfPrinter printer, ILogger<RapportPagina> log)
    : DaglijstPagina(grains, tijd, log)
{
    /// <summary>The same list to print from the reader's own browser.</summary>
    public string? Drukweergave { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? datum, string? groep, CancellationToken annulering)
    {
        var uitkomst = await Haal(bron, datum, groep);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering);
        }

        var lijst = uitkomst.Waarde;
        var html = await drukpagina.Maak(HttpContext, "/Pages/Rapporten/_DaglijstDruk.cshtml", lijst);
        var pdf = await printer.Druk(html, annulering);
        if (pdf.Stand == PdfStand.Gelukt)
        {
            return Bestand(pdf.Pdf, "application/pdf", lijst.Bestandsnaam("pdf"));
        }

        Drukweergave = $"{Adres}/rapporten/daglijst?datum={Sleutels.Dag(lijst.Datum)}{(lijst.GroepId is null ? "" : $"&groep={lijst.GroepId}")}";
        return Weiger(pdf.Stand == PdfStand.TeDruk ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity, pdf.Melding);
    }
}
