using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Inzage;

/// <summary>What is written behind an address or in a form never says whom the log names, and nothing is shown without a line (SEC-3).</summary>
[Requirement("SEC-3")]
public sealed class GatenTests
{
    private const string S = InzageSchool.Adres;
    private const string Ander = "kind61";

    private static readonly string[] Staarten = ["leerling=" + Ander + "&groep=g6", "leerling=&groep=", "leerling=%3Cb%3E&groep=zz", "Leerling=a/b&Groep=G%205&kind="];

    [Theory]
    [InlineData(Rol.Schoolleider)]
    [InlineData(Rol.Groepsleerkracht)]
    public async Task Een_ander_kind_of_een_andere_groep_achter_het_adres_verandert_geen_regel(Rol rol)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var (metRegels, fouten) = (0, new List<string>());
        var bestemming = new Bestemming(KleineSchool.Horizon, KleineSchool.Groep5);
        foreach (var eindpunt in (await Eindpunten.Van(web.Services)).Where(e => e is { Methode: "GET", IsPagina: true } && e.Parameters.Contains("school")))
        {
            var vol = MetGroep(eindpunt, Routewaarden.Vul(eindpunt, bestemming));
            foreach (var url in new[] { vol, ZonderGroep(vol) }.Distinct(StringComparer.Ordinal))
            {
                var zonder = await Regels(web, rol, url, fouten);
                metRegels += zonder.Count > 0 ? 1 : 0;
                foreach (var staart in Staarten.Where(_ => zonder.Count > 0))
                {
                    var met = await Regels(web, rol, url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + staart, fouten);
                    if (!zonder.SequenceEqual(met))
                    {
                        fouten.Add($"{url} met {staart}: {string.Join(" | ", met)} in plaats van {string.Join(" | ", zonder)}");
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rol}: {metRegels} adressen met regels");
        Assert.InRange(metRegels, 10, 160);
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Theory]
    [InlineData("bord/g5?handler=Bel&kind=kind50&leerling=kind51", "Leerling bellijst kind50", "Groep middagbord g5")]
    [InlineData("bord/g5?handler=Blad&kind=kind50&leerling=", "Leerling kind op het middagbord kind50")]
    [InlineData("lunchinfo?groep=zz", "School goed om te weten")]
    [InlineData("leerlingen?toon=zonder-groep&groep=g5", "School leerlingenlijst")]
    [InlineData("leerlingen?groep=g5&leerling=kind60", "Groep leerlingenlijst g5")]
    [InlineData("leerlingen?groep=zz", "School leerlingenlijst")]
    [InlineData("rapporten/daglijst?groep=&groep=g5", "School daglijst om af te drukken")]
    [InlineData("inzage/toegangslog.xlsx?leerling=kind50&leerling=kind60", "Uitvoer toegangslog in Excel kind50")]
    [InlineData("inzage/kind/kind60?van=2020-01-01", "Leerling wie zag dit kind kind60")]
    public async Task De_pagina_zegt_zelf_wie_ze_toonde(string pad, params string[] regels)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));

        Assert.Equal(regels, await Regels(web, Rol.Schoolleider, $"{S}/{pad}", []));
    }

    [Fact]
    public async Task Een_veld_in_het_formulier_wijst_geen_ander_kind_aan_dan_het_adres()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(Rol.Administratie);

        using var antwoord = await bezoeker.Post($"{S}/leerlingen/{Ander}?handler=Persoon", [("leerling", "kind50"), ("versie", "1")], htmx: true);

        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam5, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([$"Leerling leerlingkaart {Ander}"], await web.Log());
    }

    [Fact]
    public async Task Elk_formulier_dat_met_namen_terugkomt_staat_in_het_log()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var bestemming = new Bestemming(KleineSchool.Horizon, KleineSchool.Groep5);
        var (metNamen, fouten) = (0, new List<string>());
        foreach (var eindpunt in (await Eindpunten.Van(web.Services)).Where(e => e is { Methode: "POST", IsPagina: true } && e.Parameters.Contains("school")))
        {
            foreach (var htmx in new[] { false, true })
            {
                using var bezoeker = await web.LogIn(Rol.Schoolleider);
                var eerder = (await web.Log()).Count;
                using var antwoord = await bezoeker.Post(Routewaarden.Vul(eindpunt, bestemming), Routewaarden.Velden(eindpunt, bestemming), htmx: htmx);
                if (!await ToontNamen(antwoord))
                {
                    continue;
                }

                metNamen++;
                if ((await web.Log()).Count == eerder)
                {
                    fouten.Add($"{eindpunt}, htmx={htmx}: {antwoord.StatusCode} zonder regel");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{metNamen} formulieren kwamen met namen terug");
        Assert.InRange(metNamen, 10, 220);
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Fact]
    public async Task Een_geweigerd_formulier_op_een_bord_dat_open_staat_is_geen_nieuwe_blik_en_zonder_open_bord_wel()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var open = await web.LogIn(Rol.Schoolleider);
        using var dicht = await web.LogIn(Rol.Schoolleider);
        await open.Pagina($"{S}/bord/g5");
        await open.Pagina($"{S}/leerlingen/kind50");
        await web.Schrijf();
        web.Klok.Vooruit(TimeSpan.FromMinutes(20));
        var eerder = (await web.Log()).Count;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Fout(open, "bord/g5?handler=Helpers", ("aantal", "x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Fout(open, "leerlingen/kind50?handler=Persoon", ("versie", "1")));
        Assert.Equal(eerder, (await web.Log()).Count);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Fout(dicht, "bord/g5?handler=Helpers", ("aantal", "x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Fout(dicht, "bord/g6?handler=Merk", ("Groep", "g6"), ("Leerling", "kind60"), ("Staat", "aanwezig"), ("Bron", "blad")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Fout(dicht, "leerlingen/kind50?handler=Persoon", ("versie", "1")));
        Assert.Equal(
            ["Groep middagbord g5", "Groep middagbord g6", "Leerling kind op het middagbord kind60", "Leerling leerlingkaart kind50"], (await web.Log())[eerder..]);
    }

    /// <summary>The list that a groep behind it doesn't narrow.</summary>
    /// <summary>The lunch of a teacher names its groep behind the address, so that who takes over for a day gets in; the links of parents are per groep.</summary>
    private static string MetGroep(Eindpunt eindpunt, string url) =>
        eindpunt.Route is "/s/{school}/lunch" or "/s/{school}/lunch/digibord" or "/s/{school}/ouderlinks"
            ? url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "groep=g5" : url;

    private static string ZonderGroep(string url) =>
        url.StartsWith($"{S}/leerlingen?", StringComparison.Ordinal) ? url.Replace("groep=g5", "toon=zonder-groep", StringComparison.Ordinal) : url;

    private static async Task<HttpStatusCode> Fout(Bezoeker bezoeker, string pad, params (string, string)[] velden)
    {
        using var antwoord = await bezoeker.Post($"{S}/{pad}", velden);
        return antwoord.StatusCode;
    }

    /// <summary>The lines of one visit with a session of its own; a page with names must have one.</summary>
    private static async Task<List<string>> Regels(IntranetFabriek web, Rol rol, string url, List<string> fouten)
    {
        using var bezoeker = await web.LogIn(rol);
        var eerder = (await web.Log()).Count;
        using var antwoord = await bezoeker.Get(url);
        var regels = (await web.Log())[eerder..];
        if (regels.Count == 0 && await ToontNamen(antwoord))
        {
            fouten.Add($"{url}: toont namen zonder regel");
        }

        return regels;
    }

    private static async Task<bool> ToontNamen(HttpResponseMessage antwoord)
    {
        if (antwoord.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return false;
        }

        var tekst = await antwoord.Content.ReadAsStringAsync();
        return tekst.Contains(KleineSchool.Horizon.Achternaam5, StringComparison.Ordinal) || tekst.Contains(KleineSchool.Horizon.Achternaam6, StringComparison.Ordinal);
    }
}
