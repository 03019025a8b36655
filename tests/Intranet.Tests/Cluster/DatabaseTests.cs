#if ORLEANS
using Npgsql;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Tests.Intranet.Cluster;

/// <summary>A start on a database that isn't right says which sentence, and changes nothing.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("cluster-start");

    [Theory]
    [InlineData("Main")]
    [InlineData("Persistence")]
    [InlineData("Reminders")]
    [InlineData("Clustering")]
    [Requirement("OPS-3")]
    public async Task Een_ontbrekende_tabel_noemt_het_script(string script)
    {
        await using var database = await Proefdatabase.Maak(script == "Main" ? [.. Proefdatabase.Scripts] : [script]);
        var (code, fout) = await Start(database.Verbinding);
        Assert.Equal(Opdrachten.Geweigerd, code);
        Assert.Contains($"PostgreSQL-{script}.sql", fout, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", fout, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("OPS-3")]
    public async Task Een_database_die_er_niet_is_of_ons_niet_laat_schrijven_wordt_geweigerd_zonder_de_verbinding_te_noemen()
    {
        await using var database = await Proefdatabase.Maak();
        var (_, zonder) = await Start(new NpgsqlConnectionStringBuilder(database.Verbinding) { Database = "bestaatniet_" + database.Naam }.ConnectionString);
        Assert.Contains("bestaat niet", zonder, StringComparison.Ordinal);
        var (_, stil) = await Start("Host=127.0.0.1;Port=1;Username=x;Password=geheim123;Database=x;Timeout=3");
        Assert.Contains("antwoordt niet", stil, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim123", stil, StringComparison.Ordinal);

        var lezer = "lezer_" + database.Naam;
        await database.Voer($"create role {lezer} login; grant select on all tables in schema public to {lezer}");
        try
        {
            var (code, rechten) = await Start(new NpgsqlConnectionStringBuilder(database.Verbinding) { Username = lezer }.ConnectionString);
            Assert.Equal(Opdrachten.Geweigerd, code);
            Assert.Contains("select, insert, update en delete", rechten, StringComparison.Ordinal);
        }
        finally
        {
            await database.Voer($"drop owned by {lezer}; drop role {lezer}");
        }

        Assert.Equal(0L, await database.Voer("select count(*) from OrleansStorage"));
    }

    [Fact]
    [Requirement("SEC-4")]
    public async Task Een_instantie_met_een_ander_sleutelbestand_wordt_geweigerd_en_het_nieuwe_bestand_verdwijnt_weer()
    {
        await using var database = await Proefdatabase.Maak();
        var poort = Instantie.VrijePoort();
        var een = await Instantie.Probeer(Path.Combine(_map.FullName, "een"), database.Verbinding, poort, demo: false);
        Assert.NotNull(een.Draait);
        using (een.Draait)
        {
            var twee = Path.Combine(_map.FullName, "twee");
            var (draait, code, fout) = await Instantie.Probeer(twee, database.Verbinding, Instantie.VrijePoort(), demo: false);
            Assert.Null(draait);
            Assert.Equal(Opdrachten.Geweigerd, code);
            Assert.Contains("sleutelbestand", fout, StringComparison.OrdinalIgnoreCase);
            Assert.False(File.Exists(Path.Combine(twee, "sleutel.key")));
        }
    }

    public void Dispose() => _map.Delete(recursive: true);

    private async Task<(int Code, string Fout)> Start(string verbinding)
    {
        var (draait, code, fout) = await Instantie.Probeer(Path.Combine(_map.FullName, "een"), verbinding, Instantie.VrijePoort(), demo: false);
        draait?.Dispose();
        return (code, fout);
    }
}
#endif
