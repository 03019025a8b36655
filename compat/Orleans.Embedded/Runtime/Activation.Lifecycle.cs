namespace Orleans.Embedded;

/// <summary>From first call to deactivation.</summary>
internal sealed partial class Activation
{
    private readonly List<ILoadedState> _states = [];
    private List<GrainTimer>? _timers;
    private volatile Phase _phase;
    private DeactivationReason? _reason;
    private object? _instance;
    private TaskCompletionSource? _deactivated;

    private enum Phase : byte { New, Activating, Active, Deactivating, Dead }

    public object? GrainInstance => _instance;

    public IServiceProvider ActivationServices => Silo.ServiceProvider;

    /// <summary>Ends when the activation is gone. Never await it inside the grain itself.</summary>
    public Task Deactivated
    {
        get
        {
            var fresh = new TaskCompletionSource(); // ends in a turn, where no continuation of others runs inline
            var promise = Interlocked.CompareExchange(ref _deactivated, fresh, null) ?? fresh;
            if (IsDead)
            {
                promise.TrySetResult();
            }

            return promise.Task;
        }
    }

    internal bool IsDead => _phase == Phase.Dead;

    /// <summary>Deactivates as soon as no request runs; what waits goes to the next activation.</summary>
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (ReferenceEquals(Current, this))
        {
            _reason ??= deactivationReason;
        }

        Post(() =>
        {
            _reason ??= deactivationReason;
            TryDeactivate();
        });
    }

    internal void AddState(ILoadedState state) => _states.Add(state);

    internal GrainTimer AddTimer(GrainTimer timer)
    {
        _timers ??= [];
        _timers.Add(timer);
        return timer;
    }

    internal void RemoveTimer(GrainTimer timer) => _timers?.Remove(timer);

    /// <summary>The collector thinks that this one is idle; look again on its own turn.</summary>
    internal void Collect()
    {
        var idle = _running is null && _firstWaiting is null && Silo.Collector.IsIdle(this);
        if (_phase == Phase.Active && idle)
        {
            _reason ??= new(DeactivationReasonCode.ActivationIdle, "Not used for its collection age.");
            TryDeactivate();
        }
        else if (_phase == Phase.Active)
        {
            Silo.Collector.Add(this);
        }
    }

    private async Task Activate(Request first)
    {
        _phase = Phase.Activating;
        try
        {
            EnterFlow(first);
            _instance = grainClass.Create(this);
            foreach (var state in _states)
            {
                await state.Load();
            }

            if (_instance is IGrainBase grain)
            {
                await grain.OnActivateAsync(Silo.StopDeadline);
            }
        }
        catch (Exception error)
        {
            Silo.Log.LogWarning(error, "{Grain} could not be activated", id);
            FailWaiting(error);
            await End();
            return;
        }

        _phase = Phase.Active;
        LastUsed = Silo.Collector.Now;
        Silo.Collector.Add(this);
        StartWaiting();
        StartInterleaving();
        TryDeactivate();
    }

    private void FailWaiting(Exception error)
    {
        while (_firstWaiting is not null)
        {
            Dequeue().Fail(error);
        }
    }

    private bool TryDeactivate()
    {
        if (_reason is not { } reason || _phase == Phase.Activating || _running is not null)
        {
            return false;
        }

        if (reason.ReasonCode == DeactivationReasonCode.ShuttingDown && _firstWaiting is not null && _phase == Phase.Active)
        {
            // Nobody is left to take over what waits.
            return false;
        }

        if (_phase == Phase.New)
        {
            Bury();
        }
        else if (_phase == Phase.Active)
        {
            _phase = Phase.Deactivating;
            _ = Deactivate(reason);
        }

        return true;
    }

    private async Task Deactivate(DeactivationReason reason)
    {
        try
        {
            DisposeTimers();
            if (_instance is IGrainBase grain)
            {
                await grain.OnDeactivateAsync(reason, Silo.StopDeadline);
            }

            foreach (var state in _states)
            {
                await state.Settled();
            }
        }
        catch (Exception error)
        {
            Silo.Log.LogWarning(error, "{Grain} failed while deactivating", id);
        }

        await End();
    }

    private async Task End()
    {
        DisposeTimers();
        try
        {
            await (_instance is IAsyncDisposable disposable ? disposable.DisposeAsync() : default);
            (_instance as IDisposable)?.Dispose();
        }
        catch (Exception error)
        {
            Silo.Log.LogWarning(error, "{Grain} failed while being disposed", id);
        }

        Bury();
    }

    private void Bury()
    {
        (_phase, _instance) = (Phase.Dead, null); // who still knows this one, as the collector until its quantum, doesn't keep the grain and its state
        _states.Clear();
        Silo.Remove(this);
        _deactivated?.TrySetResult();
        while (_firstWaiting is not null)
        {
            Silo.Resend(Dequeue());
        }
    }

    private void DisposeTimers()
    {
        foreach (var timer in _timers ?? [])
        {
            timer.End();
        }

        _timers = null;
    }
}
