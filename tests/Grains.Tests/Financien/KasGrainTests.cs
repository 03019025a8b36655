using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>The kas on the real engine and store (TSO-6c, LIVE-4).</summary>
[Requirement("TSO-6c")]
public sealed class KasGrainTests : IAsyncLifetime
{
    private Opstelling _school = null!;

    private static Wie Coordinator => Opstelling.Wie(Rol.Overblijfcoordinator);

    private static Wie Kracht => Opstelling.Wie(Rol.Overblijfkracht);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.SchrijfIn("aaaa1", "Bram");
        await _school.SchrijfIn("aaaa2", "Zoë");
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Hetzelfde_formulier_geeft_dezelfde_kwitantie_ook_na_een_herstart_en_een_ander_formulier_is_al_betaald()
    {
        var eerst = await Kas.Boek(Kind("aaaa1", "een"), Kracht);
        await _school.Herstart();

        Assert.Equal(1, eerst.Waarde!.Nr);
        Assert.Equal(eerst.Waarde, (await Kas.Boek(Kind("aaaa1", "een"), Kracht)).Waarde);
        Assert.Equal("operatie-al-gebruikt", (await Kas.Boek(Kind("aaaa2", "een"), Kracht)).Weigering?.Code);
        Assert.Equal("kas-al-betaald", (await Kas.Boek(Kind("aaaa1", "twee"), Kracht)).Weigering?.Code);
        Assert.Equal("kas-geen-kind", (await Kas.Boek(Kind("vreemd1", "drie"), Kracht)).Weigering?.Code);
        Assert.Equal(new Geld(350), (await Bekijk()).Dag.Einde);
    }

    [Fact]
    public async Task Uitgave_en_afstorting_staan_in_het_journaal_en_een_teruggave_noemt_wat_zij_rechtzet()
    {
        await Goed(Kas.Boek(Iets(Kassoort.OverigeOntvangst, 5_000, "in", Boekposten.OverigeBaten), Coordinator));
        await Goed(Kas.Boek(Iets(Kassoort.Uitgave, 1_250, "uit", Boekposten.Drinken), Coordinator));
        await Goed(Kas.Boek(Iets(Kassoort.Afstorting, 2_000, "bank", null), Coordinator));
        await Goed(Kas.NeemTerug(_school.Vandaag, 2, "Verkeerde bon", Opstelling.Operatie("terug"), Coordinator));

        var journaal = await Journaal();
        Assert.Equal(new Geld(3_000), Saldo(journaal, Boekposten.Kas));
        Assert.Equal((Geld.Nul, new Geld(2_000)), (Saldo(journaal, Boekposten.Drinken), Saldo(journaal, Boekposten.Kruisposten)));
        Assert.Equal("kas/2026-11-12/2", journaal.Boekingen[^1].Boeking.Corrigeert);
        Assert.All(journaal.Boekingen, b => Assert.Equal(Geld.Nul, b.Boeking.Regels.Aggregate(Geld.Nul, (som, r) => som + r.Bedrag)));
        Assert.Equal("kas-al-terug", (await Kas.NeemTerug(_school.Vandaag, 2, "Nog eens", Opstelling.Operatie("terug2"), Coordinator)).Weigering?.Code);
    }

    [Fact]
    public async Task Een_getelde_dag_is_dicht_staat_op_zijn_blad_en_het_verschil_is_geboekt()
    {
        await Goed(Kas.Boek(Iets(Kassoort.OverigeOntvangst, 5_000, "in", Boekposten.OverigeBaten), Coordinator));
        var telling = await Kas.Tel(_school.Vandaag, Euros(49), null, null, Opstelling.Operatie("tel"), Coordinator);

        Assert.Equal(new Geld(-100), telling.Waarde!.Verschil);
        Assert.Equal("kas-geteld", (await Kas.Boek(Kind("aaaa1", "laat"), Kracht)).Weigering?.Code);
        await _school.Herstart();
        Assert.Equal(new Geld(-100), (await Kas.Tel(_school.Vandaag, Euros(49), null, null, Opstelling.Operatie("tel"), Coordinator)).Waarde!.Verschil);
        Assert.Equal("kas-geteld", (await Kas.Tel(_school.Vandaag, Euros(49), null, null, Opstelling.Operatie("nog"), Coordinator)).Weigering?.Code);
        var dag = Assert.Single((await Kas.Lees(_school.Vandaag, _school.Vandaag, Coordinator)).Waarde!.Dagen);
        Assert.Equal((new Geld(4_900), 2), (dag.Einde, dag.Regels.Length));
        var journaal = await Journaal();
        Assert.Equal((new Geld(4_900), new Geld(100)), (Saldo(journaal, Boekposten.Kas), Saldo(journaal, Boekposten.Kasverschil)));
    }

    [Theory]
    [InlineData("kasblad", 1)]
    [InlineData("kas", 2)]
    public async Task Een_breuk_tussen_telling_blad_en_hoofd_maakt_niets_dubbel_en_raakt_niets_kwijt(string toestand, int schrijving)
    {
        await Goed(Kas.Boek(Kind("aaaa1", "een"), Kracht));
        var geschreven = 0;
        _school.Storing.Bij((naam, _) => naam == toestand && Interlocked.Increment(ref geschreven) >= schrijving);
        await Assert.ThrowsAnyAsync<Exception>(() => Kas.Tel(_school.Vandaag, Drievijftig(), null, null, Opstelling.Operatie("tel"), Coordinator));
        await _school.Herstart();

        var nog = await Kas.Tel(_school.Vandaag, Drievijftig(), null, null, Opstelling.Operatie("tel"), Coordinator);

        Assert.Equal(Geld.Nul, nog.Waarde!.Verschil);
        var dag = Assert.Single((await Kas.Lees(_school.Vandaag, _school.Vandaag, Coordinator)).Waarde!.Dagen);
        Assert.Equal((new Geld(350), 1, new Geld(350)), (dag.Einde, dag.Regels.Length, dag.Telling!.Geteld));
        Assert.Equal(new Geld(350), (await Bekijk(_school.Vandaag.AddDays(1))).Dag.Begin);
    }

    [Fact]
    [Requirement("LIVE-4")]
    public async Task Kwitanties_van_een_tablet_komen_een_keer_binnen_en_na_de_telling_op_de_eerste_open_dag()
    {
        var rij = Nagekomen(1, Kind("aaaa1", "tablet1"));
        Assert.Null(Assert.Single(await Kas.OntvangNagekomen([rij])).Weigering);
        Assert.Null(Assert.Single(await Kas.OntvangNagekomen([rij])).Weigering);
        Assert.Single((await Bekijk()).Dag.Regels);
        await Goed(Kas.Tel(_school.Vandaag, Drievijftig(), null, null, Opstelling.Operatie("tel"), Coordinator));

        var antwoorden = await Kas.OntvangNagekomen([Nagekomen(2, Kind("aaaa2", "tablet2")), rij, Nagekomen(3, Kind("vreemd", "tablet3")), Nagekomen(4, Iets(Kassoort.Uitgave, 100, "tablet4", Boekposten.Drinken))]);

        Assert.Equal([1L, 2L, 3L, 4L], antwoorden.Select(a => a.Volgnr));
        Assert.Equal([null, null, null, "ongeldige-operatie"], antwoorden.Select(a => a.Weigering?.Code));
        var regels = (await Bekijk(_school.Vandaag.AddDays(1))).Dag.Regels;
        Assert.Equal([Kassoort.Overblijfdag, Kassoort.OverigeOntvangst], regels.Select(r => r.Soort)); // of a child that is gone the money is in the till as well
        Assert.Equal((_school.Vandaag, "tablet-noord"), (regels[0].EigenDag, regels[0].Tablet));
        Assert.NotNull(regels[0].NagekomenOp);
    }

    [Fact]
    [Requirement("LIVE-4")]
    public async Task Geld_van_een_tablet_dat_nergens_heen_kan_staat_een_keer_in_het_kasboek_en_op_kasverschil_tot_iemand_het_plaatst()
    {
        var dag = _school.Vandaag.AddDays(-20);
        var oud = Nagekomen(1, Kind("aaaa1", "oud") with { Dag = dag });
        Assert.All(await Kas.OntvangNagekomen([oud, oud]), a => Assert.Null(a.Weigering)); // twice in one send
        await _school.Herstart();
        Assert.Null(Assert.Single(await Kas.OntvangNagekomen([oud])).Weigering);

        var regel = Assert.Single((await Bekijk()).Dag.Regels);
        Assert.Equal((Kassoort.OverigeOntvangst, Boekposten.Kasverschil, "aaaa1", dag), (regel.Soort, regel.Post, regel.LeerlingId, regel.EigenDag));
        Assert.Contains("het kwam te laat binnen", regel.Omschrijving, StringComparison.Ordinal);
        Assert.Equal(new Geld(-350), Saldo(await Journaal(), Boekposten.Kasverschil));
        await Goed(Kas.NeemTerug(_school.Vandaag, 1, "Staat nu bij de rekening", Opstelling.Operatie("geplaatst"), Coordinator));
        Assert.Equal((Geld.Nul, Geld.Nul), ((await Bekijk()).Dag.Einde, Saldo(await Journaal(), Boekposten.Kasverschil)));
    }

    [Fact]
    [Requirement("LIVE-4")]
    public async Task Wat_niet_meer_in_een_volle_kas_past_krijgt_geen_antwoord_en_blijft_op_de_tablet_tot_er_geteld_is()
    {
        ImmutableArray<NagekomenKas> alles = [.. Enumerable.Range(1, FinancienGrenzen.KasregelsPerDagMax).Select(n => Nagekomen(n, Kind("vreemd", string.Create(CultureInfo.InvariantCulture, $"vol{n:D3}"))))];

        var antwoorden = await Kas.OntvangNagekomen(alles);

        Assert.Equal(FinancienGrenzen.KasregelsPerDagMax - 1, antwoorden.Length);
        Assert.All(antwoorden, a => Assert.Null(a.Weigering));
        ImmutableArray<int> munten = [.. Kasgeld.Coupures.Select(c => c switch { 20_000 => 3, 5_000 => 1, 2_000 => 2, 500 => 1, 100 => 1, 50 => 1, _ => 0 })]; // 199 times 3,50
        Assert.Equal(Geld.Nul, (await Goed(Kas.Tel(_school.Vandaag, munten, null, null, Opstelling.Operatie("tel"), Coordinator))).Verschil);
        Assert.Null(Assert.Single(await Kas.OntvangNagekomen([alles[^1]])).Weigering);
        Assert.Single((await Bekijk(_school.Vandaag.AddDays(1))).Dag.Regels);
    }

    [Fact]
    [Requirement("LIVE-5")]
    public async Task Wie_alleen_ontvangt_opent_alleen_vandaag_en_een_dag_voor_de_eerste_telling_heeft_het_saldo_van_toen()
    {
        await Kas.OntvangBeginsaldo(new Afzender("journaal/99XX00/2026-2027", 1), new Geld(21_450));
        await Goed(Kas.Boek(Kind("aaaa1", "een"), Kracht));
        await Goed(Kas.Tel(
            _school.Vandaag, [.. Kasgeld.Coupures.Select(c => c is 20_000 or 1_000 or 500 or 200 or 100 ? 1 : 0)], null, null, Opstelling.Operatie("tel"), Coordinator));

        var gisteren = _school.Vandaag.AddDays(-1);
        Assert.Equal((new Geld(21_450), new Geld(21_450)), ((await Bekijk(gisteren)).Dag.Begin, (await Bekijk(gisteren)).Dag.Einde));
        Assert.Null((await Kas.Bekijk(_school.Vandaag, Kracht)).Weigering);
        Assert.Equal("geen-recht", (await Kas.Bekijk(gisteren, Kracht)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Kas.Bekijk(gisteren, Coordinator with { Tablet = "tablet-noord" })).Weigering?.Code);
    }

    [Fact]
    public async Task Een_beginsaldo_komt_een_keer_en_een_nieuw_vervangt_het()
    {
        var van = new Afzender("journaal/99XX00/2026-2027", 1);
        await Kas.OntvangBeginsaldo(van, new Geld(21_450));
        await Kas.OntvangBeginsaldo(van, new Geld(21_450));
        Assert.Equal(new Geld(21_450), (await Bekijk()).Dag.Begin);
        await Goed(Kas.Boek(Kind("aaaa1", "een"), Kracht));

        await Kas.OntvangBeginsaldo(van with { Nummer = 2 }, new Geld(20_000));

        Assert.Equal((new Geld(20_000), new Geld(20_350)), ((await Bekijk()).Dag.Begin, (await Bekijk()).Dag.Einde));
    }

    [Theory]
    [InlineData(Rol.Overblijfkracht, true, false)]
    [InlineData(Rol.Administratie, true, true)]
    public async Task Wie_ontvangt_telt_niet_altijd(Rol rol, bool ontvangt, bool telt)
    {
        var view = (await Kas.Bekijk(_school.Vandaag, Opstelling.Wie(rol))).Waarde!;

        Assert.Equal((ontvangt, telt), (view.MagOntvangen, view.MagTellen));
        Assert.Equal(telt, !view.Posten.IsEmpty);
        Assert.Equal("geen-recht", (await Kas.Bekijk(_school.Vandaag, Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
        Assert.Equal(telt ? null : "geen-recht", (await Kas.Tel(_school.Vandaag, Euros(0), null, null, Opstelling.Operatie("tel"), Opstelling.Wie(rol))).Weigering?.Code);
    }

    [Fact]
    public async Task Wie_contant_ontving_geeft_zelf_alleen_de_eigen_kwitantie_van_vandaag_terug()
    {
        await Goed(Kas.Boek(Kind("aaaa1", "een"), Kracht));
        var ander = Kracht with { AccountId = "account-ander", Naam = "Ander" };

        Assert.Equal("geen-recht", (await Kas.NeemTerug(_school.Vandaag, 1, "Vergissing", Opstelling.Operatie("ander"), ander)).Weigering?.Code);
        await Goed(Kas.NeemTerug(_school.Vandaag, 1, "Vergissing", Opstelling.Operatie("terugeigen"), Kracht));
        Assert.Equal(Geld.Nul, (await Bekijk()).Dag.Einde);
        await Goed(Kas.Boek(Kind("aaaa1", "opnieuw"), Kracht));
    }

    private IKasGrain Kas => _school.Grains.Kas(Opstelling.School);

    private async Task<KasView> Bekijk(DateOnly? dag = null) => (await Kas.Bekijk(dag ?? _school.Vandaag, Coordinator)).Waarde!;

    private async Task<Journaaldeel> Journaal() => await _school.Grains.Journaal(Opstelling.School, Opstelling.Jaar).LeesIntern(Opstelling.Jaar.EersteDag, _school.Vandaag);

    private static Geld Saldo(Journaaldeel deel, string post) =>
        deel.Boekingen.SelectMany(b => b.Boeking.Regels).Where(r => r.Post == post).Aggregate(Geld.Nul, (som, r) => som + r.Bedrag);

    private static async Task<T> Goed<T>(Task<Uitkomst<T>> vraag)
        where T : class
    {
        var uitkomst = await vraag;
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private KasInvoer Kind(string leerling, string operatie) => new(Kassoort.Overblijfdag, new Geld(350), null, leerling, null, _school.Vandaag, null, Opstelling.Operatie(operatie));

    private KasInvoer Iets(Kassoort soort, long centen, string operatie, string? post) =>
        new(soort, new Geld(centen), "Bij de supermarkt", null, null, _school.Vandaag, post, Opstelling.Operatie(operatie));

    private NagekomenKas Nagekomen(long volgnr, KasInvoer invoer) => new(volgnr, invoer, _school.Klok.GetUtcNow(), _school.Klok.GetUtcNow(), Kracht with { Tablet = "tablet-noord" });

    private static ImmutableArray<int> Euros(int aantal) => [.. Kasgeld.Coupures.Select(c => c == 100 ? aantal : 0)];

    private static ImmutableArray<int> Drievijftig() => [.. Kasgeld.Coupures.Select(c => c switch { 100 => 3, 50 => 1, _ => 0 })];
}
