using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Intranet.Inzage;

/// <summary>A store in which one kind of state can't be written while a test says so.</summary>
internal sealed class StukkeOpslag
{
    public bool Is { get; set; }

    public string Toestand { get; init; } = "toegangslog";

    public void Rond(IServiceCollection diensten)
    {
        var echt = diensten.Last(d => d.ServiceType == typeof(IGrainStorage) && Equals(d.ServiceKey, VerzegeldeOpslag.Naam));
        diensten.Remove(echt);
        diensten.AddKeyedSingleton<IGrainStorage>(VerzegeldeOpslag.Naam, (d, sleutel) => new Opslag(this, (IGrainStorage)echt.KeyedImplementationFactory!(d, sleutel)));
    }

    private sealed class Opslag(StukkeOpslag stuk, IGrainStorage onder) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ReadStateAsync(stateName, grainId, grainState);

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            stuk.Is && stateName == stuk.Toestand ? throw new IOException("De schijf is vol (nagebootst).") : onder.WriteStateAsync(stateName, grainId, grainState);

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ClearStateAsync(stateName, grainId, grainState);
    }
}
