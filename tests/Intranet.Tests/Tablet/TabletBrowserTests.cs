using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Tablet;

/// <summary>A shared tablet of 820 pixels from its box to the second person, as thumbs do it.</summary>
[Requirement("LIVE-5")]
public sealed class TabletBrowserTests(Huis huis, Ruit ruit)
{
    [Fact]
    public async Task Van_koppelen_tot_slot_en_terug_op_hetzelfde_bord()
    {
        var school = await huis.NieuweSchool();
        await Persoon(school, "fatma", "Fatma Yıldız");
        await Persoon(school, "annelies", "Annelies Prins");
        await using var kantoor = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440);
        await using var apparaat = await ruit.Open(school, "geen=koekje", 820);
        var (marijke, tablet) = (await kantoor.NewPageAsync(), await apparaat.NewPageAsync());
        await tablet.Clock.InstallAsync();

        await Koppel(school, marijke, tablet);
        await Eerste(await Tijdelijk(marijke, "Fatma Yıldız"), tablet, "Fatma Yıldız", "4917");
        await tablet.GotoAsync(school.Bord5);
        await tablet.Locator(".verbinding[data-verbinding=live]").WaitForAsync();
        await tablet.Locator($"#kind-{BordSchool.Id("Bram")} .kindtegel-tik").ClickAsync();
        await tablet.Locator($"#kind-{BordSchool.Id("Bram")}[data-staat=aanwezig]").WaitForAsync();
        Assert.Equal("Fatma Yıldız", (await school.Dag().Markeringen()).Single().DoorNaam);

        await tablet.Locator("#zoek-kind").PressSequentiallyAsync("mi");
        await OpSlot(tablet);
        await Ruit.Bewaar(tablet, "tablet-overslot-820", heel: false);
        await Toets(tablet, "4918");
        await tablet.Locator(".overslot #pin-fout").WaitForAsync();
        await Toets(tablet, "4917");
        await tablet.Locator(".overslot").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.EndsWith(school.Bord5, tablet.Url, StringComparison.Ordinal);
        Assert.Equal("mi", await tablet.Locator("#zoek-kind").InputValueAsync());
        await school.Markeer("Milan", Markeersoort.Aanwezig, school.Kracht("Petra de Ruiter"));
        await tablet.Locator($"#kind-{BordSchool.Id("Milan")}[data-staat=aanwezig]").WaitForAsync();
        await AnderePersoon(school, marijke, tablet);
    }

    [Fact, Requirement("UX-1")]
    public async Task Zonder_script_werkt_de_tablet_met_gewone_formulieren()
    {
        var school = await huis.NieuweSchool();
        await Persoon(school, "fatma", "Fatma Yıldız");
        await using var kantoor = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440, script: false);
        await using var apparaat = await ruit.Open(school, "geen=koekje", 360, script: false);
        var (marijke, tablet) = (await kantoor.NewPageAsync(), await apparaat.NewPageAsync());

        await Koppel(school, marijke, tablet);
        var pin = await Tijdelijk(marijke, "Fatma Yıldız");
        await tablet.ReloadAsync();
        await tablet.Locator("a.persoon", new PageLocatorOptions { HasTextString = "Fatma" }).ClickAsync();
        await tablet.Locator("#veld-pin").FillAsync(pin);
        await tablet.Locator("form.pin button[type=submit]").ClickAsync();
        await tablet.Locator("#veld-pin").FillAsync("4917");
        await tablet.Locator("#veld-nogmaals").FillAsync("4917");
        await tablet.Locator("form.pin button[type=submit]").ClickAsync();

        Assert.EndsWith(school.Pad, tablet.Url, StringComparison.Ordinal);
        await tablet.Locator("form.wissel button").ClickAsync();
        await tablet.Locator("#slot").WaitForAsync();
    }

    [Fact, Requirement("UX-1")]
    public async Task De_schermen_van_de_tablet_passen_en_axe_vindt_niets()
    {
        var school = await huis.NieuweSchool();
        for (var nr = 0; nr < 10; nr++)
        {
            await Persoon(school, $"kracht{nr}", $"Helper{nr} van der Langenaam");
            Assert.True((await huis.Grains.Account(Id(school, $"kracht{nr}")).ZetPin(school.Sleutel, "hash", tijdelijk: false)).IsGoed);
        }

        for (var keer = 0; keer < AccountPin.PogingenMax; keer++)
        {
            await huis.Grains.Account(Id(school, "kracht3")).TelPin(school.Sleutel, goed: false);
        }

        await using var kantoor = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440);
        await using var apparaat = await ruit.Open(school, "geen=koekje", 820);
        var (marijke, tablet) = (await kantoor.NewPageAsync(), await apparaat.NewPageAsync());
        await Koppel(school, marijke, tablet, "Plein Noord 1", () => Keur(marijke, "tablets-qr"));
        var fouten = await Keur(tablet, "tablet-wie");
        await tablet.Locator("a.persoon").First.ClickAsync();
        await tablet.Op("**/tablet?wie=*");
        fouten = [.. fouten, .. await Keur(tablet, "tablet-pin"), .. _tussendoor];

        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    private List<string> _tussendoor = [];

    private async Task AnderePersoon(BordSchool school, IPage marijke, IPage tablet)
    {
        var pin = await Tijdelijk(marijke, "Annelies Prins");
        await OpSlot(tablet);
        await tablet.Locator(".overslot a.persoon", new PageLocatorOptions { HasTextString = "Annelies" }).ClickAsync();
        await tablet.Op("**/tablet?wie=*");
        await Toets(tablet, pin);
        await KiesEigen(tablet, "80352");
        await tablet.Op($"**{school.Bord5}");

        Assert.Equal("", await tablet.Locator("#zoek-kind").InputValueAsync());
        Assert.Contains("Annelies Prins", await tablet.Locator("form.wissel").TextContentAsync(), StringComparison.Ordinal);
    }

    private static string Id(BordSchool school, string wie) => $"tablet-{wie}-{school.Sleutel}".ToLowerInvariant();

    private async Task Persoon(BordSchool school, string wie, string naam)
    {
        var rol = new Roltoekenning(school.Sleutel, Rol.Overblijfkracht, [], new DateOnly(2026, 8, 1), TotEnMet: null);
        Assert.True((await huis.Grains.Account(Id(school, wie)).MaakPersoon(naam, null, [rol])).IsGoed);
    }

    private async Task Koppel(BordSchool school, IPage marijke, IPage tablet, string naam = "Plein Noord 1", Func<Task<List<string>>>? bekijk = null)
    {
        await marijke.GotoAsync($"{school.Pad}/tablets");
        await marijke.Locator("#Tablet_Naam").FillAsync(naam);
        await marijke.Locator("form[action$='handler=Maak'] button").ClickAsync();
        var code = await marijke.Locator(".grote-code").TextContentAsync();
        _tussendoor = bekijk is null ? [] : await bekijk();
        await tablet.GotoAsync("/tablet/koppelen");
        await tablet.Locator("#code").FillAsync(code!.ToLowerInvariant());
        await tablet.Locator("button[type=submit]").ClickAsync();
        await tablet.Op("**/tablet/koppelen/*");
        await tablet.Locator("button[type=submit]").ClickAsync();
        await tablet.Locator("#slot").WaitForAsync();
        if (await marijke.EvaluateAsync<bool>("() => document.documentElement.dataset.script === 'aan'"))
        {
            await marijke.Locator("#koppeling", new PageLocatorOptions { HasTextString = $"{naam} is gekoppeld" })
                .WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        }
    }

    private static async Task<string> Tijdelijk(IPage marijke, string naam)
    {
        await marijke.Locator("tr", new PageLocatorOptions { HasTextString = naam }).Locator("form[action$='handler=Pin'] button").ClickAsync();
        var kop = marijke.Locator("#pin-gegeven", new PageLocatorOptions { HasTextString = naam });
        await kop.WaitForAsync();
        return (await marijke.Locator(".grote-pin").TextContentAsync())!.Trim();
    }

    private static async Task Eerste(string tijdelijk, IPage tablet, string naam, string eigen)
    {
        await tablet.ReloadAsync();
        await tablet.Locator("a.persoon", new PageLocatorOptions { HasTextString = naam }).ClickAsync();
        await tablet.Op("**/tablet?wie=*");
        await Toets(tablet, tijdelijk);
        await KiesEigen(tablet, eigen);
        await tablet.Locator("form.wissel").WaitForAsync();
    }

    private static async Task KiesEigen(IPage tablet, string eigen)
    {
        await tablet.Locator("#veld-nogmaals").WaitForAsync();
        await Tik(tablet, eigen);
        await tablet.Locator("#veld-nogmaals").FocusAsync();
        await Tik(tablet, eigen);
        await tablet.Locator("form.pin button[type=submit]").ClickAsync();
    }

    private static async Task Toets(IPage tablet, string pin)
    {
        await Tik(tablet, pin);
        await tablet.Locator("form.pin button[type=submit]").ClickAsync();
    }

    private static async Task Tik(IPage tablet, string pin)
    {
        foreach (var cijfer in pin)
        {
            await tablet.Locator($"[data-cijfer='{cijfer}']").ClickAsync();
        }
    }

    /// <summary>Five minutes without a touch, by the browser's clock.</summary>
    private static async Task OpSlot(IPage tablet)
    {
        await tablet.Clock.FastForwardAsync(TabletGrenzen.VergrendelStandaard * 60 * 1000);
        await tablet.Locator(".overslot #veld-pin").WaitForAsync();
    }

    private static async Task<List<string>> Keur(IPage pagina, string naam)
    {
        var fouten = new List<string>();
        foreach (var thema in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = thema });
            foreach (var breedte in Keuring.Breedtes)
            {
                await Keuring.Zet(pagina, breedte);
                fouten.AddRange(await Keuring.Breedte(pagina, $"{naam}-{breedte}-{thema}"));
                fouten.AddRange(await Keuring.Axe(pagina, $"{naam}-{breedte}-{thema}"));
                await Ruit.Bewaar(pagina, $"{naam}-{breedte}-{thema}");
            }
        }

        return fouten;
    }
}
