using OrleansSchool.Basis;
using OrleansSchool.Jaarovergang;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Jaarovergang;

/// <summary>The run over real grains: proposal, applying, broken off, undoing, by night (SCH-4).</summary>
[Requirement("SCH-4")]
public sealed class JaarovergangTests : IAsyncLifetime
{
    private static readonly Schooljaar Naar = new(2027);
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly DateOnly Vakantie = new(2027, 7, 28);

    private Opstelling _school = null!;

    private IJaarovergangGrain Run => _school.Grains.Jaarovergang(Opstelling.School, Naar);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        Opstelling.Eis(await _school.Grains.School(Opstelling.School).NeemGroepenOver([Opstelling.Groep("g8", "Groep 8", "8")], Opstelling.Wie(Rol.Schoolleider)));
        foreach (var (id, groep, jaargroep) in new[] { ("sam", "g5", "5"), ("kim", "g5", "5"), ("noa", "g8", "8") })
        {
            var kind = await _school.SchrijfIn(id, id, "Akker", groep);
            var kaart = (await kind.Kaart(Kantoor)).Waarde!;
            Opstelling.Eis(await kind.WijzigPersoon(kaart.Persoon with { Jaargroep = jaargroep }, kaart.Versie, Kantoor));
            Opstelling.Eis(await kind.MeldAan(_school.Vandaag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, Opstelling.Operatie("aan-" + id), Kantoor));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Iedereen_gaat_over_en_wordt_in_de_nieuwe_groep_verwacht()
    {
        await Bereid();
        var voorstel = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal(["kim", "noa", "sam"], voorstel.Rijen.Select(r => r.LeerlingId).Order(StringComparer.Ordinal));
        Opstelling.Eis(await Run.PasToe(bevestigd: true, voorstel.Versie, Kantoor));
        Opstelling.Eis(await Run.PasToe(bevestigd: true, voorstel.Versie, Kantoor));

        var na = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal((Overgangstand.Toegepast, 3, true), (na.Stand, na.Gedaan, na.MagTerug));
        Assert.Empty(na.Geweigerd);
        var g6 = na.Groepen.Single(g => g.Naam == "Groep 6");
        Assert.Equal(("g6-27", "6"), ((await Kaart("sam")).Persoon.GroepId, (await Kaart("sam")).Persoon.Jaargroep));
        Assert.Equal(new DateOnly(2027, 8, 1), (await Kaart("noa")).VanSchoolPer);
        var verwacht = await _school.Grains.Overblijfgroep(Opstelling.School, Naar, g6.Id).Verwachting(new DateOnly(2027, 9, 9));
        Assert.Equal((Verwachting.Structureel, Verwachting.Structureel), (verwacht["sam"], verwacht["kim"]));
        Assert.Single((await Kaart("sam")).Aanmeldingen);
        Assert.Equal(Verwachting.Structureel, (await Oud("g5", "sam", _school.Vandaag.AddDays(-60)))); // the counts of the old groep stay
    }

    [Fact]
    public async Task Terugdraaien_zet_alles_terug_en_daarna_kan_het_opnieuw()
    {
        await Bereid();
        Opstelling.Eis(await Run.PasToe(true, (await Run.Bekijk(Kantoor)).Waarde!.Versie, Kantoor));
        var kim = await Kaart("kim");
        Opstelling.Eis(await _school.Grains.Leerling(Opstelling.School, "kim").WijzigPersoon(kim.Persoon with { GroepId = "g8-27", Jaargroep = "8" }, kim.Versie, Kantoor));

        Opstelling.Eis(await Run.DraaiTerug(Kantoor));
        Opstelling.Eis(await Run.DraaiTerug(Kantoor));
        var na = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal(Overgangstand.Voorstel, na.Stand);
        Assert.Equal("kim", Assert.Single(na.Geweigerd).LeerlingId);
        Assert.Equal(("g5", "5"), ((await Kaart("sam")).Persoon.GroepId, (await Kaart("sam")).Persoon.Jaargroep));
        Assert.Null((await Kaart("noa")).VanSchoolPer);
        Assert.Equal(Verwachting.Structureel, await Oud("g5", "sam", new DateOnly(2027, 7, 1)));
        Assert.Equal("g8-27", (await Kaart("kim")).Persoon.GroepId);

        Opstelling.Eis(await Run.PasToe(true, na.Versie, Kantoor));
        Assert.Equal("g6-27", (await Kaart("sam")).Persoon.GroepId);
        Assert.Equal(Verwachting.Structureel, await Oud("g6-27", "sam", new DateOnly(2027, 9, 9)));
    }

    [Fact]
    public async Task Na_een_storing_halverwege_gaat_het_verder_waar_het_was()
    {
        await Bereid();
        var versie = (await Run.Bekijk(Kantoor)).Waarde!.Versie;
        _school.Storing.Bij((naam, sleutel) => naam == "leerling" && sleutel.EndsWith("/sam", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => Run.PasToe(true, versie, Kantoor));
        await _school.Herstart();
        Assert.Equal(Overgangstand.Bezig, (await Run.Bekijk(Kantoor)).Waarde!.Stand);
        Assert.Equal("overgang-bezig", (await Run.Kies(["sam"], null, Opstelling.Operatie("kies"), Kantoor)).Weigering?.Code);

        Opstelling.Eis(await Run.PasToe(true, versie, Kantoor));
        var na = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal((Overgangstand.Toegepast, 3), (na.Stand, na.Gedaan));
        Assert.Empty(na.Geweigerd);
        Assert.Equal(1, (await Kaart("kim")).Geschiedenis.Count(f => f.Soort == "jaarovergang"));
        Assert.Equal("g6-27", (await Kaart("sam")).Persoon.GroepId);
    }

    [Fact]
    public async Task Een_doublure_en_een_onvolledig_voorstel()
    {
        await Bereid();
        Opstelling.Eis(await Run.Kies(["sam"], new Overgangskeuze("g5-27", null, VanSchool: false), Opstelling.Operatie("zit"), Kantoor));
        Assert.Equal("overgang-groep-past-niet", (await Run.Kies(["kim"], new Overgangskeuze("g5-27", "7", VanSchool: false), Opstelling.Operatie("mis"), Kantoor)).Weigering?.Code);
        var rij = (await Run.Bekijk(Kantoor)).Waarde!.Rijen.Single(r => r.LeerlingId == "sam");
        Assert.Equal((Overgangsoort.Doublure, Overgangsbron.Hand), (rij.Soort, rij.Bron));
        var zonder = await _school.SchrijfIn("bo", "Bo", "Akker", groep: null);
        var kaart = (await zonder.Kaart(Kantoor)).Waarde!;
        Opstelling.Eis(await zonder.WijzigPersoon(kaart.Persoon with { Jaargroep = null }, kaart.Versie, Kantoor));

        var view = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal((1, false), (view.Kiezen, view.MagToepassen));
        Assert.Equal("overgang-onvolledig", (await Run.PasToe(true, view.Versie, Kantoor)).Weigering?.Code);
        Opstelling.Eis(await Run.Kies(["bo"], new Overgangskeuze(null, null, VanSchool: true), Opstelling.Operatie("weg"), Kantoor));
        Assert.Equal("verouderd", (await Run.PasToe(true, view.Versie, Kantoor)).Weigering?.Code);
        Opstelling.Eis(await Run.PasToe(true, view.Versie + 1, Kantoor));
        Assert.Equal(("g5-27", "5"), ((await Kaart("sam")).Persoon.GroepId, (await Kaart("sam")).Persoon.Jaargroep));
    }

    [Fact]
    public async Task Voor_de_laatste_lunch_wordt_hij_klaargezet_en_de_nachtronde_past_hem_toe()
    {
        await Op(new DateOnly(2027, 7, 5));
        Opstelling.Eis(await Run.Begin(Kantoor));
        var view = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal("overgang-te-vroeg", (await Run.PasToe(true, view.Versie, Kantoor)).Weigering?.Code);
        Opstelling.Eis(await Run.ZetKlaar(klaar: true, Kantoor));
        await _school.NaarNacht(view.KanVanaf.AddDays(-1));
        Assert.Equal("g5", (await Kaart("sam")).Persoon.GroepId);
        await _school.NaarNacht(view.KanVanaf);
        Assert.Equal("g6-27", (await Kaart("sam")).Persoon.GroepId);
        Assert.Equal(Overgangstand.Toegepast, (await Run.Bekijk(Kantoor)).Waarde!.Stand);
    }

    [Fact]
    public async Task Wat_klaarstond_en_niet_meer_kan_hoort_de_coordinator()
    {
        Opstelling.Eis(await _school.Grains.Account("marijke").MaakPersoon(
            "Marijke van der Veen", "marijke@school.example", [new OrleansSchool.Toegang.Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), null)]));
        await Op(new DateOnly(2027, 7, 5));
        Opstelling.Eis(await Run.Begin(Kantoor));
        Opstelling.Eis(await Run.ZetKlaar(klaar: true, Kantoor));
        var bo = await _school.SchrijfIn("bo", "Bo", "Akker", groep: null);
        var kaart = (await bo.Kaart(Kantoor)).Waarde!;
        Opstelling.Eis(await bo.WijzigPersoon(kaart.Persoon with { Jaargroep = null }, kaart.Versie, Kantoor));
        await _school.NaarNacht((await Run.Bekijk(Kantoor)).Waarde!.KanVanaf);
        var view = (await Run.Bekijk(Kantoor)).Waarde!;
        Assert.Equal((Overgangstand.Voorstel, false), (view.Stand, view.Klaargezet));
        Assert.Contains(await _school.Grains.Aandacht(Opstelling.School, "marijke").Alles(), b => b.Id == $"jaarovergang/{Naar}");
        Assert.Equal("g5", (await Kaart("sam")).Persoon.GroepId);
    }

    [Fact]
    public async Task Na_de_eerste_lunch_kan_terugdraaien_niet_meer_en_vraagt_toepassen_een_vinkje()
    {
        await Op(new DateOnly(2027, 9, 20));
        Opstelling.Eis(await Run.Begin(Kantoor));
        var versie = (await Run.Bekijk(Kantoor)).Waarde!.Versie;
        Assert.Equal("overgang-bevestigen", (await Run.PasToe(bevestigd: false, versie, Kantoor)).Weigering?.Code);
        Opstelling.Eis(await Run.PasToe(bevestigd: true, versie, Kantoor));
        Assert.Equal("overgang-terug-te-laat", (await Run.DraaiTerug(Kantoor)).Weigering?.Code);
        Assert.Equal("g6-27", (await Kaart("sam")).Persoon.GroepId);
    }

    [Fact]
    public async Task Alleen_wie_het_mag_doet_de_jaarovergang_en_niet_in_de_winter()
    {
        Assert.Equal("overgang-nog-niet", (await Run.Begin(Kantoor)).Weigering?.Code);
        await Op(Vakantie);
        foreach (var rol in new[] { Rol.Overblijfkracht, Rol.Groepsleerkracht, Rol.Commissielid, Rol.Beheerder })
        {
            var wie = Opstelling.Wie(rol, "g5");
            Assert.Equal("geen-recht", (await Run.Bekijk(wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Run.PasToe(true, 0, wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Run.DraaiTerug(wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await _school.Grains.Leerling(Opstelling.School, "sam").DraaiOvergangTerug("x", wie)).Weigering?.Code);
        }
    }

    private async Task Bereid()
    {
        await Op(Vakantie);
        Opstelling.Eis(await Run.Begin(Kantoor));
        Opstelling.Eis(await Run.Begin(Kantoor));
    }

    private Task Op(DateOnly dag) => _school.Herstart(_ => _school.Klok.Naar(Schooltijd.Moment(dag, new TimeOnly(10, 0))));

    private async Task<LeerlingKaart> Kaart(string id) => (await _school.Grains.Leerling(Opstelling.School, id).Kaart(Kantoor)).Waarde!;

    private async Task<Verwachting> Oud(string groep, string id, DateOnly dag)
    {
        for (; dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Wednesday; dag = dag.AddDays(1))
        {
        }

        return (await _school.Grains.Overblijfgroep(Opstelling.School, Schooljaar.Van(dag), groep).Verwachting(dag)).GetValueOrDefault(id);
    }
}
