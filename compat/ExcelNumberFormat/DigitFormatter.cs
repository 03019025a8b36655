using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Shows a number in digit places: <c>0</c>, <c>#</c>, <c>?</c>, thousands, scaling, percent and powers of ten.</summary>
internal static class DigitFormatter
{
    /// <summary>Above this size a decimal can't hold the number and its digits mean nothing any more.</summary>
    private const double DecimalMax = 7.9e27;

    public static string Format(FormatSection section, double number, CultureInfo culture)
    {
        var layout = DigitLayout.Of(section);
        if (Math.Abs(number) > DecimalMax)
        {
            return GeneralFormatter.Format(number, culture);
        }

        var exponent = 0;
        var scaled = (decimal)number * layout.Factor;
        if (layout.HasExponent && scaled != 0)
        {
            (scaled, exponent) = Normalize(scaled, layout);
        }

        // Half goes away from zero, on the fifteen digits that a spreadsheet shows: 1.005 becomes 1.01, as there.
        var rounded = Math.Round(scaled, Math.Min(layout.DecimalPlaces, 28), MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("F" + layout.DecimalPlaces, CultureInfo.InvariantCulture).Split('.');
        var shown = new DigitWriter(section, layout, culture).Write(digits[0], digits.Length > 1 ? digits[1] : "", exponent);
        return rounded < 0 ? culture.NumberFormat.NegativeSign + shown : shown;
    }

    /// <summary>Brings the number to as many whole digits as the format has places before the point.</summary>
    private static (decimal Mantissa, int Exponent) Normalize(decimal number, DigitLayout layout)
    {
        var places = Math.Max(1, layout.WholePlaces);
        var size = (int)Math.Floor(Math.Log10((double)Math.Abs(number)));
        var exponent = places == 1 ? size : (int)Math.Floor(size / (double)places) * places;
        var mantissa = (decimal)((double)number / Math.Pow(10, exponent));
        if (Math.Round(Math.Abs(mantissa), layout.DecimalPlaces, MidpointRounding.AwayFromZero) >= (decimal)Math.Pow(10, places))
        {
            exponent += places;
            mantissa /= (decimal)Math.Pow(10, places);
        }

        return (mantissa, exponent);
    }
}

/// <summary>What the digit places of a section ask for.</summary>
internal sealed record DigitLayout(int WholePlaces, int DecimalPlaces, bool Thousands, decimal Factor, bool HasExponent)
{
    public static DigitLayout Of(FormatSection section)
    {
        var mantissa = section.Tokens.TakeWhile(t => !t.Is(TokenKind.Exponent)).ToList();
        var point = mantissa.FindIndex(t => t.Is(TokenKind.Point));
        var whole = point < 0 ? mantissa : mantissa[..point];
        var lastDigit = mantissa.FindLastIndex(t => t.Is(TokenKind.Digit));
        var lastWhole = whole.FindLastIndex(t => t.Is(TokenKind.Digit));
        var scaling = mantissa.Skip(lastDigit + 1).Count(t => t.Is(TokenKind.Comma))
            + (point < 0 ? 0 : whole.Skip(lastWhole + 1).Count(t => t.Is(TokenKind.Comma)));
        var factor = 1m;
        for (var i = 0; i < scaling; i++)
        {
            factor /= 1000m;
        }

        for (var i = section.Tokens.Count(t => t.Is(TokenKind.Percent)); i > 0; i--)
        {
            factor *= 100m;
        }

        return new DigitLayout(
            whole.Count(t => t.Is(TokenKind.Digit)),
            point < 0 ? 0 : mantissa.Skip(point).Count(t => t.Is(TokenKind.Digit)),
            whole.Take(Math.Max(lastWhole, 0)).Any(t => t.Is(TokenKind.Comma)),
            factor,
            section.Tokens.Any(t => t.Is(TokenKind.Exponent)));
    }
}
