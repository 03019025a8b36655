using System.Data.Common;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Microsoft Orleans with its tables in one database: states, reminders, and which instances there are.</summary>
internal static class ClusterExtensions
{
    /// <summary>The name of the cluster in its tables. Rows of another name are of another installation and stay untouched.</summary>
    public const string Dienst = "orleansschool";

    /// <summary>Orleans' own store, beneath the one of this name.</summary>
    public const string Eronder = "-ado";

    public static ISiloBuilder AddCluster(this ISiloBuilder silo, Clusterplek plek, string naam) => silo
        .Configure<ClusterOptions>(opties => opties.ClusterId = opties.ServiceId = Dienst)
        .Configure<EndpointOptions>(opties =>
        {
            opties.AdvertisedIPAddress = plek.Adres;
            opties.SiloPort = plek.Poort;
            opties.GatewayPort = 0; // every instance is a silo: nobody comes from outside
        })
        .MetEchteTijd()
        .AddRijen(plek.Database, naam)
        .UseAdoNetClustering(opties => (opties.Invariant, opties.ConnectionString) = (plek.Database.Soort.Invariant, plek.Database.Verbinding));

    /// <summary>The cluster itself keeps the time of the machine: the clock of a demo jumps, and that would be an outage to it.</summary>
    private static ISiloBuilder MetEchteTijd(this ISiloBuilder silo)
    {
        foreach (var naam in new[]
        {
            TimeProviderNames.Membership, TimeProviderNames.SystemTimers, TimeProviderNames.GrainDirectory, TimeProviderNames.Messaging, TimeProviderNames.ActivationManagement,
        })
        {
            silo.Services.AddKeyedSingleton(naam, TimeProvider.System);
        }

        return silo;
    }

    /// <summary>States of plain rows under this name, and the reminders.</summary>
    public static ISiloBuilder AddRijen(this ISiloBuilder silo, Database database, string naam)
    {
        DbProviderFactories.RegisterFactory(database.Soort.Invariant, database.Soort.Fabriek);
        silo.Services.AddSingleton(database);
        silo.Services.AddKeyedSingleton<IGrainStorage>(naam, (diensten, _) => new Bytesopslag(diensten.GetRequiredKeyedService<IGrainStorage>(naam + Eronder)));
        return silo
            .UseAdoNetReminderService(opties => (opties.Invariant, opties.ConnectionString) = (database.Soort.Invariant, database.Verbinding))
            .AddAdoNetGrainStorage(naam + Eronder, opties =>
            {
                (opties.Invariant, opties.ConnectionString) = (database.Soort.Invariant, database.Verbinding);
                opties.GrainStorageSerializer = new RijSerializer();
            });
    }
}
