using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Rules.Financien;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>Money that is open or goes back keeps a child from being erased, whoever it is of (SEC-5, AVG art. 17 lid 3).</summary>
[Requirement("SEC-5")]
public sealed class WisgeldRulesTests
{
    private const string Sam = "sam";
    private const string Zus = "zus";

    [Theory]
    [InlineData(0, false)]
    [InlineData(350, true)]
    [InlineData(-350, true)]
    public void Een_rekening_van_dit_kind_die_niet_klaar_is_telt_ook_bij_wie_er_niet_meer_voor_betaalt(long openCenten, bool isOpen)
    {
        var kaart = Kaart([], Geld.Nul, Rekening(Sam, openCenten));

        Assert.Equal(isOpen, WisgeldRules.IsOpen(kaart, Sam, betaaltNu: false));
        Assert.Equal(isOpen, WisgeldRules.IsOpen(kaart, Sam, betaaltNu: true));
        Assert.False(WisgeldRules.IsOpen(kaart, Zus, betaaltNu: false));
    }

    [Fact]
    public void Tegoed_van_wie_vroeger_betaalde_telt_zolang_het_niet_met_een_ander_kind_verrekend_wordt()
    {
        var tegoed = new Geld(1_200);

        Assert.True(WisgeldRules.IsOpen(Kaart([], tegoed, Rekening(Sam, 0)), Sam, betaaltNu: false));
        Assert.False(WisgeldRules.IsOpen(Kaart([Zus], tegoed, Rekening(Sam, 0)), Sam, betaaltNu: false));
        Assert.False(WisgeldRules.IsOpen(Kaart([], tegoed, Rekening(Zus, 0)), Sam, betaaltNu: false));
        Assert.True(WisgeldRules.IsOpen(Kaart([Sam], tegoed), Sam, betaaltNu: true));
    }

    [Theory]
    [InlineData(Uitbetaalstand.Gevraagd, true)]
    [InlineData(Uitbetaalstand.InBetaalrun, true)]
    [InlineData(Uitbetaalstand.Betaald, false)]
    [InlineData(Uitbetaalstand.Ingetrokken, false)]
    public void Wat_gevraagd_is_om_terug_te_krijgen_telt_tot_het_betaald_is(Uitbetaalstand stand, bool isOpen)
    {
        var terug = new Uitbetaling("u1", new Geld(500), "NL91ABNA0417164300", "R. Bloem", stand, "karin", default, null, null, null, null);
        var kaart = Kaart([], Geld.Nul, Rekening(Sam, 0)) with { Uitbetalingen = [terug] };

        Assert.Equal(isOpen, WisgeldRules.IsOpen(kaart, Sam, betaaltNu: false));
    }

    [Fact]
    public void Wie_vroeger_betaalde_wordt_gevraagd_ook_als_het_geld_al_in_een_betaalrun_zit()
    {
        var vroeger = BetalerRules.Rij(Betalerbeeld.Leeg with { Kinderen = [] }, Betalerbeeld.Begin);

        Assert.Equal((Geld.Nul, Geld.Nul), (vroeger.Open, vroeger.Tegoed));
        Assert.True(WisgeldRules.MoetGevraagd(vroeger));
        Assert.False(WisgeldRules.MoetGevraagd(BetalerRules.Rij(Betalerbeeld.Leeg, Betalerbeeld.Begin)));
    }

    private static Vordering Rekening(string leerlingId, long openCenten) => new(
        $"v-{leerlingId}", "2026-0001", Vorderingsoort.Termijn, new Schooljaar(2026), leerlingId, "4000", 10, 0, new Geld(3_500), Geld.Nul, new Geld(3_500 - openCenten),
        new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), null, Geld.Nul);

    private static BetalerKaart Kaart(ImmutableArray<string> kinderen, Geld tegoed, params ImmutableArray<Vordering> rekeningen) => new(
        "b1", 1, 1, "Robin Bloem", null, [.. kinderen.Select(k => new Betalerkind(k, "v1", 100, Weekdagen.Geen, false))], Betaalplan.Ineens, [], rekeningen, [], Geld.Nul, tegoed, [], [], null,
        Betalervlaggen.Geen, null, null, 0, [], new BetalerMag(false, false, false, false, false, false, null));
}
