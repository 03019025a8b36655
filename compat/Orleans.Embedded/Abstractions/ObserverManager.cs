using System.Collections.Immutable;

namespace Orleans.Utilities;

/// <summary>
/// A grain's list of observers. Those that fail or didn't subscribe again within the expiration are dropped at the next Notify.
/// Used on the grain's turn only; the list is immutable, so a Notify that awaits may be crossed by a Subscribe.
/// </summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log)
{
    private ImmutableDictionary<IAddressable, (TObserver Observer, DateTime LastSeen)> _entries = ImmutableDictionary<IAddressable, (TObserver, DateTime)>.Empty;

    /// <summary>Now in UTC; a test or a grain with a TimeProvider sets it.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    public int Count => _entries.Count;

    public void Subscribe(IAddressable id, TObserver observer) => _entries = _entries.SetItem(id, (observer, GetDateTime()));

    public void Unsubscribe(IAddressable id) => _entries = _entries.Remove(id);

    // Ends before it returns, as nothing in it waits.
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null) => _ = Notify(
        observer =>
        {
            notification(observer);
            return Task.CompletedTask;
        },
        predicate);

    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        _entries = _entries.RemoveRange(_entries.Where(e => e.Value.LastSeen + expiration < GetDateTime()).Select(e => e.Key));
        foreach (var (id, (observer, _)) in _entries.Where(e => predicate is null || predicate(e.Value.Observer)))
        {
            try
            {
                await notification(observer);
            }
            catch (Exception error)
            {
                log.LogDebug(error, "Observer {Observer} failed and is dropped", id);
                Unsubscribe(id);
            }
        }
    }
}
