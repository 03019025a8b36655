namespace Orleans.Embedded;

/// <summary>A timer of one activation. A tick is a request of that grain; the next period starts when the callback ends.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private static readonly MethodPlan<bool> Ordinary = (MethodPlan<bool>)MethodPlan.For(typeof(ITick), typeof(ITick).GetMethod(nameof(ITick.Tick))!, jsonRoundTrip: false);
    private static readonly MethodPlan<bool> Interleaving = (MethodPlan<bool>)MethodPlan.For(typeof(ITick), typeof(ITick).GetMethod(nameof(ITick.TickInterleaved))!, jsonRoundTrip: false);

    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private (TimeSpan Due, TimeSpan Period) _plan;
    private bool _changed;
    private int _ticking;

    internal GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Check(options.DueTime, nameof(options.DueTime));
        Check(options.Period, nameof(options.Period));
        if (!ReferenceEquals(Activation.Current, activation))
        {
            throw new InvalidOperationException($"A timer of {activation.GrainId} can only be registered on the grain's own turn.");
        }

        (_activation, _callback, _options, _plan) = (activation, callback, options, (options.DueTime, options.Period));
        if (options.Interleave)
        {
            activation.TrackInterleaving();
        }

        using var flow = ExecutionContext.SuppressFlow();
        _timer = activation.Silo.Clock.CreateTimer(static self => ((GrainTimer)self!).Due(), this, options.DueTime, Timeout.InfiniteTimeSpan);
    }

    private interface ITick
    {
        Task Tick();

        [Concurrency.AlwaysInterleave]
        Task TickInterleaved();
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        _plan = (dueTime, period);
        _changed = true;
        if (Volatile.Read(ref _ticking) == 0 && !_ended.IsCancellationRequested)
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        End();
        _activation.RemoveTimer(this);
    }

    internal void End()
    {
        _ended.Cancel();
        _timer.Dispose();
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(time.TotalMilliseconds, uint.MaxValue - 1, name);
        }
    }

    private void Due()
    {
        if (Interlocked.Exchange(ref _ticking, 1) == 0)
        {
            _activation.Post(new TickRequest(this) { Target = _activation });
        }
    }

    private async Task Tick()
    {
        if (_ended.IsCancellationRequested)
        {
            return;
        }

        _changed = false;
        try
        {
            await _callback(_ended.Token);
        }
        catch (Exception error)
        {
            _activation.Silo.Log.LogError(error, "A timer of {Grain} failed; its next tick comes on schedule", _activation.GrainId);
        }

        // A change made during the tick counts from here, so that ticks never overlap.
        Volatile.Write(ref _ticking, 0);
        if (!_ended.IsCancellationRequested)
        {
            _timer.Change(_changed ? _plan.Due : _plan.Period, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class TickRequest : Request<bool>
    {
        private readonly GrainTimer _timer;

        internal TickRequest(GrainTimer timer)
            : base(timer._options.Interleave ? Interleaving : Ordinary, []) => (_timer, Deadline) = (timer, long.MaxValue);

        internal override bool IsSettled => base.IsSettled || _timer._ended.IsCancellationRequested;

        internal override bool CountsAsUse => _timer._options.KeepAlive;

        internal override Task Invoke(object instance) => _timer.Tick();

        internal override Task InvokeFiltered(Activation activation) => _timer.Tick();
    }
}
