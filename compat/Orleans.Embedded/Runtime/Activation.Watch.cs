namespace Orleans.Embedded;

/// <summary>Time-outs and call cycles. A request that doesn't end in its first turn puts its grain on the list that the sweep visits each second.</summary>
internal sealed partial class Activation
{
    /// <summary>The sweep's visit, on the grain's turn.</summary>
    internal void Check()
    {
        var now = Silo.Clock.GetTimestamp();
        var pending = Check(_running, now) | Check(_firstWaiting, now);
        if (!pending)
        {
            _watched = false;
            Silo.Sweep.Remove(this);
        }
    }

    private bool Check(Request? request, long now)
    {
        var pending = false;
        for (; request is not null; request = (Request?)request.Next)
        {
            if (request.IsSettled)
            {
                continue;
            }

            pending = true;
            if (now >= request.Deadline)
            {
                Silo.FailLater(request, new TimeoutException($"Response did not arrive on time in {Silo.ResponseTimeout} for {request}."));
            }
            else if (request.SuspectCycle && now >= request.Deadline - Silo.CycleGrace && WaitsForItself(request))
            {
                Silo.FailLater(request, new TimeoutException($"The call waits for itself: {Chain(request)}."));
            }
        }

        return pending;
    }

    private void Watch(Request request)
    {
        if (request.Deadline == 0)
        {
            request.Deadline = Silo.NewDeadline();
        }

        if (!_watched)
        {
            _watched = true;
            Silo.Sweep.Add(this);
        }
    }

    // Is one of the calls that led to this one still busy here? An unawaited call looks the same, hence the second look a sweep later.
    private bool WaitsForItself(Request request)
    {
        for (var caller = request.Parent; caller is not null; caller = caller.Parent)
        {
            if (ReferenceEquals(caller.Target, this) && !caller.Finished && !caller.Method.AlwaysInterleave)
            {
                return true;
            }
        }

        return false;
    }

    private static string Chain(Request? request)
    {
        var chain = new List<string>();
        for (; request is not null; request = request.Parent)
        {
            chain.Insert(0, request.ToString());
        }

        return string.Join(" → ", chain);
    }
}
