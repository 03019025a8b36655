using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Tests.Rules.Nachtronde;

/// <summary>What a night asks of the commissie: now, and once its term is over (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class NachtcommissieRulesTests
{
    /// <summary>Its term over, and two schooljaren more: a machine that was off, and a backup of before.</summary>
    [Theory]
    [InlineData("vergaderingen", 2036)]
    [InlineData("kwaliteit", 2036)]
    [InlineData("jaarverslag", 2036)]
    [InlineData("schoolgids", 2032)]
    [InlineData("nieuwsbrief", 2032)]
    [InlineData("klachten", 2031)]
    [InlineData("verzoeken", 2031)]
    public void Een_schooljaar_komt_elke_nacht_aan_de_beurt_tot_na_zijn_termijn(string woord, int tot)
    {
        var (eerste, laatste) = (new Schooljaar(2026).EersteDag, new DateOnly(tot, 7, 31));

        Assert.All(
            Enumerable.Range(0, laatste.DayNumber - eerste.DayNumber + 1).Select(eerste.AddDays), n => Assert.Contains($"{woord}/2026-2027", NachtcommissieRules.Doelen(n)));
        Assert.DoesNotContain($"{woord}/2026-2027", NachtcommissieRules.Doelen(laatste.AddDays(1)));
    }

    /// <summary>The task for the year report lapses on 1 September, a month into the second schooljaar after it: somebody must take it back then (TSO-2l).</summary>
    [Theory]
    [InlineData("jaarverslag/2024-2025")]
    [InlineData("kwaliteit/2024-2025")]
    [InlineData("klachten/2024-2025")]
    public void Wat_van_twee_schooljaren_terug_nog_openstaat_wordt_niet_vergeten(string doel) => Assert.Contains(doel, NachtcommissieRules.Doelen(Dag("2026-09-01")));

    [Theory]
    [InlineData("2027-07-31", true)]
    [InlineData("2028-07-31", true)]
    [InlineData("2028-08-01", false)]
    [InlineData("2034-07-31", false)]
    [InlineData("2034-08-01", true)]
    [InlineData("2036-07-31", true)]
    public void De_vergaderingen_zelf_komen_aan_de_beurt_zolang_zij_lopen_en_na_hun_termijn(string nacht, bool komt) =>
        Assert.Equal(komt, NachtcommissieRules.Vergaderjaren(Dag(nacht)).Contains(new Schooljaar(2026)));

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
