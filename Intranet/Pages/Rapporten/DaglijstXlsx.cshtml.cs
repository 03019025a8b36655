using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>XLS-1: the daglijst with names, so a second factor is asked.</summary>
[Beleid(Beleid.Persoon, Recht.DaglijstMaken)]
[Inzage(Inzagesoort.Uitvoer, "daglijst in Excel")]
internal sealed class DaglijstXlsxModel(IGrainFactory grains, Schooltijd tijd, DaglijstBron bron, ILogger<RapportPagina> log) : DaglijstPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(string? datum, string? groep)
    {
        var uitkomst = await Haal(bron, datum, groep);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering);
        }

        using var bestand = new MemoryStream();
        try
        {
            DaglijstWerkboek.Schrijf(uitkomst.Waarde.Werkboek(), bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            return Weiger(StatusCodes.Status422UnprocessableEntity, fout.Message);
        }

        return Bestand(bestand.ToArray(), Xlsx, uitkomst.Waarde.Bestandsnaam("xlsx"));
    }
}
