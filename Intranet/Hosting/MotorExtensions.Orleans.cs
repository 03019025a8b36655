#if ORLEANS
using System.Data.Common;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Microsoft Orleans on SQL Server or PostgreSQL: several machines, rolling updates (DESIGN §1).</summary>
internal static partial class MotorExtensions
{
    public const bool OpslagInDatamap = false;

    private const string OnderNaam = "rijen";

    private static partial void KiesMotor(IHostApplicationBuilder builder, Opdracht opdracht, Datamap map)
    {
        var (invariant, fabriek) = opdracht.DatabaseSoort switch
        {
            "sqlserver" => ("Microsoft.Data.SqlClient", (DbProviderFactory)Microsoft.Data.SqlClient.SqlClientFactory.Instance),
            "postgresql" => ("Npgsql", Npgsql.NpgsqlFactory.Instance),
            _ => throw new StartFout("Kies met --db-kind sqlserver of postgresql waar de gegevens staan."),
        };
        var verbinding = opdracht.Database ?? throw new StartFout("Geef met --db de verbinding met de database.");
        DbProviderFactories.RegisterFactory(invariant, fabriek);
        builder.Services.AddSingleton<IGrainStorageSerializer, RijSerializer>();
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(opties => { opties.ClusterId = "orleansschool"; opties.ServiceId = "orleansschool"; })
            .UseAdoNetClustering(opties => { opties.Invariant = invariant; opties.ConnectionString = verbinding; })
            .UseAdoNetReminderService(opties => { opties.Invariant = invariant; opties.ConnectionString = verbinding; })
            .AddAdoNetGrainStorage(OnderNaam, opties =>
            {
                opties.Invariant = invariant;
                opties.ConnectionString = verbinding;
                opties.GrainStorageSerializer = new RijSerializer();
            }));
    }

    public static async partial Task<bool> OpslagAntwoordt(IServiceProvider diensten)
    {
        await OnderOpslag(diensten).ReadStateAsync("gezondheid", GrainId.Create("gezondheid", "gezondheid/een"), new GrainState<byte[]>());
        return true;
    }

    private static partial IGrainStorage OnderOpslag(IServiceProvider diensten) => diensten.GetRequiredKeyedService<IGrainStorage>(OnderNaam);

    /// <summary>Rows are sealed bytes already: they go in and come out as they are.</summary>
    private sealed class RijSerializer : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => new((byte[])(object)input!);

        public T Deserialize<T>(BinaryData input) => (T)(object)input.ToArray();
    }
}
#endif
