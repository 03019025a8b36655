using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Grains.Opslagbestand;

/// <summary>More writers than the store can serve: bounded, in order, and told when they are not served.</summary>
public sealed class WachtrijTests : IDisposable
{
    private const int Schrijvers = 100_000;
    private static readonly byte[] Inhoud = new byte[1_024];
    private readonly Proefopslag _proef = new();
    private readonly SemaphoreSlim _door = new(0);

    [Fact]
    [Requirement("SEC-5")]
    public async Task Wie_het_logboek_leegt_terwijl_een_ander_lang_leest_houdt_geen_schrijver_op()
    {
        using var opslag = _proef.Open();
        await Proefopslag.Schrijf(opslag, 0, [1]);
        using (opslag.Snapshot())
        {
            await Proefopslag.Schrijf(opslag, 1, [1]);
            var legen = Task.Run(() => Enumerable.Range(0, 5).Select(_ => opslag.Checkpoint()).ToList());
            for (var n = 2; !legen.IsCompleted; n++)
            {
                await Proefopslag.Schrijf(opslag, n, [1]); // none fails because it had to wait
            }

            Assert.DoesNotContain(true, await legen);
        }

        Assert.True(opslag.Checkpoint());
        Assert.Equal(0, new FileInfo(_proef.Logboek).Length);
        Assert.Empty(_proef.Gemeld);
    }

    [Fact]
    public async Task Honderdduizend_schrijvers_vullen_niet_meer_dan_de_wachtrij()
    {
        using var opslag = _proef.Open(opties => (opties.Capacity, opties.BatchSize, opties.BeforeCommit) = (1_000, 500, _door.Wait));
        var voor = GC.GetTotalMemory(forceFullCollection: true);
        var taken = Enumerable.Range(0, Schrijvers).Select(n => Proefopslag.Schrijf(opslag, n, Inhoud)).ToList();

        var (genomen, opgehouden) = opslag.Depth;
        var perSchrijver = (GC.GetTotalMemory(forceFullCollection: true) - voor) / Schrijvers;
        Assert.Equal(1_000, genomen);
        Assert.InRange(opgehouden, Schrijvers - 1_500, Schrijvers - 1_000); // at most one batch is with the writer
        Assert.InRange(perSchrijver, 0, 1_000); // what a caller itself costs; no copy of what it writes
        _door.Release(Schrijvers);
        await Task.WhenAll(taken);
        Assert.Equal((0, 0), opslag.Depth);
        Assert.Equal(Inhoud, await Proefopslag.Lees(opslag, Schrijvers - 1));
    }

    [Fact]
    public async Task Wie_op_ruimte_wacht_komt_aan_de_beurt_in_volgorde()
    {
        using var opslag = _proef.Open(opties => (opties.Capacity, opties.BatchSize, opties.BeforeCommit) = (2, 1, _door.Wait));
        var volgorde = new List<int>();
        var taken = Enumerable.Range(0, 40).Select(async n =>
        {
            await Proefopslag.Schrijf(opslag, n, Inhoud);
            lock (volgorde)
            {
                volgorde.Add(n);
            }
        }).ToList();
        for (var n = 0; n < 40; n++)
        {
            _door.Release();
            await taken[n]; // only this one could pass: a later one before it would hang here
            Assert.DoesNotContain(taken.Skip(n + 1), t => t.IsCompleted);
        }

        Assert.Equal(Enumerable.Range(0, 40), volgorde);
    }

    [Fact]
    public async Task Wie_bij_het_sluiten_nog_op_ruimte_wacht_hoort_dat_en_wat_was_aangenomen_staat_er()
    {
        var opslag = _proef.Open(opties => (opties.Capacity, opties.BatchSize, opties.BeforeCommit) = (2, 1, _door.Wait));
        var taken = Enumerable.Range(0, 10).Select(n => Proefopslag.Schrijf(opslag, n, Inhoud)).ToList();
        Assert.True(SpinWait.SpinUntil(() => opslag.Depth == (2, 7), TimeSpan.FromSeconds(30)));
        var sluiten = Task.Run(opslag.Dispose, TestContext.Current.CancellationToken);
        foreach (var geweigerd in taken.Skip(3))
        {
            var fout = await Assert.ThrowsAsync<ObjectDisposedException>(() => geweigerd);
            Assert.Contains("was not taken", fout.Message, StringComparison.Ordinal);
        }

        _door.Release(3);
        await Task.WhenAll(taken.Take(3).Append(sluiten));
        using var weer = _proef.Open();
        Assert.Equal(Inhoud, await Proefopslag.Lees(weer, 2));
        Assert.Null(await Proefopslag.Lees(weer, 3));
    }

    [Fact]
    public async Task Boven_de_grens_van_wachtenden_wordt_een_schrijver_meteen_geweigerd()
    {
        using var opslag = _proef.Open(opties => (opties.Capacity, opties.HeldBack, opties.BatchSize, opties.BeforeCommit) = (1, 2, 1, _door.Wait));
        var eerste = Proefopslag.Schrijf(opslag, 0, Inhoud);
        Assert.True(SpinWait.SpinUntil(() => opslag.Depth == (0, 0), TimeSpan.FromSeconds(30)));
        var taken = Enumerable.Range(1, 3).Select(n => Proefopslag.Schrijf(opslag, n, Inhoud)).ToList();
        await Assert.ThrowsAsync<OrleansException>(() => Proefopslag.Schrijf(opslag, 4, Inhoud));
        _door.Release(4);
        await Task.WhenAll(taken.Append(eerste));
    }

    public void Dispose()
    {
        _proef.Dispose();
        _door.Dispose();
    }
}
