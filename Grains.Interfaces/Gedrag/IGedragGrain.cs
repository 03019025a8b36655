using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Gedrag;

/// <summary>A breach of a huisregel, from the log (TSO-9a).</summary>
[GenerateSerializer, Immutable, Alias("overtreding")]
public sealed record Overtreding(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] int LogNr, [property: Id(2)] string? Huisregel, [property: Id(3)] string Tekst,
    [property: Id(4)] string DoorNaam);

[GenerateSerializer, Immutable, Alias("waarschuwing")]
public sealed record Waarschuwing([property: Id(0)] string Id, [property: Id(1)] DateOnly Op, [property: Id(2)] string Tekst, [property: Id(3)] string DoorNaam);

/// <summary>How far the steps of article 9 are; the order is stored.</summary>
public enum Gedragstap
{
    Geen = 0,

    /// <summary>The coordinator asked the schoolleiding to contact the parents (TSO-9b).</summary>
    ContactGevraagd,

    /// <summary>The schoolleiding did.</summary>
    ContactGeweest,

    /// <summary>Overleg of the commissie with the schoolleider: duty before a decision (TSO-9c).</summary>
    OverlegGeweest,

    /// <summary>Decided; starts only after the schoolleider recorded that the parents know (TSO-9c).</summary>
    Besloten,
    Aangezegd,
    Voorbij,
    Ingetrokken,
}

/// <summary>One course of article 9 to a schorsing.</summary>
/// <param name="ZonderContactReden">Why the contact of TSO-9b was left out: it is permission, not duty, but asks a reason.</param>
/// <param name="Brief">Id of the letter as it was made.</param>
[GenerateSerializer, Immutable, Alias("schorsing")]
public sealed record Schorsing(
    [property: Id(0)] string Id, [property: Id(1)] Gedragstap Stap, [property: Id(2)] string Aanleiding, [property: Id(3)] DateOnly? ContactOp,
    [property: Id(4)] string? ContactVerslag, [property: Id(5)] string? ZonderContactReden, [property: Id(6)] DateOnly? OverlegOp,
    [property: Id(7)] string? OverlegUitkomst, [property: Id(8)] Besluit? Besluit, [property: Id(9)] DateOnly? Van, [property: Id(10)] DateOnly? TotEnMet,
    [property: Id(11)] DateOnly? OudersGesprokenOp, [property: Id(12)] string? OudersGesproken, [property: Id(13)] string? Brief);

[GenerateSerializer, Immutable, Alias("gedrag-view")]
public sealed record GedragView(
    [property: Id(0)] string LeerlingId, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Overtreding> Overtredingen,
    [property: Id(3)] ImmutableArray<Waarschuwing> Waarschuwingen, [property: Id(4)] ImmutableArray<Schorsing> Schorsingen,
    [property: Id(5)] bool MagBehandelen, [property: Id(6)] bool MagBesluiten, [property: Id(7)] bool MagContact);

/// <summary>
/// Owns what article 9 needs of one child: breaches, warnings, the steps to a schorsing with exactly the source's duties. Key
/// <c>gedrag/99XX00/leerling</c>. The schorsing reaches the leerling through the outbox and ends by itself on its date.
/// </summary>
[Alias("gedrag")]
public interface IGedragGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<GedragView>> Bekijk(Wie wie);

    [Alias("ontvang-overtreding")]
    Task OntvangOvertreding(Afzender van, Overtreding overtreding);

    [Alias("waarschuw")]
    Task<Uitkomst> Waarschuw(string tekst, OperatieId operatie, Wie wie);

    [Alias("vraag-contact")]
    Task<Uitkomst> VraagContact(string aanleiding, OperatieId operatie, Wie wie);

    /// <summary>By the schoolleiding (TSO-9b).</summary>
    [Alias("noteer-contact")]
    Task<Uitkomst> NoteerContact(string schorsingId, DateOnly op, string verslag, long versie, Wie wie);

    /// <summary>Overleg with the schoolleider (TSO-9c); <paramref name="zonderContactReden"/> when there was no contact before.</summary>
    [Alias("noteer-overleg")]
    Task<Uitkomst> NoteerOverleg(string schorsingId, DateOnly op, string uitkomst, string? zonderContactReden, long versie, Wie wie);

    /// <summary>By the commissie, never without overleg (TSO-9c).</summary>
    [Alias("besluit")]
    Task<Uitkomst> Besluit(string schorsingId, BesluitInvoer besluit, DateOnly van, DateOnly totEnMet, long versie, Wie wie);

    /// <summary>By the schoolleider: the parents know. From then on the schorsing holds from its date (TSO-9c).</summary>
    [Alias("noteer-ouders")]
    Task<Uitkomst> NoteerOuders(string schorsingId, DateOnly op, string verslag, long versie, Wie wie);

    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string schorsingId, string reden, long versie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
