using System.Diagnostics;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Tests that measure run alone, so that they measure the intranet and not each other.</summary>
[CollectionDefinition(nameof(OpTijd), DisableParallelization = true)]
public sealed class OpTijd;

/// <summary>Several screens on one board.</summary>
[Requirement("LIVE-2")]
[Collection(nameof(OpTijd))]
public sealed class LevendTests(Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    private static readonly string[] Vijf = ["Aïsha", "Bram", "Chloé", "Daniël", "Eline"];

    [Fact]
    public async Task Een_tik_staat_binnen_een_seconde_op_elk_ander_scherm_met_wie_en_wanneer()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"));
        var duren = new List<long>();
        foreach (var naam in Vijf)
        {
            duren.Add(await Duur(fatma, marijke, naam));
        }

        uitvoer.WriteLine($"tik op het ene scherm tot zichtbaar op het andere: {string.Join(", ", duren)} ms");
        Assert.InRange(duren.Order().ElementAt(duren.Count / 2), 0, 1000);
        Assert.Contains("door Fatma Yıldız", await marijke.Tegel("Aïsha").TextContentAsync(), StringComparison.Ordinal);
        Assert.Matches(@"\d\d:\d\d", await marijke.Tegel("Aïsha").Locator(".kindtegel-staat").TextContentAsync());
        Assert.Equal("5 aanwezig, 20 verwacht", await marijke.Pagina.Locator("#omroep").TextContentAsync());
    }

    /// <summary>From the click on one screen to the change on the other, as the two browsers themselves see it.</summary>
    private static async Task<long> Duur(Paneel hier, Paneel daar, string naam)
    {
        var id = $"kind-{BordSchool.Id(naam)}";
        await hier.Pagina.EvaluateAsync("() => addEventListener('click', () => { window.osTik = Date.now(); }, { capture: true, once: true })");
        await daar.Pagina.EvaluateAsync(
            "id => { window.osZien = new Promise(klaar => new MutationObserver((_, zelf) => { "
            + "if (document.getElementById(id)?.dataset.staat === 'aanwezig') { zelf.disconnect(); klaar(Date.now()); } })"
            + ".observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-staat'] })); }",
            id);
        await hier.Tik(naam).ClickAsync();
        var gezien = await daar.Pagina.EvaluateAsync<long>("() => window.osZien");
        return gezien - await hier.Pagina.EvaluateAsync<long>("() => window.osTik");
    }

    [Fact]
    public async Task Wie_tegelijk_markeren_verliezen_niets()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        await using var annelies = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Annelies Prins"));
        string[] links = ["Aïsha", "Bram", "Chloé", "Daniël", "Eline", "Mees"];
        string[] rechts = ["Mees", "Zoë", "Tess", "Sem", "Roos", "Noor"];

        for (var i = 0; i < links.Length; i++)
        {
            await Task.WhenAll(fatma.Tik(links[i]).ClickAsync(), annelies.Tik(rechts[i]).ClickAsync());
        }

        foreach (var naam in links.Union(rechts, StringComparer.Ordinal))
        {
            await fatma.Ziet(naam, "aanwezig");
            await annelies.Ziet(naam, "aanwezig");
        }

        var stand = (await school.Dag().Bekijk()).Stand;
        Assert.Equal(11, stand.Values.Count(m => m.Soort == Markeersoort.Aanwezig));
    }

    [Fact]
    public async Task Zoektekst_en_helpers_half_getypt_blijven_staan_met_de_focus()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        await fatma.Pagina.Locator("#zoek-kind").PressSequentiallyAsync("mi");
        await fatma.Pagina.Locator("#helpers-aantal").PressSequentiallyAsync("1");

        await school.Markeer("Milan", Markeersoort.Aanwezig, school.Kracht("Annelies Prins"));
        await school.ZetHelpers("plein-noord", 3);
        await fatma.Ziet("Milan", "aanwezig");
        await fatma.Pagina.Locator("#bordregel", new PageLocatorOptions { HasTextString = "3 helpers" }).WaitForAsync();

        Assert.Equal("mi", await fatma.Pagina.Locator("#zoek-kind").InputValueAsync());
        Assert.Equal("1", await fatma.Pagina.Locator("#helpers-aantal").InputValueAsync());
        Assert.Equal("helpers-aantal", await fatma.Focus());
        await fatma.Pagina.Keyboard.TypeAsync("2");
        Assert.Equal("12", await fatma.Pagina.Locator("#helpers-aantal").InputValueAsync());
        Assert.False(await fatma.Tegel("Aïsha").IsVisibleAsync(), "Het filter op de naam is door de verversing vergeten.");
        await fatma.Pagina.Keyboard.PressAsync("Enter");
        await fatma.Pagina.Locator("#bordregel", new PageLocatorOptions { HasTextString = "12 helpers" }).WaitForAsync();
    }

    [Fact]
    [Requirement("LIVE-6")]
    public async Task Een_half_getypte_reden_blijft_staan_als_een_ander_ook_verbetert()
    {
        var school = await huis.NieuweSchool();
        var dag = $"{school.Bord5}?datum=2026-11-10&verbeter=1";
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync(dag);
        await pagina.Locator($"#kind-{BordSchool.Id("Mees")} .kindtegel-anders").ClickAsync();
        await pagina.Locator("#reden").PressSequentiallyAsync("Stond op het");

        var ander = await school.Dag(new DateOnly(2026, 11, 10)).Markeer(
            new Markeer([BordSchool.Id("Aïsha")], Markeersoort.Aanwezig, school.Operatie(), "Vergeten"), school.Systeem);
        Assert.True(ander.IsGoed);
        await pagina.Locator($"#kind-{BordSchool.Id("Aïsha")}[data-staat=aanwezig]").WaitForAsync();

        Assert.Equal("Stond op het", await pagina.Locator("#reden").InputValueAsync());
        await pagina.Keyboard.TypeAsync(" verkeerde bord");
        await pagina.Locator(".staatknop[value=aanwezig]").ClickAsync();
        await pagina.Locator($"#kind-{BordSchool.Id("Mees")}[data-staat=aanwezig]").WaitForAsync();
        Assert.Contains((await school.Dag(new DateOnly(2026, 11, 10)).Markeringen()), m => m.Reden == "Stond op het verkeerde bord");
    }

    [Fact]
    public async Task Helpers_op_Vandaag_half_getypt_blijven_staan()
    {
        var school = await huis.NieuweSchool();
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), school.Pad);
        var veld = marijke.Pagina.Locator("#helpers-plein-noord-aantal");
        await veld.PressSequentiallyAsync("1");

        await school.Markeer("Milan", Markeersoort.NietGevonden);
        await marijke.Pagina.Locator(".spoed", new PageLocatorOptions { HasTextString = "niet gevonden in groep 5" }).WaitForAsync();

        Assert.Equal("1", await veld.InputValueAsync());
        Assert.Equal("helpers-plein-noord-aantal", await marijke.Focus());
    }

    [Fact]
    public async Task Zonder_netwerk_zegt_het_bord_dat_binnen_tien_seconden_en_daarna_haalt_het_in()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        var gestart = Stopwatch.GetTimestamp();

        await fatma.Pagina.Context.SetOfflineAsync(true);
        await fatma.Pagina.Locator(".verbinding[data-verbinding=offline]").WaitForAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(gestart).TotalSeconds, 0, 10);
        await school.Markeer("Milan", Markeersoort.Aanwezig, school.Kracht("Annelies Prins"));
        await fatma.Pagina.Context.SetOfflineAsync(false);

        await fatma.Ziet("Milan", "aanwezig");
        await fatma.Pagina.Locator(".verbinding[data-verbinding=live]").WaitForAsync();
    }

    [Fact]
    public async Task Een_stroom_die_niets_meer_zegt_valt_binnen_tien_seconden_op()
    {
        var school = await huis.NieuweSchool();
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), 1440);
        var pagina = await context.NewPageAsync();
        await pagina.RouteAsync("**/live?*", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/event-stream", Body = ": stil\n\n" }));

        await pagina.GotoAsync(school.Bord5);
        var gestart = Stopwatch.GetTimestamp();
        await pagina.Locator(".verbinding:is([data-verbinding=offline], [data-verbinding=verouderd])").WaitForAsync(new LocatorWaitForOptions { Timeout = 15_000 });

        var seconden = Stopwatch.GetElapsedTime(gestart).TotalSeconds;
        uitvoer.WriteLine($"stille stroom gezegd na {seconden:0.0} s");
        Assert.InRange(seconden, 0, 10);
    }
}
