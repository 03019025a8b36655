using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Security;

public sealed class StartTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("start").FullName;

    [Theory, Requirement("OPS-3")]
    [InlineData("--urls http://localhost:5080", null)]
    [InlineData("--urls http://127.0.0.1:0;http://[::1]:5080", null)]
    [InlineData("--urls http://0.0.0.0:5080", "leesbaar over het netwerk")]
    [InlineData("--urls http://*:5080", "leesbaar over het netwerk")]
    [InlineData("--urls http://192.168.1.20:5080", "leesbaar over het netwerk")]
    [InlineData("--urls http://0.0.0.0:5080 --public-url https://intranet.school.example", "leesbaar over het netwerk")]
    [InlineData("--urls http://0.0.0.0:5080 --public-url http://intranet.school.example --proxy 10.0.0.2", "leesbaar over het netwerk")]
    [InlineData("--urls http://0.0.0.0:5080 --public-url https://intranet.school.example --proxy 10.0.0.2", null)]
    [InlineData("--urls https://localhost:5443", "certificaat")]
    [InlineData("--urls https://0.0.0.0:5443 --cert x.pem", "--public-url")]
    [InlineData("--urls https://intranet.school.example:443 --cert x.pem", null)]
    [InlineData("--urls http://localhost:5080 --proxy ergens", "IP-adres")]
    [InlineData("--urls http://localhost:5080 --public-url intranet", "--public-url")]
    [InlineData("--urls http://0.0.0.0:5080 --public-url https://intranet.school.example --proxy 10.0.0.2 --demo", "demo luistert alleen")]
    [InlineData("--urls http://localhost:5080 --public-url https://intranet.school.example --proxy 127.0.0.1", null)]
    [InlineData("--urls http://localhost:5080 --public-url http://intranet.school.example --proxy 127.0.0.1", "leesbaar over het netwerk")]
    [InlineData("--urls http://localhost:5080 --public-url https://intranet.school.example --demo", "demo luistert alleen")]
    [InlineData("--urls http://localhost:5080 --proxy 127.0.0.1 --demo", "demo luistert alleen")]
    [InlineData("--urls onzin", "klopt niet")]
    [InlineData("--cert-key sleutel.pem", "--cert")]
    public void Zonder_https_luistert_het_intranet_alleen_op_deze_computer(string regel, string? zin)
    {
        var (opdracht, fout) = OpdrachtLezer.Lees(regel.Split(' '));
        Assert.Null(fout);
        var weigering = StartRules.Keur(opdracht);

        if (zin is null)
        {
            Assert.Null(weigering);
        }
        else
        {
            Assert.Contains(zin, weigering, StringComparison.Ordinal);
        }
    }

    [Fact, Requirement("OPS-3")]
    public async Task Een_adres_dat_al_in_gebruik_is_wordt_een_zin_met_raad()
    {
        using var bezet = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var opdracht = new Opdracht
        {
            DataMap = Path.Combine(_map, "data"),
            Sleutelbestand = Path.Combine(_map, "bezet.key"),
            Urls = $"http://{bezet.LocalEndpoint}",
        };

        var fout = await Assert.ThrowsAsync<StartFout>(() => IntranetHost.Draai(opdracht));

        Assert.Contains("al in gebruik door een ander programma", fout.Message, StringComparison.Ordinal);
        Assert.Contains("--urls", fout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dat ./data", "--dat")]
    [InlineData("doeiets", "doeiets")]
    [InlineData("serve extra", "extra")]
    [InlineData("--data", "--data")]
    [InlineData("--demo=ja", "--demo")]
    [InlineData("--dry-run", "--dry-run")]
    [InlineData("import-edexml", "import-edexml BESTAND")]
    [InlineData("import-edexml a.xml --demo", "--demo")]
    public async Task Een_onbekend_argument_wordt_bij_naam_geweigerd_met_uitgang_2(string regel, string zin)
    {
        Assert.Contains(zin, OpdrachtLezer.Lees(regel.Split(' ')).Fout, StringComparison.Ordinal);
        Assert.Equal(2, await Opdrachten.Voer(regel.Split(' ')));
    }

    [Fact]
    public void Een_volledige_opdrachtregel_wordt_gelezen()
    {
        var (opdracht, fout) = OpdrachtLezer.Lees(["import-edexml", "export.xml", "--data=/tmp/d", "--school", "99XX00", "--dry-run"]);

        Assert.Null(fout);
        Assert.Equal((OpdrachtSoort.ImportEdexml, "export.xml", "/tmp/d", "99XX00", true), (opdracht.Soort, opdracht.Bestand, opdracht.DataMap, opdracht.School, opdracht.Proefronde));
    }

    [Fact, Requirement("SEC-4")]
    public async Task Zonder_sleutelbestand_start_een_gevulde_datamap_niet()
    {
        var opdracht = Opdracht();
        await Draai(opdracht);
        File.Delete(opdracht.Sleutelbestand!);

        var fout = Assert.Throws<StartFout>(() => IntranetHost.Bouw(opdracht, TextWriter.Null));

        Assert.Contains("--key-file", fout.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(opdracht.Sleutelbestand));
    }

    [Theory, Requirement("SEC-4")]
    [InlineData("sessiesleutels.verzegeld")]
    [InlineData("herstel.sleutels")]
    public async Task Ook_als_de_opslag_elders_staat_wordt_een_ontbrekende_sleutel_niet_stil_opnieuw_gemaakt(string spoor)
    {
        var opdracht = Opdracht();
        Directory.CreateDirectory(opdracht.DataMap);
        await File.WriteAllTextAsync(Path.Combine(opdracht.DataMap, spoor), "verzegeld");

        var fout = Assert.Throws<StartFout>(() => IntranetHost.Bouw(opdracht, TextWriter.Null));

        Assert.Contains("recover-key", fout.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(opdracht.Sleutelbestand));
    }

    [Fact, Requirement("SEC-4")]
    public async Task Een_nieuwe_sleutel_die_de_gegevens_niet_opent_blijft_niet_staan()
    {
        var opdracht = Opdracht();
        await Draai(opdracht);
        var (bestand, opzij) = (Path.Combine(opdracht.DataMap, "school.db"), Path.Combine(_map, "opzij.db"));
        File.Move(bestand, opzij);
        Array.ForEach(Directory.GetFiles(opdracht.DataMap), File.Delete);
        File.Delete(opdracht.Sleutelbestand!);
        await using var app = Bouw(opdracht);
        Assert.True(File.Exists(opdracht.Sleutelbestand));
        File.Move(opzij, bestand); // as when the rows stand in a database elsewhere

        var fout = await Assert.ThrowsAsync<StartFout>(() => app.StartAsync());

        Assert.Contains("ontbreekt, terwijl er al gegevens zijn", fout.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(opdracht.Sleutelbestand));
    }

    [Theory, Requirement("OPS-2")]
    [InlineData(0, "is leeg")]
    [InlineData(100, "beschadigd")]
    [InlineData(100_000, "beschadigd")]
    public async Task Een_beschadigd_gegevensbestand_wordt_een_zin_met_raad(int bytes, string zin)
    {
        var opdracht = Opdracht();
        await Draai(opdracht);
        await File.WriteAllBytesAsync(Path.Combine(opdracht.DataMap, "school.db"), RandomNumberGenerator.GetBytes(bytes));

        var fout = await Assert.ThrowsAsync<StartFout>(() => IntranetHost.Draai(opdracht));

        Assert.Contains(zin, fout.Message, StringComparison.Ordinal);
        Assert.Contains("goede kopie", fout.Message, StringComparison.Ordinal);
        fout = await Assert.ThrowsAsync<StartFout>(() => Losseopslag.Met(opdracht, g => g.Installatie().Bekijk(), TextWriter.Null));
        Assert.Contains(zin, fout.Message, StringComparison.Ordinal);
    }

    [Fact, Requirement("OPS-2")]
    public async Task Een_gegevensbestand_dat_van_binnen_beschadigd_is_wordt_een_zin_met_raad()
    {
        var opdracht = Opdracht();
        await Draai(opdracht);
        await using (var bestand = File.OpenWrite(Path.Combine(opdracht.DataMap, "school.db")))
        {
            bestand.Position = 4096;
            await bestand.WriteAsync(RandomNumberGenerator.GetBytes((int)bestand.Length - 4096));
        }

        var fout = await Assert.ThrowsAsync<StartFout>(() => IntranetHost.Draai(opdracht));

        Assert.Contains("beschadigd", fout.Message, StringComparison.Ordinal);
    }

    [Theory, Requirement("SEC-4")]
    [InlineData("data")]
    [InlineData("data/")]
    public void Een_sleutelbestand_in_de_datamap_wordt_geweigerd(string map)
    {
        var fout = Assert.Throws<StartFout>(() => IntranetHost.Bouw(
            Opdracht() with { DataMap = Path.Combine(_map, map), Sleutelbestand = Path.Combine(_map, "data", "sleutel.key") }, TextWriter.Null));

        Assert.Contains("ergens anders", fout.Message, StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-4")]
    public void Een_schuine_streep_achter_de_datamap_wijst_hetzelfde_sleutelbestand_aan()
    {
        var opdracht = Opdracht() with { Sleutelbestand = null };
        Assert.Equal(Datamap.Open(opdracht).Sleutelpad, Datamap.Open(opdracht with { DataMap = opdracht.DataMap + Path.DirectorySeparatorChar }).Sleutelpad);
    }

    [Fact, Requirement("SEC-4")]
    public async Task Datamap_en_sleutel_zijn_alleen_voor_de_eigenaar_en_de_plaats_van_de_sleutel_wordt_gemeld()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows kent deze rechten niet.");
            return;
        }

        var opdracht = Opdracht();
        var melding = await Draai(opdracht);

        Assert.Contains(opdracht.Sleutelbestand!, melding, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(opdracht.DataMap));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(opdracht.Sleutelbestand!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(opdracht.DataMap, "sessiesleutels.verzegeld")));
    }

    [Fact, Requirement("SEC-1")]
    public async Task De_demo_weigert_gegevens_die_niet_van_de_demo_zijn()
    {
        await using (var app = Bouw(Opdracht()))
        {
            await app.StartAsync();
            await KleineSchool.Horizon.Vul(app.Services.GetRequiredService<IGrainFactory>(), IntranetFabriek.Jaar);
            await app.StopAsync();
        }

        await using var demo = Bouw(Opdracht() with { Demo = true });
        var fout = await Assert.ThrowsAsync<StartFout>(() => demo.StartAsync());

        Assert.Contains("lege map", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_demo_start_ook_een_tweede_keer_op_zijn_eigen_gegevens()
    {
        await Draai(Opdracht() with { Demo = true });
        Assert.DoesNotContain("eerste-start", await Draai(Opdracht() with { Demo = true }), StringComparison.Ordinal);
    }

    [Fact, Requirement("OPS-3", "SEC-6")]
    public async Task Met_een_certificaat_gaat_alles_over_https_met_cookies_die_vastzitten_aan_de_host()
    {
        var (cert, sleutel) = MaakCertificaat("eerste");
        await using var app = Bouw(Opdracht() with { Urls = "https://127.0.0.1:0", Certificaat = cert, Certificaatsleutel = sleutel });
        await app.StartAsync();
        var adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, c, _, _) => c!.Subject == "CN=eerste" },
        });
        using var antwoord = await client.GetAsync(new Uri(adres + "/inloggen"));

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.StartsWith("max-age=", antwoord.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        var cookie = antwoord.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        await app.StopAsync();
    }

    [Fact, Requirement("OPS-3", "SEC-6")]
    public async Task Achter_een_bekende_proxy_telt_zijn_https_en_wie_eromheen_gaat_wordt_geweigerd()
    {
        await using var app = Bouw(Opdracht() with { PubliekeUrl = "https://intranet.school.example", Proxies = ["127.0.0.1"] });
        await app.StartAsync();
        var adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(adres) };
        using var eromheen = await client.GetAsync(new Uri("/inloggen", UriKind.Relative));
        using var gezond = await client.GetAsync(new Uri("/health", UriKind.Relative));
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Host = "intranet.school.example";
        using var erdoor = await client.GetAsync(new Uri("/inloggen", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, eromheen.StatusCode);
        Assert.Equal(HttpStatusCode.OK, gezond.StatusCode);
        Assert.Equal(HttpStatusCode.OK, erdoor.StatusCode);
        Assert.StartsWith("__Host-", erdoor.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact, Requirement("OPS-3")]
    public void Een_vernieuwd_certificaat_wordt_zonder_herstart_gebruikt()
    {
        var klok = new TestKlok();
        var (cert, sleutel) = MaakCertificaat("eerste");
        var certificaat = new Certificaat(cert, sleutel, klok, NullLogger.Instance);
        Assert.Equal("CN=eerste", certificaat.Huidig().TargetCertificate.Subject);

        MaakCertificaat("tweede");
        File.SetLastWriteTimeUtc(cert, DateTime.UnixEpoch);
        klok.Vooruit(TimeSpan.FromMinutes(1));

        Assert.Equal("CN=tweede", certificaat.Huidig().TargetCertificate.Subject);
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private Opdracht Opdracht() => new()
    {
        DataMap = Path.Combine(_map, "data"),
        Sleutelbestand = Path.Combine(_map, "sleutel.key"),
        Urls = "http://127.0.0.1:0",
    };

    private static WebApplication Bouw(Opdracht opdracht, TextWriter? melding = null) =>
        IntranetHost.Bouw(opdracht, melding ?? TextWriter.Null, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.RemoveAll<IDemoVulling>();
        });

    private static async Task<string> Draai(Opdracht opdracht)
    {
        var melding = new StringWriter();
        await using var app = Bouw(opdracht, melding);
        await app.StartAsync();
        await app.StopAsync();
        return melding.ToString();
    }

    private (string Certificaat, string Sleutel) MaakCertificaat(string naam)
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var vraag = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256);
        var nu = TimeProvider.System.GetUtcNow();
        using var certificaat = vraag.CreateSelfSigned(nu.AddDays(-1), nu.AddDays(30));
        var (pad, sleutelpad) = (Path.Combine(_map, "cert.pem"), Path.Combine(_map, "cert-key.pem"));
        File.WriteAllText(pad, certificaat.ExportCertificatePem());
        File.WriteAllText(sleutelpad, sleutel.ExportPkcs8PrivateKeyPem());
        return (pad, sleutelpad);
    }
}
