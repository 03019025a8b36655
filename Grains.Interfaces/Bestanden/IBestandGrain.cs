using System.Collections.Immutable;

namespace OrleansSchool.Bestanden;

/// <summary>A file as stored.</summary>
/// <param name="Soort">Content type, from our own list.</param>
[GenerateSerializer, Immutable, Alias("bestand-inhoud")]
public sealed record BestandInhoud([property: Id(0)] string Soort, [property: Id(1)] ImmutableArray<byte> Bytes, [property: Id(2)] DateTimeOffset Op);

/// <summary>
/// Holds the bytes of one file in a row of its own. Key <c>bestand/99XX00/id</c>. Who may see it is for the grain that owns the id:
/// pages never ask here.
/// </summary>
[Alias("bestand")]
public interface IBestandGrain : IGrainWithStringKey
{
    public const int BytesMax = 240 * 1024;

    /// <summary>Null when there is none, or when it was wiped.</summary>
    [Alias("bekijk")]
    Task<BestandInhoud?> Bekijk();

    /// <summary>Write-once: the same bytes again change nothing, others are a fault of the caller.</summary>
    [Alias("bewaar")]
    Task Bewaar(string soort, ImmutableArray<byte> bytes);

    /// <summary>Erases the row. Again: changes nothing.</summary>
    [Alias("wis")]
    Task Wis();
}
