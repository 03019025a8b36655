using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>The PIN once more, for what asks it again: cash and accidents (LIVE-5). Each try counts by itself.</summary>
[Beleid(Beleid.Tablet)]
internal sealed class PinModel(TabletKoekje koekje, TabletBalie balie, Sessies sessies) : PageModel
{
    public string Naam => HttpContext.Sessie()!.Naam;

    public string? Terug { get; private set; }

    public Weigering? Weigering { get; private set; }

    /// <summary>Nobody waits for a PIN when a life is in danger (TSO-12e).</summary>
    public bool IsOngeval => Terug?.Contains("/ongevallen", StringComparison.Ordinal) == true;

    public IActionResult OnGet(string? terug)
    {
        Terug = TerugOf(terug);
        return HttpContext.Sessie()!.Tablet is null ? Redirect(Terug) : Page();
    }

    public async Task<IActionResult> OnPost(string? pin, string? terug)
    {
        Terug = TerugOf(terug);
        var sessie = HttpContext.Sessie()!;
        if (sessie.Tablet is null || koekje.Lees(HttpContext) is not { } toestel)
        {
            return Redirect(Terug);
        }

        var keuring = await balie.Keur(toestel, sessie.Account.Id, pin);
        if (!keuring.IsGoed)
        {
            Weigering = keuring.Weigering;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await sessies.Begin(HttpContext, keuring.Waarde, Beleid.Tablet, toestel);
        return Redirect(Terug);
    }

    private string TerugOf(string? terug) => Url.IsLocalUrl(terug) ? terug! : "/";
}
