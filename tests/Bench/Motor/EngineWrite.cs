using System.Diagnostics;
using System.Security.Cryptography;

namespace OrleansSchool.Bench.Motor;

/// <summary>
/// <c>engine-write</c>: 64 grains write a state of 1 KB over and over, through call, turn, JSON, seal, ledger and commit, against a bare group
/// commit of the same rows and bytes; and with every commit held for 20 ms, as a slow disk does.
/// </summary>
internal static class EngineWrite
{
    private const int Rijen = 64;
    private const int RijBytes = 1_024;
    private const double Doel = 0.7;
    private const double TraagDoel = 1_500;

    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Opwarmen = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Traag = TimeSpan.FromMilliseconds(20);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var (snel, kaal, traag) = (new List<(double Wij, double Zij)>(), new List<(double Wij, double Zij)>(), new List<double>());
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var grens = await Kaal();
            snel.Add((await Door(hold: false), grens));
            kaal.Add((await Door(hold: false, verzegeld: false), grens));
            traag.Add(await Door(hold: true));
        }

        yield return Uitslag.Vergeleken("engine-write", "writes/s", snel, Doel, hogerIsBeter: true, noot: $"{Rijen} rows of 1 KB; baseline bare group commit of the same rows");
        yield return Uitslag.Vergeleken("engine-write-bare", "writes/s", kaal, Doel, hogerIsBeter: true, noot: "without seal and ledger: the engine and its JSON alone");
        yield return Uitslag.Grens("engine-write-slow", "writes/s", traag, TraagDoel, hogerIsBeter: true, noot: "every commit held for 20 ms");
    }

    private static async Task<double> Door(bool hold, bool verzegeld = true)
    {
        using var wacht = new ManualResetEvent(initialState: false);
        await using var motor = await Proefmotor.Start(opties => opties.BeforeCommit = hold ? () => wacht.WaitOne(Traag) : null, verzegeld);
        var grains = Enumerable.Range(0, Rijen).Select(nr => motor.Grains.GetGrain<ISchrijfGrain>($"schrijf/{nr}")).ToList();
        await Draai(Opwarmen, (nr, _) => grains[nr].Schrijf());
        return await Draai(Duur, (nr, _) => grains[nr].Schrijf());
    }

    private static async Task<double> Kaal()
    {
        var map = Directory.CreateTempSubdirectory("bench");
        try
        {
            var inhoud = RandomNumberGenerator.GetBytes(RijBytes);
            using var schrijver = new RuweSchrijver(Path.Combine(map.FullName, "kaal.db"), Rijen, inhoud);
            var versies = new long[Rijen];
            await Draai(Opwarmen, (nr, _) => schrijver.Schrijf(nr, versies[nr]++));
            return await Draai(Duur, (nr, _) => schrijver.Schrijf(nr, versies[nr]++));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<double> Draai(TimeSpan duur, Func<int, long, Task> schrijf)
    {
        var begin = Stopwatch.GetTimestamp();
        var keren = await Task.WhenAll(Enumerable.Range(0, Rijen).Select(nr => Task.Run(async () =>
        {
            long keer = 0;
            while (Stopwatch.GetElapsedTime(begin) < duur)
            {
                await schrijf(nr, keer++);
            }

            return keer;
        })));
        return keren.Sum() / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
