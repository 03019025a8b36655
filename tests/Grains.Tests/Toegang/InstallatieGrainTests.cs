using OrleansSchool.Basis;
using OrleansSchool.Tests.Grains;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("SEC-1")]
public sealed class InstallatieGrainTests
{
    [Fact]
    public async Task De_link_van_de_eerste_start_werkt_een_keer_en_een_half_uur()
    {
        await using var opstelling = await Opstelling.Start();
        var installatie = opstelling.Grains.Installatie();
        Opstelling.Eis(await installatie.BiedEersteStartAan("hash"));
        Assert.True(await installatie.IsEersteStartGeldig("hash"));
        Assert.False(await installatie.IsEersteStartGeldig("anders"));

        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(ToegangGrenzen.EersteStartMinuten));

        Assert.False(await installatie.IsEersteStartGeldig("hash"));
        Assert.Equal(Weigeringen.EersteStartVoorbij.Code, (await installatie.GebruikEersteStart("hash", "a1", Opstelling.School)).Weigering?.Code);
    }

    [Fact]
    public async Task Met_een_account_is_er_geen_link_meer()
    {
        await using var opstelling = await Opstelling.Start();
        var installatie = opstelling.Grains.Installatie();
        Opstelling.Eis(await installatie.BiedEersteStartAan("hash"));
        Opstelling.Eis(await installatie.GebruikEersteStart("hash", "a1", Opstelling.School));
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("beheer@school.example", "Pieter Dijkstra", "hash", []));

        Assert.Equal(Weigeringen.EersteStartVoorbij.Code, (await installatie.GebruikEersteStart("hash", "a2", Opstelling.School)).Weigering?.Code);
        Assert.Equal(Weigeringen.HeeftAlAccounts.Code, (await installatie.BiedEersteStartAan("nieuw")).Weigering?.Code);
        await opstelling.Herstart();
        Assert.True((await opstelling.Grains.Installatie().Bekijk()).HeeftAccounts);
    }

    [Fact]
    public async Task Brak_het_af_voor_het_account_er_was_dan_mag_er_een_nieuwe_link_komen()
    {
        await using var opstelling = await Opstelling.Start();
        var installatie = opstelling.Grains.Installatie();
        Opstelling.Eis(await installatie.BiedEersteStartAan("hash"));
        Opstelling.Eis(await installatie.GebruikEersteStart("hash", "kwam-nooit", Opstelling.School));

        Opstelling.Eis(await installatie.BiedEersteStartAan("nieuw"));

        Assert.True(await installatie.IsEersteStartGeldig("nieuw"));
        Assert.False(await installatie.IsEersteStartGeldig("hash"));
    }

    [Fact]
    public async Task Een_lege_opslag_wordt_demo_en_een_gevulde_niet()
    {
        await using var leeg = await Opstelling.Start();
        Opstelling.Eis(await leeg.Grains.Installatie().WordDemo(["demo-1"]));
        Opstelling.Eis(await leeg.Grains.Installatie().WordDemo(["demo-1", "demo-2"]));
        Assert.True((await leeg.Grains.Installatie().Bekijk()).IsDemo);
        Assert.Equal(Weigeringen.HeeftAlAccounts.Code, (await leeg.Grains.Installatie().BiedEersteStartAan("hash")).Weigering?.Code);

        await using var gevuld = await Opstelling.MetSchool();
        Assert.Equal(Weigeringen.NietVoorDemo.Code, (await gevuld.Grains.Installatie().WordDemo(["demo-1"])).Weigering?.Code);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Scholen_staan_elk_een_keer_in_de_lijst_ook_na_een_nieuwe_naam()
    {
        await using var opstelling = await Opstelling.Start();
        var installatie = opstelling.Grains.Installatie();
        await installatie.MeldSchool(new SchoolRij(new SchoolSleutel("99XX01"), "De Einder"));
        await installatie.MeldSchool(new SchoolRij(new SchoolSleutel("99XX00"), "De Horizon"));
        await installatie.MeldSchool(new SchoolRij(new SchoolSleutel("99XX01"), "De Verre Einder"));

        Assert.Equal(["De Horizon", "De Verre Einder"], (await installatie.Bekijk()).Scholen.Select(s => s.Naam));
    }
}
