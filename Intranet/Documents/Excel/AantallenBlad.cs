using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Structural aanmeldingen of a groep, Monday to Friday.</summary>
internal sealed record AantallenGroep(string Naam, ImmutableArray<int> AangemeldPerWeekdag);

/// <summary>What was counted for one groep on one school day; of a list that wasn't kept no number is shown.</summary>
internal sealed record AantallenTelling(
    DateOnly Datum, string Groep, int Verwacht, int Aanwezig, int Afgemeld, int NietGevonden, Lijststand Lijst = Lijststand.Bijgehouden)
{
    public bool IsGeteld => Lijst != Lijststand.NietBijgehouden;
}

/// <summary>Numbers of a period. The edition in the head decides what is shown (XLS-3).</summary>
/// <param name="GemiddeldOverWeken">Over how many weeks, up to the last day, the real attendance is averaged.</param>
internal sealed record AantallenBlad(
    WerkboekKop Kop,
    DateOnly Van,
    DateOnly Tot,
    int GemiddeldOverWeken,
    ImmutableArray<AantallenGroep> Groepen,
    ImmutableArray<AantallenTelling> Tellingen)
{
    private const int Week = 7;

    /// <summary>Weekdays on which this school has overblijven.</summary>
    public Weekdagen Overblijfdagen { get; init; } = Weekdagen.Alle;

    /// <summary>
    /// Weekdays to show, 0 for Monday: those of the period with overblijven, or on which something was counted. A day without overblijven has
    /// no small number: its zeros would hide every total (XLS-3).
    /// </summary>
    public ImmutableArray<int> Kolommen()
    {
        var inPeriode = Enumerable.Range(0, Math.Min(Week, Tot.DayNumber - Van.DayNumber + 1)).Select(n => AantallenGemiddelden.Weekdag(Van.AddDays(n))).ToHashSet();
        var geteld = Tellingen.Select(t => AantallenGemiddelden.Weekdag(t.Datum)).ToHashSet();
        ImmutableArray<int> dagen = [.. Enumerable.Range(0, AantallenGemiddelden.Weekdagen).Where(d => Overblijfdagen.Heeft(WeekdagenExtensions.Werkweek[d].Dag))];
        ImmutableArray<int> toon = [.. Enumerable.Range(0, AantallenGemiddelden.Weekdagen).Where(d => geteld.Contains(d) || (inPeriode.Contains(d) && dagen.Contains(d)))];
        return toon.IsEmpty ? dagen : toon;
    }
}
