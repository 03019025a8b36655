#if !ORLEANS
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>Our own engine: one SQLite file, and a dispatcher that knows when no turn is left.</summary>
public sealed partial class Motor
{
    public static partial bool IsIngebed => true;

    internal SqliteStore Bestandsopslag => Services.GetRequiredKeyedService<SqliteStore>(Opslagnaam);

    public static string Bestand(string map) => Path.Combine(map, "school.db");

    /// <summary>As Start, with other options of the store.</summary>
    internal static Task<Motor> StartMetOpslag(Action<SqliteStoreOptions> opslag, string? map = null) =>
        Start(map, inrichten: silo => silo.Services.AddSingleton(opslag));

    private static partial void RichtIn(ISiloBuilder silo, string map)
    {
        silo.Services.AddSingleton<Beurtenteller>();
        silo.Services.AddSingleton<TurnDispatcher>(services => services.GetRequiredService<Beurtenteller>());
        silo.AddSqliteGrainStorage(Opslagnaam, options =>
        {
            options.Path = Bestand(map);
            (silo.Services.FirstOrDefault(s => s.ServiceType == typeof(Action<SqliteStoreOptions>))?.ImplementationInstance as Action<SqliteStoreOptions>)?.Invoke(options);
        });
        silo.UseSqliteReminders(Opslagnaam);
        silo.Configure<EmbeddedOptions>(options => options.Assemblies.Add(typeof(Motor).Assembly));
    }

    private partial Task Rust() => Services.GetRequiredService<Beurtenteller>().Rust();
}
#endif
