namespace Orleans.Embedded;

/// <summary>One entry of a mailbox; the link is owned by whoever holds the entry (the stack, then the waiting or running list).</summary>
internal abstract class WorkItem
{
    internal WorkItem? Next { get; set; }

    internal abstract void Run();
}

/// <summary>
/// What makes a grain single-threaded: a lock-free stack of entries, emptied by one pump at a time.
/// It is a TaskScheduler, so that every continuation of grain code comes back here.
/// </summary>
internal abstract class Mailbox(Silo silo) : TaskScheduler, IThreadPoolWorkItem
{
    private const int Budget = 256;

    // Stands under the entries that come in while the pump runs; an empty idle mailbox has null instead.
    private static readonly WorkItem Pumping = new ActionItem(static () => { });

    // The pump itself is a task of this scheduler, started by hand; it must not be queued.
    [ThreadStatic]
    private static Task? _startingPump;

    [ThreadStatic]
    private static ExecutionContext? _clean;

    private WorkItem? _head;

    internal Silo Silo => silo;

    internal void Post(WorkItem item)
    {
        WorkItem? head;
        do
        {
            item.Next = head = Volatile.Read(ref _head);
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _head, item, head), head));

        if (head is null)
        {
            silo.Dispatch(this);
        }
    }

    public void Post(Action action) => Post(new ActionItem(action));

    void IThreadPoolWorkItem.Execute()
    {
        _startingPump = new Task(static self => ((Mailbox)self!).Pump(), this);
        var pump = _startingPump;
        pump.Start(this);
        TryExecuteTask(pump);
    }

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    protected override void QueueTask(Task task)
    {
        if (ReferenceEquals(task, _startingPump))
        {
            _startingPump = null;
            return;
        }

        Post(new TaskItem(this, task));
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(Current, this) && TryExecuteTask(task);

    /// <summary>Forgets the flow (AsyncLocal values) of what ran before, so that nothing leaks from one request to the next.</summary>
    protected static void CleanFlow() => ExecutionContext.Restore(_clean!);

    // A list once taken is always finished; the budget only decides whether to give way before taking the next.
    private void Pump()
    {
        _clean = ExecutionContext.Capture()!;
        for (var done = 0; ;)
        {
            for (var item = Oldest(Interlocked.Exchange(ref _head, Pumping)); item is not null; done++)
            {
                var next = item.Next;
                item.Next = null;
                CleanFlow();
                Run(item);
                item = next;
            }

            if (ReferenceEquals(Interlocked.CompareExchange(ref _head, null, Pumping), Pumping))
            {
                return;
            }

            if (done >= Budget)
            {
                silo.Dispatch(this);
                return;
            }
        }
    }

    private void Run(WorkItem item)
    {
        try
        {
            item.Run();
        }
        catch (Exception error)
        {
            silo.Log.LogError(error, "A mailbox entry failed");
        }
    }

    private static WorkItem? Oldest(WorkItem? newest)
    {
        WorkItem? oldest = null;
        while (newest is not null && !ReferenceEquals(newest, Pumping))
        {
            (newest.Next, oldest, newest) = (oldest, newest, newest.Next);
        }

        return oldest;
    }

    private sealed class TaskItem(Mailbox mailbox, Task task) : WorkItem
    {
        internal override void Run() => mailbox.TryExecuteTask(task);
    }

    private sealed class ActionItem(Action action) : WorkItem
    {
        internal override void Run() => action();
    }
}
