namespace Orleans.Storage;

/// <summary>
/// The numbered, forward-only schema. Number n is reached by running step n; an upgrade first copies the file beside itself,
/// and a file with a higher number than this program knows is refused.
/// </summary>
internal static class SqliteSchema
{
    internal static readonly string[] Steps =
    [
        """
        create table state (name text not null, id text not null, etag integer not null, data blob, primary key (name, id));
        create table reminder (grain text not null, name text not null, start integer not null, period integer not null,
            next integer not null, etag integer not null, primary key (grain, name));
        create index reminder_next on reminder (next);
        """,
    ];

    /// <summary>Refuses a file of a newer program, or of another one; changes nothing.</summary>
    internal static void RequireKnown(SqliteConnection connection, string path, int known)
    {
        var tables = Scalar<long>(connection, "select count(*) from sqlite_master where type = 'table'");
        var own = Scalar<long>(connection, "select count(*) from sqlite_master where name = 'meta'") == 1;
        if (tables > 0 && !own)
        {
            throw new InvalidOperationException($"Het bestand {path} is geen gegevensbestand van dit programma. Kies een andere datamap; er is niets veranderd.");
        }

        if (own && Number(connection) is var number && number > known)
        {
            throw new InvalidOperationException(
                $"Het gegevensbestand {path} is van een nieuwere versie van dit programma (schema {number}; dit programma kent {known}). Installeer die versie of zet een oudere back-up terug; er is niets veranderd.");
        }
    }

    /// <summary>Goes on where an interrupted upgrade stopped: each step is one transaction with its number.</summary>
    internal static void Upgrade(SqliteConnection connection, string path, IReadOnlyList<string> steps)
    {
        Execute(connection, "create table if not exists meta (key text primary key, value text not null)");
        var number = Number(connection);
        if (number > 0 && number < steps.Count)
        {
            Copy(connection, $"{path}.schema{number}.bak");
        }

        for (; number < steps.Count; number++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, steps[number]);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"insert or replace into meta (key, value) values ('schema', '{number + 1}')"));
            transaction.Commit();
        }
    }

    /// <summary>A complete copy of the committed contents, also while others write. It has its name only when it is whole and on the disk.</summary>
    internal static void Copy(SqliteConnection connection, string file)
    {
        var part = file + ".part";
        File.Delete(part);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "vacuum into $file";
            command.Parameters.AddWithValue("$file", part);
            command.ExecuteNonQuery();
        }

        SqliteFile.MarkClosed(part);
        File.Move(part, file, overwrite: true);
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static T Scalar<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    private static int Number(SqliteConnection connection) =>
        int.Parse(Scalar<string?>(connection, "select value from meta where key = 'schema'") ?? "0", CultureInfo.InvariantCulture);
}
