using System.Net;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Intranet.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>Reading statements, and who may see runs (TSO-6b, TSO-10i).</summary>
[Requirement("TSO-10i")]
public sealed class BankPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/geld/bank";

    [Fact]
    public async Task Een_mt940_bestand_is_422_en_zegt_welk_bestand_wel_kan()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        using var antwoord = await Upload(bezoeker, ":20:ABN\n:25:1\n:60F:C161214EUR1,00\n");
        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("MT940", pagina.Tekst("#bank [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("true", pagina.GetElementById("Geld_Bestand")!.GetAttribute("aria-invalid"));
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Overblijfcoordinator, "bank", HttpStatusCode.OK)]
    [InlineData(Rol.Overblijfcoordinator, "incasso", HttpStatusCode.OK)]
    [InlineData(Rol.Overblijfcoordinator, "betalen", HttpStatusCode.OK)]
    [InlineData(Rol.Groepsleerkracht, "bank", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Groepsleerkracht, "incasso", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Administratie, "betalen", HttpStatusCode.Forbidden)]
    public async Task Alleen_wie_over_het_geld_gaat_komt_hier(Rol rol, string pad, HttpStatusCode status)
    {
        using var bezoeker = await kantoor.Web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"/s/99XX00/geld/{pad}");

        Assert.Equal(status, antwoord.StatusCode);
    }

    [Fact, Requirement("TSO-6b")]
    public async Task Een_opdracht_die_er_niet_is_is_niet_te_zien()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Schoolleider);
        using var incasso = await bezoeker.Get("/s/99XX00/geld/incasso/bestaatniet0");
        using var betalen = await bezoeker.Get("/s/99XX00/geld/betalen/bestaatniet0");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (incasso.StatusCode, betalen.StatusCode));
    }

    [Theory]
    [InlineData("own-nl-school.camt.053.001.02.xml")]
    [InlineData("own-nl-school.camt.053.001.08.xml")]
    public async Task Onze_voorbeelden_tellen_op_tot_het_eindsaldo_en_nog_eens_inlezen_boekt_niets(string bestand)
    {
        var inhoud = await File.ReadAllTextAsync(Boom.Voorbeelden("sepa", "samples", bestand), TestContext.Current.CancellationToken);
        await using var web = await Geldschool.Start();
        var financien = web.Grains.Financien(Geldschool.Sleutel);
        var rekening = new Bankgegevens("NL20INGB0001234567", "Stichting Overblijf", IncassantId.Maak("12345678"), Incassoversie.Pain00800108, false, true, 14, null);
        Geldschool.Goed(await financien.ZetBank(rekening, (await financien.Bekijk()).Versie, Geldschool.Coordinator));
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);

        using var eerst = await Upload(bezoeker, inhoud);
        Assert.Contains("nog plaatsen", (await Bezoeker.Lees(eerst, HttpStatusCode.OK)).Tekst("#bank"), StringComparison.Ordinal);
        await Geldschool.Tot(web, async () => (await Banksaldo(web)).Centen == 3_775);
        using var weer = await Upload(bezoeker, inhoud, "operatie-weer");
        var pagina = await Bezoeker.Lees(weer, HttpStatusCode.OK);

        Assert.Contains("stond er al, er is niets geboekt", pagina.Tekst("#bank"), StringComparison.Ordinal);
        var rij = Assert.Single((await web.Grains.Bank(Geldschool.Sleutel).Bekijk(Geldschool.Coordinator)).Waarde!.Afschriften);
        Assert.Equal((3, rij.Eind - rij.Begin), (rij.Regels, rij.Geboekt + rij.Lijst + rij.Genegeerd));
        Assert.Equal(new Geld(3_775), await Banksaldo(web));
    }

    private static async Task<Geld> Banksaldo(IntranetFabriek web) =>
        (await web.Grains.Journaal(Geldschool.Sleutel, Geldschool.Jaar).Stand(Geldschool.Leider)).Waarde?.Saldo(Boekposten.Bank) ?? Geld.Nul;

    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker, string inhoud, string nummer = "operatie-bank")
    {
        using var bestand = new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud));
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var operatie = new StringContent(nummer);
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { operatie, "operatie" }, { bestand, "bestand", "afschrift.sta" } };
        return await bezoeker.Client.PostAsync(new Uri(Adres, UriKind.Relative), formulier);
    }
}
