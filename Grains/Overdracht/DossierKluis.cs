using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Closes what a dossier holds under its own key, bound to the place where it is kept: without that key no copy opens, however old (OSO-L1).
/// </summary>
/// <remarks>Layout: form (1) · nonce (12) · tag (16) · AES-256-GCM of the packed bytes.</remarks>
internal static class DossierKluis
{
    public const int SleutelBytes = 32;

    /// <summary>Of the content in the row of the dossier itself, closed: it shares that row with the register.</summary>
    public const int InhoudMax = 128 * 1024;

    private const byte Vorm = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Begin = 1 + NonceBytes + TagBytes;
    private const int UitgepaktMax = 8 * 1024 * 1024;

    /// <param name="plaats">Key of the dossier, and of a file its id.</param>
    public static byte[] Sluit(ReadOnlySpan<byte> inhoud, ReadOnlySpan<byte> sleutel, string plaats)
    {
        var klein = PakIn(inhoud);
        var dicht = new byte[Begin + klein.Length];
        dicht[0] = Vorm;
        RandomNumberGenerator.Fill(dicht.AsSpan(1, NonceBytes));
        using var aes = new AesGcm(sleutel, TagBytes);
        aes.Encrypt(dicht.AsSpan(1, NonceBytes), klein, dicht.AsSpan(Begin), dicht.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(plaats));
        return dicht;
    }

    /// <exception cref="CryptographicException">When it was changed, belongs elsewhere or was closed with another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> dicht, ReadOnlySpan<byte> sleutel, string plaats)
    {
        if (dicht.Length < Begin || dicht[0] != Vorm)
        {
            throw new CryptographicException("The closed content has no known form.");
        }

        var klein = new byte[dicht.Length - Begin];
        using var aes = new AesGcm(sleutel, TagBytes);
        aes.Decrypt(dicht.Slice(1, NonceBytes), dicht[Begin..], dicht.Slice(1 + NonceBytes, TagBytes), klein, Encoding.UTF8.GetBytes(plaats));
        return PakUit(klein);
    }

    public static byte[] Schrijf(Dossierinhoud inhoud) => JsonSerializer.SerializeToUtf8Bytes(inhoud, KluisJson.Default.Dossierinhoud);

    public static byte[] Schrijf(Versieinhoud inhoud) => JsonSerializer.SerializeToUtf8Bytes(inhoud, KluisJson.Default.Versieinhoud);

    public static Dossierinhoud LeesInhoud(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, KluisJson.Default.Dossierinhoud) ?? throw new CryptographicException("The closed content is empty.");

    public static Versieinhoud LeesVersie(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, KluisJson.Default.Versieinhoud) ?? throw new CryptographicException("The closed version is empty.");

    private static byte[] PakIn(ReadOnlySpan<byte> inhoud)
    {
        using var uit = new MemoryStream();
        using (var brotli = new BrotliStream(uit, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(inhoud);
        }

        return uit.ToArray();
    }

    private static byte[] PakUit(byte[] klein)
    {
        using var bron = new MemoryStream(klein);
        using var brotli = new BrotliStream(bron, CompressionMode.Decompress);
        using var uit = new MemoryStream();
        var deel = new byte[16 * 1024];
        for (var gelezen = brotli.Read(deel, 0, deel.Length); gelezen > 0; gelezen = brotli.Read(deel, 0, deel.Length))
        {
            uit.Write(deel, 0, gelezen);
            if (uit.Length > UitgepaktMax)
            {
                throw new CryptographicException("The closed content unpacks to too much.");
            }
        }

        return uit.ToArray();
    }
}
