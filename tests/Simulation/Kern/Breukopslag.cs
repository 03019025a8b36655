using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Simulation.Kern;

/// <summary>A store that forgets now and then what a child's outbox should send: the fault of <see cref="Breuk.DropOutbox"/>.</summary>
internal sealed class Breukopslag(Wereld wereld, IGrainStorage onder) : IGrainStorage
{
    public static IGrainStorage Rond(Wereld wereld, IGrainStorage onder) =>
        wereld.Opties.Breekt(Breuk.DropOutbox) ? new Breukopslag(wereld, onder) : onder;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ReadStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.State is LeerlingState { Uitbak.Wachtend: { IsEmpty: false } wachtend } kind && wereld.Storingen.Treft("dropped-outbox", 0.1))
        {
            grainState.State = (T)(object)(kind with { Uitbak = kind.Uitbak with { Wachtend = wachtend.RemoveAt(0) } });
        }

        return onder.WriteStateAsync(stateName, grainId, grainState);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ClearStateAsync(stateName, grainId, grainState);
}
