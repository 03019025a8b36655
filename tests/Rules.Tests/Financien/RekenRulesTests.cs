using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Rounding and splitting: never a cent more or less.</summary>
[Requirement("TSO-10i", "TSO-6d")]
public sealed class RekenRulesTests
{
    private const int Proeven = 2_000;
    private const int BedragMax = 1_000_000;

    [Theory]
    [InlineData(14_000, 8, 40, 2_800)]
    [InlineData(1, 1, 2, 1)]
    [InlineData(-1, 1, 2, -1)]
    [InlineData(3, 1, 2, 2)]
    [InlineData(-3, 1, 2, -2)]
    [InlineData(100, 1, 3, 33)]
    [InlineData(200, 1, 3, 67)]
    [InlineData(-200, 1, 3, -67)]
    [InlineData(5, -1, 2, -3)]
    [InlineData(0, 7, 9, 0)]
    [InlineData(long.MaxValue, 1, 1, long.MaxValue)]
    public void Een_halve_cent_gaat_van_nul_af(long bedrag, long teller, long noemer, long deel) =>
        Assert.Equal(new Geld(deel), RekenRules.Deel(new Geld(bedrag), teller, noemer));

    [Theory]
    [InlineData(100, new[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(-100, new[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(14_001, new[] { 50, 50 }, new long[] { 7_001, 7_000 })]
    [InlineData(100, new[] { 0, 1, 0 }, new long[] { 0, 100, 0 })]
    [InlineData(5, new[] { 3, 3, 4 }, new long[] { 2, 1, 2 })]
    [InlineData(2, new[] { 1, 2, 2 }, new long[] { 0, 1, 1 })]
    [InlineData(0, new[] { 1, 2 }, new long[] { 0, 0 })]
    [InlineData(35_000, new[] { 9, 31 }, new long[] { 7_875, 27_125 })]
    public void De_grootste_rest_krijgt_de_cent_en_bij_gelijke_rest_de_eerste(long bedrag, int[] gewichten, long[] delen) =>
        Assert.Equal(delen.Select(d => new Geld(d)), RekenRules.Verdeel(new Geld(bedrag), gewichten));

    [Fact]
    public void Over_niets_kan_niet_worden_verdeeld()
    {
        Assert.Throws<ArgumentException>(() => RekenRules.Verdeel(new Geld(1), []));
        Assert.Throws<ArgumentException>(() => RekenRules.Verdeel(new Geld(1), [0, 0]));
        Assert.Throws<ArgumentException>(() => RekenRules.Verdeel(new Geld(1), [2, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RekenRules.Deel(new Geld(1), 1, 0));
    }

    [Fact]
    public void Verdelen_verliest_nooit_een_cent_en_geeft_niemand_meer_dan_een_cent_te_veel()
    {
        var gevallen =
            from bedrag in Gen.Choose(-BedragMax, BedragMax)
            from aantal in Gen.Choose(1, 12)
            from gewichten in Gen.ArrayOf(Gen.Choose(0, 400), aantal)
            where gewichten.Sum() > 0
            select (bedrag, gewichten);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proeven), Prop.ForAll(gevallen.ToArbitrary(), geval =>
        {
            var delen = RekenRules.Verdeel(new Geld(geval.bedrag), geval.gewichten);
            var som = (double)geval.gewichten.Sum();
            return delen.Sum(d => d.Centen) == geval.bedrag
                && delen.Zip(geval.gewichten).All(p => Math.Abs(p.First.Centen - (geval.bedrag * p.Second / som)) < 1 && (p.Second > 0 || p.First == Geld.Nul)
                    && Math.Sign(p.First.Centen) * Math.Sign(geval.bedrag) >= 0);
        }));
    }

    [Fact]
    public void Een_deel_en_zijn_tegendeel_zijn_samen_nul()
    {
        var gevallen = from bedrag in Gen.Choose(-BedragMax, BedragMax) from teller in Gen.Choose(0, 400) from noemer in Gen.Choose(1, 400) select (bedrag, teller, noemer);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proeven), Prop.ForAll(gevallen.ToArbitrary(), g =>
            RekenRules.Deel(new Geld(g.bedrag), g.teller, g.noemer) + RekenRules.Deel(new Geld(-g.bedrag), g.teller, g.noemer) == Geld.Nul
            && Math.Abs((RekenRules.Deel(new Geld(g.bedrag), g.teller, g.noemer).Centen * 2L * g.noemer) - (2L * g.bedrag * g.teller)) <= g.noemer));
    }
}
