using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>A dossier on the real engine and store: who fills it, who sets it ready, what changes afterwards.</summary>
public sealed class DossierGrainTests : IAsyncLifetime
{
    private Dossierproef _proef = null!;

    private IDossierGrain Dossier => _proef.Dossier;

    public async ValueTask InitializeAsync() => _proef = await Dossierproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Alleen_de_leerkracht_van_groep_8_begint_en_het_is_gevuld_vanaf_de_kaart()
    {
        await _proef.School.SchrijfIn("sam");
        var sam = _proef.School.Grains.Dossier(Opstelling.School, "sam", Opstelling.Jaar);
        Assert.Equal("geen-recht", (await Dossier.Begin(_proef.Op(), Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Dossier.Begin(_proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        Assert.Equal("geen-groep-acht", (await sam.Begin(_proef.Op(), Dossierproef.Leider)).Weigering?.Code);
        Assert.True((await _proef.Bekijk()).Mag.Beginnen);

        var operatie = _proef.Op();
        Opstelling.Eis(await Dossier.Begin(operatie, Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.Begin(operatie, Dossierproef.Leerkracht));

        Assert.Equal("dossier-bestaat", (await Dossier.Begin(_proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        var view = await _proef.Bekijk();
        Assert.Equal((true, Dossierstatus.Voorlopig, "Akker", 2), (view.Bestaat, view.Status, view.Gegevens!.Leerling.Achternaam, view.Gegevens.Verzorgers.Length));
        Assert.Contains(view.Bevindingen, b => b is { Code: "OVa.OA02", Houdt: true });
        Assert.Equal(new DateOnly(2027, 7, 1), view.WistOp);
    }

    [Fact]
    [Requirement("OSO-K1", "OSO-K6", "OSO-S2", "OSO-S4")]
    public async Task Van_begin_tot_verstrekt()
    {
        await _proef.TotVerstrekt();

        var view = await _proef.Bekijk(Dossierproef.Administratie);
        Assert.Equal((Dossierstatus.Verstrekt, 1), (view.Status, view.VersieNr));
        Assert.Equal((Dossierproef.Begindag, new DateOnly(2027, 6, 30), false), (view.GereedOp, view.BeschikbaarTot, view.VerlooptTeVroeg));
        Assert.Equal(("Waterland College", "ESIS", Verstrekwijze.Las), view.Verstrekkingen.Single() is var v ? (v.VoSchoolNaam, v.Bron, v.Wijze) : default);
        Assert.Equal(["verstrekt", "gereed", "seintje"], view.Log.Take(3).Select(f => f.Soort));
        var uitgave = (await Dossier.Uitgifte(Dossierproef.Administratie)).Waarde!;
        Assert.Equal((view.Versies[0].Hash, Akkoord.Ja, false), (uitgave.Hash, uitgave.Inzage!.Akkoord, uitgave.Voorlopig));
        Assert.Equal("al-verstrekt", (await Dossier.NoteerVerstrekt(_proef.VoSchoolId, "ESIS", _proef.School.Vandaag, _proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-K6", "OSO-S2")]
    public async Task Wie_het_vulde_zet_het_niet_zelf_gereed_en_zonder_VO_school_gaat_het_niet()
    {
        await _proef.Begin();
        await _proef.Vul();
        await _proef.Bewaar(new Dossierdeel { Verzuim = new Verzuimgegevens(4, 0, 1, ContactLeerplicht: false) }, Dossierproef.Leider);
        await _proef.Leg();
        await _proef.Gezien(Dossierproef.Moeder);
        await _proef.Gezien(Dossierproef.Vader);
        Opstelling.Eis(await Dossier.GeefSeintje(_proef.Op(), Dossierproef.Leerkracht));

        Assert.Equal("vier-ogen", (await Dossier.ZetGereed(_proef.School.Vandaag, _proef.Op(), Dossierproef.Leider)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Dossier.ZetGereed(_proef.School.Vandaag, _proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        Assert.Contains("gereed", (await _proef.Bekijk(Dossierproef.Leider)).Mag.WaaromNiet.Keys);
        Assert.Equal("gereed-datum", (await Dossier.ZetGereed(_proef.School.Vandaag.AddDays(1), _proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        var overdracht = _proef.School.Grains.Overdracht(Opstelling.School, Opstelling.Jaar);
        Opstelling.Eis(await overdracht.ZetBestemming(Dossierproef.Kind, _proef.VoSchoolId, geldt: false, _proef.Op(), Dossierproef.Administratie));
        Assert.Equal("geen-vo-school", (await Dossier.ZetGereed(_proef.School.Vandaag, _proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        Opstelling.Eis(await overdracht.ZetBestemming(Dossierproef.Kind, _proef.VoSchoolId, geldt: true, _proef.Op(), Dossierproef.Administratie));
        Opstelling.Eis(await Dossier.ZetGereed(_proef.School.Vandaag, _proef.Op(), Dossierproef.Administratie));
    }

    [Fact]
    [Requirement("OSO-K2")]
    public async Task Een_deel_dat_een_ander_net_bewaarde_wordt_niet_overschreven_en_een_dubbele_klik_telt_een_keer()
    {
        await _proef.Begin();
        var deel = new Dossierdeel { Advies = Overstapadvies.Leeg with { Voorlopig = "50" } };
        var operatie = _proef.Op();
        Assert.Equal(1, (await Dossier.BewaarDeel(deel, 0, operatie, Dossierproef.Leerkracht)).Waarde?.Versie);
        Assert.Equal(1, (await Dossier.BewaarDeel(deel, 0, operatie, Dossierproef.Leerkracht)).Waarde?.Versie);
        var ander = new Dossierdeel { Advies = Overstapadvies.Leeg with { Voorlopig = "60" } };
        Assert.Equal("operatie-al-gebruikt", (await Dossier.BewaarDeel(ander, 1, operatie, Dossierproef.Leerkracht)).Weigering?.Code);
        Assert.Equal("verouderd", (await Dossier.BewaarDeel(ander, 0, _proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Dossier.BewaarDeel(ander, 1, _proef.Op(), Dossierproef.Administratie)).Weigering?.Code);

        var okr = Dossierproef.Okr()[..1];
        Assert.Single((await Dossier.BewaarOkr(okr, Dossierproef.Leerkracht)).Waarde!.Bewaard);
        var laat = (await Dossier.BewaarOkr([okr[0] with { Keuze = Okrkeuzes.Ja }], Dossierproef.Leerkracht)).Waarde!;
        Assert.Empty(laat.Bewaard);
        Assert.Equal(1, Assert.Single(laat.Verouderd).Versie);
    }

    [Fact]
    [Requirement("OSO-K3", "OSO-X")]
    public async Task De_ondersteuning_is_van_beiden_en_een_stuk_dat_niet_beiden_bevestigden_gaat_niet_mee()
    {
        await _proef.Begin();
        await _proef.Vul();
        var bytes = Dossierproef.Rapport("Merkteken leeuwerik");
        Opstelling.Eis(await Dossier.VoegBijlageToe("../verslag.docx", "Verslag van de begeleiding", ondersteuning: true, bytes, _proef.Op(), Dossierproef.Ib));
        Assert.Equal("bijlage-dubbel", (await Dossier.VoegBijlageToe("b.pdf", "Nog eens", ondersteuning: true, bytes, _proef.Op(), Dossierproef.Ib)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Dossier.VoegBijlageToe("b.pdf", "Zelf", ondersteuning: false, bytes, _proef.Op(), Dossierproef.Ib)).Weigering?.Code);
        Assert.Equal("bijlage-soort", (await Dossier.VoegBijlageToe("b.pdf", "Geen PDF", ondersteuning: true, [1, 2, 3], _proef.Op(), Dossierproef.Ib)).Weigering?.Code);

        var bijlage = (await _proef.Bekijk()).Gegevens!.Bijlagen.Single();
        Assert.Equal(("verslag.docx.pdf", true, false), (bijlage.Bestandsnaam, bijlage.BevestigdDoorIb, bijlage.BevestigdDoorLeerkracht));
        Assert.Equal<byte>(bytes, (await Dossier.Bijlage(bijlage.Id, null, Dossierproef.Leerkracht)).Waarde!.Bytes);
        Assert.Equal("geen-recht", (await Dossier.Bijlage(bijlage.Id, null, Dossierproef.Administratie)).Weigering?.Code);
        var rij = (await _proef.School.Grains.Bestand(Opstelling.School, bijlage.Id + "-0").Bekijk())!;
        Assert.DoesNotContain("leeuwerik", Encoding.ASCII.GetString([.. rij.Bytes]), StringComparison.Ordinal);

        Opstelling.Eis(await Dossier.BevestigBijlage(bijlage.Id, _proef.Op(), Dossierproef.Leerkracht));
        Assert.Single((await Dossier.Voorbeeld(Dossierproef.Leerkracht)).Waarde!.Gegevens.Bijlagen);
        Opstelling.Eis(await Dossier.VerwijderBijlage(bijlage.Id, _proef.Op(), Dossierproef.Leerkracht));
        Assert.Empty((await _proef.Bekijk()).Gegevens!.Bijlagen);
        Assert.False((await Dossier.Bijlage(bijlage.Id, null, Dossierproef.Leerkracht)).IsGoed);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public async Task Niemand_bevestigt_een_tekst_over_ondersteuning_die_intussen_veranderde()
    {
        await _proef.Begin();
        await _proef.Vul();
        await _proef.Bewaar(new Dossierdeel { Ondersteuning = Onderwijsondersteuning.Leeg with { Arrangement = false, Medicijnen = true } });
        var gelezen = (await _proef.Bekijk(Dossierproef.Ib)).Ondersteuningsversie;
        await _proef.Bewaar(new Dossierdeel { Ondersteuning = Onderwijsondersteuning.Leeg with { Arrangement = false, Medicijnen = false } });
        Assert.Equal("verouderd", (await Dossier.BevestigOndersteuning(gelezen, _proef.Op(), Dossierproef.Ib)).Weigering?.Code);

        gelezen = (await _proef.Bekijk(Dossierproef.Ib)).Ondersteuningsversie;
        Opstelling.Eis(new Uitkomst((await Dossier.BewaarOkr([new Okrantwoord("F5", "Een koptelefoon.", null, 0)], Dossierproef.Leerkracht)).Weigering));
        Assert.Equal("verouderd", (await Dossier.BevestigOndersteuning(gelezen, _proef.Op(), Dossierproef.Ib)).Weigering?.Code);

        gelezen = (await _proef.Bekijk()).Ondersteuningsversie;
        Opstelling.Eis(await Dossier.BevestigOndersteuning(gelezen, _proef.Op(), Dossierproef.Ib));
        Opstelling.Eis(await Dossier.BevestigOndersteuning(gelezen, _proef.Op(), Dossierproef.Leerkracht));
        var nu = await _proef.Bekijk();
        Assert.True(nu.Gegevens!.Ondersteuning is { BevestigdDoorIb: not null, BevestigdDoorLeerkracht: not null });
        Assert.DoesNotContain(nu.Bevindingen, b => b.Houdt);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public async Task Verandert_een_gedeeld_veld_na_de_bevestiging_dan_bevestigen_beiden_opnieuw()
    {
        await _proef.Begin();
        await _proef.Vul();
        await _proef.Bewaar(new Dossierdeel { Ondersteuning = Onderwijsondersteuning.Leeg with { Arrangement = false, Medicijnen = true } });
        foreach (var wie in new[] { Dossierproef.Ib, Dossierproef.Leerkracht })
        {
            Opstelling.Eis(await Dossier.BevestigOndersteuning((await _proef.Bekijk()).Ondersteuningsversie, _proef.Op(), wie));
        }

        Assert.True((await _proef.Bekijk()).Gegevens!.Ondersteuning is { BevestigdDoorIb: not null, BevestigdDoorLeerkracht: not null });
        Opstelling.Eis(new Uitkomst((await Dossier.BewaarOkr([new Okrantwoord("F5", "Een koptelefoon.", null, 0)], Dossierproef.Leerkracht)).Weigering));

        var nu = await _proef.Bekijk();
        Assert.True(nu.Gegevens!.Ondersteuning is { BevestigdDoorIb: null, BevestigdDoorLeerkracht: null });
        Assert.Contains(nu.Bevindingen, b => b is { Code: "own-bevestigd-ib", Houdt: true });
        Assert.Contains(nu.Bevindingen, b => b is { Code: "own-bevestigd-leerkracht", Houdt: true });
        Assert.Equal("dossier-onvolledig", (await Dossier.Voorbeeld(Dossierproef.Leerkracht)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SEC-2", "OSO-K5")]
    public async Task Ieder_ziet_wat_bij_de_rol_hoort()
    {
        await _proef.TotInzage();
        var administratie = await _proef.Bekijk(Dossierproef.Administratie);
        Assert.Empty(administratie.Gegevens!.Okr);
        Assert.Null(administratie.Gegevens.Advies.Voorlopig);
        Assert.NotEmpty(administratie.Gegevens.Verzorgers);
        Assert.Equal("geen-recht", (await Dossier.Inzien(null, Dossierproef.Administratie)).Weigering?.Code);
        Assert.Equal("dossier-status", (await Dossier.Uitgifte(Dossierproef.Administratie)).Weigering?.Code);
        Assert.NotEmpty((await _proef.Bekijk(Dossierproef.Ib)).Gegevens!.Okr);
        foreach (var ander in new[] { Opstelling.Wie(Rol.Groepsleerkracht, "g5"), Opstelling.Wie(Rol.Leerkracht), Opstelling.Wie(Rol.Bestuur), Opstelling.Wie(Rol.VoSchool) })
        {
            Assert.Equal("geen-recht", (await Dossier.Bekijk(ander)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Dossier.Inzien(null, ander)).Weigering?.Code);
        }

        Assert.Equal<byte>(Dossierproef.Rapport(), (await Dossier.Rapport(null, Dossierproef.Leerkracht)).Waarde!.Bytes);
    }

    [Fact]
    [Requirement("OSO-S6", "OSO-S7")]
    public async Task Een_uitslag_na_gereed_wacht_op_een_nieuwe_versie_met_nieuwe_inzage()
    {
        await _proef.TotVerstrekt();
        var toets = new Doorstroomtoets(true, "ROUTE_8", new DateOnly(2027, 2, 3), 210, "50", null, [], null);
        Opstelling.Eis(await Dossier.NeemToetsOver(toets, [], _proef.Op(), Dossierproef.Administratie));

        var view = await _proef.Bekijk();
        Assert.Equal((Dossierstatus.Verstrekt, 1), (view.Status, view.Wijzigingen.Length));
        Assert.Null(view.Gegevens!.Doorstroomtoets);
        Opstelling.Eis(await Dossier.BeginNieuweVersie("Uitslag van de toets", _proef.Op(), Dossierproef.Leerkracht));
        view = await _proef.Bekijk();
        Assert.Equal((Dossierstatus.Voorlopig, "50", "Uitslag van de toets"), (view.Status, view.Gegevens!.Doorstroomtoets?.Toetsadvies, view.LaatsteReden));
        await _proef.Leg();

        view = await _proef.Bekijk();
        Assert.Equal((2, Dossierstatus.TerInzage, "Uitslag van de toets"), (view.VersieNr, view.Status, view.Versies[1].Reden));
        Assert.All(view.Inzage, i => Assert.False(i.IsKlaar));
        Assert.NotEmpty((await Dossier.Verschillen(1, 2, Dossierproef.Leerkracht)).Waarde!.Zinnen);
        Assert.Equal(1, (await Dossier.Inzien(1, Dossierproef.Leerkracht)).Waarde?.Nr);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Een_nummer_uit_het_bestand_komt_alleen_in_het_dossier_als_het_een_nummer_is()
    {
        Assert.Equal("dossier-niet-begonnen", (await Dossier.NeemPgnOver("999990019", _proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        await _proef.Begin();
        Assert.Equal("geen-pgn", (await Dossier.NeemPgnOver("123456789", _proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Dossier.NeemPgnOver("999990019", _proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        Opstelling.Eis(await Dossier.NeemPgnOver("999990019", _proef.Op(), Dossierproef.Administratie));
        Assert.Equal("999990019", (await _proef.Bekijk()).Gegevens!.Leerling.Pgn);
    }

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Wat_op_de_kaart_verandert_komt_mee_en_wat_iemand_hier_typte_blijft()
    {
        await _proef.Begin();
        await _proef.Vul();
        var kim = _proef.School.Grains.Leerling(Opstelling.School, Dossierproef.Kind);
        var versie = (await kim.Kaart(Dossierproef.Administratie)).Waarde!.Versie;
        Opstelling.Eis(await kim.WijzigPersoon(new Persoonsgegevens("Kimmie", null, "Akker", new DateOnly(2015, 3, 4), Dossierproef.Groep, "8"), versie, Dossierproef.Administratie));
        Opstelling.Eis(await Dossier.VerversGegevens(_proef.Op(), Dossierproef.Administratie));
        var leerling = (await _proef.Bekijk()).Gegevens!.Leerling;
        Assert.Equal(("Kimmie", "999990019"), (leerling.Roepnaam, leerling.Pgn));
    }
}
