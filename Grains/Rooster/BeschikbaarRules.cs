using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Rooster;

/// <summary>What somebody may say of when they can come (TSO-4k).</summary>
internal static class BeschikbaarRules
{
    public static Weigering? Keur(Beschikbaarheid b, Schooljaar jaar) =>
        b.PerDag.IsDefault || b.PerDag.Length != 5 || b.PerDag.Any(v => !Enum.IsDefined(v)) ? Weigeringen.Keuze("dagen", "kan, liever niet of kan niet")
        : b.Afwezig.IsDefault || b.Afwezig.Length > RoosterGrenzen.AfwezighedenMax ? Weigeringen.TeVeel("afwezigheden", RoosterGrenzen.AfwezighedenMax)
        : b.Afwezig.Any(a => a.TotEnMet < a.Van || a.TotEnMet.DayNumber - a.Van.DayNumber >= RoosterGrenzen.AfwezigDagenMax || a.TotEnMet < jaar.EersteDag || a.Van > jaar.LaatsteDag)
            ? Weigeringen.AfwezigPeriode(RoosterGrenzen.AfwezigDagenMax)
        : null;

    public static Beschikbaarheid Schoon(Beschikbaarheid b) => b with { Afwezig = [.. b.Afwezig.Distinct().OrderBy(a => a.Van).ThenBy(a => a.TotEnMet)] };

    public static string Kenmerk(Beschikbaarheid b) => string.Join(',', b.PerDag) + "|" + string.Join(',', b.Afwezig.Select(a => $"{Sleutels.Dag(a.Van)}/{Sleutels.Dag(a.TotEnMet)}"));

    /// <summary>Days from today on that are newly within an absence and near enough to be searched for; later ones are open by themselves.</summary>
    public static ImmutableArray<DateOnly> NieuwAfwezig(Beschikbaarheid? was, Beschikbaarheid wordt, DateOnly vandaag) =>
        [.. Enumerable.Range(0, 7 * RoosterGrenzen.WekenVooruit).Select(vandaag.AddDays)
            .Where(d => d.Weekdag() != Weekdagen.Geen && wordt.IsAfwezig(d) && was?.IsAfwezig(d) != true)];
}
