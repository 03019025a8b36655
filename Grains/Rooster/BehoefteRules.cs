using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <summary>How many helpers a weekday asks, from the aanmeldingen (TSO-2e). During lunch in the room the teacher is there (TSO-7a).</summary>
internal static class BehoefteRules
{
    /// <summary>Where and when a groep plays outside; null for one without a place, or whose times are no time.</summary>
    public static Plekgebruik? Gebruik(SchoolView school, Groep groep, int kinderen) =>
        school.Plek(groep.BuitenPlekId) is { } plek && groep.Tijden.NaarBuiten < groep.Tijden.Ophalen
            ? new Plekgebruik(plek, new Venster(groep.Tijden.NaarBuiten, groep.Tijden.Ophalen), kinderen)
            : null;

    /// <summary>One proposal per place and window that children use, in the order of the places.</summary>
    public static ImmutableArray<BehoefteVoorstel> Voorstel(SchoolView school, DayOfWeek dag, IReadOnlyCollection<Plekgebruik> gebruik) =>
        [.. school.Plekken.SelectMany(plek => Voorstel(school, plek, dag, [.. gebruik.Where(g => g.Plek.Id == plek.Id)]))];

    public static Weigering? Keur(ImmutableArray<Behoefte> behoefte, SchoolView school)
    {
        if (behoefte.IsDefaultOrEmpty || behoefte.All(b => b.Aantal == 0))
        {
            return Weigeringen.BehoefteOnvolledig;
        }

        return behoefte.Length > RoosterGrenzen.BehoefteMax ? Weigeringen.TeVeel("regels", RoosterGrenzen.BehoefteMax)
            : behoefte.Any(b => b.Aantal is < 0 or > RoosterGrenzen.PerPlekMax) ? Weigeringen.BehoefteAantal(RoosterGrenzen.PerPlekMax)
            : behoefte.Sum(b => b.Aantal) > RoosterGrenzen.DienstenMax ? Weigeringen.TeVeel("diensten", RoosterGrenzen.DienstenMax)
            : behoefte.Any(b => school.Plek(b.PlekId) is null) ? Weigeringen.Onbekend("deze plek")
            : behoefte.Any(b => !StandaardweekRules.IsVenster(b.Venster) || !Weekdag(b.Dag)) ? Weigeringen.OngeldigVenster
            : null;
    }

    public static bool Weekdag(DayOfWeek dag) => dag is >= DayOfWeek.Monday and <= DayOfWeek.Friday;

    private static IEnumerable<BehoefteVoorstel> Voorstel(SchoolView school, Plek plek, DayOfWeek dag, Plekgebruik[] gebruik) =>
        DienstregelRules.Vensters(gebruik.Select(g => g.Venster)).Select(venster =>
        {
            var kinderen = DienstregelRules.Drukst(venster, gebruik);
            var (richtlijn, norm) = (DienstregelRules.NaarRichtlijn(kinderen, plek.Soort), DienstregelRules.NaarSchoolnorm(kinderen, school.KinderenPerHelper, plek.Soort));
            return new BehoefteVoorstel(
                new Behoefte(dag, plek.Id, venster, Math.Max(richtlijn, norm)), kinderen, richtlijn, norm,
                DienstregelRules.Uitleg(kinderen, school.KinderenPerHelper, plek.Soort));
        });
}
