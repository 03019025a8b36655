using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Runtime;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bench.Geheugen;

/// <summary>A grain with state that does nothing more.</summary>
public interface IRustendeGrain : IGrainWithStringKey
{
    Task<long> Bekijk();
}

/// <summary>About as much as a small row.</summary>
public sealed class RustendeState
{
    public long Stand { get; set; }

    public byte[] Inhoud { get; set; } = new byte[64];
}

internal sealed class RustendeGrain([PersistentState("rustend", VerzegeldeOpslag.Naam)] IPersistentState<RustendeState> opslag) : Grain, IRustendeGrain
{
    public Task<long> Bekijk() => Task.FromResult(opslag.State.Stand);
}

/// <summary>Heap per activation on the real engine and SQLite store, less what its state and key take.</summary>
internal static class Rustendegrains
{
    private const int Aantal = 100_000;

    public static async Task<double> PerGrain()
    {
        using var map = new Werkmap();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleans(silo => silo.AddSqliteGrainStorage(VerzegeldeOpslag.Naam, opties => opties.Path = Path.Combine(map.Pad, "meting.db")).UseSqliteReminders(VerzegeldeOpslag.Naam));
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IRustendeGrain>("rustend/eerste").Bekijk();
        var staat = Gemeten(() => Enumerable.Range(0, Aantal).Select(_ => new RustendeState()).ToArray());
        var was = GC.GetTotalMemory(forceFullCollection: true);
        for (var nr = 0; nr < Aantal; nr++)
        {
            await grains.GetGrain<IRustendeGrain>($"rustend/{nr:000000}").Bekijk();
        }

        var wordt = GC.GetTotalMemory(forceFullCollection: true);
        await host.StopAsync();
        return ((double)(wordt - was) / Aantal) - staat;
    }

    private static double Gemeten(Func<object> maak)
    {
        var was = GC.GetTotalMemory(forceFullCollection: true);
        var dingen = maak();
        var bytes = (double)(GC.GetTotalMemory(forceFullCollection: true) - was) / Aantal;
        GC.KeepAlive(dingen);
        return bytes;
    }
}
