using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Beheer;

[Toestand("backup")]
internal sealed record BackupState
{
    public DateTimeOffset? Sinds { get; init; }

    /// <summary>The last night that was done, or tried and told.</summary>
    public DateOnly? Nacht { get; init; }

    public BackupFeit? Gelukt { get; init; }

    public BackupFoutfeit? Mislukt { get; init; }

    /// <summary>Night of which the beheerders still have to hear.</summary>
    public DateOnly? TeMelden { get; init; }

    /// <summary>Nights in a row that failed.</summary>
    public int Reeks { get; init; }

    /// <summary>It stands in somebody's aandacht that it failed.</summary>
    public bool Gewaarschuwd { get; init; }
}

/// <summary>Makes a backup in the folder of backups and throws away what is too old; the host does this.</summary>
public interface IBackupplaats
{
    /// <returns>What was made and read back, or why not; never throws for what a disk does.</returns>
    Task<(BackupFeit? Gelukt, string? Fout)> Maak(CancellationToken stop);
}

[JsonSerializable(typeof(BackupState))]
internal sealed partial class BeheerJson : JsonSerializerContext;
