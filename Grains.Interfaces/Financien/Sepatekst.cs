using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OrleansSchool.Financien;

/// <summary>Text as banks take it: <c>a-z A-Z 0-9 / - ? : ( ) . , ' +</c> and blank. Marks go off letters, &amp; becomes en, the rest a blank (TSO-6b).</summary>
public static class Sepatekst
{
    private const string Toegestaan = "/-?:().,'+";

    private static readonly FrozenDictionary<char, string> Vervang = new Dictionary<char, string>
    {
        ['&'] = " en ",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "AE",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['ø'] = "o",
        ['Ø'] = "O",
        ['đ'] = "d",
        ['Đ'] = "D",
        ['ð'] = "d",
        ['Ð'] = "D",
        ['ł'] = "l",
        ['Ł'] = "L",
        ['þ'] = "th",
        ['Þ'] = "Th",
        ['ı'] = "i",
        ['ĳ'] = "ij",
        ['Ĳ'] = "IJ",
        ['€'] = "EUR",
        ['\u2019'] = "'",
        ['\u2018'] = "'",
        ['\u00B4'] = "'",
        ['`'] = "'",
        ['\u2010'] = "-",
        ['\u2011'] = "-",
        ['\u2012'] = "-",
        ['\u2013'] = "-",
        ['\u2014'] = "-",
        ['\u2212'] = "-",
    }.ToFrozenDictionary();

    /// <summary>Single blanks, none around it, no slash at begin or end and no two together, at most <paramref name="max"/> characters.</summary>
    public static string Schoon(string tekst, int max)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormD))
        {
            if (Vervang.TryGetValue(teken, out var woord))
            {
                schoon.Append(woord);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark)
            {
                schoon.Append(char.IsAsciiLetterOrDigit(teken) || Toegestaan.Contains(teken, StringComparison.Ordinal) ? teken : ' ');
            }
        }

        var gevouwen = Gevouwen(schoon.ToString());
        return gevouwen.Length <= max ? gevouwen : gevouwen[..max].TrimEnd(' ', '/');
    }

    private static string Gevouwen(string tekst)
    {
        var kort = string.Join(' ', tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (kort.Contains("//", StringComparison.Ordinal))
        {
            kort = kort.Replace("//", "/", StringComparison.Ordinal);
        }

        return kort.Trim(' ', '/');
    }
}
