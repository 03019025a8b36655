using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Jaarovergang;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Claims, days and changes of one child on the real engine and store (TSO-6b … 6d, LIVE-1).</summary>
public sealed class AfrekeningGrainTests : IAsyncLifetime
{
    private static readonly DateOnly December = new(2026, 12, 1);

    private Geldproef _proef = null!;

    public async ValueTask InitializeAsync()
    {
        _proef = await Geldproef.Start();
        await _proef.Machtig(Geldproef.Moeder);
        await _proef.Machtig(Geldproef.Vader);
    }

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("TSO-6b")]
    public async Task Een_termijn_wordt_een_keer_gesteld_ook_als_het_nog_eens_gevraagd_wordt()
    {
        var eerst = await _proef.Stel(Geldproef.Lieke);
        await _proef.School.Herstart();
        var weer = await _proef.Stel(Geldproef.Lieke);

        Assert.Null(eerst.Zonder);
        Assert.Equal(eerst.Bedrag, weer.Bedrag);
        Assert.Equal(eerst.PerBetaler.Select(b => (b.BetalerId, b.Bedrag)), weer.PerBetaler.Select(b => (b.BetalerId, b.Bedrag)));
        var view = await Bekijk(Geldproef.Lieke);
        Assert.Equal((eerst.Bedrag!.Dagen * Geldproef.Prijs, Geld.Nul), (Assert.Single(view.Gesteld).Totaal.Centen, view.Nog));
        Assert.Equal(eerst.PerBetaler.Single(b => b.Naam.StartsWith("Anna", StringComparison.Ordinal)).Bedrag, (await _proef.Kaart(Geldproef.Moeder)).Open);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Dezelfde_dag_twee_keer_is_een_vordering_en_een_herstelde_mark_maakt_haar_nul()
    {
        var dag = new Kinddag(Geldproef.Noor, _proef.School.Vandaag, Verwachting.NietAangemeld, Tegelstaat.Onverwacht, Lijststand.NogBezig);
        await _proef.Afrekening(Geldproef.Noor).NeemDag(dag);
        await _proef.Afrekening(Geldproef.Noor).NeemDag(dag);
        await _proef.LeegUitbakken();
        Assert.Equal(Geldproef.Prijs, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);

        await _proef.Afrekening(Geldproef.Noor).NeemDag(dag with { Staat = Tegelstaat.NietVerwacht });
        await _proef.LeegUitbakken();
        Assert.Equal(Geld.Nul, (await _proef.Kaart(Geldproef.Moeder)).Open);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6c")]
    public async Task Contant_geld_betaalt_de_dag_en_hetzelfde_bericht_nog_eens_verandert_niets()
    {
        var betaling = new Contantbetaling("kas/2026-09-01/1", _proef.School.Vandaag, _proef.School.Vandaag, new Geld(Geldproef.Prijs), "K 01-09/1", "account Petra");
        await _proef.Afrekening(Geldproef.Noor).OntvangContant(new Afzender("kas/99XX00", 1), betaling);
        await _proef.Afrekening(Geldproef.Noor).OntvangContant(new Afzender("kas/99XX00", 1), betaling);
        await _proef.Afrekening(Geldproef.Noor).NeemDag(new Kinddag(Geldproef.Noor, _proef.School.Vandaag, Verwachting.NietAangemeld, Tegelstaat.Onverwacht, Lijststand.NogBezig));
        await _proef.LeegUitbakken();

        var kaart = await _proef.Kaart(Geldproef.Moeder);
        Assert.Equal((Geld.Nul, Geld.Nul), (kaart.Open, kaart.Tegoed));
        Assert.Equal(Vorderingsoort.Dag, Assert.Single(kaart.Vorderingen).Soort);
        Assert.Equal(Geldproef.Prijs, (await _proef.Saldo(Boekposten.Kas)).Centen);
        Assert.Equal(-Geldproef.Prijs, (await _proef.Saldo(Boekposten.BijdrageIncidenteel)).Centen);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_vraag_komt_bij_de_dagronde_en_is_na_het_antwoord_weg()
    {
        await _proef.Zet(Geldproef.Instellingen with { Onverwacht = Onverwachtgevolg.Vraag });
        var dag = _proef.School.Vandaag;
        await _proef.Afrekening(Geldproef.Noor).NeemDag(new Kinddag(Geldproef.Noor, dag, Verwachting.NietAangemeld, Tegelstaat.Onverwacht, Lijststand.NogBezig));
        await _proef.LeegUitbakken();
        Assert.Equal(Geldproef.Noor, Assert.Single(await Vragen()).LeerlingId);

        Assert.Equal("geen-recht", (await _proef.Afrekening(Geldproef.Noor).BeantwoordDag(dag, true, null, _proef.Op(), Geldproef.Kantoor)).Weigering?.Code);
        Assert.Equal("geen-vraag", (await _proef.Afrekening(Geldproef.Noor).BeantwoordDag(dag.AddDays(-7), true, null, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("verplicht", (await _proef.Afrekening(Geldproef.Noor).BeantwoordDag(dag, false, " ", _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        var operatie = _proef.Op();
        Opstelling.Eis(await _proef.Afrekening(Geldproef.Noor).BeantwoordDag(dag, true, "Afgesproken", operatie, Geldproef.Coordinator));
        Opstelling.Eis(await _proef.Afrekening(Geldproef.Noor).BeantwoordDag(dag, true, "Afgesproken", operatie, Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        Assert.Empty(await Vragen());
        Assert.Equal(Geldproef.Prijs, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public async Task Een_wijziging_wordt_gevraagd_bekeken_en_goedgekeurd_en_de_ouders_krijgen_het_verschil()
    {
        await _proef.Stel(Geldproef.Lieke);
        var voor = await _proef.Kaart(Geldproef.Moeder);
        var voorstel = await Vraag();
        Assert.True(voorstel.Verschil < Geld.Nul);
        Assert.Single((await Kind()).Aanmeldingen);
        Assert.Equal("wijziging-loopt", (await _proef.Afrekening(Geldproef.Lieke).VraagWijziging(December, AanmeldingSoort.Geen, Weekdagen.Geen, true, _proef.Op(), Geldproef.Kantoor)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Keur(voorstel, voorstel.Verschil, Geldproef.Kantoor)).Weigering?.Code);
        Assert.Equal("verouderd", (await Keur(voorstel, voorstel.Verschil + new Geld(1))).Weigering?.Code);

        Opstelling.Eis(await Keur(voorstel, voorstel.Verschil));
        await _proef.LeegUitbakken();
        Assert.Equal([Geldproef.Jaar.EersteDag, December], (await Kind()).Aanmeldingen.Select(a => a.Vanaf));
        var na = await _proef.Kaart(Geldproef.Moeder);
        Assert.Equal(voor.Open + voorstel.PerBetaler.Single(b => b.BetalerId == voor.Id).Bedrag, na.Open);
        Assert.Equal("wijziging-al-beslist", (await Keur(voorstel, voorstel.Verschil)).Weigering?.Code);
        var view = await Bekijk(Geldproef.Lieke);
        Assert.Equal((Wijzigingstand.Goedgekeurd, Geld.Nul), (Assert.Single(view.Wijzigingen).Stand, view.Nog));
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6d")]
    public async Task Na_een_breuk_tussen_aanmelding_en_vordering_gaat_goedkeuren_verder_en_telt_een_keer()
    {
        await _proef.Stel(Geldproef.Lieke);
        var voor = await _proef.Kaart(Geldproef.Moeder);
        var voorstel = await Vraag();
        _proef.School.Storing.AllesVanaf("afrekening", 2);
        await Assert.ThrowsAnyAsync<Exception>(() => Keur(voorstel, voorstel.Verschil));
        await _proef.School.Herstart();

        Assert.Equal(2, (await Kind()).Aanmeldingen.Length);
        Assert.Equal(voor.Open, (await _proef.Kaart(Geldproef.Moeder)).Open);
        Opstelling.Eis(await Keur(voorstel, voorstel.Verschil));
        await _proef.LeegUitbakken();
        Assert.Equal(2, (await Kind()).Aanmeldingen.Length);
        Assert.Equal(voor.Open + voorstel.PerBetaler.Single(b => b.BetalerId == voor.Id).Bedrag, (await _proef.Kaart(Geldproef.Moeder)).Open);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6d")]
    public async Task Een_wijziging_die_halverwege_bleef_staan_gaat_s_nachts_verder()
    {
        await _proef.Stel(Geldproef.Lieke);
        var voorstel = await Vraag();
        _proef.School.Storing.AllesVanaf("afrekening", 2);
        await Assert.ThrowsAnyAsync<Exception>(() => Keur(voorstel, voorstel.Verschil));
        await _proef.School.Herstart();

        await _proef.Afrekening(Geldproef.Lieke).Nacht();
        await _proef.LeegUitbakken();
        Assert.Equal(Wijzigingstand.Goedgekeurd, Assert.Single((await Bekijk(Geldproef.Lieke)).Wijzigingen).Stand);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("SCH-4", "TSO-6d")]
    public async Task De_jaarovergang_verrekent_ook_wie_halverwege_van_school_ging()
    {
        await _proef.Stel(Geldproef.Lieke);
        var voor = (await _proef.Kaart(Geldproef.Moeder)).Open;
        await Op(December.AddDays(1));
        Opstelling.Eis(await _proef.School.Grains.Leerling(Opstelling.School, Geldproef.Lieke).VerlaatSchool(December, Geldproef.Kantoor));
        await _proef.LeegUitbakken();
        Assert.True((await Bekijk(Geldproef.Lieke)).Nog < Geld.Nul);

        await Op(new DateOnly(2027, 7, 28));
        var run = _proef.School.Grains.Jaarovergang(Opstelling.School, Geldproef.Jaar.Volgend);
        Opstelling.Eis(await run.Begin(Geldproef.Kantoor));
        Opstelling.Eis(await run.Kies([Geldproef.Daan, Geldproef.Noor], new Overgangskeuze(null, null, VanSchool: true), _proef.Op(), Geldproef.Kantoor));
        Opstelling.Eis(await run.PasToe(bevestigd: true, (await run.Bekijk(Geldproef.Kantoor)).Waarde!.Versie, Geldproef.Kantoor));
        await _proef.LeegUitbakken();

        Assert.True((await _proef.Kaart(Geldproef.Moeder)).Open < voor);
        Assert.Equal(Geld.Nul, (await Bekijk(Geldproef.Lieke)).Nog);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6d")]
    public async Task Een_afgewezen_wijziging_verandert_niets()
    {
        await _proef.Stel(Geldproef.Lieke);
        var voorstel = await Vraag();
        Opstelling.Eis(await _proef.Afrekening(Geldproef.Lieke).KeurWijziging(voorstel.Id, false, Geld.Nul, _proef.Op(), Geldproef.Coordinator));
        Assert.Single((await Kind()).Aanmeldingen);
        Assert.Equal(Wijzigingstand.Afgewezen, Assert.Single((await Bekijk(Geldproef.Lieke)).Wijzigingen).Stand);
    }

    [Fact]
    [Requirement("TSO-6b")]
    public async Task Wie_het_geld_niet_mag_zien_ziet_ook_geen_afrekening() =>
        Assert.Equal("geen-recht", (await _proef.Afrekening(Geldproef.Lieke).Bekijk(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);

    private Task Op(DateOnly dag) => _proef.School.Herstart(_ => _proef.School.Klok.Naar(Schooltijd.Moment(dag, new TimeOnly(10, 0))));

    private async Task<Wijzigingsvoorstel> Vraag()
    {
        var voorstel = await _proef.Afrekening(Geldproef.Lieke).VraagWijziging(December, AanmeldingSoort.Structureel, Weekdagen.Maandag, true, _proef.Op(), Geldproef.Kantoor);
        Assert.Null(voorstel.Weigering);
        return voorstel.Waarde!;
    }

    private Task<Uitkomst> Keur(Wijzigingsvoorstel voorstel, Geld getoond, Wie? wie = null) =>
        _proef.Afrekening(Geldproef.Lieke).KeurWijziging(voorstel.Id, true, getoond, _proef.Op(), wie ?? Geldproef.Coordinator);

    private async Task<AfrekeningView> Bekijk(string leerlingId)
    {
        var view = await _proef.Afrekening(leerlingId).Bekijk(Geldproef.Leider);
        Assert.Null(view.Weigering);
        return view.Waarde!;
    }

    private async Task<LeerlingKaart> Kind() => (await _proef.School.Grains.Leerling(Opstelling.School, Geldproef.Lieke).Kaart(Geldproef.Leider)).Waarde!;

    private async Task<IEnumerable<Openvraag>> Vragen() => (await _proef.School.Grains.Dagronde(Opstelling.School).Bekijk(Geldproef.Leider)).Waarde!.Vragen;
}
