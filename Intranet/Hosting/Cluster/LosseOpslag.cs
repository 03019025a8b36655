using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Opens Orleans' store apart from a silo, for a command that fills or reads it without a grain.</summary>
internal static class LosseOpslag
{
    public static async Task Open(Databaseproef proef, IGrainStorage opslag)
    {
        await proef.StartAsync(CancellationToken.None);
        var begin = new Begin();
        ((ILifecycleParticipant<ISiloLifecycle>)((Bytesopslag)opslag).Onder).Participate(begin);
        foreach (var deel in begin.Delen)
        {
            await deel.OnStart(CancellationToken.None);
        }
    }

    /// <summary>Only remembers who wants to be started.</summary>
    private sealed class Begin : ISiloLifecycle
    {
        public List<ILifecycleObserver> Delen { get; } = [];

        public int HighestCompletedStage => 0;

        public int LowestStoppedStage => 0;

        public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
        {
            Delen.Add(observer);
            return new Einde();
        }

        private sealed class Einde : IDisposable
        {
            public void Dispose()
            {
                // Nothing stops here: the process ends.
            }
        }
    }
}
