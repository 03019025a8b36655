using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>Days of a schooljaar on which the school has overblijven, in order; made once for all days of a child.</summary>
internal sealed record Jaarkalender(ImmutableArray<DateOnly> Dagen)
{
    public static Jaarkalender Van(SchoolView school, Schooljaar jaar)
    {
        var aantal = jaar.LaatsteDag.DayNumber - jaar.EersteDag.DayNumber + 1;
        return new Jaarkalender([.. Enumerable.Range(0, aantal).Select(jaar.EersteDag.AddDays).Where(d => school.HeeftOverblijven(d))]);
    }

    /// <summary>Which of the days on these weekdays this is, from 1, and how many there are.</summary>
    public (int Plaats, int Totaal) Plaats(Weekdagen dagen, DateOnly datum)
    {
        var (plaats, totaal) = (0, 0);
        foreach (var dag in Dagen)
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
