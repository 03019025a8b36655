using System.Runtime.InteropServices;

namespace OrleansSchool.Opslag;

/// <summary>
/// A small file that only its owner reads, replaced whole: a crash leaves the old one or the new one. When this returns the new one is there
/// to stay, name and all: rows must never be sealed with a key that a power cut takes back.
/// </summary>
public static class Eigenbestand
{
    public static void Vervang(string pad, ReadOnlySpan<byte> inhoud)
    {
        var tijdelijk = pad + ".nieuw";
        Schrijf(tijdelijk, inhoud, FileMode.Create);
        File.Move(tijdelijk, pad, overwrite: true);
        EisNaam(pad);
    }

    /// <exception cref="IOException">When it exists already.</exception>
    public static void Maak(string pad, ReadOnlySpan<byte> inhoud)
    {
        Schrijf(pad, inhoud, FileMode.CreateNew);
        EisNaam(pad);
    }

    /// <summary>A name stands in its folder; flushing the file alone doesn't keep it. Windows keeps names in its journal.</summary>
    /// <returns>False when it isn't certain; some network disks can't do it.</returns>
    public static bool BewaarNaam(string pad)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        var map = open(Path.GetDirectoryName(Path.GetFullPath(pad))!, 0);
        var bewaard = map >= 0 && fsync(map) == 0;
        _ = map >= 0 ? close(map) : 0;
        return bewaard;
    }

    private static void EisNaam(string pad)
    {
        if (!BewaarNaam(pad))
        {
            throw new IOException($"De map van {pad} is niet vast te leggen op de schijf.");
        }
    }

    private static void Schrijf(string pad, ReadOnlySpan<byte> inhoud, FileMode wijze)
    {
        var opties = new FileStreamOptions { Mode = wijze, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var bestand = new FileStream(pad, opties);
        bestand.Write(inhoud);
        bestand.Flush(flushToDisk: true);
    }

    [DllImport("libc", CharSet = CharSet.Ansi, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int open(string pad, int wijze);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int fsync(int bestand);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int close(int bestand);
}
