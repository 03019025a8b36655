using System.Collections.Immutable;
using OrleansSchool.Overblijven;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>The rain plan in one tap (SCH-1): groepen inside, helpers with them, and back.</summary>
[Requirement("SCH-1")]
public sealed class RegenRulesTests
{
    private static readonly Proefmiddag Droog = new()
    {
        Groepen = [Groep("g5", "noord", 20, binnen: "aula"), Groep("g6", "noord", 20, binnen: "zaal"), Groep("g7", "zuid", 10, binnen: null)],
        State = new MiddagState { Tikken = [Er("ria", "noord"), Er("hamza", "noord", 11, 52), Er("fatma", "zuid", 11, 54)] },
    };

    [Fact]
    public void Bij_regen_gaan_groepen_naar_binnen_en_helpers_verdelen_zich_erover()
    {
        var regen = Droog.Regen().Beeld;

        Assert.Equal(["aula", "zaal", "zuid"], regen.Groepen.Select(g => regen.PlekVan(g.Groep)));
        Assert.Equal([("ria", "aula"), ("hamza", "zaal"), ("fatma", "zuid")], regen.Aanwezig.OrderBy(a => Array.IndexOf(["ria", "hamza", "fatma"], a.Helper.HelperId)).Select(a => (a.Helper.HelperId, a.PlekId)));
    }

    [Fact]
    public void Wie_bij_regen_ergens_anders_gaat_staan_staat_daar_en_is_het_droog_weer_op_het_plein()
    {
        var met = Droog.Regen().Met(Er("ria", "zaal", 12, 5, inRegen: true));

        Assert.Equal("zaal", met.Beeld.Aanwezig.Single(a => a.Helper.HelperId == "ria").PlekId);
        Assert.Equal("noord", met.Regen(aan: false).Beeld.Aanwezig.Single(a => a.Helper.HelperId == "ria").PlekId);
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4j")]
    public void Binnen_geldt_de_regel_van_twee_per_speelplaats_niet()
    {
        var droog = ToezichtRules.Bezetting(Droog.Beeld, Droog.Beeld.School.Plek("noord")!);
        var regen = Droog.Regen().Beeld;

        Assert.Equal((40, 2, 2), (droog.Kinderen, droog.Helpers, droog.Nodig));
        Assert.Equal((20, 1, 1), (ToezichtRules.Bezetting(regen, regen.School.Plek("aula")!) is var b ? (b.Kinderen, b.Helpers!.Value, b.Nodig) : default));
    }

    [Fact]
    public void Een_aantal_met_de_hand_gaat_mee_als_het_hele_plein_naar_een_plek_gaat()
    {
        var op = Moment(Donderdag, new(11, 55));
        var met = new Proefmiddag
        {
            Groepen = [Groep("g5", "noord", 20), Groep("g6", "zuid", 20)],
            State = new MiddagState
            {
                Helpers = ImmutableDictionary<string, HelperInvoer>.Empty.Add("noord", new(2, op, "a", "M", 1)).Add("zuid", new(3, op, "a", "M", 1)),
            },
        };

        Assert.Null(met.Beeld.MetDeHand("aula"));
        Assert.Equal(5, met.Regen().Beeld.MetDeHand("aula"));
        var gewijzigd = met.Regen();
        gewijzigd = gewijzigd with { State = gewijzigd.State with { Helpers = gewijzigd.State.Helpers.Add("aula", new(1, Moment(Donderdag, new(12, 10)), "a", "M", 1)) } };
        Assert.Equal(1, gewijzigd.Beeld.MetDeHand("aula"));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Regen_en_weer_droog_veranderen_niet_hoeveel_er_toezicht_houden_ook_niet_waar_eerst_geteld_en_daarna_genoemd_is()
    {
        var droog = TweePleinen(("noord", 2), ("zuid", 2)).Met(
            Er("ria", "noord"), Er("hamza", "noord", 11, 52), Er("fatma", "zuid", 11, 54), Er("bep", "zuid", 11, 56), Tik("ria", Tiksoort.MetOngeval, 12, 5) with { OngevalId = "o1" });
        droog = droog with { State = droog.State with { Ongevallen = [new Ongevalstoezicht("o1", "ria", 4, Moment(Donderdag, new(12, 5)))] } };

        foreach (var weer in new[] { droog, droog.Regen(), droog.Regen(aan: false) })
        {
            Assert.Equal(3, ToezichtRules.Aantal(weer.Beeld));
            Assert.Equal("Toezicht: 3 van 4", AlarmRules.Bepaal(weer.Beeld).Single(a => a.Soort == Alarmsoort.WegVoorOngeval).Zin);
        }

        Assert.Equal((3, Telling.OpNaam), Bezetting(droog.Regen(), "aula"));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Een_telling_telt_een_keer_en_wie_binnen_opnieuw_telt_vervangt_die_van_buiten_ook_als_het_weer_droog_is()
    {
        var geteld = TweePleinen(("noord", 2), ("zuid", 3));
        Assert.All([geteld, geteld.Regen(), geteld.Regen(aan: false)], weer => Assert.Equal(5, ToezichtRules.Aantal(weer.Beeld)));
        Assert.Null(geteld.Regen().Beeld.MetDeHand("noord"));

        var binnen = geteld with { State = geteld.State with { Helpers = geteld.State.Helpers.Add("aula", new(4, Moment(Donderdag, new(12, 10)), "a", "M", 1, InRegen: true)) } };
        Assert.All([binnen.Regen(), binnen.Regen(aan: false)], weer => Assert.Equal(4, ToezichtRules.Aantal(weer.Beeld)));
        Assert.Null(binnen.Regen(aan: false).Beeld.MetDeHand("noord")); // nobody knows how the four went out again

        var buiten = binnen with { State = binnen.State with { Helpers = binnen.State.Helpers.SetItem("noord", new(1, Moment(Donderdag, new(12, 30)), "a", "M", 2, InRegen: false)) } };
        Assert.Equal((4, 1), (ToezichtRules.Aantal(buiten.Regen(aan: false).Beeld), buiten.Regen(aan: false).Beeld.MetDeHand("noord")!.Value));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Wie_van_een_genoemde_plek_weggaat_haalt_de_oude_telling_daar_niet_terug()
    {
        var met = TweePleinen(("noord", 2)).Met(Er("bep", "noord"));

        Assert.Equal(1, ToezichtRules.Aantal(met.Beeld));
        Assert.Equal(1, ToezichtRules.Aantal(met.Met(Er("bep", "zuid", 12, 5)).Beeld));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Wie_geteld_was_komt_bij_regen_bij_wie_genoemd_is_op_dezelfde_plek_binnen()
    {
        var met = TweePleinen(("zuid", 3)).Met(Er("ria", "noord"), Er("hamza", "noord", 11, 52));

        Assert.Equal((5, 5), (ToezichtRules.Aantal(met.Beeld), ToezichtRules.Aantal(met.Regen().Beeld)));
        Assert.Equal((5, Telling.OpNaam), Bezetting(met.Regen(), "aula"));
    }

    [Fact]
    public void Wie_binnen_ergens_anders_ging_staan_gaat_droog_terug_naar_het_eigen_plein()
    {
        var met = TweePleinen().Met(Er("ria", "zuid"), Er("hamza", "zuid", 11, 52)).Regen().Met(Er("ria", "aula", 12, 5, inRegen: true), Er("hamza", "aula", 12, 6, inRegen: true));

        Assert.All(met.Regen(aan: false).Beeld.Aanwezig, a => Assert.Equal("zuid", a.PlekId));
    }

    /// <summary>Both play in the aula when it rains; counted by hand at 11:50.</summary>
    private static Proefmiddag TweePleinen(params (string Plek, int Aantal)[] geteld) => new()
    {
        Groepen = [Groep("g5", "noord", 20), Groep("g6", "zuid", 20)],
        State = new MiddagState
        {
            Helpers = geteld.ToImmutableDictionary(g => g.Plek, g => new HelperInvoer(g.Aantal, Moment(Donderdag, new(11, 50)), "a", "M", 1, InRegen: false)),
        },
    };

    private static (int? Helpers, Telling Telling) Bezetting(Proefmiddag middag, string plek) =>
        ToezichtRules.Bezetting(middag.Beeld, middag.Beeld.School.Plek(plek)!) is var b ? (b.Helpers, b.Telling) : default;
}
