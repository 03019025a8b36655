using System.Diagnostics;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What happens on the playground, on the screens of who must know it (TSO-8g).</summary>
[Requirement("TSO-8g")]
[Collection(nameof(OpTijd))]
public sealed class LogboekBrowserTests(Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    [Fact]
    public async Task Een_voorval_staat_meteen_op_elk_open_scherm_van_de_groepsleerkracht_en_haar_gelezen_bij_de_helper()
    {
        var school = await huis.NieuweSchool();
        var cookie = await school.Cookie(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        await using var bord = await Paneel.Open(ruit, school, cookie, breedte: 820);
        await using var kantoor = await Paneel.Open(ruit, school, cookie, school.Pad);
        await using var ruben = await Paneel.Open(ruit, school, await school.Cookie(Rol.Groepsleerkracht, "Ruben Smit", BordSchool.Groep6), school.Pad);
        await using var fatma = await Paneel.Open(
            ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), $"{school.Pad}/logboek?kind={BordSchool.Id("Mees")}&soort=voorval#schrijf", 390);

        await fatma.Pagina.Locator("#Regel_Tekst").FillAsync("Mees is met zijn hoofd tegen het doel gelopen. Gekoeld, hij lacht weer.");
        await Ruit.Bewaar(fatma.Pagina, "logboek-schrijf-390");
        await fatma.Pagina.Locator("#schrijf button[type=submit]").ClickAsync();
        var gestart = Stopwatch.GetTimestamp();
        await bord.Pagina.Locator(".aandachtbericht").WaitForAsync();
        await kantoor.Pagina.Locator(".aandachtbericht").WaitForAsync();
        uitvoer.WriteLine($"na {Stopwatch.GetElapsedTime(gestart).TotalMilliseconds:0} ms op beide schermen");
        foreach (var pagina in new[] { bord.Pagina, kantoor.Pagina })
        {
            await pagina.WaitForFunctionAsync(
                """
                () => {
                  const onder = document.querySelector('.aandachtbericht').getBoundingClientRect().bottom;
                  const onbedekt = [...document.querySelectorAll('h1, .verbinding')].filter(e => e.checkVisibility());
                  return onbedekt.length > 1 && onbedekt.every(e => e.getBoundingClientRect().top >= onder);
                }
                """); // it covers no title, and not the sign that says whether the page is fresh
        }

        await Ruit.Bewaar(bord.Pagina, "aandacht-bord-820", heel: false);
        await Ruit.Bewaar(kantoor.Pagina, "aandacht-kantoor-1440", heel: false);

        Assert.DoesNotContain("Mees", await bord.Pagina.Locator("#aandacht").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("1", (await kantoor.Pagina.Locator(".aandachtbel-aantal").TextContentAsync())?.Trim());
        Assert.Equal(0, await ruben.Pagina.Locator(".aandachtbericht").CountAsync());
        Assert.Empty(await Keuring.Axe(bord.Pagina, "aandacht-bord"));
        Assert.Empty(await Keuring.Axe(kantoor.Pagina, "aandacht-kantoor"));

        await kantoor.Pagina.Locator(".aandachtbericht a").ClickAsync();
        await kantoor.Pagina.Locator(".logregel:target", new PageLocatorOptions { HasTextString = "tegen het doel" }).WaitForAsync();
        await bord.Pagina.Locator(".aandachtbericht button").ClickAsync();
        await bord.Pagina.Locator(".aandachtbericht").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await kantoor.Pagina.Locator(".aandachtbericht").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await fatma.Pagina.Locator("#logdag", new PageLocatorOptions { HasTextString = "Gemeld aan Karin Hoekstra, gelezen vandaag" }).WaitForAsync();
    }

    [Fact]
    public async Task Een_half_getypte_regel_blijft_staan_als_een_ander_ook_schrijft()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), $"{school.Pad}/logboek");
        await fatma.Pagina.Locator("#Regel_Tekst").PressSequentiallyAsync("De springtouwen");

        await Schrijf(school, Logsoort.Bericht, "De poort klemt.");
        await fatma.Pagina.Locator("#logdag", new PageLocatorOptions { HasTextString = "De poort klemt." }).WaitForAsync();

        Assert.Equal("De springtouwen", await fatma.Pagina.Locator("#Regel_Tekst").InputValueAsync());
        Assert.Equal("Regel_Tekst", await fatma.Focus());
    }

    [Fact, Requirement("TSO-8a", "UX-1")]
    public async Task De_schermen_passen_op_telefoon_tablet_en_bureau_en_axe_vindt_niets()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        await school.Middagpauze();
        await Vul(school);
        var cookie = await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var fouten = new List<string>();
        await using var context = await ruit.Open(school, cookie);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync(school.Pad + "/logboek");
        Assert.Equal(["none", "none", "none", "none", "line-through"], await pagina.EvaluateAsync<string[]>("[...document.querySelectorAll('.logregel .regels')].map(r => getComputedStyle(r).textDecorationLine)"));
        foreach (var (naam, pad) in new[] { ("briefing", "/briefing?plek=plein-noord"), ("briefing-alles", "/briefing"), ("logboek", "/logboek"), ("vragen", "/vragen"), ("aandacht", "/aandacht"), ("taken", "/briefing/taken") })
        {
            await pagina.GotoAsync(school.Pad + pad);
            fouten.AddRange(await Keuring.Kijk(pagina, $"lb-{naam}"));
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));
    }

    private static async Task Vul(BordSchool school)
    {
        var taken = school.Huis.Grains.Taakverdeling(school.Sleutel);
        foreach (var (id, naam) in new[] { ("poort", "Poort en fietsenhok"), ("klimtoestel", "Klimtoestel"), ("ehbo", "EHBO-tas") })
        {
            Assert.Null((await taken.BewaarTaak(id, id == "ehbo" ? null : "plein-noord", naam, school.Systeem)).Weigering);
        }

        await Schrijf(school, Logsoort.Bericht, "Het klimtoestel mag weer. De losse trede is gemaakt.");
        Assert.Null((await school.Huis.Grains.Logboek(school.Sleutel, Huis.Vandaag).Schrijf(
            new LogregelInvoer(Logsoort.Bericht, "Het klimtoestel mag vanaf morgen weer.", [], null, null, 1), school.Operatie(), school.Kracht("Annelies Prins"))).Weigering);
        await Schrijf(school, Logsoort.Voorval, "Botsing bij het doel, gekoeld met een washand.", BordSchool.Id("Mees"));
        await Schrijf(school, Logsoort.Oudervraag, "Mag een kind een eigen bal meenemen?");
        await Schrijf(school, Logsoort.Kindvraag, "Wil graag een eigen plek om te lezen.", BordSchool.Id("Tess"));
    }

    private static async Task Schrijf(BordSchool school, Logsoort soort, string tekst, params string[] kinderen) => Assert.Null((await school.Huis.Grains
        .Logboek(school.Sleutel, Huis.Vandaag).Schrijf(new LogregelInvoer(soort, tekst, [.. kinderen], null, null, null), school.Operatie(), school.Kracht("Annelies Prins"))).Weigering);
}
