using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Days of the list and cash become claims and payments, once each (TSO-6c, LIVE-1).</summary>
public sealed class DagboekRulesTests
{
    private static readonly DateOnly Vrijdag = new(2026, 11, 20);

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_kind_dat_er_onverwacht_was_kost_een_losse_dag_en_dezelfde_dag_nog_eens_verandert_niets()
    {
        var dag = Onverwacht();
        var wordt = Neem(new AfrekeningState(), dag);

        Assert.Equal([(Afrekenproef.Moeder, 188L), (Afrekenproef.Vader, 187L)], wordt.Vorderingen.Select(v => (v.BetalerId, v.Totaal.Centen)));
        Assert.All(Afrekenproef.Opdrachten(wordt), o => Assert.Equal(
            ($"dag/2026-11-20/{Afrekenproef.Kind}", Vorderingsoort.Dag, Boekposten.BijdrageIncidenteel, 1), (o.VorderingId, o.Soort, o.Post, o.Dagen)));
        Assert.False(DagboekRules.IsAnders(wordt, dag));
        Assert.Same(wordt, StelRules.StelDag(wordt, Afrekenproef.Feiten(), Vrijdag, Afrekenproef.Moment(Vrijdag)));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_mark_die_hersteld_is_maakt_de_vordering_nul_en_weer_terug()
    {
        var er = Neem(new AfrekeningState(), Onverwacht());
        var weg = Neem(er, Onverwacht() with { Verwachting = Verwachting.NietAangemeld, Staat = Tegelstaat.NietVerwacht });
        var weer = Neem(weg, Onverwacht());

        Assert.Equal(0, AfrekenRules.Gesteld(weg).Centen);
        Assert.Empty(weg.Dagen);
        Assert.Equal([1, 1, 2, 2, 3, 3], Afrekenproef.Opdrachten(weer).Select(o => o.Volgnr));
        Assert.Equal(375, AfrekenRules.Gesteld(weer).Centen);
    }

    [Fact]
    [Requirement("TSO-10f", "LIVE-1")]
    public void Een_losse_dag_blijft_gesteld_zonder_tarief_of_zonder_iemand_die_de_nieuwe_prijs_betaalt()
    {
        var was = Neem(new AfrekeningState(), Onverwacht());
        var feiten = Afrekenproef.Feiten();
        var ingetrokken = feiten with { Financien = Afrekenproef.Financien with { Tarieven = [] } };
        var duurder = feiten with { Financien = Afrekenproef.Financien with { Tarieven = [Afrekenproef.Tarief with { Incidenteel = new Geld(400) }] } };

        Assert.Same(was, StelRules.StelDag(was, ingetrokken, Vrijdag, Afrekenproef.Moment(Vrijdag)));
        Assert.Same(was, StelRules.StelDag(was, duurder with { Verdeling = new Betaalverdeling(Afrekenproef.Kind, []) }, Vrijdag, Afrekenproef.Moment(Vrijdag)));
        Assert.Equal(400, AfrekenRules.Gesteld(StelRules.StelDag(was, duurder, Vrijdag, Afrekenproef.Moment(Vrijdag))).Centen);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_school_die_voortaan_een_vraag_wil_verliest_niet_wat_al_op_de_rekening_staat()
    {
        var was = Neem(new AfrekeningState(), Onverwacht());
        var vragen = Afrekenproef.Feiten() with { Financien = Afrekenproef.Financien with { Instellingen = Afrekenproef.Instellingen with { Onverwacht = Onverwachtgevolg.Vraag } } };

        Assert.Same(was, StelRules.StelDag(was, vragen, Vrijdag, Afrekenproef.Moment(Vrijdag)));
        Assert.Empty(AfrekenRules.Vragen(vragen, was));
        var nieuw = DagboekRules.Neem(was, Onverwacht() with { Datum = Vrijdag.AddDays(7) });
        Assert.Equal(Vrijdag.AddDays(7), Assert.Single(AfrekenRules.Vragen(vragen, nieuw)).Datum);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Wie_een_dag_niet_op_de_rekening_zet_zegt_waarom()
    {
        Assert.Equal(("verplicht", "reden"), (DagboekRules.KeurReden(vorderen: false, null)?.Code, DagboekRules.KeurReden(vorderen: false, null)?.Veld));
        Assert.Null(DagboekRules.KeurReden(vorderen: false, "Was er maar tien minuten"));
        Assert.Null(DagboekRules.KeurReden(vorderen: true, null));
        Assert.Equal("te-lang", DagboekRules.KeurReden(vorderen: true, new string('a', FinancienGrenzen.RedenMax + 1))?.Code);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_vraag_wordt_verteld_en_een_antwoord_stelt_of_laat_het()
    {
        var feiten = Afrekenproef.Feiten() with { Financien = Afrekenproef.Financien with { Instellingen = Afrekenproef.Instellingen with { Onverwacht = Onverwachtgevolg.Vraag } } };
        var was = DagboekRules.Neem(new AfrekeningState(), Onverwacht());
        var vraag = Assert.Single(AfrekenRules.Vragen(feiten, was));
        Assert.Equal((Vrijdag, DagRules.Onverwacht, 375L), (vraag.Datum, vraag.Aanleiding, vraag.Bedrag.Centen));
        var verteld = DagboekRules.MetVragen(was, [vraag], feiten.School.Sleutel);
        Assert.Equal("dagronde/99XX00", Assert.Single(verteld.Uitbak.Wachtend).Naar);
        Assert.Same(verteld, DagboekRules.MetVragen(verteld, AfrekenRules.Vragen(feiten, verteld), feiten.School.Sleutel));

        var ja = DagboekRules.Beslis(verteld, Vrijdag, vorderen: true, null, "Petra", DateTimeOffset.UnixEpoch);
        Assert.Empty(AfrekenRules.Vragen(feiten, ja));
        Assert.Equal(375, AfrekenRules.Gesteld(StelRules.StelDag(ja, feiten, Vrijdag, Afrekenproef.Moment(Vrijdag))).Centen);
        var nee = DagboekRules.Beslis(verteld, Vrijdag, vorderen: false, "coulance", "Petra", DateTimeOffset.UnixEpoch);
        Assert.Equal(0, AfrekenRules.Gesteld(StelRules.StelDag(nee, feiten, Vrijdag, Afrekenproef.Moment(Vrijdag))).Centen);
        Assert.False(DagboekRules.Neem(nee, Onverwacht()).Dag(Vrijdag)!.Beslist);
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Contant_geld_stelt_de_dag_en_betaalt_hem_naar_ieders_deel()
    {
        var wordt = Contant(new AfrekeningState(), "kas/2026-11-20/1", 375);

        var post = wordt.Uitbak.Wachtend;
        Assert.Equal(["betaler/99XX00/moeder", "betaler/99XX00/vader", "betaler/99XX00/moeder", "betaler/99XX00/vader"], post.Select(p => p.Naar));
        Assert.Equal([188L, 187L], post.Take(2).Select(p => p.Bericht.Vordering!.Totaal.Centen));
        Assert.Equal([188L, 187L], post.Skip(2).Select(p => p.Bericht.Ontvangst!.Bedrag.Centen));
        Assert.All(post.Skip(2), p => Assert.Equal((Boekposten.Kas, "kas/2026-11-20/1", Assert.Single(p.Bericht.Ontvangst!.Doelen).Bedrag), (p.Bericht.Ontvangst!.Tegenpost, p.Bericht.Ontvangst.Bron, p.Bericht.Ontvangst.Bedrag)));
        Assert.Same(wordt, Contant(wordt, "kas/2026-11-20/1", 375));
        Assert.Equal(375, AfrekenRules.Betaald(wordt, Vrijdag).Centen);
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Wat_te_veel_betaald_is_wordt_tegoed_van_de_eerste()
    {
        var ontvangsten = Contant(new AfrekeningState(), "kas/2026-11-20/1", 500).Uitbak.Wachtend.Select(p => p.Bericht.Ontvangst).OfType<Ontvangst>().ToList();
        Assert.Equal([(313L, 188L), (187L, 187L)], ontvangsten.Select(o => (o.Bedrag.Centen, o.Doelen[0].Bedrag.Centen)));

        var vast = DagboekRules.Contant(new AfrekeningState(), Afrekenproef.Feiten(), Betaling("kas/2026-11-16/1", 350) with { Dag = new DateOnly(2026, 11, 16) }, Afrekenproef.Moment(Vrijdag));
        var alles = Assert.Single(vast.Uitbak.Wachtend).Bericht.Ontvangst!;
        Assert.Equal((350L, 0), (alles.Bedrag.Centen, alles.Doelen.Length)); // a structural day: it isn't claimed twice
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Geld_dat_terugging_gaat_in_dezelfde_delen_terug_en_de_dag_is_niet_meer_gesteld()
    {
        var terug = Contant(Contant(new AfrekeningState(), "kas/2026-11-20/1", 375), "kas/2026-11-20/2", -375);

        var post = terug.Uitbak.Wachtend.Skip(4).ToList();
        Assert.Equal([-188L, -187L], post.Take(2).Select(p => p.Bericht.Ontvangst!.Bedrag.Centen));
        Assert.Equal([-188L, -187L], post.Take(2).Select(p => p.Bericht.Ontvangst!.Doelen[0].Bedrag.Centen));
        Assert.Equal([0L, 0L], post.Skip(2).Select(p => p.Bericht.Vordering!.Totaal.Centen));
        Assert.Equal((0L, 0L), (AfrekenRules.Gesteld(terug).Centen, AfrekenRules.Betaald(terug, Vrijdag).Centen));
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Zonder_betaler_blijft_het_geld_bij_de_kas_wachten() => Assert.Throws<InvalidOperationException>(() => DagboekRules.Contant(
        new AfrekeningState(), Afrekenproef.Feiten() with { Verdeling = new Betaalverdeling(Afrekenproef.Kind, []) }, Betaling("kas/2026-11-20/1", 375), Afrekenproef.Moment(Vrijdag)));

    private static Kinddag Onverwacht() => Afrekenproef.Kinddag(Vrijdag, Verwachting.NietAangemeld, Tegelstaat.Onverwacht);

    private static AfrekeningState Neem(AfrekeningState was, Kinddag dag) =>
        StelRules.StelDag(DagboekRules.Neem(was, dag), Afrekenproef.Feiten(), dag.Datum, Afrekenproef.Moment(dag.Datum));

    private static Contantbetaling Betaling(string bron, long centen) => new(bron, Vrijdag, Vrijdag, new Geld(centen), "K 20-11/1", "account Petra");

    private static AfrekeningState Contant(AfrekeningState was, string bron, long centen) =>
        DagboekRules.Contant(was, Afrekenproef.Feiten(), Betaling(bron, centen), Afrekenproef.Moment(Vrijdag));
}
