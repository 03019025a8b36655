using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>One time that somebody was there.</summary>
/// <param name="Weg">Null while they are there; while with an accident, when they left for it.</param>
/// <param name="InRegen">Whether the place was said while the rain plan held.</param>
internal sealed record Aanwezigheid(
    string HelperId, string Naam, bool Gediplomeerd, string? PlekId, bool InRegen, DateTimeOffset Gekomen, DateTimeOffset? Weg, string? WegMet)
{
    /// <summary>Where they stood before in this time, in order.</summary>
    public ImmutableArray<Tikplek> Eerder { get; init; } = [];

    public bool IsEr => Weg is null;

    /// <summary>Not gone home: there, or with a child that had an accident.</summary>
    public bool IsOpen => Weg is null || WegMet is not null;
}

/// <summary>A place that was said of a helper, in the weather of that moment.</summary>
internal sealed record Tikplek(string PlekId, bool InRegen);

/// <summary>From ticks to who is there, and which ticks may be made (TSO-4l).</summary>
internal static class PresentieRules
{
    private const int RedenMin = 3;

    /// <summary>Each time that somebody was there, in order of arrival.</summary>
    public static ImmutableArray<Aanwezigheid> Stand(ImmutableArray<HelperTik> tikken) =>
        [.. Geldig(tikken).GroupBy(t => t.HelperId, StringComparer.Ordinal).SelectMany(VanHelper).OrderBy(a => a.Gekomen).ThenBy(a => a.HelperId, StringComparer.Ordinal)];

    /// <summary>Ticks that count: not undone ones, nor those that undo.</summary>
    public static IEnumerable<HelperTik> Geldig(ImmutableArray<HelperTik> tikken)
    {
        var hersteld = tikken.Where(t => t.HersteltNr is not null).Select(t => t.HersteltNr!.Value).ToHashSet();
        return tikken.Where((t, i) => t.HersteltNr is null && !hersteld.Contains(i + 1));
    }

    /// <summary>The time that goes on now; null for who isn't there.</summary>
    public static Aanwezigheid? Nu(ImmutableArray<HelperTik> tikken, string helperId) =>
        Stand(tikken).LastOrDefault(a => a.HelperId == helperId && a.IsOpen);

    /// <summary>Whether a tick would change nothing, so that a double tap or a second tablet adds nothing.</summary>
    public static bool StaatAlZo(Aanwezigheid? nu, Tiksoort soort, string? plekId, bool inRegen) => soort switch
    {
        Tiksoort.Er => nu is { IsEr: true } && nu.PlekId == plekId && nu.InRegen == inRegen,
        Tiksoort.Weg => nu is null,
        Tiksoort.MetOngeval => nu is { WegMet: not null },
        Tiksoort.Terug => nu is not { WegMet: not null },
        _ => false,
    };

    /// <summary>Today by who may tick; another day only by a correction.</summary>
    public static Weigering? MagTikken(Wie wie, SchoolSleutel school, DateOnly datum, DateOnly vandaag) =>
        !wie.MagHeleSchool(Recht.ToezichtTikken, school) ? Weigeringen.GeenRecht : datum == vandaag ? null : Weigeringen.ToezichtAndereDag;

    public static bool MagCorrigeren(Wie wie, SchoolSleutel school, DateOnly datum, DateOnly vandaag) =>
        datum <= vandaag && wie.MagHeleSchool(Recht.BordCorrigeren, school) && wie.MagHeleSchool(Recht.ToezichtTikken, school);

    /// <summary>A correction has a reason and times within the break; an end on any other day than today.</summary>
    public static Weigering? Keur(ToezichtCorrectie correctie, DateOnly datum, DateOnly vandaag, TimeOnly nu)
    {
        var reden = TekstRules.Schoon(correctie.Reden);
        if (reden.Length < RedenMin)
        {
            return Weigeringen.RedenBijTijden;
        }

        if (TekstRules.Keur(reden, "reden", "de reden", ToezichtGrenzen.RedenMax) is { } nee)
        {
            return nee;
        }

        if (correctie.Tot is null && datum != vandaag)
        {
            return Weigeringen.TotVerplicht;
        }

        var laatste = datum == vandaag && nu < SchoolGrenzen.LaatsteTijd ? nu : SchoolGrenzen.LaatsteTijd;
        return correctie.Van >= SchoolGrenzen.VroegsteTijd && correctie.Van <= (correctie.Tot ?? laatste) && (correctie.Tot ?? laatste) <= laatste
            ? null
            : Weigeringen.TijdenVanToezicht;
    }

    private static IEnumerable<Aanwezigheid> VanHelper(IEnumerable<HelperTik> tikken)
    {
        var keren = new List<Aanwezigheid>();
        foreach (var tik in tikken)
        {
            if (tik.Soort == Tiksoort.Correctie)
            {
                keren.Clear();
                keren.AddRange(Correctie(tik));
                continue;
            }

            var open = keren is [.., { IsOpen: true } laatste] ? laatste : null;
            if (open is not null)
            {
                keren[^1] = Na(open, tik);
            }
            else if (tik.Soort == Tiksoort.Er)
            {
                keren.Add(new Aanwezigheid(tik.HelperId, tik.Naam, tik.Gediplomeerd, tik.PlekId, tik.InRegen, Moment(tik.Op), null, null));
            }
        }

        return keren;
    }

    private static Aanwezigheid Na(Aanwezigheid was, HelperTik tik) => tik.Soort switch
    {
        Tiksoort.Weg => was with { Weg = was.Weg ?? Moment(tik.Op), WegMet = null },
        Tiksoort.MetOngeval => was with { Weg = was.Weg ?? Moment(tik.Op), WegMet = tik.OngevalId },
        Tiksoort.Terug => was with { Weg = null, WegMet = null },
        _ => was with { PlekId = tik.PlekId, InRegen = tik.InRegen, Weg = null, WegMet = null, Eerder = Gezegd(was) },
    };

    /// <summary>All places that were said of this helper in this time, the last one last.</summary>
    public static ImmutableArray<Tikplek> Gezegd(Aanwezigheid helper) =>
        helper.PlekId is { } plek ? helper.Eerder.Add(new Tikplek(plek, helper.InRegen)) : helper.Eerder;

    private static IEnumerable<Aanwezigheid> Correctie(HelperTik tik) => tik.Tot == tik.Op
        ? []
        : [new Aanwezigheid(tik.HelperId, tik.Naam, tik.Gediplomeerd, tik.PlekId, tik.InRegen, Moment(tik.Op), tik.Tot is { } tot ? Moment(tot) : null, null)];

    private static DateTimeOffset Moment(long milliseconden) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconden);
}
