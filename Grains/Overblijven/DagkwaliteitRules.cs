using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Overblijven;

/// <summary>
/// A middag in figures (TSO-2b): the break again from moment to moment, weighed by the rule that holds live (TSO-4c, TSO-4j), with what was
/// corrected afterwards. Pure.
/// </summary>
internal static class DagkwaliteitRules
{
    public static Middagkwaliteit Van(Middagbeeld beeld)
    {
        var tekort = IsBekend(beeld) ? (int)Tekort(beeld).TotalMinutes : 0;
        var norm = !IsBekend(beeld) ? Normstand.Onbekend : tekort > 0 ? Normstand.Tekort : Normstand.Gehaald;
        return new Middagkwaliteit(
            beeld.Datum, norm, tekort, beeld.Diensten.Length, beeld.Diensten.Count(IsInval), beeld.Diensten.Count(d => d.HelperId is null), NietGekomen(beeld));
    }

    /// <summary>Somebody was ticked or counted, and there were children.</summary>
    private static bool IsBekend(Middagbeeld beeld) =>
        !beeld.Vensters().IsEmpty && (!beeld.State.Helpers.IsEmpty || !beeld.Helpers.IsEmpty);

    private static bool IsInval(Dienst dienst) => dienst.HelperId is { } nu && dienst.VanHelperId is { } was && nu != was;

    /// <summary>How long it was short, as far as the break went.</summary>
    private static TimeSpan Tekort(Middagbeeld beeld)
    {
        var tikken = Geldend(beeld.State.Tikken);
        var momenten = Momenten(beeld, tikken);
        return momenten.Zip(momenten.Skip(1)).Where(m => IsKort(beeld, tikken, m.First)).Aggregate(TimeSpan.Zero, (som, m) => som + (m.Second - m.First));
    }

    /// <summary>When the verdict can change: a window begins or ends, somebody comes, goes or moves, the rain plan is switched.</summary>
    private static ImmutableArray<TimeOnly> Momenten(Middagbeeld beeld, ImmutableArray<HelperTik> tikken)
    {
        var vensters = beeld.Vensters();
        var ticks = tikken.SelectMany(t => t.Tot is { } tot ? [t.Op, tot] : new[] { t.Op }).Select(DateTimeOffset.FromUnixTimeMilliseconds);
        var wissels = beeld.State.Regen is { } regen ? ticks.Append(regen.Op) : ticks;
        var tijden = wissels.Select(Schooltijd.Lokaal).Where(m => DateOnly.FromDateTime(m.DateTime) == beeld.Datum).Select(m => TimeOnly.FromDateTime(m.DateTime));
        var (van, laatste) = (vensters.Min(v => v.Van), vensters.Max(v => v.Tot));
        var eind = beeld.IsVandaag && beeld.Tijd < laatste ? beeld.Tijd : laatste;
        return
        [
            .. vensters.SelectMany(v => new[] { v.Van, v.Tot }).Concat(tijden).Append(eind)
                .Where(t => van <= t && t <= eind).Distinct().Order(),
        ];
    }

    private static bool IsKort(Middagbeeld beeld, ImmutableArray<HelperTik> tikken, TimeOnly moment)
    {
        var toen = Toen(beeld, tikken, moment);
        ImmutableArray<Plekgebruik> gebruik = [.. toen.Gebruik().Where(g => g.Kinderen > 0)];
        return DienstregelRules.WeegNu(gebruik, ToezichtRules.Toezicht(toen), moment, Dienstnorm.Van(beeld.School.KinderenPerHelper))
            .Any(o => !o.IsGoed && IsBekend(beeld, toen, o.PlekId));
    }

    /// <summary>Where nobody was named and nobody counted nothing is known; who has a diploma is only known of names.</summary>
    private static bool IsBekend(Middagbeeld heel, Middagbeeld toen, string plekId)
    {
        var opNaam = !heel.Helpers.IsEmpty;
        return plekId == RoosterOordeel.HeleSchool ? opNaam : opNaam || toen.MetDeHand(plekId) is not null;
    }

    /// <summary>The middag as it was at a moment. What a number by hand was before it was changed isn't kept: the last one counts all break.</summary>
    private static Middagbeeld Toen(Middagbeeld beeld, ImmutableArray<HelperTik> tikken, TimeOnly moment)
    {
        var ms = Schooltijd.Moment(beeld.Datum, moment).ToUnixTimeMilliseconds();
        var regen = beeld.State.Regen is { } stand && stand.Op.ToUnixTimeMilliseconds() > ms ? stand with { Aan = !stand.Aan } : beeld.State.Regen;
        var state = beeld.State with { Tikken = [.. tikken.Where(t => t.Op <= ms).Select(t => t.Tot > ms ? t with { Tot = null } : t)], Regen = regen };
        return new Middagbeeld(beeld.School, beeld.Datum, state, beeld.Groepen, beeld.Diensten, beeld.Krachten, IsVandaag: true, moment);
    }

    /// <summary>Ticks that count in the end: not undone, and of each helper those since the last correction.</summary>
    private static ImmutableArray<HelperTik> Geldend(ImmutableArray<HelperTik> tikken) =>
    [
        .. PresentieRules.Geldig(tikken).GroupBy(t => t.HelperId, StringComparer.Ordinal)
            .SelectMany(g => g.Skip(Math.Max(0, g.ToList().FindLastIndex(t => t.Soort == Tiksoort.Correctie)))),
    ];

    /// <summary>Turns of which the helper was missed and didn't come in that window after all.</summary>
    private static int NietGekomen(Middagbeeld beeld) => beeld.State.Gemist.DistinctBy(g => (g.DienstId, g.HelperId)).Count(g =>
        !beeld.IsGeteld(g.PlekId) && !beeld.Helpers.Any(h =>
            h.HelperId == g.HelperId && h.Gekomen < Schooltijd.Moment(beeld.Datum, g.Tot) && (h.IsOpen || h.Weg > Schooltijd.Moment(beeld.Datum, g.Van))));
}
