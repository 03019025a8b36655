using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>A free day or an uitje takes turns away: pages of the rooster and the supervision of those dates hear it (SCH-1).</summary>
internal static class KalendersignaalRules
{
    /// <summary>Three topics each and the school itself: within what one message of signals may hold.</summary>
    public const int DagenMax = 30;

    /// <summary>Weekdays from today on of which the calendar changed, the nearest first.</summary>
    public static ImmutableArray<DateOnly> Dagen(SchoolState was, SchoolState wordt, DateOnly vandaag) =>
    [
        .. Anders(was.VrijeDagen, wordt.VrijeDagen).SelectMany(v => Enumerable.Range(0, v.TotEnMet.DayNumber - v.Van.DayNumber + 1).Select(v.Van.AddDays))
            .Concat(Anders(was.Uitjes, wordt.Uitjes).Select(u => u.Datum))
            .Where(d => d >= vandaag && d.Weekdag() != Weekdagen.Geen).Distinct().Order().Take(DagenMax),
    ];

    private static IEnumerable<T> Anders<T>(ImmutableArray<T> was, ImmutableArray<T> wordt) => was.Except(wordt).Concat(wordt.Except(was));
}
