using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>What a state may expect of our own engine and its file beyond Orleans' promises.</summary>
public sealed class ToestandInBestandTests
{
    [Fact]
    public async Task Een_slechte_schrijfopdracht_in_een_partij_faalt_alleen()
    {
        using var poort = new ManualResetEventSlim(initialState: true);
        await using var motor = await Motor.StartMetOpslag(options => options.BeforeCommit = poort.Wait);
        var opslag = motor.Opslag;
        poort.Reset();
        var eerste = Schrijf(opslag, 0, etag: null);
        var rest = Enumerable.Range(1, 50).Select(n => Schrijf(opslag, n, n == 25 ? "9" : null)).ToList();
        poort.Set();
        await eerste;
        var fout = await Assert.ThrowsAsync<InconsistentStateException>(() => rest[24]);
        Assert.Equal(("9", null), (fout.CurrentEtag, fout.StoredEtag));
        await Task.WhenAll(rest.Where(schrijven => schrijven != rest[24]));
        Assert.Equal("1", (await Lees(opslag, 50)).ETag);
        Assert.Null((await Lees(opslag, 25)).ETag);
    }

    [Fact]
    public async Task Een_mislukte_vastlegging_treft_de_hele_partij_en_laat_geen_gewijzigd_geheugen_achter()
    {
        var schijfVol = false;
        await using var motor = await Motor.StartMetOpslag(options => options.BeforeCommit = () =>
        {
            if (Volatile.Read(ref schijfVol))
            {
                throw new IOException("schijf vol");
            }
        });
        var grain = motor.Grain<ITellerGrain>("teller/a");
        await grain.Tel(5);
        Volatile.Write(ref schijfVol, true);
        var fout = await Assert.ThrowsAsync<OrleansException>(() => grain.Tel(1));
        Assert.Equal("schijf vol", fout.InnerException?.Message);
        Assert.False(await motor.Bestandsopslag.Probe());
        Volatile.Write(ref schijfVol, false);
        Assert.Equal(5, await grain.Stand());
        Assert.Equal(6, await grain.Tel(1));
        Assert.True(await motor.Bestandsopslag.Probe());
    }

    [Fact]
    public async Task Ruwe_bytes_gaan_ongewijzigd_door_de_opslag()
    {
        await using var motor = await Motor.Start();
        var opslag = motor.Opslag;
        var id = GrainId.Create("bytes", "bytes/a");
        await opslag.WriteStateAsync("bytes", id, new GrainState<byte[]>([1, 0, 255]));
        var terug = new GrainState<ReadOnlyMemory<byte>>();
        await opslag.ReadStateAsync("bytes", id, terug);
        Assert.Equal([1, 0, 255], terug.State.ToArray());
        await opslag.WriteStateAsync("leeg", id, new GrainState<byte[]>([]));
        var leeg = new GrainState<byte[]>();
        await opslag.ReadStateAsync("leeg", id, leeg);
        Assert.True(leeg.RecordExists);
        Assert.Empty(leeg.State!);
    }

    private static Task Schrijf(IGrainStorage opslag, int n, string? etag) =>
        opslag.WriteStateAsync("proef", GrainId.Create("proef", $"proef/{n}"), new GrainState<TellerState>(new TellerState { Stand = n }, etag));

    private static async Task<GrainState<TellerState>> Lees(IGrainStorage opslag, int n)
    {
        var rij = new GrainState<TellerState>();
        await opslag.ReadStateAsync("proef", GrainId.Create("proef", $"proef/{n}"), rij);
        return rij;
    }
}
