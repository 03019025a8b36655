using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Lunch;

/// <summary>The screen in front of the class: first names of who stays and the countdown, and nothing that concerns one child (TSO-7, TSO-8h).</summary>
[Beleid(Beleid.Persoon, Recht.GroepsmiddagDoen)]
[Inzage(Inzagesoort.Groep, "lunch op het digibord")]
public sealed class DigibordModel(IGrainFactory grains, Schooltijd tijd) : LunchPagina(grains, tijd)
{
    public async Task<IActionResult> OnGetAsync() => await Laad() ?? Page();

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.Groep, "lunch op het digibord", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync() => await Laad() ?? Partial("_Digibord", Beeld);
}
