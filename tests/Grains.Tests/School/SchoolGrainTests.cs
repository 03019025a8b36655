using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Grains.School;

public sealed class SchoolGrainTests
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_nieuwe_school_begint_met_vier_overblijfdagen_vakanties_en_plekken()
    {
        await using var opstelling = await Opstelling.Start();
        var school = opstelling.Grains.School(Opstelling.School);
        Assert.Null(await school.Bekijk());
        Opstelling.Eis(await school.RichtIn(Opstelling.Gegevens, Coordinator));
        var view = (await school.Bekijk())!;
        Assert.Equal("ma, di, do en vr", view.Overblijfdagen.Leesbaar());
        Assert.Equal(25, view.KinderenPerHelper);
        Assert.Equal(["Schoolplein", "Binnen"], view.Plekken.Select(p => p.Naam));
        Assert.True(view.HeeftOverblijven(opstelling.Vandaag));
        Assert.Equal("Kerstvakantie", view.Vrij(new DateOnly(2026, 12, 24))!.Naam);
        Assert.Equal("+31240000001", view.Gegevens.Telefoon);
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Nog_een_keer_inrichten_verandert_niets()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var was = await school.Bekijk();
        Opstelling.Eis(await school.RichtIn(Opstelling.Gegevens with { Naam = "Een andere naam" }, Coordinator));
        Assert.Same(was, await school.Bekijk());
    }

    [Fact]
    [Requirement("SCH-1", "SCH-5")]
    public async Task De_installatie_kent_de_school_en_haar_nieuwe_naam()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var view = (await school.Bekijk())!;
        Opstelling.Eis(await school.WijzigGegevens(view.Gegevens with { Naam = "De Verte" }, view.Overblijfdagen, 20, view.Versie, Coordinator));
        var scholen = (await opstelling.Grains.Installatie().Bekijk()).Scholen;
        Assert.Equal([(Opstelling.School, "De Verte")], scholen.Select(s => (s.Sleutel, s.Naam)));
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_melding_aan_de_installatie_die_mislukt_komt_na_een_herstart_alsnog()
    {
        await using var opstelling = await Opstelling.Start();
        opstelling.Storing.Bij((toestand, _) => toestand == "installatie");
        Opstelling.Eis(await opstelling.Grains.School(Opstelling.School).RichtIn(Opstelling.Gegevens, Coordinator));
        Assert.Empty((await opstelling.Grains.Installatie().Bekijk()).Scholen);
        await opstelling.Herstart();
        Assert.NotNull(await opstelling.Grains.School(Opstelling.School).Bekijk());
        Assert.Single((await opstelling.Grains.Installatie().Bekijk()).Scholen);
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_wijziging_op_een_verouderd_formulier_wordt_geweigerd_en_laat_niets_na()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var was = (await school.Bekijk())!;
        Opstelling.Eis(await school.BewaarPlek(new Plek("", "Grasveld", PlekSoort.Speelplaats), was.Versie, Coordinator));
        var geweigerd = await school.BewaarPlek(new Plek("", "Zandbak", PlekSoort.Speelplaats), was.Versie, Coordinator);
        Assert.Equal("verouderd", geweigerd.Weigering?.Code);
        Assert.DoesNotContain((await school.Bekijk())!.Plekken, p => p.Naam == "Zandbak");
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Instellingen_staan_er_na_een_herstart_nog()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var versie = (await school.Bekijk())!.Versie;
        Opstelling.Eis(await school.BewaarVrijeDag(
            new VrijeDag("", VrijeDagSoort.Studiedag, "Studiedag", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)), versie, Coordinator));
        Opstelling.Eis(await school.BewaarUitje(new Uitje("", "g5", new DateOnly(2026, 11, 19), "Museum"), versie + 1, Coordinator));
        var was = (await school.Bekijk())!;
        await opstelling.Herstart();
        var na = (await opstelling.Grains.School(Opstelling.School).Bekijk())!;
        Assert.Equal(was.Versie, na.Versie);
        Assert.Equal(was.VrijeDagen, na.VrijeDagen, EqualityComparer<VrijeDag>.Default);
        Assert.False(na.HeeftOverblijven(new DateOnly(2026, 11, 20)));
        Assert.False(na.HeeftOverblijven(new DateOnly(2026, 11, 19), "g5"));
        Assert.True(na.HeeftOverblijven(new DateOnly(2026, 11, 19), "g6"));
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_weekdag_die_vervalt_laat_de_dagen_van_ervoor_staan_ook_na_een_herstart()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var was = (await school.Bekijk())!;
        var (vorigeWeek, volgendeWeek) = (opstelling.Vandaag.AddDays(-7), opstelling.Vandaag.AddDays(7));
        Opstelling.Eis(await school.WijzigGegevens(
            was.Gegevens, was.Overblijfdagen & ~opstelling.Vandaag.Weekdag(), was.KinderenPerHelper, was.Versie, Coordinator, opstelling.Vandaag.Weekdag()));
        await opstelling.Herstart();

        var na = (await opstelling.Grains.School(Opstelling.School).Bekijk())!;
        Assert.Equal((true, false), (na.HeeftOverblijven(vorigeWeek), na.HeeftOverblijven(volgendeWeek)));
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_uitje_dat_niet_doorgaat_kan_ook_tijdens_de_lunch_nog_weg()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        Opstelling.Eis(await school.BewaarUitje(new Uitje("", "g5", opstelling.Vandaag, "Museum"), (await school.Bekijk())!.Versie, Coordinator));
        opstelling.Klok.Naar(Schooltijd.Moment(opstelling.Vandaag, new TimeOnly(12, 30)));
        var na = (await school.Bekijk())!;

        Assert.Equal("uitje-tijdens-lunch", (await school.BewaarUitje(new Uitje("", "g6", opstelling.Vandaag, "Bos"), na.Versie, Coordinator)).Weigering?.Code);
        Opstelling.Eis(await school.VerwijderUitje(na.Uitjes.Single().Id, na.Versie, Coordinator));
        Assert.True((await school.Bekijk())!.HeeftOverblijven(opstelling.Vandaag, "g5"));
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Wat_niet_bewaard_kon_worden_is_ook_niet_te_zien()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var was = (await school.Bekijk())!;
        opstelling.Storing.Bij((toestand, _) => toestand == "school");
        await Assert.ThrowsAsync<OrleansException>(() => school.BewaarPlek(new Plek("", "Grasveld", PlekSoort.Speelplaats), was.Versie, Coordinator));
        opstelling.Storing.Geen();
        Assert.Equal(was.Versie, (await school.Bekijk())!.Versie);
        Opstelling.Eis(await school.BewaarPlek(new Plek("", "Grasveld", PlekSoort.Speelplaats), was.Versie, Coordinator));
    }

    [Theory]
    [InlineData(Rol.Overblijfkracht)]
    [InlineData(Rol.Groepsleerkracht)]
    [InlineData(Rol.Ouderraad)]
    [Requirement("SEC-2")]
    public async Task Wie_de_school_niet_mag_inrichten_verandert_niets(Rol rol)
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var view = (await school.Bekijk())!;
        var wie = Opstelling.Wie(rol, "g5");
        Assert.Equal("geen-recht", (await school.VerwijderPlek("binnen", view.Versie, wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await school.NeemGroepenOver([], wie)).Weigering?.Code);
        var vanElders = Opstelling.Wie(Rol.Schoolleider) with { School = new SchoolSleutel("99XX01") };
        Assert.Equal("geen-recht", (await school.BewaarGroep(view.Groepen[0], view.Versie, vanElders)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Groepen_nog_eens_overnemen_verandert_niets()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var school = opstelling.Grains.School(Opstelling.School);
        var versie = (await school.Bekijk())!.Versie;
        ImmutableArray<Groep> zelfde = [Opstelling.Groep("", "Groep 5", "5"), Opstelling.Groep("", "Groep 6", "6")];
        Opstelling.Eis(await school.NeemGroepenOver(zelfde, Opstelling.Wie(Rol.Administratie)));
        Assert.Equal(versie, (await school.Bekijk())!.Versie);
    }
}
