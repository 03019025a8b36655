using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>Looks at the first bytes instead of the name (SEC-6): what can't be XML gets a sentence that says what it is.</summary>
internal static class Bestandskenmerk
{
    /// <summary>Long enough for what stands before the root, so that the line of a DOCTYPE can be told.</summary>
    public const int KopLengte = 4_096;

    /// <summary>Null when it may be XML, in whatever encoding.</summary>
    public static Inleesweigering? Weigering(ReadOnlySpan<byte> kop)
    {
        if (kop.IsEmpty)
        {
            return EdexmlWeigering.Leeg();
        }

        var ingepakt = IngepaktAls(kop);
        if (ingepakt is not null)
        {
            return EdexmlWeigering.Ingepakt(ingepakt);
        }

        var soort = BekendeSoort(kop);
        if (soort is null && !BegintMetTeken(kop))
        {
            soort = "geen XML";
        }

        return soort is null ? null : EdexmlWeigering.GeenXml(soort);
    }

    /// <summary>Line of the DOCTYPE: the framework forbids it without saying where. Null when it comes later than the head.</summary>
    public static int? RegelDoctype(ReadOnlySpan<byte> kop)
    {
        var tekst = new byte[kop.Length];
        var lengte = 0;
        foreach (var b in kop)
        {
            tekst[lengte] = b;
            lengte += b == 0 ? 0 : 1;
        }

        var plek = tekst.AsSpan(0, lengte).IndexOf("<!DOCTYPE"u8);
        return plek < 0 ? null : tekst.AsSpan(0, plek).Count((byte)'\n') + 1;
    }

    private static string? IngepaktAls(ReadOnlySpan<byte> kop) => kop switch
    {
        [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => "zip, of een Excel- of Word-bestand",
        [0x1F, 0x8B, ..] => "gzip",
        [0x37, 0x7A, 0xBC, 0xAF, ..] => "7z",
        [0x52, 0x61, 0x72, 0x21, ..] => "rar",
        _ => null,
    };

    private static string? BekendeSoort(ReadOnlySpan<byte> kop) => kop switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x42, 0x4D, ..] => "een afbeelding",
        [0x52, 0x49, 0x46, 0x46, ..] => "een afbeelding of geluid",
        [0x25, 0x50, 0x44, 0x46, ..] => "een PDF",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "een oud Office-bestand",
        [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] => "een programma",
        _ => null,
    };

    /// <summary>The first character after a byte order mark, zero bytes of a wide encoding and blanks must be '&lt;'.</summary>
    private static bool BegintMetTeken(ReadOnlySpan<byte> kop)
    {
        var eerste = kop.IndexOfAnyExcept<byte>([0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return eerste >= 0 ? kop[eerste] == (byte)'<' : kop.Length == KopLengte;
    }
}
