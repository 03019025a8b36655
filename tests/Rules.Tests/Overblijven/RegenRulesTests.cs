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
}
