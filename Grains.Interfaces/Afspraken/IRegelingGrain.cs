using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Afspraken;

/// <summary>One rule, point or article of a version.</summary>
[GenerateSerializer, Immutable, Alias("regel")]
public sealed record Regel([property: Id(0)] string Id, [property: Id(1)] string Tekst);

/// <summary>A version; never changed once it holds (TSO-14a, TSO-11a, TSO-12f).</summary>
/// <param name="BestandId">A PDF of the school itself; null when the rules are the text.</param>
/// <param name="Overleg">What team and commissie talked about, and when (TSO-14d).</param>
[GenerateSerializer, Immutable, Alias("regeling-versie")]
public sealed record RegelingVersie(
    [property: Id(0)] int Nr, [property: Id(1)] DateOnly GeldtVanaf, [property: Id(2)] ImmutableArray<Regel> Regels, [property: Id(3)] string? BestandId,
    [property: Id(4)] string Hash, [property: Id(5)] Besluit? Besluit, [property: Id(6)] string? Overleg, [property: Id(7)] DateTimeOffset VastgelegdOp,
    [property: Id(8)] string DoorNaam);

[GenerateSerializer, Immutable, Alias("leesbevestiging")]
public sealed record Leesbevestiging(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] int VersieNr, [property: Id(3)] DateTimeOffset Op);

/// <summary>Discussed with a groep on a date (TSO-14b).</summary>
[GenerateSerializer, Immutable, Alias("besproken")]
public sealed record Besproken([property: Id(0)] string GroepId, [property: Id(1)] DateOnly Op, [property: Id(2)] string DoorNaam);

[GenerateSerializer, Immutable, Alias("regeling-view")]
public sealed record RegelingView(
    [property: Id(0)] string Soort, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<RegelingVersie> Versies,
    [property: Id(3)] ImmutableArray<Leesbevestiging> Gelezen, [property: Id(4)] ImmutableArray<Besproken> Besproken, [property: Id(5)] int WekenTussen,
    [property: Id(6)] DateOnly? Oefening);

/// <summary>
/// Owns huisregels, reglement or ontruimingsplan of a school: versions, who read which, when it was discussed or practised. Key
/// <c>regeling/99XX00/huisregels</c>.
/// </summary>
[Alias("regeling")]
public interface IRegelingGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<RegelingView>> Bekijk(Wie wie);

    [Alias("leg-vast")]
    Task<Uitkomst> LegVast(ImmutableArray<Regel> regels, string? bestandId, DateOnly geldtVanaf, string? overleg, BesluitInvoer? besluit, long versie, Wie wie);

    [Alias("bevestig")]
    Task<Uitkomst> Bevestig(int versieNr, OperatieId operatie, Wie wie);

    [Alias("noteer-besproken")]
    Task<Uitkomst> NoteerBesproken(string groepId, DateOnly op, OperatieId operatie, Wie wie);

    [Alias("noteer-oefening")]
    Task<Uitkomst> NoteerOefening(DateOnly op, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
