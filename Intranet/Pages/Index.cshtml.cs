using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages;

/// <summary>To the first page that this person may open at the only school, or to the choice of a school.</summary>
[Beleid(Beleid.Tablet)]
internal sealed class IndexModel(Schooltijd tijd, Menu menu) : PageModel
{
    public IActionResult OnGet()
    {
        var sessie = HttpContext.Sessie()!;
        return sessie.Scholen(tijd.Vandaag) is [var enige] && sessie.Bij(enige, tijd.Vandaag) is { } wie && menu.Thuis(wie) is { } thuis
            ? LocalRedirect(thuis)
            : RedirectToPage("/Scholen/Index");
    }
}
