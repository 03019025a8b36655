using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Tests.Rules.Nachtronde;

/// <summary>What a night asks of the commissie: now, and once its term is over (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class NachtcommissieRulesTests
{
    [Theory]
    [InlineData("vergaderingen", "2034-07-31", false)]
    [InlineData("vergaderingen", "2034-08-01", true)]
    [InlineData("vergaderingen", "2036-07-31", true)]
    [InlineData("schoolgids", "2030-07-31", false)]
    [InlineData("schoolgids", "2030-08-01", true)]
    [InlineData("klachten", "2029-07-31", false)]
    [InlineData("klachten", "2029-08-01", true)]
    [InlineData("klachten", "2031-07-31", true)]
    public void Een_schooljaar_komt_terug_op_de_dag_dat_zijn_termijn_voorbij_is(string woord, string nacht, bool komt) =>
        Assert.Equal(komt, NachtcommissieRules.Doelen(Dag(nacht)).Contains($"{woord}/2026-2027", StringComparer.Ordinal));

    [Theory]
    [InlineData("kwaliteit/2026-2027")]
    [InlineData("kwaliteit/2025-2026")]
    [InlineData("schoolgids/2027-2028")]
    [InlineData("vergaderingen/2027-2028")]
    [InlineData("enquete/2026-2027/ouders")]
    [InlineData("jaarverslag/2025-2026")]
    [InlineData("commissie")]
    [InlineData("mrafspraken")]
    public void Elke_nacht_komt_wat_van_nu_is_aan_de_beurt(string doel) => Assert.Contains(doel, NachtcommissieRules.Doelen(Dag("2026-11-12")));

    [Fact]
    public void Een_nacht_vraagt_niets_dubbel_en_elk_bezoek_heeft_een_woord_dat_terug_te_vinden_is()
    {
        var doelen = NachtcommissieRules.Doelen(Dag("2026-11-12")).ToList();

        Assert.Equal(doelen.Distinct(StringComparer.Ordinal), doelen);
        Assert.All(doelen, d => Assert.True(NachtcommissieRules.IsWoord(d.Split('/')[0])));
        Assert.True(NachtcommissieRules.IsWoord("vergadering"));
        Assert.False(NachtcommissieRules.IsWoord("besluiten"));
    }

    [Theory]
    [InlineData("commissie", "commissie/99XX00")]
    [InlineData("vergadering/abc", "vergadering/99XX00/abc")]
    [InlineData("enquete/2026-2027/helpers", "enquete/99XX00/2026-2027/helpers")]
    public void De_sleutel_van_een_bezoek_heeft_de_school_op_de_eerste_plek(string doel, string sleutel) =>
        Assert.Equal(sleutel, NachtcommissieRules.Sleutel(doel, new SchoolSleutel("99XX00")));

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
