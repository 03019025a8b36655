using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>An arrangement: own terms of what is open; late for one is late for all (TSO-10k). Pure.</summary>
internal static class RegelingRules
{
    public const int TermijnenMax = 12;
    public const int MaandenMax = 18;

    public static Weigering? Keur(BetalerState state, ImmutableArray<Regelingtermijn> termijnen, DateOnly vandaag) =>
        termijnen.Length > TermijnenMax ? Weigeringen.TeVeel("termijnen", TermijnenMax)
        : termijnen.Any(t => t.Bedrag <= Geld.Nul) ? Weigeringen.RegelingBedrag
        : termijnen.Any(t => t.Vervalt < vandaag || t.Vervalt > vandaag.AddMonths(MaandenMax)) || !IsOplopend(termijnen) ? Weigeringen.RegelingDatum(MaandenMax)
        : RekenRules.Som(termijnen.Select(t => t.Bedrag)) != RekenRules.Som(Vorderingen(state).Select(v => v.Open)) ? Weigeringen.RegelingSom(RekenRules.Som(Vorderingen(state).Select(v => v.Open)))
        : null;

    /// <summary>Claims that an arrangement is about: open and not at the bank.</summary>
    public static ImmutableArray<Vordering> Vorderingen(BetalerState state) =>
        [.. state.Vorderingen.Where(v => v.Open > Geld.Nul && v.RunId is null).OrderBy(v => v.Soort == Vorderingsoort.Herinneringskosten).ThenBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal)];

    /// <summary>The due date of each claim becomes that of the term that pays its last cent.</summary>
    public static BetalerState Zet(BetalerState was, string id, ImmutableArray<Regelingtermijn> termijnen, string doorNaam, Betalerhier hier)
    {
        var zonder = Beeindig(was);
        var open = Vorderingen(zonder);
        var (som, tot, term) = (Geld.Nul, Geld.Nul, -1);
        var vervalt = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var vordering in open)
        {
            som += vordering.Open;
            while (tot < som)
            {
                term++;
                tot += termijnen[term].Bedrag;
            }

            vervalt[vordering.Id] = termijnen[term].Vervalt;
        }

        return BetalerRules.MetFeit(zonder with
        {
            Regeling = new Regeling(id, hier.Vandaag, doorNaam, termijnen, Vervallen: false),
            Regelingdelen = [.. open.Select(v => new Regelingdeel(v.Id, v.Vervalt))],
            Vorderingen = [.. zonder.Vorderingen.Select(v => vervalt.TryGetValue(v.Id, out var op) ? v with { Vervalt = op } : v)],
        }, hier, "regeling", FormattableString.Invariant($"Regeling in {termijnen.Length} termijnen"));
    }

    /// <summary>Due dates as they were before.</summary>
    public static BetalerState Beeindig(BetalerState was) => was.Regeling is null ? was : was with
    {
        Regeling = null,
        Regelingdelen = [],
        Vorderingen = was.Regeling.Vervallen ? was.Vorderingen : Terug(was),
    };

    /// <summary>Behind with a term: it is over, and all of it is due as before.</summary>
    public static BetalerState NieuweDag(BetalerState was, Betalerhier hier)
    {
        if (was.Regeling is not { Vervallen: false } regeling || !BetalerRules.HeeftRegeling(was))
        {
            return was;
        }

        var open = RekenRules.Som(was.Regelingdelen.Select(d => was.Vordering(d.VorderingId)?.Open ?? Geld.Nul).Where(o => o > Geld.Nul));
        var mag = RekenRules.Som(regeling.Termijnen.Where(t => t.Vervalt >= hier.Vandaag).Select(t => t.Bedrag));
        return open <= mag ? was : AanmaningRules.Heropend(
            BetalerRules.MetFeit(was with { Regeling = regeling with { Vervallen = true }, Regelingdelen = [], Vorderingen = Terug(was) }, hier, "regeling", "Regeling vervallen: een termijn is te laat"), hier);
    }

    private static ImmutableArray<Vordering> Terug(BetalerState was) =>
        [.. was.Vorderingen.Select(v => was.Regelingdelen.FirstOrDefault(d => d.VorderingId == v.Id) is { } deel ? v with { Vervalt = deel.Vervalt } : v)];

    private static bool IsOplopend(ImmutableArray<Regelingtermijn> termijnen) =>
        termijnen.Zip(termijnen.Skip(1), (een, volgende) => een.Vervalt < volgende.Vervalt).All(b => b);
}
