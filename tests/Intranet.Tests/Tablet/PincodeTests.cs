using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Tablet;

[Requirement("LIVE-5")]
public sealed class PincodeTests
{
    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);
    private static readonly string Coordinator = IntranetFabriek.AccountId(Rol.Overblijfcoordinator);

    [Fact]
    public async Task De_tablet_noemt_alleen_wie_een_pincode_en_een_rol_op_het_bord_heeft_zonder_mailadres()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        await TabletProef.ZetPin(web, IntranetFabriek.AccountId(Rol.Kascommissie));
        using var tablet = await TabletProef.Gekoppeld(web);

        var slot = (await tablet.Pagina("/tablet")).QuerySelector("#slot")!;

        Assert.Equal(["overblijfkracht van Basisschool De Horizon"], slot.QuerySelectorAll(".persoon b").Select(n => n.TextContent));
        Assert.DoesNotContain("@", slot.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_apparaat_dat_niet_gekoppeld_is_ziet_nooit_namen_en_krijgt_geen_poging()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        using var vreemd = web.Anoniem();

        Assert.Empty((await vreemd.Pagina($"/tablet?wie={Kracht}")).QuerySelectorAll(".persoon"));
        using var poging = await vreemd.Post("/tablet?handler=Pin", [("wie", Kracht), ("pin", TabletProef.Pin)]);

        Assert.Equal(HttpStatusCode.OK, poging.StatusCode);
        Assert.DoesNotContain("sessie", string.Join(';', poging.Headers.TryGetValues("Set-Cookie", out var k) ? k : []), StringComparison.Ordinal);
        using var bord = await vreemd.Get("/s/99XX00/bord/g5");
        Assert.StartsWith("/inloggen", bord.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Met_de_goede_pincode_werkt_het_bord_en_het_logboek_zegt_wie_op_welke_tablet()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        var bord = await tablet.Pagina("/s/99XX00/bord/g5");
        Assert.Contains("overblijfkracht van", bord.QuerySelector("form.wissel")!.TextContent, StringComparison.Ordinal);

        using var tik = await tablet.Post(
            "/s/99XX00/bord/g5?handler=Merk",
            [("groep", "g5"), ("leerling", KleineSchool.Leerling5()), ("staat", "aanwezig"), ("operatieId", "operatie-tablet-1")]);

        Assert.Equal(HttpStatusCode.Redirect, tik.StatusCode);
        var markering = (await web.Grains.Overblijfdag(KleineSchool.Horizon.Sleutel, "g5", web.Vandaag).Markeringen()).Single();
        Assert.Equal((Kracht, "overblijfkracht van Basisschool De Horizon"), (markering.AccountId, markering.DoorNaam));
        Assert.NotNull(markering.Tablet);
        var blad = await tablet.Pagina($"/s/99XX00/bord/g5?kind={KleineSchool.Leerling5()}");
        Assert.Contains("via tablet Plein Noord 1", blad.QuerySelector(".bladlog")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [
                "/s/99XX00/bord/g5", "Vandaag", "Middagbord", "Mijn diensten", "Toezicht", "Goed om te weten", "Ongevallen", "Briefing", "Logboek", "Vragen van ouders", "Kas",
                "Reglement en bijlagen", "Spelmateriaal",
            ],
            [bord.QuerySelector("form.wissel input[name=terug]")!.GetAttribute("value")!, .. (await tablet.Pagina("/s/99XX00")).QuerySelectorAll("nav.hoofdnav > ul > li > a > span:last-child").Select(s => s.TextContent).Distinct()]);
    }

    [Fact]
    public async Task Na_vijf_verkeerde_pogingen_helpt_alleen_de_coordinator()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        using var tablet = await TabletProef.Gekoppeld(web);
        for (var nog = AccountPin.PogingenMax - 1; nog >= 1; nog--)
        {
            using var mis = await TabletProef.Toets(tablet, Kracht, TabletProef.Fout);
            Assert.Contains($"nog {nog} poging", (await Bezoeker.Lees(mis, HttpStatusCode.UnprocessableEntity)).QuerySelector("#pin-fout")!.TextContent, StringComparison.Ordinal);
        }

        using var vijfde = await TabletProef.Toets(tablet, Kracht, TabletProef.Fout);
        using var goed = await tablet.Post("/tablet?handler=Pin", [("wie", Kracht), ("pin", TabletProef.Pin)]);

        Assert.Contains("coördinator", (await Bezoeker.Lees(vijfde, HttpStatusCode.UnprocessableEntity)).QuerySelector("#pin-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, goed.StatusCode);
        Assert.Contains("Op slot, te vaak mis", (await tablet.Pagina("/tablet")).QuerySelector(".persoon--slot")!.TextContent, StringComparison.Ordinal);
        using var kantoor = await web.LogIn(Rol.Overblijfcoordinator);
        using var nieuw = await kantoor.Post($"{TabletProef.Tablets}?handler=Pin", [("persoon", Kracht)]);
        var pin = (await Bezoeker.Lees(nieuw)).QuerySelector(".grote-pin")!.TextContent.Trim();
        using var weer = await TabletProef.Toets(tablet, Kracht, pin);
        Assert.Equal(HttpStatusCode.OK, weer.StatusCode);
    }

    [Fact]
    public async Task Pogingen_naast_elkaar_tellen_elk_apart()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        using var tablet = await TabletProef.Gekoppeld(web);
        await tablet.Token();

        var pogingen = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => tablet.Post("/tablet?handler=Pin", [("wie", Kracht), ("pin", TabletProef.Fout)])));

        Assert.All(pogingen, p => Assert.Equal(HttpStatusCode.UnprocessableEntity, p.StatusCode));
        Assert.Equal(AccountPin.PogingenMax, (await web.Grains.Account(Kracht).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel)!.Misluk);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Op_een_tablet_zijn_dertig_pogingen_in_vijf_minuten_genoeg_wiens_naam_er_ook_bij_staat()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        using var tablet = await TabletProef.Gekoppeld(web);
        for (var keer = 0; keer < TabletBalie.PerTabletMax; keer++)
        {
            using var mis = await tablet.Post("/tablet?handler=Pin", [("wie", $"niemand{keer}"), ("pin", TabletProef.Fout)]);
        }

        using var nee = await TabletProef.Toets(tablet, Kracht);
        web.Klok.Vooruit(TimeSpan.FromMinutes(5));
        using var weer = await TabletProef.Toets(tablet, Kracht);

        Assert.Contains("te vaak", (await Bezoeker.Lees(nee, HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, weer.StatusCode);
    }

    [Fact]
    public async Task Een_tijdelijke_pincode_opent_niets_tot_er_een_eigen_gekozen_is()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht, tijdelijk: true);
        using var tablet = await TabletProef.Gekoppeld(web);

        using var eerste = await TabletProef.Toets(tablet, Kracht);
        var kies = (await Bezoeker.Lees(eerste)).Form("handler=Kies");
        using var bord = await tablet.Get("/s/99XX00/bord/g5");
        Assert.StartsWith("/tablet", bord.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var zelfde = await tablet.Verstuur(kies, ("pin", TabletProef.Pin), ("nogmaals", TabletProef.Pin));
        using var makkelijk = await tablet.Verstuur(kies, ("pin", "1234"), ("nogmaals", "1234"));
        using var anders = await tablet.Verstuur(kies, ("pin", "80352"), ("nogmaals", "80353"));
        using var goed = await tablet.Verstuur(kies, ("pin", "80352"), ("nogmaals", "80352"));
        using var oud = await tablet.Post("/tablet?handler=Kies", [("wie", Kracht), ("bewijs", ((IHtmlInputElement)kies["bewijs"]!).Value), ("pin", "739164"), ("nogmaals", "739164")]);

        Assert.All([zelfde, makkelijk, anders], a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.StatusCode));
        Assert.Equal("/s/99XX00/bord/g5", goed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, oud.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get("/s/99XX00/bord/g5")).StatusCode);
    }

    [Fact]
    public async Task Het_bewijs_van_een_tijdelijke_pincode_geldt_vijf_minuten()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht, tijdelijk: true);
        using var tablet = await TabletProef.Gekoppeld(web);
        using var eerste = await TabletProef.Toets(tablet, Kracht);
        var kies = (await Bezoeker.Lees(eerste)).Form("handler=Kies");

        web.Klok.Vooruit(TimeSpan.FromMinutes(6));

        using var laat = await tablet.Verstuur(kies, ("pin", "80352"), ("nogmaals", "80352"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, laat.StatusCode);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Administratie, "overblijfkracht-99xx00", true)]
    [InlineData(Rol.Administratie, "schoolleider-99xx00", false)]
    [InlineData(Rol.Beheerder, "overblijfkracht-99xx00", false)]
    [InlineData(Rol.Overblijfcoordinator, "schoolleider-99xx01", false)]
    public async Task Niemand_geeft_een_pincode_waarmee_hij_meer_zou_mogen(Rol gever, string persoon, bool mag)
    {
        await using var web = await IntranetFabriek.Start();
        using var kantoor = await web.LogIn(gever);

        using var antwoord = await kantoor.Post($"{TabletProef.Tablets}?handler=Pin", [("persoon", persoon)]);

        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Equal(mag, (await web.Grains.Account(persoon).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel) is not null);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Een_pincode_van_een_andere_school_opent_hier_niets_en_een_nieuwe_daar_sluit_hier_niets()
    {
        await using var web = await IntranetFabriek.Start();
        var rol = new Roltoekenning(KleineSchool.Horizon.Sleutel, Rol.Overblijfkracht, [], IntranetFabriek.Jaar.EersteDag, null);
        await web.MaakAccount("samir", "samir@school.example", "Samir Haddou", rol, rol with { School = KleineSchool.Einder.Sleutel });
        await TabletProef.ZetPin(web, "samir", "80352", school: KleineSchool.Einder);
        await TabletProef.ZetPin(web, Kracht);
        using var tablet = await TabletProef.Gekoppeld(web);
        Assert.DoesNotContain("Samir", (await tablet.Pagina("/tablet")).QuerySelector("#slot")!.TextContent, StringComparison.Ordinal);
        using var vreemd = await tablet.Post("/tablet?handler=Pin", [("wie", "samir"), ("pin", "80352")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vreemd.StatusCode);

        await TabletProef.ZetPin(web, "samir");
        using var hier = await TabletProef.Toets(tablet, "samir");
        using var leider = await web.LogIn(Rol.Schoolleider, KleineSchool.Einder);
        using var weg = await leider.Post("/s/99XX01/tablets?handler=PinWeg", [("persoon", "samir")]);
        web.Klok.Vooruit(TimeSpan.FromSeconds(59));

        Assert.Equal(HttpStatusCode.Redirect, hier.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get("/s/99XX00/bord/g5")).StatusCode);
        Assert.Equal([KleineSchool.Horizon.Sleutel], (await web.Grains.Account("samir").Bekijk())!.Pinnen!.Value.Select(p => p.School));
    }

    [Fact, Requirement("SCH-5")]
    public async Task Wie_op_twee_scholen_werkt_kiest_bij_welke_school_de_nieuwe_pincode_hoort()
    {
        await using var web = await IntranetFabriek.Start();
        var rol = new Roltoekenning(KleineSchool.Horizon.Sleutel, Rol.Overblijfkracht, [], IntranetFabriek.Jaar.EersteDag, null);
        await web.MaakAccount("samir", "samir@school.example", "Samir Haddou", rol, rol with { School = KleineSchool.Einder.Sleutel });
        using var samir = await web.LogIn("samir@school.example", IntranetFabriek.Wachtwoord);
        var vorm = (await samir.Pagina("/tablet/pincode")).Form("/tablet/pincode");
        Assert.Equal(2, vorm.QuerySelectorAll("select[name=bij] option").Length);

        using var goed = await samir.Verstuur(vorm, ("bij", "99XX01"), ("pin", TabletProef.Pin), ("nogmaals", TabletProef.Pin));
        using var nee = await samir.Post("/tablet/pincode", [("bij", "88XX00"), ("pin", TabletProef.Pin), ("nogmaals", TabletProef.Pin)]);

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nee.StatusCode);
        Assert.Equal([KleineSchool.Einder.Sleutel], (await web.Grains.Account("samir").Bekijk())!.Pinnen!.Value.Select(p => p.School));
    }

    [Fact]
    public async Task Op_de_tablet_gaat_voor_een_nieuwe_pincode_eerst_die_van_nu_en_een_verkeerde_telt_mee()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        var vorm = (await tablet.Pagina("/tablet/pincode")).Form("/tablet/pincode");

        using var zonder = await tablet.Post("/tablet/pincode", [("pin", "80352"), ("nogmaals", "80352")]);
        using var geraden = await tablet.Verstuur(vorm, ("oud", TabletProef.Fout), ("pin", TabletProef.Pin), ("nogmaals", TabletProef.Pin));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        Assert.Contains(
            "Je pincode van nu klopt niet. Je hebt nog 4 pogingen.", (await Bezoeker.Lees(geraden, HttpStatusCode.UnprocessableEntity)).QuerySelector("#pin-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await web.Grains.Account(Kracht).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel)!.Misluk);
        using var goed = await tablet.Verstuur(vorm, ("oud", TabletProef.Pin), ("pin", "80352"), ("nogmaals", "80352"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get("/s/99XX00/bord/g5")).StatusCode);
    }

    [Fact]
    public async Task Na_een_goede_pincode_zegt_de_tablet_even_hoe_vaak_het_mis_was()
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        using var tablet = await TabletProef.Gekoppeld(web);
        for (var keer = 0; keer < 3; keer++)
        {
            using var mis = await TabletProef.Toets(tablet, Kracht, TabletProef.Fout);
        }

        using var goed = await TabletProef.Toets(tablet, Kracht);
        Assert.Contains("3 keer een verkeerde pincode", (await tablet.Pagina("/s/99XX00/bord/g5")).QuerySelector("main .melding")!.TextContent, StringComparison.Ordinal);
        web.Klok.Vooruit(TimeSpan.FromMinutes(3));

        Assert.DoesNotContain("verkeerde pincode", (await tablet.Pagina("/s/99XX00/bord/g5")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_een_eigen_account_heeft_kiest_zelf_een_pincode()
    {
        await using var web = await IntranetFabriek.Start();
        using var kantoor = await web.LogIn(Rol.Overblijfcoordinator);
        using var bewaard = await kantoor.Verstuur((await kantoor.Pagina("/tablet/pincode")).Form("/tablet/pincode"), ("pin", TabletProef.Pin), ("nogmaals", TabletProef.Pin));
        using var tablet = await TabletProef.Gekoppeld(web);

        using var antwoord = await TabletProef.Toets(tablet, Coordinator);

        Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }
}
