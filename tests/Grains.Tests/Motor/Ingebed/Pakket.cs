using System.Collections.Immutable;
using Orleans;

namespace OrleansSchool.Tests.Contract;

[GenerateSerializer, Immutable, Alias("pakket")]
public sealed record Pakket([property: Id(0)] string Naam, [property: Id(1)] ImmutableArray<int> Punten)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Onzichtbaar { get; init; } = "";
}

public interface IPakketGrain : IGrainWithStringKey
{
    Task<Pakket> Terug(Pakket pakket, IPakketGrain wie, CancellationToken token);
}

public sealed class PakketGrain : Grain, IPakketGrain
{
    public Task<Pakket> Terug(Pakket pakket, IPakketGrain wie, CancellationToken token) =>
        Task.FromResult(pakket with { Naam = $"{pakket.Naam} {pakket.Onzichtbaar} van {wie.GetPrimaryKeyString()}" });
}
