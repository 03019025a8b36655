using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Intranet.Logboek;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Figures, improvement points and the survey on their pages, without script (TSO-2b, TSO-4b).</summary>
[Requirement("TSO-2b", "TSO-4b")]
public sealed class KwaliteitPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string S = "/s/99XX00";
    private const string Kwaliteit = $"{S}/kwaliteit";
    private const string Enquetes = $"{S}/kwaliteit/enquete";
    private const string Beantwoord = $"{S}/enquete/2026-2027/helpers";
    private const string Tellen = $"{S}/groep/g5/enquete";

    [Fact]
    public async Task De_maanden_staan_er_in_een_tekening_en_in_woorden()
    {
        kantoor.Web.Klok.Vooruit(TimeSpan.FromMinutes(2));
        using var ouderraad = await kantoor.Web.LogIn(Rol.Ouderraad);
        var pagina = await ouderraad.Pagina(Kwaliteit);

        var beschrijving = pagina.Tekst("#kwaliteit svg desc");
        Assert.Contains("oktober 0 van", beschrijving, StringComparison.Ordinal);
        Assert.Equal($"Procent van de dagen waarop er de hele pauze genoeg toezicht was: {beschrijving}", pagina.Tekst(".grafiekrij-tekst p"));
        Assert.Contains("november tot nu toe", pagina.Tekst("#kwaliteit tbody"), StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("#puntvorm"));
        Assert.Empty(pagina.QuerySelectorAll("form[action*='handler=Punt']"));
    }

    [Fact]
    public async Task Een_verbeterpunt_wordt_een_keer_opgeschreven_en_wat_fout_is_staat_bij_zijn_veld()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var vorm = (await marijke.Pagina(Kwaliteit)).FormulierVan("Punt");
        var fout = await marijke.Verstuur(vorm, ("Punt.Titel", "Meer ballen")).Geweigerd();
        Assert.Contains("waarom dit nodig is", fout.FoutBij("Punt_Waarom"), StringComparison.Ordinal);
        Assert.Contains("wie ervoor zorgt", fout.FoutBij("Punt_Eigenaar"), StringComparison.Ordinal);
        var kind = await marijke.Verstuur(fout.FormulierVan("Punt"), ("Punt.Titel", "Praten met Amir Vijverhof"), ("Punt.Waarom", "Hij wil ballen."), ("Punt.Naam", "Marijke")).Geweigerd();
        Assert.Contains("naam van een kind", kind.FoutBij("Punt_Titel"), StringComparison.Ordinal);

        (string, string)[] goed = [("Punt.Titel", "Meer ballen"), ("Punt.Waarom", "Er zijn er twee."), ("Punt.Eigenaar", IntranetFabriek.AccountId(Rol.Overblijfkracht)), ("Punt.Naam", "")];
        await marijke.Verstuur(kind.FormulierVan("Punt"), goed).Gelukt();
        await marijke.Verstuur(kind.FormulierVan("Punt"), goed).Gelukt(); // a double click

        var punt = Assert.Single(await Punten(), p => p.Titel == "Meer ballen");
        Assert.Equal(IntranetFabriek.AccountId(Rol.Overblijfkracht), punt.EigenaarAccountId);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        var gezien = await fatma.Pagina(Kwaliteit);
        Assert.Contains("Meer ballen", gezien.Tekst($"#punt-{punt.Id}"), StringComparison.Ordinal);
        Assert.Null(gezien.QuerySelector("#puntvorm"));
    }

    [Fact]
    public async Task Klaar_is_een_punt_met_wat_het_opleverde_en_wie_te_laat_bewaart_ziet_wat_er_nu_staat()
    {
        Assert.Null((await Grain.BewaarPunt(
            null, new VerbeterpuntInvoer("Rustiger eten", "Het is druk.", "Marijke", null, kantoor.Web.Vandaag.AddDays(30), Verbeterstand.Open, null), 0, new OperatieId("proef-rustig"), Kantoor.Systeem)).Weigering);
        var id = (await Punten()).Single(p => p.Titel == "Rustiger eten").Id;
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        var oud = (await ingrid.Pagina($"{Kwaliteit}?punt={id}")).FormulierVan("Punt");
        var nee = await marijke.Verstuur((await marijke.Pagina($"{Kwaliteit}?punt={id}")).FormulierVan("Punt"), ("Punt.Stand", "Klaar")).Geweigerd();
        Assert.Contains("Schrijf op wat het opleverde", nee.FoutBij("Punt_Resultaat"), StringComparison.Ordinal);
        await marijke.Verstuur(nee.FormulierVan("Punt"), ("Punt.Resultaat", "Er eten nu twee groepen na elkaar.")).Gelukt();

        var laat = await ingrid.Verstuur(oud, ("Punt.Titel", "Rustig eten")).Geweigerd();

        Assert.Contains("paste dit net aan", laat.Tekst("#puntvorm"), StringComparison.Ordinal);
        Assert.Contains("Er eten nu twee groepen", laat.Tekst("#puntvorm .paren"), StringComparison.Ordinal);
        Assert.Equal("Rustig eten", ((IHtmlInputElement)laat.GetElementById("Punt_Titel")!).Value);
        Assert.Contains("Klaar", (await marijke.Pagina(Kwaliteit)).Tekst($"#punt-{id} .staat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_vorig_schooljaar_niet_klaar_was_blijft_in_het_nieuwe_in_beeld()
    {
        var vorig = kantoor.Web.Grains.Kwaliteit(Kantoor.School, IntranetFabriek.Jaar.Vorig);
        Assert.Null((await vorig.BewaarPunt(
            null, new VerbeterpuntInvoer("Schoenen buiten", "De gang wordt nat.", "Marijke", null, kantoor.Web.Vandaag, Verbeterstand.Open, null), 0, new OperatieId("proef-vorig-jaar"), Kantoor.Systeem)).Weigering);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);

        var pagina = await fatma.Pagina(Kwaliteit);

        Assert.Contains("1 verbeterpunt open uit schooljaar 2025-2026", pagina.Tekst("#punten-vorig"), StringComparison.Ordinal);
        Assert.Contains("Schoenen buiten", (await fatma.Pagina($"{Kwaliteit}?jaar=2025-2026")).Tekst("#kwaliteit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Helpers_worden_gevraagd_antwoorden_een_keer_en_pas_na_het_sluiten_staat_er_een_uitslag()
    {
        Assert.Null((await kantoor.Web.Grains.Overblijfkracht(Kantoor.School, IntranetFabriek.AccountId(Rol.Overblijfkracht)).Bewaar(
            new OverblijfkrachtGegevens("Fatma Yıldız", "0612345678", null, false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Alle, new DateOnly(2026, 8, 1), null, null), 0, Kantoor.Systeem)).Weigering);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        Assert.Contains("Er is nu geen enquête voor overblijfkrachten.", (await fatma.Pagina(Beantwoord)).Tekst("#vragen"), StringComparison.Ordinal);
        var vorm = await marijke.Pagina($"{Enquetes}?doelgroep=helpers");
        Assert.Equal("Ik help met plezier bij het overblijven.", ((IHtmlInputElement)vorm.GetElementById("Enquete_Vraag1")!).Value);
        var fout = await marijke.Verstuur(vorm.FormulierVan("Open"), ("Enquete.Vraag3", ""), ("Enquete.TotEnMet", "2027-07-01")).Geweigerd();
        Assert.Contains("Vul de vraag in", fout.FoutBij("Enquete_Vraag3"), StringComparison.Ordinal);
        var ver = await marijke.Verstuur(fout.FormulierVan("Open"), ("Enquete.Vraag3", "Ik weet wat ik doe.")).Geweigerd();
        Assert.Contains("Kies een datum", ver.FoutBij("Enquete_TotEnMet"), StringComparison.Ordinal);
        await marijke.Verstuur(ver.FormulierVan("Open"), ("Enquete.TotEnMet", "2026-12-03")).Gelukt();

        var vragen = Vorm(await fatma.Pagina(Beantwoord), "vragen");
        (string, string)[] vier = [("Enquete.Score1", "5"), ("Enquete.Score2", "4"), ("Enquete.Score3", "0"), ("Enquete.Score4", "2")];
        var mist = await fatma.Verstuur(vragen, vier).Geweigerd();
        Assert.Contains("Kies bij elke vraag", mist.FoutBij("Enquete_Score5"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)mist.QuerySelector("input[name='Enquete.Score2'][value='4']")!).IsChecked);
        Assert.EndsWith("bewaard=1", await fatma.Verstuur(Vorm(mist, "vragen"), ("Enquete.Score5", "1"), ("Enquete.Opmerking", "Op vrijdag is het krap.")).Gelukt(), StringComparison.Ordinal);
        await fatma.Verstuur(Vorm(mist, "vragen"), ("Enquete.Score5", "1")).Geweigerd();
        Assert.Contains("al beantwoord", (await fatma.Pagina(Beantwoord)).Tekst("#vragen"), StringComparison.Ordinal);

        Assert.Contains("alleen hoeveel antwoorden", (await marijke.Pagina($"{Enquetes}?doelgroep=helpers")).Tekst("#uitslag-helpers"), StringComparison.Ordinal);
        foreach (var nr in Enumerable.Range(0, 4))
        {
            Assert.Null((await kantoor.Web.Grains.Enquete(Kantoor.School, IntranetFabriek.Jaar, Doelgroep.Helpers).Antwoord($"helper-{nr}", new Enqueteantwoord([4, 4, 4, 4, 4], null))).Weigering);
        }

        await marijke.Verstuur((await marijke.Pagina($"{Enquetes}?doelgroep=helpers")).FormulierVan("Sluit")).Gelukt();
        var uitslag = await marijke.Pagina($"{Enquetes}?doelgroep=helpers");
        Assert.Contains("4,2 van 5", uitslag.Tekst("#uitslag-helpers"), StringComparison.Ordinal);
        Assert.Contains("te weinig meningen", uitslag.Tekst("#uitslag-helpers"), StringComparison.Ordinal); // four had an opinion about question 3
        Assert.Contains("Op vrijdag is het krap.", uitslag.Tekst("#uitslag-helpers"), StringComparison.Ordinal);
        var voorFatma = await fatma.Pagina($"{Enquetes}?doelgroep=helpers");
        Assert.Contains("4,2 van 5", voorFatma.Tekst("#uitslag-helpers"), StringComparison.Ordinal);
        Assert.DoesNotContain("krap", voorFatma.Tekst("#uitslag-helpers"), StringComparison.Ordinal);
        var gesloten = await fatma.Pagina(Beantwoord);
        Assert.Contains("De enquête is gesloten op", gesloten.Tekst("#vragen"), StringComparison.Ordinal);
        Assert.NotNull(gesloten.QuerySelector($"#vragen a[href^='{Enquetes}?jaar=2026-2027']"));
    }

    /// <summary>Closing can't be undone: nothing is guessed from an address.</summary>
    [Theory]
    [InlineData("handler=Sluit&jaar=2026-2027&doelgroep=iedereen")]
    [InlineData("handler=Sluit&jaar=2026-2027")]
    [InlineData("handler=Sluit&jaar=2090-2091&doelgroep=ouders")]
    [InlineData("handler=Sluit&doelgroep=ouders")]
    [InlineData("handler=Open&jaar=2026-2027&doelgroep=iedereen")]
    public async Task Een_adres_dat_geen_enquete_noemt_opent_of_sluit_er_geen(string vraag)
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var antwoord = await marijke.Post($"{Enquetes}?{vraag}", [("operatie", "proef-onbekende-enquete")]);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        Assert.DoesNotContain(await Grain.Uitslagen(), u => u.Doelgroep == Doelgroep.Ouders);
    }

    [Fact]
    public async Task De_leerkracht_telt_handen_in_de_eigen_groep_en_nergens_anders()
    {
        using var karin = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        Assert.Contains("niets te tellen", (await karin.Pagina(Tellen)).Tekst("#tellen"), StringComparison.Ordinal);
        Assert.Null((await kantoor.Web.Grains.Enquete(Kantoor.School, IntranetFabriek.Jaar, Doelgroep.Kinderen).Open(
            Enquetevoorstel.Vragen(Doelgroep.Kinderen), new DateOnly(2026, 12, 3), new OperatieId("proef-kinderen"), Kantoor.Systeem)).Weigering);
        using var anders = await karin.Get($"{S}/groep/g6/enquete");
        Assert.Contains(anders.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });

        var vorm = Vorm(await karin.Pagina(Tellen), "tellen");
        var fout = await karin.Verstuur(vorm, ("Handen.V1S4", "veel")).Geweigerd();
        Assert.Contains("een aantal handen", fout.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Equal("veel", ((IHtmlInputElement)fout.GetElementById("Handen_V1S4")!).Value);
        var teVeel = await karin.Verstuur(Vorm(fout, "tellen"), ("Handen.V1S4", "99")).Geweigerd();
        Assert.Contains("Bij vraag 1 staan meer handen dan er kinderen", teVeel.FoutBij("Handen_V1S4"), StringComparison.Ordinal);
        await karin.Verstuur(Vorm(teVeel, "tellen"), ("Handen.V1S4", "2"), ("Handen.V1S5", "1")).Gelukt();

        var klaar = await karin.Pagina(Tellen);
        Assert.Equal("2", ((IHtmlInputElement)klaar.GetElementById("Handen_V1S4")!).Value);
        Assert.Contains("opnieuw tellen vervangt", klaar.Tekst("#tellen"), StringComparison.Ordinal);
    }

    [Theory]
    [Requirement("SEC-2")]
    [InlineData(Rol.Groepsleerkracht, Kwaliteit)]
    [InlineData(Rol.Administratie, Kwaliteit)]
    [InlineData(Rol.Groepsleerkracht, Enquetes)]
    [InlineData(Rol.Ouderraad, Beantwoord)]
    [InlineData(Rol.Ouderraad, Tellen)]
    public async Task Wie_er_niet_over_gaat_komt_er_niet_in(Rol rol, string adres)
    {
        using var wie = await kantoor.Web.LogIn(rol);
        using var antwoord = await wie.Get(adres);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    private static IHtmlFormElement Vorm(IHtmlDocument pagina, string fragment) => (IHtmlFormElement)pagina.QuerySelector($"#{fragment} form")!;

    private IKwaliteitGrain Grain => kantoor.Web.Grains.Kwaliteit(Kantoor.School, IntranetFabriek.Jaar);

    private async Task<IEnumerable<Verbeterpunt>> Punten() => await Grain.Punten();
}
