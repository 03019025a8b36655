using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.School;

public sealed class SchoolvakantiesTests
{
    [Theory]
    [InlineData(Regio.Noord, "nl-school-north.ics")]
    [InlineData(Regio.Midden, "nl-school-central.ics")]
    [InlineData(Regio.Zuid, "nl-school-south.ics")]
    [Requirement("SCH-1")]
    public void De_vakanties_kloppen_met_de_gepubliceerde_kalender_van_de_regio(Regio regio, string bestand)
    {
        var gepubliceerd = Kalenderbestand.Lees(bestand).ToList();
        var vergeleken = 0;
        foreach (var vakantie in Schoolvakanties.Van(regio))
        {
            var stam = vakantie.Naam.ToLowerInvariant();
            var zelfde = gepubliceerd.Where(g => g.Naam.Contains(stam, StringComparison.Ordinal) && Math.Abs(g.Van.DayNumber - vakantie.Van.DayNumber) < 60).ToList();
            if (zelfde.Count == 1)
            {
                Assert.Equal((vakantie.Id, zelfde[0].Van, zelfde[0].TotEnMet), (vakantie.Id, vakantie.Van, vakantie.TotEnMet));
                vergeleken++;
            }
        }

        Assert.InRange(vergeleken, 7, 11);
    }

    [Theory]
    [InlineData(Regio.Noord)]
    [InlineData(Regio.Midden)]
    [InlineData(Regio.Zuid)]
    [Requirement("SCH-1")]
    public void Een_vakantie_loopt_van_zaterdag_tot_en_met_zondag_en_heeft_een_eigen_id(Regio regio)
    {
        var vakanties = Schoolvakanties.Van(regio).ToList();
        Assert.Equal(11, vakanties.Select(v => v.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(vakanties, v => Assert.Equal((DayOfWeek.Saturday, DayOfWeek.Sunday, true), (v.Van.DayOfWeek, v.TotEnMet.DayOfWeek, SchoolRules.IsId(v.Id))));
    }
}
