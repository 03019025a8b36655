namespace OrleansSchool.Tests.Rules.Pdf;

/// <summary>A clock that only the test moves; timers that come due run inside <see cref="Vooruit"/>.</summary>
internal sealed class HandKlok : TimeProvider
{
    private readonly Lock _slot = new();
    private readonly List<Wekker> _wekkers = [];
    private DateTimeOffset _nu = new(2026, 9, 8, 9, 30, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _nu;

    public override long GetTimestamp() => _nu.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_slot)
        {
            var wekker = new Wekker(this, () => callback(state));
            wekker.Change(dueTime, period);
            _wekkers.Add(wekker);
            return wekker;
        }
    }

    public void Vooruit(TimeSpan duur)
    {
        List<Wekker> af;
        lock (_slot)
        {
            _nu += duur;
            af = _wekkers.FindAll(w => w.Om <= _nu);
            af.ForEach(w => w.Om = null);
        }

        af.ForEach(w => w.Ga());
    }

    private sealed class Wekker(HandKlok klok, Action ga) : ITimer
    {
        public DateTimeOffset? Om { get; set; }

        public Action Ga { get; } = ga;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Om = dueTime == Timeout.InfiniteTimeSpan ? null : klok._nu + dueTime;
            return true;
        }

        public void Dispose() => Om = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
