using System.Buffers.Binary;
using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen.Beeld;

/// <summary>
/// A JPEG rewritten from the segments that draw it (ITU-T T.81): tables, frame, scans, and the 12 bytes of Adobe that say how its
/// colours are kept. Of EXIF no more than how the camera was held; its place and time, ICC, comments and thumbnails are left out.
/// </summary>
internal static class JpegSchoner
{
    private const byte Begin = 0xD8;
    private const byte Einde = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Adobe = 0xEE;
    private const byte Exif = 0xE1;
    private const int AdobeLengte = 14;
    private const int DelenMax = 2_000;

    private static ReadOnlySpan<byte> AdobeBegin => "Adobe"u8;

    /// <summary>Null when it isn't a whole JPEG that a browser draws.</summary>
    public static Beeldbestand? Schoon(ReadOnlySpan<byte> bron)
    {
        if (bron.Length < 4 || bron[0] != 0xFF || bron[1] != Begin)
        {
            return null;
        }

        var uit = ImmutableArray.CreateBuilder<byte>(bron.Length);
        uit.AddRange(bron[..2]);
        var (plaats, breed, hoog, scans, stand) = (2, 0, 0, 0, 0);
        for (var delen = 0; delen < DelenMax; delen++)
        {
            if (Markering(bron, ref plaats) is not { } soort)
            {
                return null;
            }

            if (soort == Einde)
            {
                uit.AddRange(0xFF, Einde);
                return scans > 0 ? new Beeldbestand(BeeldRules.Jpeg, breed, hoog, uit.ToImmutable()) : null;
            }

            if (!Lengte(bron, plaats, out var lengte) || (IsFrame(soort) && (breed > 0 || !Maat(bron.Slice(plaats, lengte), out breed, out hoog))))
            {
                return null;
            }

            if (!IsBekend(soort) || (soort == Scan && breed == 0))
            {
                return null;
            }

            var deel = bron.Slice(plaats, lengte);
            plaats += lengte;
            if (MagMee(soort, deel))
            {
                uit.AddRange(0xFF, soort);
                uit.AddRange(deel);
            }

            if (soort == Exif && stand == 0 && breed == 0 && (stand = Beeldstand.Lees(deel)) > 0)
            {
                uit.AddRange(Beeldstand.Schrijf(stand));
            }

            if (soort == Scan)
            {
                scans++;
                var tot = EindeScan(bron, plaats);
                uit.AddRange(bron[plaats..tot]);
                plaats = tot;
            }
        }

        return null;
    }

    /// <summary>The next marker; fill bytes before it are skipped.</summary>
    private static byte? Markering(ReadOnlySpan<byte> bron, ref int plaats)
    {
        if (plaats >= bron.Length || bron[plaats] != 0xFF)
        {
            return null;
        }

        while (plaats < bron.Length && bron[plaats] == 0xFF)
        {
            plaats++;
        }

        return plaats < bron.Length ? bron[plaats++] : null;
    }

    private static bool Lengte(ReadOnlySpan<byte> bron, int plaats, out int lengte)
    {
        lengte = plaats + 2 <= bron.Length ? BinaryPrimitives.ReadUInt16BigEndian(bron[plaats..]) : 0;
        return lengte >= 2 && plaats + lengte <= bron.Length;
    }

    /// <summary>Length (2), precision (1), height (2), width (2), components (1).</summary>
    private static bool Maat(ReadOnlySpan<byte> deel, out int breed, out int hoog)
    {
        (breed, hoog) = deel.Length < 8 ? (0, 0) : (BinaryPrimitives.ReadUInt16BigEndian(deel[5..]), BinaryPrimitives.ReadUInt16BigEndian(deel[3..]));
        return breed > 0 && hoog > 0;
    }

    /// <summary>Coded data goes on until a marker that is no stuffing (00) and no restart (D0–D7).</summary>
    private static int EindeScan(ReadOnlySpan<byte> bron, int plaats)
    {
        while (plaats + 1 < bron.Length && !(bron[plaats] == 0xFF && bron[plaats + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))))
        {
            plaats++;
        }

        return plaats + 1 < bron.Length ? plaats : bron.Length;
    }

    /// <summary>Baseline, extended and progressive: what browsers draw.</summary>
    private static bool IsFrame(byte soort) => soort is 0xC0 or 0xC1 or 0xC2;

    /// <summary>Tables, frames, scans, restart interval, application data and comment; anything else is no ordinary picture.</summary>
    private static bool IsBekend(byte soort) => IsFrame(soort) || soort is 0xC4 or 0xDB or 0xDD or Scan or 0xFE or (>= 0xE0 and <= 0xEF);

    private static bool MagMee(byte soort, ReadOnlySpan<byte> deel) =>
        soort == Adobe ? deel.Length == AdobeLengte && deel[2..].StartsWith(AdobeBegin) : soort is not (0xFE or (>= 0xE0 and <= 0xEF));
}
