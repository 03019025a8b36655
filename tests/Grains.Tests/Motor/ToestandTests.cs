using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

public sealed class ToestandTests
{
    [Fact]
    public async Task Wat_geschreven_is_staat_er_na_een_herstart()
    {
        string map;
        await using (var motor = await Motor.Start())
        {
            map = motor.Map;
            Assert.Equal(3, await motor.Grain<ITellerGrain>("teller/a").Tel(3));
            Assert.Equal(5, await motor.Grain<ITellerGrain>("teller/a").Tel(2));
        }

        await using var opnieuw = await Motor.Start(map);
        Assert.Equal(5, await opnieuw.Grain<ITellerGrain>("teller/a").Stand());
        Assert.Equal(("2", true), await opnieuw.Grain<ITellerGrain>("teller/a").Rij());
    }

    [Fact]
    public async Task Een_nieuw_grain_heeft_geen_rij()
    {
        await using var motor = await Motor.Start();
        Assert.Equal((null, false), await motor.Grain<ITellerGrain>("teller/nieuw").Rij());
        Assert.Equal(0, await motor.Grain<ITellerGrain>("teller/nieuw").Stand());
    }

    [Fact]
    public async Task Wissen_houdt_de_rij_en_verhoogt_het_etag()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<ITellerGrain>("teller/a");
        await grain.Tel(4);
        await grain.Wis();
        Assert.Equal(("2", false), await grain.Rij());
        Assert.Equal(0, await grain.Stand());
        await grain.GaSlapen();
        Assert.Equal(("2", false), await grain.Rij());
        Assert.Equal(1, await grain.Tel(1));
        Assert.Equal(("3", true), await grain.Rij());
    }

    [Fact]
    public async Task Overlappende_schrijfopdrachten_worden_een_met_de_laatste_waarde()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<ITellerGrain>("teller/a");
        Assert.Equal("1", await grain.TelTweemaalTegelijk());
        await grain.GaSlapen();
        Assert.Equal(2, await grain.Stand());
    }

    [Fact]
    public async Task Toestand_buiten_de_eigen_beurt_wordt_geweigerd()
    {
        await using var motor = await Motor.Start();
        Assert.Contains("outside", await motor.Grain<ITellerGrain>("teller/a").RaaktToestandBuitenBeurt(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_achter_een_ander_aan_schrijft_krijgt_een_fout_en_leest_daarna_opnieuw()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<ITellerGrain>("teller/a");
        await grain.Tel(1);
        var rij = new GrainState<TellerState>(new TellerState { Stand = 40 }, "1");
        await Opslag(motor).WriteStateAsync("teller", grain.GetGrainId(), rij);
        Assert.Equal("2", rij.ETag);
        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Tel(1));
        Assert.Equal(41, await grain.Tel(1));
    }

    [Fact]
    public async Task Een_slechte_schrijfopdracht_in_een_partij_faalt_alleen()
    {
        using var poort = new ManualResetEventSlim(initialState: true);
        await using var motor = await Motor.Start(opslag: options => options.BeforeCommit = poort.Wait);
        var opslag = Opslag(motor);
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
        await using var motor = await Motor.Start(opslag: options => options.BeforeCommit = () =>
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
        Assert.False(await motor.Opslag.Probe());
        Volatile.Write(ref schijfVol, false);
        Assert.Equal(5, await grain.Stand());
        Assert.Equal(6, await grain.Tel(1));
        Assert.True(await motor.Opslag.Probe());
    }

    [Fact]
    public async Task Ruwe_bytes_gaan_ongewijzigd_door_de_opslag()
    {
        await using var motor = await Motor.Start();
        var opslag = Opslag(motor);
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

    private static IGrainStorage Opslag(Motor motor) => motor.Services.GetRequiredKeyedService<IGrainStorage>("school");

    private static Task Schrijf(IGrainStorage opslag, int n, string? etag) =>
        opslag.WriteStateAsync("proef", GrainId.Create("proef", $"proef/{n}"), new GrainState<TellerState>(new TellerState { Stand = n }, etag));

    private static async Task<GrainState<TellerState>> Lees(IGrainStorage opslag, int n)
    {
        var rij = new GrainState<TellerState>();
        await opslag.ReadStateAsync("proef", GrainId.Create("proef", $"proef/{n}"), rij);
        return rij;
    }
}
