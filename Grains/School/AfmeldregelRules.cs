using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.School;

/// <summary>
/// The dated table of reasons with its cut-off (TSO-6e). It begins after today: what a parent was told holds, and what was decided for
/// days that are over can't be decided anew.
/// </summary>
internal static class AfmeldregelRules
{
    public static Uitkomst<SchoolState> Bewaar(SchoolState was, Afmeldregel regel, DateOnly vandaag)
    {
        if (Keur(regel, vandaag) is { } nee)
        {
            return nee;
        }

        ImmutableArray<Redenregel> redenen = [.. regel.Redenen.OrderBy(r => r.Reden)];
        ImmutableArray<Afmeldregel> regels =
            [.. was.Afmeldregels.Where(r => r.Vanaf != regel.Vanaf).Append(regel with { Redenen = redenen }).OrderBy(r => r.Vanaf)];
        var nodig = Nodig(regels, vandaag);
        return nodig.Length > Afmeldregels.RegelsMax
            ? Weigeringen.TeVeel("tabellen met redenen", Afmeldregels.RegelsMax)
            : was with { Afmeldregels = nodig };
    }

    public static Uitkomst<SchoolState> Verwijder(SchoolState was, DateOnly vanaf, DateOnly vandaag)
    {
        var over = was.Afmeldregels.RemoveAll(r => r.Vanaf == vanaf && r.Vanaf > vandaag);
        return over.Length == was.Afmeldregels.Length ? Weigeringen.Onbekend("deze tabel") : was with { Afmeldregels = over };
    }

    /// <summary>Bills go back to the previous schooljaar: the table that held on its first day, and those after it.</summary>
    private static ImmutableArray<Afmeldregel> Nodig(ImmutableArray<Afmeldregel> regels, DateOnly vandaag)
    {
        var begin = AanmeldingRules.Vroegste(vandaag);
        var eerste = regels.LastOrDefault(r => r.Vanaf <= begin)?.Vanaf ?? begin;
        return regels.RemoveAll(r => r.Vanaf < eerste);
    }

    private static Weigering? Keur(Afmeldregel regel, DateOnly vandaag)
    {
        if (regel.Vanaf <= vandaag)
        {
            return Weigeringen.AfmeldregelVanaf;
        }

        if (regel.Vanaf > vandaag.AddYears(1))
        {
            return Weigeringen.TeVerWeg("vanaf", vandaag.AddDays(1), vandaag.AddYears(1));
        }

        if (regel.Tot < Afmeldregels.VroegsteTot || regel.Tot > Afmeldregels.LaatsteTot || regel.Tot.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            return Weigeringen.TijdBuitenBereik("tot", Afmeldregels.VroegsteTot, Afmeldregels.LaatsteTot);
        }

        return KeurRedenen(regel.Redenen);
    }

    private static Weigering? KeurRedenen(ImmutableArray<Redenregel> redenen)
    {
        var alle = Enum.GetValues<AfmeldReden>();
        if (redenen.IsDefault || redenen.Length != alle.Length || alle.Any(a => redenen.Count(r => r.Reden == a) != 1)
            || redenen.Any(r => !Enum.IsDefined(r.OpTijd) || !Enum.IsDefined(r.TeLaat)))
        {
            return Weigeringen.AfmeldregelRedenen;
        }

        return redenen.Any(r => r is { OpTijd: AfmeldGevolg.Betalen, TeLaat: AfmeldGevolg.Tegoed }) ? Weigeringen.AfmeldregelOmgekeerd : null;
    }
}
