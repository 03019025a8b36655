using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OrleansSchool.Intranet.Documents.Pdf;

namespace OrleansSchool.Tests.Rules.Pdf;

/// <summary>A work folder of its own per test, programs that play the browser, and the tools that read a PDF.</summary>
public sealed class DrukProef : IDisposable
{
    private static readonly TimeSpan PijpMax = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, byte[]> _gedrukt = new(StringComparer.Ordinal);

    public DrukProef() => Map = Directory.CreateTempSubdirectory("drukproef-").FullName;

    public string Map { get; }

    /// <summary>Where the printer makes its private folders.</summary>
    public string WerkMap => Path.Combine(Map, "werk");

    public static string Pagina(string inhoud, string hoofd = "") =>
        $"<!doctype html><html lang=\"nl\"><head><title>Daglijst</title>{hoofd}</head><body>{inhoud}</body></html>";

    public ChromiumOpties Opties(string? browser = null) => new() { BrowserPad = browser, WerkMap = WerkMap };

    internal static ChromiumPrinter Printer(ChromiumOpties opties, TimeProvider? klok = null) =>
        new(opties, klok ?? TimeProvider.System, new TestLog());

    /// <summary>Prints with the browser of this machine, each page once; without a browser the test is skipped.</summary>
    public async Task<byte[]> Druk(string html)
    {
        if (_gedrukt.TryGetValue(html, out var eerder))
        {
            return eerder;
        }

        Assert.SkipWhen(ChromiumVinder.Vind(ingesteld: null) is null, "No browser on this machine.");
        await using var printer = Printer(Opties() with { DuurMax = TimeSpan.FromMinutes(2) });
        var uitkomst = await printer.Druk(html, TestContext.Current.CancellationToken);
        Assert.Equal((PdfStand.Gelukt, ""), (uitkomst.Stand, uitkomst.Melding));
        return _gedrukt[html] = uitkomst.Pdf.ToArray();
    }

    /// <summary>What a tool of poppler says about the file; without the tool the test is skipped.</summary>
    public async Task<string> Vraag(byte[] pdf, string gereedschap, params string[] argumenten)
    {
        var bestand = Path.Combine(Map, "lees.pdf");
        await File.WriteAllBytesAsync(bestand, pdf);
        Assert.SkipUnless(File.Exists("/usr/bin/" + gereedschap), $"{gereedschap} (poppler-utils) is not on this machine.");
        return await Voer("/usr/bin/" + gereedschap, [.. argumenten.Select(a => a.Replace("{pdf}", bestand, StringComparison.Ordinal))]);
    }

    /// <summary>A shell script in place of the browser; <c>$uit</c> is the file that it should write.</summary>
    public string Nepbrowser(string opdracht)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the browser is a shell script.");
        var pad = Path.Combine(Map, Path.GetRandomFileName() + ".sh");
        File.WriteAllText(pad, $"#!/bin/sh\nfor a in \"$@\"; do case \"$a\" in --print-to-pdf=*) uit=\"${{a#--print-to-pdf=}}\";; esac; done\n{opdracht}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(pad, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return pad;
    }

    /// <summary>A named pipe: who opens it waits until the other side does, so that tests need no sleeping.</summary>
    public async Task<string> Pijp()
    {
        var pad = Path.Combine(Map, Path.GetRandomFileName() + ".pijp");
        await Voer("/usr/bin/mkfifo", pad);
        return pad;
    }

    /// <summary>Reads a pipe until its writer closes it; opening it waits for the writer, so that happens beside the test.</summary>
    public static Task<string> Lees(string pijp) => Task.Run(() => File.ReadAllText(pijp)).WaitAsync(PijpMax);

    /// <summary>Lets the reader of a pipe go on.</summary>
    public static Task Open(string pijp) => Task.Run(() => File.WriteAllText(pijp, "")).WaitAsync(PijpMax);

    public void Dispose() => Directory.Delete(Map, recursive: true);

    /// <summary>What the printer logs belongs to the output of the test.</summary>
    private sealed class TestLog : ILogger<ChromiumPrinter>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            TestContext.Current.TestOutputHelper?.WriteLine($"{formatter(state, exception)} {exception?.Message}");
    }

    private static async Task<string> Voer(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        Assert.Equal(0, proces.ExitCode);
        return uit;
    }
}
