using System.Globalization;
using Microsoft.Data.Sqlite;

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

    internal static void Upgrade(SqliteConnection connection, string path, IReadOnlyList<string> steps)
    {
        Execute(connection, "create table if not exists meta (key text primary key, value text not null)");
        var number = Number(connection);
        if (number > steps.Count)
        {
            throw new InvalidOperationException(
                $"Het gegevensbestand {path} is van een nieuwere versie van dit programma (schema {number}; dit programma kent {steps.Count}). Installeer die versie of zet een oudere back-up terug.");
        }

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

    /// <summary>A complete copy of the committed contents, also while others write.</summary>
    internal static void Copy(SqliteConnection connection, string file)
    {
        File.Delete(file);
        using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $file";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Number(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select value from meta where key = 'schema'";
        return int.Parse((string?)command.ExecuteScalar() ?? "0", CultureInfo.InvariantCulture);
    }
}
