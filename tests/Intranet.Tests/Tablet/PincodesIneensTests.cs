using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Tablet;

/// <summary>Temporary PINs for many at once: shown once, kept nowhere (LIVE-5, SET-1).</summary>
[Requirement("LIVE-5", "SET-1")]
public sealed class PincodesIneensTests
{
    private const string Adres = "/s/99XX00/tablets/pincodes";

    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);
    private static readonly string Leerkracht = IntranetFabriek.AccountId(Rol.Groepsleerkracht);

    [Fact]
    public async Task Wie_is_gekozen_krijgt_een_tijdelijke_pincode_die_maar_een_keer_te_zien_is()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        var lijst = await bezoeker.Pagina(Adres);
        Assert.Contains(lijst.QuerySelectorAll("input[name=persoon]"), vak => vak.GetAttribute("value") == Kracht && vak.HasAttribute("checked"));

        using var antwoord = await bezoeker.Post(Adres, [("persoon", Kracht), ("persoon", "bestaatniet"), ("persoon", Kracht)]);
        var gegeven = await Bezoeker.Lees(antwoord);
        var daarna = await bezoeker.Pagina(Adres);

        var rij = Assert.Single(gegeven.QuerySelectorAll("#pincodesineens tbody tr"));
        var pin = rij.QuerySelector("b")!.TextContent;
        Assert.Matches("^[0-9]{4}$", pin);
        Assert.True((await web.Grains.Account(Kracht).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel) is { Tijdelijk: true });
        Assert.Null((await web.Grains.Account(Leerkracht).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel));
        Assert.Empty(daarna.QuerySelectorAll("#pincodesineens tbody tr"));
        Assert.Contains(daarna.QuerySelectorAll("input[name=persoon]"), vak => vak.GetAttribute("value") == Kracht && !vak.HasAttribute("checked"));
    }

    [Fact]
    public async Task Zonder_keuze_krijgt_niemand_een_pincode()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);

        var nee = await bezoeker.Post(Adres, []).Geweigerd();

        Assert.Contains("Kies minstens één persoon.", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Null((await web.Grains.Account(Kracht).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel));
    }

    /// <summary>Who manages the tablets but doesn't see the board would otherwise read that there is nobody.</summary>
    [Fact, Requirement("SEC-2")]
    public async Task Wie_het_bord_niet_ziet_leest_wie_de_pincodes_wel_geeft()
    {
        await using var web = await IntranetFabriek.Start();
        using var beheerder = await web.LogIn(Rol.Beheerder);

        var pagina = await beheerder.Pagina(Adres);

        Assert.Contains("Jij geeft hier geen pincodes", pagina.Tekst("#pincodesineens"), StringComparison.Ordinal);
        Assert.Contains("de overblijfcoördinator of de schoolleider", pagina.Tekst("#pincodesineens"), StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("input[name=persoon]"));
        Assert.Empty(pagina.QuerySelectorAll("main a[href$='/overblijfkrachten']"));
    }

    [Fact, Requirement("SEC-2")]
    public async Task De_administratie_geeft_ze_aan_overblijfkrachten_en_leest_wie_de_anderen_helpt()
    {
        await using var web = await IntranetFabriek.Start();
        using var administratie = await web.LogIn(Rol.Administratie);

        var pagina = await administratie.Pagina(Adres);

        Assert.Equal([Kracht], pagina.QuerySelectorAll("input[name=persoon]").Select(v => v.GetAttribute("value")));
        Assert.Contains("krijgt zijn pincode van de coördinator of de schoolleider", pagina.Tekst(".onderregel"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_overblijfkracht_geeft_geen_pincodes()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfkracht);

        using var pagina = await bezoeker.Get(Adres);
        using var post = await bezoeker.Post(Adres, [("persoon", Leerkracht)]);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (pagina.StatusCode, post.StatusCode));
        Assert.Null((await web.Grains.Account(Leerkracht).Bekijk())!.PinVan(KleineSchool.Horizon.Sleutel));
    }
}
