using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>A new password by who knows the old one. Asking the old one is the confirmation, so no recent sign-in is needed.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class WachtwoordModel(Inlogbalie balie, Accountbeveiliging beveiliging) : StapPagina
{
    [BindProperty]
    public string? HuidigWachtwoord { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    [BindProperty]
    public string? WachtwoordNogmaals { get; set; }

    public bool HeeftWachtwoord => HttpContext.Sessie()!.Account.WachtwoordHash is not null;

    public void OnGet()
    {
    }

    /// <summary>Sent again it is refused: the old password isn't the old one any more.</summary>
    public async Task<IActionResult> OnPost()
    {
        var account = HttpContext.Sessie()!.Account;
        var weigering = Wachtwoord != WachtwoordNogmaals
            ? Weigeringen.WachtwoordenVerschillen
            : WachtwoordRules.Keur(Wachtwoord, account.Naam, account.Inlognaam)
              ?? (await balie.KeurWachtwoord(account, HuidigWachtwoord, HttpContext.Netadres())).Weigering
              ?? (await beveiliging.WijzigWachtwoord(HttpContext, account.Id, Wachtwoord!)).Weigering;
        if (weigering is null)
        {
            return LocalRedirect("/profiel");
        }

        ModelState.AddModelError(weigering.Veld ?? "", weigering.Zin);
        (HuidigWachtwoord, Wachtwoord, WachtwoordNogmaals) = (null, null, null);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
