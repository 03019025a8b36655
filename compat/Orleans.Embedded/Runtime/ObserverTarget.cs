namespace Orleans.Embedded;

/// <summary>
/// The object behind an observer reference: held weakly, called one call at a time in order, on the thread pool.
/// Best effort: when it can't keep up, calls over the limit fail (those without a task are dropped).
/// </summary>
internal sealed class ObserverTarget(Silo silo, GrainId id, object observer) : IRequestTarget, IThreadPoolWorkItem
{
    private const int Limit = 1_000;

    private readonly WeakReference<object> _observer = new(observer);
    private readonly Queue<Request> _queue = new();
    private bool _running;
    private bool _deleted;

    public GrainId Id => id;

    internal void Delete() => Volatile.Write(ref _deleted, true);

    public void Post(Action action) => action();

    public void Accept(Request request)
    {
        lock (_queue)
        {
            if (_queue.Count >= Limit)
            {
                request.Fail(new LimitExceededException($"Observer {id} has {Limit} calls waiting."));
                return;
            }

            _queue.Enqueue(request);
            if (!_running)
            {
                _running = true;
                silo.Dispatch(this);
            }
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = Run();

    private async Task Run()
    {
        while (Next() is { } request)
        {
            if (Volatile.Read(ref _deleted) || !_observer.TryGetTarget(out var target))
            {
                request.Fail(new ClientNotAvailableException($"No active client found for {id}: its object was collected or its reference deleted."));
                continue;
            }

            RequestContext.Current = request.Context;
            var outcome = Invoke(request, target);
            await outcome.WaitAsync(silo.ResponseTimeout, silo.Clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            request.Finished = true;
            if (!outcome.IsCompleted)
            {
                request.Fail(new TimeoutException($"Observer {id} did not answer {request.Method.Name} in {silo.ResponseTimeout}."));
                continue;
            }

            if (outcome.IsFaulted && request.Method.OneWay)
            {
                silo.Log.LogWarning(outcome.Exception, "Observer {Observer} failed in {Method}", id, request.Method.Name);
            }

            request.Settle(outcome);
        }
    }

    private static Task Invoke(Request request, object target)
    {
        try
        {
            return request.Invoke(target);
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    private Request? Next()
    {
        lock (_queue)
        {
            _running = _queue.TryDequeue(out var request);
            return request;
        }
    }
}
