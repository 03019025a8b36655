using System.Globalization;

[assembly: CollectionBehavior(DisableTestParallelization = true)] // each throw is timed, and the store is compared around it

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>
/// Which throws of all there are: with <c>VIJANDIG=alles</c> each of them, otherwise so many of each entrance as the seed picks. The seed is
/// fixed; <c>VIJANDIG_ZAAD</c> gives another.
/// </summary>
internal static class Keuze
{
    private const ulong Begin = 14_695_981_039_346_656_037;
    private const ulong Stap = 1_099_511_628_211;

    public static bool Alles { get; } = Environment.GetEnvironmentVariable("VIJANDIG") == "alles";

    public static int Zaad { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("VIJANDIG_ZAAD"), NumberStyles.None, CultureInfo.InvariantCulture, out var zaad) ? zaad : 9;

    /// <param name="plek">The entrance: each gets a pick of its own.</param>
    /// <param name="aantal">How many when not all.</param>
    public static IReadOnlyList<T> Uit<T>(IEnumerable<T> worpen, string plek, int aantal, Func<T, string> naam)
    {
        var alle = worpen.ToList();
        return Alles || alle.Count <= aantal
            ? alle : [.. alle.Select((worp, nr) => (worp, nr)).OrderBy(w => Getal($"{Zaad}/{plek}/{naam(w.worp)}")).Take(aantal).OrderBy(w => w.nr).Select(w => w.worp)];
    }

    /// <summary>The same in every process.</summary>
    private static ulong Getal(string tekst) => tekst.Aggregate(Begin, (som, teken) => unchecked((som ^ teken) * Stap));
}
