using System.Collections.Immutable;
using OrleansSchool.Financien;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Mail that waited with the payer, when the address changed meanwhile (TSO-10k, TSO-10m, POST-1).</summary>
[Requirement("TSO-10k", "POST-1")]
public sealed class BetalerpostRulesTests
{
    private static readonly BetalerState Verhuisd = Betalerbeeld.Leeg with { Naam = "Anna Vos", Email = "anna@nieuw.invalid" };

    private static readonly Postopdracht Rekening = new(
        "rekening/b1/2026-0001", Sjabloon.Rekening, "Anna Akker", "anna@voorbeeld.invalid", ImmutableDictionary<string, string>.Empty.Add("naam", "Anna Akker").Add("kenmerk", "2026-0001"));

    [Fact]
    public void Een_rekening_die_wachtte_gaat_een_keer_en_naar_het_adres_van_nu()
    {
        var nu = BetalerpostRules.VanNu(Verhuisd, Rekening);

        Assert.Equal((Rekening.Id, "anna@nieuw.invalid", "Anna Vos", "Anna Vos", "2026-0001"), (nu.Id, nu.NaarEmail, nu.NaarNaam, nu.Waarden["naam"], nu.Waarden["kenmerk"]));
        Assert.True(BetalerpostRules.GeldtNog(Verhuisd, nu));
        Assert.False(BetalerpostRules.GeldtNog(Verhuisd, Rekening));
    }

    [Fact]
    public void Zonder_adres_gaat_er_niets_en_een_herinnering_verhuist_niet_vanzelf_mee()
    {
        var zonder = Betalerbeeld.Leeg with { Email = null };
        var herinnering = Rekening with { Sjabloon = Sjabloon.Betaalherinnering };

        Assert.False(BetalerpostRules.GeldtNog(zonder, BetalerpostRules.VanNu(zonder, Rekening)));
        Assert.Same(herinnering, BetalerpostRules.VanNu(Verhuisd, herinnering));
    }
}
