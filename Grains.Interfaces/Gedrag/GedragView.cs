using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Gedrag;

/// <summary>A breach of a huisregel, from the log (TSO-9a).</summary>
/// <param name="Huisregel">Id of the rule in the huisregels.</param>
/// <param name="Vervallen">Why it counts no more; null while it does.</param>
[GenerateSerializer, Immutable, Alias("overtreding")]
public sealed record Overtreding(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] int LogNr, [property: Id(2)] string? Huisregel, [property: Id(3)] string Tekst,
    [property: Id(4)] string DoorNaam, [property: Id(5)] string? Vervallen = null);

[GenerateSerializer, Immutable, Alias("waarschuwing")]
public sealed record Waarschuwing([property: Id(0)] string Id, [property: Id(1)] DateOnly Op, [property: Id(2)] string Tekst, [property: Id(3)] string DoorNaam);

/// <summary>How far the steps of article 9 are; the order is stored.</summary>
public enum Gedragstap
{
    Geen = 0,

    /// <summary>The coordinator asked the schoolleiding to contact the parents (TSO-9b).</summary>
    ContactGevraagd,

    /// <summary>The schoolleider did.</summary>
    ContactGeweest,

    /// <summary>Overleg of the commissie with the schoolleider: duty before a decision (TSO-9c).</summary>
    OverlegGeweest,

    /// <summary>Decided; starts only after the schoolleider recorded that the parents know (TSO-9c).</summary>
    Besloten,
    Aangezegd,
    Voorbij,
    Ingetrokken,

    /// <summary>The commissie voted and it wasn't carried.</summary>
    Afgewezen,
}

/// <summary>One course of article 9, which may end in a schorsing.</summary>
/// <param name="ZonderContactReden">Why the contact of TSO-9b was left out: it is permission, not duty, but asks a reason.</param>
/// <param name="Van">First and last day as the commissie decided.</param>
/// <param name="Brief">Id of the letter as it was made.</param>
/// <param name="GaatInOp">The day from which it really holds: never before the parents were told.</param>
/// <param name="LaatsteDag">The day on which it really ends: earlier than decided when it was taken back.</param>
/// <param name="Reden">Why it was closed or taken back.</param>
[GenerateSerializer, Immutable, Alias("schorsing")]
public sealed record Schorsing(
    [property: Id(0)] string Id, [property: Id(1)] Gedragstap Stap, [property: Id(2)] string Aanleiding, [property: Id(3)] DateOnly? ContactOp,
    [property: Id(4)] string? ContactVerslag, [property: Id(5)] string? ZonderContactReden, [property: Id(6)] DateOnly? OverlegOp,
    [property: Id(7)] string? OverlegUitkomst, [property: Id(8)] Besluit? Besluit, [property: Id(9)] DateOnly? Van, [property: Id(10)] DateOnly? TotEnMet,
    [property: Id(11)] DateOnly? OudersGesprokenOp, [property: Id(12)] string? OudersGesproken, [property: Id(13)] string? Brief,
    [property: Id(14)] DateOnly BegonnenOp, [property: Id(15)] DateOnly? GaatInOp, [property: Id(16)] DateOnly? LaatsteDag,
    [property: Id(17)] string? Reden, [property: Id(18)] bool ContactGevraagd, [property: Id(19)] DateOnly? GeslotenOp)
{
    /// <summary>Something still has to be done or to pass.</summary>
    public bool IsOpen => Stap is not (Gedragstap.Voorbij or Gedragstap.Ingetrokken or Gedragstap.Afgewezen);

    /// <summary>The child may not stay over on that date.</summary>
    public bool GeldtOp(DateOnly datum) => GaatInOp <= datum && datum <= LaatsteDag;

    /// <summary>A slip in the votes ends a course: until the end of that day it can be put right.</summary>
    public bool IsTeVerbeterenOp(DateOnly datum) => Stap == Gedragstap.Afgewezen && GeslotenOp == datum;
}

/// <param name="WeerWelkom">Of the schorsing that holds or is to come: the first day with overblijven after it.</param>
/// <param name="MagBesluiten">Record what the commissie decided.</param>
/// <param name="MagContact">Is the schoolleider: talks with parents.</param>
[GenerateSerializer, Immutable, Alias("gedrag-view")]
public sealed record GedragView(
    [property: Id(0)] string LeerlingId, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Overtreding> Overtredingen,
    [property: Id(3)] ImmutableArray<Waarschuwing> Waarschuwingen, [property: Id(4)] ImmutableArray<Schorsing> Schorsingen,
    [property: Id(5)] bool MagBehandelen, [property: Id(6)] bool MagBesluiten, [property: Id(7)] bool MagContact,
    [property: Id(8)] ImmutableArray<Feit> Geschiedenis, [property: Id(9)] Persoonsgegevens Persoon, [property: Id(10)] DateOnly? WeerWelkom)
{
    public Schorsing? Loopt => Schorsingen.FirstOrDefault(s => s.IsOpen);

    public IEnumerable<Overtreding> Tellen => Overtredingen.Where(o => o.Vervallen is null);
}
