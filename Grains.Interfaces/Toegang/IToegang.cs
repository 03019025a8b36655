using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Toegang;

/// <summary>A role given to an account at one school, for a period; an open end is null.</summary>
[GenerateSerializer, Immutable, Alias("roltoekenning")]
public sealed record Roltoekenning(
    [property: Id(0)] SchoolSleutel School, [property: Id(1)] Rol Rol, [property: Id(2)] ImmutableArray<string> Groepen,
    [property: Id(3)] DateOnly Van, [property: Id(4)] DateOnly? TotEnMet)
{
    public bool GeldtOp(DateOnly datum) => Van <= datum && (TotEnMet is null || datum <= TotEnMet);
}

/// <summary>An account as sign-in needs it.</summary>
/// <param name="HersteldOp">When the password was last chosen by a mailed reset link; null when never.</param>
/// <param name="Thuisschool">The school that made this account: its mail about the account leaves there (SCH-5).</param>
/// <param name="Stempel">Changes with each change of password or roles; sessions with an older one end.</param>
[GenerateSerializer, Immutable, Alias("account-view")]
public sealed record AccountView(
    [property: Id(0)] string Id, [property: Id(1)] string Inlognaam, [property: Id(2)] string Naam, [property: Id(3)] string? WachtwoordHash,
    [property: Id(4)] string Stempel, [property: Id(5)] ImmutableArray<Roltoekenning> Rollen, [property: Id(6)] int MisluktePogingen,
    [property: Id(7)] DateTimeOffset? GeblokkeerdTot, [property: Id(8)] long Versie, [property: Id(9)] AccountBeveiliging? Beveiliging = null,
    [property: Id(10)] AccountContact? Contact = null, [property: Id(11)] ImmutableArray<AccountPin>? Pinnen = null,
    [property: Id(12)] DateTimeOffset? HersteldOp = null, [property: Id(13)] SchoolSleutel? Thuisschool = null)
{
    public AccountPin? PinVan(SchoolSleutel school) => Pinnen?.FirstOrDefault(p => p.School == school);
}

/// <summary>Owns one account. Key <c>account/id</c>.</summary>
[Alias("account")]
public partial interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15), without what other schools have of them (SCH-5). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie, SchoolSleutel school);

    /// <summary>
    /// Before its term, on request (AVG art. 17): by a school where all roles ended and when no other school has any. Needs
    /// <see cref="Recht.PersoonsgegevensUitgeven"/>. Refused with <c>wis-heeft-rol</c> or <c>wis-andere-school</c>. Again: done.
    /// </summary>
    [Alias("wis-op-verzoek")]
    Task<Uitkomst> WisOpVerzoek(Wie wie);

    /// <summary>What <see cref="WisOpVerzoek"/> would answer today; changes nothing.</summary>
    [Alias("mag-wissen")]
    Task<Uitkomst> MagWissen(Wie wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<AccountView?> Bekijk();

    /// <summary>Makes the account; refused when it exists.</summary>
    [Alias("maak")]
    Task<Uitkomst> Maak(string inlognaam, string naam, string? wachtwoordHash, ImmutableArray<Roltoekenning> rollen);

    /// <summary>Stores what the sign-in framework changed (hash, stamp, lockout); stale versions are refused.</summary>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(AccountView account);

    [Alias("zet-rollen")]
    Task<Uitkomst> ZetRollen(ImmutableArray<Roltoekenning> rollen);

    /// <summary>Takes a session from the list: its cookie isn't accepted any more, also when somebody kept a copy.</summary>
    [Alias("beeindig-sessie")]
    Task BeeindigSessie(string sessieId);

    /// <summary>
    /// From the night round of a school: sends what waits. Past the term of its last role there it loses all of that school, and erases
    /// itself when it has no role anywhere else (SEC-5).
    /// </summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht(SchoolSleutel school);
}

/// <summary>Owns which account has a login name. Key <c>inlognaam/hmac</c>.</summary>
[Alias("inlognaam")]
public interface IInlognaamGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("account-id")]
    Task<string?> AccountId();

    /// <summary>
    /// Refused when another account has it that exists, or that took it less than an hour ago and may still be on its way; again by the
    /// same account changes nothing.
    /// </summary>
    [Alias("leg-vast")]
    Task<Uitkomst> LegVast(string accountId);

    /// <summary>Free again when this account has it: an account elsewhere or a passkey that was taken off.</summary>
    [Alias("geef-vrij")]
    Task GeefVrij(string accountId);

    /// <summary>From an account that erases itself: the row goes when this account has it. True when there was one.</summary>
    [Alias("wis")]
    Task<bool> Wis(string accountId);
}

[GenerateSerializer, Immutable, Alias("school-rij")]
public sealed record SchoolRij([property: Id(0)] SchoolSleutel Sleutel, [property: Id(1)] string Naam);

/// <summary>What the installation knows of itself.</summary>
[GenerateSerializer, Immutable, Alias("installatie-view")]
public sealed record InstallatieView(
    [property: Id(0)] bool HeeftAccounts, [property: Id(1)] bool IsDemo, [property: Id(2)] ImmutableArray<SchoolRij> Scholen,
    [property: Id(3)] ImmutableArray<string> DemoAccounts)
{
    /// <summary>Schools whose beheerder looks after the installation; none while there is no school.</summary>
    [Id(4)]
    public ImmutableArray<SchoolSleutel> Beheerscholen { get; init; } = [];

    public bool Beheert(SchoolSleutel school) => Beheerscholen.IsDefaultOrEmpty || Beheerscholen.Contains(school);
}

/// <summary>Owns the first-start link, the list of schools and the mark of a demo store. Key <c>installatie/een</c>.</summary>
[Alias("installatie")]
public partial interface IInstallatieGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<InstallatieView> Bekijk();

    /// <summary>
    /// Only while there is no account, also not of another than the first: stores the hash of a new one-time token, valid 30 minutes (SEC-1). Refused with
    /// <c>heeft-al-accounts</c> as long as anybody belongs to a school, and a link that was still open closes.
    /// </summary>
    [Alias("bied-eerste-start-aan")]
    Task<Uitkomst> BiedEersteStartAan(string tokenHash);

    /// <summary>Whether the link still opens; doesn't use it up. Never once somebody belongs to a school.</summary>
    [Alias("is-eerste-start-geldig")]
    Task<bool> IsEersteStartGeldig(string tokenHash);

    /// <summary>
    /// Uses the link up for the account that is made next; refused when expired, used or wrong. When that account never came
    /// (the process stopped between), a new link may be offered.
    /// </summary>
    /// <param name="school">Of that account: it looks after the installation, also when another one was there before (SCH-5).</param>
    [Alias("gebruik-eerste-start")]
    Task<Uitkomst> GebruikEersteStart(string tokenHash, string accountId, SchoolSleutel school);

    [Alias("meld-school")]
    Task MeldSchool(SchoolRij school);

    /// <summary>
    /// Which schools look after the installation (SCH-5): back-ups, recovery phrase, schools, sign-in. By who may do that now, never without the own school
    /// (<c>beheerschool-eigen</c>). The same again changes nothing.
    /// </summary>
    [Alias("zet-beheerscholen")]
    Task<Uitkomst> ZetBeheerscholen(ImmutableArray<SchoolSleutel> scholen, Wie wie);

    /// <summary>Marks an empty store as made by the demo; refused on a store that already has something.</summary>
    [Alias("word-demo")]
    Task<Uitkomst> WordDemo(ImmutableArray<string> demoAccounts);
}

/// <summary>Limits of accounts and installation.</summary>
public static class ToegangGrenzen
{
    public const int InlognaamMax = 200;
    public const int NaamMax = 100;
    public const int RollenMax = 100;
    public const int GroepenPerRolMax = 60;
    public const int ScholenMax = 3_000;
    public const int BeheerscholenMax = 20;

    /// <summary>Schools that are asked for a beheerder in a store of before there was a choice.</summary>
    public const int BeheerschoolZoekMax = 100;

    public const int DemoAccountsMax = 100;
    public const int SessiesMax = 100;
    public const int PasskeysMax = 10;
    public const int ExterneInloggenMax = 4;
    public const int PersonenMax = 1_000;
    public const int TabletsMax = 50;
    public const int SessieUren = 10;
    public const int GezienMinuten = 15;
    public const int ApparaatMax = 60;
    public const int EersteStartMinuten = 30;
}
