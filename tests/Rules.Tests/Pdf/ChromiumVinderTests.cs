using OrleansSchool.Intranet.Documents.Pdf;

namespace OrleansSchool.Tests.Rules.Pdf;

public sealed class ChromiumVinderTests
{
    private static readonly string[] Plaatsen = ["/a/chromium", "/b/chrome", "/c/edge"];

    [Fact]
    public void De_eerste_bekende_plaats_met_een_browser_wint() =>
        Assert.Equal("/b/chrome", ChromiumVinder.Vind(ingesteld: null, Plaatsen, pad => pad is "/b/chrome" or "/c/edge"));

    [Fact]
    public void Nergens_een_browser_is_geen_browser() =>
        Assert.Null(ChromiumVinder.Vind(ingesteld: null, Plaatsen, _ => false));

    [Fact]
    public void Een_ingesteld_pad_wordt_niet_door_een_andere_browser_vervangen()
    {
        Assert.Equal("/x/eigen", ChromiumVinder.Vind("/x/eigen", Plaatsen, _ => true));
        Assert.Null(ChromiumVinder.Vind("/x/eigen", Plaatsen, pad => pad != "/x/eigen"));
    }

    [Fact]
    public void Alle_bekende_plaatsen_zijn_volledige_paden() =>
        Assert.All(ChromiumVinder.Plaatsen(), pad => Assert.True(Path.IsPathFullyQualified(pad)));

    [Fact]
    [Requirement("PDF-1")]
    public void Alleen_voor_de_beheerder_van_het_systeem_gaat_de_zandbak_uit()
    {
        using var proef = new DrukProef();
        var map = PrintMap.Maak(proef.WerkMap, TimeProvider.System);

        Assert.Contains("--no-sandbox", ChromiumArgumenten.Maak(map, bevoegd: true));
        Assert.DoesNotContain("--no-sandbox", ChromiumArgumenten.Maak(map, bevoegd: false));
        Assert.Equal($"file://{map.Html}", ChromiumArgumenten.Maak(map, bevoegd: false)[^1]);
    }
}
