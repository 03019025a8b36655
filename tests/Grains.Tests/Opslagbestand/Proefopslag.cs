using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Grains.Opslagbestand;

/// <summary>The SQLite store by itself in a folder of its own, to be broken by a test.</summary>
internal sealed class Proefopslag : IDisposable
{
    private readonly DirectoryInfo? _eigen;

    public Proefopslag(string? map = null)
    {
        _eigen = map is null ? Directory.CreateTempSubdirectory("opslag") : null;
        Map = map ?? _eigen!.FullName;
    }

    public string Map { get; }

    public string Bestand => Path.Combine(Map, "school.db");

    public string Logboek => Bestand + "-wal";

    /// <summary>What was told of the health of the store: null is healthy again.</summary>
    public List<Exception?> Gemeld { get; } = [];

    /// <summary>For who only looks, without opening it.</summary>
    public SqliteStore Dicht(Action<SqliteStoreOptions>? pasAan = null)
    {
        var opties = new SqliteStoreOptions { Path = Bestand };
        pasAan?.Invoke(opties);
        return new SqliteStore(opties, new JsonStateSerializer(), new TestKlok(), NullLogger<SqliteStore>.Instance);
    }

    public SqliteStore Open(Action<SqliteStoreOptions>? pasAan = null, IReadOnlyList<string>? stappen = null)
    {
        var opslag = Dicht(pasAan);
        opslag.FaultChanged += Gemeld.Add;
        opslag.Open(stappen ?? SqliteSchema.Steps);
        return opslag;
    }

    /// <summary>What lies there when the process is killed now.</summary>
    public Proefopslag Gedood()
    {
        var rest = new Proefopslag();
        foreach (var bestand in new DirectoryInfo(Map).EnumerateFiles("school.db*").Where(b => b.Extension != ".lock"))
        {
            bestand.CopyTo(Path.Combine(rest.Map, bestand.Name));
        }

        return rest;
    }

    /// <summary>Changes one byte.</summary>
    public static void Beschadig(string bestand, long plaats)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stroom.Position = plaats;
        var was = stroom.ReadByte();
        stroom.Position = plaats;
        stroom.WriteByte((byte)(was ^ 0xFF));
        stroom.Flush(flushToDisk: true);
    }

    /// <summary>All that lies in the folder, to see that nothing changed.</summary>
    public IReadOnlyDictionary<string, string> Inhoud() => new DirectoryInfo(Map).EnumerateFiles()
        .Where(b => b.Length > 0 && b.Extension is not (".lock" or ".db-shm"))
        .ToDictionary(b => b.Name, b => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(b.FullName))), StringComparer.Ordinal);

    public static GrainId Id(int nummer) => GrainId.Create("proef", $"proef/{nummer}");

    public static Task Schrijf(SqliteStore opslag, int nummer, byte[] inhoud, string? etag = null) =>
        opslag.WriteStateAsync("proef", Id(nummer), new GrainState<byte[]>(inhoud, etag));

    public static async Task<byte[]?> Lees(SqliteStore opslag, int nummer)
    {
        var rij = new GrainState<byte[]>();
        await opslag.ReadStateAsync("proef", Id(nummer), rij);
        return rij.State;
    }

    public void Dispose() => _eigen?.Delete(recursive: true);
}
