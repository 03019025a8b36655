using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace OrleansSchool.Bestanden;

/// <summary>
/// Whether a PDF runs something once it is open (ISO 32000-1, 12.6.4: the actions JavaScript and Launch). A scan or a letter never does, and what we keep is opened by somebody later (SEC-6).
/// Looked through are its own bytes and the objects that it packed; what a password locks can't be.
/// </summary>
internal static class PdfRules
{
    private const int UitgepaktMax = 16 * 1024 * 1024;
    private const int StromenMax = 5_000;

    private static ReadOnlySpan<byte> Begin => "%PDF-"u8;

    private static ReadOnlySpan<byte> Voorwerpen => "/ObjStm"u8;

    private static ReadOnlySpan<byte> Stroom => "stream"u8;

    /// <summary>What ends a name (7.2.2, 7.2.3).</summary>
    private static ReadOnlySpan<byte> Scheiding => " \t\r\n\f\0()<>[]{}/%"u8;

    public static bool IsPdf(ImmutableArray<byte> bytes) => !bytes.IsDefault && bytes.AsSpan().StartsWith(Begin);

    public static bool HeeftProgramma(ImmutableArray<byte> bytes)
    {
        if (!IsPdf(bytes))
        {
            return false;
        }

        var pdf = ImmutableCollectionsMarshal.AsArray(bytes)!;
        return NoemtProgramma(pdf) || IngepaktProgramma(pdf);
    }

    private static bool NoemtProgramma(ReadOnlySpan<byte> bytes)
    {
        for (var plek = bytes.IndexOf((byte)'/'); plek >= 0; plek = bytes.IndexOf((byte)'/'))
        {
            bytes = bytes[(plek + 1)..];
            if (IsNaam(bytes, "JavaScript"u8) || IsNaam(bytes, "Launch"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Any letter of a name may be written as # and two digits (7.3.5).</summary>
    private static bool IsNaam(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> naam)
    {
        foreach (var letter in naam)
        {
            var isGetal = bytes.Length >= 3 && bytes[0] == (byte)'#';
            var teken = isGetal && byte.TryParse(bytes[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var waarde) ? waarde : bytes.IsEmpty ? (byte)0 : bytes[0];
            if (teken != letter)
            {
                return false;
            }

            bytes = bytes[(isGetal ? 3 : 1)..];
        }

        return bytes.IsEmpty || Scheiding.Contains(bytes[0]);
    }

    private static bool IngepaktProgramma(byte[] pdf)
    {
        var (plek, over) = (0, UitgepaktMax);
        for (var nr = 0; nr < StromenMax && over > 0 && Volgende(pdf, plek) is { } begin; nr++)
        {
            var uit = PakUit(pdf, begin, over);
            if (NoemtProgramma(uit))
            {
                return true;
            }

            (plek, over) = (begin, over - uit.Length);
        }

        return false;
    }

    /// <summary>Where the bytes of the next packed objects begin.</summary>
    private static int? Volgende(byte[] pdf, int vanaf)
    {
        var soort = pdf.AsSpan(vanaf).IndexOf(Voorwerpen);
        var na = vanaf + soort + Voorwerpen.Length;
        if (soort < 0 || pdf.AsSpan(na).IndexOf(Stroom) is var stroom && stroom < 0)
        {
            return null;
        }

        var begin = na + stroom + Stroom.Length;
        begin += pdf.AsSpan(begin).StartsWith("\r\n"u8) ? 2 : 1;
        return begin < pdf.Length ? begin : null;
    }

    private static byte[] PakUit(byte[] pdf, int begin, int max)
    {
        using var uit = new MemoryStream();
        try
        {
            using var bron = new ZLibStream(new MemoryStream(pdf, begin, pdf.Length - begin, writable: false), CompressionMode.Decompress);
            var stuk = new byte[16 * 1024];
            for (int gelezen; uit.Length < max && (gelezen = bron.Read(stuk)) > 0;)
            {
                uit.Write(stuk, 0, gelezen);
            }
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException)
        {
            // Packed in another way, or broken: what came out until then is looked through.
        }

        return uit.ToArray();
    }
}
