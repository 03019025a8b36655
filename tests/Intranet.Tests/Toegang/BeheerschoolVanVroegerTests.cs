using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>A store of before somebody could choose who looks after the installation (SCH-5).</summary>
[Requirement("SCH-5")]
public sealed class BeheerschoolVanVroegerTests : IAsyncLifetime
{
    private const string VanEinder = "beheerder-99xx01";

    private static readonly SchoolSleutel Horizon = KleineSchool.Horizon.Sleutel;
    private static readonly SchoolSleutel Einder = KleineSchool.Einder.Sleutel;

    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await IntranetFabriek.Start();
        await _web.MaakAccount(VanEinder, "els@einder.example", "Els de Wit", new Roltoekenning(Einder, Rol.Beheerder, [], IntranetFabriek.Jaar.EersteDag, null));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task De_enige_school_beheert_en_blijft_dat_als_er_een_bij_komt()
    {
        await Vroeger(stand => stand with { Scholen = [.. stand.Scholen.Where(s => s.Sleutel == Horizon)] });
        Assert.Equal([Horizon], await Beheert());

        await _web.Grains.Installatie().MeldSchool(new SchoolRij(Einder, KleineSchool.Einder.Naam));

        Assert.Equal([Horizon], await Beheert());
    }

    [Fact]
    public async Task Van_meer_scholen_beheert_die_van_wie_haar_inrichtte_en_dat_verhuist_niet_met_die_persoon_mee()
    {
        await Vroeger(stand => stand with { EersteAccountId = VanEinder });
        Assert.Equal([Einder], await Beheert());

        Assert.Null((await _web.Grains.Account(VanEinder).Verhuis(Einder, Horizon)).Weigering);
        await _web.Herstart();

        Assert.Equal([Einder], await Beheert());
    }

    [Fact]
    public async Task Weet_niemand_wie_haar_inrichtte_dan_de_eerste_school_met_een_beheerder()
    {
        await Vroeger(stand => stand with { EersteAccountId = null });
        Assert.Equal([Horizon], await Beheert());

        var vanHorizon = _web.Grains.Account(IntranetFabriek.AccountId(Rol.Beheerder));
        Assert.Null((await vanHorizon.ZetRollen([.. (await vanHorizon.Bekijk())!.Rollen.Select(r => r with { Rol = Rol.Administratie })])).Weigering);
        await Vroeger(stand => stand with { EersteAccountId = null });

        Assert.Equal([Einder], await Beheert());
    }

    private async Task<IEnumerable<SchoolSleutel>> Beheert() => (await _web.Grains.Installatie().Bekijk()).Beheerscholen;

    /// <summary>The row as it was written then, after which the program starts.</summary>
    private async Task Vroeger(Func<InstallatieState, InstallatieState> pasAan)
    {
        var opslag = _web.Services.GetRequiredKeyedService<IGrainStorage>(VerzegeldeOpslag.Naam);
        var toestand = new GrainState<InstallatieState>();
        var rij = GrainId.Create("installatie", Sleutels.InstallatieSleutel);
        await opslag.ReadStateAsync("installatie", rij, toestand);
        toestand.State = pasAan(toestand.State! with { HeeftAccounts = true, Beheerscholen = [] });
        await opslag.WriteStateAsync("installatie", rij, toestand);
        await _web.Herstart();
    }
}
