using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>Why lunch helpers must know something (TSO-8f); the order is stored.</summary>
public enum Lunchdoel
{
    Allergie = 1,
    Medisch,
    Gedrag,
    Ophalen,

    /// <summary>Asks for the purpose in words.</summary>
    Anders,
}

/// <summary>What lunch helpers must know, with purpose and end date; the short mark stands on the tile (TSO-8f, SCH-2).</summary>
/// <param name="Id">Made when the form was drawn: a double click gives one note.</param>
/// <param name="DoelTekst">The purpose in words, for <see cref="Lunchdoel.Anders"/>; null otherwise.</param>
/// <param name="Van">First day; null is at once.</param>
[GenerateSerializer, Immutable, Alias("lunchnotitie")]
public sealed record Lunchnotitie(
    [property: Id(0)] string Id, [property: Id(1)] string Merkje, [property: Id(2)] string Tekst, [property: Id(3)] Lunchdoel Doel,
    [property: Id(4)] string? DoelTekst, [property: Id(5)] DateOnly? Van, [property: Id(6)] DateOnly TotEnMet, [property: Id(7)] string DoorNaam,
    [property: Id(8)] DateTimeOffset Op)
{
    /// <summary>As the register knows it.</summary>
    public Lunchmerk AlsMerk() => new(Merkje, Van, TotEnMet);

    public bool GeldtOp(DateOnly datum) => AlsMerk().GeldtOp(datum);
}

/// <summary>A lunch note as the register knows it: the mark and its days, no text.</summary>
[GenerateSerializer, Immutable, Alias("lunchmerk")]
public sealed record Lunchmerk([property: Id(0)] string Merkje, [property: Id(1)] DateOnly? Van, [property: Id(2)] DateOnly TotEnMet)
{
    public bool GeldtOp(DateOnly datum) => (Van is null || Van <= datum) && datum <= TotEnMet;
}

/// <summary>What the sheet of a board shows of a child beside its tile (TSO-8f, TSO-8h).</summary>
/// <param name="Lunchnotities">Only those that hold on the board's date and have not ended by now.</param>
/// <param name="MagBellen">May ask for the <see cref="Bellijst"/>.</param>
/// <param name="NietMeegeven">Who may not take the child along, for who may let it go; empty for others.</param>
[GenerateSerializer, Immutable, Alias("middagkaart")]
public sealed record Middagkaart(
    [property: Id(0)] string LeerlingId, [property: Id(1)] ImmutableArray<Lunchnotitie> Lunchnotities, [property: Id(2)] FotoView? Foto,
    [property: Id(3)] bool MagBellen, [property: Id(4)] bool MagKaart, [property: Id(5)] ImmutableArray<string> NietMeegeven);
