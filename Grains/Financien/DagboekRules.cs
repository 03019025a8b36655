using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>Days as the list, a person or the kas brought them (TSO-6c, LIVE-1). Pure.</summary>
internal static class DagboekRules
{
    /// <summary>Whether the list says something else of this day than it did.</summary>
    public static bool IsAnders(AfrekeningState was, Kinddag dag) => was.Dag(dag.Datum)?.Dag != (DagRules.Telt(dag) ? dag : null);

    /// <summary>A mark that changed, and a decision of somebody about it stays: who decided saw the day.</summary>
    public static AfrekeningState Neem(AfrekeningState was, Kinddag dag) =>
        Met(was, (was.Dag(dag.Datum) ?? Leeg(dag.Datum)) with { Dag = DagRules.Telt(dag) ? dag : null });

    public static AfrekeningState Beslis(AfrekeningState was, DateOnly datum, bool vorderen, string? reden, string door, DateTimeOffset op) =>
        Met(was, (was.Dag(datum) ?? Leeg(datum)) with { Beslist = vorderen, Reden = reden, Door = door, Op = op });

    /// <summary>Who lets a day go says why: the kascommissie sees it beside the day. A day that is billed needs no words.</summary>
    public static Weigering? KeurReden(bool vorderen, string? reden) => vorderen
        ? TekstRules.Keur(reden, "reden", "de toelichting", FinancienGrenzen.RedenMax)
        : TekstRules.KeurVerplicht(reden ?? "", "reden", "waarom deze dag niet op de rekening komt", FinancienGrenzen.RedenMax);

    /// <summary>Remembers the cash, then claims the day and pays it in the parts of the claim; returned money the other way round.</summary>
    public static AfrekeningState Contant(AfrekeningState was, Afrekenfeiten feiten, Contantbetaling betaling, Stelmoment moment)
    {
        if (was.Contant.Any(c => c.Bron == betaling.Bron))
        {
            return was;
        }

        var met = was with { Contant = was.Contant.Add(new Contantdag(betaling.Dag, betaling.Bron, betaling.Bedrag)) };
        var eerder = AfrekenRules.Betaald(was, betaling.Dag);
        return betaling.Bedrag < Geld.Nul
            ? StelRules.StelDag(Betaal(met, feiten, betaling, eerder), feiten, betaling.Dag, moment)
            : Betaal(StelRules.StelDag(met, feiten, betaling.Dag, moment), feiten, betaling, eerder);
    }

    /// <summary>Tells the dagronde what is open now, when that isn't what it was told.</summary>
    public static AfrekeningState MetVragen(AfrekeningState was, ImmutableArray<Dagvraag> vragen, SchoolSleutel school) => was.Verteld.SequenceEqual(vragen)
        ? was
        : was with { Verteld = vragen, Uitbak = was.Uitbak.Laatste($"dagronde/{school}", new Afrekenpost(Vragen: vragen)) };

    /// <summary>What the claims of the day still had to get goes to them by their parts; what is too much is credit of the first.</summary>
    private static AfrekeningState Betaal(AfrekeningState was, Afrekenfeiten feiten, Contantbetaling betaling, Geld eerder)
    {
        ImmutableArray<Vorderingstand> dag = [.. was.Vorderingen.Where(v => v.Datum == betaling.Dag && v.Totaal > Geld.Nul)];
        var totaal = RekenRules.Som(dag.Select(v => v.Totaal));
        var voorDag = betaling.Bedrag > Geld.Nul ? Min(betaling.Bedrag, Max(totaal - eerder, Geld.Nul)) : -Min(-betaling.Bedrag, Max(Min(eerder, totaal), Geld.Nul));
        ImmutableArray<Geld> delen = voorDag == Geld.Nul ? [.. dag.Select(_ => Geld.Nul)] : RekenRules.Verdeel(voorDag, dag.Select(v => checked((int)v.Totaal.Centen)).ToArray());
        var eerste = dag.IsEmpty ? feiten.Verdeling.Delen.FirstOrDefault(d => d.BetalerId is not null)?.BetalerId : dag[0].BetalerId;
        if (eerste is null)
        {
            throw new InvalidOperationException("Cash for a day of a child that nobody pays for.");
        }

        var over = betaling.Bedrag - voorDag;
        var ontvangsten = dag.Select((v, i) => Ontvangst(betaling, v, delen[i], v.BetalerId == eerste ? over : Geld.Nul)).ToList();
        if (dag.IsEmpty)
        {
            ontvangsten.Add((eerste, new Ontvangst(betaling.Bron, Betaalwijze.Contant, betaling.Op, over, Boekposten.Kas, [], betaling.Stuk, betaling.Door)));
        }

        return ontvangsten.Where(o => o.Bericht.Bedrag != Geld.Nul).Aggregate(was, (state, o) => state with
        {
            Uitbak = state.Uitbak.Met($"betaler/{feiten.School.Sleutel}/{o.BetalerId}", new Afrekenpost(Ontvangst: o.Bericht)),
        });
    }

    private static (string BetalerId, Ontvangst Bericht) Ontvangst(Contantbetaling betaling, Vorderingstand vordering, Geld deel, Geld over) => (
        vordering.BetalerId,
        new Ontvangst(
            betaling.Bron, Betaalwijze.Contant, betaling.Op, deel + over, Boekposten.Kas, deel == Geld.Nul ? [] : [new Betaaldeel(vordering.Id, deel)], betaling.Stuk, betaling.Door));

    private static Rekenfeit Leeg(DateOnly datum) => new(datum, null, null, null, null, null);

    /// <summary>A day about which nothing is known any more isn't kept.</summary>
    private static AfrekeningState Met(AfrekeningState was, Rekenfeit feit)
    {
        var rest = was.Dagen.Where(d => d.Datum != feit.Datum);
        return was with { Dagen = [.. (feit is { Dag: null, Beslist: null } ? rest : rest.Append(feit)).OrderBy(d => d.Datum)] };
    }

    private static Geld Min(Geld een, Geld ander) => een < ander ? een : ander;

    private static Geld Max(Geld een, Geld ander) => een > ander ? een : ander;
}
