using System.Security.Cryptography;

namespace OrleansSchool.Intranet.Offline;

/// <summary>The signature of a device: ECDSA over P-256 with SHA-256, by a private key that never leaves its browser (LIVE-4).</summary>
internal static class Handtekening
{
    private const int TekenMax = 200;

    public static bool Klopt(string publiekeSleutel, string? handtekening, ReadOnlySpan<byte> inhoud)
    {
        if (handtekening is not { Length: > 0 and <= TekenMax })
        {
            return false;
        }

        try
        {
            using var sleutel = ECDsa.Create();
            sleutel.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publiekeSleutel), out _);
            return sleutel.KeySize == 256 && sleutel.VerifyData(inhoud, Convert.FromBase64String(handtekening), HashAlgorithmName.SHA256);
        }
        catch (Exception fout) when (fout is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>By which a browser knows that the school has its key.</summary>
    public static string Afdruk(string publiekeSleutel) => Security.TabletKoekje.Hash(publiekeSleutel);
}
