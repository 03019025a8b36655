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
        Assert.NotEqual("0", await motor.Grain<ITellerGrain>("teller/a").RaaktToestandBuitenBeurt());
    }

    [Fact]
    public async Task Wie_achter_een_ander_aan_schrijft_krijgt_een_fout_en_leest_daarna_opnieuw()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<ITellerGrain>("teller/a");
        await grain.Tel(1);
        var rij = new GrainState<TellerState>(new TellerState { Stand = 40 }, "1");
        await motor.Opslag.WriteStateAsync("teller", grain.GetGrainId(), rij);
        Assert.Equal("2", rij.ETag);
        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Tel(1));
        Assert.Equal(41, await grain.Tel(1));
    }
}
