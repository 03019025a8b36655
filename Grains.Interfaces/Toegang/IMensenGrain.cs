using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Toegang;

/// <summary>A person of the school as their page shows them; nothing of other schools (SCH-5).</summary>
/// <param name="Stand">Digest of the roles here, to go with a form: refused when they changed meanwhile.</param>
/// <param name="UitnodigingTot">Until when the last invitation works; null when there is none.</param>
/// <param name="UitnodigingVerstuurd">The mail with it was accepted by the postbus.</param>
/// <param name="Genodigd">An invitation was made once; false for who has an address but was only entered by hand or from a list.</param>
[GenerateSerializer, Immutable, Alias("persoon-kaart")]
public sealed record PersoonKaart(
    [property: Id(0)] PersoonRij Rij, [property: Id(1)] string Stand, [property: Id(2)] ImmutableArray<AccountFeit> Feiten,
    [property: Id(3)] DateTimeOffset? UitnodigingTot, [property: Id(4)] bool UitnodigingVerstuurd, [property: Id(5)] bool AdresBevestigd,
    [property: Id(6)] bool IsZelf, [property: Id(7)] bool Genodigd = true);

/// <summary>Who is invited, for which roles.</summary>
/// <param name="AccountId">Of the account that has this address, or of the one to make.</param>
/// <param name="Email">Null for who only acts on a shared tablet.</param>
[GenerateSerializer, Immutable, Alias("nieuwe-persoon")]
public sealed record NieuwePersoon(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] string? Email, [property: Id(3)] ImmutableArray<Roltoekenning> Rollen);

/// <summary>
/// Decides who has which role at a school, so that somebody always may manage people there and nobody gives a role to themself
/// (SEC-1, SCH-5). The accounts own the roles and hear of each decision by this grain's outbox; the register of persons hears of it
/// from the accounts. Key <c>mensen/99XX00</c>.
/// </summary>
[Alias("mensen")]
public interface IMensenGrain : IGrainWithStringKey
{
    [Alias("kaart")]
    Task<Uitkomst<PersoonKaart>> Kaart(string accountId, Wie wie);

    /// <summary>Brings somebody into the school. The same form again changes nothing.</summary>
    [Alias("voeg-toe")]
    Task<Uitkomst> VoegToe(NieuwePersoon persoon, OperatieId operatie, Wie wie);

    /// <summary>Replaces the roles of a person here. Refused when <paramref name="stand"/> isn't the present one.</summary>
    [Alias("wijzig-rollen")]
    Task<Uitkomst> WijzigRollen(string accountId, ImmutableArray<Roltoekenning> rollen, string stand, OperatieId operatie, Wie wie);

    /// <summary>Ends all roles here from today, or withdraws an invitation. Roles at other schools stay.</summary>
    [Alias("beeindig")]
    Task<Uitkomst> Beeindig(string accountId, string stand, OperatieId operatie, Wie wie);

    /// <summary>What was taken away here, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>
    /// Roles of then, from today on; refused for who has one again. Each rule of giving a role holds: nobody gives one to themself. The same form again changes nothing.
    /// </summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>
    /// Before an account is erased on request (AVG art. 17): nobody can put this person back here any more. Needs <see cref="Recht.PersoonsgegevensUitgeven"/>. Refused
    /// while a role here stands (<c>wis-heeft-rol</c>) or a decision is on its way (<c>wis-wacht</c>). Again: done.
    /// </summary>
    [Alias("vergeet")]
    Task<Uitkomst> Vergeet(string accountId, Wie wie);

    /// <summary>
    /// Brings a person of a VO school in, for the portal only, after a second person confirmed the request (OSO-S4). Who has that role
    /// keeps it; who works at this school is refused.
    /// </summary>
    /// <param name="toegangId">Of the request at <see cref="Overdracht.IVoScholenGrain"/>; name and address are taken from it.</param>
    [Alias("voeg-vo-school-toe")]
    Task<Uitkomst> VoegVoSchoolToe(string toegangId, string accountId, OperatieId operatie, Wie wie);

    /// <summary>Ends the role for the portal from today, unless another access of this account stands. Again: changes nothing.</summary>
    [Alias("beeindig-vo-school")]
    Task<Uitkomst> BeeindigVoSchool(string accountId, OperatieId operatie, Wie wie);

    /// <summary>From the night round: sends what waits.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
