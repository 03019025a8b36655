using OrleansSchool.Aandacht;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>Schoolgids and newsletter on the real engine and store: kept, asked for, taken back (TSO-0a, TSO-11c).</summary>
public sealed class OpenbaarGrainTests : IAsyncLifetime
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    private Opstelling _school = null!;

    private INieuwsbriefGrain Nieuwsbrief => _school.Grains.Nieuwsbrief(Opstelling.School, Opstelling.Jaar);

    private ISchoolgidsGrain Gids => _school.Grains.Schoolgids(Opstelling.School, Opstelling.Jaar.Volgend);

    public async ValueTask InitializeAsync() => _school = await Opstelling.MetSchool();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact, Requirement("TSO-0a")]
    public async Task In_mei_wordt_de_tekst_gevraagd_overnemen_haalt_de_taak_weg_en_een_verandering_brengt_haar_terug()
    {
        await MaakPersoon("marijke", "Marijke van der Veen", Rol.Overblijfcoordinator);
        await _school.NaarNacht(new DateOnly(2027, 4, 29));
        Assert.DoesNotContain(await Berichten("marijke"), IsGids);
        await _school.NaarNacht(new DateOnly(2027, 5, 4));
        await _school.TotDat(async () => (await Berichten("marijke")).Any(IsGids));

        var view = (await Gids.Bekijk(Coordinator)).Waarde!;
        Assert.Equal(Opstelling.Jaar.Volgend, view.Jaar);
        Assert.Null(view.Afgerond);
        Assert.Contains("Marijke van der Veen", view.Alineas.Single(a => a.Kop == "Contact").Tekst, StringComparison.Ordinal);
        Opstelling.Eis(await Gids.RondAf(view.Kenmerk, view.Versie, Opstelling.Operatie("klaar"), Coordinator));
        await _school.TotDat(async () => !(await Berichten("marijke")).Any(IsGids));

        await _school.Herstart();
        Assert.Empty((await Gids.Bekijk(Coordinator)).Waarde!.Opnieuw);
        var reglement = _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Reglement);
        Opstelling.Eis(await reglement.LegVast(new RegelingInvoer(["Artikel 1."], _school.Vandaag, null, null), 0, Opstelling.Operatie("reglement"), Leider));
        Assert.Equal("‘Reglement’ is veranderd.", Assert.Single((await Gids.Bekijk(Coordinator)).Waarde!.Opnieuw));
        await _school.NaarNacht(new DateOnly(2027, 5, 6));
        await _school.TotDat(async () => (await Berichten("marijke")).Any(b => IsGids(b) && b.Tekst.Contains("klopt niet meer", StringComparison.Ordinal)));
    }

    [Fact, Requirement("TSO-0a", "SEC-2")]
    public async Task De_eigen_tekst_blijft_na_een_herstart_noemt_geen_kind_en_is_niet_voor_iedereen()
    {
        await _school.SchrijfIn("sam");
        Opstelling.Eis(await Gids.Bewaar("Wij eten in de klas.", 0, Opstelling.Operatie("een"), Coordinator));
        Opstelling.Eis(await Gids.Bewaar("Wij eten in de klas.", 0, Opstelling.Operatie("een"), Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Gids.Bewaar("Anders.", 1, Opstelling.Operatie("een"), Coordinator)).Weigering?.Code);
        Assert.Equal("verouderd", (await Gids.Bewaar("Anders.", 0, Opstelling.Operatie("twee"), Coordinator)).Weigering?.Code);
        Assert.Equal("gids-naam", (await Gids.Bewaar("Sam luidt de bel.", 1, Opstelling.Operatie("drie"), Coordinator)).Weigering?.Code);
        Assert.Equal("gids-anders", (await Gids.RondAf("iets ouds", 1, Opstelling.Operatie("vier"), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Gids.Bewaar("Anders.", 1, Opstelling.Operatie("vijf"), Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Gids.Bekijk(Opstelling.Wie(Rol.Commissielid))).Weigering?.Code);

        await _school.Herstart();

        var view = (await Gids.Bekijk(Coordinator)).Waarde!;
        Assert.Equal(("Wij eten in de klas.", 1L), (view.Eigen, view.Versie));
    }

    [Fact, Requirement("TSO-0a", "TSO-11c")]
    public async Task Van_een_school_die_er_niet_is_wordt_niets_bewaard()
    {
        var elders = new SchoolSleutel("99XX09");
        var wie = Coordinator with { School = elders };
        Assert.Equal("onbekende-school", (await _school.Grains.Schoolgids(elders, Opstelling.Jaar).Bewaar("Tekst.", 0, Opstelling.Operatie("gids"), wie)).Weigering?.Code);
        Assert.Equal("onbekende-school", (await _school.Grains.Nieuwsbrief(elders, Opstelling.Jaar).Bewaar(null, "Kop", "Tekst.", 0, Opstelling.Operatie("brief"), wie)).Weigering?.Code);
        Assert.Equal("onbekende-school", (await _school.Grains.Nieuwsbrief(elders, Opstelling.Jaar).Bekijk(wie)).Weigering?.Code);
    }

    [Fact, Requirement("TSO-11c")]
    public async Task Een_stuk_wordt_een_keer_geschreven_geplaatst_en_daarna_niet_meer_veranderd()
    {
        await _school.SchrijfIn("sam");
        Opstelling.Eis(await Nieuwsbrief.Bewaar(null, "Ballen", "Er zijn nieuwe ballen.", 0, Opstelling.Operatie("een"), Coordinator));
        Opstelling.Eis(await Nieuwsbrief.Bewaar(null, "Ballen", "Er zijn nieuwe ballen.", 0, Opstelling.Operatie("een"), Coordinator));
        var stuk = Assert.Single(await Nieuwsbrief.Berichten());
        Assert.Equal("operatie-al-gebruikt", (await Nieuwsbrief.Bewaar(null, "Ballen", "Anders.", 0, Opstelling.Operatie("een"), Coordinator)).Weigering?.Code);
        Assert.Equal("verouderd", (await Nieuwsbrief.Bewaar(stuk.Id, "Ballen", "Anders.", 0, Opstelling.Operatie("twee"), Coordinator)).Weigering?.Code);
        Assert.Equal("nieuws-naam", (await Nieuwsbrief.Bewaar(stuk.Id, "Ballen", "Dank aan Sam.", 1, Opstelling.Operatie("drie"), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Nieuwsbrief.Bewaar(stuk.Id, "Ballen", "Anders.", 1, Opstelling.Operatie("vier"), Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
        Opstelling.Eis(await Nieuwsbrief.Plaats(stuk.Id, _school.Vandaag, "Nieuwsbrief 4", 1, Opstelling.Operatie("vijf"), Coordinator));

        await _school.Herstart();

        Assert.Equal("nieuws-geplaatst", (await Nieuwsbrief.Bewaar(stuk.Id, "Ballen", "Anders.", 2, Opstelling.Operatie("zes"), Coordinator)).Weigering?.Code);
        var view = (await Nieuwsbrief.Bekijk(Coordinator)).Waarde!;
        Assert.Equal(((DateOnly?)_school.Vandaag, "Nieuwsbrief 4", "Er zijn nieuwe ballen."), view.Berichten.Select(b => (b.GeplaatstOp, b.Waar, b.Tekst)).Single());
        Assert.Equal(new DateOnly(2027, 1, 25), view.Voor); // eight weeks of school, without the sixteen days of Christmas
    }

    [Fact, Requirement("TSO-11c")]
    public async Task Wat_er_in_de_gebieden_gebeurt_is_een_aanleiding_zonder_naam_van_een_kind()
    {
        Assert.Empty((await Nieuwsbrief.Bekijk(Coordinator)).Waarde!.Aanleidingen);
        var overleg = new Regelingoverleg(_school.Vandaag, "Karin Hoekstra", "Karel van Rijn", "De telefoon blijft in de tas.");
        var huisregels = _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Huisregels);
        Opstelling.Eis(await huisregels.LegVast(new RegelingInvoer(["Niet duwen."], _school.Vandaag, overleg, null), 0, Opstelling.Operatie("regels"), Leider));

        var nieuws = Assert.Single((await Nieuwsbrief.Bekijk(Coordinator)).Waarde!.Aanleidingen);

        Assert.StartsWith("Er zijn nieuwe huisregels", nieuws.Tekst, StringComparison.Ordinal);
        Assert.Empty((await _school.Grains.Nieuwsbrief(Opstelling.School, Opstelling.Jaar.Vorig).Bekijk(Coordinator)).Waarde!.Aanleidingen);
    }

    [Fact, Requirement("TSO-11c")]
    public async Task De_voorzitter_wordt_na_acht_weken_school_gevraagd_en_een_geplaatst_stuk_haalt_de_taak_weg()
    {
        await MaakPersoon("karel", "Karel van Rijn", Rol.Commissielid);
        await MaakPersoon("marijke", "Marijke van der Veen", Rol.Overblijfcoordinator);
        await KiesVoorzitter("karel", "Karel van Rijn");
        Assert.Equal(new DateOnly(2026, 10, 27), (await Nieuwsbrief.Bekijk(Coordinator)).Waarde!.Voor);
        await _school.NaarNacht(new DateOnly(2026, 11, 13));
        await _school.TotDat(async () => (await Berichten("karel")).Any(IsNieuws));
        Assert.DoesNotContain(await Berichten("marijke"), IsNieuws);

        Opstelling.Eis(await Nieuwsbrief.Bewaar(null, "Ballen", "Er zijn nieuwe ballen.", 0, Opstelling.Operatie("stuk"), Coordinator));
        var stuk = Assert.Single(await Nieuwsbrief.Berichten());
        Assert.Contains(await Berichten("karel"), IsNieuws);
        Opstelling.Eis(await Nieuwsbrief.Plaats(stuk.Id, _school.Vandaag, "Nieuwsbrief 4", 1, Opstelling.Operatie("plaats"), Coordinator));
        await _school.TotDat(async () => !(await Berichten("karel")).Any(IsNieuws));
    }

    [Fact, Requirement("TSO-11c")]
    public async Task Hoe_vaak_een_school_schrijft_blijft_ook_in_de_schooljaren_erna_zo()
    {
        Assert.Equal(OpenbaarGrenzen.WekenStandaard, (await Nieuwsbrief.Bekijk(Coordinator)).Waarde!.WekenTussen);
        Assert.Equal("weken", (await Nieuwsbrief.ZetWeken(OpenbaarGrenzen.WekenMax + 1, Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Nieuwsbrief.ZetWeken(4, Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
        Opstelling.Eis(await Nieuwsbrief.ZetWeken(4, Coordinator));
        var daarna = Opstelling.Jaar.Volgend;
        Assert.Equal(4, (await _school.Grains.Nieuwsbrief(Opstelling.School, daarna).Bekijk(Coordinator)).Waarde!.WekenTussen);

        await _school.NaarNacht(new DateOnly(2027, 9, 9));
        Assert.Equal(4, await _school.Grains.Nieuwsbrief(Opstelling.School, daarna).Weken());
        Assert.Equal(4, (await _school.Grains.Nieuwsbrief(Opstelling.School, daarna.Volgend).Bekijk(Coordinator)).Waarde!.WekenTussen);
    }

    private static bool IsGids(Aandachtsbericht bericht) => bericht.Id == $"schoolgids/{Opstelling.Jaar.Volgend}";

    private static bool IsNieuws(Aandachtsbericht bericht) => bericht.Id.StartsWith("nieuwsbrief/", StringComparison.Ordinal);

    private async Task<IEnumerable<Aandachtsbericht>> Berichten(string account) => await _school.Grains.Aandacht(Opstelling.School, account).Alles();

    private async Task MaakPersoon(string id, string naam, Rol rol)
    {
        Opstelling.Eis(await _school.Grains.Account(id).MaakPersoon(naam, $"{id}@school.example", [new Roltoekenning(Opstelling.School, rol, [], Opstelling.Jaar.EersteDag, null)]));
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.AccountId == id));
    }

    private async Task KiesVoorzitter(string account, string naam)
    {
        var (commissie, jaar) = (_school.Grains.Commissie(Opstelling.School), Opstelling.Jaar);
        var lid = new CommissielidInvoer(account, naam, null, Commissiefunctie.Ouderraad, jaar.EersteDag, jaar.LaatsteDag);
        Opstelling.Eis(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Leider)).Waarde!.Versie, Opstelling.Operatie("lid"), Leider));
        var view = (await commissie.Bekijk(Leider)).Waarde!;
        var stem = new BesluitInvoer(_school.Vandaag, [naam, "Petra de Ruiter"], 2, 0, 0, "Gekozen.");
        Opstelling.Eis(await commissie.KiesVoorzitter(jaar, view.Leden.Single().Id, stem, view.Versie, Opstelling.Operatie("voorzitter"), Leider));
    }
}
