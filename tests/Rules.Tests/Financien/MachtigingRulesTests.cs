using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Mandates: 36 months, account changes, what may be collected by (TSO-6b, PAR-1).</summary>
[Requirement("TSO-6b")]
public sealed class MachtigingRulesTests
{
    private static readonly Machtiging Getekend = Betalerbeeld.Machtigd.Machtigingen[0];

    [Theory]
    [InlineData(2026, 9, 1, null, null, null, "2029-08-31", Machtigingstand.Actief)]
    [InlineData(2026, 9, 1, null, null, null, "2029-09-01", Machtigingstand.Vervallen)]
    [InlineData(2024, 2, 29, null, null, null, "2027-02-27", Machtigingstand.Actief)]
    [InlineData(2024, 2, 29, null, null, null, "2027-02-28", Machtigingstand.Vervallen)]
    [InlineData(2020, 1, 1, 2028, 2, 29, "2031-02-27", Machtigingstand.Actief)]
    [InlineData(2020, 1, 1, 2028, 2, 29, "2031-02-28", Machtigingstand.Vervallen)]
    public void Na_36_maanden_zonder_gebruik_vervalt_een_machtiging(int jaar, int maand, int dag, int? gebruiktJaar, int? gebruiktMaand, int? gebruiktDag, string op, Machtigingstand stand)
    {
        DateOnly? gebruikt = gebruiktJaar is { } j ? new DateOnly(j, gebruiktMaand!.Value, gebruiktDag!.Value) : null;
        var machtiging = Getekend with { GetekendOp = new DateOnly(jaar, maand, dag), LaatstGebruikt = gebruikt };

        Assert.Equal(stand, machtiging.Op(DateOnly.Parse(op, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("A. Akker", null)]
    [InlineData("Zoë Çelik", null)]
    [InlineData("\U0001F389", "verplicht")]
    [InlineData("", "verplicht")]
    public void De_naam_bij_een_rekening_is_een_die_de_bank_kan_lezen(string naam, string? code) =>
        Assert.Equal(code, MachtigingRules.KeurRekening(Betalerbeeld.Iban, naam)?.Code);

    [Fact]
    public void Zonder_tekendatum_of_na_intrekken_wordt_niet_geincasseerd()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Machtigd, "termijn/2026-2027/1/lieke", 7_000);
        Assert.Equal(BetalerincassoRules.ZonderTekendatum, Code(gesteld with { Machtigingen = [Getekend with { GetekendOp = null }] }));
        Assert.Equal(BetalerincassoRules.GeenMachtiging, Code(gesteld with { Machtigingen = [Getekend with { IngetrokkenPer = Betalerbeeld.Vervalt }] }));
        Assert.Equal(BetalerincassoRules.Geblokkeerd, Code(gesteld with { Machtigingen = [Getekend with { BlokkadeReden = "MD01" }] }));
        Assert.Equal(BetalerincassoRules.GeenMachtiging, Code(gesteld with { Machtigingen = [] }));
        Assert.Equal(BetalerincassoRules.DerdeBetaalt, Code(gesteld with { Vlaggen = Betalervlaggen.DerdeBetaalt }));
        Assert.Equal(BetalerincassoRules.NietsOpen, Code(Betalerbeeld.Machtigd));
        Assert.Null(Code(gesteld));
    }

    [Fact]
    public void Een_ander_IBAN_wordt_een_keer_gemeld_en_alleen_als_de_bank_het_oude_kent()
    {
        var nieuw = MachtigingRules.MetRekening(Getekend, "NL44RABO0123456789", "A. Akker", Betalerbeeld.Begin);
        Assert.Null(nieuw.TeMelden);

        var gebruikt = MachtigingRules.MetRekening(Getekend with { EersteGebruikt = Betalerbeeld.Begin }, "NL44RABO0123456789", "A. Akker", Betalerbeeld.Begin);
        Assert.Equal((Betalerbeeld.Iban, "NL44RABO0123456789", 2), (gebruikt.TeMelden, gebruikt.Iban, gebruikt.Rekeningen.Length));

        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Machtigd with { Machtigingen = [gebruikt] }, "termijn/2026-2027/1/lieke", 7_000);
        var (bevroren, antwoord) = Betalerbeeld.Neem(gesteld, "run1", Betalerbeeld.Vervalt);
        Assert.Equal((Betalerbeeld.Iban, false), (antwoord.Bijdrage!.VorigIban, antwoord.Bijdrage.Eerste));
        var betaald = Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage, Betalerbeeld.Vervalt);
        Assert.Null(betaald.Machtigingen[0].TeMelden);
        Assert.Equal(Betalerbeeld.Vervalt, betaald.Machtigingen[0].LaatstGebruikt);
    }

    [Theory]
    [InlineData("NL69INGB0123456789", null, null)]
    [InlineData("NL69INGB0123456788", null, "ongeldig-iban")]
    [InlineData("", null, "ongeldig-iban")]
    [InlineData("NL69INGB0123456789", "oud kenmerk 12", null)]
    [InlineData("NL69INGB0123456789", "kenmerk_met_streepje", "machtiging-kenmerk")]
    [InlineData("NL69INGB0123456789", "123456789012345678901234567890123456", "machtiging-kenmerk")]
    public void Rekening_en_kenmerk_worden_gekeurd(string iban, string? kenmerk, string? code) => Assert.Equal(
        code, MachtigingRules.Keur(new MachtigingInvoer(iban, "A. Akker", Betalerbeeld.Begin, Machtigingwijze.OpPapier, kenmerk, null, []), Betalerbeeld.Begin)?.Code);

    [Fact]
    public void Tekenen_op_een_dag_die_nog_komt_kan_niet() => Assert.Equal(
        "machtiging-datum", MachtigingRules.Keur(new MachtigingInvoer(Betalerbeeld.Iban, "A. Akker", Betalerbeeld.Begin.AddDays(1), Machtigingwijze.OpPapier, null, null, []), Betalerbeeld.Begin)!.Code);

    [Fact]
    [Requirement("PAR-1")]
    public void De_tekst_noemt_alles_wat_bij_een_machtiging_hoort_en_een_ander_kenmerk_is_een_andere_tekst()
    {
        var bank = new Bankgegevens("NL91ABNA0417164300", "Stichting Overblijf", "NL51ZZZ405365330000", Incassoversie.Pain00800108, false, true, 14, null);
        var tekst = MachtigingRules.Tekst("De Horizon", bank, "99XX00-1-1")!;

        Assert.All(["SEPA", "Stichting Overblijf", "NL51ZZZ405365330000", "99XX00-1-1", "14 dagen"], deel => Assert.Contains(deel, tekst, StringComparison.Ordinal));
        Assert.NotEqual(MachtigingRules.Hash(tekst), MachtigingRules.Hash(MachtigingRules.Tekst("De Horizon", bank, "99XX00-1-2")!));
        Assert.Null(MachtigingRules.Tekst("De Horizon", bank with { IncassantId = "" }, "99XX00-1-1"));
    }

    private static string? Code(BetalerState state) => Betalerbeeld.Neem(state, "run1", Betalerbeeld.Vervalt).Antwoord.Vraag?.Code;
}
