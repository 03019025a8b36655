using System.Diagnostics;
using System.Globalization;

namespace OrleansSchool.Bench.Motor;

/// <summary>
/// <c>engine-call</c>: against Orleans in alternating pairs where a build with Engine=Orleans is at hand (its Bench.dll in
/// <c>ORLEANSSCHOOL_BENCH_ORLEANS</c>); the bytes of a call always.
/// </summary>
internal static class EngineCall
{
    private const double BytesMax = 350;
    private const double Doel = 2.5;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var orleans = Environment.GetEnvironmentVariable("ORLEANSSCHOOL_BENCH_ORLEANS");
        var (paren, bytes) = (new List<(double Wij, double Zij)>(), new List<double>());
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var (wij, perKeer) = await Draai(typeof(EngineCall).Assembly.Location);
            bytes.Add(perKeer);
            if (orleans is not null)
            {
                paren.Add((wij, (await Draai(orleans)).PerSeconde));
            }
        }

        yield return Uitslag.Grens("engine-call", "bytes/call", bytes, BytesMax, noot: "64 callers, plain call without filter");
        if (orleans is not null)
        {
            yield return Uitslag.Vergeleken("engine-call", "calls/s", paren, Doel, hogerIsBeter: true, noot: "64 callers, one grain each; baseline Orleans in process, memory");
        }
    }

    private static async Task<(double PerSeconde, double Bytes)> Draai(string dll)
    {
        using var proces = Process.Start(new ProcessStartInfo("dotnet", [dll, Belproef.Opdracht])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_gcServer"] = "1", ["DOTNET_TieredPGO"] = "1" },
        })!;
        var regel = (await proces.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Last().Split(' ');
        await proces.WaitForExitAsync();
        return (double.Parse(regel[0], CultureInfo.InvariantCulture), double.Parse(regel[1], CultureInfo.InvariantCulture));
    }
}
