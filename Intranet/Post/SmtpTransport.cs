using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Post;

/// <summary>Which certificates of mail servers are believed; null is what this machine believes.</summary>
internal sealed record SmtpVertrouwen(X509ChainPolicy? Keten);

/// <summary>Mail over SMTP, one connection a mail. What goes wrong is an answer, never an exception (POST-1).</summary>
internal sealed class SmtpTransport(SmtpVertrouwen vertrouwen) : IMailTransport
{
    public async Task<Postuitslag> Stuur(PostInstellingen server, Mailbericht bericht, CancellationToken stop)
    {
        if (!Mailopmaak.IsVeilig(bericht))
        {
            return new Postuitslag(PogingUitslag.Geweigerd, null, "In een kopregel staat een teken dat daar niet mag.");
        }

        SmtpGesprek? gesprek = null;
        try
        {
            await using var lijn = await SmtpLijn.Open(server.Server, server.Poort, stop);
            gesprek = new SmtpGesprek(lijn, server, bericht, Tls(server), stop);
            return await gesprek.Voer();
        }
        catch (Exception fout) when (fout is IOException or SocketException or AuthenticationException or InvalidDataException or OperationCanceledException)
        {
            return new Postuitslag(gesprek is { IsOvergedragen: true } ? PogingUitslag.Onzeker : PogingUitslag.GeenVerbinding, null, Waarom(fout));
        }
    }

    /// <summary>The certificate must be valid and of this server; there is no setting that says otherwise.</summary>
    private SslClientAuthenticationOptions Tls(PostInstellingen server) => new()
    {
        TargetHost = server.Server,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = vertrouwen.Keten?.Clone(),
    };

    private static string Waarom(Exception fout) => fout switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "De naam van de server is niet gevonden.",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "Op deze server en poort luistert niets.",
        SocketException => "De server is niet bereikbaar.",
        AuthenticationException => "Het certificaat van de server wordt niet vertrouwd.",
        OperationCanceledException => "De server antwoordde niet op tijd.",
        InvalidDataException => "Wat antwoordde, is geen mailserver die zich aan de regels houdt.",
        _ => "De server verbrak de verbinding.",
    };
}
