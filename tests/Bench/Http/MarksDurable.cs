using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Land;

namespace OrleansSchool.Bench.Http;

/// <summary>
/// <c>marks-durable</c>: durable marks over HTTP by 64 connections, signed in, with antiforgery, answered by a fragment; against the same page on
/// EF Core with SQLite and with PostgreSQL, in turns in the same rounds.
/// </summary>
internal static partial class MarksDurable
{
    private const string Naam = "marks-durable";
    private const int GeteldeMarkeringen = 1_000;

    /// <summary>Enough boards that a round leaves about what a lunch leaves on each.</summary>
    private static readonly Vulplan Plan = new(Instelling.Aantal("MARKS_SCHOOLS", 320), Groepen: 10, KinderenPerGroep: 22, SessiesPerSchool: 1);

    private static readonly TimeSpan Duur = Instelling.Duur("MARKS_SECONDS", 5);

    /// <summary>As long for each of them: until the compiler has done with what is used most.</summary>
    private static readonly TimeSpan Opwarmen = Instelling.Duur("MARKS_WARMUP", 20);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var map = new Werkmap();
        var land = await Landvulling.Vul(map.Opties, Plan);
        yield return await TelSyncs(map, land);
        await using var server = await Server.Start(map.Opties);
        await using var sqlite = await Basisproces.Start("sqlite", $"Data Source={Path.Combine(map.Pad, "basis.db")}", Plan);
        await using var postgres = await Postgres.Start();
        await using var ander = postgres is null ? null : await Basisproces.Start("postgres", postgres.Verbinding, Plan);
        var wij = new Deelnemer(await Kijkers.Werkers(server.Poort, Kijkers.Van(server.Poort, land)), server.Pid);
        var metSqlite = new Deelnemer(await Kijkers.Werkers(sqlite.Poort, await sqlite.LogIn(Plan)), sqlite.Pid);
        var metPostgres = ander is null ? null : new Deelnemer(await Kijkers.Werkers(ander.Poort, await ander.LogIn(Plan)), ander.Pid);
        using var kleineMap = new Werkmap();
        var klein = await Landvulling.Vul(kleineMap.Opties, Plan with { Scholen = Kijkers.Verbindingen, Groepen = 1 });
        await using var vast = await Server.Start(kleineMap.Opties with { Programma = typeof(MarksDurable).Assembly.Location });
        var zonderWerk = new Deelnemer(await Kijkers.Werkers(vast.Poort, Kijkers.Van(vast.Poort, klein), pagina: Pages.VastModel.Pad), vast.Pid);
        Deelnemer[] allen = [wij, metSqlite, zonderWerk, .. metPostgres is null ? Array.Empty<Deelnemer>() : [metPostgres]];
        foreach (var deelnemer in allen)
        {
            await Kijkers.Wek(deelnemer.Werkers);
            await Rijden.Gesloten(deelnemer.Werkers, Opwarmen, deelnemer.Pid);
        }

        for (var ronde = 0; ronde < ronden; ronde++)
        {
            foreach (var deelnemer in ronde % 2 == 0 ? allen : allen.Reverse())
            {
                await Kijkers.Wek(deelnemer.Werkers);
                deelnemer.Ritten.Add(await Rijden.Gesloten(deelnemer.Werkers, Duur, deelnemer.Pid));
            }
        }

        foreach (var uitslag in Vergelijk(wij, metSqlite, "sqlite", doel: 8).Concat(metPostgres is null ? [] : Vergelijk(wij, metPostgres, "postgresql", doel: 2)))
        {
            yield return uitslag;
        }

        yield return Uitslag.Vergeleken(
            $"{Naam}-constant", "marks/s", [.. wij.Ritten.Zip(zonderWerk.Ritten, (a, b) => (a.PerSeconde, b.PerSeconde))], doel: 0.5, hogerIsBeter: true,
            "against the same form behind the same middleware, session, rights and antiforgery that keeps nothing and answers a constant: what HTTP alone costs here");
        if (metPostgres is null)
        {
            await Console.Error.WriteLineAsync("PostgreSQL is not installed: the comparison with it was skipped.");
        }
    }

    private static IEnumerable<Uitslag> Vergelijk(Deelnemer wij, Deelnemer zij, string met, double doel)
    {
        var ritten = wij.Ritten.Zip(zij.Ritten).ToList();
        var noot = string.Create(CultureInfo.InvariantCulture,
            $"{Kijkers.Verbindingen} connections; client {wij.Ritten.Average(r => r.ClientDeel):P0} of cpu with us, {zij.Ritten.Average(r => r.ClientDeel):P0} with them");
        yield return Uitslag.Vergeleken($"{Naam}-{met}", "marks/s", [.. ritten.Select(r => (r.First.PerSeconde, r.Second.PerSeconde))], doel, hogerIsBeter: true, noot);
        yield return Uitslag.Vergeleken($"{Naam}-{met}-p99", "ms", [.. ritten.Select(r => (r.First.Latentie.P99, r.Second.Latentie.P99))], doel: 5, hogerIsBeter: false);
    }

    /// <summary>
    /// In a run of its own, since it slows the server: how often the store asked the disk to keep what it wrote. One sync may cover at most
    /// what is on its way at the same moment, one mark a connection.
    /// </summary>
    private static async Task<Uitslag> TelSyncs(Werkmap map, IReadOnlyList<Vulschool> land)
    {
        var verslag = Path.Combine(map.Pad, "strace.txt");
        string[] strace = ["strace", "-f", "--seccomp-bpf", "-c", "-e", "trace=fdatasync,fsync", "-e", "signal=none", "-o", verslag];
        if (!File.Exists("/usr/bin/strace"))
        {
            return new Uitslag($"{Naam}-fdatasync", 0, "syncs", null, 0, 0, 0, 1, Reached: true, "strace is not installed: not counted");
        }

        await using (var server = await Server.Start(map.Opties with { Onder = strace }))
        {
            var werkers = await Kijkers.Werkers(server.Poort, Kijkers.Van(server.Poort, land.Take(Kijkers.Verbindingen)));
            await Rijden.Gesloten(werkers, GeteldeMarkeringen);
            server.VraagStop();
            await server.Weg();
        }

        var syncs = Regel().Matches(await File.ReadAllTextAsync(verslag)).Sum(m => long.Parse(m.Groups["keer"].Value, CultureInfo.InvariantCulture));
        var nodig = GeteldeMarkeringen / (double)Kijkers.Verbindingen;
        return new Uitslag(
            $"{Naam}-fdatasync", syncs, "syncs", nodig, syncs / nodig, 1, 0, 1, syncs >= nodig,
            string.Create(CultureInfo.InvariantCulture, $"for {GeteldeMarkeringen} acknowledged marks by {Kijkers.Verbindingen} connections: {GeteldeMarkeringen / (double)syncs:0.0} marks a sync"));
    }

    [GeneratedRegex(@"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(?<keer>\d+)\s+(\d+\s+)?f(data)?sync\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Regel();

    private sealed record Deelnemer(IReadOnlyList<Func<ValueTask>> Werkers, int Pid)
    {
        public List<Rit> Ritten { get; } = [];
    }
}
