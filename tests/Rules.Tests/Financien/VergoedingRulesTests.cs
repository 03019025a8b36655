using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Vergoedingen from presence (TSO-10c), and the inzet groepsleerkrachten (TSO-10g, TSO-10h).</summary>
[Requirement("TSO-10c")]
public sealed class VergoedingRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Maand = new(2026, 11, 1);
    private static readonly Helperfeiten Ria = new("ria", "Ria Nijland", Dienstvorm.Vrijwilliger, Gediplomeerd: false, VasteInval: false, Coordinator: false);
    private static readonly Vrijwilligersmaximum Maximum = new(2026, new Geld(560), new Geld(330), 21, new Geld(21_000), new Geld(210_000), "proef");

    [Theory]
    [InlineData(500, 0, 45, 500)]
    [InlineData(0, 560, 45, 420)]
    [InlineData(0, 560, 50, 467)]
    [InlineData(0, 500, 33, 275)]
    public void Een_beurt_kost_een_vast_bedrag_of_de_minuten(long perBeurt, long perUur, int minuten, long bedrag) =>
        Assert.Equal(new Geld(bedrag), Bereken(Ria, Financien(perBeurt, perUur), Dag(5, minuten)).Bedrag);

    [Fact]
    public void Wie_de_ene_dag_vast_en_de_andere_dag_invaller_is_wordt_op_twee_posten_geboekt()
    {
        var financien = Financien(new Vergoedingstarief(Vergoedingsoort.Vast, new Geld(500), Geld.Nul, 0), new Vergoedingstarief(Vergoedingsoort.Inval, new Geld(600), Geld.Nul, 0));
        var maand = Bereken(Ria, financien, Dag(5, 45), Dag(9, 45), Dag(12, 45) with { IsInvaller = true });
        var regel = VergoedingRules.Concept(maand, Ria, null, null);

        Assert.Equal((Vergoedingsoort.Vast, 3, new Geld(1_600)), (maand.Soort, maand.Diensten, regel.Bedrag));
        var boeking = VergoedingboekRules.Vergoeding(regel, Maand, "proef", default)!;
        Assert.Equal(
            [(Boekposten.VergoedingVast, 1_000L), (Boekposten.VergoedingInval, 600L), (Boekposten.Crediteuren, -1_600L)], boeking.Regels.Select(r => (r.Post, r.Bedrag.Centen)));
        Assert.Equal(new DateOnly(2026, 11, 30), boeking.Datum);
    }

    [Fact]
    public void Een_ander_bedrag_blijft_tot_op_de_cent_verdeeld_over_de_posten()
    {
        var financien = Financien(new Vergoedingstarief(Vergoedingsoort.Vast, new Geld(500), Geld.Nul, 0), new Vergoedingstarief(Vergoedingsoort.Inval, new Geld(600), Geld.Nul, 0));
        var maand = Bereken(Ria, financien, Dag(5, 45), Dag(12, 45) with { IsInvaller = true });
        var regel = VergoedingRules.Concept(maand, Ria, null, new Aanpassing("ria", new Geld(1_001), "afgesproken", Belast: false, "Marijke", default));

        Assert.Equal(1_001, VergoedingRules.Splits(regel).Sum(s => s.Bedrag.Centen));
        Assert.Equal("afgesproken", regel.Reden);
    }

    [Theory]
    [InlineData(500, 1_500L, 0L)]
    [InlineData(-400, 600L, 0L)]
    [InlineData(-1_300, 0L, -300L)]
    public void Wat_na_een_gekozen_bedrag_van_een_eerdere_maand_blijkt_komt_er_naast(long later, long bedrag, long rest)
    {
        var gekozen = new Aanpassing("ria", new Geld(1_000), "afgesproken", Belast: false, "Marijke", default) { Correctie = new Geld(200) };
        var open = new Openverschil("ria", Vergoedingsoort.Vast, [new Maandbedrag(Maand.AddMonths(-1), new Geld(200 + later))]);

        var regel = VergoedingRules.Concept(Bereken(Ria, Financien(500, 0), Dag(5, 45)), Ria, open, gekozen);

        Assert.Equal((new Geld(bedrag), new Geld(rest)), (regel.Bedrag, regel.Rest));
    }

    [Fact]
    public void Een_verbetering_achteraf_komt_een_keer_bij_de_volgende_maand()
    {
        var financien = Financien(500, 0);
        var vast = VergoedingRules.Concept(Bereken(Ria, financien, Dag(5, 45), Dag(9, 45)), Ria, null, null);
        var verschil = VergoedingRules.Verschil(vast, Bereken(Ria, financien, Dag(5, 45)));
        var open = Open(Maand.AddMonths(1), Van(Maand, [verschil]))!;
        var volgende = VergoedingRules.Concept(Bereken(Ria, financien, Dag(5, 45), Dag(9, 45), Dag(12, 45)), Ria, open, null);

        Assert.Equal(new Geld(-500), verschil.Bedrag);
        Assert.Equal((new Geld(1_000), new Geld(-500)), (volgende.Bedrag, volgende.Correctie));
        var december = Van(Maand.AddMonths(1), [VergoedingRules.Verschil(volgende, Bereken(Ria, financien, Dag(5, 45), Dag(9, 45), Dag(12, 45)))], volgende);
        Assert.Null(Open(Maand.AddMonths(2), Van(Maand, [verschil]), december));
        Assert.Equal(new Geld(-500), Open(Maand.AddMonths(2), Van(Maand, [verschil with { Bedrag = new Geld(-1_000) }]), december)!.Bedrag);
        Assert.Equal(new Geld(500), Open(Maand.AddMonths(2), Van(Maand, [verschil with { Bedrag = Geld.Nul }]), december)!.Bedrag); // corrected back
    }

    [Fact]
    [Requirement("SCH-1", "TSO-4l")]
    public void Een_verbetering_gaat_mee_met_een_latere_maand_in_welke_volgorde_ze_ook_worden_vastgesteld()
    {
        var november = Van(Maand, [new Helperverschil("ria", Vergoedingsoort.Vast, new Geld(500))]);
        var (december, januari, februari) = (Maand.AddMonths(1), Maand.AddMonths(2), Maand.AddMonths(3));

        // without a line of hers in December, fixed or not, January offers it
        Assert.Equal([new Maandbedrag(Maand, new Geld(500))], Open(januari, november, Van(december, []))!.Delen);
        var genomen = VergoedingRules.Concept(Niets, Ria, Open(januari, november), null);
        Assert.Equal((new Geld(500), new Geld(500)), (genomen.Bedrag, genomen.Correctie));
        var metJanuari = Van(januari, [VergoedingRules.Verschil(genomen, null)], genomen);

        // December that is fixed afterwards doesn't take it again, nor does February, which doesn't take it back either
        Assert.Null(Open(december, november, metJanuari));
        Assert.Null(Open(februari, november, metJanuari));
        Assert.Null(Open(Maand.AddMonths(4), metJanuari)); // November is out of sight: January still stands
        Assert.Null(Open(Maand.AddMonths(4), november));

        // a line of before this was kept per month took it from the month before
        Assert.Null(Open(januari, november, Van(december, [], new Vastregel("ria", "Ria", Dienstvorm.Vrijwilliger, Vergoedingsoort.Vast, 0, 0, Geld.Nul, new Geld(500), null, Geld.Nul) { Correctie = new Geld(500) })));
    }

    [Theory]
    [InlineData(1, "Gaat mee met een maand hierna, uiterlijk februari 2027.")]
    [InlineData(2, "Gaat mee met een maand hierna, uiterlijk februari 2027.")]
    [InlineData(3, "Gaat niet meer vanzelf mee: het is te lang geleden. Pas zo nodig zelf een bedrag aan.")]
    [Requirement("SCH-1", "TSO-4l")]
    public void Van_een_vaste_regel_zegt_het_scherm_tot_wanneer_een_verbetering_nog_meegaat(int later, string zin)
    {
        var gezien = Maand.AddMonths(later);

        Assert.Equal(zin, Vergoedingwoorden.GaatMee(new Openverrekening("ria", "Ria Nijland", Maand, new Geld(500), GaatMee: false), gezien));
        Assert.Equal(later < 3, VerrekenRules.IsBron(gezien.AddMonths(1), Maand));
    }

    [Fact]
    [Requirement("TSO-10g", "TSO-10h")]
    public void Een_late_personeelslast_wordt_van_elke_eerdere_maand_van_het_schooljaar_een_keer_verrekend()
    {
        var financien = Leeg() with { Gpl = [new GemiddeldePersoneelslast(Jaar, new Geld(4_800))] };
        Maandverrekening[] maanden =
        [
            .. new[] { 9, 10, 11 }.Select(m => new Maandverrekening(new DateOnly(2026, m, 1), [], [], new Inzetgrond(60, m == 11 ? 90 : null, Geld.Nul), [])),
            new(new DateOnly(2026, 8, 1), [], [], null, []), // never fixed: its own fixing books it
        ];
        var december = Maand.AddMonths(1);
        var open = VerrekenRules.OpenInzet(december, maanden, financien);
        Assert.Equal([(9, 4_800L, 60), (10, 4_800L, 60), (11, 7_200L, 90)], open.Select(o => (o.Maand.Month, o.Bedrag.Centen, o.Minuten ?? 0)));

        var na = new Maandverrekening(december, [], [], new Inzetgrond(30, 30, new Geld(2_400)), open);
        Assert.Empty(VerrekenRules.OpenInzet(december.AddMonths(1), [.. maanden.Select(m => m with { Inzet = m.Inzet is { } i ? i with { Nu = null } : null }), na], financien));
        var duurder = financien with { Gpl = [new GemiddeldePersoneelslast(Jaar, new Geld(4_900))] };
        Assert.Equal([100L, 100L, 150L, 50L], VerrekenRules.OpenInzet(december.AddMonths(1), [.. maanden.Select(m => m with { Inzet = m.Inzet is { } i ? i with { Nu = null } : null }), na], duurder).Select(o => o.Bedrag.Centen));
        Assert.Empty(VerrekenRules.OpenInzet(december, maanden, Leeg()));
        Assert.Equal(3, VerrekenRules.OpenInzet(new DateOnly(2027, 8, 1), maanden, financien).Length); // in August of the year after it too
        Assert.Empty(VerrekenRules.OpenInzet(new DateOnly(2027, 11, 1), maanden, financien));
    }

    [Fact]
    public void Wat_er_niet_van_af_kan_gaat_mee_naar_de_maand_erna()
    {
        var regel = VergoedingRules.Concept(new Helpermaand("ria", Vergoedingsoort.Vast, 0, 0, 0, Geld.Nul, [], Zonder: false), Ria, new Openverschil("ria", Vergoedingsoort.Vast, [new Maandbedrag(Maand.AddMonths(-1), new Geld(-700))]), null);

        Assert.Equal((Geld.Nul, new Geld(-700), Geld.Nul), (regel.Bedrag, regel.Rest, regel.Correctie));
        Assert.Null(VergoedingboekRules.Vergoeding(regel, Maand, "proef", default));
        Assert.Equal(new Geld(-700), VergoedingRules.Verschil(regel, null).Bedrag);
    }

    [Fact]
    public void Een_jaar_zonder_maxima_houdt_een_vrijwilliger_tegen_en_iemand_in_dienst_niet()
    {
        var regel = VergoedingRules.Concept(Bereken(Ria, Financien(500, 0), Dag(5, 45)), Ria, null, null);
        var leeg = new HelperjaarView(2026, [], [.. Enumerable.Repeat(Geld.Nul, 12)], null, null, null);

        Assert.Contains("2026", VergoedingRules.Toon(regel, leeg, new Maandfeiten(School, Maand, null), isVast: false, zonder: false).Blokkade, StringComparison.Ordinal);
        Assert.Null(VergoedingRules.Toon(regel with { Vorm = Dienstvorm.InDienst }, leeg, new Maandfeiten(School, Maand, null), isVast: false, zonder: false).Blokkade);
        Assert.Null(VergoedingRules.Toon(regel with { Uurwaarde = new Geld(560) }, leeg, new Maandfeiten(School, Maand, Maximum), isVast: false, zonder: false).Blokkade);
        var boven = VergoedingRules.Toon(regel with { Uurwaarde = new Geld(561) }, leeg, new Maandfeiten(School, Maand, Maximum), isVast: false, zonder: false);
        Assert.Contains("per uur", boven.Blokkade, StringComparison.Ordinal);
        Assert.Null(VergoedingRules.Toon(regel with { Uurwaarde = new Geld(561), Belast = true }, leeg, new Maandfeiten(School, Maand, Maximum), isVast: false, zonder: false).Blokkade);
    }

    [Fact]
    [Requirement("TSO-10e")]
    public void Zonder_vergoeding_met_instemming_wordt_niets_vastgesteld()
    {
        Assert.True(Bereken(Ria, Leeg(), Dag(5, 45)).Zonder);
        Assert.False(Bereken(Ria with { Vorm = Dienstvorm.InDienst }, Leeg(), Dag(5, 45)).Zonder);
    }

    [Theory]
    [InlineData(4_000, 4_500, 300_000)]
    [InlineData(1, 4_501, 75)]
    [InlineData(10, 4_503, 751)]
    [Requirement("TSO-10g", "TSO-10h")]
    public void De_inzet_is_minuten_maal_de_personeelslast_en_wordt_een_keer_per_maand_afgerond(int minuten, long gpl, long bedrag) =>
        Assert.Equal(new Geld(bedrag), InzetRules.Bedrag(minuten, new Geld(gpl)));

    [Fact]
    [Requirement("TSO-10g", "TSO-10h")]
    public void De_personeelslast_is_die_van_het_schooljaar_en_zonder_personeelslast_is_er_geen_inzet()
    {
        var financien = Leeg() with
        {
            Instellingen = Afrekenproef.Instellingen with { GplPerUur = new Geld(4_000) },
            Gpl = [new GemiddeldePersoneelslast(Jaar, new Geld(4_500)), new GemiddeldePersoneelslast(Jaar.Volgend, new Geld(4_800))],
        };

        Assert.Equal([4_000L, 4_500L, 4_800L], new[] { Jaar.Vorig, Jaar, Jaar.Volgend }.Select(j => TariefRules.GplOp(financien, j)!.Value.Centen));
        Assert.Null(TariefRules.GplOp(Leeg(), Jaar));
        Assert.Equal(Geld.Nul, InzetRules.Bedrag(4_000, null));
    }

    [Fact]
    [Requirement("TSO-10g")]
    public void De_inzet_van_groepsleerkrachten_is_een_eigen_last_van_het_overblijven_op_de_laatste_dag_van_de_maand()
    {
        var boeking = VergoedingboekRules.Inzet(new Geld(30_000), Maand, "proef", default)!;

        Assert.Equal([(Boekposten.InzetLeerkrachten, 30_000L), (Boekposten.Crediteuren, -30_000L)], Regels(boeking));
        Assert.Equal((new DateOnly(2026, 11, 30), Boekbron.Inzet), (boeking.Datum, boeking.Bron));
        Assert.Equal(Boeksoort.Lasten, Leeg().Post(Boekposten.InzetLeerkrachten)!.Soort);
        Assert.Null(VergoedingboekRules.Inzet(Geld.Nul, Maand, "proef", default));
    }

    [Fact]
    [Requirement("TSO-10d")]
    public void Een_vergoeding_is_een_last_van_het_overblijven_en_wat_van_de_bank_terugkomt_is_weer_schuldig()
    {
        var regel = VergoedingRules.Concept(Bereken(Ria, Financien(500, 0), Dag(5, 45)), Ria, null, null);
        var uit = VergoedingboekRules.Uit(regel, Maand, "run1", new DateOnly(2026, 12, 4), default);
        var terug = VergoedingboekRules.Terug(regel, Maand, "run1", new DateOnly(2026, 12, 8), default);

        Assert.Equal([(Boekposten.VergoedingVast, 500L), (Boekposten.Crediteuren, -500L)], Regels(VergoedingboekRules.Vergoeding(regel, Maand, "proef", default)!));
        Assert.Equal([(Boekposten.Crediteuren, 500L), (Boekposten.BetalingOnderweg, -500L)], Regels(uit));
        Assert.Equal([(Boekposten.BetalingOnderweg, 500L), (Boekposten.Crediteuren, -500L)], Regels(terug));
        Assert.Equal(uit.OperatieId, terug.Corrigeert);
        Assert.All(Enum.GetValues<Vergoedingsoort>(), s => Assert.Equal(Boeksoort.Lasten, Leeg().Post(VergoedingRules.Post(s))!.Soort));
    }

    private static readonly Helpermaand Niets = new("ria", Vergoedingsoort.Vast, 0, 0, 0, Geld.Nul, [], Zonder: false);

    private static Maandverrekening Van(DateOnly maand, ImmutableArray<Helperverschil> helpers, params Vastregel[] regels) =>
        VerrekenRules.Eigen(new VergoedingenState { Regels = [.. regels] }, maand) with { Helpers = helpers };

    private static Openverschil? Open(DateOnly maand, params Maandverrekening[] anderen) => VerrekenRules.Open(maand, anderen).SingleOrDefault();

    private static IEnumerable<(string Post, long Centen)> Regels(Boeking boeking) => boeking.Regels.Select(r => (r.Post, r.Bedrag.Centen));

    private static Helpermaand Bereken(Helperfeiten helper, FinancienView financien, params Aanwezigheidsduur[] dagen) =>
        VergoedingRules.Bereken(dagen, new Dictionary<string, Helperfeiten>(StringComparer.Ordinal) { [helper.HelperId] = helper }, financien).Single();

    private static Aanwezigheidsduur Dag(int dag, int minuten) => new("ria", new DateOnly(2026, 11, dag), minuten, IsInvaller: false, IsOpen: false, VervallenDienst: false);

    private static FinancienView Financien(long perBeurt, long perUur) => Financien(new Vergoedingstarief(Vergoedingsoort.Vast, new Geld(perBeurt), new Geld(perUur), 0));

    private static FinancienView Financien(params Vergoedingstarief[] tarieven) =>
        Leeg() with { Vergoedingen = [new Vergoedingsregeling(Jaar, Jaar.EersteDag, Jaar.LaatsteDag, [.. tarieven], "b1")] };

    private static FinancienView Leeg() => new(1, null, null, Boekposten.Vast, [], [], [], [], null);
}
