using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Opstarten;

/// <summary>How long a program takes from its start until somebody is answered, asked as soon as it listens.</summary>
internal static class Start
{
    private const int GeduldSeconden = 60;

    private static readonly TimeSpan Nogmaals = TimeSpan.FromMilliseconds(2);

    /// <summary>The bare template: the published one when the script named it, otherwise the one built beside this program.</summary>
    public static string Kaal { get; } =
        Environment.GetEnvironmentVariable("ORLEANSSCHOOL_KAAL") is { Length: > 0 } pad ? pad : Path.Combine(AppContext.BaseDirectory, "kaal", "Kaal.dll");

    /// <summary>Both published or both just built: anything else compares two ways of building.</summary>
    public static void Eis()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ORLEANSSCHOOL_KAAL")) != string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ORLEANSSCHOOL_SERVER")))
        {
            throw new InvalidOperationException("Set both ORLEANSSCHOOL_SERVER and ORLEANSSCHOOL_KAAL, or neither.");
        }
    }

    /// <summary>Until the request gets 200; tries again while nobody listens yet.</summary>
    /// <returns>Milliseconds since <paramref name="begonnen"/>.</returns>
    public static async Task<double> TotAntwoord(int poort, long begonnen, ReadOnlyMemory<byte> vraag)
    {
        while (Stopwatch.GetElapsedTime(begonnen).TotalSeconds < GeduldSeconden)
        {
            using var verbinding = new Verbinding(poort);
            try
            {
                var status = await verbinding.Stuur(vraag);
                return status == 200 ? Stopwatch.GetElapsedTime(begonnen).TotalMilliseconds : throw new InvalidOperationException($"The first answer is {status}.");
            }
            catch (IOException)
            {
                await Task.Delay(Nogmaals, TimeProvider.System);
            }
        }

        throw new TimeoutException("Nobody answered.");
    }

    public static async Task<double> KaleBladzijde()
    {
        var poort = VrijePoort();
        var start = new ProcessStartInfo("dotnet", [Kaal, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{poort}")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Kaal),
        };
        var begonnen = Stopwatch.GetTimestamp();
        using var proces = Process.Start(start) ?? throw new InvalidOperationException("The template doesn't start.");
        proces.BeginOutputReadLine();
        try
        {
            return await TotAntwoord(poort, begonnen, Sessie.Van(poort, "leeg=1").Vraag("/"));
        }
        finally
        {
            proces.Kill();
            await proces.WaitForExitAsync();
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
