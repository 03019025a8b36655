using Orleans.Storage;

namespace Orleans.Embedded;

internal interface ILoadedState
{
    Task Load();

    /// <summary>Ends when nothing is being written any more; never fails.</summary>
    Task Settled();
}

/// <summary>
/// One [PersistentState] of a grain. Reads and writes run one after the other and start when the grain gives way:
/// a write asked for while another hasn't started joins it (one ETag step, the latest value), as in Orleans.
/// A write or clear that fails goes to the caller and deactivates the grain after its turn, so that what memory
/// holds and the store doesn't never outlives the call.
/// </summary>
internal sealed class PersistentState<T>(Activation activation, string name, IGrainStorage storage) : IPersistentState<T>, ILoadedState
{
    private readonly GrainState<T> _row = new();
    private Operation? _last;
    private bool _loaded;

    private enum Kind { Read, Write, Clear }

    public T State
    {
        get => Row.State!;
        set => Row.State = value;
    }

    public string? Etag => Row.ETag;

    public bool RecordExists => Row.RecordExists;

    private GrainState<T> Row
    {
        get
        {
            OnTurn();
            return _loaded ? _row : throw new InvalidOperationException($"State '{name}' has not been loaded yet; use it from OnActivateAsync on.");
        }
    }

    public Task ReadStateAsync() => Ask(Kind.Read);

    public Task WriteStateAsync() => Ask(Kind.Write);

    public Task ClearStateAsync() => Ask(Kind.Clear);

    public Task Load() => Perform(Kind.Read);

    public async Task Settled()
    {
        while (_last is { } operation)
        {
            await operation.Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private Task Ask(Kind kind)
    {
        OnTurn();
        if (_last is { Started: false } waiting && waiting.Kind == kind)
        {
            return waiting.Ended;
        }

        var operation = new Operation(kind);
        var before = _last?.Ended;
        _last = operation;
        return operation.Ended = Run(operation, before);
    }

    private async Task Run(Operation operation, Task? before)
    {
        await Task.Yield();
        if (before is not null)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        operation.Started = true;
        try
        {
            await Perform(operation.Kind);
        }
        catch (Exception error) when (operation.Kind != Kind.Read)
        {
            activation.Deactivate(new(DeactivationReasonCode.ApplicationError, error, $"{operation.Kind} of state '{name}' failed."), CancellationToken.None);
            throw;
        }
        finally
        {
            if (ReferenceEquals(_last, operation))
            {
                _last = null;
            }
        }
    }

    // What a store throws comes to the caller as an OrleansException, as in Orleans.
    private async Task Perform(Kind kind)
    {
        try
        {
            await (kind switch
            {
                Kind.Read => storage.ReadStateAsync(name, activation.GrainId, _row),
                Kind.Write => storage.WriteStateAsync(name, activation.GrainId, _row),
                _ => storage.ClearStateAsync(name, activation.GrainId, _row),
            });
        }
        catch (Exception error) when (error is not OrleansException and not OperationCanceledException)
        {
            throw new OrleansException($"{kind} of state '{name}' failed for {activation.GrainId}: {error.Message}", error);
        }

        if (kind == Kind.Clear || !_row.RecordExists || _row.State is null)
        {
            _row.State = Activator.CreateInstance<T>();
        }

        _loaded = true;
    }

    private void OnTurn()
    {
        if (!ReferenceEquals(Activation.Current, activation))
        {
            throw new InvalidOperationException($"State '{name}' of {activation.GrainId} was touched outside the grain's own turn.");
        }
    }

    private sealed class Operation(Kind kind)
    {
        internal Kind Kind => kind;

        internal bool Started { get; set; }

        internal Task Ended { get; set; } = Task.CompletedTask;
    }
}
