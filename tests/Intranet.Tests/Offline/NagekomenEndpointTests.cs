using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Tablet;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>What a tablet brings in afterwards: by the key of the device, whatever became of the session (LIVE-4).</summary>
[Requirement("LIVE-4")]
public sealed class NagekomenEndpointTests
{
    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Fact]
    public async Task Zonder_sessie_en_zonder_koekje_komt_de_rij_binnen_op_naam_van_wie_tikte_met_de_gemeten_tijd()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, tablet) = await Proeftoestel.Open(web, Kracht);
        await web.Grains.Account(Kracht).BeeindigAndereSessies(null);
        var klok = IntranetFabriek.Begin.AddMinutes(-3).ToUnixTimeMilliseconds();

        var uitslag = await toestel.Breng(
            Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht) with { Klok = klok - 420_000, Verschil = 420_000 }, Proeftoestel.Tik(2, "kind51", "niet-gevonden", Kracht));

        Assert.Equal([1L, 2L], uitslag.Bewaard);
        var marks = await Dag(web).Markeringen();
        Assert.Equal((Kracht, toestel.TabletId, IntranetFabriek.Begin.AddMinutes(-3)), (marks[0].AccountId, marks[0].Tablet, marks[0].Op));
        Assert.Equal((IntranetFabriek.Begin.AddMinutes(-10), IntranetFabriek.Begin), (marks[0].Nakomer!.KlokOp, marks[0].Nakomer!.OntvangenOp));
        Assert.Equal(Markeersoort.NietGevonden, marks[1].Soort);
        tablet.Dispose();
        toestel.Dispose();
    }

    [Fact]
    public async Task Twee_keer_sturen_bevestigt_twee_keer_en_bewaart_een_keer()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, _) = await Proeftoestel.Open(web, Kracht);
        NagekomenRegel[] rij = [Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht), Proeftoestel.Tik(2, "kind60", "aanwezig", Kracht, KleineSchool.Groep6)];

        Assert.Equal([1L, 2L], (await toestel.Breng(rij)).Bewaard);
        Assert.Equal([1L, 2L], (await toestel.Breng(rij)).Bewaard);

        Assert.Single(await Dag(web).Markeringen());
        Assert.Single(await Dag(web, KleineSchool.Groep6).Markeringen());
    }

    [Fact]
    public async Task Wat_niet_mag_komt_terug_met_een_zin_en_houdt_de_rest_niet_op()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, _) = await Proeftoestel.Open(web, Kracht);

        var uitslag = await toestel.Breng(
            Proeftoestel.Tik(1, "kind60", "aanwezig", Kracht), Proeftoestel.Tik(2, "kind50", "aanwezig", "bestaat-niet"), Proeftoestel.Tik(3, "kind50", "dansend", Kracht),
            Proeftoestel.Tik(4, "kind50", "aanwezig", Kracht, datum: "2026-10-28"), Proeftoestel.Tik(5, "../x", "aanwezig", Kracht), Proeftoestel.Tik(6, "kind50", "aanwezig", Kracht),
            Proeftoestel.Tik(7, "kind51", "aanwezig", IntranetFabriek.AccountId(Rol.Overblijfkracht, KleineSchool.Einder)), Proeftoestel.Tik(8, "kind52", "aanwezig", Kracht) with { Datum = "gisteren" });

        Assert.Equal([6L], uitslag.Bewaard);
        Assert.Equal([1L, 2L, 3L, 4L, 5L, 7L, 8L], uitslag.Geweigerd.Select(g => g.Volgnr).Order());
        Assert.All(uitslag.Geweigerd, g => Assert.NotEmpty(g.Zin));
        Assert.Single(await Dag(web).Markeringen());
    }

    [Fact, Requirement("TSO-8b")]
    public async Task Regels_voor_het_logboek_komen_mee_een_keer_met_hun_eigen_tijd()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, _) = await Proeftoestel.Open(web, Kracht);
        var klok = IntranetFabriek.Begin.AddMinutes(-20).ToUnixTimeMilliseconds();
        var regel = Proeftoestel.Tik(1, "kind50", "", Kracht) with { Soort = "log", Groep = null, Tekst = "Amir viel van de schommel.", Over = "Voorval", Klok = klok, Verschil = 0 };

        Assert.Equal([1L], (await toestel.Breng(regel)).Bewaard);
        Assert.Equal([1L], (await toestel.Breng(regel)).Bewaard);
        var nee = (await toestel.Breng(regel with { Volgnr = 2, Operatie = "operatie-leeg", Tekst = " " })).Geweigerd.Single();

        var coordinator = new Wie("c", "C", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var log = (await web.Grains.Logboek(KleineSchool.Horizon.Sleutel, new DateOnly(2026, 11, 12)).Bekijk(coordinator)).Waarde!;
        var staat = Assert.Single(log.Regels);
        Assert.Equal(("Amir viel van de schommel.", IntranetFabriek.Begin.AddMinutes(-20), toestel.TabletId), (staat.Tekst, staat.Op, staat.Tablet));
        Assert.NotEmpty(nee.Zin);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Alleen_de_eigen_handtekening_van_een_tablet_van_de_school_telt()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, _) = await Proeftoestel.Open(web, Kracht);
        using var ander = new Proeftoestel(web, toestel.TabletId);
        var inhoud = $$"""{"school":"99XX00","tablet":"{{toestel.TabletId}}","klok":1,"regels":[]}""";

        await Antwoord(HttpStatusCode.OK, toestel.StuurRuw(inhoud));
        await Antwoord(HttpStatusCode.Gone, ander.StuurRuw(inhoud));
        await Antwoord(HttpStatusCode.Gone, toestel.StuurRuw(inhoud, "geen base64!"));
        await Antwoord(HttpStatusCode.Gone, toestel.StuurRuw(inhoud, Convert.ToBase64String(new byte[64])));
        await Antwoord(HttpStatusCode.Gone, toestel.StuurRuw(inhoud.Replace("99XX00", "99XX01", StringComparison.Ordinal)));
        Assert.Empty(await Dag(web).Markeringen());
    }

    [Fact]
    public async Task Ingetrokken_is_weg_en_voor_de_sleutel_bekend_is_wacht_de_rij()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, tablet) = await Proeftoestel.Open(web, Kracht, metSleutel: false);
        await Antwoord(HttpStatusCode.Conflict, toestel.Stuur(Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht)));
        await Antwoord(HttpStatusCode.NoContent, toestel.GeefSleutel(tablet));
        await Antwoord(HttpStatusCode.OK, toestel.Stuur(Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht)));

        var coordinator = new Wie("c", "C", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        Assert.True((await web.Grains.Tablets(KleineSchool.Horizon.Sleutel).TrekIn(toestel.TabletId, coordinator)).IsGoed);

        await Antwoord(HttpStatusCode.Gone, toestel.Stuur(Proeftoestel.Tik(2, "kind51", "aanwezig", Kracht)));
        Assert.Single(await Dag(web).Markeringen());
    }

    [Fact, Requirement("SEC-2")]
    public async Task Van_een_ingetrokken_tablet_komt_geen_tik_binnen_en_de_coordinator_hoort_hoeveel_het_er_waren()
    {
        await using var web = await IntranetFabriek.Start();
        var school = KleineSchool.Horizon.Sleutel;
        var (toestel, _) = await Proeftoestel.Open(web, Kracht);
        using var dief = new Proeftoestel(web, toestel.TabletId);
        var wie = new Wie("c", "C", school, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var eerder = Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht, datum: "2026-11-10");
        await Antwoord(HttpStatusCode.OK, toestel.Stuur());
        Assert.True((await web.Grains.Tablets(school).TrekIn(toestel.TabletId, wie)).IsGoed);

        await Antwoord(HttpStatusCode.Gone, dief.StuurMet(7_000, eerder));
        await Antwoord(HttpStatusCode.Gone, toestel.Stuur());
        Assert.Empty(await Aandacht(web));
        await Antwoord(HttpStatusCode.Gone, toestel.StuurMet(25, eerder, Proeftoestel.Tik(2, "kind51", "aanwezig", Kracht)));
        await Antwoord(HttpStatusCode.Gone, toestel.StuurMet(25, eerder, Proeftoestel.Tik(2, "kind51", "aanwezig", Kracht)));

        var bericht = Assert.Single(await Aandacht(web));
        Assert.Equal(("De ingetrokken tablet Plein Noord 1 had nog 25 tikken van di 10 nov of later. Die tellen niet mee: kijk de borden na.", "/s/99XX00/tablets", true), (bericht.Tekst, bericht.Pad, bericht.Dringend));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        Assert.Contains("25 tikken van di 10 nov", (await coordinator.Pagina("/s/99XX00/tablets")).QuerySelector("[data-niet-verstuurd]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Dag(web).Markeringen());
        Assert.Empty(await web.Grains.Overblijfdag(school, KleineSchool.Groep5, new DateOnly(2026, 11, 10)).Markeringen());
    }

    [Fact]
    public async Task Het_vorige_toestel_van_een_tablet_die_opnieuw_gekoppeld_is_vertelt_ook_wat_het_nog_had()
    {
        await using var web = await IntranetFabriek.Start();
        var school = KleineSchool.Horizon.Sleutel;
        var (oud, _) = await Proeftoestel.Open(web, Kracht);
        var (link, wie) = (new string('a', 64), new Wie("c", "C", school, [new ActieveRol(Rol.Overblijfcoordinator, [])]));
        Assert.True((await web.Grains.Tablets(school).BiedKoppelingAan(oud.TabletId, [link], wie)).IsGoed);
        Assert.True((await web.Grains.Tablets(school).Koppel(oud.TabletId, link, new string('e', 64), new OperatieId("koppel-opnieuw"))).IsGoed);
        await Antwoord(HttpStatusCode.Conflict, oud.Stuur(Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht)));
        using var nieuw = new Proeftoestel(web, oud.TabletId);
        Assert.True((await web.Grains.Tablets(school).ZetHandtekening(oud.TabletId, new string('e', 64), nieuw.PubliekeSleutel)).IsGoed);

        await Antwoord(HttpStatusCode.Gone, oud.Stuur(Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht)));
        await Antwoord(HttpStatusCode.OK, nieuw.Stuur(Proeftoestel.Tik(1, "kind51", "aanwezig", Kracht)));

        Assert.StartsWith("Het vorige toestel van Plein Noord 1 had nog 1 tik van do 12 nov of later.", Assert.Single(await Aandacht(web)).Tekst, StringComparison.Ordinal);
        Assert.Equal("kind51", Assert.Single(await Dag(web).Markeringen()).LeerlingId);
    }

    [Fact]
    public async Task Een_sleutel_die_geen_sleutel_is_wordt_niet_bewaard_en_een_van_een_andere_kromme_tekent_niets()
    {
        await using var web = await IntranetFabriek.Start();
        var (toestel, tablet) = await Proeftoestel.Open(web, Kracht, metSleutel: false);
        await Antwoord(HttpStatusCode.UnprocessableEntity, toestel.GeefSleutel(tablet, "<b>"));
        await Antwoord(HttpStatusCode.UnprocessableEntity, toestel.GeefSleutel(tablet, new string('A', 400)));

        using var groot = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        await Antwoord(HttpStatusCode.NoContent, toestel.GeefSleutel(tablet, Convert.ToBase64String(groot.ExportSubjectPublicKeyInfo())));
        var inhoud = $$"""{"school":"99XX00","tablet":"{{toestel.TabletId}}","klok":1,"regels":[]}""";
        var teken = Convert.ToBase64String(groot.SignData(Encoding.UTF8.GetBytes(inhoud), HashAlgorithmName.SHA256));
        await Antwoord(HttpStatusCode.Gone, toestel.StuurRuw(inhoud, teken));
    }

    [Theory, Requirement("SEC-6")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"school\":\"99XX00\"}")]
    [InlineData("{\"school\":\"geen\",\"tablet\":\"t\",\"klok\":1,\"regels\":[]}")]
    [InlineData("{\"school\":\"99XX00\",\"tablet\":\"a/b\",\"klok\":1,\"regels\":[]}")]
    [InlineData("{\"school\":\"99XX00\",\"tablet\":\"t\",\"klok\":1,\"regels\":[null]}")]
    [InlineData("{\"school\":\"99XX00\",\"tablet\":\"t\",\"klok\":\"x\",\"regels\":[]}")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]")]
    public void Wat_geen_rij_is_wordt_niet_gelezen(string inhoud) =>
        Assert.True(NagekomenLezer.Lees(Encoding.UTF8.GetBytes(inhoud)) is not { } verzoek || !SchoolSleutel.Probeer(verzoek.School, out _));

    [Fact]
    public void Een_rij_is_begrensd_en_een_onmogelijke_klok_blijft_een_moment()
    {
        var regel = "{\"volgnr\":1,\"soort\":\"merk\",\"datum\":\"2026-11-12\",\"wie\":\"a\",\"operatie\":\"b\",\"klok\":9223372036854775807,\"verschil\":-9223372036854775807}";
        string Rij(int aantal) => $$"""{"school":"99XX00","tablet":"t","klok":1,"regels":[{{string.Join(',', Enumerable.Repeat(regel, aantal))}}]}""";

        Assert.Null(NagekomenLezer.Lees(Encoding.UTF8.GetBytes(Rij(OverblijfGrenzen.NagekomenPerKeerMax + 1))));
        var gelezen = NagekomenLezer.Lees(Encoding.UTF8.GetBytes(Rij(OverblijfGrenzen.NagekomenPerKeerMax)))!.Regels[0];
        Assert.Equal(DateTimeOffset.UnixEpoch, NagekomenLezer.Moment(gelezen, 0, IntranetFabriek.Begin));
        Assert.Equal(2100, NagekomenLezer.Klok(long.MaxValue).Year);
    }

    private static IOverblijfdagGrain Dag(IntranetFabriek web, string groep = KleineSchool.Groep5) =>
        web.Grains.Overblijfdag(KleineSchool.Horizon.Sleutel, groep, new DateOnly(2026, 11, 12));

    private static async Task<ImmutableArray<Aandachtsbericht>> Aandacht(IntranetFabriek web) =>
        [.. (await web.Grains.Aandacht(KleineSchool.Horizon.Sleutel, IntranetFabriek.AccountId(Rol.Overblijfcoordinator)).Alles()).Where(b => b.Id.StartsWith("tablet/", StringComparison.Ordinal))];

    private static async Task Antwoord(HttpStatusCode status, Task<HttpResponseMessage> vraag)
    {
        using var antwoord = await vraag;
        Assert.Equal(status, antwoord.StatusCode);
    }
}
