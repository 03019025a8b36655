using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Sends the browser to Microsoft or Google. By GET: a form may not lead to another host, and going there changes nothing.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class InlogBijModel(Aanbieders aanbieders) : PageModel
{
    /// <param name="koppelen">Comes back to <paramref name="terug"/> to link, instead of signing in.</param>
    public IActionResult OnGet(string aanbieder, string? terug, bool koppelen)
    {
        if (aanbieders.Van(aanbieder) is null)
        {
            return NotFound();
        }

        var lokaal = Url.IsLocalUrl(terug) ? terug! : "/";
        return Challenge(new AuthenticationProperties { RedirectUri = koppelen ? lokaal : Adressen.Met("/inloggen/extern", lokaal) }, aanbieder);
    }
}
