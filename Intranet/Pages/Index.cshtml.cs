using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages;

/// <summary>To the only school of this person, or to the choice of one.</summary>
[Beleid(Beleid.Tablet)]
internal sealed class IndexModel(Schooltijd tijd, Thuis thuis) : PageModel
{
    public IActionResult OnGet() =>
        HttpContext.Sessie() is { } sessie && sessie.Scholen(tijd.Vandaag) is [var enige]
            ? LocalRedirect(thuis.Van(sessie.Bij(enige, tijd.Vandaag)!).Url)
            : RedirectToPage("/Scholen/Index");
}
