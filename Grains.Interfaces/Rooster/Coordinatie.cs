using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Rooster;

/// <summary>Who coordinates on a date: whoever stands in for the coordinator takes all alarms for that period, and only they (TSO-3a, TSO-3b).</summary>
public static class Coordinatie
{
    /// <summary>To whom alarms go: the waarnemers of that date, else the coordinators, else the schoolleiders, so that somebody always hears.</summary>
    public static ImmutableArray<PersoonRij> Alarmontvangers(PersonenView personen, SchoolSleutel school, DateOnly datum)
    {
        ArgumentNullException.ThrowIfNull(personen);
        return new[] { Rol.WaarnemendCoordinator, Rol.Overblijfcoordinator, Rol.Schoolleider }
            .Select(rol => Met(personen, school, rol, datum)).FirstOrDefault(rij => !rij.IsEmpty, []);
    }

    /// <summary>Their periods, also those to come, soonest first; what is over is left out.</summary>
    public static ImmutableArray<(PersoonRij Persoon, Roltoekenning Periode)> Waarnemingen(PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(personen);
        return [.. personen.Rijen.SelectMany(p => p.Rollen.Where(r => r.School == school && r.Rol == Rol.WaarnemendCoordinator).Select(r => (Persoon: p, Periode: r)))
            .Where(w => w.Periode.TotEnMet is null || w.Periode.TotEnMet >= vandaag).OrderBy(w => w.Periode.Van).ThenBy(w => w.Persoon.Naam, StringComparer.Ordinal)];
    }

    private static ImmutableArray<PersoonRij> Met(PersonenView personen, SchoolSleutel school, Rol rol, DateOnly datum) =>
        [.. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == school && r.Rol == rol && r.GeldtOp(datum)))];
}
