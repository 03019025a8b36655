using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("SEC-1")]
public sealed class MensenGrainTests
{
    private static readonly SchoolSleutel Ander = new("99XX01");

    private static Wie Leider => Opstelling.Wie(Rol.Schoolleider) with { AccountId = "leider" };

    private static Wie Technisch => Opstelling.Wie(Rol.Beheerder) with { AccountId = "beheer" };

    [Fact]
    public async Task Iemand_toevoegen_maakt_een_uitgenodigd_account_dat_in_de_lijst_staat_en_twee_keer_klikken_maakt_er_een()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);

        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Leider));
        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Leider));
        var anders = await mensen.VoegToe(Nieuw("tom", Rol.Bhv), Opstelling.Operatie("tom"), Leider);
        var nogEens = await mensen.VoegToe(Nieuw("tom", Rol.Bhv), Opstelling.Operatie("tom-2"), Leider);

        var account = (await opstelling.Grains.Account("tom").Bekijk())!;
        Assert.Equal((AccountStatus.Uitgenodigd, "tom@school.example"), (account.Contact!.Status, account.Contact.Email));
        Assert.Equal([Rol.Leerkracht], account.Rollen.Select(r => r.Rol));
        Assert.Equal(Weigeringen.OperatieAlGebruikt.Code, anders.Weigering?.Code);
        Assert.Equal(Weigeringen.PersoonIsErAl.Code, nogEens.Weigering?.Code);
        Assert.Contains((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen, r => r.AccountId == "tom");
        Assert.Equal(["Rol leerkracht gegeven, vanaf 12-11-2026"], (await Kaart(opstelling, "tom")).Feiten.Select(f => f.Tekst));
    }

    [Fact]
    public async Task De_laatste_schoolleider_kan_niet_weg_ook_niet_als_het_register_achterloopt()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        Opstelling.Eis(await mensen.Beeindig("beheer", (await Kaart(opstelling, "beheer")).Stand, Opstelling.Operatie("weg-1"), Leider));

        var zelf = await mensen.Beeindig("leider", (await Kaart(opstelling, "leider")).Stand, Opstelling.Operatie("weg-2"), Leider);

        Assert.Equal(Weigeringen.LaatsteDieBeheert.Code, zelf.Weigering?.Code);
        Assert.Equal(AccountStatus.Actief, (await opstelling.Grains.Account("leider").Bekijk())!.Contact!.Status);
    }

    [Fact]
    public async Task Wie_alleen_is_uitgenodigd_telt_niet_als_iemand_die_beheert()
    {
        await using var opstelling = await Begin(metBeheerder: false);
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        Opstelling.Eis(await mensen.VoegToe(Nieuw("opvolger", Rol.Schoolleider), Opstelling.Operatie("opvolger"), Leider));

        var nee = await mensen.Beeindig("leider", (await Kaart(opstelling, "leider")).Stand, Opstelling.Operatie("weg"), Leider);

        Assert.Equal(Weigeringen.LaatsteDieBeheert.Code, nee.Weigering?.Code);
    }

    [Fact]
    public async Task Wie_geen_manier_heeft_om_in_te_loggen_telt_niet_als_iemand_die_beheert()
    {
        await using var opstelling = await Begin(metBeheerder: false);
        Opstelling.Eis(await opstelling.Grains.Account("leeg").Maak("leeg@school.example", "Wout Leeg", null, [Toekenning(Rol.Schoolleider)]));
        var mensen = opstelling.Grains.Mensen(Opstelling.School);

        var nee = await mensen.Beeindig("leider", (await Kaart(opstelling, "leider")).Stand, Opstelling.Operatie("weg"), Leider);
        var leeg = (await opstelling.Grains.Account("leeg").Bekijk())!;
        Opstelling.Eis(await opstelling.Grains.Account("leeg").Bewaar(leeg with
        {
            Beveiliging = AccountBeveiliging.Leeg with { ExterneInloggen = [new ExterneInlog("google", "123", "leeg@school.example")] },
        }));

        Assert.Equal(Weigeringen.LaatsteDieBeheert.Code, nee.Weigering?.Code);
        Opstelling.Eis(await mensen.Beeindig("leider", (await Kaart(opstelling, "leider")).Stand, Opstelling.Operatie("weg-2"), Leider));
    }

    [Fact]
    public async Task Zonder_mailadres_wordt_niemand_iets_anders_dan_overblijfkracht()
    {
        await using var opstelling = await Begin();
        var (mensen, bep) = (opstelling.Grains.Mensen(Opstelling.School), opstelling.Grains.Account("bep"));
        Opstelling.Eis(await mensen.VoegToe(new NieuwePersoon("bep", "Bep Kuipers", null, [Toekenning(Rol.Overblijfkracht)]), Opstelling.Operatie("bep"), Leider));
        var kaart = await Kaart(opstelling, "bep");
        ImmutableArray<Roltoekenning> meer = kaart.Rij.Rollen.Add(Toekenning(Rol.Schoolleider));

        foreach (var nee in new[]
        {
            await mensen.WijzigRollen("bep", meer, kaart.Stand, Opstelling.Operatie("meer"), Leider),
            await bep.WijzigRollen(Opstelling.School, meer),
            await bep.ZetRollen(meer),
            await opstelling.Grains.Account("nieuw").MaakPersoon("Iemand", null, meer),
        })
        {
            Assert.Equal(Weigeringen.RolVraagtMail.Code, nee.Weigering?.Code);
        }

        Assert.Equal([Rol.Overblijfkracht], (await bep.Bekijk())!.Rollen.Select(r => r.Rol));
        Opstelling.Eis(await mensen.WijzigRollen(
            "bep", [kaart.Rij.Rollen[0] with { TotEnMet = opstelling.Vandaag }], kaart.Stand, Opstelling.Operatie("korter"), Leider));
    }

    [Fact]
    public async Task Een_beheerder_die_een_leerkracht_toevoegt_meldt_dat_aan_elke_schoolleider_en_een_schoolleider_zelf_niet()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);

        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Technisch));
        Opstelling.Eis(await mensen.VoegToe(Nieuw("kas", Rol.Kascommissie), Opstelling.Operatie("kas"), Technisch));
        Opstelling.Eis(await mensen.VoegToe(Nieuw("ib", Rol.InternBegeleider), Opstelling.Operatie("ib"), Leider));

        var post = (await opstelling.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails;
        var mail = Assert.Single(post);
        Assert.Equal((Sjabloon.RolGegeven, "leider@school.example"), (mail.Sjabloon, mail.NaarEmail));
    }

    [Fact]
    public async Task Een_beheerder_die_een_schoolleider_laat_stoppen_meldt_dat_aan_de_andere_schoolleiders()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        Opstelling.Eis(await opstelling.Grains.Account("tweede").Maak("tweede@school.example", "Joke Meijer", "hash", [Toekenning(Rol.Schoolleider)]));
        Opstelling.Eis(await opstelling.Grains.Account("derde").Maak("derde@school.example", "Arend Bos", "hash", [Toekenning(Rol.Schoolleider)]));
        Opstelling.Eis(await opstelling.Grains.Account("juf").Maak("juf@school.example", "Els Kok", "hash", [Toekenning(Rol.Leerkracht)]));

        var stand = (await Kaart(opstelling, "tweede")).Stand;
        Opstelling.Eis(await mensen.Beeindig("tweede", stand, Opstelling.Operatie("einde"), Technisch));
        Opstelling.Eis(await mensen.Beeindig("tweede", stand, Opstelling.Operatie("einde"), Technisch));
        Opstelling.Eis(await mensen.Beeindig("juf", (await Kaart(opstelling, "juf")).Stand, Opstelling.Operatie("juf"), Technisch));
        Opstelling.Eis(await mensen.Beeindig("derde", (await Kaart(opstelling, "derde")).Stand, Opstelling.Operatie("derde"), Leider));

        var post = (await opstelling.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails;
        Assert.Equal(["derde@school.example", "leider@school.example"], post.Select(m => m.NaarEmail).Order(StringComparer.Ordinal));
        Assert.All(post, m => Assert.Equal(Sjabloon.RolBeeindigd, m.Sjabloon));
    }

    [Fact]
    public async Task Een_postbus_die_niets_aanneemt_houdt_geen_besluit_tegen_en_krijgt_daarna_elke_mail_een_keer()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        opstelling.Storing.Bij((toestand, _) => toestand == "postbus");
        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Technisch));
        Opstelling.Eis(await mensen.VoegToe(Nieuw("kim", Rol.Leerkracht), Opstelling.Operatie("kim"), Technisch));
        var kaart = await Kaart(opstelling, "kim");
        Opstelling.Eis(await mensen.WijzigRollen("kim", kaart.Rij.Rollen.Add(Toekenning(Rol.Bhv)), kaart.Stand, Opstelling.Operatie("bhv"), Technisch));
        Opstelling.Eis(await mensen.Beeindig("tom", (await Kaart(opstelling, "tom")).Stand, Opstelling.Operatie("weg"), Technisch));

        Assert.Equal([Rol.Leerkracht, Rol.Bhv], (await opstelling.Grains.Account("kim").Bekijk())!.Rollen.Select(r => r.Rol));
        Assert.Empty((await opstelling.Grains.Account("tom").Bekijk())!.Rollen);
        Assert.Empty(await Mails(opstelling));
        opstelling.Storing.Geen();
        await opstelling.TotDat(async () => (await Mails(opstelling)).Length == 3);
        Assert.All(await Mails(opstelling), m => Assert.Equal(("leider@school.example", Sjabloon.RolGegeven), (m.NaarEmail, m.Sjabloon)));
    }

    [Fact]
    public async Task Een_mail_die_de_postbus_weigert_houdt_de_volgende_niet_tegen()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);

        Opstelling.Eis(await mensen.VoegToe(Nieuw("sam", Rol.Leerkracht) with { Naam = "Sam 111222333" }, Opstelling.Operatie("sam"), Technisch));
        Assert.Empty(await Mails(opstelling));
        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Technisch));

        Assert.Single(await Mails(opstelling));
        Assert.NotNull(await opstelling.Grains.Account("sam").Bekijk());
    }

    [Fact]
    public async Task Een_beheerder_geeft_zichzelf_geen_rol_die_kinderen_ziet()
    {
        await using var opstelling = await Begin();
        var kaart = await Kaart(opstelling, "beheer");

        var nee = await opstelling.Grains.Mensen(Opstelling.School).WijzigRollen(
            "beheer", kaart.Rij.Rollen.Add(Toekenning(Rol.Leerkracht)), kaart.Stand, Opstelling.Operatie("zelf"), Technisch);

        Assert.Equal(Weigeringen.RolAanJezelf.Code, nee.Weigering?.Code);
        Assert.Equal([Rol.Beheerder], (await opstelling.Grains.Account("beheer").Bekijk())!.Rollen.Select(r => r.Rol));
    }

    [Fact]
    public async Task Een_formulier_van_voor_een_andere_wijziging_wordt_geweigerd()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Leider));
        var kaart = await Kaart(opstelling, "tom");
        Opstelling.Eis(await mensen.WijzigRollen("tom", kaart.Rij.Rollen.Add(Toekenning(Rol.Bhv)), kaart.Stand, Opstelling.Operatie("een"), Leider));

        var oud = await mensen.WijzigRollen("tom", kaart.Rij.Rollen.Add(Toekenning(Rol.Ouderraad)), kaart.Stand, Opstelling.Operatie("twee"), Leider);

        Assert.Equal(Weigeringen.Verouderd.Code, oud.Weigering?.Code);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Een_school_verlaten_sluit_de_andere_niet_en_de_kaart_toont_alleen_de_eigen_rollen()
    {
        await using var opstelling = await Begin();
        ImmutableArray<Roltoekenning> beide = [Toekenning(Rol.Overblijfkracht), Toekenning(Rol.Overblijfkracht) with { School = Ander }];
        Opstelling.Eis(await opstelling.Grains.Account("fatma").Maak("fatma@school.example", "Fatma Demir", "hash", beide));

        var kaart = await Kaart(opstelling, "fatma");
        Opstelling.Eis(await opstelling.Grains.Mensen(Opstelling.School).Beeindig("fatma", kaart.Stand, Opstelling.Operatie("weg"), Leider));

        var account = (await opstelling.Grains.Account("fatma").Bekijk())!;
        Assert.Equal([Opstelling.School], kaart.Rij.Rollen.Select(r => r.School).Distinct());
        Assert.Equal([Ander], account.Rollen.Where(r => r.GeldtOp(opstelling.Vandaag)).Select(r => r.School));
        Assert.Equal(AccountStatus.Actief, account.Contact!.Status);
        Assert.Empty(await opstelling.Grains.Account("fatma").Feiten(Ander));
    }

    [Fact]
    public async Task Zonder_rol_ergens_eindigt_het_account_en_met_een_nieuwe_rol_leeft_het_weer()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        Opstelling.Eis(await opstelling.Grains.Account("tom").Maak("tom@school.example", "Tom de Graaf", "hash", [Toekenning(Rol.Leerkracht) with { Van = Opstelling.Jaar.EersteDag }]));
        var stempel = (await opstelling.Grains.Account("tom").Bekijk())!.Stempel;

        Opstelling.Eis(await mensen.Beeindig("tom", (await Kaart(opstelling, "tom")).Stand, Opstelling.Operatie("weg"), Leider));
        var weg = (await opstelling.Grains.Account("tom").Bekijk())!;
        Opstelling.Eis(await mensen.VoegToe(Nieuw("tom", Rol.Bhv), Opstelling.Operatie("terug"), Leider));
        var terug = (await opstelling.Grains.Account("tom").Bekijk())!;

        Assert.Equal(AccountStatus.Beeindigd, weg.Contact!.Status);
        Assert.NotEqual(stempel, weg.Stempel);
        Assert.Equal((AccountStatus.Actief, "hash"), (terug.Contact!.Status, terug.WachtwoordHash));
    }

    [Fact]
    public async Task Een_besluit_dat_het_account_niet_bereikte_wordt_na_een_herstart_alsnog_uitgevoerd()
    {
        await using var opstelling = await Begin();
        opstelling.Storing.Bij((toestand, sleutel) => toestand == "account" && sleutel.EndsWith("tom", StringComparison.Ordinal));
        Opstelling.Eis(await opstelling.Grains.Mensen(Opstelling.School).VoegToe(Nieuw("tom", Rol.Leerkracht), Opstelling.Operatie("tom"), Leider));
        Assert.Null(await opstelling.Grains.Account("tom").Bekijk());

        await opstelling.Herstart();
        _ = await Kaart(opstelling, "leider");
        await opstelling.TotDat(async () => await opstelling.Grains.Account("tom").Bekijk() is not null);

        Assert.Equal([Rol.Leerkracht], (await opstelling.Grains.Account("tom").Bekijk())!.Rollen.Select(r => r.Rol));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_geen_mensen_beheert_ziet_en_wijzigt_niemand()
    {
        await using var opstelling = await Begin();
        var mensen = opstelling.Grains.Mensen(Opstelling.School);
        foreach (var wie in new[] { Opstelling.Wie(Rol.Overblijfcoordinator), Opstelling.Wie(Rol.Administratie), Leider with { School = Ander } })
        {
            Assert.Equal(Weigeringen.GeenRecht.Code, (await mensen.Kaart("leider", wie)).Weigering?.Code);
            Assert.Equal(Weigeringen.GeenRecht.Code, (await mensen.VoegToe(Nieuw("tom", Rol.Bhv), Opstelling.Operatie("tom"), wie)).Weigering?.Code);
            Assert.Equal(Weigeringen.GeenRecht.Code, (await mensen.Beeindig("leider", "", Opstelling.Operatie("weg"), wie)).Weigering?.Code);
        }
    }

    private static async Task<ImmutableArray<PostKaart>> Mails(Opstelling opstelling) =>
        (await opstelling.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails;

    private static Roltoekenning Toekenning(Rol rol) => new(Opstelling.School, rol, [], new DateOnly(2026, 11, 12), null);

    private static NieuwePersoon Nieuw(string id, Rol rol) => new(id, $"Persoon {id}", $"{id}@school.example", [Toekenning(rol)]);

    private static async Task<PersoonKaart> Kaart(Opstelling opstelling, string id)
    {
        var kaart = await opstelling.Grains.Mensen(Opstelling.School).Kaart(id, Leider);
        Assert.Null(kaart.Weigering);
        return kaart.Waarde!;
    }

    private static async Task<Opstelling> Begin(bool metBeheerder = true)
    {
        var opstelling = await Opstelling.MetSchool();
        Opstelling.Eis(await opstelling.Grains.Account("leider").Maak("leider@school.example", "Ingrid van Leeuwen", "hash", [Toekenning(Rol.Schoolleider)]));
        if (metBeheerder)
        {
            Opstelling.Eis(await opstelling.Grains.Account("beheer").Maak("beheer@school.example", "Yvonne de Wit", "hash", [Toekenning(Rol.Beheerder)]));
        }

        return opstelling;
    }
}
