using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>Which days are looked at, and what of them is news for the bill (TSO-6c, LIVE-1). Pure.</summary>
internal static class DagrondeRules
{
    /// <summary>A round that was away long takes over so many days; what lies before that nobody looks at any more.</summary>
    public const int DagenMax = 400;

    /// <summary>A question that nobody answered so long after the end of its schooljaar isn't asked any more.</summary>
    public const int VraagMaanden = 24;

    /// <summary>From the day after the last one, and always the last days again; never before the school bills.</summary>
    public static IEnumerable<DateOnly> Dagen(DagrondeState state, SchoolView school, DateOnly begonnen, DateOnly totEnMet)
    {
        var verder = state.TotEnMet is { } gedaan ? gedaan.AddDays(1) : begonnen;
        var terug = totEnMet.AddDays(1 - FinancienGrenzen.DagrondeTerug);
        var van = new[] { verder < terug ? verder : terug, totEnMet.AddDays(1 - DagenMax) }.Max();
        for (var dag = van < begonnen ? begonnen : van; dag <= totEnMet; dag = dag.AddDays(1))
        {
            if (school.HeeftOverblijven(dag))
            {
                yield return dag;
            }
        }
    }

    /// <summary>
    /// What must be told of a day: who is new or stands otherwise; and who was told and isn't on the list any more, as not there. A child on the lists of two
    /// groepen counts where it came.
    /// </summary>
    public static ImmutableArray<Kinddag> Nieuws(DagrondeState state, DateOnly datum, IEnumerable<Kinddag> lijst)
    {
        var nu = lijst.Where(DagRules.Telt).GroupBy(d => d.LeerlingId, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(d => DagRules.IsGekomen(d)).ThenByDescending(d => d.Verwachting == Verwachting.ExtraDag).First()).ToList();
        var eerder = state.Verteld.Where(d => d.Datum == datum).ToList();
        return
        [
            .. nu.Where(d => !eerder.Contains(d)),
            .. eerder.Where(e => !nu.Exists(d => d.LeerlingId == e.LeerlingId)).Select(e => e with { Verwachting = Verwachting.NietAangemeld, Staat = Tegelstaat.NietVerwacht }),
        ];
    }

    /// <summary>After these were taken: what isn't about the last days any more is forgotten.</summary>
    public static DagrondeState Na(DagrondeState was, DateOnly datum, ImmutableArray<Kinddag> verteld, DateOnly vandaag)
    {
        var vanaf = vandaag.AddDays(-FinancienGrenzen.DagrondeTerug - 1);
        var rest = was.Verteld.Where(d => d.Datum >= vanaf && !verteld.Any(n => n.Datum == d.Datum && n.LeerlingId == d.LeerlingId));
        return was with
        {
            Verteld = [.. rest.Concat(verteld.Where(DagRules.Telt)).OrderBy(d => d.Datum).ThenBy(d => d.LeerlingId, StringComparer.Ordinal)],
            TotEnMet = datum < vandaag && !(was.TotEnMet >= datum) ? datum : was.TotEnMet,
        };
    }

    public static DagrondeState Vragen(DagrondeState was, Afzender van, string leerlingId, ImmutableArray<Dagvraag> vragen)
    {
        if (!was.Ontvangen.IsNieuw(van))
        {
            return was;
        }

        // One child has an afrekening for each schooljaar: only the questions of that one are replaced.
        var jaar = Sleutels.Delen(van.Sleutel)[^1];
        var rest = was.Vragen.Where(v => v.LeerlingId != leerlingId || Schooljaar.Van(v.Vraag.Datum).ToString() != jaar);
        ImmutableArray<Openvraag> nieuw =
            [.. rest.Concat(vragen.Select(v => new Openvraag(leerlingId, v))).OrderBy(v => v.Vraag.Datum).ThenBy(v => v.LeerlingId, StringComparer.Ordinal)];
        var nodig = nieuw.Select(v => v.LeerlingId).ToHashSet(StringComparer.Ordinal);
        return was with { Vragen = nieuw, Ontvangen = was.Ontvangen.Met(van, sleutel => Sleutels.Delen(sleutel) is [_, var kind, ..] && nodig.Contains(kind)) };
    }

    /// <summary>Without what nobody answered for years.</summary>
    public static DagrondeState Opgeruimd(DagrondeState was, DateOnly vandaag) =>
        was.Vragen.Any(v => IsOud(v, vandaag)) ? was with { Vragen = was.Vragen.RemoveAll(v => IsOud(v, vandaag)) } : was;

    private static bool IsOud(Openvraag vraag, DateOnly vandaag) => Schooljaar.Van(vraag.Vraag.Datum).Volgend.EersteDag.AddMonths(VraagMaanden) <= vandaag;
}
