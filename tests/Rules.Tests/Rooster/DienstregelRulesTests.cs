using System.Collections.Immutable;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using RoosterBron = OrleansSchool.Intranet.Documents.Rooster.RoosterBron;
using RoosterWeek = OrleansSchool.Intranet.Pages.Rooster.RoosterWeek;

namespace OrleansSchool.Tests.Rules.Rooster;

/// <summary>The rules of duty per slot and place (TSO-4c, TSO-4j), at plan time and live.</summary>
public sealed class DienstregelRulesTests
{
    private static readonly Plek Noord = new("noord", "Plein Noord", PlekSoort.Speelplaats);
    private static readonly Plek Zuid = new("zuid", "Plein Zuid", PlekSoort.Speelplaats);
    private static readonly Plek Speelzaal = new("zaal", "Speelzaal", PlekSoort.Binnen);
    private static readonly Venster Pauze = new(new(12, 15), new(12, 45));

    [Theory]
    [InlineData(24, 1, 25, true, "Speelzaal: 1 van 1")]
    [InlineData(25, 1, 25, true, "Speelzaal: 1 van 1")]
    [InlineData(26, 1, 25, false, "Speelzaal: 1 van 2")]
    [InlineData(26, 2, 25, true, "Speelzaal: 2 van 2")]
    [InlineData(24, 0, 25, false, "Speelzaal: 0 van 1")]
    [InlineData(21, 1, 20, false, "Speelzaal: 1 van 2")]
    [Requirement("TSO-4c")]
    public void Binnen_geldt_een_helper_per_25_of_de_strengere_norm(int kinderen, int helpers, int norm, bool goed, string zin)
    {
        var oordeel = Weeg([new(Speelzaal, Pauze, kinderen)], [.. Op(Speelzaal, helpers)], norm)[0];

        Assert.Equal((goed, zin), (oordeel.IsGoed, oordeel.Zin));
    }

    [Theory]
    [InlineData(1, 0, false, "Plein Noord: 0 van 2")]
    [InlineData(24, 1, false, "Plein Noord: 1 van 2")]
    [InlineData(25, 2, true, "Plein Noord: 2 van 2")]
    [InlineData(50, 2, true, "Plein Noord: 2 van 2")]
    [InlineData(51, 2, false, "Plein Noord: 2 van 3")]
    [Requirement("TSO-4j")]
    public void Op_een_speelplaats_in_gebruik_staan_er_altijd_twee(int kinderen, int helpers, bool goed, string zin)
    {
        var oordeel = Weeg([new(Noord, Pauze, kinderen)], [.. Op(Noord, helpers)], 25)[0];

        Assert.Equal((goed, zin), (oordeel.IsGoed, oordeel.Zin));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Zonder_gediplomeerde_op_school_is_het_niet_goed_ook_al_zijn_er_genoeg_helpers()
    {
        var zonder = Weeg([new(Noord, Pauze, 40)], [.. Op(Noord, 2)], 25);
        var met = Weeg([new(Noord, Pauze, 40)], [.. Op(Noord, 2), new(null, Pauze, Gediplomeerd: true)], 25);

        Assert.Equal(("", "Geen gediplomeerde", false), (zonder[1].PlekId, zonder[1].Zin, zonder[1].IsGoed));
        Assert.True(met[1].IsGoed);
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Een_gediplomeerde_die_halverwege_gaat_laat_een_gat_met_zijn_tijd()
    {
        var oordelen = Weeg([new(Noord, Pauze, 40)], [.. Op(Noord, 2), new("noord", Pauze with { Tot = new(12, 30) }, Gediplomeerd: true)], 25);

        Assert.Equal("Geen gediplomeerde 12:30-12:45", oordelen[1].Zin);
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4j")]
    public void Het_krapste_kwartier_van_groepen_na_elkaar_telt()
    {
        Plekgebruik[] gebruik =
        [
            new(Noord, new(new(12, 0), new(12, 30)), 30), new(Noord, new(new(12, 15), new(12, 45)), 30),
        ];

        var oordeel = Assert.Single(Weeg(gebruik, [.. Enumerable.Repeat(new Toezichthouder("noord", new(new(12, 0), new(12, 45)), Gediplomeerd: true), 2)], 25), o => o.PlekId == "noord");

        Assert.Equal("Plein Noord 12:15-12:30: 2 van 3", oordeel.Zin);
        Assert.Equal(60, oordeel.Kinderen);
        Assert.Equal(new Venster(new(12, 0), new(12, 45)), oordeel.Venster);
    }

    [Fact]
    [Requirement("TSO-4j")]
    public void Vensters_die_elkaar_opvolgen_zijn_er_twee()
    {
        Venster eerst = new(new(12, 0), new(12, 30)), dan = new(new(12, 30), new(13, 0));

        Assert.Equal([eerst, dan], DienstregelRules.Vensters([dan, eerst]));
        Assert.Equal([new(new(12, 0), new(13, 0))], DienstregelRules.Vensters([eerst, new(new(12, 29), new(13, 0))]));
    }

    [Fact]
    [Requirement("TSO-2e")]
    public void Wat_de_commissie_vaststelde_telt_ook_als_er_minder_kinderen_zijn()
    {
        var norm = new Dienstnorm(25, [new(DayOfWeek.Monday, "noord", Pauze, 3)]);

        var oordeel = DienstregelRules.Weeg([new(Noord, Pauze, 30)], [.. Op(Noord, 2)], norm)[0];

        Assert.Equal("Plein Noord: 2 van 3", oordeel.Zin);
        Assert.EndsWith("De commissie stelde 3 vast.", oordeel.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Zolang_de_leerkracht_met_de_groep_luncht_is_er_op_het_plein_niemand_nodig()
    {
        Plekgebruik[] gebruik = [new(Noord, Pauze, 40)];

        Assert.Empty(DienstregelRules.WeegNu(gebruik, [], new(12, 14), Dienstnorm.Van(25)));
        Assert.Equal("Plein Noord: 0 van 2", DienstregelRules.WeegNu(gebruik, [], new(12, 15), Dienstnorm.Van(25))[0].Zin);
        Assert.Empty(DienstregelRules.WeegNu(gebruik, [], new(12, 45), Dienstnorm.Van(25)));
    }

    [Fact]
    [Requirement("TSO-4j", "XLS-1")]
    public void Wie_er_in_het_ene_venster_te_veel_is_staat_niet_in_het_volgende()
    {
        var oordelen = DienstregelRules.Weeg([new(Noord, Pauze, 40), new(Noord, new Venster(Pauze.Tot, new(13, 15)), 40)], [.. Op(Noord, 4)], Dienstnorm.Van(25));
        var dag = new RoosterdagView(
            Roosterproef.Dag, 1, [.. Enumerable.Range(1, 4).Select(n => new Dienst($"d{n}", Noord.Id, Pauze, $"h{n}", Dienststand.Gepland, null, null, null, null))],
            oordelen, null, 80);

        Assert.Equal([0, 2], RoosterBron.Bezet(dag, Roosterproef.Proefschool()).Select(b => b.Tekort));
        Assert.Equal((4, 6), (RoosterWeek.Bezet(dag), RoosterWeek.NodigOp(dag)));
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4j")]
    public void De_tweede_helper_van_een_plein_die_weggaat_breekt_de_regel_alleen_daar()
    {
        Plekgebruik[] gebruik = [new(Noord, Pauze, 20), new(Zuid, Pauze, 20)];

        var oordelen = DienstregelRules.WeegNu(
            gebruik, [("noord", true), ("zuid", false), ("zuid", false)], new(12, 20), Dienstnorm.Van(25)).ToDictionary(o => o.PlekId, StringComparer.Ordinal);

        Assert.Equal("Plein Noord: 1 van 2", oordelen["noord"].Zin);
        Assert.True(oordelen["zuid"].IsGoed);
        Assert.True(oordelen[RoosterOordeel.HeleSchool].IsGoed);
    }

    [Theory]
    [InlineData(62, 25, "62 kinderen: richtlijn 1 op 25 is 3 helpers.")]
    [InlineData(38, 20, "38 kinderen: richtlijn 1 op 25 is 2 helpers, norm van de school 1 op 20 is 2 helpers.")]
    [InlineData(1, 25, "1 kind: richtlijn 1 op 25 is 1 helper; op een speelplaats altijd 2.")]
    [Requirement("TSO-4c", "TSO-4j")]
    public void De_uitleg_noemt_beide_normen(int kinderen, int norm, string zin) =>
        Assert.Equal(zin, DienstregelRules.Uitleg(kinderen, norm, PlekSoort.Speelplaats));

    [Theory]
    [InlineData(12, 9, false)]
    [InlineData(12, 10, true)]
    [InlineData(12, 44, true)]
    [InlineData(12, 45, false)]
    [Requirement("TSO-4l", "TSO-8a")]
    public void Een_helper_moet_er_vijf_minuten_vooraf_zijn(int uur, int minuut, bool moet) =>
        Assert.Equal(moet, DienstregelRules.MoetErZijn(Pauze, new(uur, minuut)));

    private static ImmutableArray<RoosterOordeel> Weeg(Plekgebruik[] gebruik, Toezichthouder[] toezicht, int norm) =>
        DienstregelRules.Weeg(gebruik, toezicht, Dienstnorm.Van(norm));

    private static IEnumerable<Toezichthouder> Op(Plek plek, int aantal) =>
        Enumerable.Repeat(new Toezichthouder(plek.Id, Pauze, Gediplomeerd: false), aantal);
}
