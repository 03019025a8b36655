using System.Collections.Concurrent;

namespace OrleansSchool.Intranet.Security;

/// <summary>How often something may happen per key in a fixed window; on our clock, and bounded in memory.</summary>
internal sealed class Tempo(TimeProvider klok, int aantalMax, TimeSpan venster)
{
    private const int SleutelsMax = 20_000;

    private readonly ConcurrentDictionary<string, Teller> _tellers = new(StringComparer.Ordinal);

    /// <summary>Counts one; false when it is one too many.</summary>
    public bool Mag(string sleutel)
    {
        var nu = klok.GetUtcNow();
        if (_tellers.Count >= SleutelsMax)
        {
            Ruim(nu);
        }

        var teller = _tellers.AddOrUpdate(
            sleutel, _ => new Teller(1, nu), (_, was) => nu - was.Van >= venster ? new Teller(1, nu) : was with { Aantal = was.Aantal + 1 });
        return teller.Aantal <= aantalMax;
    }

    /// <summary>Whether one more would still be allowed; counts nothing.</summary>
    public bool IsNogVrij(string sleutel) =>
        !_tellers.TryGetValue(sleutel, out var teller) || klok.GetUtcNow() - teller.Van >= venster || teller.Aantal < aantalMax;

    private void Ruim(DateTimeOffset nu)
    {
        foreach (var (sleutel, teller) in _tellers)
        {
            if (nu - teller.Van >= venster)
            {
                _tellers.TryRemove(sleutel, out _);
            }
        }

        // Still full: an attack with many addresses. Forgetting is safe, since each account also counts its own tries.
        if (_tellers.Count >= SleutelsMax)
        {
            _tellers.Clear();
        }
    }

    private sealed record Teller(int Aantal, DateTimeOffset Van);
}
