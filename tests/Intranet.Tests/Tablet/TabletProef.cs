using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Tablet;

/// <summary>Pairs and unlocks a tablet by the same pages as people do.</summary>
internal static class TabletProef
{
    public const string Pin = "4917";
    public const string Fout = "8053";
    public const string Tablets = "/s/99XX00/tablets";

    public static IHtmlFormElement Form(this IHtmlDocument pagina, string actie) =>
        pagina.Forms.OfType<IHtmlFormElement>().First(f => f.GetAttribute("action")!.EndsWith(actie, StringComparison.Ordinal));

    /// <summary>Adds a tablet; the code that stands under its QR.</summary>
    public static async Task<string> VoegToe(Bezoeker coordinator, string naam = "Plein Noord 1")
    {
        var pagina = await coordinator.Pagina(Tablets);
        using var antwoord = await coordinator.Verstuur(pagina.Form("handler=Maak"), ("naam", naam));
        var met = await Bezoeker.Lees(antwoord);
        Assert.NotNull(met.QuerySelector("svg.qr path"));
        return met.QuerySelector(".grote-code")!.TextContent.Trim();
    }

    /// <summary>The form that a device sees behind the code.</summary>
    public static async Task<IHtmlFormElement> Koppelvorm(Bezoeker apparaat, string code)
    {
        using var gevonden = await apparaat.Verstuur((await apparaat.Pagina("/tablet/koppelen")).Form("/tablet/koppelen"), ("code", code));
        Assert.Equal(HttpStatusCode.Redirect, gevonden.StatusCode);
        var pagina = await apparaat.Pagina(gevonden.Headers.Location!.OriginalString);
        var vorm = (IHtmlFormElement)pagina.QuerySelector("form")!;
        vorm.Action = gevonden.Headers.Location.OriginalString;
        return vorm;
    }

    /// <summary>A device that is paired with a new tablet of De Horizon.</summary>
    public static async Task<Bezoeker> Gekoppeld(IntranetFabriek web, string naam = "Plein Noord 1")
    {
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var code = await VoegToe(coordinator, naam);
        var apparaat = web.Anoniem();
        using var klaar = await apparaat.Verstuur(await Koppelvorm(apparaat, code));
        Assert.Equal("/tablet", klaar.Headers.Location?.OriginalString);
        return apparaat;
    }

    public static async Task ZetPin(IntranetFabriek web, string accountId, string pin = Pin, bool tijdelijk = false, KleineSchool? school = null)
    {
        var hasher = web.Services.GetRequiredService<IPasswordHasher<Account>>();
        var account = (await web.Grains.Account(accountId).Bekijk())!;
        Assert.Null((await web.Grains.Account(accountId).ZetPin((school ?? KleineSchool.Horizon).Sleutel, hasher.HashPassword(new Account(account), pin), tijdelijk)).Weigering);
    }

    /// <summary>Chooses the name and gives the PIN.</summary>
    public static async Task<HttpResponseMessage> Toets(Bezoeker tablet, string accountId, string pin = Pin, string terug = "/s/99XX00/bord/g5")
    {
        var pagina = await tablet.Pagina($"/tablet?wie={accountId}&terug={Uri.EscapeDataString(terug)}");
        return await tablet.Verstuur(pagina.Form("handler=Pin"), ("pin", pin));
    }

    /// <summary>A tablet on which this person acts.</summary>
    public static async Task<Bezoeker> Open(IntranetFabriek web, string accountId, string naam = "Plein Noord 1")
    {
        await ZetPin(web, accountId);
        var tablet = await Gekoppeld(web, naam);
        using var antwoord = await Toets(tablet, accountId);
        Assert.Equal("/s/99XX00/bord/g5", antwoord.Headers.Location?.OriginalString);
        return tablet;
    }
}
