using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Leerlingen;

/// <summary>
/// By what siblings are found (SCH-2, LIVE-1): a short keyed digest of the phone and the mail of each verzorger with gezag. A
/// voogd is left out: one guardian works for children who are no family.
/// </summary>
internal static class GezinRules
{
    public const int SleutelsMax = 4;
    public const string Doel = "gezin";

    private const int Bytes = 6;
    private const string Voogd = "voogd";

    public static ImmutableArray<string> Sleutels(ImmutableArray<Verzorger> verzorgers, byte[] geheim) =>
    [
        .. verzorgers.Where(v => v.HeeftGezag && !v.Relatie.Contains(Voogd, StringComparison.OrdinalIgnoreCase)).SelectMany(Kenmerken)
            .Distinct(StringComparer.Ordinal).Take(SleutelsMax).Select(k => Digest(k, geheim)),
    ];

    private static IEnumerable<string> Kenmerken(Verzorger verzorger)
    {
        if (verzorger.Telefoon.Length > 0)
        {
            yield return verzorger.Telefoon;
        }

        if (verzorger.Email is { Length: > 0 } mail)
        {
            yield return mail.ToLowerInvariant();
        }
    }

    private static string Digest(string kenmerk, byte[] geheim) =>
        Convert.ToBase64String(HMACSHA256.HashData(geheim, Encoding.UTF8.GetBytes(kenmerk)).AsSpan(0, Bytes));
}
