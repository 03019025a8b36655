using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Sign-in without password, only with --demo on a store of the demo; it counts as a second factor.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class DemoInloggenModel(DemoStart demo, Sessies sessies, Opdracht opdracht) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost(string? account, string? terug)
    {
        if (!opdracht.Demo || (await demo.Accounts()).FirstOrDefault(a => a.Id == account) is not { } gekozen)
        {
            return NotFound();
        }

        await sessies.Begin(HttpContext, gekozen, Beleid.PersoonMet2);
        return LocalRedirect(Url.IsLocalUrl(terug) ? terug : "/");
    }
}
