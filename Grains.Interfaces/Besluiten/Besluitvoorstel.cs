using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Besluiten;

/// <summary>What a besluit is about (TSO-2c); it decides the route. The order is stored.</summary>
public enum Besluitsoort
{
    /// <summary>Ouderbijdrage: ouderraad advises, schoolleiding advises, oudergeleding of the MR agrees (10f).</summary>
    Tarief = 1,

    /// <summary>Vergoedingen of helpers: the same (10e).</summary>
    Vergoeding,

    /// <summary>Begroting: the same (10j).</summary>
    Begroting,

    /// <summary>Any other decision of the commissie: advice of both, oudergeleding agrees, personeelsgeleding too when it touches teachers (2c).</summary>
    Anders,

    /// <summary>A change of the reglement, proposed in overleg with ouderraad, schoolleiding and MR (15a): the route of <see cref="Anders"/>; in force it asks for the new version of the text.</summary>
    Reglement,

    /// <summary>What the reglement doesn't provide for (15b): decided together with schoolleiding, MR and ouderraad, each of which says its own; no advice, no instemming.</summary>
    NietVoorzien,
}

/// <summary>A step of a route; the order is stored. <c>BesluitrouteRules</c> says which steps in which order a kind has.</summary>
public enum Besluitstap
{
    Commissie = 1,
    AdviesOuderraad,
    AdviesSchoolleiding,
    InstemmingOuders,

    /// <summary>Only when <see cref="Besluitvoorstel.RaaktLeerkrachten"/>.</summary>
    InstemmingPersoneel,
    Actief,

    /// <summary>Samenspraak, only with <see cref="Besluitsoort.NietVoorzien"/>: agreement of each.</summary>
    SamenspraakSchoolleiding,
    SamenspraakMr,
    SamenspraakOuderraad,
}

/// <summary>What came out of a step; the order is stored.</summary>
public enum Stapuitkomst
{
    Positief = 1,
    MetOpmerking,
    Negatief,
    Ingestemd,
    NietIngestemd,

    /// <summary>No answer by the date that was asked: counts for an advice (it may go on), never for an instemming.</summary>
    GeenAntwoord,
}

/// <summary>How a besluit stands; the order is stored.</summary>
public enum Besluitstand
{
    Concept = 1,
    InBehandeling,

    /// <summary>Everything is there; the button is open.</summary>
    Gereed,
    Actief,

    /// <summary>Its schooljaar is over.</summary>
    Voorbij,
    Ingetrokken,

    /// <summary>Instemming was refused and it is recorded as a dispute (TSO-0b); never active.</summary>
    Geschil,
}

/// <summary>A dated outcome with its document.</summary>
/// <param name="GevraagdOp">When it was sent to them; null when it wasn't asked by the intranet.</param>
/// <param name="AntwoordVoor">Until when an answer was asked.</param>
/// <param name="DoorNaam">Who spoke for them.</param>
/// <param name="DocumentId">File of the letter or minutes in <see cref="Bestanden.IBestandGrain"/>; obliged with an instemming.</param>
/// <param name="Antwoord">What the commissie answered to a remark; obliged before going on after <see cref="Stapuitkomst.Negatief"/>.</param>
/// <param name="VastgelegdDoorId">Account of who recorded it: who recorded an instemming doesn't let the besluit begin. Null when it was recorded before that was kept.</param>
[GenerateSerializer, Immutable, Alias("besluit-stap")]
public sealed record Stapvastlegging(
    [property: Id(0)] Besluitstap Stap, [property: Id(1)] DateOnly? GevraagdOp, [property: Id(2)] DateOnly? AntwoordVoor, [property: Id(3)] Stapuitkomst? Uitkomst,
    [property: Id(4)] DateOnly? Op, [property: Id(5)] string? DoorNaam, [property: Id(6)] string? Tekst, [property: Id(7)] string? DocumentId,
    [property: Id(8)] string? Antwoord, [property: Id(9)] string? VastgelegdDoor, [property: Id(10)] DateTimeOffset? VastgelegdOp,
    [property: Id(11)] string? VastgelegdDoorId = null);

/// <summary>A besluit with what it decides and its route.</summary>
/// <param name="Nummer">B-2027-03: year, then number in the schooljaar's list.</param>
/// <param name="Jaar">The schooljaar for which it holds; it ends with it (10f: "jaarlijks"), but for a reglement.</param>
/// <param name="Vanaf">First day; within that schooljaar.</param>
/// <param name="Tarief">With <see cref="Besluitsoort.Tarief"/>; its <c>BesluitId</c> is this id.</param>
/// <param name="BegrotingVersie">With <see cref="Besluitsoort.Begroting"/>: the version that was laid before them; another version needs another besluit.</param>
/// <param name="Stappen">One for each step of the route, in order.</param>
/// <param name="Trekker">Who sees to it.</param>
/// <param name="GeschilRoute">Route of a dispute with its dates, as it was typed; null without one.</param>
[GenerateSerializer, Immutable, Alias("besluitvoorstel")]
public sealed record Besluitvoorstel(
    [property: Id(0)] string Id, [property: Id(1)] string Nummer, [property: Id(2)] Besluitsoort Soort, [property: Id(3)] Schooljaar Jaar,
    [property: Id(4)] DateOnly Vanaf, [property: Id(5)] string Titel, [property: Id(6)] string Toelichting, [property: Id(7)] bool RaaktLeerkrachten,
    [property: Id(8)] Tarief? Tarief, [property: Id(9)] Vergoedingsregeling? Vergoeding, [property: Id(10)] int? BegrotingVersie,
    [property: Id(11)] Besluit? Commissie, [property: Id(12)] ImmutableArray<Stapvastlegging> Stappen, [property: Id(13)] Besluitstand Stand,
    [property: Id(14)] long Versie, [property: Id(15)] string Trekker, [property: Id(16)] DateTimeOffset? ActiefOp, [property: Id(17)] string? ActiefDoor,
    [property: Id(18)] string? GeschilRoute)
{
    /// <summary>Day on which it was recorded as a dispute (TSO-0b); null without one, or when it was recorded before that was kept.</summary>
    [Id(19)]
    public DateOnly? GeschilOp { get; init; }
}

/// <summary>What a form says of a proposal.</summary>
[GenerateSerializer, Immutable, Alias("besluitvoorstel-invoer")]
public sealed record BesluitvoorstelInvoer(
    [property: Id(0)] Besluitsoort Soort, [property: Id(1)] DateOnly Vanaf, [property: Id(2)] string Titel, [property: Id(3)] string Toelichting,
    [property: Id(4)] bool RaaktLeerkrachten, [property: Id(5)] Tarief? Tarief, [property: Id(6)] Vergoedingsregeling? Vergoeding,
    [property: Id(7)] int? BegrotingVersie, [property: Id(8)] string Trekker);

/// <summary>What a form says of an outcome.</summary>
/// <param name="Document">PDF, JPEG or PNG of at most <see cref="Bestanden.IBestandGrain.BytesMax"/>; empty without one.</param>
[GenerateSerializer, Immutable, Alias("besluit-stap-invoer")]
public sealed record StapInvoer(
    [property: Id(0)] Besluitstap Stap, [property: Id(1)] Stapuitkomst Uitkomst, [property: Id(2)] DateOnly Op, [property: Id(3)] string DoorNaam,
    [property: Id(4)] string? Tekst, [property: Id(5)] ImmutableArray<byte> Document);

/// <summary>A besluit as its page shows it.</summary>
/// <param name="Volgende">The step that is to be done; null when none is.</param>
/// <param name="WaaromNietActief">Why the button is closed; null when it is open.</param>
/// <param name="Geschiedenis">Who did what when, with the reason of what was withdrawn; newest first.</param>
[GenerateSerializer, Immutable, Alias("besluit-kaart")]
public sealed record Besluitkaart(
    [property: Id(0)] Besluitvoorstel Besluit, [property: Id(1)] Besluitstap? Volgende, [property: Id(2)] string? WaaromNietActief,
    [property: Id(3)] bool MagWijzigen, [property: Id(4)] ImmutableArray<Besluitstap> MagVastleggen, [property: Id(5)] bool MagActiveren,
    [property: Id(6)] ImmutableArray<Besluitvoorstel> Eerdere, [property: Id(7)] ImmutableArray<Feit> Geschiedenis)
{
    /// <summary>Steps of which this person can ask the answer now.</summary>
    [Id(8)]
    public ImmutableArray<Besluitstap> MagVragen { get; init; } = [];

    /// <summary>Steps whose outcome this person can take back now.</summary>
    [Id(9)]
    public ImmutableArray<Besluitstap> MagTerug { get; init; } = [];
}

/// <summary>The list of a schooljaar, newest first, and what asks for a besluit.</summary>
/// <param name="Ontbreekt">Kinds without an active besluit for the schooljaar to come (task from 1 March) or for this one (urgent).</param>
[GenerateSerializer, Immutable, Alias("besluiten-view")]
public sealed record BesluitenView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Besluitvoorstel> Besluiten, [property: Id(2)] ImmutableArray<Besluitsoort> Ontbreekt,
    [property: Id(3)] bool MagVoorstellen);
