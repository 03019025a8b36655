using System.Buffers.Binary;
using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>What isn't a whole backup of these keys is refused before anything changes (OPS-1).</summary>
[Requirement("OPS-1")]
public sealed class WeigerTests : IAsyncLifetime
{
    private const int KopBytes = 70;

    private Backupschool _school = null!;
    private byte[] _goed = [];

    private string Nieuw => _school.Pad("nieuw");

    public async ValueTask InitializeAsync()
    {
        _school = await Backupschool.Open();
        await _school.Maak();
        _goed = await File.ReadAllBytesAsync(_school.Bestand);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_omgevallen_byte_waar_ook_wordt_geweigerd_en_er_verandert_niets()
    {
        var plaatsen = Enumerable.Range(0, KopBytes + 5) // head, and kind and length of the first block
            .Concat(Enumerable.Range(_goed.Length - 80, 80)) // manifest and tail
            .Concat(Enumerable.Range(0, 200).Select(nr => (int)(((long)nr * 2_654_435_761) % _goed.Length)));
        foreach (var plaats in plaatsen)
        {
            await Proef(_goed.Length, bytes => bytes[plaats] ^= (byte)(1 << (plaats % 8)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(KopBytes)]
    [InlineData(KopBytes + 3)]
    [InlineData(5_000)]
    [InlineData(-1)]
    [InlineData(-200)]
    public async Task Een_afgekapt_bestand_wordt_geweigerd(int lengte)
    {
        var zin = await Proef(lengte < 0 ? _goed.Length + lengte : lengte, _ => { });

        Assert.Contains(lengte is 0 or 4 ? "geen back-up" : "einde ontbreekt", zin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Iets_achter_het_einde_wordt_geweigerd() =>
        Assert.Contains("dat er niet hoort", await Proef(_goed.Length + 1, _ => { }), StringComparison.Ordinal);

    [Fact]
    public async Task Twee_blokken_omgewisseld_of_een_weggelaten_wordt_geweigerd()
    {
        var eerste = KopBytes;
        var lengte = BinaryPrimitives.ReadInt32LittleEndian(_goed.AsSpan(eerste + 1)) + 5 + 32;

        var zonder = await Proef(_goed.Length - lengte, bytes => _goed.AsSpan(eerste + lengte).CopyTo(bytes.AsSpan(eerste)));

        Assert.Contains("beschadigd of veranderd", zonder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_andere_sleutel_wordt_als_zodanig_genoemd()
    {
        Sleutelbos.InGeheugen().Bewaar(_school.Pad("ander.key"));

        var zin = await _school.Geweigerd(Nieuw, sleutel: _school.Pad("ander.key"));

        Assert.Contains("andere sleutel", zin, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Nieuw, "school.db")));
    }

    [Fact]
    public async Task Een_nieuwere_vorm_vraagt_om_een_nieuwer_programma()
    {
        var zin = await Proef(_goed.Length, bytes =>
        {
            bytes[8] = 2;
            SHA256.HashData(bytes.AsSpan(0, KopBytes - 32)).CopyTo(bytes.AsSpan(KopBytes - 32));
        });

        Assert.Contains("nieuwere versie", zin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waar_al_gegevens_staan_wordt_niets_teruggezet_tenzij_ze_opzij_mogen()
    {
        await _school.ZetTerug(Nieuw);
        var was = await File.ReadAllBytesAsync(Path.Combine(Nieuw, "school.db"));

        var zin = await _school.Geweigerd(Nieuw);
        var daarna = await File.ReadAllBytesAsync(Path.Combine(Nieuw, "school.db"));
        var (uitgang, uit, _) = await _school.ZetTerug(Nieuw, vervang: true);

        Assert.Contains("--replace", zin, StringComparison.Ordinal);
        Assert.Equal(was, daarna);
        Assert.Equal(Opdrachten.Gelukt, uitgang);
        Assert.Contains("vervangen-1", uit, StringComparison.Ordinal);
        Assert.Equal(was, await File.ReadAllBytesAsync(Path.Combine(Nieuw, "vervangen-1", "school.db")));
    }

    [Fact]
    [Requirement("SEC-4")]
    public async Task Na_het_terugzetten_wordt_opnieuw_gekeken_of_alles_de_nieuwste_sleutel_heeft()
    {
        await _school.ZetTerug(Nieuw);
        await File.WriteAllTextAsync(Path.Combine(Nieuw, "herverzegeld"), "voor deze sleutels is alles gedaan");

        await _school.ZetTerug(Nieuw, vervang: true);

        Assert.False(File.Exists(Path.Combine(Nieuw, "herverzegeld")));
        Assert.True(File.Exists(Path.Combine(Nieuw, "vervangen-1", "herverzegeld")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wat_niet_helemaal_op_de_schijf_staat_komt_niet_op_zijn_plaats(bool metLogboek)
    {
        await _school.ZetTerug(Nieuw);
        var was = await File.ReadAllBytesAsync(Path.Combine(Nieuw, "school.db"));
        using (var plek = OrleansSchool.Intranet.Backup.Herstelplek.Neem(_school.Opdracht(OpdrachtSoort.Restore, Nieuw) with { Vervang = true }))
        {
            var half = (byte[])was.Clone();
            half[63] = metLogboek ? (byte)0 : (byte)1; // in use
            Directory.CreateDirectory(plek.Werkmap);
            await File.WriteAllBytesAsync(Path.Combine(plek.Werkmap, "school.db"), half);
            await File.WriteAllTextAsync(Path.Combine(plek.Werkmap, "school.db-wal"), metLogboek ? "de laatste rijen" : "");

            Assert.Throws<IOException>(plek.ZetOver);
        }

        Assert.Equal(was, await File.ReadAllBytesAsync(Path.Combine(Nieuw, "school.db")));
        Assert.False(Directory.Exists(Path.Combine(Nieuw, "vervangen-1")));
    }

    [Fact]
    public async Task Een_kapotte_backup_met_replace_laat_staan_wat_er_stond()
    {
        await _school.ZetTerug(Nieuw);
        var was = await File.ReadAllBytesAsync(Path.Combine(Nieuw, "school.db"));
        _goed[^100] ^= 1;
        await File.WriteAllBytesAsync(_school.Bestand, _goed);

        await _school.Geweigerd(Nieuw, vervang: true);

        Assert.Equal(was, await File.ReadAllBytesAsync(Path.Combine(Nieuw, "school.db")));
        Assert.False(Directory.Exists(Path.Combine(Nieuw, "vervangen-1")));
    }

    [Fact]
    public async Task Een_draaiende_server_houdt_zijn_gegevens()
    {
        var zin = await _school.Geweigerd(_school.Web.Datamap, vervang: true);

        Assert.Contains("Stop de server eerst", zin, StringComparison.Ordinal);
        Assert.NotNull(await _school.Web.Grains.School(KleineSchool.Horizon.Sleutel).Bekijk());
    }

    [Fact]
    public async Task Een_terugzetten_dat_werd_afgebroken_laat_geen_halve_gegevens_na()
    {
        var half = Path.Combine(Nieuw, "terugzetten.bezig");
        Directory.CreateDirectory(half);
        await File.WriteAllBytesAsync(Path.Combine(half, "school.db"), _goed.AsMemory(0, 4_096));

        var start = await Assert.ThrowsAsync<StartFout>(() => _school.Kijk(Nieuw, grains => grains.Installatie().Bekijk()));
        var vergeefs = await Assert.ThrowsAsync<StartFout>(() => Backupschool.Voer((uit, fout) =>
            OrleansSchool.Intranet.Backup.BackupOpdracht.Voer(_school.Opdracht(OpdrachtSoort.Backup, Nieuw, _school.Pad("x.backup")), uit, fout)));
        var (uitgang, _, _) = await _school.ZetTerug(Nieuw);

        Assert.Contains("restore opnieuw", start.Message, StringComparison.Ordinal); // not a new, empty school
        Assert.Contains("geen gegevens", vergeefs.Message, StringComparison.Ordinal); // half of them is none
        Assert.Equal(Opdrachten.Gelukt, uitgang);
        Assert.False(Directory.Exists(half));
    }

    [Fact]
    [Requirement("SEC-4")]
    public async Task Een_kapotte_backup_geeft_met_het_papier_geen_sleutelbestand()
    {
        var opdracht = _school.Opdracht(OpdrachtSoort.RecoverKey, _school.Pad("leeg")) with { Sleutelbestand = _school.Pad("nieuw.key") };
        var blokkop = Enumerable.Range(KopBytes, 5 + 1 + Herstelbestand.Naam.Length + sizeof(int)); // kind, length, name, length: all before the keys themselves
        foreach (var (plaats, bit) in blokkop.SelectMany(p => Enumerable.Range(0, 8).Select(b => (p, b))))
        {
            var bytes = _goed.ToArray();
            bytes[plaats] ^= (byte)(1 << bit);
            await File.WriteAllBytesAsync(_school.Bestand, bytes);

            await Assert.ThrowsAsync<StartFout>(() => RecoverKey.Voer(
                opdracht, new StringReader(string.Concat(_school.Zin!.Leesbaar)), TextWriter.Null, TextWriter.Null));

            Assert.False(File.Exists(opdracht.Sleutelbestand));
        }
    }

    [Fact]
    public void Een_leeg_argument_wordt_geweigerd()
    {
        Assert.Contains("leeg", OpdrachtLezer.Lees(["backup", ""]).Fout, StringComparison.Ordinal);
        Assert.Contains("ontbreekt", OpdrachtLezer.Lees(["check", "--data", ""]).Fout, StringComparison.Ordinal);
    }

    /// <summary>The file with something changed in it, put back: refused, and nothing there.</summary>
    private async Task<string> Proef(int lengte, Action<byte[]> verander)
    {
        var bytes = new byte[lengte];
        _goed.AsSpan(0, Math.Min(lengte, _goed.Length)).CopyTo(bytes);
        verander(bytes);
        await File.WriteAllBytesAsync(_school.Bestand, bytes);

        var zin = await _school.Geweigerd(Nieuw);

        Assert.EndsWith("er is niets veranderd.", zin, StringComparison.Ordinal);
        Assert.Equal(["school.db.lock"], Directory.GetFileSystemEntries(Nieuw).Select(Path.GetFileName));
        return zin;
    }
}
