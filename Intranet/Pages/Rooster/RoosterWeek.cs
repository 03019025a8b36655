using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>One place on one day: its turns and how they meet the rule. Null turns: no overblijven there that day.</summary>
public sealed record RoosterCel(DateOnly Datum, ImmutableArray<Dienst> Diensten, RoosterOordeel? Oordeel, string? Geen);

public sealed record RoosterRij(Plek Plek, string Groepen, ImmutableArray<RoosterCel> Cellen);

/// <summary>A week as the table shows it: places down, days across.</summary>
public sealed record RoosterWeek(ImmutableArray<RoosterdagView> Dagen, ImmutableArray<RoosterRij> Rijen)
{
    public int Nodig => Dagen.Sum(NodigOp);

    public int Gevuld => Dagen.Sum(Bezet);

    public IEnumerable<(DateOnly Datum, Dienst Dienst)> Gaten => Dagen.SelectMany(d => d.Diensten
        .Where(x => x.Stand is Dienststand.Open or Dienststand.Zoeken).Select(x => (d.Datum, x)));

    /// <summary>
    /// Turns of a day, or who is planned with what is short at each place in each window when that is more: a day without turns isn't a
    /// day without need, and who is too many in one window isn't there in the next.
    /// </summary>
    public static int NodigOp(RoosterdagView dag) => Math.Max(
        dag.Diensten.Count(d => d.Stand != Dienststand.Vervallen),
        Bezet(dag) + dag.Oordelen.Where(o => o.PlekId != RoosterOordeel.HeleSchool).Sum(o => Math.Max(0, o.Nodig - o.Gepland)));

    public static int Bezet(RoosterdagView dag) => dag.Diensten.Count(d => d.Stand == Dienststand.Gepland);

    /// <summary>What is wrong for the school as a whole on a day: no gediplomeerde.</summary>
    public static RoosterOordeel? Schoolgebrek(RoosterdagView dag) => dag.Oordelen.FirstOrDefault(o => o.PlekId == RoosterOordeel.HeleSchool && !o.IsGoed);

    public static RoosterWeek Maak(SchoolView school, ImmutableArray<RoosterdagView> dagen)
    {
        var jaar = Schooljaar.Van(dagen[0].Datum);
        var plekken = school.Plekken.Where(p => dagen.Any(d => d.Diensten.Any(x => x.PlekId == p.Id) || d.Oordelen.Any(o => o.PlekId == p.Id)));
        return new RoosterWeek(dagen, [.. plekken.Select(p => new RoosterRij(
            p, string.Join(", ", school.GroepenVan(jaar).Where(g => g.BuitenPlekId == p.Id).Select(g => g.Naam)), [.. dagen.Select(d => Cel(d, p))]))]);
    }

    private static RoosterCel Cel(RoosterdagView dag, Plek plek)
    {
        ImmutableArray<Dienst> hier = [.. dag.Diensten.Where(d => d.PlekId == plek.Id)];
        var oordeel = dag.Oordelen.Where(o => o.PlekId == plek.Id).OrderBy(o => o.IsGoed).FirstOrDefault();
        return new RoosterCel(dag.Datum, hier, oordeel, dag.GeenOverblijven is not null && hier.IsEmpty ? "geen overblijven" : null);
    }
}

/// <summary>What was just done, with the one act that takes it back; refused when the day was changed after it.</summary>
/// <param name="Versie">Of the day, right after it was done.</param>
public sealed record RoosterOngedaan(DateOnly Datum, string DienstId, string? VorigeHelper, bool IsWeg, long Versie)
{
    public string Zin => IsWeg ? "Helper weggehaald" : "Helper geplaatst";

    /// <summary>In the address with which the week refreshes itself: the way back stays when a live signal comes.</summary>
    public string Kenmerk => string.Create(CultureInfo.InvariantCulture, $"{Sleutels.Dag(Datum)}/{DienstId}/{VorigeHelper}/{(IsWeg ? "weg" : "geplaatst")}/{Versie}");

    public static RoosterOngedaan? Lees(string? kenmerk) =>
        kenmerk?.Split('/') is [var dag, { Length: > 0 } dienst, var helper, "weg" or "geplaatst", var nummer] delen
        && DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
        && long.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var versie)
            ? new RoosterOngedaan(datum, dienst, helper.Length == 0 ? null : helper, delen[3] == "weg", versie) : null;
}
