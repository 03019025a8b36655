using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>Siblings: leerlingen who share a verzorger with gezag (SCH-2, LIVE-1).</summary>
public static class Gezin
{
    public const int BroersMax = 12;

    /// <summary>Active leerlingen who share a digest with this one, in the order of the register.</summary>
    public static ImmutableArray<LeerlingRij> Van(RegisterView register, string leerlingId)
    {
        ArgumentNullException.ThrowIfNull(register);
        var eigen = register.Rijen.FirstOrDefault(r => r.Id == leerlingId);
        return eigen is null || eigen.Gezin.IsEmpty
            ? []
            : [.. register.Rijen.Where(r => r.Actief && r.Id != leerlingId && r.Gezin.Any(k => eigen.Gezin.Contains(k, StringComparer.Ordinal))).Take(BroersMax)];
    }
}
