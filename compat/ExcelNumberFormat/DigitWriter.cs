using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Puts digits in their places, the texts of the format between them.</summary>
internal sealed class DigitWriter(FormatSection section, DigitLayout layout, CultureInfo culture)
{
    private readonly StringBuilder _shown = new();

    public string Write(string whole, string decimals, int exponent)
    {
        var digits = whole.TrimStart('0');
        var place = layout.WholePlaces;
        var decimalAt = 0;
        var behindPoint = false;
        var behindExponent = false;
        foreach (var token in section.Tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.Exponent:
                    behindExponent = true;
                    WriteExponent(token, exponent);
                    break;
                case TokenKind.Digit when behindExponent:
                    break;
                case TokenKind.Digit when behindPoint:
                    WriteDecimal(token.Text, decimals, decimalAt++);
                    break;
                case TokenKind.Digit:
                    WriteWhole(token.Text, digits, place--);
                    break;
                case TokenKind.Point:
                    behindPoint = true;
                    // A format without places before the point shows the whole part there all the same: .5 and 12.5
                    _shown.Append(layout.WholePlaces == 0 ? digits : "").Append(culture.NumberFormat.NumberDecimalSeparator);
                    break;
                case TokenKind.Comma:
                    break;
                default:
                    _shown.Append(token.Text);
                    break;
            }
        }

        return _shown.ToString();
    }

    /// <summary>The first place also takes all digits that have no place of their own.</summary>
    private void WriteWhole(string mark, string digits, int place)
    {
        var first = place == layout.WholePlaces;
        for (var at = first ? Math.Max(digits.Length, place) : place; at >= place; at--)
        {
            var digit = at <= digits.Length ? digits[^at].ToString() : Empty(mark);
            _shown.Append(digit);
            if (layout.Thousands && digit.Length > 0 && digit != " " && at % 3 == 1 && at > 1)
            {
                _shown.Append(culture.NumberFormat.NumberGroupSeparator);
            }
        }
    }

    /// <summary>A zero at the end disappears behind # and becomes a space behind ?.</summary>
    private void WriteDecimal(string mark, string decimals, int at)
    {
        var onlyZerosLeft = decimals.AsSpan(at).Trim('0').IsEmpty;
        _shown.Append(onlyZerosLeft ? Empty(mark) : decimals[at].ToString());
    }

    private static string Empty(string mark) => mark switch { "0" => "0", "?" => " ", _ => "" };

    private void WriteExponent(FormatToken token, int exponent)
    {
        var places = section.Tokens.SkipWhile(t => !t.Is(TokenKind.Exponent)).Count(t => t.Is(TokenKind.Digit));
        var plus = token.Text[1] == '+' ? culture.NumberFormat.PositiveSign : "";
        var sign = exponent < 0 ? culture.NumberFormat.NegativeSign : plus;
        _shown.Append(token.Text[0]).Append(sign)
            .Append(Math.Abs(exponent).ToString(new string('0', Math.Max(1, places)), culture));
    }
}
