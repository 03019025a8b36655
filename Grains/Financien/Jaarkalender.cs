using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>Days of a schooljaar in order; made once for all days of a child.</summary>
/// <param name="Dagen">On which the school has overblijven.</param>
/// <param name="Schooldagen">On whichever weekday: what a year price is spread over, so that a weekday that is let go halfway makes the days before it no dearer.</param>
internal sealed record Jaarkalender(ImmutableArray<DateOnly> Dagen, ImmutableArray<DateOnly> Schooldagen)
{
    public static Jaarkalender Van(SchoolView school, Schooljaar jaar)
    {
        var aantal = jaar.LaatsteDag.DayNumber - jaar.EersteDag.DayNumber + 1;
        ImmutableArray<DateOnly> schooldagen =
            [.. Enumerable.Range(0, aantal).Select(jaar.EersteDag.AddDays).Where(d => d.Weekdag() != Weekdagen.Geen && school.Vrij(d) is null)];
        return new Jaarkalender([.. schooldagen.Where(d => school.HeeftOverblijven(d))], schooldagen);
    }

    /// <summary>Which of the days on these weekdays this is, from 1, and how many there are.</summary>
    public (int Plaats, int Totaal) Plaats(Weekdagen dagen, DateOnly datum)
    {
        var (plaats, totaal) = (0, 0);
        foreach (var dag in Schooldagen)
        {
            if (dagen.Heeft(dag.Weekdag()))
            {
                totaal++;
                plaats += dag <= datum ? 1 : 0;
            }
        }

        return (plaats, totaal);
    }
}
