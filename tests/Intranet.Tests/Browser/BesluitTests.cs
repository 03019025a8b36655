using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A tariff from proposal to the day it goes in, in real browsers, each geleding in a session of its own: not without instemming (TSO-2c, 10f).</summary>
[Requirement("TSO-2c", "TSO-10f")]
public sealed class BesluitTests(Huis huis, Ruit ruit)
{
    [Fact]
    public async Task Een_besluit_gaat_niet_in_zonder_instemming_van_de_mr_en_daarna_wel()
    {
        var school = await huis.NieuweSchool();
        var adres = await StelVoor(school);
        var id = adres[(adres.LastIndexOf('/') + 1)..];

        await using (var commissie = await Open(school, Rol.Commissielid, "Karel van Rijn"))
        {
            await Besluitgang.ZietGeenKnop(commissie.Pagina, adres, "besluit-zonder-instemming");
            var (status, tekst) = await Besluitgang.StuurZelf(commissie.Pagina);
            Assert.Equal(422, status);
            Assert.Contains("Zonder vastgelegde instemming", tekst, StringComparison.Ordinal);
            Assert.Empty((await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven);
        }

        await using (var ouder = await Open(school, Rol.MrOuder, "Sanne Bakker"))
        {
            await Besluitgang.LegVast(ouder.Pagina, adres, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Besluitgang.Brief);
            await Assertions.Expect(ouder.Pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" })).ToHaveCountAsync(0); // another right
            await Keuring.Zie(ouder.Pagina, "besluit-ingestemd");
        }

        await using (var commissie = await Open(school, Rol.Commissielid, "Karel van Rijn"))
        {
            await commissie.Pagina.GotoAsync(adres);
            await commissie.Pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" }).ClickAsync();
            await Assertions.Expect(commissie.Pagina.Locator(".bewaard")).ToContainTextAsync("gaat in");
            await Keuring.Zie(commissie.Pagina, "besluit-geldt");
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
            await Besluitgang.LegVast(ouder.Pagina, adres, Besluitstap.InstemmingOuders, Stapuitkomst.NietIngestemd, Besluitgang.Brief);
        }

        await using var coordinator = await Open(school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        await coordinator.Pagina.GotoAsync(adres);
        await Assertions.Expect(coordinator.Pagina.GetByText("De MR stemde niet in")).ToBeVisibleAsync();
        await Keuring.Zie(coordinator.Pagina, "besluit-geweigerd");
        await coordinator.Pagina.GetByLabel("Wat gebeurt er nu, en wanneer?").FillAsync("Gesprek met de MR op 1 december.");
        await coordinator.Pagina.GetByRole(AriaRole.Button, new() { Name = "Meld het geschil" }).ClickAsync();
        await Assertions.Expect(coordinator.Pagina.Locator(".bewaard")).ToContainTextAsync("geschil is gemeld");

        await using var commissie = await Open(school, Rol.Commissielid, "Karel van Rijn");
        await commissie.Pagina.GotoAsync(adres);
        await Assertions.Expect(commissie.Pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" })).ToHaveCountAsync(0);
        Assert.Empty((await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven);
    }

    private async Task<string> StelVoor(BordSchool school)
    {
        await using var coordinator = await Open(school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        return await Besluitgang.StelVoor(coordinator.Pagina, school);
    }

    private Task<Bezoek> Open(BordSchool school, Rol rol, string naam) => Bezoek.Open(ruit, school, rol, naam);
}
