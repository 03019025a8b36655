using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>For what a picture may be used; the order is stored.</summary>
public enum Fotodoel
{
    /// <summary>To know the child at the overblijven: card and board.</summary>
    Overblijflijst = 1,
}

/// <summary>Consent for a picture (SCH-2, AVG art. 6 lid 1a).</summary>
/// <param name="VerzorgerId">Who gave it: a verzorger with gezag of this child.</param>
[GenerateSerializer, Immutable, Alias("fototoestemming")]
public sealed record Fototoestemming(
    [property: Id(0)] string VerzorgerId, [property: Id(1)] DateOnly GegevenOp, [property: Id(2)] Fotodoel Doel, [property: Id(3)] DateOnly TotEnMet);

/// <summary>A picture that may be shown today.</summary>
/// <param name="Kenmerk">Changes with the picture, for its address.</param>
/// <param name="VerzorgerId">Who gave the consent: without gezag of that one the picture goes.</param>
[GenerateSerializer, Immutable, Alias("foto-view")]
public sealed record FotoView(
    [property: Id(0)] string Kenmerk, [property: Id(1)] string DoorNaam, [property: Id(2)] DateOnly GegevenOp, [property: Id(3)] Fotodoel Doel,
    [property: Id(4)] DateOnly TotEnMet, [property: Id(5)] string VerzorgerId);

/// <summary>Limits of a picture.</summary>
public static class FotoGrenzen
{
    public const int BytesMax = 200 * 1024;
    public const int ZijdeMax = 2_000;
    public const int ZijdeMin = 40;

    /// <summary>To which our script shrinks before sending.</summary>
    public const int ZijdeDoel = 480;
}
