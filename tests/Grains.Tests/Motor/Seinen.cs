using System.Collections.Concurrent;

namespace OrleansSchool.Tests.Contract;

/// <summary>Signals and a log between the test and its grains, so that a test waits for what happened and never for time.</summary>
public sealed class Seinen
{
    private static readonly TimeSpan Grens = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _seinen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _verslag = new();

    public IReadOnlyList<string> Verslag => [.. _verslag];

    public void Noteer(string regel) => _verslag.Enqueue(regel);

    public void Geef(string naam) => Sein(naam).TrySetResult();

    /// <summary>Waits until the signal is given, however long; for grains.</summary>
    public Task Op(string naam) => Sein(naam).Task;

    /// <summary>As <see cref="Op"/>, but fails after half a minute; for tests.</summary>
    public Task Wacht(string naam) => Sein(naam).Task.WaitAsync(Grens, TimeProvider.System);

    private TaskCompletionSource Sein(string naam) =>
        _seinen.GetOrAdd(naam, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
