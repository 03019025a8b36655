using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Inzage;
using OrleansSchool.Tests.Intranet.Tablet;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>What a tablet gets to keep, who gets it, and what nobody else's browser keeps (LIVE-4).</summary>
[Requirement("LIVE-4")]
public sealed class PakketTests
{
    private const string Pakket = "/s/99XX00/pakket";

    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Fact]
    public async Task Het_pakket_heeft_lijst_bellijst_allergie_en_het_eind_een_half_uur_na_de_pauze()
    {
        await using var web = await IntranetFabriek.Start();
        await Kind(web);
        using var tablet = await TabletProef.Open(web, Kracht);

        var pakket = (await tablet.Pagina(Pakket)).QuerySelector("#pakket")!;

        Assert.Equal(8, pakket.QuerySelectorAll(".kindtegel[data-leerling]").Length);
        var blad = Inhoud(pakket, "kind50");
        Assert.Contains("tel:+31612345678", blad, StringComparison.Ordinal);
        Assert.Contains("Eet niets met noten.", blad, StringComparison.Ordinal);
        Assert.Contains("BHV:", Inhoud(pakket, "ontruiming"), StringComparison.Ordinal);
        Assert.Contains("data-ontruim-plek", Inhoud(pakket, "ontruiming"), StringComparison.Ordinal);
        Assert.Equal(("2026-11-12", "13:25"), (pakket.GetAttribute("data-datum"), pakket.GetAttribute("data-tot-tijd")));
        Assert.Equal(Kracht, pakket.GetAttribute("data-wie"));
        Assert.Contains("lijst met bellijst op de tablet", string.Join('|', await web.Log()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_half_uur_na_de_pauze_is_er_geen_pakket_meer()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        web.Klok.Naar(new DateTimeOffset(2026, 11, 12, 13, 24, 0, TimeSpan.FromHours(1)));
        using var weer = await TabletProef.Toets(tablet, Kracht);
        await tablet.Pagina(Pakket);
        web.Klok.Vooruit(TimeSpan.FromMinutes(1));

        await tablet.Pagina(Pakket, HttpStatusCode.Conflict);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_eigen_sessie_krijgt_geen_pakket_en_een_browser_zonder_sessie_ook_niet()
    {
        await using var web = await IntranetFabriek.Start();
        using var eigen = await web.LogIn(Rol.Overblijfcoordinator);
        using var niemand = web.Anoniem();

        var antwoord = await eigen.Pagina(Pakket, HttpStatusCode.Conflict);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam5, antwoord.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dit werkt alleen op een gekoppelde tablet", antwoord.Body.TextContent, StringComparison.Ordinal);
        using var nee = await niemand.Get(Pakket, htmx: true);
        Assert.Equal(HttpStatusCode.Unauthorized, nee.StatusCode);
        Assert.DoesNotContain("lijst met bellijst", string.Join('|', await web.Log()), StringComparison.Ordinal);
        Assert.DoesNotContain("/js/pakket", (await eigen.Pagina("/s/99XX00/bord/g5")).Head!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-2", "TSO-8h")]
    public async Task Een_leerkracht_op_de_gedeelde_tablet_krijgt_alleen_de_eigen_groep()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Groepsleerkracht));

        var pakket = (await tablet.Pagina(Pakket)).QuerySelector("#pakket")!;

        Assert.Contains(KleineSchool.Horizon.Achternaam5, pakket.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, pakket.InnerHtml, StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Wat_de_browser_bewaart_is_van_niemand_en_de_rest_zegt_dat_niets_bewaard_mag()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        using var niemand = web.Anoniem();
        using var schil = await tablet.Get("/tablet/zonder-netwerk");
        using var kaal = await niemand.Get("/tablet/zonder-netwerk");
        using var pakket = await tablet.Get(Pakket);
        using var werker = await niemand.Get("/werker.js");

        Assert.Equal(await kaal.Content.ReadAsStringAsync(), await schil.Content.ReadAsStringAsync());
        Assert.Contains("no-store", pakket.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("text/javascript", werker.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        var script = await werker.Content.ReadAsStringAsync();
        Assert.DoesNotContain("/s/", script, StringComparison.Ordinal);
        Assert.DoesNotContain("pakket'", script.Replace("'os-pakket'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_ingetrokken_tablet_zegt_zijn_browser_alles_te_wissen()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, tablet) = await Proeftoestel.Open(web, Kracht);
        var coordinator = new Wie("c", "C", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        Assert.Null((await tablet.Pagina("/tablet?van=x")).QuerySelector("[data-geen-tablet]"));

        Assert.True((await web.Grains.Tablets(KleineSchool.Horizon.Sleutel).TrekIn(toestel.TabletId, coordinator)).IsGoed);

        Assert.NotNull((await tablet.Pagina("/tablet")).QuerySelector("[data-geen-tablet]"));
    }

    [Theory]
    [InlineData("2026-11-12", "2026-11-12T13:25:00+01:00")]
    [InlineData("2026-10-15", "2026-10-15T13:25:00+02:00")]
    [InlineData("2026-10-22", null)]
    [InlineData("2026-11-14", null)]
    public async Task De_lijst_blijft_tot_een_half_uur_nadat_de_laatste_groep_is_opgehaald(string datum, string? tot)
    {
        await using var web = await IntranetFabriek.Start();
        var school = (await web.Grains.School(KleineSchool.Horizon.Sleutel).Bekijk())!;

        Assert.Equal(tot is null ? null : DateTimeOffset.Parse(tot), PakketRules.Tot(school, DateOnly.Parse(datum)));
    }

    [Fact]
    public async Task Tegenspraken_staan_op_het_bord_op_vandaag_en_in_de_lijst_tot_iemand_kiest()
    {
        await using var web = await IntranetFabriek.Start();
        var (noord, _) = await Proeftoestel.Open(web, Kracht);
        var (zuid, tablet) = await Proeftoestel.Open(web, Kracht, "Plein Zuid 1");
        await noord.Breng(Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht));
        await zuid.Breng(Proeftoestel.Tik(1, "kind50", "niet-gevonden", Kracht) with { Operatie = "operatie-zuid" });

        var bord = await tablet.Pagina("/s/99XX00/bord/g5");
        Assert.Contains("Amir Vijverhof", bord.QuerySelector(".tegenstrip")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(bord.QuerySelector("#kind-kind50[data-tegenspraak]"));
        Assert.Contains("zeggen tablets iets anders", (await tablet.Pagina("/s/99XX00")).QuerySelector(".spoed")!.TextContent, StringComparison.Ordinal);
        var rij = (await tablet.Pagina("/s/99XX00/nagekomen")).QuerySelector(".tegenspraken > li")!;
        Assert.Contains("op tablet Plein Noord 1, nagekomen om 11:00", rij.TextContent, StringComparison.Ordinal);
        Assert.Contains("op tablet Plein Zuid 1", rij.TextContent, StringComparison.Ordinal);
        var blad = await tablet.Pagina(rij.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(2, blad.QuerySelectorAll("#onderblad .uitspraken li").Length);

        using var gekozen = await tablet.Verstuur((AngleSharp.Html.Dom.IHtmlFormElement)blad.QuerySelector("#blad-formulier")!, ("staat", "aanwezig"));

        Assert.Null((await tablet.Pagina("/s/99XX00/bord/g5")).QuerySelector(".tegenstrip"));
        Assert.Contains("Alles past bij elkaar", (await tablet.Pagina("/s/99XX00/nagekomen")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Inhoud(IElement pakket, string blad) =>
        ((IHtmlTemplateElement)pakket.QuerySelector($"template[data-blad={blad}]")!).Content.ToHtml();

    private static async Task Kind(IntranetFabriek web)
    {
        var wie = Wie.Systeem(KleineSchool.Horizon.Sleutel, "Proef");
        var leerling = web.Grains.Leerling(KleineSchool.Horizon.Sleutel, "kind50");
        Assert.Null((await leerling.BewaarVerzorgers(
            [new Verzorger("", "Annemiek Vijverhof", "moeder", "0612345678", null, true, true, false, false, "nl", 100, 1)], [],
            (await leerling.Kaart(wie)).Waarde!.Versie, wie)).Weigering);
        Assert.Null((await leerling.BewaarLunchnotitie(
            new Lunchnotitie("noten1", "noten", "Eet niets met noten.", Lunchdoel.Allergie, null, null, new DateOnly(2027, 7, 16), "", default), null, wie)).Weigering);
    }
}
