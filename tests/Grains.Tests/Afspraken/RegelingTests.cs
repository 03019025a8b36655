using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Afspraken;

/// <summary>Huisregels, reglement and ontruimingsplan over real grains (TSO-11a, TSO-12f, TSO-14).</summary>
public sealed class RegelingTests : IAsyncLifetime
{
    private static readonly Wie Schoolleider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Ria = Opstelling.Wie(Rol.Overblijfkracht) with { AccountId = "ria", Naam = "Ria Nijland" };
    private static readonly Wie Karin = Opstelling.Wie(Rol.Groepsleerkracht, "g5") with { AccountId = "karin", Naam = "Karin Hoekstra" };

    private Opstelling _school = null!;
    private int _nr;

    private IRegelingGrain Huisregels => _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Huisregels);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await Mens("ria", "Ria Nijland", Rol.Overblijfkracht);
        await Mens("karin", "Karin Hoekstra", Rol.Groepsleerkracht, "g5");
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-14a", "TSO-14c", "TSO-14d")]
    public async Task Een_nieuwe_versie_vraagt_iedereen_om_te_lezen_en_de_bevestiging_blijft_staan()
    {
        await Leg(Huisregels, "Niet duwen", "Samen opruimen");
        await _school.TotDat(async () => (await _school.Grains.Aandacht(Opstelling.School, "ria").Alles()).Any(b => b.Id == "regeling/huisregels/1"));
        Opstelling.Eis(await Huisregels.Bevestig(1, Op(), Ria));
        await _school.TotDat(async () => (await _school.Grains.Aandacht(Opstelling.School, "ria").Alles()).IsEmpty);
        await _school.Herstart();

        var view = (await Huisregels.Bekijk(Coordinator)).Waarde!;
        Assert.Equal([("karin", false), ("ria", true)], view.Lezers.Select(l => (l.AccountId, l.Op is not null)));
        Assert.Equal(["Niet duwen", "Samen opruimen"], view.Nu!.Regels.Select(r => r.Tekst));
        Assert.Equal(1, (await Huisregels.LaatstGelezen("ria"))!.VersieNr);
        Assert.Empty((await Huisregels.Bekijk(Ria)).Waarde!.Lezers);
    }

    [Fact]
    [Requirement("TSO-14a")]
    public async Task Een_versie_die_later_gaat_gelden_staat_klaar_en_de_oude_blijft_te_lezen()
    {
        await Leg(Huisregels, "Niet duwen");
        Opstelling.Eis(await Huisregels.LegVast(Invoer("Niet duwen", "Telefoon weg") with { GeldtVanaf = _school.Vandaag.AddDays(4) }, (await Huisregels.Bekijk(Coordinator)).Waarde!.Versie, Op(), Coordinator));

        var view = (await Huisregels.Bekijk(Ria)).Waarde!;
        Assert.Equal((1, 2), (view.Nu!.Nr, view.Straks!.Nr));
        Assert.Equal(["r1"], (await Huisregels.Regels()).Select(r => r.Id));
        _school.Klok.Vooruit(TimeSpan.FromDays(4));
        Assert.Equal(["r1", "r2"], (await Huisregels.Regels()).Select(r => r.Id));
        Assert.Single((await Huisregels.Tekst(1, Ria)).Waarde!.Regels);
        Assert.Equal("onbekend", (await Huisregels.Tekst(3, Ria)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-14a", "TSO-8c")]
    public async Task Wat_eerder_onder_een_regel_is_vastgelegd_houdt_zijn_woorden_na_een_nieuwe_versie()
    {
        await Leg(Huisregels, "Niet duwen", "Niet schoppen");
        Opstelling.Eis(await Huisregels.LegVast(Invoer("Telefoon weg") with { GeldtVanaf = _school.Vandaag.AddDays(4) }, (await Huisregels.Bekijk(Coordinator)).Waarde!.Versie, Op(), Coordinator));

        var toen = await Huisregels.RegelsOp(_school.Vandaag);
        var straks = await Huisregels.RegelsOp(_school.Vandaag.AddDays(4));
        Assert.Equal(["Niet duwen", "Niet schoppen"], toen.Select(r => r.Tekst));
        Assert.Equal("Telefoon weg", straks[0].Tekst);
        Assert.Contains("Niet schoppen", straks.Select(r => r.Tekst));
        Assert.Empty(await Huisregels.RegelsOp(_school.Vandaag.AddDays(-1)));
    }

    [Fact]
    [Requirement("TSO-14b")]
    public async Task De_leerkracht_bespreekt_de_huisregels_met_de_eigen_groep_en_niet_met_een_andere()
    {
        await Leg(Huisregels, "Niet duwen");
        Opstelling.Eis(await Huisregels.NoteerBesproken("g5", _school.Vandaag, Op(), Karin));
        Assert.Equal("geen-recht", (await Huisregels.NoteerBesproken("g6", _school.Vandaag, Op(), Karin)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Huisregels.NoteerBesproken("g5", _school.Vandaag, Op(), Ria)).Weigering?.Code);
        Opstelling.Eis(await Huisregels.ZetWeken(3, Coordinator));
        Assert.Equal("weken", (await Huisregels.ZetWeken(1, Coordinator)).Weigering?.Code);
        var g5 = (await Huisregels.Bekijk(Coordinator)).Waarde!.Groepen.Single(g => g.GroepId == "g5");
        Assert.Equal((_school.Vandaag, _school.Vandaag.AddDays(21)), (g5.Laatst, g5.Voor));
        Assert.Equal(["g5"], (await Huisregels.Bekijk(Karin)).Waarde!.Groepen.Select(g => g.GroepId));
    }

    [Fact]
    [Requirement("TSO-14b")]
    public async Task De_nachtronde_herinnert_de_leerkracht_een_keer_als_bespreken_te_lang_uitblijft()
    {
        await Leg(Huisregels, "Niet duwen");
        _school.Klok.Vooruit(TimeSpan.FromDays(15));
        await Huisregels.Nacht();
        await Huisregels.Nacht();
        var taken = (await _school.Grains.Aandacht(Opstelling.School, "karin").Alles()).Where(b => b.Soort == OrleansSchool.Aandacht.Aandachtsoort.Taak);
        Assert.Equal("regeling/bespreken-g5-2026-11-26", Assert.Single(taken).Id);
    }

    [Fact]
    [Requirement("TSO-12f", "SEC-2")]
    public async Task Het_ontruimingsplan_draagt_alleen_de_schoolleider_over_en_die_noteert_de_oefening()
    {
        var plan = _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Ontruimingsplan);
        Assert.Equal("geen-recht", (await plan.LegVast(Invoer("Verzamel op het plein"), 0, Op(), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await plan.LegVast(Invoer("Verzamel op het plein") with { Overleg = null }, 0, Op(), Schoolleider));
        Opstelling.Eis(await plan.Bevestig(1, Op(), Ria));
        Assert.Equal("geen-recht", (await plan.NoteerOefening(_school.Vandaag, "Goed", Op(), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await plan.NoteerOefening(_school.Vandaag, "In vier minuten buiten", Op(), Schoolleider));
        var view = (await plan.Bekijk(Coordinator)).Waarde!;
        Assert.Equal(("ria", true, "In vier minuten buiten"), (view.Lezers.Single().AccountId, view.Lezers.Single().Op is not null, view.Oefeningen.Single().Verslag));
        Assert.Empty(view.Groepen);
    }

    [Fact]
    [Requirement("TSO-11a")]
    public async Task Dat_ouders_het_reglement_kregen_staat_met_versie_en_datum_bij_het_kind()
    {
        var sam = await _school.SchrijfIn("sam");
        Assert.Equal("onbekend", (await sam.NoteerReglement(1, Reglementwijze.OpPapier, _school.Vandaag, Op(), Coordinator)).Weigering?.Code);
        var reglement = _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Reglement);
        await Leg(reglement, "Artikel 1");
        Assert.Equal("datum-in-toekomst", (await sam.NoteerReglement(1, Reglementwijze.OpPapier, _school.Vandaag.AddDays(1), Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await sam.NoteerReglement(1, Reglementwijze.OpPapier, _school.Vandaag, Op(), Ria)).Weigering?.Code);
        Opstelling.Eis(await sam.NoteerReglement(1, Reglementwijze.OpPapier, _school.Vandaag, Op(), Coordinator));
        var versie = (await sam.Kaart(Coordinator)).Waarde!.Versie;
        Opstelling.Eis(await sam.NoteerReglement(1, Reglementwijze.OpPapier, _school.Vandaag, Op(), Coordinator));
        var kaart = (await sam.Kaart(Coordinator)).Waarde!;
        Assert.Equal((versie, 1, _school.Vandaag), (kaart.Versie, kaart.Reglement!.VersieNr, kaart.Reglement.Op));
        Assert.Equal(1, (await _school.Rij("sam"))!.Reglement);
    }

    [Fact]
    [Requirement("TSO-14a")]
    public async Task Een_versie_waarvan_de_tekst_niet_bewaard_kon_worden_bestaat_niet_en_kan_opnieuw()
    {
        var operatie = Op();
        _school.Storing.Bij((toestand, _) => toestand == "regeling");
        await Assert.ThrowsAnyAsync<Exception>(() => Huisregels.LegVast(Invoer("Niet duwen"), 0, operatie, Coordinator));
        _school.Storing.Geen();
        Assert.Empty(await Huisregels.Kort());
        Opstelling.Eis(await Huisregels.LegVast(Invoer("Iets anders"), 0, operatie, Coordinator));
        Assert.Equal(["Iets anders"], (await Huisregels.Regels()).Select(r => r.Tekst));
    }

    private OperatieId Op() => Opstelling.Operatie($"regeling-{++_nr}");

    private RegelingInvoer Invoer(params string[] regels) => new(
        [.. regels], _school.Vandaag, new Regelingoverleg(_school.Vandaag, "Karin en Ruben", "Karel en Petra", "Zo doen we het"), null);

    private async Task Leg(IRegelingGrain regeling, params string[] regels) => Opstelling.Eis(await regeling.LegVast(Invoer(regels), 0, Op(), Coordinator));

    private async Task Mens(string id, string naam, Rol rol, params string[] groepen) => Opstelling.Eis(await _school.Grains.Account(id).MaakPersoon(
        naam, $"{id}@school.example", [new Roltoekenning(Opstelling.School, rol, [.. groepen], Opstelling.Jaar.EersteDag, null)]));
}
