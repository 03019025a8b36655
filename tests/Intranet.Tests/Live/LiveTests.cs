using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Live;
using OrleansSchool.Live;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Live;

[Requirement("LIVE-2")]
public sealed class LiveTests
{
    private static readonly string Dag5 = Onderwerpen.Dag(KleineSchool.Groep5, new DateOnly(2026, 11, 12));
    private static readonly string Dag6 = Onderwerpen.Dag(KleineSchool.Groep6, new DateOnly(2026, 11, 12));

    [Fact]
    public async Task Een_wijziging_bereikt_elk_open_scherm_dat_er_naar_kijkt()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var kracht = await web.LogIn(Rol.Overblijfkracht);
        await using var een = await Stroom.Open(coordinator, Dag5);
        await using var twee = await Stroom.Open(kracht, Dag5, Dag6);

        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Dag5]);

        Assert.Contains($"\"onderwerp\":\"{Dag5}\"", await een.Tot(Dag5, web.Klok), StringComparison.Ordinal);
        Assert.Contains($"\"onderwerp\":\"{Dag5}\"", await twee.Tot(Dag5, web.Klok), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_stroom_klopt_elke_drie_seconden_met_de_tijd_van_de_server()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        await using var stroom = await Stroom.Open(coordinator);
        Assert.Equal("11:00:00", await stroom.Hart());

        web.Klok.Vooruit(LiveSchakel.Klopt);

        Assert.Equal("11:00:03", await stroom.Hart());
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_groepsleerkracht_hoort_niets_van_een_andere_groep()
    {
        await using var web = await IntranetFabriek.Start();
        using var leerkracht = await web.LogIn(Rol.Groepsleerkracht);
        await using var stroom = await Stroom.Open(leerkracht, Dag6, Dag5);

        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Dag6]);
        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Dag5]);

        Assert.DoesNotContain(Dag6, await stroom.Tot(Dag5, web.Klok), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_groepsleerkracht_volgt_geen_kind_van_een_andere_groep()
    {
        await using var web = await IntranetFabriek.Start();
        using var leerkracht = await web.LogIn(Rol.Groepsleerkracht);
        var (eigen, ander) = (Onderwerpen.Leerling(KleineSchool.Leerling5()), Onderwerpen.Leerling(KleineSchool.Leerling6(0)));
        await using var stroom = await Stroom.Open(leerkracht, ander, Onderwerpen.Leerling("bestaat-niet"), eigen);

        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([ander]);
        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Onderwerpen.Leerling("bestaat-niet")]);
        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([eigen]);

        var gehoord = await stroom.Tot(eigen, web.Klok);
        Assert.DoesNotContain(ander, gehoord, StringComparison.Ordinal);
        Assert.DoesNotContain("bestaat-niet", gehoord, StringComparison.Ordinal);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Een_signaal_van_de_ene_school_komt_niet_op_een_scherm_van_de_andere()
    {
        await using var web = await IntranetFabriek.Start();
        using var einder = await web.LogIn(Rol.Schoolleider, KleineSchool.Einder);
        await using var stroom = await Stroom.OpenVan(einder, KleineSchool.Einder, Onderwerpen.School, Onderwerpen.Register);

        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Onderwerpen.Register]);
        await web.Grains.Live(KleineSchool.Einder.Sleutel).Meld([Onderwerpen.School]);

        Assert.DoesNotContain("register\",\"versie\":2", await stroom.Tot(Onderwerpen.School, web.Klok), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_traag_scherm_krijgt_alleen_het_nieuwste_van_elk_onderwerp()
    {
        var stroom = new LiveStroom("sessie", [Dag5, Dag6]);
        for (var versie = 1; versie <= 1_000; versie++)
        {
            stroom.Neem(Dag5, versie);
        }

        stroom.Neem(Dag5, 3);
        stroom.Neem("iets anders", 5_000);
        await stroom.Wacht(TestContext.Current.CancellationToken);

        Assert.Equal([KeyValuePair.Create(Dag5, 1_000L)], stroom.Haal().Signalen);
        Assert.Empty(stroom.Haal().Signalen);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_open_stroom_stopt_binnen_een_minuut_nadat_het_recht_eindigt()
    {
        await using var web = await IntranetFabriek.Start();
        Roltoekenning vandaag = new(KleineSchool.Horizon.Sleutel, Rol.Overblijfkracht, [], IntranetFabriek.Jaar.EersteDag, web.Vandaag);
        await web.MaakAccount("tijdelijk", "tijdelijk@school.example", "Tijdelijke Kracht", vandaag);
        using var kracht = await web.LogIn("tijdelijk@school.example", IntranetFabriek.Wachtwoord);
        await using var stroom = await Stroom.Open(kracht, Dag5);

        await web.Grains.Account("tijdelijk").ZetRollen([]);
        web.Klok.Vooruit(LiveEndpoint.Herkeuring + LiveSchakel.Klopt);

        Assert.EndsWith("event: einde\ndata: 1\n\n", await stroom.TotEinde(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uitloggen_sluit_ook_de_open_stromen()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        await using var stroom = await Stroom.Open(coordinator, Dag5);

        using var uit = await coordinator.Post("/uitloggen");
        web.Klok.Vooruit(LiveEndpoint.Herkeuring + LiveSchakel.Klopt);

        Assert.EndsWith("event: einde\ndata: 1\n\n", await stroom.TotEinde(), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Een_sessie_heeft_hooguit_zes_stromen()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var open = new List<Stroom>();
        for (var nr = 0; nr < LiveSchakel.PerSessieMax; nr++)
        {
            open.Add(await Stroom.Open(coordinator));
        }

        using var teveel = await coordinator.Get("/s/99XX00/live");
        Assert.Equal(HttpStatusCode.TooManyRequests, teveel.StatusCode);
        foreach (var stroom in open)
        {
            await stroom.DisposeAsync();
        }
    }

    [Fact]
    public async Task Een_stroom_die_net_na_de_pagina_opent_mist_geen_wijziging()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        await using var eerste = await Stroom.Open(coordinator, Dag5);
        await web.Grains.Live(KleineSchool.Horizon.Sleutel).Meld([Dag5]);
        await eerste.Tot(Dag5, web.Klok);

        await using var later = await Stroom.Open(coordinator, Dag5);

        Assert.Contains(Dag5, await later.Tot(Dag5, web.Klok), StringComparison.Ordinal);
    }
}
