using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Asks who is signed in for password, code or passkey again, before something that protects the account is changed.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class BevestigenModel(Inlogbalie balie, Sessies sessies, Passkeys passkeys) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty]
    public string? HuidigWachtwoord { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public AccountView Account => HttpContext.Sessie()!.Account;

    public AccountBeveiliging Bescherming => Account.Bescherming();

    public bool VraagtWachtwoord => Account.WachtwoordHash is not null;

    public bool VraagtCode => !VraagtWachtwoord && Bescherming.TotpAan;

    private string Verder => Url.IsLocalUrl(Terug) ? Terug! : "/profiel";

    private string Adres => HttpContext.Netadres();

    public void OnGet()
    {
    }

    /// <summary>Changes nothing but the time of confirming; again is again.</summary>
    public async Task<IActionResult> OnPost() => VraagtWachtwoord
        ? await Antwoord(await balie.KeurWachtwoord(Account, HuidigWachtwoord, Adres))
        : await Antwoord(await balie.KeurCode(Account, Code, Adres));

    public async Task<IActionResult> OnPostOpties() => Content(await passkeys.GebruikOpties(Account), "application/json");

    public async Task<IActionResult> OnPostPasskey(string? bewijs) => await Antwoord(await passkeys.Gebruik(HttpContext, Account, bewijs));

    private async Task<IActionResult> Antwoord(Uitkomst<AccountView> keuring)
    {
        (HuidigWachtwoord, Code) = (null, null);
        if (keuring.IsGoed)
        {
            await sessies.Bevestig(HttpContext);
            return LocalRedirect(Verder);
        }

        ModelState.AddModelError(keuring.Weigering.Veld ?? "", keuring.Weigering.Zin);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
