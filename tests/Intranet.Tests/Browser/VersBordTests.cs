using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What was just drawn is new: its screen fetches the list again when something changes, and not before (LIVE-2).</summary>
[Requirement("LIVE-2", "UX-1")]
public sealed class VersBordTests(Huis huis, Ruit ruit)
{
    private const string Tel =
        "window.osVragen = 0; document.addEventListener('htmx:before:request', e => { if (e.detail.ctx.sourceElement?.id === 'bordlijst') window.osVragen++; });";

    [Fact]
    public async Task Een_vers_bord_vraagt_zijn_lijst_pas_opnieuw_als_er_iets_verandert()
    {
        var school = await huis.NieuweSchool();
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"));
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), 1440);
        await context.AddInitScriptAsync(Tel);
        var pagina = await context.NewPageAsync();

        await pagina.GotoAsync(school.Bord5);
        await pagina.Locator(".verbinding[data-verbinding=live]").WaitForAsync();

        Assert.Equal(0, await Vragen(pagina)); // the versions come before the first heartbeat, which makes it live
        await school.Markeer("Milan", Markeersoort.Aanwezig);
        await pagina.Locator($"#kind-{BordSchool.Id("Milan")}[data-staat=aanwezig]").WaitForAsync();
        await marijke.Ziet("Milan", "aanwezig");
        Assert.NotEqual(0, await Vragen(pagina));
    }

    private static Task<int> Vragen(IPage pagina) => pagina.EvaluateAsync<int>("() => window.osVragen");
}
