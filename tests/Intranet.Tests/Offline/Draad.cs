using System.Net;
using System.Net.Sockets;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>The wifi between one tablet and the school: can be cut, and can lose what the school answers.</summary>
internal sealed class Draad : IAsyncDisposable
{
    private readonly Uri _school;
    private readonly List<TcpClient> _open = [];
    private readonly Lock _slot = new();
    private TcpListener? _luister;
    private Task _bezig = Task.CompletedTask;
    private int _poort;
    private volatile bool _verliestAntwoord;

    public Draad(string school)
    {
        _school = new Uri(school);
        Herstel();
    }

    public string Adres => $"http://127.0.0.1:{_poort}";

    public void Herstel()
    {
        _luister = new TcpListener(IPAddress.Loopback, _poort);
        _luister.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _luister.Start();
        _poort = ((IPEndPoint)_luister.LocalEndpoint).Port;
        _verliestAntwoord = false;
        _bezig = Luister(_luister);
    }

    /// <summary>From now on the school hears everything and its answers get lost.</summary>
    public void VerliesAntwoorden()
    {
        Sluit();
        _verliestAntwoord = true;
    }

    public void Knip()
    {
        _luister?.Stop();
        Sluit();
    }

    public async ValueTask DisposeAsync()
    {
        Knip();
        await _bezig;
    }

    private void Sluit()
    {
        lock (_slot)
        {
            _open.ForEach(c => c.Dispose());
            _open.Clear();
        }
    }

    private async Task Luister(TcpListener luister)
    {
        var lopend = new List<Task>();
        try
        {
            while (true)
            {
                lopend.Add(Verbind(await luister.AcceptTcpClientAsync()));
            }
        }
        catch (Exception fout) when (fout is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(lopend);
        }
    }

    private async Task Verbind(TcpClient tablet)
    {
        var school = new TcpClient();
        lock (_slot)
        {
            _open.AddRange([tablet, school]);
        }

        try
        {
            await school.ConnectAsync(_school.Host, _school.Port);
            await Task.WhenAny(Pomp(tablet, school, heen: true), Pomp(school, tablet, heen: false));
        }
        catch (Exception fout) when (fout is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // cut: that is what this is for
        }
        finally
        {
            tablet.Dispose();
            school.Dispose();
        }
    }

    private async Task Pomp(TcpClient van, TcpClient naar, bool heen)
    {
        var deel = new byte[16 * 1024];
        try
        {
            var (bron, doel) = (van.GetStream(), naar.GetStream());
            for (int gelezen; (gelezen = await bron.ReadAsync(deel)) > 0;)
            {
                if (!heen && _verliestAntwoord)
                {
                    return; // heard and done, never answered
                }

                await doel.WriteAsync(deel.AsMemory(0, gelezen));
            }
        }
        catch (Exception fout) when (fout is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // cut
        }
    }
}
