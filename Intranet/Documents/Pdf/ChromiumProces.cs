using System.Diagnostics;
using System.Text;

namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>A running browser: started with an environment of its own, read out, and ended with all its children.</summary>
internal sealed class ChromiumProces : IDisposable
{
    private const int StaartMax = 2_000;
    private readonly Process _proces;
    private readonly StringBuilder _staart = new();

    private ChromiumProces(Process proces) => _proces = proces;

    /// <summary>The last that the browser said; for the log when it failed.</summary>
    public string Staart
    {
        get
        {
            lock (_staart)
            {
                return _staart.ToString();
            }
        }
    }

    public int Afsluitcode => _proces.ExitCode;

    public static ChromiumProces Start(string browser, IReadOnlyList<string> argumenten, PrintMap map)
    {
        var proces = new Process { StartInfo = Beschrijf(browser, argumenten, map) };
        var chromium = new ChromiumProces(proces);
        proces.OutputDataReceived += (_, regel) => chromium.Onthoud(regel.Data);
        proces.ErrorDataReceived += (_, regel) => chromium.Onthoud(regel.Data);
        proces.Start();
        proces.StandardInput.Close();
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
        return chromium;
    }

    /// <summary>Waits for the end; when the token fires first, the browser and its children are killed.</summary>
    public async Task Voltooi(CancellationToken stop)
    {
        try
        {
            await _proces.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            Beeindig();
            throw;
        }
    }

    public void Dispose() => _proces.Dispose();

    private void Beeindig()
    {
        try
        {
            _proces.Kill(entireProcessTree: true);
        }
        catch (AggregateException)
        {
            // A child that could not be ended loses its browser all the same, and ends by itself.
        }
    }

    private static ProcessStartInfo Beschrijf(string browser, IReadOnlyList<string> argumenten, PrintMap map)
    {
        var start = new ProcessStartInfo(browser, argumenten)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = map.Pad,
        };
        var omgeving = start.Environment;
        if (!OperatingSystem.IsWindows())
        {
            // Our own environment may hold keys and settings that a browser has no business with.
            var pad = Environment.GetEnvironmentVariable("PATH");
            omgeving.Clear();
            omgeving["PATH"] = pad;
            omgeving["LANG"] = "C.UTF-8";
        }

        omgeving["HOME"] = map.Thuis;
        omgeving["TMPDIR"] = omgeving["TEMP"] = omgeving["TMP"] = map.Pad;
        omgeving["XDG_CONFIG_HOME"] = omgeving["XDG_CACHE_HOME"] = omgeving["XDG_RUNTIME_DIR"] = map.Thuis;
        return start;
    }

    private void Onthoud(string? regel)
    {
        if (regel is null)
        {
            return;
        }

        lock (_staart)
        {
            _staart.AppendLine(regel);
            if (_staart.Length > StaartMax)
            {
                _staart.Remove(0, _staart.Length - StaartMax);
            }
        }
    }
}
