using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// The folder of nightly backups: <c>--backup-dir</c>, or one beside the data folder, never in it. After each that succeeded the ones
/// that are too old go; other files there are left alone.
/// </summary>
internal sealed class Backupmap(BackupMaker maker, Datamap map, Sleutelbos sleutels, Opdracht opdracht, TimeProvider klok) : IBackupplaats
{
    /// <summary>Says of which intranet the backups here are, without telling a key; it stays the same when a key is added or dropped.</summary>
    public const string Merknaam = ".orleansschool";

    public string Pad { get; } = Path.GetFullPath(opdracht.BackupMap ?? $"{map.Pad}-backups");

    public async Task<(BackupFeit? Gelukt, string? Fout)> Maak(CancellationToken stop)
    {
        try
        {
            WeigerInDatamap();
            Datamap.Maak(Pad);
            WeigerAndermans();
            var naam = BewaarRules.Naam(klok.GetUtcNow());
            var gemaakt = await maker.Maak(Path.Combine(Pad, naam), BackupMaker.Rust, voortgang: null, stop);
            RuimOp();
            return (new BackupFeit(gemaakt.Manifest.Moment, naam, gemaakt.Bytes, gemaakt.Manifest.Rijen, gemaakt.Duur, gemaakt.Manifest.Kenmerk), null);
        }
        catch (BackupMislukt fout)
        {
            return (null, fout.Message);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return (null, Schijffout.Zin(fout, Pad));
        }
        catch (OperationCanceledException)
        {
            return (null, "De server stopte terwijl de back-up werd gemaakt.");
        }
    }

    private void WeigerInDatamap()
    {
        if (Pad == map.Pad || Pad.StartsWith(map.Pad + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BackupMislukt($"De map voor back-ups {Pad} ligt in de datamap. Kies met --backup-dir een andere, liefst op een andere schijf.");
        }
    }

    /// <summary>Two in one folder would throw away each other's backups as too old.</summary>
    private void WeigerAndermans()
    {
        var (merk, eigen) = (Path.Combine(Pad, Merknaam), Convert.ToHexStringLower(sleutels.Afgeleid("backupmap")[..16]));
        if (!File.Exists(merk))
        {
            File.WriteAllText(merk, eigen);
        }
        else if (File.ReadAllText(merk).Trim() != eigen)
        {
            throw new BackupMislukt(
                $"In de map {Pad} staan back-ups van een ander intranet. Geef elk intranet met --backup-dir een eigen map: in één map wissen ze elkaars back-ups. "
                + $"Is dat andere er niet meer, wis dan daar het bestand {Merknaam}.");
        }
    }

    private void RuimOp()
    {
        var bestanden = Directory.GetFiles(Pad).Select(Path.GetFileName).OfType<string>().ToImmutableArray();
        foreach (var oud in BewaarRules.TeWissen(bestanden))
        {
            File.Delete(Path.Combine(Pad, oud));
        }
    }
}

/// <summary>Names of nightly backups, and which of them stay.</summary>
internal static class BewaarRules
{
    public const int DagenMax = 14;
    public const int MaandenMax = 12;

    private const string Begin = "orleansschool-";
    private const string Eind = ".backup";
    private const string Vorm = "yyyy-MM-dd'T'HHmmss'Z'";

    public static string Naam(DateTimeOffset moment) => $"{Begin}{moment.UtcDateTime.ToString(Vorm, CultureInfo.InvariantCulture)}{Eind}";

    /// <summary>The newest of each of the last 14 days that have one and of the last 12 months stay; also what a crash left half-way goes.</summary>
    public static IEnumerable<string> TeWissen(ImmutableArray<string> bestanden)
    {
        var backups = bestanden.Select(naam => (Naam: naam, Op: Moment(naam))).Where(b => b.Op is not null).OrderByDescending(b => b.Op).ToList();
        var dagen = backups.DistinctBy(b => DateOnly.FromDateTime(Schooltijd.Lokaal(b.Op!.Value).DateTime)).Take(DagenMax);
        var maanden = backups.DistinctBy(b => Schooltijd.Lokaal(b.Op!.Value).ToString("yyyy-MM", CultureInfo.InvariantCulture)).Take(MaandenMax);
        var blijft = dagen.Concat(maanden).Select(b => b.Naam).ToHashSet(StringComparer.Ordinal);
        return backups.Select(b => b.Naam).Where(naam => !blijft.Contains(naam))
            .Concat(bestanden.Where(naam => naam.StartsWith(Begin, StringComparison.Ordinal) && naam.EndsWith(".bezig", StringComparison.Ordinal)));
    }

    private static DateTimeOffset? Moment(string naam) =>
        naam.StartsWith(Begin, StringComparison.Ordinal) && naam.EndsWith(Eind, StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(naam[Begin.Length..^Eind.Length], Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment : null;
}
