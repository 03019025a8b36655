using System.Collections;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>
/// A grain's list of observers. Those that fail or didn't subscribe again within the expiration are dropped at the next Notify.
/// Used on the grain's turn only; the list is immutable, so a Notify that awaits may be crossed by a Subscribe.
/// </summary>
public class ObserverManager<TIdentity, TObserver>(TimeSpan expiration, ILogger log) : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private ImmutableDictionary<TIdentity, Entry> _entries = ImmutableDictionary<TIdentity, Entry>.Empty;

    public TimeSpan ExpirationDuration { get; set; } = expiration;

    /// <summary>Now in UTC; a test or a grain with a TimeProvider sets it.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    public int Count => _entries.Count;

    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _entries.ToDictionary(e => e.Key, e => e.Value.Observer);

    public void Subscribe(TIdentity id, TObserver observer) => _entries = _entries.SetItem(id, new Entry(observer, GetDateTime()));

    public void Unsubscribe(TIdentity id) => _entries = _entries.Remove(id);

    public void Clear() => _entries = _entries.Clear();

    public void ClearExpired() =>
        _entries = _entries.RemoveRange(_entries.Where(e => e.Value.LastSeen + ExpirationDuration < GetDateTime()).Select(e => e.Key));

    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Living())
        {
            try
            {
                if (predicate is null || predicate(entry.Observer))
                {
                    notification(entry.Observer);
                }
            }
            catch (Exception error)
            {
                Drop(id, error);
            }
        }
    }

    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Living())
        {
            try
            {
                if (predicate is null || predicate(entry.Observer))
                {
                    await notification(entry.Observer);
                }
            }
            catch (Exception error)
            {
                Drop(id, error);
            }
        }
    }

    public IEnumerator<TObserver> GetEnumerator() => _entries.Values.Select(e => e.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ImmutableDictionary<TIdentity, Entry> Living()
    {
        ClearExpired();
        return _entries;
    }

    private void Drop(TIdentity id, Exception error)
    {
        log.LogDebug(error, "Observer {Observer} failed and is dropped", id);
        Unsubscribe(id);
    }

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}
