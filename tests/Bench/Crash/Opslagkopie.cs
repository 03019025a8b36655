using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Crash;

/// <summary>
/// A copy of what a killed server left behind, opened by our own store and grains without a server. The original stays as it was, so that the
/// next server itself must cope with what the crash left.
/// </summary>
internal sealed class Opslagkopie : IAsyncDisposable
{
    private readonly Werkmap _map;
    private readonly IHost _host;

    private Opslagkopie(Werkmap map, IHost host) => (_map, _host) = (map, host);

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public Schooltijd Tijd => _host.Services.GetRequiredService<Schooltijd>();

    /// <summary>What SQLite itself says of the file, just after our store recovered it; "ok" when it is whole.</summary>
    public string Keuring { get; private init; } = "";

    /// <param name="knip">Changes the copied files before they are opened, such as cutting the WAL.</param>
    public static async Task<Opslagkopie> Open(string map, Action<Serveropties>? knip = null)
    {
        var kopie = new Werkmap();
        Werkmap.Kopieer(map, kopie.Pad);
        knip?.Invoke(kopie.Opties);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.AddMotor(new Opdracht { Demo = true, DataMap = kopie.Opties.DataMap, Sleutelbestand = kopie.Opties.Sleutelbestand }, TextWriter.Null);
        var host = builder.Build();
        host.Services.GetRequiredService<DemoKlok>().Verschil = Klok(kopie.Opties);
        try
        {
            await host.StartAsync();
            return new Opslagkopie(kopie, host) { Keuring = Keur(Path.Combine(kopie.Opties.DataMap, Datamap.Opslagnaam)) };
        }
        catch
        {
            host.Dispose();
            kopie.Dispose();
            throw;
        }
    }

    /// <summary>A stored state without waking its grain.</summary>
    public async Task<T> Toestand<T>(string naam, IAddressable grain)
        where T : new()
    {
        var rij = new GrainState<T>(new T());
        await _host.Services.GetRequiredKeyedService<IGrainStorage>(VerzegeldeOpslag.Naam).ReadStateAsync(naam, grain.GetGrainId(), rij);
        return rij.State ?? new T();
    }

    /// <summary>Opens every row: how many there are, and how many the seal or the ledger refuses.</summary>
    public async Task<(int Rijen, int Geweigerd)> OpenAlles()
    {
        var (zegel, grootboek) = (_host.Services.GetRequiredService<Verzegelaar>(), _host.Services.GetRequiredService<Grootboek>());
        var (rijen, geweigerd) = (0, 0);
        await using var verbinding = new SqliteConnection($"Data Source={Path.Combine(_map.Opties.DataMap, Datamap.Opslagnaam)};Pooling=False");
        await verbinding.OpenAsync();
        await using var vraag = verbinding.CreateCommand();
        vraag.CommandText = "select name, id, data, etag from state where name <> 'versies'";
        await using var lezer = await vraag.ExecuteReaderAsync();
        while (await lezer.ReadAsync())
        {
            var (naam, id, etag) = (lezer.GetString(0), lezer.GetString(1), lezer.GetInt64(3));
            var sleutel = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            rijen++;
            geweigerd += await Past(zegel, grootboek, naam, sleutel, (byte[])lezer[2], etag) ? 0 : 1;
        }

        return (rijen, geweigerd);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _map.Dispose();
    }

    private static async Task<bool> Past(Verzegelaar zegel, Grootboek grootboek, string naam, string sleutel, byte[] rij, long etag)
    {
        try
        {
            zegel.Open(rij, naam, sleutel, etag.ToString(CultureInfo.InvariantCulture));
            return await grootboek.Klopt(naam, sleutel, etag);
        }
        catch (VerzegelingException)
        {
            return false;
        }
    }

    /// <summary>Beside the store, which has it open: the last to close would clear away the log.</summary>
    private static string Keur(string bestand)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        using var vraag = verbinding.CreateCommand();
        vraag.CommandText = "pragma integrity_check";
        return (string)vraag.ExecuteScalar()!;
    }

    private static TimeSpan Klok(Serveropties opties)
    {
        var bestand = Path.Combine(opties.DataMap, "demo-klok");
        return File.Exists(bestand) ? new TimeSpan(long.Parse(File.ReadAllText(bestand), CultureInfo.InvariantCulture)) : TimeSpan.Zero;
    }
}
