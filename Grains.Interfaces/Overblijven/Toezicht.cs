using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Overblijven;

/// <summary>A helper who is at school now (TSO-4l): presence, not the rooster, is what counts.</summary>
/// <param name="PlekId">Null while nobody said where.</param>
/// <param name="Weg">When they left; null while they are there.</param>
/// <param name="WegMet">Accident or child that took them away; the alarm until somebody replaces them names it (TSO-12c).</param>
/// <param name="IsInvaller">Not on the rooster of today.</param>
[GenerateSerializer, Immutable, Alias("aanwezige-helper")]
public sealed record AanwezigeHelper(
    [property: Id(0)] string HelperId, [property: Id(1)] string Naam, [property: Id(2)] bool Gediplomeerd, [property: Id(3)] string? PlekId,
    [property: Id(4)] DateTimeOffset Gekomen, [property: Id(5)] DateTimeOffset? Weg, [property: Id(6)] string? WegMet, [property: Id(7)] bool IsInvaller);

/// <summary>What is wrong with the supervision now; the order is stored.</summary>
public enum Alarmsoort
{
    /// <summary>Fewer than the norm at a place (TSO-4c).</summary>
    TeWeinigOpNorm = 1,

    /// <summary>Fewer than two at a speelplaats in use (TSO-4j).</summary>
    TeWeinigOpSpeelplaats,

    /// <summary>No gediplomeerde at the school (TSO-4c).</summary>
    GeenGediplomeerde,

    /// <summary>On the rooster, not there five minutes before (TSO-4l, TSO-8a).</summary>
    NietGekomen,

    /// <summary>Left for an accident, not replaced yet (TSO-12c).</summary>
    WegVoorOngeval,

    /// <summary>A child that was not found, longer than the steps allow (LIVE-3).</summary>
    KindNietGevonden,
}

/// <summary>A visible alarm with who can be called.</summary>
/// <param name="Zin">"Plein Noord: 1 van 2."</param>
/// <param name="Bellen">Name and number of who can come, in order: who is free today, vaste inval, coordinator.</param>
[GenerateSerializer, Immutable, Alias("alarm")]
public sealed record Alarm(
    [property: Id(0)] Alarmsoort Soort, [property: Id(1)] string? PlekId, [property: Id(2)] string Zin, [property: Id(3)] DateTimeOffset Sinds,
    [property: Id(4)] ImmutableArray<Bereikbaar> Bellen);

[GenerateSerializer, Immutable, Alias("bereikbaar")]
public sealed record Bereikbaar([property: Id(0)] string Naam, [property: Id(1)] string Telefoon, [property: Id(2)] string Waarom);

/// <summary>The supervision of a middag: who is there, who should be, what is wrong.</summary>
/// <param name="Regen">The rain plan holds: groepen are at their inside places (SCH-1).</param>
[GenerateSerializer, Immutable, Alias("toezicht-view")]
public sealed record ToezichtView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] ImmutableArray<AanwezigeHelper> Helpers, [property: Id(2)] ImmutableArray<Dienst> Verwacht,
    [property: Id(3)] ImmutableArray<RoosterOordeel> Oordelen, [property: Id(4)] ImmutableArray<Alarm> Alarmen, [property: Id(5)] bool Regen,
    [property: Id(6)] bool MagTikken);

/// <summary>Who is at school, and the rule of duty live (TSO-4c, TSO-4j, TSO-4l, TSO-12c). The number by hand stays for a school that names nobody.</summary>
public partial interface IMiddagGrain
{
    [AlwaysInterleave, Alias("toezicht")]
    Task<Uitkomst<ToezichtView>> Toezicht(Wie wie);

    /// <summary>A helper is there, or goes to another place. Also for somebody who isn't on the rooster of today.</summary>
    [Alias("meld-helper")]
    Task<Uitkomst> MeldHelper(string helperId, string? plekId, OperatieId operatie, Wie wie);

    /// <summary>A helper leaves; during the break the rule is weighed at once.</summary>
    [Alias("meld-weg")]
    Task<Uitkomst> MeldWeg(string helperId, OperatieId operatie, Wie wie);

    /// <summary>From an accident: this helper is with the child, or comes back. The alarm ends when as many supervise as before it (TSO-12c).</summary>
    [Alias("ontvang-ongeval")]
    Task OntvangOngeval(Afzender van, string ongevalId, string helperId, bool isWeg);

    /// <summary>The rain plan in one tap, and back (SCH-1).</summary>
    [Alias("zet-regen")]
    Task<Uitkomst> ZetRegen(bool regen, OperatieId operatie, Wie wie);

    /// <summary>How many supervise at this moment, for who must know the number before an accident.</summary>
    [AlwaysInterleave, Alias("aantal-toezicht")]
    Task<int> AantalToezicht();
}
