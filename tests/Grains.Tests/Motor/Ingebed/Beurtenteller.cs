using Orleans.Embedded;

namespace OrleansSchool.Tests.Contract;

/// <summary>Runs turns on the thread pool, as usual, and knows when none is left, so that a test that moves the clock needn't guess.</summary>
internal sealed class Beurtenteller : TurnDispatcher
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _rust;
    private int _bezig;

    public override void Dispatch(IThreadPoolWorkItem item)
    {
        lock (_gate)
        {
            _bezig++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(new Beurt(this, item), preferLocal: false);
    }

    public Task Rust()
    {
        lock (_gate)
        {
            if (_bezig == 0)
            {
                return Task.CompletedTask;
            }

            _rust ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _rust.Task;
        }
    }

    private void Klaar()
    {
        lock (_gate)
        {
            if (--_bezig == 0)
            {
                _rust?.SetResult();
                _rust = null;
            }
        }
    }

    private sealed class Beurt(Beurtenteller teller, IThreadPoolWorkItem item) : IThreadPoolWorkItem
    {
        public void Execute()
        {
            try
            {
                item.Execute();
            }
            finally
            {
                teller.Klaar();
            }
        }
    }
}
