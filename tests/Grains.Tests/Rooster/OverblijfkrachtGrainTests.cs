using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Rooster;

public sealed class OverblijfkrachtGrainTests
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly OverblijfkrachtGegevens Ria = new(
        "Ria Nijland", "06 12345678", null, true, new DateOnly(2020, 5, 6), new DateOnly(2025, 9, 1), null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 1), null, null);

    [Fact]
    [Requirement("SCH-3")]
    public async Task Een_nieuwe_overblijfkracht_krijgt_een_account_met_alleen_die_rol()
    {
        await using var school = await Opstelling.MetSchool();

        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ria").Bewaar(Ria, 0, Coordinator));

        var account = (await school.Grains.Account("ria").Bekijk())!;
        Assert.Equal(new Roltoekenning(Opstelling.School, Rol.Overblijfkracht, [], Ria.Vanaf, null), Assert.Single(account.Rollen) with { Groepen = [] });
        Assert.Equal((AccountStatus.Actief, ""), (account.Contact!.Status, account.Inlognaam));
        var rij = Assert.Single((await school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen);
        Assert.Equal(("ria", "+31612345678"), (rij.Id, rij.Gegevens.Telefoon));
        Assert.Equal("ria", Assert.Single((await school.Grains.Personen(Opstelling.School).Alles()).Rijen).AccountId);
    }

    [Fact]
    [Requirement("SEC-6")]
    public async Task Twee_mensen_die_dezelfde_invoeren_maken_er_een()
    {
        await using var school = await Opstelling.MetSchool();
        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ria").Bewaar(Ria, 0, Coordinator));

        var tweede = await school.Grains.Overblijfkracht(Opstelling.School, "ria2").Bewaar(Ria, 0, Opstelling.Wie(Rol.Schoolleider));

        Assert.Equal("helper-staat-er", tweede.Weigering?.Code);
        Assert.Null(await school.Grains.Account("ria2").Bekijk());
        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ander").Bewaar(Ria with { Naam = "Ria Anders" }, 0, Coordinator));
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Wie_ook_een_andere_rol_heeft_houdt_die_en_zijn_naam()
    {
        await using var school = await Opstelling.MetSchool();
        var leerkracht = new Roltoekenning(Opstelling.School, Rol.Leerkracht, [], new DateOnly(2026, 8, 1), null);
        Opstelling.Eis(await school.Grains.Account("juf").MaakPersoon("Karin Hoekstra", "karin@voorbeeld.nl", [leerkracht, leerkracht with { Rol = Rol.Overblijfkracht }]));

        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "juf").Bewaar(Ria with { Naam = "Iemand Anders" }, 0, Coordinator));

        var account = (await school.Grains.Account("juf").Bekijk())!;
        Assert.Equal("Karin Hoekstra", account.Naam);
        Assert.Equal([Rol.Leerkracht, Rol.Overblijfkracht], account.Rollen.Select(r => r.Rol));
    }

    [Fact]
    [Requirement("SEC-2", "SCH-5")]
    public async Task Wie_helpers_beheert_geeft_geen_rol_aan_een_account_dat_er_al_is()
    {
        await using var school = await Opstelling.MetSchool();
        var elders = new Roltoekenning(new SchoolSleutel("99XX01"), Rol.Overblijfkracht, [], new DateOnly(2026, 8, 1), null);
        Opstelling.Eis(await school.Grains.Account("elders").MaakPersoon("Sem Bos", null, [elders]));
        Opstelling.Eis(await school.Grains.Account("juf").MaakPersoon("Karin Hoekstra", "karin@voorbeeld.nl", [elders with { School = Opstelling.School, Rol = Rol.Leerkracht }]));
        var zelf = Coordinator with { AccountId = "ikzelf" };

        foreach (var (id, wie, code) in new[] { ("elders", Coordinator, "helper-heeft-account"), ("juf", Coordinator, "helper-heeft-account"), ("ikzelf", zelf, "helper-zelf") })
        {
            Assert.Equal(code, (await school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(Ria, 0, wie)).Weigering?.Code);
            Assert.Equal("onbekend", (await school.Grains.Overblijfkracht(Opstelling.School, id).Kaart(Coordinator)).Weigering?.Code);
        }

        var rol = new Helperrol("Iemand", null, Ria.Vanaf, null, "Coordinator");
        Assert.Equal("helper-heeft-account", (await school.Grains.Account("juf").ZetOverblijfkracht(Opstelling.School, rol)).Weigering?.Code);
        Assert.Equal([elders], (await school.Grains.Account("elders").Bekijk())!.Rollen.Select(r => r with { Groepen = elders.Groepen }));
        Assert.Null(await school.Grains.Account("ikzelf").Bekijk());
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Niemand_verlengt_zijn_eigen_rol_op_zijn_eigen_kaart()
    {
        await using var school = await Opstelling.MetSchool();
        var helper = school.Grains.Overblijfkracht(Opstelling.School, "ria");
        Opstelling.Eis(await helper.Bewaar(Ria with { TotEnMet = new DateOnly(2026, 11, 30) }, 0, Coordinator));

        var nee = await helper.Bewaar(Ria, 1, Coordinator with { AccountId = "ria" });

        Assert.Equal("helper-zelf", nee.Weigering?.Code);
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single((await school.Grains.Account("ria").Bekijk())!.Rollen).TotEnMet);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Het_account_weet_wie_de_rol_gaf_en_wijzigde()
    {
        await using var school = await Opstelling.MetSchool();
        var helper = school.Grains.Overblijfkracht(Opstelling.School, "ria");
        Opstelling.Eis(await helper.Bewaar(Ria, 0, Coordinator with { Naam = "Marijke" }));
        Opstelling.Eis(await helper.Bewaar(Ria with { Telefoon = "0687654321" }, 1, Coordinator with { Naam = "Sjoerd" }));
        Opstelling.Eis(await helper.Bewaar(Ria with { Telefoon = "0687654321", TotEnMet = new DateOnly(2026, 11, 30) }, 2, Coordinator with { Naam = "Willemijn" }));

        Assert.Equal(
            [("Marijke", "Rol overblijfkracht gegeven bij de overblijfkrachten, vanaf 01-08-2026"), ("Willemijn", "Rol overblijfkracht gewijzigd bij de overblijfkrachten, 01-08-2026 tot en met 30-11-2026")],
            (await school.Grains.Account("ria").Feiten(Opstelling.School)).Select(f => (f.DoorNaam, f.Tekst)));
    }

    [Fact]
    [Requirement("SEC-2", "SCH-3")]
    public async Task Een_lijst_met_een_leerkracht_of_met_jezelf_erin_geeft_geen_rol()
    {
        await using var school = await Opstelling.MetSchool();
        var leerkracht = new Roltoekenning(Opstelling.School, Rol.Leerkracht, [], new DateOnly(2026, 8, 1), null);
        Opstelling.Eis(await school.Grains.Account("juf").MaakPersoon("Karin Hoekstra", "karin@voorbeeld.nl", [leerkracht]));
        Opstelling.Eis(await school.Grains.Account("ikzelf").MaakPersoon("Marijke Vos", "marijke@voorbeeld.nl", [leerkracht with { Rol = Rol.Overblijfcoordinator }]));
        var tabel = new IngelezenTabel(Tabelsoort.Helpers, ["Naam", "E-mail"],
            [Rij(2, "Karin Hoekstra", "karin@voorbeeld.nl"), Rij(3, "Marijke Vos", "marijke@voorbeeld.nl"), Rij(4, "Bep Kuipers", "bep@voorbeeld.nl")], []);
        var wie = Coordinator with { AccountId = "ikzelf" };

        var grain = school.Grains.TabelInlezen(Opstelling.School, "een");
        var view = (await grain.Begin(tabel, "helpers.csv", wie)).Waarde!;
        var proef = (await grain.Koppel([.. view.Kolommen.Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], wie)).Waarde!;
        _ = await grain.PasToe(Toepassing.GoedeRegels, wie);

        Assert.Equal(
            [(2, Weigeringen.HelperHeeftAccount.Zin), (3, Weigeringen.HelperZelf.Zin)],
            proef.Bevindingen.Where(b => b.Bevinding.Ernst == Tabelernst.Fout).Select(b => (b.Bevinding.Rij, b.Bevinding.Zin)));
        Assert.Equal(["Bep Kuipers"], (await school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen.Select(r => r.Gegevens.Naam));
        Assert.Equal([Rol.Leerkracht], (await school.Grains.Account("juf").Bekijk())!.Rollen.Select(r => r.Rol));
    }

    [Fact]
    public async Task Een_einddatum_beeindigt_de_rol_en_nog_eens_bewaren_verandert_niets()
    {
        await using var school = await Opstelling.MetSchool();
        var helper = school.Grains.Overblijfkracht(Opstelling.School, "ria");
        Opstelling.Eis(await helper.Bewaar(Ria, 0, Coordinator));
        var weg = Ria with { TotEnMet = new DateOnly(2026, 11, 30) };

        Opstelling.Eis(await helper.Bewaar(weg, 1, Coordinator));
        Opstelling.Eis(await helper.Bewaar(weg, 1, Coordinator));

        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single((await school.Grains.Account("ria").Bekijk())!.Rollen).TotEnMet);
        Assert.Equal(2, (await helper.Kaart(Coordinator)).Waarde!.Versie);
        Assert.Equal("verouderd", (await helper.Bewaar(Ria, 1, Coordinator)).Weigering?.Code);
    }

    [Fact]
    public async Task De_rol_komt_er_ook_als_het_account_eerst_niet_kon_schrijven()
    {
        await using var school = await Opstelling.MetSchool();
        school.Storing.Bij((toestand, _) => toestand == "account");
        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ria").Bewaar(Ria, 0, Coordinator));
        Assert.Null(await school.Grains.Account("ria").Bekijk());

        school.Storing.Geen();
        await school.TotDat(async () => await school.Grains.Account("ria").Bekijk() is { Rollen.Length: 1 });
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Wie_geen_helpers_beheert_ziet_en_bewaart_niets()
    {
        await using var school = await Opstelling.MetSchool();
        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ria").Bewaar(Ria, 0, Coordinator));
        var kracht = Opstelling.Wie(Rol.Overblijfkracht);

        Assert.Equal("geen-recht", (await school.Grains.Overblijfkracht(Opstelling.School, "ria").Kaart(kracht)).Weigering?.Code);
        Assert.Equal("geen-recht", (await school.Grains.Overblijfkracht(Opstelling.School, "bep").Bewaar(Ria, 0, kracht)).Weigering?.Code);
        Assert.Equal("geen-recht", (await school.Grains.Overblijfkrachten(Opstelling.School).ZetVogTermijn(2, kracht)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Een_lijst_met_helpers_maakt_ze_een_keer()
    {
        await using var school = await Opstelling.MetSchool();
        var tabel = new IngelezenTabel(Tabelsoort.Helpers, ["Naam", "Telefoon", "E-mail", "Gediplomeerd", "Dagen", "VOG"],
        [
            Rij(2, "Ria Nijland", "612345678", "", "ja", "ma-vr", "01-09-2025"), Rij(3, "Bep Kuipers", "0687654321", "bep@voorbeeld.nl", "nee", "ma en do", ""),
            Rij(4, "Ria Nijland", "0611111111", "", "ja", "ma", ""), Rij(5, "Wim", "06", "", "soms", "zondag", "31-02-2025"),
        ], []);

        foreach (var id in new[] { "een", "twee" })
        {
            var grain = school.Grains.TabelInlezen(Opstelling.School, id);
            var view = (await grain.Begin(tabel, "helpers.csv", Coordinator)).Waarde!;
            var proef = (await grain.Koppel([.. view.Kolommen.Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], Coordinator)).Waarde!;
            Assert.Equal(
                [(4, Tabelcode.HelperDubbel), (5, Tabelcode.TelefoonTeKort), (5, Tabelcode.JaNeeOnleesbaar), (5, Tabelcode.DatumOnmogelijk), (5, Tabelcode.DagenOnleesbaar)],
                proef.Bevindingen.Where(b => b.Bevinding.Ernst == Tabelernst.Fout).Select(b => (b.Bevinding.Rij, b.Bevinding.Code)));
            Assert.Equal(id == "een" ? 2 : 0, proef.Telling.Nieuw);
            Assert.Equal(TabelStatus.Ingelezen, (await grain.PasToe(Toepassing.GoedeRegels, Coordinator)).Waarde!.Status);
        }

        var rijen = (await school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen;
        Assert.Equal(["Bep Kuipers", "Ria Nijland"], rijen.Select(r => r.Gegevens.Naam));
        Assert.Equal(Weekdagen.Alle, rijen[1].Gegevens.Dagen);
        Assert.Equal(AccountStatus.Uitgenodigd, (await school.Grains.Account(rijen[0].Id).Bekijk())!.Contact!.Status);
    }

    private static Tabelrij Rij(int nr, params string[] cellen) => new(nr, [.. cellen.Select(c => new Tabelcel(c))]);
}
