using OrleansSchool.Opslag;

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

    /// <summary>Orleans names a grain by its class alone, whatever its namespace, and starts with none of them when two are called the same.</summary>
    [Fact]
    public void Geen_twee_grainklassen_heten_hetzelfde()
    {
        var klassen = new[] { typeof(Motor).Assembly, typeof(VerzegeldeOpslag).Assembly }.SelectMany(a => a.GetTypes()).Where(t => typeof(Grain).IsAssignableFrom(t) && !t.IsAbstract);
        Assert.Empty(klassen.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => string.Join(" en ", g.Select(t => t.FullName))));
    }
}
