using System.Globalization;

namespace OrleansSchool.Simulation;

/// <summary>All runs of a command line: consecutive years in one store each, and how the whole is told.</summary>
internal static class Reeks
{
    public static async Task<int> Draai(Opties opties)
    {
        var uitslagen = new List<Uitslag>();
        var (run, over) = (0, opties.Jaren);
        for (; over > 0; over -= opties.Looptijd, run++)
        {
            if (opties.Run is null || opties.Run == run)
            {
                uitslagen.Add(Simulatie.Draai(opties, run, Math.Min(over, opties.Looptijd), Console.Error.WriteLine));
            }
        }

        await Vertel(uitslagen);
        return uitslagen.Sum(u => u.AantalSchendingen) == 0 ? 0 : 1;
    }

    private static async Task Vertel(List<Uitslag> uitslagen)
    {
        foreach (var schending in uitslagen.SelectMany(u => u.Schendingen))
        {
            await Console.Out.WriteLineAsync(schending);
        }

        foreach (var (soort, aantal) in uitslagen.SelectMany(u => u.Tellers).GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(t => t.Value))).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{soort}={aantal}"));
        }

        foreach (var (soort, (bytes, _)) in uitslagen.SelectMany(u => u.Grootste).GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Value.Bytes)).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"row {soort} {bytes} of {Opslag.Verzegelaar.RijBytesMax}"));
        }

        await Console.Out.WriteLineAsync($"pool={uitslagen.Sum(u => u.PoolWerk)}");
        await Console.Out.WriteLineAsync($"hash={string.Concat(uitslagen.Select(u => u.Hash))}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"years={uitslagen.Sum(u => u.Jaren)} marks={uitslagen.Sum(u => u.Marks)} violations={uitslagen.Sum(u => u.AantalSchendingen)}"));
    }
}
