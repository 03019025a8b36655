using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

/// <summary>What of an account is past its term (SEC-5).</summary>
internal static class AccountTermijnRules
{
    /// <summary>Had a role at this school, and the last one ended long enough ago. A role without end never does.</summary>
    public static bool IsVoorbij(AccountState state, SchoolSleutel school, DateOnly vandaag)
    {
        var rollen = state.Rollen.Where(r => r.School == school).ToList();
        return rollen.Count > 0 && rollen.TrueForAll(r => r.TotEnMet is { } tot && Bewaartermijnen.IsVoorbij("account", tot.AddDays(1), vandaag));
    }

    /// <summary>Nothing holds this account here any more once that school lets go.</summary>
    public static bool IsLaatste(AccountState state, SchoolSleutel school) => state.Rollen.All(r => r.School == school);

    /// <summary>All of one school goes; what other schools have of this person stays (SCH-5).</summary>
    public static AccountState Zonder(AccountState state, SchoolSleutel school) => state with
    {
        Rollen = state.Rollen.RemoveAll(r => r.School == school),
        Pinnen = state.Pinnen.RemoveAll(p => p.School == school),
        Helperscholen = state.Helperscholen.Remove(school),
        Feiten = state.Feiten.RemoveAll(f => f.School == school),
        Thuisschool = state.Thuisschool == school ? state.Rollen.FirstOrDefault(r => r.School != school)?.School : state.Thuisschool,
    };
}
