namespace Orleans.Embedded;

/// <summary>
/// Idle collection. Time goes in quanta; each activation lies in the list of the quantum in which it may become idle and is looked at only then.
/// No timer runs while there is nothing to collect.
/// </summary>
internal sealed class Collector : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, List<Activation>> _due = [];
    private readonly TimeSpan _quantum;
    private readonly ITimer _timer;
    private bool _ticking;

    internal Collector(TimeProvider clock, TimeSpan quantum)
    {
        _quantum = quantum;
        _timer = clock.CreateTimer(static self => ((Collector)self!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The number of the current quantum; the coarse clock of "last used".</summary>
    internal int Now { get; private set; }

    internal bool IsIdle(Activation activation) => activation.LastUsed + Quanta(activation) <= Now;

    internal void Add(Activation activation)
    {
        lock (_gate)
        {
            var when = Math.Max(activation.LastUsed + Quanta(activation), Now + 1);
            _due.TryAdd(when, []);
            _due[when].Add(activation);
            if (!_ticking)
            {
                _ticking = true;
                _timer.Change(_quantum, _quantum);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    // One more than the age, because the last use may be up to a quantum later than its number says.
    private int Quanta(Activation activation) => (int)Math.Ceiling(activation.Class.IdleAge / _quantum) + 1;

    private void Tick()
    {
        var candidates = new List<Activation>();
        lock (_gate)
        {
            Now++;
            while (_due.Count > 0 && _due.First() is var (when, list) && when <= Now)
            {
                candidates.AddRange(list);
                _due.Remove(when);
            }

            if (_due.Count == 0 && candidates.Count == 0)
            {
                _ticking = false;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        foreach (var activation in candidates)
        {
            activation.Post(activation.Collect);
        }
    }
}

/// <summary>Visits each second the activations that have a request pending; no timer runs while there are none.</summary>
internal sealed class Sweep : IDisposable
{
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly HashSet<Activation> _watched = [];
    private readonly ITimer _timer;

    internal Sweep(TimeProvider clock) =>
        _timer = clock.CreateTimer(static self => ((Sweep)self!).Visit(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    internal void Add(Activation activation)
    {
        lock (_watched)
        {
            if (_watched.Add(activation) && _watched.Count == 1)
            {
                _timer.Change(Interval, Interval);
            }
        }
    }

    internal void Remove(Activation activation)
    {
        lock (_watched)
        {
            if (_watched.Remove(activation) && _watched.Count == 0)
            {
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Visit()
    {
        Activation[] all;
        lock (_watched)
        {
            all = [.. _watched];
        }

        foreach (var activation in all)
        {
            activation.Post(activation.Check);
        }
    }
}
