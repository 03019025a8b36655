using System.Net;
using System.Text;
using AngleSharp.Dom;
using ClosedXML.Excel;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Tabellen;

[Requirement("SCH-3")]
public sealed class TabelPaginaTests
{
    private const string Verzorgers = "/s/99XX00/leerlingen/inlezen/verzorgers";
    private const string Helpers = "/s/99XX00/overblijfkrachten";
    private const string Kop = "Leerling;Naam verzorger;Relatie;Telefoon;Gezag;Ophalen\n";

    [Fact]
    public async Task Verzorgers_gaan_van_bestand_via_kolommen_en_proefronde_naar_ingelezen()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var csv = Kop + "Amir Vijverhof;Samira Benali;moeder;0611111111;ja;ja\nBente Vijverhof;Wim de Wit;vader;06 22;ja;ja\n";

        var kolommen = await bezoeker.Pagina(await Upload(bezoeker, Verzorgers, csv, "lijst.csv").Gelukt());
        Assert.Equal("Kolommen", kolommen.QuerySelector("[aria-current=step] b")!.TextContent);
        Assert.Contains("Samira Benali", kolommen.Tekst("td.zacht"), StringComparison.Ordinal);
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());

        Assert.Equal(["1", "0", "0", "0", "1"], Cijfers(proef));
        var rij = Assert.Single(proef.QuerySelectorAll("#opmerkingen tbody tr"));
        Assert.Equal(("3", "Telefoon"), (rij.Tekst("td.getal"), rij.QuerySelectorAll("td")[1].TextContent.Trim()));
        var nee = await bezoeker.Verstuur(proef.EigenFormulier(), ("keuze", "alles")).Geweigerd();
        Assert.Contains("In 1 regel staat een fout", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty((await kantoor.Kaart("kind50")).Verzorgers);

        var klaar = await bezoeker.Pagina(await bezoeker.Verstuur(nee.EigenFormulier(), ("keuze", "goede")).Gelukt());

        Assert.Equal("Ingelezen", klaar.QuerySelector("#stand .melding-kop")!.TextContent);
        Assert.Equal("Samira Benali", Assert.Single((await kantoor.Kaart("kind50")).Verzorgers).Naam);
        Assert.Single(klaar.QuerySelectorAll("#opmerkingen tbody tr"));
        using var boek = await Werkboek(bezoeker, klaar.QuerySelector("#opmerkingen a[download]")!.GetAttribute("href")!);
        Assert.Contains("06 22", boek.Worksheet(1).CellsUsed().Select(c => c.GetString()));
    }

    [Theory]
    [InlineData("<html><table><tr><td>Leerling</td></tr></table></html>", "webpagina")]
    [InlineData("", "leeg")]
    [InlineData("Leerling;Naam verzorger\n", "staan geen regels")]
    public async Task Een_bestand_dat_niet_deugt_verandert_niets_en_zegt_waarom(string inhoud, string zin)
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var pagina = await Upload(bezoeker, Verzorgers, inhoud, "lijst.xls").Geweigerd();

        Assert.Contains(zin, pagina.Tekst("#bestand [role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Er is niets veranderd", pagina.Tekst("#bestand [role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Het_voorgevulde_sjabloon_wordt_na_invullen_zo_weer_gelezen()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        using var boek = await Werkboek(bezoeker, $"{Verzorgers}/sjabloon.xlsx?voorgevuld=true");
        var blad = boek.Worksheet(1);
        var kop = blad.RowsUsed().First(r => r.Cell(1).GetString() == "Leerling-id");
        int Kolom(string naam) => kop.CellsUsed().First(c => c.GetString() == naam).Address.ColumnNumber;
        var rij = blad.RowsUsed().First(r => r.Cell(1).GetString() == "kind51").RowNumber();
        blad.Cell(rij, Kolom("Naam verzorger")).SetValue("Samira Benali");
        blad.Cell(rij, Kolom("Telefoon")).SetValue(612345678);
        blad.Cell(rij, Kolom("Heeft gezag")).SetValue("ja");
        blad.Cell(rij, Kolom("Relatie met het kind")).SetValue("moeder");
        using var uit = new MemoryStream();
        boek.SaveAs(uit, new SaveOptions { ValidatePackage = false });

        var kolommen = await bezoeker.Pagina(await Upload(bezoeker, Verzorgers, uit.ToArray(), "sjabloon.xlsx").Gelukt());
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());

        Assert.Equal(["1", "0", "0", "0", "0"], Cijfers(proef));
        Assert.Contains("zonder verzorger", proef.Tekst("#stand"), StringComparison.Ordinal);
        await bezoeker.Verstuur(proef.EigenFormulier()).Gelukt();
        Assert.Equal("+31612345678", Assert.Single((await kantoor.Kaart("kind51")).Verzorgers).Telefoon);
    }

    [Fact]
    public async Task Een_lijst_met_overblijfkrachten_komt_op_de_lijst_en_een_kaart_is_te_wijzigen()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var kolommen = await bezoeker.Pagina(await Upload(bezoeker, $"{Helpers}/inlezen", "Naam;Telefoon;Dagen;VOG\nRia Nijland;0612345678;ma di;01-09-2019\n", "helpers.csv").Gelukt());
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());
        await bezoeker.Verstuur(proef.EigenFormulier()).Gelukt();

        var lijst = await bezoeker.Pagina(Helpers);
        var rij = lijst.QuerySelectorAll("#overblijfkrachten tbody tr").Single(r => r.Tekst("th a") == "Ria Nijland");
        Assert.Equal("VOG te oud Nog niet getekend", rij.Tekst(".staat"));

        var kaart = await bezoeker.Pagina(rij.QuerySelector("a")!.GetAttribute("href")!);
        var fout = await bezoeker.Verstuur(kaart.EigenFormulier(), ("Helper.VogOp", "2027-01-01")).Geweigerd();
        Assert.Contains("toekomst", fout.FoutBij("Helper_VogOp"), StringComparison.Ordinal);
        await bezoeker.Verstuur(fout.EigenFormulier(), ("Helper.VogOp", "2026-10-01")).Gelukt();
        Assert.Equal("Nog niet getekend", (await bezoeker.Pagina(Helpers)).QuerySelectorAll("#overblijfkrachten tbody tr").Single(r => r.Tekst("th a") == "Ria Nijland").Tekst(".staat"));
    }

    [Fact]
    public async Task Een_overblijfkracht_met_de_hand_toevoegen_maakt_er_een_ook_bij_dubbel_klikken()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var vorm = (await bezoeker.Pagina($"{Helpers}/nieuw")).EigenFormulier();

        await bezoeker.Verstuur(vorm, ("Helper.Naam", "Bep Kuipers"), ("Helper.Dagen", "do")).Gelukt();
        await bezoeker.Verstuur(vorm, ("Helper.Naam", "Bep Kuipers"), ("Helper.Dagen", "do")).Gelukt();

        Assert.Single((await kantoor.Web.Grains.Overblijfkrachten(Kantoor.School).Alles()).Rijen);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_adres_dat_de_bezoeker_zelf_kiest_maakt_geen_overblijfkracht()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        (string, string)[] velden = [("Helper.Naam", "Bep Kuipers"), ("Helper.Vanaf", "2026-08-24"), ("Helper.Dagen", "do"), ("versie", "0")];

        foreach (var id in new[] { "zelfgekozen", IntranetFabriek.AccountId(Rol.Leerkracht), IntranetFabriek.AccountId(Rol.Overblijfcoordinator), IntranetFabriek.AccountId(Rol.Schoolleider, KleineSchool.Einder) })
        {
            using var nee = await bezoeker.Post($"{Helpers}/{id}", velden);
            Assert.Equal(HttpStatusCode.NotFound, nee.StatusCode);
        }

        Assert.Empty((await kantoor.Web.Grains.Overblijfkrachten(Kantoor.School).Alles()).Rijen);
        using var zonder = await bezoeker.Post($"{Helpers}/nieuw", velden);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
    }

    private static Task<HttpResponseMessage> Upload(Bezoeker bezoeker, string adres, string inhoud, string naam) => Upload(bezoeker, adres, Encoding.UTF8.GetBytes(inhoud), naam);

    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker, string adres, byte[] inhoud, string naam)
    {
        using var bestand = new ByteArrayContent(inhoud);
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", naam } };
        return await bezoeker.Client.PostAsync(new Uri(adres, UriKind.Relative), formulier);
    }

    private static async Task<XLWorkbook> Werkboek(Bezoeker bezoeker, string adres)
    {
        using var antwoord = await bezoeker.Get(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return new XLWorkbook(new MemoryStream(await antwoord.Content.ReadAsByteArrayAsync()));
    }

    private static string[] Cijfers(IParentNode pagina) => [.. pagina.QuerySelectorAll(".cijfers .groot").Select(c => c.TextContent.Trim())];
}
