using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>From days to claims: terms, at once, later starters, restitutie; the worked example of Lieke to the cent (TSO-6b, TSO-6d, TSO-10k).</summary>
public sealed class StelRulesTests
{
    private static readonly DateOnly Eind = new(2026, 11, 30);
    private static readonly DateOnly Februari = new(2027, 2, 1);
    private static readonly DateOnly EindFebruari = new(2027, 2, 28);

    [Fact]
    [Requirement("TSO-6b")]
    public void In_september_krijgt_ieder_met_machtiging_zijn_deel_van_de_eerste_termijn()
    {
        var (wordt, uitkomst) = Stel(new AfrekeningState(), Afrekenproef.Feiten());

        Assert.Null(uitkomst.Zonder);
        Assert.Equal(new Termijnbedrag(Termijn.Eerste, 40, 8, new Geld(14_000), Geld.Nul, new Geld(14_000)), uitkomst.Bedrag);
        Assert.Equal([(Afrekenproef.Moeder, 7_000L), (Afrekenproef.Vader, 7_000L)], uitkomst.PerBetaler.Select(b => (b.BetalerId, b.Bedrag.Centen)));
        var opdrachten = Afrekenproef.Opdrachten(wordt);
        Assert.Equal(2, opdrachten.Length);
        Assert.All(opdrachten, o => Assert.Equal(
            ($"termijn/2026-2027/1/{Afrekenproef.Kind}", Vorderingsoort.Termijn, Boekposten.BijdrageStructureel, 40, 8, 7_000L, 1, false),
            (o.VorderingId, o.Soort, o.Post, o.Dagen, o.VooruitDagen, o.Totaal.Centen, o.Volgnr, o.Restitutie)));
        Assert.Equal("betaler/99XX00/moeder", wordt.Uitbak.Wachtend[0].Naar);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Wie_in_december_een_dag_stopt_krijgt_restitutie_naar_ieders_deel()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var feiten = Afrekenproef.Feiten(Gestopt());
        var wordt = StelRules.Vereffen(was, Afrekenproef.Boek(feiten, was), Afrekenproef.Moment(Eind));

        var erbij = Afrekenproef.Opdrachten(wordt).Skip(2).ToList();
        Assert.Equal(2, erbij.Count);
        Assert.All(erbij, o => Assert.Equal((31, 4, 5_425L, 2, true, Eind), (o.Dagen, o.VooruitDagen, o.Totaal.Centen, o.Volgnr, o.Restitutie, o.Op)));
        Assert.Equal(10_850, AfrekenRules.Gesteld(wordt).Centen);
        var weer = StelRules.Vereffen(wordt, Afrekenproef.Boek(feiten, wordt), Afrekenproef.Moment(Eind));
        Assert.Equal(wordt.Uitbak.Wachtend.Length, weer.Uitbak.Wachtend.Length);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Voor_de_vervaldag_wordt_dezelfde_vordering_lager_of_hoger_en_is_het_geen_restitutie()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var lager = StelRules.Vereffen(was, Afrekenproef.Boek(Afrekenproef.Feiten(Gestopt()), was), Afrekenproef.Moment(new DateOnly(2026, 9, 20)));
        var hoger = StelRules.Vereffen(lager, Afrekenproef.Boek(Afrekenproef.Feiten(), lager), Afrekenproef.Moment(new DateOnly(2026, 9, 21)));

        Assert.All(Afrekenproef.Opdrachten(lager).Skip(2), o => Assert.False(o.Restitutie));
        Assert.All(Afrekenproef.Opdrachten(hoger).Skip(4), o => Assert.Equal((3, 7_000L, 40), (o.Volgnr, o.Totaal.Centen, o.Dagen)));
        Assert.Equal(2, hoger.Vorderingen.Length);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Een_dag_erbij_na_de_vervaldag_is_een_eigen_vordering_met_een_eigen_vervaldag()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var meer = Afrekenproef.MetAanmelding(
            Afrekenproef.Structureel(Afrekenproef.Jaar.EersteDag, Weekdagen.Maandag | Weekdagen.Donderdag),
            Afrekenproef.Structureel(new DateOnly(2027, 1, 4), Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag));
        var wordt = StelRules.Vereffen(was, Afrekenproef.Boek(Afrekenproef.Feiten(meer), was), Afrekenproef.Moment(Eind, Eind.AddDays(30)));

        var erbij = Afrekenproef.Opdrachten(wordt).Skip(2).ToList();
        Assert.All(erbij, o => Assert.Equal(
            ($"instroom/2026-2027/{Afrekenproef.Kind}/1", Vorderingsoort.Instroom, 4, 4, 700L, Eind.AddDays(30)), (o.VorderingId, o.Soort, o.Dagen, o.VooruitDagen, o.Totaal.Centen, o.Vervalt)));
        var terug = StelRules.Vereffen(wordt, Afrekenproef.Boek(Afrekenproef.Feiten(), wordt), Afrekenproef.Moment(new DateOnly(2027, 1, 10)));
        Assert.Equal([7_000L, 7_000L, 0L, 0L], terug.Vorderingen.Select(v => v.Totaal.Centen));
    }

    [Fact]
    [Requirement("TSO-10k")]
    public void Zonder_machtiging_is_het_hele_jaar_in_een_keer_en_tegen_het_tarief_zonder()
    {
        var (wordt, uitkomst) = Stel(new AfrekeningState(), Afrekenproef.ZonderMachtiging(), ineens: true);

        Assert.Equal((80, 32_000L), (uitkomst.Bedrag!.Dagen, uitkomst.Bedrag.Totaal.Centen));
        Assert.All(Afrekenproef.Opdrachten(wordt), o => Assert.Equal(
            ($"ineens/2026-2027/{Afrekenproef.Kind}", Vorderingsoort.Ineens, Boekposten.BijdrageIneens, 16_000L), (o.VorderingId, o.Soort, o.Post, o.Totaal.Centen)));
        var daarna = Stel(wordt, Afrekenproef.Feiten(), Termijn.Tweede, op: Februari);
        Assert.Equal(StelRules.AlGesteld, daarna.Uitkomst.Zonder);
        Assert.Equal(wordt.Uitbak.Wachtend.Length, daarna.Wordt.Uitbak.Wachtend.Length);
    }

    [Fact]
    [Requirement("TSO-10f", "TSO-10k")]
    public void Wie_ineens_betaalt_krijgt_in_elke_termijn_de_korting_van_die_termijn()
    {
        var korting = Afrekenproef.Financien with { Tarieven = [Afrekenproef.Tarief with { Kortingen = [new Gezinskorting(2, 10)] }] };
        var boek = Afrekenproef.Boek(Afrekenproef.ZonderMachtiging() with { Financien = korting }) with
        {
            Kortingskinderen = ImmutableDictionary<Termijn, int>.Empty.Add(Termijn.Eerste, 1).Add(Termijn.Tweede, 2),
        };
        var (wordt, uitkomst) = StelRules.Stel(new AfrekeningState(), boek, Termijn.Eerste, ineens: true, 1, Afrekenproef.Moment(Afrekenproef.September));

        Assert.Equal((1_600L, 30_400L), (uitkomst.Bedrag!.Korting.Centen, uitkomst.Bedrag.Totaal.Centen)); // 40 × 4,00 less a tenth, from February
        Assert.Equal([1, 2], wordt.Termijnen.Select(t => t.Kortingskind));
        Assert.Equal(30_400, AfrekenRules.Gesteld(StelRules.Vereffen(wordt, boek, Afrekenproef.Moment(Eind))).Centen);
    }

    [Fact]
    [Requirement("TSO-10k")]
    public void Een_gezin_met_een_machtiging_betaalt_ieder_op_zijn_eigen_manier()
    {
        var feiten = Afrekenproef.Feiten(null, null, Afrekenproef.Moeder);
        var (wordt, uitkomst) = Stel(new AfrekeningState(), feiten, ineens: true);

        Assert.Equal([(Afrekenproef.Moeder, 7_000L), (Afrekenproef.Vader, 16_000L)], uitkomst.PerBetaler.Select(b => (b.BetalerId, b.Bedrag.Centen)));
        Assert.Equal(23_000, uitkomst.Bedrag!.Totaal.Centen);
        var (na, tweede) = Stel(wordt, feiten, Termijn.Tweede, op: Februari);
        Assert.Equal([(Afrekenproef.Moeder, 7_000L)], tweede.PerBetaler.Select(b => (b.BetalerId, b.Bedrag.Centen)));
        Assert.Equal(30_000, AfrekenRules.Gesteld(na).Centen);
    }

    [Fact]
    [Requirement("TSO-6b", "TSO-6d")]
    public void De_tweede_termijn_neemt_mee_wat_er_van_de_eerste_nog_te_verrekenen_is()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var (wordt, uitkomst) = Stel(was, Afrekenproef.Feiten(Gestopt()), Termijn.Tweede, op: Februari);

        Assert.Equal(-3_150, uitkomst.Verrekening.Centen);
        Assert.Equal((20, 7_000L), (uitkomst.Bedrag!.Dagen, uitkomst.Bedrag.Totaal.Centen));
        Assert.Equal(14_000 - 3_150 + 7_000, AfrekenRules.Gesteld(wordt).Centen);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Wie_helemaal_gestopt_is_krijgt_bij_de_tweede_termijn_alleen_de_verrekening()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var gestopt = Afrekenproef.Kaart with { Aanmeldingen = [.. Afrekenproef.Kaart.Aanmeldingen, Afrekenproef.Geen(new DateOnly(2026, 12, 1))] };
        var (wordt, uitkomst) = Stel(was, Afrekenproef.Feiten(gestopt), Termijn.Tweede, op: Februari);

        Assert.Null(uitkomst.Zonder);
        Assert.Empty(uitkomst.PerBetaler);
        Assert.True(uitkomst.Verrekening < Geld.Nul);
        Assert.Null(wordt.Termijn(Termijn.Tweede));
        Assert.Equal(StelRules.NietStructureel, Stel(wordt, Afrekenproef.Feiten(gestopt), Termijn.Tweede, op: Februari).Uitkomst.Zonder);
    }

    [Fact]
    [Requirement("TSO-10k")]
    public void Wie_na_september_begint_krijgt_een_instroomvordering()
    {
        var later = Afrekenproef.MetAanmelding(Afrekenproef.Structureel(new DateOnly(2026, 11, 2), Weekdagen.Maandag | Weekdagen.Donderdag));
        var (wordt, uitkomst) = Stel(new AfrekeningState(), Afrekenproef.Feiten(later), op: Eind);

        Assert.Null(uitkomst.Zonder);
        Assert.All(wordt.Vorderingen, v => Assert.Equal((Vorderingsoort.Instroom, $"instroom/2026-2027/{Afrekenproef.Kind}/1"), (v.Soort, v.Id)));
        Assert.Equal(uitkomst.Bedrag!.Dagen * 350L, uitkomst.Bedrag.Totaal.Centen);
        var tweede = Stel(wordt, Afrekenproef.Feiten(later), Termijn.Tweede, op: Februari);
        Assert.All(tweede.Wordt.Vorderingen.Skip(2), v => Assert.Equal(Vorderingsoort.Termijn, v.Soort));
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void Zonder_tarief_betaler_of_vaste_dag_wordt_er_niets_gesteld()
    {
        var zonderTarief = Afrekenproef.Feiten() with { Financien = Afrekenproef.Financien with { Tarieven = [Afrekenproef.Tarief with { Vanaf = new DateOnly(2026, 9, 4) }] } };
        var zonderBetaler = Afrekenproef.Feiten() with { Verdeling = new Betaalverdeling(Afrekenproef.Kind, []) };
        Assert.Equal(StelRules.GeenTarief, Stel(new AfrekeningState(), zonderTarief).Uitkomst.Zonder);
        Assert.Equal(StelRules.GeenBetaler, Stel(new AfrekeningState(), zonderBetaler).Uitkomst.Zonder);
        var los = Stel(new AfrekeningState(), Afrekenproef.Feiten(Afrekenproef.MetAanmelding()));
        Assert.Equal(StelRules.NietStructureel, los.Uitkomst.Zonder);
        Assert.Empty(los.Wordt.Vorderingen);
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void Een_tarief_dat_wordt_ingetrokken_geeft_niemand_zijn_geld_terug()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var ingetrokken = Afrekenproef.Feiten(Gestopt()) with { Financien = Afrekenproef.Financien with { Tarieven = [] } };
        var wordt = StelRules.Vereffen(was, Afrekenproef.Boek(ingetrokken, was), Afrekenproef.Moment(Eind));

        Assert.Equal(14_000, AfrekenRules.Gesteld(wordt).Centen);
        Assert.Equal(was.Uitbak.Wachtend.Length, wordt.Uitbak.Wachtend.Length);
        Assert.Equal(14_000, wordt.Termijn(Termijn.Eerste)!.Bedrag.Totaal.Centen);
        Assert.Equal(Termijndeel.Eerste, StelRules.Zonder(was, Afrekenproef.Boek(ingetrokken, was)));
        var terug = StelRules.Vereffen(wordt, Afrekenproef.Boek(Afrekenproef.Feiten(Gestopt()), wordt), Afrekenproef.Moment(Eind));
        Assert.Equal(10_850, AfrekenRules.Gesteld(terug).Centen);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Ook_van_een_kind_waarvoor_niemand_meer_betaalt_is_bekend_wat_er_nog_te_verrekenen_is()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var niemand = Afrekenproef.Feiten(Gestopt(), new Betaalverdeling(Afrekenproef.Kind, []));
        var (wordt, uitkomst) = Stel(was, niemand, Termijn.Tweede, op: Februari);

        Assert.Same(was, wordt);
        Assert.Equal((StelRules.GeenBetaler, -3_150L), (uitkomst.Zonder, uitkomst.Verrekening.Centen));
        Assert.Equal(-3_150, StelRules.StelEind(was, Afrekenproef.Boek(niemand, was), Afrekenproef.Moment(Februari)).Uitkomst.Verrekening.Centen);
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_andere_verdeling_geldt_pas_voor_wat_daarna_gesteld_wordt()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var alleenMoeder = Afrekenproef.Verdeling((Afrekenproef.Moeder, 100, Weekdagen.Geen));
        var (wordt, uitkomst) = Stel(was, Afrekenproef.Feiten(null, alleenMoeder), Termijn.Tweede, op: Februari);

        Assert.Equal(Geld.Nul, uitkomst.Verrekening);
        Assert.Equal([(Afrekenproef.Moeder, 14_000L)], uitkomst.PerBetaler.Select(b => (b.BetalerId, b.Bedrag.Centen)));
        Assert.Equal(7_000, StelRules.Van(wordt, Afrekenproef.Vader).Centen);
    }

    [Fact]
    [Requirement("SCH-4")]
    public void Aan_het_eind_wordt_alleen_verrekend_wat_gesteld_was()
    {
        var was = Stel(new AfrekeningState(), Afrekenproef.Feiten()).Wordt;
        var moment = Afrekenproef.Moment(new DateOnly(2027, 7, 20));
        var (wordt, uitkomst) = StelRules.StelEind(was, Afrekenproef.Boek(Afrekenproef.Feiten(Gestopt()), was), moment);

        Assert.Equal(-3_150, uitkomst.Verrekening.Centen);
        Assert.Null(uitkomst.Zonder);
        Assert.Equal(StelRules.AlGesteld, StelRules.StelEind(wordt, Afrekenproef.Boek(Afrekenproef.Feiten(Gestopt()), wordt), moment).Uitkomst.Zonder);
        Assert.Equal(StelRules.NietStructureel, StelRules.StelEind(new AfrekeningState(), Afrekenproef.Boek(Afrekenproef.Feiten()), moment).Uitkomst.Zonder);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void In_welke_volgorde_ook_is_wat_gesteld_is_precies_wat_de_dagen_kosten() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Reeksen().ToArbitrary(), reeks =>
        {
            var state = new AfrekeningState();
            foreach (var (kaart, dag, stap) in reeks)
            {
                var feiten = Afrekenproef.Feiten(kaart, null, stap % 3 == 0 ? [Afrekenproef.Moeder] : [Afrekenproef.Moeder, Afrekenproef.Vader]);
                var moment = Afrekenproef.Moment(Afrekenproef.September.AddDays(dag), Afrekenproef.September.AddDays(dag + 29));
                var boek = Afrekenproef.Boek(feiten, state);
                state = stap switch
                {
                    0 or 1 => StelRules.Stel(state, boek, Termijn.Eerste, ineens: stap == 0, 1, moment).Wordt,
                    2 or 3 => StelRules.Stel(state, boek, Termijn.Tweede, ineens: false, 1, moment).Wordt,
                    _ => StelRules.Vereffen(state, boek, moment),
                };
                AfrekenRules.Klopt(state, Afrekenproef.Kind);
            }

            var slot = Afrekenproef.Boek(Afrekenproef.Feiten(reeks.Count == 0 ? null : reeks[^1].Kaart), state);
            state = StelRules.Vereffen(state, slot, Afrekenproef.Moment(new DateOnly(2027, 7, 20)));
            var doel = state.Termijnen.SelectMany(t => t.Delen.Where(d => d.IsGesteld).Select(d => AfrekenRules.Doel(slot, t.Termijn, t.Kortingskind, t.Delen).Van(d.BetalerId).Bedrag.Centen)).Sum();
            var laatste = Afrekenproef.Opdrachten(state).Zip(state.Uitbak.Wachtend).GroupBy(o => (o.Second.Naar, o.First.VorderingId)).Sum(g => g.MaxBy(o => o.First.Volgnr).First.Totaal.Centen);
            return AfrekenRules.Gesteld(state).Centen == doel && laatste == doel;
        }));

    private static Geldkaart Gestopt() => Afrekenproef.MetAanmelding(
        Afrekenproef.Structureel(Afrekenproef.Jaar.EersteDag, Weekdagen.Maandag | Weekdagen.Donderdag), Afrekenproef.Structureel(new DateOnly(2026, 12, 1), Weekdagen.Maandag));

    private static (AfrekeningState Wordt, Termijnuitkomst Uitkomst) Stel(
        AfrekeningState was, Afrekenfeiten feiten, Termijn termijn = Termijn.Eerste, bool ineens = false, DateOnly? op = null) =>
        StelRules.Stel(was, Afrekenproef.Boek(feiten, was), termijn, ineens, 1, Afrekenproef.Moment(op ?? Afrekenproef.September, op is null ? null : EindFebruari));

    private static Gen<List<(Geldkaart Kaart, int Dag, int Stap)>> Reeksen() =>
        from stappen in Gen.ListOf(Stap())
        select stappen.Take(8).ToList();

    private static Gen<(Geldkaart Kaart, int Dag, int Stap)> Stap() =>
        from vanaf in Gen.Choose(0, 300)
        from eerst in Gen.Elements(Weekdagen.Maandag, Weekdagen.Maandag | Weekdagen.Donderdag, Weekdagen.Alle & ~Weekdagen.Woensdag)
        from dan in Gen.Elements(Weekdagen.Dinsdag, Weekdagen.Vrijdag | Weekdagen.Donderdag)
        from dag in Gen.Choose(0, 300)
        from stap in Gen.Choose(0, 5)
        select (Afrekenproef.MetAanmelding(Afrekenproef.Structureel(Afrekenproef.Jaar.EersteDag, eerst), Afrekenproef.Structureel(Afrekenproef.September.AddDays(vanaf), dan)), dag, stap);
}
