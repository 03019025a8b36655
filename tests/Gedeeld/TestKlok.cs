namespace OrleansSchool.Tests;

/// <summary>
/// A clock that the test moves. <see cref="Vooruit"/> runs the timers that fall due one by one, each at its own time, in order of due time and then of creation.
/// </summary>
public sealed class TestKlok(DateTimeOffset? begin = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(Timer Timer, int Version), (long Due, long Order)> _due = new();
    private long _now = (begin ?? new DateTimeOffset(2026, 9, 1, 6, 0, 0, TimeSpan.Zero)).UtcTicks;
    private long _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Vooruit(TimeSpan tijd)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tijd, TimeSpan.Zero);
        NaarTicks(Interlocked.Read(ref _now) + tijd.Ticks);
    }

    public void Naar(DateTimeOffset moment) => NaarTicks(moment.UtcTicks);

    private void NaarTicks(long doel)
    {
        while (Volgende(doel) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _now = Math.Max(_now, doel);
        }
    }

    private Timer? Volgende(long doel)
    {
        lock (_gate)
        {
            while (_due.TryPeek(out var entry, out var key) && key.Due <= doel)
            {
                _due.Dequeue();
                if (entry.Timer.Version == entry.Version)
                {
                    _now = Math.Max(_now, key.Due);
                    entry.Timer.Passed(key.Due);
                    return entry.Timer;
                }
            }

            return null;
        }
    }

    private sealed class Timer(TestKlok klok, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _gone;

        internal int Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (klok._gate)
            {
                if (_gone)
                {
                    return false;
                }

                Version++;
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Plan(klok._now + dueTime.Ticks);
                }

                return true;
            }
        }

        public void Dispose()
        {
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _gone = true;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Fire() => callback(state);

        internal void Passed(long due)
        {
            if (_period > TimeSpan.Zero)
            {
                Plan(due + _period.Ticks);
            }
        }

        private void Plan(long due) => klok._due.Enqueue((this, Version), (due, klok._order++));
    }
}
