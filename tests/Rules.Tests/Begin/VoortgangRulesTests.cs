using OrleansSchool.Basis;
using OrleansSchool.Begin;

namespace OrleansSchool.Tests.Rules.Begin;

/// <summary>Beginning, leaving a step for later, being done (SET-1).</summary>
[Requirement("SET-1")]
public sealed class VoortgangRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));
    private static readonly BeginState Begonnen = VoortgangRules.Begin(new BeginState(), Vandaag, middenInHetJaar: true, Vandaag, Nu).Waarde!;

    [Theory]
    [InlineData("2026-07-31", "begin-eerste-dag")]
    [InlineData("2026-08-01", null)]
    [InlineData("2026-11-12", null)]
    [InlineData("2028-07-31", null)]
    [InlineData("2028-08-01", "begin-eerste-dag")]
    [InlineData("0001-01-01", "begin-eerste-dag")]
    [InlineData("9999-12-31", "begin-eerste-dag")]
    public void De_eerste_dag_ligt_in_dit_schooljaar_of_het_volgende(string dag, string? code) => Assert.Equal(
        code, VoortgangRules.Begin(new BeginState(), DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), middenInHetJaar: false, Vandaag, Nu).Weigering?.Code);

    [Fact]
    public void De_eerste_dag_kan_anders_zolang_de_school_niet_klaar_is_en_wat_is_overgeslagen_blijft_dat()
    {
        var over = VoortgangRules.SlaOver(Begonnen, Beginstap.Verzorgers, over: true).Waarde!;

        var anders = VoortgangRules.Begin(over, Vandaag.AddDays(4), middenInHetJaar: false, Vandaag, Nu.AddDays(1)).Waarde!;

        Assert.Equal((Nu, Vandaag.AddDays(4), false), (anders.BegonnenOp, anders.EersteDag, anders.MiddenInHetJaar));
        Assert.Equal([Beginstap.Verzorgers], anders.Overgeslagen);
    }

    [Fact]
    public void Overslaan_en_terug_staat_in_volgorde_en_nooit_dubbel()
    {
        var state = Begonnen;
        foreach (var stap in new[] { Beginstap.HelpersEnTablets, Beginstap.Verzorgers, Beginstap.HelpersEnTablets, Beginstap.TariefEnKeuzes })
        {
            state = VoortgangRules.SlaOver(state, stap, over: true).Waarde!;
        }

        Assert.Equal([Beginstap.Verzorgers, Beginstap.TariefEnKeuzes, Beginstap.HelpersEnTablets], state.Overgeslagen);
        Assert.Same(state, VoortgangRules.SlaOver(state, Beginstap.Verzorgers, over: true).Waarde);
        Assert.Same(state, VoortgangRules.SlaOver(state, Beginstap.School, over: false).Waarde);
        Assert.Equal([Beginstap.Verzorgers, Beginstap.HelpersEnTablets], VoortgangRules.SlaOver(state, Beginstap.TariefEnKeuzes, over: false).Waarde!.Overgeslagen);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(-1)]
    public void Een_stap_die_er_niet_is_wordt_geweigerd(int stap) =>
        Assert.Equal("begin-stap", VoortgangRules.SlaOver(Begonnen, (Beginstap)stap, over: true).Weigering?.Code);

    [Fact]
    public void Voor_het_begin_en_na_het_einde_verandert_er_niets()
    {
        Assert.Equal("begin-nog-niet", VoortgangRules.SlaOver(new BeginState(), Beginstap.School, over: true).Weigering?.Code);
        Assert.Equal("begin-nog-niet", VoortgangRules.RondAf(new BeginState(), Nu).Weigering?.Code);

        var klaar = VoortgangRules.RondAf(Begonnen, Nu).Waarde!;
        Assert.Equal(Nu, klaar.KlaarOp);
        Assert.Same(klaar, VoortgangRules.RondAf(klaar, Nu.AddDays(1)).Waarde);
        Assert.Equal("begin-al-klaar", VoortgangRules.SlaOver(klaar, Beginstap.School, over: true).Weigering?.Code);
        Assert.Equal("begin-al-klaar", VoortgangRules.Begin(klaar, Vandaag, middenInHetJaar: false, Vandaag, Nu).Weigering?.Code);
    }
}
