using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("LIVE-5")]
public sealed class PinTests
{
    private static readonly SchoolSleutel Ander = new("99XX01");
    private static readonly Roltoekenning Kracht = new(Opstelling.School, Rol.Overblijfkracht, [], Opstelling.Jaar.EersteDag, TotEnMet: null);

    [Fact]
    public async Task Verkeerde_pogingen_tellen_ook_na_een_herstart_door_en_na_vijf_is_het_op()
    {
        await using var opstelling = await MetPin();
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.Equal(Weigeringen.PinFout.Code, (await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false)).Weigering?.Code);
        }

        await opstelling.Herstart();

        Assert.Equal(Weigeringen.PinFout.Code, (await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false)).Weigering?.Code);
        Assert.Equal(Weigeringen.PinGeblokkeerd.Code, (await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false)).Weigering?.Code);
        Assert.Equal(Weigeringen.PinGeblokkeerd.Code, (await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: true)).Weigering?.Code);
        Assert.True((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen.Single().PinGeblokkeerd);
    }

    [Fact]
    public async Task Pogingen_naast_elkaar_tellen_allemaal()
    {
        await using var opstelling = await MetPin();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false)));

        Assert.Equal(4, antwoorden.Count(a => a.Weigering?.Code == Weigeringen.PinFout.Code));
        Assert.Equal(4, antwoorden.Count(a => a.Weigering?.Code == Weigeringen.PinGeblokkeerd.Code));
    }

    [Fact]
    public async Task Een_poging_die_niet_bewaard_kon_worden_geeft_geen_antwoord_en_telt_niet_half()
    {
        await using var opstelling = await MetPin();
        opstelling.Storing.Bij((toestand, _) => toestand == "account");

        await Assert.ThrowsAnyAsync<Exception>(() => opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false));
        opstelling.Storing.Geen();

        Assert.Equal(0, (await opstelling.Grains.Account("a1").Bekijk())!.PinVan(Opstelling.School)!.Misluk);
    }

    [Fact]
    public async Task Een_nieuwe_pincode_heft_de_blokkade_op_en_een_goede_wist_de_telling()
    {
        await using var opstelling = await MetPin();
        for (var keer = 0; keer < AccountPin.PogingenMax; keer++)
        {
            await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false);
        }

        Opstelling.Eis(await opstelling.Grains.Account("a1").ZetPin(Opstelling.School, "nieuw", tijdelijk: true));
        Assert.Equal(Weigeringen.PinFout.Code, (await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: false)).Weigering?.Code);
        Opstelling.Eis(await opstelling.Grains.Account("a1").TelPin(Opstelling.School, goed: true));

        var pin = (await opstelling.Grains.Account("a1").Bekijk())!.PinVan(Opstelling.School)!;
        Assert.Equal((0, true), (pin.Misluk, pin.Tijdelijk));
        Assert.False((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen.Single().PinGeblokkeerd);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Elke_school_heeft_een_eigen_pincode_en_raakt_die_van_een_andere_nooit()
    {
        await using var opstelling = await Opstelling.Start();
        var account = opstelling.Grains.Account("a1");
        Opstelling.Eis(await account.MaakPersoon("Petra de Ruiter", null, [Kracht, Kracht with { School = Ander }]));
        Opstelling.Eis(await account.ZetPin(Opstelling.School, "hier", tijdelijk: false));
        Assert.Null((await account.Bekijk())!.PinVan(Ander));
        Assert.False(Assert.Single((await opstelling.Grains.Personen(Ander).Alles()).Rijen).HeeftPin);

        Opstelling.Eis(await account.ZetPin(Ander, "daar", tijdelijk: true));
        for (var keer = 0; keer < AccountPin.PogingenMax; keer++)
        {
            await account.TelPin(Ander, goed: false);
        }

        Opstelling.Eis(await account.TelPin(Opstelling.School, goed: true));
        Assert.Equal((false, true), (Rij(await opstelling.Grains.Personen(Opstelling.School).Alles()), Rij(await opstelling.Grains.Personen(Ander).Alles())));
        Opstelling.Eis(await account.ZetPin(Ander, null, tijdelijk: false));

        await opstelling.Herstart();
        var pin = Assert.Single((await opstelling.Grains.Account("a1").Bekijk())!.Pinnen!.Value);
        Assert.Equal((Opstelling.School, "hier", 0), (pin.School, pin.Hash, pin.Misluk));
    }

    [Fact, Requirement("SCH-5")]
    public async Task Met_de_laatste_rol_op_een_school_verdwijnt_daar_de_pincode_en_een_nieuwe_rol_brengt_hem_niet_terug()
    {
        await using var opstelling = await Opstelling.Start();
        var account = opstelling.Grains.Account("a1");
        var tot = opstelling.Vandaag.AddDays(1);
        Opstelling.Eis(await account.MaakPersoon("Petra de Ruiter", null, [Kracht with { TotEnMet = tot }, Kracht with { School = Ander }]));
        Opstelling.Eis(await account.ZetPin(Opstelling.School, "hier", tijdelijk: false));
        Opstelling.Eis(await account.ZetPin(Ander, "daar", tijdelijk: false));

        Opstelling.Eis(await account.WijzigRollen(Ander, []));
        Assert.Equal([Opstelling.School], (await account.Bekijk())!.Pinnen!.Value.Select(p => p.School));
        opstelling.Klok.Vooruit(TimeSpan.FromDays(2));
        Opstelling.Eis(await account.WijzigRollen(Opstelling.School, [Kracht]));

        Assert.Empty((await account.Bekijk())!.Pinnen!.Value);
        Assert.Equal(Weigeringen.PinZonderRol.Code, (await account.ZetPin(Ander, "weer", tijdelijk: false)).Weigering?.Code);
    }

    [Fact]
    public async Task Vijftien_verkeerde_pogingen_in_een_week_blokkeren_ook_als_er_steeds_een_goede_tussen_zit()
    {
        await using var opstelling = await MetPin();
        var account = opstelling.Grains.Account("a1");
        for (var dag = 0; dag < 4; dag++)
        {
            Assert.False((await Pin(opstelling)).IsGeblokkeerd);
            for (var keer = 0; keer < 4; keer++)
            {
                await account.TelPin(Opstelling.School, goed: false);
            }

            await account.TelPin(Opstelling.School, goed: true);
            opstelling.Klok.Vooruit(TimeSpan.FromDays(1));
        }

        Assert.Equal(Weigeringen.PinGeblokkeerd.Code, (await account.TelPin(Opstelling.School, goed: true)).Weigering?.Code);
        Opstelling.Eis(await account.ZetPin(Opstelling.School, "nieuw", tijdelijk: true));
        Opstelling.Eis(await account.TelPin(Opstelling.School, goed: true));
    }

    [Fact]
    public async Task Verkeerde_pogingen_van_langer_dan_een_week_geleden_tellen_niet_meer()
    {
        await using var opstelling = await MetPin();
        var account = opstelling.Grains.Account("a1");
        for (var week = 0; week < 5; week++)
        {
            for (var keer = 0; keer < 4; keer++)
            {
                await account.TelPin(Opstelling.School, goed: false);
            }

            Opstelling.Eis(await account.TelPin(Opstelling.School, goed: true));
            opstelling.Klok.Vooruit(TimeSpan.FromDays(AccountPin.WeekDagen));
        }

        Assert.Equal(4, (await Pin(opstelling)).Missers.Length);
    }

    [Fact]
    public async Task Wie_weer_goed_intoetst_kan_horen_hoe_vaak_het_sinds_de_vorige_keer_mis_was_ook_na_een_nieuwe_pincode()
    {
        await using var opstelling = await MetPin();
        var account = opstelling.Grains.Account("a1");
        for (var keer = 0; keer < AccountPin.PogingenMax; keer++)
        {
            await account.TelPin(Opstelling.School, goed: false);
        }

        Opstelling.Eis(await account.ZetPin(Opstelling.School, "nieuw", tijdelijk: true));
        Opstelling.Eis(await account.TelPin(Opstelling.School, goed: true));
        Assert.Equal(AccountPin.PogingenMax, (await Pin(opstelling)).VorigeMissers);

        Opstelling.Eis(await account.TelPin(Opstelling.School, goed: true));
        Assert.Equal(0, (await Pin(opstelling)).VorigeMissers);
    }

    private static bool Rij(PersonenView personen) => Assert.Single(personen.Rijen).PinGeblokkeerd;

    private static async Task<AccountPin> Pin(Opstelling opstelling) => (await opstelling.Grains.Account("a1").Bekijk())!.PinVan(Opstelling.School)!;

    private static async Task<Opstelling> MetPin()
    {
        var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").MaakPersoon("Petra de Ruiter", null, [Kracht]));
        Opstelling.Eis(await opstelling.Grains.Account("a1").ZetPin(Opstelling.School, "hash", tijdelijk: false));
        return opstelling;
    }
}
