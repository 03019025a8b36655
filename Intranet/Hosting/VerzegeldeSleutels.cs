using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// The framework's keys for cookies and antiforgery in one sealed file in the data folder, so that people stay signed in over a
/// restart and a copy of the folder gives nobody a session (SEC-4).
/// </summary>
internal sealed class VerzegeldeSleutels(string pad, Sleutelbos sleutels) : IXmlRepository
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _sleutel = sleutels.Afgeleid("sessiesleutels");
    private readonly Lock _slot = new();

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_slot)
        {
            return Lees();
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_slot)
        {
            Schrijf([.. Lees(), element]);
        }
    }

    private ImmutableArray<XElement> Lees()
    {
        if (!File.Exists(pad))
        {
            return [];
        }

        var rij = File.ReadAllBytes(pad);
        var inhoud = new byte[Math.Max(0, rij.Length - NonceBytes - TagBytes)];
        try
        {
            using var aes = new AesGcm(_sleutel, TagBytes);
            aes.Decrypt(rij.AsSpan(0, NonceBytes), rij.AsSpan(NonceBytes + TagBytes), rij.AsSpan(NonceBytes, TagBytes), inhoud);
        }
        catch (Exception fout) when (fout is CryptographicException or ArgumentException)
        {
            throw new InvalidOperationException(
                $"Het bestand {pad} hoort niet bij dit sleutelbestand of is beschadigd. Wis het om verder te gaan; iedereen logt dan opnieuw in.", fout);
        }

        using var stroom = new MemoryStream(inhoud);
        return [.. XElement.Load(stroom).Elements()];
    }

    private void Schrijf(ImmutableArray<XElement> elementen)
    {
        using var stroom = new MemoryStream();
        new XElement("sleutels", elementen).Save(stroom, SaveOptions.DisableFormatting);
        var inhoud = stroom.ToArray();
        var rij = new byte[NonceBytes + TagBytes + inhoud.Length];
        RandomNumberGenerator.Fill(rij.AsSpan(0, NonceBytes));
        using (var aes = new AesGcm(_sleutel, TagBytes))
        {
            aes.Encrypt(rij.AsSpan(0, NonceBytes), inhoud, rij.AsSpan(NonceBytes + TagBytes), rij.AsSpan(NonceBytes, TagBytes));
        }

        Eigenbestand.Vervang(pad, rij);
    }
}
