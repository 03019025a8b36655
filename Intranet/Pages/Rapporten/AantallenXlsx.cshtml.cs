using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>XLS-1, XLS-3: counts of a period, without names.</summary>
[Beleid(Beleid.Persoon, Recht.AantallenZien, Recht.AantallenVerantwoordingZien)]
[GeenInzage("aantallen, geen namen")]
internal sealed class AantallenXlsxModel(IGrainFactory grains, Schooltijd tijd, AantallenBron bron, ILogger<RapportPagina> log) : RapportPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(string? van, string? tot, string? uitgave)
    {
        if (!LeesDag(van, Schooljaar.Van(Vandaag).EersteDag, out var eerste) || !LeesDag(tot, Vandaag, out var laatste))
        {
            return Page();
        }

        var uitkomst = await bron.Haal(eerste, laatste, uitgave == "verantwoording", Wie);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering);
        }

        using var bestand = new MemoryStream();
        try
        {
            AantallenWerkboek.Schrijf(uitkomst.Waarde.Blad, bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            return Weiger(StatusCodes.Status422UnprocessableEntity, fout.Message);
        }

        return Bestand(bestand.ToArray(), Xlsx, uitkomst.Waarde.Bestandsnaam);
    }
}
