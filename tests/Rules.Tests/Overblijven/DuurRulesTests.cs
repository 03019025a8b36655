using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>Minutes of each helper on one day: the ground of the vergoeding (TSO-10c).</summary>
[Requirement("TSO-10c")]
public sealed class DuurRulesTests
{
    private static readonly DateTimeOffset Morgen = Moment(Donderdag.AddDays(1), new(3, 15));
    private static readonly SchoolView School = MetKinderen(("noord", 20)).Beeld.School;

    [Fact]
    public void Wie_twee_keer_kwam_staat_er_een_keer_met_de_minuten_samen()
    {
        var duur = Assert.Single(Van([Er("ria", "noord", 12, 0), Weg("ria", 12, 20), Er("ria", "zuid", 12, 30), Weg("ria", 12, 45)], [Dienst("s1", "noord", "ria")]));
        Assert.Equal(("ria", 35, false, false, false), (duur.HelperId, duur.Minuten, duur.IsInvaller, duur.IsOpen, duur.VervallenDienst));
    }

    [Fact]
    public void Wie_niet_uitgetikt_is_telt_tot_het_eind_van_de_laatste_eigen_dienst()
    {
        var later = new Venster(new(12, 45), new(13, 15));
        var duren = Van([Er("ria", "noord", 12, 0), Er("hamza", "noord", 12, 0)], [Dienst("s1", "noord", "ria"), Dienst("s2", "zuid", "fatma", later)]);
        Assert.Equal([("hamza", 75, true), ("ria", 45, true)], duren.Select(d => (d.HelperId, d.Minuten, d.IsOpen)));
        Assert.Equal(45, Assert.Single(Van([Er("ria", "noord", 12, 0)], [])).Minuten); // no turns: when the groep was fetched
        Assert.Equal(10, Assert.Single(DuurRules.Van([Er("ria", "noord", 12, 0)], [Dienst("s1", "noord", "ria")], School, Donderdag, Moment(Donderdag, new(12, 10)))).Minuten);
    }

    [Fact]
    public void Zonder_eigen_dienst_of_met_een_overgenomen_dienst_is_iemand_invaller()
    {
        var duren = Van(
            [Er("ria", "noord", 12, 15), Weg("ria", 12, 45), Er("hamza", "noord", 12, 15), Weg("hamza", 12, 45), Er("fatma", "noord", 12, 15), Weg("fatma", 12, 45)],
            [Dienst("s1", "noord", "ria"), Dienst("s2", "noord", "hamza") with { VanHelperId = "fatma" }]);
        Assert.Equal([("fatma", true), ("hamza", true), ("ria", false)], duren.Select(d => (d.HelperId, d.IsInvaller)));
    }

    [Fact]
    public void Met_een_kind_mee_telt_door_en_een_verbetering_van_niets_telt_niet()
    {
        var mee = Er("ria", "noord", 12, 0);
        Assert.Equal(45, Assert.Single(Van([mee, Tik("ria", Tiksoort.MetOngeval, 12, 20) with { OngevalId = "o" }], [Dienst("s1", "noord", "ria")])).Minuten);
        Assert.Empty(Van([mee, Tik("ria", Tiksoort.Correctie, 12, 0) with { Tot = Moment(Donderdag, new(12, 0)).ToUnixTimeMilliseconds() }], [Dienst("s1", "noord", "ria")]));
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_dienst_die_door_een_uitje_of_studiedag_verviel_telt_zijn_eigen_minuten_en_een_vakantie_niet()
    {
        ImmutableArray<Dienst> diensten = [Dienst("s1", "noord", "ria", stand: Dienststand.Vervallen), Dienst("s2", "noord", "hamza"), Dienst("s3", "noord", "hamza", stand: Dienststand.Vervallen)];
        ImmutableArray<HelperTik> tikken = [Er("hamza", "noord", 12, 15), Weg("hamza", 12, 45)];
        Assert.Equal([("hamza", 30, false), ("ria", 30, true)], Van(tikken, diensten).Select(d => (d.HelperId, d.Minuten, d.VervallenDienst)));
        Assert.Single(DuurRules.Van(tikken, diensten, Vrij(VrijeDagSoort.Vakantie), Donderdag, Morgen));
        Assert.Equal(2, DuurRules.Van(tikken, diensten, Vrij(VrijeDagSoort.Studiedag), Donderdag, Morgen).Length);
    }

    private static SchoolView Vrij(VrijeDagSoort soort) => School with { VrijeDagen = [new VrijeDag("v", soort, "Vrij", Donderdag, Donderdag)] };

    private static ImmutableArray<Aanwezigheidsduur> Van(ImmutableArray<HelperTik> tikken, ImmutableArray<Dienst> diensten) => DuurRules.Van(tikken, diensten, School, Donderdag, Morgen);
}
