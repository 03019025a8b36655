using System.Collections.Concurrent;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>The rows of all schools of this process; empties them when it stops, while the engine still runs.</summary>
internal sealed class Inzageschrijver(IGrainFactory grains, TimeProvider klok, ILogger<Inzageschrijver> logger) : IHostedService
{
    private readonly ConcurrentDictionary<SchoolSleutel, Inzagerij> _rijen = new();

    public Inzagerij Van(SchoolSleutel school) => _rijen.GetOrAdd(school, s => new Inzagerij(s, grains, klok, logger));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_rijen.Values.Select(r => r.Stop())).WaitAsync(cancellationToken);
}
