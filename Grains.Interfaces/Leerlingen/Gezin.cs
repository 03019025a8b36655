using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>Siblings: leerlingen who share a verzorger with gezag (SCH-2, LIVE-1).</summary>
public static class Gezin
{
    public const int BroersMax = 12;

    /// <summary>What more children than this share is the phone of an office, or one that was typed to fill a field.</summary>
    public const int DelersMax = 6;

    /// <summary>Active leerlingen who share a digest with this one, in the order of the register.</summary>
    public static ImmutableArray<LeerlingRij> Van(RegisterView register, string leerlingId)
    {
        ArgumentNullException.ThrowIfNull(register);
        var eigen = register.Rijen.FirstOrDefault(r => r.Id == leerlingId);
        if (eigen is null || eigen.Gezin.IsEmpty)
        {
            return [];
        }

        var delers = register.Rijen.Where(r => r.Actief && r.Gezin.Any(k => eigen.Gezin.Contains(k, StringComparer.Ordinal))).ToList();
        var telt = eigen.Gezin.Where(k => delers.Count(r => r.Gezin.Contains(k, StringComparer.Ordinal)) <= DelersMax).ToHashSet(StringComparer.Ordinal);
        return [.. delers.Where(r => r.Id != leerlingId && r.Gezin.Any(telt.Contains)).Take(BroersMax)];
    }
}
