using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Bench.Crash;

/// <summary>What became of the bytes that were not synced when the power went.</summary>
internal enum Staart
{
    Weg = 0,

    /// <summary>A part of them reached the disk, up to the middle of a page.</summary>
    Gescheurd,

    /// <summary>The file has its length, but only zeros there.</summary>
    Nullen,

    /// <summary>The file has its length, and there is what the disk happened to have.</summary>
    Ruis,
}

/// <summary>Reopens the store as a power cut would have left it: the write-ahead log ends where the last sync ended, with each kind of tail.</summary>
internal static class Walknip
{
    private const int KnippenMax = 8;
    private const int Scheur = 4120 + 1500; // one page of the log and part of the next

    /// <returns>How often a store was reopened, and how many acknowledged marks it lacked, all together.</returns>
    public static async Task<(int Geopend, int Verloren)> Voer(string map, SchoolSleutel school, IReadOnlyList<Duurzaambewijs.Bewijs> bewijzen)
    {
        var (geopend, verloren) = (0, 0);
        foreach (var plaats in Kies([.. bewijzen.Select(b => b.Duurzaam).Distinct().Order()]))
        {
            var verwacht = bewijzen.Where(b => b.Duurzaam <= plaats).Select(b => b.Merking).ToList();
            foreach (var staart in Enum.GetValues<Staart>())
            {
                geopend++;
                verloren += await Ontbreekt(map, school, plaats, staart, verwacht);
            }
        }

        return (geopend, verloren);
    }

    private static IEnumerable<long> Kies(List<long> plaatsen) =>
        plaatsen.Count <= KnippenMax ? plaatsen : Enumerable.Range(0, KnippenMax).Select(i => plaatsen[i * (plaatsen.Count - 1) / (KnippenMax - 1)]);

    private static async Task<int> Ontbreekt(string map, SchoolSleutel school, long plaats, Staart staart, List<Merking> verwacht)
    {
        await using var kopie = await ProbeerTeOpenen(map, plaats, staart);
        if (kopie is null)
        {
            return Math.Max(1, verwacht.Count);
        }

        var ontbreekt = kopie.Keuring == "ok" ? 0 : verwacht.Count;
        foreach (var dag in verwacht.GroupBy(m => (m.Groep, m.Datum)))
        {
            var er = (await kopie.Grains.Overblijfdag(school, dag.Key.Groep, dag.Key.Datum).Markeringen()).ToLookup(m => m.Operatie.Waarde, StringComparer.Ordinal);
            ontbreekt += dag.Count(m => er[m.Operatie].Count() != 1);
        }

        return ontbreekt;
    }

    /// <summary>A store that refuses what a power cut leaves is lost as well, for who stands before the board: null, and why on stderr.</summary>
    private static async Task<Opslagkopie?> ProbeerTeOpenen(string map, long plaats, Staart staart)
    {
        try
        {
            return await Opslagkopie.Open(map, opties => Knip(opties, plaats, staart));
        }
        catch (Exception fout) when (fout is InvalidOperationException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"Cut at {plaats}, tail {staart}: {fout.Message}");
            return null;
        }
    }

    private static void Knip(Serveropties opties, long plaats, Staart staart)
    {
        var wal = Path.Combine(opties.DataMap, Datamap.Opslagnaam + "-wal");
        File.Delete(Path.Combine(opties.DataMap, Datamap.Opslagnaam + "-shm")); // memory that a power cut doesn't leave
        using var bestand = File.Open(wal, FileMode.OpenOrCreate);
        var lang = Math.Max(bestand.Length, plaats);
        if (staart == Staart.Gescheurd)
        {
            bestand.SetLength(Math.Min(lang, plaats + Scheur));
            return;
        }

        bestand.SetLength(plaats);
        if (staart == Staart.Nullen)
        {
            bestand.SetLength(lang);
        }
        else if (staart == Staart.Ruis)
        {
            bestand.Position = plaats;
            bestand.Write(RandomNumberGenerator.GetBytes((int)(lang - plaats)));
        }
    }
}
