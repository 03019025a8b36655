using System.Diagnostics;
using System.Globalization;
using System.Text;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Http;

/// <summary><c>import</c>: an EDEXML of 400 pupils through the command, from the start of the process to its end, into an empty store.</summary>
internal static class Import
{
    private const int Leerlingen = 400;
    private const double SecondenMax = 2;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var (bestand, herkomst) = Zoek() is { } gevonden ? (gevonden, "the sample of 400 pupils") : (Maak(), "a made file of 400 pupils");
        var seconden = new List<double>();
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            using var map = new Werkmap();
            seconden.Add(await Lees(map.Opties, bestand));
        }

        yield return Uitslag.Grens("import-edexml", "s", seconden, SecondenMax, noot: $"{herkomst}; whole process, start of the runtime included");
    }

    private static async Task<double> Lees(Serveropties opties, string bestand)
    {
        string[] opdracht = [Server.Programma, "import-edexml", bestand, "--data", opties.DataMap, "--key-file", opties.Sleutelbestand, "--confirm"];
        var begin = Stopwatch.GetTimestamp();
        using var proces = Process.Start(new ProcessStartInfo("dotnet", opdracht) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The command doesn't start.");
        var fout = proces.StandardError.ReadToEndAsync();
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        var duur = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return proces.ExitCode == 0 && uit.Contains(string.Create(CultureInfo.InvariantCulture, $"\"leerlingen\":{Leerlingen}"), StringComparison.Ordinal)
            ? duur : throw new InvalidOperationException($"The import ended with {proces.ExitCode}: {await fout} {uit}");
    }

    /// <summary>The published sample, when the data stands beside the repository.</summary>
    private static string? Zoek()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "OrleansSchool.sln")))
            {
                var pad = Path.Combine(map.Parent!.FullName, "shared", "data", "edexml", "samples", "oefenweb-1.03-citolvs-400pupils.xml");
                return File.Exists(pad) ? pad : null;
            }
        }

        return null;
    }

    private static string Maak()
    {
        var tekst = new StringBuilder();
        tekst.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><EDEX xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><school><schooljaar>2026-2027</schooljaar>");
        tekst.Append("<brincode>99XX</brincode><dependancecode>00</dependancecode><schoolkey>1</schoolkey><aanmaakdatum>2026-11-23T09:00:00</aanmaakdatum><auteur>meting</auteur><xsdversie>2.1</xsdversie></school><groepen>");
        for (var g = 1; g <= 16; g++)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"<groep key=\"g{g}\"><naam>{((g + 1) / 2)}{(g % 2 == 0 ? "b" : "a")}</naam><jaargroep>{(g + 1) / 2}</jaargroep></groep>");
        }

        tekst.Append("</groepen><leerlingen>");
        for (var k = 0; k < Leerlingen; k++)
        {
            var g = k % 16;
            tekst.Append(CultureInfo.InvariantCulture,
                $"<leerling key=\"l{k:0000}\"><achternaam>Achternaam{k}</achternaam><roepnaam>Roepnaam{k % 40}</roepnaam><geboortedatum>{2022 - (g / 2):0000}-0{(k % 9) + 1}-15</geboortedatum><geslacht>{(k % 2) + 1}</geslacht><jaargroep>{(g / 2) + 1}</jaargroep><groep key=\"g{g + 1}\"/></leerling>");
        }

        tekst.Append("</leerlingen></EDEX>");
        var pad = Path.Combine(Path.GetTempPath(), $"meting-{Environment.ProcessId}.xml");
        File.WriteAllText(pad, tekst.ToString());
        return pad;
    }
}
