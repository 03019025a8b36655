using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public sealed class StopTests
{
    [Fact]
    public async Task Stoppen_laat_lopende_en_wachtende_aanroepen_aflopen_en_weigert_nieuwe()
    {
        var motor = await Motor.Start();
        var grain = motor.Grain<IEenvoudigGrain>("beurt/a");
        var lopend = grain.Doe("lopend");
        await motor.Seinen.Wacht("lopend:in");
        var wachtend = Enumerable.Range(0, 3).Select(_ => grain.Verhoog()).ToList();
        var slaper = motor.Grain<IGewoonLeven>("leven/a");
        await slaper.Dag();
        var stop = motor.Stop();
        await motor.Seinen.Wacht("leven/a slaapt");
        var fout = await Assert.ThrowsAsync<SiloUnavailableException>(() => slaper.Dag());
        Assert.Contains("stopping", fout.Message, StringComparison.Ordinal);
        Assert.False(stop.IsCompleted);
        motor.Seinen.Geef("lopend:uit");
        await stop;
        await lopend;
        Assert.Equal("1, 2, 3", string.Join(", ", await Task.WhenAll(wachtend)));
        Assert.Contains("leven/a slaapt: ShuttingDown", motor.Seinen.Verslag);
        Assert.Contains("stopped", (await Assert.ThrowsAsync<SiloUnavailableException>(() => slaper.Dag())).Message, StringComparison.Ordinal);
        await motor.DisposeAsync();
    }

    [Fact]
    public async Task Wat_tijdens_het_stoppen_nog_schrijft_staat_in_het_bestand()
    {
        var motor = await Motor.Start();
        var schrijven = Enumerable.Range(0, 200).Select(n => motor.Grain<ITellerGrain>($"teller/{n % 20}").Tel(1)).ToList();
        await motor.Stop();
        await Task.WhenAll(schrijven);
        await motor.DisposeAsync();
        await using var opnieuw = await Motor.Start(motor.Map);
        var standen = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => opnieuw.Grain<ITellerGrain>($"teller/{n}").Stand()));
        Assert.Equal(200, standen.Sum());
    }

    [Fact]
    public async Task Een_grain_dat_niet_ophoudt_kan_het_stoppen_niet_tegenhouden()
    {
        var motor = await Motor.Start();
        var vast = motor.Grain<IEenvoudigGrain>("beurt/vast").Doe("vast");
        await motor.Seinen.Wacht("vast:in");
        await motor.Stop(new CancellationToken(canceled: true));
        Assert.Contains(motor.Meldingen.Regels, regel => regel.Contains("beurt/vast", StringComparison.Ordinal));
        Assert.False(vast.IsCompleted);
        motor.Seinen.Geef("vast:uit");
        await motor.DisposeAsync();
    }
}
