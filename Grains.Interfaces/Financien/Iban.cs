using System.Collections.Frozen;

namespace OrleansSchool.Financien;

/// <summary>Account numbers: check digits (ISO 13616), length per country, and which countries SEPA reaches (TSO-6b). Never a key, never in a log.</summary>
public static class Iban
{
    public const int LengteMax = 34;

    private const int LengteMin = 15;
    private const int EindeLengte = 4;
    private const int Rest = 1;
    private const int Deler = 97;

    /// <summary>What the reckoning never gives, though it leaves the same rest (ISO 13616).</summary>
    private static readonly FrozenSet<string> NooitGegeven = new[] { "00", "01", "99" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Length by country of the SEPA area.</summary>
    private static readonly FrozenDictionary<string, int> Sepalanden = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["AD"] = 24,
        ["AL"] = 28,
        ["AT"] = 20,
        ["BE"] = 16,
        ["BG"] = 22,
        ["CH"] = 21,
        ["CY"] = 28,
        ["CZ"] = 24,
        ["DE"] = 22,
        ["DK"] = 18,
        ["EE"] = 20,
        ["ES"] = 24,
        ["FI"] = 18,
        ["FR"] = 27,
        ["GB"] = 22,
        ["GI"] = 23,
        ["GR"] = 27,
        ["HR"] = 21,
        ["HU"] = 28,
        ["IE"] = 22,
        ["IS"] = 26,
        ["IT"] = 27,
        ["LI"] = 21,
        ["LT"] = 20,
        ["LU"] = 20,
        ["LV"] = 21,
        ["MC"] = 27,
        ["MD"] = 24,
        ["ME"] = 22,
        ["MK"] = 19,
        ["MT"] = 31,
        ["NL"] = 18,
        ["NO"] = 15,
        ["PL"] = 28,
        ["PT"] = 25,
        ["RO"] = 24,
        ["RS"] = 22,
        ["SE"] = 24,
        ["SI"] = 19,
        ["SK"] = 24,
        ["SM"] = 27,
        ["VA"] = 22,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Without blanks and in capitals; what it is, isn't judged.</summary>
    public static string Schoon(string? iban) => string.Concat((iban ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Form, length of its country and check digits are right.</summary>
    public static bool IsGeldig(string? iban)
    {
        var schoon = Schoon(iban);
        return schoon.Length is >= LengteMin and <= LengteMax && IsVorm(schoon) && (!Sepalanden.TryGetValue(schoon[..2], out var lengte) || schoon.Length == lengte)
            && !NooitGegeven.Contains(schoon[2..4]) && Mod97(schoon[4..] + schoon[..4]) == Rest;
    }

    /// <summary>Of a country that SEPA reaches; asked of a valid one.</summary>
    public static bool IsSepa(string iban) => Schoon(iban) is { Length: > 2 } schoon && Sepalanden.ContainsKey(schoon[..2]);

    /// <summary>The last four, for screens: <c>•••• 4300</c> is written by who shows it.</summary>
    public static string Einde(string iban) => Schoon(iban) is { Length: >= EindeLengte } schoon ? schoon[^EindeLengte..] : "";

    /// <summary>Remainder of the number that comes when A is 10 … Z is 35; -1 when it isn't letters and digits.</summary>
    internal static int Mod97(string tekst)
    {
        var rest = 0;
        foreach (var teken in tekst)
        {
            if (char.IsAsciiDigit(teken))
            {
                rest = ((rest * 10) + (teken - '0')) % Deler;
            }
            else if (char.IsAsciiLetterUpper(teken))
            {
                rest = ((rest * 100) + (teken - 'A' + 10)) % Deler;
            }
            else
            {
                return -1;
            }
        }

        return rest;
    }

    private static bool IsVorm(string schoon) =>
        char.IsAsciiLetterUpper(schoon[0]) && char.IsAsciiLetterUpper(schoon[1]) && char.IsAsciiDigit(schoon[2]) && char.IsAsciiDigit(schoon[3])
        && schoon.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
        && (!schoon.StartsWith("NL", StringComparison.Ordinal) || IsNederlands(schoon));

    /// <summary>Four letters of the bank and ten digits.</summary>
    private static bool IsNederlands(string schoon) => schoon.Length == 18 && schoon[4..8].All(char.IsAsciiLetterUpper) && schoon[8..].All(char.IsAsciiDigit);
}
