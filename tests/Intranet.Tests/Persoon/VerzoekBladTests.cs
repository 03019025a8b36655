using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Persoon;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>However many asked, the page stays one that can be read, and what waits longest stands on top (SEC-5, UX-1).</summary>
[Requirement("SEC-5", "UX-1")]
public sealed class VerzoekBladTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon/verzoeken";

    [Fact]
    public async Task Van_veel_verzoeken_staat_een_deel_op_een_blad_en_een_geweigerd_formulier_op_het_eigen_blad()
    {
        var (vandaag, systeem) = (kantoor.Web.Vandaag, Kantoor.Systeem);
        var register = kantoor.Web.Grains.Verzoeken(Kantoor.School, Schooljaar.Van(vandaag));
        for (var n = 0; n <= VerzoekenModel.PerPagina; n++)
        {
            var invoer = new VerzoekInvoer(Verzoeksoort.Inzage, Persoonsleutel.Leerling($"blad-{n}"), Verzoekvrager.Verzorger, "paspoort gezien", n == 0 ? vandaag : vandaag.AddDays(-1));
            Assert.Null((await register.NeemOp(invoer, new OperatieId($"verzoek-blad-{n}"), systeem)).Weigering);
        }

        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var eerste = await leider.Pagina(Adres);
        Assert.Equal(VerzoekenModel.PerPagina, eerste.QuerySelectorAll("article").Length);
        Assert.Contains("blad=2", eerste.QuerySelector("nav.paginering a[rel=next]")?.GetAttribute("href") ?? "", StringComparison.Ordinal);

        var tweede = await leider.Pagina($"{Adres}?blad=2");
        Assert.Contains("leerling blad-0", Assert.Single(tweede.QuerySelectorAll("article")).TextContent, StringComparison.Ordinal);
        var vorm = tweede.Formulier("Af");
        var id = ((IHtmlInputElement)vorm.QuerySelector("input[name=verzoek]")!).Value;

        var nee = await leider.Verstuur(vorm, ("stand", "Geweigerd"), ("uitkomst", " ")).Geweigerd();

        Assert.Equal("true", nee.GetElementById($"uitkomst-{id}")?.GetAttribute("aria-invalid"));
    }
}
