using System.Globalization;

namespace OrleansSchool.Basis;

/// <summary>Dates and times as the screens write them.</summary>
public static class Datums
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary><c>donderdag 12 november</c>.</summary>
    public static string Lang(DateOnly datum) => datum.ToString("dddd d MMMM", Nederlands);

    /// <summary><c>donderdag 12 november 2026</c>.</summary>
    public static string Voluit(DateOnly datum) => datum.ToString("dddd d MMMM yyyy", Nederlands);

    /// <summary><c>do 12 nov</c>.</summary>
    public static string Kort(DateOnly datum) => datum.ToString("ddd d MMM", Nederlands);

    /// <summary><c>12-11-2026</c>.</summary>
    public static string Cijfers(DateOnly datum) => datum.ToString("dd-MM-yyyy", Nederlands);

    /// <summary><c>12:04</c>, local time of the school.</summary>
    public static string Tijd(DateTimeOffset moment) => Schooltijd.Lokaal(moment).ToString("HH:mm", Nederlands);

    /// <summary>ISO week number, as Dutch schools use it.</summary>
    public static int Week(DateOnly datum) => ISOWeek.GetWeekOfYear(datum);
}
