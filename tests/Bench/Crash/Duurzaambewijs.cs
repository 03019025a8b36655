namespace OrleansSchool.Bench.Crash;

/// <summary>A mark that was acknowledged: which connection, and the how manieth answer on it.</summary>
internal sealed record Bevestiging(int Poort, int Antwoord, Merking Merking);

/// <summary>
/// What SIGKILL can't show, since the kernel keeps what was written: by the order of system calls, that no answer left before its data was on the
/// disk; and how much of the write-ahead log was certainly there at that moment.
/// </summary>
internal static class Duurzaambewijs
{
    /// <summary>A mark with the bytes of the write-ahead log that a power cut just before its acknowledgement would have left.</summary>
    /// <param name="Gesynct">Whether between the answer before it on its connection and its own something was written and then synced.</param>
    /// <param name="Geschreven">Bytes that were written by then, synced or not.</param>
    public sealed record Bewijs(Merking Merking, bool Gesynct, long Duurzaam, long Geschreven);

    /// <summary>For each mark after the log began anew for the last time; the ones before are in the database itself.</summary>
    public static IReadOnlyList<Bewijs> Van(Stracelog log, IReadOnlyList<Bevestiging> bevestigingen)
    {
        var wal = log.Wal.ToList();
        var begin = wal.LastOrDefault(a => !a.IsSync && a is { Plaats: 0, Naam: "pwrite64" })?.Begin ?? 0;
        wal.RemoveAll(a => a.Begin < begin);
        if (log.Opslag.Exists(a => a.Begin > begin && a.Naam.StartsWith("pwrite", StringComparison.Ordinal) && !a.Bestand.EndsWith("-wal", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("A checkpoint wrote to the database during the proof: mark less.");
        }

        var antwoorden = log.Antwoorden.ToLookup(a => a.Poort);
        var bewijzen = new List<Bewijs>();
        foreach (var bevestiging in bevestigingen)
        {
            var opLijn = antwoorden[bevestiging.Poort].ToList();
            var (vorig, dit) = (opLijn[bevestiging.Antwoord - 1].Begin, opLijn[bevestiging.Antwoord].Begin);
            if (vorig > begin)
            {
                bewijzen.Add(Weeg(wal, bevestiging.Merking, vorig, dit));
            }
        }

        return bewijzen;
    }

    private static Bewijs Weeg(List<Systeemaanroep> wal, Merking merking, int vorig, int dit)
    {
        var syncs = wal.Where(a => a.IsSync && a.Eind < dit).ToList();
        var geschreven = wal.Where(a => !a.IsSync && a.Eind < dit).ToList();
        var gesynct = geschreven.Exists(s => s.Begin > vorig && syncs.Exists(y => y.Begin > s.Eind));
        var laatste = syncs.Count == 0 ? -1 : syncs.Max(y => y.Begin);
        return new Bewijs(
            merking, gesynct, geschreven.Where(s => s.Eind < laatste).Select(s => s.Plaats + s.Lengte).DefaultIfEmpty(0).Max(),
            geschreven.Select(s => s.Plaats + s.Lengte).DefaultIfEmpty(0).Max());
    }
}
