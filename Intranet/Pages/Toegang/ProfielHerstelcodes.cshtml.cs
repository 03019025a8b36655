using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>How many recovery codes are left, and new ones.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class ProfielHerstelcodesModel(Sessies sessies, Accountbeveiliging beveiliging) : BeveiligingPagina(sessies)
{
    public Herstelcodes? Codes { get; private set; }

    public IActionResult OnGet() => Account.HeeftTweedeStap() ? Page() : RedirectToPage("/Toegang/Profiel");

    /// <summary>Again gives other codes; only the last ones work, and they are the ones on screen.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!Account.HeeftTweedeStap())
        {
            return RedirectToPage("/Toegang/Profiel");
        }

        var gemaakt = await beveiliging.NieuweHerstelcodes(Account.Id);
        if (!gemaakt.IsGoed)
        {
            return Geweigerd(gemaakt.Weigering);
        }

        Codes = gemaakt.Waarde;
        return Page();
    }
}
