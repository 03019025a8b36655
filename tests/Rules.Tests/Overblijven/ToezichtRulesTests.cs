using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>The rule of duty on a middag: planned, five minutes before, live and afterwards (TSO-4c, TSO-4j).</summary>
[Requirement("TSO-4c", "TSO-4j")]
public sealed class ToezichtRulesTests
{
    [Theory]
    [InlineData(24, 1, BezettingOordeel.Voldoet)]
    [InlineData(25, 1, BezettingOordeel.Krap)]
    [InlineData(26, 1, BezettingOordeel.TeWeinig)]
    [InlineData(26, 2, BezettingOordeel.Voldoet)]
    [InlineData(1, 0, BezettingOordeel.TeWeinig)]
    [InlineData(0, 0, BezettingOordeel.NietInGebruik)]
    public void Binnen_telt_een_op_vijfentwintig(int kinderen, int helpers, BezettingOordeel oordeel) =>
        Assert.Equal(oordeel, Bezetting(MetHelpers("zaal", kinderen, helpers), "zaal").Oordeel);

    [Theory]
    [InlineData(1, 0, BezettingOordeel.TeWeinig)]
    [InlineData(1, 1, BezettingOordeel.TeWeinig)]
    [InlineData(1, 2, BezettingOordeel.Voldoet)]
    [InlineData(50, 2, BezettingOordeel.Krap)]
    [InlineData(51, 2, BezettingOordeel.TeWeinig)]
    public void Op_een_speelplaats_staan_er_minstens_twee(int kinderen, int helpers, BezettingOordeel oordeel) =>
        Assert.Equal(oordeel, Bezetting(MetHelpers("noord", kinderen, helpers), "noord").Oordeel);

    [Fact]
    public void De_strengere_norm_van_de_school_telt_en_beide_staan_in_de_uitleg()
    {
        var bezetting = Bezetting(MetHelpers("noord", 41, 2) with { Norm = 15 }, "noord");

        Assert.Equal((BezettingOordeel.TeWeinig, 3), (bezetting.Oordeel, bezetting.Nodig));
        Assert.Contains("richtlijn 1 op 25 is 2 helpers, norm van de school 1 op 15 is 3 helpers", bezetting.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public void Groepen_na_elkaar_tellen_niet_samen()
    {
        var middag = new Proefmiddag
        {
            Groepen = [Groep("g5", "noord", 30, new(new(12, 0), new(12, 30))), Groep("g6", "noord", 30, new(new(12, 30), new(13, 0)))],
            State = new MiddagState { Tikken = [Er("ria", "noord"), Er("hamza", "noord")] },
        };

        Assert.Equal(30, Bezetting(middag.Om(12, 26), "noord").Kinderen);
        Assert.Equal(30, Bezetting(middag.Om(11, 0), "noord").Kinderen);
        Assert.Equal(60, Bezetting(middag with { Groepen = [middag.Groepen[0], Groep("g6", "noord", 30, new(new(12, 29), new(13, 0)))], Tijd = new(12, 29) }, "noord").Kinderen);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public void Voor_de_pauze_telt_het_rooster_en_vanaf_vijf_minuten_ervoor_wie_er_is()
    {
        var middag = MetKinderen(("noord", 40)) with { Diensten = [Dienst("d1", "noord", "ria"), Dienst("d2", "noord", null)] };

        var voor = Bezetting(middag.Om(12, 9), "noord");
        var vanaf = Bezetting(middag.Om(12, 10), "noord");

        Assert.Equal((1, Telling.Gepland, BezettingOordeel.TeWeinig, "1 helper gepland op 40 kinderen – 1:40"), (voor.Helpers, voor.Telling, voor.Oordeel, voor.Zin));
        Assert.Equal((0, Telling.OpNaam, BezettingOordeel.TeWeinig), (vanaf.Helpers, vanaf.Telling, vanaf.Oordeel));
    }

    [Fact]
    public void Wie_nog_komt_is_voor_de_pauze_geen_tekort()
    {
        var middag = MetHelpers("noord", 40, 1);

        Assert.Equal((BezettingOordeel.NietIngevuld, "1 helper is er, 2 nodig op 40 kinderen"), Bezetting(middag.Om(12, 9), "noord") is var b ? (b.Oordeel, b.Zin) : default);
        Assert.Equal(BezettingOordeel.TeWeinig, Bezetting(middag.Om(12, 10), "noord").Oordeel);
    }

    [Fact]
    public void Een_gat_dat_niemand_vult_is_ook_voor_de_pauze_een_tekort_en_geen_komen_nog()
    {
        var open = MetHelpers("noord", 40, 1) with { Diensten = [Dienst("d1", "noord", null), Dienst("d2", "noord", null)] };
        var zonderRooster = Bezetting(MetHelpers("noord", 40, 1).Om(12, 9), "noord");

        Assert.Equal((BezettingOordeel.TeWeinig, "Mist 1 helper"), Bezetting(open.Om(12, 9), "noord") is var b ? (b.Oordeel, b.Woord()) : default);
        Assert.Equal((BezettingOordeel.NietIngevuld, "Nog 1 nodig"), (zonderRooster.Oordeel, zonderRooster.Woord())); // nobody knows who comes
    }

    [Theory]
    [InlineData("ria", BezettingOordeel.NietIngevuld, "Komen nog", "1 helper is er, 1 komt nog, 2 nodig op 20 kinderen")]
    [InlineData("h0", BezettingOordeel.TeWeinig, "Mist 1 helper", "1 helper op 20 kinderen \u2013 1:20")]
    [InlineData("elders", BezettingOordeel.TeWeinig, "Mist 1 helper", "1 helper op 20 kinderen \u2013 1:20")]
    public void Komen_nog_telt_wie_een_dienst_heeft_en_nog_niet_gezien_is(string gepland, BezettingOordeel oordeel, string woord, string zin)
    {
        var tussendoor = MetHelpers("noord", 0, 1) with
        {
            Groepen = [Groep("g5", "noord", 30, new(new(12, 0), new(12, 20))), Groep("g6", "noord", 20, new(new(12, 40), new(13, 0)))],
            Diensten = [Dienst("d2", "noord", gepland, new(new(12, 40), new(13, 0)))],
        };

        var bezetting = Bezetting(tussendoor.Om(12, 30), "noord");

        Assert.Equal((oordeel, woord, zin), (bezetting.Oordeel, bezetting.Woord(), bezetting.Zin));
        Assert.Equal(BezettingOordeel.TeWeinig, Bezetting(tussendoor.Om(12, 36), "noord").Oordeel);
    }

    [Fact]
    public void Zolang_de_leerkracht_nog_met_de_groep_in_het_lokaal_is_is_er_niets_te_bewaken()
    {
        var middag = MetHelpers("noord", 40, 0);

        Assert.False(ToezichtRules.IsBezig(middag.Om(12, 9).Beeld));
        Assert.True(ToezichtRules.IsBezig(middag.Om(12, 10).Beeld));
        Assert.True(ToezichtRules.IsBezig(middag.Om(12, 44).Beeld));
        Assert.False(ToezichtRules.IsBezig(middag.Om(12, 45).Beeld));
        Assert.False(ToezichtRules.IsBezig((middag with { IsVandaag = false }).Beeld));
    }

    [Fact]
    public void Na_de_pauze_staat_er_wie_er_toen_was()
    {
        var middag = MetHelpers("noord", 40, 2).Met(Weg("h0", 12, 50), Weg("h1", 12, 50), Er("laat", "noord", 12, 55));

        Assert.Equal((2, BezettingOordeel.Voldoet), Bezetting(middag.Om(13, 30), "noord") is var b ? (b.Helpers, b.Oordeel) : default);
    }

    [Fact]
    public void Zonder_namen_telt_het_aantal_met_de_hand_en_zonder_aantal_is_het_onbekend()
    {
        var middag = MetKinderen(("noord", 40), ("zuid", 20));
        var met = middag with { State = new MiddagState { Helpers = ImmutableDictionary<string, HelperInvoer>.Empty.Add("noord", new(2, default, "a", "M", 1)) } };

        Assert.Equal((2, Telling.MetDeHand), Bezetting(met, "noord") is var b ? (b.Helpers, b.Telling) : default);
        Assert.Equal((null, Telling.Onbekend), Bezetting(met, "zuid") is var z ? (z.Helpers, z.Telling) : default);
        Assert.Equal(1, Bezetting(met.Met(Er("ria", "noord")), "noord").Helpers);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_groep_op_uitje_vraagt_geen_toezicht()
    {
        var middag = new Proefmiddag { Groepen = [Groep("g5", "noord", 30, weg: "De groep is weg: Artis.")], Diensten = [Dienst("d1", "noord", "ria")] };

        Assert.Empty(middag.Beeld.Gebruik());
        Assert.Empty(AlarmRules.Bepaal(middag.Beeld));
    }

    [Theory]
    [InlineData(2026, 10, 23)]
    [InlineData(2026, 10, 26)]
    [InlineData(2027, 3, 26)]
    [InlineData(2027, 3, 30)]
    [Requirement("TSO-4l")]
    public void Vijf_minuten_ervoor_is_ook_rond_zomer_en_wintertijd_vijf_minuten_op_de_klok_van_de_school(int jaar, int maand, int dag)
    {
        var datum = new DateOnly(jaar, maand, dag);
        var ochtend = Moment(datum, new(8, 30));

        var wacht = ToezichtRules.Wacht(ToezichtRules.Omslagen([Pauze]), datum, ochtend);

        Assert.Equal(new TimeOnly(12, 10), TimeOnly.FromDateTime(Schooltijd.Lokaal(ochtend + wacht!.Value).DateTime));
    }

    [Fact]
    public void In_de_nacht_dat_de_klok_verzet_wordt_is_de_wacht_een_uur_korter_of_langer()
    {
        var zondag = new DateOnly(2027, 3, 28);
        Assert.Equal(TimeSpan.FromHours(11) + TimeSpan.FromMinutes(10), ToezichtRules.Wacht(ToezichtRules.Omslagen([Pauze]), zondag, Moment(zondag, new(0, 0))));
    }

    [Fact]
    public void Op_elk_moment_waarop_de_regel_verandert_wordt_gekeken_en_daarna_niet_meer()
    {
        var omslagen = ToezichtRules.Omslagen([Pauze, new Venster(new(12, 45), new(13, 0))]);

        Assert.Equal([new(12, 10), new(12, 15), new(12, 40), new(12, 45), new(13, 0)], omslagen);
        Assert.Null(ToezichtRules.Wacht(omslagen, Donderdag, Moment(Donderdag, new(13, 0))));
    }

    private static Bezetting Bezetting(Proefmiddag middag, string plek) => ToezichtRules.Bezetting(middag.Beeld, middag.Beeld.School.Plek(plek)!);

    private static Proefmiddag MetHelpers(string plek, int kinderen, int helpers) =>
        MetKinderen((plek, kinderen)).Met([.. Enumerable.Range(0, helpers).Select(h => Er($"h{h}", plek)), Er("elders", "aula")]);
}
