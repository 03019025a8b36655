using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
#if ORLEANS
#endif

namespace Orleans.Hosting;

/// <summary>
/// The SQLite store, for either engine. The application may register its own keyed IGrainStorage of the same name, which then wraps the
/// SqliteStore of that key.
/// </summary>
public static class SqliteSiloBuilderExtensions
{
    public static ISiloBuilder AddSqliteGrainStorage(this ISiloBuilder builder, string name, Action<SqliteStoreOptions> configure)
    {
        builder.Services.AddKeyedSingleton(name, (provider, _) =>
        {
            var options = new SqliteStoreOptions();
            configure(options);
            return ActivatorUtilities.CreateInstance<SqliteStore>(provider, options);
        });
#if ORLEANS
        builder.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => new Part(provider.GetRequiredKeyedService<SqliteStore>(name)));
#else
        builder.Services.AddSingleton<ISiloPart>(provider => provider.GetRequiredKeyedService<SqliteStore>(name));
#endif
        builder.Services.TryAddKeyedSingleton<IGrainStorage>(name, static (provider, key) => provider.GetRequiredKeyedService<SqliteStore>(key));
        return builder;
    }

    /// <summary>Keeps the reminders in the SqliteStore of that name.</summary>
    public static ISiloBuilder UseSqliteReminders(this ISiloBuilder builder, string storeName)
    {
#if ORLEANS
        builder.AddReminders();
#endif
        builder.Services.AddSingleton<IReminderTable>(provider => provider.GetRequiredKeyedService<SqliteStore>(storeName));
        return builder;
    }

#if ORLEANS
    /// <summary>Real Orleans opens and closes the file around its reminders and grains.</summary>
    private sealed class Part(ISiloPart store) : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle lifecycle) =>
            lifecycle.Subscribe(nameof(SqliteStore), ServiceLifecycleStage.RuntimeStorageServices, store.Start, store.Stop);
    }
#endif
}
