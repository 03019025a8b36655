using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>Back from Microsoft or Google: in, on to the second step, or why not.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class InlogExternModel(ExterneInloggen extern_, Tussenstap tussenstap) : PageModel
{
    public string Kop { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    public bool IsIngelogd => HttpContext.Sessie() is not null;

    /// <summary>By GET, since the provider sends the browser here; without what the provider just said nothing happens.</summary>
    public async Task<IActionResult> OnGet(string? terug, string? fout)
    {
        if (fout is not null || await extern_.Lees(HttpContext) is not { } wie)
        {
            return Zeg(fout);
        }

        await extern_.Vergeet(HttpContext);
        var gevonden = await extern_.Zoek(wie);
        if (gevonden.IsGoed)
        {
            return LocalRedirect(await tussenstap.Verder(HttpContext, gevonden.Waarde, Url.IsLocalUrl(terug) ? terug! : "/"));
        }

        (Kop, Uitleg) = gevonden.Weigering == Weigeringen.ExternNietGekoppeld
            ? ($"Dit account bij {Aanbieders.Woord(wie.Aanbieder)} is niet gekoppeld", gevonden.Weigering.Zin)
            : ("Inloggen kan nu niet", gevonden.Weigering.Zin);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private PageResult Zeg(string? fout)
    {
        (Kop, Uitleg) = fout is "afgebroken"
            ? ("Je brak het inloggen af", "Er is niets veranderd. Probeer het opnieuw, of log in met je wachtwoord.")
            : ("Inloggen via een ander account lukte niet", "De aanbieder gaf geen geldig antwoord, is even niet bereikbaar of het duurde te lang. Er is niets veranderd. Probeer het opnieuw, of log in met je wachtwoord.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
