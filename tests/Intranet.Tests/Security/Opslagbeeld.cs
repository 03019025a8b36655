using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>Every row of every table of the store, as someone with the file sees it: each write changes at least one.</summary>
internal static class Opslagbeeld
{
    public static List<string> Van(IntranetFabriek web) => Van(Path.Combine(web.Datamap, "school.db"));

    public static List<string> Van(string bestand)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Mode=ReadOnly;Pooling=False");
        verbinding.Open();
        var rijen = Tabellen(verbinding).SelectMany(t => Rijen(verbinding, t)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(rijen);
        return rijen;
    }

    private static List<string> Tabellen(SqliteConnection verbinding)
    {
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
        using var lezer = sql.ExecuteReader();
        var namen = new List<string>();
        while (lezer.Read())
        {
            namen.Add(lezer.GetString(0));
        }

        return namen;
    }

    private static List<string> Rijen(SqliteConnection verbinding, string tabel)
    {
        using var sql = verbinding.CreateCommand();
        sql.CommandText = $"select * from \"{tabel}\"";
        using var lezer = sql.ExecuteReader();
        var rijen = new List<string>();
        while (lezer.Read())
        {
            rijen.Add($"{tabel}: {string.Join(" | ", Enumerable.Range(0, lezer.FieldCount).Select(n => Waarde(lezer.GetValue(n))))}");
        }

        return rijen;
    }

    private static string Waarde(object waarde) =>
        waarde is byte[] bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : Convert.ToString(waarde, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
