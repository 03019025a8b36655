using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Offline;
using OrleansSchool.Tests.Intranet.Tablet;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>Cash on the day: receipts by office and tablet, counting, what a tablet brings in later (TSO-6c, LIVE-4, LIVE-5).</summary>
[Requirement("TSO-6c")]
public sealed class KasPaginaTests
{
    private const string S = "/s/99XX00";
    private const string Los = "los1";

    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Fact]
    public async Task Een_kind_dat_erbij_kwam_betaalt_een_keer_en_krijgt_een_nummer()
    {
        await using var web = await MetLosKind();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kas = await coordinator.Pagina($"{S}/geld/kas");
        var rij = kas.QuerySelector($"[data-kas-kind={Los}]")!;
        Assert.Contains("Kwam erbij", rij.TextContent, StringComparison.Ordinal);
        Assert.Null(kas.QuerySelector("[data-kas-kind=kind50]"));

        using var fout = await coordinator.Verstuur(Vorm(kas, "Ontvang"), ("Geld.Bedrag", "drie euro"));
        var nee = await Bezoeker.Lees(fout, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(nee.QuerySelector("#Geld_Bedrag-fout"));
        Assert.Equal("drie euro", nee.QuerySelector("#Geld_Bedrag")!.GetAttribute("value"));

        using var goed = await coordinator.Verstuur(Vorm(nee, "Ontvang"), ("Geld.Bedrag", "3,50"));
        using var nogEens = await coordinator.Verstuur(Vorm(nee, "Ontvang"), ("Geld.Bedrag", "3,50"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (goed.StatusCode, nogEens.StatusCode));
        kas = await coordinator.Pagina(goed.Headers.Location!.OriginalString);
        Assert.Contains("kwitantie K 12-11/1", kas.QuerySelector(".bewaard")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Betaald, kwitantie K 12-11/1", kas.QuerySelector($"[data-kas-kind={Los}]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await Regels(web));
    }

    [Fact]
    public async Task Uitgave_teruggave_en_telling_staan_in_het_kasboek_van_de_dag()
    {
        await using var web = await MetLosKind();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kas = await coordinator.Pagina($"{S}/geld/kas");
        using var ontvangen = await coordinator.Verstuur(Vorm(kas, "Boek"), ("soort", nameof(Kassoort.OverigeOntvangst)), ("Geld.Bedrag", "20"), ("Geld.Omschrijving", "Oude boeken"), ("Geld.Post", Boekposten.OverigeBaten));
        Assert.Equal(HttpStatusCode.Redirect, ontvangen.StatusCode);
        kas = await coordinator.Pagina($"{S}/geld/kas");
        using var zonderPost = await coordinator.Verstuur(Vorm(kas, "Boek"), ("soort", nameof(Kassoort.Uitgave)), ("Geld.Bedrag", "5,00"), ("Geld.Omschrijving", "Limonade"));
        Assert.Contains("post", (await Bezoeker.Lees(zonderPost, HttpStatusCode.UnprocessableEntity)).QuerySelector(".melding[data-staat=fout]")!.TextContent, StringComparison.Ordinal);
        using var terug = await coordinator.Verstuur(Vorm(kas, "Terug"), ("Geld.Reden", "Verkeerd ingevuld"));
        Assert.Equal(HttpStatusCode.Redirect, terug.StatusCode);
        Assert.Equal([Kassoort.OverigeOntvangst, Kassoort.Terug], (await Regels(web)).Select(r => r.Soort));

        var tellen = await coordinator.Pagina($"{S}/geld/kas/tellen");
        using var groot = await coordinator.Verstuur(tellen.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("#coupure-100") is not null), ("Geld.Aantal", "9"));
        var uitleg = await Bezoeker.Lees(groot, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(uitleg.QuerySelector(".melding[data-staat=fout]"));
        using var geteld = await coordinator.Verstuur(uitleg.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("#coupure-100") is not null), Leeg());
        Assert.Equal(HttpStatusCode.Redirect, geteld.StatusCode);
        Assert.Contains("klopt precies", (await coordinator.Pagina(geteld.Headers.Location!.OriginalString)).QuerySelector(".bewaard")!.TextContent, StringComparison.Ordinal);
        kas = await coordinator.Pagina($"{S}/geld/kas");
        Assert.Null(kas.QuerySelector("form[action*='handler=Boek']"));
    }

    [Fact, Requirement("LIVE-5")]
    public async Task Op_de_tablet_ontvangt_een_overblijfkracht_met_een_verse_pincode_en_boekt_verder_niets()
    {
        await using var web = await MetLosKind();
        var kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);
        using var tablet = await TabletProef.Open(web, kracht);
        var kas = await tablet.Pagina($"{S}/geld/kas");
        Assert.Null(kas.QuerySelector("form[action*='handler=Boek']"));
        Assert.Null(kas.QuerySelector("a[href*='/geld/kas/tellen']"));
        using var goed = await tablet.Verstuur(Vorm(kas, "Ontvang"), ("Geld.Bedrag", "3.50"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        var regel = Assert.Single(await Regels(web));
        Assert.Equal((new Geld(350), kracht, Los), (regel.Bedrag, regel.AccountId, regel.LeerlingId));
        Assert.NotNull(regel.Tablet);

        web.Klok.Vooruit(TabletSessie.Vers + TimeSpan.FromSeconds(1));
        using var oud = await tablet.Verstuur(Vorm(await tablet.Pagina($"{S}/geld/kas"), "Terug"), ("Geld.Reden", "Vergissing"));
        Assert.Equal(HttpStatusCode.Unauthorized, oud.StatusCode);
        Assert.Single(await Regels(web));
    }

    [Fact]
    public async Task Wat_er_gekozen_was_blijft_staan_als_het_bedrag_niet_klopt()
    {
        await using var web = await MetLosKind();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var fout = await coordinator.Verstuur(
            Vorm(await coordinator.Pagina($"{S}/geld/kas"), "Boek"), ("soort", nameof(Kassoort.OverigeOntvangst)), ("Geld.Bedrag", "tien"), ("Geld.Omschrijving", "Oude boeken"), ("Geld.Post", Boekposten.OverigeBaten));

        var nee = await Bezoeker.Lees(fout, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(nameof(Kassoort.OverigeOntvangst), ((IHtmlSelectElement)nee.QuerySelector("#kas-soort")!).Value); // never an expense the second time
        Assert.Equal(Boekposten.OverigeBaten, ((IHtmlSelectElement)nee.QuerySelector("#Geld_Post")!).Value);
        using var goed = await coordinator.Verstuur(Vorm(nee, "Boek"), ("Geld.Bedrag", "10"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal(new Geld(1_000), Assert.Single(await Regels(web)).Bedrag);
    }

    [Fact, Requirement("LIVE-5")]
    public async Task Op_de_tablet_staat_niet_wat_het_kantoor_bij_een_regel_schreef()
    {
        await using var web = await MetLosKind();
        var kantoor = new Wie("proef-coordinator", "Proef", School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var invoer = new KasInvoer(Kassoort.OverigeOntvangst, new Geld(500), "Kan de rekening niet betalen", null, null, web.Vandaag, Boekposten.OverigeBaten, new OperatieId("operatie-overig"));
        Assert.Null((await web.Grains.Kas(School).Boek(invoer, kantoor)).Weigering);
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Overblijfkracht));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var bijKracht = (await tablet.Pagina($"{S}/geld/kas")).QuerySelector("#kas")!.TextContent;
        var bijKantoor = (await coordinator.Pagina($"{S}/geld/kas")).QuerySelector("#kas")!.TextContent;

        Assert.Contains("Andere ontvangst", bijKracht, StringComparison.Ordinal);
        Assert.DoesNotContain("niet betalen", bijKracht, StringComparison.Ordinal);
        Assert.Contains("niet betalen", bijKantoor, StringComparison.Ordinal);
    }

    [Fact, Requirement("LIVE-4")]
    public async Task Een_kwitantie_zonder_verbinding_komt_later_een_keer_binnen_met_wie_en_wanneer()
    {
        await using var web = await MetLosKind();
        var kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);
        var (toestel, tablet) = await Proeftoestel.Open(web, kracht);
        var regel = Proeftoestel.Tik(1, Los, "", kracht) with { Soort = "kas", Groep = null, Staat = null, Centen = 350 };

        Assert.Equal([1L], (await toestel.Breng(regel)).Bewaard);
        Assert.Equal([1L], (await toestel.Breng(regel)).Bewaard);
        var nee = await toestel.Breng(regel with { Volgnr = 2, Operatie = "operatie-0002", Centen = null }, regel with { Volgnr = 3, Operatie = "operatie-0003", Leerling = "vreemd1" });

        Assert.Equal([2L], nee.Geweigerd.Select(g => g.Volgnr));
        Assert.Equal([3L], nee.Bewaard);
        var regels = await Regels(web);
        Assert.Equal([Kassoort.Overblijfdag, Kassoort.OverigeOntvangst], regels.Select(r => r.Soort)); // money for a child that nobody knows is in the till all the same
        var staat = regels[0];
        Assert.Equal((new Geld(350), kracht, toestel.TabletId), (staat.Bedrag, staat.AccountId, staat.Tablet));
        Assert.NotNull(staat.NagekomenOp);
        tablet.Dispose();
        toestel.Dispose();
    }

    [Fact, Requirement("LIVE-4")]
    public async Task Een_kwitantie_die_na_de_telling_binnenkwam_noemt_de_dag_waarop_ze_staat()
    {
        await using var web = await MetLosKind();
        var kantoor = new Wie("proef-coordinator", "Proef", School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var invoer = new KasInvoer(Kassoort.OverigeOntvangst, new Geld(500), "Oude boeken", null, null, web.Vandaag, Boekposten.OverigeBaten, new OperatieId("operatie-overig"));
        Assert.Null((await web.Grains.Kas(School).Boek(invoer, kantoor)).Weigering);
        ImmutableArray<int> munten = [.. Kasgeld.Coupures.Select(c => c == 500 ? 1 : 0)];
        Assert.Null((await web.Grains.Kas(School).Tel(web.Vandaag, munten, null, null, new OperatieId("operatie-tel"), kantoor)).Weigering);
        var kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);
        var (toestel, tablet) = await Proeftoestel.Open(web, kracht);
        Assert.Equal([1L], (await toestel.Breng(Proeftoestel.Tik(1, Los, "", kracht) with { Soort = "kas", Groep = null, Staat = null, Centen = 350 })).Bewaard);

        var rij = (await tablet.Pagina($"{S}/geld/kas")).QuerySelector($"[data-kas-kind={Los}]")!;

        Assert.Contains("kwitantie K 13-11/1", rij.TextContent, StringComparison.Ordinal);
        tablet.Dispose();
        toestel.Dispose();
    }

    [Fact, Requirement("LIVE-5", "SEC-2")]
    public async Task Wie_alleen_contant_geld_aanneemt_opent_geen_andere_dag()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var kracht = await web.LogIn(Rol.Overblijfkracht);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var gisteren = $"{S}/geld/kas?dag={Sleutels.Dag(web.Vandaag.AddDays(-1))}";

        using var nee = await kracht.Get(gisteren);
        using var ja = await coordinator.Get(gisteren);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (nee.StatusCode, ja.StatusCode));
    }

    [Fact, Requirement("LIVE-4")]
    public async Task De_bewaarde_lijst_van_de_tablet_heeft_de_kinderen_die_contant_betalen()
    {
        await using var web = await MetLosKind();
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Overblijfkracht));

        var pakket = await tablet.Pagina($"{S}/pakket");

        Assert.NotNull(pakket.QuerySelector("[data-open=kas]"));
        Assert.Contains($"data-kas-kind=\"{Los}\"", pakket.QuerySelector("template[data-blad=kas]")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact, Requirement("LIVE-4")]
    public async Task Wie_zonder_verbinding_binnenloopt_heeft_op_de_bewaarde_lijst_een_rij_die_pas_na_de_mark_te_zien_is()
    {
        await using var web = await MetLosKind();
        var persoon = new Persoonsgegevens("Sam", null, "Binnenloper", new DateOnly(2017, 3, 4), KleineSchool.Groep5, "5");
        Assert.Null((await web.Grains.Leerling(School, "los2").SchrijfIn(persoon, new OperatieId("schrijfin-los2"), Wie.Systeem(School, "Proef"))).Weigering);
        using var tablet = await TabletProef.Open(web, IntranetFabriek.AccountId(Rol.Overblijfkracht));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var blad = ((IHtmlTemplateElement)(await tablet.Pagina($"{S}/pakket")).QuerySelector("template[data-blad=kas]")!).Content;

        var (los, wellicht) = (blad.QuerySelector($"[data-kas-kind={Los}]")!, blad.QuerySelector("[data-kas-kind=los2]")!);
        Assert.Equal((false, "nee"), (los.HasAttribute("hidden"), los.GetAttribute("data-kas-wellicht")));
        Assert.Equal((true, "ja"), (wellicht.HasAttribute("hidden"), wellicht.GetAttribute("data-kas-wellicht")));
        Assert.NotNull(wellicht.QuerySelector("form[data-kas-vorm]"));
        Assert.Null(blad.QuerySelector("[data-kas-kind=kind50]")); // structural days: on the bill
        Assert.Null((await coordinator.Pagina($"{S}/geld/kas")).QuerySelector("[data-kas-kind=los2]"));
    }

    [Fact]
    public async Task Een_aantal_dat_geen_getal_is_staat_bij_zijn_munt_en_de_rest_blijft_staan()
    {
        await using var web = await MetLosKind();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var vorm = (await coordinator.Pagina($"{S}/geld/kas/tellen")).Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("#coupure-100") is not null);
        (string, string)[] velden = [.. Kasgeld.Coupures.Select(c => ("Geld.Aantal", c == 200 ? "twee" : c == 100 ? "3" : ""))];
        using var fout = await coordinator.Verstuur(vorm, velden);

        var nee = await Bezoeker.Lees(fout, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(nee.QuerySelector("#coupure-200-fout"));
        Assert.Null(nee.QuerySelector("#coupure-100-fout"));
        Assert.Equal(("twee", "3"), (nee.QuerySelector("#coupure-200")!.GetAttribute("value"), nee.QuerySelector("#coupure-100")!.GetAttribute("value")));
        Assert.Equal("#coupure-200", nee.QuerySelector(".samenvatting a")!.GetAttribute("href"));
    }

    private static async Task<IntranetFabriek> MetLosKind()
    {
        var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var wie = Wie.Systeem(School, "Proef");
        var persoon = new Persoonsgegevens("Robin", null, "Losloper", new DateOnly(2017, 3, 4), KleineSchool.Groep5, "5");
        Assert.Null((await web.Grains.Leerling(School, Los).SchrijfIn(persoon, new OperatieId("schrijfin-los"), wie)).Weigering);
        var coordinator = new Wie("proef-coordinator", "Proef", School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var merk = await web.Grains.Overblijfdag(School, KleineSchool.Groep5, web.Vandaag).Markeer(new Markeer([Los], Markeersoort.Aanwezig, new OperatieId("operatie-erbij")), coordinator);
        Assert.Null(merk.Weigering);
        return web;
    }

    private static async Task<IReadOnlyList<Kasregel>> Regels(IntranetFabriek web) =>
        [.. (await web.Grains.Kas(School).Bekijk(web.Vandaag, Wie.Systeem(School, "Proef"))).Waarde!.Dag.Regels];

    private static IHtmlFormElement Vorm(IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().First(f => f.GetAttribute("action")!.Contains($"handler={handler}", StringComparison.Ordinal));

    private static (string, string)[] Leeg() => [.. Kasgeld.Coupures.Select(_ => ("Geld.Aantal", ""))];
}
