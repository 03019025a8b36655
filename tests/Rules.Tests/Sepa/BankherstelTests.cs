using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>Statements that may say the same once more, lines that look like a collection, and what the bank writes of a refusal.</summary>
[Requirement("TSO-6b", "TSO-10i")]
public sealed class BankherstelTests
{
    private const string Rekening = "NL91ABNA0417164300";

    private static readonly ImmutableArray<Afschriftrij> Gelezen = [Rij("a1", 1, 7, 0, 100), Rij("a2", 8, 8, 100, 150), Rij("a3", 8, 14, 150, 180)];

    [Theory]
    [InlineData(1, 10, 0, 160, true)] // wider than what was read
    [InlineData(5, 7, 60, 100, true)]
    [InlineData(8, 8, 100, 130, true)] // in the place of the second
    [InlineData(1, 14, 0, 180, true)]
    [InlineData(14, 20, 180, 240, false)] // goes on where the last one ended
    [InlineData(14, 20, 170, 240, true)]
    [InlineData(15, 20, 200, 240, false)] // other days: a gap is shown, nothing is there twice
    [InlineData(14, 14, 180, 180, false)] // in and out again
    public void Zonder_nummers_van_de_bank_moet_een_afschrift_aansluiten_op_wat_dezelfde_dagen_al_zei(int van, int tot, long begin, long eind, bool kanDubbel)
    {
        Assert.Equal(kanDubbel, BankRules.KanDubbel(Afschrift(van, tot, begin, eind, null), Gelezen));
        Assert.False(BankRules.KanDubbel(Afschrift(van, tot, begin, eind, "REF1"), Gelezen));
        Assert.False(BankRules.KanDubbel(Afschrift(van, tot, begin, eind, null) with { Iban = "NL20INGB0001234567" }, Gelezen));
    }

    [Fact]
    public void Een_incasso_van_een_leverancier_bij_de_school_wordt_niet_voor_een_opdracht_van_de_school_aangezien()
    {
        ImmutableArray<Runrij> runs = [new(Incassoproef.RunId, Runsoorten.Incasso, "sep 2026", "Ingediend", Incassoproef.Dag, 3, new Geld(21_006), true, $"99XX00-{Incassoproef.RunId}")];
        var regel = Incassoproef.Regel(-7_001, machtiging: "LEVERANCIER-1");

        var uitkomst = AfschriftRules.Uitkomst(AfschriftRules.Besluit(regel, [], runs), regel, null, runs);

        Assert.Equal(Regelstatus.Lijst, uitkomst.Status);
        Assert.Contains("leverancier", uitkomst.Zin, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoort bij een opdracht", uitkomst.Zin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AC04", "AC04")]
    [InlineData("ac04: rekening opgeheven", "AC04")]
    [InlineData("Volgens de bank (MD07)", "MD07")]
    [InlineData("rekening opgeheven", "")]
    [InlineData("AC041 of A004", "")]
    public void De_code_van_de_bank_wordt_herkend_in_wat_iemand_opschrijft(string tekst, string code) => Assert.Equal(code, MachtigingRules.Redencode(tekst));

    private static IngelezenAfschrift Afschrift(int van, int tot, long begin, long eind, string? bankRef) => new(
        "X", Rekening, null, "camt.053.001.08", new DateOnly(2026, 9, van), new DateOnly(2026, 9, tot), new Geld(begin), new Geld(eind),
        [Incassoproef.Regel(eind - begin) with { BankRef = bankRef }]);

    private static Afschriftrij Rij(string id, int van, int tot, long begin, long eind) => new(
        id, id, Rekening, null, new DateOnly(2026, 9, van), new DateOnly(2026, 9, tot), new Geld(begin), new Geld(eind), 1, new Geld(eind - begin), Geld.Nul, Geld.Nul, 0, Klaar: true, Al: false);
}
