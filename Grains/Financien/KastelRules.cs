using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>Counting a day of the kas (TSO-6c): what should be there, what is, and a line for the difference. Pure.</summary>
internal static class KastelRules
{
    /// <summary>Days before it must be counted or have no lines.</summary>
    public static Weigering? MagTellen(KasState state, DateOnly dag, DateOnly vandaag) =>
        dag > vandaag ? Weigeringen.KasInToekomst
        : dag <= state.GeteldTotEnMet ? Weigeringen.KasGeteld
        : state.Dagen.FirstOrDefault(d => d.Datum < dag) is { } eerder ? Weigeringen.KasEerderOngeteld(eerder.Datum)
        : null;

    public static Uitkomst<Kastelling> Tel(KasState state, DateOnly dag, Kastelvorm vorm, Wie wie, DateTimeOffset op)
    {
        if (KasRules.Geteld(vorm.Aantallen) is not { } geteld)
        {
            return Weigeringen.KasAantal;
        }

        var (uitleg, tweede) = (TekstRules.Schoon(vorm.Uitleg), Namen.Schoon(vorm.TweedeNaam ?? ""));
        var verwacht = KasRules.Dag(state, dag).Einde;
        var verschil = geteld - verwacht;
        var groot = Math.Abs(verschil.Centen) >= KasRules.UitlegVanafCenten;
        if ((groot && uitleg.Length == 0 ? Weigeringen.KasUitleg : TekstRules.Keur(uitleg, "uitleg", "de uitleg", FinancienGrenzen.OmschrijvingMax)) is { } nee)
        {
            return nee;
        }

        if ((groot && IsZelf(tweede, wie) ? Weigeringen.KasTweede : TekstRules.Keur(tweede, "tweede-naam", "de naam", FinancienGrenzen.NaamMax)) is { } naam)
        {
            return naam;
        }

        return new Kastelling(
            vorm.Aantallen, geteld, verwacht, verschil, TekstRules.SchoonOfNiets(uitleg), wie.Naam, TekstRules.SchoonOfNiets(tweede), op);
    }

    /// <summary>The day with its count and the line of the difference, closed from now on.</summary>
    public static KasState Met(KasState state, DateOnly dag, Kastelling telling, OperatieId operatie, Wie wie, DateOnly vandaag)
    {
        var met = telling.Verschil == Geld.Nul ? state : KasRules.Met(state, dag, Verschilregel(state, dag, telling, operatie, wie), vandaag);
        var dagen = met.Dagen is [{ } eerste, ..] && eerste.Datum == dag
            ? met.Dagen.SetItem(0, eerste with { Telling = telling }) : met.Dagen.Insert(0, new Opendag(dag, [], telling));
        return met with { Dagen = dagen, GeteldTotEnMet = dag };
    }

    /// <summary>The page of this day is there: the head begins after it. A day that was counted meanwhile stays until its own page is.</summary>
    public static KasState OpBlad(KasState state, DateOnly dag) => state.Dagen is not [{ Telling: not null } geteld, ..] || geteld.Datum != dag ? state : state with
    {
        Begin = state.Begin + KasRules.Som(geteld.Regels),
        Dagen = state.Dagen.RemoveAt(0),
        Bladen = state.Bladen.Contains(geteld.Datum) ? state.Bladen : state.Bladen.Add(geteld.Datum),
    };

    private static bool IsZelf(string tweede, Wie wie) => tweede.Length == 0 || Namen.Zoekvorm(tweede) == Namen.Zoekvorm(wie.Naam);

    private static Kasregel Verschilregel(KasState state, DateOnly dag, Kastelling telling, OperatieId operatie, Wie wie) => new(
        KasRules.Dag(state, dag).Regels.Length + 1, Kassoort.Verschil, telling.Verschil, telling.Uitleg ?? "Kasverschil bij het tellen", null, null, null, Boekposten.Kasverschil,
        telling.Op, wie.AccountId, wie.Naam, operatie, null, wie.Tablet, null, null);
}

/// <summary>What the form of a count says.</summary>
internal sealed record Kastelvorm(ImmutableArray<int> Aantallen, string? Uitleg, string? TweedeNaam);
