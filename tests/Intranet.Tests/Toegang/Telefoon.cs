using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>A person with a phone: sets up the second step by the pages, and reads codes off it.</summary>
internal sealed class Telefoon(IntranetFabriek web, Rol rol, string sleutel = "")
{
    public string Sleutel { get; private set; } = sleutel;

    public string[] Herstelcodes { get; private set; } = [];

    /// <summary>The code that the phone shows now. Each step counts once: the clock goes on to the next.</summary>
    public string Code()
    {
        web.Klok.Vooruit(TimeSpan.FromSeconds(TotpRules.SecondenPerStap));
        return TotpRules.Code(TotpRules.Sleutel(Sleutel), TotpRules.Stap(web.Klok.GetUtcNow()));
    }

    /// <summary>Signs in with a password and sets the second step up; the visitor is then known with two steps.</summary>
    public async Task<Bezoeker> StelIn()
    {
        var bezoeker = await web.LogIn(rol);
        var pagina = await bezoeker.Pagina("/profiel/tweede-stap");
        Sleutel = pagina.QuerySelector("#sleutel")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector("svg.qr path"));
        using var aan = await bezoeker.Verstuur((IHtmlFormElement)pagina.QuerySelector("#Code")!.Closest("form")!, ("Code", Code()));
        var codes = await Bezoeker.Lees(aan);
        Herstelcodes = [.. codes.QuerySelectorAll(".herstelcodes code").Select(c => c.TextContent)];
        return bezoeker;
    }

    /// <summary>The first step only.</summary>
    public async Task<Bezoeker> Wachtwoord(string? terug = null)
    {
        var bezoeker = web.Anoniem();
        var pagina = await bezoeker.Pagina("/inloggen");
        using var antwoord = await bezoeker.Verstuur(
            pagina.Forms.OfType<IHtmlFormElement>().First(), ("Inlognaam", IntranetFabriek.Inlognaam(rol)), ("Wachtwoord", IntranetFabriek.Wachtwoord),
            ("Terug", terug ?? ""));
        Assert.StartsWith("/inloggen/code", antwoord.Headers.Location?.OriginalString, StringComparison.Ordinal);
        return bezoeker;
    }

    public static async Task<HttpStatusCode> Stuur(Bezoeker bezoeker, string code)
    {
        using var antwoord = await bezoeker.Post("/inloggen/code", [("Code", code)]);
        return antwoord.StatusCode;
    }
}
