using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Passkeys of the person: add, name, remove.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class ProfielPasskeysModel(Sessies sessies, Accountbeveiliging beveiliging, Passkeys passkeys, Schooltijd tijd) : BeveiligingPagina(sessies)
{
    [BindProperty]
    public string? Naam { get; set; }

    /// <summary>Why making one has to wait; null when it hasn't.</summary>
    public string? Wacht => TweedeStapRules.WachtTot(Account, tijd) is { } tot ? Weigeringen.TweedeStapNaHerstel(tot).Zin : null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostOpties() => Content(await passkeys.MaakOpties(Account), "application/json");

    /// <summary>Answers a question of the server that is asked once; the same passkey again is refused.</summary>
    public async Task<IActionResult> OnPostVoegToe(string? bewijs)
    {
        var toegevoegd = await passkeys.VoegToe(HttpContext, Account, bewijs, Naam);
        return toegevoegd.Weigering is { } weigering ? Geweigerd(weigering)
            : Bescherming.Herstelcodes.IsEmpty ? RedirectToPage("/Toegang/ProfielHerstelcodes", new { Terug = Url.IsLocalUrl(Terug) ? Terug : null }) : RedirectToPage();
    }

    public async Task<IActionResult> OnPostNoem(string? passkey) => Antwoord(
        PasskeyRules.IsId(passkey) ? await beveiliging.NoemPasskey(Account.Id, passkey, Naam) : Weigeringen.Onbekend("de passkey"));

    /// <summary>Removing what is gone changes nothing.</summary>
    public async Task<IActionResult> OnPostVerwijder(string? passkey) => Antwoord(await passkeys.Verwijder(Account, passkey));

    private IActionResult Antwoord(Uitkomst uitkomst) => uitkomst.IsGoed ? RedirectToPage() : Geweigerd(uitkomst.Weigering);
}
