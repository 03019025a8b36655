using System.Collections.Immutable;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>Where groepen and helpers are while it is dry and while it rains (SCH-1).</summary>
internal static class RegenRules
{
    /// <summary>Inside while it rains; a groep without a place for inside stays counted where it was, so that nobody is forgotten.</summary>
    public static string? Plek(Groep groep, bool regen) => regen ? groep.BinnenPlekId ?? groep.BuitenPlekId : groep.BuitenPlekId;

    /// <summary>
    /// Where each helper stands now. Who said a place since the plan was switched stands there; the others went along with the groepen of their
    /// place, spread over where those went, in order of arrival.
    /// </summary>
    public static ImmutableArray<string?> Plekken(ImmutableArray<Aanwezigheid> helpers, IReadOnlyCollection<Groep> groepen, bool regen)
    {
        var gegaan = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. helpers.Select(h =>
        {
            if (h.PlekId is not { } plek || h.InRegen == regen)
            {
                return h.PlekId;
            }

            var naar = Verhuisd(plek, groepen, regen);
            var nr = gegaan[plek] = gegaan.GetValueOrDefault(plek) + 1;
            return naar.IsEmpty ? plek : naar[(nr - 1) % naar.Length];
        })];
    }

    /// <summary>The number by hand of a place: its own, or when it rains that of the places whose groepen all came here.</summary>
    public static int? MetDeHand(
        string plekId, ImmutableDictionary<string, HelperInvoer> invoer, Regenstand? stand, IReadOnlyCollection<Groep> groepen)
    {
        var eigen = invoer.GetValueOrDefault(plekId);
        if (stand is not { Aan: true } || eigen?.Op >= stand.Op)
        {
            return eigen?.Aantal;
        }

        var vandaan = groepen.Where(g => Plek(g, regen: true) == plekId).Select(g => g.BuitenPlekId).Distinct().ToList();
        var aantallen = vandaan.ConvertAll(v => v is not null && Verhuisd(v, groepen, regen: true) is [var enig] && enig == plekId ? invoer.GetValueOrDefault(v)?.Aantal : null);
        return aantallen.Count > 0 && !aantallen.Contains(null) ? aantallen.Sum() : eigen?.Aantal;
    }

    /// <summary>Where the groepen of a place went, in the order of the school.</summary>
    private static ImmutableArray<string> Verhuisd(string plekId, IReadOnlyCollection<Groep> groepen, bool regen) =>
        [.. groepen.Where(g => Plek(g, !regen) == plekId).Select(g => Plek(g, regen)).OfType<string>().Distinct(StringComparer.Ordinal)];
}
