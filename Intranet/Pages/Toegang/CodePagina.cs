using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Asks the second step: a code, a recovery code or a passkey; for who signs in, and for who is in and needs it now.</summary>
internal abstract class CodePagina(Inlogbalie balie, Passkeys passkeys) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>Asks a recovery code instead.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Herstel { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Herstelcode { get; set; }

    public AccountBeveiliging Bescherming { get; private set; } = AccountBeveiliging.Leeg;

    /// <summary>Where this page posts to.</summary>
    public abstract string Pad { get; }

    public string TerugUrl => Url.IsLocalUrl(Terug) ? Terug! : "/";

    private string Adres => HttpContext.Netadres();

    public Task<IActionResult> OnGet() => Met(_ => Task.FromResult<IActionResult>(Page()));

    /// <summary>A code works once, so sending it again is refused.</summary>
    public Task<IActionResult> OnPost() => Met(async account =>
    {
        var herstel = Herstel || !Bescherming.TotpAan;
        var gekeurd = herstel ? await balie.KeurHerstelcode(account, Herstelcode, Adres) : await balie.KeurCode(account, Code, Adres);
        return await Antwoord(gekeurd);
    });

    public Task<IActionResult> OnPostOpties() => Met(async account => Content(await passkeys.GebruikOpties(account), "application/json"));

    /// <summary>Answers a question of the server that is asked once.</summary>
    public Task<IActionResult> OnPostPasskey(string? bewijs) => Met(async account => await Antwoord(await passkeys.Gebruik(HttpContext, account, bewijs)));

    /// <summary>Whose second step it is; null when there is nobody to ask.</summary>
    protected abstract Task<AccountView?> Account();

    /// <summary>There is nobody to ask, or nothing to ask of them.</summary>
    protected abstract IActionResult Anders(AccountView? account);

    /// <summary>Lets them in.</summary>
    protected abstract Task RondAf(AccountView account);

    private async Task<IActionResult> Met(Func<AccountView, Task<IActionResult>> vraag)
    {
        if (await Account() is not { } account || !account.HeeftTweedeStap())
        {
            return Anders(await Account());
        }

        Bescherming = account.Bescherming();
        return await vraag(account);
    }

    private async Task<IActionResult> Antwoord(Uitkomst<AccountView> gekeurd)
    {
        (Code, Herstelcode) = (null, null);
        if (gekeurd.IsGoed)
        {
            await RondAf(gekeurd.Waarde);
            return LocalRedirect(TerugUrl);
        }

        ModelState.AddModelError(gekeurd.Weigering.Veld ?? "", gekeurd.Weigering.Zin);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
