using System.Diagnostics;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Intranet.Telemetrie;

/// <summary>The store of sealed rows of either engine, measured: how long until durable, how large, what failed.</summary>
internal sealed class GemetenOpslag(IGrainStorage onder, Meetpunten meten, TimeProvider klok) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Meet("read", stateName, () => onder.ReadStateAsync(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.State is byte[] rij)
        {
            meten.Rij(rij.Length, stateName);
        }

        return Meet("write", stateName, () => onder.WriteStateAsync(stateName, grainId, grainState));
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Meet("clear", stateName, () => onder.ClearStateAsync(stateName, grainId, grainState));

    private async Task Meet(string wat, string toestand, Func<Task> werk)
    {
        using var spoor = meten.Sporen.StartActivity($"store {wat} {toestand}", ActivityKind.Client);
        var begin = klok.GetTimestamp();
        Exception? fout = null;
        try
        {
            await werk();
        }
        catch (Exception oorzaak)
        {
            fout = oorzaak;
            spoor?.SetTag("error.type", oorzaak.GetType().Name).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            meten.Opslag(klok.GetElapsedTime(begin), wat, toestand, fout);
        }
    }
}
