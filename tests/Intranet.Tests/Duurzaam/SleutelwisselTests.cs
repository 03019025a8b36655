using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using Rij = OrleansSchool.Opslag.Rij;

namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>From one key to the next, with a school in the store: nothing is lost, whenever it stops (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class SleutelwisselTests : IDisposable
{
    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;
    private readonly string _map = Directory.CreateTempSubdirectory("wissel").FullName;

    [Fact]
    public async Task Na_de_wissel_wordt_alles_opnieuw_verzegeld_en_zonder_de_oude_sleutel_gaat_alles_open()
    {
        await Vul();
        var zin = await Wissel();
        Assert.Contains("Sleutel 2 is toegevoegd", zin, StringComparison.Ordinal);
        Assert.Contains("herstelzin", zin, StringComparison.Ordinal);
        Assert.Contains("oude sleutel", (await Assert.ThrowsAsync<StartFout>(() => LaatVervallen())).Message, StringComparison.Ordinal);

        await using (var app = Bouw())
        {
            await app.StartAsync();
            await Tot(() => File.Exists(Path.Combine(_map, "data", "herverzegeld"))); // the worker of the host
            await app.StopAsync();
        }

        Assert.Contains("Alleen sleutel 2", await LaatVervallen(), StringComparison.Ordinal);
        Assert.Equal(["wortel", "2"], (await File.ReadAllLinesAsync(Opdracht().Sleutelbestand!)).Select(r => r.Split(' ')[0]));
        Assert.Equal(Opdrachten.Gelukt, await Controle.Voer(Opdracht(), TextWriter.Null, TextWriter.Null));
        Assert.All(await Rijen(), rij => Assert.Equal(2u, Verzegelaar.SleutelVan(rij.Inhoud)));
        await InOpslag(async diensten =>
        {
            var grains = diensten.GetRequiredService<IGrainFactory>();
            Assert.Equal(8, (await grains.Register(School).Alles()).Rijen.Length);
            Assert.NotNull((await grains.Leerling(School, KleineSchool.Leerling5()).Kaart(Wie.Systeem(School, "proef"))).Waarde);
        });
        await using var weer = Bouw();
        await weer.StartAsync(); // its sign-in keys open too
        await weer.StopAsync();
    }

    [Fact]
    public async Task Een_crash_midden_in_het_verzegelen_laat_alles_open_en_een_volgende_ronde_maakt_het_af()
    {
        await Vul();
        await Wissel();
        for (var crash = 1; crash <= 3; crash++)
        {
            var na = crash * 3;
            await InOpslag(diensten => Assert.ThrowsAsync<IOException>(() =>
                Herverzegelaar(diensten, new Lade(diensten) { Voor = _ => --na < 0 ? throw new IOException("gedood") : Task.CompletedTask }).Ronde(TimeSpan.Zero, default)));
            Assert.Equal(Opdrachten.Gelukt, await Controle.Voer(Opdracht(), TextWriter.Null, TextWriter.Null));
        }

        var rijen = await Rijen();
        Assert.InRange(rijen.Count(r => Verzegelaar.SleutelVan(r.Inhoud) == 2), 1, rijen.Count - 1);
        await InOpslag(async diensten =>
        {
            var stand = await Herverzegelaar(diensten).Ronde(TimeSpan.Zero, default);
            Assert.Equal(0, stand.Dicht);
            Assert.Equal(0, await Herverzegelaar(diensten).Oud(default));
        });
        Assert.Contains("Alleen sleutel 2", await LaatVervallen(sessies: false), StringComparison.Ordinal);
        Assert.Equal(Opdrachten.Gelukt, await Controle.Voer(Opdracht(), TextWriter.Null, TextWriter.Null));
    }

    [Fact]
    public async Task Wie_tegelijk_dezelfde_rij_schrijft_wint()
    {
        await Vul();
        await Wissel();
        await InOpslag(async diensten =>
        {
            var leerling = diensten.GetRequiredService<IGrainFactory>().Leerling(School, KleineSchool.Leerling5());
            var (wie, geschreven) = (Wie.Systeem(School, "proef"), 0);
            var lade = new Lade(diensten)
            {
                Voor = async rij =>
                {
                    if (rij.Grain.EndsWith(KleineSchool.Leerling5(), StringComparison.Ordinal) && geschreven++ == 0)
                    {
                        var nu = (await leerling.Kaart(wie)).Waarde!;
                        Assert.Null((await leerling.WijzigPersoon(nu.Persoon with { Roepnaam = "Anders" }, nu.Versie, wie)).Weigering);
                    }
                },
            };
            await Herverzegelaar(diensten, lade).Ronde(TimeSpan.Zero, default);
            Assert.Equal(1, geschreven);
            Assert.Equal(0, await Herverzegelaar(diensten).Oud(default));
        });
        await InOpslag(async diensten => Assert.Equal(
            "Anders", (await diensten.GetRequiredService<IGrainFactory>().Leerling(School, KleineSchool.Leerling5()).Kaart(Wie.Systeem(School, "proef"))).Waarde!.Persoon.Roepnaam));
    }

    [Fact]
    public async Task Een_rij_die_niet_open_gaat_blijft_zoals_ze_is_en_houdt_de_oude_sleutel_vast()
    {
        await Vul();
        await InOpslag(async diensten =>
        {
            var lade = diensten.GetRequiredService<IRijenlade>();
            var rij = (await Rijen(lade)).First(r => r.Toestand == "leerling");
            var stuk = (byte[])rij.Inhoud.Clone();
            stuk[^1] ^= 1;
            Assert.True(await lade.Vervang(rij, stuk, default));
        });
        await Wissel();
        await InOpslag(async diensten => Assert.Equal(1, (await Herverzegelaar(diensten).Ronde(TimeSpan.Zero, default)).Dicht));
        Assert.Contains("Nog 1 rijen", (await Assert.ThrowsAsync<StartFout>(() => LaatVervallen())).Message, StringComparison.Ordinal);
        Assert.Equal(Opdrachten.Geweigerd, await Controle.Voer(Opdracht(), TextWriter.Null, TextWriter.Null));
    }

    [Fact]
    public async Task Met_een_ander_of_ouder_sleutelbestand_zegt_de_controle_dat_en_niet_dat_de_gegevens_stuk_zijn()
    {
        await Vul();
        var (ander, oud) = (Path.Combine(_map, "ander.key"), Path.Combine(_map, "oud.key"));
        Sleutelbos.InGeheugen().Bewaar(ander);
        File.Copy(Opdracht().Sleutelbestand!, oud);
        await Wissel();
        var na = 3;
        await InOpslag(diensten => Assert.ThrowsAsync<IOException>(() =>
            Herverzegelaar(diensten, new Lade(diensten) { Voor = _ => --na < 0 ? throw new IOException("gedood") : Task.CompletedTask }).Ronde(TimeSpan.Zero, default)));

        Assert.Equal(Sleutelproef.Zin, await Gecontroleerd(ander));
        Assert.Contains("niet in dit sleutelbestand", await Gecontroleerd(oud), StringComparison.Ordinal);
    }

    private async Task<string> Gecontroleerd(string sleutelbestand)
    {
        using var fout = new StringWriter();
        Assert.Equal(Opdrachten.Geweigerd, await Controle.Voer(Opdracht() with { Sleutelbestand = sleutelbestand }, TextWriter.Null, fout));
        return fout.ToString().Trim();
    }

    [Fact]
    public async Task Zolang_de_server_draait_wordt_een_wissel_geweigerd()
    {
        await Vul();
        await using var app = Bouw();
        await app.StartAsync();
        var voor = await File.ReadAllTextAsync(Opdracht().Sleutelbestand!);
        Assert.Contains("De server draait", (await Assert.ThrowsAsync<StartFout>(() => Wissel())).Message, StringComparison.Ordinal);
        Assert.Equal(voor, await File.ReadAllTextAsync(Opdracht().Sleutelbestand!));
        Assert.Equal(Opdrachten.Gelukt, await Controle.Voer(Opdracht(), TextWriter.Null, TextWriter.Null)); // a check may
        await app.StopAsync();
    }

    [Fact]
    public async Task Zonder_gegevens_valt_er_niets_te_wisselen()
    {
        Assert.Contains("geen gegevens", (await Assert.ThrowsAsync<StartFout>(() => Wissel())).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Opdracht().Sleutelbestand));
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private static Herverzegelaar Herverzegelaar(IServiceProvider diensten, IRijenlade? lade = null) => new(
        lade ?? diensten.GetRequiredService<IRijenlade>(), diensten.GetRequiredService<Verzegelaar>(), diensten.GetRequiredService<Sleutelbos>(), TimeProvider.System,
        NullLogger<Herverzegelaar>.Instance);

    private static async Task<List<Rij>> Rijen(IRijenlade lade)
    {
        await using var beeld = await lade.Beeld(default);
        return await beeld.Rijen(default).ToListAsync();
    }

    private Opdracht Opdracht() => new()
    {
        DataMap = Path.Combine(_map, "data"),
        Sleutelbestand = Path.Combine(_map, "sleutel.key"),
        Urls = "http://127.0.0.1:0",
    };

    private WebApplication Bouw() => IntranetHost.Bouw(Opdracht(), TextWriter.Null, builder =>
    {
        builder.Logging.ClearProviders();
        builder.Services.RemoveAll<IDemoVulling>();
    });

    private async Task Vul()
    {
        await using var app = Bouw();
        await app.StartAsync();
        await KleineSchool.Horizon.Vul(app.Services.GetRequiredService<IGrainFactory>(), IntranetFabriek.Jaar);
        await app.StopAsync();
        Assert.True(File.Exists(Path.Combine(_map, "data", "sessiesleutels.verzegeld")));
    }

    private async Task<string> Wissel(bool vervallen = false)
    {
        var uit = new StringWriter();
        Assert.Equal(Opdrachten.Gelukt, await RotateKey.Voer(Opdracht() with { LaatOudeVervallen = vervallen }, uit, TextWriter.Null));
        return uit.ToString();
    }

    /// <param name="sessies">Without: as if the server had started once since, and sealed its sign-in keys again.</param>
    private async Task<string> LaatVervallen(bool sessies = true)
    {
        if (!sessies)
        {
            File.Delete(Path.Combine(_map, "data", "sessiesleutels.verzegeld"));
        }

        return await Wissel(vervallen: true);
    }

    private Task InOpslag(Func<IServiceProvider, Task> werk) => Losseopslag.MetDiensten(
        Opdracht(),
        async diensten =>
        {
            await werk(diensten);
            return true;
        },
        TextWriter.Null);

    private async Task<List<Rij>> Rijen()
    {
        var rijen = new List<Rij>();
        await InOpslag(async diensten => rijen = await Rijen(diensten.GetRequiredService<IRijenlade>()));
        return rijen;
    }

    private static async Task Tot(Func<bool> klopt)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        for (var begin = TimeProvider.System.GetTimestamp(); !klopt(); await slag.WaitForNextTickAsync())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(60), "Het gebeurde niet op tijd.");
        }
    }

    /// <summary>The real drawer, with something that happens just before a row is replaced.</summary>
    private sealed class Lade(IServiceProvider diensten) : IRijenlade
    {
        private readonly IRijenlade _echt = diensten.GetRequiredService<IRijenlade>();

        public required Func<Rij, Task> Voor { get; init; }

        public Task<IRijenbeeld> Beeld(CancellationToken stop) => _echt.Beeld(stop);

        public async Task<bool> Vervang(Rij was, byte[] inhoud, CancellationToken stop)
        {
            await Voor(was);
            return await _echt.Vervang(was, inhoud, stop);
        }

        public Task Vul(
            IAsyncEnumerable<Rij> rijen, IAsyncEnumerable<Herinneringsrij> herinneringen, Func<Rij, long, byte[]> verzegelOpnieuw, CancellationToken stop) =>
            _echt.Vul(rijen, herinneringen, verzegelOpnieuw, stop);
    }
}
