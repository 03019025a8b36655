#if ORLEANS
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains;

/// <summary>Microsoft Orleans, one silo: on the same SQLite store, or with a database on its ADO.NET providers.</summary>
public sealed partial class Opstelling
{
    private const string OnderNaam = "rijen";

    private readonly string _dienst = "proef-" + System.Security.Cryptography.RandomNumberGenerator.GetHexString(16, lowercase: true);

    private partial void KiesMotor(ISiloBuilder silo)
    {
        EchteSilo.Alleen(silo, Klok, _dienst);
        if (EchteSilo.Database is { } database)
        {
            EchteSilo.InDatabase(silo, OnderNaam, database);
            return;
        }

        silo.AddSqliteGrainStorage(VerzegeldeOpslag.Naam, opties => opties.Path = Path.Combine(_map, "school.db")).UseSqliteReminders(VerzegeldeOpslag.Naam);
    }

    private static partial IGrainStorage Onder(IServiceProvider diensten) => EchteSilo.Database is null
        ? diensten.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam)
        : diensten.GetRequiredKeyedService<IGrainStorage>(OnderNaam);
}
#endif
