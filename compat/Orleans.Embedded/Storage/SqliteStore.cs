namespace Orleans.Storage;

/// <summary>
/// States and reminders in one SQLite file. A write is durable when its task ends; reads are synchronous.
/// ETags are "1", "2", …; Clear keeps the row without data and gives it the next ETag.
/// </summary>
public sealed partial class SqliteStore(SqliteStoreOptions options, IGrainStorageSerializer serializer, TimeProvider clock, ILogger<SqliteStore> log)
    : IGrainStorage, ISiloPart, IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private readonly string _path = Path.GetFullPath(options.Path);
    private FileStream? _lock;
    private SqliteConnection? _connection;
    private GroupWriter? _writer;
    private SqliteException? _damage;

    /// <summary>Transactions begin to fail, or for another reason than before; null when they succeed again. Called by the thread that noticed.</summary>
    public Action<Exception?>? FaultChanged { get; set; }

    private GroupWriter Writer => _writer ?? throw new ObjectDisposedException(nameof(SqliteStore), "The store is not open.");

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            var (etag, data) = Read(
                reader => reader.State.Bind(stateName).Bind(grainId.ToString()).Step() ? (reader.State.Long(0), reader.State.Bytes(1)) : default,
                reader => reader.State);
            (grainState.ETag, grainState.RecordExists) = (etag == 0 ? null : Text(etag), data is not null);
            grainState.State = data is null ? Fresh<T>() : Decode<T>(data);
            return Task.CompletedTask;
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Write(stateName, grainId, grainState, Encode(grainState.State));

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Write(stateName, grainId, grainState, data: null);
        grainState.State = Fresh<T>()!;
    }

    /// <summary>Writes durably and reads back: false when the store doesn't answer, with the reason in the log.</summary>
    public async Task<bool> Probe(CancellationToken cancellationToken = default)
    {
        try
        {
            var stamp = Text(clock.GetUtcNow().Ticks);
            await Writer.Write(new ProbeWrite(stamp)).WaitAsync(cancellationToken);
            return Read(reader => reader.Probe.Step() && reader.Probe.Text(0) == stamp, reader => reader.Probe);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The store does not answer");
            return false;
        }
    }

    /// <summary>Reads the whole file in a snapshot while the store works on: null when it is sound, else what is wrong.</summary>
    public string? Check() => SqliteFile.Check(_path);

    /// <summary>Why the last transaction was not committed, or that a damaged page was read since the start; null when all is well.</summary>
    public Exception? Fault => _damage ?? _writer?.Fault;

    /// <summary>
    /// Moves all of the WAL into the file and empties it, so that bytes which were overwritten or deleted are in neither. The most goes while others
    /// write; only for the rest they wait, and never for as long as a long reader (a backup, a check) would hold it up.
    /// </summary>
    /// <returns>False when a reader or writer held it up; nothing is lost then, and it can be asked again.</returns>
    public bool Checkpoint()
    {
        using var connection = Connect(SqliteOpenMode.ReadWrite);
        SqliteSchema.Execute(connection, "pragma wal_checkpoint(passive); pragma busy_timeout = 100");
        return SqliteSchema.Scalar<long>(connection, "pragma wal_checkpoint(truncate)") == 0;
    }

    /// <summary>Whether a store was closed in order: all of it is in this one file, which may be moved or copied by itself.</summary>
    public static bool IsClosed(string path) => SqliteFile.IsClosed(path);

    public void Dispose()
    {
        var wasOpen = _writer is not null;
        _writer?.Dispose();
        _writer = null;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        try
        {
            if (wasOpen)
            {
                SqliteFile.Mark(_connection!, inUse: false);
            }
        }
        catch (SqliteException error)
        {
            log.LogError(error, "The store could not be closed in order; nothing is lost, the next start reads its log"); // a full disk, for one
        }
        finally
        {
            _connection?.Dispose();
            _lock?.Dispose();
            (_connection, _lock) = (null, null);
        }
    }

    Task ISiloPart.Start(CancellationToken cancellationToken)
    {
        Open(SqliteSchema.Steps);
        return Task.CompletedTask;
    }

    Task ISiloPart.Stop(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    internal void Open(IReadOnlyList<string> steps)
    {
        if (_writer is not null)
        {
            return;
        }

        _lock = SqliteFile.Lock(_path);
        try
        {
            SqliteFile.Inspect(_path, steps.Count, options.QuickCheckBytes);
            _connection = Connect(SqliteOpenMode.ReadWriteCreate);
            SqliteSchema.Upgrade(_connection, _path, steps);
            SqliteFile.Mark(_connection, inUse: true);
            _writer = new GroupWriter(_connection, _path, options, fault => FaultChanged?.Invoke(fault), log);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal (int Taken, int Held) Depth => Writer.Depth;

    /// <summary>What the writer's connection works with, for the test of durability.</summary>
    internal (string Journal, long Synchronous, long SecureDelete) Settings() =>
        (Pragma<string>("journal_mode"), Pragma<long>("synchronous"), Pragma<long>("secure_delete"));

    private T Pragma<T>(string name) => SqliteSchema.Scalar<T>(_connection!, $"pragma {name}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task Write<T>(string stateName, GrainId grainId, IGrainState<T> grainState, ReadOnlyMemory<byte>? data)
    {
        var etag = grainState.ETag is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        await Writer.Write(new StateWrite(stateName, grainId.ToString(), etag, data));
        (grainState.ETag, grainState.RecordExists) = (Text(etag + 1), data is not null);
    }

    private ReadOnlyMemory<byte> Encode<T>(T? state) => state switch
    {
        byte[] bytes => bytes,
        ReadOnlyMemory<byte> bytes => bytes,
        _ => serializer.Serialize(state).ToMemory(),
    };

    // Orleans leaves it to the store to make the state of a grain that has none; bytes have none to make.
    private static T? Fresh<T>() => typeof(T) == typeof(byte[]) || typeof(T) == typeof(ReadOnlyMemory<byte>) ? default : Activator.CreateInstance<T>();

    private T? Decode<T>(byte[] data) =>
        typeof(T) == typeof(byte[]) ? (T)(object)data
        : typeof(T) == typeof(ReadOnlyMemory<byte>) ? (T)(object)new ReadOnlyMemory<byte>(data)
        : serializer.Deserialize<T>(new BinaryData(data));

    private TResult Read<TResult>(Func<SqliteReader, TResult> query, Func<SqliteReader, SqliteStatement> statement) => Read(reader =>
    {
        try
        {
            return query(reader);
        }
        finally
        {
            statement(reader).Reset();
        }
    });

    private TResult Read<TResult>(Func<SqliteReader, TResult> query)
    {
        ObjectDisposedException.ThrowIf(_writer is null, this);
        var reader = _readers.TryTake(out var free) ? free : NewReader();
        try
        {
            return query(reader);
        }
        catch (SqliteException error) when (_damage is null && error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            _damage = error;
            FaultChanged?.Invoke(error);
            throw;
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    // Another file in this place would be read as if it were ours.
    private SqliteReader NewReader()
    {
        SqliteFile.RequireInPlace(_connection!, _path);
        return new SqliteReader(Connect(SqliteOpenMode.ReadWrite));
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        SqliteSchema.Execute(connection, $"pragma journal_mode = wal; pragma synchronous = {options.Synchronous}; pragma secure_delete = on; pragma wal_autocheckpoint = 1000; pragma busy_timeout = 5000");
        return connection;
    }

    private sealed class StateWrite(string name, string id, long etag, ReadOnlyMemory<byte>? data) : StoreWrite
    {
        internal override void Execute(WriteStatements statements)
        {
            var changed = etag == 0
                ? statements.InsertState.Bind(name).Bind(id).Bind(data).Run()
                : statements.UpdateState.Bind(data).Bind(name).Bind(id).Bind(etag).Run();
            if (changed == 0)
            {
                throw Conflict(statements.StateEtag);
            }
        }

        private InconsistentStateException Conflict(SqliteStatement query)
        {
            try
            {
                var stored = query.Bind(name).Bind(id).Step() ? Text(query.Long(0)) : null;
                return new InconsistentStateException($"State '{name}' of {id} was changed by someone else.", stored, etag == 0 ? null : Text(etag));
            }
            finally
            {
                query.Reset();
            }
        }
    }

    private sealed class ProbeWrite(string stamp) : StoreWrite
    {
        internal override void Execute(WriteStatements statements) => statements.Probe.Bind(stamp).Run();
    }
}
