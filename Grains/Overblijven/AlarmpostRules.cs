using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overblijven;

/// <summary>
/// Who takes the alarms hears each of them once, wherever they are in the intranet; when it says something else they hear it again, and
/// when it is over it is taken back (TSO-3a, TSO-4c, TSO-4l).
/// </summary>
internal static class AlarmpostRules
{
    /// <returns>The same state when there is nothing to tell.</returns>
    public static MiddagState Bij(MiddagState was, SchoolSleutel school, DateOnly datum, IEnumerable<Alarm> alarmen, IReadOnlyCollection<string> ontvangers)
    {
        var nu = alarmen.Select(a => (Id: Id(datum, a), a.Zin, a.Sinds)).DistinctBy(a => a.Id, StringComparer.Ordinal).Take(ToezichtGrenzen.AlarmenMax).ToList();
        var bak = was.Uitbak ?? new Uitbak<Alarmpost>();
        var leeg = bak;
        var verteld = ImmutableArray.CreateBuilder<VerteldAlarm>();
        foreach (var oud in was.Verteld.Where(v => nu.TrueForAll(a => a.Id != v.Id)))
        {
            bak = oud.Accounts.Aggregate(bak, (b, account) => b.Met(Naar(school, account), new Alarmpost(oud.Id, null, default)));
        }

        foreach (var (id, zin, sinds) in nu)
        {
            var oud = was.Verteld.FirstOrDefault(v => v.Id == id);
            var nieuw = ontvangers.Where(o => oud is null || oud.Zin != zin || !oud.Accounts.Contains(o, StringComparer.Ordinal));
            bak = nieuw.Aggregate(bak, (b, account) => b.Met(Naar(school, account), new Alarmpost(id, zin, sinds.ToUnixTimeMilliseconds())));
            verteld.Add(new VerteldAlarm(id, zin, [.. (oud?.Accounts ?? []).Union(ontvangers, StringComparer.Ordinal).Take(ToezichtGrenzen.OntvangersMax)]));
        }

        return ReferenceEquals(bak, leeg) ? was : was with { Verteld = verteld.ToImmutable(), Uitbak = bak };
    }

    /// <summary>Of what it is about: told again it stays one.</summary>
    public static string Id(DateOnly datum, Alarm alarm) =>
        string.Create(CultureInfo.InvariantCulture, $"toezicht/{Sleutels.Dag(datum)}/{(int)alarm.Soort}/{alarm.PlekId}/{alarm.HelperId}");

    private static string Naar(SchoolSleutel school, string account) => $"aandacht/{school}/{account}";
}
