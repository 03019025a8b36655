using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Embedded;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>The ledger by itself on the real store: two processes, forgetting, a store that fails, and what it costs.</summary>
[Requirement("SEC-4")]
public sealed class GrootboekTests(ITestOutputHelper uit) : IAsyncLifetime
{
    private const string Toestand = "overblijfdag";
    private const string Dag = "overblijfdag/99XX00/2026-2027/g5/2026-11-12";

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("grootboek");
    private readonly TestKlok _klok = new();
    private readonly Verzegelaar _zegel = new(Sleutelbos.InGeheugen());
    private SqliteStore _bestand = null!;
    private bool _schijfVol;

    public async ValueTask InitializeAsync()
    {
        var opties = new SqliteStoreOptions
        {
            Path = Path.Combine(_map.FullName, "school.db"),
            BeforeCommit = () => _ = _schijfVol ? throw new IOException("De schijf is vol (nagebootst).") : true,
        };
        _bestand = new SqliteStore(opties, new JsonStateSerializer(), TimeProvider.System, NullLogger<SqliteStore>.Instance);
        await ((ISiloPart)_bestand).Start(CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _bestand.Dispose();
        _map.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Twee_processen_op_een_opslag_houden_samen_de_hoogste_versies()
    {
        using var een = Boek();
        using var twee = Boek();
        Assert.True(await een.Klopt(Toestand, Dag, 0));
        Assert.True(await twee.Klopt(Toestand, Dag, 0));
        een.Noteer(Toestand, Dag, 5);
        een.Noteer(Toestand, Dag + "x", 9);
        twee.Noteer(Toestand, Dag, 7);
        await een.Spoel();
        await twee.Spoel();
        een.Noteer(Toestand, Dag, 6);
        await een.Spoel();

        using var later = Boek();
        Assert.False(await later.Klopt(Toestand, Dag, 6));
        Assert.True(await later.Klopt(Toestand, Dag, 7));
        Assert.False(await later.Klopt(Toestand, Dag + "x", 8));
    }

    [Fact]
    public async Task Een_emmer_wordt_na_tien_minuten_vergeten_en_dan_opnieuw_gelezen()
    {
        using var boek = Boek();
        Assert.True(await boek.Klopt(Toestand, Dag, 0));
        boek.Noteer(Toestand, Dag, 3);
        await boek.Spoel();
        Assert.Equal(1, boek.Emmers);

        _klok.Vooruit(Grootboek.Vers);
        boek.Noteer(Toestand, Dag, 4);
        await boek.Spoel();
        Assert.Equal(0, boek.Emmers);
        Assert.False(await boek.Klopt(Toestand, Dag, 3));
        Assert.True(await boek.Klopt(Toestand, Dag, 4));
    }

    [Fact]
    public async Task Een_volle_schijf_kost_geen_versie_en_houdt_niets_tegen()
    {
        using var boek = Boek();
        boek.Begin();
        boek.Noteer(Toestand, Dag, 3);
        _schijfVol = true;
        await boek.Spoel();
        Assert.False(await boek.Klopt(Toestand, Dag, 2));

        _schijfVol = false;
        await boek.Sluit();
        using var later = Boek();
        Assert.False(await later.Klopt(Toestand, Dag, 2));
    }

    [Fact]
    public async Task Veel_tegelijk_verliest_geen_versie()
    {
        using var boek = Boek();
        var sleutels = Enumerable.Range(0, 300).Select(nr => $"leerling/99XX{nr % 10:D2}/n{nr:D15}").ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(deel => Task.Run(async () =>
        {
            for (var versie = 1; versie <= 20; versie++)
            {
                foreach (var sleutel in sleutels.Where((_, nr) => nr % 4 == deel))
                {
                    boek.Noteer("leerling", sleutel, versie);
                }

                _klok.Vooruit(Grootboek.Vers / 10);
                await boek.Spoel();
            }
        })));
        await boek.Sluit();

        using var later = Boek();
        foreach (var sleutel in sleutels)
        {
            Assert.False(await later.Klopt("leerling", sleutel, 19), sleutel);
            Assert.True(await later.Klopt("leerling", sleutel, 20), sleutel);
        }
    }

    [Fact]
    public async Task Noteren_maakt_geen_rommel_en_de_kosten_staan_in_de_uitvoer()
    {
        const int Keer = 100_000;
        using var boek = Boek();
        boek.Noteer(Toestand, Dag, 1);
        await boek.Spoel();
        var voor = GC.GetAllocatedBytesForCurrentThread();
        var begin = TimeProvider.System.GetTimestamp();
        for (var versie = 2; versie < Keer; versie++)
        {
            boek.Noteer(Toestand, Dag, versie);
        }

        var tijd = TimeProvider.System.GetElapsedTime(begin);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - voor;
        uit.WriteLine($"noteren: {tijd.TotalNanoseconds / Keer:F0} ns, {(double)bytes / Keer:F2} bytes");
        await Meet("dag", Enumerable.Range(0, 17).Select(nr => $"overblijfdag/99XX00/2026-2027/g{nr}/2026-11-13"));
        await Meet("school", Enumerable.Range(0, 400).Select(nr => $"leerling/99XX00/n{nr:D15}"));

        Assert.True(bytes < Keer, $"{bytes} bytes voor {Keer} keer");
    }

    /// <summary>Size on disk and in memory of so many rows.</summary>
    private async Task Meet(string wat, IEnumerable<string> sleutels)
    {
        var lijst = sleutels.ToList();
        var voor = GC.GetTotalMemory(forceFullCollection: true);
        using var boek = Boek();
        lijst.ForEach(sleutel => boek.Noteer(Toestand, sleutel, 300));
        var geheugen = GC.GetTotalMemory(forceFullCollection: true) - voor;
        var begin = TimeProvider.System.GetTimestamp();
        await boek.Spoel();
        var tijd = TimeProvider.System.GetElapsedTime(begin);
        var bytes = Rijen.Getal(Path.Combine(_map.FullName, "school.db"), "select sum(length(data)) from state where name = 'versies' and etag = 1");
        uit.WriteLine($"{wat}: {lijst.Count} rijen in {boek.Emmers} emmers, {bytes} bytes op schijf tot nu toe, {geheugen / lijst.Count} bytes geheugen per rij, spoelen {tijd.TotalMilliseconds:F1} ms");
        GC.KeepAlive(boek);
    }

    private Grootboek Boek() => new(_bestand, _zegel, _klok, NullLogger<Grootboek>.Instance);
}
