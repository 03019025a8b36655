#if ORLEANS
using System.Security.Cryptography;
using Npgsql;

namespace OrleansSchool.Tests;

/// <summary>
/// An empty PostgreSQL database for one test, with Orleans' tables made by Orleans' own scripts. Where the server or the scripts aren't
/// named the test skips, saying so.
/// </summary>
public sealed class Proefdatabase : IAsyncDisposable
{
    private const string ServerVariabele = "ORLEANSSCHOOL_TEST_DB";
    private const string ScriptsVariabele = "ORLEANSSCHOOL_TEST_SQL";
    private const string Reden =
        $"Deze toets vraagt PostgreSQL: {ServerVariabele} (verbinding met een gebruiker die databases mag maken) en {ScriptsVariabele} (map met de scripts PostgreSQL-*.sql uit de bron van Orleans).";

    private readonly string _server;

    private Proefdatabase(string server, string naam)
    {
        _server = server;
        Naam = naam;
        Verbinding = new NpgsqlConnectionStringBuilder(server) { Database = naam, MaxPoolSize = 20 }.ConnectionString;
    }

    public static IReadOnlyList<string> Scripts { get; } = ["Main", "Persistence", "Reminders", "Clustering"];

    public static bool IsEr => Server is { Length: > 0 } && Directory.Exists(Map);

    public string Naam { get; }

    public string Verbinding { get; }

    private static string? Server => Environment.GetEnvironmentVariable(ServerVariabele);

    private static string? Map => Environment.GetEnvironmentVariable(ScriptsVariabele);

    /// <param name="zonder">Scripts that are left out.</param>
    public static async Task<Proefdatabase> Maak(params string[] zonder)
    {
        Assert.SkipUnless(IsEr, Reden);
        var database = new Proefdatabase(Server!, "proef_" + RandomNumberGenerator.GetHexString(12, lowercase: true));
        await Voer(database._server, $"create database {database.Naam}");
        foreach (var script in Scripts.Except(zonder, StringComparer.Ordinal))
        {
            await database.Voer(await File.ReadAllTextAsync(Path.Combine(Map!, $"PostgreSQL-{script}.sql")));
        }

        return database;
    }

    public Task<object?> Voer(string opdracht) => Voer(Verbinding, opdracht);

    public async ValueTask DisposeAsync()
    {
        await using (var eigen = new NpgsqlConnection(Verbinding))
        {
            NpgsqlConnection.ClearPool(eigen);
        }

        await Voer(_server, $"drop database {Naam} with (force)");
    }

    private static async Task<object?> Voer(string verbinding, string opdracht)
    {
        await using var open = new NpgsqlConnection(verbinding);
        await open.OpenAsync();
        await using var sql = new NpgsqlCommand(opdracht, open);
        return await sql.ExecuteScalarAsync();
    }
}
#endif
