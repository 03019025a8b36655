using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Simulation;

namespace OrleansSchool.Bench.Simulatie;

/// <summary>
/// A year of one school of 250 children without faults: 5 s at most, and nothing on the thread pool (DESIGN §8). Each round is a process of
/// its own that lives two years; the second one counts, when everything is compiled. The note has the first.
/// </summary>
internal static partial class SimulateYear
{
    private const double SecondenMax = 5;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var (duren, eerste, pool) = (new List<double>(), new List<double>(), new List<double>());
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var (uitvoer, voortgang) = await Draai();
            if (!uitvoer.TrimEnd().EndsWith("violations=0", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The simulated year has violations: " + uitvoer);
            }

            var standen = Stand().Matches(voortgang).Select(m => Getal(m.Groups["s"])).ToList();
            eerste.Add(standen[0]);
            duren.Add(standen[1] - standen[0]);
            pool.Add(Getal(Pool().Match(uitvoer).Groups["items"]));
        }

        var noot = string.Create(CultureInfo.InvariantCulture, $"second year of a process; the first, compiling included: {eerste.Max():F1} s at most");
        yield return Uitslag.Grens("simulate-year", "s", duren, SecondenMax, noot: noot);
        yield return new Uitslag("simulate-year.pool", pool.Max(), "items", 0, pool.Max() > 0 ? 0 : 1, ronden, 0, 1, pool.Max() <= 0);
    }

    private static double Getal(Group groep) => double.Parse(groep.ValueSpan, CultureInfo.InvariantCulture);

    private static async Task<(string Uitvoer, string Voortgang)> Draai()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_GCgen0size"] = "0x4000000"; // as scripts/simulate
        string[] args = [typeof(Opties).Assembly.Location, "--years", "2", "--seed", "1"];
        Array.ForEach(args, start.ArgumentList.Add);
        using var proces = Process.Start(start)!;
        var stil = proces.StandardError.ReadToEndAsync();
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return (uitvoer, await stil);
    }

    [GeneratedRegex("^thread pool items=(?<items>[0-9]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pool();

    [GeneratedRegex("^run 0 year [0-9]+ [^:]*: (?<s>[0-9.]+) s,", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stand();
}
