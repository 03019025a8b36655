using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>Receipts that a tablet made without a connection (LIVE-4).</summary>
internal sealed partial class KasGrain
{
    /// <summary>
    /// The money is in the till: a receipt for a day that was paid already is kept as well, and what is too much becomes credit. A day that was counted
    /// meanwhile is closed, so that it stands on the first that is open.
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

            var eerder = rij.Invoer.Operatie.IsGeldig ? await Eerder(rij.Invoer, rij.Wie) : null;
            var weigering = eerder is not null ? eerder.Weigering : KeurNagekomen(wordt, rij, kinderen);
            antwoorden.Add(new RijAntwoord(rij.Volgnr, weigering));
            if (eerder is null && weigering is null)
            {
                var (dag, regel) = Nakomer(wordt, rij);
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

    private Weigering? KeurNagekomen(KasState state, NagekomenKas rij, HashSet<string> kinderen)
    {
        var invoer = rij.Invoer;
        return !invoer.Operatie.IsGeldig || rij.Wie.Tablet is null || rij.Volgnr <= 0 || invoer.Soort != Kassoort.Overblijfdag || state.Gezien.Any(g => g.Operatie == invoer.Operatie.Waarde)
            ? Weigeringen.OngeldigeOperatie
            : KasRules.Mag(invoer.Soort, rij.Wie, _school)
            ?? (invoer.LeerlingId is { } kind && kinderen.Contains(kind) ? null : Weigeringen.KasGeenKind)
            ?? (KasRules.MagOpDag(state, invoer.Dag, tijd.Vandaag) is { } dicht && dicht != Weigeringen.KasGeteld ? dicht : null)
            ?? (invoer.Dag < tijd.Vandaag.AddDays(-FinancienGrenzen.NagekomenDagen) ? Weigeringen.KasTeLangGeleden(FinancienGrenzen.NagekomenDagen) : null)
            ?? KasRules.Keur(state, invoer, "", Dag(state, invoer.Dag));
    }

    private (DateOnly Dag, Kasregel Regel) Nakomer(KasState state, NagekomenKas rij)
    {
        var dag = Dag(state, rij.Invoer.Dag);
        var (op, nu) = (NagekomenRules.Moment(rij.Op, rij.Invoer.Dag, tijd.Nu), tijd.Nu);
        return (dag, KasRules.Regel(state, dag, rij.Invoer, "", op, rij.Wie) with { NagekomenOp = nu });
    }

    private DateOnly Dag(KasState state, DateOnly eigen) => eigen <= state.GeteldTotEnMet ? KasRules.EersteOpen(state, tijd.Vandaag) : eigen;
}
