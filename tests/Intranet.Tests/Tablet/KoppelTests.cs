using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Live;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Live;
using OrleansSchool.Tests.Intranet.Live;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Tablet;

[Requirement("LIVE-5")]
public sealed class KoppelTests
{
    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Fact]
    public async Task Een_tablet_koppelt_een_keer_en_kijken_alleen_verandert_niets()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var code = await TabletProef.VoegToe(coordinator);
        using var scanner = web.Anoniem();
        using var apparaat = web.Anoniem();
        using var ander = web.Anoniem();

        await TabletProef.Koppelvorm(scanner, code);
        var vorm = await TabletProef.Koppelvorm(apparaat, code);
        var laat = await TabletProef.Koppelvorm(ander, code);
        Assert.Null((await Rij(web)).GekoppeldOp);
        using var klaar = await apparaat.Verstuur(vorm);
        using var nee = await ander.Verstuur(laat);

        Assert.Equal("/tablet", klaar.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nee.StatusCode);
        Assert.Contains("nog geen tablet", (await ander.Pagina("/tablet")).Body!.TextContent, StringComparison.Ordinal);
        var rij = await Rij(web);
        Assert.Equal((IntranetFabriek.Begin, "overblijfcoördinator van Basisschool De Horizon"), (rij.GekoppeldOp, rij.DoorNaam));
    }

    [Fact]
    public async Task Het_koekje_van_het_apparaat_is_onleesbaar_voor_scripts_en_blijft_lang()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var apparaat = web.Anoniem();
        using var klaar = await apparaat.Verstuur(await TabletProef.Koppelvorm(apparaat, await TabletProef.VoegToe(coordinator)));

        var koek = klaar.Headers.GetValues("Set-Cookie").Single(k => k.StartsWith("tablet=", StringComparison.Ordinal));

        Assert.Contains("httponly", koek, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", koek, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"max-age={TimeSpan.FromDays(400).TotalSeconds}", koek, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("99XX00", koek, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_tien_minuten_werkt_de_code_niet_meer_en_een_nieuwe_maakt_de_oude_waardeloos()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var oud = await TabletProef.VoegToe(coordinator);
        using var opnieuw = await coordinator.Post($"{TabletProef.Tablets}?handler=Koppel", [("tablet", (await Rij(web)).Id)]);
        var nieuw = (await Bezoeker.Lees(opnieuw)).QuerySelector(".grote-code")!.TextContent;
        using var apparaat = web.Anoniem();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Zoek(apparaat, oud));
        Assert.Equal(HttpStatusCode.Redirect, await Zoek(apparaat, nieuw));
        web.Klok.Vooruit(TimeSpan.FromMinutes(TabletGrenzen.KoppelMinuten));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Zoek(apparaat, nieuw));
    }

    [Fact, Requirement("SEC-6")]
    public async Task Wie_codes_raadt_mag_na_tien_keer_ook_met_de_goede_niet_meer()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var code = await TabletProef.VoegToe(coordinator);
        using var rader = web.Anoniem();
        for (var keer = 0; keer < TabletKoppelingen.MisPerAdresMax; keer++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Zoek(rader, "AAAAA-AAAAA"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Zoek(rader, code));
        web.Klok.Vooruit(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Redirect, await Zoek(rader, code));
    }

    [Fact, Requirement("SEC-6", "SCH-5")]
    public async Task Veel_verkeerde_codes_van_elders_houden_een_school_niet_op_en_verkeerde_qr_links_tellen_niet_als_codes()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var code = await TabletProef.VoegToe(coordinator);
        var koppelingen = web.Services.GetRequiredService<TabletKoppelingen>();
        for (var adres = 0; adres < 60; adres++)
        {
            for (var keer = 0; keer < TabletKoppelingen.MisPerAdresMax; keer++)
            {
                Assert.Null(await koppelingen.Bekijk("AAAAA-AAAAA", $"192.0.2.{adres}"));
            }
        }

        using var apparaat = web.Anoniem();
        for (var keer = 0; keer < TabletKoppelingen.MisPerAdresMax; keer++)
        {
            await apparaat.Pagina($"/tablet/koppelen/{new string('a', 43)}", HttpStatusCode.NotFound);
        }

        Assert.Equal(HttpStatusCode.Redirect, await Zoek(apparaat, code));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_ingetrokken_tablet_toont_geen_namen_en_stopt_binnen_een_minuut_ook_de_open_stroom()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        await using var stroom = await Stroom.Open(tablet, Onderwerpen.Dag(KleineSchool.Groep5, web.Vandaag));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        using var weg = await coordinator.Post($"{TabletProef.Tablets}?handler=TrekIn", [("tablet", (await Rij(web)).Id)]);
        web.Klok.Vooruit(LiveEndpoint.Herkeuring + LiveSchakel.Klopt);

        Assert.True(LiveEndpoint.Herkeuring + LiveSchakel.Klopt < TimeSpan.FromSeconds(60));
        Assert.EndsWith("event: einde\ndata: 1\n\n", await stroom.TotEinde(), StringComparison.Ordinal);
        using var bord = await tablet.Get("/s/99XX00/bord/g5");
        Assert.StartsWith("/tablet?terug=", bord.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var slot = (await tablet.Pagina("/tablet")).Body!.TextContent;
        Assert.Contains("hoort niet meer bij de school", slot, StringComparison.Ordinal);
        Assert.DoesNotContain("overblijfkracht van", slot, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task De_pagina_zegt_wanneer_het_apparaat_gekoppeld_is()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var code = await TabletProef.VoegToe(coordinator);
        var vraag = $"{TabletProef.Tablets}?handler=Koppeling&tablet={(await Rij(web)).Id}";
        using var wacht = await coordinator.Get(vraag, htmx: true);
        using var apparaat = web.Anoniem();
        using var klaar = await apparaat.Verstuur(await TabletProef.Koppelvorm(apparaat, code));

        Assert.Contains("Wacht op de tablet", await wacht.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var nu = await coordinator.Get(vraag, htmx: true);
        Assert.Contains("Plein Noord 1 is gekoppeld", await nu.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Gekoppeld op", (await coordinator.Pagina(TabletProef.Tablets)).QuerySelector("#tabletlijst")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<TabletRij> Rij(IntranetFabriek web) => (await web.Grains.Tablets(KleineSchool.Horizon.Sleutel).Bekijk()).Rijen.Single();

    private static async Task<HttpStatusCode> Zoek(Bezoeker apparaat, string code)
    {
        using var antwoord = await apparaat.Verstuur((await apparaat.Pagina("/tablet/koppelen")).Form("/tablet/koppelen"), ("code", code));
        return antwoord.StatusCode;
    }
}
