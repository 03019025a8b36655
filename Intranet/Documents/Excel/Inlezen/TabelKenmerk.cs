using System.Text;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>Looks at the bytes instead of the name (SEC-6): what can't be a table gets a sentence that says what it is.</summary>
internal static class TabelKenmerk
{
    private const int KopLengte = 512;

    /// <summary>True for a zip that may be a workbook, false for what may be text; refuses the rest.</summary>
    public static bool IsWerkmap(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..])
        {
            return true;
        }

        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? TabelWeigering.Versleuteld() : TabelWeigering.OudExcel();
        }

        if (BekendeSoort(bytes) is { } soort)
        {
            throw TabelWeigering.GeenTabel(soort);
        }

        if (IsHtml(bytes))
        {
            throw TabelWeigering.Html();
        }

        if (IsAfschrift(bytes[..Math.Min(bytes.Length, KopLengte)]))
        {
            throw TabelWeigering.GeenTabel("een bankafschrift (MT940)");
        }

        return false;
    }

    /// <summary>As the reader of statements knows one: reference and opening balance.</summary>
    private static bool IsAfschrift(ReadOnlySpan<byte> kop) => kop.IndexOf(":20:"u8) >= 0 && (kop.IndexOf(":60F:"u8) >= 0 || kop.IndexOf(":60M:"u8) >= 0);

    private static string? BekendeSoort(ReadOnlySpan<byte> kop) => kop switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] => "een afbeelding",
        [0x25, 0x50, 0x44, 0x46, ..] => "een PDF",
        [0x50, 0x4B, 0x05 or 0x07, ..] => "een leeg of gedeeld zip-bestand",
        [0x1F, 0x8B, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x52, 0x61, 0x72, 0x21, ..] => "een ingepakt bestand",
        [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] => "een programma",
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => "een tekstdocument (.rtf)",
        _ => null,
    };

    /// <summary>The first sign of the text is a tag: a page, or XML, with another name.</summary>
    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var kop = bytes[..Math.Min(bytes.Length, KopLengte)];
        var eerste = kop.IndexOfAnyExcept<byte>([0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return eerste >= 0 && kop[eerste] == (byte)'<';
    }
}
