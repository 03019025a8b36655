using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>How long a dossier can be fetched, what the date makes of it, and who may set it ready.</summary>
public sealed class DossierRulesTests
{
    private const string Vo = "vo-1";

    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Schooljaar Jaar = new(2026);

    [Theory]
    [InlineData("2027-02-10", "2027-05-10", true)]
    [InlineData("2027-03-29", "2027-06-29", true)]
    [InlineData("2027-03-30", "2027-06-30", false)]
    [InlineData("2027-03-31", "2027-06-30", false)]
    [InlineData("2027-04-02", "2027-06-30", false)]
    [InlineData("2027-05-15", "2027-06-30", false)]
    [Requirement("OSO-L1")]
    public void Drie_maanden_en_nooit_na_30_juni(string gereed, string tot, bool vroeg)
    {
        var state = Gereed(Dag(gereed));
        Assert.Equal(Dag(tot), DossierRules.BeschikbaarTot(state, Jaar));
        Assert.Equal(vroeg, DossierRules.VerlooptTeVroeg(state, Jaar));
        Assert.Equal(Dossierstatus.Gereed, Op(state, Dag(tot)));
        Assert.Equal(vroeg ? Dossierstatus.Verlopen : Dossierstatus.Gewist, Op(state, Dag(tot).AddDays(1)));
    }

    [Theory]
    [InlineData(Dossierstatus.Voorlopig)]
    [InlineData(Dossierstatus.TerInzage)]
    [InlineData(Dossierstatus.Gereed)]
    [InlineData(Dossierstatus.Verstrekt)]
    [Requirement("OSO-L1")]
    public void Vanaf_1_juli_is_elk_dossier_gewist_opgehaald_of_niet(Dossierstatus status)
    {
        var state = Gereed(Dag("2027-04-06")) with { Status = status };
        Assert.Equal(status, Op(state, Dag("2027-06-30")));
        Assert.Equal(Dossierstatus.Gewist, Op(state, Dag("2027-07-01")));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Met_de_instelling_gaat_de_inhoud_eerder_weg_maar_pas_als_elke_VO_school_haar_heeft()
    {
        var state = Gereed(Dag("2027-04-06")) with
        {
            Status = Dossierstatus.Verstrekt,
            Verstrekkingen = [new Verstrekking(Vo, "Waterland College", 1, Verstrekwijze.Las, "ESIS", Dag("2027-04-08"), "Anna", default)],
        };
        Assert.Equal(Dag("2027-05-08"), DossierRules.WistOp(state, Jaar, Instelling(30, Vo)));
        Assert.Equal(Dag("2027-07-01"), DossierRules.WistOp(state, Jaar, Instelling(null, Vo)));
        Assert.Equal(Dag("2027-07-01"), DossierRules.WistOp(state, Jaar, Instelling(30, Vo, "vo-2")));
        Assert.Equal(Dag("2027-07-01"), DossierRules.WistOp(state with { Wacht = [Dossierdelen.Toetsen] }, Jaar, Instelling(30, Vo)));
        Assert.Equal(Dag("2027-07-01"), DossierRules.WistOp(state with { Status = Dossierstatus.Gereed }, Jaar, Instelling(30, Vo)));
        Assert.Equal(Dag("2027-07-01"), DossierRules.WistOp(state, Jaar, Instelling(300, Vo)));
    }

    [Fact]
    [Requirement("OSO-S5")]
    public void De_controle_telt_vanaf_het_bericht_of_vanaf_de_laatste_keer_kijken()
    {
        var op = Schooltijd.Moment(Dag("2027-04-07"), new TimeOnly(10, 0));
        var state = Gereed(Dag("2027-04-06"));
        Assert.Null(DossierRules.ControleVanaf(state, new Bestemming([new Bestemmingregel(Vo, "W", 0, null)])));
        var gemeld = new Bestemming([new Bestemmingregel(Vo, "W", 1, op)]);
        Assert.Equal(Dag("2027-04-07"), DossierRules.ControleVanaf(state, gemeld));
        Assert.Equal(Dag("2027-04-14"), DossierRules.ControleVanaf(state with { GecontroleerdOp = Dag("2027-04-14") }, gemeld));
        var verstrekt = state with
        {
            Status = Dossierstatus.Verstrekt,
            Verstrekkingen = [new Verstrekking(Vo, "W", 1, Verstrekwijze.Las, "ESIS", Dag("2027-04-09"), "Ingrid", op)],
        };
        Assert.Null(DossierRules.ControleVanaf(verstrekt, gemeld));
        Assert.Equal(Dag("2027-04-07"), DossierRules.ControleVanaf(verstrekt, new Bestemming([.. gemeld.Scholen, new Bestemmingregel("vo-2", "V", 1, op)])));
    }

    [Theory]
    [InlineData(true, "VO-school gebeld: nog niet opgehaald.")]
    [InlineData(false, "Gecontroleerd: nog niet opgehaald.")]
    [Requirement("OSO-S5", "OSO-K7")]
    public void Wie_nakeek_of_belde_staat_in_het_verloop_en_de_termijn_begint_opnieuw(bool gebeld, string zin)
    {
        var hier = Stand() with
        {
            State = Gereed(Dag("2027-04-06")),
            Status = Dossierstatus.Gereed,
            Nu = Schooltijd.Moment(Dag("2027-04-14"), new TimeOnly(9, 0)),
        };
        var wordt = DossierstapRules.Controle(hier, gebeld, "Mevrouw De Wit belt terug.").Waarde!.Wordt;
        Assert.Equal(("controle", zin), (wordt.Log[0].Soort, wordt.Log[0].Tekst));
        var gemeld = new Bestemming([new Bestemmingregel(Vo, "W", 1, Schooltijd.Moment(Dag("2027-04-07"), new TimeOnly(10, 0)))]);
        Assert.Equal(Dag("2027-04-14"), DossierRules.ControleVanaf(wordt, gemeld));
        Assert.Equal("geen-recht", DossierstapRules.Controle(hier with { Wie = Wie(Rol.Groepsleerkracht) }, gebeld, null).Weigering?.Code);
        Assert.Equal("dossier-status", DossierstapRules.Controle(hier with { Status = Dossierstatus.TerInzage }, gebeld, null).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Er_zijn_waarschuwingen_21_7_en_2_dagen_voor_het_einde()
    {
        var state = Gereed(Dag("2027-04-06"));
        Assert.Null(DossierpostRules.Waarschuwing(state, Jaar, Dag("2027-06-08")));
        Assert.Equal(21, DossierpostRules.Waarschuwing(state, Jaar, Dag("2027-06-09")));
        Assert.Null(DossierpostRules.Waarschuwing(state with { Gewaarschuwd = 21 }, Jaar, Dag("2027-06-22")));
        Assert.Equal(7, DossierpostRules.Waarschuwing(state with { Gewaarschuwd = 21 }, Jaar, Dag("2027-06-23")));
        Assert.Equal(2, DossierpostRules.Waarschuwing(state with { Gewaarschuwd = 7 }, Jaar, Dag("2027-06-29")));
        Assert.Null(DossierpostRules.Waarschuwing(state with { Status = Dossierstatus.Verstrekt }, Jaar, Dag("2027-06-29")));
    }

    [Theory]
    [InlineData("8", "8", true)]
    [InlineData("7,8", "8", true)]
    [InlineData("7,8", "7", false)]
    [InlineData("7,8", null, false)]
    [InlineData("8", null, true)]
    [Requirement("OSO-K1")]
    public void Een_dossier_is_er_alleen_voor_groep_8(string jaargroepen, string? jaargroep, bool mag)
    {
        var groep = new Groep("g8", Jaar, "Groep 8", [.. jaargroepen.Split(',')], null, null, new Lunchtijden(default, default, default), null, null);
        Assert.Equal(mag, DossierRules.IsGroepAcht(jaargroep, groep, Jaar));
        Assert.False(DossierRules.IsGroepAcht(jaargroep, groep, Jaar.Volgend));
        Assert.False(DossierRules.IsGroepAcht(jaargroep, null, Jaar));
    }

    [Fact]
    [Requirement("OSO-K5", "OSO-K6", "OSO-S2")]
    public void Gereed_gaat_alleen_met_wat_de_verzorgers_zagen_door_een_ander_dan_wie_het_vulde()
    {
        var hier = Stand();
        Assert.Null(DossierstapRules.MagGereed(hier));
        Assert.Equal("vier-ogen", DossierstapRules.MagGereed(hier with { State = hier.State with { Invullers = [hier.Wie.AccountId] } })?.Code);
        Assert.Equal("geen-vo-school", DossierstapRules.MagGereed(hier with { Instelling = Instelling(null) })?.Code);
        var anders = hier.Inhoud!.Gegevens with { Advies = hier.Inhoud.Gegevens.Advies with { Definitief = "60" } };
        Assert.Equal("inzage-verouderd", DossierstapRules.MagGereed(hier with { Inhoud = hier.Inhoud with { Gegevens = anders } })?.Code);
        Assert.Equal("dossier-onvolledig", DossierstapRules.MagGereed(hier with { Bevindingen = [new Bevinding("x", "Iets mist.", "advies/x", Bevindingwie.Leerkracht, true)] })?.Code);
        Assert.Equal("dossier-status", DossierstapRules.MagGereed(hier with { Status = Dossierstatus.TerInzage })?.Code);
        Assert.Equal("geen-recht", DossierstapRules.MagGereed(hier with { Wie = Wie(Rol.Groepsleerkracht) })?.Code);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void Wat_uit_staat_of_niet_door_beiden_is_bevestigd_gaat_niet_mee()
    {
        var gegevens = Volledigdossier.Maak();
        Assert.Equal(DossierHash.Van(gegevens), DossierHash.Van(DossierRules.Uitgaand(gegevens)));
        var uit = DossierRules.Uitgaand(gegevens with { Meesturen = new Meesturen(false, false, false, false, false, true), Bijlagen = [gegevens.Bijlagen[0] with { BevestigdDoorIb = false }] });
        Assert.True(uit is { Verzuim: null, Doorstroomtoets: null, Toetsen.IsEmpty: true, Bijlagen.IsEmpty: true, Ondersteuning.Diagnoses.IsEmpty: true });
        Assert.Equal(Volledigdossier.Arrangement(), Assert.Single(uit.Ondersteuning.Regels)); // an arrangement of the last three years stands on top of the OKR
        var lang = gegevens with { Meesturen = Meesturen.Alles with { Ondersteuning = false }, Ondersteuning = gegevens.Ondersteuning with { Arrangement = false } };
        Assert.Empty(DossierRules.Uitgaand(lang).Ondersteuning.Regels);
    }

    [Fact]
    [Requirement("OSO-K5")]
    public void Wat_de_verzorgers_zien_is_per_categorie_wat_weggaat_en_geen_adres_rond_een_geheim_adres()
    {
        var gegevens = Volledigdossier.Maak();
        var plan = Volledigdossier.Arrangement() with { Soort = "Handelingsplan rekenen", IsArrangement = false };
        var beide = gegevens with { Ondersteuning = gegevens.Ondersteuning with { Regels = gegevens.Ondersteuning.Regels.Add(plan) } };
        var zonder = DossierRules.Uitgaand(beide with { Meesturen = Meesturen.Alles with { Ondersteuning = false } }).Ondersteuning;
        Assert.Equal([Volledigdossier.Arrangement(), plan], zonder.Regels);
        Assert.True(zonder is { Arrangement: true, Diagnoses.IsEmpty: true, Medicijnen: null });
        Assert.True(Assert.Single(DossierRules.Uitgaand(beide with { Meesturen = Meesturen.Alles with { Handelingsplannen = false } }).Ondersteuning.Regels).IsArrangement);
        var geheim = DossierRules.Uitgaand(gegevens with { Leerling = gegevens.Leerling with { AdresGeheim = true, Adres = null } });
        Assert.All(geheim.Verzorgers, v => Assert.Null(v.Adres));
    }

    [Fact]
    [Requirement("OSO-S4")]
    public void Wat_in_het_portaal_is_afgehaald_is_niet_in_te_trekken_en_een_ander_houdt_wat_die_heeft()
    {
        var hier = Stand();
        var portaal = new Verstrekking(Vo, "W", 1, Verstrekwijze.Portaal, "het portaal", Dag("2027-04-06"), "Sanne", hier.Nu);
        var hand = portaal with { VoSchoolId = "vo-2", Wijze = Verstrekwijze.Las };
        var state = hier.State with { Status = Dossierstatus.Verstrekt, GereedOp = Dag("2027-04-06"), Verstrekkingen = [portaal, hand] };
        var beide = hier with { Status = Dossierstatus.Verstrekt, State = state };

        Assert.Equal("verstrekt-niet-in-te-trekken", DossierstapRules.VerstrektTerug(beide, Vo, "Verkeerd kind").Weigering?.Code);
        var wordt = DossierstapRules.VerstrektTerug(beide, "vo-2", "Verkeerd kind").Waarde!.Wordt;
        Assert.Equal((Dossierstatus.Verstrekt, Vo), (wordt.Status, Assert.Single(wordt.Verstrekkingen).VoSchoolId));
        var eerdere = beide with { State = state with { Verstrekkingen = [portaal, hand with { VersieNr = 0 }] } };
        Assert.Equal("verstrekt-niet-in-te-trekken", DossierstapRules.VerstrektTerug(eerdere, "vo-2", "Verkeerd kind").Weigering?.Code);
        Assert.Equal("dossier-status", DossierstapRules.VerstrektTerug(beide with { Status = Dossierstatus.Gereed }, "vo-2", "Verkeerd kind").Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-S7")]
    public void Een_uitslag_die_er_al_in_staat_verandert_niets()
    {
        var gegevens = Volledigdossier.Maak();
        Assert.Empty(UitgesteldRules.Delen(gegevens, new Uitgesteld(gegevens.Doorstroomtoets, gegevens.Toetsen, "999990019")));
        var nieuw = new Uitgesteld(gegevens.Doorstroomtoets! with { Standaardscore = 220 }, [gegevens.Toetsen[0] with { Waarde = "3.3" }], null);
        Assert.Equal([Dossierdelen.Doorstroomtoets, Dossierdelen.Toetsen], UitgesteldRules.Delen(gegevens, nieuw));
        Assert.Equal((220, "3.3"), (UitgesteldRules.Met(gegevens, nieuw).Doorstroomtoets!.Standaardscore, UitgesteldRules.Met(gegevens, nieuw).Toetsen.Single().Waarde));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void De_rij_zegt_pas_gewist_als_de_inhoud_echt_weg_is_zodat_de_ronde_blijft_komen()
    {
        var juli = Dag("2027-07-20");
        var voorbij = Stand() with { Status = Dossierstatus.Gewist, Inhoud = null, Nu = Schooltijd.Moment(juli, new TimeOnly(9, 0)) };
        var rij = DossierbeeldRules.Rij("kim", voorbij);
        Assert.Equal(["kim"], DossierlijstRules.Nachtdoelen(new OverdrachtState { Rijen = [rij] }, [], Jaar, juli, isTermijnVoorbij: false));
        Assert.Equal(Dossierstatus.Gewist, BordRules.Nu(rij, Jaar, juli).Status);

        var weg = DossierbeeldRules.Rij("kim", voorbij with { State = voorbij.State with { GewistOp = juli } });
        Assert.Empty(DossierlijstRules.Nachtdoelen(new OverdrachtState { Rijen = [weg] }, [], Jaar, juli, isTermijnVoorbij: false));
    }

    [Fact]
    [Requirement("OSO-T")]
    public void Zolang_de_leerkracht_nog_iets_aanvult_is_die_aan_zet()
    {
        var hier = Stand() with { Status = Dossierstatus.Voorlopig };
        var (leerkracht, administratie) = (Punt(Bevindingwie.Leerkracht), Punt(Bevindingwie.Administratie));
        Assert.Equal(Bevindingwie.Leerkracht, DossierbeeldRules.Rij("kim", hier with { Bevindingen = [administratie, leerkracht] }).Wie);
        Assert.Equal(Bevindingwie.Administratie, DossierbeeldRules.Rij("kim", hier with { Bevindingen = [administratie] }).Wie);
        Assert.Equal(Bevindingwie.Leerkracht, DossierbeeldRules.Rij("kim", hier).Wie);
    }

    [Theory]
    [InlineData(2, Bevindingwie.Leerkracht)]
    [InlineData(3, Bevindingwie.Schoolleider)]
    [Requirement("OSO-K4")]
    public void Na_drie_pogingen_op_verschillende_dagen_is_de_schoolleider_aan_zet(int dagen, Bevindingwie wie)
    {
        var hier = Stand();
        var pogingen = Enumerable.Range(1, dagen).Select(d => new Pogingregel(Dag("2027-04-01").AddDays(d), Inzagewijze.Telefoon, "Lotte", hier.Nu));
        var open = new Inzageregel("v2", true, [.. pogingen], null, null, null, null, null, false);
        var versie = hier.State.Versies[0];
        var state = hier.State with { Status = Dossierstatus.TerInzage, Versies = [versie with { Inzage = versie.Inzage.Add(open) }] };
        Assert.Equal(wie, DossierbeeldRules.Rij("kim", hier with { Status = Dossierstatus.TerInzage, State = state }).Wie);
    }

    private static Bevinding Punt(Bevindingwie wie) => new("x", "Iets mist.", "leerling/x", wie, true);

    private static Dossierstand Stand()
    {
        var gegevens = Volledigdossier.Maak();
        var state = Gereed(Dag("2027-04-06")) with { Status = Dossierstatus.KlaarVoorAdministratie, GereedOp = null };
        var ja = new Inzageregel("v1", true, [], Dag("2027-04-05"), Inzagewijze.OpSchool, Akkoord.Ja, "Lotte", Dag("2027-04-05"), false);
        var versie = state.Versies[0] with { Hash = DossierHash.Van(DossierRules.Uitgaand(gegevens)), Inzage = [ja] };
        return new Dossierstand(
            state with { Versies = [versie] }, Dossierstatus.KlaarVoorAdministratie, Wie(Rol.Administratie), School, Jaar,
            Schooltijd.Moment(Dag("2027-04-06"), new TimeOnly(9, 0)), "g8", new Dossierinhoud(gegevens, gegevens, [], [], null, []), [], Instelling(null, Vo));
    }

    private static DossierState Gereed(DateOnly op) => new()
    {
        BegonnenOp = default(DateTimeOffset),
        Status = Dossierstatus.Gereed,
        GereedOp = op,
        Versies = [new DossierVersie(1, Schooltijd.Moment(Dag("2027-01-11"), new TimeOnly(9, 0)), "Lotte", "a", "b", new Kluisbestand("i", 1), new Kluisbestand("r", 1), [], [], null, null)],
    };

    private static Dossierinstelling Instelling(int? dagen, params string[] scholen) =>
        new(Okrsjablonen.Standaard, dagen, new Bestemming([.. scholen.Select(s => new Bestemmingregel(s, s, 0, null))]));

    private static Dossierstatus Op(DossierState state, DateOnly dag) => DossierRules.Nu(state, DossierRules.WistOp(state, Jaar, null), Jaar, dag);

    private static Wie Wie(Rol rol) => new($"account-{rol}", rol.Leesbaar(), School, [new ActieveRol(rol, ["g8"])]);

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
