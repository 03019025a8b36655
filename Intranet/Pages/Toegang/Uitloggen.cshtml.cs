using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

[Beleid(Beleid.Anoniem)]
internal sealed class UitloggenModel(Sessies sessies) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Toegang/Profiel");

    public async Task<IActionResult> OnPost()
    {
        await sessies.Beeindig(HttpContext);
        return RedirectToPage("/Toegang/Inloggen");
    }
}
