using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>The PINs of an account, one a school (LIVE-5, SCH-5).</summary>
internal static class PinRules
{
    /// <summary>A role of today or later.</summary>
    public static bool HeeftRol(ImmutableArray<Roltoekenning> rollen, SchoolSleutel school, DateOnly vandaag) =>
        rollen.Any(r => r.School == school && !MensenRules.IsVoorbij(r, vandaag));

    /// <summary>A new PIN begins to count anew; what was tried since the last good one is still to be told.</summary>
    public static ImmutableArray<AccountPin> Zet(ImmutableArray<AccountPin> was, SchoolSleutel school, string? hash, bool tijdelijk)
    {
        var oud = was.FirstOrDefault(p => p.School == school);
        var anderen = was.RemoveAll(p => p.School == school);
        return hash is null ? anderen
            : anderen.Add(new AccountPin(hash, 0, tijdelijk, school, [], oud?.SindsGoed ?? 0, oud?.VorigeMissers ?? 0));
    }

    /// <summary>The same when a good try changes nothing.</summary>
    public static AccountPin Tel(AccountPin pin, bool goed, DateTimeOffset nu) =>
        !goed ? pin with { Misluk = pin.Misluk + 1, SindsGoed = pin.SindsGoed + 1, Missers = [.. pin.Missers.Where(m => IsDezeWeek(m, nu)), nu] }
        : pin is { Misluk: 0, SindsGoed: 0, VorigeMissers: 0 } ? pin
        : pin with { Misluk = 0, SindsGoed = 0, VorigeMissers = pin.SindsGoed };

    /// <summary>
    /// Without those of schools where the last role ended. A role that had run out takes the old PIN with it as well when a new one
    /// is given: who comes back gets a new PIN.
    /// </summary>
    public static AccountState NaRollen(AccountState was, AccountState wordt, DateOnly vandaag)
    {
        if (wordt.Pinnen.IsEmpty || wordt.Rollen == was.Rollen)
        {
            return wordt;
        }

        var over = wordt.Pinnen.RemoveAll(p => !HeeftRol(was.Rollen, p.School, vandaag) || !HeeftRol(wordt.Rollen, p.School, vandaag));
        return over.Length == wordt.Pinnen.Length ? wordt : wordt with { Pinnen = over };
    }

    private static bool IsDezeWeek(DateTimeOffset moment, DateTimeOffset nu) => nu - moment < TimeSpan.FromDays(AccountPin.WeekDagen);
}
