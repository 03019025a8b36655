using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Gedrag;

/// <summary>Article 9 over real grains and a real store: from the log to the list and back (TSO-9).</summary>
public sealed class SchorsingTests : IAsyncLifetime
{
    private const Weekdagen AlleDagen = Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag;

    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Schoolleider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Commissie = Opstelling.Wie(Rol.Commissielid);

    private Opstelling _school = null!;
    private int _nr;

    private IGedragGrain Sam => _school.Grains.Gedrag(Opstelling.School, "sam");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        var kind = await _school.SchrijfIn("sam");
        Opstelling.Eis(await kind.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, AlleDagen, null, Op(), Opstelling.Wie(Rol.Administratie)));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-9a", "TSO-9b", "TSO-9c", "LIVE-1")]
    public async Task Van_overtreding_tot_schorsing_en_het_kind_is_van_de_lijst_tot_en_met_de_laatste_dag()
    {
        await Sam.OntvangOvertreding(new Afzender("logboek/99XX00/2026-11-10", 1), new Overtreding(new DateOnly(2026, 11, 10), 4, null, "Slaat", "Fatma"));
        await Sam.OntvangOvertreding(new Afzender("logboek/99XX00/2026-11-10", 1), new Overtreding(new DateOnly(2026, 11, 10), 4, null, "Slaat", "Fatma"));
        Opstelling.Eis(await Sam.Waarschuw("Niet slaan", Op(), Coordinator));
        var id = await Besluit(new DateOnly(2026, 11, 13), new DateOnly(2026, 11, 19));
        Assert.Equal(Tegelstaat.Verwacht, (await Tegel(new DateOnly(2026, 11, 13))).Staat);

        Opstelling.Eis(await Sam.NoteerOuders(id, _school.Vandaag, "Moeder gesproken", await Versie(), Op(), Schoolleider));

        var view = (await Sam.Bekijk(Coordinator)).Waarde!;
        Assert.Equal((1, 1, new DateOnly(2026, 11, 20)), (view.Overtredingen.Length, view.Waarschuwingen.Length, view.WeerWelkom));
        Assert.Equal((Tegelstaat.Verwacht, Tegelstaat.Geschorst), ((await Tegel(_school.Vandaag)).Staat, (await Tegel(new DateOnly(2026, 11, 13))).Staat));
        Assert.Equal((Tegelstaat.Geschorst, new DateOnly(2026, 11, 19)), ((await Tegel(new DateOnly(2026, 11, 19))).Staat, (await Tegel(new DateOnly(2026, 11, 19))).StaatTot!.Value));
        Assert.Equal(Tegelstaat.Verwacht, (await Tegel(new DateOnly(2026, 11, 20))).Staat);
        Assert.Equal([new Blokkade(Verwachting.Geschorst, new DateOnly(2026, 11, 13), new DateOnly(2026, 11, 19))], (await _school.Grains.Leerling(Opstelling.School, "sam").Kaart(Coordinator)).Waarde!.Blokkades);
    }

    [Fact]
    [Requirement("LIVE-1", "TSO-9c")]
    public async Task Een_geschorst_kind_dat_toch_komt_wordt_opgevangen_geteld_en_valt_op()
    {
        await Schors(_school.Vandaag, _school.Vandaag.AddDays(6));
        Assert.Equal(Tegelstaat.Geschorst, (await Tegel(_school.Vandaag)).Staat);

        var merk = await _school.Grains.Overblijfdag(Opstelling.School, "g5", _school.Vandaag).Markeer(new Markeer(["sam"], Markeersoort.Aanwezig, Op()), Opstelling.Wie(Rol.Overblijfkracht));

        Assert.True(merk.IsGoed);
        Assert.Equal((Tegelstaat.Onverwacht, Verwachting.Geschorst), ((await Tegel(_school.Vandaag)).Staat, (await Tegel(_school.Vandaag)).Verwachting));
        var stand = await _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5").Stand(_school.Vandaag);
        Assert.Equal((1, 1), (stand.Tellers.Onverwacht, stand.Tellers.OpHetPlein));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public async Task De_schorsing_eindigt_vanzelf_ook_zonder_nachtronde_en_na_een_herstart()
    {
        await Schors(_school.Vandaag, new DateOnly(2026, 11, 13));
        _school.Klok.Vooruit(TimeSpan.FromDays(2));
        await _school.Herstart();

        var view = (await Sam.Bekijk(Coordinator)).Waarde!;
        Assert.Equal((Gedragstap.Voorbij, null), (view.Schorsingen[0].Stap, view.Loopt));
        Assert.Equal(Gedragstap.Voorbij, (await _school.Grains.Gedragoverzicht(Opstelling.School).Alles())[0].StapOp(_school.Vandaag));
        Assert.Equal(Tegelstaat.Verwacht, (await Tegel(new DateOnly(2026, 11, 16))).Staat);
        Opstelling.Eis(await Sam.VraagContact("Het begint weer", Op(), Coordinator));
    }

    [Fact]
    [Requirement("TSO-9c", "SCH-4")]
    public async Task Een_schorsing_loopt_door_in_de_groep_van_het_nieuwe_schooljaar()
    {
        _school.Klok.Vooruit(TimeSpan.FromDays(new DateOnly(2027, 6, 28).DayNumber - _school.Vandaag.DayNumber));
        var nieuw = new Groep("g6-27", new Schooljaar(2027), "Groep 6", ["6"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), "schoolplein", "binnen");
        Opstelling.Eis(await _school.Grains.School(Opstelling.School).NeemGroepenOver([nieuw], Schoolleider));
        await Schors(new DateOnly(2027, 6, 29), new DateOnly(2027, 9, 10));
        var leerling = _school.Grains.Leerling(Opstelling.School, "sam");
        var kaart = (await leerling.Kaart(Schoolleider)).Waarde!;
        Opstelling.Eis(await leerling.WijzigPersoon(kaart.Persoon with { GroepId = "g6-27", Jaargroep = "6" }, kaart.Versie, Schoolleider));

        var bord = (await _school.Grains.Overblijfgroep(Opstelling.School, new Schooljaar(2027), "g6-27").Bord(new DateOnly(2027, 9, 10), Coordinator)).Waarde!;
        Assert.Equal(Tegelstaat.Geschorst, Assert.Single(bord.Tegels).Staat);
        bord = (await _school.Grains.Overblijfgroep(Opstelling.School, new Schooljaar(2027), "g6-27").Bord(new DateOnly(2027, 9, 13), Coordinator)).Waarde!;
        Assert.Equal(Tegelstaat.Verwacht, Assert.Single(bord.Tegels).Staat);
    }

    [Fact]
    [Requirement("TSO-9c")]
    public async Task De_leerling_hoort_de_schorsing_ook_als_die_eerst_niet_kon_schrijven()
    {
        _school.Storing.Bij((toestand, _) => toestand == "leerling");
        await Schors(_school.Vandaag, _school.Vandaag.AddDays(6));
        Assert.Equal(Tegelstaat.Verwacht, (await Tegel(_school.Vandaag)).Staat);
        _school.Storing.Geen();
        await _school.TotDat(async () => (await Tegel(new DateOnly(2026, 11, 13))).Staat == Tegelstaat.Geschorst);
    }

    [Fact]
    [Requirement("TSO-9c")]
    public async Task Nog_eens_hetzelfde_formulier_doet_niets_en_een_oud_scherm_wordt_geweigerd()
    {
        var operatie = Op();
        Opstelling.Eis(await Sam.VraagContact("Slaat", operatie, Coordinator));
        Opstelling.Eis(await Sam.VraagContact("Slaat", operatie, Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Sam.VraagContact("Schopt", operatie, Coordinator)).Weigering?.Code);
        var zaak = Assert.Single((await Sam.Bekijk(Coordinator)).Waarde!.Schorsingen);
        Assert.Equal("verouderd", (await Sam.NoteerContact(zaak.Id, _school.Vandaag, "Gesproken", await Versie() - 1, Op(), Schoolleider)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SEC-2", "TSO-9b", "TSO-9c")]
    public async Task Ieder_doet_alleen_de_stap_die_van_hem_of_haar_is()
    {
        var helper = Opstelling.Wie(Rol.Overblijfkracht);
        var leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, "g5");
        Assert.All([await Sam.VraagContact("x", Op(), helper), await Sam.VraagContact("x", Op(), leerkracht), await Sam.Waarschuw("x", Op(), Commissie)], u => Assert.Equal("geen-recht", u.Weigering?.Code));
        Opstelling.Eis(await Sam.VraagContact("Slaat", Op(), Coordinator));
        var id = (await Sam.Bekijk(Coordinator)).Waarde!.Loopt!.Id;
        Assert.Equal("geen-recht", (await Sam.NoteerContact(id, _school.Vandaag, "x", await Versie(), Op(), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Sam.NoteerContact(id, _school.Vandaag, "x", await Versie(), Op(), Schoolleider));
        Opstelling.Eis(await Sam.NoteerOverleg(id, _school.Vandaag, "x", null, await Versie(), Op(), Coordinator));
        Assert.Equal("geen-recht", (await Sam.Besluit(id, Invoer(), _school.Vandaag, _school.Vandaag, await Versie(), Op(), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Sam.Besluit(id, Invoer(), _school.Vandaag, _school.Vandaag, await Versie(), Op(), Commissie));
        foreach (var wie in new[] { Coordinator, Commissie })
        {
            Assert.Equal("geen-recht", (await Sam.NoteerOuders(id, _school.Vandaag, "x", await Versie(), Op(), wie)).Weigering?.Code);
        }

        Assert.Equal("geen-recht", (await Sam.TrekIn(id, "x", await Versie(), Op(), Coordinator)).Weigering?.Code);
        Assert.True((await Sam.Bekijk(leerkracht)).IsGoed);
        foreach (var wie in new[] { helper, Opstelling.Wie(Rol.Groepsleerkracht, "g6"), Commissie, Opstelling.Wie(Rol.Ouderraad) })
        {
            Assert.Equal("geen-recht", (await Sam.Bekijk(wie)).Weigering?.Code);
        }
    }

    [Fact]
    [Requirement("TSO-8h")]
    public async Task De_commissie_ziet_een_kind_pas_als_zij_erover_moet_besluiten()
    {
        Opstelling.Eis(await Sam.VraagContact("Slaat", Op(), Coordinator));
        var id = (await Sam.Bekijk(Coordinator)).Waarde!.Loopt!.Id;
        Assert.Equal("onbekend", (await Sam.Zaak(id, Commissie)).Weigering?.Code);
        Opstelling.Eis(await Sam.NoteerOverleg(id, _school.Vandaag, "Eens", "Niet bereikbaar", await Versie(), Op(), Coordinator));
        Assert.Equal("Slaat", Assert.Single((await Sam.Zaak(id, Commissie)).Waarde!.Schorsingen).Aanleiding);
        Assert.Equal("geen-recht", (await Sam.Zaak(id, Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-9c", "PDF-1")]
    public async Task De_brief_is_die_van_de_eerste_keer_en_gaat_met_de_schorsing_weg()
    {
        var id = await Besluit(_school.Vandaag, _school.Vandaag.AddDays(6));
        Opstelling.Eis(await Sam.BewaarBrief(id, [1, 2, 3], Coordinator));
        Opstelling.Eis(await Sam.BewaarBrief(id, [4, 5, 6], Coordinator));
        Assert.Equal([1, 2, 3], (await Sam.Brief(id, Schoolleider)).Waarde!.Bytes);
        Assert.Equal("geen-recht", (await Sam.Brief(id, Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);

        await Sam.Vergeet();

        Assert.Equal("onbekend", (await Sam.Brief(id, Schoolleider)).Weigering?.Code);
        Assert.Empty(_school.Er("bestand"));
        Assert.Empty(_school.Er("gedrag"));
        Assert.Empty(await _school.Grains.Gedragoverzicht(Opstelling.School).Alles());
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task De_nachtronde_wist_gedrag_na_zijn_termijn_en_een_nieuwe_schorsing_komt_daarna_gewoon_aan()
    {
        await Schors(_school.Vandaag, new DateOnly(2026, 11, 13));
        var verslag = await _school.NaarNacht(new DateOnly(2028, 11, 13));
        Assert.Equal(0, verslag.Aantal("gedrag"));
        verslag = await _school.NaarNacht(new DateOnly(2028, 11, 14));
        Assert.Equal((1, 1), (verslag.Aantal("gedrag"), verslag.Aantal("gedragoverzicht")));
        Assert.Empty((await _school.Grains.Leerling(Opstelling.School, "sam").Kaart(Schoolleider)).Waarde!.Blokkades);

        await Schors(_school.Vandaag.AddDays(1), _school.Vandaag.AddDays(20));
        Assert.Single((await _school.Grains.Leerling(Opstelling.School, "sam").Kaart(Schoolleider)).Waarde!.Blokkades);
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Van_een_gewiste_leerling_blijft_geen_gedrag_over()
    {
        await Sam.OntvangOvertreding(new Afzender("logboek/99XX00/2026-11-12", 1), new Overtreding(_school.Vandaag, 1, null, "Slaat", "Fatma"));
        Opstelling.Eis(await _school.Grains.Leerling(Opstelling.School, "sam").VerlaatSchool(_school.Vandaag, Schoolleider));
        await _school.NaarNacht(new DateOnly(2028, 11, 12));
        Assert.Empty(_school.Er("leerling"));
        Assert.Empty(_school.Er("gedrag"));
    }

    private OperatieId Op() => Opstelling.Operatie($"gedrag-{++_nr}");

    private async Task<long> Versie() => (await Sam.Bekijk(Schoolleider)).Waarde!.Versie;

    private BesluitInvoer Invoer() => new(_school.Vandaag, ["Karel", "Petra"], 2, 0, 0, "Een paar dagen rust.");

    private async Task<string> Besluit(DateOnly van, DateOnly tot)
    {
        Opstelling.Eis(await Sam.Begin("Slaat andere kinderen", Op(), Coordinator));
        var id = (await Sam.Bekijk(Coordinator)).Waarde!.Loopt!.Id;
        Opstelling.Eis(await Sam.NoteerOverleg(id, _school.Vandaag, "Eens met schorsen", "Ouders al gesproken door de leerkracht", await Versie(), Op(), Coordinator));
        Opstelling.Eis(await Sam.Besluit(id, Invoer(), van, tot, await Versie(), Op(), Commissie));
        return id;
    }

    private async Task Schors(DateOnly van, DateOnly tot)
    {
        var id = await Besluit(van, tot);
        Opstelling.Eis(await Sam.NoteerOuders(id, _school.Vandaag, "Moeder gesproken", await Versie(), Op(), Schoolleider));
    }

    private async Task<Tegel> Tegel(DateOnly dag) => Assert.Single(
        (await _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5").Bord(dag, Coordinator)).Waarde!.Tegels);
}
