using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

[Toestand("installatie")]
public sealed record InstallatieState
{
    public bool HeeftAccounts { get; init; }

    /// <summary>The account that the first-start link was used for.</summary>
    public string? EersteAccountId { get; init; }

    /// <summary>Only the hash of the one-time link is kept (SEC-1).</summary>
    public string? EersteStartHash { get; init; }

    public DateTimeOffset? EersteStartTot { get; init; }

    public bool IsDemo { get; init; }

    public ImmutableArray<SchoolRij> Scholen { get; init; } = [];

    public ImmutableArray<string> DemoAccounts { get; init; } = [];

    /// <summary>That the recovery phrase stands on paper; never the phrase (SEC-4).</summary>
    public HerstelzinFeit? Herstelzin { get; init; }

    public ImmutableArray<AanbiederInstelling> Aanbieders { get; init; } = [];

    public long AanbiedersVersie { get; init; }

    /// <summary>Set by a restore, ended by a beheerder: meanwhile no mail leaves (OPS-1).</summary>
    public Stilte? Stilte { get; init; }

    public InstallatieView Beeld() => new(HeeftAccounts, IsDemo, Scholen, DemoAccounts);
}

/// <summary>Who confirmed a recovery phrase, for which keys, and which file it opens.</summary>
public sealed record HerstelzinFeit(DateTimeOffset Op, string AccountId, string Naam, string Sleutels, string Bestand);

/// <summary>When the first-start link works, and what may become a demo.</summary>
internal static class InstallatieRules
{
    public static bool IsEersteStartGeldig(InstallatieState stand, string tokenHash, DateTimeOffset nu) =>
        !stand.HeeftAccounts && stand.EersteStartTot > nu && stand.EersteStartHash == tokenHash;

    /// <summary>A demo never lands in a store that holds anything else.</summary>
    public static Weigering? MagDemoWorden(InstallatieState stand) =>
        stand.IsDemo || (!stand.HeeftAccounts && stand.Scholen.IsEmpty) ? null : Weigeringen.NietVoorDemo;

    /// <summary>The list of schools with this one in it, by key; unchanged when it is in already.</summary>
    public static ImmutableArray<SchoolRij> MetSchool(ImmutableArray<SchoolRij> was, SchoolRij school) =>
        [.. was.Where(s => s.Sleutel != school.Sleutel).Append(school).OrderBy(s => s.Sleutel.Waarde, StringComparer.Ordinal)];
}
