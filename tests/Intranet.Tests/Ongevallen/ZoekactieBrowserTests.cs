using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

/// <summary>A child that isn't found, from the mark on the board to the closed case, on a clock that the test moves (LIVE-3).</summary>
[Requirement("LIVE-3")]
public sealed class ZoekactieBrowserTests(Ruit ruit)
{
    [Fact]
    public async Task Van_markering_tot_gesloten_zaak_met_een_alarm_als_een_stap_te_laat_is()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 10);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await Proefkind.Wout(huis, school);
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), breedte: 820);
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), school.Pad);

        await fatma.Pagina.Locator("#kind-wout .kindtegel-anders").ClickAsync();
        await fatma.Pagina.Locator(".staatknop[value=niet-gevonden]").ClickAsync();
        await fatma.Pagina.Locator("#kind-wout[data-staat=niet-gevonden]").WaitForAsync();
        await Balk(marijke.Pagina, "Kind niet gevonden").WaitForAsync();
        await Balk(fatma.Pagina, "Kind niet gevonden").WaitForAsync();
        Assert.DoesNotContain("Wout", await Balk(marijke.Pagina, "Kind niet gevonden").TextContentAsync(), StringComparison.Ordinal);
        await Ruit.Bewaar(fatma.Pagina, "zoek-bord-820", heel: false);

        await fatma.Pagina.Locator(".spoedbalk a").ClickAsync();
        await fatma.Pagina.Locator("#zoekactie", new PageLocatorOptions { HasTextString = "Vraag nu" }).WaitForAsync();
        Assert.Equal("tel:+31612345678", await fatma.Pagina.Locator("#stap-2 a[href^='tel:']").GetAttributeAsync("href"));
        Assert.Contains("12:13", await fatma.Pagina.Locator("#zoekactie .spoed").TextContentAsync(), StringComparison.Ordinal);

        klok.Naar(12, 14);
        await Balk(marijke.Pagina, "een stap duurt te lang").WaitForAsync();
        await fatma.Pagina.Locator("#zoekactie", new PageLocatorOptions { HasTextString = "had gemoeten" }).WaitForAsync();
        await Ruit.Bewaar(fatma.Pagina, "zoek-telaat-820");

        await Tik(fatma.Pagina, 1, "weet-niet");
        await fatma.Pagina.Locator("#zoekactie", new PageLocatorOptions { HasTextString = "Bel nu: Annemiek Zijlstra" }).WaitForAsync();
        await Balk(marijke.Pagina, "Kind niet gevonden").WaitForAsync();
        await Tik(fatma.Pagina, 2, "geen-gehoor");
        await Tik(fatma.Pagina, 3, "terecht");
        await fatma.Pagina.Locator("#sluit-kop + *", new PageLocatorOptions { HasTextString = "Sluit nu af" }).WaitForAsync();
        Assert.True(await huis.Grains.Zoekactie(school.Sleutel, Huis.Vandaag, "wout").IsOpen());

        await fatma.Pagina.Locator("#toelichting").FillAsync("Was met vader mee naar de tandarts");
        await fatma.Pagina.Locator("#sluitform button[value=thuis]").ClickAsync();
        await fatma.Pagina.Locator("#zoek-kop", new PageLocatorOptions { HasTextString = "Wout Zijlstra is terecht" }).WaitForAsync();
        await marijke.Pagina.Locator(".spoedregel").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await Ruit.Bewaar(fatma.Pagina, "zoek-gesloten-820");

        Assert.False(await huis.Grains.Zoekactie(school.Sleutel, Huis.Vandaag, "wout").IsOpen());
        var mark = (await school.Dag().Bekijk()).Stand["wout"];
        Assert.Equal((Markeersoort.Afgemeld, AfmeldReden.Anders), (mark.Soort, mark.AfmeldReden));
        Assert.Empty(await huis.Grains.Postbus(school.Sleutel).Wachtend());
    }

    [Fact, Requirement("UX-1")]
    public async Task Zonder_script_werkt_de_bellijst_met_gewone_formulieren()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 10);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await Proefkind.Wout(huis, school);
        Assert.True((await school.Dag().Markeer(new Markeer(["wout"], Markeersoort.NietGevonden, school.Operatie()), school.Systeem)).IsGoed);
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5), 360, script: false);
        var pagina = await context.NewPageAsync();

        await pagina.GotoAsync(school.Bord5);
        await pagina.Locator(".spoedbalk a").ClickAsync();
        await Tik(pagina, 1, "weet-niet");
        await Ruit.Bewaar(pagina, "zoek-360");
        await pagina.Locator("#sluitform button[value=op-school]").ClickAsync();
        await pagina.Locator("#zoek-kop", new PageLocatorOptions { HasTextString = "is terecht" }).WaitForAsync();

        Assert.Equal(Markeersoort.Aanwezig, (await school.Dag().Bekijk()).Stand["wout"].Soort);
    }

    private static ILocator Balk(IPage pagina, string tekst) => pagina.Locator(".spoedbalk .spoedregel", new PageLocatorOptions { HasTextString = tekst });

    private static async Task Tik(IPage pagina, int stap, string uitkomst)
    {
        await pagina.Locator($"#stap-{stap} button[value={uitkomst}]").ClickAsync();
        await pagina.Locator($"#stap-{stap} small", new PageLocatorOptions { HasTextString = "door" }).WaitForAsync();
    }
}
