using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a passkey may be called, and what may arrive from a browser.</summary>
internal static class PasskeyRules
{
    public const int NaamMax = 40;

    /// <summary>Characters of what the browser sends: ample for the longest that authenticators give.</summary>
    public const int BewijsMax = 20_000;

    public static Weigering? KeurNaam(string? naam) =>
        string.IsNullOrWhiteSpace(naam) ? Weigeringen.Verplicht("Naam", "een naam voor deze passkey")
        : naam.Trim().Length > NaamMax ? Weigeringen.TeLang("Naam", "de naam", NaamMax)
        : naam.Any(char.IsControl) ? Weigeringen.OngeldigeTekens("Naam", "de naam") : null;

    /// <summary>Ids as we draw them in forms; anything else is no passkey of ours.</summary>
    public static bool IsId([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= 2_000 } && Base64Url.IsValid(id);
}
