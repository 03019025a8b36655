using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Kwaliteit;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>What the pages draw says the same as its numbers (TSO-2b).</summary>
[Requirement("TSO-2b")]
public sealed class KwaliteitschermTests
{
    private static readonly DateOnly Dag = new(2026, 11, 12);

    [Fact]
    public void De_tekening_heeft_de_dagen_op_norm_van_elke_maand_en_zegt_ze_ook()
    {
        var grafiek = Kwaliteitgrafiek.Maak([Maand(8, 0, 0), Maand(9, 16, 15), Maand(10, 8, 8)]);

        Assert.Equal("september 15 van 16 dagen, oktober 8 van 8 dagen.", grafiek.Beschrijving);
        Assert.Equal([null, 94, 100], grafiek.Maanden.Select(m => m.Procent));
        Assert.Equal([0, 141, 150], grafiek.Maanden.Select(m => m.Hoogte));
        Assert.True(Kwaliteitgrafiek.Maak([Maand(8, 0, 0)]).IsLeeg);
    }

    [Fact]
    public void Een_uitslag_is_een_gemiddelde_met_de_aantallen_erbij()
    {
        var beeld = Uitslagbeeld.Maak(new Enqueteuitslag(
            Doelgroep.Helpers, Dag, Dag, 20, 9, [new Vraaguitslag("Een?", [0, 1, 2, 3, 3]), new Vraaguitslag("Twee?", [])], [], IsOpen: false));

        Assert.Equal("9 van 20 antwoordden", beeld.Opkomst);
        Assert.Equal(("3,9", 78), (beeld.Vragen[0].Gemiddeld, beeld.Vragen[0].Deel));
        Assert.Contains("mee eens: 3", beeld.Vragen[0].Aantallen, StringComparison.Ordinal);
        Assert.Null(beeld.Vragen[1].Gemiddeld);
        Assert.Null(beeld.Waarom);
    }

    [Theory]
    [InlineData(true, "alleen hoeveel antwoorden")]
    [InlineData(false, "minder dan 5")]
    public void Waarom_er_alleen_een_aantal_staat_staat_erbij(bool isOpen, string zin) =>
        Assert.Contains(zin, Uitslagbeeld.Maak(new Enqueteuitslag(Doelgroep.Ouders, Dag, Dag, 20, 3, [], [], isOpen)).Waarom, StringComparison.Ordinal);

    [Theory]
    [Requirement("XLS-3")]
    [InlineData(0, false, "0")]
    [InlineData(4, false, "minder dan 5")]
    [InlineData(4, true, "4")]
    [InlineData(5, false, "5")]
    public void Wie_niet_beheert_ziet_geen_kleine_aantallen_van_wat_kinderen_overkwam(int aantal, bool magAlles, string zin) =>
        Assert.Equal(zin, Kwaliteitwoorden.OverKinderen(aantal, magAlles));

    [Fact]
    public void Elk_antwoord_heeft_een_woord_en_elke_doelgroep_een_adres()
    {
        Assert.Equal(EnqueteGrenzen.ScoreMax, Kwaliteitwoorden.Scores.Length);
        Assert.Equal(EnqueteGrenzen.ScoreMax, Kwaliteitwoorden.Handen.Length);
        Assert.All(Enum.GetValues<Doelgroep>(), d => Assert.Equal(d, Kwaliteitwoorden.Doelgroepvan(Kwaliteitwoorden.Adres(d))));
        Assert.Null(Kwaliteitwoorden.Doelgroepvan("iedereen"));
    }

    private static Kwaliteitsmaand Maand(int maand, int dagen, int gehaald) =>
        new(new DateOnly(2026, maand, 1), dagen, gehaald, dagen - gehaald, dagen * 4, 0, 0, 0, 0, 0, 0, dagen * 50, 0) { IsVoorbij = true };
}
