using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary><c>recover-key</c>: the server and its key are gone, a copy of the data folder and the paper are left (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class RecoverKeyTests : IDisposable
{
    private static readonly Wie Beheerder = new("beheerder", "Yvonne de Wit", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Beheerder, [])]);

    private readonly string _map = Directory.CreateTempSubdirectory("herstel").FullName;

    private Opdracht Opdracht => new()
    {
        Soort = OpdrachtSoort.RecoverKey,
        DataMap = Path.Combine(_map, "data"),
        Sleutelbestand = Path.Combine(_map, "sleutel.key"),
        Urls = "http://127.0.0.1:0",
    };

    [Fact]
    public async Task Met_het_papier_en_een_kopie_van_de_datamap_gaan_de_gegevens_weer_open()
    {
        var zin = await MaakSchool();
        var oud = await File.ReadAllTextAsync(Opdracht.Sleutelbestand!);
        File.Delete(Opdracht.Sleutelbestand!);
        Directory.Move(Opdracht.DataMap, Path.Combine(_map, "kopie"));
        var nieuw = Opdracht with { DataMap = Path.Combine(_map, "kopie"), Sleutelbestand = Path.Combine(_map, "ergens", "nieuw.key") };

        var (uitgang, uit) = await Herstel(nieuw, string.Join(' ', zin.Leesbaar).ToLowerInvariant());

        Assert.Equal(Opdrachten.Gelukt, uitgang);
        Assert.Contains("nieuw.key", uit, StringComparison.Ordinal);
        Assert.Equal(oud, await File.ReadAllTextAsync(nieuw.Sleutelbestand!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(nieuw.Sleutelbestand!));
        await using var app = Bouw(nieuw);
        await app.StartAsync();
        Assert.Equal("Basisschool De Horizon", (await app.Services.GetRequiredService<IGrainFactory>().School(KleineSchool.Horizon.Sleutel).Bekijk())!.Gegevens.Naam);
        Assert.True((await app.Services.GetRequiredService<Herstelkluis>().Stand()).IsBevestigd);
        await app.StopAsync();
    }

    [Fact]
    public async Task De_zin_mag_ook_uit_een_bestand_komen()
    {
        var zin = await MaakSchool();
        File.Delete(Opdracht.Sleutelbestand!);
        var pad = Path.Combine(_map, "zin.txt");
        await File.WriteAllTextAsync(pad, string.Join('\n', zin.Leesbaar) + "\n");

        Assert.Equal(Opdrachten.Gelukt, (await Herstel(Opdracht with { Zinbestand = pad }, "")).Uitgang);
    }

    [Theory]
    [InlineData("", "De groepen 1, 2, 3, 4, 5, 6, 7")]
    [InlineData("een andere", "hoort niet bij deze datamap")]
    public async Task Een_verkeerde_zin_maakt_geen_sleutelbestand(string soort, string verwacht)
    {
        await MaakSchool();
        File.Delete(Opdracht.Sleutelbestand!);
        var getypt = soort.Length == 0 ? "" : string.Concat(Herstelzin.Nieuw().Leesbaar);

        var fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, getypt));

        Assert.Contains(verwacht, fout.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Opdracht.Sleutelbestand));
    }

    [Fact]
    public async Task Een_sleutelbestand_dat_er_al_is_blijft_zoals_het_is()
    {
        var zin = await MaakSchool();
        var oud = await File.ReadAllTextAsync(Opdracht.Sleutelbestand!);

        var fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, string.Concat(zin.Leesbaar)));

        Assert.Contains("al een sleutelbestand", fout.Message, StringComparison.Ordinal);
        Assert.Equal(oud, await File.ReadAllTextAsync(Opdracht.Sleutelbestand!));
    }

    [Fact]
    public async Task Sleutels_die_deze_gegevens_niet_openen_blijven_niet_staan()
    {
        await MaakSchool();
        File.Delete(Opdracht.Sleutelbestand!);
        var zin = Herstelzin.Nieuw();
        await File.WriteAllBytesAsync(Path.Combine(Opdracht.DataMap, Herstelbestand.Naam), Herstelbestand.Maak(Sleutelbos.InGeheugen(), zin));

        var fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, string.Concat(zin.Leesbaar)));

        Assert.Equal(Sleutelproef.Zin, fout.Message);
        Assert.False(File.Exists(Opdracht.Sleutelbestand));
    }

    [Fact]
    public async Task Zonder_herstelbestand_of_gegevens_zegt_het_commando_wat_er_mist()
    {
        var fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, "x"));
        Assert.Contains("is er niet", fout.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Opdracht.DataMap));

        Directory.CreateDirectory(Opdracht.DataMap);
        fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, "x"));
        Assert.Contains(Herstelbestand.Naam, fout.Message, StringComparison.Ordinal);

        var zin = Herstelzin.Nieuw();
        await File.WriteAllBytesAsync(Path.Combine(Opdracht.DataMap, Herstelbestand.Naam), Herstelbestand.Maak(Sleutelbos.InGeheugen(), zin));
        fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, string.Concat(zin.Leesbaar)));
        Assert.Contains("school.db", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zolang_de_server_draait_wordt_er_niets_hersteld()
    {
        var zin = await MaakSchool();
        await using var app = Bouw(Opdracht);
        await app.StartAsync();
        File.Delete(Opdracht.Sleutelbestand!);

        var fout = await Assert.ThrowsAsync<StartFout>(() => Herstel(Opdracht, string.Concat(zin.Leesbaar)));

        Assert.Contains("Stop hem eerst", fout.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Opdracht.Sleutelbestand));
        await app.StopAsync();
    }

    [Fact]
    public void De_opdrachtregel_wordt_gelezen()
    {
        var (opdracht, fout) = OpdrachtLezer.Lees(["recover-key", "--data", "d", "--key-file", "k", "--phrase-file", "z"]);

        Assert.Null(fout);
        Assert.Equal((OpdrachtSoort.RecoverKey, "d", "k", "z"), (opdracht.Soort, opdracht.DataMap, opdracht.Sleutelbestand, opdracht.Zinbestand));
        Assert.Contains("--phrase-file", OpdrachtLezer.Lees(["serve", "--phrase-file", "z"]).Fout, StringComparison.Ordinal);
        Assert.Contains("--demo", OpdrachtLezer.Lees(["recover-key", "--demo"]).Fout, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private static async Task<(int Uitgang, string Uit)> Herstel(Opdracht opdracht, string getypt)
    {
        using var uit = new StringWriter();
        var uitgang = await RecoverKey.Voer(opdracht, new StringReader(getypt), uit, TextWriter.Null);
        return (uitgang, uit.ToString());
    }

    private static WebApplication Bouw(Opdracht opdracht) => IntranetHost.Bouw(opdracht, TextWriter.Null, builder =>
    {
        builder.Logging.ClearProviders();
        builder.Services.RemoveAll<IDemoVulling>();
    });

    private async Task<Herstelzin> MaakSchool()
    {
        await using var app = Bouw(Opdracht);
        await app.StartAsync();
        await KleineSchool.Horizon.Vul(app.Services.GetRequiredService<IGrainFactory>(), IntranetFabriek.Jaar);
        var kluis = app.Services.GetRequiredService<Herstelkluis>();
        var (zin, voorstel) = kluis.Maak(Beheerder);
        Assert.Null((await kluis.Bevestig(zin, voorstel, Beheerder)).Weigering);
        await app.StopAsync();
        return zin;
    }
}
