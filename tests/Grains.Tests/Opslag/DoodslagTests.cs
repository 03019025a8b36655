using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>The store alone under SIGKILL: a second process writes and says what was acknowledged, until it is killed in the middle of it.</summary>
public sealed class DoodslagTests : IDisposable
{
    private const string Bestandsnaam = "ORLEANSSCHOOL_DOODSLAG";
    private const string Bevestigd = "bevestigd ";
    private const int Schrijvers = 16;
    private const int Genoeg = 1_000;

    /// <summary>Milliseconds that each commit takes longer, so that most of the time something is written and not yet committed.</summary>
    private const int Traag = 5;

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("doodslag");

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Wat_de_opslag_bevestigde_staat_er_nadat_het_proces_midden_in_het_schrijven_is_gedood()
    {
        if (Environment.GetEnvironmentVariable(Bestandsnaam) is { } vanOuder)
        {
            await Schrijf(vanOuder); // we are the process that is killed
        }

        var bestand = Path.Combine(_map.FullName, "proef.db");
        var hoogste = new long[Schrijvers];
        using (var kind = Start(bestand))
        {
            var gelezen = 0;
            while (await kind.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } regel)
            {
                if (regel.StartsWith(Bevestigd, StringComparison.Ordinal))
                {
                    var delen = regel[Bevestigd.Length..].Split(' ').Select(d => long.Parse(d, CultureInfo.InvariantCulture)).ToArray();
                    hoogste[delen[0]] = delen[1];
                    if (++gelezen == Genoeg)
                    {
                        kind.Kill();
                    }
                }
            }

            await kind.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.InRange(gelezen, Genoeg, int.MaxValue);
        }

        using var opslag = Open(bestand);
        for (var schrijver = 0; schrijver < Schrijvers; schrijver++)
        {
            var rij = new GrainState<string>();
            await opslag.ReadStateAsync("proef", Sleutel(schrijver), rij);
            Assert.InRange(long.Parse(rij.State!, CultureInfo.InvariantCulture), hoogste[schrijver], hoogste[schrijver] + 1);
        }
    }

    public void Dispose() => _map.Delete(recursive: true);

    /// <summary>Ends only with the process.</summary>
    private static async Task Schrijf(string bestand)
    {
        using var opslag = Open(bestand);
        await using var uit = Console.OpenStandardOutput();
        var slot = new Lock();
        await Task.WhenAll(Enumerable.Range(0, Schrijvers).Select(async schrijver =>
        {
            var rij = new GrainState<string>();
            for (long nummer = 1; ; nummer++)
            {
                rij.State = nummer.ToString(CultureInfo.InvariantCulture);
                await opslag.WriteStateAsync("proef", Sleutel(schrijver), rij);
                var regel = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{Bevestigd}{schrijver} {nummer}\n"));
                lock (slot)
                {
                    uit.Write(regel);
                }
            }
        }));
    }

    private static GrainId Sleutel(int schrijver) => GrainId.Create("proef", string.Create(CultureInfo.InvariantCulture, $"proef/{schrijver}"));

    private static SqliteStore Open(string bestand)
    {
        var opslag = new SqliteStore(
            new SqliteStoreOptions { Path = bestand, BeforeCommit = static () => SpinWait.SpinUntil(static () => false, Traag) }, new JsonStateSerializer(), TimeProvider.System, NullLogger<SqliteStore>.Instance);
        opslag.Open(SqliteSchema.Steps);
        return opslag;
    }

    private static Process Start(string bestand)
    {
        string[] opdracht =
        [
            Path.Combine(AppContext.BaseDirectory, "Grains.Tests.dll"), "-noColor", "-noLogo",
            "-method", $"{typeof(DoodslagTests).FullName}.{nameof(Wat_de_opslag_bevestigde_staat_er_nadat_het_proces_midden_in_het_schrijven_is_gedood)}",
        ];
        var start = new ProcessStartInfo("dotnet", opdracht) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[Bestandsnaam] = bestand;
        return Process.Start(start) ?? throw new InvalidOperationException("Het proces start niet.");
    }
}
