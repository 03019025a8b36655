using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>
/// From what a child must cost to what each payer is told: totals with a rising number, in the same write as the state (TSO-6b, TSO-6d, TSO-10k). A term is
/// claimed once; what changes afterwards lowers that claim, raises it while it isn't due, or becomes a claim of its own. Pure.
/// </summary>
internal static class StelRules
{
    public const string AlGesteld = "al-gesteld";
    public const string NietStructureel = "niet-structureel";
    public const string GeenTarief = "geen-tarief";
    public const string GeenBetaler = "geen-betaler";

    /// <summary>Claims a term of who wasn't claimed yet, and settles what changed in the ones before it. Without tariff or payer nothing changes: <c>Zonder</c> says so.</summary>
    /// <param name="ineens">Who gave no mandate pays both terms at once; who gave one pays by term all the same.</param>
    public static (AfrekeningState Wordt, Termijnuitkomst Uitkomst) Stel(
        AfrekeningState was, Rekenboek boek, Termijn termijn, bool ineens, int kortingskind, Stelmoment moment)
    {
        var leerling = boek.Feiten.LeerlingId;
        ImmutableArray<Termijn> termijnen = ineens && termijn == Termijn.Eerste ? TermijnRules.Alle : [termijn];
        var doelen = termijnen.ToImmutableDictionary(t => t, t => AfrekenRules.Doel(boek, t, Kind(t), AfrekenRules.Delen(boek.Feiten, was, t)));
        var nieuw = Nieuw(was, boek, termijn, doelen);
        var vast = doelen[termijn].Bedrag.Dagen > 0 || (ineens && doelen.Values.Any(d => d.Bedrag.Dagen > 0));
        var zonder = !nieuw.IsEmpty ? (nieuw.Any(n => AfrekenRules.MistTarief(boek, n.Termijn)) ? GeenTarief : null)
            : was.Termijn(termijn) is { } gesteld && gesteld.Delen.Any(d => d.IsGesteld) ? AlGesteld
            : vast && AfrekenRules.Delen(boek.Feiten, was, termijn).IsEmpty ? GeenBetaler
            : NietStructureel;
        if (zonder is GeenTarief or GeenBetaler)
        {
            var nog = AfrekenRules.Gesteld(Vereffen(was, boek, moment)) - AfrekenRules.Gesteld(was); // the end of the year settles it all the same
            return (was, new Termijnuitkomst(leerling, doelen[termijn].Bedrag, nog, [], zonder));
        }

        var wordt = Vereffen(nieuw.Aggregate(was, (state, n) => Markeer(state, boek, n, Kind(n.Termijn), doelen[n.Termijn])), boek, moment);
        ImmutableArray<Betalerbedrag> perBetaler =
        [
            .. nieuw.GroupBy(n => n.BetalerId, StringComparer.Ordinal)
                .Select(g => new Betalerbedrag(g.Key, "", RekenRules.Som(g.Select(n => doelen[n.Termijn].Van(n.BetalerId).Bedrag)))),
        ];
        var totaal = RekenRules.Som(perBetaler.Select(b => b.Bedrag));
        var verrekening = AfrekenRules.Gesteld(wordt) - AfrekenRules.Gesteld(was) - totaal;
        var bedrag = nieuw.IsEmpty ? was.Termijn(termijn)?.Bedrag : Samen(termijn, [.. nieuw.Select(n => n.Termijn).Distinct().Select(t => doelen[t].Bedrag)], totaal);
        return (wordt, new Termijnuitkomst(leerling, bedrag, verrekening, perBetaler, verrekening == Geld.Nul ? zonder : null));

        int Kind(Termijn t) => was.Termijn(t)?.Kortingskind ?? (t == termijn ? kortingskind : boek.Kortingskinderen.GetValueOrDefault(t, kortingskind));
    }

    /// <summary>What is left to settle of terms that were claimed (SCH-4); a term that never was, isn't claimed by it.</summary>
    public static (AfrekeningState Wordt, Termijnuitkomst Uitkomst) StelEind(AfrekeningState was, Rekenboek boek, Stelmoment moment)
    {
        var wordt = Vereffen(was, boek, moment);
        var perBetaler = Verschil(was, wordt);
        return (wordt, new Termijnuitkomst(
            boek.Feiten.LeerlingId, null, RekenRules.Som(perBetaler.Select(b => b.Bedrag)), perBetaler,
            was.Termijnen.IsEmpty ? NietStructureel : perBetaler.IsEmpty ? AlGesteld : null));
    }

    /// <summary>
    /// Brings all that was claimed of terms to what it must be. A tariff that was withdrawn makes no day free: a term that misses it stays as it was claimed, until the
    /// next one has its instemming (10f).
    /// </summary>
    public static AfrekeningState Vereffen(AfrekeningState was, Rekenboek boek, Stelmoment moment)
    {
        var mist = Zonder(was, boek);
        var doelen = was.Termijnen.ToImmutableDictionary(t => t.Termijn, t => AfrekenRules.Doel(boek, t.Termijn, t.Kortingskind, t.Delen));
        var betalers = was.Termijnen.SelectMany(t => t.Delen).Where(d => d.IsGesteld).Select(d => d.BetalerId).Distinct(StringComparer.Ordinal);
        var wordt = betalers.SelectMany(b => Emmers(was, doelen, b)).Where(e => (e.Termijnen & mist) == Termijndeel.Geen).Aggregate(was, (state, emmer) => Breng(state, emmer, boek, moment));
        return wordt with { Termijnen = [.. wordt.Termijnen.Select(t => (Emmer.Deel(t.Termijn) & mist) == Termijndeel.Geen ? t with { Bedrag = doelen[t.Termijn].Bedrag } : t)] };
    }

    /// <summary>Terms that were claimed and have a billed day without tariff now.</summary>
    public static Termijndeel Zonder(AfrekeningState was, Rekenboek boek) =>
        was.Termijnen.Where(t => AfrekenRules.MistTarief(boek, t.Termijn)).Aggregate(Termijndeel.Geen, (deel, t) => deel | Emmer.Deel(t.Termijn));

    /// <summary>Brings an incidental day to its price, or to nothing (TSO-6c, LIVE-1).</summary>
    public static AfrekeningState StelDag(AfrekeningState was, Afrekenfeiten feiten, DateOnly datum, Stelmoment moment)
    {
        var dag = AfrekenRules.Dag(feiten, was, datum, metMachtiging: false);
        var eigen = was.Vorderingen.Where(v => v.Datum == datum).ToImmutableArray();
        var doel = dag.Oordeel == Dagoordeel.Los ? dag.Prijs : Geld.Nul;
        var zonderTarief = dag.Oordeel == Dagoordeel.Los && TariefRules.Op(feiten.Financien, datum) is null;
        if (zonderTarief || RekenRules.Som(eigen.Select(v => v.Totaal)) == doel)
        {
            return was;
        }

        var delen = doel == Geld.Nul ? [] : VerdeelRules.Over([dag], Geld.Nul, feiten.Verdeling);
        if (delen.IsEmpty && doel > Geld.Nul)
        {
            return was; // nobody to pay the new price: what was claimed stays
        }

        var hier = new Stelhier(feiten, Schooljaar.Van(datum), moment);
        var leeg = new Vorderingstand(
            "", $"dag/{Sleutels.Dag(datum)}/{feiten.LeerlingId}", Vorderingsoort.Dag, Termijndeel.Geen, datum, Boekposten.BijdrageIncidenteel, 1, 0, Geld.Nul, 0, moment.Vervalt);
        return eigen.Select(v => v.BetalerId).Union(delen.Select(d => d.BetalerId), StringComparer.Ordinal).Aggregate(was, (state, betaler) =>
        {
            var nu = eigen.FirstOrDefault(v => v.BetalerId == betaler) ?? leeg with { BetalerId = betaler };
            var totaal = delen.FirstOrDefault(d => d.BetalerId == betaler)?.Bedrag ?? Geld.Nul;
            return totaal == nu.Totaal ? state : Zet(state, nu with { Totaal = totaal, Dagen = totaal == Geld.Nul ? 0 : 1 }, hier);
        });
    }

    /// <summary>Per payer what was claimed more or less; who has no difference isn't in it.</summary>
    public static ImmutableArray<Betalerbedrag> Verschil(AfrekeningState was, AfrekeningState wordt) =>
    [
        .. wordt.Vorderingen.Select(v => v.BetalerId).Distinct(StringComparer.Ordinal)
            .Select(b => new Betalerbedrag(b, "", Van(wordt, b) - Van(was, b))).Where(b => b.Bedrag != Geld.Nul),
    ];

    public static Geld Van(AfrekeningState state, string betalerId) => RekenRules.Som(state.Vorderingen.Where(v => v.BetalerId == betalerId).Select(v => v.Totaal));

    /// <summary>Payers and terms that are claimed now for the first time: by term with a mandate, all that is left without; never of who has no day in it.</summary>
    private static ImmutableArray<(Termijn Termijn, string BetalerId)> Nieuw(
        AfrekeningState was, Rekenboek boek, Termijn termijn, ImmutableDictionary<Termijn, Termijndoel> doelen)
    {
        var open = doelen.Keys.Order().SelectMany(t => AfrekenRules.Delen(boek.Feiten, was, t)
            .Where(d => !d.IsGesteld && (t == termijn || (!d.MetMachtiging && !IsGesteld(was, termijn, d.BetalerId)))).Select(d => (Termijn: t, d.BetalerId))).Distinct().ToList();
        return [.. open.Where(o => open.Exists(n => n.BetalerId == o.BetalerId && doelen[n.Termijn].Van(n.BetalerId).Dagen > 0))];
    }

    private static bool IsGesteld(AfrekeningState was, Termijn termijn, string betalerId) =>
        was.Termijn(termijn) is { } gesteld && gesteld.Delen.Any(d => d.IsGesteld && d.BetalerId == betalerId);

    private static AfrekeningState Markeer(AfrekeningState was, Rekenboek boek, (Termijn Termijn, string BetalerId) nieuw, int kortingskind, Termijndoel doel)
    {
        var delen = AfrekenRules.Delen(boek.Feiten, was, nieuw.Termijn);
        var gesteld = new Gesteldetermijn(
            nieuw.Termijn, was.Termijn(nieuw.Termijn)?.Kortingskind ?? kortingskind,
            [.. delen.Select(d => d.BetalerId == nieuw.BetalerId ? d with { IsGesteld = true } : d)], doel.Bedrag);
        return was with { Termijnen = [.. was.Termijnen.Where(t => t.Termijn != nieuw.Termijn).Append(gesteld).OrderBy(t => t.Termijn)] };
    }

    /// <summary>What of one payer is one claim: each term, or both where they were or are claimed at once.</summary>
    private static IEnumerable<Emmer> Emmers(AfrekeningState was, ImmutableDictionary<Termijn, Termijndoel> doelen, string betalerId)
    {
        var gesteld = was.Termijnen.Where(t => t.Delen.Any(d => d.IsGesteld && d.BetalerId == betalerId)).ToList();
        var eigen = was.Vorderingen.Where(v => v.BetalerId == betalerId && v.Datum is null).ToList();
        var metMachtiging = gesteld[^1].Delen.First(d => d.BetalerId == betalerId).MetMachtiging;
        var isEen = eigen.Exists(v => v.Termijnen == Termijndeel.Jaar) || (gesteld.Count == 2 && eigen.Count == 0 && !metMachtiging);
        return isEen ? [Emmer.Van(betalerId, gesteld, doelen)] : gesteld.Select(t => Emmer.Van(betalerId, [t], doelen));
    }

    private static AfrekeningState Breng(AfrekeningState was, Emmer emmer, Rekenboek boek, Stelmoment moment)
    {
        var hier = new Stelhier(boek.Feiten, boek.Jaar, moment);
        ImmutableArray<Vorderingstand> eigen = [.. was.Vorderingen.Where(v => v.BetalerId == emmer.BetalerId && (v.Termijnen & emmer.Termijnen) != Termijndeel.Geen)];
        var verschil = emmer.Bedrag - RekenRules.Som(eigen.Select(v => v.Totaal));
        if (verschil < Geld.Nul)
        {
            return Verlaag(was, eigen, emmer, -verschil, hier);
        }

        if (verschil > Geld.Nul)
        {
            var vordering = eigen.FirstOrDefault(v => moment.Op <= v.Vervalt)
                ?? (eigen.IsEmpty && !IsLater(emmer, boek) ? Eerste(emmer, hier) : Instroom(was, emmer, hier));
            return Zet(was, MetDagen(vordering with { Totaal = vordering.Totaal + verschil }, was, emmer), hier);
        }

        return eigen is [var enige] && (enige.Dagen, enige.Vooruit) != (emmer.Dagen, emmer.Vooruit)
            ? Zet(was, enige with { Dagen = emmer.Dagen, Vooruit = emmer.Vooruit }, hier) : was;
    }

    /// <summary>From the newest claim back.</summary>
    private static AfrekeningState Verlaag(AfrekeningState was, ImmutableArray<Vorderingstand> eigen, Emmer emmer, Geld bedrag, Stelhier hier)
    {
        var (wordt, rest) = (was, bedrag);
        foreach (var vordering in eigen.Reverse().Where(v => v.Totaal > Geld.Nul))
        {
            var af = rest < vordering.Totaal ? rest : vordering.Totaal;
            if (af > Geld.Nul)
            {
                (wordt, rest) = (Zet(wordt, MetDagen(vordering with { Totaal = vordering.Totaal - af }, wordt, emmer), hier), rest - af);
            }
        }

        return wordt;
    }

    /// <summary>The child began after the term's own month: claimed with a due date of its own (10k).</summary>
    private static bool IsLater(Emmer emmer, Rekenboek boek) =>
        AfrekenRules.EersteDag(boek) > TermijnRules.Uiterlijk(emmer.Eerste, boek.Jaar, boek.Feiten.Instellingen);

    private static Vorderingstand Eerste(Emmer emmer, Stelhier hier)
    {
        var kind = hier.Feiten.LeerlingId;
        var (soort, id) = emmer.Termijnen == Termijndeel.Jaar
            ? (Vorderingsoort.Ineens, $"ineens/{hier.Jaar}/{kind}")
            : (Vorderingsoort.Termijn, string.Create(CultureInfo.InvariantCulture, $"termijn/{hier.Jaar}/{(int)emmer.Eerste}/{kind}"));
        return Leeg(emmer, id, soort, hier);
    }

    /// <summary>From a later start, or a change that costs more after the due date.</summary>
    private static Vorderingstand Instroom(AfrekeningState was, Emmer emmer, Stelhier hier)
    {
        var nr = was.Vorderingen.Count(v => v.BetalerId == emmer.BetalerId && v.Soort == Vorderingsoort.Instroom) + 1;
        return Leeg(emmer, string.Create(CultureInfo.InvariantCulture, $"instroom/{hier.Jaar}/{hier.Feiten.LeerlingId}/{nr}"), Vorderingsoort.Instroom, hier);
    }

    private static Vorderingstand Leeg(Emmer emmer, string id, Vorderingsoort soort, Stelhier hier) =>
        new(emmer.BetalerId, id, soort, emmer.Termijnen, null, emmer.Post, 0, 0, Geld.Nul, 0, hier.Moment.Vervalt);

    /// <summary>The days that the other claims of this payer and term aren't about.</summary>
    private static Vorderingstand MetDagen(Vorderingstand vordering, AfrekeningState state, Emmer emmer)
    {
        var andere = state.Vorderingen.Where(v => v.BetalerId == emmer.BetalerId && v.Id != vordering.Id && (v.Termijnen & emmer.Termijnen) != Termijndeel.Geen && v.Totaal > Geld.Nul).ToList();
        var dagen = vordering.Totaal == Geld.Nul ? 0 : Math.Max(0, emmer.Dagen - andere.Sum(v => v.Dagen));
        return vordering with { Dagen = dagen, Vooruit = Math.Clamp(emmer.Vooruit - andere.Sum(v => v.Vooruit), 0, dagen) };
    }

    /// <summary>The claim as it must be, in state and outbox. Lowered after its due date it is a restitutie.</summary>
    private static AfrekeningState Zet(AfrekeningState was, Vorderingstand vordering, Stelhier hier)
    {
        var oud = was.Vorderingen.FirstOrDefault(v => v.BetalerId == vordering.BetalerId && v.Id == vordering.Id);
        var nieuw = vordering with { Volgnr = (oud?.Volgnr ?? 0) + 1 };
        var isRestitutie = oud is not null && nieuw.Totaal < oud.Totaal && hier.Moment.Op > oud.Vervalt;
        var opdracht = new Vorderingopdracht(
            nieuw.Id, nieuw.Soort, hier.Jaar, hier.Feiten.LeerlingId, nieuw.Post, nieuw.Dagen, nieuw.Vooruit, nieuw.Totaal, nieuw.Volgnr, hier.Moment.Op, nieuw.Vervalt,
            isRestitutie, hier.Moment.Waarom);
        return was with
        {
            Vorderingen = oud is null ? was.Vorderingen.Add(nieuw) : was.Vorderingen.Replace(oud, nieuw),
            Uitbak = was.Uitbak.Met($"betaler/{hier.Feiten.School.Sleutel}/{nieuw.BetalerId}", new Afrekenpost(Vordering: opdracht)),
        };
    }

    private static Termijnbedrag Samen(Termijn termijn, ImmutableArray<Termijnbedrag> bedragen, Geld totaal)
    {
        var korting = RekenRules.Som(bedragen.Select(b => b.Korting));
        return new Termijnbedrag(termijn, bedragen.Sum(b => b.Dagen), bedragen.Sum(b => b.Vooruit), totaal + korting, korting, totaal);
    }
}

/// <summary>Where and when a claim is told.</summary>
internal sealed record Stelhier(Afrekenfeiten Feiten, Schooljaar Jaar, Stelmoment Moment);

/// <summary>What one payer must have in one claim, or in a chain of them.</summary>
internal sealed record Emmer(string BetalerId, Termijndeel Termijnen, Geld Bedrag, int Dagen, int Vooruit)
{
    public Termijn Eerste => Termijnen == Termijndeel.Tweede ? Termijn.Tweede : Termijn.Eerste;

    public string Post => Termijnen == Termijndeel.Jaar ? Boekposten.BijdrageIneens : Boekposten.BijdrageStructureel;

    public static Termijndeel Deel(Termijn termijn) => termijn == Termijn.Eerste ? Termijndeel.Eerste : Termijndeel.Tweede;

    public static Emmer Van(string betalerId, IReadOnlyList<Gesteldetermijn> termijnen, ImmutableDictionary<Termijn, Termijndoel> doelen)
    {
        var eigen = termijnen.Select(t => doelen[t.Termijn].Van(betalerId)).ToList();
        return new Emmer(
            betalerId, termijnen.Aggregate(Termijndeel.Geen, (deel, t) => deel | Deel(t.Termijn)),
            RekenRules.Som(eigen.Select(d => d.Bedrag)), eigen.Sum(d => d.Dagen), eigen.Sum(d => d.Vooruit));
    }
}
