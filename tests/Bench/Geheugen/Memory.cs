using System.Diagnostics;
using System.Globalization;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Http;
using OrleansSchool.Bench.Land;
using OrleansSchool.Bench.Opstarten;

namespace OrleansSchool.Bench.Geheugen;

/// <summary>
/// <c>memory</c>: what an idle grain costs beside its state, in our own process; what the server needs when all boards of 300 schools were used, and what
/// it keeps when nothing happens any more.
/// </summary>
internal static class Memory
{
    private const double GrainGrens = 1024;
    private const double GebruiktGrensMb = 600;
    private const double RustGrensMb = 300;
    private const int Verbindingen = 16;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        List<double> grain = [];
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            grain.Add(await Rustendegrains.PerGrain());
        }

        yield return Uitslag.Grens("memory-grain", "bytes per idle grain beside its state, 100,000 grains", grain, GrainGrens);
        using var map = new Werkmap();
        var scholen = await Landvulling.Vul(map.Opties, new Vulplan(Grootte.Scholen, SessiesPerSchool: 1));
        var (gebruikt, rust) = (new List<double>(), new List<double>());
        var noot = "";
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            using var kopie = map.Kopie();
            await using var server = await Server.Start(kopie.Opties);
            var hoogste = await Gebruik(server, scholen);
            gebruikt.Add(hoogste);
            var (laagste, na) = await Rust(server);
            rust.Add(laagste);
            noot = string.Create(CultureInfo.InvariantCulture, $"{scholen.Count} schools, {scholen.Sum(s => s.Groepen.Length)} boards; idle for {na.TotalSeconds:0} s");
        }

        yield return Uitslag.Grens("memory-used", "MB in RAM after all boards were used", gebruikt, GebruiktGrensMb, noot: noot);
        yield return Uitslag.Grens("memory-idle", "MB in RAM after idling", rust, RustGrensMb, noot: noot);
    }

    /// <summary>Every board opened and two marks on it, by several people at once; the most that it took, in MB.</summary>
    private static async Task<double> Gebruik(Server server, IReadOnlyList<Vulschool> scholen)
    {
        var hoogste = 0L;
        await Task.WhenAll(scholen.Chunk((scholen.Count + Verbindingen - 1) / Verbindingen).Select(deel => Task.Run(async () =>
        {
            using var verbinding = new Verbinding(server.Poort);
            foreach (var (school, groep) in deel.SelectMany(s => s.Groepen.Select(g => (s, g))))
            {
                var sessie = Sessie.Van(server.Poort, school.Koekjes[0]);
                var ronde = new Merkronde(verbinding, sessie, await Bord.Open(verbinding, sessie, school.Sleutel, groep), "geheugen");
                await ronde.Volgende();
                await ronde.Volgende();
                InterlockedMax(ref hoogste, Procesmeter.Rss(server.Pid));
            }
        })));
        return hoogste / 1e6;
    }

    /// <summary>Waits until it is under its limit, at most as long as the setting says.</summary>
    private static async Task<(double Mb, TimeSpan Na)> Rust(Server server)
    {
        var (begin, tot) = (Stopwatch.GetTimestamp(), Instelling.Duur("MEMORY_IDLE_SECONDS", 20 * 60));
        double mb;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
            mb = Procesmeter.Rss(server.Pid) / 1e6;
        }
        while (mb > RustGrensMb && Stopwatch.GetElapsedTime(begin) < tot);
        return (mb, Stopwatch.GetElapsedTime(begin));
    }

    private static void InterlockedMax(ref long doel, long waarde)
    {
        for (var was = Interlocked.Read(ref doel); waarde > was; was = Interlocked.Read(ref doel))
        {
            Interlocked.CompareExchange(ref doel, waarde, was);
        }
    }
}
