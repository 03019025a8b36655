#if ORLEANS
using Microsoft.AspNetCore.DataProtection.Repositories;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting.Cluster;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Microsoft Orleans on SQL Server or PostgreSQL: several machines, rolling updates (DESIGN §1, docs/besluiten/0014).</summary>
internal static partial class MotorExtensions
{
    public static bool OpslagInDatamap => false;

    /// <summary>There is no file.</summary>
    public static bool IsGesloten(string bestand) => true;

    private const string OnderNaam = "rijen";

    private static partial void KiesMotor(IHostApplicationBuilder builder, Opdracht opdracht, Datamap map)
    {
        var plek = Clusterplek.Van(opdracht);
        builder.Services.AddSingleton(plek);
        builder.Services.AddSingleton<Databaseproef>();
        builder.Services.AddHostedService(diensten => diensten.GetRequiredService<Databaseproef>()); // before the silo, which would only say that a query failed
        builder.Logging.AddFilter("Orleans", LogLevel.Warning); // at Information it tells of each of its own steps
        builder.UseOrleans(silo => silo.AddCluster(plek, OnderNaam));
        builder.Services.AddHostedService<Sleutelgelijkheid>(); // after the silo
    }

    public static partial Task<bool> OpslagAntwoordt(IServiceProvider diensten) => Opslagstempel.Zet(OnderOpslag(diensten), diensten.GetRequiredService<TimeProvider>());

    /// <summary>A database tells in its own log what ails it; here only <see cref="OpslagAntwoordt"/> speaks.</summary>
    public static partial Exception? Opslagstoring(IServiceProvider diensten) => null;

    public static partial void VolgOpslag(IServiceProvider diensten, Action<Exception?> meld)
    {
        // Each read and write tells by itself; the database has its own watch.
    }

    public static partial string? ControleerOpslag(IServiceProvider diensten) => null;

    public static partial IXmlRepository Sessiesleutels(IServiceProvider diensten) => ActivatorUtilities.CreateInstance<GedeeldeSleutels>(diensten);

    public static partial Task MaakWeerLeeg(IServiceProvider diensten) => ((DatabaseRijenlade)diensten.GetRequiredService<IRijenlade>()).MaakLeeg();

    private static partial IGrainStorage OnderOpslag(IServiceProvider diensten) => diensten.GetRequiredKeyedService<IGrainStorage>(OnderNaam);

    private static partial IRijenlade Rijenlade(IServiceProvider diensten) => ActivatorUtilities.CreateInstance<DatabaseRijenlade>(diensten);

    public static partial void OpenZonderMotor(IServiceProvider diensten) =>
        LosseOpslag.Open(diensten.GetRequiredService<Databaseproef>(), OnderOpslag(diensten)).GetAwaiter().GetResult(); // a command of its own, before anything else runs
}
#endif
