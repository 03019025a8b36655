using System.Globalization;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What somebody types in a dossier isn't lost: without a network, with an answer that gets lost, beside another writer, beside another form (OSO-K2).</summary>
[Requirement("OSO-K2")]
public sealed class DossierBewarenTests(Huis huis, Ruit ruit)
{
    private const string Kind = OverdrachtVulling.Kind;
    private const string Botsing = "#veld-B2 [data-botsing] .melding";

    /// <summary>A network that keeps an answer to itself after the server did its work.</summary>
    private const string AntwoordWeg =
        """
        const echt = window.fetch;
        window.fetch = async (adres, opties) => {
          const antwoord = await echt(adres, opties);
          if (window.antwoordWeg && String(adres).includes('handler=Okr')) { window.antwoordWeg--; throw new TypeError('Failed to fetch'); }
          return antwoord;
        };
        """;

    [Fact]
    public async Task Valt_de_verbinding_weg_tijdens_het_typen_dan_blijft_de_tekst_staan_en_wordt_hij_daarna_vanzelf_bewaard()
    {
        var (school, vulling) = await Gevuld();
        await using var context = await Leerkracht(school, "Ilse Mulder");
        var pagina = await Open(context, school, "okr");
        await Typ(pagina, "B2", "Een rustige groep.");
        await Zegt(pagina, "Bewaard om");

        await context.SetOfflineAsync(true);
        await Typ(pagina, "B2", "Een rustige groep met een vaste leerkracht.");
        await Zegt(pagina, "Niet bewaard, geen verbinding");
        await Typ(pagina, "A2", "Werkt graag samen.");
        Assert.Equal("Een rustige groep.", await Antwoord(vulling, "B2"));
        Assert.True(await WaarschuwtBijWeggaan(pagina));
        await Assertions.Expect(pagina.Locator("#tekst-B2")).ToHaveValueAsync("Een rustige groep met een vaste leerkracht.");

        await context.SetOfflineAsync(false);
        await Zegt(pagina, "Bewaard om");
        Assert.Equal("Een rustige groep met een vaste leerkracht.", await Antwoord(vulling, "B2"));
        Assert.Equal("Werkt graag samen.", await Antwoord(vulling, "A2"));
        Assert.False(await WaarschuwtBijWeggaan(pagina));
    }

    [Fact]
    public async Task Raakt_het_antwoord_van_de_server_kwijt_dan_botst_niemand_met_zichzelf()
    {
        var (school, vulling) = await Gevuld();
        await using var context = await Leerkracht(school, "Ilse Mulder");
        await context.AddInitScriptAsync(AntwoordWeg);
        var pagina = await Open(context, school, "okr");
        await pagina.EvaluateAsync("window.antwoordWeg = 1");
        await Typ(pagina, "B2", "Een rustige groep.");
        await Zegt(pagina, "Niet bewaard, geen verbinding");
        Assert.Equal("Een rustige groep.", await Antwoord(vulling, "B2"));

        await Typ(pagina, "B2", "Een rustige groep, zonder veel prikkels.");
        await Zegt(pagina, "Bewaard om");
        await Assertions.Expect(pagina.Locator(Botsing)).ToHaveCountAsync(0);
        Assert.Equal("Een rustige groep, zonder veel prikkels.", await Antwoord(vulling, "B2"));
    }

    [Theory]
    [InlineData(429, "Niet bewaard, het is nu te druk")]
    [InlineData(500, "Niet bewaard, er ging iets mis op de server")]
    public async Task Wil_de_server_even_niet_dan_staat_er_waarom_en_wordt_het_daarna_toch_bewaard(int status, string zin)
    {
        var (school, vulling) = await Gevuld();
        await using var context = await Leerkracht(school, "Ilse Mulder");
        await context.AddInitScriptAsync(
            """
            const echt = window.fetch;
            window.fetch = (adres, opties) => window.serverZegt && String(adres).includes('handler=Okr')
              ? Promise.resolve(new Response('', { status: window.serverZegt })) : echt(adres, opties);
            """);
        var pagina = await Open(context, school, "okr");
        await pagina.EvaluateAsync($"window.serverZegt = {status.ToString(CultureInfo.InvariantCulture)}");
        await Typ(pagina, "B2", "Een rustige groep.");
        await Zegt(pagina, zin);
        await pagina.EvaluateAsync("window.serverZegt = 0");
        await Zegt(pagina, "Bewaard om");
        Assert.Equal("Een rustige groep.", await Antwoord(vulling, "B2"));
    }

    [Fact]
    [Requirement("OSO-K3")]
    public async Task Twee_schrijvers_in_een_veld_zien_elkaars_tekst_en_kiezen_zelf()
    {
        var (school, vulling) = await Gevuld();
        await using var vanIlse = await Leerkracht(school, "Ilse Mulder");
        await using var vanBas = await Leerkracht(school, "Bas Kuiper");
        var (ilse, bas) = (await Open(vanIlse, school, "okr"), await Open(vanBas, school, "okr"));
        await Typ(bas, "B2", "Een drukke groep.");
        await Zegt(bas, "Bewaard om");
        await Typ(ilse, "B2", "Een rustige groep.");
        await Assertions.Expect(ilse.Locator(Botsing)).ToContainTextAsync("Een drukke groep.", new() { Timeout = 30_000 });
        await Zegt(ilse, "Een antwoord is nog niet bewaard");
        await Assertions.Expect(ilse.Locator("#tekst-B2")).ToHaveValueAsync("Een rustige groep.");
        await Keur(ilse, "dossier-botsing");

        await Typ(ilse, "A2", "Werkt graag samen."); // saved, and it hides nothing of what isn't
        await Wacht(async () => await Antwoord(vulling, "A2") == "Werkt graag samen.");
        await Zegt(ilse, "Een antwoord is nog niet bewaard");
        Assert.Equal("Een drukke groep.", await Antwoord(vulling, "B2"));
        Assert.True(await WaarschuwtBijWeggaan(ilse));

        await ilse.GetByRole(AriaRole.Button, new() { Name = "Houd mijn tekst" }).ClickAsync();
        await Zegt(ilse, "Bewaard om");
        Assert.Equal("Een rustige groep.", await Antwoord(vulling, "B2"));

        await Typ(bas, "B2", "Een drukke groep met wisselingen.");
        await bas.GetByRole(AriaRole.Button, new() { Name = "Neem die tekst over" }).ClickAsync();
        await Assertions.Expect(bas.Locator("#tekst-B2")).ToHaveValueAsync("Een rustige groep.");
        Assert.False(await WaarschuwtBijWeggaan(bas));
        Assert.Equal("Een rustige groep.", await Antwoord(vulling, "B2"));
    }

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Wat_in_een_formulier_staat_overleeft_het_bewaren_van_een_ander_en_houdt_ter_inzage_tegen()
    {
        var (school, vulling) = await Gevuld();
        await using var context = await Leerkracht(school, "Ilse Mulder");
        var pagina = await Open(context, school, "administratie");
        await pagina.Locator("#Leerling_LeerlingId").FillAsync("20999");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar wat meegaat" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#deel-meesturen .blad-kop")).ToContainTextAsync("Bewaard", new() { Timeout = 30_000 });
        await Assertions.Expect(pagina.Locator("#Leerling_LeerlingId")).ToHaveValueAsync("20999");
        Assert.True(await WaarschuwtBijWeggaan(pagina));

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Zet ter inzage" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#meldingen")).ToContainTextAsync("Bewaar eerst wat je invulde bij ‘Leerling’");
        Assert.Equal(Dossierstatus.Voorlopig, (await Bekijk(vulling)).Status);

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar de leerling" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#deel-leerling .blad-kop")).ToContainTextAsync("Bewaard", new() { Timeout = 30_000 });
        Assert.Equal("20999", (await Bekijk(vulling)).Gegevens!.Leerling.LeerlingId);
        Assert.False(await WaarschuwtBijWeggaan(pagina));
    }

    private async Task<(BordSchool School, OverdrachtVulling Vulling)> Gevuld()
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn(Kind, "Fleur", "Winter");
        await vulling.VulDossier(Kind);
        return (school, vulling);
    }

    private async Task<IBrowserContext> Leerkracht(BordSchool school, string naam) =>
        await ruit.Open(school, await school.Cookie(Rol.Groepsleerkracht, naam, OverdrachtVulling.Groep8), 1366);

    private static async Task<IPage> Open(IBrowserContext context, BordSchool school, string tab)
    {
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/dossier/{Kind}?tab={tab}");
        return pagina;
    }

    private static Task Typ(IPage pagina, string veld, string tekst) => pagina.Locator($"#tekst-{veld}").FillAsync(tekst);

    private static Task Zegt(IPage pagina, string tekst) => Assertions.Expect(pagina.Locator("[data-okr-stand]")).ToContainTextAsync(tekst, new() { Timeout = 30_000 });

    /// <summary>What a browser is asked when the tab is closed.</summary>
    private static Task<bool> WaarschuwtBijWeggaan(IPage pagina) =>
        pagina.EvaluateAsync<bool>("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))");

    private static async Task<DossierView> Bekijk(OverdrachtVulling vulling) => (await vulling.Dossier().Bekijk(vulling.Leerkracht)).Waarde!;

    private static async Task<string?> Antwoord(OverdrachtVulling vulling, string veld) =>
        (await Bekijk(vulling)).Gegevens!.Okr.FirstOrDefault(a => a.Veld == veld)?.Tekst;

    private static async Task Wacht(Func<Task<bool>> klaar)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        for (var poging = 0; poging < 600; poging++)
        {
            if (await klaar())
            {
                return;
            }

            await slag.WaitForNextTickAsync();
        }

        Assert.Fail("Het werd niet bewaard.");
    }

    private static async Task Keur(IPage pagina, string naam)
    {
        foreach (var breedte in new[] { 390, 1366 })
        {
            await Keuring.Zet(pagina, breedte);
            await Ruit.Bewaar(pagina, $"{naam}-{breedte}");
            Assert.Empty(await Keuring.Breedte(pagina, $"{naam}-{breedte}"));
        }

        Assert.Empty(await Keuring.Axe(pagina, naam));
    }
}
