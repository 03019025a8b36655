using System.Net;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>The numbers of groep 8 out of a file, by the page (SCH-2).</summary>
[Requirement("SCH-2")]
public sealed class BsnPaginaTests
{
    private const string Adres = "/s/99XX00/overdracht/bsn";

    [Fact]
    public async Task Een_bestand_zonder_kinderen_wordt_geweigerd_en_zegt_niet_van_ieder_kind_dat_het_ontbreekt()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        using var kantoor = await web.LogIn(Rol.Administratie);
        using var bestand = new ByteArrayContent(Encoding.UTF8.GetBytes("<EDEX><school><brincode>99XX</brincode></school><leerlingen></leerlingen></EDEX>"));
        using var kenmerk = new StringContent(await kantoor.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", "edex.xml" } };

        using var antwoord = await kantoor.Client.PostAsync(new Uri(Adres, UriKind.Relative), formulier);

        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("staat geen kind", pagina.FoutBij("Bsn_Bestand"), StringComparison.Ordinal);
        Assert.DoesNotContain("Niet gevonden", pagina.Tekst("#bsn"), StringComparison.Ordinal);
    }
}
