using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What a page sees of an afrekening. Pure.</summary>
internal static class AfrekeningbeeldRules
{
    /// <param name="kortingskinderen">For terms that weren't claimed yet.</param>
    public static AfrekeningView View(
        Rekenboek boek, AfrekeningState state, ImmutableDictionary<Termijn, int> kortingskinderen, Stelmoment moment, (bool Goedkeuren, bool Vragen) mag)
    {
        var feiten = boek.Feiten;
        var doelen = WijzigingRules.Doelen(boek, state, kortingskinderen);
        var dagen = AfrekenRules.Delen(feiten).All(d => d.MetMachtiging) ? boek.Met : boek.Zonder;
        return new AfrekeningView(
            feiten.LeerlingId, boek.Jaar, [.. dagen.Where(d => d.Oordeel != Dagoordeel.Geen)], [.. TermijnRules.Alle.Select(t => doelen[t].Bedrag)],
            [.. state.Termijnen.Select(t => t.Bedrag)], AfrekenRules.Gesteld(StelRules.Vereffen(state, boek, moment)) - AfrekenRules.Gesteld(state),
            AfrekenRules.Vragen(feiten, state),
            [.. state.Wijzigingen.Select(w => Wijziging(w, feiten, state, boek.Jaar, kortingskinderen)).Reverse()], PerBetaler(feiten, state, doelen),
            mag.Goedkeuren, mag.Vragen, WaaromNiet(boek, doelen));
    }

    /// <summary>One that waits is computed anew; one that was decided stays as it was decided.</summary>
    public static Wijzigingsvoorstel Wijziging(
        Wijzigingstaat wijziging, Afrekenfeiten feiten, AfrekeningState state, Schooljaar jaar, ImmutableDictionary<Termijn, int> kortingskinderen) =>
        wijziging is { IsBezig: false, Voorstel.Stand: Wijzigingstand.Aangevraagd }
            ? WijzigingRules.Bereken(wijziging.Voorstel, feiten, state, jaar, kortingskinderen)
            : wijziging.Voorstel with { PerBetaler = [.. wijziging.Voorstel.PerBetaler.Select(b => b with { Naam = AfrekenRules.Naam(feiten, b.BetalerId) })] };

    public static AfrekeningView Leeg(string leerlingId, Schooljaar jaar, string waarom) =>
        new(leerlingId, jaar, [], [], [], Geld.Nul, [], [], [], MagGoedkeuren: false, MagVragen: false, waarom);

    /// <summary>What was claimed; before that what would be.</summary>
    private static ImmutableArray<Betalerbedrag> PerBetaler(Afrekenfeiten feiten, AfrekeningState state, ImmutableDictionary<Termijn, Termijndoel> doelen) => state.Vorderingen.IsEmpty
        ? [.. doelen.Values.SelectMany(d => d.PerBetaler).GroupBy(b => b.BetalerId, StringComparer.Ordinal).Select(g => Bedrag(feiten, g.Key, RekenRules.Som(g.Select(b => b.Bedrag))))]
        : [.. state.Vorderingen.Select(v => v.BetalerId).Distinct(StringComparer.Ordinal).Select(b => Bedrag(feiten, b, StelRules.Van(state, b)))];

    private static Betalerbedrag Bedrag(Afrekenfeiten feiten, string betalerId, Geld bedrag) => new(betalerId, AfrekenRules.Naam(feiten, betalerId), bedrag);

    private static string? WaaromNiet(Rekenboek boek, ImmutableDictionary<Termijn, Termijndoel> doelen) =>
        TermijnRules.Alle.Any(t => AfrekenRules.MistTarief(boek, t)) ? Weigeringen.RondeGeenTarief.Zin
        : doelen.Values.Any(d => d.Bedrag.Dagen > 0) && AfrekenRules.Delen(boek.Feiten).IsEmpty ? Weigeringen.AfrekeningGeenBetaler.Zin
        : null;
}
