using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OrleansSchool.Bench.Http;

/// <summary>PostgreSQL of the machine's packages, as it comes (fsync on), in a folder of its own, on loopback, never as root.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private const string Gebruiker = "meting";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _map;
    private readonly Process _proces;

    private Postgres(DirectoryInfo map, Process proces, string verbinding) => (_map, _proces, Verbinding) = (map, proces, verbinding);

    public string Verbinding { get; }

    /// <summary>Null when it isn't installed.</summary>
    public static async Task<Postgres?> Start()
    {
        if (Zoek("postgres") is not { } server || Zoek("initdb") is not { } initdb)
        {
            return null;
        }

        var map = Directory.CreateTempSubdirectory("orleansschool-postgres");
        var poort = Basisproces.VrijePoort().ToString(CultureInfo.InvariantCulture);
        var data = Path.Combine(map.FullName, "data");
        await GeefWeg(map, data);
        await Voer([.. AlsAnder, initdb, "-D", data, "-A", "trust", "-U", Gebruiker, "-E", "UTF8", "--locale=C.UTF-8"]);
        string[] opdracht =
        [
            .. AlsAnder, server, "-D", data, "-c", "listen_addresses=127.0.0.1", "-c", $"port={poort}", "-c", "unix_socket_directories=",
            "-c", "shared_buffers=256MB", "-c", "max_connections=200",
        ];
        var proces = Begin(opdracht);
        var postgres = new Postgres(map, proces, $"Host=127.0.0.1;Port={poort};Username={Gebruiker};Database=school;Maximum Pool Size=100;No Reset On Close=true");
        try
        {
            await postgres.MaakDatabase(poort);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill(entireProcessTree: true);
            await _proces.WaitForExitAsync();
        }

        _proces.Dispose();
        _map.Delete(recursive: true);
    }

    /// <summary>PostgreSQL refuses root.</summary>
    private static string[] AlsAnder => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"] : [];

    private static string? Zoek(string naam)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal) : Enumerable.Empty<string>();
        var pad = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return debian.Select(d => Path.Combine(d, "bin")).Concat(pad).Select(m => Path.Combine(m, naam)).FirstOrDefault(File.Exists);
    }

    private static async Task GeefWeg(DirectoryInfo map, string data)
    {
        const UnixFileMode doorgang = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(map.FullName, doorgang);
            Directory.CreateDirectory(data);
            await Voer(["chown", "nobody:nogroup", data]);
        }
    }

    private static Process Begin(string[] opdracht)
    {
        var proces = Process.Start(new ProcessStartInfo(opdracht[0], opdracht[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{opdracht[0]} doesn't start.");
        proces.BeginErrorReadLine();
        proces.BeginOutputReadLine();
        return proces;
    }

    private static async Task Voer(string[] opdracht)
    {
        using var proces = Begin(opdracht);
        await proces.WaitForExitAsync();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', opdracht)} ended with {proces.ExitCode}.");
        }
    }

    private async Task MaakDatabase(string poort)
    {
        for (var begin = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                await using var verbinding = new NpgsqlConnection($"Host=127.0.0.1;Port={poort};Username={Gebruiker};Database=postgres;Pooling=false");
                await verbinding.OpenAsync();
                await using var opdracht = new NpgsqlCommand("create database school", verbinding);
                await opdracht.ExecuteNonQueryAsync();
                return;
            }
            catch (NpgsqlException) when (!_proces.HasExited && Stopwatch.GetElapsedTime(begin) < Geduld)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
