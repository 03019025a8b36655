using System.Collections.Frozen;
using System.Text;

namespace OrleansSchool.Basis;

/// <summary>Telephone numbers: kept as E.164 (<c>+31612345678</c>), shown the Dutch way (SCH-2).</summary>
public static class Telefoon
{
    public const int InvoerMax = 30;

    private const int CijfersMin = 8;
    private const int CijfersMax = 15;
    private const string Nederland = "+31";
    private const int NederlandseCijfers = 9;

    /// <summary>Area codes of three digits without the zero; all others have four.</summary>
    private static readonly FrozenSet<string> KorteNetnummers =
        "10 13 14 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 85 88"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads <c>06-12345678</c>, <c>+31 6 1234 5678</c>, <c>0031 (0)24 123 45 67</c> and foreign numbers with + or 00.</summary>
    public static bool Probeer(string? tekst, out string nummer)
    {
        nummer = "";
        var schoon = Zonder(tekst);
        if (schoon is null)
        {
            return false;
        }

        var internationaal = Internationaal(schoon);
        var cijfers = internationaal.Length - 1;
        var goed = internationaal.StartsWith(Nederland, StringComparison.Ordinal)
            ? cijfers == Nederland.Length - 1 + NederlandseCijfers && internationaal[Nederland.Length] != '0'
            : internationaal[0] == '+' && cijfers is >= CijfersMin and <= CijfersMax && internationaal[1] != '0';
        nummer = goed ? internationaal : "";
        return goed;
    }

    /// <summary><c>06 12 34 56 78</c>, <c>024 123 45 67</c>, <c>0481 12 34 56</c>; foreign numbers as they are kept.</summary>
    public static string Leesbaar(string nummer)
    {
        if (!nummer.StartsWith(Nederland, StringComparison.Ordinal) || nummer.Length != Nederland.Length + NederlandseCijfers)
        {
            return nummer;
        }

        var rest = nummer[Nederland.Length..];
        if (rest[0] == '6')
        {
            return $"06 {rest[1..3]} {rest[3..5]} {rest[5..7]} {rest[7..]}";
        }

        return KorteNetnummers.Contains(rest[..2])
            ? $"0{rest[..2]} {rest[2..5]} {rest[5..7]} {rest[7..]}"
            : $"0{rest[..3]} {rest[3..5]} {rest[5..7]} {rest[7..]}";
    }

    private static string Internationaal(string schoon)
    {
        var metPlus = schoon.StartsWith("00", StringComparison.Ordinal) ? "+" + schoon[2..] : schoon;
        if (metPlus.StartsWith(Nederland + "0", StringComparison.Ordinal))
        {
            return Nederland + metPlus[(Nederland.Length + 1)..];
        }

        return metPlus[0] == '0' ? Nederland + metPlus[1..] : metPlus;
    }

    /// <summary>Digits with at most one leading plus; null when there is anything else than separators.</summary>
    private static string? Zonder(string? tekst)
    {
        if (tekst is null || tekst.Length > InvoerMax)
        {
            return null;
        }

        var schoon = new StringBuilder(tekst.Length);
        foreach (var teken in tekst)
        {
            if (char.IsAsciiDigit(teken) || (teken == '+' && schoon.Length == 0))
            {
                schoon.Append(teken);
            }
            else if (teken is not (' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0' or '\u2011' or '\u2013'))
            {
                return null;
            }
        }

        return schoon.Length > 2 ? schoon.ToString() : null;
    }
}
