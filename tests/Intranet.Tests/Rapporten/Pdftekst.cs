using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Intranet.Rapporten;

/// <summary>The text of a PDF as another program reads it.</summary>
internal static partial class Pdftekst
{
    private const string Pdf = "{pdf}";

    /// <summary>Null where pdftotext isn't installed.</summary>
    public static Task<string?> Van(byte[] pdf) => Vraag(pdf, "pdftotext", "-layout", "-enc", "UTF-8", Pdf, "-");

    /// <summary>Levels of the headings in their order, as who hears the paper gets them; null where pdfinfo isn't installed.</summary>
    public static async Task<IReadOnlyList<int>?> Koppen(byte[] pdf)
    {
        var boom = await Vraag(pdf, "pdfinfo", "-struct-text", Pdf);
        return boom is null ? null : Kop().Matches(boom).Select(m => int.Parse(m.Groups["kop"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
    }

    private static async Task<string?> Vraag(byte[] pdf, string programma, params string[] argumenten)
    {
        var bestand = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(bestand, pdf);
        try
        {
            var start = new ProcessStartInfo(programma, argumenten.Select(a => a == Pdf ? bestand : a)) { RedirectStandardOutput = true, UseShellExecute = false };
            using var proces = Process.Start(start)!;
            var uitvoer = await proces.StandardOutput.ReadToEndAsync();
            await proces.WaitForExitAsync();
            Assert.Equal(0, proces.ExitCode);
            return uitvoer;
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    [GeneratedRegex(@"^\s+H(?<kop>[1-6]) ", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kop();
}
