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

    /// <summary>Schools whose beheerder looks after all of the installation; the first one that was set up, until somebody chose.</summary>
    public ImmutableArray<SchoolSleutel> Beheerscholen { get; init; } = [];

    public InstallatieView Beeld() => new(HeeftAccounts, IsDemo, Scholen, DemoAccounts) { Beheerscholen = Installatierecht.Scholen(this) };
}

/// <summary>Which schools look after the installation (SCH-5, SEC-2).</summary>
internal static class Installatierecht
{
    /// <summary>As chosen; of a store of before there was a choice: its only school. With more of them nobody knows, so the first account's is asked.</summary>
    public static ImmutableArray<SchoolSleutel> Scholen(InstallatieState stand) =>
        !stand.Beheerscholen.IsEmpty ? stand.Beheerscholen : stand.Scholen.Length == 1 ? [stand.Scholen[0].Sleutel] : [];

    /// <summary>The first school of an installation looks after it; one that comes later doesn't, unless somebody chooses it.</summary>
    public static ImmutableArray<SchoolSleutel> MetSchool(InstallatieState stand, SchoolSleutel school) =>
        stand.Scholen.IsEmpty && stand.Beheerscholen.IsEmpty ? [school] : Scholen(stand);

    /// <summary>One school in the place of another (SET-1): out of the list, and what it looked after the other does. Who had the right otherwise keeps it.</summary>
    public static InstallatieState Vervangen(InstallatieState stand, SchoolSleutel van, SchoolSleutel naar) => stand with
    {
        Scholen = stand.Scholen.RemoveAll(s => s.Sleutel == van),
        Beheerscholen = [.. Scholen(stand).Select(s => s == van ? naar : s).Distinct().OrderBy(s => s.Waarde, StringComparer.Ordinal)],
    };

    /// <summary>The same again: there is nothing of the old school left, and the other has its right.</summary>
    public static bool IsVervangen(InstallatieState stand, SchoolSleutel van, SchoolSleutel naar) =>
        stand.Scholen.All(s => s.Sleutel != van) && !stand.Beheerscholen.Contains(van) && stand.Beheerscholen.Contains(naar);

    /// <summary>The one rule: the role of the own school, and that school looks after the installation. While there is no school any beheerder does.</summary>
    public static bool Mag(Wie wie, InstallatieView installatie) =>
        wie.Mag(Recht.InstallatieBeheren, wie.School) && installatie.Beheert(wie.School);

    /// <summary>Who chooses can't shut out the own school: then nobody could undo it.</summary>
    public static Weigering? Keur(InstallatieState stand, ImmutableArray<SchoolSleutel> scholen, Wie wie) =>
        scholen.IsDefaultOrEmpty || !scholen.Contains(wie.School) ? Weigeringen.BeheerschoolEigen
        : scholen.Length > ToegangGrenzen.BeheerscholenMax ? Weigeringen.TeVeel("scholen die de installatie beheren", ToegangGrenzen.BeheerscholenMax)
        : scholen.All(s => stand.Scholen.Any(r => r.Sleutel == s)) ? null : Weigeringen.OnbekendeSchool;
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
