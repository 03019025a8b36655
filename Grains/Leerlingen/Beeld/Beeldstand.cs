using System.Buffers.Binary;

namespace OrleansSchool.Leerlingen.Beeld;

/// <summary>
/// How a camera was held (EXIF 2.32, tag 0x0112): the one thing of EXIF that is needed to draw a picture upright. It is read from the
/// first directory and written anew, alone.
/// </summary>
internal static class Beeldstand
{
    private const ushort Tag = 0x0112;
    private const ushort Kort = 3;
    private const int RegelLengte = 12;
    private const int RegelsMax = 200;

    /// <summary>APP1 with one TIFF directory of one entry, of which the value stands at <see cref="Waarde"/>.</summary>
    private static ReadOnlySpan<byte> Segment =>
    [
        0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private const int Waarde = 29;

    private static ReadOnlySpan<byte> Begin => "Exif\0\0"u8;

    /// <summary>2 to 8, or 0 for a picture that is drawn as it is stored.</summary>
    /// <param name="deel">An APP1 segment from its length on.</param>
    public static int Lees(ReadOnlySpan<byte> deel)
    {
        var rest = deel[2..];
        if (!rest.StartsWith(Begin))
        {
            return 0;
        }

        var tiff = rest[Begin.Length..];
        var groot = tiff.StartsWith("MM"u8);
        if (tiff.Length < 8 || !(groot || tiff.StartsWith("II"u8)))
        {
            return 0;
        }

        var map = groot ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        return map > tiff.Length - 2 ? 0 : InMap(tiff[(int)map..], groot);
    }

    /// <summary>The minimal segment that says only this.</summary>
    public static byte[] Schrijf(int stand)
    {
        var segment = Segment.ToArray();
        segment[Waarde] = (byte)stand;
        return segment;
    }

    private static int InMap(ReadOnlySpan<byte> map, bool groot)
    {
        var regels = Math.Min((int)Twee(map, groot), RegelsMax);
        map = map[2..];
        for (var i = 0; i < regels && map.Length >= RegelLengte; i++, map = map[RegelLengte..])
        {
            if (Twee(map, groot) == Tag && Twee(map[2..], groot) == Kort)
            {
                return Twee(map[8..], groot) is >= 2 and <= 8 and var stand ? stand : 0;
            }
        }

        return 0;
    }

    private static ushort Twee(ReadOnlySpan<byte> bytes, bool groot) =>
        groot ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
