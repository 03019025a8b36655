namespace OrleansSchool.Bench.Motor;

/// <summary>A plain call, as small as it gets.</summary>
[Alias("bench-bel")]
public interface IBelGrain : IGrainWithStringKey
{
    [Alias("Bel")]
    Task<int> Bel(int getal);
}

public sealed class BelGrain : Grain, IBelGrain
{
    private int _som;

    public Task<int> Bel(int getal) => Task.FromResult(_som += getal);
}
