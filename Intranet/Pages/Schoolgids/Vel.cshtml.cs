using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Schoolgids;

/// <summary>The text for the schoolgids on a sheet of paper (TSO-0a).</summary>
[GeenInzage("tekst voor de schoolgids, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.SchoolgidsMaken, HeleSchool = true)]
internal sealed class VelModel(IGrainFactory grains, Schooltijd tijd) : GidsPagina(grains, tijd)
{
    public async Task<IActionResult> OnGetAsync(string? jaar) => Kies(jaar) is { } gekozen && await LaadGids(gekozen) ? Page() : NotFound();
}
