using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

public sealed class InloggenTests
{
    private static readonly string Coordinator = IntranetFabriek.Inlognaam(Rol.Overblijfcoordinator);

    [Fact, Requirement("SEC-1")]
    public async Task Wie_inlogt_komt_op_zijn_enige_school()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);

        using var start = await bezoeker.Get("/");

        Assert.Equal("/s/99XX00", start.Headers.Location?.OriginalString);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Na_vijf_verkeerde_wachtwoorden_is_het_account_een_kwartier_dicht()
    {
        await using var web = await IntranetFabriek.Start();
        for (var poging = 0; poging < 5; poging++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Probeer(web, Coordinator, "niet het goede wachtwoord"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Probeer(web, Coordinator, IntranetFabriek.Wachtwoord));
        web.Klok.Vooruit(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Redirect, await Probeer(web, Coordinator, IntranetFabriek.Wachtwoord));
    }

    [Theory, Requirement("SEC-1")]
    [InlineData("josé@school.example")]
    [InlineData("juf#ans")]
    public async Task Ook_een_inlognaam_met_een_bijzonder_teken_gaat_na_vijf_pogingen_dicht(string naam)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties { Leeg = true });
        await web.MaakAccount("bijzonder", naam, "Bijzonder Mens");
        for (var poging = 0; poging < 5; poging++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Probeer(web, naam, "niet het goede wachtwoord"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Probeer(web, naam, IntranetFabriek.Wachtwoord));
        web.Klok.Vooruit(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Redirect, await Probeer(web, naam, IntranetFabriek.Wachtwoord));
    }

    [Fact, Requirement("SEC-1")]
    public async Task Verkeerde_wachtwoorden_naast_elkaar_tellen_elk_mee()
    {
        await using var web = await IntranetFabriek.Start();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Probeer(web, Coordinator, "niet het goede wachtwoord")));

        var account = await web.Grains.Account(IntranetFabriek.AccountId(Rol.Overblijfcoordinator)).Bekijk();

        Assert.Equal(IntranetFabriek.Begin.AddMinutes(15), account!.GeblokkeerdTot);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_verkeerde_poging_telt_ook_als_het_account_intussen_werd_gewijzigd()
    {
        await using var web = await IntranetFabriek.Start();
        var id = IntranetFabriek.AccountId(Rol.Overblijfcoordinator);
        await using var scope = web.Services.CreateAsyncScope();
        var beheer = scope.ServiceProvider.GetRequiredService<AccountBeheer>();
        for (var poging = 0; poging < 5; poging++)
        {
            var account = (await beheer.FindByIdAsync(id))!;
            Assert.Null((await web.Grains.Account(id).ZetPin(KleineSchool.Horizon.Sleutel, $"hash-{poging}", tijdelijk: false)).Weigering);
            await beheer.AccessFailedAsync(account);
        }

        Assert.Equal(IntranetFabriek.Begin.AddMinutes(15), (await web.Grains.Account(id).Bekijk())!.GeblokkeerdTot);
    }

    [Theory, Requirement("SEC-1")]
    [InlineData("niemand@school.example", IntranetFabriek.Wachtwoord)]
    [InlineData("overblijfcoordinator-99xx00@school.example", "niet het goede wachtwoord")]
    public async Task Een_onbekende_naam_en_een_verkeerd_wachtwoord_krijgen_dezelfde_zin(string naam, string wachtwoord)
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = web.Anoniem();
        using var antwoord = await bezoeker.Post("/inloggen", [("Inlognaam", naam), ("Wachtwoord", wachtwoord)]);
        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(Weigeringen.InloggenMislukt.Zin, pagina.QuerySelector(".melding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", ((IHtmlInputElement)pagina.QuerySelector("input[name=Wachtwoord]")!).Value);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Wie_te_vaak_probeert_wacht_vijf_minuten_ook_met_een_naam_die_niet_bestaat()
    {
        await using var web = await IntranetFabriek.Start();
        for (var poging = 0; poging < Inlogbalie.PerNaamMax; poging++)
        {
            await Probeer(web, "niemand@school.example", "wat dan ook voor zin");
        }

        using var bezoeker = web.Anoniem();
        using var antwoord = await bezoeker.Post("/inloggen", [("Inlognaam", "niemand@school.example"), ("Wachtwoord", "wat dan ook voor zin")]);
        Assert.Contains(Weigeringen.TeVaakGeprobeerd.Zin, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, Requirement("SEC-6")]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example")]
    public async Task Inloggen_stuurt_nooit_naar_een_ander_adres(string terug)
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = web.Anoniem();
        using var antwoord = await bezoeker.Post("/inloggen", [("Inlognaam", Coordinator), ("Wachtwoord", IntranetFabriek.Wachtwoord), ("Terug", terug)]);

        Assert.Equal("/", antwoord.Headers.Location?.OriginalString);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Wie_een_pagina_vroeg_komt_daar_na_het_inloggen_uit()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = web.Anoniem();
        using var vraag = await bezoeker.Get("/scholen");
        var pagina = await bezoeker.Pagina(vraag.Headers.Location!.OriginalString);
        using var antwoord = await bezoeker.Verstuur(
            pagina.Forms.OfType<IHtmlFormElement>().First(), ("Inlognaam", Coordinator), ("Wachtwoord", IntranetFabriek.Wachtwoord));

        Assert.Equal("/scholen", antwoord.Headers.Location?.OriginalString);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Na_uitloggen_werkt_ook_een_bewaarde_cookie_niet_meer()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        using var kopie = web.Anoniem();
        kopie.Client.DefaultRequestHeaders.Add("Cookie", bezoeker.Cookie("sessie"));
        Assert.Equal(HttpStatusCode.OK, (await kopie.Get("/profiel")).StatusCode);

        using var uit = await bezoeker.Post("/uitloggen");

        Assert.Equal("/inloggen", uit.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await kopie.Get("/profiel")).StatusCode);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Uitloggen_halverwege_vergeet_ook_de_eerste_stap()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Rol.Overblijfcoordinator);
        using var eerste = await telefoon.StelIn();
        using var half = await telefoon.Wachtwoord();
        using var uit = await half.Post("/uitloggen");

        using var code = await half.Get("/inloggen/code");

        Assert.StartsWith("/inloggen?voorbij", code.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_sessie_blijft_na_een_herstart_geldig_en_verloopt_na_tien_uur()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        var cookie = bezoeker.Cookie("sessie");

        await web.Herstart();
        using var later = web.Anoniem();
        later.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await later.Get("/profiel")).StatusCode);
        web.Klok.Vooruit(TimeSpan.FromHours(10) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await later.Get("/profiel")).StatusCode);
    }

    [Fact, Requirement("SEC-2", "SCH-5")]
    public async Task Wie_zijn_rol_vandaag_kwijt_is_ziet_de_school_niet_meer()
    {
        await using var web = await IntranetFabriek.Start();
        var totGisteren = new Roltoekenning(KleineSchool.Horizon.Sleutel, Rol.Overblijfkracht, [], IntranetFabriek.Jaar.EersteDag, web.Vandaag);
        await web.MaakAccount("tijdelijk", "tijdelijk@school.example", "Tijdelijke Kracht", totGisteren);
        using var bezoeker = await web.LogIn("tijdelijk@school.example", IntranetFabriek.Wachtwoord);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/s/99XX00/live")).StatusCode);

        web.Klok.Vooruit(TimeSpan.FromHours(9)); // 20:00, still today
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/s/99XX00/live")).StatusCode);
        web.Klok.Vooruit(TimeSpan.FromHours(4)); // the next day
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.Get("/s/99XX00/live")).StatusCode);
        Assert.DoesNotContain("99XX00", await (await bezoeker.Get("/scholen")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Andere_rollen_maken_binnen_een_minuut_een_eind_aan_de_sessie()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Leerkracht);
        await web.Grains.Account(IntranetFabriek.AccountId(Rol.Leerkracht)).ZetRollen([]);

        web.Klok.Vooruit(Sessies.Versheid);

        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.Get("/profiel")).StatusCode);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Iemand_met_twee_scholen_kiest_en_verlaat_er_een_zonder_de_andere_te_sluiten()
    {
        await using var web = await IntranetFabriek.Start();
        var begin = IntranetFabriek.Jaar.EersteDag;
        Roltoekenning tijdelijk = new(KleineSchool.Horizon.Sleutel, Rol.Leerkracht, [], begin, web.Vandaag);
        Roltoekenning blijvend = new(KleineSchool.Einder.Sleutel, Rol.Leerkracht, [], begin, TotEnMet: null);
        await web.MaakAccount("twee", "twee@school.example", "Twee Scholen", tijdelijk, blijvend);
        using var bezoeker = await web.LogIn("twee@school.example", IntranetFabriek.Wachtwoord);

        Assert.Equal("/scholen", (await bezoeker.Get("/")).Headers.Location?.OriginalString);
        var keuze = await bezoeker.Pagina("/scholen");
        Assert.Contains(KleineSchool.Einder.Naam, keuze.Body!.TextContent, StringComparison.Ordinal);
        web.Klok.Vooruit(TimeSpan.FromHours(9));
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/profiel")).StatusCode);
        web.Klok.Vooruit(TimeSpan.FromHours(6));
        Assert.Equal("/s/99XX01", (await bezoeker.Get("/")).Headers.Location?.OriginalString);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Buiten_de_demo_is_er_geen_inloggen_zonder_wachtwoord()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = web.Anoniem();
        using var antwoord = await bezoeker.Post("/demo-inloggen", [("account", IntranetFabriek.AccountId(Rol.Schoolleider))]);

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    private static async Task<HttpStatusCode> Probeer(IntranetFabriek web, string naam, string wachtwoord)
    {
        using var bezoeker = web.Anoniem();
        using var antwoord = await bezoeker.Post("/inloggen", [("Inlognaam", naam), ("Wachtwoord", wachtwoord)]);
        return antwoord.StatusCode;
    }
}
