using System.Collections.Immutable;
using OrleansSchool.Aandacht;

namespace OrleansSchool.Tests.Rules.Logboek;

/// <summary>What stays in somebody's list, and what goes (TSO-8g).</summary>
[Requirement("TSO-8g")]
public sealed class AandachtRulesTests
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 12, 31, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Hetzelfde_nog_eens_gemeld_blijft_een_bericht_en_blijft_gelezen()
    {
        var een = AandachtRules.Met([], Bericht("a"));
        var gelezen = AandachtRules.Gelezen(een, "a", Nu.AddMinutes(2));

        Assert.Equal(gelezen, AandachtRules.Met(gelezen, Bericht("a")));
        Assert.Equal(gelezen, AandachtRules.Gelezen(gelezen, "a", Nu.AddMinutes(9)));
        Assert.Null(Assert.Single(AandachtRules.Met(gelezen, Bericht("a") with { Tekst = "Nu iets anders" })).GelezenOp);
        Assert.Null(Assert.Single(AandachtRules.Met(gelezen, Bericht("a") with { Dringend = true })).GelezenOp);
        Assert.Empty(AandachtRules.Zonder(gelezen, "a"));
    }

    [Fact]
    public void Als_het_te_veel_wordt_gaan_gelezen_berichten_eerst_en_dringende_het_laatst()
    {
        var alle = ImmutableArray<Aandachtsbericht>.Empty;
        for (var n = 0; n < AandachtGrenzen.BerichtenMax; n++)
        {
            alle = AandachtRules.Met(alle, Bericht($"b{n}", dringend: n is 0 or 1));
        }

        alle = AandachtRules.Gelezen(alle, "b50", Nu);
        alle = AandachtRules.Met(alle, Bericht("nieuw1"));
        Assert.DoesNotContain(alle, b => b.Id == "b50");
        alle = AandachtRules.Met(alle, Bericht("nieuw2"));
        Assert.Equal(AandachtGrenzen.BerichtenMax, alle.Length);
        Assert.DoesNotContain(alle, b => b.Id == "b2");
        Assert.Contains(alle, b => b.Id == "b0");
        Assert.Equal("nieuw2", alle[0].Id);
    }

    [Fact]
    public void Een_te_lange_tekst_wordt_afgekapt_en_niet_geweigerd() =>
        Assert.Equal(AandachtGrenzen.TekstMax, Assert.Single(AandachtRules.Met([], Bericht("a") with { Tekst = new string('x', 400) })).Tekst.Length);

    [Fact]
    public void Gelezen_berichten_gaan_na_drie_maanden_en_ongelezen_na_tien()
    {
        var alle = AandachtRules.Met(AandachtRules.Met([], Bericht("gelezen")), Bericht("nooit"));
        alle = AandachtRules.Gelezen(alle, "gelezen", Nu);
        var dag = new DateOnly(2026, 11, 12);

        Assert.Equal(alle, AandachtRules.NaNacht(alle, dag.AddDays(89)));
        Assert.Equal(["nooit"], AandachtRules.NaNacht(alle, dag.AddDays(90)).Select(b => b.Id));
        Assert.Equal(["nooit"], AandachtRules.NaNacht(alle, dag.AddMonths(10).AddDays(-1)).Select(b => b.Id));
        Assert.Empty(AandachtRules.NaNacht(alle, dag.AddMonths(10)));
    }

    [Theory]
    [InlineData("voorval/2026-11-12/7", true)]
    [InlineData("voorval/2026-11-12", false)]
    [InlineData("voorval/12-11-2026/7", false)]
    [InlineData("inval/2026-11-12/7", false)]
    [InlineData("voorval/2026-11-12/-1", false)]
    public void Alleen_een_voorval_uit_het_logboek_krijgt_een_leesbewijs_terug(string id, bool wel)
    {
        Assert.Equal(wel, AandachtRules.Logregel(id) is not null);
        Assert.True(!wel || AandachtRules.VoorvalId(new DateOnly(2026, 11, 12), 7) == id);
    }

    private static Aandachtsbericht Bericht(string id, bool dringend = false) => new(id, Aandachtsoort.Voorval, "Er is iets", "/s/99XX00/logboek", Nu, dringend, null);
}
