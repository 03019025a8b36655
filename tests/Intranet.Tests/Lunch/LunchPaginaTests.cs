using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Intranet.Lunch;

/// <summary>The teacher's lunch, the morning's absentees and the table of reasons, without script (TSO-7, TSO-6e).</summary>
public sealed class LunchPaginaTests : IAsyncLifetime
{
    private const string Lunch = "/s/99XX00/lunch";

    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync() => _web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact, Requirement("TSO-7a", "TSO-7c", "TSO-7d", "TSO-7e", "TSO-10g")]
    public async Task De_leerkracht_telt_af_draagt_over_ruimt_op_en_haalt_weer_op()
    {
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        var vroeg = await karin.Pagina(Lunch);
        Assert.Contains("De lunch begint om 12:00", vroeg.Tekst("#lunchstand"), StringComparison.Ordinal);
        Assert.Empty(vroeg.QuerySelectorAll("#lunchstand form"));
        Naar(12, 10);
        var nu = await karin.Pagina(Lunch);
        Assert.Contains("nog 5 minuten", nu.Tekst("#lunchstand"), StringComparison.Ordinal);
        Assert.Contains("Amir Vijverhof", nu.Tekst("#lunchstand"), StringComparison.Ordinal);

        Naar(12, 18);
        Assert.Contains("3 minuten te laat", (await karin.Pagina(Lunch)).Tekst("#lunchstand"), StringComparison.Ordinal);
        await karin.Verstuur(Tik(await karin.Pagina(Lunch), Lunchtikken.NaarBuiten)).Gelukt();
        await karin.Verstuur(Tik(await karin.Pagina(Lunch), Lunchtikken.Opgeruimd)).Gelukt();
        Naar(12, 54);
        await karin.Verstuur(Tik(await karin.Pagina(Lunch), Lunchtikken.Opgehaald)).Gelukt();

        var klaar = await karin.Pagina(Lunch);
        Assert.Contains("De groep is terug", klaar.Tekst("#lunchstand"), StringComparison.Ordinal);
        Assert.Contains("om 12:18 door", klaar.Tekst("#lunchstand"), StringComparison.Ordinal);
        Assert.Contains("18 minuten, van de lunch tot naar buiten", klaar.Tekst("#lunch"), StringComparison.Ordinal);
        var fout = await karin.Verstuur(klaar.Form("Minuten"), ("minuten", "veel")).Geweigerd();
        Assert.Equal("‘veel’ is geen heel getal.", fout.FoutBij("Lunch_Minuten"));
        Assert.Equal("veel", fout.QuerySelector("#Lunch_Minuten")!.GetAttribute("value"));
        Assert.NotNull(fout.QuerySelector("details.bewerk[open] #Lunch_Minuten"));
        await karin.Verstuur(klaar.Form("Minuten"), ("minuten", "25")).Gelukt();
        Assert.Equal(25, (await _web.Grains.Groepsmiddag(Kantoor.School, "g5", _web.Vandaag).Inzet())?.Minuten);
    }

    [Fact, Requirement("TSO-7b", "TSO-8e")]
    public async Task Een_opmerking_van_de_leerkracht_staat_in_het_logboek_als_van_het_team()
    {
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        var pagina = await karin.Pagina(Lunch);
        await karin.Verstuur(pagina.Form("Opmerking"), ("opmerking", "  ")).Geweigerd();
        await karin.Verstuur(pagina.Form("Opmerking"), ("opmerking", "Het was gezellig, wel veel lawaai bij het opruimen.")).Gelukt();

        var regel = Assert.Single((await _web.Grains.Logboek(Kantoor.School, _web.Vandaag).Bekijk(Kantoor.Systeem)).Waarde!.Regels);
        Assert.Equal(("Groep 5: Het was gezellig, wel veel lawaai bij het opruimen.", true), (regel.Tekst, regel.VanTeam));
    }

    [Fact, Requirement("TSO-7a", "TSO-8h")]
    public async Task Op_het_digibord_staan_alleen_voornamen()
    {
        Assert.Null((await _web.Grains.Leerling(Kantoor.School, KleineSchool.Leerling5(0)).MeldAf(_web.Vandaag, OrleansSchool.Leerlingen.AfmeldReden.Ziek, "griep", new OperatieId("lunch-af-1"), Kantoor.Systeem)).Weigering);
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        var bord = await karin.Pagina($"{Lunch}/digibord");
        Assert.Equal(["Bente", "Cato", "Daan"], bord.QuerySelectorAll(".digibord-namen li").Select(l => l.TextContent.Trim()));
        Assert.DoesNotContain("Vijverhof", bord.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Amir", bord.Tekst("main"), StringComparison.Ordinal);
        Assert.Empty(bord.QuerySelectorAll("#aandacht, #aandachtbel, #spoedbalk, .hoofdnav"));
    }

    [Fact, Requirement("TSO-7a", "SEC-2")]
    public async Task Een_ander_ziet_de_groep_pas_als_die_de_lunch_overneemt()
    {
        using var ruben = await Ruben();
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        using var eerst = await ruben.Get($"{Lunch}?groep=g5");
        Assert.Equal(HttpStatusCode.Forbidden, eerst.StatusCode);
        using var stiekem = await ruben.Post($"{Lunch}?groep=g5&handler=Vervanger", [("vervanger", "ruben"), ("operatieId", "operatie-ruben")]);
        Assert.Equal(HttpStatusCode.Forbidden, stiekem.StatusCode);

        Assert.DoesNotContain("Vijverhof", (await ruben.Pagina("/s/99XX00/logboek")).Tekst("#schrijf"), StringComparison.Ordinal);
        var pagina = await karin.Pagina(Lunch);
        await karin.Verstuur(pagina.Form("Vervanger"), ("vervanger", "bestaatniet")).Geweigerd();
        await karin.Verstuur(pagina.Form("Vervanger"), ("vervanger", "ruben")).Gelukt();

        Assert.Contains("Vijverhof", (await ruben.Pagina($"{Lunch}?groep=g5")).Tekst("#lunchstand"), StringComparison.Ordinal);
        Assert.Contains("Groep 5", (await ruben.Pagina(Lunch)).Tekst("nav[aria-label=Groep]"), StringComparison.Ordinal);
        Assert.Contains("Vijverhof", (await ruben.Pagina("/s/99XX00/logboek")).Tekst("#schrijf"), StringComparison.Ordinal);
        using var helper = await _web.LogIn(Rol.Overblijfkracht);
        using var nee = await helper.Get(Lunch);
        Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
    }

    [Fact, Requirement("TSO-6e")]
    public async Task De_absenten_van_de_ochtend_staan_na_een_formulier_op_het_bord()
    {
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        var pagina = await karin.Pagina("/s/99XX00/absent/g5");
        var formulier = pagina.EigenFormulier();
        await karin.Verstuur(formulier).Geweigerd();
        var keuzes = new[] { ("reden", "kind50=Ziek"), ("reden", "kind51=geen"), ("reden", "kind52=Tandarts"), ("reden", "kind60=Ziek") };
        await karin.Verstuur(formulier, keuzes).Gelukt();
        await karin.Verstuur(formulier, keuzes).Gelukt();

        var verwachting = await _web.Grains.Overblijfgroep(Kantoor.School, IntranetFabriek.Jaar, "g5").Verwachting(_web.Vandaag);
        Assert.Equal([Verwachting.Afgemeld, Verwachting.Structureel, Verwachting.Afgemeld], new[] { "kind50", "kind51", "kind52" }.Select(k => verwachting[k]));
        Assert.Equal(Verwachting.Structureel, (await _web.Grains.Overblijfgroep(Kantoor.School, IntranetFabriek.Jaar, "g6").Verwachting(_web.Vandaag))["kind60"]);
        Assert.Contains("Amir", (await karin.Pagina("/s/99XX00/bord/g5")).Tekst("#kind-kind50[data-staat=afgemeld]"), StringComparison.Ordinal);

        var weer = await karin.Pagina("/s/99XX00/absent/g5");
        await karin.Verstuur(weer.Formulier("TrekIn")).Gelukt();
        Assert.Single((await karin.Pagina("/s/99XX00/absent/g5")).Forms.OfType<IHtmlFormElement>(), f => f.Action.EndsWith("handler=TrekIn", StringComparison.Ordinal));
        using var ander = await karin.Get("/s/99XX00/absent/g6");
        Assert.Equal(HttpStatusCode.Forbidden, ander.StatusCode);
    }

    [Fact, Requirement("TSO-6e")]
    public async Task De_tabel_met_redenen_heeft_een_datum_en_geldt_nooit_voor_vandaag()
    {
        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await marijke.Pagina("/s/99XX00/inrichten/afmelden");
        Assert.Contains("tot 09:30", pagina.Tekst("main"), StringComparison.Ordinal);
        var formulier = pagina.EigenFormulier();
        var vandaag = await marijke.Verstuur(formulier, ("Afmelding.Vanaf", "2026-11-12")).Geweigerd();
        Assert.StartsWith("Een nieuwe tabel geldt op zijn vroegst morgen", vandaag.FoutBij("Afmelding_Vanaf"), StringComparison.Ordinal);
        var laat = await marijke.Verstuur(formulier, ("Afmelding.Tot", "13:00")).Geweigerd();
        Assert.StartsWith("Kies een tijd van 06:00", laat.FoutBij("Afmelding_Tot"), StringComparison.Ordinal);
        await marijke.Verstuur(formulier, ("Afmelding.Tot", "08:45")).Gelukt();

        Assert.Contains("Vanaf vrijdag 13 november 2026", (await marijke.Pagina("/s/99XX00/inrichten/afmelden")).Tekst("main"), StringComparison.Ordinal);
        await marijke.Verstuur((await marijke.Pagina("/s/99XX00/inrichten/afmelden")).Formulier("Verwijder")).Gelukt();
        Assert.Empty((await _web.Grains.School(Kantoor.School).Bekijk())!.Afmeldregels);
    }

    private async Task<Bezoeker> Ruben()
    {
        await _web.MaakAccount("ruben", "ruben@school.example", "Ruben Smit",
            new OrleansSchool.Toegang.Roltoekenning(Kantoor.School, Rol.Groepsleerkracht, [KleineSchool.Groep6], IntranetFabriek.Jaar.EersteDag, null));
        Assert.Null((await _web.Grains.Installatie().WordDemo([.. Enum.GetValues<Rol>().Select(r => IntranetFabriek.AccountId(r)), "ruben"])).Weigering);
        return await _web.LogIn(new Security.Wandelaar("ruben", "Ruben Smit"));
    }

    private void Naar(int uur, int minuut) => _web.Klok.Naar(new DateTimeOffset(2026, 11, 12, uur, minuut, 0, TimeSpan.FromHours(1)));

    private static IHtmlFormElement Tik(IHtmlDocument pagina, string wat) => pagina.Forms.OfType<IHtmlFormElement>()
        .First(f => f.Action.EndsWith("handler=Tik", StringComparison.Ordinal) && f.QuerySelector($"input[name=wat][value={wat}]") is not null && f.QuerySelector("input[name=aan][value='1']") is not null);
}

internal static class LunchpaginaExtensions
{
    /// <summary>The form of a page whose address has a query already.</summary>
    public static IHtmlFormElement Form(this IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().First(f => f.Action.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
