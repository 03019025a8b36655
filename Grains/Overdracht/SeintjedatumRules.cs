using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Dates in a text, as people write them: 4-3-2015, 04/03/15, 4.3.2015, 2015-03-04, 20150304, 4 maart 2015, 4 mrt 2015, vier maart tweeduizend
/// vijftien. For the guard of mails to VO schools (OSO-S3). Pure.
/// </summary>
internal static partial class SeintjedatumRules
{
    private const int Eeuw = 2000;
    private const int September = 9;

    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Kort = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] Getallen =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien",
        "zeventien", "achttien", "negentien", "twintig", "eenentwintig", "tweeentwintig", "drieentwintig", "vierentwintig", "vijfentwintig", "zesentwintig",
        "zevenentwintig", "achtentwintig", "negenentwintig", "dertig", "eenendertig",
    ];

    private static readonly string[] Rangen =
    [
        "", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende",
        "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste", "eenentwintigste", "tweeentwintigste", "drieentwintigste",
        "vierentwintigste", "vijfentwintigste", "zesentwintigste", "zevenentwintigste", "achtentwintigste", "negenentwintigste", "dertigste", "eenendertigste",
    ];

    public static IEnumerable<DateOnly> Zoek(string tekst) => InCijfers(tekst).Concat(InWoorden(tekst)).OfType<DateOnly>();

    private static IEnumerable<DateOnly?> InCijfers(string tekst) =>
        Voorop().Matches(tekst).Concat(Achterop().Matches(tekst)).Concat(Aaneen().Matches(tekst)).Concat(AaneenDag().Matches(tekst))
            .Select(m => Maak(Getal(m, "dag"), Getal(m, "maand"), Getal(m, "jaar")));

    /// <summary>Day, month and year as three words, or the year as two.</summary>
    private static IEnumerable<DateOnly?> InWoorden(string tekst)
    {
        var woorden = string.Concat(Namen.Zoekvorm(tekst).Select(t => char.IsLetterOrDigit(t) ? t : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < woorden.Length; i++)
        {
            if (Dag(woorden[i]) is { } dag && Maand(woorden[i + 1]) is { } maand)
            {
                yield return Maak(dag, maand, Jaar(woorden[i + 2], ""));
                yield return Maak(dag, maand, Jaar(woorden[i + 2], i + 3 < woorden.Length ? woorden[i + 3] : ""));
            }
        }
    }

    private static int? Dag(string woord) =>
        int.TryParse(woord.TrimEnd('e'), NumberStyles.None, CultureInfo.InvariantCulture, out var cijfers) ? cijfers
        : Plaats(Getallen, woord) ?? Plaats(Rangen, woord);

    private static int? Maand(string woord) =>
        Plaats(Maanden, woord) + 1 ?? Plaats(Kort, woord) + 1 ?? (woord == "sept" ? September : (int?)null);

    /// <summary>2015, 15, tweeduizendvijftien, tweeduizend vijftien, twintig vijftien.</summary>
    private static int Jaar(string woord, string volgend)
    {
        if (int.TryParse(woord, NumberStyles.None, CultureInfo.InvariantCulture, out var cijfers))
        {
            return cijfers;
        }

        const string duizend = "tweeduizend";
        var rest = woord.StartsWith(duizend, StringComparison.Ordinal) ? woord[duizend.Length..] + volgend : woord == "twintig" ? volgend : woord;
        var getal = rest.StartsWith("en", StringComparison.Ordinal) ? rest[2..] : rest;
        return Plaats(Getallen, getal) ?? -1;
    }

    private static DateOnly? Maak(int dag, int maand, int jaar)
    {
        var heel = jaar is >= 0 and < 100 ? Eeuw + jaar : jaar;
        return heel is >= 1900 and <= 2200 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(heel, maand) ? new DateOnly(heel, maand, dag) : null;
    }

    private static int? Plaats(string[] woorden, string woord) => Array.IndexOf(woorden, woord) is >= 0 and var plaats ? plaats : null;

    private static int Getal(Match m, string naam) => int.Parse(m.Groups[naam].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Looked ahead only, as the number of a line may stand right before it: "1. 04-03-2015" is no day in 2003.</summary>
    [GeneratedRegex(@"(?<![0-9])(?=(?<dag>[0-9]{1,2})\s?[-/. \u00A0\u2010-\u2015]\s?(?<maand>[0-9]{1,2})\s?[-/. \u00A0\u2010-\u2015]\s?'?(?<jaar>[0-9]{4}|[0-9]{2})(?![0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Voorop();

    [GeneratedRegex(@"(?<![0-9])(?=(?<jaar>[0-9]{4})\s?[-/. \u00A0\u2010-\u2015]\s?(?<maand>[0-9]{1,2})\s?[-/. \u00A0\u2010-\u2015]\s?(?<dag>[0-9]{1,2})(?![0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Achterop();

    [GeneratedRegex(@"(?<![0-9])(?<jaar>[12][0-9]{3})(?<maand>[01][0-9])(?<dag>[0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Aaneen();

    [GeneratedRegex(@"(?<![0-9])(?<dag>[0-3][0-9])(?<maand>[01][0-9])(?<jaar>[12][0-9]{3})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AaneenDag();
}
