using System.Collections.Immutable;

namespace OrleansSchool.Afspraken;

/// <summary>What became of a rule, or of words in it, between two versions.</summary>
public enum Verschilsoort
{
    Gelijk = 1,
    Erbij,
    Weg,

    /// <summary>The same rule in other words.</summary>
    Gewijzigd,

    /// <summary>The same words at another place.</summary>
    Verplaatst,
}

/// <summary>Words of a rule that stayed, came or went.</summary>
[GenerateSerializer, Immutable, Alias("verschildeel")]
public sealed record Verschildeel([property: Id(0)] Verschilsoort Soort, [property: Id(1)] string Tekst);

/// <summary>One rule; with <see cref="Verschilsoort.Gewijzigd"/> in pieces, otherwise in one.</summary>
[GenerateSerializer, Immutable, Alias("regeling-verschilregel")]
public sealed record Regelverschil([property: Id(0)] Verschilsoort Soort, [property: Id(1)] ImmutableArray<Verschildeel> Delen);

/// <summary>Two versions beside each other (TSO-16): rules in the order of the newer one, what went stands where it stood.</summary>
[GenerateSerializer, Immutable, Alias("regeling-verschil")]
public sealed record Regelingverschil(
    [property: Id(0)] RegelingVersie Van, [property: Id(1)] RegelingVersie Naar, [property: Id(2)] ImmutableArray<Regelverschil> Regels)
{
    public int Aantal(Verschilsoort soort) => Regels.Count(r => r.Soort == soort);
}
