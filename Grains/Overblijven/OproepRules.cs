using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Overblijven;

/// <summary>Who can be called, and who can be ticked (TSO-4c: a broken rule names who can come).</summary>
internal static class OproepRules
{
    private static readonly Rol[] Team =
    [
        Rol.Schoolleider, Rol.Groepsleerkracht, Rol.Leerkracht, Rol.InternBegeleider, Rol.Administratie, Rol.Overblijfcoordinator,
        Rol.WaarnemendCoordinator, Rol.Bhv,
    ];

    /// <summary>Whoever may be ticked that day: overblijfkrachten, and the team that takes over (TSO-12c).</summary>
    public static ImmutableArray<ToezichtNaam> Namen(ImmutableArray<OverblijfkrachtRij> krachten, PersonenView personen, SchoolSleutel school, DateOnly datum)
    {
        var helpers = krachten.Where(k => IsErOp(k.Gegevens, datum)).Select(k => new ToezichtNaam(k.Id, k.Gegevens.Naam, k.Gegevens.Gediplomeerd, IsTeam: false)).ToList();
        var ids = helpers.Select(h => h.HelperId).ToHashSet(StringComparer.Ordinal);
        var anderen = personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && !ids.Contains(p.AccountId)).Select(p => (Persoon: p, Rollen: Rollen(p, school, datum)))
            .Where(p => p.Rollen.Any(r => r == Rol.Overblijfkracht || Team.Contains(r)))
            .Select(p => new ToezichtNaam(p.Persoon.AccountId, p.Persoon.Naam, Gediplomeerd: false, IsTeam: p.Rollen.Any(Team.Contains)));
        return [.. helpers.Concat(anderen).OrderBy(n => Namen(n.Naam), StringComparer.Ordinal).ThenBy(n => n.HelperId, StringComparer.Ordinal)];
    }

    /// <summary>Each alarm with whom to call: who is missing, who is free today, vaste inval, the coordinator, the school.</summary>
    public static ImmutableArray<Alarm> Met(ImmutableArray<Alarm> alarmen, Middagbeeld beeld, PersonenView personen)
    {
        var vrij = Vrij(beeld).ToList();
        var leiding = Leiding(beeld, personen).ToList();
        return [.. alarmen.Select(a => a with
        {
            Bellen = [.. Gemist(beeld, a).Concat(vrij).Concat(leiding).DistinctBy(b => b.Telefoon, StringComparer.Ordinal).Take(ToezichtGrenzen.BellenMax)],
        })];
    }

    private static IEnumerable<Bereikbaar> Gemist(Middagbeeld beeld, Alarm alarm) =>
        alarm is { Soort: Alarmsoort.NietGekomen, HelperId: { } id } && beeld.Kracht(id) is { Telefoon.Length: > 0 } kracht
            ? [new Bereikbaar(kracht.Naam, kracht.Telefoon, "Zou er nu zijn")] : [];

    /// <summary>Nobody who has a turn today, gave one away, said no, or is there; who went already comes last.</summary>
    private static IEnumerable<Bereikbaar> Vrij(Middagbeeld beeld)
    {
        var bezet = beeld.Diensten.SelectMany(d => new[] { d.HelperId, d.VanHelperId }.Concat(d.Zoektocht?.Gevraagd.Where(g => g.Antwoord == Invalantwoord.Nee).Select(g => g.HelperId) ?? []))
            .Concat(beeld.Helpers.Where(h => h.IsOpen).Select(h => h.HelperId)).Concat(beeld.State.Gemist.Select(g => g.HelperId)).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var dag = beeld.Datum.Weekdag();
        var geweest = beeld.Helpers.Select(h => h.HelperId).ToHashSet(StringComparer.Ordinal);
        var kunnen = beeld.Krachten.Where(k => IsErOp(k.Gegevens, beeld.Datum) && k.Gegevens.Telefoon.Length > 0 && !bezet.Contains(k.Id)).ToList();
        var nieuw = kunnen.Where(k => !geweest.Contains(k.Id)).Select(k => k.Gegevens).ToList();
        return nieuw.Where(k => k.Dagen.Heeft(dag)).Select(k => new Bereikbaar(k.Naam, k.Telefoon, $"Kan op {WeekdagenExtensions.Werkweek.First(w => w.Dag == dag).Lang}"))
            .Concat(nieuw.Where(k => k.VasteInval && !k.Dagen.Heeft(dag)).Select(k => new Bereikbaar(k.Naam, k.Telefoon, "Vaste inval")))
            .Concat(kunnen.Where(k => geweest.Contains(k.Id)).Select(k => new Bereikbaar(k.Gegevens.Naam, k.Gegevens.Telefoon, "Was er vandaag al")));
    }

    /// <summary>Who gets the alarms today (TSO-3a); with a number of their own when they help as well.</summary>
    private static IEnumerable<Bereikbaar> Leiding(Middagbeeld beeld, PersonenView personen)
    {
        var namen = Coordinatie.Alarmontvangers(personen, beeld.School.Sleutel, beeld.Datum);
        var eigen = namen.Select(p => beeld.Kracht(p.AccountId)).OfType<OverblijfkrachtGegevens>().Where(k => k.Telefoon.Length > 0).Select(k => new Bereikbaar(k.Naam, k.Telefoon, "Coördineert vandaag"));
        var nummer = beeld.School.Gegevens.Telefoon;
        return nummer.Length == 0 ? eigen : eigen.Append(new Bereikbaar(
            namen.IsEmpty ? "De school" : string.Join(" of ", namen.Take(2).Select(p => p.Naam)), nummer, namen.IsEmpty ? "De school" : "Coördineert vandaag, via de school"));
    }

    private static bool IsErOp(OverblijfkrachtGegevens kracht, DateOnly datum) => kracht.Vanaf <= datum && !kracht.IsWeg(datum);

    private static List<Rol> Rollen(PersoonRij persoon, SchoolSleutel school, DateOnly datum) =>
        [.. persoon.Rollen.Where(r => r.School == school && r.GeldtOp(datum)).Select(r => r.Rol)];

    private static string Namen(string naam) => Basis.Namen.Zoekvorm(naam);
}
