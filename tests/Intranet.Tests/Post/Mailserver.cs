using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OrleansSchool.Tests.Intranet.Post;

/// <summary>A mail as the server took it.</summary>
public sealed record Ontvangen(string Van, string Naar, string Tekst)
{
    public string Kop(string naam) => Kopregels().FirstOrDefault(r => r.StartsWith(naam + ":", StringComparison.OrdinalIgnoreCase))?[(naam.Length + 1)..].Trim() ?? "";

    public string BerichtId => Kop("Message-ID");

    public IEnumerable<string> Kopregels() => Tekst[..Tekst.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", "\u0001", StringComparison.Ordinal).Split("\r\n");

    /// <summary>The text as a person reads it.</summary>
    public string Gelezen()
    {
        var kaal = Tekst[(Tekst.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < kaal.Length; i++)
        {
            bytes.Add(kaal[i] == '=' ? Convert.ToByte(kaal.Substring(i + 1, 2), 16) : (byte)kaal[i]);
            i += kaal[i] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}

/// <summary>
/// A mail server that keeps to the protocol (RFC 5321, STARTTLS, AUTH) on 127.0.0.1, and can be told to be slow, refuse, greylist, hang up
/// before its answer, or be away.
/// </summary>
public sealed class Mailserver : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Ontvangen> _ontvangen = [];
    private readonly List<string> _gehoord = [];
    private readonly List<Task> _gesprekken = [];
    private CancellationTokenSource _stop = new();
    private TcpListener? _luister;

    public int Poort { get; private set; }

    /// <summary>Answer to a recipient; null takes it.</summary>
    public Func<string, string?> BijOntvanger { get; set; } = _ => null;

    /// <summary>Answer to the mail itself; null takes it, empty hangs up after taking it.</summary>
    public Func<Ontvangen, Task<string?>> BijInhoud { get; set; } = _ => Task.FromResult<string?>(null);

    public string? BijAfzender { get; set; }

    /// <summary>Waited for before each greeting: a slow server.</summary>
    public Task Groet { get; set; } = Task.CompletedTask;

    public (string Gebruiker, string Wachtwoord)? Aanmelding { get; set; }

    public bool AlleenLogin { get; set; }

    public X509Certificate2? Certificaat { get; set; }

    public bool TlsMeteen { get; set; }

    public bool BiedtStartTls { get; set; } = true;

    public ImmutableArray<Ontvangen> Ontvangen
    {
        get
        {
            lock (_gate)
            {
                return [.. _ontvangen];
            }
        }
    }

    /// <summary>Every command line that came in, in order.</summary>
    public ImmutableArray<string> Gehoord
    {
        get
        {
            lock (_gate)
            {
                return [.. _gehoord];
            }
        }
    }

    public static Mailserver Nieuw()
    {
        var server = new Mailserver();
        server.Open();
        return server;
    }

    /// <summary>On the same port as before, so that a server can come back.</summary>
    public void Open()
    {
        _stop = new CancellationTokenSource();
        _luister = new TcpListener(IPAddress.Loopback, Poort);
        _luister.Start();
        Poort = ((IPEndPoint)_luister.LocalEndpoint).Port;
        _gesprekken.Add(NeemAan(_luister, _stop.Token));
    }

    public async Task Sluit()
    {
        await _stop.CancelAsync();
        _luister!.Stop();
        Task[] lopend;
        lock (_gate)
        {
            lopend = [.. _gesprekken];
            _gesprekken.Clear();
        }

        await Task.WhenAll(lopend);
    }

    public async ValueTask DisposeAsync()
    {
        await Sluit();
        _stop.Dispose();
    }

    private async Task NeemAan(TcpListener luister, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var socket = await luister.AcceptSocketAsync(stop);
                lock (_gate)
                {
                    _gesprekken.Add(Bedien(socket, stop));
                }
            }
            catch (Exception fout) when (fout is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Bedien(Socket socket, CancellationToken stop)
    {
        try
        {
            await using var gesprek = new Gesprek(this, new NetworkStream(socket, ownsSocket: true), stop);
            await gesprek.Voer();
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
        {
            // the other side is away
        }
    }

    private sealed class Gesprek(Mailserver server, Stream stroom, CancellationToken stop) : IAsyncDisposable
    {
        private Stream _stroom = stroom;
        private bool _versleuteld;
        private bool _aangemeld;
        private string _van = "";
        private string _naar = "";

        public async Task Voer()
        {
            if (server.TlsMeteen)
            {
                await Versleutel();
            }

            await server.Groet.WaitAsync(stop);
            await Zeg("220 post.example ESMTP");
            while (await LeesRegel() is { } regel)
            {
                lock (server._gate)
                {
                    server._gehoord.Add(regel);
                }

                if (!await Antwoord(regel))
                {
                    return;
                }
            }
        }

        public ValueTask DisposeAsync() => _stroom.DisposeAsync();

        private async Task<bool> Antwoord(string regel)
        {
            switch (regel.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Zeg(Mogelijkheden());
                    return true;
                case "STARTTLS":
                    await Zeg("220 begin");
                    await Versleutel();
                    return true;
                case "AUTH":
                    await Zeg(await Controleer(regel) ? "235 2.7.0 ok" : "535 5.7.8 wrong credentials");
                    return true;
                case "MAIL":
                    _van = Adres(regel);
                    await Zeg(server.Aanmelding is not null && !_aangemeld ? "530 5.7.0 authentication required" : server.BijAfzender ?? "250 2.1.0 ok");
                    return true;
                case "RCPT":
                    _naar = Adres(regel);
                    await Zeg(server.BijOntvanger(_naar) ?? "250 2.1.5 ok");
                    return true;
                case "DATA":
                    await Zeg("354 go on");
                    return await NeemMail();
                case "QUIT":
                    await Zeg("221 bye");
                    return false;
                default:
                    await Zeg("500 what");
                    return true;
            }
        }

        private async Task<bool> NeemMail()
        {
            var tekst = new StringBuilder();
            while (await LeesRegel() is { } regel && regel != ".")
            {
                tekst.Append(regel.StartsWith('.') ? regel[1..] : regel).Append("\r\n");
            }

            var mail = new Ontvangen(_van, _naar, tekst.ToString());
            var antwoord = await server.BijInhoud(mail).WaitAsync(stop);
            if (antwoord is null or "")
            {
                lock (server._gate)
                {
                    server._ontvangen.Add(mail);
                }
            }

            if (antwoord == "")
            {
                return false;
            }

            await Zeg(antwoord ?? "250 2.0.0 queued as 4711");
            return true;
        }

        private string Mogelijkheden()
        {
            var regels = new List<string> { "post.example", "8BITMIME", "PIPELINING" };
            if (server is { Certificaat: not null, BiedtStartTls: true } && !_versleuteld)
            {
                regels.Add("STARTTLS");
            }

            if (server.Aanmelding is not null)
            {
                regels.Add(server.AlleenLogin ? "AUTH LOGIN" : "AUTH PLAIN LOGIN");
            }

            return string.Join("\r\n", regels.Select((r, nr) => $"250{(nr == regels.Count - 1 ? ' ' : '-')}{r}"));
        }

        private async Task<bool> Controleer(string regel)
        {
            var delen = regel.Split(' ');
            string[] gegeven;
            if (delen[1] == "PLAIN")
            {
                gegeven = Tekst(delen[2]).Split('\0')[1..];
            }
            else
            {
                await Zeg("334 VXNlcm5hbWU6");
                var gebruiker = Tekst(await LeesRegel() ?? "");
                await Zeg("334 UGFzc3dvcmQ6");
                gegeven = [gebruiker, Tekst(await LeesRegel() ?? "")];
            }

            return _aangemeld = gegeven is [var naam, var woord] && (naam, woord) == server.Aanmelding;
        }

        private async Task Versleutel()
        {
            var tls = new SslStream(_stroom, leaveInnerStreamOpen: false);
            _stroom = tls;
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificaat }, stop);
            _versleuteld = true;
        }

        private async Task Zeg(string regels) => await _stroom.WriteAsync(Encoding.ASCII.GetBytes(regels + "\r\n"), stop);

        private async Task<string?> LeesRegel()
        {
            var regel = new List<byte>();
            var een = new byte[1];
            while (await _stroom.ReadAsync(een, stop) == 1)
            {
                if (een[0] == '\n')
                {
                    return Encoding.Latin1.GetString([.. regel]).TrimEnd('\r');
                }

                regel.Add(een[0]);
            }

            return null;
        }

        private static string Adres(string regel) => regel[(regel.IndexOf('<', StringComparison.Ordinal) + 1)..regel.IndexOf('>', StringComparison.Ordinal)];

        private static string Tekst(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
    }
}
