using System.Collections.Immutable;

namespace OrleansSchool.Inzage;

/// <summary>The full pages of one day.</summary>
/// <param name="Bladen">Numbered from 1.</param>
/// <param name="EersteNr">Number of the first line of the day.</param>
/// <param name="Vorige">Hash of the line before it.</param>
[GenerateSerializer, Immutable, Alias("logdag")]
public sealed record Logdag(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] int Bladen, [property: Id(2)] long EersteNr, [property: Id(3)] long Regels, [property: Id(4)] string Vorige);

/// <summary>
/// Where the full pages of a month that is over are, written once; so the log's own row stays small however old it gets. Key
/// <c>toegangslogmaand/99XX00/2026-11-01</c>; only the log asks it.
/// </summary>
[Alias("toegangslogmaand")]
public interface IToegangslogmaandGrain : IGrainWithStringKey
{
    /// <summary>Again with the same days is fine.</summary>
    /// <exception cref="InvalidOperationException">It was written with other days.</exception>
    [Alias("leg-vast")]
    Task LegVast(ImmutableArray<Logdag> dagen);

    /// <summary>Oldest first; empty when it isn't there.</summary>
    [Alias("bekijk")]
    Task<ImmutableArray<Logdag>> Bekijk();

    /// <summary>Clears its pages and then itself (SEC-5); again is fine.</summary>
    /// <returns>Pages that it had.</returns>
    /// <exception cref="InvalidOperationException">It has to be kept still.</exception>
    [Alias("wis")]
    Task<int> Wis();
}
