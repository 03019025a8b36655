using System.Collections.Immutable;
using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Rooster.Roosterproef;

namespace OrleansSchool.Tests.Rules.Rooster;

/// <summary>"Wie kan?": who is offered for a turn, and what is said of who isn't (TSO-4k, TSO-4m).</summary>
[Requirement("TSO-4k", "TSO-4m")]
public sealed class InvalkandidaatRulesTests
{
    private static readonly Roosterhelper Petra = Helper("petra");
    private static readonly Roosterhelper Ria = Helper("ria", inval: true);
    private static readonly Roosterhelper Karel = Helper("karel", inval: true);

    [Fact]
    public void Wie_zich_die_dag_ergens_afmeldde_wordt_voor_een_andere_dienst_niet_aangeboden_en_niet_vanzelf_gevraagd()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "ria"), Standaard("s2", "noord", "petra")], Ria, Karel, Petra);
        var diensten = DagRules.Diensten(new RoosterdagState(), beeld);
        var (zuid, noord) = (diensten.Single(d => d.Id == "s1"), diensten.Single(d => d.Id == "s2"));
        ImmutableArray<Dienst> na = [InvalRules.Begin(zuid, diensten, beeld, "griep", Om(8, 30)), noord];

        Assert.Equal((Kandidaatstand.KanNiet, "Invalkracht. Meldde zich die dag af: Plein Zuid, 12:15-12:55"), Van("ria", noord, na, beeld));
        Assert.Equal((Kandidaatstand.KanNiet, "Invalkracht. Meldde zich af"), Van("ria", na[0], na, beeld));
        Assert.Equal(Kandidaatstand.Kan, Van("karel", noord, na, beeld).Stand);
        Assert.Equal(["karel"], InvalRules.Wachtrij(noord, na, beeld, "petra"));
    }

    [Fact]
    public void Wie_de_planner_verving_meldde_zich_niet_af_en_kan_gewoon()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Petra);
        var vervangen = DagRules.Gegeven(DagRules.Diensten(new RoosterdagState(), beeld)[0], "ria");

        Assert.Equal("petra", vervangen.VanHelperId);
        Assert.Equal((Kandidaatstand.Kan, "Vast. 0 vaste diensten in de week"), Van("petra", vervangen, [vervangen], beeld));
    }

    [Fact]
    public void Wie_gevraagd_is_en_intussen_elders_staat_is_bezet()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra"), Standaard("s2", "noord", null)], Ria, Petra);
        var diensten = DagRules.Diensten(new RoosterdagState(), beeld);
        var zoekend = InvalRules.Begin(diensten.Single(d => d.Id == "s1"), diensten, beeld, null, Om(8, 30));
        var gevraagd = InvalRules.Stap(zoekend, diensten, beeld, Om(8, 30), helper => new string('a', 64) + helper).Dienst;
        var elders = DagRules.Gegeven(diensten.Single(d => d.Id == "s2"), "ria");

        Assert.Equal(Kandidaatstand.Gevraagd, Van("ria", gevraagd, [gevraagd], beeld).Stand);
        Assert.Equal((Kandidaatstand.Bezet, "Invalkracht. Staat op Plein Noord, 12:15-12:55"), Van("ria", gevraagd, [gevraagd, elders], beeld));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public void Wie_niet_kwam_meldde_zich_niet_af_en_alleen_wie_het_rooster_maakt_leest_dat()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Petra);
        var diensten = DagRules.Diensten(new RoosterdagState(), beeld);
        var gemist = InvalRules.Begin(diensten[0], diensten, beeld, Dienst.NietGekomen, Om(12, 10));

        Assert.Equal((Kandidaatstand.KanNiet, "Vast. Kwam niet"), Van("petra", gemist, [gemist], beeld));
        Assert.Equal((Kandidaatstand.KanNiet, "Vast. Kan niet"), Van("petra", gemist, [gemist], beeld, maaktRooster: false));
    }

    private static (Kandidaatstand Stand, string Zin) Van(string helper, Dienst dienst, ImmutableArray<Dienst> diensten, Dagbeeld beeld, bool maaktRooster = true) =>
        InvalkandidaatRules.Kandidaten(dienst, diensten, beeld, maaktRooster, _ => null).Single(k => k.HelperId == helper) is var k ? (k.Stand, k.Zin) : default;
}
