using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

[Requirement("SCH-2")]
public sealed class KaartTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Gewijzigde_gegevens_staan_op_de_kaart_en_in_de_geschiedenis()
    {
        var kaart = await kantoor.NieuwKind("kaart-naam", "Bram", null, "Celik");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var terug = await bezoeker.Verstuur((await bezoeker.Pagina(kaart)).Formulier("Persoon"), ("Persoon.Achternaam", "Çelik")).Gelukt();

        var pagina = await bezoeker.Pagina(terug);
        Assert.Equal("Bram Çelik", pagina.Tekst("h1"));
        Assert.StartsWith("Bewaard om", pagina.Tekst("#deel-Persoon .bewaard"), StringComparison.Ordinal);
        Assert.Contains("Gegevens gewijzigd", pagina.Tekst(".feiten"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_verouderd_formulier_laat_de_nieuwe_waarden_naast_het_getypte_zien()
    {
        var kaart = await kantoor.NieuwKind("kaart-oud", "Bram", null, "Celik");
        using var ene = await kantoor.Web.LogIn(Rol.Administratie);
        using var andere = await kantoor.Web.LogIn(Rol.Schoolleider);
        var oud = (await ene.Pagina(kaart)).Formulier("Persoon");
        await andere.Verstuur((await andere.Pagina(kaart)).Formulier("Persoon"), ("Persoon.Roepnaam", "Abram")).Gelukt();

        var pagina = await ene.Verstuur(oud, ("Persoon.Roepnaam", "Brammetje"), ("Persoon.Geboortedatum", "06-05-2017")).Geweigerd();

        Assert.Contains("Iemand anders paste dit net aan", pagina.Tekst("#deel-Persoon [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Abram", Assert.Single(pagina.QuerySelectorAll("#deel-Persoon .paren dd:has(b) b")).TextContent);
        Assert.Equal("Brammetje", pagina.GetElementById("Persoon_Roepnaam")!.GetAttribute("value"));
        Assert.True(pagina.QuerySelector("#deel-Persoon details")!.HasAttribute("open"));
        await ene.Verstuur(pagina.Formulier("Persoon"), ("Persoon.Roepnaam", "Brammetje")).Gelukt();
        Assert.Equal("Brammetje", (await kantoor.Kaart("kaart-oud")).Persoon.Roepnaam);
    }

    [Fact]
    public async Task Met_script_komt_alleen_het_onderdeel_terug_en_krijgen_de_andere_formulieren_de_nieuwe_versie()
    {
        var kaart = await kantoor.NieuwKind("kaart-htmx", "Cato", null, "Fragment");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var versie = (await kantoor.Kaart("kaart-htmx")).Versie;

        using var antwoord = await bezoeker.Post(
            $"{kaart}?handler=Persoon", [("Persoon.Roepnaam", "Catootje"), ("Persoon.Achternaam", "Fragment"), ("Persoon.GroepId", "g5"), ("Versie", $"{versie}")], htmx: true);
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.StartsWith("<section", tekst.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("hx-target=\"#kaartkop\"", tekst, StringComparison.Ordinal);
        Assert.Contains($"value=\"{versie + 1}\" data-versie", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_geweigerd_fragment_is_422_met_de_tekst_bij_het_veld()
    {
        var kaart = await kantoor.NieuwKind("kaart-422", "Cato", null, "Fragment");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var antwoord = await bezoeker.Post($"{kaart}?handler=Persoon", [("Persoon.Geboortedatum", "30-02-2017"), ("Versie", "1")], htmx: true);
        var fragment = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("Februari heeft 28 dagen. Bedoel je 28-02-2017?", fragment.FoutBij("Persoon_Geboortedatum"));
        Assert.Null(fragment.QuerySelector("header.kopbalk"));
        Assert.NotNull(fragment.QuerySelector("[data-eerste-fout]"));
    }

    [Fact, Requirement("TSO-8f")]
    public async Task Lunchinfo_heeft_een_doel_en_een_einde_en_staat_als_merkje_in_de_lijst()
    {
        var kaart = await kantoor.NieuwKind("kaart-lunch", "Noor", null, "Notenvrij");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina($"{kaart}?notitie=nieuw")).Formulier("Lunchinfo");

        (string, string)[] goed =
            [("Lunchinfo.Merkje", "noten"), ("Lunchinfo.Tekst", "Geen noten.\nPen in de kast."), ("Lunchinfo.Doel", "Allergie"), ("Lunchinfo.TotEnMet", "2027-07-01")];

        var zonderDoel = await bezoeker.Verstuur(formulier, [.. goed.Where(v => v.Item1 != "Lunchinfo.Doel")]).Geweigerd();
        var voorbij = await bezoeker.Verstuur(formulier, [.. goed.Where(v => v.Item1 != "Lunchinfo.TotEnMet"), ("Lunchinfo.TotEnMet", "2026-11-11")]).Geweigerd();
        await bezoeker.Verstuur(formulier, goed).Gelukt();
        await bezoeker.Verstuur(formulier, goed).Gelukt();

        Assert.Equal("Kies waarvoor de helpers dit moeten weten.", zonderDoel.FoutBij("Lunchinfo_Doel"));
        Assert.StartsWith("Kies een datum van 12-11-2026", voorbij.FoutBij("Lunchinfo_TotEnMet"), StringComparison.Ordinal);
        Assert.Equal("noten", (await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=notenvrij")).Tekst("#leerlingenlijst .merkje"));
        var notitie = Assert.Single((await kantoor.Kaart("kaart-lunch")).Lunchnotities);
        using var weg = await bezoeker.Post($"{kaart}?handler=WisLunchinfo", [("notitie", notitie.Id), ("Versie", $"{(await kantoor.Kaart("kaart-lunch")).Versie}")]);
        Assert.Equal(HttpStatusCode.Redirect, weg.StatusCode);
        Assert.Empty((await kantoor.Kaart("kaart-lunch")).Lunchnotities);
    }

    [Fact]
    public async Task Wie_van_school_gaat_blijft_te_vinden_bij_van_school()
    {
        var kaart = await kantoor.NieuwKind("kaart-weg", "Levi", null, "Vertrokken");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var tever = await bezoeker.Verstuur((await bezoeker.Pagina(kaart)).Formulier("Vertrek"), ("Vertrek.Per", "2099-01-01")).Geweigerd();
        await bezoeker.Verstuur((await bezoeker.Pagina(kaart)).Formulier("Vertrek"), ("Vertrek.Per", "2026-11-12")).Gelukt();

        Assert.StartsWith("Kies een datum van", tever.FoutBij("Vertrek_Per"), StringComparison.Ordinal);
        Assert.Contains("Van school per 12-11-2026", (await bezoeker.Pagina(kaart)).Tekst("#kaartkop"), StringComparison.Ordinal);
        Assert.Empty((await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=vertrokken")).QuerySelectorAll("#leerlingenlijst tbody tr"));
        Assert.Single((await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=vertrokken&toon=van-school")).QuerySelectorAll("#leerlingenlijst tbody tr"));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_groepsleerkracht_opent_alleen_kaarten_van_de_eigen_groep_en_ziet_geen_knoppen_die_niet_mogen()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);

        var eigen = await bezoeker.Pagina($"{Kantoor.Leerlingen}/{KleineSchool.Leerling5()}");
        using var andere = await bezoeker.Get($"{Kantoor.Leerlingen}/{KleineSchool.Leerling6()}");
        using var wijzig = await bezoeker.Post($"{Kantoor.Leerlingen}/{KleineSchool.Leerling5()}?handler=Persoon", [("Persoon.Roepnaam", "X"), ("Versie", "1")]);
        using var nergens = await bezoeker.Get($"{Kantoor.Leerlingen}/bestaat-niet");

        Assert.Empty(eigen.QuerySelectorAll("form[action*='handler=Persoon'], form[action*='handler=Aanmelding']"));
        Assert.NotEmpty(eigen.QuerySelectorAll("form[action*='handler=Afmelding']"));
        Assert.Equal(HttpStatusCode.Forbidden, andere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, wijzig.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nergens.StatusCode);
    }
}
