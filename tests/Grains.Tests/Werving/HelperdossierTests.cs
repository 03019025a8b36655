using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Rooster;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Grains.Werving;

/// <summary>Papers of helpers, candidates, courses, policy and spelmateriaal over real grains.</summary>
public sealed class HelperdossierTests : IAsyncLifetime
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Schoolleider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Ria = Opstelling.Wie(Rol.Overblijfkracht) with { AccountId = "ria", Naam = "Ria Nijland" };

    private Opstelling _school = null!;
    private int _nr;

    private IOverblijfkrachtGrain Kracht => _school.Grains.Overblijfkracht(Opstelling.School, "ria");

    private IKandidatenGrain Kandidaten => _school.Grains.Kandidaten(Opstelling.School);

    private IMateriaalGrain Materiaal => _school.Grains.Spelmateriaal(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        Opstelling.Eis(await Kracht.Bewaar(
            new OverblijfkrachtGegevens("Ria Nijland", "", "ria@school.example", false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 24), null, null),
            0, Coordinator));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-4d", "TSO-4e")]
    public async Task De_helper_tekent_zelf_en_niet_op_een_tablet_en_een_ander_niet()
    {
        await Leg(Regelingsoorten.Overeenkomst, "We spreken af dat je op maandag komt.");
        await Leg(Regelingsoorten.Reglement, "Artikel 1.");
        var invoer = new HandtekeningInvoer("Ria Nijland", 1, 1, KentReglement: true);
        Assert.Equal("tekenen-niet-hier", (await Kracht.Teken(invoer, Op(), Ria with { Tablet = "plein" })).Weigering?.Code);
        Assert.Equal("geen-recht", (await Kracht.Teken(invoer, Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Kracht.Dossier(Ria with { AccountId = "wim" })).Weigering?.Code);
        Assert.True((await Kracht.Dossier(Ria)).Waarde!.MagTekenen);
        var operatie = Op();
        Opstelling.Eis(await Kracht.Teken(invoer, operatie, Ria));
        Opstelling.Eis(await Kracht.Teken(invoer, operatie, Ria));
        await _school.Herstart();

        var dossier = (await Kracht.Dossier(Coordinator)).Waarde!;
        Assert.False(dossier.MoetTekenen);
        var versie = (await _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Overeenkomst).Kort())[0];
        var o = Assert.Single(dossier.Overeenkomsten);
        Assert.Equal((versie.Hash, _school.Vandaag, "Ria Nijland"), (o.TekstHash, o.Op, o.Naam));
        await _school.TotDat(async () => (await _school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen.Single().GetekendOp == _school.Vandaag);
        Assert.Empty((await _school.Grains.Regeling(Opstelling.School, Regelingsoorten.Overeenkomst).Bekijk(Coordinator)).Waarde!.Lezers); // it is signed, not read
    }

    [Fact]
    [Requirement("TSO-4d", "SEC-5")]
    public async Task Een_scan_is_terug_te_halen_en_gaat_met_de_helper_weg()
    {
        var pdf = Pdf();
        var operatie = Op();
        Assert.Equal("helper-zelf", (await Kracht.LegPapierVast(new PapierInvoer(_school.Vandaag, "Ria Nijland", [.. pdf]), operatie, Coordinator with { AccountId = "ria" })).Weigering?.Code);
        _school.Storing.Bij((naam, _) => naam == "bestand");
        await Assert.ThrowsAnyAsync<Exception>(() => Kracht.LegPapierVast(new PapierInvoer(_school.Vandaag, "Ria Nijland", [.. pdf]), operatie, Coordinator));
        _school.Storing.Geen();
        Opstelling.Eis(await Kracht.LegPapierVast(new PapierInvoer(_school.Vandaag, "Ria Nijland", [.. pdf]), operatie, Coordinator)); // the same form goes on
        var o = Assert.Single((await Kracht.Dossier(Coordinator)).Waarde!.Overeenkomsten);
        var terug = (await Kracht.Scan(o.Id, Coordinator)).Waarde!.Bytes;
        Assert.True(pdf.AsSpan().SequenceEqual(terug.AsSpan()));
        Assert.Equal("geen-recht", (await Kracht.Scan(o.Id, Opstelling.Wie(Rol.Leerkracht))).Weigering?.Code);
        Assert.Equal(2, _school.Er("bestand").Count());

        Opstelling.Eis(await Kracht.Beeindig(new BeeindigingInvoer(_school.Vandaag, new DateOnly(2026, 12, 31), true, false, null), Op(), Coordinator));
        await _school.NaarNacht(new DateOnly(2029, 1, 1));
        Assert.Empty(_school.Er("overblijfkracht"));
        Assert.Empty(_school.Er("bestand"));
    }

    [Fact]
    [Requirement("TSO-4g")]
    public async Task Opzeggen_zet_de_laatste_dag_en_het_account_volgt()
    {
        var kort = new BeeindigingInvoer(_school.Vandaag, _school.Vandaag.AddDays(3), DoorHelper: false, Zwaarwegend: true, null);
        Assert.Equal("opzeg-reden", (await Kracht.Beeindig(kort, Op(), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Kracht.Beeindig(kort with { Reden = "Vertrouwen geschonden" }, Op(), Coordinator));
        Assert.Equal(_school.Vandaag.AddDays(3), (await Kracht.Kaart(Coordinator)).Waarde!.Gegevens.TotEnMet);
        Assert.Equal((true, "Vertrouwen geschonden"), ((await Kracht.Dossier(Coordinator)).Waarde!.Beeindiging!.Zwaarwegend, (await Kracht.Dossier(Coordinator)).Waarde!.Beeindiging!.Reden));
        await _school.TotDat(async () => (await _school.Grains.Account("ria").Bekijk())!.Rollen.Any(r => r.TotEnMet == _school.Vandaag.AddDays(3)));
    }

    [Fact]
    [Requirement("TSO-4f", "TSO-4n")]
    public async Task Van_kandidaat_tot_besluit_en_een_cursus_die_iemand_miste()
    {
        var invoer = new KandidaatInvoer("Bep Kuipers", "0687654321", null, Kandidaatsoort.Overblijfkracht, "nieuwsbrief", null, _school.Vandaag, null);
        var operatie = Op();
        var id = (await Kandidaten.Bewaar(null, invoer, operatie, Coordinator)).Waarde!.Id;
        Assert.Equal(id, (await Kandidaten.Bewaar(null, invoer, operatie, Coordinator)).Waarde!.Id);
        Opstelling.Eis(await Kandidaten.NoteerGesprek(id, _school.Vandaag, "Petra de Ruiter", "Enthousiast.", Op(), Coordinator));
        Opstelling.Eis(await Kandidaten.Besluit(id, new BesluitInvoer(_school.Vandaag, ["Petra", "Karel"], 2, 0, 0, "Bep begint in december."), Op(), Coordinator));
        Assert.Equal(Kandidaatuitslag.Aangenomen, Assert.Single((await Kandidaten.Bekijk(Coordinator)).Waarde!.Kandidaten).Uitslag);
        Assert.Equal("geen-recht", (await Kandidaten.Bekijk(Ria)).Weigering?.Code);

        var scholing = _school.Grains.Scholing(Opstelling.School, Opstelling.Jaar);
        Opstelling.Eis(await scholing.Bewaar(null, new BijeenkomstInvoer(_school.Vandaag, Bijeenkomstsoort.Cursus, "EHBO", null), Op(), Coordinator));
        var cursus = (await scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten[0].Id;
        Opstelling.Eis(await scholing.Noteer(cursus, [], [], Op(), Coordinator));
        Assert.Equal([cursus], (await scholing.Bekijk(Coordinator)).Waarde!.Deelnemers.Single().Gemist);
        Assert.Equal(new Scholingtelling(1, 0, 0, 1), await scholing.Tel());
        Assert.Equal("geen-recht", (await scholing.Noteer(cursus, [], [], Op(), Ria)).Weigering?.Code);

        var nacht = await _school.NaarNacht(_school.Vandaag.AddDays(28));
        Assert.Equal(1, nacht.Aantal("kandidaat"));
        Assert.Empty((await Kandidaten.Bekijk(Coordinator)).Waarde!.Kandidaten);
    }

    [Fact]
    [Requirement("TSO-1c", "TSO-1f")]
    public async Task De_schoolleider_legt_beleid_vast_en_hoort_op_tijd_dat_de_verzekering_afloopt()
    {
        var beleid = _school.Grains.Beleid(Opstelling.School);
        Opstelling.Eis(await _school.Grains.Account("leider").MaakPersoon(
            "Ingrid van Leeuwen", "ingrid@school.example", [new OrleansSchool.Toegang.Roltoekenning(Opstelling.School, Rol.Schoolleider, [], new DateOnly(2026, 8, 1), null)]));
        var stuk = new StukInvoer(Stuksoort.Mandaat, "De schoolleiding organiseert het overblijven.", "het bestuur", _school.Vandaag, _school.Vandaag);
        Assert.Equal("geen-recht", (await beleid.LegVast(stuk, Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await beleid.Bekijk(Ria)).Weigering?.Code);
        Opstelling.Eis(await beleid.LegVast(stuk, Op(), Schoolleider));
        Opstelling.Eis(await beleid.BewaarVerzekering(
            null, new VerzekeringInvoer("Onderling Waarborg", "WA-1", Gedekt.Allen, null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), null), Op(), Schoolleider));
        var view = (await beleid.Bekijk(Coordinator)).Waarde!;
        Assert.Equal(("loopt-af", 1, "het bestuur"), (Assert.Single(view.Punten).Code, view.Helpers, view.Geldend(Stuksoort.Mandaat)!.VastgesteldDoor));
        await _school.NaarNacht(_school.Vandaag.AddDays(1));
        await _school.TotDat(async () => (await _school.Grains.Aandacht(Opstelling.School, "leider").Alles()).Any(b => b.Tekst.Contains("WA-verzekering", StringComparison.Ordinal)));
    }

    [Fact]
    [Requirement("TSO-13a", "TSO-13b")]
    public async Task Een_helper_meldt_kapot_materiaal_en_vinkt_opruimen_af_ook_op_de_tablet()
    {
        var bal = new MateriaalInvoer("Voetbal", 3, "schoolplein", Materiaalstand.InOrde, null, 1500);
        Assert.Equal("geen-recht", (await Materiaal.Bewaar(null, bal, Op(), Ria)).Weigering?.Code);
        Opstelling.Eis(await Materiaal.Bewaar(null, bal, Op(), Coordinator));
        var tablet = Ria with { Tablet = "plein" };
        var id = (await Materiaal.Bekijk(tablet)).Waarde!.Lijst[0].Id;
        Opstelling.Eis(await Materiaal.Meld(id, Materiaalstand.BuitenGebruik, "lek", Op(), tablet));
        Opstelling.Eis(await Materiaal.VinkOpgeruimd("schoolplein", null, Op(), tablet));
        await _school.Herstart();
        var view = (await Materiaal.Bekijk(Coordinator)).Waarde!;
        Assert.Equal((4500, "Ria Nijland"), (view.BegrotingCenten, Assert.Single(view.Vandaag).DoorNaam));
        Assert.Equal("geen-recht", (await Materiaal.Bekijk(Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
    }

    private async Task Leg(string soort, params string[] regels) => Opstelling.Eis(await _school.Grains.Regeling(Opstelling.School, soort).LegVast(
        new RegelingInvoer([.. regels], _school.Vandaag, null, null), 0, Op(), Schoolleider));

    private OperatieId Op() => Opstelling.Operatie($"werving-{++_nr}");

    private static byte[] Pdf() => [.. "%PDF-1.7"u8, .. Enumerable.Range(0, 300_000).Select(n => (byte)n)];
}
