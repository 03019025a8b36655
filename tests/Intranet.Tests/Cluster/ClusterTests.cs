#if ORLEANS
using System.Diagnostics;
using System.Net;

namespace OrleansSchool.Tests.Intranet.Cluster;

/// <summary>Two real instances on PostgreSQL: one school, whichever of them answers (docs/besluiten/0014).</summary>
public sealed class ClusterTests(ITestOutputHelper uit) : IAsyncLifetime
{
    private const int RondeMin = 20;

    private static readonly TimeSpan UitvalMax = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("cluster");
    private readonly Clusterbezoeker _wie = new();
    private Proefdatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await Proefdatabase.Maak();

    public async ValueTask DisposeAsync()
    {
        _wie.Dispose();
        await _database.DisposeAsync();
        _map.Delete(recursive: true);
    }

    [Fact]
    [Requirement("OPS-2")]
    public async Task Wie_bij_de_ene_inlogt_werkt_bij_de_andere_verder_ook_als_de_ene_wegvalt()
    {
        using var een = await Start();
        using var twee = await Start();
        await _wie.LogIn(een, "demo-overblijfkracht");
        var kinderen = (await _wie.Bord(twee, "g5")).Where(k => k.Value == "verwacht").Select(k => k.Key).ToList();
        var dag = await _wie.Dagonderwerp(twee, "g5");

        using var stroom = await _wie.Stroom(twee, dag);
        await Volgende(stroom, dag); // how it is now
        var begin = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.Redirect, await _wie.Merk(een, "g5", kinderen[0], "aanwezig", "cluster-een"));
        await Volgende(stroom, dag);
        uit.WriteLine($"signaal van de ene naar de andere: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:F0} ms na het begin van de markering");
        Assert.Equal("aanwezig", (await _wie.Bord(twee, "g5"))[kinderen[0]]);

        een.Dood();
        begin = Stopwatch.GetTimestamp();
        await TotAllesAntwoordt(_wie, twee);
        uit.WriteLine($"na SIGKILL van de ene antwoordt de andere voor elke groep na {Stopwatch.GetElapsedTime(begin).TotalSeconds:F1} s");
        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, UitvalMax);
        Assert.Equal("aanwezig", (await _wie.Bord(twee, "g5"))[kinderen[0]]);
        Assert.Equal(HttpStatusCode.Redirect, await _wie.Merk(twee, "g5", kinderen[1], "aanwezig", "cluster-twee"));
        Assert.Equal(HttpStatusCode.OK, await _wie.Gezond(twee));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_voor_een_vervangen_onder_belasting_verliest_geen_bevestigde_markering()
    {
        using var last = new Belasting(_wie, [await Start(), await Start()]);
        await _wie.LogIn(last.Instanties[0], "demo-coordinator");
        await last.Begin();
        foreach (var plek in new[] { 0, 1 })
        {
            await last.Wacht(RondeMin);
            var oud = last.Instanties[plek];
            last.Zonder(oud);
            await oud.Stop();
            await last.Wacht(RondeMin);
            last.Met(plek, await Start());
            oud.Dispose();
        }

        await last.Wacht(RondeMin);
        await Klopt(last);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_instantie_die_onder_belasting_wegvalt_kost_geen_bevestigde_markering()
    {
        using var last = new Belasting(_wie, [await Start(), await Start()]);
        await _wie.LogIn(last.Instanties[0], "demo-coordinator");
        await last.Begin();
        foreach (var plek in new[] { 0, 1 })
        {
            await last.Wacht(RondeMin);
            var oud = last.Instanties[plek];
            oud.Dood(); // the load goes on asking it, as a proxy that hasn't noticed
            await last.Wacht(RondeMin);
            last.Zonder(oud);
            last.Met(plek, await Start());
            oud.Dispose();
        }

        await last.Wacht(RondeMin);
        await Klopt(last);
        Assert.InRange(last.LangsteStilte, TimeSpan.Zero, UitvalMax);
    }

    /// <summary>Each board shows the last mark that was acknowledged.</summary>
    private async Task Klopt(Belasting last)
    {
        await last.Einde();
        uit.WriteLine(
            $"bevestigd {last.Bevestigd}, opnieuw gestuurd {last.Opnieuw}, langste stilte {last.LangsteStilte.TotalSeconds:F1} s, kinderen {last.Laatst.Count}");
        foreach (var groep in last.Laatst.GroupBy(k => k.Key.Groep))
        {
            var bord = await _wie.Bord(last.Instanties[0], groep.Key);
            Assert.All(groep, k => Assert.Equal(k.Value, bord[k.Key.Leerling]));
        }
    }

    private Task<Instantie> Start() => Instantie.Start(_map.FullName, _database.Verbinding, Instantie.VrijePoort());

    private static async Task Volgende(StreamReader stroom, string onderwerp)
    {
        while (await stroom.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)) is { } regel)
        {
            if (regel.Contains($"\"{onderwerp}\"", StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail("De stroom eindigde.");
    }

    private static async Task TotAllesAntwoordt(Clusterbezoeker wie, Instantie bij)
    {
        var begin = Stopwatch.GetTimestamp();
        foreach (var groep in Belasting.Groepen)
        {
            while (true)
            {
                try
                {
                    await wie.Bord(bij, groep);
                    break;
                }
                catch (HttpRequestException) when (Stopwatch.GetElapsedTime(begin) < UitvalMax)
                {
                    // its grain was on the one that is gone
                }
            }
        }
    }
}
#endif
