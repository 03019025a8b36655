using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>The kas as sums: what a line, a count and money that goes back do to it (TSO-6c).</summary>
[Requirement("TSO-6c")]
public sealed class KasRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 11, 0, 0, TimeSpan.Zero);
    private static readonly Wie Fatma = new("account-fatma", "Fatma Yilmaz", School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);

    [Fact]
    public void Begin_en_regels_zijn_samen_het_saldo_en_elke_dag_begint_met_het_einde_van_de_vorige()
    {
        var kas = Met(Met(new KasState { Begin = new Geld(1_000), Saldo = new Geld(1_000) }, Vandaag.AddDays(-1), Kind(350)), Vandaag, Kind(350), Uit(Kassoort.Uitgave, 500));

        KasRules.Klopt(kas);
        Assert.Equal(new Geld(1_200), kas.Saldo);
        Assert.Equal((new Geld(1_350), new Geld(1_200)), (KasRules.Dag(kas, Vandaag).Begin, KasRules.Dag(kas, Vandaag).Einde));
        Assert.Equal([1, 2], KasRules.Dag(kas, Vandaag).Regels.Select(r => r.Nr));
    }

    [Fact]
    public void Een_saldo_dat_niet_klopt_of_een_gat_in_de_nummers_is_een_storing_zonder_bedragen()
    {
        var kas = Met(new KasState(), Vandaag, Kind(350));

        var fout = Assert.Throws<InvalidOperationException>(() => KasRules.Klopt(kas with { Saldo = new Geld(351) }));
        Assert.DoesNotContain("35", fout.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => KasRules.Klopt(kas with { Dagen = [kas.Dagen[0] with { Regels = [kas.Dagen[0].Regels[0] with { Nr = 2 }] }] }));
        Assert.Throws<InvalidOperationException>(() => KasRules.Klopt(kas with { GeteldTotEnMet = Vandaag }));
    }

    [Theory]
    [InlineData(0, "kas-bedrag")]
    [InlineData(-350, "kas-bedrag")]
    [InlineData(10_000_001, "kas-bedrag")]
    [InlineData(350, null)]
    public void Een_bedrag_is_meer_dan_nul_en_niet_meer_dan_een_ton(long centen, string? code) =>
        Assert.Equal(code, KasRules.Keur(new KasState(), Kind(centen), "", Vandaag)?.Code);

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, "kas-te-weinig")]
    public void Er_gaat_niet_meer_uit_dan_er_is(long centen, string? code) =>
        Assert.Equal(code, KasRules.Keur(Met(new KasState(), Vandaag, Kind(1_000)), Uit(Kassoort.Afstorting, centen), "", Vandaag)?.Code);

    [Fact]
    public void Een_uitgave_op_een_eerdere_dag_laat_geen_latere_dag_onder_nul_komen()
    {
        var kas = Met(Met(new KasState(), Vandaag.AddDays(-1), Kind(1_000)), Vandaag, Uit(Kassoort.Afstorting, 800));

        Assert.Equal("kas-te-weinig", KasRules.Keur(kas, Uit(Kassoort.Afstorting, 300, Vandaag.AddDays(-1)), "", Vandaag.AddDays(-1))?.Code);
    }

    [Theory]
    [InlineData("2026-11-13", "kas-in-toekomst")]
    [InlineData("2026-11-12", null)]
    [InlineData("2026-11-10", "kas-geteld")]
    [InlineData("2026-10-28", "kas-geteld")]
    public void Boeken_kan_vandaag_en_op_dagen_die_niet_geteld_zijn(string dag, string? code) =>
        Assert.Equal(code, KasRules.MagOpDag(new KasState { GeteldTotEnMet = new DateOnly(2026, 11, 10) }, Datum(dag), Vandaag)?.Code);

    [Fact]
    public void Langer_dan_veertien_dagen_terug_kan_niet_ook_als_niemand_telde() =>
        Assert.Equal("kas-te-lang-geleden", KasRules.MagOpDag(new KasState(), Vandaag.AddDays(-15), Vandaag)?.Code);

    [Theory]
    [InlineData(Kassoort.Overblijfdag, 350_000, 300, false, "kas-hoog")]
    [InlineData(Kassoort.Overblijfdag, 601, 300, false, "kas-hoog")]
    [InlineData(Kassoort.Overblijfdag, 600, 300, false, null)]
    [InlineData(Kassoort.Overblijfdag, 350_000, 300, true, null)]
    [InlineData(Kassoort.Overblijfdag, 350_000, 0, false, null)]
    [InlineData(Kassoort.Rekening, 30_001, 30_000, false, "kas-hoog")]
    [InlineData(Kassoort.Rekening, 30_000, 30_000, false, null)]
    [InlineData(Kassoort.Afstorting, 30_000, 0, false, null)]
    public void Veel_meer_dan_er_hoort_wordt_nog_een_keer_gevraagd(Kassoort soort, long centen, long hoort, bool zeker, string? code) =>
        Assert.Equal(code, KasRules.KeurHoogte(Kind(centen) with { Soort = soort, Zeker = zeker }, new Geld(hoort))?.Code);

    [Theory]
    [InlineData(1_350, 0, null)]
    [InlineData(1_400, 50, null)]
    [InlineData(851, -499, null)]
    [InlineData(850, -500, "kas-uitleg")]
    [InlineData(1_850, 500, "kas-uitleg")]
    public void Vanaf_vijf_euro_verschil_is_uitleg_verplicht(long geteld, long verschil, string? code)
    {
        var kas = Met(new KasState { Begin = new Geld(1_000), Saldo = new Geld(1_000) }, Vandaag, Kind(350));

        var telling = KastelRules.Tel(kas, Vandaag, new Kastelvorm(InCenten(geteld), null, null), Fatma, Nu);

        Assert.Equal(code, telling.Weigering?.Code);
        Assert.True(code is not null || telling.Waarde!.Verschil == new Geld(verschil));
    }

    [Theory]
    [InlineData(null, "kas-tweede")]
    [InlineData("fatma  yılmaz", "kas-tweede")]
    [InlineData("Joke Bakker", null)]
    public void Vanaf_vijf_euro_verschil_tellen_twee_mensen(string? tweede, string? code) =>
        Assert.Equal(code, KastelRules.Tel(Met(new KasState(), Vandaag, Kind(1_000)), Vandaag, new Kastelvorm(InCenten(0), "Niet gevonden", tweede), Fatma, Nu).Weigering?.Code);

    [Theory]
    [InlineData(13, 0)]
    [InlineData(14, -1)]
    [InlineData(14, 10_000)]
    public void Een_telling_noemt_elke_munt_en_elk_biljet(int soorten, int aantal) =>
        Assert.Equal("kas-aantal", KastelRules.Tel(new KasState(), Vandaag, new Kastelvorm([.. Enumerable.Repeat(aantal, soorten)], null, null), Fatma, Nu).Weigering?.Code);

    [Fact]
    public void Na_de_telling_gaat_de_dag_naar_zijn_blad_en_gaat_de_kas_verder_met_wat_er_geteld_is()
    {
        var kas = Met(new KasState { Begin = new Geld(1_000), Saldo = new Geld(1_000) }, Vandaag, Kind(350));
        var telling = KastelRules.Tel(kas, Vandaag, new Kastelvorm(InCenten(1_300), "Wisselgeld", null), Fatma, Nu).Waarde!;

        var geteld = KastelRules.Met(kas, Vandaag, telling, new OperatieId("operatie-tel"), Fatma, Vandaag);
        KasRules.Klopt(geteld);
        var dag = KasRules.Dag(geteld, Vandaag);
        Assert.Equal((new Geld(1_300), Kassoort.Verschil, new Geld(-50)), (dag.Einde, dag.Regels[^1].Soort, dag.Regels[^1].Bedrag));

        Assert.Same(geteld, KastelRules.OpBlad(geteld, Vandaag.AddDays(-1)));
        var verder = KastelRules.OpBlad(geteld, Vandaag);
        KasRules.Klopt(verder);
        Assert.Equal((new Geld(1_300), new Geld(1_300), 0), (verder.Begin, verder.Saldo, verder.Dagen.Length));
        Assert.Equal([Vandaag], verder.Bladen);
        Assert.Equal(Vandaag.AddDays(1), KasRules.EersteOpen(verder, Vandaag));
        Assert.Same(verder, KastelRules.OpBlad(verder, Vandaag));
    }

    [Fact]
    public void Een_dag_telt_pas_als_de_dagen_ervoor_geteld_zijn()
    {
        var kas = Met(Met(new KasState(), Vandaag.AddDays(-2), Kind(350)), Vandaag, Kind(350));

        Assert.Equal("kas-eerder-ongeteld", KastelRules.MagTellen(kas, Vandaag, Vandaag)?.Code);
        Assert.Null(KastelRules.MagTellen(kas, Vandaag.AddDays(-2), Vandaag));
        Assert.Equal("kas-in-toekomst", KastelRules.MagTellen(kas, Vandaag.AddDays(1), Vandaag)?.Code);
    }

    [Fact]
    public void Wat_teruggaat_is_een_regel_van_dezelfde_soort_andersom_en_maakt_de_dag_van_het_kind_weer_vrij()
    {
        var kas = Met(new KasState(), Vandaag, Kind(350));
        var regel = kas.Dagen[0].Regels[0];
        Assert.Null(KasRules.MagTerug(kas, regel, kas.Gezien[0], Vandaag));

        var terug = KasRules.Terugregel(kas, Vandaag, regel, Vandaag, "Dubbel betaald", new OperatieId("operatie-terug"), Nu, Fatma);
        var na = KasRules.Met(kas, Vandaag, terug, Vandaag);

        KasRules.Klopt(na);
        Assert.Equal((Geld.Nul, 1, "kind1", Vandaag), (na.Saldo, terug.HersteltNr, terug.LeerlingId, terug.OverblijfDag));
        Assert.Null(KasRules.Kwitantie(na, "kind1", Vandaag));
        Assert.Equal("kas-al-terug", KasRules.MagTerug(na, regel, na.Gezien[0], Vandaag)?.Code);
        Assert.Equal("kas-terug-niet", KasRules.MagTerug(na, na.Dagen[0].Regels[1], na.Gezien[1], Vandaag)?.Code);
    }

    [Fact]
    public void Geld_van_een_kind_boekt_de_afrekening_geld_op_een_rekening_de_betaler_en_de_rest_de_kas_zelf()
    {
        var kas = new KasState();
        foreach (var invoer in new[] { Kind(350), Kind(0) with { Soort = Kassoort.Rekening, LeerlingId = null, BetalerId = "betaler1", Bedrag = new Geld(2_000) }, Uit(Kassoort.Uitgave, 500), Uit(Kassoort.Afstorting, 1_000) })
        {
            var regel = Regel(kas, Vandaag, invoer);
            kas = KaspostRules.Met(KasRules.Met(kas, Vandaag, regel, Vandaag), School, Vandaag, regel);
        }

        Assert.Equal(
            ["afrekening/99XX00/kind1/2026-2027", "betaler/99XX00/betaler1", "journaal/99XX00/2026-2027", "journaal/99XX00/2026-2027"], kas.Uitbak.Wachtend.Select(p => p.Naar));
        Assert.Equal(("kas/2026-11-12/1", "K 12-11/1", new Geld(350)), kas.Uitbak.Wachtend[0].Bericht.Contant is { } c ? (c.Bron, c.Stuk, c.Bedrag) : default);
        Assert.Equal((Boekposten.Kas, new Geld(2_000)), kas.Uitbak.Wachtend[1].Bericht.Ontvangst is { } o ? (o.Tegenpost, o.Bedrag) : default);
        var boekingen = kas.Uitbak.Wachtend.Select(p => p.Bericht.Boeking).OfType<Boeking>().ToList();
        Assert.All(boekingen, b => Assert.Equal(Geld.Nul, b.Regels.Aggregate(Geld.Nul, (som, r) => som + r.Bedrag)));
        Assert.Equal([Boekposten.Kas, Boekposten.Drinken], boekingen[0].Regels.Select(r => r.Post));
        Assert.Equal([Boekposten.Kas, Boekposten.Kruisposten], boekingen[1].Regels.Select(r => r.Post));
    }

    [Fact]
    public void Een_teruggave_op_een_rekening_noemt_de_betaling_die_zij_ongedaan_maakt_ook_op_een_latere_dag()
    {
        var regel = Regel(new KasState(), Vandaag, Kind(0) with { Soort = Kassoort.Rekening, LeerlingId = null, BetalerId = "betaler1", Bedrag = new Geld(2_000) });
        var kas = KasRules.Met(new KasState(), Vandaag, regel, Vandaag);
        foreach (var dag in new[] { Vandaag, Vandaag.AddDays(1) })
        {
            var terug = KasRules.Terugregel(kas, dag, regel, Vandaag, "Verkeerde betaler", new OperatieId("operatie-terug"), Nu, Fatma);
            var ontvangst = Assert.Single(KaspostRules.Met(kas, School, dag, terug).Uitbak.Wachtend).Bericht.Ontvangst!;

            Assert.Equal(("kas/2026-11-12/1/terug/1", new Geld(-2_000)), (ontvangst.Bron, ontvangst.Bedrag));
        }
    }

    [Fact]
    public void Een_blad_is_alleen_hetzelfde_als_alles_erop_hetzelfde_is()
    {
        var kas = Met(new KasState(), Vandaag, Kind(350));
        var dag = KasRules.Dag(kas, Vandaag) with { Telling = new Kastelling(InCenten(350), new Geld(350), new Geld(350), Geld.Nul, null, "Fatma", null, Nu) };

        Assert.True(KasRules.IsGelijk(dag, dag with { Regels = [.. dag.Regels], Telling = dag.Telling with { Aantallen = [.. dag.Telling.Aantallen] } }));
        Assert.False(KasRules.IsGelijk(dag, dag with { Telling = null }));
        Assert.False(KasRules.IsGelijk(dag, dag with { Regels = [dag.Regels[0] with { Omschrijving = "anders" }] }));
    }

    [Theory]
    [InlineData(Rol.Overblijfkracht, Kassoort.Overblijfdag, null)]
    [InlineData(Rol.Overblijfkracht, Kassoort.Uitgave, "geen-recht")]
    [InlineData(Rol.Administratie, Kassoort.Afstorting, null)]
    [InlineData(Rol.Kascommissie, Kassoort.Overblijfdag, "geen-recht")]
    [InlineData(Rol.Overblijfcoordinator, Kassoort.Verschil, "ongeldige-operatie")]
    public void Wie_wat_mag_boeken_volgt_uit_de_rol(Rol rol, Kassoort soort, string? code) =>
        Assert.Equal(code, KasRules.Mag(soort, Fatma with { Rollen = [new ActieveRol(rol, [])] }, School)?.Code);

    [Fact, Requirement("LIVE-5")]
    public void Met_alleen_een_pincode_op_een_tablet_komt_er_geld_van_een_kind_bij_en_gaat_er_niets_uit()
    {
        var tablet = Fatma with { Tablet = "tablet-noord" };

        Assert.Null(KasRules.Mag(Kassoort.Overblijfdag, tablet, School));
        Assert.Equal("geen-recht", KasRules.Mag(Kassoort.Uitgave, tablet, School)?.Code);
        Assert.Equal((true, false), (KasRules.MagZien(tablet, School), KasRules.MagTellen(tablet, School)));
    }

    private static KasInvoer Kind(long centen) => new(Kassoort.Overblijfdag, new Geld(centen), null, "kind1", null, Vandaag, null, new OperatieId("operatie-kind"));

    private static KasInvoer Uit(Kassoort soort, long centen, DateOnly? dag = null) =>
        new(soort, new Geld(centen), "Limonade", null, null, dag ?? Vandaag, soort == Kassoort.Uitgave ? Boekposten.Drinken : null, new OperatieId("operatie-uit"));

    private static Kasregel Regel(KasState kas, DateOnly dag, KasInvoer invoer) => KasRules.Regel(kas, dag, invoer with { Dag = dag }, invoer.Omschrijving ?? "", Nu, Fatma);

    private static KasState Met(KasState kas, DateOnly dag, params KasInvoer[] regels) => regels.Aggregate(kas, (state, i) => KasRules.Met(state, dag, Regel(state, dag, i), Vandaag));

    /// <summary>All of it in euros and cents.</summary>
    private static ImmutableArray<int> InCenten(long centen) => [.. Kasgeld.Coupures.Select(c => c == 100 ? (int)(centen / 100) : c == 1 ? (int)(centen % 100) : 0)];

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
