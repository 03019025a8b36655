using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Each page of the intranet, found by its endpoint: a new page is looked at without anyone naming it here.</summary>
[Requirement("UX-1")]
public sealed class AllePaginasTests(Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    /// <summary>Ask for something that only a story makes, and are looked at by the tests of that story; files aren't pages.</summary>
    private static readonly string[] Elders = ["/eerste-start/{token}", "/inloggen/bij/{aanbieder}", "/s/{school}/leerlingen/inlezen/{inlezing}"];

    [Fact]
    public async Task Geen_pagina_schuift_zijwaarts_en_axe_vindt_niets()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        await school.Middagpauze();
        var vulling = await PaginaVulling.Maak(huis, school);
        var adressen = Routes().Where(r => !Elders.Contains(r, StringComparer.Ordinal)).Select(r => Vul(r, vulling)).Distinct(StringComparer.Ordinal).ToList();
        Assert.DoesNotContain(adressen, a => a.Contains('{', StringComparison.Ordinal));
        var rij = new ConcurrentQueue<string>(adressen);
        var cookie = await school.CookieMetAlles();

        var fouten = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Loop(rij, school, cookie)));

        Assert.True(fouten.All(f => f.Count == 0), string.Join('\n', fouten.SelectMany(f => f).Distinct(StringComparer.Ordinal)));
    }

    private IEnumerable<string> Routes() => huis.Diensten.GetServices<EndpointDataSource>().SelectMany(b => b.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

    private static string Vul(string route, PaginaVulling vulling) => Regex.Replace(
        route, @"\{(?<naam>\w+)[^/]*\}", m => vulling.Waarde(route, m.Groups["naam"].Value) ?? m.Value, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private async Task<List<string>> Loop(ConcurrentQueue<string> rij, BordSchool school, string cookie)
    {
        var fouten = new List<string>();
        await using var context = await ruit.Open(school, cookie, 1440);
        var pagina = await context.NewPageAsync();
        while (rij.TryDequeue(out var adres))
        {
            var naam = $"alle{adres.Replace(school.Sleutel.ToString(), "school", StringComparison.Ordinal).Replace('/', '-')}";
            var (isPagina, status) = await IsPagina(pagina, adres);
            if (status >= 500)
            {
                fouten.Add($"{adres}: {status}");
            }

            if (!isPagina)
            {
                continue;
            }

            fouten.AddRange(await Bekijk(pagina, naam));
        }

        return fouten;
    }

    /// <summary>Files and addresses for posting only are no pages to look at.</summary>
    private async Task<(bool IsPagina, int Status)> IsPagina(IPage pagina, string adres)
    {
        var antwoord = await pagina.Context.APIRequest.GetAsync(adres, new APIRequestContextOptions { MaxRedirects = 5 });
        var soort = antwoord.Headers.GetValueOrDefault("content-type") ?? "";
        uitvoer.WriteLine($"{antwoord.Status} {soort.Split(';')[0]} {adres}");
        if (!soort.StartsWith("text/html", StringComparison.Ordinal))
        {
            return (false, antwoord.Status);
        }

        await pagina.GotoAsync(adres);
        return (true, antwoord.Status);
    }

    private static async Task<List<string>> Bekijk(IPage pagina, string naam)
    {
        var fouten = new List<string>();
        foreach (var thema in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = thema });
            foreach (var breedte in Keuring.Breedtes)
            {
                await Keuring.Zet(pagina, breedte);
                fouten.AddRange(await Keuring.Breedte(pagina, $"{naam}-{breedte}-{thema}"));
                if (Keuring.MetAxe.Contains((breedte, thema)))
                {
                    await Ruit.Bewaar(pagina, $"{naam}-{breedte}-{thema}");
                    fouten.AddRange(await Keuring.Axe(pagina, $"{naam}-{breedte}-{thema}"));
                }
            }
        }

        return fouten;
    }
}
