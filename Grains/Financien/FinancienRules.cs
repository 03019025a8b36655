using System.Collections.Immutable;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Financien;

/// <summary>How what is stored becomes what holds, and what an activated besluit changes of it. Pure.</summary>
internal static class FinancienRules
{
    public static FinancienView View(FinancienState state) => new(
        state.Versie, state.Bank, state.Instellingen, Posten(state), Geldend(state.Tarieven, t => t.Vanaf), Geldend(state.Vergoedingen, v => v.Vanaf),
        Maxima(state.Maxima), [.. state.Gpl.OrderBy(g => g.Jaar)], state.BegonnenPer);

    /// <summary>Known again by its besluit: another activation of it replaces what it said, a withdrawal takes it away.</summary>
    public static FinancienState Met(FinancienState was, Besluitvoorstel besluit)
    {
        var isActief = besluit.Stand == Besluitstand.Actief;
        return besluit.Soort switch
        {
            Besluitsoort.Tarief => was with { Tarieven = Met(was.Tarieven.RemoveAll(t => t.BesluitId == besluit.Id), isActief ? besluit.Tarief : null) },
            Besluitsoort.Vergoeding => was with { Vergoedingen = Met(was.Vergoedingen.RemoveAll(v => v.BesluitId == besluit.Id), isActief ? besluit.Vergoeding : null) },
            _ => was,
        };
    }

    /// <summary>Fixed ones first, with the school's own names; own posts behind the last fixed one of their kind, reserves with the vermogen.</summary>
    private static ImmutableArray<Boekpost> Posten(FinancienState state)
    {
        var vast = Boekposten.Vast.Select(p => state.Namen.FirstOrDefault(n => n.Code == p.Code) is { } naam ? p with { Naam = naam.Naam } : p).ToList();
        foreach (var eigen in state.Eigen)
        {
            vast.Insert(vast.FindLastIndex(p => p.Soort == eigen.Soort) + 1, eigen);
        }

        return [.. vast];
    }

    /// <summary>Oldest first; of those that begin on one day only the one that was activated last.</summary>
    private static ImmutableArray<T> Geldend<T>(ImmutableArray<T> alle, Func<T, DateOnly> vanaf) => [.. alle.GroupBy(vanaf).Select(g => g.Last()).OrderBy(vanaf)];

    private static ImmutableArray<T> Met<T>(ImmutableArray<T> was, T? nieuw)
        where T : class
    {
        var met = nieuw is null ? was : was.Add(nieuw);
        return met.Length > FinancienGrenzen.TarievenMax ? met[^FinancienGrenzen.TarievenMax..] : met;
    }

    private static ImmutableArray<Vrijwilligersmaximum> Maxima(ImmutableArray<Vrijwilligersmaximum> eigen) =>
        [.. eigen.Concat(Vrijwilligersmaxima.Bekend.Where(b => !eigen.Any(e => e.Jaar == b.Jaar))).OrderBy(m => m.Jaar)];
}
