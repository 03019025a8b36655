using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.School;

/// <summary>
/// Owns a school's settings, calendar, places and groepen (SCH-1). Key <c>school/99XX00</c>.
/// Reads give one immutable snapshot of what is durable; each write is refused with <c>verouderd</c> when its version is stale.
/// </summary>
[Alias("school")]
public interface ISchoolGrain : IGrainWithStringKey
{
    /// <summary>The present settings; null when this school was never set up.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<SchoolView?> Bekijk();

    /// <summary>Sets up a school that isn't there yet, with the public holidays and holidays of its region filled in. Again: changes nothing.</summary>
    [Alias("richt-in")]
    Task<Uitkomst> RichtIn(SchoolGegevens gegevens, Wie wie);

    /// <summary>A day with children aangemeld goes off only when that was confirmed: the refusal says how many they are.</summary>
    /// <param name="bevestigd">Days that may go although children are aangemeld.</param>
    [Alias("wijzig-gegevens")]
    Task<Uitkomst> WijzigGegevens(
        SchoolGegevens gegevens, Weekdagen overblijfdagen, int kinderenPerHelper, long versie, Wie wie, Weekdagen bevestigd = Weekdagen.Geen);

    /// <summary>Adds the free days, or replaces the one with the same id.</summary>
    [Alias("bewaar-vrije-dag")]
    Task<Uitkomst> BewaarVrijeDag(VrijeDag dag, long versie, Wie wie);

    [Alias("verwijder-vrije-dag")]
    Task<Uitkomst> VerwijderVrijeDag(string id, long versie, Wie wie);

    /// <summary>Adds or changes a place.</summary>
    [Alias("bewaar-plek")]
    Task<Uitkomst> BewaarPlek(Plek plek, long versie, Wie wie);

    /// <summary>Refused while a groep still uses it.</summary>
    [Alias("verwijder-plek")]
    Task<Uitkomst> VerwijderPlek(string id, long versie, Wie wie);

    /// <summary>Adds or changes a groep: name, teacher, times and places.</summary>
    [Alias("bewaar-groep")]
    Task<Uitkomst> BewaarGroep(Groep groep, long versie, Wie wie);

    /// <summary>
    /// Adds or changes these groepen, all or none: the same refusals as <see cref="BewaarGroep"/>, with the name of the groep in front. A refusal's field is
    /// <c>groepen[n].veld</c>, n its place in the list from 0. Without a change nothing is written (SET-1, SCH-1).
    /// </summary>
    [Alias("bewaar-groepen")]
    Task<Uitkomst> BewaarGroepen(ImmutableArray<Groep> groepen, long versie, Wie wie);

    [Alias("bewaar-uitje")]
    Task<Uitkomst> BewaarUitje(Uitje uitje, long versie, Wie wie);

    [Alias("verwijder-uitje")]
    Task<Uitkomst> VerwijderUitje(string id, long versie, Wie wie);

    /// <summary>Cut-off and table of reasons from a day after today; replaces the one of the same day (TSO-6e).</summary>
    [Alias("bewaar-afmeldregel")]
    Task<Uitkomst> BewaarAfmeldregel(Afmeldregel regel, long versie, Wie wie);

    /// <summary>Only one that has yet to begin.</summary>
    [Alias("verwijder-afmeldregel")]
    Task<Uitkomst> VerwijderAfmeldregel(DateOnly vanaf, long versie, Wie wie);

    /// <summary>Groepen from an import, all at once; existing ones keep their times and places. Repeating changes nothing (SCH-3).</summary>
    [Alias("neem-groepen-over")]
    Task<Uitkomst> NeemGroepenOver(ImmutableArray<Groep> groepen, Wie wie);

    /// <summary>What was taken away here, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Back where it was; refused when its place is taken. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>From the night round: sends what waits.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
