using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Post;

/// <summary>Which certificates of mail servers are believed; null is what this machine believes.</summary>
internal sealed record SmtpVertrouwen(X509ChainPolicy? Keten);

/// <summary>Mail over SMTP, one connection a mail. What goes wrong is an answer, never an exception (POST-1).</summary>
internal sealed class SmtpTransport(SmtpVertrouwen vertrouwen, TimeProvider klok) : IMailTransport
{
    /// <summary>From calling the server to handing over the mail.</summary>
    public static readonly TimeSpan TotOverdracht = TimeSpan.FromSeconds(20);

    /// <summary>From there to the answer. RFC 5321 §4.5.3.2.6 asks ten minutes; scanners of mail servers are done within five.</summary>
    public static readonly TimeSpan NaOverdracht = TimeSpan.FromMinutes(5);

    public async Task<Postuitslag> Stuur(PostInstellingen server, Mailbericht bericht, CancellationToken stop)
    {
        if (!Mailopmaak.IsVeilig(bericht))
        {
            return new Postuitslag(PogingUitslag.Geweigerd, null, "In een kopregel staat een teken dat daar niet mag.");
        }

        Smtpmail mail;
        try
        {
            mail = new Smtpmail(Mailopmaak.Adres(bericht.VanEmail), Mailopmaak.Adres(bericht.NaarEmail), Mailopmaak.Maak(bericht));
        }
        catch (ArgumentException)
        {
            return new Postuitslag(PogingUitslag.Geweigerd, null, "Van dit mailadres is geen adres te maken dat een mailserver kent.");
        }

        return await Voer(server, mail, stop);
    }

    private async Task<Postuitslag> Voer(PostInstellingen server, Smtpmail mail, CancellationToken stop)
    {
        using var kort = new CancellationTokenSource(TotOverdracht, klok);
        using var tot = CancellationTokenSource.CreateLinkedTokenSource(kort.Token, stop);
        using var lang = new CancellationTokenSource(TotOverdracht + NaOverdracht, klok);
        using var na = CancellationTokenSource.CreateLinkedTokenSource(lang.Token, stop);
        SmtpGesprek? gesprek = null;
        try
        {
            await using var lijn = await SmtpLijn.Open(server.Server, server.Poort, klok, tot.Token);
            gesprek = new SmtpGesprek(lijn, server, mail, Tls(server), tot.Token, na.Token);
            return await gesprek.Voer();
        }
        catch (Exception fout)
        {
            return gesprek is { IsOvergedragen: true }
                ? new Postuitslag(PogingUitslag.Onzeker, null, Waarom(fout))
                : new Postuitslag(PogingUitslag.GeenVerbinding, null, Waarom(fout)) { BijMail = gesprek is { IsBijMail: true } };
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
        IOException => "De server verbrak de verbinding.",
        _ => "Het gesprek met de server liep vast.",
    };
}
