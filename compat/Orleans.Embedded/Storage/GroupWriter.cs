namespace Orleans.Storage;

/// <summary>One write, waiting for its commit.</summary>
internal abstract class StoreWrite
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Done => _done.Task;

    /// <summary>Why this write failed though its transaction may succeed.</summary>
    internal Exception? Failure { get; set; }

    internal abstract void Execute(WriteStatements statements);

    internal void Complete(Exception? error)
    {
        if ((error ?? Failure) is { } failure)
        {
            _done.TrySetException(failure);
        }
        else
        {
            _done.TrySetResult();
        }
    }
}

/// <summary>
/// The only writer of the file: one thread that takes all writes that wait (up to a batch) in one transaction, so that many share one fsync.
/// A write that fails by itself fails alone; when the transaction fails, all of its writes do and the next one is tried as usual. A full
/// queue holds callers back in their order; at the end those fail, what the queue had taken is still written.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStoreOptions _options;
    private readonly Action<Exception?> _faultChanged;
    private readonly ILogger _log;
    private readonly WriteStatements _statements;
    private readonly string _path;
    private readonly Queue<StoreWrite> _waiting = new();
    private readonly Queue<StoreWrite> _held = new();
    private readonly Thread _thread;
    private bool _closed;

    internal GroupWriter(SqliteConnection connection, string path, SqliteStoreOptions options, Action<Exception?> faultChanged, ILogger log)
    {
        (_connection, _path, _options, _faultChanged, _log) = (connection, path, options, faultChanged, log);
        _statements = new WriteStatements(connection);
        _thread = new Thread(Work) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>Why the last transaction was not committed; null when it was.</summary>
    internal Exception? Fault { get; private set; }

    /// <summary>Writes that were taken, and callers that are held back.</summary>
    internal (int Taken, int Held) Depth
    {
        get
        {
            lock (_waiting)
            {
                return (_waiting.Count, _held.Count);
            }
        }
    }

    /// <summary>Ends when the write is durable.</summary>
    /// <exception cref="OrleansException">When even more callers are held back than <see cref="SqliteStoreOptions.HeldBack"/>.</exception>
    internal Task Write(StoreWrite write)
    {
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
            if (_waiting.Count < _options.Capacity)
            {
                _waiting.Enqueue(write);
                Monitor.Pulse(_waiting);
            }
            else if (_held.Count < _options.HeldBack)
            {
                _held.Enqueue(write);
            }
            else
            {
                throw new OrleansException($"The store is overloaded: {_waiting.Count} writes wait and {_held.Count} callers are held back.");
            }
        }

        return write.Done;
    }

    /// <summary>Takes no more, writes what was taken, and ends.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _closed = true;
            while (_held.TryDequeue(out var write))
            {
                write.Complete(new ObjectDisposedException(nameof(SqliteStore), "The store closes: this write was not taken."));
            }

            Monitor.Pulse(_waiting);
        }

        _thread.Join();
        _statements.Dispose();
    }

    private void Work()
    {
        while (Take() is { Count: > 0 } batch)
        {
            var error = Commit(batch);
            Report(error ?? batch.Find(write => write.Failure is SqliteException)?.Failure);
            batch.ForEach(write => write.Complete(error));
        }
    }

    private List<StoreWrite> Take()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0 && !_closed)
            {
                Monitor.Wait(_waiting);
            }

            var batch = new List<StoreWrite>(Math.Min(_waiting.Count, _options.BatchSize));
            while (batch.Count < _options.BatchSize && _waiting.TryDequeue(out var write))
            {
                batch.Add(write);
                if (_held.TryDequeue(out var next))
                {
                    _waiting.Enqueue(next);
                }
            }

            return batch;
        }
    }

    // A change of what is wrong is told once, not with every batch; whoever listens can't stop the writer.
    private void Report(Exception? fault)
    {
        var (was, now) = (Fault?.GetBaseException().Message, fault?.GetBaseException().Message);
        Fault = fault;
        try
        {
            if (was != now)
            {
                _faultChanged(fault);
            }
        }
        catch (Exception error)
        {
            _log.LogError(error, "The change of the store's health could not be told");
        }
    }

    private Exception? Commit(List<StoreWrite> batch)
    {
        try
        {
            _statements.Begin.Run();
            batch.ForEach(Execute);
            _options.BeforeCommit?.Invoke();
            SqliteFile.RequireInPlace(_connection, _path);
            _statements.Commit.Run();
            SqliteFile.RequireInPlace(_connection, _path);
            return null;
        }
        catch (Exception error)
        {
            _log.LogError(error, "{Count} writes failed: their transaction was not committed", batch.Count);
            Rollback();
            return new OrleansException("The store could not commit this write.", error);
        }
    }

    private void Execute(StoreWrite write)
    {
        try
        {
            write.Execute(_statements);
        }
        catch (Exception error) when (InTransaction)
        {
            write.Failure = error;
        }
    }

    // A full disk and the like end the transaction by themselves.
    private bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    private void Rollback()
    {
        try
        {
            if (InTransaction)
            {
                _statements.Rollback.Run();
            }
        }
        catch (SqliteException error)
        {
            _log.LogError(error, "The failed transaction could not be rolled back");
        }
    }
}

/// <summary>The writer's prepared statements.</summary>
internal sealed class WriteStatements(SqliteConnection connection) : IDisposable
{
    internal SqliteStatement Begin { get; } = new(connection, "begin immediate");

    internal SqliteStatement Commit { get; } = new(connection, "commit");

    internal SqliteStatement Rollback { get; } = new(connection, "rollback");

    internal SqliteStatement InsertState { get; } = new(connection, "insert into state (name, id, data, etag) values (?, ?, ?, 1) on conflict do nothing");

    internal SqliteStatement UpdateState { get; } = new(connection, "update state set data = ?, etag = etag + 1 where name = ? and id = ? and etag = ?");

    internal SqliteStatement InsertRow { get; } = new(connection, "insert into state (name, id, data, etag) values (?, ?, ?, ?)");

    internal SqliteStatement Replace { get; } = new(connection, "update state set data = ? where name = ? and id = ? and etag = ? and data = ?");

    internal SqliteStatement StateEtag { get; } = new(connection, "select etag from state where name = ? and id = ?");

    internal SqliteStatement UpsertReminder { get; } = new(connection,
        """
        insert into reminder (grain, name, start, period, next, etag) values (?1, ?2, ?3, ?4, ?3, 1)
        on conflict do update set start = ?3, period = ?4, next = ?3, etag = etag + 1 returning etag
        """);

    internal SqliteStatement SaveNext { get; } = new(connection, "update reminder set next = ? where grain = ? and name = ? and etag = ?");

    internal SqliteStatement RemoveReminder { get; } = new(connection, "delete from reminder where grain = ? and name = ? and etag = ?");

    internal SqliteStatement ClearReminders { get; } = new(connection, "delete from reminder");

    internal SqliteStatement Probe { get; } = new(connection, "insert or replace into meta (key, value) values ('probe', ?)");

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[Begin, Commit, Rollback, InsertState, UpdateState, InsertRow, Replace, StateEtag, UpsertReminder, SaveNext, RemoveReminder, ClearReminders, Probe])
        {
            statement.Dispose();
        }
    }
}
