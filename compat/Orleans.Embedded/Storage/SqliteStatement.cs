namespace Orleans.Storage;

/// <summary>One prepared statement, used over and over: bind in order, then run.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        _db = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_db, sql, out _statement));
    }

    public void Dispose() => _statement.Dispose();

    internal SqliteStatement Bind(string value)
    {
        Check(raw.sqlite3_bind_text(_statement, ++_bound, value));
        return this;
    }

    internal SqliteStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    internal SqliteStatement Bind(ReadOnlyMemory<byte>? value)
    {
        Check(value is { } bytes
            ? bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, ++_bound, 0) : raw.sqlite3_bind_blob(_statement, ++_bound, bytes.Span)
            : raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    /// <summary>Runs a statement without rows.</summary>
    /// <returns>How many rows it changed.</returns>
    internal int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(_db);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Goes to the next row; call <see cref="Reset"/> when done.</summary>
    internal bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not raw.SQLITE_ROW and not raw.SQLITE_DONE)
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    internal void Reset()
    {
        _bound = 0;
        _ = raw.sqlite3_reset(_statement);
        _ = raw.sqlite3_clear_bindings(_statement);
    }

    internal long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    internal string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    internal byte[]? Bytes(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_blob(_statement, column).ToArray();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_db).utf8_to_string(), code, raw.sqlite3_extended_errcode(_db));
        }
    }
}
