using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <summary>How the standard week may change (TSO-2e, TSO-3b). All changes hold from a date on; what was before it stays.</summary>
internal static class StandaardweekRules
{
    /// <summary>From when a change of today holds: not before the schooljaar.</summary>
    public static DateOnly Ingang(Schooljaar jaar, DateOnly vandaag) => vandaag < jaar.EersteDag ? jaar.EersteDag : vandaag > jaar.LaatsteDag ? jaar.LaatsteDag : vandaag;

    public static IEnumerable<Roosterregel> Geldig(RoosterState state, DateOnly datum) => state.Regels.Where(r => r.GeldtOp(datum));

    public static bool IsVenster(Venster venster) =>
        venster.Van >= SchoolGrenzen.VroegsteTijd && venster.Tot <= SchoolGrenzen.LaatsteTijd && venster.Van < venster.Tot;

    /// <summary>Why this helper can't have this turn on this weekday; null when they can.</summary>
    public static Weigering? MagHebben(Roosterregel regel, Roosterhelper helper, RoosterState state, SchoolView school, DateOnly ingang)
    {
        if (helper.Vanaf > Schooljaar.Van(ingang).LaatsteDag || helper.TotEnMet < ingang || helper.Beschikbaarheid.Op(regel.Dag) == Voorkeur.KanNiet)
        {
            return Weigeringen.HelperKanNiet(helper.Naam, Dagnaam(regel.Dag));
        }

        return Geldig(state, ingang).FirstOrDefault(r => r.Id != regel.Id && r.Dag == regel.Dag && r.HelperOp(ingang) == helper.Id && r.Venster.Overlapt(regel.Venster)) is { } ander
            ? Weigeringen.HelperBezet(helper.Naam, $"{school.Plek(ander.PlekId)?.Naam ?? ander.PlekId}, {ander.Venster}")
            : null;
    }

    public static RoosterState DeelIn(RoosterState was, Roosterregel regel, string? helperId, DateOnly ingang, string regelOperatie, string wat) =>
        Met(was, [regel], [Gegeven(regel, helperId, ingang)], regelOperatie, wat);

    public static RoosterState VoegToe(RoosterState was, DayOfWeek dag, string plekId, Venster venster, DateOnly ingang, string regelOperatie, string wat)
    {
        var nieuw = Nieuw(was.Volgnummer + 1, dag, plekId, venster, ingang);
        return Met(was with { Volgnummer = was.Volgnummer + 1 }, [], [nieuw], regelOperatie, wat);
    }

    /// <summary>A turn that never held goes altogether.</summary>
    public static RoosterState Verwijder(RoosterState was, Roosterregel regel, DateOnly ingang, string regelOperatie, string wat) =>
        Met(was, [regel], regel.Vanaf >= ingang ? [] : [regel with { TotEnMet = ingang.AddDays(-1) }], regelOperatie, wat);

    /// <summary>Empty turns where there are too few for what was fixed; empty ones that are too many go, what somebody has stays (TSO-2e).</summary>
    public static RoosterState StelVast(RoosterState was, ImmutableArray<Behoefte> behoefte, Besluit besluit, DateOnly ingang, string regelOperatie)
    {
        var (volg, oud, nieuw) = (was.Volgnummer, new List<Roosterregel>(), new List<Roosterregel>());
        foreach (var b in behoefte)
        {
            var nu = Geldig(was, ingang).Where(r => r.Dag == b.Dag && r.PlekId == b.PlekId && r.Venster == b.Venster).ToList();
            var teveel = nu.Where(r => r.HelperOp(ingang) is null).Take(Math.Max(0, nu.Count - b.Aantal)).ToList();
            oud.AddRange(teveel);
            nieuw.AddRange(teveel.Where(r => r.Vanaf < ingang).Select(r => r with { TotEnMet = ingang.AddDays(-1) }));
            nieuw.AddRange(Enumerable.Range(0, Math.Max(0, b.Aantal - nu.Count)).Select(_ => Nieuw(++volg, b.Dag, b.PlekId, b.Venster, ingang)));
        }

        var vastgesteld = was.Vastgesteld.Add(new VastgesteldeBehoefte(behoefte, besluit));
        return Met(was with { Volgnummer = volg }, [.. oud], [.. nieuw], regelOperatie, "Aantallen vastgesteld") with
        {
            Vastgesteld = vastgesteld.Length > RoosterGrenzen.VastgesteldMax ? vastgesteld[^RoosterGrenzen.VastgesteldMax..] : vastgesteld,
            Stappen = [], // a decision isn't undone by a key
        };
    }

    /// <summary>Undone is the last step and only that one, so that nobody undoes what somebody did after it; and on its own day, so that what was stays.</summary>
    public static Uitkomst<RoosterState> ZetTerug(RoosterState was, OperatieId teHerstellen, DateOnly ingang)
    {
        if (was.Stappen is not [.., var stap] || !stap.Operatie.StartsWith(teHerstellen.Waarde + ":", StringComparison.Ordinal))
        {
            return Weigeringen.NietTerugTeZetten;
        }

        if (!IsVanaf(was, stap, ingang))
        {
            return Weigeringen.StapVanEerder;
        }

        var weg = stap.Nieuw.Concat(stap.Was.Select(r => r.Id)).ToHashSet(StringComparer.Ordinal);
        return was with
        {
            Versie = was.Versie + 1,
            Regels = [.. was.Regels.Where(r => !weg.Contains(r.Id)), .. stap.Was],
            Stappen = was.Stappen.RemoveAt(was.Stappen.Length - 1),
        };
    }

    /// <summary>Whether all of the last step holds from this date on: of an earlier day, taking it back would change the days since as well.</summary>
    public static bool IsVanaf(RoosterState state, Roosterstap stap, DateOnly ingang) =>
        state.Regels.Where(r => stap.Nieuw.Contains(r.Id, StringComparer.Ordinal)).All(r => r.Vanaf == ingang)
        && stap.Was.All(oud => state.Regels.FirstOrDefault(r => r.Id == oud.Id) is { } nu
            ? nu.TotEnMet == ingang.AddDays(-1) || nu.Toewijzingen.LastOrDefault()?.Vanaf == ingang
            : oud.Vanaf == ingang);

    /// <summary>The turns of the year before with who is still there.</summary>
    public static RoosterState NeemOver(RoosterState was, ImmutableArray<Standaarddienst> vorig, IReadOnlyCollection<string> helpers, DateOnly ingang, string regelOperatie)
    {
        var nieuw = vorig.Select((d, i) => Nieuw(was.Volgnummer + 1 + i, d.Dag, d.PlekId, d.Venster, ingang))
            .Zip(vorig, (r, d) => d.HelperId is { } h && helpers.Contains(h) ? r with { Toewijzingen = [new Toewijzing(ingang, h)] } : r);
        return Met(was with { Volgnummer = was.Volgnummer + vorig.Length }, [], [.. nieuw], regelOperatie, "Overgenomen van vorig schooljaar");
    }

    /// <summary>Several turns at once; one step of the undo.</summary>
    public static RoosterState Met(RoosterState was, ImmutableArray<Roosterregel> oud, ImmutableArray<Roosterregel> nieuw, string regelOperatie, string wat)
    {
        var ids = oud.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var stappen = was.Stappen.Add(new Roosterstap(regelOperatie, wat, oud, [.. nieuw.Select(r => r.Id).Where(id => !ids.Contains(id))]));
        return was with
        {
            Versie = was.Versie + 1,
            Regels = [.. was.Regels.Where(r => !ids.Contains(r.Id)), .. nieuw],
            Stappen = stappen.Length > RoosterGrenzen.StappenMax ? stappen[^RoosterGrenzen.StappenMax..] : stappen,
        };
    }

    public static Roosterregel Gegeven(Roosterregel regel, string? helperId, DateOnly ingang)
    {
        var wordt = regel.Toewijzingen.RemoveAll(t => t.Vanaf >= ingang).Add(new Toewijzing(ingang, helperId));
        return regel with { Toewijzingen = wordt.Length > RoosterGrenzen.ToewijzingenMax ? wordt[^RoosterGrenzen.ToewijzingenMax..] : wordt };
    }

    public static string Dagnaam(DayOfWeek dag) => WeekdagenExtensions.Werkweek[Math.Clamp((int)dag - 1, 0, 4)].Lang;

    private static Roosterregel Nieuw(int nummer, DayOfWeek dag, string plekId, Venster venster, DateOnly ingang) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{nummer}"), dag, plekId, venster, ingang, null, []);
}
