namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>Settings and limits of the printer.</summary>
public sealed record ChromiumOpties
{
    /// <summary>The browser to use (<c>--browser</c>); null looks in the known places.</summary>
    public string? BrowserPad { get; init; }

    /// <summary>
    /// Folder for the private folders of a print, which hold the page and the browser's profile for as long as it prints.
    /// Null takes the system's own; a folder in memory keeps the pages off the disk. At most 32 characters on Linux and macOS.
    /// </summary>
    public string? WerkMap { get; init; }

    /// <summary>Longest time that a print may take.</summary>
    public TimeSpan DuurMax { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time that a print waits for its turn.</summary>
    public TimeSpan WachttijdMax { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Browsers that run at once.</summary>
    public int Tegelijk { get; init; } = 2;

    /// <summary>Prints that wait beside those; one more is refused.</summary>
    public int WachtendenMax { get; init; } = 8;

    /// <summary>Longest page in characters.</summary>
    public int HtmlLengteMax { get; init; } = 8_000_000;

    /// <summary>Largest file that is accepted from the browser.</summary>
    public long PdfBytesMax { get; init; } = 20_000_000;
}
