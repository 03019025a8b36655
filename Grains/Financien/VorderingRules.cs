using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>
/// Claims as an afrekening tells them: a total, so that order and repeats count once. A claim in a run keeps its open amount; what differs is kept
/// beside it (<c>…/na</c>) or becomes credit. Pure.
/// </summary>
internal static class VorderingRules
{
    private const string Na = "/na";

    /// <summary>Whether it was seen already, or a newer one of the same claim.</summary>
    public static bool IsBekend(BetalerState was, Vorderingopdracht opdracht) =>
        was.Sporen.FirstOrDefault(s => s.Id == opdracht.VorderingId) is { } spoor && opdracht.Volgnr <= spoor.Volgnr;

    /// <summary>Whether a new claim comes of it, which needs a number.</summary>
    public static bool VraagtNummer(BetalerState was, Vorderingfeiten feiten) =>
        !IsBekend(was, feiten.Opdracht) && feiten.Opdracht.Totaal > Gesteld(was, feiten) && Verhoogbaar(was, feiten.Opdracht.VorderingId) is null;

    /// <summary>Whether older pages must be read: the claim, or what was kept beside it, may be there.</summary>
    public static bool VraagtBladen(BetalerState was, Vorderingopdracht opdracht) =>
        BetalerbladRules.HeeftBladen(was) && !IsBekend(was, opdracht) && was.Sporen.FirstOrDefault(s => s.Id == opdracht.VorderingId) is not { Gesteld.Centen: 0 };

    public static BetalerState Ontvang(BetalerState was, Vorderingfeiten feiten, Betalerhier hier)
    {
        var opdracht = feiten.Opdracht;
        if (IsBekend(was, opdracht))
        {
            return was;
        }

        var oud = was.Sporen.FirstOrDefault(s => s.Id == opdracht.VorderingId);
        var verschil = opdracht.Totaal - Gesteld(was, feiten);
        var vooruit = VorderingboekRules.MagVooruit(opdracht.Jaar, opdracht.Op) ? VorderingboekRules.Vooruit(opdracht) : oud?.Vooruit ?? Geld.Nul;
        var spoor = new Vorderingspoor(opdracht.VorderingId, opdracht.Volgnr, opdracht.Totaal, vooruit, opdracht.Jaar);
        var met = was with { Sporen = [.. was.Sporen.Where(s => s.Id != spoor.Id), spoor] };
        var deel = vooruit - (oud?.Vooruit ?? Geld.Nul);
        return verschil > Geld.Nul ? Verhoog(met, feiten, verschil, deel, hier)
            : verschil < Geld.Nul ? Verlaag(met, opdracht, -verschil, deel, hier)
            : Herverdeel(met, opdracht, deel, hier);
    }

    /// <summary>A claim that isn't of an afrekening: costs, opening balance, a reversal of what is on a page.</summary>
    public static BetalerState Nieuw(BetalerState was, Vordering vordering, string tegenpost, Betalerhier hier) =>
        VorderingboekRules.Vordering(was with { Vorderingen = was.Vorderingen.Add(vordering) }, vordering, vordering.Bedrag, tegenpost, hier);

    private static BetalerState Verhoog(BetalerState was, Vorderingfeiten feiten, Geld verschil, Geld vooruit, Betalerhier hier)
    {
        var opdracht = feiten.Opdracht;
        var vordering = Verhoogbaar(was, opdracht.VorderingId) is { } bestaand
            ? bestaand with { Mutaties = bestaand.Mutaties + verschil, Dagen = opdracht.Dagen, VooruitDagen = opdracht.VooruitDagen, Vervalt = bestaand.Open > Geld.Nul ? bestaand.Vervalt : opdracht.Vervalt }
            : new Vordering(
                NieuwId(was, feiten), feiten.Nummer ?? throw new InvalidOperationException($"Payer {hier.Id}: a claim without a number."), opdracht.Soort, opdracht.Jaar, opdracht.LeerlingId, opdracht.Post, opdracht.Dagen, opdracht.VooruitDagen, verschil,
                Geld.Nul, Geld.Nul, opdracht.Op, opdracht.Vervalt, null, Geld.Nul);
        var met = was.Vordering(vordering.Id) is null ? was with { Vorderingen = was.Vorderingen.Add(vordering) } : BetalerRules.Met(was, vordering);
        return VorderingboekRules.Vordering(met, opdracht, verschil, vooruit, vordering.Nummer, hier);
    }

    /// <summary>
    /// From the newest claim of the chain back. What was paid already becomes credit, and so does what a run is about to collect; what was written off was never
    /// paid, and comes off that; what is on a page can't be lowered there and becomes credit as a whole.
    /// </summary>
    private static BetalerState Verlaag(BetalerState was, Vorderingopdracht opdracht, Geld bedrag, Geld vooruit, Betalerhier hier)
    {
        var (met, rest, stuk) = (was, bedrag, (string?)null);
        var (terug, afgeboekt) = (ImmutableArray.CreateBuilder<Betaaldeel>(), ImmutableArray.CreateBuilder<Betaaldeel>());
        foreach (var vordering in Keten(was, opdracht.VorderingId).Reverse().ToList())
        {
            var deel = Min(rest, vordering.Bedrag + vordering.Mutaties);
            if (deel <= Geld.Nul)
            {
                continue;
            }

            var lager = vordering with { Mutaties = vordering.Mutaties - deel, Dagen = opdracht.Dagen, VooruitDagen = opdracht.VooruitDagen };
            var tegoed = vordering.RunId is not null ? deel : Min(deel, lager.Open < Geld.Nul ? -lager.Open : Geld.Nul);
            var oninbaar = Min(tegoed, vordering.Oninbaar);
            (met, rest, stuk) = (BetalerRules.Met(met, lager with { Oninbaar = lager.Oninbaar - oninbaar }), rest - deel, stuk ?? vordering.Nummer);
            Voeg(afgeboekt, vordering.Id, oninbaar);
            Voeg(terug, vordering.Id, tegoed - oninbaar);
        }

        met = VorderingboekRules.Vordering(met, opdracht, rest - bedrag, vooruit, stuk, hier);
        met = afgeboekt.Count == 0 ? met : Verrekend(met, afgeboekt.ToImmutable(), Geld.Nul, Boekposten.Oninbaar, opdracht.Op, hier);
        met = terug.Count == 0 ? met : Verrekend(met, terug.ToImmutable(), Geld.Nul, Boekposten.Tegoeden, opdracht.Op, hier);
        return rest > Geld.Nul ? Verrekend(met, [], rest, opdracht.Restitutie ? Boekposten.Restituties : opdracht.Post, opdracht.Op, hier) : met;
    }

    private static void Voeg(ImmutableArray<Betaaldeel>.Builder delen, string vorderingId, Geld bedrag)
    {
        if (bedrag > Geld.Nul)
        {
            delen.Add(new Betaaldeel(vorderingId, -bedrag));
        }
    }

    /// <summary>The same total about other days: only what is parked changes.</summary>
    private static BetalerState Herverdeel(BetalerState was, Vorderingopdracht opdracht, Geld vooruit, Betalerhier hier) =>
        vooruit == Geld.Nul ? was : VorderingboekRules.Vordering(was, opdracht, Geld.Nul, vooruit, Keten(was, opdracht.VorderingId).FirstOrDefault()?.Nummer, hier);

    /// <summary>Between claims and credit.</summary>
    public static BetalerState Verrekend(BetalerState was, ImmutableArray<Betaaldeel> delen, Geld tegoed, string tegenpost, DateOnly op, Betalerhier hier)
    {
        var nr = was.VerrekendNr + 1;
        var bedrag = RekenRules.Som(delen.Select(d => d.Bedrag)) + tegoed;
        var wijze = tegenpost == Boekposten.Oninbaar ? Betaalwijze.Oninbaar : Betaalwijze.Verrekend;
        return VorderingboekRules.Betaling(
            was with { VerrekendNr = nr },
            new Betaling(FormattableString.Invariant($"verrekend/{nr}"), wijze, op, bedrag, delen, tegoed, tegenpost, null, null), hier);
    }

    /// <summary>Claim and what was kept beside it, oldest first.</summary>
    private static IEnumerable<Vordering> Keten(BetalerState state, string id) => state.Vorderingen.Where(v => IsKeten(v.Id, id));

    public static bool IsKeten(string id, string begin)
    {
        var rest = id;
        while (rest.Length > begin.Length && rest.EndsWith(Na, StringComparison.Ordinal))
        {
            rest = rest[..^Na.Length];
        }

        return rest == begin;
    }

    /// <summary>The newest of the chain, when it may still change: not in a run, and never reminded of (10m: once).</summary>
    private static Vordering? Verhoogbaar(BetalerState state, string id) =>
        Keten(state, id).LastOrDefault() is { RunId: null } laatste && !state.Aanmaningen.Any(a => a.Vorderingen.Contains(laatste.Id, StringComparer.Ordinal)) ? laatste : null;

    private static Geld Gesteld(BetalerState was, Vorderingfeiten feiten) =>
        was.Sporen.FirstOrDefault(s => s.Id == feiten.Opdracht.VorderingId) is { } spoor
            ? spoor.Gesteld
            : RekenRules.Som(OpBladen(feiten).Select(v => v.Bedrag + v.Mutaties));

    private static IEnumerable<Vordering> OpBladen(Vorderingfeiten feiten) =>
        feiten.Bladen.SelectMany(b => b.Vorderingen).Where(v => IsKeten(v.Id, feiten.Opdracht.VorderingId));

    /// <summary>An id that the chain doesn't have, neither here nor on a page: ids are never used twice.</summary>
    private static string NieuwId(BetalerState was, Vorderingfeiten feiten) =>
        Keten(was, feiten.Opdracht.VorderingId).Concat(OpBladen(feiten)).Select(v => v.Id).MaxBy(id => id.Length) is { } langste
            ? langste + Na
            : feiten.Opdracht.VorderingId;

    private static Geld Min(Geld een, Geld ander) => een < ander ? een : ander;
}

/// <summary>A claim as told, with what the rule needs of elsewhere.</summary>
/// <param name="Bladen">Pages with older claims, when they had to be read.</param>
/// <param name="Nummer">For a new claim; null when none comes of it.</param>
internal sealed record Vorderingfeiten(Vorderingopdracht Opdracht, ImmutableArray<Betalerblad> Bladen, string? Nummer);
