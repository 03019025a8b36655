using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation;

/// <summary>The largest row of a kind, and whose it is.</summary>
internal readonly record struct Rijmaat(int Bytes, string Waar);

/// <summary>What one run gave.</summary>
/// <param name="PoolWerk">Work items that the thread pool did meanwhile.</param>
internal sealed record Uitslag(
    int Run, int Jaren, long Marks, string Hash, IReadOnlyDictionary<string, long> Tellers, IReadOnlyDictionary<string, Rijmaat> Grootste,
    IReadOnlyList<string> Schendingen, long PoolWerk, TimeSpan Duur)
{
    public long AantalSchendingen => Tellers.GetValueOrDefault("schending");
}

/// <summary>Runs one store for some years, on the thread that asks.</summary>
internal static class Simulatie
{
    public static Uitslag Draai(Opties opties, int run, int jaren, Action<string>? voortgang = null)
    {
        var begonnen = TimeProvider.System.GetTimestamp();
        var wereld = new Wereld(opties, run);
        var leven = new Schoolleven(wereld);
        var pool = ThreadPool.CompletedWorkItemCount;
        try
        {
            wereld.Pomp.Draai(() => leven.Leef(jaren, (n, jaar) => voortgang?.Invoke(Regel(run, n, jaar, wereld, TimeProvider.System.GetElapsedTime(begonnen)))));
        }
        catch (Exception fout)
        {
            wereld.Schending("stopped", fout.ToString());
        }

        var poolwerk = ThreadPool.CompletedWorkItemCount - pool;
        if (opties.Alleen && poolwerk != 0)
        {
            wereld.Schending("thread-pool", $"{poolwerk} work items ran on the thread pool");
        }

        return new Uitslag(
            run, jaren, wereld.Marks, wereld.Spoor.Hex, wereld.Tellers, wereld.Grootste, wereld.Schendingen, poolwerk, TimeProvider.System.GetElapsedTime(begonnen));
    }

    private static string Regel(int run, int n, Schooljaar jaar, Wereld wereld, TimeSpan duur) => string.Create(CultureInfo.InvariantCulture,
        $"run {run} year {n} ({jaar}): {duur.TotalSeconds:F1} s, {wereld.Pomp.Stappen} steps, {wereld.Klok.Gevuurd} ticks, marks={wereld.Marks} violations={wereld.Tellers.GetValueOrDefault("schending")}");
}
