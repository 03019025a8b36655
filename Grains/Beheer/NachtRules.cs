using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Beheer;

/// <summary>When the nightly backup is, and what its mail says (OPS-1).</summary>
internal static class NachtRules
{
    /// <summary>People who are told; more is a mistake in the roles.</summary>
    public const int OntvangersMax = 20;

    /// <summary>In the night that has no half past two it is half past three; in the one that has two it is the first.</summary>
    public static readonly TimeOnly Tijd = new(2, 30);

    private const int IdTekens = 16;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The last night whose moment is past.</summary>
    public static DateOnly Laatste(DateTimeOffset nu)
    {
        var dag = DateOnly.FromDateTime(Schooltijd.Lokaal(nu).DateTime);
        return Schooltijd.Moment(dag, Tijd) <= nu ? dag : dag.AddDays(-1);
    }

    public static DateTimeOffset Volgende(DateTimeOffset nu) => Schooltijd.Moment(Laatste(nu).AddDays(1), Tijd);

    /// <summary>Who looks after the installation, once each.</summary>
    public static IEnumerable<PersoonRij> Beheerders(IEnumerable<PersoonRij> personen, DateOnly vandaag) => personen
        .Where(p => p is { Status: AccountStatus.Actief, Email: not null } && p.Rollen.Any(r => r.Rol == Rol.Beheerder && r.GeldtOp(vandaag)))
        .DistinctBy(p => p.AccountId, StringComparer.Ordinal);

    /// <summary>The same for the same night: a repeat isn't a second mail.</summary>
    public static Postopdracht Mail(BackupState stand, DateOnly nacht, PersoonRij aan)
    {
        var id = $"backup-{Sleutels.Dag(nacht)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(aan.AccountId)))[..IdTekens]}";
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", aan.Naam);
        return stand switch
        {
            { Mislukt: { } fout } => new Postopdracht(id, Sjabloon.BackupMislukt, aan.Naam, aan.Email!,
                waarden.Add("wanneer", Wanneer(fout.Op)).Add("waarom", Kort(fout.Zin))),
            _ => new Postopdracht(id, Sjabloon.BackupGelukt, aan.Naam, aan.Email!,
                waarden.Add("wanneer", Wanneer(stand.Gelukt!.Op)).Add("inhoud", Inhoud(stand.Gelukt))),
        };
    }

    public static string Inhoud(BackupFeit feit) => string.Create(
        Nederlands, $"{feit.Rijen:N0} rijen, {feit.Bytes / 1_000_000.0:N1} MB, gemaakt en teruggelezen in {Math.Max(1, (long)feit.Duur.TotalSeconds):N0} seconden");

    private static string Wanneer(DateTimeOffset op) =>
        $"{Datums.Lang(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))} om {Datums.Tijd(op)}";

    private static string Kort(string zin) => zin.Length <= PostGrenzen.WaardeMax ? zin : zin[..PostGrenzen.WaardeMax];
}
