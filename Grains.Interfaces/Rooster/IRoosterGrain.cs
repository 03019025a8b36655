using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Rooster;

/// <summary>The standard week of a schooljaar with what it must meet.</summary>
/// <param name="Voorstel">From the aanmeldingen of today; next to what was fixed, so that a deviation shows (TSO-2e).</param>
/// <param name="Oordelen">Per place and window of each overblijfdag, Monday first.</param>
/// <param name="Helpers">In the order in which vaste invalkrachten are asked, then by name.</param>
/// <param name="Terug">What can be undone now; null when nothing can.</param>
[GenerateSerializer, Immutable, Alias("rooster-view")]
public sealed record RoosterView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Standaarddienst> Diensten,
    [property: Id(3)] VastgesteldeBehoefte? Vastgesteld, [property: Id(4)] ImmutableArray<BehoefteVoorstel> Voorstel,
    [property: Id(5)] ImmutableArray<Weekoordeel> Oordelen, [property: Id(6)] ImmutableArray<Roosterhelper> Helpers,
    [property: Id(7)] Roosterterug? Terug)
{
    public Roosterhelper? Helper(string? id) => Helpers.FirstOrDefault(h => h.Id == id);
}

/// <summary>A judgement about the standard week.</summary>
[GenerateSerializer, Immutable, Alias("weekoordeel")]
public sealed record Weekoordeel([property: Id(0)] DayOfWeek Dag, [property: Id(1)] RoosterOordeel Oordeel);

/// <summary>The last change of the standard week, for the undo bar.</summary>
[GenerateSerializer, Immutable, Alias("roosterterug")]
public sealed record Roosterterug([property: Id(0)] OperatieId Operatie, [property: Id(1)] string Wat);

/// <summary>
/// Owns the standard week of one schooljaar, who is available, and the numbers that the commissie fixed for it (TSO-2e, TSO-3b). Key
/// <c>rooster/99XX00/2026-2027</c>. A change holds from today on: what was stays as it was. A day reads it until somebody changes that day.
/// </summary>
[Alias("rooster")]
public interface IRoosterGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [Alias("bekijk")]
    Task<Uitkomst<RoosterView>> Bekijk(Wie wie);

    /// <summary>The turns of a date as the standard week had them on it, without rights; for the days.</summary>
    [AlwaysInterleave, Alias("diensten")]
    Task<ImmutableArray<Standaarddienst>> Diensten(DateOnly datum);

    /// <summary>Who may be asked, vaste inval first in the order of the school, without rights; for the days.</summary>
    [AlwaysInterleave, Alias("helpers")]
    Task<ImmutableArray<Roosterhelper>> Helpers();

    /// <summary>What the commissie fixed; empty before that.</summary>
    [AlwaysInterleave, Alias("behoefte")]
    Task<ImmutableArray<Behoefte>> Behoefte();

    /// <summary>Fixes the numbers by a decision of the commissie; the rooster gets empty turns where it has too few, and loses none that somebody has.</summary>
    [Alias("stel-vast")]
    Task<Uitkomst> StelVast(ImmutableArray<Behoefte> behoefte, BesluitInvoer besluit, OperatieId operatie, Wie wie);

    /// <summary>Gives a turn to a helper, or to nobody. Refused for who isn't a helper in this schooljaar, can't on that weekday, or has another turn then.</summary>
    [Alias("deel-in")]
    Task<Uitkomst> DeelIn(string dienstId, string? helperId, long versie, OperatieId operatie, Wie wie);

    [Alias("voeg-toe")]
    Task<Uitkomst> VoegToe(DayOfWeek dag, string plekId, Venster venster, OperatieId operatie, Wie wie);

    /// <summary>Takes a turn out of the standard week from today on.</summary>
    [Alias("verwijder")]
    Task<Uitkomst> Verwijder(string dienstId, long versie, OperatieId operatie, Wie wie);

    /// <summary>Fills the open turns with who is available that weekday, spread evenly, a gediplomeerde first where there is none. Undone by <see cref="ZetTerug"/>.</summary>
    [Alias("vul-in")]
    Task<Uitkomst> VulIn(long versie, OperatieId operatie, Wie wie);

    /// <summary>Back to how it was before the last operation; refused when another came after it, and on a later day.</summary>
    [Alias("zet-terug")]
    Task<Uitkomst> ZetTerug(OperatieId teHerstellen, Wie wie);

    /// <summary>The standard week of the schooljaar before, without who left (SCH-4). Refused when this one has turns.</summary>
    [Alias("neem-over-van-vorig-jaar")]
    Task<Uitkomst> NeemOverVanVorigJaar(OperatieId operatie, Wie wie);

    /// <summary>By the helper, or by who makes the rooster. Turns within a new absence become free, and the search for who stands in begins.</summary>
    [Alias("zet-beschikbaarheid")]
    Task<Uitkomst> ZetBeschikbaarheid(string helperId, Beschikbaarheid beschikbaarheid, OperatieId operatie, Wie wie);

    /// <summary>In which order vaste invalkrachten are asked; who isn't named comes after them, by name.</summary>
    [Alias("zet-invalvolgorde")]
    Task<Uitkomst> ZetInvalvolgorde(ImmutableArray<string> helperIds, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
