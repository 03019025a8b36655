namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>Who may read a file.</summary>
internal static class Rechten
{
    public static UnixFileMode Van(string pad) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(pad);
}
