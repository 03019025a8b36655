using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace OrleansSchool.Bench.Belasting;

/// <summary>How a server is started.</summary>
/// <param name="Map">Folder of its own: the data in <c>data</c> and the key file beside it.</param>
/// <param name="Onder">A program that starts the real one, such as strace with its options.</param>
/// <param name="Omgeving">Environment variables for this process only.</param>
/// <param name="Programma">Another program that takes the same command line; null starts the server itself.</param>
internal sealed record Serveropties(
    string Map, bool Demo = true, IReadOnlyList<string>? Onder = null, IReadOnlyDictionary<string, string?>? Omgeving = null, string? Programma = null)
{
    public string DataMap => Path.Combine(Map, "data");

    public string Sleutelbestand => Path.Combine(Map, "sleutel.key");
}

/// <summary>
/// The real intranet in a process of its own on a free port of this machine. The demo by default: its clock stands at 11:55 of a lunch day,
/// so that marks are taken on any day that someone measures.
/// </summary>
internal sealed partial class Server : IAsyncDisposable
{
    private const int Sigterm = 15;

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    private readonly Process _proces;
    private readonly TaskCompletionSource _luistert = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _laatste = new();
    private readonly Lock _slot = new();
    private int _pid;

    private Server(Process proces, int poort)
    {
        (_proces, Poort, Begonnen) = (proces, poort, Stopwatch.GetTimestamp());
        proces.OutputDataReceived += (_, regel) => Onthoud(regel.Data);
        proces.ErrorDataReceived += (_, regel) => Onthoud(regel.Data);
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
    }

    /// <summary>What is started: the published server when the script named it, otherwise the one built with this program.</summary>
    public static string Programma { get; } =
        Environment.GetEnvironmentVariable("ORLEANSSCHOOL_SERVER") is { Length: > 0 } pad ? pad : Path.Combine(AppContext.BaseDirectory, "Intranet.dll");

    public int Poort { get; }

    /// <summary>Timestamp just before the process began.</summary>
    public long Begonnen { get; private init; }

    public bool IsWeg => _proces.HasExited;

    public int Uitgang => _proces.ExitCode;

    /// <summary>Of the server itself, also when another program started it.</summary>
    public int Pid => _pid != 0 ? _pid : _pid = ZoekPid();

    /// <summary>Starts without waiting; see <see cref="Klaar"/>.</summary>
    public static Server Begin(Serveropties opties)
    {
        var poort = VrijePoort();
        string[] opdracht =
        [
            .. opties.Onder ?? [], "dotnet", opties.Programma ?? Programma, "serve", .. opties.Demo ? ["--demo"] : Array.Empty<string>(), "--data", opties.DataMap,
            "--key-file", opties.Sleutelbestand, "--browser", "/geen/browser", // no paper while something is measured
            "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{poort}"),
        ];
        var start = new ProcessStartInfo(opdracht[0], opdracht[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (naam, waarde) in opties.Omgeving ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[naam] = waarde;
        }

        var begonnen = Stopwatch.GetTimestamp();
        var proces = Process.Start(start) ?? throw new InvalidOperationException("The server doesn't start.");
        return new Server(proces, poort) { Begonnen = begonnen };
    }

    public static async Task<Server> Start(Serveropties opties)
    {
        var server = Begin(opties);
        try
        {
            await server.Klaar();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until it says that it listens.</summary>
    /// <exception cref="InvalidOperationException">With the last lines that it wrote, when it ended instead.</exception>
    public async Task Klaar()
    {
        var weg = _proces.WaitForExitAsync();
        if (await Task.WhenAny(_luistert.Task, weg).WaitAsync(Geduld, TimeProvider.System) == weg)
        {
            throw new InvalidOperationException($"The server ended with {_proces.ExitCode}: {Staart()}");
        }
    }

    /// <summary>SIGKILL to the process and whatever started it.</summary>
    public async Task Dood()
    {
        _proces.Kill(entireProcessTree: true);
        await _proces.WaitForExitAsync();
    }

    /// <summary>Asks it to stop in its own way; doesn't wait.</summary>
    public void VraagStop() => _ = Kill(Pid, Sigterm);

    public Task Weg() => _proces.WaitForExitAsync();

    /// <summary>What it wrote last, for a message about what went wrong.</summary>
    public string Staart()
    {
        lock (_slot)
        {
            return string.Join('\n', _laatste);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            await Dood();
        }

        _proces.Dispose();
    }

    private void Onthoud(string? regel)
    {
        const int regelsMax = 40;
        if (regel is null)
        {
            return;
        }

        lock (_slot)
        {
            _laatste.Enqueue(regel);
            if (_laatste.Count > regelsMax)
            {
                _laatste.Dequeue();
            }
        }

        if (regel.StartsWith("OrleansSchool luistert", StringComparison.Ordinal))
        {
            _luistert.TrySetResult();
        }
    }

    private int ZoekPid()
    {
        var kinderen = File.ReadAllText($"/proc/{_proces.Id}/task/{_proces.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return File.ReadAllText($"/proc/{_proces.Id}/comm").StartsWith("dotnet", StringComparison.Ordinal) || kinderen.Length == 0
            ? _proces.Id : int.Parse(kinderen[0], CultureInfo.InvariantCulture);
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signaal);
}
