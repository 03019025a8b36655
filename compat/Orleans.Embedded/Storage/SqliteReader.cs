namespace Orleans.Storage;

/// <summary>A read connection with its prepared statements; used by one thread at a time, so reading happens on the turn that asks.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private const string Columns = "select grain, name, start, period, etag, next from reminder";

    internal SqliteConnection Connection => connection;

    internal SqliteStatement State { get; } = new(connection, "select etag, data from state where name = ? and id = ?");

    internal SqliteStatement Reminder { get; } = new(connection, $"{Columns} where grain = ? and name = ?");

    internal SqliteStatement GrainReminders { get; } = new(connection, $"{Columns} where grain = ? order by name");

    internal SqliteStatement AllReminders { get; } = new(connection, Columns);

    internal SqliteStatement DueReminders { get; } = new(connection, $"{Columns} where next <= ? order by next");

    internal SqliteStatement NextReminder { get; } = new(connection, "select min(next) from reminder where next > ?");

    internal SqliteStatement Probe { get; } = new(connection, "select value from meta where key = 'probe'");

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[State, Reminder, GrainReminders, AllReminders, DueReminders, NextReminder, Probe])
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
