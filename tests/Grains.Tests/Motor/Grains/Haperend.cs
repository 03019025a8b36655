using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Tests.Contract;

[GenerateSerializer, Immutable, Alias("proef-kas")]
public sealed record KasState
{
    [Id(0)]
    public int Centen { get; init; }
}

public interface IKasGrain : IGrainWithStringKey
{
    Task<int> Stort(int centen);

    /// <summary>Two writes that merge into one; gives what each of them ended with.</summary>
    Task<string> StortTweemaalTegelijk();

    Task<int> Saldo();
}

/// <summary>Writes as every grain of ours does: through Bewaar, which puts the old value back when the write fails.</summary>
public sealed class KasGrain([PersistentState("kas", Haperopslag.Naam)] IPersistentState<KasState> opslag) : Grain, IKasGrain
{
    public async Task<int> Stort(int centen)
    {
        await opslag.Bewaar(opslag.State with { Centen = opslag.State.Centen + centen });
        return opslag.State.Centen;
    }

    public async Task<string> StortTweemaalTegelijk()
    {
        var oud = opslag.State;
        opslag.State = oud with { Centen = oud.Centen + 1 };
        var een = opslag.WriteStateAsync();
        opslag.State = oud with { Centen = oud.Centen + 2 };
        var twee = opslag.WriteStateAsync();
        var uitkomst = $"{await Einde(een)} {await Einde(twee)}";
        opslag.State = oud;
        return uitkomst;
    }

    public Task<int> Saldo() => Task.FromResult(opslag.State.Centen);

    private static async Task<string> Einde(Task schrijven)
    {
        try
        {
            await schrijven;
            return "geschreven";
        }
        catch (IOException fout)
        {
            return fout.Message;
        }
    }
}

/// <summary>A store in memory, with ETags as Orleans wants them, that fails when the test says so.</summary>
public sealed class Haperopslag : IGrainStorage
{
    public const string Naam = "haperend";

    private readonly ConcurrentDictionary<(string, GrainId), (object? State, long Etag)> _rijen = new();

    public bool LezenMislukt { get; set; }

    public bool SchrijvenMislukt { get; set; }

    public int Geschreven { get; private set; }

    public static void RichtIn(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<Haperopslag>();
        silo.Services.AddKeyedSingleton<IGrainStorage>(Naam, (diensten, _) => diensten.GetRequiredService<Haperopslag>());
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Eis(LezenMislukt, "lezen mislukt");
        if (_rijen.TryGetValue((stateName, grainId), out var rij))
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)rij.State!, $"{rij.Etag}", true);
        }

        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Task.Yield();
        Eis(SchrijvenMislukt, "schijf vol");
        Geschreven++;
        var etag = _rijen.GetValueOrDefault((stateName, grainId)).Etag + 1;
        _rijen[(stateName, grainId)] = (grainState.State, etag);
        (grainState.ETag, grainState.RecordExists) = ($"{etag}", true);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _rijen.TryRemove((stateName, grainId), out _);
        return Task.CompletedTask;
    }

    private static void Eis(bool mislukt, string waarom)
    {
        if (mislukt)
        {
            throw new IOException(waarom);
        }
    }
}
