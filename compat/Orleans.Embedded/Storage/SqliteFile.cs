using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Orleans.Storage;

/// <summary>
/// What is asked of the file before it is used, cheap at any size: the right kind, whole, with its log. The header says whether it is in
/// use (user_version 1), so that a copy without its log is seen. Each refusal is a Dutch sentence and changes nothing.
/// </summary>
internal static class SqliteFile
{
    private const int HeaderBytes = 100;
    private const uint ApplicationId = 0x4F536368; // "OSch"
    private const int HasMoved = 20; // SQLITE_FCNTL_HAS_MOVED
    private const string Restore = "Zet een goede kopie van de hele datamap terug; er is niets veranderd.";

    /// <summary>Makes the folder, and keeps other processes away for as long as the stream is open.</summary>
    internal static FileStream Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(path + ".lock") && !IsReadOnly(error))
        {
            throw new InvalidOperationException(
                $"Het gegevensbestand {path} is al in gebruik door een ander proces. Stop dat eerst, of kies een andere gegevensmap.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused($"In de map van {path} kan niet geschreven worden ({error.Message}). Kijk of de schijf vol of alleen-lezen is en van wie de map is; er is niets veranderd.");
        }
    }

    internal static void Inspect(string path, int knownSchema, long quickCheckBytes)
    {
        var (file, log) = (new FileInfo(path), new FileInfo(path + "-wal"));
        if (!file.Exists || file.Length == 0)
        {
            // SQLite would throw the log away.
            if (log is { Exists: true, Length: > 0 })
            {
                throw Refused($"Het gegevensbestand {path} ontbreekt of is leeg, terwijl {log.Name} er nog is. {Restore}");
            }

            return;
        }

        var inUse = ReadHeader(file, log);
        if (log is { Exists: true, Length: > 0 } && SqliteLog.IsDamaged(log.FullName))
        {
            throw Refused($"Het bestand {log.FullName} is beschadigd; daarin staan bevestigde wijzigingen. {Restore}");
        }

        using var connection = ReadOnly(path);
        SqliteSchema.RequireKnown(connection, path, knownSchema);
        if (inUse && file.Length <= quickCheckBytes && Scan(connection, "quick_check") is not null)
        {
            throw Refused($"Het gegevensbestand {path} is beschadigd. {Restore}");
        }
    }

    /// <summary>Null when every page and index is sound, else the first thing that isn't.</summary>
    internal static string? Check(string path)
    {
        using var connection = ReadOnly(path);
        return Scan(connection, "integrity_check");
    }

    /// <summary>In the file itself, not only in its log.</summary>
    internal static void Mark(SqliteConnection connection, bool inUse) => SqliteSchema.Execute(
        connection, $"begin immediate; pragma application_id = {ApplicationId}; pragma user_version = {(inUse ? 1 : 0)}; commit; pragma wal_checkpoint(truncate)");

    /// <summary>A copy is not in use; afterwards it is on the disk.</summary>
    internal static void MarkClosed(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = 60;
        file.Write([0, 0, 0, 0]);
        file.Flush(flushToDisk: true);
    }

    /// <summary>What is written to a file that was removed would be gone with this process.</summary>
    internal static void RequireInPlace(SqliteConnection connection, string path)
    {
        _ = sqlite3_file_control(connection.Handle!, "main", HasMoved, out var moved);
        if (moved != 0 || !File.Exists(path + "-wal"))
        {
            throw new FileNotFoundException("The file of the store or its log is gone from its place.");
        }
    }

    /// <summary>Not in use, and nothing is in a log.</summary>
    internal static bool IsClosed(string path) => Number(Header(new FileInfo(path)), 60) == 0 && new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 };

    private static byte[] Header(FileInfo file)
    {
        var header = new byte[HeaderBytes];
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        _ = stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        return header;
    }

    private static bool ReadHeader(FileInfo file, FileInfo log)
    {
        var header = Header(file);
        var size = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16)) is var s && s == 1 ? 65_536 : s;
        var isDatabase = header.AsSpan(0, 16).SequenceEqual("SQLite format 3\0"u8) && size >= 512 && int.IsPow2(size);
        var id = Number(header, 68);
        if (!isDatabase || id is not (0 or ApplicationId))
        {
            throw Refused($"Het bestand {file.FullName} is beschadigd, of geen gegevensbestand van dit programma. {Restore}");
        }

        var isInUse = Number(header, 60) == 1;
        if (isInUse && !log.Exists)
        {
            throw Refused($"Bij het gegevensbestand {file.FullName} ontbreekt {log.Name}; daarin staan de laatste wijzigingen. Kopieer altijd de hele datamap. {Restore}");
        }

        if (log is not { Exists: true, Length: > 0 } && file.Length < (long)Number(header, 28) * size)
        {
            throw Refused($"Het gegevensbestand {file.FullName} is afgekapt. {Restore}");
        }

        return isInUse;
    }

    private static uint Number(byte[] header, int place) => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(place));

    private static SqliteConnection ReadOnly(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static string? Scan(SqliteConnection connection, string check)
    {
        try
        {
            return SqliteSchema.Scalar<string>(connection, $"pragma {check}(1)") is var answer && answer == "ok" ? null : answer;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            return error.Message;
        }
    }

    private static bool IsReadOnly(IOException error) => error.HResult == 30; // EROFS

    private static InvalidOperationException Refused(string sentence) => new(sentence);

    [DllImport("e_sqlite3", CharSet = CharSet.Ansi, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sqlite3_file_control(sqlite3 database, string name, int operation, out int answer);
}
