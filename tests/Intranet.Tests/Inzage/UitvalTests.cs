using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Tests.Intranet.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Inzage;

/// <summary>Nothing is shown that can't be noted, and nothing that was noted is lost (SEC-3).</summary>
[Requirement("SEC-3")]
public sealed class UitvalTests
{
    private const string S = InzageSchool.Adres;

    [Fact]
    public async Task Een_blik_is_binnen_een_seconde_duurzaam()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Schoolleider);
        await bezoeker.Pagina($"{S}/leerlingen/kind50");
        Assert.Equal(1, web.Rij().Wachtend);

        await web.Schrijf();

        Assert.InRange(web.Klok.GetUtcNow() - IntranetFabriek.Begin, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Equal(["Leerling leerlingkaart kind50"], await web.Log());
    }

    [Fact]
    public async Task Wat_wacht_bij_het_stoppen_wordt_nog_geschreven()
    {
        await using var web = await IntranetFabriek.Start();
        using (var bezoeker = await web.LogIn(Rol.Schoolleider))
        {
            await bezoeker.Pagina($"{S}/leerlingen/kind50");
            await bezoeker.Pagina($"{S}/bord/g6");
        }

        Assert.Equal(2, web.Rij().Wachtend);
        await web.Herstart();

        Assert.Equal(0, web.Rij().Wachtend);
        Assert.Equal(["Leerling leerlingkaart kind50", "Groep middagbord g6"], await web.Log());
    }

    [Fact]
    public async Task Kan_het_log_niet_geschreven_worden_dan_gaat_er_geen_bestand_uit_en_na_een_halve_minuut_geen_pagina_meer()
    {
        var stuk = new StukkeOpslag();
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => stuk.Rond(b.Services) });
        using var bezoeker = await web.LogIn(Rol.Schoolleider);
        stuk.Is = true;

        using var bestand = await bezoeker.Get($"{S}/rapporten/daglijst.xlsx");
        using var nog = await bezoeker.Get($"{S}/leerlingen/kind50");
        web.Klok.Vooruit(Inzagerij.UitvalMax);
        using var nietMeer = await bezoeker.Get($"{S}/leerlingen/kind51");
        using var wel = await bezoeker.Get(S);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, bestand.StatusCode);
        Assert.Null(bestand.Content.Headers.ContentDisposition);
        Assert.Equal(HttpStatusCode.OK, nog.StatusCode);
        Assert.Equal("30", nietMeer.Headers.GetValues("Retry-After").Single());
        var pagina = await Bezoeker.Lees(nietMeer, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("niet vastleggen wie wat bekijkt", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam5, pagina.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, wel.StatusCode);

        stuk.Is = false;
        Assert.Equal(["Uitvoer daglijst in Excel", "Leerling leerlingkaart kind50"], await web.Log());
        using var weer = await bezoeker.Get($"{S}/leerlingen/kind51");
        Assert.Equal(HttpStatusCode.OK, weer.StatusCode);
    }

    [Fact]
    public async Task Duizend_wachtende_regels_houden_de_paginas_met_kinderen_tegen()
    {
        var stuk = new StukkeOpslag { Is = true };
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => stuk.Rond(b.Services) });
        using var bezoeker = await web.LogIn(Rol.Schoolleider);
        await bezoeker.Pagina($"{S}/leerlingen/kind50");
        var regel = new OrleansSchool.Inzage.Inzageregel(web.Klok.GetUtcNow(), "a", "n", OrleansSchool.Inzage.Inzagesoort.Groep, "middagbord", null, "g5", null);
        Assert.False(await web.Rij().NoteerDuurzaam([.. Enumerable.Repeat(regel, Inzagerij.WachtendMax - 1)]));

        using var vol = await bezoeker.Get($"{S}/leerlingen/kind51");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, vol.StatusCode);
        stuk.Is = false;
        Assert.Equal(Inzagerij.WachtendMax, (await web.Log()).Count);
        Assert.DoesNotContain(web.Log.Regels, r => r.Contains("kind5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_pagina_met_blik_kost_niet_meer_dan_een_plaats_in_de_rij()
    {
        await using var web = await IntranetFabriek.Start();
        var rij = web.Rij();
        var regel = new OrleansSchool.Inzage.Inzageregel(web.Klok.GetUtcNow(), "a", "n", OrleansSchool.Inzage.Inzagesoort.Groep, "middagbord", null, "g5", null);
        const int Los = 200;
        const int Keer = 5_000;
        var losse = await Noteer(Los);
        var tijd = losse + await Noteer(Keer - Los);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{losse.TotalMicroseconds / Los:N1} µs per regel in de rij; {Keer} regels achter elkaar, met schrijven: {Keer / tijd.TotalSeconds:N0} per seconde");
        await web.Schrijf();
        Assert.Equal(Keer, (await web.Grains.Toegangslog(KleineSchool.Horizon.Sleutel).Controleer(web.Vandaag, web.Vandaag, Wie.Systeem(KleineSchool.Horizon.Sleutel, "Test"))).Waarde!.Regels);

        async Task<TimeSpan> Noteer(int keer)
        {
            var begin = TimeProvider.System.GetTimestamp();
            for (var i = 0; i < keer; i++)
            {
                Assert.True(await rij.HeeftRuimte());
                rij.Noteer([regel]);
            }

            return TimeProvider.System.GetElapsedTime(begin);
        }
    }

    [Fact]
    public async Task Een_wijziging_waarvan_de_regel_niet_geschreven_kan_worden_zegt_niet_dat_ze_gelukt_is()
    {
        var stuk = new StukkeOpslag();
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => stuk.Rond(b.Services) });
        using var bezoeker = await web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{S}/leerlingen/kind50")).Formulier("Persoon");
        await web.Schrijf();
        stuk.Is = true;

        using var antwoord = await bezoeker.Verstuur(formulier, ("Persoon.Roepnaam", "Amira"));
        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("waarschijnlijk bewaard", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dubbel bewaren kan niet", pagina.Body.TextContent, StringComparison.Ordinal);
        stuk.Is = false;
        using var nogEens = await bezoeker.Verstuur(formulier, ("Persoon.Roepnaam", "Amira"));

        Assert.True((int)nogEens.StatusCode < 500, nogEens.StatusCode.ToString());
        Assert.Equal("Amira", (await web.Grains.Leerling(KleineSchool.Horizon.Sleutel, "kind50").Kaart(Wie.Systeem(KleineSchool.Horizon.Sleutel, "Test"))).Waarde!.Persoon.Roepnaam);
        Assert.Contains("Wijziging leerlingkaart, persoon kind50", await web.Log());
    }

    [Fact]
    public async Task Een_wijziging_waarbij_het_misging_staat_er_als_poging_in()
    {
        var stuk = new StukkeOpslag { Toestand = "leerling" };
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => stuk.Rond(b.Services) });
        using var bezoeker = await web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{S}/leerlingen/kind50")).Formulier("Persoon");
        stuk.Is = true;

        using var antwoord = await bezoeker.Verstuur(formulier, ("Persoon.Roepnaam", "Amira"));

        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
        Assert.Equal("Wijziging leerlingkaart, persoon, poging kind50", (await web.Log())[^1]);
    }
}
