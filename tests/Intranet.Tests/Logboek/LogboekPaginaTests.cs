using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Logboek;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;

namespace OrleansSchool.Tests.Intranet.Logboek;

/// <summary>Log, briefing, inbox and questions as people without script use them (TSO-8, TSO-11b).</summary>
public sealed class LogboekPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Logboek = "/s/99XX00/logboek";
    private const string Briefing = "/s/99XX00/briefing";
    private const string Vragen = "/s/99XX00/vragen";

    [Fact, Requirement("TSO-8b", "TSO-8d", "TSO-8e")]
    public async Task Een_helper_schrijft_een_fout_formulier_verliest_niets_en_de_regel_staat_er_een_keer()
    {
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var rik = await kantoor.Web.LogIn(Rol.Leerkracht);
        var pagina = await fatma.Pagina(Logboek);
        Assert.Contains("rustig en met respect", pagina.Tekst("#tekst-hulp"), StringComparison.Ordinal);
        Assert.DoesNotContain("Opmerking van de leerkracht", pagina.Tekst("#schrijf"), StringComparison.Ordinal);
        var formulier = pagina.FormulierVan("Schrijf");

        var fout = await fatma.Verstuur(formulier, ("Regel.Soort", "Voorval"), ("Regel.Tekst", "Er is gevallen.")).Geweigerd();
        Assert.StartsWith("Kies over welk kind", fout.FoutBij("Regel_Leerlingen"), StringComparison.Ordinal);
        Assert.Equal("Er is gevallen.", fout.QuerySelector("#Regel_Tekst")!.TextContent.Trim());
        var zonder = await fatma.Verstuur(formulier, ("Regel.Tekst", "Zonder soort.")).Geweigerd();
        Assert.StartsWith("Kies waar deze regel", zonder.FoutBij("Regel_Soort"), StringComparison.Ordinal);
        var velden = new[] { ("Regel.Soort", "Bericht"), ("Regel.Tekst", "De bal ligt op het dak.") };
        var naar = await fatma.Verstuur(formulier, velden).Gelukt();
        await fatma.Verstuur(formulier, velden).Gelukt();

        var regels = (await rik.Pagina(Logboek)).QuerySelectorAll(".logregel").Where(r => r.TextContent.Contains("De bal ligt op het dak.", StringComparison.Ordinal)).ToList();
        Assert.Single(regels);
        Assert.EndsWith($"#{regels[0].Id}", naar, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-8b")]
    public async Task De_kinderen_staan_per_groep_op_volgorde_en_in_een_groep_op_roepnaam()
    {
        await kantoor.NieuwKind("log-aad", "Aad", null, "Zwaan");
        await kantoor.NieuwKind("log-zoe", "Zoë", null, "Aalders", KleineSchool.Groep6);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);

        var keuze = (await fatma.Pagina(Logboek)).QuerySelector("#logkind-0")!;

        Assert.Equal(["Groep 5", "Groep 6"], keuze.QuerySelectorAll("optgroup").Select(g => g.GetAttribute("label")));
        Assert.Equal("Aad Zwaan", keuze.QuerySelector("optgroup option")!.TextContent);
        Assert.Equal("Zoë Aalders", keuze.QuerySelectorAll("optgroup")[1].QuerySelector("option:last-child")!.TextContent);
        Assert.Null((await fatma.Pagina(Logboek)).QuerySelector("#zoek-logkind-0"));
    }

    [Theory, Requirement("TSO-8b", "UX-1")]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Een_lange_lijst_kinderen_heeft_een_zoekveld(int kinderen, bool metZoeken)
    {
        var lijst = Enumerable.Range(0, kinderen).Select(n => new Logkind($"k{n}", $"Kind {n}", n % 2 == 0 ? "Groep 5" : "Groep 6")).ToLookup(k => k.Groep, StringComparer.Ordinal);
        Assert.Equal(metZoeken, new LogScherm(null!, lijst, [], [], new RegelInvoer()).MetZoeken);
    }

    [Fact, Requirement("TSO-7b", "TSO-8e", "TSO-8b")]
    public async Task Een_leerkracht_schrijft_als_team_en_een_verbetering_komt_eronder()
    {
        using var rik = await kantoor.Web.LogIn(Rol.Leerkracht);
        var formulier = (await rik.Pagina(Logboek)).FormulierVan("Schrijf");
        var naar = await rik.Verstuur(formulier, ("Regel.Soort", "Leerkracht"), ("Regel.Tekst", "De groep kwam te laat binnen.")).Gelukt();
        var nr = naar[(naar.LastIndexOf('-') + 1)..];

        var verbeter = await rik.Pagina($"{Logboek}?verbeter={nr}");
        Assert.Contains($"Verbeter regel {nr}", verbeter.Tekst("#schrijf h2"), StringComparison.Ordinal);
        await rik.Verstuur(verbeter.FormulierVan("Schrijf"), ("Regel.Soort", "Leerkracht"), ("Regel.Tekst", "De groep kwam vijf minuten te laat binnen.")).Gelukt();

        var pagina = await rik.Pagina(Logboek);
        var oud = pagina.QuerySelector($"#{naar[(naar.IndexOf('#', StringComparison.Ordinal) + 1)..]}")!;
        Assert.Contains("(team)", oud.TextContent, StringComparison.Ordinal);
        Assert.Contains("verbeterd in regel", oud.TextContent, StringComparison.Ordinal);
        Assert.Contains($"verbetert regel {nr}", pagina.Tekst("#logdag"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-8g", "TSO-8h")]
    public async Task Een_voorval_staat_op_elke_pagina_van_de_leerkracht_tot_ze_het_las_en_een_ander_ziet_het_niet()
    {
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var karin = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        using var rik = await kantoor.Web.LogIn(Rol.Leerkracht);
        var formulier = (await fatma.Pagina($"{Logboek}?kind={KleineSchool.Leerling5(2)}&soort=voorval")).FormulierVan("Schrijf");
        await fatma.Verstuur(formulier, ("Regel.Tekst", "Bult op het hoofd, koelen gedaan.")).Gelukt();
        await fatma.Post($"{Logboek}?handler=Schrijf", [
            ("Regel.OperatieId", "voorval-groep6"), ("Regel.Soort", "Voorval"), ("Regel.Tekst", "Iets van groep zes."), ("Regel.Leerlingen", KleineSchool.Leerling6(1))]).Gelukt();

        foreach (var adres in new[] { "/s/99XX00", "/s/99XX00/bord/g5", Logboek })
        {
            var pagina = await karin.Pagina(adres);
            Assert.Contains("er iets gebeurd met een kind van je groep", pagina.Tekst("#aandacht"), StringComparison.Ordinal);
            Assert.DoesNotContain("Bult", pagina.Tekst("#aandacht"), StringComparison.Ordinal);
            Assert.DoesNotContain(KleineSchool.Horizon.Achternaam5, pagina.Tekst("#aandacht"), StringComparison.Ordinal);
        }

        Assert.Equal("", (await rik.Pagina("/s/99XX00")).Tekst("#aandacht"));
        var log = await karin.Pagina(Logboek);
        Assert.Contains("Bult op het hoofd", log.Tekst("#logdag"), StringComparison.Ordinal);
        Assert.DoesNotContain("groep zes", log.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, log.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("kinderen van een andere groep", log.Tekst("#logdag"), StringComparison.Ordinal);

        await karin.Verstuur((AngleSharp.Html.Dom.IHtmlFormElement)log.QuerySelector("#aandacht form")!).Gelukt();
        Assert.Equal("", (await karin.Pagina("/s/99XX00")).Tekst("#aandacht"));
        Assert.Contains("gelezen vandaag", (await fatma.Pagina(Logboek)).Tekst("#logdag"), StringComparison.Ordinal);
        Assert.Contains("gelezen vandaag", (await karin.Pagina("/s/99XX00/aandacht")).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-8a", "TSO-8f")]
    public async Task De_briefing_toont_wat_vandaag_telt_en_gelezen_blijft_gelezen()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        await kantoor.NieuwKind("kind-briefing", "Sjoerd", null, "Sneeuwklok");
        await kantoor.MeldAan("kind-briefing", AanmeldingSoort.Structureel, Weekdagen.Donderdag);
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, "kind-briefing").BewaarLunchnotitie(
            new Lunchnotitie("brief1", "wespen", "Pen in de rode tas.", Lunchdoel.Allergie, null, null, new DateOnly(2027, 7, 31), "", default), null, Kantoor.Systeem)).Weigering);
        await kantoor.Web.Grains.Logboek(Kantoor.School, new DateOnly(2026, 11, 10)).Schrijf(
            new LogregelInvoer(Logsoort.Afspraak, "Het klimtoestel mag weer.", [], "schoolplein", null, null), new OperatieId("briefing-oud"), Kantoor.Systeem);
        await marijke.Verstuur((await marijke.Pagina($"{Briefing}/taken")).FormulierVan("Bewaar"), ("Taak.Naam", "Poort en fietsenhok"), ("Taak.Plek", "schoolplein")).Gelukt();
        var leeg = await marijke.Verstuur((await marijke.Pagina($"{Briefing}/taken")).FormulierVan("Bewaar"), ("Taak.Naam", "")).Geweigerd();
        Assert.StartsWith("Vul de naam van de taak", leeg.FoutBij("Taak_Naam"), StringComparison.Ordinal);

        var briefing = await fatma.Pagina($"{Briefing}?plek=schoolplein");
        Assert.Contains("Sjoerd Sneeuwklok", briefing.Tekst(".let-op"), StringComparison.Ordinal);
        Assert.Contains("Pen in de rode tas.", briefing.Tekst(".let-op"), StringComparison.Ordinal);
        Assert.Contains("Het klimtoestel mag weer.", briefing.Tekst("#briefing"), StringComparison.Ordinal);
        Assert.Contains("Poort en fietsenhok", briefing.Tekst(".taken"), StringComparison.Ordinal);

        await fatma.Verstuur(briefing.FormulierVan("Gelezen")).Gelukt();
        Assert.DoesNotContain("Het klimtoestel mag weer.", (await fatma.Pagina(Briefing)).Tekst("#briefing"), StringComparison.Ordinal);
        Assert.Contains("Het klimtoestel mag weer.", (await marijke.Pagina($"{Logboek}?datum=2026-11-10")).Tekst("#logdag"), StringComparison.Ordinal);
        using var onzin = await fatma.Post($"{Briefing}?handler=Gelezen", [("tot", "gisteren:veel"), ("tot", "2026-11-10:-3"), ("tot", "2099-01-01:9")]);
        Assert.Equal(HttpStatusCode.Redirect, onzin.StatusCode);
    }

    [Fact, Requirement("TSO-11b")]
    public async Task Een_vraag_van_een_ouder_wordt_opgeschreven_beantwoord_en_teruggevonden()
    {
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await fatma.Pagina($"{Logboek}?soort=oudervraag")).FormulierVan("Schrijf");
        await fatma.Verstuur(formulier, ("Regel.Tekst", "Mag een kind een eigen bal meenemen?")).Gelukt();

        var lijst = await marijke.Pagina(Vragen);
        var vraag = lijst.QuerySelectorAll(".logregel").Single(r => r.TextContent.Contains("eigen bal", StringComparison.Ordinal));
        var vorm = (AngleSharp.Html.Dom.IHtmlFormElement)vraag.QuerySelector("form[action*=Beantwoord]")!;
        var fout = await marijke.Verstuur(vorm, ("antwoord", " ")).Geweigerd();
        Assert.Contains("Vul in wat je de ouder laat weten.", fout.Tekst(".samenvatting"), StringComparison.Ordinal);
        await marijke.Verstuur(vorm, ("antwoord", "Ja, met de naam erop.")).Gelukt();

        Assert.Contains("Ja, met de naam erop.", (await fatma.Pagina(Vragen)).Tekst("#vragen"), StringComparison.Ordinal);
        Assert.Null((await fatma.Pagina(Vragen)).QuerySelector("form[action*=GeefDoor]"));
        Assert.Contains("Vertel het de ouder", (await fatma.Pagina("/s/99XX00/aandacht")).Tekst("main"), StringComparison.Ordinal);
        using var vreemd = await marijke.Post($"{Vragen}?handler=Beantwoord", [("vraag", "../x/1"), ("antwoord", "x"), ("operatieId", "vreemd-0001")]);
        Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
    }

    [Fact, Requirement("SEC-2", "TSO-8h")]
    public async Task Wie_niets_met_het_overblijven_heeft_komt_er_niet_in_en_iedereen_heeft_alleen_de_eigen_aandacht()
    {
        using var petra = await kantoor.Web.LogIn(Rol.Ouderraad);
        foreach (var adres in new[] { Logboek, Briefing, Vragen, $"{Briefing}/taken" })
        {
            using var antwoord = await petra.Get(adres);
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }

        Assert.Contains("Niets voor jou", (await petra.Pagina("/s/99XX00/aandacht")).Tekst("main"), StringComparison.Ordinal);
        using var morgen = await petra.Get($"{Logboek}?datum=2099-01-01");
        Assert.Equal(HttpStatusCode.Forbidden, morgen.StatusCode);
    }

    [Theory, Requirement("SEC-6")]
    [InlineData("?datum=2099-01-01")]
    [InlineData("?datum=gisteren")]
    [InlineData("?datum=1990-01-01")]
    public async Task Een_dag_die_er_niet_is_geeft_404(string vraag)
    {
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var antwoord = await fatma.Get(Logboek + vraag);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        using var plek = await fatma.Get($"{Briefing}?plek=maan");
        Assert.Equal(HttpStatusCode.NotFound, plek.StatusCode);
    }
}

internal static class LogPaginaExtensions
{
    /// <summary>The form that posts to this handler, whatever else the address names.</summary>
    public static AngleSharp.Html.Dom.IHtmlFormElement FormulierVan(this AngleSharp.Html.Dom.IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.Action.Contains($"handler={handler}", StringComparison.Ordinal));
}
