using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using static OrleansSchool.Tests.Rules.Rooster.Roosterproef;

namespace OrleansSchool.Tests.Rules.Rooster;

/// <summary>The standard week: from need to turns (TSO-2e, TSO-3b).</summary>
public sealed class StandaardweekRulesTests
{
    private static readonly Besluit Besluit = new("b1", Dag, ["Anna"], 1, 0, 0, "Vastgesteld", Om(9, 0), "Marijke");

    [Theory]
    [InlineData(24, 2)]
    [InlineData(50, 2)]
    [InlineData(51, 3)]
    [Requirement("TSO-2e")]
    public void Het_voorstel_volgt_uit_de_kinderen_van_een_plek(int kinderen, int aantal)
    {
        var voorstel = Assert.Single(BehoefteRules.Voorstel(Proefschool(), DayOfWeek.Thursday, [new Plekgebruik(Noord, Pauze, kinderen)]));

        Assert.Equal(new Behoefte(DayOfWeek.Thursday, "noord", Pauze, aantal), voorstel.Behoefte);
        Assert.Equal(kinderen, voorstel.Kinderen);
    }

    [Fact]
    [Requirement("TSO-2e")]
    public void Vaststellen_maakt_open_diensten_en_haalt_er_geen_weg_die_iemand_heeft()
    {
        var twee = Vast(new RoosterState(), 2);
        var ingedeeld = StandaardweekRules.DeelIn(twee, twee.Regels[0], "petra", Dag, "op-2:x", "");

        var een = Vast(ingedeeld, 1);
        var nul = Vast(ingedeeld, 0);

        Assert.Equal(["petra"], StandaardweekRules.Geldig(een, Dag).Select(r => r.HelperOp(Dag)));
        Assert.Equal(["petra"], StandaardweekRules.Geldig(nul, Dag).Select(r => r.HelperOp(Dag)));
    }

    [Fact]
    [Requirement("TSO-3b")]
    public void Een_wijziging_laat_wat_geweest_is_zoals_het_was()
    {
        var was = Vast(new RoosterState(), 1);
        var petra = StandaardweekRules.DeelIn(was, was.Regels[0], "petra", Dag, "op-1:x", "");
        var karel = StandaardweekRules.DeelIn(petra, petra.Regels[0], "karel", Dag.AddDays(7), "op-2:x", "");
        var weg = StandaardweekRules.Verwijder(karel, karel.Regels[0], Dag.AddDays(14), "op-3:x", "");

        Assert.Equal("petra", weg.Regels[0].HelperOp(Dag));
        Assert.Equal("karel", weg.Regels[0].HelperOp(Dag.AddDays(7)));
        Assert.Empty(StandaardweekRules.Geldig(weg, Dag.AddDays(14)));
    }

    [Fact]
    [Requirement("TSO-3b")]
    public void Alleen_de_laatste_stap_is_ongedaan_te_maken_en_daarna_die_ervoor()
    {
        var was = Vast(new RoosterState(), 1);
        var een = StandaardweekRules.DeelIn(was, was.Regels[0], "petra", Dag, "operatie-1:x", "");
        var twee = StandaardweekRules.DeelIn(een, een.Regels[0], "karel", Dag, "operatie-2:x", "");

        Assert.Equal("niet-terug-te-zetten", StandaardweekRules.ZetTerug(twee, new OperatieId("operatie-1"), Dag).Weigering?.Code);
        var terug = StandaardweekRules.ZetTerug(twee, new OperatieId("operatie-2"), Dag).Waarde!;
        Assert.Equal("petra", terug.Regels[0].HelperOp(Dag));
        Assert.Null(StandaardweekRules.ZetTerug(terug, new OperatieId("operatie-1"), Dag).Waarde!.Regels[0].HelperOp(Dag));
    }

    [Fact]
    [Requirement("TSO-3b")]
    public void Een_stap_van_een_eerdere_dag_is_niet_ongedaan_te_maken()
    {
        var was = Vast(new RoosterState(), 1);
        var gegeven = StandaardweekRules.DeelIn(was, was.Regels[0], "petra", Dag, "operatie-1:x", "");
        var erbij = StandaardweekRules.VoegToe(gegeven, DayOfWeek.Friday, "zuid", Pauze, Dag.AddDays(1), "operatie-2:x", "");
        var weg = StandaardweekRules.Verwijder(erbij, gegeven.Regels[0], Dag.AddDays(2), "operatie-3:x", "");

        string? Terug(RoosterState state, string operatie, int dagen) => StandaardweekRules.ZetTerug(state, new OperatieId(operatie), Dag.AddDays(dagen)).Weigering?.Code;

        Assert.Null(Terug(gegeven, "operatie-1", 0));
        Assert.Equal("stap-van-eerder", Terug(gegeven, "operatie-1", 1));
        Assert.Null(Terug(erbij, "operatie-2", 1));
        Assert.Equal("stap-van-eerder", Terug(erbij, "operatie-2", 2));
        Assert.Null(Terug(weg, "operatie-3", 2));
        Assert.Equal("stap-van-eerder", Terug(weg, "operatie-3", 3));
    }

    [Fact]
    [Requirement("TSO-2e", "TSO-4c")]
    public void Invullen_spreidt_de_diensten_en_zet_eerst_een_gediplomeerde()
    {
        var state = Vast(Vast(new RoosterState(), 2), 2, DayOfWeek.Friday);
        ImmutableArray<Roosterhelper> helpers = [Helper("inval", inval: true, diploma: true), Helper("anna"), Helper("bep"), Helper("dirk", diploma: true), Helper("niet", voorkeur: Voorkeur.KanNiet)];

        var (_, wordt) = InvulRules.VulIn(state, helpers, Proefschool(), Dag);

        Assert.Equal(4, wordt.Length);
        Assert.All(wordt.GroupBy(r => r.Dag), dag => Assert.Contains(dag, r => r.HelperOp(Dag) == "dirk"));
        Assert.Equal(["anna", "bep"], wordt.Select(r => r.HelperOp(Dag)!).Where(h => h != "dirk").Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("TSO-3b")]
    public void Niemand_krijgt_twee_diensten_tegelijk()
    {
        var state = Vast(new RoosterState(), 2);
        var een = StandaardweekRules.DeelIn(state, state.Regels[0], "petra", Dag, "op-1:x", "");

        Assert.Equal("helper-bezet", StandaardweekRules.MagHebben(een.Regels[0], Helper("petra"), een, Proefschool(), Dag)?.Code);
        Assert.Equal("helper-kan-niet", StandaardweekRules.MagHebben(een.Regels[0], Helper("anna", voorkeur: Voorkeur.KanNiet), een, Proefschool(), Dag)?.Code);
        Assert.Single(InvulRules.VulIn(state, [Helper("petra")], Proefschool(), Dag).Wordt);
    }

    [Fact]
    [Requirement("SCH-1", "TSO-3b")]
    public void Op_een_vrije_dag_en_bij_een_uitje_van_alle_groepen_vervalt_een_dienst_vanzelf()
    {
        ImmutableArray<Standaarddienst> week = [Standaard("s1", "zuid", "petra"), Standaard("s2", "noord", "anna")];
        var vrij = new Dagbeeld(Dag, Proefschool(vrij: [new VrijeDag("v", VrijeDagSoort.Studiedag, "Studiedag", Dag, Dag)]), week, [Helper("petra"), Helper("anna")]);
        var uitje = new Dagbeeld(Dag, Proefschool(uitjes: [new Uitje("u", "g3", Dag, "Kamp"), new Uitje("w", "g5", Dag, "Kamp")]), week, [Helper("petra"), Helper("anna")]);

        Assert.All(DagRules.Diensten(new RoosterdagState(), vrij), d => Assert.Equal((Dienststand.Vervallen, "Studiedag"), (d.Stand, d.Reden)));
        Assert.Equal([("s2", Dienststand.Gepland), ("s1", Dienststand.Vervallen)], DagRules.Diensten(new RoosterdagState(), uitje).Select(d => (d.Id, d.Stand)));
        Assert.Equal("petra", DagRules.Diensten(new RoosterdagState(), uitje)[1].HelperId); // the planned turn is credited
    }

    [Fact]
    [Requirement("TSO-3a")]
    public void Alarmen_gaan_naar_de_waarnemer_zolang_die_er_is()
    {
        var school = new SchoolSleutel("99XX00");
        var van = new DateOnly(2026, 11, 9);
        OrleansSchool.Toegang.PersoonRij Rij(string id, Rol rol, DateOnly begin, DateOnly? eind) =>
            new(id, id, null, OrleansSchool.Toegang.AccountStatus.Actief, [new(school, rol, [], begin, eind)], false, false, false);
        var personen = new OrleansSchool.Toegang.PersonenView(
            [Rij("leider", Rol.Schoolleider, Jaar.EersteDag, null), Rij("coordinator", Rol.Overblijfcoordinator, Jaar.EersteDag, null), Rij("waarnemer", Rol.WaarnemendCoordinator, van, Dag)], 1);

        Assert.Equal(["coordinator"], Coordinatie.Alarmontvangers(personen, school, van.AddDays(-1)).Select(p => p.AccountId));
        Assert.Equal(["waarnemer"], Coordinatie.Alarmontvangers(personen, school, Dag).Select(p => p.AccountId));
        Assert.Equal(["coordinator"], Coordinatie.Alarmontvangers(personen, school, Dag.AddDays(1)).Select(p => p.AccountId));
        Assert.Equal(["leider"], Coordinatie.Alarmontvangers(personen with { Rijen = [personen.Rijen[0]] }, school, Dag).Select(p => p.AccountId));
    }

    private static RoosterState Vast(RoosterState was, int aantal, DayOfWeek dag = DayOfWeek.Thursday) =>
        StandaardweekRules.StelVast(was, [new Behoefte(dag, "noord", Pauze, aantal)], Besluit, Dag, "vast:x");
}
