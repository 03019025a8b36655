using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Sets up the second step on the phone, or switches it off.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class ProfielTweedeStapModel(Sessies sessies, Accountbeveiliging beveiliging, Inlogbalie balie, Schooltijd tijd) : BeveiligingPagina(sessies)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? HuidigWachtwoord { get; set; }

    /// <summary>What this form was sealed with: its key counts only in this session, for ten minutes.</summary>
    [BindProperty]
    public string? Zegel { get; set; }

    /// <summary>Only while setting up.</summary>
    public Totpvoorstel? Voorstel { get; private set; }

    /// <summary>Why setting up has to wait; null when it hasn't.</summary>
    public string? Wacht => TweedeStapRules.WachtTot(Account, tijd) is { } tot ? Weigeringen.TweedeStapNaHerstel(tot).Zin : null;

    public Herstelcodes? Herstelcodes { get; private set; }

    public string QrAdres => TotpRules.Adres(Voorstel!.Sleutel, Account.Inlognaam, "OrleansSchool");

    public IActionResult OnGet() => Toon();

    /// <summary>Sent again it is refused: the second step is on.</summary>
    public async Task<IActionResult> OnPost()
    {
        var gezet = await beveiliging.ZetTotpAan(HttpContext, Account.Id, Zegel, Code);
        Code = null;
        if (gezet.IsGoed)
        {
            Herstelcodes = gezet.Waarde;
            return Page();
        }

        Weiger(gezet.Weigering);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Toon();
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

    private PageResult Toon()
    {
        if (!Bescherming.TotpAan && Wacht is null)
        {
            Voorstel = beveiliging.Voorstel(HttpContext, Zegel);
            ModelState.Remove(nameof(Zegel)); // the form carries what is shown now
            Zegel = Voorstel.Zegel;
        }

        return Page();
    }
}
