namespace OrleansSchool.Tests.Contract;

public sealed class AnnuleringTests
{
    [Fact]
    public async Task Annuleren_laat_de_aanroeper_los_en_het_grain_merkt_het_op_zijn_eigen_beurt()
    {
        await using var motor = await Motor.Start();
        using var bron = new CancellationTokenSource();
        var aanroep = motor.Grain<IKetenGrain>("keten/a").Hoor("luisteraar", bron.Token);
        await motor.Seinen.Wacht("luisteraar:in");
        await bron.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => aanroep);
        await motor.Seinen.Wacht("luisteraar hoorde het");
        Assert.Equal(["luisteraar hoorde het op de eigen beurt"], motor.Seinen.Verslag);
    }

    [IngebedFact("Orleans laat de aanroeper ook los, maar de wachtende aanroep begint later toch, met een geannuleerd token")]
    public async Task Een_geannuleerde_wachtende_aanroep_begint_niet_meer()
    {
        await using var motor = await Motor.Start();
        using var bron = new CancellationTokenSource();
        var grain = motor.Grain<IKetenGrain>("keten/a");
        var bezig = grain.Traag("bezig");
        await motor.Seinen.Wacht("bezig:in");
        var wachtend = grain.Hoor("wachtend", bron.Token);
        await bron.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wachtend);
        motor.Seinen.Geef("bezig:uit");
        await bezig;
        Assert.Equal("niemand", await grain.Door());
        Assert.False(motor.Seinen.Op("wachtend:in").IsCompleted);
    }

    [Fact]
    public async Task Een_geannuleerde_wachtende_aanroep_laat_de_aanroeper_meteen_los()
    {
        await using var motor = await Motor.Start();
        using var bron = new CancellationTokenSource();
        var grain = motor.Grain<IKetenGrain>("keten/a");
        var bezig = grain.Traag("bezig");
        await motor.Seinen.Wacht("bezig:in");
        var wachtend = grain.Hoor("wachtend", bron.Token);
        await bron.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wachtend);
        Assert.False(bezig.IsCompleted);
        motor.Seinen.Geef("bezig:uit");
        await bezig;
    }

    [Fact]
    public async Task Een_al_geannuleerde_aanroep_bereikt_het_grain_niet()
    {
        await using var motor = await Motor.Start();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => motor.Grain<IKetenGrain>("keten/a").Hoor("nooit", new CancellationToken(canceled: true)));
        Assert.Equal("niemand", await motor.Grain<IKetenGrain>("keten/a").Wie());
        Assert.False(motor.Seinen.Op("nooit:in").IsCompleted);
    }
}
