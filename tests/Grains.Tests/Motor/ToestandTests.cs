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
}
