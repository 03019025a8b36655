using System.Globalization;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>A whole break without a network, on two tablets, in real browsers (LIVE-4).</summary>
[Requirement("LIVE-4")]
[Collection(nameof(OpTijd))]
public sealed class HelePauzeTests(Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    private static readonly string[] Vijf = ["Aïsha", "Bram", "Chloé", "Daniël", "Eline", "Fenna", "Gijs", "Hidde", "Ilyas", "Jayden"];

    [Fact]
    public async Task Dicht_gedaan_zonder_netwerk_weer_open_zestig_tikken_op_twee_tablets_alles_komt_een_keer_aan()
    {
        var school = await MaakSchool();
        var (fatma, annelies) = (await Pleintablet.Persoon(huis, school, "fatma", "Fatma Yıldız"), await Pleintablet.Persoon(huis, school, "annelies", "Annelies Prins"));
        await using var noord = new Pleintablet(huis, ruit, school, "Plein Noord 1", TimeSpan.Zero);
        await using var zuid = new Pleintablet(huis, ruit, school, "Plein Noord 2", TimeSpan.FromMinutes(7));
        await MetNetwerk(noord, fatma);
        await MetNetwerk(zuid, annelies);

        await noord.Start(zonderNetwerk: true);
        await noord.OpenZonder("Fatma", "4918");
        await noord.Pagina.Locator("#pin-fout", new PageLocatorOptions { HasTextString = "nog 4 pogingen" }).WaitForAsync();
        await Ruit.Bewaar(noord.Pagina, "zonder-netwerk-pin-820", heel: false);
        await noord.Toets(Pleintablet.Pin);
        await LijstNummersEnAllergie(noord);
        await zuid.Start(zonderNetwerk: true);
        await zuid.OpenZonder("Annelies");
        await Tikken(noord, zuid);
        await noord.Sluit();
        await zuid.Sluit();

        await NaDePauze(zuid);
        await huis.Grains.Account(fatma).BeeindigAndereSessies(null);
        await huis.Grains.Account(annelies).BeeindigAndereSessies(null);
        await AntwoordRaaktKwijt(zuid, school);
        await noord.WeerNetwerk();
        await noord.Start();
        await noord.Pagina.GotoAsync(school.Bord5);
        Assert.Contains("/tablet", noord.Pagina.Url, StringComparison.Ordinal); // the session ended: the lock, and still it sends
        await noord.Wachten(0);

        await AllesEenKeer(school, noord, zuid);
        await OpHetBord(school);
    }

    [Fact]
    public async Task Valt_het_netwerk_weg_midden_in_een_tik_dan_gaat_die_in_de_rij_en_werkt_het_bord_door_zonder_pincode()
    {
        var school = await MaakSchool();
        await using var tablet = await OpHetPlein(school);
        await tablet.Tik(BordSchool.Id("Aïsha"));
        await tablet.Pagina.Locator($"#kind-{BordSchool.Id("Aïsha")}[data-staat=aanwezig]").WaitForAsync();
        await tablet.ZonderNetwerk();

        await tablet.Tik(BordSchool.Id("Bram"));
        await tablet.Pagina.Locator("html[data-zonder=open]").WaitForAsync();

        await tablet.Pagina.Locator($"#kind-{BordSchool.Id("Bram")}[data-staat=aanwezig][data-wacht]").WaitForAsync();
        await tablet.Pagina.Locator($"#kind-{BordSchool.Id("Aïsha")}[data-staat=aanwezig]:not([data-wacht])").WaitForAsync();
        Assert.True(await tablet.Tegel(BordSchool.Id("Bram")).Locator(".kindtegel-staat").EvaluateAsync<bool>(
            "e => [...e.children].every(k => k.getBoundingClientRect().right <= e.getBoundingClientRect().right + 1 && (!k.matches('.getal') || k.scrollWidth <= k.clientWidth))"));
        Assert.InRange((await tablet.Pagina.Locator("#kop").BoundingBoxAsync())!.X, 12, 24);
        await tablet.Tik(BordSchool.Id("Eline"));
        await tablet.Pagina.Locator("form.ongedaan button").ClickAsync();
        await tablet.Pagina.Locator($"#kind-{BordSchool.Id("Eline")}[data-staat=verwacht]").WaitForAsync();
        await tablet.Wachten(3);
        await tablet.WeerNetwerk();
        await tablet.Pagina.Locator(".verbinding[data-verbinding=live]").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

        await tablet.Wachten(0);
        var stand = (await school.Dag().Bekijk()).Stand;
        Assert.Equal([BordSchool.Id("Aïsha"), BordSchool.Id("Bram")], stand.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(4, (await school.Dag().Markeringen()).Length);
    }

    [Fact, Requirement("TSO-8b")]
    public async Task Een_logregel_houdt_alleen_tekst_over_en_wat_de_school_toch_weigert_is_te_verbeteren_en_opnieuw_te_versturen()
    {
        var school = await MaakSchool();
        await using var tablet = await OpHetPlein(school);
        await tablet.ZonderNetwerk();
        await tablet.Tik(BordSchool.Id("Bram"));
        await tablet.Pagina.Locator("html[data-zonder=open]").WaitForAsync();
        await tablet.Tegel("wout").Locator(".kindtegel-anders").ClickAsync();
        await tablet.Pagina.Locator("#log-wout").FillAsync("Wout\u0007 viel\u200B hard.");
        Assert.Equal("Wout viel hard.", await tablet.Pagina.Locator("#log-wout").InputValueAsync());
        await tablet.Pagina.Locator("#onderblad form[data-log] button").ClickAsync();
        await tablet.Wachten(2);
        await OudeRegel(tablet.Pagina);
        await tablet.Wachten(3);
        await tablet.WeerNetwerk();

        var concept = tablet.Pagina.Locator("form[data-concept] textarea");
        await concept.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        Assert.Equal("Wout huilde.", await concept.InputValueAsync());
        await tablet.Pagina.GotoAsync($"{school.Pad}/ongevallen");
        await tablet.Pagina.Locator("html[data-pakket=klaar]").WaitForAsync();
        Assert.Equal(0, await tablet.Pagina.Locator("[data-blijft]").CountAsync()); // never over 112
        await tablet.Pagina.GotoAsync(school.Bord5);
        await concept.FillAsync("Wout huilde even.");
        await tablet.Pagina.Locator("form[data-concept] button[type=submit]").ClickAsync();
        await tablet.Pagina.Locator("#meldingen", new PageLocatorOptions { HasTextString = "gaat opnieuw naar de school" }).WaitForAsync();

        await tablet.Wachten(0);
        Assert.Equal(0, await tablet.Tel("geweigerd", 0));
        var coordinator = new Wie("c", "C", school.Sleutel, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var log = (await huis.Grains.Logboek(school.Sleutel, Huis.Vandaag).Bekijk(coordinator)).Waarde!;
        Assert.Equal(["Wout huilde even.", "Wout viel hard."], log.Regels.Select(r => r.Tekst).Order(StringComparer.Ordinal));
    }

    /// <summary>A line as a tablet with the files of before kept it: with all that was pasted in.</summary>
    private static Task OudeRegel(IPage pagina) => pagina.EvaluateAsync(
        """
        async () => {
          const kluis = await import('/js/pakket-kluis.js');
          const { volgnr, ...regel } = (await kluis.wachtend(10)).find(r => r.soort === 'log');
          await kluis.voegToe([{ ...regel, tekst: 'Wout\u0007 huilde.', operatie: 'proef-oude-tablet', wat: 'logboek: Wout huilde.' }]);
        }
        """);

    [Fact, Requirement("SEC-2")]
    public async Task Een_ingetrokken_tablet_wist_alles_zodra_hij_de_school_weer_hoort()
    {
        var school = await MaakSchool();
        var fatma = await Pleintablet.Persoon(huis, school, "fatma", "Fatma Yıldız");
        await using var tablet = new Pleintablet(huis, ruit, school, "Plein Noord 1", TimeSpan.Zero);
        await MetNetwerk(tablet, fatma);
        await tablet.Start(zonderNetwerk: true);
        await tablet.OpenZonder("Fatma");
        await tablet.Tik(BordSchool.Id("Bram"));
        await tablet.Wachten(1);
        Assert.True((await huis.Grains.Tablets(school.Sleutel).TrekIn(tablet.Id, school.Systeem)).IsGoed);

        await tablet.WeerNetwerk();
        await tablet.Pagina.WaitForURLAsync("**/tablet", new PageWaitForURLOptions { Timeout = 30_000 });

        await tablet.Pagina.Locator("[data-geen-tablet]").WaitForAsync();
        Assert.Equal("0 0 0", await tablet.Pagina.EvaluateAsync<string>(
            "async () => [(await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ')"));
        Assert.Empty(await school.Dag().Markeringen());
        Assert.Equal((1, Huis.Vandaag), (await huis.Grains.Tablets(school.Sleutel).Bekijk()).Rijen is [var rij] ? (rij.NietVerstuurd, rij.NietVerstuurdSinds!.Value) : default);
    }

    [Fact, Requirement("SEC-2", "SEC-6")]
    public async Task Een_browser_die_geen_tablet_is_bewaart_niets()
    {
        var school = await MaakSchool();
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync(school.Bord5);
        await pagina.Locator(".verbinding[data-verbinding=live]").WaitForAsync();

        Assert.Equal("0 0 0", await pagina.EvaluateAsync<string>(
            "async () => [(await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ')"));
    }

    private async Task<BordSchool> MaakSchool()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        Assert.True((await huis.Grains.Leerling(school.Sleutel, "wout").MeldAan(
            new DateOnly(2026, 11, 2), AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, school.Operatie(), school.Systeem)).IsGoed);
        return school;
    }

    /// <summary>A paired tablet with the board open and a connection.</summary>
    private async Task<Pleintablet> OpHetPlein(BordSchool school)
    {
        var tablet = new Pleintablet(huis, ruit, school, "Plein Noord 1", TimeSpan.Zero);
        await tablet.Start();
        await tablet.Koppel();
        await tablet.OpenBord(await Pleintablet.Persoon(huis, school, "fatma", "Fatma Yıldız"));
        return tablet;
    }

    /// <summary>Paired and opened with a connection; then the browser is closed and the connection gone.</summary>
    private static async Task MetNetwerk(Pleintablet tablet, string wie)
    {
        await tablet.Start();
        await tablet.Koppel();
        await tablet.OpenBord(wie);
        await tablet.Sluit();
        await tablet.ZonderNetwerk();
    }

    private static async Task LijstNummersEnAllergie(Pleintablet tablet)
    {
        await tablet.Pagina.Locator("html[data-zonder=open]").WaitForAsync();
        Assert.Equal("Groep 5", await tablet.Pagina.Locator("#kop").TextContentAsync());
        Assert.Equal(26, await tablet.Pagina.Locator("#kinderen > .kindtegel[data-leerling]").CountAsync());
        await tablet.Tegel("wout").Locator(".kindtegel-anders").ClickAsync();
        Assert.Equal("tel:+31612345678", await tablet.Pagina.Locator("#onderblad .bellijst-tel").First.GetAttributeAsync("href"));
        Assert.Contains("Eet niets met noten.", await tablet.Pagina.Locator("#onderblad .blad-notitie").TextContentAsync(), StringComparison.Ordinal);
        await Ruit.Bewaar(tablet.Pagina, "zonder-netwerk-blad-820", heel: false);
        await tablet.Pagina.Locator("#log-wout").FillAsync("Wout viel en heeft een schaafwond.");
        await tablet.Pagina.Locator("#onderblad form[data-log] button").ClickAsync();
        await tablet.Wachten(1);
    }

    /// <summary>The evacuation list holds this tablet's own taps, and ticks stay when the sheet was closed in between (TSO-12f).</summary>
    private static async Task Ontruiming(IPage pagina)
    {
        await pagina.Locator("[data-open=ontruiming]").ClickAsync();
        await pagina.Locator("[data-ontruim-telling]", new PageLocatorOptions { HasTextString = "0 van" }).WaitForAsync();
        var regels = await pagina.Locator("#onderblad [data-ontruim-plek*='groep-5'] .ontruimrij small").AllTextContentsAsync();
        Assert.Equal((35, 25), (regels.Count, regels.Count(r => !r.Contains("nog niet gezien", StringComparison.Ordinal))));
        foreach (var (breedte, hoogte) in new[] { (390, 780), (1366, 900), (820, 1180) })
        {
            await pagina.SetViewportSizeAsync(breedte, hoogte);
            await Ruit.Bewaar(pagina, $"zonder-netwerk-ontruiming-{breedte}", heel: false);
        }

        await pagina.Locator("#onderblad input[data-leerling=wout]").CheckAsync();
        await pagina.Locator("#onderblad [data-sluit-blad]").ClickAsync();
        await pagina.Locator("[data-open=ontruiming]").ClickAsync();
        Assert.True(await pagina.Locator("#onderblad input[data-leerling=wout]").IsCheckedAsync());
        Assert.StartsWith("1 van", await pagina.Locator("[data-ontruim-telling]").TextContentAsync(), StringComparison.Ordinal);
        await pagina.Locator("#onderblad [data-sluit-blad]").ClickAsync();
    }

    /// <summary>Sixty taps: 25 and 10 in groep 5, 15 and 10 in groep 6; five and ten children are said to be somewhere else by the other tablet.</summary>
    private static async Task Tikken(Pleintablet noord, Pleintablet zuid)
    {
        foreach (var id in await noord.Pagina.Locator("#kinderen > .kindtegel[data-staat=verwacht]").EvaluateAllAsync<string[]>("t => t.slice(0, 25).map(e => e.dataset.leerling)"))
        {
            await noord.Tik(id);
        }

        for (var i = 0; i < Vijf.Length; i++)
        {
            await zuid.Zet(BordSchool.Id(Vijf[i]), i < 5 ? "niet-gevonden" : "aanwezig");
        }

        await noord.Kies(BordSchool.Groep6);
        await zuid.Kies(BordSchool.Groep6);
        for (var i = 0; i < 15; i++)
        {
            await zuid.Tik($"l6-{i:00}");
        }

        for (var i = 5; i < 15; i++)
        {
            await noord.Zet($"l6-{i:00}", "vroeg-opgehaald");
        }

        await noord.Wachten(36);
        await zuid.Wachten(25);
        await noord.Kies(BordSchool.Groep5);
        await noord.Pagina.Locator(".verbinding", new PageLocatorOptions { HasTextString = "36 tikken wachten" }).WaitForAsync();
        await Schermen(noord.Pagina);
        await Ontruiming(noord.Pagina);
    }

    private static async Task Schermen(IPage pagina)
    {
        await Keuring.Zie(pagina, "zonder-netwerk-bord");
        await Keuring.Zet(pagina, 820);
    }

    /// <summary>Started again three hours later, still without a network: list, notes and numbers are gone, the queue isn't.</summary>
    private static async Task NaDePauze(Pleintablet tablet)
    {
        await tablet.Start(zonderNetwerk: true, later: TimeSpan.FromHours(3));
        await tablet.Pagina.GotoAsync("/tablet");
        await tablet.Pagina.Locator("#rust", new PageLocatorOptions { HasTextString = "wachten 25 tikken" }).WaitForAsync();
        await Ruit.Bewaar(tablet.Pagina, "zonder-netwerk-na-de-pauze-820", heel: false);
        Assert.Equal(0, await tablet.Tel("kluis", 0));
        await tablet.Wachten(25);
        Assert.DoesNotContain("Benali", await tablet.Pagina.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>The school hears the queue, the answer gets lost: the tablet keeps all and sends it again.</summary>
    private static async Task AntwoordRaaktKwijt(Pleintablet tablet, BordSchool school)
    {
        tablet.Draad.Herstel();
        tablet.Draad.VerliesAntwoorden();
        await tablet.Pagina.Context.SetOfflineAsync(false);
        while ((await school.Dag().Markeringen()).Length < 10)
        {
            await tablet.Pagina.EvaluateAsync("() => new Promise(klaar => setTimeout(klaar, 200))");
        }

        await tablet.Wachten(25);
        tablet.Draad.Knip();
        tablet.Draad.Herstel();
        await tablet.Wachten(0);
    }

    private async Task AllesEenKeer(BordSchool school, Pleintablet noord, Pleintablet zuid)
    {
        var (vijf, zes) = (await school.Dag().Markeringen(), await school.Dag(groep: BordSchool.Groep6).Markeringen());
        Markering[] alle = [.. vijf, .. zes];
        Assert.Equal((35, 25, 60), (vijf.Length, zes.Length, alle.DistinctBy(m => (m.Tablet, m.Nakomer!.Volgnr)).Count()));
        Assert.Equal((35, 25), (alle.Count(m => m.Tablet == noord.Id), alle.Count(m => m.Tablet == zuid.Id)));
        Assert.Equal((5, 10), ((await school.Dag().Bekijk()).Tegenspraken.Count, (await school.Dag(groep: BordSchool.Groep6).Bekijk()).Tegenspraken.Count));

        var regel = Assert.Single((await huis.Grains.Logboek(school.Sleutel, Huis.Vandaag).Bekijk(school.Systeem)).Waarde!.Regels);
        Assert.Equal(("Wout viel en heeft een schaafwond.", "wout"), (regel.Tekst, regel.LeerlingIds.Single()));

        // Clocks seven minutes apart, corrected to the same quarter of a minute as the taps were.
        double Verschil(Pleintablet t) => alle.Where(m => m.Tablet == t.Id).Average(m => (m.Nakomer!.KlokOp - m.Op).TotalSeconds);
        uitvoer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"klok minus gecorrigeerd: noord {Verschil(noord):0.0} s, zuid {Verschil(zuid):0.0} s"));
        Assert.InRange(Verschil(zuid) - Verschil(noord), 415, 425);
        Assert.All(alle, m => Assert.InRange(m.Op, m.Nakomer!.OntvangenOp.AddMinutes(-15), m.Nakomer!.OntvangenOp));
        foreach (var dag in new[] { school.Dag(), school.Dag(groep: BordSchool.Groep6) })
        {
            var stand = await dag.Bekijk();
            Assert.All(stand.Tegenspraken, t => Assert.Equal(t.Value.Max(m => m.Op), stand.Stand[t.Key].Op));
        }
    }

    private async Task OpHetBord(BordSchool school)
    {
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 820);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync(school.Bord5);
        await pagina.Locator(".tegenstrip").WaitForAsync();
        Assert.Equal(5, await pagina.Locator(".kindtegel[data-tegenspraak]").CountAsync());
        await Ruit.Bewaar(pagina, "tegenspraak-bord-820", heel: false);
        await pagina.GotoAsync($"{school.Pad}/nagekomen");
        Assert.Equal(15, await pagina.Locator(".tegenspraken > li").CountAsync());
        await Keuring.Zie(pagina, "nagekomen");
        await Keuring.Zet(pagina, 820);
        await pagina.GotoAsync(school.Bord5);
        await pagina.Locator($"#kies-{BordSchool.Id("Aïsha")}").ClickAsync();
        await pagina.Locator("#onderblad .uitspraken").WaitForAsync();
        await Ruit.Bewaar(pagina, "tegenspraak-blad-820", heel: false);
        await pagina.Locator("#onderblad .staatknop[value=aanwezig]").ClickAsync();
        await pagina.Locator($"#kind-{BordSchool.Id("Aïsha")}:not([data-tegenspraak])").WaitForAsync();
        Assert.Equal(4, (await school.Dag().Bekijk()).Tegenspraken.Count);
    }
}
