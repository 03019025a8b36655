using OrleansSchool.Basis;
using OrleansSchool.Tests.Grains;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("SEC-1")]
public sealed class AccountGrainTests
{
    private static readonly Roltoekenning Leerkracht = new(Opstelling.School, Rol.Leerkracht, [], Opstelling.Jaar.EersteDag, TotEnMet: null);

    [Fact]
    public async Task Een_account_bestaat_na_een_herstart_nog_met_rollen_en_stempel()
    {
        await using var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("tom@school.example", "Tom de Graaf", "hash", [Leerkracht]));
        var voor = await opstelling.Grains.Account("a1").Bekijk();

        await opstelling.Herstart();
        var na = await opstelling.Grains.Account("a1").Bekijk();

        Assert.Equal(voor!.Stempel, na!.Stempel);
        Assert.Equal([Rol.Leerkracht], na.Rollen.Select(r => r.Rol));
        Assert.Equal("hash", na.WachtwoordHash);
    }

    [Fact]
    public async Task Een_account_dat_niet_gemaakt_is_is_er_niet()
    {
        await using var opstelling = await Opstelling.Start();

        Assert.Null(await opstelling.Grains.Account("niemand").Bekijk());
        Assert.NotNull((await opstelling.Grains.Account("niemand").ZetRollen([])).Weigering);
    }

    [Fact]
    public async Task Een_account_wordt_maar_een_keer_gemaakt()
    {
        await using var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("tom@school.example", "Tom de Graaf", null, []));

        var nogmaals = await opstelling.Grains.Account("a1").Maak("boef@school.example", "Boef", null, []);

        Assert.Equal(Weigeringen.AccountBestaatAl.Code, nogmaals.Weigering?.Code);
        Assert.Equal("tom@school.example", (await opstelling.Grains.Account("a1").Bekijk())!.Inlognaam);
    }

    [Fact]
    public async Task Een_oudere_versie_overschrijft_een_nieuwere_niet()
    {
        await using var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("tom@school.example", "Tom de Graaf", null, []));
        var oud = (await opstelling.Grains.Account("a1").Bekijk())!;
        Opstelling.Eis(await opstelling.Grains.Account("a1").Bewaar(oud with { MisluktePogingen = 3 }));

        var nee = await opstelling.Grains.Account("a1").Bewaar(oud with { MisluktePogingen = 0 });

        Assert.Equal(Weigeringen.Verouderd.Code, nee.Weigering?.Code);
        Assert.Equal(3, (await opstelling.Grains.Account("a1").Bekijk())!.MisluktePogingen);
    }

    [Fact]
    public async Task Andere_rollen_geven_een_ander_stempel()
    {
        await using var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("tom@school.example", "Tom de Graaf", null, []));
        var was = (await opstelling.Grains.Account("a1").Bekijk())!.Stempel;

        Opstelling.Eis(await opstelling.Grains.Account("a1").ZetRollen([Leerkracht]));

        Assert.NotEqual(was, (await opstelling.Grains.Account("a1").Bekijk())!.Stempel);
    }

    [Fact]
    public async Task Een_mislukte_schrijfactie_laat_het_account_zoals_het_was()
    {
        await using var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("tom@school.example", "Tom de Graaf", null, []));
        opstelling.Storing.Bij((toestand, _) => toestand == "account");

        await Assert.ThrowsAnyAsync<Exception>(() => opstelling.Grains.Account("a1").ZetRollen([Leerkracht]));
        opstelling.Storing.Geen();

        Assert.Empty((await opstelling.Grains.Account("a1").Bekijk())!.Rollen);
    }

    [Fact]
    public async Task Een_inlognaam_wacht_een_uur_op_zijn_account_en_komt_daarna_vrij_als_dat_er_nooit_kwam()
    {
        await using var opstelling = await Opstelling.Start();
        var naam = opstelling.Grains.Inlognaam("00ff");
        Opstelling.Eis(await naam.LegVast("nooit-gemaakt"));
        Opstelling.Eis(await opstelling.Grains.Account("a1").Maak("tom@school.example", "Tom de Graaf", null, []));

        // The other school's decision may still be on its way: nobody takes the name from it.
        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(59));
        Assert.Equal(Weigeringen.InlognaamBezet.Code, (await naam.LegVast("a1")).Weigering?.Code);
        await opstelling.Herstart();
        Assert.Equal("nooit-gemaakt", await naam.AccountId());
        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(1));

        Opstelling.Eis(await naam.LegVast("a1"));
        Opstelling.Eis(await naam.LegVast("a1"));
        var nee = await naam.LegVast("a2");

        Assert.Equal(Weigeringen.InlognaamBezet.Code, nee.Weigering?.Code);
        Assert.Equal("a1", await naam.AccountId());
    }

    [Fact, Requirement("SCH-5")]
    public void Een_rol_geldt_van_zijn_eerste_tot_en_met_zijn_laatste_dag()
    {
        var rol = Leerkracht with { Van = new DateOnly(2026, 9, 1), TotEnMet = new DateOnly(2026, 11, 12) };

        Assert.False(rol.GeldtOp(new DateOnly(2026, 8, 31)));
        Assert.True(rol.GeldtOp(new DateOnly(2026, 9, 1)));
        Assert.True(rol.GeldtOp(new DateOnly(2026, 11, 12)));
        Assert.False(rol.GeldtOp(new DateOnly(2026, 11, 13)));
    }
}
