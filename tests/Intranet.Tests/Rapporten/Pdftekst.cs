using System.ComponentModel;
using System.Diagnostics;

namespace OrleansSchool.Tests.Intranet.Rapporten;

/// <summary>The text of a PDF as another program reads it.</summary>
internal static class Pdftekst
{
    /// <summary>Null where pdftotext isn't installed.</summary>
    public static async Task<string?> Van(byte[] pdf)
    {
        var bestand = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(bestand, pdf);
        try
        {
            var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, UseShellExecute = false, ArgumentList = { "-layout", "-enc", "UTF-8", bestand, "-" } };
            using var proces = Process.Start(start)!;
            var tekst = await proces.StandardOutput.ReadToEndAsync();
            await proces.WaitForExitAsync();
            Assert.Equal(0, proces.ExitCode);
            return tekst;
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
}
