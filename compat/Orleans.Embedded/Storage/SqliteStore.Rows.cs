namespace Orleans.Storage;

/// <summary>A stored row as it lies there.</summary>
public sealed record StoredRow(string Name, string Grain, long Etag, byte[] Data);

/// <summary>All rows beneath the grains, for backup, moving and another key.</summary>
public sealed partial class SqliteStore
{
    private const int FillBatch = 2_000;

    /// <summary>Opens the store apart from a silo, for who fills or reads it without grains; Dispose closes it.</summary>
    public void Open() => Open(SqliteSchema.Steps);

    /// <summary>
    /// The store as it is at this moment, while it works on. Until it is disposed the log of the file grows. Of a store that isn't open it only reads:
    /// the last to close a connection that may write would empty and remove the log of a file that a crash left in use.
    /// </summary>
    public StoreSnapshot Snapshot() => new(Connect(_writer is null ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite));

    /// <summary>Puts other data under the same ETag.</summary>
    /// <returns>False when the row isn't as it was any more; then nothing changed.</returns>
    public async Task<bool> Replace(StoredRow was, byte[] data)
    {
        var write = new RowWrite(s => s.Replace.Bind(data).Bind(was.Name).Bind(was.Grain).Bind(was.Etag).Bind(was.Data).Run());
        await Writer.Write(write);
        return write.Changed == 1;
    }

    /// <summary>Fills an empty store, thousands of rows in a transaction. A crash leaves part of them: fill a file that isn't in its place yet.</summary>
    /// <exception cref="InvalidOperationException">When it isn't empty; then nothing changed.</exception>
    public async Task Fill(IAsyncEnumerable<StoredRow> rows, IAsyncEnumerable<ReminderEntry> reminders)
    {
        using (var now = Snapshot())
        {
            if (now.Rows().Any() || now.Reminders().Any())
            {
                throw new InvalidOperationException($"The store {_path} is not empty.");
            }
        }

        await foreach (var batch in rows.Chunk(FillBatch))
        {
            await Writer.Write(new RowWrite(s => batch.Sum(row => s.InsertRow.Bind(row.Name).Bind(row.Grain).Bind(row.Data).Bind(row.Etag).Run())));
        }

        await foreach (var entry in reminders)
        {
            await UpsertRow(entry);
        }
    }

    private sealed class RowWrite(Func<WriteStatements, int> change) : StoreWrite
    {
        internal int Changed { get; private set; }

        internal override void Execute(WriteStatements statements) => Changed = change(statements);
    }
}

/// <summary>A read transaction with a connection of its own: what is written later doesn't show in it.</summary>
public sealed class StoreSnapshot : IDisposable
{
    private readonly SqliteReader _reader;

    internal StoreSnapshot(SqliteConnection connection)
    {
        _reader = new SqliteReader(connection);
        SqliteSchema.Execute(connection, "begin; select count(*) from meta"); // the moment is that of the first read
    }

    /// <param name="after">Only the rows behind this one.</param>
    public IEnumerable<StoredRow> Rows(StoredRow? after = null)
    {
        using var all = new SqliteStatement(_reader.Connection, "select name, id, etag, data from state where (name, id) > (?, ?) order by name, id");
        all.Bind(after?.Name ?? "").Bind(after?.Grain ?? "");
        while (all.Step())
        {
            yield return new StoredRow(all.Text(0), all.Text(1), all.Long(2), all.Bytes(3) ?? []);
        }
    }

    public IEnumerable<ReminderEntry> Reminders() => SqliteStore.Entries(_reader.AllReminders).Select(row => row.Entry);

    public void Dispose() => _reader.Dispose();
}
