using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

public sealed class BezettingRulesTests
{
    [Theory]
    [InlineData(0, 25, PlekSoort.Speelplaats, 0)]
    [InlineData(1, 25, PlekSoort.Speelplaats, 2)]
    [InlineData(25, 25, PlekSoort.Speelplaats, 2)]
    [InlineData(50, 25, PlekSoort.Speelplaats, 2)]
    [InlineData(51, 25, PlekSoort.Speelplaats, 3)]
    [InlineData(24, 25, PlekSoort.Binnen, 1)]
    [InlineData(25, 25, PlekSoort.Binnen, 1)]
    [InlineData(26, 25, PlekSoort.Binnen, 2)]
    [InlineData(41, 20, PlekSoort.Speelplaats, 3)]
    [Requirement("TSO-4c", "TSO-4j")]
    public void Nodig_is_een_helper_per_norm_en_twee_per_speelplaats(int kinderen, int norm, PlekSoort soort, int nodig) =>
        Assert.Equal(nodig, BezettingRules.Nodig(kinderen, norm, soort));

    [Theory]
    [InlineData(41, null, BezettingOordeel.NietIngevuld)]
    [InlineData(41, 0, BezettingOordeel.TeWeinig)]
    [InlineData(41, 1, BezettingOordeel.TeWeinig)]
    [InlineData(41, 2, BezettingOordeel.Voldoet)]
    [InlineData(50, 2, BezettingOordeel.Krap)]
    [InlineData(51, 2, BezettingOordeel.TeWeinig)]
    [InlineData(0, 2, BezettingOordeel.NietInGebruik)]
    [Requirement("TSO-4c")]
    public void Het_oordeel_kent_te_weinig_krap_en_voldoet(int kinderen, int? helpers, BezettingOordeel oordeel) =>
        Assert.Equal(oordeel, BezettingRules.Oordeel(kinderen, helpers, 25, PlekSoort.Speelplaats).Oordeel);

    [Theory]
    [InlineData(41, 2, "2 helpers op 41 kinderen – 1:21")]
    [InlineData(1, 1, "1 helper op 1 kind – 1:1")]
    [InlineData(38, 0, "Geen helpers op 38 kinderen")]
    [InlineData(41, null, "41 kinderen, 2 helpers nodig. Hoeveel zijn er?")]
    public void De_zin_gebruikt_de_woorden_van_de_school(int kinderen, int? helpers, string zin) =>
        Assert.Equal(zin, BezettingRules.Oordeel(kinderen, helpers, 25, PlekSoort.Speelplaats).Zin);
}
