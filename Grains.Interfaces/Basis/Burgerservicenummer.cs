namespace OrleansSchool.Basis;

/// <summary>
/// The check of a BSN and of an onderwijsnummer (SCH-2). Only the check and the last four digits live here: outside a
/// group-8 dossier nothing keeps the number itself, so there is deliberately no type that carries it.
/// </summary>
public static class Burgerservicenummer
{
    public const int Lengte = 9;
    private const int RestOnderwijsnummer = 5;

    /// <summary>Nine digits that pass the elfproef and aren't all zero; a leading zero is part of the number.</summary>
    public static bool IsBsn(ReadOnlySpan<char> nummer) =>
        Rest(nummer) == 0 && nummer.ContainsAnyExcept('0');

    /// <summary>The number of a pupil without BSN: starts with 10, same weights, rest 5.</summary>
    public static bool IsOnderwijsnummer(ReadOnlySpan<char> nummer) =>
        Rest(nummer) == RestOnderwijsnummer && nummer.StartsWith("10", StringComparison.Ordinal);

    /// <summary>A persoonsgebonden nummer: a BSN, or an onderwijsnummer for a pupil who has none.</summary>
    public static bool IsPersoonsgebondenNummer(ReadOnlySpan<char> nummer) => IsBsn(nummer) || IsOnderwijsnummer(nummer);

    /// <summary>All that may be kept for matching; null when it isn't a number of nine digits.</summary>
    public static string? Laatste4(ReadOnlySpan<char> nummer) => Rest(nummer) is null ? null : nummer[^4..].ToString();

    private static int? Rest(ReadOnlySpan<char> nummer)
    {
        if (nummer.Length != Lengte || nummer.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var som = 0;
        for (var i = 0; i < Lengte - 1; i++)
        {
            som += (Lengte - i) * (nummer[i] - '0');
        }

        som -= nummer[^1] - '0';
        return ((som % 11) + 11) % 11;
    }
}
