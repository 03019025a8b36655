using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Opslag;

/// <summary>
/// A grain whose write failed goes to sleep after its turn and reads again at the next call, whichever engine: a database that lost the
/// connection may have written after all, and what the grain still wanted to do it does at its next start. Our own engine does this itself.
/// </summary>
public static class SlaapNaFout
{
#if ORLEANS
    public static IGrainStorage Om(IGrainStorage opslag, IServiceProvider diensten) =>
        diensten.GetService<IGrainContextAccessor>() is { } wie ? new Opslag(opslag, wie) : opslag;

    private sealed class Opslag(IGrainStorage onder, IGrainContextAccessor wie) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ReadStateAsync(stateName, grainId, grainState);

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            Doe(grainId, () => onder.WriteStateAsync(stateName, grainId, grainState));

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            Doe(grainId, () => onder.ClearStateAsync(stateName, grainId, grainState));

        private async Task Doe(GrainId grainId, Func<Task> werk)
        {
            var grain = wie.GrainContext;
            try
            {
                await werk();
            }
            catch (Exception fout) when (grain?.GrainId == grainId)
            {
                grain.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, fout, "A write failed."));
                throw;
            }
        }
    }
#else
    public static IGrainStorage Om(IGrainStorage opslag, IServiceProvider diensten) => opslag;
#endif
}
