using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Grains.Overblijven;

/// <summary>Who supervises, on the real engine and store: both groepen play on the schoolplein from 12:15 to 12:55.</summary>
public sealed class ToezichtTests : IAsyncLifetime
{
    private const string Ria = "ria0000000000001";
    private const string Hamza = "hamza00000000001";
    private const string Yvonne = "yvonne0000000001";
    private const string Plein = "schoolplein";

    private static readonly Venster Pauze = new(new(12, 15), new(12, 55));

    private Opstelling _school = null!;
    private int _nummer;

    private static Wie Coordinator => Opstelling.Wie(Rol.Overblijfcoordinator);

    private static Wie Kracht => Opstelling.Wie(Rol.Overblijfkracht);

    private IMiddagGrain Middag => _school.Grains.Middag(Opstelling.School, _school.Vandaag);

    private IRoosterdagGrain Rooster => _school.Grains.Roosterdag(Opstelling.School, _school.Vandaag);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var nummer in Enumerable.Range(0, 26))
        {
            var kind = await _school.SchrijfIn($"kind{nummer:D2}", $"Kind {nummer}", groep: nummer % 2 == 0 ? "g5" : "g6");
            Opstelling.Eis(await kind.MeldAan(
                Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Operatie(), Opstelling.Wie(Rol.Administratie)));
        }

        await Neem(Ria, "Ria Nijland", gediplomeerd: true);
        await Neem(Hamza, "Hamza Bensaid", gediplomeerd: false);
        await Neem(Yvonne, "Yvonne de Wit", gediplomeerd: false);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-4a", "TSO-4l")]
    public async Task Komst_plek_en_vertrek_staan_met_tijd_vast_en_overleven_een_herstart()
    {
        Opstelling.Eis(await Middag.MeldHelper(Ria, null, Operatie(), Kracht));
        _school.Klok.Vooruit(TimeSpan.FromMinutes(5));
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Operatie(), Kracht));
        _school.Klok.Vooruit(TimeSpan.FromMinutes(25));
        Opstelling.Eis(await Middag.MeldWeg(Ria, Operatie(), Kracht));
        await _school.Herstart();

        var helper = Assert.Single((await Toezicht()).Helpers);
        Assert.Equal(("Ria Nijland", true, Plein, "11:00", "11:30", true), (helper.Naam, helper.Gediplomeerd, helper.PlekId, Datums.Tijd(helper.Gekomen), Datums.Tijd(helper.Weg!.Value), helper.IsInvaller));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Een_dubbele_tik_en_een_late_herhaling_veranderen_niets()
    {
        var eerste = Operatie();
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, eerste, Kracht));
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Operatie(), Coordinator));
        Opstelling.Eis(await Middag.MeldWeg(Ria, Operatie(), Kracht));
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, eerste, Kracht));

        Assert.NotNull(Assert.Single((await Toezicht()).Helpers).Weg);
        Assert.Equal("operatie-al-gebruikt", (await Middag.MeldHelper(Hamza, Plein, eerste, Kracht)).Weigering?.Code);
    }

    [Theory]
    [InlineData("onbekend00000001", Plein, "niet-als-helper")]
    [InlineData(Ria, "bestaat-niet", "onbekend")]
    [Requirement("TSO-4l")]
    public async Task Wie_of_wat_niet_bestaat_wordt_geweigerd(string helper, string plek, string code)
    {
        Assert.Equal(code, (await Middag.MeldHelper(helper, plek, Operatie(), Kracht)).Weigering?.Code);
        Assert.Empty((await Toezicht()).Helpers);
    }

    [Fact]
    [Requirement("SEC-2", "TSO-4l")]
    public async Task Een_leerkracht_ziet_het_toezicht_maar_tikt_niet_en_een_ouderraadslid_ziet_niets()
    {
        Assert.Equal("geen-recht", (await Middag.MeldHelper(Ria, Plein, Operatie(), Opstelling.Wie(Rol.Leerkracht))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Middag.ZetRegen(true, Operatie(), Opstelling.Wie(Rol.Leerkracht))).Weigering?.Code);
        Assert.False((await Middag.Toezicht(Opstelling.Wie(Rol.Leerkracht))).Waarde!.MagTikken);
        Assert.Equal("geen-recht", (await Middag.Toezicht(Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Middag.CorrigeerHelper(new ToezichtCorrectie(Ria, Plein, new(11, 0), null, "vergeten"), Operatie(), Kracht)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Gisteren_verbetert_alleen_de_coordinator_met_tijden_en_een_reden()
    {
        var gisteren = Middag;
        Opstelling.Eis(await gisteren.MeldHelper(Ria, Plein, Operatie(), Kracht));
        _school.Klok.Vooruit(TimeSpan.FromDays(1));

        Assert.Equal("toezicht-andere-dag", (await gisteren.MeldWeg(Ria, Operatie(), Coordinator)).Weigering?.Code);
        var (correctie, operatie) = (new ToezichtCorrectie(Ria, Plein, new(11, 50), new(12, 55), "vergeten af te tikken"), Operatie());
        Opstelling.Eis(await gisteren.CorrigeerHelper(correctie, operatie, Coordinator));
        Opstelling.Eis(await gisteren.CorrigeerHelper(correctie, operatie, Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await gisteren.CorrigeerHelper(correctie with { Van = new(12, 0) }, operatie, Coordinator)).Weigering?.Code);

        var helper = Assert.Single((await gisteren.Toezicht(Coordinator)).Waarde!.Helpers);
        Assert.Equal(("11:50", "12:55"), (Datums.Tijd(helper.Gekomen), Datums.Tijd(helper.Weg!.Value)));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Een_tik_is_ongedaan_te_maken_tot_een_ander_die_helper_tikt()
    {
        var (kwam, ging) = (Operatie(), Operatie());
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, kwam, Kracht));
        Opstelling.Eis(await Middag.MeldWeg(Ria, ging, Kracht));
        Assert.Equal("al-gewijzigd", (await Middag.MaakTikOngedaan(kwam, Operatie(), Kracht)).Weigering?.Code);
        var herstel = Operatie();
        Opstelling.Eis(await Middag.MaakTikOngedaan(ging, herstel, Kracht));
        Opstelling.Eis(await Middag.MaakTikOngedaan(ging, herstel, Kracht));

        Assert.Null(Assert.Single((await Toezicht()).Helpers).Weg);
        Assert.Equal("niets-ongedaan-te-maken", (await Middag.MaakTikOngedaan(ging, Operatie(), Kracht)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4j")]
    public async Task Gaat_de_tweede_helper_van_het_plein_weg_dan_is_er_alarm_met_wie_kan_komen()
    {
        await Om(12, 0);
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Operatie(), Kracht));
        Opstelling.Eis(await Middag.MeldHelper(Hamza, Plein, Operatie(), Kracht));
        await Om(12, 20);
        Assert.Empty((await Toezicht()).Alarmen);
        Opstelling.Eis(await Middag.MeldWeg(Hamza, Operatie(), Kracht));

        var alarm = Assert.Single((await Toezicht()).Alarmen);
        Assert.Equal((Alarmsoort.TeWeinigOpSpeelplaats, "Schoolplein: 1 van 2", "Yvonne de Wit"), (alarm.Soort, alarm.Zin, alarm.Bellen[0].Naam));
        Assert.Equal(alarm.Zin, Assert.Single((await Middag.ToezichtBijGroep("g5", Kracht)).Waarde!.Kop.Alarmen).Zin);
        Assert.Empty(Assert.Single((await Middag.Toezicht(Opstelling.Wie(Rol.Leerkracht))).Waarde!.Alarmen).Bellen);
        Assert.Equal(BezettingOordeel.TeWeinig, (await Middag.PlekBord(Plein, Kracht)).Waarde!.Plek.Bezetting.Oordeel);
    }

    [Fact]
    [Requirement("TSO-3a", "TSO-4c", "TSO-4j")]
    public async Task Een_alarm_bereikt_de_waarnemer_dringend_en_alleen_die_en_verdwijnt_als_het_over_is()
    {
        await Persoon("marijke", Rol.Overblijfcoordinator);
        await Persoon("bep", Rol.WaarnemendCoordinator);
        var (bep, marijke) = (_school.Grains.Aandacht(Opstelling.School, "bep"), _school.Grains.Aandacht(Opstelling.School, "marijke"));
        await Om(12, 0);
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Operatie(), Kracht));
        Opstelling.Eis(await Middag.MeldHelper(Hamza, Plein, Operatie(), Kracht));
        await Om(12, 20);
        Opstelling.Eis(await Middag.MeldWeg(Hamza, Operatie(), Kracht));

        await _school.TotDat(async () => !(await bep.Alles()).IsEmpty);
        var bericht = Assert.Single(await bep.Alles());
        Assert.Equal(
            (OrleansSchool.Aandacht.Aandachtsoort.Toezicht, "Schoolplein: 1 van 2", true, $"/s/{Opstelling.School}/toezicht?datum=2026-11-12"),
            (bericht.Soort, bericht.Tekst, bericht.Dringend, bericht.Pad));
        Assert.Empty(await marijke.Alles());
        await _school.Herstart();
        await Om(12, 25);
        Opstelling.Eis(await Middag.MeldHelper(Yvonne, Plein, Operatie(), Kracht));
        await _school.TotDat(async () => (await _school.Grains.Aandacht(Opstelling.School, "bep").Alles()).IsEmpty);
    }

    [Fact]
    [Requirement("TSO-4c")]
    public async Task Een_school_die_niemand_noemt_telt_met_de_hand_en_krijgt_ook_alarm()
    {
        await Om(12, 20);
        Assert.Empty((await Toezicht()).Alarmen);
        Opstelling.Eis(await Middag.ZetHelpers(Plein, 1, Operatie(), Kracht));
        Assert.Equal([Alarmsoort.TeWeinigOpSpeelplaats], (await Toezicht()).Alarmen.Select(a => a.Soort));
        Opstelling.Eis(await Middag.ZetHelpers(Plein, 2, Operatie(), Kracht));
        Assert.Empty((await Toezicht()).Alarmen);
        Assert.Equal(2, await Middag.AantalToezicht());
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_tik_op_regen_zet_iedereen_binnen_en_nog_een_weer_buiten()
    {
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Operatie(), Kracht));
        var aan = Operatie();
        Opstelling.Eis(await Middag.ZetRegen(true, aan, Kracht));
        Opstelling.Eis(await Middag.ZetRegen(true, aan, Kracht));
        await _school.Herstart();

        Assert.Equal(["g5", "g6"], (await Middag.PlekBord("binnen", Coordinator)).Waarde!.Groepen.Select(g => g.Groep.Id));
        Assert.Empty((await Middag.PlekBord(Plein, Coordinator)).Waarde!.Groepen);
        Assert.Equal(("binnen", true), (Assert.Single((await Toezicht()).Helpers).PlekId, (await Toezicht()).Regen));
        Assert.Equal("binnen", (await Middag.ToezichtBijGroep("g6", Coordinator)).Waarde!.Plek!.PlekId);
        Opstelling.Eis(await Middag.ZetRegen(false, Operatie(), Kracht));
        Assert.Equal(2, (await Middag.PlekBord(Plein, Coordinator)).Waarde!.Groepen.Length);
        Assert.Equal("regen-alleen-vandaag", (await _school.Grains.Middag(Opstelling.School, _school.Vandaag.AddDays(1)).ZetRegen(true, Operatie(), Coordinator)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-4l", "TSO-4m")]
    public async Task Wie_er_vijf_minuten_vooraf_niet_is_wordt_gezocht_en_houdt_de_dienst_als_die_alsnog_komt()
    {
        Opstelling.Eis(await Rooster.VoegToe(Plein, Pauze, Yvonne, Operatie(), Coordinator));
        await Middag.Waak();
        await Om(12, 9);
        Assert.Equal(Dienststand.Gepland, (await Rooster.Diensten()).Single().Stand);

        await _school.TotDat(async () => (await Rooster.Diensten()).Single().Stand == Dienststand.Zoeken);
        var alarm = (await Toezicht()).Alarmen.Single(a => a.Soort == Alarmsoort.NietGekomen);
        Assert.Equal(("12:10", "Yvonne de Wit is er nog niet", "Yvonne de Wit"), (Datums.Tijd(alarm.Sinds), alarm.Zin, alarm.Bellen[0].Naam));

        Opstelling.Eis(await Middag.MeldHelper(Yvonne, Plein, Operatie(), Kracht));
        await _school.TotDat(async () => (await Rooster.Diensten()).Single() is { Stand: Dienststand.Gepland, HelperId: Yvonne });
        Assert.DoesNotContain((await Toezicht()).Alarmen, a => a.Soort == Alarmsoort.NietGekomen);
        Assert.False(Assert.Single((await Toezicht()).Helpers).IsInvaller);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Wie_op_tijd_is_wordt_niet_gezocht()
    {
        Opstelling.Eis(await Rooster.VoegToe(Plein, Pauze, Yvonne, Operatie(), Coordinator));
        await Om(12, 5);
        Opstelling.Eis(await Middag.MeldHelper(Yvonne, Plein, Operatie(), Kracht));
        await Om(12, 16);

        Assert.Equal(Dienststand.Gepland, (await Rooster.Diensten()).Single().Stand);
        Assert.DoesNotContain((await Toezicht()).Alarmen, a => a.Soort == Alarmsoort.NietGekomen);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task De_nachtronde_zet_de_wacht_van_de_dag_ook_als_niemand_kijkt()
    {
        await _school.Grains.Nachtronde(Opstelling.School).Begin();
        Opstelling.Eis(await Rooster.VoegToe(Plein, Pauze, Yvonne, Operatie(), Coordinator));
        await _school.Herstart();
        _school.Klok.Naar(Schooltijd.Moment(_school.Vandaag, new(12, 9)));

        await _school.TotDat(async () => (await Rooster.Diensten()).Single().Stand == Dienststand.Zoeken);
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Een_ongeval_houdt_het_alarm_tot_er_evenveel_toezicht_is_als_ervoor()
    {
        await Om(12, 0);
        await Task.WhenAll(new[] { Ria, Hamza, Yvonne }.Select(h => Middag.MeldHelper(h, Plein, Operatie(), Kracht)));
        await Om(12, 20);
        var van = $"ongeval/{Opstelling.School}/o1";
        await Middag.OntvangOngeval(new Afzender(van, 1), "o1", Hamza, isWeg: true);
        await Middag.OntvangOngeval(new Afzender(van, 1), "o1", Hamza, isWeg: true);

        Assert.Equal(2, await Middag.AantalToezicht());
        Assert.Equal([("Toezicht: 2 van 3", Hamza)], (await Toezicht()).Alarmen.Select(a => (a.Zin, a.HelperId!)));
        Assert.Equal("o1", (await Toezicht()).Helpers.Single(h => h.HelperId == Hamza).WegMet);
        await _school.Herstart();
        await Middag.OntvangOngeval(new Afzender(van, 2), "o1", Hamza, isWeg: false);
        await Middag.OntvangOngeval(new Afzender(van, 1), "o1", Hamza, isWeg: true);
        Assert.Empty((await Toezicht()).Alarmen);
        Assert.Equal(3, await Middag.AantalToezicht());
    }

    [Fact]
    [Requirement("SCH-1", "TSO-12c")]
    public async Task Regen_tijdens_een_ongeval_laat_het_aantal_en_het_alarm_staan_ook_als_er_eerst_geteld_was()
    {
        await Om(12, 0);
        Opstelling.Eis(await Middag.ZetHelpers(Plein, 3, Operatie(), Kracht));
        await Task.WhenAll(new[] { Ria, Hamza, Yvonne }.Select(h => Middag.MeldHelper(h, Plein, Operatie(), Kracht)));
        await Om(12, 20);
        var van = $"ongeval/{Opstelling.School}/o1";
        await Middag.OntvangOngeval(new Afzender(van, 1), "o1", Ria, isWeg: true);
        Opstelling.Eis(await Middag.ZetRegen(true, Operatie(), Kracht));
        Assert.Equal(["Toezicht: 2 van 3"], await Ongevalalarmen());

        await Middag.OntvangOngeval(new Afzender(van, 2), "o1", Hamza, isWeg: true);
        Opstelling.Eis(await Middag.ZetRegen(false, Operatie(), Kracht));

        Assert.Equal(["Toezicht: 1 van 3", "Toezicht: 1 van 3"], await Ongevalalarmen());
        Assert.Equal(new Ongevaltelling(1, 3), await Middag.ToezichtBijOngeval("o1"));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Wie_niet_aangetikt_was_en_met_een_kind_meegaat_was_er_toch()
    {
        await Om(12, 20);
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Operatie(), Kracht));
        await Middag.OntvangOngeval(new Afzender($"ongeval/{Opstelling.School}/o1", 1), "o1", Hamza, isWeg: true);

        Assert.Contains((await Toezicht()).Alarmen, a => a.Zin == "Toezicht: 1 van 2");
        Assert.Equal(("o1", "12:20"), (await Toezicht()).Helpers.Single(h => h.HelperId == Hamza) is var h ? (h.WegMet, Datums.Tijd(h.Gekomen)) : default);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Een_tik_die_niet_bewaard_kon_worden_is_er_niet()
    {
        _school.Storing.Bij((toestand, _) => toestand == "middag");
        await Assert.ThrowsAnyAsync<Exception>(() => Middag.MeldHelper(Ria, Plein, Operatie(), Kracht));
        _school.Storing.Geen();

        Assert.Empty((await Toezicht()).Helpers);
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Op_een_uitje_vervallen_de_beurten_van_de_groep_en_telt_ze_niet_mee_voor_het_toezicht()
    {
        var school = _school.Grains.School(Opstelling.School);
        var versie = (await school.Bekijk())!.Versie;
        Opstelling.Eis(await school.BewaarUitje(new Uitje("", "g5", _school.Vandaag, "Artis"), versie, Coordinator));

        var groep = _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5");
        var vervallen = Assert.Single(await groep.VervallenBeurten(_school.Vandaag, _school.Vandaag));
        Assert.Equal(("Artis", 13), (vervallen.Uitje, vervallen.LeerlingIds.Length));
        Assert.Equal(13, (await Middag.PlekBord(Plein, Coordinator)).Waarde!.Plek.Bezetting.Kinderen);
        Assert.Empty(await _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g6").VervallenBeurten(_school.Vandaag, _school.Vandaag));
        Opstelling.Eis(await school.VerwijderUitje((await school.Bekijk())!.Uitjes.Single().Id, versie + 1, Coordinator));
        Assert.Empty(await groep.VervallenBeurten(_school.Vandaag, _school.Vandaag));
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Is_elke_groep_van_een_plein_op_uitje_dan_vervallen_de_diensten_en_blijven_ze_staan_voor_de_vergoeding()
    {
        Opstelling.Eis(await Rooster.VoegToe(Plein, Pauze, Yvonne, Operatie(), Coordinator));
        var school = _school.Grains.School(Opstelling.School);
        foreach (var groep in new[] { "g5", "g6" })
        {
            Opstelling.Eis(await school.BewaarUitje(new Uitje("", groep, _school.Vandaag, "Artis"), (await school.Bekijk())!.Versie, Coordinator));
        }

        Assert.Equal((Dienststand.Vervallen, Yvonne), (await Rooster.Diensten()).Single() is var d ? (d.Stand, d.HelperId) : default);
        await Om(12, 20);
        Assert.Empty((await Toezicht()).Alarmen);
    }

    private async Task<ToezichtView> Toezicht() => (await Middag.Toezicht(Kracht)).Waarde!;

    private async Task<IEnumerable<string>> Ongevalalarmen() => (await Toezicht()).Alarmen.Where(a => a.Soort == Alarmsoort.WegVoorOngeval).Select(a => a.Zin);

    private OperatieId Operatie() => Opstelling.Operatie($"toezicht-{Interlocked.Increment(ref _nummer)}");

    private async Task Om(int uur, int minuut)
    {
        _school.Klok.Naar(Schooltijd.Moment(_school.Vandaag, new(uur, minuut)));
        await Toezicht();
    }

    private async Task Persoon(string id, Rol rol) => Opstelling.Eis(await _school.Grains.Account(id).MaakPersoon(
        id, $"{id}@voorbeeld.nl", [new OrleansSchool.Toegang.Roltoekenning(Opstelling.School, rol, [], Opstelling.Jaar.EersteDag, TotEnMet: null)]));

    private async Task Neem(string id, string naam, bool gediplomeerd) => Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(
        new OverblijfkrachtGegevens(
            naam, "0612345678", null, gediplomeerd, gediplomeerd ? new DateOnly(2024, 1, 1) : null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Donderdag,
            new DateOnly(2026, 8, 1), null, null),
        0, Coordinator));
}
