using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Gids;

/// <summary>No page without a word about it in a guide, and no word about a page that isn't there (UX-1).</summary>
[Requirement("UX-1")]
public sealed class GidsDekkingTests
{
    [Fact]
    public async Task Bij_elke_pagina_hoort_een_kop_van_een_gids()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var fouten = new List<string>();
        foreach (var pagina in Paginas(web))
        {
            var route = pagina.RoutePattern.RawText!;
            if (Gidsregister.Bij(route) is not { } plaats)
            {
                fouten.Add($"{route}: schrijf erover in docs/gebruik, en zet het in Documents/Gids/GidsAdressen.cs");
                continue;
            }

            var delen = plaats.Split('#');
            if (Gidsboek.Zoek(delen[0])?.HeeftAnker(delen[1]) != true)
            {
                fouten.Add($"{route}: {plaats} is er niet");
            }

            if (pagina.Metadata.GetMetadata<BeleidAttribute>()?.Niveau == Beleid.Anoniem && !Gidsregister.IsOpenbaar(delen[0]))
            {
                fouten.Add($"{route}: wie niet is ingelogd, mag {delen[0]} niet lezen");
            }
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Fact]
    public async Task Elk_adres_van_het_register_bestaat()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var routes = Paginas(web).Select(p => "/" + p.RoutePattern.RawText!.TrimStart('/')).Select(r => r.Split(':')[0]).ToList();
        var weg = GidsAdressen.Alle.Select(a => a.Key).Where(a => !routes.Any(r => r.StartsWith(a, StringComparison.Ordinal))).ToList();

        Assert.True(weg.Count == 0, string.Join('\n', weg));
    }

    private static IEnumerable<RouteEndpoint> Paginas(IntranetFabriek web) => web.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);
}
