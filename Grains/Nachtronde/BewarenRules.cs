using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Nachtronde;

/// <summary>Who left and who has no role any more, by the registers.</summary>
internal sealed record Bewaarfeiten(ImmutableArray<LeerlingRij> Leerlingen, ImmutableArray<PersoonRij> Mensen, ImmutableArray<OverblijfkrachtRij> Helpers);

/// <summary>What of each kind goes next: from the table of terms, the date and the registers (SEC-5). Pure.</summary>
internal static class BewarenRules
{
    /// <param name="school">Roles at other schools of the installation don't count.</param>
    public static ImmutableArray<Bewaarregel> Regels(Bewaarfeiten feiten, SchoolSleutel school, DateOnly vandaag) =>
        [.. Bewaartermijnen.Tabel.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Regel(t.Key, t.Value, feiten, school, vandaag))];

    private static Bewaarregel Regel(string soort, Bewaartermijn termijn, Bewaarfeiten feiten, SchoolSleutel school, DateOnly vandaag) => termijn.Vanaf switch
    {
        BewaarVanaf.EindeSchooljaar => VanJaar(soort, termijn.Maanden, vandaag),
        BewaarVanaf.VertrekLeerling when termijn.Maanden > 0 => VanDagen(soort, termijn.Maanden, [.. feiten.Leerlingen.Select(l => l.VertrektPer).OfType<DateOnly>().Where(d => d <= vandaag)]),
        BewaarVanaf.EindeRol when soort.StartsWith("overblijfkracht", StringComparison.Ordinal) =>
            VanDagen(soort, termijn.Maanden, [.. feiten.Helpers.Select(h => h.Gegevens.TotEnMet?.AddDays(1)).OfType<DateOnly>().Where(d => d <= vandaag)]),
        BewaarVanaf.EindeRol => VanDagen(soort, termijn.Maanden, [.. feiten.Mensen.Select(m => EindeRol(m, school)).OfType<DateOnly>().Where(d => d <= vandaag)]),
        _ => new Bewaarregel(soort, null, null, 0),
    };

    /// <summary>The oldest schooljaar that may still be there: everything of an older one is gone.</summary>
    private static Bewaarregel VanJaar(string soort, int maanden, DateOnly vandaag)
    {
        var jaar = Schooljaar.Van(vandaag.AddMonths(-maanden));
        return new Bewaarregel(soort, jaar.Volgend.EersteDag.AddMonths(maanden), jaar, 0);
    }

    private static Bewaarregel VanDagen(string soort, int maanden, ImmutableArray<DateOnly> weg) =>
        new(soort, weg.IsEmpty ? null : weg.Min().AddMonths(maanden), null, weg.Length);

    /// <summary>First day without any role here; null for who has one, or never had.</summary>
    private static DateOnly? EindeRol(PersoonRij rij, SchoolSleutel school)
    {
        var rollen = rij.Rollen.Where(r => r.School == school).ToList();
        return rollen.Count > 0 && rollen.TrueForAll(r => r.TotEnMet is not null) ? rollen.Max(r => r.TotEnMet)!.Value.AddDays(1) : null;
    }
}
