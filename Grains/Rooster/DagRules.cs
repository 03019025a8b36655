using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <summary>What a day knows of the world when it weighs something.</summary>
/// <param name="Standaard">The standard week on this date.</param>
/// <param name="Helpers">Vaste inval first, in the order in which they are asked.</param>
internal sealed record Dagbeeld(DateOnly Datum, SchoolView School, ImmutableArray<Standaarddienst> Standaard, ImmutableArray<Roosterhelper> Helpers)
{
    public Roosterhelper? Helper(string? id) => Helpers.FirstOrDefault(h => h.Id == id);

    public string Naam(string? id) => Helper(id)?.Naam ?? "Iemand";

    public string Plek(string plekId) => School.Plek(plekId)?.Naam ?? plekId;

    public DateTimeOffset Begin(Dienst dienst) => Schooltijd.Moment(Datum, dienst.Venster.Van);

    public DateTimeOffset Eind(Dienst dienst) => Schooltijd.Moment(Datum, dienst.Venster.Tot);

    /// <summary><c>Plein Zuid, do 12 nov 12:15-12:45</c>.</summary>
    public string Noem(Dienst dienst) => $"{Plek(dienst.PlekId)}, {Datums.Kort(Datum)} {dienst.Venster}";
}

/// <summary>The turns of a date: the standard week, with what was changed on this day over it (TSO-3b).</summary>
internal static class DagRules
{
    /// <summary>In the order of place and time. A turn of the calendar lapses by itself and comes back by itself (SCH-1).</summary>
    public static ImmutableArray<Dienst> Diensten(RoosterdagState state, Dagbeeld beeld)
    {
        var eigen = state.Diensten.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var orde = beeld.School.Plekken.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return [.. beeld.Standaard.Where(s => !eigen.ContainsKey(s.Id)).Select(s => Van(s, beeld)).Concat(state.Diensten.Select(d => MetVertrek(d, beeld)))
            .Select(d => MetKalender(d, beeld))
            .OrderBy(d => orde.GetValueOrDefault(d.PlekId, int.MaxValue)).ThenBy(d => d.Venster.Van).ThenBy(d => Nummer(d.Id))];
    }

    public static Dienst? Zoek(RoosterdagState state, Dagbeeld beeld, string dienstId) => Diensten(state, beeld).FirstOrDefault(d => d.Id == dienstId);

    /// <summary>The day with this turn as it becomes.</summary>
    public static RoosterdagState Met(RoosterdagState was, Dienst dienst)
    {
        var oud = was.Diensten.FirstOrDefault(d => d.Id == dienst.Id);
        return was with { Versie = was.Versie + 1, Diensten = oud is null ? was.Diensten.Add(dienst) : was.Diensten.Replace(oud, dienst) };
    }

    /// <summary>Why this helper can't have this turn today; null when they can.</summary>
    /// <param name="zelf">The helper asks it, and hears it about themselves.</param>
    public static Weigering? MagHebben(Dienst dienst, Roosterhelper? helper, IEnumerable<Dienst> diensten, Dagbeeld beeld, bool zelf = false)
    {
        if (helper is null)
        {
            return Weigeringen.Onbekend("deze overblijfkracht");
        }

        if (helper.Op(beeld.Datum) == Voorkeur.KanNiet)
        {
            return zelf ? Weigeringen.JijKanNiet(Datums.Lang(beeld.Datum)) : Weigeringen.HelperKanNiet(helper.Naam, Datums.Lang(beeld.Datum));
        }

        return Bezet(dienst, helper.Id, diensten) is not { } ander ? null
            : zelf ? Weigeringen.JijBezet(beeld.Plek(ander.PlekId), ander.Venster.ToString())
            : Weigeringen.HelperBezet(helper.Naam, $"{beeld.Plek(ander.PlekId)}, {ander.Venster}");
    }

    public static Dienst? Bezet(Dienst dienst, string helperId, IEnumerable<Dienst> diensten) =>
        diensten.FirstOrDefault(d => d.Id != dienst.Id && d.HelperId == helperId && d.Stand != Dienststand.Vervallen && d.Venster.Overlapt(dienst.Venster));

    /// <summary>Why nothing changes any more at this turn; null when it may.</summary>
    public static Weigering? Dicht(Dienst dienst, Dagbeeld beeld, DateTimeOffset nu) =>
        nu >= beeld.Eind(dienst) ? Weigeringen.DienstVoorbij
        : dienst.Stand == Dienststand.Vervallen ? Weigeringen.DienstVervallen
        : beeld.Datum > DateOnly.FromDateTime(Schooltijd.Lokaal(nu).DateTime).AddDays(7 * RoosterGrenzen.WekenVooruit) ? Weigeringen.DienstTeVer(RoosterGrenzen.WekenVooruit)
        : null;

    /// <summary>Somebody has it now: a search ends, an offer is over.</summary>
    public static Dienst Gegeven(Dienst dienst, string? helperId) => dienst with
    {
        HelperId = helperId,
        Stand = helperId is null ? Dienststand.Open : Dienststand.Gepland,
        VanHelperId = helperId is null || helperId == dienst.VanHelperId ? null : dienst.VanHelperId ?? (dienst.HelperId == helperId ? null : dienst.HelperId),
        Zoektocht = dienst.Zoektocht is { } z && helperId is not null ? z with { GevondenId = helperId } : null,
        Ruil = null,
    };

    /// <summary>Groepen at a place at this date with their children.</summary>
    public static IEnumerable<Groep> InGebruik(SchoolView school, DateOnly datum) =>
        school.GroepenVan(Schooljaar.Van(datum)).Where(g => school.HeeftOverblijven(datum, g.Id));

    private static Dienst Van(Standaarddienst s, Dagbeeld beeld)
    {
        var isWeg = s.HelperId is not null && (beeld.Helper(s.HelperId) is not { } h || !h.IsEr(beeld.Datum) || h.Beschikbaarheid.IsAfwezig(beeld.Datum));
        return isWeg
            ? new Dienst(s.Id, s.PlekId, s.Venster, null, Dienststand.Open, s.HelperId, null, null, null)
            : new Dienst(s.Id, s.PlekId, s.Venster, s.HelperId, s.HelperId is null ? Dienststand.Open : Dienststand.Gepland, null, null, null, null);
    }

    /// <summary>A turn that was given on this day to somebody whose last day comes before it, is open.</summary>
    private static Dienst MetVertrek(Dienst dienst, Dagbeeld beeld) =>
        dienst is { Stand: Dienststand.Gepland, HelperId: { } id } && beeld.Helper(id)?.TotEnMet < beeld.Datum
            ? dienst with { HelperId = null, Stand = Dienststand.Open, VanHelperId = id, Ruil = null } : dienst;

    private static Dienst MetKalender(Dienst dienst, Dagbeeld beeld) =>
        dienst.Stand != Dienststand.Vervallen && WaaromVervallen(dienst, beeld) is { } reden
            ? dienst with { Stand = Dienststand.Vervallen, Reden = reden, Zoektocht = null, Ruil = null } : dienst;

    /// <summary>No school that day, or every groep of this place and time is away; null when the turn is needed.</summary>
    public static string? WaaromVervallen(Dienst dienst, Dagbeeld beeld)
    {
        if (!beeld.School.HeeftOverblijven(beeld.Datum))
        {
            return beeld.School.Vrij(beeld.Datum)?.Naam ?? "geen overblijven";
        }

        var hier = beeld.School.GroepenVan(Schooljaar.Van(beeld.Datum))
            .Where(g => g.BuitenPlekId == dienst.PlekId && new Venster(g.Tijden.NaarBuiten, g.Tijden.Ophalen).Overlapt(dienst.Venster)).ToList();
        return hier.Count > 0 && hier.TrueForAll(g => !beeld.School.HeeftOverblijven(beeld.Datum, g.Id)) ? "alle groepen zijn weg" : null;
    }

    private static int Nummer(string id) => int.TryParse(id.AsSpan(1), out var n) ? n + (id[0] == 'd' ? RoosterGrenzen.DienstenMax * 100 : 0) : int.MaxValue;
}
