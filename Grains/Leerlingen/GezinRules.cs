using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>
/// By what siblings are found (SCH-2, LIVE-1): a short keyed digest of the phone and the mail of each verzorger with gezag. Who works
/// for many children is left out, and so are numbers and addresses that belong to nobody: they make strangers a family.
/// </summary>
internal static class GezinRules
{
    public const int SleutelsMax = 4;
    public const string Doel = "gezin";

    private const int Bytes = 6;

    /// <summary>So many equal digits at the end were typed because something had to be there.</summary>
    private const int GelijkeCijfers = 7;

    /// <summary>Parts of a relatie that is work. A pleegmoeder or stiefvader is family; pleegzorg is an organisation.</summary>
    private static readonly string[] Beroepen =
    [
        "voogd", "instelling", "instantie", "pleegzorg", "gezinshuis", "jeugdzorg", "jeugdbescherming", "jeugdhulp", "stichting", "organisatie", "opvang",
        "hulpverle", "begeleid", "internaat", "school",
    ];

    /// <summary>Before the @ of an address that is of an office, or of nobody.</summary>
    private static readonly FrozenSet<string> Loketten =
        "info administratie directie directeur kantoor school schoolleiding contact post receptie secretariaat overblijven tso geen onbekend nvt noreply no-reply"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="schoolnummer">The school's own phone, as it was typed: whoever has none got that one.</param>
    public static ImmutableArray<string> Sleutels(ImmutableArray<Verzorger> verzorgers, byte[] geheim, string? schoolnummer = null)
    {
        var eigen = Telefoon.Probeer(schoolnummer, out var nummer) ? nummer : null;
        return
        [
            .. verzorgers.Where(v => v.HeeftGezag && !IsBeroep(v.Relatie)).SelectMany(Kenmerken).Where(k => k != eigen)
                .Distinct(StringComparer.Ordinal).Take(SleutelsMax).Select(k => Digest(k, geheim)),
        ];
    }

    private static bool IsBeroep(string relatie) => Beroepen.Any(b => relatie.Contains(b, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Kenmerken(Verzorger verzorger)
    {
        if (verzorger.Telefoon.Length > 0 && !IsOpvulling(verzorger.Telefoon))
        {
            yield return verzorger.Telefoon;
        }

        if (verzorger.Email is { Length: > 0 } mail && !Loketten.Contains(mail.Split('@')[0]))
        {
            yield return mail.ToLowerInvariant();
        }
    }

    private static bool IsOpvulling(string telefoon) =>
        telefoon.Length > GelijkeCijfers && telefoon.AsSpan(telefoon.Length - GelijkeCijfers).TrimStart(telefoon[^1]).IsEmpty;

    private static string Digest(string kenmerk, byte[] geheim) =>
        Convert.ToBase64String(HMACSHA256.HashData(geheim, Encoding.UTF8.GetBytes(kenmerk)).AsSpan(0, Bytes));
}
