using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Bench.Backup;

/// <summary>
/// <c>backup</c>: seconds for a store of 300 schools with a year of overblijfdagen, read back included, while durable marks go on at 50 a
/// second; and how much later those are than without a backup.
/// </summary>
internal static class BackupMeting
{
    private const int MarkeringenPerSeconde = 50;

    /// <summary>Then the next of the days: a day of a groep takes 1,500.</summary>
    private const int MarkeringenPerDag = 10_000;
    private const int Markeerdagen = 5;
    private const double SecondenMax = 60;

    // As long as a backup takes: a p99 over fewer marks than it is compared with says little. Half of it before and half after, since a
    // mark takes longer as its day fills.
    private static readonly TimeSpan Zonder = TimeSpan.FromSeconds(45);
    private static readonly Wie Wie = Wie.Systeem(DemoPlan.School, "Bench");

    // A smaller store to try the measurement itself; its goal then says little.
    private static int Scholen => Getal("BENCH_BACKUP_SCHOLEN", 300);

    private static int Dagen => Getal("BENCH_BACKUP_DAGEN", 160);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var map = Directory.CreateTempSubdirectory("bench-backup");
        try
        {
            var opdracht = new Opdracht { Demo = true, DataMap = Path.Combine(map.FullName, "data"), Sleutelbestand = Path.Combine(map.FullName, "sleutel.key"), Urls = "http://127.0.0.1:0" };
            await Losseopslag.ZonderMotor(opdracht, Vul, TextWriter.Null);
            await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null, builder => builder.Logging.ClearProviders());
            await app.StartAsync();
            var (seconden, traagheid, noot) = await Meet(app, Path.Combine(map.FullName, "bench.backup"), ronden);
            await app.StopAsync();
            yield return Uitslag.Grens("backup-300-schools", "s", seconden, SecondenMax, noot: noot);
            yield return Uitslag.Vergeleken("backup-marks-p99", "ms", traagheid, doel: 0.5, hogerIsBeter: false, noot);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<bool> Vul(IServiceProvider diensten)
    {
        var zegel = diensten.GetRequiredService<Verzegelaar>();
        await diensten.GetRequiredService<IRijenlade>().Vul(
            Schoolrijen.Maak(zegel, Scholen, Dagen), Leeg(), (_, _) => [], CancellationToken.None);
        return true;
    }

    private static async IAsyncEnumerable<Herinneringsrij> Leeg()
    {
        await Task.CompletedTask;
        yield break;
    }

    private static async Task<(List<double> Seconden, List<(double Tijdens, double Zonder)> Traagheid, string Noot)> Meet(WebApplication app, string pad, int ronden)
    {
        var (maker, markeerder) = (app.Services.GetRequiredService<BackupMaker>(), await Markeerder.Maak(app.Services.GetRequiredService<IGrainFactory>(), new Schooltijd(app.Services.GetRequiredService<TimeProvider>())));
        var seconden = new List<double>();
        var traagheid = new List<(double, double)>();
        var noot = "";
        await markeerder.Loop(maker.Maak(pad, BackupMaker.Rust, voortgang: null, CancellationToken.None)); // warm: a server has made one before
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var voor = await markeerder.Loop(Task.Delay(Zonder / 2, TimeProvider.System));
            var begin = Stopwatch.GetTimestamp();
            var backup = Task.Run(() => maker.Maak(pad, BackupMaker.Rust, voortgang: null, CancellationToken.None));
            var tijdens = await markeerder.Loop(backup);
            var gemaakt = await backup;
            seconden.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            List<double> zonder = [.. voor, .. await markeerder.Loop(Task.Delay(Zonder / 2, TimeProvider.System))];
            traagheid.Add((P99(tijdens), P99(zonder)));
            noot = string.Create(CultureInfo.InvariantCulture, $"{Scholen} schools, {gemaakt.Manifest.Rijen} rows, {gemaakt.Bytes / 1_000_000} MB, {MarkeringenPerSeconde} durable marks/s through the grains");
        }

        return (seconden, traagheid, noot);
    }

    private static double P99(List<double> ms) => ms.Order().ElementAt(ms.Count * 99 / 100);

    private static int Getal(string naam, int anders) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : anders;

    /// <summary>Marks the children of the demo school in turn at a fixed rate, whatever comes back: so a stall is seen by all that wait.</summary>
    private sealed class Markeerder(IGrainFactory grains, List<DateOnly> dagen, List<(string Groep, string Leerling)> kinderen)
    {
        private int _volgende;

        public static async Task<Markeerder> Maak(IGrainFactory grains, Schooltijd tijd)
        {
            var (rijen, school) = ((await grains.Register(DemoPlan.School).Alles()).Rijen, (await grains.School(DemoPlan.School).Bekijk())!);
            var dagen = Enumerable.Range(0, 60).Select(n => tijd.Vandaag.AddDays(-n)).Where(d => school.HeeftOverblijven(d)).Take(Markeerdagen);
            return new Markeerder(grains, [.. dagen], [.. rijen.Where(r => r.Persoon.GroepId is not null).Select(r => (r.Persoon.GroepId!, r.Id)).OrderBy(r => r.Id, StringComparer.Ordinal)]);
        }

        public async Task<List<double>> Loop(Task tot)
        {
            var lopend = new List<Task<double>>();
            using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 / MarkeringenPerSeconde), TimeProvider.System);
            while (!tot.IsCompleted && await slag.WaitForNextTickAsync())
            {
                lopend.Add(Markeer());
            }

            return [.. await Task.WhenAll(lopend)];
        }

        private async Task<double> Markeer()
        {
            var nr = _volgende++;
            var (groep, leerling) = kinderen[nr % kinderen.Count];
            // Each day begins with presence: only a child that is expected or there can be gone.
            var soort = nr % MarkeringenPerDag / kinderen.Count % 2 == 0 ? Markeersoort.Aanwezig : Markeersoort.NietGevonden;
            var dag = dagen[nr / MarkeringenPerDag];
            var opdracht = new Markeer([leerling], soort, new OperatieId($"bench-operatie-{nr}"), dag == dagen[0] ? null : "achteraf gehoord");
            var begin = Stopwatch.GetTimestamp();
            var uitkomst = await grains.Overblijfdag(DemoPlan.School, groep, dag).Markeer(opdracht, Wie);
            if (!uitkomst.IsGoed)
            {
                throw new InvalidOperationException($"A mark was refused: {uitkomst.Weigering.Code}.");
            }

            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }
    }
}
