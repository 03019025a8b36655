using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedeeld;

/// <summary>
/// Forms that were accepted before: a repeat gets the same answer, but the id of a form with other contents, or of another
/// person, never says yes to something that wasn't done (a form that the browser's back button brought up again).
/// </summary>
internal static class OperatieRules
{
    public const int BewaardMax = 50;

    private const char Scheiding = ':';
    private const int KenmerkBytes = 4;

    /// <summary>What is kept of an operation: its id and a short digest of who asked what.</summary>
    public static string Regel(OperatieId operatie, Wie wie, params ReadOnlySpan<string?> inhoud)
    {
        var tekst = $"{wie.AccountId}\n{string.Join('\n', inhoud)}";
        return $"{operatie}{Scheiding}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, KenmerkBytes))}";
    }

    /// <summary>Done for a repeat, a refusal for the id of another form, null for a new one.</summary>
    public static Uitkomst? Eerder(ImmutableArray<string> bewaard, string regel)
    {
        var id = regel.AsSpan(0, regel.IndexOf(Scheiding, StringComparison.Ordinal) + 1);
        foreach (var eerder in bewaard)
        {
            if (eerder.AsSpan().StartsWith(id, StringComparison.Ordinal))
            {
                return eerder == regel ? Uitkomst.Goed : Weigeringen.OperatieAlGebruikt;
            }
        }

        return null;
    }

    /// <summary>The newest last; the oldest are forgotten.</summary>
    public static ImmutableArray<string> Met(ImmutableArray<string> bewaard, string regel)
    {
        var met = bewaard.Add(regel);
        return met.Length > BewaardMax ? met[^BewaardMax..] : met;
    }
}
