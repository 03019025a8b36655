using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a password must be: long and not a name. No required kinds of characters, since those make worse ones (SEC-1).</summary>
internal static class WachtwoordRules
{
    public const int LengteMin = 12;
    public const int LengteMax = 128;
    private const int TekensMin = 5;

    public static Weigering? Keur(string? wachtwoord, string naam, string inlognaam)
    {
        if (wachtwoord is null || wachtwoord.Length < LengteMin)
        {
            return Weigeringen.WachtwoordTeKort;
        }

        if (wachtwoord.Length > LengteMax)
        {
            return Weigeringen.WachtwoordTeLang;
        }

        if (LijktOp(wachtwoord, naam) || LijktOp(wachtwoord, inlognaam) || LijktOp(wachtwoord, inlognaam.Split('@')[0]))
        {
            return Weigeringen.WachtwoordIsNaam;
        }

        return wachtwoord.Distinct().Count() < TekensMin ? Weigeringen.WachtwoordTeEenvoudig : null;
    }

    /// <summary>Equal apart from case, spaces and digits at the end.</summary>
    private static bool LijktOp(string wachtwoord, string naam) =>
        Kaal(naam) is { Length: > 0 } kaal && string.Equals(Kaal(wachtwoord), kaal, StringComparison.OrdinalIgnoreCase);

    private static string Kaal(string tekst) => tekst.Replace(" ", "", StringComparison.Ordinal).TrimEnd("0123456789!?.".ToCharArray());
}
