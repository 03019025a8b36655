using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>How many rows of a kind of state were erased.</summary>
[GenerateSerializer, Immutable, Alias("wistelling")]
public sealed record Wistelling([property: Id(0)] string Soort, [property: Id(1)] int Aantal);

/// <summary>What one owner did when the night round came by: what it erased of its own, and what it couldn't deliver.</summary>
/// <param name="Wachtend">Messages that still wait in its outbox.</param>
[GenerateSerializer, Immutable, Alias("nachtwerk")]
public sealed record Nachtwerk([property: Id(0)] ImmutableArray<Wistelling> Gewist, [property: Id(1)] int Wachtend)
{
    public static Nachtwerk Niets(int wachtend = 0) => new([], wachtend);

    public static Nachtwerk Weg(string soort, int aantal = 1) => new(aantal == 0 ? [] : [new Wistelling(soort, aantal)], 0);
}

/// <summary>An outbox that didn't get through after many tries (DESIGN §3): for who manages the installation. Keys hold no personal data.</summary>
/// <param name="Van">Key of the grain whose outbox it is.</param>
/// <param name="Naar">Key of the receiver that doesn't take it.</param>
/// <param name="Wachtend">0 says that it got through after all.</param>
/// <param name="Fout">Kind of the last fault, never its text.</param>
[GenerateSerializer, Immutable, Alias("uitbaktaak")]
public sealed record Uitbaktaak(
    [property: Id(0)] string Van, [property: Id(1)] string Naar, [property: Id(2)] int Wachtend, [property: Id(3)] DateTimeOffset Sinds,
    [property: Id(4)] string Fout);
