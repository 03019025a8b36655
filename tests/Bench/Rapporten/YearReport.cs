using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Http;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Bench.Rapporten;

/// <summary>
/// <c>year-report</c>: the financial report of a schooljaar in ten sheets, just under 100,000 cells, downloaded over HTTP by the coordinator while
/// helpers mark on all boards of the same school.
/// </summary>
internal static partial class YearReport
{
    private const double SecondenMax = 2;
    private const double MerkGrensMs = 100;
    private const int CellenMax = 100_000;
    private const int Bladen = 10;
    private const int PerSeconde = 50;
    private const int Tegelijk = 32;

    private static readonly int Boekingen = Instelling.Aantal("REPORT_BOOKINGS", 9_000);
    private static readonly TimeSpan Duur = Instelling.Duur("REPORT_SECONDS", 6);
    private static readonly TimeSpan Opwarmen = Instelling.Duur("WARMUP_SECONDS", 6);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var map = new Werkmap();
        var (bladen, cellen) = await Vul(map.Opties);
        if (bladen != Bladen || cellen > CellenMax)
        {
            throw new InvalidOperationException($"{bladen} sheets and {cellen} cells: not the report that the goal is about.");
        }

        await using var server = await Server.Start(map.Opties);
        using var verbinding = new Verbinding(server.Poort);
        var lezer = await Sessie.LogInBijDemo(verbinding, "demo-coordinator");
        var verslag = lezer.Vraag($"/s/{DemoPlan.School}/geld/cijfers.xlsx?editie=intern");
        var werkers = await Merkers(server.Poort, lezer);
        await Rijden.Open(werkers, PerSeconde, Opwarmen);
        var (seconden, merken, bytes) = (new List<double>(), new List<double>(), 0);
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var rit = Rijden.Open(werkers, PerSeconde, Duur);
            await Task.Delay(Duur / 3, TimeProvider.System); // in the middle of the marks
            var begin = Stopwatch.GetTimestamp();
            if (await verbinding.Stuur(verslag) is not 200 and var status)
            {
                throw new InvalidOperationException($"The report was refused: {status}");
            }

            seconden.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            bytes = verbinding.Inhoudbytes;
            merken.Add((await rit).Latentie.P99);
        }

        var noot = string.Create(CultureInfo.InvariantCulture, $"{bladen} sheets, {cellen} cells, {bytes} bytes, {Boekingen} bookings beside those of the demo; the first round is cold");
        yield return Uitslag.Grens("year-report", "s", seconden, SecondenMax, noot: noot);
        yield return Uitslag.Grens("year-report-marks", "ms", merken, MerkGrensMs, noot: string.Create(CultureInfo.InvariantCulture, $"p99 of {PerSeconde} marks/s on {DemoPlan.Groepen.Length} boards meanwhile"));
    }

    /// <summary>A worker for each board, so that no two share a tile.</summary>
    private static Task<IReadOnlyList<Func<ValueTask>>> Merkers(int poort, Sessie sessie) =>
        Kijkers.Werkers(poort, [.. DemoPlan.Groepen.Select(g => new Kijker(sessie, DemoPlan.School.Waarde, [g.Id]))], DemoPlan.Groepen.Length);

    /// <summary>The demo, with the bank lines of a large school; then the same workbook once here, to count what is in it.</summary>
    private static async Task<(int Bladen, int Cellen)> Vul(Serveropties opties)
    {
        var opdracht = new Opdracht { Demo = true, DataMap = opties.DataMap, Sleutelbestand = opties.Sleutelbestand, Urls = "http://127.0.0.1:0" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
        await app.StartAsync();
        var (grains, tijd) = (app.Services.GetRequiredService<IGrainFactory>(), app.Services.GetRequiredService<Schooltijd>());
        var jaar = Schooljaar.Van(tijd.Vandaag);
        foreach (var (deel, nummer) in Enumerable.Range(1, Boekingen).Chunk(Tegelijk).Select((d, n) => (d, n + 1)))
        {
            await Task.WhenAll(deel.Select((nr, baan) => grains.Journaal(DemoPlan.School, jaar).Boek(
                new Afzender(string.Create(CultureInfo.InvariantCulture, $"meting/{DemoPlan.School}/{baan}"), nummer), Boeking(nr, tijd))));
        }

        var wie = Wie.Systeem(DemoPlan.School, "Meting");
        var cijfers = (await grains.Begroting(DemoPlan.School, jaar).Cijfers(Cijferperiode.VanSchooljaar(jaar), Editie.Intern, wie)).Waarde
            ?? throw new InvalidOperationException("There are no figures.");
        using var bestand = new MemoryStream();
        var kop = new WerkboekKop("De Horizon", DemoPlan.School.Waarde, "Meting", $"schooljaar {jaar}", "meting", WerkboekUitgave.Intern, wie.Naam, tijd.NuLokaal);
        FinancienWerkboek.Schrijf(cijfers, kop, bestand);
        await app.StopAsync();
        return Tel(bestand);
    }

    /// <summary>Money in and out in turn, so that no balance runs away.</summary>
    private static Boeking Boeking(int nr, Schooltijd tijd)
    {
        var bedrag = new Geld(nr % 2 == 0 ? 125 + (nr % 300) : -(125 + ((nr + 1) % 300)));
        return new Boeking(
            string.Create(CultureInfo.InvariantCulture, $"meting/{nr}"), tijd.Vandaag, Boekbron.Bank, string.Create(CultureInfo.InvariantCulture, $"Overboeking {nr} van het overblijven"),
            [new Boekregel(Boekposten.Bank, bedrag), new Boekregel(Boekposten.Vraagposten, -bedrag)], string.Create(CultureInfo.InvariantCulture, $"B{nr:00000}"), null, "systeem", tijd.Nu);
    }

    private static (int Bladen, int Cellen) Tel(MemoryStream bestand)
    {
        bestand.Position = 0;
        using var zip = new ZipArchive(bestand, ZipArchiveMode.Read, leaveOpen: true);
        var bladen = zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        return (bladen.Count, bladen.Sum(b =>
        {
            using var lezer = new StreamReader(b.Open());
            return Cel().Count(lezer.ReadToEnd());
        }));
    }

    [GeneratedRegex("<(x:)?c ", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cel();
}
