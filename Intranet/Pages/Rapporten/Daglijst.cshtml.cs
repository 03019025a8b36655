using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>The print view in the reader's own browser.</summary>
[Beleid(Beleid.Persoon, Recht.DaglijstMaken)]
[Inzage(Inzagesoort.School, "daglijst om af te drukken")]
internal sealed class DaglijstModel(IGrainFactory grains, Schooltijd tijd, DaglijstBron bron, ILogger<RapportPagina> log) : DaglijstPagina(grains, tijd, log)
{
    public DaglijstGegevens? Lijst { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? datum, string? groep)
    {
        var uitkomst = await Haal(bron, datum, groep);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering);
        }

        Lijst = uitkomst.Waarde;
        return Page();
    }
}
