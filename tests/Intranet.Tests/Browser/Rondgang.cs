using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The tests of what one walk over all pages found: the walk is made once, by the first that asks.</summary>
[CollectionDefinition(nameof(Rondgang))]
public sealed class Rondgangen : ICollectionFixture<Rondgang>;

/// <summary>
/// Each page of the intranet, found by its endpoint, so that a new page is looked at without anyone naming it: in a school full of everything,
/// for somebody with every role; then the pages of a school on its first day. One visit a page serves every look.
/// </summary>
public sealed class Rondgang
{
    private const int Lopers = 3;

    /// <summary>Ask for something that only a story makes, and are looked at by the tests of that story; files aren't pages.</summary>
    private static readonly string[] Elders = ["/eerste-start/{token}", "/inloggen/bij/{aanbieder}", "/s/{school}/leerlingen/inlezen/{inlezing}"];

    private Task<Rondgangverslag>? _gelopen;

    internal Task<Rondgangverslag> Loop(Huis huis, Ruit ruit, Action<string> zeg) => _gelopen ??= LoopAlles(huis, ruit, zeg);

    private static async Task<Rondgangverslag> LoopAlles(Huis huis, Ruit ruit, Action<string> zeg)
    {
        var verslag = new Rondgangverslag();
        var vol = await huis.NieuweSchool();
        await vol.SchrijfIn("wout", "Wout", "Zijlstra");
        await vol.Middagpauze();
        var vulling = await PaginaVulling.Maak(huis, vol);
        var routes = Routes(huis).Where(r => !Elders.Contains(r, StringComparer.Ordinal)).ToList();
        var adressen = routes.Select(r => Vul(r, vulling)).Concat(Foutpaginas).Distinct(StringComparer.Ordinal).ToList();
        Assert.DoesNotContain(adressen, a => a.Contains('{', StringComparison.Ordinal));
        var leeg = await huis.LegeSchool();
        await huis.LaatBeheren(vol);
        await huis.LaatBeheren(leeg);
        var eersteDag = routes.Where(r => r.StartsWith("/s/{school}", StringComparison.Ordinal) && r.IndexOf('{', 4) < 0).Select(r => r.Replace("{school}", leeg.Sleutel.Waarde, StringComparison.Ordinal));
        var (cookie, leegCookie) = (await vol.CookieMetAlles(), await leeg.CookieMetAlles());
        var rij = new ConcurrentQueue<string>(adressen);
        var legeRij = new ConcurrentQueue<string>(eersteDag.Distinct(StringComparer.Ordinal));
        await Task.WhenAll(Enumerable.Range(0, Lopers).Select(async _ =>
        {
            await LoopVol(rij, ruit, vol, cookie, verslag);
            await LoopLeeg(legeRij, ruit, leeg, leegCookie, verslag);
        }));
        verslag.Zeg(zeg);
        return verslag;
    }

    /// <summary>What people see when something can't be: each has its own words.</summary>
    private static IEnumerable<string> Foutpaginas => new[] { 400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503 }.Select(code => $"/fout/{code}");

    private static IEnumerable<string> Routes(Huis huis) => huis.Diensten.GetServices<EndpointDataSource>().SelectMany(b => b.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

    private static string Vul(string route, PaginaVulling vulling) => Regex.Replace(
        route, @"\{(?<naam>\w+)[^/]*\}", m => vulling.Waarde(route, m.Groups["naam"].Value) ?? m.Value, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static async Task LoopVol(ConcurrentQueue<string> rij, Ruit ruit, BordSchool school, string cookie, Rondgangverslag verslag)
    {
        await using var context = await ruit.Open(school, cookie, 1440);
        var pagina = await context.NewPageAsync();
        var schaal = await Weegschaal.Op(pagina);
        while (rij.TryDequeue(out var adres))
        {
            schaal.Leeg();
            if (await Open(pagina, adres, verslag))
            {
                await Bekijk(pagina, Naam(adres, school), adres, schaal, verslag);
            }
        }
    }

    /// <summary>On the first day: words, room, and what an empty list says; the same parts were looked at with contents.</summary>
    private static async Task LoopLeeg(ConcurrentQueue<string> rij, Ruit ruit, BordSchool school, string cookie, Rondgangverslag verslag)
    {
        await using var context = await ruit.Open(school, cookie, 360);
        var pagina = await context.NewPageAsync();
        while (rij.TryDequeue(out var adres))
        {
            if (!await Open(pagina, adres, verslag))
            {
                continue;
            }

            var naam = $"leeg{Naam(adres, school)}";
            await Ruit.Bewaar(pagina, $"{naam}-360");
            verslag.Scherm(await Keuring.Breedte(pagina, naam));
            verslag.Scherm(await Keuring.Axe(pagina, naam));
            verslag.Leeg(adres, await Keuring.LegeLijsten(pagina));
            verslag.Woorden(adres, await Keuring.Woorden(pagina));
        }
    }

    /// <summary>False for a file, and for an address that only takes what is posted.</summary>
    private static async Task<bool> Open(IPage pagina, string adres, Rondgangverslag verslag)
    {
        try
        {
            var antwoord = await pagina.GotoAsync(adres);
            var soort = antwoord?.Headers.GetValueOrDefault("content-type") ?? "";
            verslag.Gezien(adres, antwoord?.Status ?? 0, soort);
            return soort.StartsWith("text/html", StringComparison.Ordinal);
        }
        catch (PlaywrightException fout) when (fout.Message.Contains("Download is starting", StringComparison.Ordinal) || fout.Message.Contains("net::ERR_ABORTED", StringComparison.Ordinal))
        {
            var antwoord = await pagina.Context.APIRequest.GetAsync(adres, new APIRequestContextOptions { MaxRedirects = 5 });
            verslag.Gezien(adres, antwoord.Status, antwoord.Headers.GetValueOrDefault("content-type") ?? "");
            return false;
        }
    }

    /// <summary>Three widths, two themes on the narrowest and the widest, what folds open opened on the wide ones, and paper.</summary>
    private static async Task Bekijk(IPage pagina, string naam, string adres, Weegschaal schaal, Rondgangverslag verslag)
    {
        await Keuring.Zet(pagina, 360);
        verslag.Scherm(await Keuring.Breedte(pagina, $"{naam}-360"));
        await Keur(pagina, $"{naam}-360", ColorScheme.Light, ColorScheme.Dark, verslag);
        verslag.Weeg(adres, schaal);
        await Keuring.KlapUit(pagina);
        verslag.Scherm(await Keuring.Breedte(pagina, $"{naam}-360-open"));
        await Keuring.Zet(pagina, 820);
        verslag.Scherm(await Keuring.Breedte(pagina, $"{naam}-820"));
        await Keuring.Zet(pagina, 1440);
        verslag.Scherm(await Keuring.Breedte(pagina, $"{naam}-1440"));
        await Keur(pagina, $"{naam}-1440", ColorScheme.Dark, ColorScheme.Light, verslag);
        verslag.Scherm(await Keuring.Iconen(pagina, naam));
        verslag.Woorden(adres, await Keuring.Woorden(pagina));
        verslag.Papier(await Keuring.Papieren(pagina, naam));
        await Keuring.Zet(pagina, 1440);
        verslag.Geweigerd(await Weigerproef.Doe(pagina, naam));
    }

    /// <summary>All of axe in one theme, and in the other what a theme changes.</summary>
    private static async Task Keur(IPage pagina, string naam, ColorScheme eerst, ColorScheme dan, Rondgangverslag verslag)
    {
        await Keuring.Kleed(pagina, eerst);
        await Ruit.Bewaar(pagina, $"{naam}-{eerst}");
        verslag.Scherm(await Keuring.Axe(pagina, $"{naam}-{eerst}"));
        await Keuring.Kleed(pagina, dan);
        await Ruit.Bewaar(pagina, $"{naam}-{dan}");
        verslag.Scherm(await Keuring.Kleuren(pagina, $"{naam}-{dan}"));
    }

    private static string Naam(string adres, BordSchool school) => $"alle{adres.Replace(school.Sleutel.ToString(), "school", StringComparison.Ordinal).Replace('/', '-')}";
}
