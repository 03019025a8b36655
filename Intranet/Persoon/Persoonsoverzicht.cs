using System.Collections.Immutable;
using OrleansSchool.Opslag;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>All that was found of one person, ready to be shown or handed over.</summary>
/// <param name="Naam">Of the person.</param>
/// <param name="Delen">In the order of <see cref="Persoonsplan"/>; names of others are out of it.</param>
internal sealed record Persoonsoverzicht(Persoonsleutel Wie, string Naam, ImmutableArray<Persoonsdeel> Delen)
{
    /// <summary>Which piece of how many: a file has a limit, what is kept of somebody hasn't (AVG art. 15 lid 3).</summary>
    public (int Nr, int Van) Stuk { get; init; } = (1, 1);

    /// <summary>"stuk 2 van 3"; null when it is all in one.</summary>
    public string? Stukwoord => Stuk.Van == 1 ? null : $"stuk {Stuk.Nr} van {Stuk.Van}";

    public int Regels => Delen.Sum(d => d.Regels.Length);

    /// <summary>What the school keeps of such persons and isn't in it, as sentences of the document.</summary>
    public IEnumerable<(string Soort, string Zin)> NietGelezen => Persoonsbronnen.NietGelezen(Wie.Soort).Select(b => (b.Key, b.Value.Uitleg));

    /// <summary>In files of at most so many lines: each line in one of them, in the same order. What was left out of a part is said with its last lines.</summary>
    public ImmutableArray<Persoonsoverzicht> InStukken(int regelsMax = PersoonGrenzen.RegelsMax)
    {
        var (stukken, nu, ruimte) = (new List<ImmutableArray<Persoonsdeel>>(), ImmutableArray.CreateBuilder<Persoonsdeel>(), regelsMax);
        foreach (var deel in Delen)
        {
            var rest = deel;
            while (rest.Regels.Length > ruimte)
            {
                if (ruimte > 0)
                {
                    nu.Add(rest with { Regels = rest.Regels[..ruimte], Weggelaten = null });
                }

                rest = rest with { Regels = rest.Regels[ruimte..] };
                stukken.Add(nu.DrainToImmutable());
                ruimte = regelsMax;
            }

            nu.Add(rest);
            ruimte -= rest.Regels.Length;
        }

        stukken.Add(nu.DrainToImmutable());
        return [.. stukken.Select((delen, i) => this with { Delen = delen, Stuk = (i + 1, stukken.Count) })];
    }
}
