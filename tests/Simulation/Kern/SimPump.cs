using Orleans.Embedded;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// The only thread: picks with its seed among the turns of grains and the continuations of people that may run now; when there are none,
/// time goes on to the next timer.
/// </summary>
internal sealed class SimPump(SimClock klok, SimRandom toeval) : SynchronizationContext
{
    /// <summary>So many steps without a tick of the clock is a loop.</summary>
    private const long StilMax = 5_000_000;

    private readonly List<(object Wat, object? Staat, SimTurns? Leven)> _klaar = [];
    private long _stilSinds;

    public long Stappen { get; private set; }

    /// <summary>Asked before each turn of a grain: whether the process dies right here.</summary>
    public Action? VoorBeurt { get; set; }

    public override void Post(SendOrPostCallback d, object? state) => _klaar.Add((d, state, null));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    public void Beurt(SimTurns leven, IThreadPoolWorkItem beurt) => _klaar.Add((beurt, null, leven));

    /// <summary>Runs until the task has ended.</summary>
    public void Draai(Func<Task> begin)
    {
        var eerder = Current;
        SetSynchronizationContext(this);
        try
        {
            var taak = begin();
            while (!taak.IsCompleted)
            {
                Stap();
            }

            taak.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(eerder);
        }
    }

    private void Stap()
    {
        if (_klaar.Count == 0)
        {
            _stilSinds = Stappen;
            if (!klok.VuurVolgende())
            {
                throw new InvalidOperationException("Nothing can run any more: somebody waits for what never comes.");
            }

            return;
        }

        if (++Stappen - _stilSinds > StilMax)
        {
            throw new InvalidOperationException($"{StilMax} steps without a moment of time: a loop.");
        }

        var plek = _klaar.Count == 1 ? 0 : toeval.Tot(_klaar.Count);
        var (wat, staat, leven) = _klaar[plek];
        _klaar[plek] = _klaar[^1];
        _klaar.RemoveAt(_klaar.Count - 1);
        if (leven is null)
        {
            ((SendOrPostCallback)wat)(staat);
        }
        else if (!leven.IsDood)
        {
            Beurt((IThreadPoolWorkItem)wat, leven);
        }
    }

    private void Beurt(IThreadPoolWorkItem beurt, SimTurns leven)
    {
        VoorBeurt?.Invoke();
        if (!leven.IsDood)
        {
            SetSynchronizationContext(null);
            beurt.Execute();
            SetSynchronizationContext(this);
        }
    }
}

/// <summary>Where the turns of one process go; after a kill to nowhere.</summary>
internal sealed class SimTurns(SimPump pomp) : TurnDispatcher
{
    public bool IsDood { get; private set; }

    public override void Dispatch(IThreadPoolWorkItem item)
    {
        if (!IsDood)
        {
            pomp.Beurt(this, item);
        }
    }

    public void Einde() => IsDood = true;
}
