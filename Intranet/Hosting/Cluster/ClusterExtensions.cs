using System.Data.Common;
using Orleans.Configuration;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Microsoft Orleans with its tables in one database: states, reminders, and which instances there are.</summary>
internal static class ClusterExtensions
{
    /// <summary>The name of the cluster in its tables. Rows of another name are of another installation and stay untouched.</summary>
    public const string Dienst = "orleansschool";

    public static ISiloBuilder AddCluster(this ISiloBuilder silo, Clusterplek plek, string naam) => silo
        .Configure<ClusterOptions>(opties => opties.ClusterId = opties.ServiceId = Dienst)
        .Configure<EndpointOptions>(opties =>
        {
            opties.AdvertisedIPAddress = plek.Adres;
            opties.SiloPort = plek.Poort;
            opties.GatewayPort = 0; // every instance is a silo: nobody comes from outside
        })
        .AddRijen(plek.Database, naam)
        .UseAdoNetClustering(opties => (opties.Invariant, opties.ConnectionString) = (plek.Database.Soort.Invariant, plek.Database.Verbinding));

    /// <summary>States of plain rows under this name, and the reminders.</summary>
    public static ISiloBuilder AddRijen(this ISiloBuilder silo, Database database, string naam)
    {
        DbProviderFactories.RegisterFactory(database.Soort.Invariant, database.Soort.Fabriek);
        silo.Services.AddSingleton(database);
        return silo
            .UseAdoNetReminderService(opties => (opties.Invariant, opties.ConnectionString) = (database.Soort.Invariant, database.Verbinding))
            .AddAdoNetGrainStorage(naam, opties =>
            {
                (opties.Invariant, opties.ConnectionString) = (database.Soort.Invariant, database.Verbinding);
                opties.GrainStorageSerializer = new RijSerializer();
            });
    }
}
