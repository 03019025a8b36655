using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>The report as it is printed at freezing, read back by poppler's tools (OSO-K2, PDF-1).</summary>
[Requirement("OSO-K2", "PDF-1")]
public sealed partial class DossierPdfTests
{
    private const string Bijzonder = "Çağla’s vader zegt: “IJsbrand & zij leren 100 % samen” – let op < en >.";

    [Fact]
    public async Task Wat_de_leerkracht_schreef_staat_letterlijk_in_het_rapport_met_koppen_op_volgorde_op_hooguit_twee_vellen()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        await DossierRapportTests.Vul(groep);
        var (nu, okr) = ((await groep.Bekijk(Groep8.Kim)).Gegevens!, groep.Dossier(Groep8.Kim));
        var c3 = nu.Okr.Single(a => a.Veld == "C3");
        Groep8.Eis(new Uitkomst((await okr.BewaarOkr([c3 with { Tekst = Bijzonder }], Groep8.Leerkracht)).Weigering));

        using var leider = await web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"/s/99XX00/dossier/{Groep8.Kim}");
        using var gelegd = await leider.Verstuur(pagina.Forms.OfType<IHtmlFormElement>().First(f => f.Action.Contains("handler=TerInzage", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, gelegd.StatusCode);

        var pdf = (await groep.Dossier(Groep8.Kim).Rapport(null, Groep8.Leider)).Waarde!.Bytes.ToArray();
        var tekst = Plat(await Vraag(pdf, "pdftotext", "-enc", "UTF-8", "{pdf}", "-"));
        var gegevens = (await groep.Bekijk(Groep8.Kim)).Gegevens!;
        Assert.All(gegevens.Okr.Where(a => a.Tekst.Length > 0), a => Assert.Contains(Plat(a.Tekst), tekst, StringComparison.Ordinal));
        Assert.DoesNotContain(gegevens.Leerling.Pgn, tekst.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var koppen = Kop().Matches(await Vraag(pdf, "pdfinfo", "-struct-text", "{pdf}")).Select(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(1, koppen[0]);
        Assert.All(koppen.Skip(1), k => Assert.Equal(2, k));
        Assert.True(koppen.Count > 5, $"{koppen.Count} koppen");
        var info = await Vraag(pdf, "pdfinfo", "{pdf}");
        Assert.Matches("Tagged:\\s+yes", info);
        Assert.InRange(int.Parse(Vellen().Match(info).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 1, 2);
    }

    /// <summary>Line ends and the hyphens at them aren't the teacher's.</summary>
    private static string Plat(string tekst) => Wit().Replace(tekst, " ").Trim();

    private static async Task<string> Vraag(byte[] pdf, string programma, params string[] argumenten)
    {
        var bestand = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(bestand, pdf);
        try
        {
            var start = new ProcessStartInfo(programma, argumenten.Select(a => a == "{pdf}" ? bestand : a)) { RedirectStandardOutput = true, UseShellExecute = false };
            using var proces = Process.Start(start)!;
            var uitvoer = await proces.StandardOutput.ReadToEndAsync();
            await proces.WaitForExitAsync();
            return uitvoer;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{programma} is not installed.");
            throw;
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wit();

    [GeneratedRegex(@"^\s+H(?<kop>[1-6]) ", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kop();

    [GeneratedRegex(@"Pages:\s+(?<vellen>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vellen();
}
