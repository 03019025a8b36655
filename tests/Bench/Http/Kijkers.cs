using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Http;

/// <summary>Somebody at a school with the boards that this person marks.</summary>
internal sealed record Kijker(Sessie Sessie, string School, IReadOnlyList<string> Groepen);

/// <summary>The load of the measurements: connections that each go round the boards of their own schools.</summary>
internal static class Kijkers
{
    public const int Verbindingen = 64;

    private static long _nummer;

    /// <summary>Workers, each on a connection of its own; no two share a board. Opens every board once, as somebody does before a tap.</summary>
    /// <param name="pagina">Another page that takes the same form, instead of the board.</param>
    public static async Task<IReadOnlyList<Func<ValueTask>>> Werkers(
        int poort, IReadOnlyList<Kijker> kijkers, int verbindingen = Verbindingen, Func<string, string, string>? pagina = null)
    {
        var delen = kijkers.Select((k, i) => (k, i)).GroupBy(p => p.i % verbindingen, p => p.k);
        return [.. await Task.WhenAll(delen.Select(deel => Werker(new Verbinding(poort), [.. deel], pagina)))];
    }

    /// <summary>The first helper of each school.</summary>
    public static IReadOnlyList<Kijker> Van(int poort, IEnumerable<Vulschool> scholen) =>
        [.. scholen.Select(s => new Kijker(Sessie.Van(poort, s.Koekjes[0]), s.Sleutel, s.Groepen))];

    /// <summary>One mark of each: while others had their turn the server may have closed a connection that was silent for two minutes.</summary>
    public static Task Wek(IReadOnlyList<Func<ValueTask>> werkers) => Task.WhenAll(werkers.Select(async werker =>
    {
        try
        {
            await werker();
        }
        catch (IOException)
        {
            await werker();
        }
    }));

    private static async Task<Func<ValueTask>> Werker(Verbinding verbinding, IReadOnlyList<Kijker> kijkers, Func<string, string, string>? pagina)
    {
        var rondes = new List<Merkronde>();
        foreach (var (kijker, groep) in kijkers.SelectMany(k => k.Groepen.Select(g => (k, g))))
        {
            var tegels = await Bord.Open(verbinding, kijker.Sessie, kijker.School, groep);
            rondes.Add(new Merkronde(verbinding, kijker.Sessie, tegels, $"m{Interlocked.Increment(ref _nummer):x}", pagina));
        }

        var volgende = 0;
        return () => rondes[volgende++ % rondes.Count].Volgende();
    }
}
