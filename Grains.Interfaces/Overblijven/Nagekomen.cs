using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overblijven;

/// <summary>
/// What is known of a mark that came in later (LIVE-4). Within a tablet its sequence is the order; its clock is evidence only: the corrected
/// time stands in <see cref="Markering.Op"/>, what the clock itself said stays here.
/// </summary>
/// <param name="Volgnr">Sequence of the tablet, rising.</param>
/// <param name="KlokOp">What the tablet's own clock said.</param>
/// <param name="Basis">The highest number of the day that the tablet had seen: what is above it, it didn't know.</param>
[GenerateSerializer, Immutable, Alias("nakomer")]
public sealed record Nakomer(
    [property: Id(0)] long Volgnr, [property: Id(1)] DateTimeOffset KlokOp, [property: Id(2)] DateTimeOffset OntvangenOp, [property: Id(3)] int Basis);

/// <summary>One line of a tablet's queue for one groep and day.</summary>
/// <param name="Op">When it was made, by the tablet's clock corrected with the difference that was measured.</param>
/// <param name="Terug">Undoes this earlier operation of the same person on the same tablet; null for a mark.</param>
/// <param name="Wie">Who acted, with the tablet.</param>
[GenerateSerializer, Immutable, Alias("nagekomen-mark")]
public sealed record NagekomenMark(
    [property: Id(0)] long Volgnr, [property: Id(1)] string LeerlingId, [property: Id(2)] Markeersoort Soort, [property: Id(3)] OperatieId Operatie,
    [property: Id(4)] DateTimeOffset KlokOp, [property: Id(5)] DateTimeOffset Op, [property: Id(6)] int Basis, [property: Id(7)] bool Standaard,
    [property: Id(8)] AfmeldReden? AfmeldReden, [property: Id(9)] OperatieId? Terug, [property: Id(10)] Wie Wie);

/// <summary>Answer to one line: kept, or why not.</summary>
[GenerateSerializer, Immutable, Alias("rij-antwoord")]
public sealed record RijAntwoord([property: Id(0)] long Volgnr, [property: Id(1)] Weigering? Weigering);
