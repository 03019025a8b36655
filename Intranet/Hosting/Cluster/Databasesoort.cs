using System.Data;
using System.Data.Common;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>A database that the cluster may keep its tables in. Only through <see cref="DbProviderFactory"/>: there is no other code per database.</summary>
/// <param name="Naam">As <c>--db-kind</c> says it.</param>
/// <param name="Invariant">As Orleans' ADO.NET providers call it.</param>
/// <param name="Map">Where Orleans' repository keeps its scripts.</param>
/// <param name="Tijdstip">Type of an instant to the millisecond, where the provider itself would take a coarser one.</param>
internal sealed record Databasesoort(string Naam, string Invariant, string Map, DbProviderFactory Fabriek, DbType? Tijdstip)
{
    private static readonly Databasesoort[] Alle =
    [
        new("sqlserver", "Microsoft.Data.SqlClient", "SQLServer", Microsoft.Data.SqlClient.SqlClientFactory.Instance, DbType.DateTime2),
        new("postgresql", "Npgsql", "PostgreSQL", Npgsql.NpgsqlFactory.Instance, null),
    ];

    public static Databasesoort? Zoek(string? naam) => Array.Find(Alle, s => s.Naam == naam);
}

/// <summary>The database of this cluster. The connection may hold a password: it is never written anywhere.</summary>
internal sealed record Database(Databasesoort Soort, string Verbinding)
{
    public async Task<DbConnection> Open(CancellationToken stop)
    {
        var verbinding = Soort.Fabriek.CreateConnection()!;
        try
        {
            verbinding.ConnectionString = Verbinding;
            await verbinding.OpenAsync(stop);
            return verbinding;
        }
        catch
        {
            await verbinding.DisposeAsync();
            throw;
        }
    }

    public override string ToString() => Soort.Naam;
}
