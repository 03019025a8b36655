using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>Asks a link for a new password. The answer is the same whether the address is known (SEC-1).</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class WachtwoordVergetenModel(Herstelbalie herstel) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Vul je mailadres in."), StringLength(ToegangGrenzen.InlognaamMax, ErrorMessage = "Dit is te lang voor een mailadres.")]
    public string Inlognaam { get; set; } = "";

    public bool Gevraagd { get; private set; }

    public bool Klaar { get; private set; }

    public void OnGet(bool gevraagd = false, bool klaar = false)
    {
        (Gevraagd, Klaar) = (gevraagd, klaar);
        ModelState.Clear();
    }

    /// <summary>Asking again after a few minutes sends a new link; the older one then stops working.</summary>
    public IActionResult OnPost()
    {
        if (ModelState.IsValid && herstel.Herstel(Inlognaam, HttpContext.Netadres()) is { Weigering: { } weigering })
        {
            ModelState.AddModelError("", weigering.Zin);
        }

        if (ModelState.IsValid)
        {
            return RedirectToPage(new { gevraagd = true });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
