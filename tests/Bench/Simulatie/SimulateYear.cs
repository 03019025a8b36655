using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Simulation;

namespace OrleansSchool.Bench.Simulatie;

/// <summary>
/// A year of one school of 250 children without faults, each time in a process of its own, start and compiling included: 5 s at most, and
/// nothing on the thread pool (DESIGN §8).
/// </summary>
internal static partial class SimulateYear
{
    private const double SecondenMax = 5;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var (duren, pool) = (new List<double>(), new List<double>());
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var begin = TimeProvider.System.GetTimestamp();
            var uitvoer = await Draai();
            duren.Add(TimeProvider.System.GetElapsedTime(begin).TotalSeconds);
            pool.Add(double.Parse(Pool().Match(uitvoer).Groups["items"].ValueSpan, CultureInfo.InvariantCulture));
            if (!uitvoer.TrimEnd().EndsWith("violations=0", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The simulated year has violations: " + uitvoer);
            }
        }

        var werk = pool.Max();
        yield return Uitslag.Grens("simulate-year", "s", duren, SecondenMax, noot: "own process, start and compiling included");
        yield return new Uitslag("simulate-year.pool", werk, "items", 0, werk > 0 ? 0 : 1, ronden, 0, 1, werk <= 0);
    }

    private static async Task<string> Draai()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_GCgen0size"] = "0x4000000"; // as scripts/simulate
        string[] args = [typeof(Opties).Assembly.Location, "--years", "1", "--seed", "1"];
        Array.ForEach(args, start.ArgumentList.Add);
        using var proces = Process.Start(start)!;
        var stil = proces.StandardError.ReadToEndAsync();
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await stil;
        await proces.WaitForExitAsync();
        return uitvoer;
    }

    [GeneratedRegex("^thread pool items=(?<items>[0-9]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pool();
}
