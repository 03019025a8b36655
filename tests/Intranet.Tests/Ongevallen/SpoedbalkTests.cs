using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

/// <summary>What runs now, on every open screen (TSO-12, LIVE-3).</summary>
public sealed class SpoedbalkTests
{
    [Fact]
    [Requirement("TSO-12b", "TSO-8h")]
    public async Task Twee_lopende_ongevallen_zijn_een_regel_op_elk_scherm_en_een_lijst_met_wie_en_waar()
    {
        await using var web = await IntranetFabriek.Start();
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        await Meld(marijke, KleineSchool.Leerling5());
        Assert.Contains("Schoolplein", (await Regel(marijke)).TextContent, StringComparison.Ordinal);

        await Meld(marijke, KleineSchool.Leerling6());

        var regel = await Regel(marijke);
        Assert.Contains("2 ongevallen lopen", regel.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vijverhof", regel.TextContent, StringComparison.Ordinal);
        Assert.Equal("/s/99XX00/ongevallen#lopend", regel.QuerySelector("a")!.GetAttribute("href"));
        var lijst = await marijke.Pagina("/s/99XX00/ongevallen");
        Assert.Equal(2, lijst.QuerySelectorAll("#lopend li a[href^='/s/99XX00/ongevallen/']").Length);
        foreach (var woord in new[] { "Vijverhof", "Zesdaler", "Schoolplein" })
        {
            Assert.Contains(woord, lijst.Tekst("#lopend"), StringComparison.Ordinal);
        }
    }

    private static async Task<IElement> Regel(Bezoeker wie) => Assert.Single((await wie.Pagina("/s/99XX00")).QuerySelectorAll("#spoedbalk .spoedregel"));

    private static async Task Meld(Bezoeker wie, string kind)
    {
        var pagina = await wie.Pagina($"/s/99XX00/ongevallen/nieuw?kind={kind}&plek={KleineSchool.Plein}");
        await wie.Verstuur((IHtmlFormElement)pagina.QuerySelector("#meldform")!).Gelukt();
    }
}
