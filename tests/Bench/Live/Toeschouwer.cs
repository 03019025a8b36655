using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Live;

/// <summary>A mark that the onlookers wait for.</summary>
internal sealed class Volgmerk(string leerling, string staat)
{
    /// <summary>Where the tile of this child begins in a fragment.</summary>
    public byte[] Tegel { get; } = Encoding.UTF8.GetBytes($"data-leerling=\"{leerling}\"");

    public byte[] Staat { get; } = Encoding.UTF8.GetBytes($"data-staat=\"{staat}\"");

    public long Verstuurd { get; set; }

    public long Bevestigd { get; set; }
}

/// <summary>
/// A browser at a board as our script makes it behave: one event stream, and at a signal of its topic the fragment again, one at a time and not
/// sooner than <see cref="Tussen"/> after the one before (wwwroot/js/verversen.js).
/// </summary>
internal sealed partial class Toeschouwer(int poort, Sessie sessie, string school, string groep) : IDisposable
{
    /// <summary>TUSSEN of verversen.js.</summary>
    public static readonly TimeSpan Tussen = TimeSpan.FromMilliseconds(100);

    private readonly Verbinding _verbinding = new(poort);
    private readonly Socket _stroom = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Channel<byte> _sein = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>When each version of the day was heard of here, in order.</summary>
    public List<(long Versie, long Op)> Signalen { get; } = [];

    /// <summary>When each mark was on the screen, in the order of the marks.</summary>
    public List<long> Gezien { get; } = [];

    public int Fragmenten { get; private set; }

    /// <summary>Opens the page and its stream; heard is the first heartbeat.</summary>
    public async Task Open()
    {
        var pagina = await sessie.Open(_verbinding, Bord.Pad(school, groep));
        var onderwerpen = Onderwerp().Matches(pagina).SelectMany(m => m.Groups["o"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);
        await _stroom.ConnectAsync(IPAddress.Loopback, poort);
        await _stroom.SendAsync(sessie.Vraag($"/s/{school}/live?{string.Join('&', onderwerpen.Select(o => "onderwerp=" + Uri.EscapeDataString(o)))}"));
        var buffer = new byte[512];
        if (await _stroom.ReceiveAsync(buffer) < 12 || !buffer.AsSpan(9, 3).SequenceEqual("200"u8))
        {
            throw new InvalidOperationException($"The stream answered: {Encoding.ASCII.GetString(buffer, 0, 80)}");
        }
    }

    /// <summary>Reads signals until the stream is closed from here.</summary>
    public async Task Luister(CancellationToken einde)
    {
        var zoek = $"\"dag/{groep}/";
        var buffer = new byte[16 * 1024];
        var rest = "";
        try
        {
            while (await _stroom.ReceiveAsync(buffer, einde) is > 0 and var aantal)
            {
                var op = Stopwatch.GetTimestamp();
                var regels = (rest + Encoding.UTF8.GetString(buffer, 0, aantal)).Split('\n');
                rest = regels[^1];
                foreach (var regel in regels[..^1].Where(r => r.StartsWith("data: {", StringComparison.Ordinal)))
                {
                    if (regel.Contains(zoek, StringComparison.Ordinal))
                    {
                        Signalen.Add((long.Parse(Versie().Match(regel).Groups["v"].Value, CultureInfo.InvariantCulture), op));
                    }

                    _sein.Writer.TryWrite(0);
                }
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException)
        {
            // The measurement is over.
        }
    }

    /// <summary>Fetches the fragment after signals, and notes which marks it shows.</summary>
    public async Task Ververs(IReadOnlyList<Volgmerk> merken, CancellationToken einde)
    {
        var vraag = sessie.Vraag($"{Bord.Pad(school, groep)}?handler=Stand", deel: true);
        long laatst = 0;
        try
        {
            while (true)
            {
                await _sein.Reader.ReadAsync(einde);
                if (Tussen - Stopwatch.GetElapsedTime(laatst) is { Ticks: > 0 } over)
                {
                    await Task.Delay(over, TimeProvider.System, einde);
                    _sein.Reader.TryRead(out _); // what came meanwhile is in the answer
                }

                laatst = Stopwatch.GetTimestamp();
                await _verbinding.Stuur(vraag);
                Fragmenten++;
                Zie(merken);
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    public void Dispose()
    {
        _stroom.Dispose();
        _verbinding.Dispose();
    }

    private void Zie(IReadOnlyList<Volgmerk> merken)
    {
        var nu = Stopwatch.GetTimestamp();
        while (Gezien.Count < merken.Count && merken[Gezien.Count] is { } merk && _verbinding.Toont(merk.Tegel, merk.Staat))
        {
            Gezien.Add(nu);
        }
    }

    [GeneratedRegex(@"data-onderwerp=""(?<o>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Onderwerp();

    [GeneratedRegex(@"""versie"":(?<v>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Versie();
}
