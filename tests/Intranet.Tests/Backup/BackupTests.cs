using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>A backup while the server runs, and its restore (OPS-1).</summary>
[Requirement("OPS-1")]
public sealed class BackupTests
{
    [Fact]
    public async Task Een_backup_onder_druk_wordt_teruggezet_tot_zijn_manifest_en_mist_niets_dat_bevestigd_was()
    {
        await using var school = await Backupschool.Open();
        var bevestigd = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var schrijvers = Enumerable.Range(0, 4).Select(nr => SchrijfIn(school, nr, bevestigd, stop.Token)).ToList();
        await Tot(() => bevestigd.Count >= 20);
        var vooraf = bevestigd.ToArray();

        var (uitgang, uit, _) = await school.Maak();
        await stop.CancelAsync();
        await Task.WhenAll(schrijvers);
        var terug = await school.ZetTerug(school.Pad("nieuw"));

        Assert.Equal((Opdrachten.Gelukt, Opdrachten.Gelukt), (uitgang, terug.Uitgang));
        var gemaakt = Slot(uit);
        var teruggezet = Slot(terug.Uit);
        Assert.Equal(gemaakt.GetProperty("manifest").GetString(), teruggezet.GetProperty("manifest").GetString());
        Assert.True(gemaakt.GetProperty("rijen").GetInt64() > vooraf.Length);
        Assert.Contains("leerling:", terug.Uit, StringComparison.Ordinal);
        var kinderen = await school.Kijk(school.Pad("nieuw"), async grains =>
        {
            var er = new List<string>();
            foreach (var id in vooraf)
            {
                var kaart = await grains.Leerling(KleineSchool.Horizon.Sleutel, id).Kaart(Wie.Systeem(KleineSchool.Horizon.Sleutel, "Proef"));
                er.AddRange(kaart.Waarde is null ? [] : [id]);
            }

            return er;
        });
        Assert.Equal(vooraf, kinderen);
    }

    [Fact]
    public async Task Zonder_server_wordt_de_opslag_zelf_gelezen_en_herinneringen_komen_mee()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have no owner's rights there.");
        await using var school = await Backupschool.Open();
        await school.Maak();
        await school.ZetTerug(school.Pad("een"));

        var tweede = await Backupschool.Voer((uit, fout) => BackupOpdracht.Voer(school.Opdracht(OpdrachtSoort.Backup, school.Pad("een"), school.Pad("twee.backup")), uit, fout));

        Assert.Equal(Opdrachten.Gelukt, tweede.Uitgang);
        Assert.True(Slot(tweede.Uit).GetProperty("herinneringen").GetInt64() > 0);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Rechten.Van(school.Pad("twee.backup")));
    }

    [Fact]
    public async Task In_het_bestand_staat_geen_naam_van_een_kind_en_geen_sleutel()
    {
        await using var school = await Backupschool.Open();
        await school.Maak();

        var tekst = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(school.Bestand));

        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam5, tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("De Horizon", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("rijen\":", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain((await File.ReadAllTextAsync(school.Sleutelpad)).Trim().Split(' ')[1], tekst, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Zonder_bevestigde_herstelzin_is_er_geen_backup()
    {
        await using var school = await Backupschool.Open(metZin: false);

        var (uitgang, _, fout) = await school.Maak();

        Assert.Equal(Opdrachten.Geweigerd, uitgang);
        Assert.Contains("Herstelzin in het menu", fout, StringComparison.Ordinal);
        Assert.False(File.Exists(school.Bestand));
    }

    [Fact]
    public async Task Een_volle_schijf_laat_de_vorige_backup_staan_en_geen_half_bestand()
    {
        await using var school = await Backupschool.Open();
        await school.Maak();
        var was = await File.ReadAllBytesAsync(school.Bestand);
        File.CreateSymbolicLink($"{school.Bestand}.{Environment.ProcessId}.bezig", "/dev/full");

        var (uitgang, _, fout) = await school.Maak();

        Assert.Equal(Opdrachten.Geweigerd, uitgang);
        Assert.Contains("is vol", fout, StringComparison.Ordinal);
        Assert.Equal(was, await File.ReadAllBytesAsync(school.Bestand));
        Assert.Equal(["school.backup"], Directory.GetFiles(Path.GetDirectoryName(school.Bestand)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Wat_geen_backup_is_wordt_niet_overschreven()
    {
        await using var school = await Backupschool.Open();
        await File.WriteAllTextAsync(school.Bestand, "het rooster van de hulpen");

        var (uitgang, _, fout) = await school.Maak();

        Assert.Equal(Opdrachten.Geweigerd, uitgang);
        Assert.Contains("geen back-up", fout, StringComparison.Ordinal);
        Assert.Equal("het rooster van de hulpen", await File.ReadAllTextAsync(school.Bestand));
    }

    [Fact]
    public async Task Twee_intranetten_in_een_map_wissen_elkaars_backups_niet()
    {
        await using var school = await Backupschool.Open();
        var map = school.Web.Services.GetRequiredService<Backupmap>();
        var merk = Path.Combine(map.Pad, Backupmap.Merknaam);
        Assert.Null((await map.Maak(CancellationToken.None)).Fout);
        school.Web.Klok.Vooruit(TimeSpan.FromSeconds(1));
        Assert.Null((await map.Maak(CancellationToken.None)).Fout);
        await File.WriteAllTextAsync(merk, new string('0', 32));
        var voor = Directory.GetFiles(map.Pad);
        school.Web.Klok.Vooruit(TimeSpan.FromSeconds(1));

        var (gelukt, fout) = await map.Maak(CancellationToken.None);

        Assert.Null(gelukt);
        Assert.Contains("ander intranet", fout, StringComparison.Ordinal);
        Assert.Equal(voor, Directory.GetFiles(map.Pad));
    }

    [Fact]
    [Requirement("SEC-4")]
    public async Task Met_alleen_de_backup_en_het_papier_komt_de_sleutel_terug()
    {
        await using var school = await Backupschool.Open();
        await school.Maak();
        var nieuw = school.Pad("sleutels", "nieuw.key");
        var opdracht = school.Opdracht(OpdrachtSoort.RecoverKey, school.Pad("leeg")) with { Sleutelbestand = nieuw };

        await RecoverKey.Voer(opdracht, new StringReader(string.Concat(school.Zin!.Leesbaar)), TextWriter.Null, TextWriter.Null);
        var fout = await Assert.ThrowsAsync<StartFout>(() => RecoverKey.Voer(
            opdracht with { Sleutelbestand = school.Pad("ander.key") }, new StringReader(string.Concat(Herstelzin.Nieuw().Leesbaar)), TextWriter.Null, TextWriter.Null));
        var terug = await school.ZetTerug(school.Pad("nieuw"), sleutel: nieuw);

        Assert.Equal(await File.ReadAllTextAsync(school.Sleutelpad), await File.ReadAllTextAsync(nieuw));
        Assert.Contains("hoort niet bij deze back-up", fout.Message, StringComparison.Ordinal);
        Assert.Equal(Opdrachten.Gelukt, terug.Uitgang);
        Assert.True(File.Exists(school.Pad("nieuw", Herstelbestand.Naam)));
    }

    [Fact]
    [Requirement("SEC-4")]
    public async Task Is_in_een_backup_iets_van_zijn_plaats_dan_zegt_ook_recover_key_dat_hij_beschadigd_is()
    {
        await using var school = await Backupschool.Open();
        await school.Maak();
        var goed = await File.ReadAllBytesAsync(school.Bestand);
        var sleutel = school.Pad("sleutels", "nieuw.key");
        var opdracht = school.Opdracht(OpdrachtSoort.RecoverKey, school.Pad("leeg")) with { Sleutelbestand = sleutel };
        foreach (var plaats in Enumerable.Range(75, 22)) // length and name of the first piece, and the length of what is in it
        {
            var bytes = (byte[])goed.Clone();
            bytes[plaats] ^= 0x80;
            await File.WriteAllBytesAsync(school.Bestand, bytes);

            await Assert.ThrowsAsync<StartFout>(() => RecoverKey.Voer(opdracht, new StringReader(string.Concat(school.Zin!.Leesbaar)), TextWriter.Null, TextWriter.Null));
            Assert.False(File.Exists(sleutel));
        }
    }

    [Fact]
    public async Task Een_verschil_met_het_manifest_wordt_gezien()
    {
        await using var school = await Backupschool.Open();
        await school.Maak();
        var (lade, zegel) = (school.Web.Services.GetRequiredService<IRijenlade>(), school.Web.Services.GetRequiredService<Verzegelaar>());
        var opslag = school.Web.Services.GetRequiredKeyedService<Orleans.Storage.IGrainStorage>(VerzegeldeOpslag.Naam);
        var teller = new Rijteller(zegel);
        await using (var beeld = await lade.Beeld(TestContext.Current.CancellationToken))
        {
            await foreach (var rij in beeld.Rijen(TestContext.Current.CancellationToken))
            {
                teller.Tel(rij);
            }

            await foreach (var rij in beeld.Herinneringen(TestContext.Current.CancellationToken))
            {
                teller.Tel(rij);
            }
        }

        var manifest = teller.Manifest(school.Web.Klok.GetUtcNow(), "proef");
        var proef = new Herstelproef(lade, zegel, opslag);
        var rijker = manifest with { Soorten = [.. manifest.Soorten.Select(s => s.Soort == "leerling" ? s with { Centen = 1 } : s)] };
        var groter = manifest with { Soorten = [.. manifest.Soorten.Select(s => s.Soort == "leerling" ? s with { Rijen = s.Rijen + 1 } : s)] };

        Assert.Empty(await proef.Verschillen(manifest));
        Assert.Equal(2, (await proef.Verschillen(rijker)).Count); // in the rows, and as the program reads them
        Assert.Contains("leerling", Assert.Single(await proef.Verschillen(groter)), StringComparison.Ordinal);
    }

    internal static JsonElement Slot(string uit) => JsonDocument.Parse(uit.TrimEnd().Split('\n')[^1]).RootElement;

    private static async Task SchrijfIn(Backupschool school, int nr, ConcurrentQueue<string> bevestigd, CancellationToken stop)
    {
        var wie = Wie.Systeem(KleineSchool.Horizon.Sleutel, "Proef");
        for (var keer = 0; !stop.IsCancellationRequested && keer < 1_000; keer++)
        {
            var id = $"druk{nr}x{keer}";
            var persoon = new Persoonsgegevens("Sam", null, "Akker", new DateOnly(2017, 3, 4), KleineSchool.Groep5, "5");
            var uitkomst = await school.Web.Grains.Leerling(KleineSchool.Horizon.Sleutel, id).SchrijfIn(persoon, new OperatieId($"operatie-{id}"), wie);
            Assert.Null(uitkomst.Weigering);
            bevestigd.Enqueue(id);
        }
    }

    private static async Task Tot(Func<bool> klopt)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while (!klopt())
        {
            await slag.WaitForNextTickAsync();
        }
    }
}
