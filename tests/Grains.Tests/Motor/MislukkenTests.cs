using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

/// <summary>A store that fails: the caller hears it, memory keeps nothing that isn't stored, and it goes on when the store does.</summary>
public sealed class MislukkenTests
{
    [Fact]
    public async Task Een_mislukte_schrijfopdracht_komt_bij_de_aanroeper_en_laat_de_oude_waarde_staan()
    {
        await using var motor = await Motor.Start();
        var (opslag, pot) = (motor.Services.GetRequiredService<Haperopslag>(), motor.Grain<IPotGrain>("pot/a"));
        Assert.Equal(500, await pot.Stort(500));
        opslag.SchrijvenMislukt = true;
        var fout = await Assert.ThrowsAsync<OrleansException>(() => pot.Stort(250));
        Assert.Contains("schijf vol", fout.Message, StringComparison.Ordinal);
        Assert.Equal(500, await pot.Saldo());
        opslag.SchrijvenMislukt = false;
        Assert.Equal(600, await pot.Stort(100));
    }

    [Fact]
    public async Task Na_een_mislukte_schrijfopdracht_slaapt_het_grain_en_ziet_het_wat_toch_geschreven_was()
    {
        await using var motor = await Motor.Start();
        var (opslag, pot) = (motor.Services.GetRequiredService<Haperopslag>(), motor.Grain<IPotGrain>("pot/a"));
        Assert.Equal(500, await pot.Stort(500));
        opslag.AntwoordVerloren = true;
        await Assert.ThrowsAsync<OrleansException>(() => pot.Stort(250));
        opslag.AntwoordVerloren = false;
        Assert.Equal(750, await pot.Saldo());
        Assert.Equal(850, await pot.Stort(100));
    }

    [Fact]
    public async Task Samengevoegde_schrijfopdrachten_slagen_of_mislukken_samen()
    {
        await using var motor = await Motor.Start();
        var (opslag, pot) = (motor.Services.GetRequiredService<Haperopslag>(), motor.Grain<IPotGrain>("pot/a"));
        Assert.Equal("geschreven geschreven", await pot.StortTweemaalTegelijk());
        Assert.Equal(1, opslag.Geschreven);
        opslag.SchrijvenMislukt = true;
        Assert.Equal("mislukt mislukt", await pot.StortTweemaalTegelijk());
    }

    [Fact]
    public async Task Een_toestand_die_niet_te_lezen_is_komt_bij_de_aanroeper_en_de_volgende_probeert_opnieuw()
    {
        await using var motor = await Motor.Start();
        var (opslag, pot) = (motor.Services.GetRequiredService<Haperopslag>(), motor.Grain<IPotGrain>("pot/a"));
        opslag.LezenMislukt = true;
        await Assert.ThrowsAsync<OrleansException>(pot.Saldo);
        opslag.LezenMislukt = false;
        Assert.Equal(0, await pot.Saldo());
    }
}
