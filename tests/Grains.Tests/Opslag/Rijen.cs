using Microsoft.Data.Sqlite;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>A row of the store as someone with the file sees it.</summary>
internal sealed record Rij(long Etag, byte[]? Data);

/// <summary>What someone can do who has the file and a tool for it, while the server is stopped (SEC-4).</summary>
internal static class Rijen
{
    public static void Voer(string bestand, string opdracht, int rijen = 1)
    {
        using var verbinding = Open(bestand);
        using var sql = verbinding.CreateCommand();
        sql.CommandText = opdracht;
        Assert.Equal(rijen, sql.ExecuteNonQuery());
    }

    public static Rij Lees(string bestand, string id)
    {
        using var verbinding = Open(bestand);
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "select etag, data from state where id like $id";
        sql.Parameters.AddWithValue("$id", id);
        using var lezer = sql.ExecuteReader();
        Assert.True(lezer.Read(), $"geen rij {id}");
        return new Rij(lezer.GetInt64(0), lezer.IsDBNull(1) ? null : (byte[])lezer.GetValue(1));
    }

    public static void ZetTerug(string bestand, string id, Rij rij)
    {
        using var verbinding = Open(bestand);
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "update state set etag = $etag, data = $data where id like $id";
        sql.Parameters.AddWithValue("$id", id);
        sql.Parameters.AddWithValue("$etag", rij.Etag);
        sql.Parameters.AddWithValue("$data", rij.Data);
        Assert.Equal(1, sql.ExecuteNonQuery());
    }

    public static long Tel(string bestand, string waar) => Getal(bestand, $"select count(*) from state where {waar}");

    /// <summary>Of the versions of these rows: it grows with every write.</summary>
    public static long Som(string bestand, string waar) => Getal(bestand, $"select coalesce(sum(etag), 0) from state where {waar}");

    public static long Getal(string bestand, string vraag)
    {
        using var verbinding = Open(bestand);
        using var sql = verbinding.CreateCommand();
        sql.CommandText = vraag;
        return (long)sql.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string bestand)
    {
        var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        return verbinding;
    }
}
