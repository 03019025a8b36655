using System.Collections.Concurrent;

namespace OrleansSchool.Bench.Crash;

/// <summary>A mark or an undo as it was sent.</summary>
/// <param name="Staat">What the tile shows after it.</param>
/// <param name="IsHerstel">An undo: its entry in the log takes another one back.</param>
internal sealed record Merking(string Groep, string Leerling, DateOnly Datum, string Staat, string Operatie, bool IsHerstel = false);

/// <summary>A value that is overwritten, such as a name: what was acknowledged last, and what was sent and not answered.</summary>
internal sealed record Cel(string? Zeker, string? Hangend);

/// <summary>What this side knows for certain. It outlives every server that is killed.</summary>
internal sealed class Boek
{
    private long _cellen;

    /// <summary>Acknowledged marks by operation.</summary>
    public ConcurrentDictionary<string, Merking> Bevestigd { get; } = new(StringComparer.Ordinal);

    /// <summary>Sent and not answered: may be there once or not at all.</summary>
    public ConcurrentDictionary<string, Merking> Onbeslist { get; } = new(StringComparer.Ordinal);

    /// <summary>By leerling and field.</summary>
    public ConcurrentDictionary<(string Leerling, string Veld), Cel> Cellen { get; } = new();

    /// <summary>Commands that the server said yes to.</summary>
    public long Aantal => Bevestigd.Count + Interlocked.Read(ref _cellen);

    public void Verstuurd(Merking merking) => Onbeslist[merking.Operatie] = merking;

    public void Beantwoord(Merking merking)
    {
        Bevestigd[merking.Operatie] = merking;
        Onbeslist.TryRemove(merking.Operatie, out _);
    }

    /// <summary>The server said no, so it must not be there.</summary>
    public void Geweigerd(Merking merking) => Onbeslist.TryRemove(merking.Operatie, out _);

    public void Verstuurd(string leerling, string veld, string waarde) =>
        Cellen.AddOrUpdate((leerling, veld), new Cel(null, waarde), (_, was) => was with { Hangend = waarde });

    public void Beantwoord(string leerling, string veld, string waarde)
    {
        Interlocked.Increment(ref _cellen);
        Cellen[(leerling, veld)] = new Cel(waarde, null);
    }

    /// <summary>After a check: what is stored holds from now on.</summary>
    public void Vastgesteld(string leerling, string veld, string? waarde) => Cellen[(leerling, veld)] = new Cel(waarde, null);
}
