using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Rooster;

/// <summary>The turns of a date.</summary>
/// <param name="GeenOverblijven">Why there is none; null when there is.</param>
[GenerateSerializer, Immutable, Alias("roosterdag-view")]
public sealed record RoosterdagView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Dienst> Diensten,
    [property: Id(3)] ImmutableArray<RoosterOordeel> Oordelen, [property: Id(4)] string? GeenOverblijven);

/// <summary>What a personal link to stand in shows: the turn, and whether it is still free. No names of children or of who is away.</summary>
[GenerateSerializer, Immutable, Alias("invalvraag")]
public sealed record Invalvraag(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string Plek, [property: Id(2)] Venster Venster, [property: Id(3)] Invalantwoord Antwoord,
    [property: Id(4)] bool IsVrij);

/// <summary>
/// Owns the turns of one date: what differs from the standard week, who can't come, the search for who stands in, swaps
/// (TSO-4k, TSO-4m). Key <c>roosterdag/99XX00/2026-11-23</c>. Its reminders ask the next one and tell the coordinator in time.
/// </summary>
[Alias("roosterdag")]
public interface IRoosterdagGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<RoosterdagView>> Bekijk(Wie wie);

    /// <summary>Who should be where, without rights; for the middag (presence, briefing, alarms).</summary>
    [AlwaysInterleave, Alias("diensten")]
    Task<ImmutableArray<Dienst>> Diensten();

    [Alias("deel-in")]
    Task<Uitkomst> DeelIn(string dienstId, string? helperId, long versie, Wie wie);

    [Alias("voeg-toe")]
    Task<Uitkomst> VoegToe(string plekId, Venster venster, string? helperId, OperatieId operatie, Wie wie);

    /// <summary>Not needed that day; who had it is told, and the planned turn stays on the day for the vergoeding.</summary>
    [Alias("laat-vervallen")]
    Task<Uitkomst> LaatVervallen(string dienstId, string reden, OperatieId operatie, Wie wie);

    /// <summary>A helper can't come: by the helper, or by the coordinator for them. The search starts at once for today and the days to come. Repeating changes nothing.</summary>
    [Alias("meld-af")]
    Task<Uitkomst> MeldAf(string dienstId, string? reden, OperatieId operatie, Wie wie);

    /// <summary>The coordinator asks somebody out of turn, or says what somebody answered by phone.</summary>
    [Alias("vraag")]
    Task<Uitkomst> Vraag(string dienstId, string helperId, OperatieId operatie, Wie wie);

    [Alias("noteer-antwoord")]
    Task<Uitkomst> NoteerAntwoord(string dienstId, string helperId, bool ja, OperatieId operatie, Wie wie);

    /// <summary>By the personal link: what is asked. Null when that link isn't of this day.</summary>
    [AlwaysInterleave, Alias("invalvraag")]
    Task<Invalvraag?> Invalvraag(string linkHash);

    /// <summary>By the personal link, once or repeated: the first yes has the turn; a later one is thanked and refused.</summary>
    [Alias("antwoord")]
    Task<Uitkomst> Antwoord(string linkHash, bool ja, OperatieId operatie);

    /// <summary>A helper takes an open turn.</summary>
    [Alias("claim")]
    Task<Uitkomst> Claim(string dienstId, OperatieId operatie, Wie wie);

    /// <summary>A helper offers a turn to another, or to all; for a turn of the other when one is named.</summary>
    [Alias("stel-ruil-voor")]
    Task<Uitkomst> StelRuilVoor(string dienstId, string? aanId, string? tegenDienstOp, OperatieId operatie, Wie wie);

    [Alias("beantwoord-ruil")]
    Task<Uitkomst> BeantwoordRuil(string dienstId, bool ja, OperatieId operatie, Wie wie);

    /// <summary>From the school: a trip or a free day was entered or taken back; turns lapse or come back.</summary>
    [Alias("ontvang-kalender")]
    Task OntvangKalender(Afzender van);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
