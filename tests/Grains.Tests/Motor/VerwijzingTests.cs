using Orleans;

namespace OrleansSchool.Tests.Contract;

public sealed class VerwijzingTests
{
    [Fact]
    public async Task Verwijzingen_naar_hetzelfde_grain_zijn_gelijk()
    {
        await using var motor = await Motor.Start();
        Assert.Equal(motor.Grain<ITellerGrain>("teller/a"), motor.Grain<ITellerGrain>("teller/a"));
        Assert.NotEqual(motor.Grain<ITellerGrain>("teller/a"), motor.Grain<ITellerGrain>("teller/b"));
        Assert.Equal("teller/teller/a", motor.Grain<ITellerGrain>("teller/a").GetGrainId().ToString());
        Assert.Throws<ArgumentException>(() => motor.Grain<ITellerGrain>(" "));
    }
}
