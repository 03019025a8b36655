using System.Collections.Immutable;

namespace OrleansSchool.Toegang;

/// <summary>One of the keys that sign cookies and forms, sealed by who made it: neither grain nor wire can read it.</summary>
/// <param name="Naam">What the framework calls it: <c>key-…</c> or <c>revocation-…</c>.</param>
[GenerateSerializer, Immutable, Alias("sessiesleutel")]
public sealed record Sessiesleutel([property: Id(0)] string Naam, [property: Id(1)] ImmutableArray<byte> Inhoud, [property: Id(2)] DateTimeOffset Gemaakt);

/// <summary>
/// The keys of cookies and antiforgery of all instances together, so that whoever signed in at one is signed in at the other
/// (docs/besluiten/0014). One process alone keeps them in its data folder. Key <c>sessiesleutels/een</c>.
/// </summary>
[Alias("sessiesleutels")]
public interface ISessiesleutelsGrain : IGrainWithStringKey
{
    [Alias("alles")]
    Task<ImmutableArray<Sessiesleutel>> Alles();

    /// <summary>
    /// Keeps one more. Two instances that start together both make a first key: the second isn't kept, and who made it takes the first.
    /// </summary>
    [Alias("voeg")]
    Task Voeg(Sessiesleutel sleutel);

    /// <summary>Makes sure that there is a row, so that an instance with another key file finds one that it can't open.</summary>
    [Alias("leg-vast")]
    Task LegVast();
}
