using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>A personal link that an account accepts. Only the hash of its token is known here.</summary>
/// <param name="Operatie">Of the form that asked for it: the same form never makes two mails.</param>
/// <param name="Verstuurd">The mail was accepted by the postbus.</param>
/// <param name="Adres">With <see cref="LinkDoel.AdresBevestigen"/>: the address that it was sent to.</param>
[GenerateSerializer, Immutable, Alias("account-link")]
public sealed record AccountLink(
    [property: Id(0)] LinkDoel Doel, [property: Id(1)] string Hash, [property: Id(2)] DateTimeOffset GeldigTot, [property: Id(3)] string Operatie,
    [property: Id(4)] bool Verstuurd, [property: Id(5)] string? Adres = null);

/// <summary>Something that was changed of a person, for the history on their page.</summary>
/// <param name="School">Only this school may see it; null when it isn't of a school.</param>
[GenerateSerializer, Immutable, Alias("account-feit")]
public sealed record AccountFeit(
    [property: Id(0)] SchoolSleutel? School, [property: Id(1)] DateTimeOffset Op, [property: Id(2)] string DoorNaam, [property: Id(3)] string Tekst);

/// <summary>What a school decided about the roles of a person there; the account carries it out and keeps the fact.</summary>
/// <param name="Naam">To make the account when it isn't there yet; otherwise not used.</param>
/// <param name="Beeindigd">The school ended this person's access: without a role anywhere the account ends as well.</param>
[GenerateSerializer, Immutable, Alias("rolbesluit")]
public sealed record Rolbesluit(
    [property: Id(0)] SchoolSleutel School, [property: Id(1)] ImmutableArray<Roltoekenning> Rollen, [property: Id(2)] string? Naam, [property: Id(3)] string? Email,
    [property: Id(4)] ImmutableArray<AccountFeit> Feiten, [property: Id(5)] bool Beeindigd);

public partial interface IAccountGrain
{
    /// <summary>Replaces the roles at one school, as that school's <see cref="IMensenGrain"/> decided; a repeat changes nothing.</summary>
    [Alias("ontvang-rollen")]
    Task OntvangRollen(Afzender van, Rolbesluit besluit);

    /// <summary>What was changed of this person, newest last; only what this school may see.</summary>
    [AlwaysInterleave, Alias("feiten")]
    Task<ImmutableArray<AccountFeit>> Feiten(SchoolSleutel school);

    /// <summary>The links that this account accepts now.</summary>
    [AlwaysInterleave, Alias("links")]
    Task<ImmutableArray<AccountLink>> Links();

    /// <summary>
    /// Accepts a link, and no longer those for the same purpose of another form: only the newest mail works. Refused for an account
    /// that was ended, and an invitation for who has a way to sign in already.
    /// </summary>
    [Alias("zet-link")]
    Task<Uitkomst> ZetLink(AccountLink link);

    [Alias("link-is-verstuurd")]
    Task LinkIsVerstuurd(string hash);

    /// <summary>Takes back the links for a purpose: what is still in a mailbox stops working.</summary>
    [Alias("trek-links-in")]
    Task TrekLinksIn(LinkDoel doel);

    /// <summary>
    /// Sets the password by an invitation or a reset: the address counts as verified, all sessions end, the second factor stays as
    /// it is (SEC-1). The same form again changes nothing.
    /// </summary>
    [Alias("kies-wachtwoord")]
    Task<Uitkomst> KiesWachtwoord(string linkHash, string wachtwoordHash, OperatieId operatie);

    /// <summary>
    /// Accepts an invitation without a password, by who just linked an account elsewhere: the address counts as verified. Refused
    /// while there is no way to sign in. The same form again changes nothing.
    /// </summary>
    [Alias("neem-aan")]
    Task<Uitkomst> NeemAan(string linkHash, OperatieId operatie);

    /// <summary>Whether an invitation was ever made here, also one that ran out; false for who was only entered by hand or from a list.</summary>
    [AlwaysInterleave, Alias("is-genodigd")]
    Task<bool> IsGenodigd();

    /// <summary>The address that the link was sent to becomes login name and contact. The same form again changes nothing.</summary>
    [Alias("bevestig-adres")]
    Task<Uitkomst> BevestigAdres(string linkHash, OperatieId operatie);
}
