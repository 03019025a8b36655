using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Inzage;
using OrleansSchool.Tests.Intranet.Inzage;
using OrleansSchool.Tests.Intranet.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>A dossier file of the leerlingadministratie, opened to look at: shown with findings, never stored (OSO-X).</summary>
[Requirement("OSO-X")]
public sealed class OsobestandTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/overdracht/bestand";

    private const string Dossier = """
        <dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier">
          <huidigeschool>
            <naam>De Verzonnen Boom</naam>
            <leerling>
              <voornaam>Sanne</voornaam>
              <achternaam>&lt;b&gt;Voorbeeld</achternaam>
              <bsn>999990019</bsn>
              <overstapadvies><advies>61</advies></overstapadvies>
            </leerling>
          </huidigeschool>
        </dossier>
        """;

    [Fact]
    public async Task Een_dossier_wordt_getoond_met_wat_er_ontbreekt_en_zonder_het_hele_bsn()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var antwoord = await Upload(bezoeker, Encoding.UTF8.GetBytes(Dossier));
        var pagina = await Bezoeker.Lees(antwoord);

        var tekst = pagina.Tekst("#osobestand");
        Assert.Contains("Sanne <b>Voorbeeld", tekst, StringComparison.Ordinal);
        Assert.Contains("Er ontbreekt iets: de geboortedatum", tekst, StringComparison.Ordinal);
        Assert.Contains("eindigt op 0019", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("999990019", pagina.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("#osobestand dd b"));
    }

    [Fact]
    public async Task Een_ander_bestand_is_422_met_de_zin()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var antwoord = await Upload(bezoeker, "%PDF-1.7"u8.ToArray());
        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Dit is geen XML-bestand", pagina.Tekst("#osobestand [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("true", pagina.GetElementById("Oso_Bestand")!.GetAttribute("aria-invalid"));
    }

    [Fact, Requirement("SEC-3")]
    public async Task Het_toegangslog_zegt_wie_een_bestand_nakeek_en_niet_wie_erin_staat()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var antwoord = await Upload(bezoeker, Encoding.UTF8.GetBytes(Dossier));
        var regels = await kantoor.Web.Regels();

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Contains(regels, r => r is { Soort: Inzagesoort.Beheer, Wat: "OSO-bestand nagekeken", LeerlingId: null });
        Assert.DoesNotContain(regels, r => r.Wat.Contains("Sanne", StringComparison.Ordinal) || r.Wat.Contains("dossier.xml", StringComparison.Ordinal));
    }

    [Fact, Requirement("SEC-6")]
    public void Een_gekozen_bestand_komt_nooit_op_schijf()
    {
        var grenzen = typeof(BestandModel).Assembly.GetTypes().Select(t => (Pagina: t, Grens: t.GetCustomAttribute<RequestFormLimitsAttribute>())).Where(p => p.Grens is not null).ToList();

        Assert.Contains(grenzen, p => p.Pagina == typeof(BestandModel));
        Assert.All(grenzen, p => Assert.True(p.Grens!.MemoryBufferThreshold >= p.Grens.MultipartBodyLengthLimit, p.Pagina.Name));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Alleen_wie_dossiers_mag_zien_komt_hier()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var pagina = await bezoeker.Get(Adres);
        using var geprobeerd = await Upload(bezoeker, Encoding.UTF8.GetBytes(Dossier));

        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, geprobeerd.StatusCode);
    }

    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker, byte[] inhoud)
    {
        using var bestand = new ByteArrayContent(inhoud);
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", "dossier.xml" } };
        return await bezoeker.Client.PostAsync(new Uri(Adres, UriKind.Relative), formulier);
    }
}
