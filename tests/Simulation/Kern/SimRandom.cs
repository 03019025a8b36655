using OrleansSchool.Basis;

namespace OrleansSchool.Simulation.Kern;

/// <summary>Chance that a seed repeats (SplitMix64). Each part of the simulation has a branch of its own, so that one more draw here changes nothing there.</summary>
internal sealed class SimRandom(ulong zaad) : IIdBron
{
    private const string Tekens = "abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly ulong _begin = zaad;
    private ulong _stand = zaad;

    public SimRandom Tak(string naam) => new(Meng(_begin ^ Spoor.Hash(naam)));

    /// <summary>0 up to and without <paramref name="max"/>.</summary>
    public int Tot(int max) => (int)(Volgende() % (ulong)max);

    /// <summary>Both ends included.</summary>
    public int Tussen(int min, int max) => min + Tot(max - min + 1);

    public bool Kans(double kans) => (Volgende() >> 11) * (1.0 / (1UL << 53)) < kans;

    public T Kies<T>(IReadOnlyList<T> lijst) => lijst[Tot(lijst.Count)];

    public TimeSpan Duur(TimeSpan min, TimeSpan max) => min + TimeSpan.FromTicks((long)(Volgende() % (ulong)(max - min).Ticks));

    public string NieuwId() => string.Create(16, this, static (tekst, toeval) =>
    {
        for (var i = 0; i < tekst.Length; i++)
        {
            tekst[i] = Tekens[toeval.Tot(Tekens.Length)];
        }
    });

    private ulong Volgende() => Meng(_stand += 0x9E3779B97F4A7C15);

    private static ulong Meng(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
