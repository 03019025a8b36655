using System.Collections.Immutable;

namespace OrleansSchool.Bestanden;

/// <summary>A file that is too large for one row, in parts of a row each.</summary>
internal static class Bestandsdelen
{
    public static int Aantal(int bytes) => (bytes + IBestandGrain.BytesMax - 1) / IBestandGrain.BytesMax;

    public static IEnumerable<ImmutableArray<byte>> Van(ImmutableArray<byte> alles) => Enumerable.Range(0, Aantal(alles.Length))
        .Select(nr => alles.Slice(nr * IBestandGrain.BytesMax, Math.Min(IBestandGrain.BytesMax, alles.Length - (nr * IBestandGrain.BytesMax))));

    /// <summary>Together again; null when one is missing.</summary>
    public static BestandInhoud? Samen(IReadOnlyList<BestandInhoud?> delen) =>
        delen.Count == 0 || delen.Any(d => d is null) ? null : delen[0]! with { Bytes = [.. delen.SelectMany(d => d!.Bytes)] };
}
