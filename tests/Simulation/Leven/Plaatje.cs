using System.Collections.Immutable;
using OrleansSchool.Leerlingen;
using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Leven;

/// <summary>A picture as a camera makes it, of noise: most are small, some as large as may be.</summary>
internal static class Plaatje
{
    private const int Gewoon = 12_000;
    private const int Kop = 400;

    public static ImmutableArray<byte> Maak(int nummer)
    {
        var lengte = nummer % 20 == 0 ? FotoGrenzen.BytesMax - Kop : Gewoon;
        var ruis = new SimRandom((ulong)nummer);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, [8, 1, 0x68, 1, 0xE0, 1, 1, 0x11, 0]),
            .. Segment(0xC4, [0, .. Enumerable.Repeat((byte)0, 16)]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Enumerable.Range(0, lengte).Select(_ => (byte)ruis.Tot(255)), 0xFF, 0xD9,
        ];
    }

    private static byte[] Segment(byte soort, byte[] inhoud) => [0xFF, soort, (byte)((inhoud.Length + 2) >> 8), (byte)(inhoud.Length + 2), .. inhoud];
}
