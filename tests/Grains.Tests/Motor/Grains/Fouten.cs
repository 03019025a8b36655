using Orleans;
using Orleans.Concurrency;

namespace OrleansSchool.Tests.Contract;

public interface IFoutGrain : IGrainWithStringKey
{
    Task Meteen(string bericht);

    Task<int> NaEvenWachten(string bericht);

    ValueTask<string> Waarde(string tekst);

    ValueTask Leeg();

    Task<T> Zelfde<T>(T waarde);

    [OneWay]
    Task Eenrichting(string naam);
}

[GenerateSerializer, Alias("proef-schoolfout")]
public sealed class SchoolFout(string bericht, int nummer) : Exception(bericht)
{
    [Id(0)]
    public int Nummer { get; } = nummer;
}

public sealed class FoutGrain(Seinen seinen) : Grain, IFoutGrain
{
    public Task Meteen(string bericht) => throw new SchoolFout(bericht, 7);

    public async Task<int> NaEvenWachten(string bericht)
    {
        await Task.Yield();
        throw new InvalidOperationException(bericht);
    }

    public ValueTask<string> Waarde(string tekst) => ValueTask.FromResult(tekst);

    public ValueTask Leeg() => ValueTask.CompletedTask;

    public Task<T> Zelfde<T>(T waarde) => Task.FromResult(waarde);

    public async Task Eenrichting(string naam)
    {
        seinen.Geef($"{naam}:in");
        await seinen.Op($"{naam}:uit");
        throw new SchoolFout("ziet niemand", 1);
    }
}

/// <summary>No class implements it.</summary>
public interface IZonderKlasse : IGrainWithStringKey;
