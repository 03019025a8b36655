using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Vandaag;

/// <summary>The start page of a school, per role.</summary>
[Requirement("TSO-4c", "TSO-4j")]
public sealed class VandaagTests(Huis huis)
{
    [Fact]
    public async Task Wat_aandacht_vraagt_staat_bovenaan_in_een_alarm()
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");

        var pagina = await marijke.Open(school.Pad);

        Assert.Equal("Wat vraagt nu aandacht", pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains("donderdag 12 november 2026", pagina.QuerySelector(".bovenregel")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("week 46", pagina.QuerySelector(".bovenregel")!.TextContent, StringComparison.Ordinal);
        var alarm = Assert.Single(pagina.QuerySelectorAll(".spoed"));
        Assert.Equal("2 dingen kunnen niet wachten", alarm.QuerySelector("h2")!.TextContent);
        Assert.StartsWith("1 kind niet gevonden in groep 5", alarm.QuerySelector("li b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plein Zuid mist een helper", alarm.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 helper op 22 kinderen", alarm.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-12f")]
    public async Task De_ontruimingslijst_begint_met_hoeveel_kinderen_er_geteld_moeten_worden()
    {
        var school = await huis.NieuweSchool();
        await school.Markeer("Milan", OrleansSchool.Overblijven.Markeersoort.Aanwezig);
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");

        var pagina = await marijke.Open($"{school.Pad}/ontruiming");

        var rijen = pagina.QuerySelectorAll(".ontruimtabel tbody tr").Length;
        Assert.Equal(83, rijen);
        Assert.Contains("1 gezien, 82 verwacht en nog niet gezien: tel tot 83.", pagina.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_zorgen_is_er_geen_alarm()
    {
        var school = await huis.NieuweSchool();
        foreach (var plek in new[] { "plein-noord", "plein-zuid", "kleuterplein" })
        {
            await school.ZetHelpers(plek, 3);
        }

        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open(school.Pad);

        Assert.Empty(pagina.QuerySelectorAll(".spoed"));
        Assert.Equal("Vanmiddag is alles geregeld", pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains("9 helpers, ", Plat(pagina.QuerySelector("section[aria-labelledby=middag-kop] .blad-voet")!), StringComparison.Ordinal);
        Assert.Equal(
            "Om 12:00 blijven 83 kinderen over. Alle speelplaatsen hebben genoeg helpers.", Plat(pagina.QuerySelector(".onderregel")!));
        Assert.Equal(3, pagina.QuerySelectorAll(".plekken .staat[data-staat=goed]").Length);
    }

    [Fact]
    public async Task Helpers_worden_in_de_tabel_ingevuld()
    {
        var school = await huis.NieuweSchool();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open(school.Pad);

        var na = await marijke.Verzend(pagina.QuerySelector("form#helpers-plein-noord")!, null, ("aantal", "1"));
        Assert.Equal("Plein Noord mist een helper", na.QuerySelector(".spoed h2")!.TextContent);
        var fout = await marijke.Verzend(na.QuerySelector("form#helpers-plein-noord")!, null, ("aantal", "99"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.Contains("van 0 tot en met 40", fout.QuerySelector("#helpers-plein-noord-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("99", fout.QuerySelector("#helpers-plein-noord-aantal")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Een_commissielid_ziet_totalen_en_geen_bord_of_formulier()
    {
        var school = await huis.NieuweSchool();
        using var lid = await school.Bezoeker(Rol.Commissielid, "Tomasz Maas");

        var pagina = await lid.Open(school.Pad);

        Assert.Equal(HttpStatusCode.OK, lid.Status);
        Assert.Empty(pagina.QuerySelectorAll("main form"));
        Assert.Null(pagina.QuerySelector("#vandaag-borden"));
        Assert.DoesNotContain("Benali", pagina.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector("svg.grafiek"));
        await lid.Open(school.Bord5);
        Assert.Equal(HttpStatusCode.Forbidden, lid.Status);
    }

    [Fact]
    public async Task De_leerkracht_ziet_de_eigen_groep()
    {
        var school = await huis.NieuweSchool();
        using var karin = await school.Bezoeker(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);

        var pagina = await karin.Open(school.Pad);

        Assert.Equal("Groep 5, jouw groep", Assert.Single(pagina.QuerySelectorAll("#vandaag-borden li b")).TextContent);
        Assert.Equal(["vandaag-borden", "vandaag", "start-werk"], pagina.QuerySelectorAll("#vandaag, #vandaag-borden, #start-werk").Select(e => e.Id)); // first on a phone too
    }

    [Theory, Requirement("TSO-12f", "UX-2")]
    [InlineData(Rol.Bhv, true)]
    [InlineData(Rol.Overblijfkracht, false)]
    public async Task Een_bhver_heeft_de_ontruimingslijst_op_zijn_begin(Rol rol, bool heeft)
    {
        var school = await huis.NieuweSchool();
        using var bezoeker = await school.Bezoeker(rol, "Hamza Yilmaz");

        var pagina = await bezoeker.Open(school.Pad);

        Assert.Equal(heeft, pagina.QuerySelector($"#vandaag-kop a[href='{school.Pad}/ontruiming']") is not null);
        if (heeft)
        {
            await bezoeker.Open($"{school.Pad}/ontruiming");
            Assert.Equal(HttpStatusCode.OK, bezoeker.Status);
        }
    }

    [Fact]
    public async Task De_ouderraad_hoort_hier_niet()
    {
        var school = await huis.NieuweSchool();
        using var raad = await school.Bezoeker(Rol.Ouderraad, "Ans Bakker");

        await raad.Open(school.Pad);

        Assert.Equal(HttpStatusCode.Forbidden, raad.Status);
    }

    private static string Plat(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
