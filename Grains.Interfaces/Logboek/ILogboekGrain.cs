using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

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
/// <param name="LeerlingIds">At most <see cref="LogboekGrenzen.LeerlingenMax"/>; who may not see a child sees neither the name nor the text about it, but for the teacher who was told of it because of an own child (TSO-8g, TSO-8h).</param>
/// <param name="Huisregel">Id of the rule that was broken.</param>
/// <param name="VanTeam">Written by team or schoolleiding: shown as such (TSO-8e).</param>
/// <param name="CorrigeertNr">The line that this one corrects.</param>
[GenerateSerializer, Immutable, Alias("logboekregel")]
public sealed record Logregel(
    [property: Id(0)] int Nr, [property: Id(1)] Logsoort Soort, [property: Id(2)] string Tekst, [property: Id(3)] ImmutableArray<string> LeerlingIds,
    [property: Id(4)] string? PlekId, [property: Id(5)] string? Huisregel, [property: Id(6)] DateTimeOffset Op, [property: Id(7)] string AccountId,
    [property: Id(8)] string DoorNaam, [property: Id(9)] bool VanTeam, [property: Id(10)] int? CorrigeertNr, [property: Id(11)] OperatieId Operatie,
    [property: Id(12)] string? Tablet);

/// <summary>What a form or a tablet's queue says.</summary>
/// <param name="Op">When it was written, on a tablet that had no connection then (LIVE-4); null is now.</param>
[GenerateSerializer, Immutable, Alias("logregel-invoer")]
public sealed record LogregelInvoer(
    [property: Id(0)] Logsoort Soort, [property: Id(1)] string Tekst, [property: Id(2)] ImmutableArray<string> LeerlingIds, [property: Id(3)] string? PlekId,
    [property: Id(4)] string? Huisregel, [property: Id(5)] int? CorrigeertNr,
    [property: Id(6)] DateTimeOffset? Op = null);

/// <summary>Who confirmed to have read the log, up to which number (TSO-8a).</summary>
[GenerateSerializer, Immutable, Alias("loglezer")]
public sealed record Loglezer(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] int Nr, [property: Id(3)] DateTimeOffset Op);

/// <summary>Who was told of a voorval at once, and when they read it (TSO-8g).</summary>
/// <param name="GelezenOp">Null while they didn't.</param>
[GenerateSerializer, Immutable, Alias("gemeld")]
public sealed record Gemeld(
    [property: Id(0)] int Nr, [property: Id(1)] string AccountId, [property: Id(2)] string Naam, [property: Id(3)] DateTimeOffset? GelezenOp);

/// <summary>That a line was corrected, and by which: numbers only, since the correction may be about a child whom the reader may not see (TSO-8b, TSO-8h).</summary>
[GenerateSerializer, Immutable, Alias("logverbetering")]
public sealed record Logverbetering([property: Id(0)] int Nr, [property: Id(1)] int DoorNr);

/// <summary>The log of a day, as this person may read it.</summary>
/// <param name="Gelezen">Highest number that this person confirmed to have read (TSO-8a).</param>
/// <param name="IsTeam">May write as somebody of the team (TSO-7, TSO-8e).</param>
/// <param name="Verborgen">Lines about children whom this person may not see (TSO-8h): how many, and nothing else of them.</param>
[GenerateSerializer, Immutable, Alias("logboek-view")]
public sealed record LogboekView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] ImmutableArray<Logregel> Regels, [property: Id(2)] int Gelezen,
    [property: Id(3)] ImmutableArray<Loglezer> GelezenDoor, [property: Id(4)] bool MagSchrijven, [property: Id(5)] ImmutableArray<Gemeld> Gemeld,
    [property: Id(6)] int Verborgen, [property: Id(7)] bool IsTeam)
{
    /// <summary>Groepen in this log whose lunch this person took over that day: their children have names here too (TSO-7a).</summary>
    [Id(8)]
    public ImmutableArray<string> Overgenomen { get; init; } = [];

    /// <summary>Of the lines in <see cref="Regels"/>, also when who reads doesn't see the correction itself: an old wording never stands as the last word.</summary>
    [Id(9)]
    public ImmutableArray<Logverbetering> Verbeteringen { get; init; } = [];

    /// <summary>What this person still has to read: nobody has to read their own lines.</summary>
    public IEnumerable<Logregel> Ongelezen(string accountId) => Regels.Where(r => r.Nr > Gelezen && r.AccountId != accountId);
}

/// <summary>
/// Owns the log of one date, append-only (TSO-8b). Key <c>logboek/99XX00/2026-11-23</c>. A voorval goes to the groepsleerkrachten of its
/// children, an overtreding to the child's gedrag, a question of a parent to who answers, all through its outbox.
/// </summary>
[Alias("logboek")]
public interface ILogboekGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<LogboekView>> Bekijk(Wie wie);

    [Alias("schrijf")]
    Task<Uitkomst<Logregel>> Schrijf(LogregelInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>From another owner (accident, handover, material) that writes a line of its own. It tells whom it concerns itself.</summary>
    [Alias("ontvang-regel")]
    Task OntvangRegel(Afzender van, LogregelInvoer invoer, string accountId, string naam, DateTimeOffset op);

    /// <summary>Read up to and including this number.</summary>
    [Alias("bevestig-gelezen")]
    Task<Uitkomst> BevestigGelezen(int nr, Wie wie);

    /// <summary>How many voorvallen stand in it, each once however often its line was corrected; without rights, for the kwaliteit (TSO-2b).</summary>
    [AlwaysInterleave, Alias("aantal-voorvallen")]
    Task<int> AantalVoorvallen();

    /// <summary>
    /// From erasing on request (AVG art. 17), without rights: what was written about this child alone goes, in a line about more children only the
    /// number and these names. The lines keep their numbers. Again: changes nothing.
    /// </summary>
    /// <param name="namen">Of the child and of who belongs to it.</param>
    /// <returns>Lines that changed.</returns>
    [Alias("vergeet-leerling")]
    Task<int> VergeetLeerling(string leerlingId, ImmutableArray<string> namen);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class LogboekGrenzen
{
    /// <summary>Lines that people write; what other owners write may still follow, up to <see cref="RegelsMax"/>.</summary>
    public const int EigenRegelsMax = 150;
    public const int RegelsMax = 200;
    public const int TekstMax = 600;
    public const int LeerlingenMax = 10;
    public const int HuisregelMax = 40;
    public const int LezersMax = 200;
    public const int BewijzenMax = 400;
    public const int GemeldMax = 400;

    /// <summary>A line, or a correction of one, may be written this long after its day.</summary>
    public const int NagekomenDagen = 14;
}
