using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>The pages of what is open and what was claimed, without script (TSO-6b, TSO-6d, TSO-10i, TSO-10m).</summary>
public sealed class GeldPaginaTests
{
    private const string S = "/s/99XX00";

    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Fact, Requirement("TSO-10i")]
    public async Task Voor_de_inrichting_zegt_het_overzicht_wat_er_nog_moet_en_werkt_elk_onderdeel()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var geld = await coordinator.Pagina($"{S}/geld");

        Assert.Contains("Nog niet klaar om te rekenen", geld.QuerySelector("#geldoverzicht .melding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, geld.QuerySelectorAll("#geldoverzicht .cijfers > div").Length);
        foreach (var pad in new[] { "debiteuren", "debiteuren?toon=alle", "debiteuren?toon=zonder", "vragen", "ronde/september", "ronde/eind", "leerling/kind50", "verdeling/kind50", "kas", "kas/tellen" })
        {
            Assert.NotNull((await coordinator.Pagina($"{S}/geld/{pad}")).QuerySelector("h1"));
        }
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Overblijfkracht, "geld", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Overblijfkracht, "geld/kas", HttpStatusCode.OK)]
    [InlineData(Rol.Overblijfkracht, "geld/kas/tellen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Ouderraad, "geld/debiteuren", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Administratie, "geld/debiteuren", HttpStatusCode.OK)]
    [InlineData(Rol.Administratie, "geld/betaler/bestaatniet", HttpStatusCode.NotFound)]
    [InlineData(Rol.Administratie, "geld/ronde/maart", HttpStatusCode.NotFound)]
    public async Task Wie_er_niet_over_gaat_ziet_niets_van_het_geld_van_anderen(Rol rol, string pad, HttpStatusCode status)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"{S}/{pad}");
        Assert.Equal(status, antwoord.StatusCode);
    }

    [Fact, Requirement("TSO-10k", "TSO-10m")]
    public async Task Een_openstaande_rekening_staat_in_de_lijst_en_krijgt_bij_de_betaler_een_regeling()
    {
        await using var web = await MetBetaler();
        var betaler = (await web.Grains.Betalers(School).VanVerzorger("kind50", "v1"))!;
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}");
        using var leeg = await coordinator.Verstuur(Vorm(kaart, "Begin"), ("Geld.Bedrag", ""), ("Geld.Omschrijving", ""));
        Assert.NotNull((await Bezoeker.Lees(leeg, HttpStatusCode.UnprocessableEntity)).QuerySelector("#Geld_Bedrag-fout"));
        using var begin = await coordinator.Verstuur(
            Vorm(kaart, "Begin"), ("Geld.Bedrag", "210,00"), ("Geld.Omschrijving", "Oud schooljaar"), ("Geld.Vervalt", "2026-12-31"), ("tegoed", "false"));
        Assert.Equal(HttpStatusCode.Redirect, begin.StatusCode);

        kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}");
        Assert.Contains("210,00", kaart.QuerySelector("#betaler .cijfers")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty((await web.Grains.Betaler(School, betaler).Kaart(Wie.Systeem(School, "Proef"))).Waarde!.Vorderingen);
        using var halve = await coordinator.Verstuur(Vorm(kaart, "Regeling"), ("Geld.TermijnDag", "2026-12-31"), ("Geld.TermijnBedrag", "x"));
        Assert.Contains("dag en een bedrag", (await Bezoeker.Lees(halve, HttpStatusCode.UnprocessableEntity)).QuerySelector(".samenvatting")!.TextContent, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-6b")]
    public async Task De_verdeling_over_twee_ouders_is_samen_honderd()
    {
        await using var web = await MetBetaler();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var verdeling = await coordinator.Pagina($"{S}/geld/verdeling/kind50");
        var vorm = verdeling.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(f => f.GetAttribute("action")!.Contains("/geld/verdeling/", StringComparison.Ordinal));
        using var scheef = await coordinator.Verstuur(vorm, ("Geld.Procent-v1", "60"), ("Geld.Procent-v2", "60"));
        Assert.NotNull((await Bezoeker.Lees(scheef, HttpStatusCode.UnprocessableEntity)).QuerySelector(".melding[data-staat=fout]"));

        using var goed = await coordinator.Verstuur(vorm, ("Geld.Procent-v1", "60"), ("Geld.Procent-v2", "40"));

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal([60, 40], (await web.Grains.Betalers(School).Verdeling("kind50")).Delen.OrderBy(d => d.VerzorgerId, StringComparer.Ordinal).Select(d => d.Procent));
    }

    [Theory]
    [InlineData("3,50", 350L)]
    [InlineData("3.5", 350L)]
    [InlineData("€ 1.890,00", 189_000L)]
    [InlineData("1.890", 189_000L)]
    [InlineData("12", 1_200L)]
    [InlineData("1,890", null)]
    [InlineData("-3,50", null)]
    [InlineData("3,505", null)]
    [InlineData("drie", null)]
    [InlineData("", null)]
    public void Een_bedrag_dat_iemand_typt_wordt_in_centen_gelezen(string tekst, long? centen) => Assert.Equal(centen, Geldwoorden.Lees(tekst)?.Centen);

    [Theory]
    [InlineData(189_000, "1.890,00", "1890,00")]
    [InlineData(-3_150, "\u221231,50", "-31,50")]
    [InlineData(0, "0,00", "0,00")]
    public void Een_bedrag_staat_zonder_euro_in_een_kolom(long centen, string kaal, string invoer) =>
        Assert.Equal((kaal, invoer), (Geldwoorden.Kaal(new Geld(centen)), Geldwoorden.Invoer(new Geld(centen))));

    private static async Task<IntranetFabriek> MetBetaler()
    {
        var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var (kind, wie) = (web.Grains.Leerling(School, "kind50"), Wie.Systeem(School, "Proef"));
        var adres = new Adres("Kimweg 4", "1234AB", "Verzonnendam");
        Verzorger[] ouders =
        [
            new("v1", "Anna Vijverhof", "moeder", "0612345678", "anna@voorbeeld.nl", true, true, false, false, "", 0, 1, adres),
            new("v2", "Bas Vijverhof", "vader", "0612345679", "bas@voorbeeld.nl", true, true, false, false, "", 0, 2, adres),
        ];
        Assert.Null((await kind.BewaarVerzorgers([.. ouders], [], (await kind.Kaart(wie)).Waarde!.Versie, wie)).Weigering);
        await web.Grains.Betalers(School).WerkBij(["kind50"]);
        return web;
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement Vorm(AngleSharp.Html.Dom.IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
