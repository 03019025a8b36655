using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Owns the VO schools with which a school exchanges dossiers, and who of them may into the portal (OSO-S3, OSO-S4). Key
/// <c>voscholen/99XX00</c>.
/// </summary>
[Alias("voscholen")]
public interface IVoScholenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("alles")]
    Task<Uitkomst<VoScholenView>> Alles(Wie wie);

    /// <summary>For other grains: names and addresses.</summary>
    [AlwaysInterleave, Alias("lijst")]
    Task<ImmutableArray<VoSchool>> Lijst();

    /// <summary>Adds or changes. BRIN and vestiging well-formed and not twice; the mail address is of the school, not of a person's free mail.</summary>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(VoSchool school, long versie, Wie wie);

    [Alias("verwijder")]
    Task<Uitkomst> Verwijder(string id, long versie, Wie wie);

    /// <summary>What was taken away here, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Back where it was; refused when its place is taken. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>
    /// Portal of this school on or off (off by default): on needs a recorded agreement (OSO-S4). Off withdraws every access; who asked it ends
    /// the roles that came with them.
    /// </summary>
    /// <param name="afspraak">Where it is laid down and with whom; null switches off.</param>
    [Alias("zet-portaal")]
    Task<Uitkomst> ZetPortaal(string voSchoolId, Portaalafspraak? afspraak, long versie, Wie wie);

    /// <summary>Asks access for a person of a VO school: waits for a second person (OSO-S4).</summary>
    [Alias("vraag-toegang")]
    Task<Uitkomst> VraagToegang(string voSchoolId, string naam, string email, OperatieId operatie, Wie wie);

    /// <summary>Another person than who asked confirms BRIN and name as they typed them; then the page invites (OSO-S4).</summary>
    [Alias("bevestig-toegang")]
    Task<Uitkomst> BevestigToegang(string toegangId, string brin, string naam, OperatieId operatie, Wie wie);

    /// <summary>The invitation made this account.</summary>
    [Alias("koppel-account")]
    Task<Uitkomst> KoppelAccount(string toegangId, string accountId, Wie wie);

    [Alias("trek-toegang-in")]
    Task<Uitkomst> TrekToegangIn(string toegangId, OperatieId operatie, Wie wie);

    /// <summary>The VO schools of this account, with the portal on; empty for anybody else.</summary>
    [AlwaysInterleave, Alias("van-account")]
    Task<ImmutableArray<VoSchool>> VanAccount(string accountId);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <param name="Id">Own id.</param>
/// <param name="Email">Of the administration that fetches.</param>
[GenerateSerializer, Immutable, Alias("voschool")]
public sealed record VoSchool(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] string Brin, [property: Id(3)] string Vestiging, [property: Id(4)] string? Contactpersoon,
    [property: Id(5)] string? Email, [property: Id(6)] string? Telefoon, [property: Id(7)] Portaalafspraak? Portaal = null);

/// <summary>The agreement with a VO school on fetching in the portal (OSO-S4).</summary>
[GenerateSerializer, Immutable, Alias("portaalafspraak")]
public sealed record Portaalafspraak(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string MetWie, [property: Id(2)] string Vindplaats, [property: Id(3)] string DoorNaam);

/// <param name="BevestigdDoor">Null while it waits for the second person.</param>
/// <param name="AccountId">Null while the invitation wasn't accepted.</param>
[GenerateSerializer, Immutable, Alias("portaaltoegang")]
public sealed record Portaaltoegang(
    [property: Id(0)] string Id, [property: Id(1)] string VoSchoolId, [property: Id(2)] string Naam, [property: Id(3)] string Email, [property: Id(4)] string GevraagdDoor,
    [property: Id(5)] DateTimeOffset GevraagdOp, [property: Id(6)] string? BevestigdDoor, [property: Id(7)] DateTimeOffset? BevestigdOp, [property: Id(8)] string? AccountId,
    [property: Id(9)] DateTimeOffset? IngetrokkenOp, [property: Id(10)] bool MagBevestigen);

[GenerateSerializer, Immutable, Alias("voscholen-view")]
public sealed record VoScholenView(
    [property: Id(0)] ImmutableArray<VoSchool> Scholen, [property: Id(1)] ImmutableArray<Portaaltoegang> Toegangen, [property: Id(2)] long Versie,
    [property: Id(3)] bool MagWijzigen, [property: Id(4)] bool MagPortaal);
