#if !ORLEANS
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains;

/// <summary>Our own engine on its SQLite store.</summary>
public sealed partial class Opstelling
{
    private partial void KiesMotor(ISiloBuilder silo) => silo
        .AddSqliteGrainStorage(VerzegeldeOpslag.Naam, opties => opties.Path = Path.Combine(_map, "school.db"))
        .UseSqliteReminders(VerzegeldeOpslag.Naam)
        .ConfigureServices(diensten => diensten.AddSingleton<IWisAfronding>(d => new WalAfronding(d.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam), Klok)))
        .Configure<EmbeddedOptions>(opties =>
        {
            opties.Assemblies.Add(typeof(VerzegeldeOpslag).Assembly);
            opties.JsonRoundTrip = _doorJson;
        });

    /// <summary>Somebody who reads the whole store and takes his time: a backup, a check.</summary>
    public StoreSnapshot Beeld() => _host.Services.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam).Snapshot();

    private static partial IGrainStorage Onder(IServiceProvider diensten) => diensten.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam);
}
#endif
