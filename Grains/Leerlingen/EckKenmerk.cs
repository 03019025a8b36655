using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Leerlingen;

/// <summary>
/// What is kept of an ECK iD: a digest, enough to know the same leerling again in a later file. The ECK iD itself is a
/// pseudonym of a person that the overblijven has no use for, and 2,000 of them wouldn't fit in the register's row.
/// </summary>
internal static class EckKenmerk
{
    public const int Lengte = 20;

    private const string Begin = "eck:";
    private const int Bytes = 12;

    /// <summary>The digest; of a digest the same again.</summary>
    public static string? Van(string? eckId) =>
        string.IsNullOrEmpty(eckId) ? null
        : eckId.Length == Lengte && eckId.StartsWith(Begin, StringComparison.Ordinal) ? eckId
        : Begin + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(eckId)).AsSpan(0, Bytes));
}
