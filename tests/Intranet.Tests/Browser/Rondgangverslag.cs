using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What the walk over all pages found, by kind.</summary>
internal sealed class Rondgangverslag
{
    private const int Getoond = 10;

    private readonly ConcurrentQueue<string> _gezien = new();
    private readonly ConcurrentQueue<string> _scherm = new();
    private readonly ConcurrentQueue<string> _papier = new();
    private readonly ConcurrentQueue<string> _engels = new();
    private readonly ConcurrentQueue<string> _zonderStap = new();
    private readonly ConcurrentQueue<string> _geweigerd = new();
    private readonly ConcurrentDictionary<string, (long Bytes, int Vragen, string Zwaarste)> _gewicht = new(StringComparer.Ordinal);

    public ImmutableArray<string> OpHetScherm => [.. _scherm.Distinct(StringComparer.Ordinal)];

    public ImmutableArray<string> OpPapier => [.. _papier.Distinct(StringComparer.Ordinal)];

    public ImmutableArray<string> Engelse => [.. _engels.Distinct(StringComparer.Ordinal)];

    public ImmutableArray<string> NaEenWeigering => [.. _geweigerd.Distinct(StringComparer.Ordinal)];

    public ImmutableArray<string> LeegZonderStap => [.. _zonderStap.Distinct(StringComparer.Ordinal)];

    /// <summary>The heaviest first.</summary>
    public ImmutableArray<(string Adres, long Bytes, int Vragen, string Zwaarste)> Gewichten =>
        [.. _gewicht.Select(g => (g.Key, g.Value.Bytes, g.Value.Vragen, g.Value.Zwaarste)).OrderByDescending(g => g.Bytes)];

    public void Gezien(string adres, int status, string soort)
    {
        _gezien.Enqueue($"{status} {soort.Split(';')[0]} {adres}");
        if (status >= 500 && !adres.StartsWith("/fout/", StringComparison.Ordinal))
        {
            _scherm.Enqueue($"{adres}: {status}");
        }
    }

    public void Scherm(IEnumerable<string> fouten) => Neem(_scherm, fouten);

    public void Papier(IEnumerable<string> fouten) => Neem(_papier, fouten);

    public void Geweigerd(IEnumerable<string> fouten) => Neem(_geweigerd, fouten);

    public void Woorden(string adres, string[] woorden) => Neem(_engels, Engels.Onder(woorden).Select(w => $"{adres}: {w}"));

    public void Leeg(string adres, string[] lijsten) => Neem(_zonderStap, lijsten.Select(l => $"{adres}: {l}"));

    public void Weeg(string adres, Weegschaal schaal) => _gewicht[adres] = (schaal.Bytes, schaal.Vragen, schaal.Zwaarste());

    public void Zeg(Action<string> zeg)
    {
        foreach (var regel in _gezien)
        {
            zeg(regel);
        }

        foreach (var (adres, bytes, vragen, zwaarste) in Gewichten.Take(Getoond))
        {
            zeg($"{bytes} bytes in {vragen} antwoorden: {adres} ({zwaarste})");
        }
    }

    private static void Neem(ConcurrentQueue<string> bij, IEnumerable<string> fouten)
    {
        foreach (var fout in fouten)
        {
            bij.Enqueue(fout);
        }
    }
}
