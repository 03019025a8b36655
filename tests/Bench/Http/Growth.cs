using System.Globalization;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Land;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Bench.Http;

/// <summary>
/// <c>growth</c>: 500 marks a second on a store with ten years of 300 schools against one new school. Both are marked on as many boards of today,
/// on which nobody marked before, by a server that was just started and warmed on other boards, so that only the history differs; then all boards
/// of all schools together, and the bytes.
/// </summary>
internal static class Growth
{
    private const int PerSeconde = 500;
    private const int Borden = 40;
    private const int BordenOmOpTeWarmen = 20;
    private const double ByteMax = 8 * 1024;
    private const double MegabytePerJaarMax = 60;

    private static readonly int Scholen = Instelling.Aantal("GROWTH_SCHOOLS", 300);
    private static readonly int Jaren = Instelling.Aantal("GROWTH_YEARS", 10);
    private static readonly TimeSpan Duur = Instelling.Duur("GROWTH_SECONDS", 5);
    private static readonly TimeSpan Breed = Instelling.Duur("GROWTH_WIDE_SECONDS", 35);
    private static readonly TimeSpan Opwarmen = Instelling.Duur("WARMUP_SECONDS", 6);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var oud = new Werkmap();
        var land = await Geschiedenis.Vul(oud.Opties, Scholen, Jaren);
        var bytes = new FileInfo(Path.Combine(oud.Opties.DataMap, "school.db")).Length;
        using var nieuw = new Werkmap();
        var plan = new Vulplan(Scholen: 1, Groepen: Borden + BordenOmOpTeWarmen, KinderenPerGroep: 22, SessiesPerSchool: 1);
        var school = (await Landvulling.Vul(nieuw.Opties, plan))[0];
        var gemeten = new List<(double, double)>();
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var vanOud = await P99(oud, Kies(land, ronde));
            using var map = nieuw.Kopie();
            gemeten.Add((vanOud, await P99(map, [.. school.Groepen.Select(g => (school, g))])));
        }

        yield return Uitslag.Vergeleken(
            "growth-p99", "ms", gemeten, doel: 1 / 1.3, hogerIsBeter: false,
            string.Create(CultureInfo.InvariantCulture, $"{PerSeconde} marks/s on {Borden} boards; {Scholen} schools with {Jaren} years, {bytes / 1e6:0} MB, against one new school"));
        yield return await Schrijven(oud, land);
        var perJaar = bytes / 1e6 / Math.Max(1, Scholen * (Jaren + 1));
        yield return Uitslag.Grens("growth-size", "MB/school year", [perJaar], MegabytePerJaarMax, noot: "the file with all of it, the present year counted as one");
    }

    /// <summary>Boards of this round: each of another school, and none of an earlier round.</summary>
    private static List<(Vulschool School, string Groep)> Kies(IReadOnlyList<Vulschool> land, int ronde) =>
        [.. Enumerable.Range(ronde * (Borden + BordenOmOpTeWarmen), Borden + BordenOmOpTeWarmen)
            .Select(n => (land[n % land.Count], DemoPlan.Groepen[n / land.Count % DemoPlan.Groepen.Length].Id))];

    private static async Task<double> P99(Werkmap map, IReadOnlyList<(Vulschool School, string Groep)> borden)
    {
        await using var server = await Server.Start(map.Opties);
        var kijkers = borden.Select(b => new Kijker(Sessie.Van(server.Poort, b.School.Koekjes[0]), b.School.Sleutel, [b.Groep])).ToList();
        await Rijden.Open(await Kijkers.Werkers(server.Poort, [.. kijkers.Skip(Borden)], BordenOmOpTeWarmen), PerSeconde, Opwarmen);
        return (await Rijden.Open(await Kijkers.Werkers(server.Poort, [.. kijkers.Take(Borden)], Borden), PerSeconde, Duur)).Latentie.P99;
    }

    /// <summary>All schools at lunch at once: every board gets its marks, with the log, its checkpoints and the ledger; whole pages as the kernel counts them.</summary>
    private static async Task<Uitslag> Schrijven(Werkmap map, IReadOnlyList<Vulschool> land)
    {
        await using var server = await Server.Start(map.Opties);
        var werkers = await Kijkers.Werkers(server.Poort, Kijkers.Van(server.Poort, land));
        var was = Procesmeter.Geschreven(server.Pid);
        var rit = await Rijden.Open(werkers, PerSeconde, Breed);
        var perMerk = (Procesmeter.Geschreven(server.Pid) - was) / (double)rit.Latentie.Aantal;
        return Uitslag.Grens("growth-written", "bytes/mark", [perMerk], ByteMax, noot: string.Create(CultureInfo.InvariantCulture, $"all {land.Count * DemoPlan.Groepen.Length} boards; {rit.Latentie}"));
    }
}
