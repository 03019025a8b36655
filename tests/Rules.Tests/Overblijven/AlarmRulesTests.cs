using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>Alarms with who can be called (TSO-4c, TSO-4j, TSO-4l, TSO-12c).</summary>
public sealed class AlarmRulesTests
{
    private static readonly Proefmiddag Goed = MetKinderen(("noord", 40), ("zuid", 20)).Met(
        Er("ria", "noord", gediplomeerd: true), Er("hamza", "noord"), Er("fatma", "zuid"), Er("bep", "zuid"));

    [Fact]
    [Requirement("TSO-4j")]
    public void De_tweede_helper_van_een_speelplaats_die_weggaat_is_een_alarm_van_die_plek()
    {
        Assert.Empty(AlarmRules.Bepaal(Goed.Beeld));

        var alarm = Assert.Single(AlarmRules.Bepaal(Goed.Met(Weg("bep", 12, 20)).Beeld));

        Assert.Equal((Alarmsoort.TeWeinigOpSpeelplaats, "zuid", "Plein Zuid: 1 van 2", Moment(Donderdag, new(12, 20))), (alarm.Soort, alarm.PlekId, alarm.Zin, alarm.Sinds));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Te_weinig_naar_de_norm_is_een_alarm_ook_als_er_twee_staan()
    {
        var alarm = Assert.Single(AlarmRules.Bepaal((Goed with { Norm = 15 }).Beeld));

        Assert.Equal((Alarmsoort.TeWeinigOpNorm, "Plein Noord: 2 van 3"), (alarm.Soort, alarm.Zin));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Gaat_de_enige_gediplomeerde_weg_dan_is_dat_een_alarm_van_de_school()
    {
        var weg = Goed.Met(Er("inval", "noord", 12, 0), Weg("ria", 12, 25));

        Assert.Equal([Alarmsoort.GeenGediplomeerde], AlarmRules.Bepaal(weg.Beeld).Select(a => a.Soort));
        Assert.Empty(AlarmRules.Bepaal(weg.Met(Er("corrie", null, 12, 26, gediplomeerd: true)).Beeld));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Een_school_die_alleen_telt_krijgt_geen_alarm_over_diplomas_en_wel_over_aantallen()
    {
        var geteld = MetKinderen(("noord", 40)) with { State = new MiddagState { Helpers = ImmutableDictionary<string, HelperInvoer>.Empty.Add("noord", new(1, default, "a", "M", 1)) } };

        Assert.Equal([Alarmsoort.TeWeinigOpSpeelplaats], AlarmRules.Bepaal(geteld.Beeld).Select(a => a.Soort));
        Assert.Empty(AlarmRules.Bepaal(MetKinderen(("noord", 40)).Beeld));
    }

    [Theory]
    [InlineData(12, 9, false)]
    [InlineData(12, 10, true)]
    [InlineData(12, 44, true)]
    [InlineData(12, 45, false)]
    [Requirement("TSO-4l")]
    public void Wie_er_vijf_minuten_ervoor_niet_is_is_een_alarm(int uur, int minuut, bool alarm)
    {
        var middag = Goed with { Diensten = [Dienst("d1", "noord", "yvonne")] };

        Assert.Equal(alarm, AlarmRules.Bepaal(middag.Om(uur, minuut).Beeld).Any(a => a is { Soort: Alarmsoort.NietGekomen, HelperId: "yvonne", PlekId: "noord" }));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public void Waar_met_de_hand_geteld_wordt_is_niemand_zoek_ook_niet_met_een_rooster()
    {
        var rooster = MetKinderen(("noord", 40)) with { Diensten = [Dienst("d1", "noord", "yvonne")], Tijd = new(12, 10) };
        var geteld = rooster with { State = new MiddagState { Helpers = ImmutableDictionary<string, HelperInvoer>.Empty.Add("noord", new(2, default, "a", "M", 1)) } };

        Assert.Single(AlarmRules.Nieuw(rooster.Beeld));
        Assert.Empty(AlarmRules.Nieuw(geteld.Beeld));
        Assert.Empty(AlarmRules.Bepaal(geteld.Beeld));
        Assert.Single(AlarmRules.Nieuw(geteld.Met(Er("ria", "noord", gediplomeerd: true)).Beeld));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public void Wie_alsnog_komt_of_wiens_dienst_een_ander_heeft_is_geen_alarm_meer()
    {
        var gemist = new GemisteDienst("d1", "yvonne", "noord", Pauze.Van, Pauze.Tot, Moment(Donderdag, new(12, 10)), true, false);
        var middag = Goed with { State = Goed.State with { Gemist = [gemist], GekekenTot = new(12, 10) }, Diensten = [Dienst("d1", "noord", null, stand: Dienststand.Zoeken)] };

        Assert.Equal([Alarmsoort.NietGekomen], AlarmRules.Bepaal(middag.Beeld).Select(a => a.Soort));
        Assert.Empty(AlarmRules.Bepaal(middag.Met(Er("yvonne", "noord", 12, 18)).Beeld));
        Assert.Empty(AlarmRules.Bepaal((middag with { Diensten = [Dienst("d1", "noord", "inval")] }).Beeld));
        Assert.Empty(AlarmRules.Bepaal((middag with { Diensten = [] }).Beeld));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public void Wie_tijdens_de_pauze_een_dienst_krijgt_of_net_ja_zei_is_onderweg_en_niet_weg()
    {
        var gekeken = Goed with { State = Goed.State with { GekekenTot = new(12, 10) }, Diensten = [Dienst("d1", "noord", "inval")] };
        Assert.Empty(AlarmRules.Nieuw(gekeken.Beeld));

        var ja = new Gevraagde("inval", "Piet", default, default, Invalantwoord.Ja, Moment(Donderdag, new(12, 0)), "", null);
        var dienst = Dienst("d1", "noord", "inval") with { Zoektocht = new Zoektocht(default, [ja], [], null, "inval") };
        Assert.Empty(AlarmRules.Nieuw((Goed with { Diensten = [dienst], Tijd = new(12, 10) }).Beeld));
        Assert.Single(AlarmRules.Nieuw((Goed with { Diensten = [dienst], Tijd = new(12, 15) }).Beeld));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public void Wie_de_coordinator_na_het_alarm_van_de_dienst_haalt_is_geen_alarm_meer()
    {
        var gemist = new GemisteDienst("d1", "yvonne", "noord", Pauze.Van, Pauze.Tot, Moment(Donderdag, new(12, 10)), true, false);
        var middag = Goed with { State = Goed.State with { Gemist = [gemist], GekekenTot = new(12, 10) }, Diensten = [Dienst("d1", "noord", null)] };
        var gezocht = Dienst("d1", "noord", null) with { Zoektocht = new Zoektocht(default, [], [], null, null) };

        Assert.Empty(AlarmRules.Bepaal(middag.Beeld));
        Assert.Equal(Alarmsoort.NietGekomen, Assert.Single(AlarmRules.Bepaal((middag with { Diensten = [gezocht] }).Beeld)).Soort);
    }

    [Fact]
    [Requirement("TSO-4l", "TSO-4m")]
    public void Een_invaller_die_een_kwartier_na_zijn_ja_niet_kwam_is_er_nog_niet_ook_als_er_al_gekeken_is()
    {
        var ja = new Gevraagde("inval", "Piet", default, default, Invalantwoord.Ja, Moment(Donderdag, new(12, 12)), "", null);
        var dienst = Dienst("d1", "noord", "inval") with { Zoektocht = new Zoektocht(default, [ja], [], null, "inval") };
        var gekeken = Goed with { State = Goed.State with { GekekenTot = new(12, 15) }, Diensten = [dienst] };
        var laat = gekeken.Om(12, 27);

        Assert.Empty(AlarmRules.TeKijken(gekeken.Om(12, 26).Beeld));
        Assert.Single(AlarmRules.TeLaat(laat.Beeld));
        var gemist = Assert.Single(AlarmRules.Nieuw(laat.Beeld));
        Assert.Equal(("inval", Moment(Donderdag, new(12, 27)), false), (gemist.HelperId, gemist.Sinds, gemist.ZoekGestart));
        Assert.EndsWith("Bel iemand.", Assert.Single(AlarmRules.Bepaal(laat.Beeld)).Uitleg, StringComparison.Ordinal);
        Assert.Empty(AlarmRules.Nieuw(laat.Met(Er("inval", "noord", 12, 20)).Beeld));
        Assert.Empty(AlarmRules.TeKijken((laat with { State = laat.State with { GekekenTot = new(12, 27) } }).Beeld));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Het_alarm_van_een_ongeval_blijft_tot_er_evenveel_toezicht_is_als_ervoor()
    {
        var weg = Goed.Met(Er("extra", "noord"), Tik("extra", Tiksoort.MetOngeval, 12, 20) with { OngevalId = "o1" });
        weg = weg with { State = weg.State with { Ongevallen = [new Ongevalstoezicht("o1", "extra", 5, Moment(Donderdag, new(12, 20)))] } };

        var alarm = Assert.Single(AlarmRules.Bepaal(weg.Beeld));
        Assert.Equal((Alarmsoort.WegVoorOngeval, "Toezicht: 4 van 5", "extra"), (alarm.Soort, alarm.Zin, alarm.HelperId));
        Assert.Empty(AlarmRules.Bepaal(weg.Met(Er("juf", "noord", 12, 22)).Beeld));
        Assert.Empty(AlarmRules.Bepaal(weg.Met(Tik("extra", Tiksoort.Terug, 12, 30)).Beeld));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Na_een_afgerond_ongeval_is_wie_nog_bij_het_kind_is_geen_alarm_meer_en_telt_niet_mee()
    {
        var weg = Goed.Met(Er("extra", "noord"), Tik("extra", Tiksoort.MetOngeval, 12, 20) with { OngevalId = "o1" });
        weg = weg with { State = weg.State with { Ongevallen = [Ongeval("o1", "extra"), Ongeval("o1", "ongetikt"), Ongeval("o2", "extra")] } };

        var na = ToezichtRules.NaAfronden(weg.State, "o1");

        Assert.Equal([("o1", "ongetikt", 0), ("o2", "extra", 5)], na.Select(o => (o.OngevalId, o.HelperId, o.ToezichtVoor)));
        Assert.Equal(na, ToezichtRules.NaAfronden(weg.State with { Ongevallen = na }, "o1"));
        Assert.Equal(ToezichtRules.Aantal(weg.Beeld), ToezichtRules.Aantal((weg with { State = weg.State with { Ongevallen = na } }).Beeld));
        var klaar = weg with { State = weg.State with { Ongevallen = ToezichtRules.NaAfronden(weg.State with { Ongevallen = na }, "o2") } };
        Assert.DoesNotContain(AlarmRules.Bepaal(klaar.Beeld), a => a.Soort == Alarmsoort.WegVoorOngeval);

        static Ongevalstoezicht Ongeval(string ongeval, string helper) => new(ongeval, helper, 5, Moment(Donderdag, new(12, 20)));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Bij_een_school_die_telt_gaat_er_een_af_tot_er_opnieuw_geteld_is()
    {
        HelperInvoer Invoer(int aantal, int minuut) => new(aantal, Moment(Donderdag, new(12, minuut)), "a", "M", 1);
        var geteld = MetKinderen(("noord", 40)) with
        {
            State = new MiddagState
            {
                Helpers = ImmutableDictionary<string, HelperInvoer>.Empty.Add("noord", Invoer(3, 0)),
                Ongevallen = [new Ongevalstoezicht("o1", "", 3, Moment(Donderdag, new(12, 18)))],
            },
        };

        Assert.Equal("Toezicht: 2 van 3", Assert.Single(AlarmRules.Bepaal(geteld.Beeld)).Zin);
        Assert.Empty(AlarmRules.Bepaal((geteld with { State = geteld.State with { Helpers = geteld.State.Helpers.SetItem("noord", Invoer(3, 19)) } }).Beeld));
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4l")]
    public void Bellen_begint_bij_wie_er_niet_is_dan_wie_vrij_is_dan_vaste_inval_dan_de_coordinator()
    {
        var middag = Goed with
        {
            Diensten = [Dienst("d1", "noord", "yvonne")],
            Tijd = new(12, 10),
            Krachten =
            [
                Kracht("ria", "Ria", true, Weekdagen.Alle, telefoon: "+311"), Kracht("yvonne", "Yvonne", false, Weekdagen.Alle, telefoon: "+312"),
                Kracht("vrij", "Wendy", false, Weekdagen.Donderdag, telefoon: "+313"), Kracht("maandag", "Bep", false, Weekdagen.Maandag, telefoon: "+314"),
                Kracht("inval", "Stefan", false, Weekdagen.Geen, inval: true, telefoon: "+315"), Kracht("zonder", "Zonder", false, Weekdagen.Alle, telefoon: "") with { Gegevens = Kracht("z", "Z", false, Weekdagen.Alle).Gegevens with { Telefoon = "" } },
            ],
        };
        var rol = new Roltoekenning(new SchoolSleutel("99XX00"), Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), null);
        var personen = new PersonenView([new PersoonRij("m", "Marijke", null, AccountStatus.Actief, [rol], false, false, false)], 1);

        var alarm = OproepRules.Met(AlarmRules.Bepaal(middag.Beeld), middag.Beeld, personen).Single(a => a.Soort == Alarmsoort.NietGekomen);

        Assert.Equal(["Yvonne", "Wendy", "Stefan", "Marijke"], alarm.Bellen.Select(b => b.Naam));
        Assert.Equal(["Zou er nu zijn", "Kan op donderdag", "Vaste inval", "Coördineert vandaag, via de school"], alarm.Bellen.Select(b => b.Waarom));
    }

    [Fact]
    public void Wie_vandaag_nee_zei_of_al_een_dienst_heeft_wordt_niet_gebeld()
    {
        var nee = new Gevraagde("vrij", "Wendy", default, default, Invalantwoord.Nee, default, "", null);
        var middag = Goed.Met(Weg("bep", 12, 20)) with
        {
            Diensten = [Dienst("d1", "noord", "bezet", Pauze), Dienst("d2", "zuid", null, stand: Dienststand.Zoeken) with { VanHelperId = "ziek", Zoektocht = new Zoektocht(default, [nee], [], null, null) }],
            Krachten = [.. new[] { "vrij", "bezet", "ziek" }.Select(id => Kracht(id, id, false, Weekdagen.Alle))],
            State = Goed.Met(Weg("bep", 12, 20)).State with { GekekenTot = new(12, 10) },
        };

        var alarm = OproepRules.Met(AlarmRules.Bepaal(middag.Beeld), middag.Beeld, new PersonenView([], 0)).First(a => a.PlekId == "zuid");

        Assert.Equal(["De school"], alarm.Bellen.Select(b => b.Naam));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Aantikken_kan_een_overblijfkracht_van_vandaag_en_iemand_van_het_team_en_een_ouderraadslid_niet()
    {
        Roltoekenning Met(Rol rol, DateOnly? tot = null) => new(new SchoolSleutel("99XX00"), rol, [], new DateOnly(2026, 8, 1), tot);
        PersoonRij Persoon(string id, params Roltoekenning[] rollen) => new(id, id, null, AccountStatus.Actief, [.. rollen], false, false, false);
        var weg = Kracht("weg", "Weg", false, Weekdagen.Alle);
        var krachten = ImmutableArray.Create(Kracht("ria", "Ria", true, Weekdagen.Alle), weg with { Gegevens = weg.Gegevens with { TotEnMet = new DateOnly(2026, 11, 11) } });
        var personen = new PersonenView([Persoon("juf", Met(Rol.Leerkracht)), Persoon("oud", Met(Rol.Leerkracht, new DateOnly(2026, 10, 1))), Persoon("ouder", Met(Rol.Ouderraad)), Persoon("ria", Met(Rol.Overblijfkracht))], 1);

        Assert.Equal([("juf", true), ("ria", false)], OproepRules.Namen(krachten, personen, new SchoolSleutel("99XX00"), Donderdag).Select(n => (n.HelperId, n.IsTeam)));
    }
}
