using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Lunch;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Ouders;

/// <summary>From the form behind the link to the coordinator and back (PAR-1, TSO-6d). It is eight o'clock.</summary>
[Requirement("PAR-1")]
public sealed class OuderwensPaginaTests : IAsyncLifetime
{
    private static readonly Verzorger Robin = new("v1", "Robin Beukhof", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = new("v2", "Jo Berghuis", "vader", "0612345679", "jo@thuis.example", true, true, false, false, "", 50, 2);

    private readonly Brievenbus _bus = new();
    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await IntranetFabriek.Start(_bus.Opties(demo: true));
        await Brievenbus.StelIn(_web);
        var leerling = _web.Grains.Leerling(Kantoor.School, KleineSchool.Leerling5(0));
        Assert.Null((await leerling.BewaarVerzorgers([Robin, Jo], [], (await leerling.Kaart(Kantoor.Systeem)).Waarde!.Versie, Kantoor.Systeem)).Weigering);
        _web.Klok.Naar(new DateTimeOffset(2026, 11, 13, 8, 0, 0, TimeSpan.FromHours(1)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Een_ouder_vraagt_te_stoppen_en_hoort_het_antwoord()
    {
        var pad = await Link();
        using var ouder = _web.Anoniem();
        using var gevraagd = await ouder.Verstuur((await ouder.Pagina(pad)).Form("Wens&kind=kind50"), ("soort", "Geen"), ("per", "2026-12-01"), ("toelichting", "Wij verhuizen."));
        var na = await Bezoeker.Lees(gevraagd);
        Assert.Contains("Uw verzoek is verstuurd", na.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("wacht op de coördinator", na.Tekst("#wens"), StringComparison.Ordinal);
        Assert.Empty(na.QuerySelectorAll("#wens form"));

        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        var lijst = await marijke.Pagina("/s/99XX00/vragen");
        Assert.Contains("Wil vanaf dinsdag 1 december 2026 stoppen met overblijven.", lijst.Tekst("#vragen"), StringComparison.Ordinal);
        Assert.Contains("/leerlingen/kind50", lijst.QuerySelector("#vragen a.btn")!.GetAttribute("href"), StringComparison.Ordinal); // no money is set up here
        await marijke.Verstuur(lijst.Formulier("Beantwoord"), ("antwoord", "Akkoord, tot ziens.")).Gelukt();

        Assert.Contains("Akkoord, tot ziens.", (await ouder.Pagina(pad)).Tekst("#vraag"), StringComparison.Ordinal);
        Assert.NotEmpty((await ouder.Pagina(pad)).QuerySelectorAll("#wens form"));
    }

    [Fact]
    public async Task Wat_niet_klopt_staat_bij_het_veld_met_wat_er_getypt_is()
    {
        var pad = await Link();
        using var ouder = _web.Anoniem();
        var nee = await ouder.Verstuur(
            (await ouder.Pagina(pad)).Form("Wens&kind=kind50"), ("soort", "Structureel"), ("per", "2026-12-01"), ("toelichting", "Wij werken anders.")).Geweigerd();

        Assert.Contains("Kies een of meer dagen", nee.Tekst("#w-dagen-fout"), StringComparison.Ordinal);
        Assert.True(nee.QuerySelector("#wens details")!.HasAttribute("open"));
        Assert.Equal("2026-12-01", nee.QuerySelector("#w-per")!.GetAttribute("value"));
        Assert.Contains("Wij werken anders.", nee.Tekst("#w-toelichting"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)nee.QuerySelector("#wens input[value=Structureel]")!).IsChecked);

        var gisteren = await ouder.Verstuur((await ouder.Pagina(pad)).Form("Wens&kind=kind50"), ("soort", "Geen"), ("per", "2026-11-13")).Geweigerd();
        Assert.Contains("vanaf morgen", gisteren.Tekst("#w-per-fout"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_ouder_ziet_eigen_gegevens_en_vraagt_om_een_verbetering()
    {
        var pad = await Link();
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(pad);
        Assert.Contains("06 12 34 56 78", pagina.Tekst("#gegevens"), StringComparison.Ordinal);
        Assert.Contains("robin@thuis.example", pagina.Tekst("#gegevens"), StringComparison.Ordinal);
        Assert.DoesNotContain("Berghuis", pagina.Body!.TextContent, StringComparison.Ordinal);

        var nee = await ouder.Verstuur(pagina.Form("Gegevens&kind=kind50"), ("soort", "Mail"), ("waarde", "robin")).Geweigerd();
        Assert.Contains("Dit mailadres klopt niet", nee.Tekst("#g-waarde-fout"), StringComparison.Ordinal);
        using var goed = await ouder.Verstuur(nee.Form("Gegevens&kind=kind50"), ("soort", "Telefoon"), ("waarde", "06-87654321"));
        Assert.Contains("Uw verzoek is verstuurd", (await Bezoeker.Lees(goed)).Tekst("main"), StringComparison.Ordinal);

        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        Assert.Contains("+31687654321", (await marijke.Pagina("/s/99XX00/vragen")).Tekst("#vragen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_formulier_voor_een_ander_kind_of_met_onzin_doet_niets()
    {
        var pad = await Link();
        using var ouder = _web.Anoniem();
        foreach (var handler in new[] { "Wens", "Gegevens" })
        {
            var nee = await ouder.Post($"{pad}?handler={handler}&kind=kind51", [("soort", "Geen"), ("per", "2026-12-01"), ("Operatie", $"operatie-{handler}")]).Geweigerd();
            Assert.Contains("Dit kind hoort niet bij deze link.", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        }

        (string Naam, string Waarde)[][] onzin = [[("soort", "99"), ("per", "2026-12-01")], [("soort", "Geen"), ("per", "31-02-2026")], [("soort", "Structureel"), ("dagen", "-1"), ("per", "0001-01-01")]];
        foreach (var (velden, nr) in onzin.Select((v, i) => (v, i)))
        {
            await ouder.Post($"{pad}?handler=Wens&kind=kind50", [.. velden, ("Operatie", $"operatie-onzin-{nr}")]).Geweigerd();
        }

        await ouder.Post($"{pad}?handler=Gegevens&kind=kind50", [("soort", "Aanmelding"), ("waarde", "x"), ("Operatie", "operatie-onzin-9")]).Geweigerd();
        Assert.Equal(0, await _web.Grains.Vragen(Kantoor.School, new DateOnly(2026, 11, 13)).Aantal());
    }

    private async Task<string> Link()
    {
        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        await marijke.Verstuur((await marijke.Pagina("/s/99XX00/ouderlinks?groep=g5")).Form("Groep")).Gelukt();
        return Brievenbus.Link(await _bus.Naar(_web, "robin@thuis.example"));
    }
}
