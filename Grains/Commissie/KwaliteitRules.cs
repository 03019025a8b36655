using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Commissie;

/// <summary>What the areas counted of a month.</summary>
/// <param name="Dagen">Days that are over on which children were expected or came.</param>
/// <param name="Middagen">Of those days.</param>
internal sealed record Maandfeiten(
    ImmutableArray<DateOnly> Dagen, ImmutableArray<Middagkwaliteit> Middagen, int Voorvallen, int Ongevallen, int NietGevonden, int Kinderen, int Vragen);

/// <summary>Which months are counted when, and what stands in them (TSO-2b). Pure.</summary>
internal static class KwaliteitRules
{
    /// <summary>Months that a night counts at most: after a long standstill the rest comes in the nights that follow.</summary>
    public const int PerNacht = 3;

    private const int MaandenPerJaar = 12;

    /// <summary>First days of the months that began, oldest first.</summary>
    public static ImmutableArray<DateOnly> Begonnen(Schooljaar jaar, DateOnly vandaag) =>
        [.. Enumerable.Range(0, MaandenPerJaar).Select(jaar.EersteDag.AddMonths).Where(m => m <= vandaag)];

    public static bool IsVoorbij(DateOnly maand, DateOnly vandaag) => maand.AddMonths(1) <= vandaag;

    /// <summary>Whether the areas still know the days of this schooljaar; what was kept then holds.</summary>
    public static bool TeltNog(Schooljaar jaar, DateOnly vandaag) => vandaag < jaar.Volgend.EersteDag.AddMonths(KwaliteitGrenzen.HertelMaanden);

    /// <summary>Months that must be counted when somebody asks: the present one, and those that no night came to.</summary>
    public static ImmutableArray<DateOnly> Ontbreekt(KwaliteitState state, Schooljaar jaar, DateOnly vandaag) =>
        TeltNog(jaar, vandaag) ? [.. Begonnen(jaar, vandaag).Where(m => !IsBewaard(state, m))] : [];

    /// <summary>The last that is over, in turn one of the others, and those that aren't kept yet.</summary>
    public static ImmutableArray<DateOnly> VanNacht(KwaliteitState state, Schooljaar jaar, DateOnly vandaag)
    {
        var voorbij = TeltNog(jaar, vandaag) ? Begonnen(jaar, vandaag).Where(m => IsVoorbij(m, vandaag)).ToList() : [];
        return voorbij.Count == 0 ? []
            : [.. voorbij.Where(m => !IsBewaard(state, m)).Prepend(voorbij[vandaag.DayNumber % voorbij.Count]).Prepend(voorbij[^1]).Distinct().Take(PerNacht)];
    }

    public static Kwaliteitsmaand Maand(DateOnly maand, Maandfeiten feiten, DateOnly vandaag) => new(
        maand, feiten.Dagen.Length, feiten.Middagen.Count(m => m.Norm == Normstand.Gehaald), feiten.Middagen.Count(m => m.Norm == Normstand.Tekort),
        feiten.Middagen.Sum(m => m.Diensten), feiten.Middagen.Sum(m => m.Invallers), feiten.Middagen.Sum(m => m.NietVervuld), feiten.Middagen.Sum(m => m.NietGekomen),
        feiten.Voorvallen, feiten.Ongevallen, feiten.NietGevonden, feiten.Kinderen, feiten.Vragen)
    {
        IsVoorbij = IsVoorbij(maand, vandaag),
    };

    /// <summary>By which norm a month is judged: the one of its first count, so that a norm for next schooljaar makes no shortage in this one.</summary>
    /// <param name="nu">The norm of the school today.</param>
    public static int Norm(KwaliteitState state, DateOnly maand, int nu) =>
        state.Maanden.FirstOrDefault(m => m.Maand == maand) is { KinderenPerHelper: > 0 and var toen } ? toen : nu;

    /// <summary>Days of the groepen that are over and on which somebody was expected or came: a weekday that the school had before it had children isn't one.</summary>
    public static ImmutableArray<DateOnly> Dagen(IEnumerable<DagAantal> aantallen, DateOnly vandaag) =>
        [.. aantallen.Where(a => a.Datum < vandaag && (a.Verwacht > 0 || a.Aanwezig > 0)).Select(a => a.Datum).Distinct().Order()];

    /// <summary>Days on which the logboek of a school can have a line, up to and including today.</summary>
    public static IEnumerable<DateOnly> Schooldagen(DateOnly maand, DateOnly vandaag) =>
        Enumerable.Range(0, maand.AddMonths(1).DayNumber - maand.DayNumber).Select(maand.AddDays)
            .Where(d => d <= vandaag && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>The newest count of each month, oldest month first.</summary>
    public static ImmutableArray<Kwaliteitsmaand> Samen(ImmutableArray<Kwaliteitsmaand> bewaard, IEnumerable<Kwaliteitsmaand> geteld)
    {
        var nieuw = geteld.ToDictionary(m => m.Maand);
        return [.. bewaard.Where(m => !nieuw.ContainsKey(m.Maand)).Concat(nieuw.Values).OrderBy(m => m.Maand)];
    }

    /// <summary>Keeps what is over. A schooljaar of which nothing was ever counted has no row.</summary>
    /// <returns>The same when nothing is new.</returns>
    public static KwaliteitState MetGeteld(KwaliteitState was, IEnumerable<Kwaliteitsmaand> geteld)
    {
        var voorbij = geteld.Where(m => m.IsVoorbij).ToList();
        var maanden = Samen(was.Maanden, voorbij);
        return maanden.SequenceEqual(was.Maanden) || (was.Maanden.IsEmpty && voorbij.TrueForAll(IsLeeg)) ? was : was with { Maanden = maanden };
    }

    /// <summary>One a target group; a survey is held once in a schooljaar.</summary>
    public static KwaliteitState MetUitslag(KwaliteitState was, Enqueteuitslag uitslag) => was with
    {
        Uitslagen = [.. was.Uitslagen.Where(u => u.Doelgroep != uitslag.Doelgroep).Append(uitslag with { Opmerkingen = [] }).OrderBy(u => u.Doelgroep)],
    };

    private static bool IsBewaard(KwaliteitState state, DateOnly maand) => state.Maanden.Any(m => m.Maand == maand);

    private static bool IsLeeg(Kwaliteitsmaand m) =>
        m is { Dagen: 0, Diensten: 0, Voorvallen: 0, Ongevallen: 0, NietGevonden: 0, Kinderen: 0, Vragen: 0 };
}
