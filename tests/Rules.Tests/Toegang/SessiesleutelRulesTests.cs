using System.Collections.Immutable;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Toegang;

[Requirement("SEC-4")]
public sealed class SessiesleutelRulesTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Van_twee_instanties_die_samen_beginnen_blijft_een_eerste_sleutel_over()
    {
        var een = SessiesleutelRules.Met([], Sleutel("key-1", 0));
        Assert.Equal(een, SessiesleutelRules.Met(een, Sleutel("key-2", 9)));
        Assert.Equal(["key-1", "key-2"], SessiesleutelRules.Met(een, Sleutel("key-2", 10)).Select(s => s.Naam));
    }

    [Fact]
    public void Een_intrekking_wordt_altijd_bewaard_en_dezelfde_maar_een_keer()
    {
        var met = SessiesleutelRules.Met(SessiesleutelRules.Met([], Sleutel("key-1", 0)), Sleutel("revocation-1", 1));
        Assert.Equal(2, met.Length);
        Assert.Equal(met, SessiesleutelRules.Met(met, Sleutel("revocation-1", 2)));
    }

    [Fact]
    public void De_oudste_gaan_weg()
    {
        var alle = Enumerable.Range(0, SessiesleutelRules.SleutelsMax + 3).Aggregate(
            ImmutableArray<BewaardeSessiesleutel>.Empty, (was, nr) => SessiesleutelRules.Met(was, Sleutel($"key-{nr}", nr * 60)));
        Assert.Equal(SessiesleutelRules.SleutelsMax, alle.Length);
        Assert.Equal("key-3", alle[0].Naam);
    }

    private static BewaardeSessiesleutel Sleutel(string naam, int minuten) => new(naam, "AAAA", Begin.AddMinutes(minuten));
}
