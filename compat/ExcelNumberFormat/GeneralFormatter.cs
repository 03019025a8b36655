using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>The format General: eleven digits at most, powers of ten for very large and very small numbers.</summary>
internal static class GeneralFormatter
{
    private const int Digits = 11;

    public static string Format(double number, CultureInfo culture)
    {
        if (number.Equals(0d))
        {
            return "0";
        }

        var size = Math.Abs(number);
        if (size is >= 1e11 or < 1e-9)
        {
            return number.ToString("0.#####E+00", culture);
        }

        // Sign, whole digits and fraction together show eleven digits, as a wide cell does.
        var whole = Math.Max(1, (int)Math.Floor(Math.Log10(size)) + 1);
        var decimals = Math.Max(0, Digits - 1 - whole);
        return Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('#', Math.Max(decimals, 1)), culture);
    }

    public static string FormatIn(FormatSection section, double number, CultureInfo culture)
    {
        var shown = new StringBuilder();
        foreach (var token in section.Tokens)
        {
            shown.Append(token.Is(TokenKind.General) ? Format(number, culture) : token.Text);
        }

        return shown.ToString();
    }
}

/// <summary>Sections without digits: texts, and the place of the cell's own text.</summary>
internal static class LiteralFormatter
{
    public static string Format(FormatSection section, string text) =>
        string.Concat(section.Tokens.Select(t => t.Is(TokenKind.TextPlace) ? text : t.Text));
}
