using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Toegang;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>Somebody's own address: confirm it, or ask for another (SEC-1).</summary>
[Beleid(Beleid.Persoon)]
internal sealed class MijnMailadresModel(Adresbalie balie, IIdBron ids) : StapPagina
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    [BindProperty]
    public string? Operatie { get; set; }

    public bool Verstuurd { get; private set; }

    public string? Nu => Account.Contact?.Email;

    public bool Bevestigd => Account.Contact?.EmailBevestigdOp is not null;

    public bool VraagtWachtwoord => Account.WachtwoordHash is not null;

    private AccountView Account => HttpContext.Sessie()!.Account;

    public void OnGet(bool verstuurd = false)
    {
        ModelState.Clear();
        Verstuurd = verstuurd;
        (Email, Operatie) = (Nu, ids.NieuwId());
    }

    /// <summary>The same form again sends no second mail.</summary>
    public async Task<IActionResult> OnPost()
    {
        var gevraagd = await balie.Vraag(Account, Email, Wachtwoord, new OperatieId(Operatie ?? ""));
        if (gevraagd.IsGoed)
        {
            return RedirectToPage(new { verstuurd = true });
        }

        Wachtwoord = null;
        ModelState.AddModelError(gevraagd.Weigering.Veld ?? "", gevraagd.Weigering.Zin);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
