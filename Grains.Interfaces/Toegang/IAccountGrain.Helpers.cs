using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

public partial interface IAccountGrain
{
    /// <summary>
    /// Gives this person the role overblijfkracht at one school for this period, in place of an earlier one; every other role stays.
    /// Makes the account when there is none, as <see cref="MaakPersoon"/> does. The name follows only while this is the only role
    /// of the account, and the address only until the first invitation: after that it is the person's own. Repeating it changes nothing.
    /// </summary>
    [Alias("zet-overblijfkracht")]
    Task<Uitkomst> ZetOverblijfkracht(SchoolSleutel school, string naam, string? email, DateOnly van, DateOnly? totEnMet);
}
