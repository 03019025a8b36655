using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Tests.Rules.Basis;

/// <summary>What was taken away stays thirty days, never more than fit, and comes back once (UX-1).</summary>
[Requirement("UX-1")]
public sealed class PrullenbakTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Wie Iemand = Wie.Systeem(School, "Sacha");

    [Fact]
    public void Op_dag_dertig_kan_het_terug_en_op_dag_eenendertig_niet_meer()
    {
        var bak = Met(new Prullenbak<string>(), "a", Vandaag);
        Assert.Equal(Vandaag.AddDays(30), bak.Pruls[0].TotEnMet);
        Assert.Equal("iets van a", bak.Zoek("a", Vandaag.AddDays(30))?.Inhoud);
        Assert.Null(bak.Zoek("a", Vandaag.AddDays(31)));
        Assert.Same(bak, bak.Op(Vandaag.AddDays(30)));
        Assert.Empty(bak.Op(Vandaag.AddDays(31)).Pruls);
        Assert.Single(bak.Beeld(Vandaag.AddDays(30), s => ("Iets", s)));
        Assert.Empty(bak.Beeld(Vandaag.AddDays(31), s => ("Iets", s)));
    }

    [Fact]
    public void Het_nieuwste_staat_vooraan_en_van_te_veel_gaat_het_oudste()
    {
        var bak = Enumerable.Range(0, WeggehaaldGrenzen.Max + 5).Aggregate(new Prullenbak<string>(), (b, n) => Met(b, $"n{n}", Vandaag));
        Assert.Equal(WeggehaaldGrenzen.Max, bak.Pruls.Length);
        Assert.Equal("n44", bak.Pruls[0].Id);
        Assert.Null(bak.Zoek("n4", Vandaag));
        Assert.Equal(3, Enumerable.Range(0, 9).Aggregate(new Prullenbak<string>(), (b, n) => b.Met($"n{n}", "x", Iemand, default, Vandaag, 3)).Pruls.Length);
    }

    [Fact]
    public void Twee_keer_hetzelfde_weghalen_staat_er_een_keer_in_met_de_laatste_dag()
    {
        var bak = Met(Met(new Prullenbak<string>(), "a", Vandaag), "a", Vandaag.AddDays(3));
        Assert.Equal(Vandaag.AddDays(33), Assert.Single(bak.Pruls).TotEnMet);
        Assert.Equal("Sacha", bak.Pruls[0].DoorNaam);
    }

    [Fact]
    public void Hetzelfde_formulier_nog_eens_is_gedaan_en_een_ander_met_hetzelfde_nummer_wordt_geweigerd()
    {
        var operatie = new OperatieId("formulier-1");
        var regel = Prullenbak<string>.Regel("a", operatie, Iemand);
        var bak = Met(new Prullenbak<string>(), "a", Vandaag);
        Assert.Null(bak.Eerder(operatie, regel));
        var terug = bak.Terug("a", regel);
        Assert.Empty(terug.Pruls);
        Assert.True(terug.Eerder(operatie, regel)!.IsGoed);
        Assert.Equal("operatie-al-gebruikt", terug.Eerder(operatie, Prullenbak<string>.Regel("b", operatie, Iemand))!.Weigering?.Code);
        Assert.Equal("ongeldige-operatie", bak.Eerder(new OperatieId("x"), regel)!.Weigering?.Code);
    }

    /// <summary>Whatever is taken away and put back, in any order and on any day.</summary>
    [Fact]
    public void Wat_erin_zit_is_van_de_laatste_dertig_dagen_en_nooit_te_veel()
    {
        var daden = Gen.ArrayOf(Gen.Choose(0, 60).Select(n => (Dag: n, Id: $"n{n % 7}", Terug: n % 3 == 0)), 30);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(daden.ToArbitrary(), reeks =>
        {
            var bak = new Prullenbak<string>();
            foreach (var (dag, id, terug) in reeks.OrderBy(d => d.Dag))
            {
                bak = terug ? bak.Zonder(id) : Met(bak, id, Vandaag.AddDays(dag));
                Assert.True(terug || bak.Pruls[0].Id == id);
                Assert.True(terug || bak.Pruls.All(p => Vandaag.AddDays(dag) <= p.TotEnMet));
                Assert.InRange(bak.Pruls.Length, 0, WeggehaaldGrenzen.Max);
                Assert.Equal(bak.Pruls.Length, bak.Pruls.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count());
            }

            return true;
        }));
    }

    private static Prullenbak<string> Met(Prullenbak<string> bak, string id, DateOnly dag) =>
        bak.Met(id, $"iets van {id}", Iemand, Schooltijd.Moment(dag, new TimeOnly(9, 0)), dag);
}
