using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Rooster;

/// <summary>The standard week of a schooljaar with what it must meet.</summary>
/// <param name="Voorstel">From the aanmeldingen of today; next to what was fixed, so that a deviation shows (TSO-2e).</param>
/// <param name="Oordelen">Per place and window of each overblijfdag, Monday first.</param>
[GenerateSerializer, Immutable, Alias("rooster-view")]
public sealed record RoosterView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Standaarddienst> Diensten,
    [property: Id(3)] VastgesteldeBehoefte? Vastgesteld, [property: Id(4)] ImmutableArray<BehoefteVoorstel> Voorstel,
    [property: Id(5)] ImmutableArray<(DayOfWeek Dag, RoosterOordeel Oordeel)> Oordelen);

/// <summary>
/// Owns the standard week of one schooljaar and the numbers that the commissie fixed for it (TSO-2e, TSO-3b). Key
/// <c>rooster/99XX00/2026-2027</c>. A day reads it until somebody changes that day; what was changed on a day stays so.
/// </summary>
[Alias("rooster")]
public interface IRoosterGrain : IGrainWithStringKey
{
    [Alias("bekijk")]
    Task<Uitkomst<RoosterView>> Bekijk(Wie wie);

    /// <summary>The turns of a weekday, without rights; for the days.</summary>
    [AlwaysInterleave, Alias("diensten")]
    Task<ImmutableArray<Standaarddienst>> Diensten(DayOfWeek dag);

    /// <summary>Fixes the numbers by a decision of the commissie; the rooster gets empty turns where it has too few, and loses none that somebody has.</summary>
    [Alias("stel-vast")]
    Task<Uitkomst> StelVast(ImmutableArray<Behoefte> behoefte, BesluitInvoer besluit, OperatieId operatie, Wie wie);

    /// <summary>Gives a turn to a helper, or to nobody. Refused for who isn't in the register on that weekday in this schooljaar, or has another turn then.</summary>
    [Alias("deel-in")]
    Task<Uitkomst> DeelIn(string dienstId, string? helperId, long versie, Wie wie);

    [Alias("voeg-toe")]
    Task<Uitkomst> VoegToe(DayOfWeek dag, string plekId, Venster venster, OperatieId operatie, Wie wie);

    /// <summary>Takes a turn out of the standard week from today on.</summary>
    [Alias("verwijder")]
    Task<Uitkomst> Verwijder(string dienstId, long versie, Wie wie);

    /// <summary>Fills the open turns with who is available that weekday, spread evenly, a gediplomeerde first where there is none. Undone by <see cref="ZetTerug"/>.</summary>
    [Alias("vul-in")]
    Task<Uitkomst> VulIn(long versie, OperatieId operatie, Wie wie);

    /// <summary>Back to how it was before an operation, as long as nobody changed it since.</summary>
    [Alias("zet-terug")]
    Task<Uitkomst> ZetTerug(OperatieId teHerstellen, Wie wie);

    /// <summary>The standard week of the schooljaar before, without who left (SCH-4). Refused when this one has turns.</summary>
    [Alias("neem-over-van-vorig-jaar")]
    Task<Uitkomst> NeemOverVanVorigJaar(OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
