using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>From when a child is in a groep; null is in none.</summary>
[GenerateSerializer, Immutable, Alias("groepsverblijf")]
public sealed record Groepsverblijf([property: Id(0)] DateTimeOffset Vanaf, [property: Id(1)] string? GroepId);

/// <summary>In which groep a child was when, so that a list of a groep says who stood on it (SEC-3).</summary>
/// <param name="Verblijven">Oldest first; never empty.</param>
[GenerateSerializer, Immutable, Alias("groepsloop")]
public sealed record Groepsloop([property: Id(0)] ImmutableArray<Groepsverblijf> Verblijven)
{
    public const int VerblijvenMax = 60;

    /// <summary>Whether the child stood on a list of this groep, or with null of the whole school, at that moment.</summary>
    public bool StondIn(string? groepId, DateTimeOffset op) =>
        Verblijven.LastOrDefault(v => v.Vanaf <= op) is { } toen && (groepId is null || toen.GroepId == groepId);
}

public partial interface ILeerlingGrain
{
    /// <summary>For who may read the access log of the school.</summary>
    [Alias("groepsloop")]
    Task<Uitkomst<Groepsloop>> Groepsloop(Wie wie);
}
