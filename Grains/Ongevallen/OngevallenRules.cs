using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Ongevallen;

/// <summary>What the register of a schooljaar keeps: newest first, what is open always (TSO-12, LIVE-3).</summary>
internal static class OngevallenRules
{
    /// <summary>Days of which the night round still looks after what wasn't delivered.</summary>
    private const int DagenNazien = 3;

    public static ImmutableArray<OngevalRij> Met(ImmutableArray<OngevalRij> was, OngevalRij rij) =>
        Begrens([rij, .. was.RemoveAll(r => r.Id == rij.Id)], r => r.Sinds, r => r.Gesloten, OngevalGrenzen.RijenMax);

    public static ImmutableArray<ZoekRij> Met(ImmutableArray<ZoekRij> was, ZoekRij rij) =>
        Begrens([rij, .. was.RemoveAll(r => r.LeerlingId == rij.LeerlingId && r.Datum == rij.Datum)], r => r.Sinds, r => r.Gesloten, OngevalGrenzen.ZoekRijenMax);

    public static ImmutableArray<string> Nachtdoelen(OngevallenState state, DateOnly vandaag, bool isVoorbij) =>
    [
        .. state.Rijen.Where(r => isVoorbij || !r.Gesloten || r.Datum >= vandaag.AddDays(-DagenNazien)).Select(r => $"ongeval/{r.Id}"),
        .. state.Zoekacties.Where(r => !r.Gesloten || r.Datum >= vandaag.AddDays(-DagenNazien)).Select(r => $"zoek/{Sleutels.Dag(r.Datum)}/{r.LeerlingId}"),
    ];

    /// <summary>Of too many the oldest that are closed go; should all be open, the oldest.</summary>
    private static ImmutableArray<T> Begrens<T>(ImmutableArray<T> rijen, Func<T, DateTimeOffset> sinds, Func<T, bool> gesloten, int max)
    {
        var nieuwEerst = rijen.OrderByDescending(sinds).ToImmutableArray();
        if (nieuwEerst.Length <= max)
        {
            return nieuwEerst;
        }

        return [.. nieuwEerst.OrderBy(gesloten).ThenByDescending(sinds).Take(max).OrderByDescending(sinds)];
    }
}
