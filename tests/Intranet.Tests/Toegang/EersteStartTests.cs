using System.Net;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Toegang;

public sealed partial class EersteStartTests
{
    [Fact, Requirement("SEC-1")]
    public async Task De_eenmalige_link_maakt_school_en_eerste_beheerder_en_werkt_daarna_niet_meer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = web.Anoniem();
        var link = Link(web);
        await bezoeker.Pagina(link);

        using var gemaakt = await bezoeker.Post(link, Formulier());

        Assert.Equal("/s/99XX00/beginnen", gemaakt.Headers.Location?.OriginalString);
        var profiel = await bezoeker.Pagina("/profiel");
        Assert.Contains("beheerder", profiel.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("schoolleider", profiel.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Basisschool De Horizon", (await web.Grains.School(KleineSchool.Horizon.Sleutel).Bekijk())!.Gegevens.Naam);

        using var ander = web.Anoniem();
        await ander.Pagina(link, HttpStatusCode.NotFound);
        using var nogmaals = await ander.Post(link, Formulier(inlognaam: "tweede@school.example"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nogmaals.StatusCode);
    }

    [Fact, Requirement("SEC-1", "SCH-1")]
    public async Task Een_school_die_het_inlezen_al_maakte_krijgt_bij_de_eerste_start_de_getypte_naam_en_regio()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var school = web.Grains.School(KleineSchool.Horizon.Sleutel);
        await school.RichtIn(new SchoolGegevens("School 99XX-00", "", "", "", "", Regio.Midden), Wie.Systeem(KleineSchool.Horizon.Sleutel, "import-edexml"));
        using var bezoeker = web.Anoniem();

        using var gemaakt = await bezoeker.Post(Link(web), Formulier());

        Assert.Equal(HttpStatusCode.Redirect, gemaakt.StatusCode);
        var nu = (await school.Bekijk())!;
        Assert.Equal(("Basisschool De Horizon", Regio.Zuid), (nu.Gegevens.Naam, nu.Gegevens.Regio));
        Assert.Equal(new DateOnly(2027, 2, 13), nu.VrijeDagen.Single(d => d.Id == "voorjaar-2027").Van);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Twee_mensen_met_dezelfde_link_worden_niet_allebei_beheerder()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var link = Link(web);
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(async nr =>
        {
            using var bezoeker = web.Anoniem();
            using var antwoord = await bezoeker.Post(link, Formulier(inlognaam: $"nummer{nr}@school.example"));
            return antwoord.StatusCode;
        }));

        Assert.Single(antwoorden, HttpStatusCode.Redirect);
    }

    [Fact, Requirement("SEC-1")]
    public async Task De_eenmalige_link_verloopt_na_een_half_uur_en_een_herstart_geeft_een_nieuwe()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var oud = Link(web);
        using (var bezoeker = web.Anoniem())
        {
            web.Klok.Vooruit(TimeSpan.FromMinutes(30));
            await bezoeker.Pagina(oud, HttpStatusCode.NotFound);
        }

        await web.Herstart();
        using var later = web.Anoniem();
        await later.Pagina(Link(web));
        await later.Pagina(oud, HttpStatusCode.NotFound);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Met_een_account_komt_er_bij_een_herstart_geen_link_meer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = web.Anoniem();
        using var gemaakt = await bezoeker.Post(Link(web), Formulier());
        Assert.Equal(HttpStatusCode.Redirect, gemaakt.StatusCode);
        web.Melding.GetStringBuilder().Clear();

        await web.Herstart();

        Assert.DoesNotContain("eerste-start", web.Melding.ToString(), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Zolang_er_iemand_bij_een_school_hoort_geeft_geen_start_een_link_en_sluit_een_oude()
    {
        await using var web = await IntranetFabriek.Start();
        var oud = Link(web);
        using (var bezoeker = web.Anoniem())
        {
            await bezoeker.Pagina(oud, HttpStatusCode.NotFound);
        }

        web.Melding.GetStringBuilder().Clear();
        await web.Herstart();

        Assert.DoesNotContain("eerste-start", web.Melding.ToString(), StringComparison.Ordinal);
        using var later = web.Anoniem();
        await later.Pagina(oud, HttpStatusCode.NotFound);
    }

    [Theory, Requirement("SEC-1")]
    [InlineData("School", "geen brin", "BRIN")]
    [InlineData("Wachtwoord", "kort", "12 tekens")]
    [InlineData("Wachtwoord", "beheer@school.example", "lijkt op je naam")]
    [InlineData("WachtwoordNogmaals", "heel iets anders dan dat", "niet gelijk")]
    [InlineData("Naam", "", "Vul je naam in")]
    [InlineData("Inlognaam", "met spatie erin", "zonder spaties")]
    public async Task Een_verkeerd_ingevuld_formulier_zegt_bij_het_veld_wat_er_is_en_maakt_niets(string veld, string waarde, string zin)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = web.Anoniem();
        var velden = Formulier().Select(v => v.Naam == veld || (veld == "Wachtwoord" && v.Naam == "WachtwoordNogmaals") ? (v.Naam, waarde) : v);
        using var antwoord = await bezoeker.Post(Link(web), velden);
        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(zin, pagina.QuerySelector($"#{veld}-fout")!.TextContent, StringComparison.Ordinal);
        Assert.False((await web.Grains.Installatie().Bekijk()).HeeftAccounts);
        Assert.Null(await web.Grains.School(KleineSchool.Horizon.Sleutel).Bekijk());
    }

    private static string Link(IntranetFabriek web) => Adres().Matches(web.Melding.ToString())[^1].Value;

    private static (string Naam, string Waarde)[] Formulier(string inlognaam = "beheer@school.example") =>
    [
        ("School", "99xx-00"), ("Schoolnaam", "Basisschool De Horizon"), ("Regio", "Zuid"), ("Naam", "Pieter Dijkstra"),
        ("Inlognaam", inlognaam), ("Wachtwoord", IntranetFabriek.Wachtwoord), ("WachtwoordNogmaals", IntranetFabriek.Wachtwoord),
    ];

    [GeneratedRegex("/eerste-start/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Adres();
}
