using Microsoft.Extensions.Hosting;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bench.Motor;

/// <summary>The embedded engine in a folder of its own: with the sealed store and ledger, as the intranet has it, or bare.</summary>
internal sealed class Proefmotor : IAsyncDisposable
{
    private readonly DirectoryInfo _map;
    private readonly IHost _host;

    private Proefmotor(DirectoryInfo map, IHost host) => (_map, _host) = (map, host);

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<Proefmotor> Start(Action<SqliteStoreOptions>? stel = null, bool verzegeld = true)
    {
        var map = Directory.CreateTempSubdirectory("bench");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleans(silo => silo
            .AddSqliteGrainStorage(VerzegeldeOpslag.Naam, opties =>
            {
                opties.Path = Path.Combine(map.FullName, "school.db");
                stel?.Invoke(opties);
            })
            .UseSqliteReminders(VerzegeldeOpslag.Naam)
            .Configure<EmbeddedOptions>(opties => opties.Assemblies.Add(typeof(BelGrain).Assembly)));
        if (verzegeld)
        {
            Verzegel(builder.Services);
        }

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

    private static void Verzegel(IServiceCollection diensten)
    {
        diensten.AddSingleton(Sleutelbos.InGeheugen()).AddSingleton<Verzegelaar>();
        diensten.AddKeyedSingleton<IGrainStorage>(VerzegeldeOpslag.Naam, (d, _) => new VerzegeldeOpslag(
            d.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam), d.GetRequiredService<Verzegelaar>(), BenchJson.Default, d.GetRequiredService<Grootboek>()));
        diensten.AddGrootboek(d => d.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam));
    }
}
