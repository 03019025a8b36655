namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>Looks for a browser that can print: the one that was set, else the known places, else the folders of PATH.</summary>
internal static class ChromiumVinder
{
    private static readonly string[] Namen =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome"];

    private static readonly string[] LinuxPlaatsen =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", "/opt/google/chrome/chrome", "/snap/bin/chromium"];

    private static readonly string[] MacPlaatsen =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPlaatsen =
        ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    /// <returns>The full path, or null when there is none. A path that was set is never replaced by another browser.</returns>
    public static string? Vind(string? ingesteld) => Vind(ingesteld, Plaatsen(), File.Exists);

    public static string? Vind(string? ingesteld, IEnumerable<string> plaatsen, Func<string, bool> bestaat)
    {
        if (!string.IsNullOrWhiteSpace(ingesteld))
        {
            return bestaat(ingesteld) ? Path.GetFullPath(ingesteld) : null;
        }

        return plaatsen.FirstOrDefault(bestaat);
    }

    public static IEnumerable<string> Plaatsen()
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SpecialFolder[] mappen =
                [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
            return mappen.Select(Environment.GetFolderPath)
                .Where(map => map.Length > 0)
                .SelectMany(map => WindowsPlaatsen.Select(plaats => Path.GetFullPath(Path.Combine(map, plaats))));
        }

        var bekend = OperatingSystem.IsMacOS() ? MacPlaatsen : LinuxPlaatsen;
        // A relative folder in PATH would let the current folder choose the program.
        var mappenInPad = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified);
        return bekend.Concat(mappenInPad.SelectMany(map => Namen.Select(naam => Path.Combine(map, naam))));
    }
}
