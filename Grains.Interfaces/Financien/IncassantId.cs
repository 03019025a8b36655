using System.Globalization;

namespace OrleansSchool.Financien;

/// <summary>Creditor identifier of a Dutch school: NL, two check digits, ZZZ, number of the Kamer van Koophandel and four digits (TSO-6b).</summary>
public static class IncassantId
{
    private const int Lengte = 19;
    private const int KvkLengte = 8;
    private const int Plaats = 7;

    /// <summary>ZZZ is the business code: it doesn't count in the check.</summary>
    public static bool IsGeldig(string? id)
    {
        var schoon = Iban.Schoon(id);
        return schoon.Length == Lengte && schoon.StartsWith("NL", StringComparison.Ordinal) && schoon[2..4].All(char.IsAsciiDigit)
            && schoon[4..Plaats].All(char.IsAsciiLetterOrDigit) && schoon[Plaats..].All(char.IsAsciiDigit)
            && Iban.Mod97(schoon[Plaats..] + schoon[..4]) == 1;
    }

    /// <param name="kvk">Eight digits.</param>
    /// <exception cref="ArgumentException">Not eight digits.</exception>
    public static string Maak(string kvk)
    {
        ArgumentNullException.ThrowIfNull(kvk);
        if (kvk.Length != KvkLengte || !kvk.All(char.IsAsciiDigit))
        {
            throw new ArgumentException("A number of the Kamer van Koophandel has eight digits.", nameof(kvk));
        }

        var staart = kvk + "0000";
        var controle = 98 - Iban.Mod97(staart + "NL00");
        return string.Create(CultureInfo.InvariantCulture, $"NL{controle:00}ZZZ{staart}");
    }
}
