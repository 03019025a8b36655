using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>The rounds over all children: of terms, and of the days of the list (TSO-6b, TSO-6c, TSO-10k, LIVE-1).</summary>
public sealed class RondeGrainTests : IAsyncLifetime
{
    private static readonly DateOnly Donderdag = new(2026, 9, 3);
    private static readonly DateOnly Vervalt = new(2026, 9, 30);

    private Geldproef _proef = null!;

    private ITermijnrondeGrain Ronde => _proef.School.Grains.Termijnronde(Opstelling.School, Geldproef.Jaar, Rondesoort.September);

    private IDagrondeGrain Dagronde => _proef.School.Grains.Dagronde(Opstelling.School);

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start(Donderdag);

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("TSO-6b", "TSO-10k")]
    public async Task De_ronde_van_september_stelt_wie_een_machtiging_heeft_een_termijn_en_de_ander_het_jaar()
    {
        await _proef.Machtig(Geldproef.Moeder);
        var beeld = await Bekijk();
        Assert.Equal([Geldproef.Daan, Geldproef.Lieke], beeld.Rijen.Select(r => r.LeerlingId).Order(StringComparer.Ordinal));
        Assert.Equal(beeld.Totaal, beeld.Incasso + beeld.Ineens);
        Assert.True(beeld.Ineens > beeld.Incasso);
        Assert.Equal("verouderd", (await Stel(beeld.Totaal + new Geld(1))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Ronde.StelVast(Donderdag, Vervalt, beeld.Totaal, _proef.Op(), Geldproef.Kantoor)).Weigering?.Code);

        var operatie = _proef.Op();
        Opstelling.Eis(await Ronde.StelVast(Donderdag, Vervalt, beeld.Totaal, operatie, Geldproef.Coordinator));
        Opstelling.Eis(await Ronde.StelVast(Donderdag, Vervalt, beeld.Totaal, operatie, Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        var na = await Bekijk();
        Assert.Equal((Rondestap.Klaar, 2, beeld.Totaal), (na.Stap, na.Gedaan, na.Totaal));
        Assert.Equal((beeld.Incasso, beeld.Ineens), ((await _proef.Kaart(Geldproef.Moeder)).Open, (await _proef.Kaart(Geldproef.Vader)).Open));
        Assert.All((await _proef.Kaart(Geldproef.Vader)).Vorderingen, v => Assert.Equal(Vorderingsoort.Ineens, v.Soort));
        Assert.Equal("ronde-gedaan", (await Stel(beeld.Totaal)).Weigering?.Code);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6b")]
    public async Task Na_een_breuk_halverwege_gaat_de_ronde_verder_en_wordt_niemand_twee_keer_gesteld()
    {
        var totaal = (await Bekijk()).Totaal;
        _proef.School.Storing.AllesVanaf("termijnronde", 2);
        await Assert.ThrowsAnyAsync<Exception>(() => Stel(totaal));
        await _proef.School.Herstart();
        Assert.Equal(Rondestap.Bezig, (await Bekijk()).Stap);

        await Ronde.Verder();
        await _proef.LeegUitbakken();
        Assert.Equal((Rondestap.Klaar, totaal), ((await Bekijk()).Stap, (await Bekijk()).Totaal));
        Assert.Equal(totaal, (await _proef.Kaart(Geldproef.Moeder)).Open + (await _proef.Kaart(Geldproef.Vader)).Open);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6b")]
    public async Task Een_kind_dat_niet_gesteld_kan_worden_houdt_de_ronde_niet_bezig_en_de_nacht_probeert_het_weer()
    {
        var totaal = (await Bekijk()).Totaal;
        _proef.School.Storing.Bij((naam, sleutel) => naam == "afrekening" && sleutel.Contains(Geldproef.Daan, StringComparison.Ordinal));
        Opstelling.Eis(await Stel(totaal));
        var half = await Bekijk();
        Assert.Equal((Rondestap.Klaar, 1), (half.Stap, half.Gedaan));
        Assert.Equal([Geldproef.Daan], half.Mislukt);
        Assert.True(half.Totaal < totaal);
        await Assert.ThrowsAnyAsync<Exception>(() => Ronde.Nacht()); // the report of the night names the round

        await _proef.School.Herstart();
        await Ronde.Nacht();
        await _proef.LeegUitbakken();
        var na = await Bekijk();
        Assert.Equal((Rondestap.Klaar, 2, totaal), (na.Stap, na.Gedaan, na.Totaal));
        Assert.Empty(na.Mislukt);
        Assert.Equal(totaal, (await _proef.Kaart(Geldproef.Moeder)).Open + (await _proef.Kaart(Geldproef.Vader)).Open);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-10k")]
    public async Task Voor_later_begonnen_kinderen_is_er_in_september_nog_geen_ronde()
    {
        var instroom = await _proef.School.Grains.Termijnronde(Opstelling.School, Geldproef.Jaar, Rondesoort.Instroom).Bekijk(Geldproef.Coordinator);
        Assert.Empty(instroom.Waarde!.Rijen);
        Assert.NotNull(instroom.Waarde.WaaromNiet);
    }

    [Fact]
    [Requirement("LIVE-1", "TSO-6c")]
    public async Task De_dagronde_neemt_wie_er_onverwacht_was_over_en_laat_hem_vallen_als_de_mark_hersteld_is()
    {
        var dag = _proef.School.Grains.Overblijfdag(Opstelling.School, "g5", Donderdag);
        var kracht = Opstelling.Wie(Rol.Overblijfkracht);
        var operatie = _proef.Op();
        Assert.Null((await dag.Markeer(new Markeer([Geldproef.Noor], Markeersoort.Aanwezig, operatie), kracht)).Weigering);
        var kinddagen = await _proef.School.Grains.Overblijfgroep(Opstelling.School, Geldproef.Jaar, "g5").Kinddagen(Donderdag);
        Assert.Equal(
            [(Geldproef.Lieke, Verwachting.Structureel, Tegelstaat.Verwacht), (Geldproef.Noor, Verwachting.NietAangemeld, Tegelstaat.Onverwacht)],
            kinddagen.Select(k => (k.LeerlingId, k.Verwachting, k.Staat)));

        await Dagronde.Verwerk(ookVandaag: true);
        await Dagronde.Verwerk(ookVandaag: true);
        await _proef.LeegUitbakken();
        Assert.Equal(Geldproef.Prijs, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        await _proef.School.Herstart();

        dag = _proef.School.Grains.Overblijfdag(Opstelling.School, "g5", Donderdag);
        Assert.Null((await dag.MaakOngedaan(operatie, _proef.Op(), null, kracht)).Weigering);
        await Dagronde.Verwerk(ookVandaag: true);
        await _proef.LeegUitbakken();
        Assert.Equal(Geld.Nul, (await _proef.Kaart(Geldproef.Moeder)).Open);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Na_een_breuk_vertelt_de_dagronde_dezelfde_dag_nog_eens_en_verandert_dat_niets()
    {
        var dag = _proef.School.Grains.Overblijfdag(Opstelling.School, "g5", Donderdag);
        Assert.Null((await dag.Markeer(new Markeer([Geldproef.Noor], Markeersoort.Aanwezig, _proef.Op()), Opstelling.Wie(Rol.Overblijfkracht))).Weigering);
        _proef.School.Storing.Bij((naam, _) => naam == "dagronde");
        await Assert.ThrowsAnyAsync<Exception>(() => Dagronde.Verwerk(ookVandaag: true));
        await _proef.School.Herstart();

        await Dagronde.Verwerk(ookVandaag: true);
        await _proef.LeegUitbakken();
        Assert.Equal(Geldproef.Prijs, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("LIVE-1", "TSO-6c")]
    public async Task Een_kind_dat_niet_lukt_houdt_de_andere_niet_op_en_gaat_later_alsnog_mee()
    {
        var kracht = Opstelling.Wie(Rol.Overblijfkracht);
        Assert.Null((await Dag(Donderdag).Markeer(new Markeer([Geldproef.Daan], Markeersoort.Aanwezig, _proef.Op()), kracht)).Weigering);
        await _proef.School.Herstart(_ => _proef.School.Klok.Naar(Schooltijd.Moment(Donderdag.AddDays(1), new TimeOnly(12, 15))));
        Assert.Null((await Dag(Donderdag.AddDays(1)).Markeer(new Markeer([Geldproef.Noor], Markeersoort.Aanwezig, _proef.Op()), kracht)).Weigering);

        _proef.School.Storing.Bij((naam, sleutel) => naam == "afrekening" && sleutel.Contains(Geldproef.Daan, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => Dagronde.Verwerk(ookVandaag: true));
        await _proef.LeegUitbakken();
        Assert.Equal(Geldproef.Prijs, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        Assert.False((await Dagronde.Bekijk(Geldproef.Leider)).Waarde!.TotEnMet >= Donderdag);

        await _proef.School.Herstart();
        await Dagronde.Verwerk(ookVandaag: true);
        await _proef.LeegUitbakken();
        Assert.Equal((Geldproef.Prijs * 3 / 2, Geldproef.Prijs / 2), ((await _proef.Kaart(Geldproef.Moeder)).Open.Centen, (await _proef.Kaart(Geldproef.Vader)).Open.Centen));
        Assert.Equal(Donderdag, (await Dagronde.Bekijk(Geldproef.Leider)).Waarde!.TotEnMet);
        await _proef.Sluitend();
    }

    [Fact]
    [Requirement("TSO-6c", "TSO-6d")]
    public async Task Wie_na_een_wijziging_van_lang_geleden_toch_gegeten_heeft_betaalt_die_dag_na_de_nacht()
    {
        Assert.Null((await Dag(Donderdag).Markeer(new Markeer([Geldproef.Lieke], Markeersoort.Aanwezig, _proef.Op()), Opstelling.Wie(Rol.Overblijfkracht))).Weigering);
        await _proef.School.Herstart(_ => _proef.School.Klok.Naar(Schooltijd.Moment(Donderdag.AddDays(40), new TimeOnly(10, 0))));
        await Dagronde.Verwerk(ookVandaag: false);
        var voorstel = (await Lieke.VraagWijziging(Geldproef.Begindag, AanmeldingSoort.Incidenteel, Weekdagen.Geen, true, _proef.Op(), Geldproef.Kantoor)).Waarde!;
        Opstelling.Eis(await Lieke.KeurWijziging(voorstel.Id, true, voorstel.Verschil, _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        await Dagronde.Verwerk(ookVandaag: false); // looks two weeks back
        await _proef.LeegUitbakken();
        Assert.Equal((0L, 0L), await Open());

        await Lieke.Nacht();
        await _proef.LeegUitbakken();
        Assert.Equal((Geldproef.Prijs / 2, Geldproef.Prijs / 2), await Open());
        await Lieke.Nacht();
        await _proef.LeegUitbakken();
        Assert.Equal((Geldproef.Prijs / 2, Geldproef.Prijs / 2), await Open());
        await _proef.Sluitend();

        async Task<(long, long)> Open() => ((await _proef.Kaart(Geldproef.Moeder)).Open.Centen, (await _proef.Kaart(Geldproef.Vader)).Open.Centen);
    }

    [Fact]
    [Requirement("TSO-6d")]
    public async Task Een_wens_tot_uitbetalen_die_nog_niet_kon_wordt_s_nachts_opnieuw_gevraagd()
    {
        await _proef.Stel(Geldproef.Lieke);
        await _proef.Betaal(Geldproef.Moeder, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        var voorstel = (await Lieke.VraagWijziging(Donderdag.AddDays(60), AanmeldingSoort.Structureel, Weekdagen.Maandag, false, _proef.Op(), Geldproef.Kantoor)).Waarde!;
        Opstelling.Eis(await Lieke.KeurWijziging(voorstel.Id, true, voorstel.Verschil, _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        Assert.Empty((await _proef.Kaart(Geldproef.Moeder)).Uitbetalingen); // there is no account to pay it to
        await Lieke.Nacht();
        Assert.Empty((await _proef.Kaart(Geldproef.Moeder)).Uitbetalingen);

        await _proef.Machtig(Geldproef.Moeder);
        await Lieke.Nacht();
        await Lieke.Nacht();

        var gevraagd = Assert.Single((await _proef.Kaart(Geldproef.Moeder)).Uitbetalingen);
        Assert.Equal(Uitbetaalstand.Gevraagd, gevraagd.Stand);
        Assert.Equal(Geld.Nul, (await _proef.Kaart(Geldproef.Moeder)).Tegoed);
        await _proef.Sluitend();
    }

    private IAfrekeningGrain Lieke => _proef.Afrekening(Geldproef.Lieke);

    private IOverblijfdagGrain Dag(DateOnly datum) => _proef.School.Grains.Overblijfdag(Opstelling.School, "g5", datum);

    private async Task<TermijnrondeView> Bekijk()
    {
        var view = await Ronde.Bekijk(Geldproef.Coordinator);
        Assert.Null(view.Weigering);
        return view.Waarde!;
    }

    private Task<Uitkomst> Stel(Geld totaal) => Ronde.StelVast(Donderdag, Vervalt, totaal, _proef.Op(), Geldproef.Coordinator);
}
