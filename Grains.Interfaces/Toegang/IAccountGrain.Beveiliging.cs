using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>A session as its owner sees it in the list (SEC-1).</summary>
/// <param name="Apparaat">Browser and system in words, without version numbers.</param>
[GenerateSerializer, Immutable, Alias("sessie-rij")]
public sealed record SessieRij(
    [property: Id(0)] string Id, [property: Id(1)] DateTimeOffset Begonnen, [property: Id(2)] DateTimeOffset LaatstGezien, [property: Id(3)] string Apparaat,
    [property: Id(4)] string Niveau);

/// <summary>A passkey as the framework stores it, serialised by the sign-in layer, with the name its owner gave.</summary>
[GenerateSerializer, Immutable, Alias("passkey-rij")]
public sealed record PasskeyRij(
    [property: Id(0)] string CredentialId, [property: Id(1)] string Naam, [property: Id(2)] DateTimeOffset Op, [property: Id(3)] string Gegevens);

/// <summary>An account elsewhere that signs this person in: provider and the id that it gives, never a mail address.</summary>
[GenerateSerializer, Immutable, Alias("externe-inlog")]
public sealed record ExterneInlog([property: Id(0)] string Aanbieder, [property: Id(1)] string Sleutel, [property: Id(2)] string Weergave);

/// <summary>What an account has besides its password (SEC-1).</summary>
/// <param name="TotpSleutel">Base32; only there while it is on.</param>
/// <param name="TotpAan">Only after a code was right once.</param>
/// <param name="TotpLaatsteStap">Last time step accepted: a code counts once.</param>
/// <param name="Herstelcodes">Hashes; each works once.</param>
[GenerateSerializer, Immutable, Alias("account-beveiliging")]
public sealed record AccountBeveiliging(
    [property: Id(0)] string? TotpSleutel, [property: Id(1)] bool TotpAan, [property: Id(2)] long TotpLaatsteStap,
    [property: Id(3)] ImmutableArray<string> Herstelcodes, [property: Id(4)] ImmutableArray<PasskeyRij> Passkeys,
    [property: Id(5)] ImmutableArray<ExterneInlog> ExterneInloggen, [property: Id(6)] ImmutableArray<SessieRij> Sessies)
{
    public static AccountBeveiliging Leeg { get; } = new(null, false, 0, [], [], [], []);

    /// <summary>A key that isn't on is nobody's: kept, somebody who saw it could wait for its owner to switch it on (SEC-1).</summary>
    public AccountBeveiliging ZonderLosseSleutel() => TotpAan ? this : this with { TotpSleutel = null, TotpLaatsteStap = 0 };

    public bool HeeftTweedeStap => TotpAan || !Passkeys.IsEmpty;
}

public partial interface IAccountGrain
{
    /// <summary>A session counts only while it is in the list of the account.</summary>
    [Alias("begin-sessie")]
    Task BeginSessie(SessieRij sessie);

    /// <summary>This session is in use; written at most once each <see cref="ToegangGrenzen.GezienMinuten"/>, and only while it is in the list.</summary>
    [Alias("zie-sessie")]
    Task ZieSessie(string sessieId);

    /// <summary>All sessions but this one; null ends all.</summary>
    [Alias("beeindig-andere-sessies")]
    Task BeeindigAndereSessies(string? behalve);
}
