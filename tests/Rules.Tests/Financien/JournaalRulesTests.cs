using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>What a booking must be, the chain of the journal, and what dates book by themselves.</summary>
[Requirement("TSO-10i")]
public sealed class JournaalRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Voorbeeld.Vandaag, new TimeOnly(9, 0));
    private static readonly FinancienView Financien = FinancienRules.View(new FinancienState());

    [Fact]
    public void Een_boeking_telt_op_tot_nul_en_noemt_de_betaler_waar_die_hoort()
    {
        JournaalRules.Klopt(Boeking(1));
        foreach (var fout in Fouten())
        {
            Assert.Throws<ArgumentException>(() => JournaalRules.Klopt(fout));
        }
    }

    [Fact]
    public void Elke_boeking_komt_achter_de_vorige_en_de_saldi_zijn_samen_nul()
    {
        var state = Reeks(5);

        JournaalRules.Klopt(state);
        Assert.Equal([1, 2, 3, 4, 5], state.Open.Select(g => g.Nr));
        Assert.Equal((5, JournaalRules.Begin(Voorbeeld.Sleutel, Jaar), state.Open[^1].Hash), (state.Aantal, state.Vorige, state.Hoofd));
        Assert.Equal([(Boekposten.Bank, -1_500L), (Boekposten.Drinken, 1_500L)], state.Saldi.Select(s => (s.Post, s.Saldo.Centen)));
    }

    [Fact]
    public void Wat_iemand_verandert_weghaalt_of_verwisselt_valt_op()
    {
        var state = Reeks(4);
        var open = state.Open;
        Assert.Equal(2, JournaalRules.EersteFout(state.Vorige, open.SetItem(1, open[1] with { Boeking = open[1].Boeking with { Omschrijving = "iets anders" } }), 1));
        Assert.Equal(2, JournaalRules.EersteFout(state.Vorige, open.SetItem(1, open[1] with { OorspronkelijkeDatum = Voorbeeld.Vandaag }), 1));
        Assert.Equal(2, JournaalRules.EersteFout(state.Vorige, open.RemoveAt(1), 1));
        Assert.Equal(1, JournaalRules.EersteFout(state.Vorige, [open[1], open[0]], 1));
        Assert.Equal(1, JournaalRules.EersteFout(JournaalRules.Begin(Voorbeeld.Sleutel, Jaar.Volgend), open, 1));
        Assert.Null(JournaalRules.EersteFout(state.Vorige, open, 1));
        Assert.Throws<InvalidOperationException>(() => JournaalRules.Klopt(state with { Open = open.RemoveAt(3) }));
        Assert.Throws<InvalidOperationException>(() => JournaalRules.Klopt(state with { Saldi = state.Saldi.RemoveAt(0) }));
        Assert.Throws<InvalidOperationException>(() => JournaalRules.Klopt(new Journaalblad(1, state.Vorige, open)));
    }

    [Fact]
    public void Een_boeking_van_voor_het_schooljaar_staat_op_de_eerste_dag_met_haar_eigen_datum_en_een_latere_is_een_fout()
    {
        var vroeg = Boeking(1) with { Datum = new DateOnly(2026, 6, 3) };
        var geboekt = Assert.Single(BoekRules.Voeg(new JournaalState(), vroeg, Voorbeeld.Sleutel, Jaar).Open);

        Assert.Equal((Jaar.EersteDag, new DateOnly(2026, 6, 3)), (geboekt.Boeking.Datum, geboekt.OorspronkelijkeDatum!.Value));
        Assert.Throws<ArgumentException>(() => BoekRules.Voeg(new JournaalState(), Boeking(1) with { Datum = Jaar.Volgend.EersteDag }, Voorbeeld.Sleutel, Jaar));
    }

    [Fact]
    public void Dezelfde_operatie_is_bekend_en_met_iets_anders_erin_een_fout()
    {
        var state = Reeks(3);
        Assert.True(BoekRules.IsBekend(state, Boeking(2)));
        Assert.True(BoekRules.IsBekend(state, Boeking(2) with { Omschrijving = "anders gezegd" }));
        Assert.False(BoekRules.IsBekend(state, Boeking(4)));
        Assert.Throws<ArgumentException>(() => BoekRules.IsBekend(state, Boeking(2) with { Datum = Voorbeeld.Vandaag.AddDays(1) }));
        Assert.Throws<ArgumentException>(() => BoekRules.IsBekend(state, Boeking(2) with { Regels = Regels(400) }));
    }

    [Fact]
    public void Bladen_worden_alleen_nagezocht_als_de_kop_het_niet_meer_kan_weten()
    {
        var nieuw = new Afzender("betaler/99XX00/x", 1);
        var vol = new JournaalState { Aantal = 2_450, Bladen = 12, Operaties = [.. Enumerable.Repeat("x", FinancienGrenzen.OperatiesMax)] };
        Assert.Equal(0, BoekRules.Nazoekbladen(Reeks(5), nieuw));
        Assert.Equal(0, BoekRules.Nazoekbladen(vol, nieuw));
        Assert.Equal(12, BoekRules.Nazoekbladen(vol, new Afzender("journaal/99XX00/2025-2026", 1)));
        Assert.Equal(3, BoekRules.Nazoekbladen(vol with { VergetenTot = 401 }, nieuw));
        var bekend = vol with { VergetenTot = 401, Ontvangen = vol.Ontvangen.Met(nieuw, _ => true) };
        Assert.Equal(0, BoekRules.Nazoekbladen(bekend, nieuw with { Nummer = 2 }));
    }

    [Fact]
    public void Te_veel_afzenders_worden_vergeten_en_dat_wordt_onthouden()
    {
        var state = Reeks(5);
        for (var nr = 1; nr <= 2_001; nr++)
        {
            state = BoekRules.MetAfzender(state, new Afzender(string.Create(CultureInfo.InvariantCulture, $"betaler/{nr}"), 1));
        }

        Assert.Equal((5, 1), (state.VergetenTot, state.Ontvangen.Hoogste.Count));
    }

    [Fact]
    public void Op_een_januari_wordt_wat_over_het_nieuwe_jaar_gaat_baten_en_daarna_niets_meer()
    {
        ImmutableArray<Postsaldo> saldi =
            [new(Boekposten.Bank, new Geld(2_300)), new(Boekposten.VooruitIneens, new Geld(-900)), new(Boekposten.VooruitStructureel, new Geld(-1_400))];
        var boeking = JournaalRules.Vrijval(saldi, 2027, 1, Nu)!;

        JournaalRules.Klopt(boeking);
        Assert.Equal(("vrijval/2027/1", new DateOnly(2027, 1, 1), Boekbron.Vrijval), (boeking.OperatieId, boeking.Datum, boeking.Bron));
        Assert.Equal(
            [(Boekposten.VooruitStructureel, 1_400L), (Boekposten.BijdrageStructureel, -1_400L), (Boekposten.VooruitIneens, 900L), (Boekposten.BijdrageIneens, -900L)],
            boeking.Regels.Select(r => (r.Post, r.Bedrag.Centen)));
        Assert.Null(JournaalRules.Vrijval([.. saldi.Select(s => s with { Saldo = Geld.Nul })], 2027, 2, Nu));
        Assert.Null(JournaalRules.Vrijval([], 2027, 1, Nu));
    }

    [Fact]
    [Requirement("SCH-4")]
    public void De_beginstand_is_het_verschil_met_wat_al_geopend_was()
    {
        var eerst = Eind((Boekposten.Bank, 10_000), (Boekposten.BijdrageStructureel, -14_000), (Boekposten.Drinken, 1_500), (Boekposten.Debiteuren, 2_500));
        Assert.Equal([(Boekposten.Bank, 10_000L), (Boekposten.Debiteuren, 2_500L), (Boekposten.EigenVermogen, -12_500L)], Paren(eerst));
        var opening = JournaalRules.Opening(eerst, [], Jaar.Volgend, 1, Nu)!;
        JournaalRules.Klopt(opening);
        Assert.Equal(("opening/2027-2028/1", Jaar.Volgend.EersteDag), (opening.OperatieId, opening.Datum));

        var later = Eind((Boekposten.Bank, 12_500), (Boekposten.BijdrageStructureel, -14_000), (Boekposten.Drinken, 1_500), (Boekposten.Debiteuren, 0));
        var verschil = JournaalRules.Opening(later, eerst, Jaar.Volgend, 2, Nu)!;
        Assert.Equal([(Boekposten.Bank, 2_500L), (Boekposten.Debiteuren, -2_500L)], verschil.Regels.Select(r => (r.Post, r.Bedrag.Centen)));
        Assert.Null(JournaalRules.Opening(later, later, Jaar.Volgend, 3, Nu));
    }

    [Fact]
    public void De_beginbalans_gaat_aan_het_eind_op_in_het_eigen_vermogen() => Assert.Equal(
        [(Boekposten.Bank, 5_000L), (Boekposten.EigenVermogen, -5_000L)], Paren(Eind((Boekposten.Bank, 5_000), (Boekposten.Beginbalans, -5_000))));

    [Fact]
    public void In_welke_volgorde_ook_de_beginstand_komt_altijd_op_hetzelfde_uit()
    {
        var standen = from aantal in Gen.Choose(1, 8) from bedragen in Gen.ArrayOf(Gen.Choose(-9_999, 9_999), aantal) select bedragen;

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(standen.ToArbitrary(), bedragen =>
        {
            var (geopend, geboekt, nr) = (ImmutableArray<Postsaldo>.Empty, ImmutableArray<Postsaldo>.Empty, 0);
            foreach (var bedrag in bedragen)
            {
                var eind = Eind((Boekposten.Bank, bedrag), (Boekposten.Kas, bedrag / 3), (Boekposten.OverigeBaten, -bedrag - (bedrag / 3)));
                if (JournaalRules.Opening(eind, geopend, Jaar.Volgend, ++nr, Nu) is { } boeking)
                {
                    JournaalRules.Klopt(boeking);
                    geboekt = JournaalRules.ZonderNul(geboekt.Select(s => (s.Post, s.Saldo)).Concat(boeking.Regels.Select(r => (r.Post, r.Bedrag))));
                }

                geopend = eind;
            }

            return Paren(geboekt).SequenceEqual(Paren(geopend));
        }));
    }

    private static IEnumerable<(string Post, long Centen)> Paren(ImmutableArray<Postsaldo> saldi) => saldi.Select(s => (s.Post, s.Saldo.Centen));

    private static ImmutableArray<Postsaldo> Eind(params (string Post, long Centen)[] saldi) =>
        BoekRules.Eind([.. saldi.Select(s => new Postsaldo(s.Post, new Geld(s.Centen)))], Financien);

    private static JournaalState Reeks(int aantal) => Enumerable.Range(1, aantal)
        .Aggregate(new JournaalState(), (state, nr) => BoekRules.Voeg(state, Boeking(nr), Voorbeeld.Sleutel, Jaar));

    private static Boeking Boeking(int nr) => new(
        string.Create(CultureInfo.InvariantCulture, $"proef/{nr}"), Voorbeeld.Vandaag, Boekbron.Memoriaal, "Appels", Regels(300), null, null, "account Coordinator", Nu);

    private static ImmutableArray<Boekregel> Regels(long centen) => [new(Boekposten.Drinken, new Geld(centen)), new(Boekposten.Bank, new Geld(-centen))];

    private static IEnumerable<Boeking> Fouten()
    {
        var goed = Boeking(1);
        yield return goed with { OperatieId = "" };
        yield return goed with { Bron = default };
        yield return goed with { Regels = default };
        yield return goed with { Regels = [] };
        yield return goed with { Regels = [goed.Regels[0]] };
        yield return goed with { Regels = [goed.Regels[0], goed.Regels[1] with { Bedrag = new Geld(-299) }] };
        yield return goed with { Regels = [.. goed.Regels, new(Boekposten.Kas, Geld.Nul)] };
        yield return goed with { Regels = [goed.Regels[0] with { Post = "Met Hoofdletter" }, goed.Regels[1]] };
        yield return goed with { Regels = [goed.Regels[0] with { Post = Boekposten.Debiteuren }, goed.Regels[1]] };
        yield return goed with { Regels = [goed.Regels[0] with { BetalerId = "betaler" }, goed.Regels[1]] };
        yield return goed with { Regels = [.. Enumerable.Repeat(goed.Regels, 7).SelectMany(r => r)] };
    }
}
