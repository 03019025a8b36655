using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Shows a serial number as date and time.</summary>
internal static class DateFormatter
{
    public static string? Format(FormatSection section, double number, CultureInfo culture)
    {
        if (SerialNumber.ToDate(number) is not { } moment)
        {
            return null;
        }

        var fraction = section.Tokens.Any(t => t.Is(TokenKind.SecondFraction));
        var rounded = fraction ? moment : RoundToSecond(moment);
        var twelveHours = section.Tokens.Any(t => t.Is(TokenKind.AmPm));
        var shown = new StringBuilder();
        foreach (var token in section.Tokens)
        {
            shown.Append(Show(token, rounded, twelveHours, culture));
        }

        return shown.ToString();
    }

    private static DateTime RoundToSecond(DateTime moment)
    {
        var ticks = (moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        return new DateTime(Math.Min(ticks, DateTime.MaxValue.Ticks), moment.Kind);
    }

    private static string Show(FormatToken token, DateTime moment, bool twelveHours, CultureInfo culture) => token.Kind switch
    {
        TokenKind.DatePart => ShowPart(token.Text, moment, twelveHours, culture),
        TokenKind.SecondFraction => culture.NumberFormat.NumberDecimalSeparator
            + moment.Millisecond.ToString("000", culture)[..token.Text.Length],
        TokenKind.AmPm => ShowAmPm(token.Text, moment),
        TokenKind.DateSeparator => culture.DateTimeFormat.DateSeparator,
        TokenKind.TimeSeparator => culture.DateTimeFormat.TimeSeparator,
        _ => token.Text,
    };

    private static string ShowAmPm(string mark, DateTime moment)
    {
        var sides = mark.Split('/');
        return moment.Hour < 12 ? sides[0] : sides[1];
    }

    private static string ShowPart(string part, DateTime moment, bool twelveHours, CultureInfo culture) => part switch
    {
        "y" or "yy" => moment.ToString("yy", culture),
        _ when part[0] == 'y' => moment.ToString("yyyy", culture),
        "m" => moment.Month.ToString(culture),
        "mm" => moment.ToString("MM", culture),
        "mmm" => moment.ToString("MMM", culture),
        "mmmm" => culture.DateTimeFormat.GetMonthName(moment.Month),
        _ when part[0] == 'm' => culture.DateTimeFormat.GetMonthName(moment.Month)[..1],
        "d" => moment.Day.ToString(culture),
        "dd" => moment.ToString("dd", culture),
        "ddd" => moment.ToString("ddd", culture),
        _ when part[0] == 'd' => moment.ToString("dddd", culture),
        _ when part[0] == 'h' => Pad(twelveHours ? ((moment.Hour + 11) % 12) + 1 : moment.Hour, part, culture),
        _ when part[0] == 's' => Pad(moment.Second, part, culture),
        _ => Pad(moment.Minute, part, culture),
    };

    private static string Pad(int number, string part, CultureInfo culture) => number.ToString(part.Length > 1 ? "00" : "0", culture);
}
