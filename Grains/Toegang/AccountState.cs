using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

[Toestand("account")]
public sealed record AccountState
{
    /// <summary>0 while there is no account; each change adds one.</summary>
    public long Versie { get; init; }

    public string Inlognaam { get; init; } = "";

    public string Naam { get; init; } = "";

    public string? WachtwoordHash { get; init; }

    public string Stempel { get; init; } = "";

    public ImmutableArray<Roltoekenning> Rollen { get; init; } = [];

    public int MisluktePogingen { get; init; }

    public DateTimeOffset? GeblokkeerdTot { get; init; }

    public AccountBeveiliging Beveiliging { get; init; } = AccountBeveiliging.Leeg;

    public AccountContact Contact { get; init; } = new(null, null, AccountStatus.Actief);

    /// <summary>At most one a school.</summary>
    public ImmutableArray<AccountPin> Pinnen { get; init; } = [];

    /// <summary>Schools of whose register of overblijfkrachten this account got that role.</summary>
    public ImmutableArray<SchoolSleutel> Helperscholen { get; init; } = [];

    /// <summary>When the password was last chosen by a mailed reset link.</summary>
    public DateTimeOffset? HersteldOp { get; init; }

    /// <summary>The school that made this account; null until it has a role.</summary>
    public SchoolSleutel? Thuisschool { get; init; }

    /// <summary>Personal links that work; only their hashes.</summary>
    public ImmutableArray<AccountLink> Links { get; init; } = [];

    /// <summary>Forms behind personal links that were carried out; the newest last.</summary>
    public ImmutableArray<string> LinkOperaties { get; init; } = [];

    /// <summary>What was changed of this person, the newest last.</summary>
    public ImmutableArray<AccountFeit> Feiten { get; init; } = [];

    /// <summary>Decisions of the schools that were carried out.</summary>
    public Ontvangboek Ontvangen { get; init; } = new();

    /// <summary>News to the registers of persons, one a school.</summary>
    public Uitbak<PersoonRij> Uitbak { get; init; } = new();

    public AccountView? Beeld(string id) => Versie == 0
        ? null
        : new AccountView(
            id, Inlognaam, Naam, WachtwoordHash, Stempel, Rollen, MisluktePogingen, GeblokkeerdTot, Versie,
            Beveiliging, Contact, Pinnen, HersteldOp, Thuisschool);
}

[Toestand("inlognaam")]
public sealed record InlognaamState
{
    public string? AccountId { get; init; }

    /// <summary>When that account took it: its account may still be on its way for a while.</summary>
    public DateTimeOffset? Sinds { get; init; }
}
