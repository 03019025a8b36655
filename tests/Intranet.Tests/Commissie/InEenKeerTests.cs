using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Financien;
using OrleansSchool.Tests.Intranet.Logboek;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>A form of the commissie says all that is wrong at once, each at its own field, and keeps what was typed (UX-1).</summary>
[Requirement("UX-1")]
public sealed class InEenKeerTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string S = "/s/99XX00";
    private const string Commissie = $"{S}/commissie";
    private const string Vergaderingen = $"{S}/vergaderingen";

    [Fact]
    public async Task Bij_een_lid_en_bij_een_voorzitter_staan_alle_fouten_er_samen()
    {
        await NieuwLid("Karel van Rijn", "karel");
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await marijke.Pagina(Commissie);

        var lid = await marijke.Verstuur(Geldschool.Vorm(pagina, "Lid"), ("Geld.Van", "31-02-2027"), ("Geld.Email", "geen adres")).Geweigerd();
        var voorzitter = await marijke.Verstuur(
            Geldschool.Vorm(pagina, "Voorzitter"), ("Geld.Op", "gisteren"), ("Geld.Aanwezig", ""), ("Geld.Voor", "veel"), ("Geld.Tekst", "")).Geweigerd();

        Assert.All(new[] { "Van", "Naam", "Email", "Functie" }, v => Assert.NotEmpty(lid.FoutBij($"Geld_{v}")));
        Assert.Equal("geen adres", ((IHtmlInputElement)lid.GetElementById("Geld_Email")!).Value);
        Assert.All(new[] { "Lid", "Op", "Aanwezig", "Voor", "Tekst" }, v => Assert.NotEmpty(voorzitter.FoutBij($"Geld_{v}")));
    }

    [Fact]
    public async Task Bij_een_afspraak_en_bij_een_voorstel_verbergt_een_dag_of_bedrag_de_rest_niet()
    {
        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        var afspraakvorm = (IHtmlFormElement)(await ingrid.Pagina($"{Commissie}/afspraken")).GetElementById("afspraakvorm")!;
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var voorstelvorm = (IHtmlFormElement)(await marijke.Pagina($"{S}/besluiten/nieuw?jaar={IntranetFabriek.Jaar}&soort=tarief")).QuerySelector("#voorstel form")!;

        var afspraak = await ingrid.Verstuur(afspraakvorm, ("Geld.GemaaktOp", "gisteren"), ("Geld.Onderwerp", new string('x', 300)), ("Geld.Tekst", "")).Geweigerd();
        var voorstel = await marijke.Verstuur(voorstelvorm, ("Geld.Structureel", "drie"), ("Geld.Titel", ""), ("Geld.Toelichting", ""), ("Geld.Trekker", "")).Geweigerd();

        Assert.All(new[] { "GemaaktOp", "Onderwerp", "Tekst", "Bestuur", "Mr" }, v => Assert.NotEmpty(afspraak.FoutBij($"Geld_{v}")));
        Assert.Equal("Vul in wat er is afgesproken.", afspraak.FoutBij("Geld_Tekst"));
        Assert.All(new[] { "Structureel", "Titel", "Toelichting", "Trekker" }, v => Assert.NotEmpty(voorstel.FoutBij($"Geld_{v}")));
        Assert.Equal("drie", ((IHtmlInputElement)voorstel.GetElementById("Geld_Structureel")!).Value);
    }

    [Fact]
    public async Task Bij_een_extra_vergadering_staat_alles_er_samen_en_krijgt_de_samenvatting_de_focus()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var vorm = (IHtmlFormElement)(await marijke.Pagina($"{Vergaderingen}/nieuw?extra=true")).GetElementById("planvorm")!;

        var nee = await marijke.Verstuur(vorm, ("Geld.Op", "2026-12-03"), ("Geld.Begin", "half acht"), ("Geld.Minuten", "0")).Geweigerd();

        Assert.All(new[] { "Begin", "Minuten", "Plaats", "Naam", "Opmerking" }, v => Assert.NotEmpty(nee.FoutBij($"Geld_{v}")));
        Assert.Contains("Kies van wie de opmerking komt.", nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.True(Assert.Single(nee.QuerySelectorAll("[autofocus]")).HasAttribute("data-eerste-fout"));
    }

    [Fact]
    public async Task In_de_agenda_en_bij_de_genodigden_staat_elke_fout_bij_haar_eigen_rij()
    {
        var web = kantoor.Web;
        await NieuwLid("Annelies Prins", "annelies");
        var gepland = await web.Grains.Vergaderingen(Kantoor.School, IntranetFabriek.Jaar).Plan(
            Vergadersoort.Commissie, new VergaderingInvoer(new DateOnly(2026, 12, 3), new TimeOnly(19, 30), 90, "Teamkamer", null), Geldschool.Op("rijen"), Geldschool.Coordinator);
        var vergadering = web.Grains.Vergadering(Kantoor.School, gepland.Waarde!);
        await Geldschool.Tot(web, async () => (await vergadering.Bekijk(Geldschool.Coordinator)).IsGoed);
        Assert.Null((await vergadering.DienIn(new AgendapuntInvoer("Springtouwen", null, Geleding.Commissie, 10, null), Geldschool.Op("rijen-punt"), Geldschool.Coordinator)).Weigering);
        var view = (await vergadering.Bekijk(Geldschool.Coordinator)).Waarde!;
        var (punt, wie) = (view.Punten.Single(p => p.Titel == "Springtouwen"), view.Genodigden.First(g => g.Naam == "Annelies Prins"));
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        var hier = $"{Vergaderingen}/{gepland.Waarde}";
        var lang = new string('x', 300);

        var agenda = await marijke.Post($"{hier}?handler=Agenda",
        [
            .. view.Punten.SelectMany(p => new[]
            {
                ("Geld.Punt", p.Id), ("Geld.Plek", "1"), ("Geld.Titel", p == punt ? lang : p.Titel), ("Geld.Toelichting", p.Toelichting ?? ""), ("Geld.Minuten", p == punt ? "0" : "10"),
            }),
            ("versie", $"{view.Versie}"), ("operatie", "operatie-rijen-agenda"),
        ]).Geweigerd();
        var genodigden = await marijke.Post($"{hier}?handler=Genodigden",
        [
            ("Geld.Genodigde", wie.Id), ("Geld.Naam", wie.Naam), ("Geld.Email", "geen adres"), ("Geld.Functie", wie.Functie),
            ("Geld.Genodigde", ""), ("Geld.Naam", ""), ("Geld.Email", "ook niet"), ("Geld.Functie", ""),
            ("versie", $"{view.Genodigdenversie}"), ("operatie", "operatie-rijen-genodigden"),
        ]).Geweigerd();

        Assert.All(new[] { $"titel-{punt.Id}", $"minuten-{punt.Id}" }, v => Assert.NotEmpty(agenda.FoutBij(v)));
        Assert.Equal(lang, ((IHtmlInputElement)agenda.GetElementById($"titel-{punt.Id}")!).Value);
        Assert.All(new[] { $"gmail-{wie.Id}", "gast-naam-0", "gast-mail-0" }, v => Assert.NotEmpty(genodigden.FoutBij(v)));
        Assert.Equal("ook niet", ((IHtmlInputElement)genodigden.GetElementById("gast-mail-0")!).Value);
    }

    [Fact]
    public async Task Wie_iemand_kiest_en_een_andere_naam_typt_hoort_dat_er_een_te_veel_is()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var vorm = (await marijke.Pagina($"{S}/kwaliteit")).FormulierVan("Punt");

        var nee = await marijke.Verstuur(
            vorm, ("Punt.Titel", "Meer ballen"), ("Punt.Waarom", "Er zijn er twee."), ("Punt.Eigenaar", IntranetFabriek.AccountId(Rol.Overblijfkracht)), ("Punt.Naam", "Karel van Rijn")).Geweigerd();

        Assert.Contains("Haal de naam weg", nee.FoutBij("Punt_Naam"), StringComparison.Ordinal);
        Assert.Equal("Karel van Rijn", ((IHtmlInputElement)nee.GetElementById("Punt_Naam")!).Value);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Een_te_groot_bestand_brengt_terug_naar_het_formulier_en_nooit_naar_een_andere_site()
    {
        const string Hier = $"{S}/overblijfkrachten/een/dossier";
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var basis = marijke.Client.BaseAddress!;
        (Uri Van, bool IsEigen)[] gevallen =
        [
            (new Uri(basis, $"{Hier}?handler=Papier&van=lijst"), true), (new Uri($"https://elders.example{Hier}"), false), (new Uri($"{basis}/elders.example/"), false), (new Uri(basis, "/fout/413"), false),
        ];
        foreach (var (van, isEigen) in gevallen)
        {
            using var vraag = new HttpRequestMessage(HttpMethod.Post, $"{Hier}?handler=Papier") { Content = new ByteArrayContent(new byte[3 * 1024 * 1024]) };
            vraag.Headers.Referrer = van;
            using var antwoord = await marijke.Client.SendAsync(vraag);

            var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.RequestEntityTooLarge);
            Assert.Contains("hooguit 1920 KB", pagina.Tekst(".foutpagina"), StringComparison.Ordinal);
            var weg = pagina.QuerySelector(".foutpagina a.btn")!;
            Assert.Equal(isEigen, weg.TextContent == "Terug naar het formulier");
            Assert.Equal(isEigen, weg.GetAttribute("href") == $"{Hier}?van=lijst");
            Assert.DoesNotContain("elders.example", weg.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    private async Task NieuwLid(string naam, string merk)
    {
        var commissie = kantoor.Web.Grains.Commissie(Kantoor.School);
        var lid = new CommissielidInvoer(null, naam, $"{merk}@school.example", Commissiefunctie.Gediplomeerde, IntranetFabriek.Jaar.EersteDag, null);
        Assert.Null((await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Geldschool.Coordinator)).Waarde!.Versie, Geldschool.Op($"lid-{merk}"), Geldschool.Coordinator)).Weigering);
    }
}
