using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>The rule of duty of a middag at a moment: how many children and helpers count at each place (TSO-4c, TSO-4j).</summary>
internal static class ToezichtRules
{
    /// <summary>The verdict about one place, now or as it is planned.</summary>
    public static Bezetting Bezetting(Middagbeeld beeld, Plek plek)
    {
        ImmutableArray<Plekgebruik> hier = [.. beeld.Gebruik().Where(g => g.Plek.Id == plek.Id && g.Kinderen > 0)];
        var (aantal, telling) = Tel(beeld, plek.Id, hier);
        var isBegonnen = hier.Any(g => DienstregelRules.MoetErZijn(g.Venster, beeld.Tijd)) || IsNa(hier, beeld.Tijd); // between two windows who has a turn may still come
        return BezettingRules.Oordeel(
            Kinderen(hier, beeld.Tijd), aantal, beeld.School.KinderenPerHelper, plek.Soort, telling, isBegonnen,
            telling == Telling.OpNaam && !isBegonnen ? Tekort(beeld, plek.Id, hier, aantal ?? 0) : null);
    }

    /// <summary>The judgements in sentences: who has a turn before the break, who is there in it (TSO-4c: at plan time, five minutes before, live).</summary>
    public static ImmutableArray<RoosterOordeel> Oordelen(Middagbeeld beeld)
    {
        var gebruik = beeld.Gebruik();
        var norm = Dienstnorm.Van(beeld.School.KinderenPerHelper);
        return IsBezig(beeld)
            ? [.. Momenten(gebruik, beeld.Tijd).SelectMany(m => DienstregelRules.WeegNu(gebruik, Toezicht(beeld), m, norm))
                .GroupBy(o => o.PlekId, StringComparer.Ordinal).Select(p => p.MaxBy(o => o.Nodig - o.Gepland)!)]
            : DienstregelRules.Weeg(gebruik, [.. Gepland(beeld)], norm);
    }

    /// <summary>From five minutes before the first window until the last one ends, on the day itself.</summary>
    public static bool IsBezig(Middagbeeld beeld) => beeld.IsVandaag && beeld.Vensters().Any(v => DienstregelRules.MoetErZijn(v, beeld.Tijd));

    /// <summary>Moments at which the verdict can change by the clock alone: boards are told then.</summary>
    public static ImmutableArray<TimeOnly> Omslagen(IEnumerable<Venster> vensters) =>
        [.. vensters.SelectMany(v => new[] { DienstregelRules.Vooraf(v), v.Van, v.Tot }).Distinct().Order()];

    /// <summary>
    /// How long until the next of these, in real time: the school's clock goes an hour on or back between two of them at most when nobody
    /// is at school, and still each is met at its own local time.
    /// </summary>
    public static TimeSpan? Wacht(IEnumerable<TimeOnly> omslagen, DateOnly datum, DateTimeOffset nu)
    {
        var straks = omslagen.Select(o => Schooltijd.Moment(datum, o)).Where(m => m > nu).ToList();
        return straks.Count == 0 ? null : straks.Min() - nu;
    }

    /// <summary>
    /// How many supervise now: by name, and by hand where nobody is named. Of accidents since it was counted, who went off and who came in.
    /// </summary>
    public static int Aantal(Middagbeeld beeld)
    {
        var metDeHand = beeld.Tellingen.Where(t => beeld.School.Plek(t.PlekId) is not null).Sum(t => t.Aantal);
        var geteld = Geteld(beeld.State);
        var zonderNaam = beeld.State.Ongevallen.Count(o => o.Sinds > geteld && !beeld.Helpers.Any(h => h.HelperId == o.HelperId));
        return beeld.Aanwezig.Length + Math.Max(0, metDeHand - zonderNaam) + beeld.State.Hulp.Count(h => h.Sinds > geteld);
    }

    /// <summary>When helpers were counted by hand for the last time.</summary>
    public static DateTimeOffset Geteld(MiddagState state) => state.Helpers.Values.Select(h => h.Op).DefaultIfEmpty(DateTimeOffset.MinValue).Max();

    /// <summary>Nobody is ticked today, and the helpers are counted.</summary>
    public static bool IsMetDeHand(MiddagState state) => !state.Helpers.IsEmpty && PresentieRules.Stand(state.Tikken).IsEmpty;

    /// <summary>
    /// Accidents of which an alarm may still be, once this one is closed. Who went along by name is away by a tick of their own; of who was only
    /// counted the line stays, since one fewer counts until it is counted again, but asks for nobody (TSO-12c).
    /// </summary>
    public static ImmutableArray<Ongevalstoezicht> NaAfronden(MiddagState state, string ongevalId)
    {
        var opNaam = PresentieRules.Stand(state.Tikken).Select(h => h.HelperId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. state.Ongevallen.Where(o => o.OngevalId != ongevalId || !opNaam.Contains(o.HelperId))
                .Select(o => o.OngevalId == ongevalId ? o with { ToezichtVoor = 0 } : o),
        ];
    }

    /// <summary>The present number counts, and the one of a window that begins within five minutes.</summary>
    private static IEnumerable<TimeOnly> Momenten(IEnumerable<Plekgebruik> gebruik, TimeOnly nu) =>
        gebruik.Select(g => g.Venster).Where(v => nu < v.Van && DienstregelRules.Vooraf(v) <= nu).Select(v => v.Van).Append(nu).Distinct();

    private static int Kinderen(ImmutableArray<Plekgebruik> hier, TimeOnly nu)
    {
        if (!hier.Any(g => DienstregelRules.MoetErZijn(g.Venster, nu)))
        {
            ImmutableArray<Plekgebruik> straks = [.. hier.Where(g => nu < g.Venster.Tot)];
            var telt = straks.IsEmpty ? hier : straks; // what is still to come, afterwards all that was
            return telt.IsEmpty ? 0 : DienstregelRules.Drukst(new Venster(telt.Min(g => g.Venster.Van), telt.Max(g => g.Venster.Tot)), telt);
        }

        return Momenten(hier, nu).Max(m => hier.Where(g => g.Venster.Van <= m && m < g.Venster.Tot).Sum(g => g.Kinderen));
    }

    private static (int? Aantal, Telling Telling) Tel(Middagbeeld beeld, string plekId, ImmutableArray<Plekgebruik> hier)
    {
        var (hand, isVoor) = (beeld.MetDeHand(plekId), hier.IsEmpty || IsVoor(hier, beeld.Tijd));
        if (isVoor && hand is null && PerPlek(beeld).Contains(plekId))
        {
            return (DienstregelRules.Weeg(hier, [.. Gepland(beeld)], Dienstnorm.Van(beeld.School.KinderenPerHelper))
                .Where(o => o.PlekId == plekId).Select(o => (int?)o.Gepland).Min(), Telling.Gepland);
        }

        if (beeld.IsOpNaam(plekId))
        {
            var genoemd = IsNa(hier, beeld.Tijd) ? Geweest(beeld, plekId, hier) : beeld.Aanwezig.Count(a => a.PlekId == plekId);
            return (genoemd + (hand ?? 0), Telling.OpNaam); // by hand: those who came inside with groepen of places where nobody was named
        }

        return hand is not null ? (hand, Telling.MetDeHand)
            : beeld.OpNaam && !isVoor && !IsNa(hier, beeld.Tijd) ? (0, Telling.OpNaam)
            : (null, Telling.Onbekend);
    }

    /// <summary>After the break: who was there during it.</summary>
    private static int Geweest(Middagbeeld beeld, string plekId, ImmutableArray<Plekgebruik> hier)
    {
        var (van, tot) = (Schooltijd.Moment(beeld.Datum, hier.Min(g => g.Venster.Van)), Schooltijd.Moment(beeld.Datum, hier.Max(g => g.Venster.Tot)));
        return beeld.Helpers.Zip(beeld.PlekkenVan(beeld.Helpers)).Where(h => h.Second == plekId && h.First.Gekomen < tot && (h.First.Weg is null || h.First.Weg > van))
            .Select(h => h.First.HelperId).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>
    /// How many are still missing at a place when all who have a turn there and aren't at school yet have come; null on a day on which nobody
    /// has a turn, so that nobody knows who comes (TSO-4c).
    /// </summary>
    private static int? Tekort(Middagbeeld beeld, string plekId, ImmutableArray<Plekgebruik> hier, int aanwezig)
    {
        ImmutableArray<Plekgebruik> straks = [.. hier.Where(g => beeld.Tijd < g.Venster.Tot)];
        if (beeld.Diensten.IsEmpty || straks.IsEmpty)
        {
            return null;
        }

        var heel = new Venster(straks.Min(g => g.Venster.Van), straks.Max(g => g.Venster.Tot));
        var onderweg = Beurten(beeld).Where(b => !beeld.Helpers.Any(h => h.HelperId == b.HelperId && (h.PlekId is not null || !h.IsEr))).Select(b => b.Toezicht);
        return DienstregelRules.Weeg(
                straks, [.. onderweg, .. Enumerable.Repeat(new Toezichthouder(plekId, heel, Gediplomeerd: false), aanwezig)], Dienstnorm.Van(beeld.School.KinderenPerHelper))
            .Where(o => o.PlekId == plekId).Select(o => Math.Max(0, o.Nodig - o.Gepland)).DefaultIfEmpty(0).Max();
    }

    private static HashSet<string> PerPlek(Middagbeeld beeld) => Gepland(beeld).Select(t => t.PlekId!).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Toezichthouder> Gepland(Middagbeeld beeld) => Beurten(beeld).Select(b => b.Toezicht);

    /// <summary>Who has a turn, at the place where their groepen are.</summary>
    private static IEnumerable<(string HelperId, Toezichthouder Toezicht)> Beurten(Middagbeeld beeld)
    {
        ImmutableArray<Dienst> diensten = [.. beeld.Diensten.Where(d => d is { Stand: Dienststand.Gepland, HelperId: not null })];
        var plekken = beeld.PlekkenVan([.. diensten.Select(d => new Aanwezigheid(d.HelperId!, "", false, d.PlekId, InRegen: false, default, null, null))]);
        return diensten.Zip(plekken, (d, plek) => (d.HelperId!, new Toezichthouder(plek, d.Venster, beeld.IsGediplomeerd(d.HelperId!))));
    }

    /// <summary>Each who is there, by name or by hand, at the place where they stand.</summary>
    public static IEnumerable<(string? PlekId, bool Gediplomeerd)> Toezicht(Middagbeeld beeld)
    {
        var metDeHand = beeld.School.Plekken.SelectMany(p => Enumerable.Repeat(((string?)p.Id, false), beeld.MetDeHand(p.Id) ?? 0));
        return beeld.Aanwezig.Select(a => (a.PlekId, a.Helper.Gediplomeerd)).Concat(metDeHand);
    }

    private static bool IsVoor(ImmutableArray<Plekgebruik> hier, TimeOnly nu) => hier.All(g => nu < DienstregelRules.Vooraf(g.Venster));

    private static bool IsNa(ImmutableArray<Plekgebruik> hier, TimeOnly nu) => !hier.IsEmpty && hier.All(g => g.Venster.Tot <= nu);
}
