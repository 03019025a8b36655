namespace Orleans.Storage;

public sealed class SqliteStoreOptions
{
    /// <summary>The database file; its folder is made when absent.</summary>
    public string Path { get; set; } = "";

    /// <summary>FULL: a write is on the disk before it is acknowledged. Anything else exists only to prove that the durability check notices.</summary>
    public string Synchronous { get; set; } = "FULL";

    /// <summary>Writes that may wait; more callers are held back.</summary>
    public int Capacity { get; set; } = 8_192;

    /// <summary>Callers that may be held back; more are refused.</summary>
    public int HeldBack { get; set; } = 131_072;

    /// <summary>Writes in one transaction at most.</summary>
    public int BatchSize { get; set; } = 512;

    /// <summary>After an unclean stop a file up to this size is checked whole before it is used.</summary>
    public long QuickCheckBytes { get; set; } = 32L << 20;

    /// <summary>For fault tests and the bench: runs before each commit; what it throws fails the commit.</summary>
    public Action? BeforeCommit { get; set; }
}
