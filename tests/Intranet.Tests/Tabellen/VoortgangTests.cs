using System.Net;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Tabellen;

/// <summary>A page that asks how far it is ends with the outcome, and doesn't go on asking (SCH-3).</summary>
[Requirement("SCH-3")]
public sealed class VoortgangTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Verzorgers = "/s/99XX00/leerlingen/inlezen/verzorgers";
    private const string Lijst = "Leerling;Naam verzorger;Relatie;Telefoon;Gezag;Ophalen\nAmir Vijverhof;Samira Benali;moeder;0611111111;ja;ja\n";

    [Fact]
    public async Task Wie_op_het_einde_wacht_krijgt_de_hele_bladzijde_met_de_uitkomst()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var kolommen = await bezoeker.Pagina(await Upload(bezoeker).Gelukt());
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());
        var adres = await bezoeker.Verstuur(proef.EigenFormulier()).Gelukt();

        using var stand = await bezoeker.Get($"{adres}?handler=Stand", htmx: true);
        var klaar = await bezoeker.Pagina(adres);

        Assert.Equal((HttpStatusCode.OK, "true"), (stand.StatusCode, Assert.Single(stand.Headers.GetValues("HX-Refresh"))));
        Assert.False(klaar.GetElementById("stand")!.HasAttribute("hx-trigger"));
        Assert.Equal("Ingelezen", klaar.Tekst("#stand .melding-kop"));
    }

    [Theory]
    [InlineData(Verzorgers)]
    [InlineData("/s/99XX00/leerlingen/inlezen")]
    public async Task Wat_er_niet_meer_is_wordt_niet_elke_seconde_opnieuw_gevraagd(string inlezen)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var stand = await bezoeker.Get($"{inlezen}/bestaatniet?handler=Stand", htmx: true);
        using var pagina = await bezoeker.Get($"{inlezen}/bestaatniet");

        Assert.Equal((HttpStatusCode.OK, "true"), (stand.StatusCode, Assert.Single(stand.Headers.GetValues("HX-Refresh"))));
        Assert.Equal(HttpStatusCode.NotFound, pagina.StatusCode);
    }

    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker)
    {
        using var bestand = new ByteArrayContent(Encoding.UTF8.GetBytes(Lijst));
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", "lijst.csv" } };
        return await bezoeker.Client.PostAsync(new Uri(Verzorgers, UriKind.Relative), formulier);
    }
}
