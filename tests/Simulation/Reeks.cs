using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OrleansSchool.Opslag;

namespace OrleansSchool.Simulation;

/// <summary>All runs of a command line: each so many consecutive years in one store, divided over processes when there are more than one.</summary>
internal static class Reeks
{
    public static async Task<int> Draai(IReadOnlyList<string> args, Opties opties)
    {
        var runs = (opties.Jaren + opties.Looptijd - 1) / opties.Looptijd;
        if (opties.Deel is not null)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Hier(opties, runs)));
            return 0;
        }

        var naast = opties.Run is null ? Math.Min(opties.Naast, runs) : 1;
        var uitslagen = naast == 1 ? Hier(opties, runs) : await Verdeeld(args, naast);
        await Vertel(opties, uitslagen);
        return uitslagen.Count > 0 && uitslagen.Sum(u => u.AantalSchendingen) == 0 ? 0 : 1;
    }

    private static List<Uitslag> Hier(Opties opties, int runs)
    {
        var uitslagen = new List<Uitslag>();
        foreach (var run in Enumerable.Range(0, runs).Where(opties.Doet))
        {
            uitslagen.Add(Simulatie.Draai(opties, run, Math.Min(opties.Jaren - (run * opties.Looptijd), opties.Looptijd), Console.Error.WriteLine));
        }

        return uitslagen;
    }

    /// <summary>The same program with a part of the runs each; a run is the same wherever it runs.</summary>
    private static async Task<List<Uitslag>> Verdeeld(IReadOnlyList<string> args, int naast)
    {
        var delen = await Task.WhenAll(Enumerable.Range(0, naast).Select(async deel =>
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
            string[] alles = [.. Programma(), .. args, "--parallel", Getal(naast), "--part", Getal(deel)];
            Array.ForEach(alles, start.ArgumentList.Add);
            using var proces = Process.Start(start)!;
            var antwoord = await proces.StandardOutput.ReadToEndAsync();
            await proces.WaitForExitAsync();
            return JsonSerializer.Deserialize<List<Uitslag>>(antwoord) ?? throw new InvalidOperationException("A process gave no answer.");
        }));
        return [.. delen.SelectMany(d => d).OrderBy(u => u.Run)];
    }

    /// <summary>Started by the dotnet host it needs the name of the program.</summary>
    private static string[] Programma() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Reeks).Assembly.Location] : [];

    private static async Task Vertel(Opties opties, List<Uitslag> uitslagen)
    {
        foreach (var regel in Regels(opties, uitslagen))
        {
            await Console.Out.WriteLineAsync(regel);
        }
    }

    private static IEnumerable<string> Regels(Opties opties, List<Uitslag> uitslagen)
    {
        foreach (var schending in uitslagen.SelectMany(u => u.Schendingen))
        {
            yield return schending;
        }

        var tellers = uitslagen.SelectMany(u => u.Tellers).GroupBy(t => t.Key, t => t.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        foreach (var soort in Storing.Alle.Where(_ => opties.Storingen))
        {
            yield return $"injected {soort}={Getal(tellers.GetValueOrDefault(soort))}";
        }

        foreach (var (soort, aantal) in tellers.Where(t => !Storing.Alle.Contains(t.Key, StringComparer.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            yield return $"{soort}={Getal(aantal)}";
        }

        foreach (var (soort, rij) in uitslagen.SelectMany(u => u.Grootste).GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Value.Bytes)).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            yield return $"row {soort}: {Getal(rij.Bytes)} bytes at most, limit {Getal(Verzegelaar.RijBytesMax)} ({rij.Waar})";
        }

        yield return $"thread pool items={Getal(uitslagen.Sum(u => u.PoolWerk))}";
        yield return $"hash={string.Join('-', uitslagen.Select(u => u.Hash))}";
        yield return $"years={Getal(uitslagen.Sum(u => u.Jaren))} marks={Getal(uitslagen.Sum(u => u.Marks))} violations={Getal(uitslagen.Sum(u => u.AantalSchendingen))}";
    }

    private static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);
}
