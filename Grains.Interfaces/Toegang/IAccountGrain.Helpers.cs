using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What the card of an overblijfkracht says of their account.</summary>
/// <param name="DoorNaam">Who decided it, for the history of the person.</param>
[GenerateSerializer, Immutable, Alias("helperrol")]
public sealed record Helperrol(
    [property: Id(0)] string Naam, [property: Id(1)] string? Email, [property: Id(2)] DateOnly Van, [property: Id(3)] DateOnly? TotEnMet,
    [property: Id(4)] string DoorNaam);

public partial interface IAccountGrain
{
    /// <summary>
    /// Gives this person the role overblijfkracht at one school for this period, in place of an earlier one; every other role stays.
    /// Makes the account when there is none, as <see cref="MaakPersoon"/> does. Refused for an account that is there and never had this
    /// role at this school: who manages helpers gives no role to anybody else. The name follows only while this is the only role of
    /// the account. Repeating it changes nothing.
    /// </summary>
    [Alias("zet-overblijfkracht")]
    Task<Uitkomst> ZetOverblijfkracht(SchoolSleutel school, Helperrol rol);
}
