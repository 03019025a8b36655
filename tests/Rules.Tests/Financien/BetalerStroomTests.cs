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
            var loop = stappen.Take(60).Aggregate(new Loop(Betalerbeeld.Machtigd, 0, [], Geld.Nul), (nu, stap) => Doe(nu, stap));
            Assert.All(Betalerbeeld.Boekingen(loop.State), b => Assert.Equal(0, b.Regels.Sum(r => r.Bedrag.Centen)));
            return Betalerbeeld.Geboekt(loop.State, Boekposten.Debiteuren) == BetalerRules.Open(loop.State).Centen
                && Betalerbeeld.Geboekt(loop.State, Boekposten.Tegoeden) == -BetalerRules.Tegoed(loop.State).Centen
                && Betalerbeeld.Geboekt(loop.State, Boekposten.Bank) == loop.Bank.Centen
                && Betalerbeeld.Boekingen(loop.State).Select(b => b.OperatieId).Distinct(StringComparer.Ordinal).Count() == Betalerbeeld.Boekingen(loop.State).Count();
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
            4 when open is not null => loop with { Nr = nr, State = Betalerbeeld.Incasseer(state, open.RunId, open.Bijdrage, op), Betaald = loop.Betaald.Add((open.RunId, open.Bijdrage.Bedrag)) },
            5 when !loop.Betaald.IsEmpty => loop with { Nr = nr, State = Betalerbeeld.Storneer(state, loop.Betaald[0].Run, loop.Betaald[0].Bedrag, op), Betaald = loop.Betaald.RemoveAt(0) },
            6 when open is not null => loop with { Nr = nr, State = Betalerbeeld.Storneer(state, open.RunId, open.Bijdrage.Bedrag, op) },
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

    private sealed record Loop(BetalerState State, int Nr, ImmutableArray<(string Run, Geld Bedrag)> Betaald, Geld Bank);
}
