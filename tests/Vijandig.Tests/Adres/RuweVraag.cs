using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig.Adres;

/// <summary>A request byte by byte over a socket of its own: also what no library sends.</summary>
internal static class RuweVraag
{
    private const int AntwoordMax = 1024 * 1024;

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(20);

    /// <param name="half">The thrower says that it is done after this; otherwise it waits for an answer.</param>
    public static async Task<Antwoord> Stuur(string adres, byte[] bytes, bool half = false)
    {
        var begin = Stopwatch.GetTimestamp();
        using var grens = new CancellationTokenSource(GeduldMax, TimeProvider.System);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var uit = new MemoryStream();
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, new Uri(adres).Port), grens.Token);
            await using var stroom = new NetworkStream(socket);
            await stroom.WriteAsync(bytes, grens.Token);
            if (half)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            var buffer = new byte[16 * 1024];
            for (int gelezen; uit.Length < AntwoordMax && !IsHeel(uit) && (gelezen = await stroom.ReadAsync(buffer, grens.Token)) > 0;)
            {
                uit.Write(buffer, 0, gelezen);
            }
        }
        catch (Exception fout) when (fout is IOException or SocketException or OperationCanceledException)
        {
            // Closed, or no answer in time: what came until then is the answer.
        }

        return Lees(Encoding.UTF8.GetString(uit.GetBuffer(), 0, (int)uit.Length), Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>Head and body with lines as the protocol has them.</summary>
    public static byte[] Bytes(string eerste, IEnumerable<string> koppen, string lichaam = "") => Encoding.UTF8.GetBytes($"{eerste}\r\n{string.Concat(koppen.Select(k => $"{k}\r\n"))}\r\n{lichaam}");

    private static Antwoord Lees(string tekst, TimeSpan duur)
    {
        var delen = tekst.Split(' ', 3);
        var status = delen.Length > 1 && delen[0].StartsWith("HTTP/", StringComparison.Ordinal) && int.TryParse(delen[1], NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : 0;
        return new Antwoord(status, tekst, Kop(tekst, "Location") ?? "", duur);
    }

    public static string? Kop(string antwoord, string naam) => antwoord.Split("\r\n\r\n")[0].Split("\r\n").FirstOrDefault(r => r.StartsWith(naam + ":", StringComparison.OrdinalIgnoreCase))?[(naam.Length + 1)..].Trim();

    /// <summary>All that the head promised is there; without a length the other side closes when it is done.</summary>
    private static bool IsHeel(MemoryStream gelezen)
    {
        var tekst = Encoding.Latin1.GetString(gelezen.GetBuffer(), 0, (int)gelezen.Length);
        var plek = tekst.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return plek >= 0 && (int.TryParse(Kop(tekst, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var lengte)
            ? gelezen.Length >= plek + 4 + lengte : tekst.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal));
    }
}
