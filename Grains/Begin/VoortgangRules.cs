using OrleansSchool.Basis;

namespace OrleansSchool.Begin;

/// <summary>Beginning, leaving a step for later, being done (SET-1). Pure: who asks and what is repeated is for the grain.</summary>
internal static class VoortgangRules
{
    public static BeginView View(BeginState state) =>
        new(state.BegonnenOp, state.Overgeslagen, state.EersteDag, state.MiddenInHetJaar, state.KlaarOp, state.Versie);

    /// <summary>The first time, and again as long as it isn't done: then the day changes and what was left for later stays so.</summary>
    public static Uitkomst<BeginState> Begin(BeginState was, DateOnly eersteDag, bool middenInHetJaar, DateOnly vandaag, DateTimeOffset nu)
    {
        var jaar = Schooljaar.Van(vandaag);
        return was.KlaarOp is not null ? Weigeringen.BeginAlKlaar
            : eersteDag < jaar.EersteDag || eersteDag > jaar.Volgend.LaatsteDag ? Weigeringen.BeginEersteDag
            : was with { BegonnenOp = was.BegonnenOp ?? nu, EersteDag = eersteDag, MiddenInHetJaar = middenInHetJaar };
    }

    /// <summary>The same as it was changes nothing.</summary>
    public static Uitkomst<BeginState> SlaOver(BeginState was, Beginstap stap, bool over) =>
        Waarom(was) is { } nee ? nee
        : !Enum.IsDefined(stap) ? Weigeringen.BeginStap
        : was.Overgeslagen.Contains(stap) == over ? was
        : was with { Overgeslagen = over ? [.. was.Overgeslagen.Add(stap).Order()] : was.Overgeslagen.Remove(stap) };

    public static Uitkomst<BeginState> RondAf(BeginState was, DateTimeOffset nu) =>
        was.KlaarOp is not null ? was : was.BegonnenOp is null ? Weigeringen.BeginNogNiet : was with { KlaarOp = nu };

    private static Weigering? Waarom(BeginState was) =>
        was.KlaarOp is not null ? Weigeringen.BeginAlKlaar : was.BegonnenOp is null ? Weigeringen.BeginNogNiet : null;
}
