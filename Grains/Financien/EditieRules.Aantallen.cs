using System.Collections.Immutable;

namespace OrleansSchool.Financien;

/// <summary>Counts of children in the edition verantwoording: none under five, zero included, and none that follows from another (XLS-3).</summary>
internal static partial class EditieRules
{
    /// <summary>Highest number that a hidden cell can be.</summary>
    private const int Hoogste = Min - 1;

    public static ImmutableArray<Aantalcijfer> Aantallen(ImmutableArray<Aantalcijfer> intern)
    {
        var rijen = intern.Select(Rij).ToArray();
        VerbergNogEen(intern, rijen);
        return [.. rijen];
    }

    /// <summary>Expected less present, absent and not found leaves little: when what is hidden follows from it, what was expected is hidden too.</summary>
    private static Aantalcijfer Rij(Aantalcijfer rij)
    {
        int[] verborgen = [.. new[] { rij.Aanwezig, rij.Afgemeld, rij.NietGevonden }.OfType<int>().Where(a => a < Min)];
        return rij with
        {
            Aangemeld = IsKlein(rij.Aangemeld) || !TotaalMag(verborgen) ? null : rij.Aangemeld,
            Aanwezig = Toon(rij.Aanwezig),
            Contant = Toon(rij.Contant),
            Afgemeld = Toon(rij.Afgemeld),
            NietGevonden = Toon(rij.NietGevonden),
        };
    }

    /// <summary>The number of turns of the year is their total: one hidden cell, or a few that it gives away, take the smallest that is shown with them.</summary>
    private static void VerbergNogEen(ImmutableArray<Aantalcijfer> intern, Aantalcijfer[] rijen)
    {
        int[] verborgen = [.. intern.Select(r => r.Aanwezig).OfType<int>().Where(a => a < Min)];
        if (TotaalMag(verborgen))
        {
            return;
        }

        var extra = Enumerable.Range(0, rijen.Length).Where(i => rijen[i].Aanwezig is not null).OrderBy(i => rijen[i].Aanwezig).Take(1).ToList();
        foreach (var i in extra)
        {
            rijen[i] = rijen[i] with { Aanwezig = null, Aangemeld = null };
        }
    }

    /// <summary>Each of the hidden numbers may still be anything below five when their sum is known.</summary>
    private static bool TotaalMag(int[] verborgen)
    {
        var som = verborgen.Sum();
        return verborgen.Length == 0 || (som >= Hoogste && som <= Hoogste * (verborgen.Length - 1));
    }

    private static bool IsKlein(int? aantal) => aantal < Min;

    private static int? Toon(int? aantal) => IsKlein(aantal) ? null : aantal;
}
