using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrleansSchool.Bench.Belasting;

/// <summary>
/// One keep-alive connection that sends ready-made bytes and reads one answer at a time into one buffer: the client costs a fraction of
/// what the server does, on the same two cores. Not for two requests at once.
/// </summary>
internal sealed class Verbinding(int poort) : IDisposable
{
    private const int BufferBegin = 64 * 1024;
    private const int BufferMax = 8 * 1024 * 1024;

    private byte[] _buffer = new byte[BufferBegin];
    private Socket? _socket;
    private int _gevuld;
    private int _kopEinde;
    private int _einde;

    public int Poort => poort;

    /// <summary>Of this side, while it is open.</summary>
    public int LokalePoort => ((IPEndPoint)_socket!.LocalEndPoint!).Port;

    /// <summary>Status of the answer; its head and text stay readable until the next request.</summary>
    /// <exception cref="IOException">When the server went away before the answer was complete: nothing was acknowledged.</exception>
    public async ValueTask<int> Stuur(ReadOnlyMemory<byte> vraag)
    {
        try
        {
            if (_socket is null)
            {
                await Open();
            }

            for (var rest = vraag; !rest.IsEmpty;)
            {
                rest = rest[await _socket!.SendAsync(rest, SocketFlags.None)..];
            }

            return await Lees();
        }
        catch (SocketException fout)
        {
            Sluit();
            throw new IOException(fout.Message, fout);
        }
        catch (IOException)
        {
            Sluit();
            throw;
        }
    }

    /// <summary>Bytes of the body of the last answer.</summary>
    public int Inhoudbytes => _einde - _kopEinde;

    /// <summary>Text of the last answer.</summary>
    public string Tekst() => Encoding.UTF8.GetString(_buffer.AsSpan(_kopEinde.._einde));

    /// <summary>Whether behind the first of these the second stands before anything else that begins as it does, up to the equals sign.</summary>
    public bool Toont(ReadOnlySpan<byte> plaats, ReadOnlySpan<byte> waarde)
    {
        var tekst = _buffer.AsSpan(_kopEinde.._einde);
        if (tekst.IndexOf(plaats) is not (>= 0 and var begin))
        {
            return false;
        }

        var rest = tekst[begin..];
        return rest.IndexOf(waarde[..(waarde.IndexOf((byte)'=') + 1)]) is >= 0 and var gevonden && rest[gevonden..].StartsWith(waarde);
    }

    /// <summary>Values of a header of the last answer, as the server spells it.</summary>
    public IEnumerable<string> Kop(string naam) =>
        Encoding.ASCII.GetString(_buffer, 0, _kopEinde).Split("\r\n")
            .Where(r => r.StartsWith(naam + ":", StringComparison.OrdinalIgnoreCase)).Select(r => r[(naam.Length + 1)..].Trim());

    public void Dispose() => Sluit();

    private async ValueTask Open()
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync(IPAddress.Loopback, poort);
    }

    private void Sluit()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async ValueTask<int> Lees()
    {
        (_gevuld, _kopEinde, _einde) = (0, 0, 0);
        while (Kopeinde() < 0)
        {
            await Bij();
        }

        _kopEinde = Kopeinde();
        if (Utf8Parser.TryParse(_buffer.AsSpan(9, 3), out int status, out _) && Lengte() is { } lengte)
        {
            while (_gevuld < _kopEinde + lengte)
            {
                await Bij();
            }

            _einde = _kopEinde + lengte;
            return status;
        }

        await LeesBrokken();
        return status;
    }

    private int Kopeinde() => _buffer.AsSpan(0, _gevuld).IndexOf("\r\n\r\n"u8) is >= 0 and var plaats ? plaats + 4 : -1;

    /// <summary>Null when the answer comes in chunks.</summary>
    private int? Lengte()
    {
        var kop = _buffer.AsSpan(0, _kopEinde);
        var plaats = kop.IndexOf("\r\nContent-Length: "u8);
        if (plaats >= 0 && Utf8Parser.TryParse(kop[(plaats + 18)..], out int lengte, out _))
        {
            return lengte;
        }

        return kop.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0 ? null : 0;
    }

    /// <summary>Chunks are moved together, so that the text can be searched as one.</summary>
    private async ValueTask LeesBrokken()
    {
        var plaats = _einde = _kopEinde;
        while (true)
        {
            int regel;
            while ((regel = _buffer.AsSpan(plaats, _gevuld - plaats).IndexOf("\r\n"u8)) < 0)
            {
                await Bij();
            }

            if (!Utf8Parser.TryParse(_buffer.AsSpan(plaats, regel), out int lengte, out _, 'x'))
            {
                throw new IOException("The answer isn't HTTP.");
            }

            plaats += regel + 2;
            while (_gevuld < plaats + lengte + 2)
            {
                await Bij();
            }

            if (lengte == 0)
            {
                return;
            }

            _buffer.AsSpan(plaats, lengte).CopyTo(_buffer.AsSpan(_einde));
            _einde += lengte;
            plaats += lengte + 2;
        }
    }

    private async ValueTask Bij()
    {
        if (_gevuld == _buffer.Length)
        {
            if (_gevuld >= BufferMax)
            {
                throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The answer is over {BufferMax} bytes."));
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var erbij = await _socket!.ReceiveAsync(_buffer.AsMemory(_gevuld), SocketFlags.None);
        _gevuld += erbij > 0 ? erbij : throw new IOException("The server closed the connection.");
    }
}
