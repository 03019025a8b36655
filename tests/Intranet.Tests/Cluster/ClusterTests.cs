#if ORLEANS
using System.Diagnostics;

namespace OrleansSchool.Tests.Intranet.Cluster;

/// <summary>Two real instances on PostgreSQL: one school, whichever of them answers (docs/besluiten/0014).</summary>
public sealed class ClusterTests(ITestOutputHelper uit) : IAsyncLifetime
{
    private static readonly TimeSpan UitvalMax = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("cluster");
    private Proefdatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await Proefdatabase.Maak();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _map.Delete(recursive: true);
    }

    [Fact]
    [Requirement("OPS-2")]
    public async Task Wie_bij_de_ene_inlogt_werkt_bij_de_andere_verder_ook_als_de_ene_wegvalt()
    {
        using var een = await Start();
        using var twee = await Start();
        using var wie = new Clusterbezoeker();
        await wie.LogIn(een, "demo-overblijfkracht");
        var kinderen = (await wie.Bord(twee, "g5")).Where(k => k.Value == "verwacht").Select(k => k.Key).ToList();
        var dag = await wie.Dagonderwerp(twee, "g5");

        using var stroom = await wie.Stroom(twee, dag);
        await Volgende(stroom, dag); // how it is now
        var begin = Stopwatch.GetTimestamp();
        Assert.True(await wie.Merk(een, "g5", kinderen[0], "aanwezig", "cluster-een"));
        await Volgende(stroom, dag);
        uit.WriteLine($"signaal van de ene naar de andere: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:F0} ms na het begin van de markering");
        Assert.Equal("aanwezig", (await wie.Bord(twee, "g5"))[kinderen[0]]);

        een.Dood();
        begin = Stopwatch.GetTimestamp();
        await TotAllesAntwoordt(wie, twee);
        uit.WriteLine($"na SIGKILL van de ene antwoordt de andere voor elke groep na {Stopwatch.GetElapsedTime(begin).TotalSeconds:F1} s");
        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, UitvalMax);
        Assert.Equal("aanwezig", (await wie.Bord(twee, "g5"))[kinderen[0]]);
        Assert.True(await wie.Merk(twee, "g5", kinderen[1], "aanwezig", "cluster-twee"));
        Assert.Equal(System.Net.HttpStatusCode.OK, await wie.Gezond(twee));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_voor_een_vervangen_onder_belasting_verliest_geen_bevestigde_markering()
    {
        var een = await Start();
        var twee = await Start();
        using var wie = new Clusterbezoeker();
        await wie.LogIn(een, "demo-coordinator");
        var last = new Belasting(wie, [een, twee]);
        using var klaar = new CancellationTokenSource();
        var werk = last.Draai(klaar.Token);
        foreach (var ronde in new[] { 0, 1 })
        {
            var oud = last.Instanties[ronde];
            last.Zonder(oud);
            await oud.Stop();
            oud.Dispose();
            last.Met(ronde, await Start());
        }

        await klaar.CancelAsync();
        await werk;
        uit.WriteLine($"bevestigd {last.Bevestigd}, opnieuw gestuurd {last.Opnieuw}");
        Assert.InRange(last.Bevestigd, 50, int.MaxValue);
        foreach (var (groep, kinderen) in last.Laatst.GroupBy(k => k.Key.Groep).Select(g => (g.Key, g)))
        {
            var bord = await wie.Bord(last.Instanties[0], groep);
            Assert.All(kinderen, k => Assert.Equal(k.Value, bord[k.Key.Leerling]));
        }

        last.Instanties.ForEach(i => i.Dispose());
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
