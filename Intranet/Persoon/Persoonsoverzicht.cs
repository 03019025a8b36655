using System.Collections.Immutable;
using OrleansSchool.Opslag;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>All that was found of one person, ready to be shown or handed over.</summary>
/// <param name="Naam">Of the person.</param>
/// <param name="Delen">In the order of <see cref="Persoonsplan"/>; names of others are out of it.</param>
internal sealed record Persoonsoverzicht(Persoonsleutel Wie, string Naam, ImmutableArray<Persoonsdeel> Delen)
{
    public int Regels => Delen.Sum(d => d.Regels.Length);

    /// <summary>What the school keeps of such persons and isn't in it, as sentences of the document.</summary>
    public IEnumerable<(string Soort, string Zin)> NietGelezen => Persoonsbronnen.NietGelezen(Wie.Soort).Select(b => (b.Key, b.Value.Uitleg));
}
