using System.Collections.Immutable;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>A number of helpers by hand that holds.</summary>
/// <param name="InRegen">The rain plan held when it was counted: then the place is one for inside.</param>
internal sealed record Handtelling(string PlekId, int Aantal, DateTimeOffset Op, bool InRegen);

/// <summary>
/// Which numbers by hand hold, and at which place. Helpers move with the groepen when the rain plan is switched: each number counts once,
/// and how many they are together is the same in any weather (SCH-1, TSO-12c).
/// </summary>
internal static class HandtellingRules
{
    /// <summary>Counted again where the same groepen are in other weather, the newest holds; where somebody was named the names do.</summary>
    public static ImmutableArray<Handtelling> Geldig(MiddagState state, ImmutableArray<Aanwezigheid> helpers, IReadOnlyCollection<Groep> groepen)
    {
        var regent = state.Regen is { Aan: true };
        var laatste = new List<Handtelling>();
        foreach (var telling in state.Helpers.Select(h => new Handtelling(h.Key, h.Value.Aantal, h.Value.Op, InRegen(h.Value, state.Regen)))
            .OrderByDescending(t => t.Op).ThenBy(t => t.InRegen == regent ? 0 : 1))
        {
            if (!laatste.Exists(l => l.InRegen != telling.InRegen && ZelfdeGroep(l, telling, groepen)))
            {
                laatste.Add(telling);
            }
        }

        var (droog, nat) = (OpNaam(helpers, groepen, regen: false), OpNaam(helpers, groepen, regen: true));
        return [.. laatste.Where(t => !(t.InRegen ? nat : droog).Contains(t.PlekId))];
    }

    /// <summary>The number by hand at a place now: its own, or of the places whose groepen all came here. Null where nobody counted, or where they spread.</summary>
    public static int? Bij(string plekId, ImmutableArray<Handtelling> tellingen, ImmutableArray<Aanwezigheid> helpers, IReadOnlyCollection<Groep> groepen, bool regen)
    {
        var eigen = tellingen.FirstOrDefault(t => t.PlekId == plekId);
        if (eigen is not null && eigen.InRegen == regen)
        {
            return eigen.Aantal;
        }

        var naar = RegenRules.Verhuisd(plekId, groepen, regen);
        var blijft = naar.IsEmpty || naar.Contains(plekId, StringComparer.Ordinal) ? eigen?.Aantal : null; // nobody was here for the groepen, or some of them stay
        var vandaan = groepen.Where(g => g.PlekBij(regen) == plekId).Select(g => g.PlekBij(!regen)).Distinct(StringComparer.Ordinal).ToList();
        var opNaam = OpNaam(helpers, groepen, !regen);
        var aantallen = vandaan.ConvertAll(v => v is null ? null : v == plekId ? blijft ?? OfNamen(v) : IsHierheen(v) ? Van(v)?.Aantal ?? OfNamen(v) : null);
        if (aantallen.Contains(null) || !vandaan.Exists(v => v is not null && Van(v) is not null))
        {
            return blijft;
        }

        return aantallen.Sum() + (vandaan.Contains(plekId, StringComparer.Ordinal) ? 0 : blijft ?? 0);

        Handtelling? Van(string van) => tellingen.FirstOrDefault(t => t.PlekId == van && t.InRegen != regen);
        int? OfNamen(string van) => opNaam.Contains(van) ? 0 : null; // their names move by themselves
        bool IsHierheen(string van) => RegenRules.Verhuisd(van, groepen, regen) is [var enig] && enig == plekId;
    }

    /// <summary>Places where in this weather the names count: where somebody was ticked today, or went to with the groepen.</summary>
    public static HashSet<string> OpNaam(ImmutableArray<Aanwezigheid> helpers, IReadOnlyCollection<Groep> groepen, bool regen) =>
        helpers.SelectMany(h => Plekken(PresentieRules.Gezegd(h), groepen, regen)).ToHashSet(StringComparer.Ordinal);

    /// <summary>At this place, or at the place for inside of its groepen, the number was counted; nobody knows by name who came.</summary>
    public static bool IsGeteld(string plekId, MiddagState state, IReadOnlyCollection<Groep> groepen)
    {
        var binnen = RegenRules.Verhuisd(plekId, groepen, regen: true);
        return state.Helpers.Any(h => h.Key == plekId || (InRegen(h.Value, state.Regen) && binnen.Contains(h.Key, StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Plekken(ImmutableArray<Tikplek> gezegd, IReadOnlyCollection<Groep> groepen, bool regen)
    {
        var hier = gezegd.Where(p => p.InRegen == regen).Select(p => p.PlekId).ToList();
        if (hier.Count > 0 || gezegd.IsEmpty)
        {
            return hier;
        }

        var naar = RegenRules.Verhuisd(gezegd[^1].PlekId, groepen, regen);
        return naar.IsEmpty ? [gezegd[^1].PlekId] : naar;
    }

    /// <summary>A number of before the weather was kept with it was counted in the rain when it came after the switch.</summary>
    private static bool InRegen(HelperInvoer invoer, Regenstand? stand) => invoer.InRegen ?? (stand is { Aan: true } && invoer.Op >= stand.Op);

    private static bool ZelfdeGroep(Handtelling een, Handtelling ander, IReadOnlyCollection<Groep> groepen) =>
        groepen.Any(g => g.PlekBij(een.InRegen) == een.PlekId && g.PlekBij(ander.InRegen) == ander.PlekId);
}
