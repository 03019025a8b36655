using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Tables of splitting and kortingen, and that a cent never gets lost (TSO-6b, TSO-10f).</summary>
public sealed class VerdeelRulesTests
{
    private static readonly DateOnly Maandag = new(2026, 11, 9);

    [Theory]
    [InlineData(50, 50, 350, 175, 175)]
    [InlineData(50, 50, 351, 176, 175)]
    [InlineData(70, 30, 351, 246, 105)]
    [InlineData(100, 0, 351, 351, 0)]
    [InlineData(33, 67, 100, 33, 67)]
    [Requirement("TSO-6b")]
    public void Naar_procenten_met_de_cent_die_over_is_voor_de_grootste_rest(int moeder, int vader, long prijs, long vanMoeder, long vanVader)
    {
        var verdeling = Afrekenproef.Verdeling((Afrekenproef.Moeder, moeder, Weekdagen.Geen), (Afrekenproef.Vader, vader, Weekdagen.Geen));
        Assert.Equal([vanMoeder, vanVader], Over([Dag(Maandag, prijs)], 0, verdeling));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Hele_weekdagen_gaan_voor_en_de_rest_gaat_naar_procenten()
    {
        var verdeling = Afrekenproef.Verdeling((Afrekenproef.Moeder, 50, Weekdagen.Maandag), (Afrekenproef.Vader, 50, Weekdagen.Geen));
        Assert.Equal([525, 175], Over([Dag(Maandag, 350), Dag(Maandag.AddDays(3), 350)], 0, verdeling));
        Assert.Equal((2, 0), VerdeelRules.Dagen([Dag(Maandag, 350), Dag(Maandag.AddDays(3), 350)], verdeling, Afrekenproef.Moeder));
        Assert.Equal((1, 0), VerdeelRules.Dagen([Dag(Maandag, 350), Dag(Maandag.AddDays(3), 350)], verdeling, Afrekenproef.Vader));
        Assert.Equal((1, 1), VerdeelRules.Dagen([Dag(new DateOnly(2027, 1, 7), 350)], verdeling, Afrekenproef.Vader));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Ieder_eigen_weekdagen_en_een_dag_van_niemand_is_van_de_eerste()
    {
        var verdeling = Afrekenproef.Verdeling((Afrekenproef.Moeder, 0, Weekdagen.Maandag), (Afrekenproef.Vader, 0, Weekdagen.Donderdag));
        Assert.Equal([350, 400], Over([Dag(Maandag, 350), Dag(Maandag.AddDays(3), 400)], 0, verdeling));
        Assert.Equal([300, 0], Over([Dag(Maandag.AddDays(1), 300)], 0, verdeling));
        Assert.Empty(VerdeelRules.Over([Dag(Maandag, 350)], Geld.Nul, new Betaalverdeling(Afrekenproef.Kind, [])));
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void De_korting_volgt_de_bedragen()
    {
        var verdeling = Afrekenproef.Verdeling((Afrekenproef.Moeder, 0, Weekdagen.Maandag), (Afrekenproef.Vader, 100, Weekdagen.Geen));
        Assert.Equal([270, 630], Over([Dag(Maandag, 300), Dag(Maandag.AddDays(3), 700)], 100, verdeling));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_betaler_die_twee_keer_genoemd_is_krijgt_een_bedrag()
    {
        var verdeling = Afrekenproef.Verdeling((Afrekenproef.Moeder, 50, Weekdagen.Geen), (Afrekenproef.Moeder, 50, Weekdagen.Geen));
        Assert.Equal([351], Over([Dag(Maandag, 351)], 0, verdeling));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Er_gaat_bij_het_verdelen_nooit_een_cent_verloren() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gevallen().ToArbitrary(), geval =>
        {
            var som = geval.Dagen.Sum(d => d.Prijs.Centen);
            var korting = RekenRules.Deel(new Geld(som), geval.Korting, 100);
            var delen = VerdeelRules.Over([.. geval.Dagen], korting, geval.Verdeling);
            return delen.Sum(d => d.Bedrag.Centen) == som - korting.Centen && delen.All(d => d.Bedrag >= Geld.Nul);
        }));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(7, 20)]
    [Requirement("TSO-10f")]
    public void De_laatste_regel_van_de_korting_geldt_voor_wie_daarna_komt(int kind, int procent)
    {
        var tarief = Afrekenproef.Tarief with { Kortingen = [new Gezinskorting(2, 10), new Gezinskorting(3, 20)] };
        Assert.Equal(procent, KortingRules.Procent(tarief, kind));
        Assert.Equal(0, KortingRules.Procent(null, kind));
        ImmutableArray<Rekendag> dagen = [Dag(Maandag, 350), Dag(Maandag.AddDays(3), 355), Dag(Maandag.AddDays(4), 999) with { Oordeel = Dagoordeel.Los }];
        var bedrag = TermijnRules.Bereken(Termijn.Eerste, dagen, tarief, kind);
        Assert.Equal((2, 705L, 705L - bedrag.Korting.Centen), (bedrag.Dagen, bedrag.Bruto.Centen, bedrag.Totaal.Centen));
        Assert.Equal(RekenRules.Deel(new Geld(705), procent, 100), bedrag.Korting);
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void Het_oudste_kind_met_een_vaste_dag_is_het_eerste()
    {
        LeerlingRij[] rijen = [Rij("jong", 2020), Rij("oud", 2015), Rij("midden", 2017), Rij("ander", 2010) with { Gezin = ["ander"] }, Rij("zonder", null)];
        var alle = KortingRules.Rang(rijen, _ => true);
        Assert.Equal((3, 1, 2, 1, 4), (alle["jong"], alle["oud"], alle["midden"], alle["ander"], alle["zonder"]));
        var zonderOudste = KortingRules.Rang(rijen, id => id != "oud");
        Assert.Equal((2, 1), (zonderOudste["jong"], zonderOudste["midden"]));
        Assert.False(zonderOudste.ContainsKey("oud"));
        var tweeling = KortingRules.Rang([Rij("b", 2017), Rij("a", 2017)], _ => true);
        Assert.Equal((1, 2), (tweeling["a"], tweeling["b"]));
    }

    private static Rekendag Dag(DateOnly datum, long centen) => new(datum, Dagoordeel.Vast, new Geld(centen), "");

    private static LeerlingRij Rij(string id, int? geboren) => new(
        id, new Persoonsgegevens(id, null, "Akker", geboren is { } jaar ? new DateOnly(jaar, 5, 1) : null, "g5", "5"), true, null, null, null, null, [], ["gezin"]);

    private static IEnumerable<long> Over(ImmutableArray<Rekendag> dagen, long korting, Betaalverdeling verdeling) =>
        VerdeelRules.Over(dagen, new Geld(korting), verdeling).Select(b => b.Bedrag.Centen);

    private static Gen<(List<Rekendag> Dagen, int Korting, Betaalverdeling Verdeling)> Gevallen() =>
        from prijzen in Gen.ListOf(Gen.Choose(0, 900))
        from korting in Gen.Choose(0, 100)
        from procent in Gen.Choose(0, 100)
        from dagenMoeder in Gen.Elements(Weekdagen.Geen, Weekdagen.Maandag, Weekdagen.Maandag | Weekdagen.Donderdag)
        from dagenVader in Gen.Elements(Weekdagen.Geen, Weekdagen.Dinsdag, Weekdagen.Vrijdag)
        select (prijzen.Select((p, i) => Dag(Maandag.AddDays(i), p)).ToList(), korting,
            Afrekenproef.Verdeling((Afrekenproef.Moeder, procent, dagenMoeder), (Afrekenproef.Vader, 100 - procent, dagenVader)));
}
