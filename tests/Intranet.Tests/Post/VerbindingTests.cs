using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Intranet.Post;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Intranet.Post;

/// <summary>Encryption, sign-in and what a stranger in between must not get.</summary>
[Requirement("POST-1")]
public sealed class VerbindingTests
{
    private static readonly X509Certificate2 Certificaat = MaakCertificaat();

    [Theory]
    [InlineData(Mailbeveiliging.StartTls, false)]
    [InlineData(Mailbeveiliging.Tls, true)]
    public async Task Over_een_vertrouwde_verbinding_gaan_wachtwoord_en_mail(Mailbeveiliging beveiliging, bool alleenLogin)
    {
        await using var kantoor = await Postkantoor.Open(Vertrouwd, ingesteld: false);
        kantoor.Server.Certificaat = Certificaat;
        kantoor.Server.TlsMeteen = beveiliging == Mailbeveiliging.Tls;
        kantoor.Server.AlleenLogin = alleenLogin;
        kantoor.Server.Aanmelding = ("school", "geheim van de post");
        await kantoor.StelIn(s => s with { Beveiliging = beveiliging, Gebruiker = "school", Wachtwoord = "geheim van de post" });

        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een", "Zoë de Vries"));
        await kantoor.Rust();

        var mail = Assert.Single(kantoor.Server.Ontvangen);
        Assert.StartsWith("Beste Zoë de Vries,\r\n", mail.Gelezen(), StringComparison.Ordinal);
        Assert.Contains("\r\nhttp://localhost/link/mail-een\r\n", mail.Gelezen(), StringComparison.Ordinal);
        Assert.Equal("post@school.example", mail.Van);
        Assert.Equal("auto-generated", mail.Kop("Auto-Submitted"));
        Assert.EndsWith("@school.example>", mail.BerichtId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_onbekend_certificaat_krijgt_geen_wachtwoord_en_geen_mail()
    {
        await using var kantoor = await Postkantoor.Open(ingesteld: false);
        kantoor.Server.Certificaat = Certificaat;
        kantoor.Server.Aanmelding = ("school", "geheim van de post");
        await kantoor.StelIn(s => s with { Beveiliging = Mailbeveiliging.StartTls, Gebruiker = "school", Wachtwoord = "geheim van de post" });

        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Rust();

        var poging = (await kantoor.Mail("mail-een")).Pogingen.Single();
        Assert.Equal((PogingUitslag.GeenVerbinding, "Het certificaat van de server wordt niet vertrouwd."), (poging.Uitslag, poging.Antwoord));
        Assert.DoesNotContain(kantoor.Server.Gehoord, r => r.StartsWith("AUTH", StringComparison.Ordinal) || r.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_server_zonder_starttls_krijgt_geen_wachtwoord_en_geen_mail()
    {
        await using var kantoor = await Postkantoor.Open(Vertrouwd, ingesteld: false);
        kantoor.Server.Aanmelding = ("school", "geheim van de post");
        await kantoor.StelIn(s => s with { Beveiliging = Mailbeveiliging.StartTls, Gebruiker = "school", Wachtwoord = "geheim van de post" });

        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Rust();

        Assert.Equal(PogingUitslag.GeenVerbinding, (await kantoor.Bekijk()).Stand.Storing?.Uitslag);
        Assert.Equal(["EHLO school.example"], kantoor.Server.Gehoord);
    }

    private static FabriekOpties Vertrouwd => new(Demo: true)
    {
        PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton(new SmtpVertrouwen(Keten()))),
    };

    private static X509ChainPolicy Keten()
    {
        var keten = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        keten.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(Certificaat.Export(X509ContentType.Cert)));
        return keten;
    }

    private static X509Certificate2 MaakCertificaat()
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var vraag = new CertificateRequest("CN=post.example", sleutel, HashAlgorithmName.SHA256);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddIpAddress(IPAddress.Loopback);
        vraag.CertificateExtensions.Add(namen.Build());
        using var certificaat = vraag.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(70));
        return X509CertificateLoader.LoadPkcs12(certificaat.Export(X509ContentType.Pkcs12), password: null);
    }
}
