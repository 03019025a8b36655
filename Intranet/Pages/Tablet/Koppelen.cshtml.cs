using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>The short address that stands under the QR: asks for the code (LIVE-5). Posting only looks; it may come twice.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class KoppelenModel(TabletKoppelingen koppelingen) : PageModel
{
    public bool IsFout { get; private set; }

    public string? Code { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(string? code)
    {
        var schoon = code?.Trim() ?? "";
        if (schoon.Length <= 100 && await koppelingen.Bekijk(schoon, HttpContext.Netadres()) is not null)
        {
            return Redirect($"/tablet/koppelen/{Uri.EscapeDataString(schoon)}");
        }

        IsFout = true;
        Code = schoon.Length <= 100 ? schoon : null;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
