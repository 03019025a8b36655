using System.Security.Cryptography;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Seals the keys of cookies and forms with one of their own, derived from the key file (SEC-4). Layout: nonce (12) · tag (16) · ciphertext.</summary>
internal sealed class Sleutelzegel(Sleutelbos sleutels)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _sleutel = sleutels.Afgeleid("sessiesleutels");

    public byte[] Verzegel(ReadOnlySpan<byte> inhoud)
    {
        var rij = new byte[NonceBytes + TagBytes + inhoud.Length];
        RandomNumberGenerator.Fill(rij.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_sleutel, TagBytes);
        aes.Encrypt(rij.AsSpan(0, NonceBytes), inhoud, rij.AsSpan(NonceBytes + TagBytes), rij.AsSpan(NonceBytes, TagBytes));
        return rij;
    }

    /// <exception cref="InvalidOperationException">When it was sealed with another key file, or is damaged.</exception>
    /// <param name="zin">What to say then.</param>
    public byte[] Open(ReadOnlySpan<byte> rij, string zin)
    {
        var inhoud = new byte[Math.Max(0, rij.Length - NonceBytes - TagBytes)];
        try
        {
            using var aes = new AesGcm(_sleutel, TagBytes);
            aes.Decrypt(rij[..NonceBytes], rij[(NonceBytes + TagBytes)..], rij.Slice(NonceBytes, TagBytes), inhoud);
            return inhoud;
        }
        catch (Exception fout) when (fout is CryptographicException or ArgumentException)
        {
            throw new InvalidOperationException(zin, fout);
        }
    }
}
