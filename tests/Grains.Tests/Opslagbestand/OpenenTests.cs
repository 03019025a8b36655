using Microsoft.Data.Sqlite;
using Orleans.Storage;

namespace OrleansSchool.Tests.Grains.Opslagbestand;

/// <summary>What is looked at before a file is used: each refusal is a sentence, and nothing was changed.</summary>
public sealed class OpenenTests : IDisposable
{
    private const int Rijen = 400;
    private static readonly byte[] Inhoud = System.Security.Cryptography.RandomNumberGenerator.GetBytes(2_000);
    private readonly Proefopslag _proef = new();

    [Fact]
    [Requirement("OPS-4")]
    public async Task Bijwerken_maakt_eerst_een_kopie_die_het_oude_programma_opent()
    {
        await Vul();
        using (var nieuw = _proef.Open(stappen: [.. SqliteSchema.Steps, "create table later (x integer)"]))
        {
            Assert.Equal(Inhoud, await Proefopslag.Lees(nieuw, 7));
        }

        File.Move(_proef.Bestand + ".schema1.bak", _proef.Bestand, overwrite: true);
        using var oud = _proef.Open();
        Assert.Equal(Inhoud, await Proefopslag.Lees(oud, 7));
    }

    [Fact]
    [Requirement("OPS-4")]
    public async Task Een_ouder_programma_weigert_een_nieuwer_bestand_en_verandert_niets()
    {
        await Vul();
        _proef.Open(stappen: [.. SqliteSchema.Steps, "create table later (x integer)"]).Dispose();
        var voor = _proef.Inhoud();
        var fout = Assert.Throws<InvalidOperationException>(() => _proef.Open());
        Assert.Contains("nieuwere versie", fout.Message, StringComparison.Ordinal);
        Assert.Equal(voor, _proef.Inhoud());
    }

    [Fact]
    [Requirement("OPS-4")]
    public async Task Een_onderbroken_bijwerking_begint_opnieuw_en_verliest_niets()
    {
        await Vul();
        string[] stappen = [.. SqliteSchema.Steps, "create table een (x integer)", "create table twee (x integer); insert into twee values (1)"];
        File.WriteAllText(_proef.Bestand + ".schema1.bak.part", "half geschreven"); // the copy of a first try that was killed
        Assert.Throws<SqliteException>(() => _proef.Open(stappen: [stappen[0], stappen[1], "create table drie (x integer); dit is geen sql"]));
        Assert.False(File.Exists(_proef.Bestand + ".schema1.bak.part"));
        using (var opslag = _proef.Open(stappen: stappen))
        {
            Assert.Equal(Inhoud, await Proefopslag.Lees(opslag, Rijen - 1));
        }

        Assert.True(File.Exists(_proef.Bestand + ".schema1.bak"));
        Assert.True(File.Exists(_proef.Bestand + ".schema2.bak")); // the second try began at 2
        Assert.Equal(1, Getal("select count(*) from twee"));
        Assert.Equal(0, Getal("select count(*) from sqlite_master where name = 'drie'"));
    }

    [Theory]
    [InlineData(3)] // the word "SQLite format 3"
    [InlineData(16)] // page size
    [InlineData(69)] // whose file it is
    public async Task Een_beschadigde_kop_wordt_geweigerd(long plaats)
    {
        await Vul();
        Proefopslag.Beschadig(_proef.Bestand, plaats);
        Geweigerd("is beschadigd, of geen gegevensbestand");
    }

    [Fact]
    public async Task Een_afgekapt_bestand_wordt_geweigerd()
    {
        await Vul();
        using (var bestand = new FileStream(_proef.Bestand, FileMode.Open))
        {
            bestand.SetLength(bestand.Length / 2);
        }

        Geweigerd("is afgekapt");
    }

    [Fact]
    public void Het_bestand_van_een_ander_programma_wordt_geweigerd()
    {
        Getal("create table klanten (x integer); select 1");
        Geweigerd("geen gegevensbestand van dit programma");
    }

    [Fact]
    public async Task Zonder_het_logboek_wordt_een_kopie_van_een_lopend_bestand_geweigerd()
    {
        using var opslag = _proef.Open();
        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        using var kopie = _proef.Gedood();
        File.Delete(kopie.Logboek);
        Geweigerd("ontbreekt school.db-wal", kopie);
        File.Copy(_proef.Logboek, kopie.Logboek);
        using var weer = kopie.Open();
        Assert.Equal(Inhoud, await Proefopslag.Lees(weer, 1));
    }

    [Fact]
    [Requirement("OPS-2")]
    public async Task Wie_een_bestand_bekijkt_dat_een_crash_achterliet_laat_het_logboek_heel()
    {
        using var opslag = _proef.Open();
        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        using var kopie = _proef.Gedood();
        using (var dicht = kopie.Dicht())
        using (var beeld = dicht.Snapshot())
        {
            Assert.Single(beeld.Rows());
            Assert.Null(dicht.Check());
        }

        using var weer = kopie.Open(); // refuses a file that was in use and has no log
        Assert.Equal(Inhoud, await Proefopslag.Lees(weer, 1));
    }

    [Fact]
    [Requirement("OPS-1")]
    public async Task Alleen_een_bestand_dat_netjes_gesloten_is_heet_gesloten()
    {
        var opslag = _proef.Open();
        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        Assert.False(SqliteStore.IsClosed(_proef.Bestand));
        using (var kopie = _proef.Gedood())
        {
            File.Delete(kopie.Logboek);
            Assert.False(SqliteStore.IsClosed(kopie.Bestand)); // it says itself that it is in use
        }

        opslag.Dispose();
        Assert.True(SqliteStore.IsClosed(_proef.Bestand));
        File.WriteAllText(_proef.Logboek, "wat nog niet in het bestand stond");
        Assert.False(SqliteStore.IsClosed(_proef.Bestand));
        File.Delete(_proef.Logboek);
    }

    [Fact]
    public async Task Zonder_het_bestand_blijft_het_logboek_liggen()
    {
        using var opslag = _proef.Open();
        await Proefopslag.Schrijf(opslag, 1, Inhoud);
        using var kopie = _proef.Gedood();
        File.WriteAllBytes(kopie.Bestand, []);
        Geweigerd("ontbreekt of is leeg", kopie);
    }

    [Fact]
    public async Task Elke_beschadigde_byte_voor_de_laatste_wijziging_in_het_logboek_wordt_geweigerd()
    {
        using var opslag = _proef.Open();
        for (var n = 0; n < 6; n++)
        {
            await Proefopslag.Schrijf(opslag, n, Inhoud);
        }

        using var kopie = _proef.Gedood();
        var heel = await File.ReadAllBytesAsync(kopie.Logboek, TestContext.Current.CancellationToken);
        var laatste = BeginVanLaatsteWijziging(heel);
        Assert.InRange(laatste, 20_000, heel.Length);
        for (var plaats = 0L; plaats < laatste; plaats += 97)
        {
            await File.WriteAllBytesAsync(kopie.Logboek, heel, TestContext.Current.CancellationToken);
            Proefopslag.Beschadig(kopie.Logboek, plaats);
            Assert.True(SqliteLog.IsDamaged(kopie.Logboek), $"byte {plaats}");
        }

        Geweigerd("daarin staan bevestigde wijzigingen", kopie);
    }

    [Fact]
    public async Task Het_gescheurde_einde_dat_een_stroomstoring_achterlaat_wordt_niet_geweigerd()
    {
        using var opslag = _proef.Open();
        for (var n = 0; n < 6; n++)
        {
            await Proefopslag.Schrijf(opslag, n, Inhoud);
        }

        using var kopie = _proef.Gedood();
        var heel = await File.ReadAllBytesAsync(kopie.Logboek, TestContext.Current.CancellationToken);
        var laatste = BeginVanLaatsteWijziging(heel);
        for (var einde = laatste; einde < heel.Length; einde += 501)
        {
            await File.WriteAllBytesAsync(kopie.Logboek, heel[..(int)einde], TestContext.Current.CancellationToken);
            Assert.False(SqliteLog.IsDamaged(kopie.Logboek), $"einde {einde}");
        }

        using var weer = kopie.Open();
        Assert.Equal(Inhoud, await Proefopslag.Lees(weer, 4));
    }

    [Fact]
    public async Task Na_een_onzuiver_einde_wordt_een_klein_bestand_helemaal_nagekeken()
    {
        await Vul();
        using var opslag = _proef.Open();
        using var kopie = _proef.Gedood();
        for (var bladzij = 3; bladzij < 9; bladzij++)
        {
            Proefopslag.Beschadig(kopie.Bestand, (bladzij * 4_096) + 3); // the number of cells of a page
        }

        Geweigerd("is beschadigd", kopie);
        using var groot = kopie.Open(opties => opties.QuickCheckBytes = 0);
        Assert.NotNull(groot.Check()); // too large for the start: the check of the night finds it
    }

    [Fact]
    public async Task De_volledige_controle_vindt_niets_in_een_goed_bestand_ook_terwijl_er_geschreven_wordt()
    {
        await Vul();
        using var opslag = _proef.Open();
        var schrijven = Task.WhenAll(Enumerable.Range(Rijen, 200).Select(n => Proefopslag.Schrijf(opslag, n, Inhoud)));
        Assert.Null(opslag.Check());
        await schrijven;
    }

    public void Dispose() => _proef.Dispose();

    /// <summary>Frames have 24 + 4096 bytes; the last one but all with a size of the file ends the change before the last.</summary>
    private static long BeginVanLaatsteWijziging(byte[] logboek)
    {
        const int blad = 24 + 4_096;
        var begin = 32L;
        for (var plek = 32L; plek + (2 * blad) <= logboek.Length; plek += blad)
        {
            var isEinde = logboek.AsSpan((int)plek + 4, 4).IndexOfAnyExcept((byte)0) >= 0;
            begin = isEinde ? plek + blad : begin;
        }

        return begin;
    }

    private async Task Vul()
    {
        using var opslag = _proef.Open();
        await Task.WhenAll(Enumerable.Range(0, Rijen).Select(n => Proefopslag.Schrijf(opslag, n, Inhoud)));
    }

    private void Geweigerd(string zin, Proefopslag? proef = null)
    {
        proef ??= _proef;
        var voor = proef.Inhoud();
        var fout = Assert.Throws<InvalidOperationException>(() => proef.Open());
        Assert.Contains(zin, fout.Message, StringComparison.Ordinal);
        Assert.Contains("er is niets veranderd", fout.Message, StringComparison.Ordinal);
        Assert.Equal(voor, proef.Inhoud());
    }

    private long Getal(string vraag)
    {
        using var verbinding = new SqliteConnection($"Data Source={_proef.Bestand};Pooling=False");
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = vraag;
        return (long)opdracht.ExecuteScalar()!;
    }
}
