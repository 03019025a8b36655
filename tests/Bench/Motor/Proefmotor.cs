using Microsoft.Extensions.Hosting;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bench.Motor;

/// <summary>The embedded engine with the sealed store and ledger, as the intranet has it, in a folder of its own.</summary>
internal sealed class Proefmotor : IAsyncDisposable
{
    private readonly DirectoryInfo _map;
    private readonly IHost _host;

    private Proefmotor(DirectoryInfo map, IHost host) => (_map, _host) = (map, host);

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<Proefmotor> Start(Action<SqliteStoreOptions>? stel = null)
    {
        var map = Directory.CreateTempSubdirectory("bench");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(Sleutelbos.InGeheugen()).AddSingleton<Verzegelaar>();
        builder.Services.AddKeyedSingleton<IGrainStorage>(VerzegeldeOpslag.Naam, (diensten, _) => new VerzegeldeOpslag(
            diensten.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam), diensten.GetRequiredService<Verzegelaar>(), BenchJson.Default,
            diensten.GetRequiredService<Grootboek>()));
        builder.UseOrleans(silo => silo
            .AddSqliteGrainStorage(VerzegeldeOpslag.Naam, opties =>
            {
                opties.Path = Path.Combine(map.FullName, "school.db");
                stel?.Invoke(opties);
            })
            .UseSqliteReminders(VerzegeldeOpslag.Naam)
            .Configure<EmbeddedOptions>(opties => opties.Assemblies.Add(typeof(BelGrain).Assembly)));
        builder.Services.AddGrootboek(diensten => diensten.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam));
        var host = builder.Build();
        await host.StartAsync();
        return new Proefmotor(map, host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _map.Delete(recursive: true);
    }
}
