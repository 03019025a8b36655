using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Documents.Rooster;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>The three forms of the rooster: each asks the same, and draws it its own way (XLS-1, PDF-1). No names of children.</summary>
public abstract class RoosterRapport(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : RapportPagina(grains, tijd, log)
{
    private protected RoosterGegevens? Gegevens { get; private set; }

    private protected async Task<bool> Haal(RoosterBron bron, string? datum, string? weken, string? formaat)
    {
        if (!LeesDag(datum, Vandaag, out var dag))
        {
            return false;
        }

        var aantal = string.IsNullOrWhiteSpace(weken) ? 1 : int.TryParse(weken.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        if (aantal is < 1 or > RoosterBron.WekenMax)
        {
            Weiger(StatusCodes.Status422UnprocessableEntity, $"Een rooster gaat over 1 tot en met {RoosterBron.WekenMax} weken. Kies opnieuw hoeveel weken je wilt.");
            return false;
        }

        var uitkomst = await bron.Haal(dag, aantal, Wie);
        if (uitkomst.Weigering is { } nee)
        {
            Weiger(nee);
            return false;
        }

        Gegevens = uitkomst.Waarde! with { IsA3 = formaat == "a3" };
        return true;
    }
}

/// <summary>The wall print in the reader's own browser.</summary>
[Beleid(Beleid.Persoon, Recht.RoosterZien, HeleSchool = true)]
internal sealed class RoosterModel(IGrainFactory grains, Schooltijd tijd, RoosterBron bron, ILogger<RapportPagina> log) : RoosterRapport(grains, tijd, log)
{
    public RoosterGegevens? Rooster => Gegevens;

    public async Task<IActionResult> OnGetAsync(string? datum, string? weken, string? formaat)
    {
        await Haal(bron, datum, weken, formaat);
        return Page();
    }
}

[Beleid(Beleid.Persoon, Recht.RoosterZien, HeleSchool = true)]
internal sealed class RoosterPdfModel(
    IGrainFactory grains, Schooltijd tijd, RoosterBron bron, Drukpagina drukpagina, IPdfPrinter printer, ILogger<RapportPagina> log) : RoosterRapport(grains, tijd, log)
{
    /// <summary>The same rooster to print from the reader's own browser.</summary>
    public string? Drukweergave { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? datum, string? weken, string? formaat, CancellationToken annulering)
    {
        if (!await Haal(bron, datum, weken, formaat))
        {
            return Page();
        }

        var html = await drukpagina.Maak(HttpContext, "/Pages/Rapporten/_RoosterDruk.cshtml", Gegevens!);
        var pdf = await printer.Druk(html, annulering);
        if (pdf.Stand == PdfStand.Gelukt)
        {
            return Bestand(pdf.Pdf, "application/pdf", Gegevens!.Bestandsnaam("pdf"));
        }

        Drukweergave = $"{Adres}/rapporten/rooster?datum={Sleutels.Dag(Gegevens!.Van)}&formaat={(Gegevens.IsA3 ? "a3" : "a4")}";
        return Weiger(pdf.Stand == PdfStand.TeDruk ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity, pdf.Melding);
    }
}

[Beleid(Beleid.Persoon, Recht.RoosterZien, HeleSchool = true)]
internal sealed class RoosterXlsxModel(IGrainFactory grains, Schooltijd tijd, RoosterBron bron, ILogger<RapportPagina> log) : RoosterRapport(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(string? datum, string? weken)
    {
        if (!await Haal(bron, datum, weken, null))
        {
            return Page();
        }

        using var bestand = new MemoryStream();
        try
        {
            RoosterWerkboek.Schrijf(Gegevens!, bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            return Weiger(StatusCodes.Status422UnprocessableEntity, fout.Message);
        }

        return Bestand(bestand.ToArray(), Xlsx, Gegevens!.Bestandsnaam("xlsx"));
    }
}
