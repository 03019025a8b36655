using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A tariff from proposal to the day it goes in, in real browsers, each geleding in a session of its own: not without instemming (TSO-2c, 10f).</summary>
[Requirement("TSO-2c", "TSO-10f")]
public sealed class BesluitTests(Huis huis, Ruit ruit)
{
    private static readonly FilePayload Brief = new() { Name = "brief-mr.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n% verzonnen brief van de MR\n"u8.ToArray() };

    [Fact]
    public async Task Een_besluit_gaat_niet_in_zonder_instemming_van_de_mr_en_daarna_wel()
    {
        var school = await huis.NieuweSchool();
        var adres = await StelVoor(school);
        var id = adres[(adres.LastIndexOf('/') + 1)..];

        await using (var commissie = await Open(school, Rol.Commissielid, "Karel van Rijn"))
        {
            await ZietGeenKnop(commissie.Pagina, adres, "besluit-zonder-instemming");
            var (status, tekst) = await StuurZelf(commissie.Pagina);
            Assert.Equal(422, status);
            Assert.Contains("Zonder vastgelegde instemming", tekst, StringComparison.Ordinal);
            Assert.Empty((await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven);
        }

        await using (var ouder = await Open(school, Rol.MrOuder, "Sanne Bakker"))
        {
            await LegVast(ouder.Pagina, adres, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Brief);
            await Assertions.Expect(ouder.Pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" })).ToHaveCountAsync(0); // another right
            await Zie(ouder.Pagina, "besluit-ingestemd");
        }

        await using (var commissie = await Open(school, Rol.Commissielid, "Karel van Rijn"))
        {
            await commissie.Pagina.GotoAsync(adres);
            await commissie.Pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" }).ClickAsync();
            await Assertions.Expect(commissie.Pagina.Locator(".bewaard")).ToContainTextAsync("gaat in");
            await Zie(commissie.Pagina, "besluit-geldt");
        }

        await FinancienVulling.Tot(async () => !(await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven.IsEmpty);
        var tarief = Assert.Single((await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven);
        Assert.Equal((id, 375L), (tarief.BesluitId, tarief.Structureel.Centen));
    }

    [Fact, Requirement("TSO-0b")]
    public async Task Een_besluit_waar_de_mr_niet_mee_instemt_gaat_nooit_in()
    {
        var school = await huis.NieuweSchool();
        var adres = await StelVoor(school);
        await using (var ouder = await Open(school, Rol.MrOuder, "Sanne Bakker"))
        {
            await LegVast(ouder.Pagina, adres, Besluitstap.InstemmingOuders, Stapuitkomst.NietIngestemd, Brief);
        }

        await using var coordinator = await Open(school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        await coordinator.Pagina.GotoAsync(adres);
        await Assertions.Expect(coordinator.Pagina.GetByText("De MR stemde niet in")).ToBeVisibleAsync();
        await Zie(coordinator.Pagina, "besluit-geweigerd");
        await coordinator.Pagina.GetByLabel("Wat gebeurt er nu, en wanneer?").FillAsync("Gesprek met de MR op 1 december.");
        await coordinator.Pagina.GetByRole(AriaRole.Button, new() { Name = "Meld het geschil" }).ClickAsync();
        await Assertions.Expect(coordinator.Pagina.Locator(".bewaard")).ToContainTextAsync("geschil is gemeld");

        await using var commissie = await Open(school, Rol.Commissielid, "Karel van Rijn");
        await commissie.Pagina.GotoAsync(adres);
        await Assertions.Expect(commissie.Pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" })).ToHaveCountAsync(0);
        Assert.Empty((await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven);
    }

    /// <summary>The coordinator proposes, records what the commissie decided, and both advices.</summary>
    /// <returns>Address of the besluit.</returns>
    private async Task<string> StelVoor(BordSchool school)
    {
        await using var coordinator = await Open(school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = coordinator.Pagina;
        await pagina.GotoAsync($"{school.Pad}/besluiten/nieuw?jaar={FinancienVulling.Jaar}&soort=tarief");
        await pagina.GetByLabel("Vaste dag, met incasso").FillAsync("3,75");
        await pagina.GetByLabel("Losse dag, contant").FillAsync("4,25");
        await pagina.GetByLabel("Toelichting").FillAsync("De boodschappen zijn duurder.");
        await Zie(pagina, "besluit-nieuw");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Maak het voorstel" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".bewaard")).ToContainTextAsync("Het voorstel is gemaakt");
        var adres = new Uri(pagina.Url).AbsolutePath;
        await pagina.GetByLabel("Wie waren er?").FillAsync("Karel van Rijn\nPetra de Ruiter\nMarijke Vos");
        await pagina.GetByLabel("Stemmen voor").FillAsync("3");
        await pagina.GetByLabel("Wat is besloten?").FillAsync("Akkoord met het nieuwe tarief.");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit van de commissie vast" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".bewaard")).ToContainTextAsync("van de commissie is vastgelegd");
        await LegVast(pagina, adres, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, null);
        await LegVast(pagina, adres, Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, null);
        await Zie(pagina, "besluit-adviezen");
        return adres;
    }

    private static async Task LegVast(IPage pagina, string adres, Besluitstap stap, Stapuitkomst uitkomst, FilePayload? brief)
    {
        await pagina.GotoAsync(adres);
        var vorm = pagina.Locator($"form[action$='handler=Vastleggen&stap={stap}']");
        await pagina.Locator("details", new() { Has = vorm }).Locator("summary").ClickAsync();
        await vorm.Locator($"input[value={uitkomst}]").CheckAsync();
        await vorm.GetByLabel("Wie sprak namens hen?").FillAsync("Sanne Bakker");
        await vorm.GetByLabel("Wat schreven zij?").FillAsync("Besproken in de vergadering.");
        if (brief is not null)
        {
            await vorm.Locator("input[type=file]").SetInputFilesAsync(brief);
        }

        await vorm.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".bewaard")).ToContainTextAsync("De uitkomst is vastgelegd");
    }

    private static async Task ZietGeenKnop(IPage pagina, string adres, string naam)
    {
        await pagina.GotoAsync(adres);
        await Assertions.Expect(pagina.Locator("#activeer-waarom")).ToContainTextAsync("Zonder vastgelegde instemming gaat dit besluit niet in");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" })).ToHaveCountAsync(0);
        await Zie(pagina, naam);
    }

    /// <summary>Who makes the request without the button, with the token of another form of the page.</summary>
    private static async Task<(int Status, string Tekst)> StuurZelf(IPage pagina)
    {
        var formulier = pagina.Context.APIRequest.CreateFormData();
        formulier.Set("__RequestVerificationToken", (await pagina.Locator("#besluit input[name=__RequestVerificationToken]").First.GetAttributeAsync("value"))!);
        formulier.Set("versie", (await pagina.Locator("#besluit input[name=versie]").First.GetAttributeAsync("value"))!);
        formulier.Set("operatie", "operatie-zonder-knop");
        var antwoord = await pagina.Context.APIRequest.PostAsync($"{new Uri(pagina.Url).AbsolutePath}?handler=Activeer", new() { Form = formulier });
        return (antwoord.Status, await antwoord.TextAsync());
    }

    private async Task<Bezoek> Open(BordSchool school, Rol rol, string naam)
    {
        var context = await ruit.Open(school, await school.Cookie(rol, naam), 1366);
        return new Bezoek(await context.NewPageAsync());
    }

    /// <summary>Phone, tablet and desktop: nothing slides sideways and axe finds nothing.</summary>
    private static async Task Zie(IPage pagina, string naam)
    {
        foreach (var breedte in new[] { 390, 820, 1366 })
        {
            await Keuring.Zet(pagina, breedte);
            await Ruit.Bewaar(pagina, $"{naam}-{breedte}");
            Assert.Empty(await Keuring.Breedte(pagina, $"{naam}-{breedte}"));
        }

        Assert.Empty(await Keuring.Axe(pagina, naam));
    }

    /// <summary>One person at a screen.</summary>
    private sealed class Bezoek(IPage pagina) : IAsyncDisposable
    {
        public IPage Pagina => pagina;

        public async ValueTask DisposeAsync() => await pagina.Context.DisposeAsync();
    }
}
