using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace OrleansSchool.Bench.Motor;

/// <summary>
/// Calls a second in process, 64 callers each with a grain of its own. The same source runs on either engine, each in a process of its own,
/// so that both find the same machine: <c>Bench.dll engine-call-rate</c> prints calls a second and bytes a call.
/// </summary>
internal static class Belproef
{
    public const string Opdracht = "engine-call-rate";

    private const int Bellers = 64;
    private const int Opwarmen = 20_000;

    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(3);

    public static async Task<int> Voer()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
#if ORLEANS
        builder.UseOrleans(silo => silo.UseLocalhostClustering().AddMemoryGrainStorage("school"));
#else
        var map = Directory.CreateTempSubdirectory("bench"); // no state is read or written here
        builder.UseOrleans(silo => silo
            .AddSqliteGrainStorage("school", opties => opties.Path = Path.Combine(map.FullName, "school.db"))
            .Configure<Orleans.Embedded.EmbeddedOptions>(opties => opties.Assemblies.Add(typeof(BelGrain).Assembly)));
#endif
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await Ronde(grains, Opwarmen, TimeSpan.MaxValue);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var begin = Stopwatch.GetTimestamp();
        var keer = await Ronde(grains, int.MaxValue, Duur);
        var seconden = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{keer / seconden:F0} {(double)bytes / keer:F0}"));
        await host.StopAsync();
#if !ORLEANS
        map.Delete(recursive: true);
#endif
        return 0;
    }

    private static async Task<long> Ronde(IGrainFactory grains, int max, TimeSpan duur)
    {
        var begin = Stopwatch.GetTimestamp();
        var keren = await Task.WhenAll(Enumerable.Range(0, Bellers).Select(nr => Task.Run(() => Beller(grains, nr, max, begin, duur))));
        return keren.Sum();
    }

    private static async Task<long> Beller(IGrainFactory grains, int nr, int max, long begin, TimeSpan duur)
    {
        var grain = grains.GetGrain<IBelGrain>($"bel/{nr}");
        long keer = 0;
        while (keer < max && Stopwatch.GetElapsedTime(begin) < duur)
        {
            for (var i = 0; i < 10; i++, keer++)
            {
                await grain.Bel(1);
            }

            await Task.Yield(); // a tight loop starves the other callers
        }

        return keer;
    }
}
