using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Contract;

[GenerateSerializer, Immutable, Alias("proef-pot")]
public sealed record PotState
{
    [Id(0)]
    public int Centen { get; init; }
}

public interface IPotGrain : IGrainWithStringKey
{
    Task<int> Stort(int centen);

    /// <summary>Two writes that merge into one; gives what each of them ended with.</summary>
    Task<string> StortTweemaalTegelijk();

    Task<int> Saldo();
}

/// <summary>Writes as every grain of ours does: through Bewaar, which puts the old value back when the write fails.</summary>
public sealed class PotGrain([PersistentState("pot", Haperopslag.Naam)] IPersistentState<PotState> opslag) : Grain, IPotGrain
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
        catch (OrleansException)
        {
            return "mislukt";
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

    /// <summary>Writes, and then loses the connection: the grain hears of a fault, the row is there.</summary>
    public bool AntwoordVerloren { get; set; }

    public int Geschreven { get; private set; }

    public static void RichtIn(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<Haperopslag>();
        silo.Services.AddKeyedSingleton<IGrainStorage>(Naam, (diensten, _) => SlaapNaFout.Om(diensten.GetRequiredService<Haperopslag>(), diensten));
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Eis(LezenMislukt, "lezen mislukt");
        var rij = _rijen.GetValueOrDefault((stateName, grainId));
        (grainState.State, grainState.ETag, grainState.RecordExists) = (rij.State is T state ? state : Activator.CreateInstance<T>(), rij.Etag == 0 ? null : $"{rij.Etag}", rij.State is not null);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Schrijf(stateName, grainId, grainState, grainState.State);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Schrijf(stateName, grainId, grainState, nieuw: null);

    private async Task Schrijf<T>(string stateName, GrainId grainId, IGrainState<T> grainState, object? nieuw)
    {
        await Task.Yield();
        Eis(SchrijvenMislukt, "schijf vol");
        var rij = _rijen.GetValueOrDefault((stateName, grainId));
        if ((rij.Etag == 0 ? null : $"{rij.Etag}") != grainState.ETag)
        {
            throw new InconsistentStateException("Een ander was eerder.", $"{rij.Etag}", grainState.ETag);
        }

        Geschreven++;
        _rijen[(stateName, grainId)] = (nieuw, rij.Etag + 1);
        Eis(AntwoordVerloren, "verbinding weg");
        (grainState.ETag, grainState.RecordExists) = ($"{rij.Etag + 1}", nieuw is not null);
    }

    private static void Eis(bool mislukt, string waarom)
    {
        if (mislukt)
        {
            throw new IOException(waarom);
        }
    }
}
