using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Intranet.Leerlingen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>What the reglement leaves to the school: every question has its figure, and nothing is answered beforehand (TSO-6b, 10b, 10c, 10h, 10m, 10n).</summary>
[Requirement("TSO-10m", "TSO-6b")]
public sealed class InrichtenPaginaTests
{
    private const string Inrichten = $"{S}/geld/inrichten";

    private static readonly (string, string)[] Antwoorden =
    [
        ("Geld.Maand1", "9"), ("Geld.Maand2", "2"), ("Geld.TweedeDag", "1"), ("Geld.TweedeMaand", "2"), ("Geld.Betaaldag", "31"), ("Geld.Instroomdagen", "30"), ("Geld.Vanzelf", "nee"),
        ("Geld.Kosten", "2,50"), ("Geld.KostenNa", "14"), ("Geld.Schorsing", "ja"), ("Geld.Onverwacht", "nee"), ("Geld.Uitje", "ja"), ("Geld.RestitutieVanaf", "0"), ("Geld.Gpl", "45,00"),
        ("Geld.UitsluitingDagen", "28"),
    ];

    [Fact]
    public async Task Bij_elke_vraag_staat_wat_het_reglement_zegt_en_niets_is_al_gekozen()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await coordinator.Pagina(Inrichten);

        Assert.Contains("Nog niet ingericht", pagina.Tekst("#inrichten .melding-kop"), StringComparison.Ordinal);
        foreach (var zin in new[] { "september: 9", "februari: 2", "Reglement: 2,50", "4 weken: 28", "artikel 6:96 lid 6 BW", "veertien dagen" })
        {
            Assert.Contains(zin, pagina.Tekst("#inrichten"), StringComparison.Ordinal);
        }

        foreach (var naam in new[] { "Vanzelf", "Schorsing", "Onverwacht", "Uitje" })
        {
            Assert.DoesNotContain(pagina.QuerySelectorAll($"input[name='Geld.{naam}']").OfType<IHtmlInputElement>(), k => k.IsChecked);
        }

        Assert.Equal("", ((IHtmlInputElement)pagina.QuerySelector("input[name='Geld.Kosten']")!).Value);
    }

    [Fact]
    public async Task Kosten_bij_een_herinnering_worden_pas_bewaard_als_de_notitie_gelezen_is()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var vorm = Vragen(await coordinator.Pagina(Inrichten));

        var nee = await coordinator.Verstuur(vorm, Antwoorden).Geweigerd();
        Assert.Contains("juridische notitie", nee.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        Assert.Null((await web.Grains.Financien(Sleutel).Bekijk()).Instellingen);
        var teSnel = await coordinator.Verstuur(Vragen(nee), ("Geld.Wik", "true"), ("Geld.KostenNa", "7")).Geweigerd();
        Assert.Contains("minstens 14 dagen", teSnel.FoutBij("Geld_KostenNa"), StringComparison.Ordinal);
        await coordinator.Verstuur(Vragen(teSnel), ("Geld.Wik", "true"), ("Geld.KostenNa", "14")).Gelukt();

        var bewaard = (await web.Grains.Financien(Sleutel).Bekijk()).Instellingen!;
        Assert.Equal((new Geld(250), 14, false, Onverwachtgevolg.Vraag), (bewaard.Herinneringskosten, bewaard.KostenNaDagen, bewaard.HerinnerVanzelf, bewaard.Onverwacht));
        Assert.NotNull(bewaard.KostenGekozenOp);
        Assert.Contains("De kosten zijn gekozen op", (await coordinator.Pagina(Inrichten)).Tekst("#inrichten"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_kosten_is_de_notitie_niet_nodig_en_een_vraag_zonder_antwoord_wordt_genoemd()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var vorm = Vragen(await coordinator.Pagina(Inrichten));

        var nee = await coordinator.Verstuur(vorm, [.. Antwoorden.Where(a => a.Item1 != "Geld.Uitje").Select(a => a.Item1 == "Geld.Kosten" ? (a.Item1, "0") : a)]).Geweigerd();
        Assert.Contains("Beantwoord elke vraag", nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        await coordinator.Verstuur(Vragen(nee), ("Geld.Uitje", "nee")).Gelukt();

        var bewaard = (await web.Grains.Financien(Sleutel).Bekijk()).Instellingen!;
        Assert.Equal((Geld.Nul, false, 28), (bewaard.Herinneringskosten, bewaard.UitjeTegoed, bewaard.UitsluitingDagen));
        Assert.Null(bewaard.KostenGekozenOp);
    }

    [Fact, Requirement("TSO-10n")]
    public async Task Uitsluiten_kan_nooit_eerder_dan_vier_weken_na_de_herinnering()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var vorm = Vragen(await coordinator.Pagina(Inrichten));

        var nee = await coordinator.Verstuur(vorm, [.. Antwoorden.Select(a => a.Item1 == "Geld.UitsluitingDagen" ? (a.Item1, "27") : a), ("Geld.Wik", "true")]).Geweigerd();

        Assert.Contains("4 weken", nee.FoutBij("Geld_UitsluitingDagen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_rekening_of_incassant_id_met_een_tikfout_wordt_geweigerd_bij_het_veld()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina(Inrichten);
        (string, string)[] bank = [("Geld.Iban", IbanFout), ("Geld.Naam", "Stichting Overblijf"), ("Geld.IncassantId", IncassantId.Maak("12345678")), ("Geld.Aankondiging", "14")];
        var nee = await coordinator.Verstuur(Vorm(pagina, "Bank"), bank).Geweigerd();
        Assert.Contains("klopt niet", nee.FoutBij("Geld_Iban"), StringComparison.Ordinal);
        var incassant = await coordinator.Verstuur(Vorm(nee, "Bank"), ("Geld.Iban", IbanSchool), ("Geld.IncassantId", "NL00ZZZ123456780000")).Geweigerd();
        Assert.Contains("incassant-ID", incassant.FoutBij("Geld_IncassantId"), StringComparison.Ordinal);

        await coordinator.Verstuur(Vorm(incassant, "Bank"), ("Geld.IncassantId", IncassantId.Maak("12345678"))).Gelukt();

        Assert.Equal((IbanSchool, Incassoversie.Pain00800108), (await web.Grains.Financien(Sleutel).Bekijk()).Bank is { } b ? (b.Iban, b.Versie) : default);
    }

    [Fact, Requirement("TSO-10b", "TSO-10c")]
    public async Task Een_eigen_post_een_belastingvrije_grens_en_een_beginbalans_worden_bewaard()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina(Inrichten);
        var fout = await coordinator.Verstuur(Vorm(pagina, "Post"), ("Geld.Code", "feest"), ("Geld.Naam", "Feest"), ("Geld.Rubriek", "Organisatie")).Geweigerd();
        Assert.Contains("eigen-", fout.FoutBij("Geld_Code"), StringComparison.Ordinal);
        await coordinator.Verstuur(Vorm(fout, "Post"), ("Geld.Code", "eigen-feest")).Gelukt();
        await coordinator.Verstuur(
            Vorm(await coordinator.Pagina(Inrichten), "Maximum"), ("Geld.Jaar", "2026"), ("Geld.Uur", "5,70"), ("Geld.Jong", "3,35"), ("Geld.Maand", "220"), ("Geld.Jaarbedrag", "2200"), ("Geld.Bron", "Belastingdienst"))
            .Gelukt();
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(Inrichten), "Begin"), ("Geld.Per", "2026-11-01"), ("Geld.Saldo-bank", "1250,00"), ("Geld.Saldo-crediteuren", "50,00")).Gelukt();

        var nu = await web.Grains.Financien(Sleutel).Bekijk();
        Assert.Equal("Feest", nu.Post("eigen-feest")!.Naam);
        Assert.Equal(new Geld(22_000), nu.Maxima.Single(m => m.Jaar == 2026).PerMaand);
        var stand = (await web.Grains.Journaal(Sleutel, Jaar).Stand(Leider)).Waarde!;
        Assert.Equal((new Geld(125_000), new Geld(-5_000)), (stand.Saldo(Boekposten.Bank), stand.Saldo(Boekposten.Crediteuren)));
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Overblijfcoordinator, HttpStatusCode.OK)]
    [InlineData(Rol.Schoolleider, HttpStatusCode.OK)]
    [InlineData(Rol.Administratie, HttpStatusCode.Forbidden)]
    [InlineData(Rol.Kascommissie, HttpStatusCode.Forbidden)]
    [InlineData(Rol.Commissielid, HttpStatusCode.Forbidden)]
    public async Task Alleen_wie_het_geld_inricht_komt_hier(Rol rol, HttpStatusCode status)
    {
        await using var web = await Start();
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get(Inrichten);

        Assert.Equal(status, antwoord.StatusCode);
    }

    private static IHtmlFormElement Vragen(IHtmlDocument pagina) =>
        pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action")?.EndsWith("/geld/inrichten", StringComparison.Ordinal) == true);
}
