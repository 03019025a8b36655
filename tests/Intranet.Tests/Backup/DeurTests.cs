using System.Net;
using System.Net.Sockets;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>Commands reach the running server by a socket in the data folder, and by nothing else (OPS-1, SEC-6).</summary>
[Requirement("OPS-1")]
public sealed class DeurTests
{
    [Fact]
    public async Task De_deur_is_alleen_van_de_eigenaar_en_weg_na_het_stoppen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have no owner's rights there.");
        await using var school = await Backupschool.Open();
        var deur = Path.Combine(school.Web.Datamap, Deurplaats.Naam);
        var rechten = Rechten.Van(deur);
        var map = Rechten.Van(school.Web.Datamap);
        var erNog = true;

        await school.Web.Herstart(_ => erNog = File.Exists(deur));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, rechten);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, map);
        Assert.False(erNog);
    }

    [Fact]
    [Requirement("SEC-6")]
    public async Task Over_het_netwerk_is_er_geen_adres_voor_ook_niet_met_een_nagemaakte_host()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Kestrel: true));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(web.Adres) };
        foreach (var (pad, host) in new[] { ("/backup", "localhost"), ("/import-edexml", "server.sock"), ("/server.sock", "unix") })
        {
            using var vraag = new HttpRequestMessage(HttpMethod.Post, pad) { Content = new StringContent("""{"Opdracht":3,"Bestand":"/tmp/weg.backup"}""") };
            vraag.Headers.Host = host;
            using var antwoord = await client.SendAsync(vraag);
            Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
        }

        Assert.False(File.Exists("/tmp/weg.backup"));
    }

    [Fact]
    public async Task Wat_van_een_gedood_proces_bleef_liggen_zit_niet_in_de_weg()
    {
        await using var school = await Backupschool.Open();
        var deur = Path.Combine(school.Web.Datamap, Deurplaats.Naam);
        await school.Web.Herstart(_ =>
        {
            using var dood = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            dood.Bind(new UnixDomainSocketEndPoint(deur));
            var kopie = deur + ".k";
            File.Move(deur, kopie); // closing takes its own name away, as a kill wouldn't
            dood.Dispose();
            File.Move(kopie, deur);
        });

        Assert.Equal(Opdrachten.Gelukt, (await school.Maak()).Uitgang);
    }

    [Fact]
    public async Task Een_lang_pad_gaat_ook()
    {
        var map = Directory.CreateTempSubdirectory("lang");
        var lang = Directory.CreateDirectory(Path.Combine(map.FullName, new string('a', 80), new string('b', 80))).FullName;
        using var luister = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var bel = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        var erIs = Deurplaats.Met(lang, adres =>
        {
            luister.Bind(adres);
            return File.Exists(Path.Combine(lang, Deurplaats.Naam));
        });
        luister.Listen();
        await Deurplaats.Met(lang, adres => bel.ConnectAsync(adres));

        Assert.True(erIs);
        Assert.True(bel.Connected);
        luister.Dispose();
        map.Delete(recursive: true);
    }

    [Fact]
    public async Task Onzin_en_een_andere_opdracht_doen_niets()
    {
        await using var school = await Backupschool.Open();
        foreach (var vraag in new[] { "onzin\n", """{"Opdracht":0,"Bestand":"/"}""" + "\n", """{"Opdracht":4,"Bestand":"/tmp/x"}""" + "\n" })
        {
            using var bel = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await bel.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(school.Web.Datamap, Deurplaats.Naam)));
            await bel.SendAsync(Encoding.UTF8.GetBytes(vraag));
            var antwoord = new byte[1_000];
            var lengte = await bel.ReceiveAsync(antwoord);
            Assert.DoesNotContain("\"Klaar\":0", Encoding.UTF8.GetString(antwoord, 0, lengte), StringComparison.Ordinal);
        }

        Assert.Equal(Opdrachten.Gelukt, (await school.Maak()).Uitgang);
    }

    [Fact]
    public async Task Een_fout_van_onszelf_krijgt_een_nummer_en_de_server_gaat_door()
    {
        await using var school = await Backupschool.Open();
        using var bel = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await bel.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(school.Web.Datamap, Deurplaats.Naam)));
        await bel.SendAsync(Encoding.UTF8.GetBytes("""{"Opdracht":3}""" + "\n"));
        using var lezer = new StreamReader(new NetworkStream(bel));
        var antwoord = await lezer.ReadToEndAsync();

        Assert.Contains("Er ging iets mis (nummer", antwoord, StringComparison.Ordinal);
        Assert.Contains("\"Klaar\":1", antwoord, StringComparison.Ordinal);
        Assert.Contains(school.Web.Log.Regels, r => r.Contains("in a command: ArgumentNullException", StringComparison.Ordinal));
        Assert.Equal(Opdrachten.Gelukt, (await school.Maak()).Uitgang);
    }

    [Fact]
    public async Task Een_import_gaat_door_de_server_die_draait()
    {
        await using var school = await Backupschool.Open();
        var bestand = school.Pad("geen.xml");
        await File.WriteAllTextAsync(bestand, "<geen-edexml/>");

        var (uitgang, uit, _) = await Backupschool.Voer((u, f) => ImportEdexml.Voer(school.Opdracht(OpdrachtSoort.ImportEdexml, bestand: bestand), u, f));

        Assert.Equal(Opdrachten.Geweigerd, uitgang); // before, the store was in use
        Assert.StartsWith("{", uit, StringComparison.Ordinal);
    }
}
