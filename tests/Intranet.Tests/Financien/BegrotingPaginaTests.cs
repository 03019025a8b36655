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

    [Theory, Requirement("TSO-10c")]
    [InlineData("2027-01-11", true)]
    [InlineData("2027-02-01", false)]
    public async Task In_januari_vult_een_helper_ook_het_vorige_kalenderjaar_in_en_daarna_niet_meer(string dag, bool mag)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        web.Klok.Vooruit(TimeSpan.FromDays(vandaag.DayNumber - new Schooltijd(web.Klok).Vandaag.DayNumber));
        using var helper = await web.LogIn(Rol.Overblijfkracht);

        var pagina = await helper.Pagina($"{S}/mijn-vergoeding?jaar=2026", mag ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        Assert.Equal("Mijn gegevens in 2027", (await helper.Pagina($"{S}/mijn-vergoeding")).QuerySelector("#eigen-kop")!.TextContent);
        if (!mag)
        {
            return;
        }

        Assert.NotNull(pagina.QuerySelector("#mijn-vergoeding .keuzerij a[href$='?jaar=2026'][aria-current=page]"));
        Assert.Contains("2026", pagina.QuerySelector("#eigen-kop")!.TextContent, StringComparison.Ordinal);
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")!.EndsWith("/mijn-vergoeding?jaar=2026", StringComparison.Ordinal));
        using var goed = await helper.Verstuur(vorm, [.. Enumerable.Range(1, 12).Select(n => ("Geld.Elders", n == 12 ? "35,00" : ""))]);
        Assert.EndsWith("/mijn-vergoeding?jaar=2026&bewaard=ja", goed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("35,00", (await helper.Pagina($"{S}/mijn-vergoeding?jaar=2026")).QuerySelector("#elders-12")!.GetAttribute("value"));
        Assert.Equal("", (await helper.Pagina($"{S}/mijn-vergoeding")).QuerySelector("#elders-12")!.GetAttribute("value"));
    }

    [Fact, Requirement("TSO-10i", "UX-1")]
    public async Task Een_boeking_staat_met_al_haar_regels_bij_elkaar_en_zegt_haar_nummer_en_omschrijving_een_keer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var vandaag = new Schooltijd(web.Klok).Vandaag;
        var wie = Geldschool.Coordinator;
        foreach (var n in Enumerable.Range(1, 2))
        {
            var invoer = new MemoriaalInvoer(
                vandaag, $"Fruit {n}", [new(Boekposten.Drinken, new Geld(200)), new(Boekposten.Spelmateriaal, new Geld(100)), new(Boekposten.Crediteuren, new Geld(-300))], null, $"bon {n}");
            Geldschool.Goed(await web.Grains.Journaal(School, Schooljaar.Van(vandaag)).BoekMemoriaal(invoer, Geldschool.Op($"fruit-{n}"), wie));
        }

        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kaarten = (await coordinator.Pagina($"{S}/journaal")).QuerySelectorAll("#journaal .journaaltabel tbody");

        Assert.Equal(2, kaarten.Length);
        Assert.All(kaarten, k => Assert.Equal((1, 3), (k.QuerySelectorAll("th[scope=rowgroup]").Length, k.QuerySelectorAll("th[scope=row]").Length)));
        Assert.Contains("Fruit 2", kaarten[0].QuerySelector("th[scope=rowgroup]")!.TextContent, StringComparison.Ordinal); // newest first
        Assert.Equal("3,00", kaarten[0].QuerySelectorAll("tr")[3].QuerySelectorAll("td")[1].TextContent);
    }

    [Fact, Requirement("TSO-10i")]
    public async Task De_kascommissie_hoort_bij_het_veld_wat_er_mist()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var lid = await web.LogIn(Rol.Kascommissie);
        using var een = await lid.Verstuur(Vorm(await lid.Pagina($"{S}/kascommissie"), "Teken"), ("Geld.Akkoord", "ja"), ("Geld.Naam1", "Els de Wit"), ("Geld.Naam2", "Els de Wit"));
        var nee = await Bezoeker.Lees(een, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(nee.QuerySelector("#Geld_Namen-fout"));
        Assert.Equal("#Geld_Namen", nee.QuerySelector(".samenvatting a")!.GetAttribute("href"));

        using var vreemd = await lid.Verstuur(Vorm(nee, "Teken"), ("Geld.Akkoord", "ja"), ("Geld.Nr1", ""), ("Geld.Bevinding1", "Bon gezien"));
        Assert.NotNull((await Bezoeker.Lees(vreemd, HttpStatusCode.UnprocessableEntity)).QuerySelector("#Geld_Nr1-fout"));
    }

    private static IHtmlFormElement Vorm(IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
