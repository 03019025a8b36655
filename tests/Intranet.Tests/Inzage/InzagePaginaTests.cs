using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Leerlingen;
using OrleansSchool.Tests.Intranet.Rapporten;

namespace OrleansSchool.Tests.Intranet.Inzage;

[Requirement("SEC-3")]
public sealed class InzagePaginaTests
{
    private const string S = InzageSchool.Adres;

    [Fact]
    public async Task Het_log_zegt_wie_wat_van_wie_wanneer_en_in_welke_rol()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await Bezocht(web);

        var pagina = await schoolleider.Pagina($"{S}/inzage");

        Assert.Contains("Donderdag 12 november 2026", pagina.Tekst(".onderregel"), StringComparison.Ordinal);
        var rijen = pagina.QuerySelectorAll(".inzagelijst tbody tr").Select(r => Plat(r.TextContent)).ToList();
        Assert.Equal(
            [
                "do 12 nov 11:00 overblijfkracht van Basisschool De Horizon overblijfkracht Bekeek middagbord Groep 5, Groep 6",
                "do 12 nov 11:00 intern begeleider van Basisschool De Horizon intern begeleider Bekeek leerlingkaart Amir Vijverhof",
            ], rijen);
        Assert.Equal("Inzage", pagina.QuerySelector(".hoofdnav [aria-current=page]")?.TextContent.Trim());
    }

    [Fact]
    public async Task Filters_kiezen_en_een_onmogelijke_periode_wordt_uitgelegd()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await Bezocht(web);

        async Task<int> Rijen(string vraag) => (await schoolleider.Pagina($"{S}/inzage{vraag}")).QuerySelectorAll(".inzagelijst tbody tr").Length;

        Assert.Equal(1, await Rijen("?soort=leerling"));
        Assert.Equal(1, await Rijen($"?wie={IntranetFabriek.AccountId(Rol.Overblijfkracht)}"));
        Assert.Equal(1, await Rijen("?groep=g6"));
        Assert.Equal(0, await Rijen("?van=2026-11-01&tot=2026-11-11"));
        var teLang = await schoolleider.Pagina($"{S}/inzage?van=2024-01-01", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("hooguit een jaar", teLang.Tekst("[role=alert]"), StringComparison.Ordinal);
        var geenDatum = await schoolleider.Pagina($"{S}/inzage?van=gisteren", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("geen datum", geenDatum.Tekst("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_controle_telt_de_regels_van_de_periode()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await Bezocht(web);

        var knop = (await schoolleider.Pagina($"{S}/inzage?van=2026-11-01")).QuerySelector("#controle a")!.GetAttribute("href")!;
        await web.Schrijf();
        var pagina = await schoolleider.Pagina(knop.Split('#')[0]);

        Assert.Equal("Ongeschonden: 4 regels van zondag 1 november tot nu.", pagina.Tekst("#controle .melding-kop"));
    }

    [Fact]
    public async Task Wie_zag_dit_kind_noemt_eerst_de_mensen_en_telt_lijsten_waarop_het_toen_stond()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await Bezocht(web);
        var kind = web.Grains.Leerling(KleineSchool.Horizon.Sleutel, "kind50");
        var wie = Wie.Systeem(KleineSchool.Horizon.Sleutel, "Administratie");
        web.Klok.Vooruit(TimeSpan.FromHours(1));
        var kaart = (await kind.Kaart(wie)).Waarde!;
        Assert.Null((await kind.WijzigPersoon(kaart.Persoon with { GroepId = "g6" }, kaart.Versie, wie)).Weigering);
        using (var bhv = await web.LogIn(Rol.Bhv))
        {
            await bhv.Pagina($"{S}/bord/g5");
        }

        await web.Schrijf();
        var pagina = await schoolleider.Pagina($"{S}/inzage/kind/kind50");

        var mensen = pagina.QuerySelector("table")!.QuerySelectorAll("tbody tr").Select(r => Plat(r.TextContent)).ToList();
        Assert.Equal(
            [
                "intern begeleider van Basisschool De Horizon intern begeleider 1 keer 0 keer do 12 nov 11:00",
                "overblijfkracht van Basisschool De Horizon overblijfkracht 0 keer 1 keer do 12 nov 11:00",
            ], mensen.Order(StringComparer.Ordinal));
        Assert.Contains("Amir Vijverhof", pagina.Tekst(".onderregel"), StringComparison.Ordinal);
        Assert.Contains("Andere groep", pagina.Tekst(".feiten"), StringComparison.Ordinal);
        Assert.Equal("Leerling wie zag dit kind kind50", (await web.Log())[^1]);
    }

    [Fact]
    public async Task Alleen_de_schoolleider_ziet_de_link_op_de_kaart()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await web.LogIn(Rol.Schoolleider);
        using var administratie = await web.LogIn(Rol.Administratie);
        const string Link = $"a[href='{S}/inzage/kind/kind50']";

        Assert.NotNull((await schoolleider.Pagina($"{S}/leerlingen/kind50")).QuerySelector(Link));
        Assert.Null((await administratie.Pagina($"{S}/leerlingen/kind50")).QuerySelector(Link));
        using var geweigerd = await administratie.Get($"{S}/inzage/kind/kind50");
        Assert.Equal(HttpStatusCode.Forbidden, geweigerd.StatusCode);
        Assert.DoesNotContain(await web.Log(), r => r.Contains("wie zag", StringComparison.Ordinal));
    }

    [Fact, Requirement("XLS-1")]
    public async Task Het_werkboek_heeft_de_regels_de_periode_en_de_uitslag_van_de_controle()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var schoolleider = await Bezocht(web);

        var boek = await Werkboeklezer.Haal(schoolleider, $"{S}/inzage/toegangslog.xlsx?van=2026-11-01", "toegangslog-99XX00-2026-11-01-2026-11-12.xlsx");

        var rijen = boek.Blad("Toegangslog");
        Assert.Contains("zondag 1 november 2026 tot en met donderdag 12 november 2026", rijen[1][0], StringComparison.Ordinal);
        Assert.Equal(["Bekeek middagbord", "Groep 5, Groep 6"], rijen[3][6..]);
        Assert.Equal(["Bekeek leerlingkaart", "Amir Vijverhof"], rijen[4][6..]);
        Assert.Contains("Ongeschonden: 3 regels van zondag 1 november tot nu.", boek.Alles);
        Assert.Equal("Uitvoer toegangslog in Excel", (await web.Log())[^1]);
    }

    /// <summary>A helper opened the board of the plein, the intern begeleider one card; both are written.</summary>
    private static async Task<Bezoeker> Bezocht(IntranetFabriek web)
    {
        using var ib = await web.LogIn(Rol.InternBegeleider);
        using var kracht = await web.LogIn(Rol.Overblijfkracht);
        await ib.Pagina($"{S}/leerlingen/kind50");
        await kracht.Pagina($"{S}/bord/plek/{KleineSchool.Plein}");
        var schoolleider = await web.LogIn(Rol.Schoolleider);
        await web.Schrijf();
        return schoolleider;
    }

    private static string Plat(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
