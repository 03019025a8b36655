using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Beheer;

/// <summary>A backup that was made and read back.</summary>
/// <param name="Bestand">Its name in the folder of backups.</param>
/// <param name="Kenmerk">Hash of its manifest.</param>
[GenerateSerializer, Immutable, Alias("backup-feit")]
public sealed record BackupFeit(
    [property: Id(0)] DateTimeOffset Op, [property: Id(1)] string Bestand, [property: Id(2)] long Bytes, [property: Id(3)] long Rijen,
    [property: Id(4)] TimeSpan Duur, [property: Id(5)] string Kenmerk);

/// <summary>A try that failed, in a sentence that names nobody.</summary>
[GenerateSerializer, Immutable, Alias("backup-fout")]
public sealed record BackupFoutfeit([property: Id(0)] DateTimeOffset Op, [property: Id(1)] string Zin);

/// <summary>How the backups are (OPS-1).</summary>
/// <param name="Sinds">From when there should be one.</param>
/// <param name="Mislukt">The last failure, while nothing succeeded since.</param>
/// <param name="Bezig">One is being made.</param>
[GenerateSerializer, Immutable, Alias("backupstand")]
public sealed record Backupstand(
    [property: Id(0)] DateTimeOffset? Sinds, [property: Id(1)] BackupFeit? Gelukt, [property: Id(2)] BackupFoutfeit? Mislukt, [property: Id(3)] bool Bezig)
{
    public const int UrenMax = 36;

    /// <summary>The last one is older than a day and a half, or never came.</summary>
    public bool IsOud(DateTimeOffset nu) => (Gelukt?.Op ?? Sinds) is { } laatste && nu - laatste > TimeSpan.FromHours(UrenMax);
}

/// <summary>The nightly backup of the whole installation at 02:30 in Amsterdam, and who hears of it (OPS-1). Key <c>backup/een</c>.</summary>
[Alias("backup")]
public interface IBackupGrain : IGrainWithStringKey
{
    /// <summary>The server started: the next night is planned, a night that was missed is caught up.</summary>
    [Alias("begin")]
    Task Begin();

    [AlwaysInterleave, Alias("stand")]
    Task<Backupstand> Stand();

    /// <summary>Begins one and doesn't wait for it.</summary>
    [Alias("maak-nu")]
    Task<Uitkomst> MaakNu(Wie wie);
}
