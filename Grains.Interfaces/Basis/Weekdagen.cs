namespace OrleansSchool.Basis;

/// <summary>Days on which a school can have overblijven; several at once.</summary>
[Flags]
public enum Weekdagen
{
    Geen = 0,
    Maandag = 1,
    Dinsdag = 2,
    Woensdag = 4,
    Donderdag = 8,
    Vrijdag = 16,
    Alle = Maandag | Dinsdag | Woensdag | Donderdag | Vrijdag,
}

public static class WeekdagenExtensions
{
    /// <summary>Monday to Friday in order, each with its Dutch short and long name.</summary>
    public static IReadOnlyList<(Weekdagen Dag, string Kort, string Lang)> Werkweek { get; } =
    [
        (Weekdagen.Maandag, "ma", "maandag"), (Weekdagen.Dinsdag, "di", "dinsdag"), (Weekdagen.Woensdag, "wo", "woensdag"),
        (Weekdagen.Donderdag, "do", "donderdag"), (Weekdagen.Vrijdag, "vr", "vrijdag"),
    ];

    public static Weekdagen Weekdag(this DateOnly datum) => datum.DayOfWeek switch
    {
        DayOfWeek.Monday => Weekdagen.Maandag,
        DayOfWeek.Tuesday => Weekdagen.Dinsdag,
        DayOfWeek.Wednesday => Weekdagen.Woensdag,
        DayOfWeek.Thursday => Weekdagen.Donderdag,
        DayOfWeek.Friday => Weekdagen.Vrijdag,
        _ => Weekdagen.Geen,
    };

    public static bool Heeft(this Weekdagen dagen, Weekdagen dag) => dag != Weekdagen.Geen && (dagen & dag) == dag;

    /// <summary>Short names in week order: "ma, di en do"; "geen" for none.</summary>
    public static string Leesbaar(this Weekdagen dagen)
    {
        var namen = Werkweek.Where(d => dagen.Heeft(d.Dag)).Select(d => d.Kort).ToList();
        return namen.Count switch
        {
            0 => "geen",
            1 => namen[0],
            _ => string.Join(", ", namen[..^1]) + " en " + namen[^1],
        };
    }
}
