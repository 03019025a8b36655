using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Aandacht;

/// <summary>Who of the school must hear of something: people with a role on that day, from the register of persons.</summary>
internal static class OntvangerRules
{
    /// <summary>
    /// The groepsleerkrachten of these groepen and who takes their lunch over today; a groep that has neither is looked after by the
    /// coordinator (TSO-7a, TSO-8g).
    /// </summary>
    /// <param name="vervangers">Account of the substitute, by groep.</param>
    public static ImmutableArray<PersoonRij> Leerkrachten(
        PersonenView personen, SchoolSleutel school, IReadOnlyCollection<string?> groepen, IReadOnlyDictionary<string, string> vervangers, DateOnly datum)
    {
        var per = groepen.Distinct(StringComparer.Ordinal).Select(g => Met(personen, school, datum, IsLeerkrachtVan(g)).AddRange(
            Met(personen, school, datum, _ => true).Where(p => g is not null && vervangers.GetValueOrDefault(g) == p.AccountId))).ToList();
        var zonder = per.Count == 0 || per.Exists(p => p.IsEmpty);
        return Elk(per.SelectMany(p => p).Concat(zonder ? Coordinatoren(personen, school, datum) : []));
    }

    /// <summary>Coordinator and who stands in for them; without either the schoolleider (TSO-3a).</summary>
    public static ImmutableArray<PersoonRij> Coordinatoren(PersonenView personen, SchoolSleutel school, DateOnly datum)
    {
        var coordinatoren = Met(personen, school, datum, r => r.Rol is Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator);
        return coordinatoren.IsEmpty ? Met(personen, school, datum, r => r.Rol == Rol.Schoolleider) : coordinatoren;
    }

    /// <summary>This person as the school knows them on that day; null without a role.</summary>
    public static Wie? AlsWie(PersonenView personen, SchoolSleutel school, string accountId, DateOnly datum) =>
        personen.Rijen.FirstOrDefault(p => p.AccountId == accountId) is { } persoon
        && persoon.Rollen.Where(r => r.School == school && r.GeldtOp(datum)).Select(r => new ActieveRol(r.Rol, r.Groepen)).ToImmutableArray() is { IsEmpty: false } rollen
            ? new Wie(persoon.AccountId, persoon.Naam, school, rollen)
            : null;

    private static Func<Roltoekenning, bool> IsLeerkrachtVan(string? groep) =>
        r => groep is not null && r.Rol == Rol.Groepsleerkracht && r.Groepen.Contains(groep, StringComparer.Ordinal);

    private static ImmutableArray<PersoonRij> Met(PersonenView personen, SchoolSleutel school, DateOnly datum, Func<Roltoekenning, bool> rol) =>
        [.. personen.Rijen.Where(p => p.Status == AccountStatus.Actief && p.Rollen.Any(r => r.School == school && r.GeldtOp(datum) && rol(r)))];

    private static ImmutableArray<PersoonRij> Elk(IEnumerable<PersoonRij> personen) => [.. personen.DistinctBy(p => p.AccountId, StringComparer.Ordinal)];
}
