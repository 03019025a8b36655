using System.Runtime.CompilerServices;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded;

/// <summary>Receives requests and decides when each runs: an activation or an observer.</summary>
internal interface IRequestTarget
{
    GrainId Id { get; }

    void Accept(Request request);

    /// <summary>Runs an action between requests, in the place where the request runs.</summary>
    void Post(Action action);
}

/// <summary>One call on its way: mailbox entry, link to the call that made it, promise.</summary>
internal abstract class Request(MethodPlan method, object?[] args) : WorkItem, IInvokable
{
    internal MethodPlan Method => method;

    internal object?[] Args => args;

    internal IRequestTarget Target { get; set; } = null!;

    /// <summary>The call in whose turn this one was made; cleared at the end, so that chains don't grow.</summary>
    internal Request? Parent { get; set; }

    internal Dictionary<string, object>? Context { get; set; }

    /// <summary>Timestamp after which the caller gets a time-out; set when the request doesn't end in its first turn.</summary>
    internal long Deadline { get; set; }

    internal bool SuspectCycle { get; set; }

    internal bool Finished { get; set; }

    /// <summary>What the caller gave, or, once sent, what the grain sees.</summary>
    internal CancellationToken Token => method.TokenIndex >= 0 && args[method.TokenIndex] is CancellationToken token ? token : CancellationToken.None;

    /// <summary>Whether it postpones the collection of its grain.</summary>
    internal virtual bool CountsAsUse => true;

    /// <summary>The caller has its answer, also when the method goes on (time-out, cancellation).</summary>
    internal abstract bool IsSettled { get; }

    internal abstract Task Invoke(object instance);

    internal abstract Task InvokeFiltered(Activation activation);

    internal abstract object? ResultOf(Task outcome);

    internal abstract void Settle(Task outcome);

    internal abstract void Fail(Exception error);

    internal override void Run() => ((Activation)Target).Receive(this);

    public override string ToString() => $"{Target.Id}.{method.Name}";

    int IInvokable.GetArgumentCount() => args.Length;

    object? IInvokable.GetArgument(int index) => args[index];

    void IInvokable.SetArgument(int index, object value) => args[index] = value;
}

internal class Request<T> : Request
{
    // A builder is a promise without an object of its own; it takes one answer only, hence the count.
    private AsyncTaskMethodBuilder<T> _promise = AsyncTaskMethodBuilder<T>.Create();
    private int _answers;

    internal Request(MethodPlan<T> method, object?[] args)
        : base(method, args) => _ = Promise;

    /// <summary>Asked for first in the constructor, which makes the task.</summary>
    internal Task<T> Promise => _promise.Task;

    internal override bool IsSettled => Volatile.Read(ref _answers) > 0;

    private MethodPlan<T> Plan => (MethodPlan<T>)Method;

    internal override Task Invoke(object instance) => Method.Invoke(instance, Args) switch
    {
        Task task => task,
        ValueTask<T> task => task.AsTask(),
        ValueTask task => task.AsTask(),
        _ when Method.ReturnsNothing => Task.CompletedTask,
        _ => throw new InvalidOperationException($"{Method.Name} returned null instead of a task."),
    };

    internal override Task InvokeFiltered(Activation activation) => FilteredCall.Receive(activation, this);

    internal override object? ResultOf(Task outcome) => Method.ReturnsPlainTask ? null : ((Task<T>)outcome).GetAwaiter().GetResult();

    internal override void Settle(Task outcome)
    {
        if (!outcome.IsCompletedSuccessfully)
        {
            Fail(outcome.Exception?.InnerException ?? new TaskCanceledException(outcome));
        }
        else if (IsFirstAnswer())
        {
            _promise.SetResult(Method.ReturnsPlainTask ? default! : Plan.CopyResult(((Task<T>)outcome).GetAwaiter().GetResult()));
        }
    }

    internal override void Fail(Exception error)
    {
        if (IsFirstAnswer())
        {
            _promise.SetException(error);
        }
    }

    private bool IsFirstAnswer() => Interlocked.Increment(ref _answers) == 1;
}
