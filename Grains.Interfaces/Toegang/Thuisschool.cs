using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Which school mails about an account: never one that merely added a role to it (SCH-5).</summary>
public static class Thuisschool
{
    /// <summary>Of an account that is made, the school of its first role.</summary>
    public static SchoolSleutel? Eerste(ImmutableArray<Roltoekenning> rollen) => rollen.IsEmpty ? null : rollen[0].School;

    /// <summary>
    /// The school that made the account, as long as there is a role today; otherwise where the role of today began first. Null without any.
    /// </summary>
    public static SchoolSleutel? Van(AccountView account, DateOnly vandaag)
    {
        var nu = account.Rollen.Where(r => r.GeldtOp(vandaag)).ToList();
        return nu.Any(r => r.School == account.Thuisschool)
            ? account.Thuisschool
            : nu.OrderBy(r => r.Van).ThenBy(r => r.School.Waarde, StringComparer.Ordinal).FirstOrDefault()?.School;
    }
}
