using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>How an account stands in its life (SEC-1).</summary>
public enum AccountStatus
{
    /// <summary>Can sign in, or act on a tablet.</summary>
    Actief = 0,

    /// <summary>Invited; has no password or other way to sign in yet.</summary>
    Uitgenodigd,

    /// <summary>Ended by a person: no session, no tablet, no reset.</summary>
    Beeindigd,
}

/// <summary>How to reach the person behind an account.</summary>
/// <param name="Email">Null for who only acts on a shared tablet.</param>
/// <param name="EmailBevestigdOp">When a link sent to that address was used.</param>
[GenerateSerializer, Immutable, Alias("account-contact")]
public sealed record AccountContact(
    [property: Id(0)] string? Email, [property: Id(1)] DateTimeOffset? EmailBevestigdOp, [property: Id(2)] AccountStatus Status);

public partial interface IAccountGrain
{
    /// <summary>
    /// Makes the account of a person of a school: invited by mail, or without sign-in for who only acts on a tablet. Its login name
    /// is the address, or empty. Repeating it for the same id and person changes nothing.
    /// </summary>
    [Alias("maak-persoon")]
    Task<Uitkomst> MaakPersoon(string naam, string? email, ImmutableArray<Roltoekenning> rollen);

    /// <summary>Replaces the roles at one school; those at other schools stay (SCH-5). Open sessions notice within a minute.</summary>
    [Alias("wijzig-rollen")]
    Task<Uitkomst> WijzigRollen(SchoolSleutel school, ImmutableArray<Roltoekenning> rollen);
}
