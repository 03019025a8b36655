using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>All rows of the store beneath the grains: one moment of it, other bytes under a version, filling an empty one (OPS-1, SEC-4).</summary>
[Requirement("OPS-1")]
public sealed class RijenTests : IDisposable
{
    private static readonly GrainId Kind = GrainId.Create("leerling", "leerling/99XX00/1");

    private readonly SqliteStore _opslag = Open(Motor.NieuweMap());

    [Fact]
    public async Task Een_beeld_laat_niets_zien_van_wat_daarna_is_geschreven()
    {
        await Schrijf(Kind, 1);
        using var beeld = _opslag.Snapshot();

        await Schrijf(Kind, 2, "1");
        await Schrijf(GrainId.Create("leerling", "leerling/99XX00/2"), 1);
        await _opslag.UpsertRow(Herinnering("b"));

        var rij = Assert.Single(beeld.Rows());
        Assert.Equal((1L, "leerling/leerling/99XX00/1", (byte)1), (rij.Etag, rij.Grain, rij.Data[0]));
        Assert.Empty(beeld.Reminders());
        using var later = _opslag.Snapshot();
        Assert.Equal(2, later.Rows().Count());
        Assert.Single(later.Reminders());
    }

    [Fact]
    public async Task Andere_bytes_onder_dezelfde_versie_gaat_alleen_zolang_de_rij_is_zoals_hij_was()
    {
        await Schrijf(Kind, 1);
        var was = Rij();

        Assert.True(await _opslag.Replace(was, [7]));
        Assert.Equal((1L, (byte)7), (Rij().Etag, Rij().Data[0]));
        Assert.False(await _opslag.Replace(was, [8]));
        await Schrijf(Kind, 2, "1");
        Assert.False(await _opslag.Replace(was with { Data = [7] }, [9]));
        Assert.Equal((2L, (byte)2), (Rij().Etag, Rij().Data[0]));
    }

    [Fact]
    public async Task Een_lege_opslag_wordt_gevuld_met_versies_en_herinneringen_en_een_volle_niet()
    {
        using var nieuw = Open(Motor.NieuweMap());
        var rijen = Enumerable.Range(0, 4_500).Select(nr => new StoredRow("leerling", $"leerling/leerling/99XX00/{nr}", nr + 1, [(byte)nr])).ToList();

        await nieuw.Fill(rijen.ToAsyncEnumerable(), new[] { Herinnering("a") }.ToAsyncEnumerable());
        var fout = await Assert.ThrowsAsync<InvalidOperationException>(() => nieuw.Fill(rijen.ToAsyncEnumerable(), AsyncEnumerable.Empty<ReminderEntry>()));

        using var beeld = nieuw.Snapshot();
        Assert.Equal(rijen.Sum(r => r.Etag), beeld.Rows().Sum(r => r.Etag));
        Assert.Equal("a", Assert.Single(beeld.Reminders()).ReminderName);
        Assert.Contains("not empty", fout.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _opslag.Dispose();

    private static SqliteStore Open(string map)
    {
        var opslag = new SqliteStore(
            new SqliteStoreOptions { Path = Motor.Bestand(map) }, new JsonStateSerializer(), new TestKlok(), NullLogger<SqliteStore>.Instance);
        opslag.Open();
        return opslag;
    }

    private static ReminderEntry Herinnering(string naam) => new()
    {
        GrainId = Kind,
        ReminderName = naam,
        StartAt = new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Utc),
        Period = TimeSpan.FromDays(1),
    };

    private StoredRow Rij()
    {
        using var beeld = _opslag.Snapshot();
        return beeld.Rows().Single();
    }

    private Task Schrijf(GrainId grain, byte waarde, string? etag = null) =>
        _opslag.WriteStateAsync("leerling", grain, new GrainState<byte[]>([waarde], etag) { RecordExists = etag is not null });
}
