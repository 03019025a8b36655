using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

/// <summary>Who was first may be gone for years: as long as anybody is left, no start of the program gives the installation away (SEC-1, SCH-5).</summary>
[Requirement("SEC-1", "SCH-5")]
public sealed class EersteStartNaWissenTests : IAsyncLifetime
{
    private static readonly SchoolSleutel Elders = new("97YY00");

    private Opstelling _school = null!;

    private IInstallatieGrain Installatie => _school.Grains.Installatie();

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.Start();
        Opstelling.Eis(await Installatie.BiedEersteStartAan("hash"));
        await _school.RichtSchoolIn();
        Opstelling.Eis(await Installatie.GebruikEersteStart("hash", "eerste", Opstelling.School));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Is_het_eerste_account_gewist_dan_blijft_het_intranet_van_wie_er_nog_is()
    {
        await EersteKwamEnIsGewist();
        await TweedeKomt();

        await _school.Herstart();

        Assert.Equal(Weigeringen.HeeftAlAccounts.Code, (await Installatie.BiedEersteStartAan("nieuw")).Weigering?.Code);
        await NiemandKomtErin("nieuw");
    }

    [Fact]
    public async Task Een_link_die_na_het_wissen_al_was_uitgegeven_sluit_zodra_er_iemand_bij_een_school_hoort()
    {
        await EersteKwamEnIsGewist();
        Opstelling.Eis(await Installatie.BiedEersteStartAan("uitgegeven"));
        await TweedeKomt();
        await NiemandKomtErin("uitgegeven");

        await _school.Herstart();

        Assert.Equal(Weigeringen.HeeftAlAccounts.Code, (await Installatie.BiedEersteStartAan("nieuw")).Weigering?.Code);
        Assert.True((await Installatie.Bekijk()).HeeftAccounts);
        await NiemandKomtErin("uitgegeven");
        await NiemandKomtErin("nieuw");
    }

    [Fact]
    public async Task Kwam_het_eerste_account_er_nooit_dan_mag_het_opnieuw_ook_al_staat_de_school_in_de_lijst()
    {
        await _school.Herstart();

        Opstelling.Eis(await Installatie.BiedEersteStartAan("nieuw"));

        Opstelling.Eis(await Installatie.GebruikEersteStart("nieuw", "opnieuw", Opstelling.School));
        Assert.Equal([Opstelling.School], (await Installatie.Bekijk()).Beheerscholen);
    }

    private async Task EersteKwamEnIsGewist()
    {
        var eerste = _school.Grains.Account("eerste");
        Opstelling.Eis(await eerste.Maak("pieter@school.example", "Pieter Dijkstra", "hash", [Beheerder(_school.Vandaag.AddDays(-1))]));
        Opstelling.Eis(await eerste.WisOpVerzoek(Opstelling.Wie(Rol.Schoolleider)));
        Assert.Null(await eerste.Bekijk());
    }

    private async Task TweedeKomt()
    {
        Opstelling.Eis(await _school.Grains.Account("tweede").Maak("els@school.example", "Els de Wit", "hash", [Beheerder(totEnMet: null)]));
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Length == 1);
    }

    private async Task NiemandKomtErin(string hash)
    {
        Assert.False(await Installatie.IsEersteStartGeldig(hash));
        Assert.Equal(Weigeringen.EersteStartVoorbij.Code, (await Installatie.GebruikEersteStart(hash, "indringer", Elders)).Weigering?.Code);
        Assert.Equal([Opstelling.School], (await Installatie.Bekijk()).Beheerscholen);
    }

    private static Roltoekenning Beheerder(DateOnly? totEnMet) => new(Opstelling.School, Rol.Beheerder, [], Opstelling.Jaar.EersteDag, totEnMet);
}
