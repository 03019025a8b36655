using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Screens about helpers, policy and spelmateriaal, filled, on phone, tablet and desktop.</summary>
[Requirement("UX-1", "TSO-4d", "TSO-4f", "TSO-4n", "TSO-1f", "TSO-13a")]
public sealed class WervingSchermenTests(Huis huis, Ruit ruit)
{
    [Fact]
    public async Task Elk_scherm_past_en_is_toegankelijk()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        var vulling = await PaginaVulling.Maak(huis, school);
        var kandidaat = vulling.Waarde("/s/{school}/overblijfkrachten/kandidaten/{id}", "id");
        var helper = vulling.Waarde("/s/{school}/overblijfkrachten/{id}/dossier", "id");
        var fouten = new List<string>();
        await using var context = await ruit.Open(school, await school.CookieMetAlles(), 1366);
        var pagina = await context.NewPageAsync();
        foreach (var (naam, pad) in new[]
        {
            ("helpers", "overblijfkrachten"), ("dossier", $"overblijfkrachten/{helper}/dossier"), ("kandidaten", "overblijfkrachten/kandidaten"),
            ("kandidaat", $"overblijfkrachten/kandidaten/{kandidaat}"), ("scholing", "overblijfkrachten/scholing"), ("beleid", "beleid"), ("spelmateriaal", "spelmateriaal"),
            ("mijn-overeenkomst", "mijn-overeenkomst"), ("helper-nieuw", "overblijfkrachten/nieuw"),
        })
        {
            await pagina.GotoAsync($"{school.Pad}/{pad}");
            fouten.AddRange(await Keuring.Kijk(pagina, naam));
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));
    }
}
