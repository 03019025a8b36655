using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

[Beleid(Beleid.Anoniem)]
internal sealed class InloggenModel(Inlogbalie balie, Sessies sessies, DemoStart demo, Opdracht opdracht) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Vul je inlognaam in."), StringLength(ToegangGrenzen.InlognaamMax, ErrorMessage = "Deze inlognaam is te lang.")]
    public string Inlognaam { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Vul je wachtwoord in."), StringLength(WachtwoordRules.LengteMax, ErrorMessage = "Dit wachtwoord is te lang.")]
    public string Wachtwoord { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<AccountView> DemoAccounts { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (HttpContext.Sessie() is not null)
        {
            return LocalRedirect(TerugOf("/"));
        }

        ModelState.Clear();
        return await Formulier(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
        {
            return await Formulier(StatusCodes.Status422UnprocessableEntity);
        }

        var keuring = await balie.Keur(Inlognaam, Wachtwoord, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!keuring.IsGoed)
        {
            ModelState.AddModelError("", keuring.Weigering.Zin);
            return await Formulier(StatusCodes.Status422UnprocessableEntity);
        }

        await sessies.Begin(HttpContext, keuring.Waarde, Beleid.Persoon);
        return LocalRedirect(TerugOf("/"));
    }

    private async Task<PageResult> Formulier(int status)
    {
        Response.StatusCode = status;
        Wachtwoord = "";
        DemoAccounts = opdracht.Demo ? await demo.Accounts() : [];
        return Page();
    }

    /// <summary>Only an address of our own: a link to sign in can't send people elsewhere.</summary>
    private string TerugOf(string anders) => Url.IsLocalUrl(Terug) ? Terug! : anders;
}
