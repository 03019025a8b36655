using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;
using OrleansSchool.Bench.Crash;

namespace OrleansSchool.Bench.Motor;

/// <summary><c>reminders</c>: the start of an engine with 300,000 reminders spread over a day and a year, of which the next hour is loaded.</summary>
internal static class Reminders
{
    private const int Aantal = 300_000;
    private const double MsMax = 150;
    private const int MinutenPerDag = 24 * 60;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        var map = Directory.CreateTempSubdirectory("bench");
        try
        {
            var (leeg, vol) = (Path.Combine(map.FullName, "leeg.db"), Path.Combine(map.FullName, "vol.db"));
            await Start(leeg); // makes the tables, and warms up
            File.Copy(leeg, vol);
            Vul(vol);
            var duren = new List<double>();
            for (var ronde = 0; ronde < ronden; ronde++)
            {
                duren.Add(await Start(vol));
            }

            yield return Uitslag.Grens("reminders", "ms", duren, MsMax, noot: $"start of the engine with {Aantal} reminders in the file");
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<double> Start(string bestand)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo => silo
            .AddSqliteGrainStorage("school", opties => opties.Path = bestand)
            .UseSqliteReminders("school")
            .Configure<EmbeddedOptions>(opties => opties.Assemblies.Add(typeof(BelGrain).Assembly)));
        using var host = builder.Build();
        var begin = Stopwatch.GetTimestamp();
        await host.StartAsync();
        var duur = Stopwatch.GetElapsedTime(begin);
        await host.StopAsync();
        return duur.TotalMilliseconds;
    }

    /// <summary>Half of them each day at some moment, half once somewhere in the coming year.</summary>
    private static void Vul(string bestand)
    {
        using var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bestand, Pooling = false }.ConnectionString);
        verbinding.Open();
        using var alles = verbinding.BeginTransaction();
        using var erbij = new SqliteStatement(verbinding, "insert into reminder (grain, name, start, period, next, etag) values (?, 'dag', ?, ?, ?, 1)");
        var (nu, bron) = (TimeProvider.System.GetUtcNow().UtcTicks, new Toeval(1));
        for (var nr = 0; nr < Aantal; nr++)
        {
            var volgende = nu + (bron.Tot(nr % 2 == 0 ? MinutenPerDag : 365 * MinutenPerDag) * TimeSpan.TicksPerMinute);
            erbij.Bind($"leerling/leerling/99XX00/{nr}").Bind(volgende).Bind(TimeSpan.TicksPerDay).Bind(volgende).Run();
        }

        alles.Commit();
    }
}
