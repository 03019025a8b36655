using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace OrleansSchool.Intranet.Post;

/// <summary>An answer of a mail server: three digits and its words.</summary>
internal sealed record SmtpAntwoord(int Code, IReadOnlyList<string> Regels)
{
    public string Tekst => string.Join(' ', Regels);

    public bool IsGoed => Code is >= 200 and < 300;
}

/// <summary>The bytes of a conversation with a mail server: lines out, answers in, all of bounded size (RFC 5321 §4.5.3.1).</summary>
internal sealed class SmtpLijn(Stream stroom) : IAsyncDisposable
{
    private const int RegelMax = 2_048;
    private const int RegelsMax = 100;

    private readonly byte[] _buffer = new byte[4_096];
    private Stream _stroom = stroom;
    private int _begin;
    private int _einde;

    public static async Task<SmtpLijn> Open(string server, int poort, TimeProvider klok, CancellationToken stop)
    {
        var adressen = await Dns.GetHostAddressesAsync(server, stop);
        return new SmtpLijn(await Smtpadressen.Verbind(adressen, (adres, grens) => Bel(new IPEndPoint(adres, poort), grens), klok, stop));
    }

    /// <summary>From here on all is encrypted; what was sent before it in the open is never read as if it were.</summary>
    /// <exception cref="InvalidDataException">The server already said more than its answer.</exception>
    public async Task Versleutel(SslClientAuthenticationOptions opties, CancellationToken stop)
    {
        if (_begin != _einde)
        {
            throw new InvalidDataException("The server spoke before the encryption.");
        }

        var tls = new SslStream(_stroom, leaveInnerStreamOpen: false);
        _stroom = tls;
        await tls.AuthenticateAsClientAsync(opties, stop);
    }

    public async Task Zeg(string regel, CancellationToken stop)
    {
        if (regel.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new InvalidDataException("A command is one line.");
        }

        await Schrijf(Encoding.ASCII.GetBytes(regel + "\r\n"), stop);
    }

    public async Task Schrijf(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        await _stroom.WriteAsync(bytes, stop);
        await _stroom.FlushAsync(stop);
    }

    /// <exception cref="InvalidDataException">What came isn't an answer.</exception>
    /// <exception cref="EndOfStreamException">The server hung up.</exception>
    public async Task<SmtpAntwoord> Hoor(CancellationToken stop)
    {
        var regels = new List<string>();
        while (regels.Count < RegelsMax)
        {
            var regel = await LeesRegel(stop);
            if (regel.Length < 3 || !int.TryParse(regel.AsSpan(0, 3), System.Globalization.NumberStyles.None, null, out var code))
            {
                break;
            }

            regels.Add(regel.Length > 4 ? regel[4..] : "");
            if (regel.Length == 3 || regel[3] == ' ')
            {
                return new SmtpAntwoord(code, regels);
            }
        }

        throw new InvalidDataException("This isn't an answer of a mail server.");
    }

    public ValueTask DisposeAsync() => _stroom.DisposeAsync();

    private static async Task<Stream> Bel(IPEndPoint punt, CancellationToken stop)
    {
        var socket = new Socket(punt.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(punt, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<string> LeesRegel(CancellationToken stop)
    {
        var regel = new StringBuilder();
        while (regel.Length < RegelMax)
        {
            if (_begin == _einde)
            {
                (_begin, _einde) = (0, await _stroom.ReadAsync(_buffer, stop));
                if (_einde == 0)
                {
                    throw new EndOfStreamException();
                }
            }

            var teken = (char)_buffer[_begin++];
            if (teken == '\n')
            {
                return regel.ToString().TrimEnd('\r');
            }

            regel.Append(teken);
        }

        throw new InvalidDataException("The line of the server is too long.");
    }
}
