using System.Numerics;
using Orleans.Runtime;

namespace OrleansSchool.Simulation.Kern;

internal readonly record struct Rijsleutel(string Toestand, string Grain);

internal sealed record SimRij(long Versie, byte[] Inhoud);

/// <param name="Versie">ETag of the reminder.</param>
internal sealed record SimHerinnering(GrainId Grain, string Naam, DateTime Begin, TimeSpan Periode, DateTime Volgende, long Versie);

/// <summary>
/// What survives the process: rows and reminders that were committed, and perhaps the torn tail of a commit that was cut off. Rows
/// change as a whole batch or not at all.
/// </summary>
internal sealed class SimDisk
{
    private (byte[] Bytes, uint Som, IReadOnlyList<SimWrite> Batch)? _staart;

    public Dictionary<Rijsleutel, SimRij> Rijen { get; } = [];

    public SortedDictionary<(string Grain, string Naam), SimHerinnering> Herinneringen { get; } = new(new OpTekst());

    /// <summary>Rows that changed since the invariants looked last.</summary>
    public HashSet<Rijsleutel> Gewijzigd { get; } = [];

    /// <summary>Part of the batch reached the disk, with bytes missing or wrong, before the power went.</summary>
    public void Scheur(IReadOnlyList<SimWrite> batch, SimRandom toeval)
    {
        var heel = batch.SelectMany(w => w.Bytes).ToArray();
        var som = Som(heel);
        var stuk = toeval.Kans(0.5) && heel.Length > 1 ? heel[..toeval.Tot(heel.Length)] : heel;
        if (stuk.Length == heel.Length && heel.Length > 0)
        {
            stuk[toeval.Tot(stuk.Length)] ^= 0x40;
        }

        _staart = (stuk, som, batch);
    }

    /// <summary>As at the start of a database: a tail whose checksum is wrong was never committed.</summary>
    /// <returns>Whether a torn tail was thrown away.</returns>
    public bool Herstel()
    {
        var staart = _staart;
        _staart = null;
        if (staart is not { } gevonden || Som(gevonden.Bytes) != gevonden.Som)
        {
            return staart is not null;
        }

        foreach (var write in gevonden.Batch)
        {
            write.Voer(this);
        }

        return false;
    }

    private static uint Som(byte[] bytes)
    {
        var som = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            som = BitOperations.Crc32C(som, b);
        }

        return som;
    }

    private sealed class OpTekst : IComparer<(string Grain, string Naam)>
    {
        public int Compare((string Grain, string Naam) x, (string Grain, string Naam) y) =>
            string.CompareOrdinal(x.Grain, y.Grain) is not 0 and var grain ? grain : string.CompareOrdinal(x.Naam, y.Naam);
    }
}

/// <summary>One write that waits for its commit.</summary>
internal abstract class SimWrite
{
    public TaskCompletionSource Klaar { get; } = new();

    public virtual byte[] Bytes => [];

    /// <summary>The row it writes; null for a reminder.</summary>
    public virtual Rijsleutel? Sleutel => null;

    /// <summary>Changes the disk; a conflict is kept for the caller and changes nothing.</summary>
    public abstract void Voer(SimDisk disk);

    public abstract Exception? Fout { get; }
}
