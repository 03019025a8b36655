using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>The figures are those of the journal, per schooljaar and per calendar year (TSO-10i).</summary>
[Requirement("TSO-10i")]
public sealed class CijferRulesTests
{
    private static readonly DateOnly Vandaag = new(2027, 6, 1);

    [Fact]
    public void Baten_lasten_en_standen_zijn_die_van_het_journaal()
    {
        var cijfers = CijferRules.Maak(Bron());

        Assert.Equal((new Geld(100_000), new Geld(30_000), new Geld(70_000)), (cijfers.Samenvatting.Baten, cijfers.Samenvatting.Lasten, cijfers.Samenvatting.Resultaat));
        Assert.Equal((new Geld(50_000), new Geld(120_000)), (cijfers.Samenvatting.BeginBank, cijfers.Samenvatting.EindBank));
        Assert.Equal(cijfers.Samenvatting.EindBank, cijfers.Samenvatting.BeginBank + RekenRules.Som(cijfers.Boek.Select(b => b.Bij - b.Af)));
        Assert.Equal(0, cijfers.Balans.Sum(s => s.Saldo.Centen));
        Assert.Equal(3_333, cijfers.Samenvatting.Dekkingsgraad);
        Assert.Equal(new Geld(100_000), cijfers.Begroting.Single(b => b.Post == Boekposten.BijdrageStructureel).Realisatie);
    }

    [Fact]
    [Requirement("TSO-10a")]
    public void De_dekkingsgraad_telt_alles_van_ouders_min_wat_zij_terugkregen_en_niets_van_een_ander()
    {
        var bron = Bron();
        ImmutableArray<Geboekt> boekingen =
        [
            Geboekt(1, Vandaag, Boekbron.Vordering, (Boekposten.Debiteuren, 60_000), (Boekposten.BijdrageStructureel, -60_000)),
            Geboekt(2, Vandaag, Boekbron.Vordering, (Boekposten.Debiteuren, 20_000), (Boekposten.BijdrageIneens, -20_000)),
            Geboekt(3, Vandaag, Boekbron.Kas, (Boekposten.Kas, 15_000), (Boekposten.BijdrageIncidenteel, -15_000)),
            Geboekt(4, Vandaag, Boekbron.Vordering, (Boekposten.Restituties, 5_000), (Boekposten.Debiteuren, -5_000)),
            Geboekt(5, Vandaag, Boekbron.Memoriaal, (Boekposten.Bank, 10_000), (Boekposten.OverigeBaten, -10_000)),
            Geboekt(6, Vandaag, Boekbron.Memoriaal, (Boekposten.Spelmateriaal, 100_000), (Boekposten.Bank, -100_000)),
        ];

        var samenvatting = CijferRules.Maak(bron with { Journaal = [new Journaaldeel(bron.Periode.Van, bron.Periode.TotEnMet, [], boekingen)] }).Samenvatting;

        Assert.Equal((new Geld(100_000), 900), (samenvatting.Baten, samenvatting.Dekkingsgraad!.Value));
    }

    [Fact]
    public void Een_overgenomen_stand_is_geen_mutatie_ook_niet_halverwege_een_kalenderjaar()
    {
        var bron = Bron() with
        {
            Periode = Cijferperiode.Kalender(2027),
            Journaal =
            [
                new Journaaldeel(new DateOnly(2027, 1, 1), new DateOnly(2027, 7, 31), [new(Boekposten.Bank, new Geld(10_000)), new(Boekposten.BijdrageStructureel, new Geld(-10_000))],
                    [Geboekt(1, new DateOnly(2027, 2, 1), Boekbron.Betaling, (Boekposten.Bank, 4_000), (Boekposten.BijdrageStructureel, -4_000))]),
                new Journaaldeel(new DateOnly(2027, 8, 1), new DateOnly(2027, 12, 31), [],
                    [Geboekt(1, new DateOnly(2027, 8, 1), Boekbron.Opening, (Boekposten.Bank, 14_000), (Boekposten.EigenVermogen, -14_000))]),
            ],
        };
        var cijfers = CijferRules.Maak(bron);

        Assert.Equal((new Geld(10_000), new Geld(14_000), new Geld(4_000)), (cijfers.Samenvatting.BeginBank, cijfers.Samenvatting.EindBank, cijfers.Samenvatting.Baten));
        Assert.Equal(0, cijfers.Balans.Sum(s => s.Saldo.Centen));
    }

    [Theory]
    [InlineData(1_200)]
    [InlineData(1_201)]
    [InlineData(7)]
    [Requirement("TSO-10j")]
    public void Een_begroting_over_twee_kalenderjaren_verliest_geen_cent(long centen)
    {
        var (eerst, dan) = (CijferRules.Kalenderdeel(new Geld(centen), isBegin: true), CijferRules.Kalenderdeel(new Geld(centen), isBegin: false));
        Assert.Equal(centen, (eerst + dan).Centen);
        Assert.True(dan > eerst);
    }

    [Theory]
    [InlineData(100_000, 110_000, true)]
    [InlineData(100_000, 109_999, false)]
    [InlineData(50_000, 59_999, false)]
    [InlineData(0, 10_000, true)]
    [InlineData(200_000, 180_001, false)]
    public void Een_verschil_van_tien_procent_en_honderd_euro_vraagt_een_verklaring(long begroot, long echt, bool vraagt)
    {
        var bron = Bron();
        var regels = new Dictionary<string, Begrotingsregel>(StringComparer.Ordinal) { [Boekposten.Drinken] = new(Boekposten.Drinken, null, null, new Geld(begroot), null) };
        var deel = new Journaaldeel(
            bron.Periode.Van, bron.Periode.TotEnMet, [], [Geboekt(1, Vandaag, Boekbron.Memoriaal, (Boekposten.Drinken, echt), (Boekposten.Crediteuren, -echt))]);
        var cijfers = CijferRules.Maak(bron with { Journaal = [deel], Begroting = bron.Begroting with { Regels = regels } });

        Assert.Equal(vraagt, cijfers.Verschillen.Any(v => v.Post == Boekposten.Drinken));
    }

    [Fact]
    public void Een_verschil_tussen_debiteuren_en_rekeningen_wordt_genoemd()
    {
        var cijfers = CijferRules.Maak(Bron() with { Betalers = [Betaler("b1", "Akker", 500)] });

        Assert.Equal(new Geld(500), cijfers.Overlopend);
        Assert.Contains(cijfers.Waarschuwingen, w => w.StartsWith("Debiteuren", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("XLS-3")]
    public void Een_regel_van_het_bankboek_weet_dat_zij_van_ouders_is_ook_als_zij_niemand_noemt()
    {
        var bron = Bron();
        ImmutableArray<Geboekt> boekingen =
        [
            Geboekt(1, Vandaag, Boekbron.Bank, (Boekposten.Bank, 7_000), (Boekposten.IncassoOnderweg, -7_000)), Geboekt(2, Vandaag, Boekbron.Bank, (Boekposten.Bank, 100), (Boekposten.Vraagposten, -100)),
            Geboekt(3, Vandaag, Boekbron.Bank, (Boekposten.BetalingOnderweg, 500), (Boekposten.Bank, -500)), Geboekt(4, Vandaag, Boekbron.Bank, (Boekposten.Drinken, 500), (Boekposten.Bank, -500)),
        ];
        var terug = boekingen.Add(Geboekt(5, Vandaag, Boekbron.Uitbetaling, (Boekposten.Tegoeden, 500), (Boekposten.BetalingOnderweg, -500)));
        IEnumerable<bool> Naamloos(ImmutableArray<Geboekt> van) =>
            CijferRules.Maak(bron with { Journaal = [new Journaaldeel(bron.Periode.Van, bron.Periode.TotEnMet, [], van)] }).Boek.Select(b => b.Naamloos);

        Assert.Equal([true, true, false, false], Naamloos(boekingen));
        Assert.Equal([true, true, true, false], Naamloos(terug));
    }

    [Fact]
    public void Van_een_lijst_die_niet_is_bijgehouden_is_geen_aantal()
    {
        var groep = new Groepcijfers("g5", "Groep 5",
        [
            new DagAantal(new DateOnly(2026, 11, 12), 20, 18, HadOverblijven: true, 2, 0, Lijststand.Bijgehouden),
            new DagAantal(new DateOnly(2026, 11, 19), 21, 0, HadOverblijven: true, 0, 0, Lijststand.NietBijgehouden),
            new DagAantal(new DateOnly(2026, 12, 3), 22, 0, HadOverblijven: true, 0, 0, Lijststand.NietBijgehouden),
        ]);
        var rijen = CijferRules.Maak(Bron() with { Groepen = [groep] }).Aantallen;

        Assert.Equal([41, 22], rijen.Select(r => r.Aangemeld!.Value));
        Assert.Equal([18, -1], rijen.Select(r => r.Aanwezig ?? -1));
        Assert.Equal([2, 1], rijen.Select(r => r.Dagen));
    }

    internal static Geboekt Geboekt(int nr, DateOnly datum, Boekbron bron, params (string Post, long Centen)[] regels) => new(
        nr, new Boeking($"proef/{nr}/{datum:yyyy-MM-dd}", datum, bron, "Proef", [.. regels.Select(r => new Boekregel(r.Post, new Geld(r.Centen), Van(r.Post)))], null, null, "systeem", default), null, "");

    internal static BetalerRij Betaler(string id, string naam, long open) => new(
        id, 1, naam, [new Betalerkind("kind-" + id, "v1", 100, Weekdagen.Geen, Aangenomen: false)], Betaalplan.Incasso, new Geld(open), Geld.Nul, Geld.Nul, null, null, null, null, null, null,
        Betalervlaggen.Geen, [new Openpost("v-" + id, "2026-0001", new Geld(open), new DateOnly(2026, 9, 30), new Geld(open), Geld.Nul)], [], false, false, Geld.Nul);

    internal static Cijferbron Bron()
    {
        var periode = Cijferperiode.VanSchooljaar(new Schooljaar(2026));
        ImmutableArray<Geboekt> boekingen =
        [
            Geboekt(1, periode.Van, Boekbron.Opening, (Boekposten.Bank, 50_000), (Boekposten.EigenVermogen, -50_000)),
            Geboekt(2, new DateOnly(2026, 9, 1), Boekbron.Vordering, (Boekposten.Debiteuren, 100_000), (Boekposten.BijdrageStructureel, -100_000)),
            Geboekt(3, new DateOnly(2026, 9, 28), Boekbron.Betaling, (Boekposten.Bank, 100_000), (Boekposten.Debiteuren, -100_000)),
            Geboekt(4, new DateOnly(2026, 11, 30), Boekbron.Memoriaal, (Boekposten.Spelmateriaal, 30_000), (Boekposten.Bank, -30_000)),
        ];
        return new Cijferbron(
            periode, default, Vandaag, new FinancienView(1, null, null, Boekposten.Vast, [], [], [], [], null), [new Journaaldeel(periode.Van, periode.TotEnMet, [], boekingen)],
            new Begrotingfeiten(new Dictionary<string, Begrotingsregel>(StringComparer.Ordinal), null, IsActief: true, [], BegrotingRules.LeegBlad, []));
    }

    private static string? Van(string post) => post is Boekposten.Debiteuren or Boekposten.Tegoeden ? "b1" : null;
}
