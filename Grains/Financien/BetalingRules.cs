using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Money of a payer: which claims it pays, and what credit settles (TSO-6b … 6d). Pure.</summary>
internal static class BetalingRules
{
    /// <summary>
    /// Named claims in their order, each up to what is open and what was named (nil: all that is open); without any the oldest due first and costs of a reminder last. What
    /// is left is nobody's: credit.
    /// </summary>
    public static ImmutableArray<Betaaldeel> Verdeel(ImmutableArray<Vordering> vorderingen, Geld bedrag, ImmutableArray<Betaaldeel> doelen)
    {
        var op = doelen.IsDefaultOrEmpty
            ? vorderingen.OrderBy(v => v.Soort == Vorderingsoort.Herinneringskosten).ThenBy(v => v.Vervalt).ThenBy(v => v.Op).ThenBy(v => v.Nummer, StringComparer.Ordinal)
                .Select(v => new Betaaldeel(v.Id, v.Open))
            : doelen;
        var (rest, delen) = (bedrag, ImmutableArray.CreateBuilder<Betaaldeel>());
        foreach (var doel in op)
        {
            if (vorderingen.FirstOrDefault(v => v.Id == doel.VorderingId) is not { } vordering)
            {
                continue;
            }

            var al = RekenRules.Som(delen.Where(d => d.VorderingId == vordering.Id).Select(d => d.Bedrag));
            var open = vordering.Open - al;
            var deel = Min(rest, doel.Bedrag == Geld.Nul ? open : Min(doel.Bedrag, open));
            if (deel > Geld.Nul)
            {
                delen.Add(new Betaaldeel(vordering.Id, deel));
                rest -= deel;
            }
        }

        return delen.ToImmutable();
    }

    /// <summary>Known by its source: the same again changes nothing.</summary>
    public static bool IsBekend(BetalerState was, string bron) =>
        was.Betalingen.Any(b => b.Bron == bron) || was.NieuwBlad?.Betalingen.Any(b => b.Bron == bron) == true;

    /// <summary>
    /// Money that came in; below zero money that went back. Of a collection it frees its claims, and meets a reversal that came before it. What it leaves of credit is settled
    /// at once with what is due.
    /// </summary>
    /// <param name="nummer">For a claim that money going back may open.</param>
    public static BetalerState Ontvang(BetalerState was, Ontvangst ontvangst, string? nummer, Betalerhier hier)
    {
        if (IsBekend(was, ontvangst.Bron))
        {
            return was;
        }

        if (ontvangst.Bedrag < Geld.Nul)
        {
            return TerugboekRules.Terug(was, ontvangst, nummer, hier);
        }

        var isIncasso = ontvangst.Wijze == Betaalwijze.Incasso;
        var mogelijk = isIncasso ? was.Vorderingen : [.. was.Vorderingen.Where(v => v.RunId is null)];
        var delen = Verdeel(mogelijk, ontvangst.Bedrag, ontvangst.Doelen);
        var betaling = new Betaling(
            ontvangst.Bron, ontvangst.Wijze, ontvangst.Op, ontvangst.Bedrag, delen, ontvangst.Bedrag - RekenRules.Som(delen.Select(d => d.Bedrag)), ontvangst.Tegenpost, ontvangst.Stuk, null);
        var met = VorderingboekRules.Betaling(was, betaling, hier with { Door = ontvangst.Door });
        return isIncasso ? NaIncasso(met, betaling, hier) : met;
    }

    /// <summary>
    /// Credit that nobody asked for settles claims that are due at the latest on this day, oldest first; never one that a run is about to collect.
    /// </summary>
    public static BetalerState Verreken(BetalerState was, DateOnly totEnMet, Betalerhier hier)
    {
        var beschikbaar = BetalerRules.Beschikbaar(was);
        if (beschikbaar <= Geld.Nul)
        {
            return was;
        }

        var delen = Verdeel([.. was.Vorderingen.Where(v => v.RunId is null && v.Vervalt <= totEnMet && v.Open > Geld.Nul)], beschikbaar, []);
        return delen.IsEmpty ? was : VorderingRules.Verrekend(was, delen, Geld.Nul, Boekposten.Tegoeden, hier.Vandaag, hier);
    }

    /// <summary>Not to be had any more: a person said so. Credit settles it first; what is left is written off.</summary>
    public static BetalerState Oninbaar(BetalerState was, Vordering gesteld, string reden, Betalerhier hier)
    {
        var eerst = MetTegoed(was, gesteld, hier);
        var vordering = eerst.Vordering(gesteld.Id)!;
        if (vordering.Open == Geld.Nul)
        {
            return BetalerRules.MetFeit(eerst, hier, "verrekend", $"Rekening {vordering.Nummer} verrekend met tegoed; er bleef niets over om af te boeken");
        }

        var met = VorderingboekRules.Betaling(
            eerst with { VerrekendNr = eerst.VerrekendNr + 1 },
            new Betaling(
                FormattableString.Invariant($"oninbaar/{eerst.VerrekendNr + 1}"), Betaalwijze.Oninbaar, hier.Vandaag, vordering.Open, [new Betaaldeel(vordering.Id, vordering.Open)], Geld.Nul,
                Boekposten.Oninbaar, vordering.Nummer, null), hier);
        return BetalerRules.MetFeit(
            BetalerRules.Met(met, met.Vordering(vordering.Id)! with { Oninbaar = vordering.Oninbaar + vordering.Open }), hier, "oninbaar", $"Rekening {vordering.Nummer} afgeboekt: {reden}");
    }

    /// <summary>
    /// A claim that was lowered after its collection came back has credit that was never paid: written off as a whole it would leave the school as well. What somebody asked to be
    /// paid out of that is withdrawn.
    /// </summary>
    private static BetalerState MetTegoed(BetalerState was, Vordering vordering, Betalerhier hier)
    {
        var vast = Min(Min(vordering.NogTeInnen(), vordering.Open), was.Tegoeden);
        var met = was;
        while (BetalerRules.Beschikbaar(met) < vast && UitbetalingRules.Laatste(met) is { } gevraagd)
        {
            met = UitbetalingRules.TrekIn(met, gevraagd, hier);
        }

        var bedrag = Min(BetalerRules.Beschikbaar(met), vordering.Open);
        return bedrag <= Geld.Nul ? met : VorderingRules.Verrekend(met, [new Betaaldeel(vordering.Id, bedrag)], Geld.Nul, Boekposten.Tegoeden, hier.Vandaag, hier);
    }

    /// <summary>Run of a source: <c>incasso/{run}/{nr}</c>, <c>storno/{run}/{nr}/{volg}</c>.</summary>
    public static string Run(string bron) => bron.Split('/') is [_, var run, ..] ? run : "";

    private static BetalerState NaIncasso(BetalerState was, Betaling betaling, Betalerhier hier)
    {
        var run = Run(betaling.Bron);
        var reservering = was.Reserveringen.FirstOrDefault(r => r.RunId == run);
        var vrij = BetalerincassoRules.Vrij(was, run);
        var met = reservering is null ? vrij : MachtigingRules.Gebruikt(vrij, reservering);
        foreach (var storno in was.Stornos.Where(s => TerugboekRules.Regelbron(s.Bron) == betaling.Bron))
        {
            met = TerugboekRules.Storno(met with { Stornos = met.Stornos.Remove(storno) }, storno, new Stornofeiten([], null), hier);
        }

        return met;
    }

    private static Geld Min(Geld een, Geld ander) => een < ander ? een : ander;
}
