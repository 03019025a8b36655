using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>Whose a line is.</summary>
[Requirement("TSO-6b")]
public sealed class MatchRulesTests
{
    private const string RekeningA = "NL02ABNA0123456789";
    private const string RekeningB = "NL44RABO0123456789";

    private static readonly ImmutableArray<Runrij> Runs =
        [new(Incassoproef.RunId, Runsoorten.Incasso, "sep 2026", "Ingediend", Incassoproef.Dag, 3, new Geld(21_006), true, $"99XX00-{Incassoproef.RunId}")];

    private static readonly ImmutableArray<BetalerRij> Betalers =
        [Incassoproef.Betaler("a", RekeningA, ("2026-0187", 5_000), ("2026-0188", 2_000)), Incassoproef.Betaler("b", RekeningB, ("2026-0200", 2_000))];

    [Fact]
    public void Een_teruggehaald_bedrag_wordt_gevonden_op_het_kenmerk_van_de_regel()
    {
        var match = MatchRules.Zoek(Incassoproef.Regel(-7_001, $"{Incassoproef.RunId}-0001", "iets anders"), Betalers, Runs);

        Assert.Equal((Regelsoort.Storno, Incassoproef.RunId), (match.Soort, Assert.Single(match.Runs)));
    }

    [Fact]
    public void Zonder_kenmerk_wordt_een_teruggehaald_bedrag_gevonden_op_de_machtiging()
    {
        Assert.Equal(Regelsoort.Storno, MatchRules.Zoek(Incassoproef.Regel(-7_001, machtiging: "99XX00-b00001-1"), Betalers, Runs).Soort);
    }

    [Fact]
    public void Een_verzamelboeking_hoort_bij_de_opdracht()
    {
        Assert.Equal(Regelsoort.Incasso, MatchRules.Zoek(Incassoproef.Regel(21_006, pmtInf: $"99XX00-{Incassoproef.RunId}-RCUR"), Betalers, Runs).Soort);
    }

    [Fact]
    public void Een_genoemd_nummer_gaat_voor_de_rekening()
    {
        var zeker = MatchRules.Zoek(Incassoproef.Regel(5_000, iban: RekeningB, tekst: "rekening 2026-0187 overblijf"), Betalers, Runs).Zeker;

        Assert.Equal(("a", "v/2026-0187", 5_000L), (zeker!.BetalerId, zeker.Delen[0].VorderingId, zeker.Delen[0].Bedrag.Centen));
    }

    [Fact]
    public void Rekening_en_bedrag_samen_zijn_zeker()
    {
        Assert.Equal("b", MatchRules.Zoek(Incassoproef.Regel(2_000, iban: RekeningB), Betalers, Runs).Zeker!.BetalerId);
    }

    [Fact]
    public void Rekening_en_alles_wat_openstaat_zijn_zeker()
    {
        var zeker = MatchRules.Zoek(Incassoproef.Regel(7_000, iban: RekeningA), Betalers, Runs).Zeker;

        Assert.Equal(("a", 0), (zeker!.BetalerId, zeker.Delen.Length));
    }

    [Theory]
    [InlineData(1_234, RekeningA, "")]
    [InlineData(2_000, null, "van Verzonnen b")]
    [InlineData(2_000, null, "2026-0188 en 2026-0200")]
    public void Een_naam_of_een_half_bewijs_is_nooit_genoeg(long centen, string? iban, string tekst)
    {
        var match = MatchRules.Zoek(Incassoproef.Regel(centen, iban: iban, tekst: tekst), Betalers, Runs);

        Assert.Equal(Regelsoort.Onbekend, match.Soort);
        Assert.Null(match.Zeker);
        Assert.NotEmpty(match.Voorstel);
    }

    [Fact]
    public void Een_hele_verzamelboeking_betaalt_alle_regels_en_een_halve_geen()
    {
        var regels = Incassoproef.Regels(3, Incassoproef.Bank());
        var state = Incassoproef.State(regels);

        Assert.Equal([1, 2, 3], IncassobankRules.Betaalt(state, regels, Incassoproef.RunId, null, state.Totaal)!.Value);
        Assert.Null(IncassobankRules.Betaalt(state, regels, Incassoproef.RunId, null, state.Totaal - new Geld(7_001)));
        Assert.Equal([2], IncassobankRules.Betaalt(state, regels, Incassoproef.RunId, $"{Incassoproef.RunId}-0002", new Geld(7_002))!.Value);
    }

    [Fact]
    public void Teruggehaald_voor_de_bijschrijving_telt_mee_in_wat_de_bank_bijschrijft()
    {
        var regels = Incassoproef.Regels(3, Incassoproef.Bank());
        var storno = new Stornomelding("afschrift/x/1", $"{Incassoproef.RunId}-0001", null, new Geld(7_001), "AM04", Incassoproef.Dag);
        var state = Incassoproef.State(regels);
        var nr = IncassobankRules.Storneert(state, regels, Incassoproef.RunId, storno);
        var terug = IncassobankRules.NaStorno(state, nr, storno);

        var betaald = IncassobankRules.NaBetaling(terug, IncassobankRules.Betaalt(terug, regels, Incassoproef.RunId, null, state.Totaal)!.Value, Incassoproef.Dag);

        Assert.Equal("gpp", betaald.Standen);
        Assert.True(betaald.Stornos[0].MetBetaling);
        Assert.Equal(0, IncassobankRules.Storneert(betaald, regels, Incassoproef.RunId, storno));
        IncassoRules.Klopt(betaald);
    }

    [Fact]
    public void Een_machtiging_met_het_incassant_id_ervoor_wordt_herkend()
    {
        var regels = Incassoproef.Regels(3, Incassoproef.Bank());
        var storno = new Stornomelding("afschrift/x/1", null, "NL69ZZZ12345678000099XX00-b00003-1", new Geld(7_003), "MS03", Incassoproef.Dag);

        Assert.Equal(3, IncassobankRules.Storneert(Incassoproef.State(regels), regels, Incassoproef.RunId, storno));
    }

    [Fact]
    public void De_betaler_hoort_eerst_van_de_betaling_en_dan_van_het_terughalen()
    {
        var regels = Incassoproef.Regels(1, Incassoproef.Bank());
        var storno = new Stornomelding("afschrift/x/1", $"{Incassoproef.RunId}-0001", null, new Geld(7_001), "AM04", Incassoproef.Dag);
        var state = IncassobankRules.NaStorno(Incassoproef.State(regels), 1, storno);

        var gevuld = IncassopostRules.Vul(state, regels, Incassoproef.School, Incassoproef.Dag);

        Assert.Equal([Incassopostsoort.Betaald, Incassopostsoort.Gestorneerd], gevuld.Uitbak.Wachtend.Select(p => p.Bericht.Soort));
        Assert.False(IncassopostRules.HeeftTeMelden(gevuld));
        Assert.Same(gevuld, IncassopostRules.Vul(gevuld, regels, Incassoproef.School, Incassoproef.Dag));
    }

    [Fact, Requirement("TSO-10c")]
    public void Een_betaling_die_terugkwam_voor_de_afschrijving_telt_mee_in_wat_de_bank_afschrijft()
    {
        Betaalregel[] regels =
        [
            new(1, "restitutie/b1/u1", "A. Akker", RekeningA, new Geld(1_575), $"{Incassoproef.RunId}-0001", "TSO terugbetaling", Uitbetaalstand.InBetaalrun),
            new(2, "restitutie/b2/u1", "B. Bakker", RekeningB, new Geld(4_200), $"{Incassoproef.RunId}-0002", "TSO terugbetaling", Uitbetaalstand.InBetaalrun),
        ];
        var state = new BetaalrunState { Stap = Incassostap.Ingediend, Datum = Incassoproef.Dag, Regels = [.. regels] };
        var terug = BetaalrunRules.Zet(state, Incassoproef.School, [1], Uitbetaalstand.Teruggekomen, Incassoproef.Dag);

        Assert.Equal([2], BetaalrunRules.Verwerkt(terug, Incassoproef.RunId, null, new Geld(5_775), terug: false)!.Value);
        Assert.Null(BetaalrunRules.Verwerkt(terug, Incassoproef.RunId, null, new Geld(1_575), terug: false));
        Assert.Null(BetaalrunRules.Verwerkt(BetaalrunRules.Zet(terug, Incassoproef.School, [2], Uitbetaalstand.Betaald, Incassoproef.Dag), Incassoproef.RunId, null, new Geld(5_775), terug: false));
    }

    [Fact]
    public void Een_regel_die_uit_het_bestand_viel_hoort_niet_bij_wat_de_bank_bijschrijft()
    {
        var regels = Incassoproef.Regels(3, Incassoproef.Bank());
        var zonder = IncassoRules.Zonder(Incassoproef.State(regels), regels, [2]);

        Assert.Equal([1, 3], IncassobankRules.Betaalt(zonder, regels, Incassoproef.RunId, null, new Geld(7_001 + 7_003))!.Value);
        Assert.Null(IncassobankRules.Betaalt(zonder, regels, Incassoproef.RunId, $"{Incassoproef.RunId}-0002", new Geld(7_002)));
        Assert.Equal(new Geld(7_001 + 7_003), zonder.Totaal);
        IncassoRules.Klopt(zonder);
        var gevuld = IncassopostRules.Vul(zonder, regels, Incassoproef.School, Incassoproef.Dag);
        Assert.Equal([Incassopostsoort.Vrij], gevuld.Uitbak.Wachtend.Select(p => p.Bericht.Soort));
        Assert.True(IncassoRules.IsUit(gevuld, 2));
    }

    [Fact]
    public void Een_ingetrokken_opdracht_waarvan_niemand_het_bestand_had_krijgt_nooit_geld()
    {
        var regels = Incassoproef.Regels(2, Incassoproef.Bank());
        var ingetrokken = Incassoproef.State(regels) with { Stap = Incassostap.Ingetrokken, Standen = "ww" };

        Assert.Null(IncassobankRules.Betaalt(ingetrokken, regels, Incassoproef.RunId, null, ingetrokken.Totaal));
        var opgehaald = ingetrokken with { BestandOp = new DateTimeOffset(2026, 9, 14, 8, 0, 0, TimeSpan.Zero) };
        Assert.Equal([1], IncassobankRules.Betaalt(opgehaald, regels, Incassoproef.RunId, $"{Incassoproef.RunId}-0001", new Geld(7_001))!.Value);
        Assert.Equal((Incassostap.Ingediend, "po"), Beeld(IncassoRules.NaMelding(IncassobankRules.NaBetaling(opgehaald, [1], Incassoproef.Dag), default)));
    }

    [Theory]
    [InlineData(9, 25, "sep 2026", "incassodatum-te-vroeg")]
    [InlineData(9, 27, "sep 2026", "incassodatum-te-vroeg")]
    [InlineData(9, 28, "sep 2026", null)]
    [InlineData(10, 3, "sep 2026", "geen-targetdag")]
    [InlineData(12, 25, "sep 2026", "geen-targetdag")]
    [InlineData(9, 28, "", "verplicht")]
    public void Een_incasso_is_op_een_bankdag_en_niet_voor_de_dagen_van_de_aankondiging(int maand, int dag, string termijn, string? code) =>
        Assert.Equal(code, IncassoRules.Keur(new DateOnly(2026, maand, dag), termijn, Incassoproef.Bank(), new DateOnly(2026, 9, 14))?.Code);

    [Fact]
    public void Zonder_incassant_of_verder_dan_een_jaar_is_er_geen_incasso()
    {
        var vandaag = new DateOnly(2026, 9, 14);
        Assert.Equal("geen-incassant", IncassoRules.Keur(Incassoproef.Dag, "sep 2026", Incassoproef.Bank() with { IncassantId = "" }, vandaag)?.Code);
        Assert.Equal("geen-incassant", IncassoRules.Keur(Incassoproef.Dag, "sep 2026", null, vandaag)?.Code);
        Assert.Null(IncassoRules.KeurTermijn("sep-okt 2026/27"));
        Assert.Equal("termijn-tekens", IncassoRules.KeurTermijn("sept. <2026>")?.Code);
        Assert.Equal("incassodatum-ver-weg", IncassoRules.Keur(new DateOnly(2027, 9, 20), "sep 2026", Incassoproef.Bank(), vandaag)?.Code);
    }

    private static (Incassostap Stap, string Standen) Beeld(IncassoState state) => (state.Stap!.Value, state.Standen);
}
