using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Tablet;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

/// <summary>An accident on a shared tablet asks the PIN again, loses nothing by it, and never stands between somebody and 112 (LIVE-5, TSO-12e).</summary>
public sealed class OngevalTabletTests
{
    private const string Melden = "/s/99XX00/ongevallen/nieuw?kind=kind50&plek=schoolplein";

    [Fact]
    [Requirement("LIVE-5", "TSO-12e")]
    public async Task Een_oude_pincode_wordt_opnieuw_gevraagd_met_112_erbij_en_daarna_staat_het_kind_er_nog()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Overblijfkracht));
        web.Klok.Vooruit(TabletSessie.Vers + TimeSpan.FromSeconds(1));

        using var gevraagd = await tablet.Get(Melden);
        Assert.Equal($"/tablet/pin?terug={Uri.EscapeDataString(Melden)}", gevraagd.Headers.Location?.OriginalString);
        var slot = await tablet.Pagina(gevraagd.Headers.Location!.OriginalString);
        Assert.NotNull(slot.QuerySelector("a[href='tel:112']"));
        using var getoetst = await tablet.Verstuur(slot.Forms.OfType<IHtmlFormElement>().Single(f => f.Action.EndsWith("/tablet/pin", StringComparison.Ordinal)), ("pin", TabletProef.Pin));
        Assert.Equal(Melden, getoetst.Headers.Location?.OriginalString);

        var pagina = await tablet.Pagina(Melden);
        Assert.Contains("Vijverhof", pagina.QuerySelector("#meldform h2")!.TextContent, StringComparison.Ordinal);
        using var gemeld = await tablet.Verstuur((IHtmlFormElement)pagina.QuerySelector("#meldform")!);
        Assert.Equal(HttpStatusCode.Redirect, gemeld.StatusCode);
        var rij = Assert.Single((await web.Grains.Ongevallen(KleineSchool.Horizon.Sleutel, IntranetFabriek.Jaar).Alles()).Ongevallen);
        Assert.Equal($"/s/99XX00/ongevallen/{rij.Id}", gemeld.Headers.Location?.OriginalString);
    }

    [Fact]
    [Requirement("LIVE-5")]
    public async Task Met_een_oude_pincode_meldt_en_sluit_niemand_een_ongeval()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Overblijfkracht));
        var pagina = await tablet.Pagina(Melden);
        web.Klok.Vooruit(TabletSessie.Vers + TimeSpan.FromSeconds(1));

        using var gemeld = await tablet.Verstuur((IHtmlFormElement)pagina.QuerySelector("#meldform")!);

        Assert.Equal(HttpStatusCode.Unauthorized, gemeld.StatusCode);
        Assert.Empty((await web.Grains.Ongevallen(KleineSchool.Horizon.Sleutel, IntranetFabriek.Jaar).Alles()).Ongevallen);
    }

    [Fact]
    [Requirement("TSO-12b")]
    public async Task Een_tweede_melding_van_een_kind_wijst_naar_het_lopende_ongeval_en_een_dubbele_is_in_te_trekken()
    {
        await using var web = await IntranetFabriek.Start();
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        using var eerste = await marijke.Verstuur((IHtmlFormElement)(await marijke.Pagina(Melden)).QuerySelector("#meldform")!);
        var lopend = eerste.Headers.Location!.OriginalString;

        var nogmaals = await marijke.Pagina(Melden);
        Assert.NotNull(nogmaals.QuerySelector($".melding a[href='{lopend}']"));
        var nee = await marijke.Verstuur((IHtmlFormElement)nogmaals.QuerySelector("#meldform")!).Geweigerd();
        Assert.NotNull(nee.QuerySelector($".melding a[href='{lopend}']"));
        Assert.Single((await web.Grains.Ongevallen(KleineSchool.Horizon.Sleutel, IntranetFabriek.Jaar).Alles()).Ongevallen);
        var tweede = await marijke.Verstuur((IHtmlFormElement)nee.QuerySelector("#meldform")!).Gelukt();
        Assert.NotEqual(lopend, tweede);

        await marijke.Verstuur((IHtmlFormElement)(await marijke.Pagina(tweede)).QuerySelector("#intrekform")!, ("reden", "Al gemeld door Yvonne")).Gelukt();

        var lijst = await marijke.Pagina("/s/99XX00/ongevallen");
        Assert.Contains("Dubbel of vergissing: telt niet mee.", lijst.Tekst(".werklijst"), StringComparison.Ordinal);
        Assert.Equal("1", lijst.Tekst(".lijstkop > span"));
        Assert.Contains("Geen ongeval: dubbel of vergissing", (await marijke.Pagina(tweede)).Tekst("header"), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("SEC-3", "TSO-12f")]
    public async Task De_ontruimingslijst_is_een_los_vel_met_alleen_wie_je_mag_zien()
    {
        await using var web = await IntranetFabriek.Start();
        using var juf = await web.LogIn(Rol.Groepsleerkracht);
        using var vel = await juf.Get("/s/99XX00/ontruiming?handler=Vel");
        var tekst = await vel.Content.ReadAsStringAsync();
        Assert.Contains("Vijverhof", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Zesdaler", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", tekst, StringComparison.Ordinal);
    }
}
