using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>A reset by mail: sets the password and nothing else; signing in goes the usual way, with the second step (SEC-1).</summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class WachtwoordModel(Linkbalie balie, IIdBron ids) : WachtwoordPagina(balie, ids, LinkDoel.WachtwoordHerstel)
{
    protected override Task<IActionResult> Verder(Linkuitkomst gekozen) =>
        Task.FromResult<IActionResult>(RedirectToPage("/Persoonlijk/WachtwoordVergeten", new { klaar = true }));
}
