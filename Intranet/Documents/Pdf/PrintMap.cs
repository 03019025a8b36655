namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>The private folder of one print: the page, the browser's profile and the file. Only its owner can enter; it goes afterwards.</summary>
internal sealed class PrintMap : IAsyncDisposable
{
    /// <summary>A folder that is older than this was left behind by a process that was killed.</summary>
    public static readonly TimeSpan OudNa = TimeSpan.FromHours(1);

    private const string Begin = "os-pdf-";
    /// <summary>The browser makes a socket in the private folder, and the path of a socket has at most 107 characters.</summary>
    private const int BovenLengteMax = 32;
    private const int PogingenMax = 40;
    private static readonly TimeSpan TussenPogingen = TimeSpan.FromMilliseconds(50);
    private readonly TimeProvider _klok;

    private PrintMap(string pad, TimeProvider klok)
    {
        Pad = pad;
        _klok = klok;
    }

    public string Pad { get; }

    public string Html => Path.Combine(Pad, "pagina.html");

    public string Pdf => Path.Combine(Pad, "pagina.pdf");

    public string Profiel => Path.Combine(Pad, "profiel");

    /// <summary>The browser's home folder, so that it writes nowhere else.</summary>
    public string Thuis => Path.Combine(Pad, "thuis");

    /// <summary>The folder in which the private folders are made.</summary>
    /// <exception cref="ArgumentException">The folder that was set has a path that is too long.</exception>
    public static string Boven(string? werkmap)
    {
        var boven = Path.GetFullPath(werkmap ?? Path.GetTempPath());
        if (OperatingSystem.IsWindows() || boven.Length <= BovenLengteMax)
        {
            return boven;
        }

        return werkmap is null
            ? "/tmp"
            : throw new ArgumentException($"The work folder has a path of {boven.Length} characters, at most {BovenLengteMax} fit.", nameof(werkmap));
    }

    public static PrintMap Maak(string boven, TimeProvider klok)
    {
        var naam = Begin + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);
        var map = new PrintMap(Path.Combine(boven, naam), klok);
        MaakBesloten(map.Pad);
        MaakBesloten(map.Profiel);
        MaakBesloten(map.Thuis);
        return map;
    }

    /// <summary>Removes what an earlier process left behind: pages about children don't stay in a temp folder.</summary>
    public static void RuimOp(string boven, TimeProvider klok)
    {
        Directory.CreateDirectory(boven);
        var grens = klok.GetUtcNow().UtcDateTime - OudNa;
        foreach (var pad in Directory.EnumerateDirectories(boven, Begin + "*"))
        {
            if (Directory.GetLastWriteTimeUtc(pad) < grens)
            {
                ProbeerTeVerwijderen(pad);
            }
        }
    }

    /// <summary>A browser that just ended may still be writing its last file; the folder is tried again for two seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var poging = 0; poging < PogingenMax && !ProbeerTeVerwijderen(Pad); poging++)
        {
            await Task.Delay(TussenPogingen, _klok);
        }
    }

    private static void MaakBesloten(string pad)
    {
        if (OperatingSystem.IsWindows())
        {
            // The temp folder of a Windows account is its own.
            Directory.CreateDirectory(pad);
        }
        else
        {
            Directory.CreateDirectory(pad, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool ProbeerTeVerwijderen(string pad)
    {
        try
        {
            Directory.Delete(pad, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
