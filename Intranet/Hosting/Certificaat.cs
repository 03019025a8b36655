using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The certificate of https, read again when its file changed, so that a renewal needs no restart (OPS-3).</summary>
internal sealed partial class Certificaat(string pad, string? sleutelpad, TimeProvider klok, ILogger logger)
{
    private static readonly TimeSpan Kijktijd = TimeSpan.FromMinutes(1);

    private readonly Lock _slot = new();
    private SslStreamCertificateContext? _huidig;
    private DateTime _vanBestand;
    private DateTimeOffset _gekeken;

    /// <summary>Why this certificate can't be used; null when it can.</summary>
    public static string? Keur(Opdracht opdracht)
    {
        if (opdracht.Certificaat is null)
        {
            return null;
        }

        try
        {
            var certificaat = Lees(opdracht.Certificaat, opdracht.Certificaatsleutel).TargetCertificate;
            return certificaat.HasPrivateKey ? null : "Bij het certificaat van --cert ontbreekt de sleutel. Geef die met --cert-key.";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"Het certificaat '{opdracht.Certificaat}' is niet te lezen: {fout.Message}";
        }
    }

    /// <summary>With the certificates between ours and the root, as they stand in the file.</summary>
    public SslStreamCertificateContext Huidig()
    {
        lock (_slot)
        {
            var nu = klok.GetUtcNow();
            if (_huidig is null || nu - _gekeken >= Kijktijd)
            {
                _gekeken = nu;
                LeesOpnieuwAlsVeranderd();
            }

            return _huidig!;
        }
    }

    private static SslStreamCertificateContext Lees(string pad, string? sleutelpad)
    {
        var keten = new X509Certificate2Collection();
        if (Path.GetExtension(pad) is ".pfx" or ".p12")
        {
            keten = X509CertificateLoader.LoadPkcs12CollectionFromFile(pad, password: null);
            var eigen = keten.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException("er zit geen sleutel in");
            return SslStreamCertificateContext.Create(eigen, keten, offline: true);
        }

        keten.ImportFromPemFile(pad);
        using var pem = X509Certificate2.CreateFromPemFile(pad, sleutelpad ?? pad);
        var certificaat = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        return SslStreamCertificateContext.Create(certificaat, keten, offline: true);
    }

    private void LeesOpnieuwAlsVeranderd()
    {
        try
        {
            var veranderd = File.GetLastWriteTimeUtc(pad);
            if (_huidig is null || veranderd != _vanBestand)
            {
                // The old one isn't disposed: connections that shake hands at this moment still use it.
                _huidig = Lees(pad, sleutelpad);
                _vanBestand = veranderd;
            }
        }
        catch (Exception fout) when (_huidig is not null)
        {
            Mislukt(logger, fout.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The renewed certificate can't be read yet ({Fout}); the old one stays in use")]
    private static partial void Mislukt(ILogger logger, string fout);
}
