using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Begin;
using OrleansSchool.Tests.Intranet.Inlezen;

namespace OrleansSchool.Tests.Intranet.Begin;

/// <summary>The set-up assistant as its first user sees it, from the one-time link on (SET-1).</summary>
[Requirement("SET-1")]
public sealed partial class BeginPaginaTests
{
    private const string School = "/s/99XX00";

    [Fact]
    public async Task Na_de_eerste_start_begint_de_assistent_en_hij_gaat_pas_weg_als_de_school_begonnen_is()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = await EersteStart(web);

        var begin = await bezoeker.Pagina($"{School}/beginnen");
        Assert.Equal("Wanneer beginnen jullie?", begin.Tekst("#start-kop"));
        Assert.Equal(8, begin.QuerySelectorAll(".stappen .stap").Length);
        var nee = await bezoeker.Verstuur(begin.Formulier("Start"), ("Begin.EersteDag", "31-02-2026")).Geweigerd();
        Assert.StartsWith("Februari heeft 28 dagen", nee.FoutBij("Begin_EersteDag"), StringComparison.Ordinal);
        Assert.NotNull(nee.GetElementById("Begin_Midden-fout"));

        var stap1 = await bezoeker.Pagina(await bezoeker.Verstuur(nee.Formulier("Start"), ("Begin.EersteDag", "2026-11-12"), ("Begin.Midden", "ja")).Gelukt());
        Assert.Equal("Stap 1: school", stap1.Tekst("#nu-kop"));
        var leeg = await bezoeker.Verstuur(stap1.Formulier("Gegevens"), ("Gegevens.Naam", "")).Geweigerd();
        Assert.StartsWith("Vul ", leeg.FoutBij("Gegevens_Naam"), StringComparison.Ordinal);

        var stap2 = await bezoeker.Pagina(await bezoeker.Verstuur(
            leeg.Formulier("Gegevens"), ("Gegevens.Naam", "De Horizon"), ("Gegevens.Plaats", "Eendenveld"), ("Gegevens.Straat", "Horizonlaan 1")).Gelukt());
        Assert.Equal("Stap 2: leerlingen", stap2.Tekst("#nu-kop"));
        Assert.Equal("klaar", stap2.QuerySelectorAll(".stappen .stap")[0].GetAttribute("data-stap"));
        Assert.Contains("99XX-00", stap2.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("Beginnen", stap2.Tekst(".hoofdnav"), StringComparison.Ordinal);

        var stap3 = await bezoeker.Pagina(await bezoeker.Verstuur(stap2.Formulier("SlaOver")).Gelukt());
        Assert.Equal("Stap 3: verzorgers", stap3.Tekst("#nu-kop"));
        Assert.Equal([Beginstap.Leerlingen], (await Stand(web)).Overgeslagen);
        var toch = await bezoeker.Pagina($"{School}/beginnen?stap=2");
        Assert.EndsWith("stap=2", await bezoeker.Verstuur(toch.Formulier("SlaOver")).Gelukt(), StringComparison.Ordinal);
        Assert.Empty((await Stand(web)).Overgeslagen);

        var vandaag = await bezoeker.Pagina(School);
        Assert.Contains("Ga verder met Beginnen", vandaag.Tekst("main"), StringComparison.Ordinal);
        var inrichten = await bezoeker.Pagina($"{School}/inrichten/kalender");
        Assert.Contains("stap 1 van 8", inrichten.Tekst(".beginbalk"), StringComparison.Ordinal);

        var klaar = await bezoeker.Pagina($"{School}/beginnen?stap=8");
        await bezoeker.Verstuur(klaar.Formulier("RondAf")).Gelukt();
        Assert.NotNull((await Stand(web)).KlaarOp);
        var daarna = await bezoeker.Pagina(School);
        Assert.DoesNotContain("Beginnen", daarna.Tekst(".hoofdnav"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ga verder met Beginnen", daarna.Tekst("main"), StringComparison.Ordinal);
        Assert.Null((await bezoeker.Pagina($"{School}/inrichten/kalender")).QuerySelector(".beginbalk"));
    }

    [Fact]
    public async Task Wie_stopt_gaat_na_een_herstart_verder_en_zonder_tweede_stap_komt_die_eerst()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using (var eerst = await EersteStart(web))
        {
            await Begin(eerst);
        }

        await web.Herstart();
        using var morgen = await web.LogIn("beheer@school.example", IntranetFabriek.Wachtwoord);
        var pagina = await morgen.Pagina($"{School}/beginnen");

        Assert.Equal("Stap 1: school", pagina.Tekst("#nu-kop"));
        Assert.Contains("Stel eerst je tweede stap in", pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector("main a[href='/profiel/tweede-stap?terug=%2Fs%2F99XX00%2Fbeginnen%3Fstap%3D1']"));
        Assert.Null((await morgen.Pagina($"{School}/beginnen?stap=2")).QuerySelector("input[type=file]"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("-3")]
    [InlineData("99999999999999999999")]
    [InlineData("drie")]
    [InlineData("%00")]
    public async Task Een_vreemde_stap_in_het_adres_is_nooit_een_storing(string stap)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = await EersteStart(web);
        await Begin(bezoeker);

        using var antwoord = await bezoeker.Get($"{School}/beginnen?stap={stap}");
        Assert.True((int)antwoord.StatusCode < 500, $"{antwoord.StatusCode}");
        var pagina = await bezoeker.Pagina($"{School}/beginnen");
        await bezoeker.Verstuur(pagina.Formulier("SlaOver"), ("stap", stap)).Geweigerd();
        Assert.Empty((await Stand(web)).Overgeslagen);
    }

    [Fact]
    public async Task Wie_het_verkeerde_brin_typte_begint_opnieuw_met_de_school_van_het_bestand()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = await EersteStart(web);
        await Begin(bezoeker);
        var export = new Exportbestand(Brin: "98ZZ").MetDeSchool().Bytes();

        var nee = await Upload(bezoeker, $"{School}/leerlingen/inlezen", export).Geweigerd();
        var weg = nee.QuerySelector("a[href*='andere-school']")!.GetAttribute("href")!;
        var vraag = await bezoeker.Pagina(weg);
        Assert.Contains("98ZZ-00", vraag.Tekst("h1"), StringComparison.Ordinal);

        Assert.Equal("/s/98ZZ00/beginnen", await bezoeker.Verstuur(vraag.EigenFormulier()).Gelukt());
        var nieuw = await bezoeker.Pagina("/s/98ZZ00/beginnen");
        Assert.Equal("Stap 1: school", nieuw.Tekst("#nu-kop"));
        Assert.Equal("Basisschool De Horizon", (await web.Grains.School(new SchoolSleutel("98ZZ00")).Bekijk())!.Gegevens.Naam);
        Assert.Equal(["98ZZ00"], (await web.Grains.Installatie().Bekijk()).Scholen.Select(s => s.Sleutel.Waarde));
        using var oud = await bezoeker.Get($"{School}/beginnen");
        Assert.Equal(HttpStatusCode.NotFound, oud.StatusCode);
        using var opnieuw = await Upload(bezoeker, "/s/98ZZ00/leerlingen/inlezen", export);
        Assert.Equal(HttpStatusCode.Redirect, opnieuw.StatusCode);
    }

    [Fact]
    public async Task Een_school_met_kinderen_wisselt_niet_meer_en_een_bestaande_school_wordt_niet_overgenomen()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(Rol.Beheerder);

        var gevuld = await bezoeker.Pagina($"{School}/beginnen/andere-school?sleutel=98ZZ00");
        Assert.Contains("Bij deze school staan al leerlingen", gevuld.Tekst("main"), StringComparison.Ordinal);
        var bestaat = await bezoeker.Pagina($"{School}/beginnen/andere-school?sleutel=99XX01");
        Assert.Contains("Die school is er al", bestaat.Tekst("main"), StringComparison.Ordinal);
        using var toch = await bezoeker.Post($"{School}/beginnen/andere-school", [("sleutel", "98ZZ00")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, toch.StatusCode);
        Assert.Equal(2, (await web.Grains.Installatie().Bekijk()).Scholen.Length);
        using var leeg = await bezoeker.Get($"{School}/beginnen/andere-school?sleutel=onzin");
        Assert.Equal(HttpStatusCode.Redirect, leeg.StatusCode);
    }

    private static async Task<BeginView> Stand(IntranetFabriek web) => (await web.Grains.Begin(Kantoor.School).Bekijk(Kantoor.Systeem)).Waarde!;

    private static async Task<Bezoeker> EersteStart(IntranetFabriek web)
    {
        var bezoeker = web.Anoniem();
        var link = Adres().Matches(web.Melding.ToString())[^1].Value;
        using var gemaakt = await bezoeker.Post(link,
        [
            ("School", "99XX-00"), ("Schoolnaam", "Basisschool De Horizon"), ("Regio", "Zuid"), ("Naam", "Pieter Dijkstra"),
            ("Inlognaam", "beheer@school.example"), ("Wachtwoord", IntranetFabriek.Wachtwoord), ("WachtwoordNogmaals", IntranetFabriek.Wachtwoord),
        ]);
        Assert.Equal($"{School}/beginnen", gemaakt.Headers.Location?.OriginalString);
        return bezoeker;
    }

    private static async Task Begin(Bezoeker bezoeker)
    {
        var pagina = await bezoeker.Pagina($"{School}/beginnen");
        await bezoeker.Verstuur(pagina.Formulier("Start"), ("Begin.EersteDag", "2026-11-12"), ("Begin.Midden", "nee")).Gelukt();
    }

    /// <summary>With the token of the page: one of before the first start is of nobody.</summary>
    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker, string adres, byte[] inhoud)
    {
        var pagina = await bezoeker.Pagina(adres);
        var kenmerk = ((IHtmlInputElement)pagina.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var bestand = new ByteArrayContent(inhoud);
        using var token = new StringContent(kenmerk);
        using var formulier = new MultipartFormDataContent { { token, "__RequestVerificationToken" }, { bestand, "bestand", "edex.xml" } };
        return await bezoeker.Client.PostAsync(new Uri(adres, UriKind.Relative), formulier);
    }

    [GeneratedRegex("/eerste-start/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Adres();
}
