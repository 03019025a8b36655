namespace Orleans.Embedded;

/// <summary>
/// One living grain: which requests run, which wait, from first call to deactivation.
/// All fields are touched on its own turn only, so they need no lock. Lifecycle and time-outs are in the files beside this one.
/// </summary>
internal sealed partial class Activation(Silo silo, GrainClass grainClass, GrainId id) : Mailbox(silo), IGrainContext, IRequestTarget
{
    private static readonly AsyncLocal<Request?> Tracked = new();

    // Running requests hang together by Next; a grain that never interleaves has at most one.
    private Request? _running;
    private int _runningOrdinary;
    private int _runningReadOnly;
    private Request? _firstWaiting;
    private Request? _lastWaiting;
    private bool _tracks = grainClass.Interleaves;
    private bool _watched;
    private bool _starting;

    internal static new Activation? Current => TaskScheduler.Current as Activation;

    public GrainId GrainId => id;

    GrainId IRequestTarget.Id => id;

    internal GrainClass Class => grainClass;

    internal int LastUsed { get; set; }

    /// <summary>The request in whose turn we are. While activating it is the call that woke the grain.</summary>
    internal Request? CurrentRequest => _tracks ? Tracked.Value : _running ?? (_phase == Phase.Activating ? _firstWaiting : null);

    void IRequestTarget.Accept(Request request) => Post(request);

    /// <summary>A request comes out of the mailbox.</summary>
    internal void Receive(Request request)
    {
        if (request.IsSettled)
        {
            return;
        }

        if (_phase == Phase.Dead)
        {
            Silo.Resend(request);
        }
        else if (_phase == Phase.New)
        {
            Enqueue(request);
            _ = Activate(request);
            if (_phase == Phase.Activating)
            {
                Watch(request);
            }
        }
        else if (_phase == Phase.Active && (_firstWaiting is null || request.Method.AlwaysInterleave) && MayRun(request.Method))
        {
            Start(request);
        }
        else
        {
            Enqueue(request);
            request.SuspectCycle = WaitsForItself(request);
            Watch(request);
        }
    }

    internal void TrackInterleaving() => _tracks = true;

    // An ordinary request waits for ordinary and read-only ones; those that always interleave hinder nobody.
    private bool MayRun(MethodPlan method) =>
        method.AlwaysInterleave || grainClass.Reentrant || (_runningOrdinary == 0 && (_runningReadOnly == 0 || method.ReadOnly));

    private void Enqueue(Request request)
    {
        _ = _lastWaiting is null ? _firstWaiting = request : _lastWaiting.Next = request;
        _lastWaiting = request;
    }

    private Request Dequeue()
    {
        var request = _firstWaiting!;
        _firstWaiting = (Request?)request.Next;
        _lastWaiting = _firstWaiting is null ? null : _lastWaiting;
        request.Next = null;
        return request;
    }

    // What a start finishes at once comes back here; the loop that runs already goes on then, so the stack doesn't grow.
    private void StartWaiting()
    {
        if (_starting)
        {
            return;
        }

        _starting = true;
        while (_phase == Phase.Active && _firstWaiting is { } request && (request.IsSettled || MayRun(request.Method)))
        {
            Dequeue();
            if (!request.IsSettled)
            {
                Start(request);
            }
        }

        _starting = false;
    }

    // Those that came while the grain activated or stopped are in the queue too, though they need not wait for it.
    private void StartInterleaving()
    {
        var all = _firstWaiting;
        (_firstWaiting, _lastWaiting) = (null, null);
        while (all is { } request)
        {
            all = (Request?)request.Next;
            request.Next = null;
            if (_phase == Phase.Active && request.Method.AlwaysInterleave && !request.IsSettled)
            {
                Start(request);
            }
            else
            {
                Enqueue(request);
            }
        }
    }

    private void Start(Request request)
    {
        Count(request.Method, 1);
        request.Next = _running;
        _running = request;
        Task outcome;
        try
        {
            EnterFlow(request);
            outcome = grainClass.FiltersOwnCalls || Silo.IncomingFilters.Length > 0 ? request.InvokeFiltered(this) : request.Invoke(_instance!);
        }
        catch (Exception error)
        {
            outcome = Task.FromException(error);
        }

        if (outcome.IsCompleted)
        {
            Finish(request, outcome);
        }
        else
        {
            Watch(request);
            _ = outcome.ContinueWith(
                static (task, state) => Current!.Finish((Request)state!, task), request, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, this);
        }
    }

    private void EnterFlow(Request request)
    {
        CleanFlow();
        if (_tracks)
        {
            Tracked.Value = request;
        }

        if (request.Context is { } context)
        {
            RequestContext.Current = context;
        }
    }

    private void Finish(Request request, Task outcome)
    {
        Remove(request);
        Count(request.Method, -1);
        request.Finished = true;
        request.Parent = null;
        if (request.CountsAsUse)
        {
            LastUsed = Silo.Collector.Now;
        }

        if (outcome.IsFaulted && request.Method.OneWay)
        {
            Silo.Log.LogWarning(outcome.Exception.InnerException, "One-way call {Call} failed", request);
        }

        request.Settle(outcome);
        if (!TryDeactivate())
        {
            StartWaiting();
        }
    }

    private void Count(MethodPlan method, int one)
    {
        if (method.ReadOnly)
        {
            _runningReadOnly += one;
        }
        else if (!method.AlwaysInterleave)
        {
            _runningOrdinary += one;
        }
    }

    private void Remove(Request request)
    {
        if (ReferenceEquals(_running, request))
        {
            _running = (Request?)request.Next;
        }
        else
        {
            WorkItem before = _running!;
            while (!ReferenceEquals(before.Next, request))
            {
                before = before.Next!;
            }

            before.Next = request.Next;
        }

        request.Next = null;
    }
}
