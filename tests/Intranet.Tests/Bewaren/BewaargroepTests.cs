using System.Globalization;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Intranet.Bewaren;

/// <summary>The page about keeping is light: a group of kinds comes when somebody opens it, with and without script.</summary>
[Requirement("SEC-5", "UX-1")]
public sealed class BewaargroepTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/bewaren";

    [Fact]
    public async Task Eerst_staan_er_alleen_koppen_met_hoeveel_eronder_staat()
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var groepen = Groepen(await leider.Pagina(Adres));

        Assert.Equal(Bewaartermijnen.Tabel.Values.Select(t => t.Vanaf).Distinct().Count(), groepen.Count);
        Assert.All(groepen, g => Assert.False(g.HasAttribute("open")));
        Assert.All(groepen, g => Assert.Empty(g.QuerySelectorAll("tr")));
        Assert.Equal(Bewaartermijnen.Tabel.Count, groepen.Sum(Aantal));
    }

    [Fact]
    public async Task Wie_een_kop_opent_krijgt_alleen_de_soorten_eronder()
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        foreach (var groep in Groepen(await leider.Pagina(Adres)))
        {
            using var antwoord = await leider.Get(groep.GetAttribute("hx-get")!, htmx: true);
            var deel = await Bezoeker.Lees(antwoord);

            var regels = Assert.Single(deel.QuerySelectorAll(groep.GetAttribute("hx-target")!));
            Assert.Equal(Aantal(groep), regels.QuerySelectorAll("tbody tr").Length);
            Assert.Null(deel.QuerySelector("nav, details"));
        }
    }

    [Fact]
    public async Task Zonder_script_opent_de_link_dezelfde_groep()
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var kop = Groepen(await leider.Pagina(Adres))[1];
        var link = kop.QuerySelector("p > a")!.GetAttribute("href")!;

        var pagina = await leider.Pagina(link.Split('#')[0]);

        var open = Assert.Single(Groepen(pagina), g => g.HasAttribute("open"));
        Assert.Equal(kop.Id, open.Id);
        Assert.NotEmpty(open.QuerySelectorAll("tbody tr"));
        Assert.Null(open.GetAttribute("hx-get"));
    }

    [Theory]
    [InlineData("bestaat-niet")]
    [InlineData("99")]
    [InlineData("")]
    public async Task Wat_geen_groep_is_opent_niets(string toon)
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var pagina = await leider.Pagina($"{Adres}?toon={toon}");

        Assert.All(Groepen(pagina), g => Assert.False(g.HasAttribute("open")));
    }

    [Fact]
    public async Task Gekozen_maanden_blijven_gekozen_bij_wie_een_groep_opent_of_alles_toont()
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"{Adres}?van=2026-09&tot=2026-10");
        var adressen = pagina.QuerySelectorAll("main a[href*='toon=']").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToList();

        Assert.Equal(Groepen(pagina).Count + 1, adressen.Count);
        foreach (var adres in adressen.Concat(Groepen(pagina).Select(g => g.GetAttribute("hx-get")!)).Distinct(StringComparer.Ordinal))
        {
            var open = await leider.Pagina(adres);
            Assert.Equal(("2026-09", "2026-10"), (open.GetElementById("Van")!.GetAttribute("value"), open.GetElementById("Tot")!.GetAttribute("value")));
        }

        var alles = await leider.Pagina($"{Adres}?toon=alles");
        Assert.Equal("alles", alles.QuerySelector("form input[name='toon']")?.GetAttribute("value"));
    }

    /// <summary>How many kinds its head says it holds.</summary>
    private static int Aantal(IElement groep) => int.Parse(groep.QuerySelector(".aantal")!.TextContent.Split(' ')[0], CultureInfo.InvariantCulture);

    private static List<IElement> Groepen(IParentNode pagina) => [.. pagina.QuerySelectorAll("details[id^='groep-']")];
}
