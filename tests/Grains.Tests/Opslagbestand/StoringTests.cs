using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Tests.Grains.Opslagbestand;

/// <summary>Real faults of disk and file: nothing is acknowledged that isn't there, and writing goes on when the cause is gone.</summary>
public sealed class StoringTests
{
    private const int Vol = 13;
    private const int Bezet = 5;
    private const byte TabelBlad = 13;
    private static readonly byte[] Inhoud = RandomNumberGenerator.GetBytes(2_000);

    [Fact]
    public async Task Een_volle_schijf_bevestigt_niets_wat_er_niet_staat_en_met_ruimte_gaat_het_vanzelf_verder()
    {
        using var schijf = Schijf.Van(3);
        using var proef = new Proefopslag(schijf.Map.FullName);
        using var opslag = proef.Open();
        var bevestigd = await Schrijf(opslag, 0, 3_000); // six megabytes
        Assert.InRange(bevestigd.Count, 1, 2_999);
        Assert.Equal(Vol, Sqlite(opslag.Fault));
        Assert.InRange(proef.Gemeld.Count, 1, 60); // not with every write; a small one may still fit in between
        Assert.Equal(Vol, Sqlite(proef.Gemeld[0]));
        await KlopMet(opslag, bevestigd, 3_000);

        schijf.Vergroot(60);
        var erna = await Schrijf(opslag, 3_000, 500);
        Assert.Equal(500, erna.Count);
        Assert.Null(opslag.Fault);
        Assert.Null(proef.Gemeld[^1]);
        await KlopMet(opslag, [.. bevestigd, .. erna], 3_500);
        Assert.Null(opslag.Check());
        using var gedood = proef.Gedood();
        using var weer = gedood.Open();
        await KlopMet(weer, [.. bevestigd, .. erna], 3_500);
    }

    [Fact]
    public async Task Een_schrijfactie_op_een_volle_schijf_laat_de_oude_versie_staan()
    {
        using var schijf = Schijf.Van(3);
        using var proef = new Proefopslag(schijf.Map.FullName);
        using var opslag = proef.Open();
        await Proefopslag.Schrijf(opslag, -1, Inhoud);
        schijf.MaakVol();
        var groot = RandomNumberGenerator.GetBytes(200_000);
        await Assert.ThrowsAnyAsync<Exception>(() => Proefopslag.Schrijf(opslag, -1, groot, "1"));
        Assert.Equal(Inhoud, await Proefopslag.Lees(opslag, -1));
        schijf.MaakRuimte();
        await Proefopslag.Schrijf(opslag, -1, groot, "1"); // the same version: the failed one isn't there
        Assert.Equal(groot, await Proefopslag.Lees(opslag, -1));
    }

    [Fact]
    public async Task Een_schijf_die_alleen_lezen_is_weigert_de_start_in_een_zin()
    {
        using var schijf = Schijf.Van(8);
        using var proef = new Proefopslag(schijf.Map.FullName);
        using (var eerst = proef.Open())
        {
            await Proefopslag.Schrijf(eerst, 1, Inhoud);
        }

        schijf.AlleenLezen(aan: true);
        var fout = Assert.Throws<InvalidOperationException>(() => proef.Open());
        Assert.Contains("alleen-lezen", fout.Message, StringComparison.Ordinal);
        Assert.Null(fout.InnerException); // not taken for a server that runs
        schijf.AlleenLezen(aan: false);
        using var weer = proef.Open();
        Assert.Equal(Inhoud, await Proefopslag.Lees(weer, 1));
    }

    [Fact]
    public async Task Een_ander_programma_dat_het_bestand_vasthoudt_laat_niets_bevestigen_tot_het_loslaat()
    {
        using var proef = new Proefopslag();
        using var opslag = proef.Open();
        using (var ander = new SqliteConnection($"Data Source={proef.Bestand};Pooling=False"))
        {
            ander.Open();
            using var houdVast = ander.BeginTransaction();
            var fout = await Assert.ThrowsAsync<OrleansException>(() => Proefopslag.Schrijf(opslag, 1, Inhoud));
            Assert.Equal(Bezet, Sqlite(fout));
            Assert.Equal(Bezet, Sqlite(opslag.Fault));
            Assert.Null(await Proefopslag.Lees(opslag, 1)); // reading goes on
        }

        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        Assert.Null(opslag.Fault);
        Assert.Equal(Inhoud, await Proefopslag.Lees(opslag, 1));
    }

    [Theory]
    [InlineData("school.db")]
    [InlineData("school.db-wal")]
    public async Task Een_bestand_dat_onder_het_proces_verdwijnt_laat_niets_bevestigen_tot_het_terug_is(string naam)
    {
        using var proef = new Proefopslag();
        using var opslag = proef.Open();
        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        Assert.Equal(Inhoud, await Proefopslag.Lees(opslag, 1));
        var (hier, elders) = (Path.Combine(proef.Map, naam), Path.Combine(proef.Map, "elders"));
        File.Move(hier, elders);
        await Assert.ThrowsAsync<OrleansException>(() => Proefopslag.Schrijf(opslag, 2, Inhoud));
        Assert.IsType<FileNotFoundException>(opslag.Fault!.InnerException);
        Assert.Equal(Inhoud, await Proefopslag.Lees(opslag, 1));
        File.Move(elders, hier);
        await Proefopslag.Schrijf(opslag, 2, Inhoud);
        Assert.Null(opslag.Fault);
        using var gedood = proef.Gedood();
        using var weer = gedood.Open();
        Assert.Equal(Inhoud, await Proefopslag.Lees(weer, 2));
    }

    [Fact]
    public async Task Een_ander_bestand_op_dezelfde_plaats_wordt_niet_voor_het_eigen_bestand_aangezien()
    {
        using var proef = new Proefopslag();
        using var opslag = proef.Open();
        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        File.Copy(proef.Bestand, proef.Bestand + ".kopie");
        File.Move(proef.Bestand + ".kopie", proef.Bestand, overwrite: true); // "put back" while the server runs
        await Assert.ThrowsAsync<OrleansException>(() => Proefopslag.Schrijf(opslag, 2, Inhoud));
    }

    [Fact]
    public async Task Een_beschadigde_bladzij_geeft_een_fout_nooit_een_lege_of_andere_toestand_en_blijft_gemeld()
    {
        using var proef = new Proefopslag();
        using (var vullen = proef.Open())
        {
            await Schrijf(vullen, 0, 400);
        }

        using var opslag = proef.Open();
        var bytes = await File.ReadAllBytesAsync(proef.Bestand, TestContext.Current.CancellationToken);
        foreach (var blad in Enumerable.Range(1, (bytes.Length / 4_096) - 1).Where(b => bytes[b * 4_096] == TabelBlad).Skip(20).Take(9))
        {
            Proefopslag.Beschadig(proef.Bestand, (blad * 4_096) + 3); // the number of its rows
        }

        var (goed, fout) = (0, 0);
        for (var n = 0; n < 400; n++)
        {
            try
            {
                Assert.Equal(Eigen(n), await Proefopslag.Lees(opslag, n));
                goed++;
            }
            catch (SqliteException)
            {
                fout++;
            }
        }

        Assert.InRange(goed, 1, 399);
        Assert.Equal(400, goed + fout);
        Assert.NotNull(opslag.Check());
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(Enumerable.Range(0, 400).Select(n => Proefopslag.Schrijf(opslag, n, Inhoud, "1"))));
        Assert.True(await opslag.Probe(TestContext.Current.CancellationToken)); // the writer lives
        Assert.Equal(11, Sqlite(opslag.Fault));
    }

    /// <summary>Each row has contents of its own, so that another row's are seen.</summary>
    private static byte[] Eigen(int nummer) => [.. BitConverter.GetBytes(nummer), .. Inhoud];

    private static int Sqlite(Exception? fout) => Assert.IsType<SqliteException>(fout is SqliteException ? fout : fout!.InnerException).SqliteErrorCode;

    private static async Task<HashSet<int>> Schrijf(SqliteStore opslag, int vanaf, int aantal)
    {
        var bevestigd = new HashSet<int>();
        foreach (var groep in Enumerable.Range(vanaf, aantal).Chunk(50))
        {
            await Task.WhenAll(groep.Select(async n =>
            {
                try
                {
                    await Proefopslag.Schrijf(opslag, n, Eigen(n));
                    lock (bevestigd)
                    {
                        bevestigd.Add(n);
                    }
                }
                catch (Exception)
                {
                    // not acknowledged; whether it is absent is looked at below
                }
            }));
        }

        return bevestigd;
    }

    /// <summary>Every acknowledged row is there, whole; of the others nothing is.</summary>
    private static async Task KlopMet(SqliteStore opslag, HashSet<int> bevestigd, int aantal)
    {
        for (var n = 0; n < aantal; n++)
        {
            Assert.Equal(bevestigd.Contains(n) ? Eigen(n) : null, await Proefopslag.Lees(opslag, n));
        }
    }
}
