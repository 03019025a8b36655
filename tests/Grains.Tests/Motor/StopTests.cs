using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public sealed class StopTests
{
    [Fact]
    public async Task Stoppen_laat_een_lopende_aanroep_aflopen_en_weigert_nieuwe()
    {
        var motor = await Motor.Start();
        var lopend = motor.Grain<IEenvoudigGrain>("beurt/a").Doe("lopend");
        await motor.Seinen.Wacht("lopend:in");
        var slaper = motor.Grain<IGewoonLeven>("leven/a");
        await slaper.Dag();
        var stop = motor.Stop();
        await motor.Seinen.Wacht("leven/a slaapt");
        await Weigert(slaper, "stopping");
        Assert.False(stop.IsCompleted);
        motor.Seinen.Geef("lopend:uit");
        await stop;
        await lopend;
        Assert.Contains("leven/a slaapt: ShuttingDown", motor.Seinen.Verslag);
        await Weigert(slaper, "stopped");
        await motor.DisposeAsync();
    }

    [IngebedFact("Orleans geeft wachtende aanroepen door aan een andere machine; is er geen, dan krijgt de aanroeper een fout")]
    public async Task Stoppen_laat_ook_wachtende_aanroepen_aflopen()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IEenvoudigGrain>("beurt/a");
        var lopend = grain.Doe("lopend");
        await motor.Seinen.Wacht("lopend:in");
        var wachtend = Enumerable.Range(0, 3).Select(_ => grain.Verhoog()).ToList();
        var stop = motor.Stop();
        motor.Seinen.Geef("lopend:uit");
        await stop;
        await lopend;
        Assert.Equal("1, 2, 3", string.Join(", ", await Task.WhenAll(wachtend)));
    }

    [Fact]
    public async Task Wat_tijdens_het_stoppen_bevestigd_werd_staat_er_daarna_en_niets_dubbel()
    {
        var motor = await Motor.Start();
        var bellers = Enumerable.Range(0, 32).Select(n => Task.Run(() => BelTotHetNietMeerKan(motor, $"teller/{n}"))).ToList();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(n => motor.Seinen.Wacht($"teller/{n} 25")));
        await motor.Stop();
        var bellen = await Task.WhenAll(bellers);
        await motor.DisposeAsync();
        await using var opnieuw = await Motor.Start(motor.Map, motor.Klok);
        for (var n = 0; n < bellen.Length; n++)
        {
            // The last call may have been written without its answer; nothing more, nothing less.
            Assert.InRange(await opnieuw.Grain<ITellerGrain>($"teller/{n}").Stand(), bellen[n].Bevestigd, bellen[n].Bevestigd + bellen[n].Onzeker);
        }
    }

    [IngebedFact("Orleans noemt bij het stoppen niet welk grain niet ophoudt")]
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

    /// <summary>Orleans says of a stopping silo that no silo takes the call, in words of its own.</summary>
    private static async Task Weigert(IGewoonLeven grain, string woord)
    {
        var fout = await Assert.ThrowsAnyAsync<OrleansException>(grain.Dag);
        if (Motor.IsIngebed)
        {
            Assert.Contains(woord, Assert.IsType<SiloUnavailableException>(fout).Message, StringComparison.Ordinal);
        }
    }

    private static async Task<(int Bevestigd, int Onzeker)> BelTotHetNietMeerKan(Motor motor, string sleutel)
    {
        var grain = motor.Grain<ITellerGrain>(sleutel);
        for (var keer = 1; ; keer++)
        {
            try
            {
                Assert.Equal(keer, await grain.Tel(1));
                motor.Seinen.Geef($"{sleutel} {keer}");
            }
            catch (SiloUnavailableException)
            {
                return (keer - 1, 0);
            }
            catch (Exception fout) when (fout is OrleansException or TimeoutException or ObjectDisposedException)
            {
                return (keer - 1, 1);
            }
        }
    }
}
