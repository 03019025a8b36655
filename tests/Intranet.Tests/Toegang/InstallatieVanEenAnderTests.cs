using System.Net;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>Back-ups, other schools and the place of a school are of who looks after the installation, and of nobody else (SCH-5, SEC-2).</summary>
[Requirement("SCH-5", "SEC-2")]
public sealed partial class InstallatieVanEenAnderTests
{
    private static readonly string[] Paginas =
        ["beheer", "installatie/backup", "installatie/herstelzin", "installatie/inloggen", "scholen-beheren", "beginnen/andere-school?sleutel=98ZZ00"];

    private static readonly (string Pad, (string Naam, string Waarde)[] Velden)[] Handelingen =
    [
        ("installatie/backup?handler=Maak", []),
        ("installatie/herstelzin?handler=Maak", []),
        ("scholen-beheren", [("Nieuw.School", "88YY-00"), ("Nieuw.Schoolnaam", "De Kreek"), ("Nieuw.Regio", "Noord"), ("Nieuw.Naam", "Roelof Ankersmit"), ("Nieuw.Email", "roelof@kreek.example")]),
        ("scholen-beheren?handler=Beheer", [("beheert", "99XX01")]),
        ("beginnen/andere-school", [("sleutel", "98ZZ00")]),
    ];

    [Theory]
    [InlineData(Rol.Schoolleider)]
    [InlineData(Rol.Beheerder)]
    public async Task Een_school_die_haar_niet_beheert_ziet_er_niets_van_en_kan_er_niets(Rol rol)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await MaakBeheerderVanEinder(web);
        using var ander = await web.LogIn(rol, KleineSchool.Einder);

        var menu = (await ander.Pagina("/s/99XX01/mensen")).Tekst(".hoofdnav");
        Assert.Contains("Mensen", menu, StringComparison.Ordinal);
        Assert.All(new[] { "Back-ups", "Herstelzin", "Scholen" }, woord => Assert.DoesNotContain(woord, menu, StringComparison.Ordinal));
        foreach (var pagina in Paginas)
        {
            await ander.Pagina($"/s/99XX01/{pagina}", HttpStatusCode.Forbidden);
            await ander.Pagina($"/s/99XX00/{pagina}", HttpStatusCode.NotFound);
        }

        foreach (var (pad, velden) in Handelingen)
        {
            using var hier = await ander.Post($"/s/99XX01/{pad}", velden);
            Assert.Equal(HttpStatusCode.Forbidden, hier.StatusCode);
            using var daar = await ander.Post($"/s/99XX00/{pad}", velden);
            Assert.Equal(HttpStatusCode.NotFound, daar.StatusCode);
        }

        var installatie = await web.Grains.Installatie().Bekijk();
        Assert.Equal(["99XX00", "99XX01"], installatie.Scholen.Select(s => s.Sleutel.Waarde));
        Assert.Equal([KleineSchool.Horizon.Sleutel], installatie.Beheerscholen);
        Assert.False((await web.Grains.Backup().Stand()).Bezig);
        Assert.Null(await web.Grains.School(new SchoolSleutel("98ZZ00")).Bekijk());
    }

    [Fact, Requirement("SET-1")]
    public async Task Wie_haar_beheert_kan_ook_na_het_vervangen_van_de_school_bij_back_ups_en_een_school_toevoegen()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var beheerder = await EersteStart(web);
        await beheerder.Pagina("/s/99XX00/installatie/backup");

        var vraag = await beheerder.Pagina("/s/99XX00/beginnen/andere-school?sleutel=98ZZ00");
        Assert.Equal("/s/98ZZ00/beginnen", await beheerder.Verstuur(vraag.EigenFormulier()).Gelukt());

        await beheerder.Pagina("/s/98ZZ00/installatie/backup");
        await beheerder.Pagina("/s/98ZZ00/installatie/herstelzin");
        var scholen = await beheerder.Pagina("/s/98ZZ00/scholen-beheren");
        await beheerder.Verstuur(scholen.EigenFormulier(), Handelingen[2].Velden).Gelukt();
        var installatie = await web.Grains.Installatie().Bekijk();
        Assert.Equal(["88YY00", "98ZZ00"], installatie.Scholen.Select(s => s.Sleutel.Waarde));
        Assert.Equal(["98ZZ00"], installatie.Beheerscholen.Select(s => s.Waarde));
    }

    [Fact, Requirement("SEC-1")]
    public async Task Het_eerste_account_beheert_ook_als_er_al_een_andere_school_was_ingelezen()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var ingelezen = KleineSchool.Einder.Sleutel;
        Assert.Null((await web.Grains.School(ingelezen).RichtIn(
            new SchoolGegevens("School 99XX-01", "", "", "", "", Regio.Midden), Wie.Systeem(ingelezen, "import-edexml"))).Weigering);

        using var beheerder = await EersteStart(web);

        await beheerder.Pagina("/s/99XX00/installatie/backup");
        Assert.Equal([KleineSchool.Horizon.Sleutel], (await web.Grains.Installatie().Bekijk()).Beheerscholen);
    }

    private static async Task MaakBeheerderVanEinder(IntranetFabriek web)
    {
        var einder = KleineSchool.Einder;
        var id = IntranetFabriek.AccountId(Rol.Beheerder, einder);
        await web.MaakAccount(id, IntranetFabriek.Inlognaam(Rol.Beheerder, einder), "Els de Wit", new Roltoekenning(einder.Sleutel, Rol.Beheerder, [], IntranetFabriek.Jaar.EersteDag, null));
        Assert.Null((await web.Grains.Installatie().WordDemo(
            [.. Enum.GetValues<Rol>().Select(r => IntranetFabriek.AccountId(r)), id, IntranetFabriek.AccountId(Rol.Schoolleider, einder)])).Weigering);
    }

    private static async Task<Bezoeker> EersteStart(IntranetFabriek web)
    {
        var bezoeker = web.Anoniem();
        using var gemaakt = await bezoeker.Post(Adres().Matches(web.Melding.ToString())[^1].Value,
        [
            ("School", "99XX-00"), ("Schoolnaam", "Basisschool De Horizon"), ("Regio", "Zuid"), ("Naam", "Pieter Dijkstra"),
            ("Inlognaam", "beheer@school.example"), ("Wachtwoord", IntranetFabriek.Wachtwoord), ("WachtwoordNogmaals", IntranetFabriek.Wachtwoord),
        ]);
        Assert.Equal(HttpStatusCode.Redirect, gemaakt.StatusCode);
        return bezoeker;
    }

    [GeneratedRegex("/eerste-start/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Adres();
}
