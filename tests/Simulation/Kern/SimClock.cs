namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// Simulated time: timers by due moment, then by order of creation. The wall clock may jump; timers follow the steady one, as on a real machine.
/// </summary>
internal sealed class SimClock(DateTimeOffset begin)
{
    private readonly PriorityQueue<(SimTimer Timer, int Versie), (long Op, long Volgorde)> _rij = new();
    private long _stand;
    private long _sprong;
    private long _volgorde;

    /// <summary>What the wall clock of the machine says.</summary>
    public DateTimeOffset Nu => new(begin.UtcTicks + _stand + _sprong, TimeSpan.Zero);

    /// <summary>Ticks that never jump.</summary>
    public long Stand => _stand;

    public long Gevuurd { get; private set; }

    public void Spring(TimeSpan tijd) => _sprong += tijd.Ticks;

    /// <summary>Goes on to the next timer and fires it; false when there is none.</summary>
    public bool VuurVolgende()
    {
        while (_rij.TryDequeue(out var plek, out var op))
        {
            if (plek.Timer.Versie == plek.Versie && !plek.Timer.IsDood)
            {
                _stand = Math.Max(_stand, op.Op);
                Gevuurd++;
                plek.Timer.Vuur(op.Op);
                return true;
            }
        }

        return false;
    }

    internal void Plan(SimTimer timer, int versie, long op) => _rij.Enqueue((timer, versie), (op, _volgorde++));
}

/// <summary>The clock as one process sees it; the timers of a process that was killed never fire.</summary>
internal sealed class SimTime(SimClock klok) : TimeProvider
{
    public bool IsDood { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => klok.Nu;

    public override long GetTimestamp() => klok.Stand;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimTimer(klok, this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Einde() => IsDood = true;
}

internal sealed class SimTimer(SimClock klok, SimTime tijd, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _periode;

    public int Versie { get; private set; }

    public bool IsDood => tijd.IsDood;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Versie++;
        _periode = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            klok.Plan(this, Versie, klok.Stand + dueTime.Ticks);
        }

        return true;
    }

    public void Vuur(long op)
    {
        if (_periode > TimeSpan.Zero)
        {
            klok.Plan(this, Versie, op + _periode.Ticks);
        }

        callback(state);
    }

    public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
