using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Logboek;

/// <summary>A task of the break at a place: gate, climbing frame, first aid bag (TSO-8a).</summary>
/// <param name="PlekId">Null for one that belongs to no place.</param>
/// <param name="HelperId">Who has it that day; null while nobody has.</param>
[GenerateSerializer, Immutable, Alias("middagtaak")]
public sealed record Middagtaak(
    [property: Id(0)] string Id, [property: Id(1)] string? PlekId, [property: Id(2)] string Naam, [property: Id(3)] string? HelperId,
    [property: Id(4)] string? HelperNaam);

/// <summary>The tasks of a day with who has them.</summary>
/// <param name="VorigeKeer">Who had each task the last time, by its id: what is most likely again.</param>
[GenerateSerializer, Immutable, Alias("taakverdeling-view")]
public sealed record TaakverdelingView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] ImmutableArray<Middagtaak> Taken, [property: Id(2)] ImmutableDictionary<string, string> VorigeKeer,
    [property: Id(3)] bool MagVerdelen, [property: Id(4)] bool MagInrichten);

/// <summary>
/// Owns which tasks the break has, and who has them on the day that was divided last (TSO-8a). Key <c>taakverdeling/99XX00</c>. Nothing of children.
/// </summary>
[Alias("taakverdeling")]
public interface ITaakverdelingGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<TaakverdelingView>> Bekijk(DateOnly datum, Wie wie);

    /// <summary>A new task, or another name or place of the one with this id.</summary>
    [Alias("bewaar-taak")]
    Task<Uitkomst> BewaarTaak(string id, string? plekId, string naam, Wie wie);

    /// <summary>Again: changes nothing.</summary>
    [Alias("verwijder-taak")]
    Task<Uitkomst> VerwijderTaak(string id, Wie wie);

    /// <summary>What was taken away here, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Back where it was; refused when its place is taken. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>Today only. The last one holds; <paramref name="helperId"/> null takes it back.</summary>
    [Alias("verdeel")]
    Task<Uitkomst> Verdeel(string id, string? helperId, Wie wie);
}

public static class TaakGrenzen
{
    public const int TakenMax = 40;
    public const int NaamMax = 40;
}
