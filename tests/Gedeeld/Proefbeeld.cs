using System.Buffers.Binary;
using System.Text;

namespace OrleansSchool.Tests;

/// <summary>Pictures made byte by byte: a JPEG and a PNG with all that a camera leaves in them.</summary>
internal static class Proefbeeld
{
    public const string Geheim = "GPS 51.84N 5.86E";

    /// <summary>EXIF with a place, a comment, an ICC profile, and a film after the end.</summary>
    public static byte[] Jpeg(int breed = 480, int hoog = 360, byte[]? gecodeerd = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(Geheim)]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]),
        .. Segment(0xFE, Encoding.ASCII.GetBytes("commentaar " + Geheim)),
        .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, (byte)(hoog >> 8), (byte)hoog, (byte)(breed >> 8), (byte)breed, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, .. Enumerable.Repeat((byte)0, 16)]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. gecodeerd ?? Gecodeerd, 0xFF, 0xD9,
        .. Encoding.ASCII.GetBytes("film achteraan " + Geheim),
    ];

    /// <summary>The same with an EXIF of a camera before all else: a maker, how it was held, and a place.</summary>
    public static byte[] Gedraaid(byte[] jpeg, byte stand, bool kleinEerst = false)
    {
        byte[] Twee(int n) => kleinEerst ? [(byte)n, (byte)(n >> 8)] : [(byte)(n >> 8), (byte)n];
        byte[] Vier(int n) => kleinEerst ? [.. Twee(n), 0, 0] : [0, 0, .. Twee(n)];
        byte[] tiff =
        [
            .. kleinEerst ? "II"u8 : "MM"u8, .. Twee(42), .. Vier(8), .. Twee(3),
            .. Twee(0x010F), .. Twee(2), .. Vier(4), .. "Oog\0"u8,
            .. Twee(0x0112), .. Twee(3), .. Vier(1), .. Twee(stand), 0, 0,
            .. Twee(0x8825), .. Twee(4), .. Vier(1), .. Vier(50),
            .. Vier(0), .. Encoding.ASCII.GetBytes(Geheim),
        ];
        return [.. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]), .. jpeg[2..]];
    }

    /// <summary>Coded data with a stuffed FF and a restart marker in it.</summary>
    public static byte[] Gecodeerd { get; } = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];

    public static byte[] Png(int breed = 480, int hoog = 360) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Deel("IHDR", [.. Groot(breed), .. Groot(hoog), 8, 2, 0, 0, 0]), .. Deel("tEXt", Encoding.ASCII.GetBytes("Location\0" + Geheim)),
        .. Deel("eXIf", Encoding.ASCII.GetBytes(Geheim)), .. Deel("PLTE", [1, 2, 3]), .. Deel("IDAT", [1, 2, 3, 4]), .. Deel("IEND", []),
        .. Encoding.ASCII.GetBytes("achteraan " + Geheim),
    ];

    public static byte[] Segment(byte soort, byte[] inhoud) => [0xFF, soort, (byte)((inhoud.Length + 2) >> 8), (byte)(inhoud.Length + 2), .. inhoud];

    public static byte[] Deel(string naam, byte[] inhoud)
    {
        byte[] met = [.. Encoding.ASCII.GetBytes(naam), .. inhoud];
        return [.. Groot(inhoud.Length), .. met, .. Groot(unchecked((int)Som(met)))];
    }

    private static byte[] Groot(int getal)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, getal);
        return bytes;
    }

    /// <summary>CRC-32 bit by bit, apart from the code that is tested.</summary>
    private static uint Som(byte[] bytes)
    {
        var som = uint.MaxValue;
        foreach (var b in bytes)
        {
            som ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                som = (som & 1) == 1 ? (som >> 1) ^ 0xEDB88320u : som >> 1;
            }
        }

        return ~som;
    }
}
