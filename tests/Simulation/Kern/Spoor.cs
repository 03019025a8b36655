namespace OrleansSchool.Simulation.Kern;

/// <summary>Hash over what happened, in order: commits, mails, answers to people. Keys, nonces and contents are outside it.</summary>
internal sealed class Spoor
{
    private const ulong Begin = 14695981039346656037;
    private const ulong Factor = 1099511628211;

    private ulong _hash = Begin;

    public string Hex => _hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    public static ulong Hash(string tekst) => Voeg(Begin, tekst);

    public void Neem(string wat, string waar, long getal)
    {
        _hash = Voeg(Voeg(_hash, wat), waar);
        _hash = (_hash ^ (ulong)getal) * Factor;
        _hash ^= _hash >> 29;
    }

    private static ulong Voeg(ulong hash, string tekst)
    {
        foreach (var teken in tekst)
        {
            hash = (hash ^ teken) * Factor;
        }

        return hash;
    }
}
