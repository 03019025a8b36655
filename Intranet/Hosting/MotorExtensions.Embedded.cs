#if !ORLEANS
using Microsoft.AspNetCore.DataProtection.Repositories;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The embedded engine: one process, one SQLite file.</summary>
internal static partial class MotorExtensions
{
    public static bool OpslagInDatamap => true;

    /// <summary>Whether all of a store is in this one file, so that it may be moved.</summary>
    public static bool IsGesloten(string bestand) => SqliteStore.IsClosed(bestand);

    private static partial void KiesMotor(IHostApplicationBuilder builder, Opdracht opdracht, Datamap map)
    {
        if (opdracht.Database is not null || opdracht.DatabaseSoort is not null || opdracht.Databasebestand is not null)
        {
            throw new StartFout("--db, --db-file en --db-kind horen bij een bouw met -p:Engine=Orleans. Deze bewaart alles in de datamap; laat ze weg.");
        }

        builder.Services.AddSingleton<IWisAfronding>(diensten => new WalAfronding(Opslag(diensten), diensten.GetRequiredService<TimeProvider>()));
        builder.UseOrleans(silo => silo
            .AddSqliteGrainStorage(Onder, opties =>
            {
                opties.Path = map.Opslagbestand;
                opties.Synchronous = Synchronous(opdracht);
            })
            .UseSqliteReminders(Onder));
    }

    /// <summary>FULL, always. Only a demo can be told otherwise, so that the durability test can show that it notices.</summary>
    private static string Synchronous(Opdracht opdracht) =>
        opdracht.Demo && Environment.GetEnvironmentVariable("ORLEANSSCHOOL_SYNCHRONOUS") == "OFF" ? "OFF" : "FULL";

    public static partial Task<bool> OpslagAntwoordt(IServiceProvider diensten) =>
        diensten.GetRequiredKeyedService<SqliteStore>(Onder).Probe();

    public static partial Exception? Opslagstoring(IServiceProvider diensten) => Opslag(diensten).Fault;

    public static partial void VolgOpslag(IServiceProvider diensten, Action<Exception?> meld) => Opslag(diensten).FaultChanged += meld;

    public static partial string? ControleerOpslag(IServiceProvider diensten) => Opslag(diensten).Check();

    private static SqliteStore Opslag(IServiceProvider diensten) => diensten.GetRequiredKeyedService<SqliteStore>(Onder);

    public static partial IXmlRepository Sessiesleutels(IServiceProvider diensten) =>
        new VerzegeldeSleutels(diensten.GetRequiredService<Datamap>().Sessiesleutels, diensten.GetRequiredService<Sleutelbos>());

    public static partial Task MaakWeerLeeg(IServiceProvider diensten) => Task.CompletedTask; // the file that was filled goes

    private static partial IGrainStorage OnderOpslag(IServiceProvider diensten) =>
        diensten.GetRequiredKeyedService<SqliteStore>(Onder);

    private static partial IRijenlade Rijenlade(IServiceProvider diensten) => new SqliteRijenlade(diensten.GetRequiredKeyedService<SqliteStore>(Onder));

    public static partial void OpenZonderMotor(IServiceProvider diensten) => diensten.GetRequiredKeyedService<SqliteStore>(Onder).Open();
}
#endif
