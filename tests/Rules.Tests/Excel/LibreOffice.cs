using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace OrleansSchool.Tests.Rules.Excel;

/// <summary>Another program that computes: takes the values out of a workbook, and gives back what it makes of the formulas.</summary>
internal static class LibreOffice
{
    private const string Bestand = "kaal.xlsx";

    private static readonly string[] Plaatsen = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice"];
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly TimeSpan GeduldMax = TimeSpan.FromMinutes(3);

    public static async Task<GelezenWerkboek> Herreken(byte[] boek, CancellationToken stop)
    {
        var programma = Plaatsen.FirstOrDefault(File.Exists);
        Assert.SkipWhen(programma is null, "Hier is geen LibreOffice om het werkboek mee na te rekenen. Installeer het pakket libreoffice-calc.");
        var map = Directory.CreateTempSubdirectory("herreken");
        try
        {
            var (kaal, uit) = (Path.Combine(map.FullName, Bestand), map.CreateSubdirectory("uit").FullName);
            await File.WriteAllBytesAsync(kaal, ZonderWaarden(boek), stop);
            string[] opdracht = ["--headless", "--norestore", $"-env:UserInstallation=file://{map.FullName}/profiel", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", uit, kaal];
            var verslag = await Voer(new ProcessStartInfo(programma!, opdracht) { RedirectStandardOutput = true, UseShellExecute = false }, stop);
            var klaar = Path.Combine(uit, Bestand);
            Assert.True(File.Exists(klaar), verslag);
            var bytes = await File.ReadAllBytesAsync(klaar, stop);
            return new GelezenWerkboek(stroom => stroom.Write(bytes));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>The same file, with formulas that have no outcome any more.</summary>
    public static byte[] ZonderWaarden(byte[] boek)
    {
        using var stroom = new MemoryStream();
        stroom.Write(boek);
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var naam in zip.Entries.Select(e => e.FullName).Where(IsBlad).ToList())
            {
                var xml = Lees(zip, naam);
                foreach (var cel in xml.Descendants(Main + "c").Where(c => c.Element(Main + "f") is not null))
                {
                    cel.Element(Main + "v")?.Remove();
                    cel.Attribute("t")?.Remove();
                }

                zip.GetEntry(naam)!.Delete();
                using var naar = zip.CreateEntry(naam).Open();
                xml.Save(naar);
            }
        }

        return stroom.ToArray();
    }

    private static bool IsBlad(string deel) => deel.StartsWith("xl/worksheets/", StringComparison.Ordinal) && deel.EndsWith(".xml", StringComparison.Ordinal);

    private static XDocument Lees(ZipArchive zip, string naam)
    {
        using var lezer = zip.GetEntry(naam)!.Open();
        return XDocument.Load(lezer);
    }

    private static async Task<string> Voer(ProcessStartInfo opdracht, CancellationToken stop)
    {
        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tijd.CancelAfter(GeduldMax);
        using var proces = Process.Start(opdracht)!;
        try
        {
            var uitvoer = await proces.StandardOutput.ReadToEndAsync(tijd.Token);
            await proces.WaitForExitAsync(tijd.Token);
            return uitvoer;
        }
        finally
        {
            if (!proces.HasExited)
            {
                proces.Kill(entireProcessTree: true);
            }
        }
    }
}
