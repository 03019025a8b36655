using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>What the bank page knows of its statements.</summary>
[Requirement("TSO-10i")]
public sealed class BankRulesTests
{
    [Fact]
    public void Een_bericht_dat_later_nog_eens_komt_zet_een_afschrift_niet_terug_op_onverwerkt()
    {
        var begin = new Afschriftrij(
            "a0123456789abcdef", "2026-1", "NL91ABNA0417164300", "1", new DateOnly(2026, 9, 28), new DateOnly(2026, 9, 28), new Geld(1_000), new Geld(17_450), 1, Geld.Nul, Geld.Nul,
            Geld.Nul, 0, Klaar: false, Al: false);
        var klaar = begin with { Geboekt = new Geld(16_450) };
        var state = BankRules.Met(BankRules.Met(BankRules.Met(new BankState(), begin), begin, 1), klaar, 2);

        var later = BankRules.Met(state, begin, 1);

        Assert.Equal((new Geld(16_450), true), (Assert.Single(BankRules.Rijen(later)).Geboekt, BankRules.Rijen(later)[0].Klaar));
    }

    [Fact]
    public void Wie_na_het_nachtbezoek_weer_om_bewaking_vroeg_blijft_bewaakt()
    {
        var gevraagd = BankRules.Bewaak(BankRules.Bewaak(new BankState(), "a1"), "a2");
        var bewaking = gevraagd.Bewaakt[0];

        var weer = BankRules.NietBewaakt(BankRules.Bewaak(gevraagd, "a1"), bewaking);

        Assert.Equal([("a2", 1L), ("a1", 2L)], weer.Bewaakt.Select(b => (b.AfschriftId, b.Keer)));
        Assert.Equal(["a2"], BankRules.NietBewaakt(gevraagd, bewaking).Bewaakt.Select(b => b.AfschriftId));
    }
}
