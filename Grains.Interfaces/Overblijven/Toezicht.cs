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
}

/// <summary>A visible alarm with who can be called.</summary>
/// <param name="Zin">"Plein Noord: 1 van 2."</param>
/// <param name="Bellen">Name and number of who can come, in order: who is missing, who is free today, vaste inval, coordinator.</param>
/// <param name="Uitleg">Why: both norms, or what happens now.</param>
/// <param name="HelperId">Who isn't there or went away; null when it is about a place or the school.</param>
[GenerateSerializer, Immutable, Alias("alarm")]
public sealed record Alarm(
    [property: Id(0)] Alarmsoort Soort, [property: Id(1)] string? PlekId, [property: Id(2)] string Zin, [property: Id(3)] DateTimeOffset Sinds,
    [property: Id(4)] ImmutableArray<Bereikbaar> Bellen, [property: Id(5)] string Uitleg = "", [property: Id(6)] string? HelperId = null);

[GenerateSerializer, Immutable, Alias("bereikbaar")]
public sealed record Bereikbaar([property: Id(0)] string Naam, [property: Id(1)] string Telefoon, [property: Id(2)] string Waarom);

/// <summary>Somebody who may be ticked present: an overblijfkracht of this day, or one of the team who takes over (TSO-12c).</summary>
[GenerateSerializer, Immutable, Alias("toezicht-naam")]
public sealed record ToezichtNaam(
    [property: Id(0)] string HelperId, [property: Id(1)] string Naam, [property: Id(2)] bool Gediplomeerd, [property: Id(3)] bool IsTeam);

/// <summary>The supervision of a middag: who is there, who should be, what is wrong.</summary>
/// <param name="Helpers">Each time that somebody was there, in order of arrival; who came back has two.</param>
/// <param name="Oordelen">The rule of duty per place and window, of who is there now; of a day to come or before the break, of who has a turn.</param>
/// <param name="Regen">The rain plan holds: groepen are at their inside places (SCH-1).</param>
/// <param name="Namen">Whoever may be ticked, sorted by name.</param>
/// <param name="Plekken">Places in use that day, with what counts at each.</param>
/// <param name="MagCorrigeren">May write who was there from when to when: the ground of the vergoeding.</param>
/// <param name="GeenOverblijven">Why there is none that day; null when there is.</param>
[GenerateSerializer, Immutable, Alias("toezicht-view")]
public sealed record ToezichtView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] ImmutableArray<AanwezigeHelper> Helpers, [property: Id(2)] ImmutableArray<Dienst> Verwacht,
    [property: Id(3)] ImmutableArray<RoosterOordeel> Oordelen, [property: Id(4)] ImmutableArray<Alarm> Alarmen, [property: Id(5)] bool Regen,
    [property: Id(6)] bool MagTikken, [property: Id(7)] ImmutableArray<ToezichtNaam> Namen, [property: Id(8)] ImmutableArray<PlekStand> Plekken,
    [property: Id(9)] bool MagCorrigeren, [property: Id(10)] string? GeenOverblijven);

/// <summary>What the head of each open board shows of the supervision (LIVE-2).</summary>
/// <param name="Alarmen">Without phone numbers: those are asked by a tap of their own.</param>
/// <param name="OpNaam">This school says who is there; otherwise it counts.</param>
/// <param name="Gediplomeerd">Whether one is there; null before the break and for a school that only counts.</param>
/// <param name="Ik">The turn that who asks has now, while they weren't ticked: one tap says that they are there (TSO-4l). Null otherwise.</param>
[GenerateSerializer, Immutable, Alias("toezicht-kop")]
public sealed record ToezichtKop(
    [property: Id(0)] bool Regen, [property: Id(1)] bool MagTikken, [property: Id(2)] bool OpNaam, [property: Id(3)] ImmutableArray<Alarm> Alarmen,
    [property: Id(4)] bool? Gediplomeerd, [property: Id(5)] EigenDienst? Ik = null);

/// <summary>A turn of who asks, at the place where its groepen are now.</summary>
[GenerateSerializer, Immutable, Alias("eigen-dienst")]
public sealed record EigenDienst([property: Id(0)] string PlekId, [property: Id(1)] string Plek, [property: Id(2)] TimeOnly Van);

/// <summary>The number of supervisors of one accident (TSO-12c).</summary>
/// <param name="Nu">How many supervise at this moment.</param>
/// <param name="Voor">How many did before it took somebody away; null while it has nobody away.</param>
[GenerateSerializer, Immutable, Alias("ongevaltelling")]
public sealed record Ongevaltelling([property: Id(0)] int Nu, [property: Id(1)] int? Voor)
{
    /// <summary>
    /// Missing because of an accident, by one rule for the alarm and for closing it: fewer than before it, while somebody is with the child.
    /// When all are back, who goes home is no matter of the accident any more.
    /// </summary>
    public static int Mist(bool isIemandWeg, int voor, int nu) => isIemandWeg ? Math.Max(0, voor - nu) : 0;
}

/// <summary>The supervision around the board of one groep.</summary>
/// <param name="Plek">Where the groep is now: inside while the rain plan holds; null when it has no place.</param>
[GenerateSerializer, Immutable, Alias("groep-toezicht")]
public sealed record GroepToezicht([property: Id(0)] PlekStand? Plek, [property: Id(1)] ToezichtKop Kop);

/// <summary>Who was there from when to when, written by the coordinator: replaces what was ticked of this helper that day.</summary>
/// <param name="Tot">Null while they are there still; only today.</param>
[GenerateSerializer, Immutable, Alias("toezicht-correctie")]
public sealed record ToezichtCorrectie(
    [property: Id(0)] string HelperId, [property: Id(1)] string? PlekId, [property: Id(2)] TimeOnly Van, [property: Id(3)] TimeOnly? Tot,
    [property: Id(4)] string Reden);

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

    /// <summary>Undoes the tick that this operation made. Refused with <c>al-gewijzigd</c> when somebody ticked this helper after it.</summary>
    [Alias("maak-tik-ongedaan")]
    Task<Uitkomst> MaakTikOngedaan(OperatieId teHerstellen, OperatieId operatie, Wie wie);

    /// <summary>Who was never there gets an empty period: <c>Tot</c> equal to <c>Van</c>.</summary>
    [Alias("corrigeer-helper")]
    Task<Uitkomst> CorrigeerHelper(ToezichtCorrectie correctie, OperatieId operatie, Wie wie);

    /// <summary>For the board of a groep: its place with the rule of duty, and the alarms of the school.</summary>
    [AlwaysInterleave, Alias("toezicht-bij-groep")]
    Task<Uitkomst<GroepToezicht>> ToezichtBijGroep(string groepId, Wie wie);

    /// <summary>From an accident: this helper is with the child, or comes back. The alarm ends when as many supervise as before it (TSO-12c).</summary>
    [Alias("ontvang-ongeval")]
    Task OntvangOngeval(Afzender van, string ongevalId, string helperId, bool isWeg);

    /// <summary>From an accident: somebody came in who can't be ticked, or of a school that names nobody. Counts until it is counted by hand again (TSO-12c).</summary>
    [Alias("ontvang-hulp")]
    Task OntvangHulp(Afzender van, string ongevalId);

    /// <summary>From an accident that is closed: who is still with the child stays away, and is no alarm any more (TSO-12c).</summary>
    [Alias("ontvang-ongeval-af")]
    Task OntvangOngevalAf(Afzender van, string ongevalId);

    /// <summary>The rain plan in one tap, and back (SCH-1).</summary>
    [Alias("zet-regen")]
    Task<Uitkomst> ZetRegen(bool regen, OperatieId operatie, Wie wie);

    /// <summary>From the night round: wakes this middag five minutes before its break (TSO-4l).</summary>
    [Alias("waak")]
    Task Waak();

    /// <summary>How many supervise at this moment, for who must know the number before an accident.</summary>
    [AlwaysInterleave, Alias("aantal-toezicht")]
    Task<int> AantalToezicht();

    /// <summary>The same with the number before this accident, as its alarm says it (TSO-12c).</summary>
    [AlwaysInterleave, Alias("toezicht-bij-ongeval")]
    Task<Ongevaltelling> ToezichtBijOngeval(string ongevalId);
}

/// <summary>Limits of the supervision.</summary>
public static class ToezichtGrenzen
{
    /// <summary>Ticks a day, corrections among them.</summary>
    public const int TikkenMax = 400;

    public const int OngevallenMax = 40;
    public const int GemistMax = 60;
    public const int BellenMax = 6;

    /// <summary>Told at a time, and to how many.</summary>
    public const int AlarmenMax = 20;
    public const int OntvangersMax = 10;
    public const int RedenMax = 120;
}
