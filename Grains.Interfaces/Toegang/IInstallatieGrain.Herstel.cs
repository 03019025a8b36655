using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What is known of the recovery phrase; never the phrase itself (SEC-4).</summary>
/// <param name="BevestigdOp">When somebody typed it back from paper; null when nobody ever did.</param>
/// <param name="PastBijSleutels">False when a key was added since: then the phrase opens only what is older, and a new one is needed.</param>
/// <param name="Bestand">SHA-256 of the file that it opens, lower case hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("herstelzin-stand")]
public sealed record HerstelzinStand(
    [property: Id(0)] DateTimeOffset? BevestigdOp, [property: Id(1)] string? DoorNaam, [property: Id(2)] bool PastBijSleutels,
    [property: Id(3)] string? Bestand)
{
    public bool IsBevestigd => BevestigdOp is not null && PastBijSleutels;
}

public partial interface IInstallatieGrain
{
    [Alias("herstelzin")]
    Task<HerstelzinStand> Herstelzin();

    /// <summary>Somebody with <see cref="Recht.InstallatieBeheren"/> typed the phrase back; that file replaces the one before. Again for the same file changes nothing.</summary>
    [Alias("bevestig-herstelzin")]
    Task<Uitkomst> BevestigHerstelzin(string bestand, Wie wie);

    /// <summary>Refused until a phrase is confirmed for the keys that seal now: a backup that nobody can open isn't one (SEC-4).</summary>
    [Alias("mag-backups-maken")]
    Task<Uitkomst> MagBackupsMaken();
}
