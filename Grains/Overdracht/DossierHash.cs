using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace OrleansSchool.Overdracht;

/// <summary>What the verzorgers saw is what goes out: both are this hash (OSO-K5, OSO-K6).</summary>
internal static class DossierHash
{
    /// <summary>
    /// SHA-256, lower case hexadecimal, over the content in a fixed order. Counters, confirmations and ids of files are no content; of an
    /// attachment its own hash is.
    /// </summary>
    public static string Van(Dossiergegevens gegevens) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Kaal(gegevens), KluisJson.Default.Dossiergegevens)));

    public static string Van(ImmutableArray<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()));

    public static bool IsGelijk(Dossiergegevens een, Dossiergegevens ander) => ReferenceEquals(een, ander) || Van(een) == Van(ander);

    private static Dossiergegevens Kaal(Dossiergegevens gegevens) => gegevens with
    {
        Ondersteuning = gegevens.Ondersteuning with { BevestigdDoorIb = null, BevestigdDoorLeerkracht = null },
        Okr = [.. gegevens.Okr.Where(a => a.Tekst.Length > 0 || a.Keuze is not null).OrderBy(a => a.Veld, StringComparer.Ordinal).Select(a => a with { Versie = 0 })],
        Bijlagen = [.. gegevens.Bijlagen.Select(b => b with { Id = "", Delen = 0, BevestigdDoorIb = false, BevestigdDoorLeerkracht = false })],
    };
}
