using System.Collections.Immutable;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>Gezinskorting: the oldest child is the first (TSO-10f). Pure.</summary>
internal static class KortingRules
{
    /// <summary>Which child of its family each is, among those with a structural day in the term; who has none isn't in the answer.</summary>
    /// <param name="heeftDag">By id.</param>
    public static ImmutableDictionary<string, int> Rang(IEnumerable<LeerlingRij> rijen, Func<string, bool> heeftDag)
    {
        var register = new RegisterView([.. rijen], 0);
        return register.Rijen.Where(r => r.Actief && heeftDag(r.Id))
            .ToImmutableDictionary(r => r.Id, r => 1 + Gezin.Van(register, r.Id).Count(b => GaatVoor(b, r) && heeftDag(b.Id)), StringComparer.Ordinal);
    }

    /// <summary>Of what the child costs; nothing for the first one. The last row holds for all after it.</summary>
    public static int Procent(Tarief? tarief, int kortingskind) => tarief is null || kortingskind < 2
        ? 0 : tarief.Kortingen.Where(k => k.Kind <= kortingskind).MaxBy(k => k.Kind)?.Procent ?? 0;

    /// <summary>Older, or of the same day and first by id; without a birth date last.</summary>
    private static bool GaatVoor(LeerlingRij een, LeerlingRij ander)
    {
        var (a, b) = (een.Persoon.Geboortedatum ?? DateOnly.MaxValue, ander.Persoon.Geboortedatum ?? DateOnly.MaxValue);
        return a < b || (a == b && string.CompareOrdinal(een.Id, ander.Id) < 0);
    }
}
