using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>What only the SQLite store promises; these tests don't run on the other engine.</summary>
public sealed class OpslagTests
{
    [Fact]
    public async Task Een_tweede_proces_op_hetzelfde_bestand_wordt_geweigerd()
    {
        await using var motor = await Motor.Start();
        var fout = await Assert.ThrowsAsync<InvalidOperationException>(() => Motor.Start(motor.Map));
        Assert.Contains("al in gebruik door een ander proces", fout.Message, StringComparison.Ordinal);
        Assert.Equal(1, await motor.Grain<ITellerGrain>("teller/a").Tel(1));
    }

    [Fact]
    public async Task Een_nieuwer_bestand_wordt_geweigerd_en_een_ouder_eerst_gekopieerd()
    {
        var map = Motor.NieuweMap();
        var id = GrainId.Create("proef", "proef/a");
        string[] nieuwer = [.. SqliteSchema.Steps, "create table later (x integer)"];
        using (var oud = Open(map, SqliteSchema.Steps))
        {
            await oud.WriteStateAsync("proef", id, new GrainState<string>("bewaard"));
        }

        using (var nieuw = Open(map, nieuwer))
        {
            Assert.Equal("bewaard", await Lees(nieuw, id));
        }

        var fout = Assert.Throws<InvalidOperationException>(() => Open(map, SqliteSchema.Steps));
        Assert.Contains("nieuwere versie", fout.Message, StringComparison.Ordinal);
        File.Move(Motor.Bestand(map) + ".schema1.bak", Motor.Bestand(map), overwrite: true);
        using var terug = Open(map, SqliteSchema.Steps);
        Assert.Equal("bewaard", await Lees(terug, id));
    }

    [Fact]
    public async Task Gelijktijdige_schrijfopdrachten_delen_een_vastlegging()
    {
        var vastleggingen = 0;
        await using var motor = await Motor.StartMetOpslag(options => options.BeforeCommit = () => Interlocked.Increment(ref vastleggingen));
        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(n => motor.Grain<ITellerGrain>($"teller/{n}").Tel(1)));
        Assert.InRange(vastleggingen, 4, 500);
    }

    [Fact]
    public async Task Een_volle_wachtrij_houdt_schrijvers_tegen_en_verliest_niets()
    {
        await using var motor = await Motor.StartMetOpslag(options => (options.Capacity, options.BatchSize) = (4, 2));
        await Task.WhenAll(Enumerable.Range(0, 300).Select(n => motor.Grain<ITellerGrain>($"teller/{n}").Tel(1)));
        Assert.Equal("1", (await motor.Grain<ITellerGrain>("teller/299").Rij()).Etag);
    }

    [Fact]
    public async Task Een_reservekopie_bevat_wat_er_op_dat_moment_stond()
    {
        await using var motor = await Motor.Start();
        await motor.Grain<ITellerGrain>("teller/a").Tel(7);
        var kopie = Motor.NieuweMap();
        using (var verbinding = new SqliteConnection($"Data Source={Motor.Bestand(motor.Map)};Pooling=False"))
        {
            verbinding.Open();
            SqliteSchema.Copy(verbinding, Motor.Bestand(kopie));
        }

        await motor.Grain<ITellerGrain>("teller/a").Tel(1);
        await using var terug = await Motor.Start(kopie);
        Assert.Equal(7, await terug.Grain<ITellerGrain>("teller/a").Stand());
    }

    [Fact]
    public async Task Het_bestand_staat_op_WAL_en_FULL_en_wist_wat_verwijderd_is()
    {
        await using var motor = await Motor.Start();
        Assert.Equal(("wal", 2L, 1L), motor.Bestandsopslag.Settings());
        await using var zwak = await Motor.StartMetOpslag(options => options.Synchronous = "OFF");
        Assert.Equal(0L, zwak.Bestandsopslag.Settings().Synchronous);
    }

    [Fact]
    public async Task De_herinneringstabel_kent_etags_en_bereiken()
    {
        await using var motor = await Motor.Start();
        var tabel = motor.Bestandsopslag;
        var rij = new ReminderEntry { GrainId = GrainId.Create("proef", "proef/a"), ReminderName = "les", StartAt = DateTime.UnixEpoch, Period = TimeSpan.FromHours(1) };
        Assert.Equal("1", await tabel.UpsertRow(rij));
        Assert.Equal("2", await tabel.UpsertRow(rij));
        Assert.False(await tabel.RemoveRow(rij.GrainId, "les", "1"));
        Assert.Equal(DateTime.UnixEpoch, (await tabel.ReadRow(rij.GrainId, "les"))!.StartAt);
        var hash = rij.GrainId.GetUniformHashCode();
        Assert.Single((await tabel.ReadRows(hash - 1, hash)).Reminders);
        Assert.Empty((await tabel.ReadRows(hash, hash + 1)).Reminders);
        Assert.Single((await tabel.ReadRows(0, 0)).Reminders);
        Assert.True(await tabel.RemoveRow(rij.GrainId, "les", "2"));
        Assert.Empty((await tabel.ReadRows(rij.GrainId)).Reminders);
    }

    [Fact]
    public async Task Een_herinnering_van_een_verdwenen_grainklasse_houdt_de_andere_niet_op()
    {
        await using var motor = await Motor.Start();
        var begin = motor.Klok.GetUtcNow().UtcDateTime + TimeSpan.FromHours(2);
        await motor.Bestandsopslag.UpsertRow(new ReminderEntry { GrainId = GrainId.Create("verdwenen", "verdwenen/a"), ReminderName = "oud", StartAt = begin, Period = TimeSpan.FromHours(1) });
        await motor.Grain<IHerinneringGrain>("herinnering/a").Zet("les", TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));
        await motor.VooruitTot(motor.Seinen.Op("les 2"), TimeSpan.FromMinutes(5), TimeSpan.FromHours(5));
        Assert.Contains(motor.Meldingen.Regels, regel => regel.Contains("verdwenen/a", StringComparison.Ordinal));
    }

    private static SqliteStore Open(string map, string[] stappen)
    {
        var opslag = new SqliteStore(
            new SqliteStoreOptions { Path = Motor.Bestand(map) }, new JsonStateSerializer(), new TestKlok(), NullLogger<SqliteStore>.Instance);
        opslag.Open(stappen);
        return opslag;
    }

    private static async Task<string?> Lees(SqliteStore opslag, GrainId id)
    {
        var rij = new GrainState<string>();
        await opslag.ReadStateAsync("proef", id, rij);
        return rij.State;
    }
}
