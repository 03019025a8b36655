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

    public void ClearExpired() => Drop(_entries.Where(e => Expired(e.Value)).Select(e => e.Key));

    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        var defunct = new List<TIdentity>();
        foreach (var (id, entry) in _entries)
        {
            try
            {
                if (Expired(entry))
                {
                    defunct.Add(id);
                }
                else if (predicate is null || predicate(entry.Observer))
                {
                    notification(entry.Observer);
                }
            }
            catch (Exception error)
            {
                log.LogDebug(error, "Observer {Observer} failed and is dropped", id);
                defunct.Add(id);
            }
        }

        Drop(defunct);
    }

    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        var defunct = new List<TIdentity>();
        foreach (var (id, entry) in _entries)
        {
            try
            {
                if (Expired(entry))
                {
                    defunct.Add(id);
                }
                else if (predicate is null || predicate(entry.Observer))
                {
                    await notification(entry.Observer);
                }
            }
            catch (Exception error)
            {
                log.LogDebug(error, "Observer {Observer} failed and is dropped", id);
                defunct.Add(id);
            }
        }

        Drop(defunct);
    }

    public IEnumerator<TObserver> GetEnumerator() => _entries.Values.Select(e => e.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Expired(Entry entry) => entry.LastSeen + ExpirationDuration < GetDateTime();

    private void Drop(IEnumerable<TIdentity> ids) => _entries = _entries.RemoveRange(ids);

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}
