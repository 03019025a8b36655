using System.Buffers.Binary;
using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen.Beeld;

/// <summary>A PNG rewritten from the chunks that draw it: header, palette, transparency, data, end. Text, time, EXIF and animation are left out.</summary>
internal static class PngSchoner
{
    private const int Kop = 8;
    private const int Rand = 12;
    private const int HeaderLengte = 13;
    private const int DelenMax = 2_000;

    private static readonly ImmutableArray<uint> Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1))];

    private static ReadOnlySpan<byte> Begin => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null when it isn't a whole PNG.</summary>
    public static Beeldbestand? Schoon(ReadOnlySpan<byte> bron)
    {
        if (!bron.StartsWith(Begin))
        {
            return null;
        }

        var uit = ImmutableArray.CreateBuilder<byte>(bron.Length);
        uit.AddRange(bron[..Kop]);
        var (plaats, breed, hoog, data) = (Kop, 0, 0, false);
        for (var delen = 0; delen < DelenMax; delen++)
        {
            if (!Deel(bron, plaats, out var lengte))
            {
                return null;
            }

            var deel = bron.Slice(plaats, Rand + lengte);
            var naam = deel.Slice(4, 4);
            if (naam.SequenceEqual("IHDR"u8) != (delen == 0) || (delen == 0 && !Maat(deel, lengte, out breed, out hoog)))
            {
                return null;
            }

            var tekent = Tekent(naam);
            if (!tekent && (naam[0] & 0x20) == 0)
            {
                return null; // a critical chunk that nobody knows
            }

            if (tekent)
            {
                uit.AddRange(deel);
            }

            data |= naam.SequenceEqual("IDAT"u8);
            plaats += deel.Length;
            if (naam.SequenceEqual("IEND"u8))
            {
                return data && lengte == 0 ? new Beeldbestand(BeeldRules.Png, breed, hoog, uit.ToImmutable()) : null;
            }
        }

        return null;
    }

    /// <summary>Length (4), name (4), contents, check (4) over name and contents.</summary>
    private static bool Deel(ReadOnlySpan<byte> bron, int plaats, out int lengte)
    {
        lengte = 0;
        if (plaats + Rand > bron.Length)
        {
            return false;
        }

        var gelezen = BinaryPrimitives.ReadUInt32BigEndian(bron[plaats..]);
        if (gelezen > (uint)(bron.Length - plaats - Rand))
        {
            return false;
        }

        lengte = (int)gelezen;
        return Som(bron.Slice(plaats + 4, 4 + lengte)) == BinaryPrimitives.ReadUInt32BigEndian(bron[(plaats + 8 + lengte)..]);
    }

    private static bool Maat(ReadOnlySpan<byte> deel, int lengte, out int breed, out int hoog)
    {
        (breed, hoog) = lengte == HeaderLengte
            ? (BinaryPrimitives.ReadInt32BigEndian(deel[8..]), BinaryPrimitives.ReadInt32BigEndian(deel[12..]))
            : (0, 0);
        return breed > 0 && hoog > 0;
    }

    private static bool Tekent(ReadOnlySpan<byte> naam) =>
        naam.SequenceEqual("IHDR"u8) || naam.SequenceEqual("PLTE"u8) || naam.SequenceEqual("tRNS"u8) || naam.SequenceEqual("IDAT"u8) || naam.SequenceEqual("IEND"u8);

    private static uint Som(ReadOnlySpan<byte> bytes)
    {
        var som = uint.MaxValue;
        foreach (var b in bytes)
        {
            som = Crc[(int)((som ^ b) & 0xFF)] ^ (som >> 8);
        }

        return ~som;
    }
}
