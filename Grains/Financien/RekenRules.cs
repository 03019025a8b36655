using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>The only two ways in which an amount becomes another: rounding half away from zero, and splitting by largest remainder. Pure.</summary>
internal static class RekenRules
{
    /// <summary>That part of an amount, half a cent away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="noemer"/> isn't above zero.</exception>
    public static Geld Deel(Geld bedrag, long teller, long noemer)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(noemer);
        var product = (Int128)bedrag.Centen * teller;
        var (heel, rest) = (product / noemer, Int128.Abs(product % noemer));
        return new Geld(checked((long)(rest * 2 >= noemer ? heel + Int128.Sign(product) : heel)));
    }

    /// <summary>
    /// Splits by weight without losing a cent: each part rounded down, what is left a cent each to the largest remainders, the first of equals first. The
    /// sign stays; a weight of nil gets nothing.
    /// </summary>
    /// <exception cref="ArgumentException">When there is no weight above nil, or one below.</exception>
    public static ImmutableArray<Geld> Verdeel(Geld bedrag, ReadOnlySpan<int> gewichten)
    {
        var (som, alles) = (Som(gewichten), Int128.Abs(bedrag.Centen));
        var (delen, resten) = (new long[gewichten.Length], new long[gewichten.Length]);
        var over = alles;
        for (var i = 0; i < gewichten.Length; i++)
        {
            var product = alles * gewichten[i];
            (delen[i], resten[i]) = ((long)(product / som), (long)(product % som));
            over -= delen[i];
        }

        foreach (var i in Enumerable.Range(0, delen.Length).OrderByDescending(i => resten[i]).Take((int)over))
        {
            delen[i]++;
        }

        var teken = Math.Sign(bedrag.Centen);
        return [.. delen.Select(d => new Geld(teken * d))];
    }

    public static Geld Som(IEnumerable<Geld> bedragen) => bedragen.Aggregate(Geld.Nul, (som, bedrag) => som + bedrag);

    private static long Som(ReadOnlySpan<int> gewichten)
    {
        var som = 0L;
        foreach (var gewicht in gewichten)
        {
            som += gewicht < 0 ? throw new ArgumentException("A weight is never below nil.", nameof(gewichten)) : gewicht;
        }

        return som > 0 ? som : throw new ArgumentException("An amount can't be split over no weight.", nameof(gewichten));
    }
}
