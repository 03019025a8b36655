using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Tax-free maxima: hour, month and year at once, over all schools and elsewhere (TSO-10c).</summary>
[Requirement("TSO-10c")]
public sealed class MaximumRulesTests
{
    private static readonly SchoolSleutel Hier = new("99XX00");
    private static readonly SchoolSleutel Daar = new("99YY00");
    private static readonly DateOnly Dag = new(2025, 11, 1);
    private static readonly Vrijwilligersmaximum Maximum = Vrijwilligersmaxima.Bekend.Single(m => m.Jaar == 2025);

    [Theory]
    [InlineData(560, 21_000, 210_000, null)]
    [InlineData(561, 21_000, 210_000, "uur")]
    [InlineData(560, 21_001, 210_000, "maand")]
    [InlineData(560, 21_000, 210_001, "jaar")]
    [InlineData(561, 21_001, 210_001, "uur")]
    public void Een_cent_boven_een_maximum_is_erboven(long uur, long maand, long jaar, string? boven) =>
        Assert.Equal(boven, MaximumRules.Keur(Maximum, new Geld(uur), new Geld(maand), new Geld(jaar), new DateOnly(1980, 1, 1), Dag).Boven);

    [Theory]
    [InlineData(503, 0, 0, null)]
    [InlineData(504, 0, 0, "uur")]
    [InlineData(0, 18_899, 0, null)]
    [InlineData(0, 18_900, 0, "maand")]
    [InlineData(0, 0, 189_000, "jaar")]
    public void Vanaf_negentig_procent_komt_er_een_waarschuwing(long uur, long maand, long jaar, string? bijna) =>
        Assert.Equal(bijna, MaximumRules.Keur(Maximum, new Geld(uur), new Geld(maand), new Geld(jaar), new DateOnly(1980, 1, 1), Dag).Bijna);

    [Theory]
    [InlineData(2004, 11, 1, null)]
    [InlineData(2004, 11, 2, "uur")]
    [InlineData(2010, 1, 1, "uur")]
    public void Wie_op_de_eerste_van_de_maand_nog_geen_eenentwintig_is_heeft_het_lage_uurbedrag(int jaar, int maand, int dag, string? boven) =>
        Assert.Equal(boven, MaximumRules.Keur(Maximum, new Geld(350), Geld.Nul, Geld.Nul, new DateOnly(jaar, maand, dag), Dag).Boven);

    [Fact]
    public void Zonder_geboortedatum_zegt_het_intranet_dat_die_ontbreekt()
    {
        Assert.Equal("leeftijd", MaximumRules.Keur(Maximum, new Geld(350), Geld.Nul, Geld.Nul, null, Dag).Bijna);
        Assert.Null(MaximumRules.Keur(Maximum, new Geld(330), Geld.Nul, Geld.Nul, null, Dag).Bijna);
    }

    [Theory]
    [InlineData(350, 45, 467)]
    [InlineData(420, 45, 560)]
    [InlineData(421, 45, 562)]
    [InlineData(0, 0, 0)]
    [InlineData(100, 0, 6_000)]
    public void De_uurwaarde_wordt_naar_boven_afgerond(long bedrag, int minuten, long per) => Assert.Equal(new Geld(per), MaximumRules.Uurwaarde(new Geld(bedrag), minuten));

    [Fact]
    public void Andere_scholen_en_elders_tellen_mee_en_de_eigen_maand_wordt_vervangen()
    {
        var helper = new HelperjaarView(
            2025, [new(Hier, 11, new Geld(5_000)), new(Hier, 10, new Geld(4_000)), new(Daar, 11, new Geld(3_000))],
            [.. Enumerable.Range(1, 12).Select(m => new Geld(m == 11 ? 700 : 100))], null, null, null);
        var nieuw = new Schoolmaand(Hier, 11, new Geld(6_000));

        Assert.Equal(new Geld(6_000 + 3_000 + 700), MaximumRules.MaandAlle(helper, nieuw));
        Assert.Equal(new Geld(6_000 + 4_000 + 3_000 + 700 + 1_100), MaximumRules.JaarAlle(helper, nieuw));
    }
}
