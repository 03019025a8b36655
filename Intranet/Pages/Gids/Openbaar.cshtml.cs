using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <summary>The guides for who has no account: parents, VO schools, and who can't sign in. Nothing of a school is on it.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class OpenbaarModel : PageModel
{
    public Gidsweergave Gids { get; private set; } = null!;

    public IActionResult OnGet(string onderwerp)
    {
        if (!Gidsregister.IsOpenbaar(onderwerp) || Gidsboek.Zoek(onderwerp) is not { } document)
        {
            return NotFound();
        }

        Gids = new Gidsweergave(document, "/gids", AlleenOpenbaar: true);
        return Page();
    }
}
