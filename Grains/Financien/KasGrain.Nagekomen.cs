using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>Receipts that a tablet made without a connection (LIVE-4).</summary>
internal sealed partial class KasGrain
{
    /// <summary>
    /// The money is in the till: a receipt for a day that was paid already is kept as well, and what is too much becomes credit. A day that was counted
    /// meanwhile is closed, so that it stands on the first that is open. What can't go to a child stands in the kasboek all the same; a kas that is full gives no answer, so that
    /// the line stays on the tablet until a day was counted.
    /// </summary>
    public async Task<ImmutableArray<RijAntwoord>> OntvangNagekomen(ImmutableArray<NagekomenKas> regels)
    {
        await RondAf();
        var kinderen = (await GrainFactory.Register(_school).Ids()).ToHashSet(StringComparer.Ordinal);
        var (antwoorden, nieuw, wordt) = (ImmutableArray.CreateBuilder<RijAntwoord>(), new List<(DateOnly Dag, Kasregel Regel)>(), _duurzaam);
        foreach (var rij in regels.Take(OverblijfGrenzen.NagekomenPerKeerMax).OrderBy(r => r.Volgnr))
        {
            if (nieuw.Any(n => n.Regel.Operatie == rij.Invoer.Operatie && KasRules.IsZelfde(n.Regel, n.Dag, rij.Invoer, rij.Wie)))
            {
                antwoorden.Add(new RijAntwoord(rij.Volgnr, null)); // twice in one send
                continue;
            }

            if (rij.Invoer.Operatie.IsGeldig && await Eerder(rij) is { } eerder)
            {
                antwoorden.Add(new RijAntwoord(rij.Volgnr, eerder.Weigering));
                continue;
            }

            var (dag, regel) = Nakomer(wordt, rij, WaaromNergens(rij, kinderen));
            var weigering = KeurNagekomen(wordt, rij, dag);
            if (weigering == Weigeringen.KasVol)
            {
                continue;
            }

            antwoorden.Add(new RijAntwoord(rij.Volgnr, weigering));
            if (weigering is null)
            {
                wordt = KasRules.Met(wordt, dag, regel, tijd.Vandaag);
                nieuw.Add((dag, regel));
            }
        }

        if (nieuw.Count > 0)
        {
            await Leg(s => nieuw.Aggregate(s, (state, n) => Met(state, n.Dag, n.Regel)), nieuw[^1].Dag);
        }

        return antwoorden.ToImmutable();
    }

    /// <summary>What came before; also of longer ago than is remembered, when it stands on its own day.</summary>
    private async Task<Uitkomst<Kasregel>?> Eerder(NagekomenKas rij)
    {
        var invoer = rij.Invoer;
        if (await Eerder(invoer, rij.Wie) is { } gezien)
        {
            return gezien;
        }

        if (!IsOud(invoer.Dag) || await Kasdag(invoer.Dag) is not { } dag)
        {
            return null;
        }

        return dag.Regels.FirstOrDefault(r => r.Operatie == invoer.Operatie && KasRules.IsZelfde(r, invoer.Dag, invoer, rij.Wie)) is { } oud ? oud : (Uitkomst<Kasregel>?)null;
    }

    private bool IsOud(DateOnly dag) => dag < tijd.Vandaag.AddDays(-FinancienGrenzen.NagekomenDagen);

    /// <summary>A line that is none, an amount that is none, or no room.</summary>
    private static Weigering? KeurNagekomen(KasState state, NagekomenKas rij, DateOnly dag) =>
        !rij.Invoer.Operatie.IsGeldig || rij.Wie.Tablet is null || rij.Volgnr <= 0 || rij.Invoer.Soort != Kassoort.Overblijfdag || rij.Invoer.LeerlingId is null
            || state.Gezien.Any(g => g.Operatie == rij.Invoer.Operatie.Waarde)
            ? Weigeringen.OngeldigeOperatie
            : KasRules.Keur(state, rij.Invoer, "", dag);

    /// <summary>Why money can't go to a child; null when it can.</summary>
    private string? WaaromNergens(NagekomenKas rij, HashSet<string> kinderen) =>
        KasRules.Mag(rij.Invoer.Soort, rij.Wie, _school) is not null ? "wie het aannam, mag geen geld ontvangen"
        : rij.Invoer.LeerlingId is not { } kind || !kinderen.Contains(kind) ? "dit kind is hier niet bekend"
        : rij.Invoer.Dag > tijd.Vandaag ? "deze dag moet nog komen"
        : IsOud(rij.Invoer.Dag) ? "het kwam te laat binnen"
        : null;

    private (DateOnly Dag, Kasregel Regel) Nakomer(KasState state, NagekomenKas rij, string? waarom)
    {
        var dag = Dag(state, waarom is null ? rij.Invoer.Dag : tijd.Vandaag);
        var nu = tijd.Nu;
        if (waarom is null)
        {
            return (dag, KasRules.Regel(state, dag, rij.Invoer, "", NagekomenRules.Moment(rij.Op, rij.Invoer.Dag, nu), rij.Wie) with { NagekomenOp = nu });
        }

        var regel = KasRules.Regel(state, dag, rij.Invoer, "", rij.Op < nu ? rij.Op : nu, rij.Wie) with { NagekomenOp = nu };
        return (dag, KasRules.NietGeplaatst(regel, rij.Invoer.Dag, waarom));
    }

    private DateOnly Dag(KasState state, DateOnly eigen) => eigen <= state.GeteldTotEnMet ? KasRules.EersteOpen(state, tijd.Vandaag) : eigen;
}
