using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>
/// The own PIN: on a shared tablet only right after giving it, with an own session at any time (LIVE-5). Posting the same one twice is
/// refused the second time, as the old one; nothing is lost by it.
/// </summary>
[Beleid(Beleid.Tablet, VersePin = true)]
internal sealed class PincodeModel(IGrainFactory grains, TabletKoekje koekje, TabletBalie balie, Sessies sessies) : PageModel
{
    public bool OpTablet => HttpContext.Sessie()!.Tablet is not null;

    public string Naam => HttpContext.Sessie()!.Naam;

    public bool HeeftPin { get; private set; }

    public bool IsBewaard { get; private set; }

    public Weigering? Weigering { get; private set; }

    public async Task OnGet(bool bewaard = false)
    {
        IsBewaard = bewaard;
        HeeftPin = (await Account()).Pin is not null;
    }

    public async Task<IActionResult> OnPost(string? pin, string? nogmaals)
    {
        var account = await Account();
        HeeftPin = account.Pin is not null;
        var gekozen = await balie.KiesEigen(account, pin, nogmaals);
        if (!gekozen.IsGoed)
        {
            Weigering = gekozen.Weigering;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (OpTablet && koekje.Lees(HttpContext) is { } toestel)
        {
            await sessies.Begin(HttpContext, gekozen.Waarde, Beleid.Tablet, toestel); // sessions of the old PIN end
        }

        return Redirect("/tablet/pincode?bewaard=true");
    }

    private async Task<AccountView> Account() => (await grains.Account(HttpContext.Sessie()!.Account.Id).Bekijk())!;
}
