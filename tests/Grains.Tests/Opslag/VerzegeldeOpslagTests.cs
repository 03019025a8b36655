using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Embedded;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>A row that lost its contents is damage, not a grain without a past (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class VerzegeldeOpslagTests : IAsyncLifetime
{
    private const string Toestand = "account";

    private static readonly GrainId Tom = GrainId.Create("account", "account/tom");

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("verzegeld");
    private SqliteStore _bestand = null!;
    private VerzegeldeOpslag _opslag = null!;

    public async ValueTask InitializeAsync()
    {
        _bestand = new SqliteStore(
            new SqliteStoreOptions { Path = Path.Combine(_map.FullName, "school.db") }, new JsonStateSerializer(), TimeProvider.System,
            NullLogger<SqliteStore>.Instance);
        await ((ISiloPart)_bestand).Start(CancellationToken.None);
        var zegel = new Verzegelaar(Sleutelbos.InGeheugen());
        _opslag = new VerzegeldeOpslag(
            _bestand, zegel, OpslagJson.Alles, new Grootboek(_bestand, zegel, TimeProvider.System, NullLogger<Grootboek>.Instance));
        await _opslag.WriteStateAsync(Toestand, Tom, new GrainState<AccountState>(new AccountState { Versie = 1, Naam = "Tom" }));
    }

    public ValueTask DisposeAsync()
    {
        _bestand.Dispose();
        _map.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public async Task Een_leeggemaakte_of_afgekapte_rij_wordt_geweigerd_en_nooit_een_lege_toestand(int bytes)
    {
        var rij = new GrainState<byte[]>();
        await _bestand.ReadStateAsync(Toestand, Tom, rij);
        await _bestand.WriteStateAsync(Toestand, Tom, new GrainState<byte[]>(rij.State![..bytes], rij.ETag));
        await Assert.ThrowsAsync<VerzegelingException>(() => _opslag.ReadStateAsync(Toestand, Tom, new GrainState<AccountState>()));
    }

    [Fact]
    public async Task Wat_gewist_is_zegt_dat_zelf_en_gaat_daarna_verder()
    {
        var rij = new GrainState<AccountState>();
        await _opslag.ReadStateAsync(Toestand, Tom, rij);
        await _opslag.ClearStateAsync(Toestand, Tom, rij);
        var gewist = new GrainState<AccountState>();
        await _opslag.ReadStateAsync(Toestand, Tom, gewist);
        Assert.Equal((false, "2", ""), (gewist.RecordExists, gewist.ETag, gewist.State!.Naam));

        gewist.State = new AccountState { Versie = 1, Naam = "Tom weer" };
        await _opslag.WriteStateAsync(Toestand, Tom, gewist);
        var weer = new GrainState<AccountState>();
        await _opslag.ReadStateAsync(Toestand, Tom, weer);
        Assert.Equal((true, "3", "Tom weer"), (weer.RecordExists, weer.ETag, weer.State!.Naam));
    }

    [Fact]
    public async Task Een_rij_die_in_de_opslag_gewist_is_wordt_geweigerd_ook_onder_een_nieuwere_versie()
    {
        var rij = new GrainState<byte[]>();
        await _bestand.ReadStateAsync(Toestand, Tom, rij);
        await _bestand.ClearStateAsync(Toestand, Tom, rij);
        await Assert.ThrowsAsync<VerzegelingException>(() => _opslag.ReadStateAsync(Toestand, Tom, new GrainState<AccountState>()));
    }
}
