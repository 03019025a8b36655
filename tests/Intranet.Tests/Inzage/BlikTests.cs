using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Tests.Intranet.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Inzage;

/// <summary>A person who opens something leads to a line; a screen that keeps itself up to date doesn't (SEC-3).</summary>
[Requirement("SEC-3")]
public sealed class BlikTests
{
    private const string S = InzageSchool.Adres;

    private static readonly (string Url, string[] Regels)[] Paginas =
    [
        ($"{S}/bord/g5", ["Groep middagbord g5"]),
        ($"{S}/bord/plek/{KleineSchool.Plein}", ["Groep middagbord g5", "Groep middagbord g6"]),
        ($"{S}/bord/g5?kind=kind50", ["Groep middagbord g5", "Leerling kind op het middagbord kind50"]),
        ($"{S}/bord/g5?handler=Blad&kind=kind50", ["Leerling kind op het middagbord kind50"]),
        ($"{S}/bord/g5?handler=ErbijLijst&zoek=finn", ["Groep middagbord g5", "School zoeken vanaf het middagbord"]),
        ($"{S}/leerlingen", ["School leerlingenlijst"]),
        ($"{S}/leerlingen?groep=g6", ["Groep leerlingenlijst g6"]),
        ($"{S}/leerlingen/kind50", ["Leerling leerlingkaart kind50"]),
        ($"{S}/leerlingen/kind50?handler=Verzorger&verzorger=nieuw", ["Leerling leerlingkaart kind50"]),
        ($"{S}/rapporten/daglijst", ["School daglijst om af te drukken"]),
        ($"{S}/rapporten/daglijst?groep=g5", ["Groep daglijst om af te drukken g5"]),
        ($"{S}/rapporten/daglijst.xlsx", ["Uitvoer daglijst in Excel"]),
        ($"{S}/rapporten/daglijst.xlsx?groep=g6", ["Uitvoer daglijst in Excel g6"]),
        ($"{S}/inzage", ["Beheer toegangslog bekeken"]),
        ($"{S}/inzage/kind/kind60", ["Leerling wie zag dit kind kind60"]),
        ($"{S}/inzage/toegangslog.xlsx", ["Uitvoer toegangslog in Excel"]),
        ($"{S}/inzage/toegangslog.xlsx?leerling=kind60", ["Uitvoer toegangslog in Excel kind60"]),
        (S, []),
        ($"{S}/bord", []),
        ($"{S}/rapporten", []),
        ($"{S}/rapporten/aantallen.xlsx", []),
        ($"{S}/rapporten/daglijst.xlsx?datum=geen-datum", []),
        ($"{S}/leerlingen/nieuw", []),
        ($"{S}/leerlingen/bestaat-niet", []),
    ];

    [Fact]
    public async Task Een_pagina_openen_geeft_precies_deze_regels()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        foreach (var (url, regels) in Paginas)
        {
            using var schoolleider = await web.LogIn(Rol.Schoolleider);
            var eerder = (await web.Log()).Count;
            using var antwoord = await schoolleider.Get(url);

            Assert.True((int)antwoord.StatusCode < 500, $"{url}: {antwoord.StatusCode}");
            var nieuw = (await web.Log())[eerder..];
            Assert.True(regels.SequenceEqual(nieuw), $"{url}: {string.Join(" | ", nieuw)} in plaats van {string.Join(" | ", regels)}");
        }
    }

    [Theory]
    [InlineData($"{S}/bord/g5", "Groep middagbord g5")]
    [InlineData($"{S}/bord/plek/schoolplein", "Groep middagbord g5", "Groep middagbord g6")]
    [InlineData($"{S}/leerlingen?groep=g5", "Groep leerlingenlijst g5")]
    [InlineData(S)]
    public async Task Een_scherm_dat_zichzelf_bijwerkt_geeft_geen_regels(string url, params string[] regels)
    {
        await using var web = await IntranetFabriek.Start();
        using var schoolleider = await web.LogIn(Rol.Schoolleider);
        var pagina = await schoolleider.Pagina(url);
        var delen = pagina.QuerySelectorAll("[data-onderwerp][hx-get]").Select(e => e.GetAttribute("hx-get")!).ToList();

        Assert.NotEmpty(delen);
        for (var uur = 0; uur < 3; uur++)
        {
            foreach (var deel in delen)
            {
                using var antwoord = await schoolleider.Get(deel, htmx: true);
                Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            }

            await web.Schrijf();
            web.Klok.Vooruit(TimeSpan.FromMinutes(45));
        }

        Assert.Equal(regels, await web.Log());
    }

    [Fact]
    public async Task Wie_alleen_het_fragment_vraagt_staat_er_toch_in()
    {
        await using var web = await IntranetFabriek.Start();
        using var kracht = await web.LogIn(Rol.Overblijfkracht);

        using var stand = await kracht.Get($"{S}/bord/g6?handler=Stand", htmx: true);
        using var nogEens = await kracht.Get($"{S}/bord/g6?handler=Stand", htmx: true);
        using var andereDag = await kracht.Get($"{S}/bord/g6?handler=Stand&datum=2026-11-10", htmx: true);

        Assert.Equal(["Groep middagbord g6", "Groep middagbord g6"], await web.Log());
    }

    [Fact]
    public async Task Opnieuw_laden_binnen_een_minuut_is_dezelfde_blik_en_daarna_een_nieuwe()
    {
        await using var web = await IntranetFabriek.Start();
        using var ib = await web.LogIn(Rol.InternBegeleider);
        using var ander = await web.LogIn(Rol.InternBegeleider);
        await ib.Pagina($"{S}/leerlingen/kind50");
        await ib.Pagina($"{S}/leerlingen/kind50");
        await ander.Pagina($"{S}/leerlingen/kind50");
        web.Klok.Vooruit(TimeSpan.FromMinutes(1));
        await ib.Pagina($"{S}/leerlingen/kind50");

        Assert.Equal(3, (await web.Log()).Count(r => r == "Leerling leerlingkaart kind50"));
    }

    [Fact]
    public async Task Een_groepsleerkracht_zag_op_de_hele_lijst_alleen_de_eigen_groep()
    {
        await using var web = await IntranetFabriek.Start();
        using var leerkracht = await web.LogIn(Rol.Groepsleerkracht);
        await leerkracht.Pagina($"{S}/leerlingen");

        var regel = Assert.Single(await web.Regels());
        Assert.Equal((Inzagesoort.Groep, "g5", "groepsleerkracht", IntranetFabriek.AccountId(Rol.Groepsleerkracht)), (regel.Soort, regel.GroepId, regel.Als, regel.AccountId));
    }

    [Fact]
    public async Task Een_wijziging_staat_er_voor_het_antwoord_in_en_een_geweigerd_formulier_niet()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{S}/leerlingen/kind50")).Formulier("Persoon");
        await web.Schrijf();

        await bezoeker.Verstuur(formulier, ("Persoon.Geboortedatum", "31-02-2017")).Geweigerd();
        Assert.DoesNotContain(await web.Log(), r => r.StartsWith("Wijziging", StringComparison.Ordinal));
        await bezoeker.Verstuur(formulier, ("Persoon.Roepnaam", "Amira")).Gelukt();

        Assert.Equal(0, web.Rij().Wachtend);
        Assert.Equal("Wijziging leerlingkaart, persoon kind50", (await web.Log())[^1]);
    }

    [Fact]
    public async Task Inschrijven_noemt_het_nieuwe_kind_en_markeren_op_het_bord_staat_bij_de_dag()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Schoolleider);
        var formulier = (await bezoeker.Pagina($"{S}/leerlingen/nieuw")).EigenFormulier();
        var id = formulier.QuerySelector("input[name=Id], input[name=id]")!.GetAttribute("value");
        await bezoeker.Verstuur(formulier, ("Persoon.Roepnaam", "Nieuwe"), ("Persoon.Achternaam", "Ling"), ("Persoon.GroepId", "g5")).Gelukt();
        using var merk = await bezoeker.Post(
            $"{S}/bord/g5?handler=Merk", [("Groep", "g5"), ("Leerling", "kind50"), ("Staat", "aanwezig"), ("OperatieId", "operatie-merk-1")]);

        Assert.Equal(HttpStatusCode.Redirect, merk.StatusCode);
        Assert.Equal([$"Wijziging nieuwe leerling {id}"], await web.Log());
        Assert.Single(await web.Grains.Overblijfdag(KleineSchool.Horizon.Sleutel, "g5", web.Vandaag).Markeringen());
    }
}
