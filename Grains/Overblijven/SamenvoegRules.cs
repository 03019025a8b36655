using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overblijven;

/// <summary>
/// How marks of several tablets become one board (LIVE-4, DESIGN section 4). Within a tablet its sequence is the order. Across tablets
/// a mark replaces only what its tablet had seen; what stands beside another is shown until somebody chooses. Clocks are evidence: they
/// say which of two stands for the time being, never that one of them goes.
/// </summary>
internal static class SamenvoegRules
{
    /// <summary>The marks of one child that none other replaces, in order of arrival.</summary>
    /// <param name="markeringen">Of one child, in order of number, without what was undone.</param>
    public static ImmutableArray<Markering> Koppen(IEnumerable<Markering> markeringen)
    {
        var alle = markeringen as IReadOnlyCollection<Markering> ?? [.. markeringen];
        ImmutableArray<Markering> koppen = [.. alle.Where(m => !alle.Any(ander => Vervangt(ander, m)))];
        return koppen.IsEmpty ? [alle.MaxBy(m => m.Nr)!] : koppen; // what says to have seen each other round is from a broken device
    }

    /// <summary>The one that counts: a person's mark before one for all at once, then the latest by corrected clock.</summary>
    public static Markering Geldt(ImmutableArray<Markering> koppen) => Gewogen(koppen).MaxBy(m => (m.Op, m.Nr))!;

    /// <summary>What stands against each other; empty when all say the same. A mark for all at once contradicts nobody.</summary>
    public static ImmutableArray<Markering> Tegenspraak(ImmutableArray<Markering> koppen)
    {
        var gewogen = Gewogen(koppen);
        return gewogen.DistinctBy(m => m.Soort).Count() > 1 ? gewogen : [];
    }

    /// <summary>Whether this tablet had seen the other mark, or made it before; who has a connection sees all there is.</summary>
    private static bool Vervangt(Markering mark, Markering ander) =>
        mark.Nakomer is not { } laat ? ander.Nr < mark.Nr
        : ander.Nakomer is { } ook && ander.Tablet == mark.Tablet ? ook.Volgnr < laat.Volgnr
        : ander.Nr <= laat.Basis;

    private static ImmutableArray<Markering> Gewogen(ImmutableArray<Markering> koppen) =>
        koppen.Any(k => !k.Standaard) ? koppen.RemoveAll(k => k.Standaard) : koppen;
}
