using System.Collections.Immutable;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>Where groepen and helpers are while it is dry and while it rains (SCH-1).</summary>
internal static class RegenRules
{
    /// <summary>
    /// Where each helper stands now. Who said a place since the plan was switched stands there, who said one before in this weather goes back
    /// to it; the others went along with the groepen of their place, spread over where those went, in order of arrival.
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

            if (h.Eerder.LastOrDefault(e => e.InRegen == regen) is { } eerder)
            {
                return eerder.PlekId;
            }

            var naar = Verhuisd(plek, groepen, regen);
            var nr = gegaan[plek] = gegaan.GetValueOrDefault(plek) + 1;
            return naar.IsEmpty ? plek : naar[(nr - 1) % naar.Length];
        })];
    }

    /// <summary>Where the groepen of a place went, in the order of the school.</summary>
    public static ImmutableArray<string> Verhuisd(string plekId, IReadOnlyCollection<Groep> groepen, bool regen) =>
        [.. groepen.Where(g => g.PlekBij(!regen) == plekId).Select(g => g.PlekBij(regen)).OfType<string>().Distinct(StringComparer.Ordinal)];
}
