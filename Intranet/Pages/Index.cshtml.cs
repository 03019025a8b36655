using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages;

/// <summary>To the only school of this person, or to the choice of one.</summary>
[Beleid(Beleid.Tablet)]
internal sealed class IndexModel(Schooltijd tijd) : PageModel
{
    public IActionResult OnGet() =>
        HttpContext.Sessie()!.Scholen(tijd.Vandaag) is [var enige] ? LocalRedirect($"/s/{enige}") : RedirectToPage("/Scholen/Index");
}
