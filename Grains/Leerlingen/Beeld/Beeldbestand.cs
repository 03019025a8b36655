using System.Collections.Immutable;
using System.Security.Cryptography;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen.Beeld;

/// <summary>A picture with nothing in it but the picture.</summary>
internal sealed record Beeldbestand(string Soort, int Breed, int Hoog, ImmutableArray<byte> Bytes)
{
    private const int KenmerkBytes = 8;

    /// <summary>Tells one picture from another; for its address and to know a repeat.</summary>
    public string Kenmerk => Convert.ToHexStringLower(SHA256.HashData(Bytes.AsSpan()).AsSpan(0, KenmerkBytes));
}

/// <summary>
/// What we take for a picture (SCH-2): JPEG or PNG by its own first bytes, of bounded size and measure, and rewritten from the parts
/// that draw. Place, time, camera, comments, thumbnails and whatever follows the end stay behind.
/// </summary>
internal static class BeeldRules
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    public static Uitkomst<Beeldbestand> Keur(ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty)
        {
            return Weigeringen.GeenBeeld;
        }

        if (bytes.Length > FotoGrenzen.BytesMax)
        {
            return Weigeringen.BeeldTeGroot;
        }

        var beeld = JpegSchoner.Schoon(bytes.AsSpan()) ?? PngSchoner.Schoon(bytes.AsSpan());
        if (beeld is null)
        {
            return Weigeringen.GeenBeeld;
        }

        return PastMaat(beeld.Breed) && PastMaat(beeld.Hoog) ? beeld : Weigeringen.BeeldMaten;
    }

    private static bool PastMaat(int zijde) => zijde is >= FotoGrenzen.ZijdeMin and <= FotoGrenzen.ZijdeMax;
}
