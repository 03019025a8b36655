using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Shows a number of days as elapsed hours, minutes or seconds: <c>[h]:mm</c> of 1.5 is 36:00.</summary>
internal static class ElapsedFormatter
{
    public static string Format(FormatSection section, double days, CultureInfo culture)
    {
        var fraction = section.Tokens.Any(t => t.Is(TokenKind.SecondFraction));
        var milliseconds = (long)Math.Round(Math.Abs(days) * 86_400_000d, MidpointRounding.AwayFromZero);
        if (!fraction)
        {
            milliseconds = (milliseconds + 500) / 1000 * 1000;
        }

        var shown = new StringBuilder(days < 0 && milliseconds > 0 ? culture.NumberFormat.NegativeSign : "");
        foreach (var token in section.Tokens)
        {
            shown.Append(Show(token, milliseconds, culture));
        }

        return shown.ToString();
    }

    private static string Show(FormatToken token, long milliseconds, CultureInfo culture) => token.Kind switch
    {
        TokenKind.ElapsedPart => Pad(milliseconds / Unit(token.Text[0]), token.Text, culture),
        TokenKind.DatePart => ShowPart(token.Text, milliseconds, culture),
        TokenKind.SecondFraction => culture.NumberFormat.NumberDecimalSeparator
            + (milliseconds % 1000).ToString("000", culture)[..token.Text.Length],
        TokenKind.TimeSeparator => culture.DateTimeFormat.TimeSeparator,
        _ => token.Text,
    };

    private static string ShowPart(string part, long milliseconds, CultureInfo culture) => part[0] switch
    {
        'h' => Pad(milliseconds / Unit('h') % 24, part, culture),
        's' => Pad(milliseconds / Unit('s') % 60, part, culture),
        _ => Pad(milliseconds / Unit('m') % 60, part, culture),
    };

    private static long Unit(char letter) => letter switch { 'h' => 3_600_000, 's' => 1000, _ => 60_000 };

    private static string Pad(long number, string part, CultureInfo culture) => number.ToString(new string('0', part.Length), culture);
}
