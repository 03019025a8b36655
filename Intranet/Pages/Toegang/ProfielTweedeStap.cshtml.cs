using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Sets up the second step on the phone, or switches it off.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class ProfielTweedeStapModel(Sessies sessies, Accountbeveiliging beveiliging, Inlogbalie balie) : BeveiligingPagina(sessies)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? HuidigWachtwoord { get; set; }

    /// <summary>Base32, only while setting up.</summary>
    public string Sleutel { get; private set; } = "";

    public Herstelcodes? Herstelcodes { get; private set; }

    public string QrAdres => TotpRules.Adres(Sleutel, Account.Inlognaam, "OrleansSchool");

    public Task<IActionResult> OnGet() => Toon();

    /// <summary>Sent again it is refused: the second step is on.</summary>
    public async Task<IActionResult> OnPost()
    {
        var gezet = await beveiliging.ZetTotpAan(HttpContext, Account.Id, Code);
        Code = null;
        if (gezet.IsGoed)
        {
            Herstelcodes = gezet.Waarde;
            return Page();
        }

        Weiger(gezet.Weigering);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Toon();
    }

    /// <summary>Asks password and code in the form itself; the code works once.</summary>
    public async Task<IActionResult> OnPostUit()
    {
        if (!Bescherming.TotpAan)
        {
            return RedirectToPage("/Toegang/Profiel");
        }

        var weigering = Account.WachtwoordHash is null ? null : (await balie.KeurWachtwoord(Account, HuidigWachtwoord, Adres)).Weigering;
        weigering ??= (await balie.KeurCode(Account, Code, Adres)).Weigering ?? (await beveiliging.ZetTotpUit(HttpContext, Account.Id)).Weigering;
        (Code, HuidigWachtwoord) = (null, null);
        return weigering is null ? RedirectToPage("/Toegang/Profiel") : Geweigerd(weigering);
    }

    private async Task<IActionResult> Toon()
    {
        if (Bescherming.TotpAan)
        {
            return Page();
        }

        if (await beveiliging.TotpSleutel(Account.Id) is not { } sleutel)
        {
            return RedirectToPage(); // another tab made it
        }

        Sleutel = sleutel;
        return Page();
    }
}
