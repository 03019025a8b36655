using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>A middag that is over in figures: what was ticked, and what was corrected afterwards (TSO-2b, TSO-4c, TSO-4j).</summary>
[Requirement("TSO-2b", "TSO-4c", "TSO-4j")]
public sealed class DagkwaliteitRulesTests
{
    private const string Noord = "noord";

    [Fact]
    public void Met_genoeg_helpers_de_hele_pauze_is_de_norm_gehaald() => Assert.Equal((Normstand.Gehaald, 0), Norm(Voorbij(Ria, Hamza)));

    [Fact]
    public void Wie_halverwege_weggaat_laat_een_tekort_in_minuten_achter() => Assert.Equal((Normstand.Tekort, 15), Norm(Voorbij(Ria, Hamza, Weg("hamza", 12, 30))));

    [Fact]
    public void Wie_te_laat_komt_telt_vanaf_dat_moment() => Assert.Equal((Normstand.Tekort, 5), Norm(Voorbij(Ria, Er("hamza", Noord, 12, 20))));

    [Fact]
    public void Zonder_gediplomeerde_is_er_de_hele_pauze_een_tekort() => Assert.Equal((Normstand.Tekort, 30), Norm(Voorbij(Er("ria", Noord), Hamza)));

    [Fact]
    public void Een_verbetering_achteraf_telt_in_plaats_van_wat_getikt_was()
    {
        var tot = Moment(Donderdag, new(12, 20)).ToUnixTimeMilliseconds();
        var correctie = Tik("hamza", Tiksoort.Correctie, 12, 0) with { PlekId = Noord, Tot = tot };

        Assert.Equal((Normstand.Tekort, 25), Norm(Voorbij(Ria, Hamza, correctie)));
        Assert.Equal((Normstand.Gehaald, 0), Norm(Voorbij(Ria, Hamza, Weg("hamza", 12, 30), correctie with { Tot = Moment(Donderdag, new(13, 0)).ToUnixTimeMilliseconds() })));
    }

    [Fact]
    public void Als_niemand_zei_wie_er_toezicht_hield_is_het_niet_bekend_en_ook_geen_tekort()
    {
        Assert.Equal((Normstand.Onbekend, 0), Norm(Voorbij()));
        Assert.Equal((Normstand.Onbekend, 0), Norm(Voorbij(Ria) with { Groepen = [Groep("g5", Noord, 0)] }));
        Assert.Equal((Normstand.Onbekend, 0), Norm(new Proefmiddag { IsVandaag = false, Tijd = TimeOnly.MaxValue }));
    }

    [Fact]
    public void Vandaag_telt_zover_de_pauze_is()
    {
        var nu = Voorbij(Ria) with { IsVandaag = true };

        Assert.Equal((Normstand.Tekort, 10), Norm(nu.Om(12, 25)));
        Assert.Equal((Normstand.Tekort, 30), Norm(nu.Om(12, 50)));
    }

    [Fact]
    public void Diensten_invallers_en_wat_niemand_had_worden_geteld()
    {
        var middag = Voorbij(Ria, Hamza) with
        {
            Diensten = [Dienst("d1", Noord, "ria"), Dienst("d2", Noord, "hamza") with { VanHelperId = "fatma" }, Dienst("d3", Noord, null)],
        };

        var geteld = DagkwaliteitRules.Van(middag.Beeld);

        Assert.Equal((Donderdag, 3, 1, 1, 0), (geteld.Datum, geteld.Diensten, geteld.Invallers, geteld.NietVervuld, geteld.NietGekomen));
    }

    [Fact]
    public void Wie_gemist_werd_en_toch_nog_kwam_is_gekomen()
    {
        var gemist = new GemisteDienst("d2", "hamza", Noord, new(12, 15), new(12, 45), Moment(Donderdag, new(12, 10)), ZoekGestart: true, Teruggegeven: false);
        var weg = Voorbij(Ria);
        weg = weg with { State = weg.State with { Gemist = [gemist, gemist] } };

        Assert.Equal(1, DagkwaliteitRules.Van(weg.Beeld).NietGekomen);
        Assert.Equal(0, DagkwaliteitRules.Van(weg.Met(Er("hamza", Noord, 12, 20)).Beeld).NietGekomen);
    }

    private static HelperTik Ria => Er("ria", Noord, gediplomeerd: true);

    private static HelperTik Hamza => Er("hamza", Noord);

    /// <summary>Forty children on a speelplaats: two helpers, one of them gediplomeerd.</summary>
    private static Proefmiddag Voorbij(params HelperTik[] tikken) => MetKinderen((Noord, 40)).Met(tikken) with { IsVandaag = false, Tijd = TimeOnly.MaxValue };

    private static (Normstand, int) Norm(Proefmiddag middag)
    {
        var geteld = DagkwaliteitRules.Van(middag.Beeld);
        return (geteld.Norm, geteld.TekortMinuten);
    }
}
