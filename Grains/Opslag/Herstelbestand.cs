using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrleansSchool.Opslag;

/// <summary>
/// All keys, wrapped with the recovery phrase, in a file in the data folder: so each copy of the folder can be opened with the paper
/// alone, also when key file and server are gone (SEC-4).
/// </summary>
public static class Herstelbestand
{
    public const string Naam = "herstel.sleutels";
    public const int BytesMax = 64 * 1024;

    private const string Doel = "orleansschool herstel 1";
    private const int ZoutBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private static readonly byte[] Band = Encoding.ASCII.GetBytes(Doel);

    public static byte[] Maak(Sleutelbos sleutels, Herstelzin zin)
    {
        ArgumentNullException.ThrowIfNull(sleutels);
        ArgumentNullException.ThrowIfNull(zin);
        var zout = RandomNumberGenerator.GetBytes(ZoutBytes);
        var inhoud = sleutels.Uitvoer();
        var pakket = new byte[NonceBytes + TagBytes + inhoud.Length];
        RandomNumberGenerator.Fill(pakket.AsSpan(0, NonceBytes));
        using (var aes = new AesGcm(zin.Sleutel(zout, Doel), TagBytes))
        {
            aes.Encrypt(pakket.AsSpan(0, NonceBytes), inhoud, pakket.AsSpan(NonceBytes + TagBytes), pakket.AsSpan(NonceBytes, TagBytes), Band);
        }

        CryptographicOperations.ZeroMemory(inhoud);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["wat"] = "Sleutels van OrleansSchool, verpakt met de herstelzin. Uitpakken: recover-key --data MAP --key-file BESTAND",
            ["vorm"] = 1,
            ["zout"] = Convert.ToHexStringLower(zout),
            ["sleutels"] = Convert.ToBase64String(pakket),
        }.ToJsonString() + "\n");
    }

    /// <summary>The keys; null when this phrase doesn't fit.</summary>
    /// <exception cref="InvalidOperationException">With a Dutch sentence, when the file is damaged.</exception>
    public static Sleutelbos? Open(byte[] bestand, Herstelzin zin)
    {
        ArgumentNullException.ThrowIfNull(zin);
        var (zout, pakket) = Ontleed(bestand);
        var inhoud = new byte[pakket.Length - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(zin.Sleutel(zout, Doel), TagBytes);
            aes.Decrypt(pakket.AsSpan(0, NonceBytes), pakket.AsSpan(NonceBytes + TagBytes), pakket.AsSpan(NonceBytes, TagBytes), inhoud, Band);
        }
        catch (CryptographicException)
        {
            return null;
        }

        return Sleutelbos.VanTekst(Encoding.ASCII.GetString(inhoud), Naam);
    }

    /// <summary>Which file this is, to know later whether it is still the confirmed one.</summary>
    public static string Kenmerk(ReadOnlySpan<byte> bestand) => Convert.ToHexStringLower(SHA256.HashData(bestand));

    private static (byte[] Zout, byte[] Pakket) Ontleed(byte[] bestand)
    {
        try
        {
            using var json = JsonDocument.Parse(bestand);
            var kop = json.RootElement;
            var (zout, pakket) = (Convert.FromHexString(kop.GetProperty("zout").GetString()!), kop.GetProperty("sleutels").GetBytesFromBase64());
            if (kop.GetProperty("vorm").GetInt32() == 1 && pakket.Length > NonceBytes + TagBytes)
            {
                return (zout, pakket);
            }
        }
        catch (Exception fout) when (fout is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new InvalidOperationException(Beschadigd, fout);
        }

        throw new InvalidOperationException(Beschadigd);
    }

    private const string Beschadigd = $"Het bestand {Naam} is beschadigd, of van een nieuwere versie van dit programma. Gebruik een andere kopie van de datamap.";
}
