using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <summary>A picture of a guide: a screen of an invented school, for everybody.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class BeeldModel : PageModel
{
    public IActionResult OnGet(string beeld) => Gidsboek.Beeld(beeld) is { } bytes ? File(bytes, "image/png") : NotFound();
}
