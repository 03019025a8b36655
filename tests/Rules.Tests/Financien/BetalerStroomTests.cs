using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Any order of claims, payments, collections, reversals, credits and paying out loses no cent (TSO-6b … 6d).</summary>
[Requirement("TSO-6b", "TSO-6c", "TSO-6d")]
public sealed class BetalerStroomTests
{
    [Fact]
    public void Welke_volgorde_ook_er_gaat_geen_cent_verloren() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Gen.ListOf(Stappen()).ToArbitrary(), stappen =>
        {
            var loop = stappen.Take(60).Aggregate(new Loop(Betalerbeeld.Machtigd, 0, [], Geld.Nul, [], ImmutableHashSet.Create<string>(StringComparer.Ordinal)), (nu, stap) => Doe(nu, stap));
            Assert.All(Betalerbeeld.Boekingen(loop.State), b => Assert.Equal(0, b.Regels.Sum(r => r.Bedrag.Centen)));
            Assert.All(loop.State.Vorderingen, v => Assert.True(v.Open >= Geld.Nul && v.Oninbaar >= Geld.Nul));
            Assert.Equal(loop.Onderweg.Where(o => !loop.Terug.Contains(o.Run)).Sum(o => o.Bedrag.Centen), Betalerbeeld.Geboekt(loop.State, Boekposten.IncassoOnderweg));
            Assert.Equal(-loop.State.Uitbetalingen.Where(BetalerRules.IsWeg).Sum(u => u.Bedrag.Centen), Betalerbeeld.Geboekt(loop.State, Boekposten.BetalingOnderweg));
            Assert.Equal(loop.State.Vorderingen.Sum(v => v.Oninbaar.Centen), Betalerbeeld.Geboekt(loop.State, Boekposten.Oninbaar));
            return Betalerbeeld.Geboekt(loop.State, Boekposten.Debiteuren) == BetalerRules.Open(loop.State).Centen
                && Betalerbeeld.Geboekt(loop.State, Boekposten.Tegoeden) == -BetalerRules.Tegoed(loop.State).Centen
                && Betalerbeeld.Geboekt(loop.State, Boekposten.Bank) == loop.Bank.Centen
                && Betalerbeeld.Boekingen(loop.State).Select(b => b.OperatieId).Distinct(StringComparer.Ordinal).Count() == Betalerbeeld.Boekingen(loop.State).Count();
        }));

    [Fact]
    public void In_elke_volgorde_en_hoe_vaak_ook_verteld_komt_er_hetzelfde_bedrag_uit() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Berichten().ToArbitrary(), geval =>
        {
            var (totalen, betalingen, plaatsen) = geval;
            var berichten = totalen.Select((centen, i) => new Bericht(centen, i, IsVordering: true)).Concat(betalingen.Select((centen, i) => new Bericht(centen, i, IsVordering: false))).ToList();
            var verteld = berichten.Concat(berichten).Zip(plaatsen).OrderBy(b => b.Second).Select(b => b.First);
            var eind = verteld.Aggregate(Betalerbeeld.Leeg, (state, b) => b.IsVordering
                ? Betalerbeeld.Stel(state, Betalerbeeld.Opdracht($"termijn/2026-2027/{b.Nr % 2}/lieke", b.Centen, 1 + (b.Nr / 2), restitutie: b.Nr > 1))
                : Betalerbeeld.Betaal(state, $"afschrift/a/{b.Nr}", b.Centen, Betalerbeeld.Begin));
            return BetalerRules.Open(eind).Centen - BetalerRules.Tegoed(eind).Centen == totalen[^1] + totalen[^2] - betalingen.Sum();
        }));

    [Fact]
    public void Twee_keer_hetzelfde_bericht_of_een_ouder_bericht_verandert_niets()
    {
        var eerst = Betalerbeeld.Stel(Betalerbeeld.Leeg, "termijn/2026-2027/1/lieke", 7_000, volgnr: 2);
        var nogEens = Betalerbeeld.Stel(Betalerbeeld.Stel(eerst, "termijn/2026-2027/1/lieke", 7_000, volgnr: 2), "termijn/2026-2027/1/lieke", 9_999, volgnr: 1);
        var betaald = Betalerbeeld.Betaal(nogEens, "afschrift/a/1", 3_000, Betalerbeeld.Begin);
        var weer = Betalerbeeld.Betaal(betaald, "afschrift/a/1", 3_000, Betalerbeeld.Begin);

        Assert.Equal(7_000, BetalerRules.Open(nogEens).Centen);
        Assert.Equal(4_000, BetalerRules.Open(weer).Centen);
        Assert.Single(weer.Betalingen);
    }

    private static Loop Doe(Loop loop, (int Soort, int Wat, int Hoeveel) stap)
    {
        var op = Betalerbeeld.Begin.AddDays(3 * loop.Nr); // also past 1 January
        var nr = loop.Nr + 1;
        var run = $"run{stap.Wat}";
        var state = loop.State;
        var open = state.Reserveringen.FirstOrDefault();
        return stap.Soort switch
        {
            0 or 1 => loop with { Nr = nr, State = Betalerbeeld.Stel(state, Betalerbeeld.Opdracht($"termijn/2026-2027/{stap.Wat}/lieke", stap.Hoeveel, nr, op, restitutie: nr % 2 == 0)) },
            2 => loop with { Nr = nr, State = Betalerbeeld.Betaal(state, $"afschrift/a/{nr}", stap.Hoeveel, op), Bank = loop.Bank + new Geld(stap.Hoeveel) },
            3 => loop with { Nr = nr, State = Betalerbeeld.Neem(state, $"{run}-{nr}", op.AddDays(60)).State },
            4 when open is not null => loop with { Nr = nr, State = Betalerbeeld.Incasseer(state, open.RunId, open.Bijdrage, op), Betaald = loop.Betaald.Add((open.RunId, open.Bijdrage.Bedrag)), Onderweg = loop.Onderweg.Add((open.RunId, open.Bijdrage.Bedrag)) },
            5 when !loop.Betaald.IsEmpty => loop with { Nr = nr, State = Betalerbeeld.Storneer(state, loop.Betaald[0].Run, loop.Betaald[0].Bedrag, op), Betaald = loop.Betaald.RemoveAt(0), Terug = loop.Terug.Add(loop.Betaald[0].Run) },
            6 when open is not null => loop with { Nr = nr, State = Betalerbeeld.Storneer(state, open.RunId, open.Bijdrage.Bedrag, op), Terug = loop.Terug.Add(open.RunId) },
            7 when open is not null && state.Stornos.IsEmpty => loop with { Nr = nr, State = Betalerbeeld.Rond(state, BetalerincassoRules.Vrij(state, open.RunId), op) },
            8 => loop with { Nr = nr, State = Uitbetaal(state, nr, op, stap.Wat) },
            9 when state.Vorderingen.FirstOrDefault(v => v.Open > Geld.Nul && v.RunId is null) is { } oud =>
                loop with { Nr = nr, State = Betalerbeeld.Rond(state, BetalingRules.Oninbaar(state, oud, "proef", Betalerbeeld.Hier(op)), op) },
            10 when stap.Hoeveel > 0 => loop with { Nr = nr, State = Betalerbeeld.Betaal(state, $"afschrift/t/{nr}", -stap.Hoeveel, op), Bank = loop.Bank - new Geld(stap.Hoeveel) },
            _ => loop,
        };
    }

    /// <summary>Asked, approved and in a run; sometimes it comes back, sometimes the run is withdrawn.</summary>
    private static BetalerState Uitbetaal(BetalerState was, int nr, DateOnly op, int wat)
    {
        var hier = Betalerbeeld.Hier(op);
        var bedrag = BetalerRules.Beschikbaar(was);
        if (bedrag <= Geld.Nul)
        {
            return was;
        }

        var uitbetaling = new Uitbetaling($"u{nr}", bedrag, Betalerbeeld.Iban, "A. Akker", Uitbetaalstand.Gevraagd, "een", hier.Nu, null, null, null, null);
        var goed = UitbetalingRules.Keur(UitbetalingRules.Vraag(was, uitbetaling, hier), uitbetaling, akkoord: wat != 3, "ander", hier);
        var (mee, _) = UitbetalingRules.NeemInRun(goed, uitbetaling.Id, $"p{nr}", hier);
        var stand = wat == 0 ? Uitbetaalstand.Betaald : wat == 1 ? Uitbetaalstand.Teruggekomen : Uitbetaalstand.Goedgekeurd;
        return Betalerbeeld.Rond(was, UitbetalingRules.Verwerk(mee, uitbetaling.Id, $"p{nr}", (stand, op), hier), op);
    }

    private static Gen<(int Soort, int Wat, int Hoeveel)> Stappen() =>
        from soort in Gen.Choose(0, 10)
        from wat in Gen.Choose(0, 3)
        from hoeveel in Gen.Choose(0, 9_000)
        select (soort, wat, hoeveel);

    /// <summary>Six totals of two claims, the last two being what holds; four payments; and where each of them, told twice, comes.</summary>
    private static Gen<(int[] Totalen, int[] Betalingen, int[] Plaatsen)> Berichten() =>
        from totalen in Gen.ArrayOf(Gen.Choose(0, 9_000), 6)
        from betalingen in Gen.ArrayOf(Gen.Choose(1, 9_000), 4)
        from plaatsen in Gen.ArrayOf(Gen.Choose(0, 1_000), 20)
        select (totalen, betalingen, plaatsen);

    private sealed record Bericht(int Centen, int Nr, bool IsVordering);

    /// <param name="Betaald">Runs that may still come back.</param>
    /// <param name="Onderweg">All runs that were ever paid.</param>
    /// <param name="Terug">Runs that were reversed, also before they were paid.</param>
    private sealed record Loop(
        BetalerState State, int Nr, ImmutableArray<(string Run, Geld Bedrag)> Betaald, Geld Bank, ImmutableArray<(string Run, Geld Bedrag)> Onderweg, ImmutableHashSet<string> Terug);
}
