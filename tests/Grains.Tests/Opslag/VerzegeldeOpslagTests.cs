using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Embedded;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>Someone who can write in the file, but has no key, can't change what a grain is (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class VerzegeldeOpslagTests : IAsyncLifetime
{
    private const string Toestand = "account";

    private static readonly GrainId Tom = GrainId.Create("account", "account/tom");
    private static readonly GrainId Ans = GrainId.Create("account", "account/ans");

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("verzegeld");
    private SqliteStore _bestand = null!;
    private VerzegeldeOpslag _opslag = null!;

    public async ValueTask InitializeAsync()
    {
        _bestand = new SqliteStore(
            new SqliteStoreOptions { Path = Path.Combine(_map.FullName, "school.db") }, new JsonGrainStorageSerializer(), TimeProvider.System,
            NullLogger<SqliteStore>.Instance);
        await ((ISiloPart)_bestand).Start(CancellationToken.None);
        _opslag = new VerzegeldeOpslag(_bestand, new Verzegelaar(Sleutelbos.InGeheugen()), OpslagJson.Alles);
        await Schrijf(Tom, "Tom", null);
    }

    public ValueTask DisposeAsync()
    {
        _bestand.Dispose();
        _map.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Wat_geschreven_is_wordt_weer_gelezen()
    {
        Assert.Equal("Tom", (await Lees(Tom)).Naam);
        Assert.Equal("", (await Lees(Ans)).Naam);
    }

    [Fact]
    public async Task Een_rij_van_een_ander_wordt_geweigerd()
    {
        await _bestand.WriteStateAsync(Toestand, Ans, new GrainState<byte[]>((await Rij(Tom)).State));
        await Assert.ThrowsAsync<VerzegelingException>(() => Lees(Ans));
    }

    [Fact]
    public async Task Een_oude_inhoud_onder_een_nieuw_nummer_wordt_geweigerd()
    {
        var oud = await Rij(Tom);
        await Schrijf(Tom, "Thomas", oud.ETag);
        await _bestand.WriteStateAsync(Toestand, Tom, new GrainState<byte[]>(oud.State, (await Rij(Tom)).ETag));
        await Assert.ThrowsAsync<VerzegelingException>(() => Lees(Tom));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public async Task Een_leeggemaakte_of_afgekapte_rij_wordt_geweigerd_en_nooit_een_lege_toestand(int bytes)
    {
        var rij = await Rij(Tom);
        await _bestand.WriteStateAsync(Toestand, Tom, new GrainState<byte[]>(rij.State![..bytes], rij.ETag));
        await Assert.ThrowsAsync<VerzegelingException>(() => Lees(Tom));
    }

    private Task Schrijf(GrainId wie, string naam, string? etag) =>
        _opslag.WriteStateAsync(Toestand, wie, new GrainState<AccountState>(new AccountState { Versie = 1, Naam = naam }, etag));

    private async Task<AccountState> Lees(GrainId wie)
    {
        var staat = new GrainState<AccountState>();
        await _opslag.ReadStateAsync(Toestand, wie, staat);
        return staat.State!;
    }

    private async Task<GrainState<byte[]>> Rij(GrainId wie)
    {
        var rij = new GrainState<byte[]>();
        await _bestand.ReadStateAsync(Toestand, wie, rij);
        return rij;
    }
}
