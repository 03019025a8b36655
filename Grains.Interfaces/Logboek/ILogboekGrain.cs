using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Logboek;

/// <summary>What a line of the log is about; the order is stored.</summary>
public enum Logsoort
{
    Bericht = 1,

    /// <summary>Asked or told by a child (TSO-8e).</summary>
    Kindvraag,

    /// <summary>A rule was broken: counts towards gedrag (TSO-8c, TSO-9a).</summary>
    Overtreding,

    /// <summary>Reaches the groepsleerkracht at once (TSO-8g).</summary>
    Voorval,

    /// <summary>From an accident; written by it.</summary>
    Ongeval,

    /// <summary>A remark of a teacher about the lunch or the handover (TSO-7, TSO-8e).</summary>
    Leerkracht,

    /// <summary>A question of a parent, asked on the playground (TSO-11b).</summary>
    Oudervraag,
    Materiaal,
    Afspraak,
}

/// <summary>A line: never changed. A correction is a new line that names it (TSO-8b).</summary>
/// <param name="Nr">From 1, per day.</param>
/// <param name="LeerlingIds">At most <see cref="LogboekGrenzen.LeerlingenMax"/>; who may not see a child sees neither the name nor the text about it (TSO-8h).</param>
/// <param name="Huisregel">Id of the rule that was broken.</param>
/// <param name="VanTeam">Written by team or schoolleiding: shown as such (TSO-8e).</param>
/// <param name="CorrigeertNr">The line that this one corrects.</param>
[GenerateSerializer, Immutable, Alias("logregel")]
public sealed record Logregel(
    [property: Id(0)] int Nr, [property: Id(1)] Logsoort Soort, [property: Id(2)] string Tekst, [property: Id(3)] ImmutableArray<string> LeerlingIds,
    [property: Id(4)] string? PlekId, [property: Id(5)] string? Huisregel, [property: Id(6)] DateTimeOffset Op, [property: Id(7)] string AccountId,
    [property: Id(8)] string DoorNaam, [property: Id(9)] bool VanTeam, [property: Id(10)] int? CorrigeertNr, [property: Id(11)] OperatieId Operatie,
    [property: Id(12)] string? Tablet);

/// <summary>What a form or a tablet's queue says.</summary>
[GenerateSerializer, Immutable, Alias("logregel-invoer")]
public sealed record LogregelInvoer(
    [property: Id(0)] Logsoort Soort, [property: Id(1)] string Tekst, [property: Id(2)] ImmutableArray<string> LeerlingIds, [property: Id(3)] string? PlekId,
    [property: Id(4)] string? Huisregel, [property: Id(5)] int? CorrigeertNr);

/// <summary>The log of a day, as this person may read it.</summary>
/// <param name="Gelezen">Highest number that this person confirmed to have read (TSO-8a).</param>
[GenerateSerializer, Immutable, Alias("logboek-view")]
public sealed record LogboekView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] ImmutableArray<Logregel> Regels, [property: Id(2)] int Gelezen,
    [property: Id(3)] ImmutableDictionary<string, int> GelezenDoor, [property: Id(4)] bool MagSchrijven);

/// <summary>
/// Owns the log of one date, append-only (TSO-8b). Key <c>logboek/99XX00/2026-11-23</c>. A voorval goes to the groepsleerkrachten of its
/// children, an overtreding to the child's gedrag, both through its outbox.
/// </summary>
[Alias("logboek")]
public interface ILogboekGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<LogboekView>> Bekijk(Wie wie);

    [Alias("schrijf")]
    Task<Uitkomst<Logregel>> Schrijf(LogregelInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>From another owner (accident, handover, material) that writes a line of its own.</summary>
    [Alias("ontvang-regel")]
    Task OntvangRegel(Afzender van, LogregelInvoer invoer, string accountId, string naam, DateTimeOffset op);

    /// <summary>Read up to and including this number.</summary>
    [Alias("bevestig-gelezen")]
    Task<Uitkomst> BevestigGelezen(int nr, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class LogboekGrenzen
{
    public const int RegelsMax = 200;
    public const int TekstMax = 600;
    public const int LeerlingenMax = 10;
}
