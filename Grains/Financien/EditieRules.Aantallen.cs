using System.Collections.Immutable;

namespace OrleansSchool.Financien;

/// <summary>
/// Counts of children in the edition verantwoording: none under five, zero included, and none that follows from another (XLS-3). A cell adds up the days of a month: it
/// is shown when there were five a day, since ten turns may be those of two children.
/// </summary>
internal static partial class EditieRules
{
    public static ImmutableArray<Aantalcijfer> Aantallen(ImmutableArray<Aantalcijfer> intern)
    {
        var rijen = intern.Select(Rij).ToArray();
        VerbergNogEen(intern, rijen);
        return [.. rijen];
    }

    /// <summary>Expected less present, absent and not found leaves little: when what is hidden follows from it, what was expected is hidden too.</summary>
    private static Aantalcijfer Rij(Aantalcijfer rij)
    {
        var grens = Grens(rij);
        int? Toon(int? aantal) => aantal < grens ? null : aantal;
        (int, int)[] verborgen = [.. new[] { rij.Aanwezig, rij.Afgemeld, rij.NietGevonden }.OfType<int>().Where(a => a < grens).Select(a => (a, grens - 1))];
        return rij with
        {
            Aangemeld = TotaalMag(verborgen) ? Toon(rij.Aangemeld) : null,
            Aanwezig = Toon(rij.Aanwezig),
            Contant = Toon(rij.Contant),
            Afgemeld = Toon(rij.Afgemeld),
            NietGevonden = Toon(rij.NietGevonden),
        };
    }

    /// <summary>The number of turns of the year is their total: one hidden cell, or a few that it gives away, take the smallest that is shown with them.</summary>
    private static void VerbergNogEen(ImmutableArray<Aantalcijfer> intern, Aantalcijfer[] rijen)
    {
        (int, int)[] verborgen = [.. intern.Where(r => r.Aanwezig < Grens(r)).Select(r => (r.Aanwezig!.Value, Grens(r) - 1))];
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

    /// <summary>Each of the hidden numbers may still be anything from nil to its highest when their sum is known.</summary>
    private static bool TotaalMag((int Aantal, int Hoogste)[] verborgen)
    {
        var (som, hoogste) = (verborgen.Sum(v => v.Aantal), verborgen.Select(v => v.Hoogste).DefaultIfEmpty(0).Max());
        return verborgen.Length == 0 || (som >= hoogste && som <= verborgen.Sum(v => v.Hoogste) - hoogste);
    }

    /// <summary>From this number on at least one of the days had five.</summary>
    private static int Grens(Aantalcijfer rij) => Min * Math.Max(rij.Dagen, 1);
}
