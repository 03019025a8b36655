using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>Arrival, place and leaving from ticks (TSO-4l): presence is the ground of the vergoeding.</summary>
[Requirement("TSO-4l")]
public sealed class PresentieRulesTests
{
    private static readonly DateOnly Vandaag = Donderdag;

    [Fact]
    public void Wie_komt_verplaatst_en_weggaat_was_er_een_keer()
    {
        var stand = Assert.Single(PresentieRules.Stand([Er("ria", "noord"), Er("ria", "zuid", 12, 10), Weg("ria", 12, 40)]));

        Assert.Equal(("zuid", Moment(Vandaag, new(11, 50)), (DateTimeOffset?)Moment(Vandaag, new(12, 40))), (stand.PlekId, stand.Gekomen, stand.Weg));
    }

    [Fact]
    public void Wie_terugkomt_was_er_twee_keer()
    {
        var stand = PresentieRules.Stand([Er("ria", "noord"), Weg("ria", 12, 20), Er("ria", "noord", 12, 30)]);

        Assert.Equal([false, true], stand.Select(h => h.IsEr));
    }

    [Fact]
    public void Een_ongedaan_gemaakte_tik_telt_niet_en_wat_ervoor_stond_weer_wel()
    {
        ImmutableArray<HelperTik> tikken = [Er("ria", "noord"), Weg("ria", 12, 20)];

        var stand = Assert.Single(PresentieRules.Stand([.. tikken, tikken[1] with { HersteltNr = 2 }]));

        Assert.True(stand.IsEr);
    }

    [Fact]
    public void Een_verbetering_vervangt_alles_wat_van_die_helper_getikt_was()
    {
        var beter = Tik("ria", Tiksoort.Correctie, 11, 55) with { Tot = Moment(Vandaag, new(12, 45)).ToUnixTimeMilliseconds(), PlekId = "zuid" };

        var stand = PresentieRules.Stand([Er("ria", "noord"), Weg("ria", 12, 20), Er("ria", "noord", 12, 30), Er("hamza", "noord"), beter]);

        Assert.Equal([("hamza", null), ("ria", (DateTimeOffset?)Moment(Vandaag, new(12, 45)))], stand.Select(h => (h.HelperId, h.Weg)));
    }

    [Fact]
    public void Een_verbetering_zonder_duur_zegt_dat_iemand_er_niet_was() => Assert.Empty(PresentieRules.Stand(
        [Er("ria", "noord"), Tik("ria", Tiksoort.Correctie, 11, 55) with { Tot = Moment(Vandaag, new(11, 55)).ToUnixTimeMilliseconds() }]));

    [Fact]
    [Requirement("TSO-12c")]
    public void Wie_met_een_kind_mee_is_telt_niet_en_blijft_dezelfde_keer()
    {
        ImmutableArray<HelperTik> tikken = [Er("ria", "noord"), Tik("ria", Tiksoort.MetOngeval, 12, 20) with { OngevalId = "o1" }];
        var weg = Assert.Single(PresentieRules.Stand(tikken));
        var terug = Assert.Single(PresentieRules.Stand([.. tikken, Tik("ria", Tiksoort.Terug, 12, 35)]));

        Assert.Equal((false, true, "o1"), (weg.IsEr, weg.IsOpen, weg.WegMet));
        Assert.Equal((true, Moment(Vandaag, new(11, 50)), "noord"), (terug.IsEr, terug.Gekomen, terug.PlekId));
    }

    [Theory]
    [InlineData(Tiksoort.Er, "noord", true)]
    [InlineData(Tiksoort.Er, "zuid", false)]
    [InlineData(Tiksoort.Weg, null, false)]
    [InlineData(Tiksoort.Terug, null, true)]
    public void Een_tweede_tik_die_niets_verandert_voegt_niets_toe(Tiksoort soort, string? plek, bool staatAlZo) =>
        Assert.Equal(staatAlZo, PresentieRules.StaatAlZo(PresentieRules.Nu([Er("ria", "noord")], "ria"), soort, plek, inRegen: false));

    [Theory]
    [InlineData("te laat getikt", 12, 0, 12, 20, null)]
    [InlineData("x", 12, 0, 12, 20, "reden-nodig")]
    [InlineData("te laat getikt", 12, 30, 12, 20, "tijden-van-toezicht")]
    [InlineData("te laat getikt", 12, 0, 12, 31, "tijden-van-toezicht")]
    [InlineData("te laat getikt", 10, 59, 12, 0, "tijden-van-toezicht")]
    public void Een_verbetering_heeft_een_reden_en_tijden_die_kunnen(string reden, int van, int vanMinuut, int tot, int totMinuut, string? code) =>
        Assert.Equal(code, PresentieRules.Keur(new ToezichtCorrectie("ria", null, new(van, vanMinuut), new(tot, totMinuut), reden), Vandaag, Vandaag, new(12, 30))?.Code);

    [Fact]
    public void Op_een_andere_dag_heeft_een_verbetering_een_eind() => Assert.Equal(
        "tot-verplicht", PresentieRules.Keur(new ToezichtCorrectie("ria", null, new(12, 0), null, "vergeten"), Vandaag, Vandaag.AddDays(1), new(9, 0))?.Code);
}
