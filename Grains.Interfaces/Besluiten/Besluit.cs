using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Besluiten;

/// <summary>
/// A decision of the overblijfcommissie as it is recorded on what it is about (TSO-2c): when, who were there, how they voted. Immutable;
/// another decision comes beside it.
/// </summary>
/// <param name="Id">Of the form that recorded it.</param>
/// <param name="Aanwezig">Names of the members who were there; at least one.</param>
/// <param name="Voor">Votes; the three together at most as many as were there.</param>
[GenerateSerializer, Immutable, Alias("besluit")]
public sealed record Besluit(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Op, [property: Id(2)] ImmutableArray<string> Aanwezig, [property: Id(3)] int Voor,
    [property: Id(4)] int Tegen, [property: Id(5)] int Blanco, [property: Id(6)] string Tekst, [property: Id(7)] DateTimeOffset VastgelegdOp,
    [property: Id(8)] string DoorNaam)
{
    public bool IsAangenomen => Voor > Tegen;
}

/// <summary>What a form says of a decision.</summary>
[GenerateSerializer, Immutable, Alias("besluit-invoer")]
public sealed record BesluitInvoer(
    [property: Id(0)] DateOnly Op, [property: Id(1)] ImmutableArray<string> Aanwezig, [property: Id(2)] int Voor, [property: Id(3)] int Tegen,
    [property: Id(4)] int Blanco, [property: Id(5)] string Tekst);

public static class BesluitGrenzen
{
    public const int AanwezigMax = 20;
    public const int NaamMax = 100;
    public const int TekstMax = 1_000;

    /// <summary>How long ago it may have been taken when it is recorded.</summary>
    public const int TerugMaanden = 12;
}
