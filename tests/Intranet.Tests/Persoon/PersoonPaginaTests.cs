using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>What is kept of one person, on the screen and to take along: of that one and of nobody else (SEC-5, AVG art. 15).</summary>
[Requirement("SEC-5")]
public sealed class PersoonPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon";

    [Fact]
    public async Task Wie_zoekt_vindt_kind_en_account_en_komt_bij_alles_wat_bewaard_wordt()
    {
        await kantoor.NieuwKind("inzage-een", "Fenna", null, "Kwikstaart");
        await kantoor.MeldAan("inzage-een", AanmeldingSoort.Structureel, Weekdagen.Maandag);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var zoek = await leider.Pagina($"{Adres}?zoek=kwik");
        var rij = Assert.Single(zoek.QuerySelectorAll("tbody tr"));
        var pagina = await leider.Pagina(rij.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("Fenna Kwikstaart", pagina.Tekst("h1"));
        Assert.Contains("Kaart van de leerling", pagina.Tekst("h2"), StringComparison.Ordinal);
        Assert.Contains("structureel, ma", pagina.Tekst("td"), StringComparison.Ordinal);
        Assert.Contains("Niet in dit overzicht", pagina.Tekst("h2"), StringComparison.Ordinal);
        Assert.NotEmpty((await leider.Pagina($"{Adres}?zoek=schoolleider")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Van_een_kind_staan_geen_verzorgers_en_geen_andere_kinderen_in_het_overzicht_en_van_een_verzorger_niet_de_ander()
    {
        await Gezin("inzage-twee");
        await Log("Kuifmees duwde Bente en riep iets over Robin Kuifmees.", "inzage-twee");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var kind = (await leider.Pagina($"{Adres}/leerling/inzage-twee")).Tekst("td");
        var moeder = (await leider.Pagina($"{Adres}/verzorger/inzage-twee?verzorger=v1")).Tekst("td");

        Assert.Contains("[naam] en riep iets over [naam] Kuifmees", kind, StringComparison.Ordinal);
        Assert.DoesNotContain("robin@", kind, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("31612345670", kind, StringComparison.Ordinal);
        Assert.Contains("+31612345670", moeder, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimstraat", moeder, StringComparison.Ordinal);
        Assert.DoesNotContain("31612345671", moeder, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", moeder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Het_overzicht_gaat_mee_in_Excel_en_dat_staat_in_het_log()
    {
        await kantoor.NieuwKind("inzage-drie", "Jip", null, "Fitis");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        using var antwoord = await leider.Get($"{Adres}/leerling/inzage-drie?handler=Xlsx");

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("persoonsgegevens-99XX00", antwoord.Content.Headers.ContentDisposition?.FileNameStar ?? antwoord.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "", StringComparison.Ordinal);
        Assert.Contains("persoonsgegevens in Excel", (await leider.Pagina("/s/99XX00/inzage/kind/inzage-drie")).Tekst(".inzagelijst"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Rol.Overblijfcoordinator)]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Beheerder)]
    public async Task Alleen_de_schoolleider_mag_erbij(Rol rol)
    {
        using var bezoeker = await kantoor.Web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"{Adres}/leerling/{KleineSchool.Leerling5()}");
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Theory]
    [InlineData("leerling/bestaatniet")]
    [InlineData("verzorger/kind50")]
    [InlineData("verzorger/kind50?verzorger=niemand")]
    [InlineData("account/bestaatniet")]
    [InlineData("huisregels/kind50")]
    [InlineData("leerling/kind50?verzorger=v1")]
    public async Task Wie_er_niet_is_geeft_niets(string pad)
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        using var antwoord = await leider.Get($"{Adres}/{pad}");
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_verzoek_wordt_opgeschreven_en_afgehandeld()
    {
        await kantoor.NieuwKind("inzage-vier", "Mats", null, "Tapuit");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"{Adres}/leerling/inzage-vier");

        var leeg = await leider.Verstuur(pagina.Formulier("Verzoek"), ("gezien", "")).Geweigerd();
        Assert.Contains("Vul in hoe je zag", leeg.Tekst("#gezien-fout"), StringComparison.Ordinal);
        await leider.Verstuur(pagina.Formulier("Verzoek"), ("vraag", "Inzage"), ("vrager", "Verzorger"), ("gezien", "paspoort gezien")).Gelukt();

        var verzoeken = await leider.Pagina($"{Adres}/verzoeken");
        Assert.Contains("leerling inzage-vier", verzoeken.Tekst("article"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tapuit", verzoeken.Tekst("main"), StringComparison.Ordinal);
        await leider.Verstuur(verzoeken.Formulier("Af"), ("stand", "Gedaan"), ("uitkomst", "Kopie meegegeven.")).Gelukt();
        Assert.Contains("Kopie meegegeven.", (await leider.Pagina($"{Adres}/verzoeken")).Tekst("article"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wissen_vraagt_de_naam_en_gaat_niet_bij_wie_op_school_is()
    {
        await Gezin("inzage-vijf");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var kind = await leider.Pagina($"{Adres}/leerling/inzage-vijf");
        Assert.Contains("nog op school", kind.Tekst("#wisvorm"), StringComparison.Ordinal);
        Assert.Empty(kind.QuerySelectorAll("#wisvorm form"));

        var vader = await leider.Pagina($"{Adres}/verzorger/inzage-vijf?verzorger=v2");
        var vorm = vader.Forms.First(f => f.ParentElement?.Closest("#wisvorm") is not null);
        var fout = await leider.Verstuur((AngleSharp.Html.Dom.IHtmlFormElement)vorm, ("naam", "Iemand")).Geweigerd();
        Assert.Contains("Typ de naam over", fout.Tekst("#naam-fout"), StringComparison.Ordinal);
        await leider.Verstuur((AngleSharp.Html.Dom.IHtmlFormElement)vorm, ("naam", "Noor Kuifmees")).Gelukt();
        Assert.Equal(["Robin Kuifmees"], (await kantoor.Kaart("inzage-vijf")).Verzorgers.Select(v => v.Naam));
    }

    private async Task Gezin(string id)
    {
        await kantoor.NieuwKind(id, "Kuifmees", null, "Kuifmees");
        var moeder = new Verzorger("v1", "Robin Kuifmees", "moeder", "+31612345670", "robin@kuifmees.example", true, true, false, true, "", 0, 1, new Adres("Geheimstraat 1", "1234AB", "Eendenveld"));
        var vader = new Verzorger("v2", "Noor Kuifmees", "vader", "+31612345671", null, true, true, false, false, "", 0, 2);
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, id).BewaarVerzorgers([moeder, vader], [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem)).Weigering);
    }

    private async Task Log(string tekst, string kind) => Assert.Null((await kantoor.Web.Grains.Logboek(Kantoor.School, kantoor.Web.Vandaag).Schrijf(
        new LogregelInvoer(Logsoort.Bericht, tekst, [kind], null, null, null), new OperatieId($"log-{kind}"), Kantoor.Systeem)).Weigering);
}
