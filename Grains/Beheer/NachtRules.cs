using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Beheer;

/// <summary>Somebody who hears of the night, by the postbus of that school.</summary>
internal sealed record Nachtontvanger(SchoolSleutel School, PersoonRij Persoon);

/// <summary>When the nightly backup is, and what its mail says (OPS-1).</summary>
internal static class NachtRules
{
    /// <summary>People who are told; more is a mistake in the roles.</summary>
    public const int OntvangersMax = 20;

    /// <summary>In the night that has no half past two it is half past three; in the one that has two it is the first.</summary>
    public static readonly TimeOnly Tijd = new(2, 30);

    /// <summary>Nights in a row that failed before the schoolleiders hear of it.</summary>
    public const int ErnstigVanaf = 3;

    public const string AandachtId = "backup/mislukt";

    private const int IdTekens = 16;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The last night whose moment is past.</summary>
    public static DateOnly Laatste(DateTimeOffset nu)
    {
        var dag = DateOnly.FromDateTime(Schooltijd.Lokaal(nu).DateTime);
        return Schooltijd.Moment(dag, Tijd) <= nu ? dag : dag.AddDays(-1);
    }

    public static DateTimeOffset Volgende(DateTimeOffset nu) => Schooltijd.Moment(Laatste(nu).AddDays(1), Tijd);

    /// <summary>Who has this role today, once each; also who has no address: those hear of it in the intranet.</summary>
    public static IEnumerable<Nachtontvanger> Mensen(SchoolSleutel school, IEnumerable<PersoonRij> personen, Rol rol, DateOnly vandaag) => personen
        .Where(p => p.Status == AccountStatus.Actief && p.Rollen.Any(r => r.School == school && r.Rol == rol && r.GeldtOp(vandaag)))
        .DistinctBy(p => p.AccountId, StringComparer.Ordinal).Select(p => new Nachtontvanger(school, p));

    /// <summary>
    /// Who looks after the installation. When none of them has an address, or when it failed so often that they don't seem to hear, the schoolleiders as well:
    /// a backup that nobody knows of is none.
    /// </summary>
    public static ImmutableArray<Nachtontvanger> Ontvangers(BackupState stand, IReadOnlyList<Nachtontvanger> beheerders, IEnumerable<Nachtontvanger> leiders)
    {
        var ookLeiders = (stand.Mislukt is not null && IsErnstig(stand)) || beheerders.All(b => b.Persoon.Email is null);
        return [.. beheerders.Concat(ookLeiders ? leiders : []).DistinctBy(o => o.Persoon.AccountId, StringComparer.Ordinal).Take(OntvangersMax)];
    }

    public static bool IsErnstig(BackupState stand) => stand.Reeks >= ErnstigVanaf;

    /// <summary>In the intranet too: the mail server may be what is silent. One, told anew each night until it goes again; it names nobody.</summary>
    public static Aandachtsbericht Aandacht(BackupState stand, SchoolSleutel school, DateTimeOffset nu) => new(
        AandachtId, Aandachtsoort.Taak, $"De back-up van het intranet is {(stand.Reeks > 1 ? $"{stand.Reeks} nachten op rij" : "vannacht")} mislukt. {Hoofdletter(Laatste(stand))}.",
        $"/s/{school}/installatie/backup", nu, IsErnstig(stand), null);

    /// <summary>The same for the same night: a repeat isn't a second mail.</summary>
    public static Postopdracht Mail(BackupState stand, DateOnly nacht, PersoonRij aan)
    {
        var id = $"backup-{Sleutels.Dag(nacht)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(aan.AccountId)))[..IdTekens]}";
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", aan.Naam);
        return stand switch
        {
            { Mislukt: { } fout } => new Postopdracht(id, Sjabloon.BackupMislukt, aan.Naam, aan.Email!,
                waarden.Add("wanneer", Kort($"{Wanneer(fout.Op)}{(stand.Reeks > 1 ? $", de {stand.Reeks}e nacht op rij" : null)} ({Laatste(stand)})")).Add("waarom", Kort(fout.Zin))),
            _ => new Postopdracht(id, Sjabloon.BackupGelukt, aan.Naam, aan.Email!,
                waarden.Add("wanneer", Wanneer(stand.Gelukt!.Op)).Add("inhoud", Inhoud(stand.Gelukt))),
        };
    }

    public static string Inhoud(BackupFeit feit) => string.Create(
        Nederlands, $"{feit.Rijen:N0} rijen, {feit.Bytes / 1_000_000.0:N1} MB, gemaakt en teruggelezen in {Math.Max(1, (long)feit.Duur.TotalSeconds):N0} seconden");

    /// <summary>How old the last good one is: what would be lost by now.</summary>
    private static string Laatste(BackupState stand) => stand.Gelukt is { } goed ? $"de laatste goede is van {Wanneer(goed.Op)}" : "er is nog nooit een gelukt";

    private static string Hoofdletter(string zin) => char.ToUpper(zin[0], Nederlands) + zin[1..];

    private static string Wanneer(DateTimeOffset op) =>
        $"{Datums.Lang(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))} om {Datums.Tijd(op)}";

    private static string Kort(string zin) => zin.Length <= PostGrenzen.WaardeMax ? zin : zin[..PostGrenzen.WaardeMax];
}
