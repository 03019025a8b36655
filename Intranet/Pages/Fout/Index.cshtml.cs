using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Fout;

/// <summary>What every refused or failed request shows: a page, or a fragment above the content for htmx.</summary>
[Beleid(Beleid.Anoniem), IgnoreAntiforgeryToken]
internal sealed class IndexModel(Thuis thuis, TabletKoekje koekje) : PageModel
{
    public FoutPaginaModel Fout { get; private set; } = new(StatusCodes.Status404NotFound);

    public bool InSchil => HttpContext.Sessie() is not null;

    public IActionResult OnGet(int code) => Toon(code);

    public IActionResult OnPost(int code) => Toon(code);

    private IActionResult Toon(int code)
    {
        // Asked for by its address there is nothing wrong to show.
        var status = HttpContext.Response.StatusCode is >= 400 and var echt ? echt : code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        var weg = status == StatusCodes.Status413PayloadTooLarge && Formulier() is { } formulier ? new Actie("Terug naar het formulier", formulier) : thuis.Uitweg(HttpContext);
        var nummer = status == StatusCodes.Status422UnprocessableEntity ? null : HttpContext.Features.Get<Storing>()?.Nummer; // a refusal is no fault
        Fout = new FoutPaginaModel(status, nummer, Waarom(status), weg.Url) { TerugTekst = weg.Tekst, BytesMax = Vraaggrens() };
        if (!Request.IsHtmxNonBoosted())
        {
            return Page();
        }

        Response.Htmx(h => h.Retarget("#meldingen").Reswap("innerHTML"));
        return Fout.Nummer is { } storing
            ? Partial("_Fout", new FoutModel(storing))
            : Partial("_Melding", new MeldingModel("fout", Fout.Kop, Fout.Uitleg, Dringend: true) { Acties = Acties(status) });
    }

    private IReadOnlyList<Actie> Acties(int status) => (status, HttpContext.Toelating()) switch
    {
        (StatusCodes.Status401Unauthorized, Toelating.VersePin) => [new Actie("Geef je pincode", $"/tablet/pin{Hier()}", Hoofd: true)],
        (StatusCodes.Status401Unauthorized, _) => [new Actie("Log in", koekje.Lees(HttpContext) is null ? "/inloggen" : "/tablet", Hoofd: true)],
        (StatusCodes.Status403Forbidden, Toelating.TweedeStap) when HttpContext.Sessie()?.Tablet is null =>
            [new Actie("Doe de tweede stap", "/tweede-stap", Hoofd: true)],
        _ => [],
    };

    /// <summary>Back to the page on which somebody was, when htmx says which.</summary>
    private string Hier() =>
        Uri.TryCreate(Request.Headers["HX-Current-URL"].ToString(), UriKind.Absolute, out var hier) ? $"?terug={Uri.EscapeDataString(hier.PathAndQuery)}" : "";

    /// <summary>Of the page that refused, which isn't this one.</summary>
    private long Vraaggrens()
    {
        var pagina = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? HttpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return pagina?.Metadata.GetMetadata<BestandMaxAttribute>()?.Bytes ?? pagina?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? WebExtensions.VraagBytesMax;
    }

    /// <summary>The page of ours on which the form stood, as the browser says; without the handler of a form that was refused there before. Null when that isn't sure.</summary>
    private string? Formulier()
    {
        if (!Uri.TryCreate(Request.Headers.Referer.ToString(), UriKind.Absolute, out var vanaf) || vanaf.Scheme != Request.Scheme
            || !string.Equals(vanaf.Authority, Request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || !Url.IsLocalUrl(vanaf.AbsolutePath) || vanaf.AbsolutePath.StartsWith("/fout", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = vanaf.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(v => !v.StartsWith("handler=", StringComparison.OrdinalIgnoreCase) && !v.StartsWith("bewaard=", StringComparison.OrdinalIgnoreCase)).ToList();
        return rest.Count == 0 ? vanaf.AbsolutePath : $"{vanaf.AbsolutePath}?{string.Join('&', rest)}";
    }

    private string? Waarom(int status) => status switch
    {
        StatusCodes.Status422UnprocessableEntity => Volfout.Zin(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error),
        StatusCodes.Status401Unauthorized when HttpContext.Toelating() == Toelating.VersePin =>
            "Hiervoor vraagt een gedeelde tablet je pincode nog een keer. Er is niets veranderd.",
        StatusCodes.Status403Forbidden when HttpContext.Sessie()?.Tablet is not null && HttpContext.Toelating() == Toelating.TweedeStap =>
            "Op een gedeelde tablet kun je alleen met het bord werken. Log op een eigen apparaat in met je eigen account.",
        StatusCodes.Status403Forbidden when HttpContext.Toelating() == Toelating.TweedeStap =>
            "Hiervoor is de tweede stap bij het inloggen nodig. Open de pagina opnieuw: dan vraagt ze erom. Er is niets veranderd.",
        StatusCodes.Status409Conflict when HttpContext.Sessie() is { Tablet: null } =>
            "Dit werkt alleen op een gekoppelde tablet: die bewaart hiermee de lijst voor als er geen verbinding is. Je eigen apparaat bewaart niets.",
        StatusCodes.Status413PayloadTooLarge =>
            $"Dit bestand is te groot. Een bestand mag hier hooguit {new FoutPaginaModel(status) { BytesMax = Vraaggrens() }.Grens} zijn. Er is niets veranderd.",
        StatusCodes.Status503ServiceUnavailable when HttpContext.Vondst().NietVastgelegd =>
            "Wat je deed is waarschijnlijk bewaard, maar we kunnen nu niet vastleggen wie het deed. Wacht een minuut, ga terug en vernieuw de pagina. "
            + "Staat het er niet, doe het dan nog eens: dubbel bewaren kan niet.",
        StatusCodes.Status405MethodNotAllowed => "Dit adres doet dat niet. Ga terug en probeer het opnieuw.",
        _ => null,
    };
}
