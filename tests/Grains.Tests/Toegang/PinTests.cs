using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("LIVE-5")]
public sealed class PinTests
{
    private static readonly Roltoekenning Kracht = new(Opstelling.School, Rol.Overblijfkracht, [], Opstelling.Jaar.EersteDag, TotEnMet: null);

    [Fact]
    public async Task Verkeerde_pogingen_tellen_ook_na_een_herstart_door_en_na_vijf_is_het_op()
    {
        await using var opstelling = await MetPin();
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.Equal(Weigeringen.PinFout.Code, (await opstelling.Grains.Account("a1").TelPin(goed: false)).Weigering?.Code);
        }

        await opstelling.Herstart();

        Assert.Equal(Weigeringen.PinFout.Code, (await opstelling.Grains.Account("a1").TelPin(goed: false)).Weigering?.Code);
        Assert.Equal(Weigeringen.PinGeblokkeerd.Code, (await opstelling.Grains.Account("a1").TelPin(goed: false)).Weigering?.Code);
        Assert.Equal(Weigeringen.PinGeblokkeerd.Code, (await opstelling.Grains.Account("a1").TelPin(goed: true)).Weigering?.Code);
        Assert.True((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen.Single().PinGeblokkeerd);
    }

    [Fact]
    public async Task Pogingen_naast_elkaar_tellen_allemaal()
    {
        await using var opstelling = await MetPin();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => opstelling.Grains.Account("a1").TelPin(goed: false)));

        Assert.Equal(4, antwoorden.Count(a => a.Weigering?.Code == Weigeringen.PinFout.Code));
        Assert.Equal(4, antwoorden.Count(a => a.Weigering?.Code == Weigeringen.PinGeblokkeerd.Code));
    }

    [Fact]
    public async Task Een_poging_die_niet_bewaard_kon_worden_geeft_geen_antwoord_en_telt_niet_half()
    {
        await using var opstelling = await MetPin();
        opstelling.Storing.Bij((toestand, _) => toestand == "account");

        await Assert.ThrowsAnyAsync<Exception>(() => opstelling.Grains.Account("a1").TelPin(goed: false));
        opstelling.Storing.Geen();

        Assert.Equal(0, (await opstelling.Grains.Account("a1").Bekijk())!.Pin!.Misluk);
    }

    [Fact]
    public async Task Een_nieuwe_pincode_heft_de_blokkade_op_en_een_goede_wist_de_telling()
    {
        await using var opstelling = await MetPin();
        for (var keer = 0; keer < AccountPin.PogingenMax; keer++)
        {
            await opstelling.Grains.Account("a1").TelPin(goed: false);
        }

        Opstelling.Eis(await opstelling.Grains.Account("a1").ZetPin("nieuw", tijdelijk: true));
        Assert.Equal(Weigeringen.PinFout.Code, (await opstelling.Grains.Account("a1").TelPin(goed: false)).Weigering?.Code);
        Opstelling.Eis(await opstelling.Grains.Account("a1").TelPin(goed: true));

        var pin = (await opstelling.Grains.Account("a1").Bekijk())!.Pin!;
        Assert.Equal((0, true), (pin.Misluk, pin.Tijdelijk));
        Assert.False((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen.Single().PinGeblokkeerd);
    }

    private static async Task<Opstelling> MetPin()
    {
        var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").MaakPersoon("Petra de Ruiter", null, [Kracht]));
        Opstelling.Eis(await opstelling.Grains.Account("a1").ZetPin("hash", tijdelijk: false));
        return opstelling;
    }
}
