using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.School;

public sealed class FeestdagenRulesTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Pasen_valt_op_de_dag_van_de_kalender(string datum)
    {
        var pasen = DateOnly.ParseExact(datum, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(pasen, FeestdagenRules.Pasen(pasen.Year));
    }

    [Fact]
    public void Pasen_valt_elk_jaar_op_een_zondag_tussen_22_maart_en_25_april()
    {
        foreach (var jaar in Enumerable.Range(1900, 400))
        {
            var pasen = FeestdagenRules.Pasen(jaar);
            Assert.Equal(DayOfWeek.Sunday, pasen.DayOfWeek);
            Assert.InRange(pasen, new DateOnly(jaar, 3, 22), new DateOnly(jaar, 4, 25));
        }
    }

    [Theory]
    [InlineData(2025, 26)]
    [InlineData(2026, 27)]
    [InlineData(2031, 26)]
    public void Koningsdag_schuift_naar_zaterdag_als_27_april_een_zondag_is(int jaar, int dag) =>
        Assert.Equal(new DateOnly(jaar, 4, dag), FeestdagenRules.Koningsdag(jaar));

    [Fact]
    [Requirement("SCH-1")]
    public void Goede_vrijdag_en_bevrijdingsdag_zijn_geen_vrije_dag_tenzij_de_school_dat_wil()
    {
        var dagen = FeestdagenRules.VanSchooljaar(new Schooljaar(2026)).Select(d => d.Van).ToList();
        Assert.DoesNotContain(new DateOnly(2027, 3, 26), dagen);
        Assert.DoesNotContain(new DateOnly(2027, 5, 5), dagen);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_schooljaar_heeft_zijn_feestdagen_op_werkdagen()
    {
        var dagen = FeestdagenRules.VanSchooljaar(new Schooljaar(2026)).Select(d => (d.Id, Sleutels.Dag(d.Van)));
        Assert.Equal(
            [
                ("eerste-kerstdag-2026", "2026-12-25"), ("nieuwjaarsdag-2027", "2027-01-01"), ("paasmaandag-2027", "2027-03-29"),
                ("koningsdag-2027", "2027-04-27"), ("hemelvaartsdag-2027", "2027-05-06"), ("pinkstermaandag-2027", "2027-05-17"),
            ],
            dagen);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void De_feestdagen_kloppen_met_de_gepubliceerde_kalender()
    {
        string[] eigenKeus = ["Goede Vrijdag", "Bevrijdingsdag"];
        var gepubliceerd = Kalenderbestand.Lees("nl-public-holidays.ics").Where(g => !eigenKeus.Contains(g.Naam)).ToList();
        Assert.NotEmpty(gepubliceerd);
        foreach (var jaar in gepubliceerd.GroupBy(g => g.Van.Year))
        {
            Assert.Equal(jaar.Select(g => g.Van).Order(), FeestdagenRules.VanJaar(jaar.Key).Select(f => f.Datum));
        }
    }
}
