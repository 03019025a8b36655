using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Land;

namespace OrleansSchool.Bench.Http;

/// <summary>
/// <c>nation</c>: all Dutch lunch breaks at once. 2,250 schools with three boards of 32 expected children each; a helper of each school opens
/// the boards and marks, 202,000 in all, on a server that has just started. Afterwards the file is read: every acknowledged mark stands in it.
/// </summary>
internal static class Nation
{
    private const int Scholen = 2_250;
    private const int Markeringen = 202_000;
    private const double SecondenMax = 40;
    private const int RondenMax = 3; // each is a nation: more than half a minute

    private static readonly Vulplan Plan = new(Instelling.Aantal("NATION_SCHOOLS", Scholen), Groepen: 3, KinderenPerGroep: 32, SessiesPerSchool: 1);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var leeg = new Werkmap();
        var land = await Landvulling.Vul(leeg.Opties, Plan);
        var seconden = new List<double>();
        var noten = new List<string>();
        for (var ronde = 0; ronde < Math.Min(ronden, RondenMax); ronde++)
        {
            using var map = leeg.Kopie();
            var (duur, noot) = await Ronde(map, land);
            seconden.Add(duur);
            noten.Add(noot);
        }

        yield return Uitslag.Grens("nation", "s", seconden, SecondenMax, noot: noten[^1]);
    }

    private static async Task<(double Seconden, string Noot)> Ronde(Werkmap map, IReadOnlyList<Vulschool> land)
    {
        var perSchool = Markeringen / Scholen + 1;
        long over = (long)Markeringen * land.Count / Scholen;
        var gedaan = over;
        var verdeling = new Verdeling();
        double duur;
        await using (var server = await Server.Start(map.Opties))
        {
            var begin = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Kijkers.Verbindingen).Select(async nr =>
            {
                using var verbinding = new Verbinding(server.Poort);
                for (var i = nr; i < land.Count; i += Kijkers.Verbindingen)
                {
                    await Lunch(verbinding, Sessie.Van(server.Poort, land[i].Koekjes[0]), land[i], perSchool, verdeling, () => Interlocked.Decrement(ref over) >= 0);
                }
            }));
            duur = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            server.VraagStop();
            await server.Weg();
        }

        var geteld = Tel(map, land);
        if (verdeling.Aantal != gedaan || geteld != gedaan)
        {
            throw new InvalidOperationException($"{verdeling.Aantal} marks were acknowledged and {geteld} are in the store; {gedaan} were sent.");
        }

        return (duur, string.Create(CultureInfo.InvariantCulture,
            $"{land.Count} schools, {land.Count * Plan.Groepen} boards opened, {geteld} marks in the file = {gedaan} acknowledged; marks {verdeling}"));
    }

    /// <summary>The helper of a school opens each board and marks child after child; the last few aren't there.</summary>
    private static async Task Lunch(Verbinding verbinding, Sessie sessie, Vulschool school, int perSchool, Verdeling verdeling, Func<bool> mag)
    {
        var gezet = 0;
        foreach (var groep in school.Groepen)
        {
            var tegels = await Bord.Open(verbinding, sessie, school.Sleutel, groep);
            foreach (var tegel in tegels.Take(perSchool - gezet).Take((perSchool + Plan.Groepen - 1) / Plan.Groepen))
            {
                if (!mag())
                {
                    return;
                }

                var begin = Stopwatch.GetTimestamp();
                var status = await verbinding.Stuur(Bord.Merk(sessie, tegel, "aanwezig", $"land-{groep}-{tegel.Leerling}"));
                if (status != 200)
                {
                    throw new InvalidOperationException($"A mark was refused: {status}");
                }

                verdeling.Neem(Stopwatch.GetElapsedTime(begin));
                gezet++;
            }
        }
    }

    /// <summary>What stands in the file, opened without the server: different children marked present, school by school.</summary>
    private static long Tel(Werkmap map, IReadOnlyList<Vulschool> land)
    {
        using var opslag = new Rijkopie(map.Opties);
        var eigen = land.Select(s => s.Sleutel).ToHashSet(StringComparer.Ordinal);
        return opslag.LeesSoort("overblijfdag").Where(r => eigen.Contains(r.Id.Split('/')[2])).Sum(r =>
        {
            using var rij = JsonDocument.Parse(r.Inhoud);
            return (long)rij.RootElement.GetProperty("data").GetProperty("Markeringen").EnumerateArray()
                .Select(m => m.GetProperty("l").GetString()).Distinct(StringComparer.Ordinal).Count();
        });
    }
}
