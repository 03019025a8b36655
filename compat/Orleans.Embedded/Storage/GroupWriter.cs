using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using SQLitePCL;

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
/// A write that fails by itself fails alone; when the transaction fails, all of its writes do. A full queue holds callers back.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStoreOptions _options;
    private readonly ILogger _log;
    private readonly WriteStatements _statements;
    private readonly Queue<StoreWrite> _waiting = new();
    private readonly SemaphoreSlim _room;
    private readonly Thread _thread;
    private bool _closed;

    internal GroupWriter(SqliteConnection connection, SqliteStoreOptions options, ILogger log)
    {
        (_connection, _options, _log) = (connection, options, log);
        _statements = new WriteStatements(connection);
        _room = new SemaphoreSlim(options.Capacity);
        _thread = new Thread(Work) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>Ends when the write is durable.</summary>
    internal Task Write(StoreWrite write) => _room.Wait(0) ? Enqueue(write) : WriteWhenRoom(write);

    /// <summary>Takes no more, writes what waits, and ends.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _closed = true;
            Monitor.Pulse(_waiting);
        }

        _thread.Join();
        _statements.Dispose();
    }

    private async Task WriteWhenRoom(StoreWrite write)
    {
        await _room.WaitAsync();
        await Enqueue(write);
    }

    private Task Enqueue(StoreWrite write)
    {
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(write);
            Monitor.Pulse(_waiting);
        }

        return write.Done;
    }

    private void Work()
    {
        while (Take() is { Count: > 0 } batch)
        {
            var error = Commit(batch);
            _room.Release(batch.Count);
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
            }

            return batch;
        }
    }

    private Exception? Commit(List<StoreWrite> batch)
    {
        try
        {
            _statements.Begin.Run();
            batch.ForEach(Execute);
            _options.BeforeCommit?.Invoke();
            _statements.Commit.Run();
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
