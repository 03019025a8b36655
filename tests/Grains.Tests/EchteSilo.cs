#if ORLEANS
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Intranet.Hosting.Cluster;

namespace OrleansSchool.Tests;

/// <summary>One silo of Microsoft Orleans for a test: only on this machine, with the grains on the clock of the test.</summary>
internal static class EchteSilo
{
    /// <summary>With this set the states and reminders are in PostgreSQL by Orleans' ADO.NET providers; otherwise in our SQLite store.</summary>
    private const string Variabele = "ORLEANSSCHOOL_TEST_DB";

    public static string? Database { get; } = Environment.GetEnvironmentVariable(Variabele) is { Length: > 0 } verbinding ? verbinding : null;

    /// <param name="dienst">Tells the rows of one test from those of another in the same database.</param>
    public static ISiloBuilder Alleen(ISiloBuilder silo, TimeProvider klok, string dienst)
    {
        // Timers and reminders follow the test; the cluster itself keeps real time, or every jump would be an outage to it.
        foreach (var naam in new[] { TimeProviderNames.Membership, TimeProviderNames.SystemTimers, TimeProviderNames.GrainDirectory, TimeProviderNames.Messaging })
        {
            silo.Services.AddKeyedSingleton(naam, TimeProvider.System);
        }

        silo.Services.AddKeyedSingleton(TimeProviderNames.Grains, klok);
        silo.Services.AddKeyedSingleton(TimeProviderNames.ActivationManagement, TimeProvider.System);
        silo.Services.AddKeyedSingleton(ReminderTimeProviderNames.Reminders, klok);
        return silo.UseLocalhostClustering(VrijePoort(), gatewayPort: 0, serviceId: dienst, clusterId: dienst)
            // Orleans keeps only the reminders of the next while in memory and reads on by the clock: a test that jumps over it would skip ticks.
            .Configure<ReminderOptions>(opties => opties.ReminderLoadingWindow = TimeSpan.FromDays(3_660))
            .Configure<ClusterMembershipOptions>(opties => opties.DefunctSiloCleanupPeriod = null);
    }

    /// <summary>Sealed rows as the intranet keeps them; states of the contract suite as JSON in the provider itself.</summary>
    public static void InDatabase(ISiloBuilder silo, string naam, string verbinding, IGrainStorageSerializer? serializer = null)
    {
        var database = new Database(Databasesoort.Zoek("postgresql")!, verbinding);
        if (serializer is null)
        {
            silo.AddRijen(database, naam);
            return;
        }

        silo.UseAdoNetReminderService(opties => (opties.Invariant, opties.ConnectionString) = (database.Soort.Invariant, verbinding))
            .AddAdoNetGrainStorage(naam, opties =>
            {
                (opties.Invariant, opties.ConnectionString) = (database.Soort.Invariant, verbinding);
                opties.GrainStorageSerializer = serializer;
            });
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
#endif
