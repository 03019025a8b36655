using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Bench.Land;

/// <summary>The same row at another time: every date, schooljaar and year in its key and contents goes back alike, so that what refers to each other still does.</summary>
internal static partial class Verschuiving
{
    private const int Vroegst = 1990;
    private const int Laatst = 2100;

    /// <summary>By whole years: a month keeps its first day, a schooljaar its dates.</summary>
    public static string Jaren(string tekst, int jaren) => Getallen(Schooljaren(Datum().Replace(tekst, m => Op(m, d => d.AddYears(-jaren))), jaren), jaren);

    /// <summary>By days: a maandag stays one; years as those days fall in them.</summary>
    public static string Dagen(string tekst, DateOnly van, DateOnly naar)
    {
        var (dagen, jaren) = (naar.DayNumber - van.DayNumber, Schooljaar.Van(van).Begin - Schooljaar.Van(naar).Begin);
        return Getallen(Schooljaren(Datum().Replace(tekst, m => Op(m, d => d.AddDays(dagen))), jaren), jaren);
    }

    private static string Op(Match gevonden, Func<DateOnly, DateOnly> regel) =>
        DateOnly.TryParseExact(gevonden.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) && datum.Year is > Vroegst and < Laatst
            ? Sleutels.Dag(regel(datum)) : gevonden.Value;

    private static string Schooljaren(string tekst, int jaren) => Jaar().Replace(tekst, m =>
    {
        var (begin, eind) = (Getal(m.Groups["begin"]), Getal(m.Groups["eind"]));
        return eind == begin + 1 ? new Schooljaar(begin - jaren).ToString() : m.Value;
    });

    /// <summary>A year that is kept as a number, and the month in the key of what is kept by month.</summary>
    private static string Getallen(string tekst, int jaren) => Maand().Replace(
        Jaargetal().Replace(tekst, m => string.Create(CultureInfo.InvariantCulture, $"{m.Groups["naam"].Value}{Getal(m.Groups["jaar"]) - jaren}")),
        m => string.Create(CultureInfo.InvariantCulture, $"/{Getal(m.Groups["jaar"]) - jaren}-{m.Groups["maand"].Value}{m.Groups["na"].Value}"));

    private static int Getal(Group groep) => int.Parse(groep.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Datum();

    [GeneratedRegex(@"(?<![0-9-])(?<begin>20[0-9]{2})-(?<eind>20[0-9]{2})(?![0-9-])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Jaar();

    [GeneratedRegex(@"(?<naam>""(Begin|Jaar)"":)(?<jaar>20[0-9]{2})(?![0-9])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Jaargetal();

    [GeneratedRegex(@"/(?<jaar>20[0-9]{2})-(?<maand>0[1-9]|1[0-2])(?<na>/|""|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Maand();
}
