using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>The frame that a tablet shows when there is no connection (LIVE-4): the only page that a browser keeps, and nothing of anybody is on it.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class ZonderNetwerkModel : PageModel
{
    public void OnGet()
    {
    }
}
