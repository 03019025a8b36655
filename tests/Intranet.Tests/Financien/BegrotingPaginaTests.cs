using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>The pages of vergoedingen, begroting, journaal and kascommissie, without script (TSO-10c, TSO-10i, TSO-10j).</summary>
public sealed class BegrotingPaginaTests
{
    private const string S = "/s/99XX00/geld";

    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Fact, Requirement("TSO-10c", "TSO-10i", "TSO-10j")]
    public async Task Voor_de_inrichting_werkt_elk_onderdeel_en_zegt_het_wat_er_mist()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        foreach (var pad in new[] { "vergoedingen", "begroting", "journaal", "kascommissie" })
        {
            Assert.NotNull((await coordinator.Pagina($"{S}/{pad}")).QuerySelector("h1"));
        }

        Assert.Contains("Nog geen begroting met instemming", (await coordinator.Pagina($"{S}/begroting")).QuerySelector("#begroting .melding")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await coordinator.Pagina($"{S}/vergoedingen")).QuerySelector("#vergoedingen .leeg"));
    }

    [Theory, Requirement("SEC-2", "TSO-10j")]
    [InlineData(Rol.Overblijfcoordinator, true)]
    [InlineData(Rol.Ouderraad, false)]
    public async Task Alleen_wie_een_besluit_mag_voorstellen_krijgt_de_knop_bij_de_begroting(Rol rol, bool metKnop)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);

        Assert.Equal(metKnop, (await bezoeker.Pagina($"{S}/begroting")).QuerySelector("#begroting a[href*='/besluiten/nieuw']") is not null);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Overblijfkracht, "vergoedingen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Overblijfkracht, "mijn-vergoeding", HttpStatusCode.OK)]
    [InlineData(Rol.Overblijfcoordinator, "mijn-vergoeding", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Administratie, "vergoedingen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Kascommissie, "journaal", HttpStatusCode.OK)]
    [InlineData(Rol.Kascommissie, "kascommissie", HttpStatusCode.OK)]
    [InlineData(Rol.Ouderraad, "begroting", HttpStatusCode.OK)]
    [InlineData(Rol.Ouderraad, "journaal", HttpStatusCode.Forbidden)]
    public async Task Wie_er_niet_over_gaat_komt_er_niet_in(Rol rol, string pad, HttpStatusCode status)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"{S}/{pad}");
        Assert.Equal(status, antwoord.StatusCode);
    }

    [Fact, Requirement("TSO-10b", "TSO-10i")]
    public async Task Een_memoriaal_dat_niet_sluit_wordt_geweigerd_met_wat_er_getypt_was()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina($"{S}/journaal");
        using var half = await coordinator.Verstuur(Vorm(pagina, "Boek"), ("Geld.Omschrijving", "Fruit"), ("Geld.Post1", Boekposten.Drinken));
        var fout = await Bezoeker.Lees(half, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(fout.QuerySelector(".melding[data-staat=fout]"));
        Assert.Equal("Fruit", fout.QuerySelector("#Geld_Omschrijving")!.GetAttribute("value"));
        Assert.Equal(0, (await web.Grains.Journaal(School, Schooljaar.Van(new Schooltijd(web.Klok).Vandaag)).Stand(Wie.Systeem(School, "Proef"))).Waarde!.Aantal);
    }

    [Fact, Requirement("TSO-10c")]
    public async Task Een_helper_vult_het_eigen_rekeningnummer_in()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var helper = await web.LogIn(Rol.Overblijfkracht);
        var pagina = await helper.Pagina($"{S}/mijn-vergoeding");
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")!.EndsWith("/mijn-vergoeding", StringComparison.Ordinal));
        using var mis = await helper.Verstuur(vorm, ("Geld.Iban", "NL91ABNA0417164301"), ("Geld.IbanNaam", "R. Nijland"));
        Assert.NotNull((await Bezoeker.Lees(mis, HttpStatusCode.UnprocessableEntity)).QuerySelector("#Geld_Iban-fout"));

        using var goed = await helper.Verstuur(vorm, ("Geld.Iban", "NL91 ABNA 0417 1643 00"), ("Geld.IbanNaam", "R. Nijland"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
    }

    [Fact, Requirement("TSO-10c")]
    public async Task Wat_een_helper_over_elders_typte_blijft_staan_als_een_maand_geen_bedrag_is()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var helper = await web.LogIn(Rol.Overblijfkracht);
        var pagina = await helper.Pagina($"{S}/mijn-vergoeding");
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")!.EndsWith("/mijn-vergoeding", StringComparison.Ordinal));
        using var mis = await helper.Verstuur(vorm, [.. Enumerable.Range(1, 12).Select(n => ("Geld.Elders", n == 3 ? "veel" : "1,50"))]);
        var fout = await Bezoeker.Lees(mis, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["1,50", "veel"], new[] { "#elders-1", "#elders-3" }.Select(e => fout.QuerySelector(e)!.GetAttribute("value")));
    }

    private static IHtmlFormElement Vorm(IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
