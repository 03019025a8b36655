using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;
#if !ORLEANS
using Orleans.Embedded;
#endif

namespace OrleansSchool.Opslag;

/// <summary>
/// The ledger with its place in the order of stopping: after the last grain is gone, before the store closes. Call this after the
/// store was added.
/// </summary>
public static class GrootboekExtensions
{
    public static IServiceCollection AddGrootboek(this IServiceCollection diensten, Func<IServiceProvider, IGrainStorage> onder)
    {
        diensten.AddSingleton(d => new Grootboek(
            onder(d), d.GetRequiredService<Verzegelaar>(), d.GetRequiredService<TimeProvider>(), d.GetRequiredService<ILogger<Grootboek>>()));
#if ORLEANS
        return diensten.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Deel>();
#else
        return diensten.AddSingleton<ISiloPart, Deel>();
#endif
    }

#if ORLEANS
    /// <summary>Grains become active one stage later and are gone before it; the store began at the stage before.</summary>
    private sealed class Deel(Grootboek grootboek) : ILifecycleParticipant<ISiloLifecycle>
    {
        private const int Trap = ServiceLifecycleStage.ApplicationServices + 1;

        public void Participate(ISiloLifecycle observer) => observer.Subscribe(nameof(Grootboek), Trap, Begin, _ => grootboek.Sluit());

        private Task Begin(CancellationToken stop)
        {
            grootboek.Begin();
            return Task.CompletedTask;
        }
    }
#else
    /// <summary>Parts start in the order in which they were added and stop in the reverse one.</summary>
    private sealed class Deel(Grootboek grootboek) : ISiloPart
    {
        public Task Start(CancellationToken cancellationToken)
        {
            grootboek.Begin();
            return Task.CompletedTask;
        }

        public Task Stop(CancellationToken cancellationToken) => grootboek.Sluit();
    }
#endif
}
