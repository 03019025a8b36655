using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Who a VO school means, and what comes of its message.</summary>
[Requirement("OSO-S1")]
public sealed class BerichtRulesTests
{
    private static readonly DateOnly VanSam = new(2015, 3, 4);

    [Theory]
    [InlineData("Akker", "Sam", true, "sam")]
    [InlineData("AKKER", "sam", false, "sam")]
    [InlineData("van den Akker", "Jasmijn", false, "jasmijn")]
    [InlineData("Akker, van den", "Jasmijn", false, "jasmijn")]
    [InlineData("v.d. Akker", "Jasmijn", false, "jasmijn")]
    [InlineData("de Vries Smit", "Noa", false, "noa")]
    [InlineData("Akker", null, true, "sam")]
    public void Wie_zeker_past_wordt_meteen_herkend(string achternaam, string? roepnaam, bool metDatum, string id)
    {
        var gevonden = HerkenRules.Zoek(Overdrachtproef.Regel(achternaam, roepnaam, metDatum ? VanSam : null), Overdrachtproef.Beeld().Kinderen);
        Assert.True(gevonden.IsZeker);
        Assert.Equal(id, gevonden.Kandidaten[0]);
    }

    [Theory]
    [InlineData("Akker", null, null, "sam,jasmijn")]
    [InlineData("van der Akker", "Jasmijn", null, "jasmijn,sam")]
    [InlineData("Akker", "Samuel", "2015-03-04", "sam,jasmijn")]
    [InlineData("Akker", "Sam", "2015-03-05", "sam,jasmijn")]
    [InlineData("Vries", "Noa", null, "noa")]
    [InlineData("Jansen", "Sam", "2015-03-04", "sam")]
    [InlineData("Jansen", "Sam", null, "")]
    [InlineData("Jansen", "Piet", "2015-03-04", "")]
    [InlineData("Aker", "Sam", null, "sam")]
    [InlineData("van den Akkre", "Jasmin", null, "jasmijn")]
    [InlineData("Ackker", "Bo", null, "")]
    [InlineData("Jansen", "Sem", "2015-03-04", "sam")]
    [InlineData("Jansen", "Sem", null, "")]
    public void Wie_maar_half_past_kiest_een_mens(string achternaam, string? roepnaam, string? geboren, string kandidaten)
    {
        var datum = geboren is null ? (DateOnly?)null : DateOnly.ParseExact(geboren, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var gevonden = HerkenRules.Zoek(Overdrachtproef.Regel(achternaam, roepnaam, datum), Overdrachtproef.Beeld().Kinderen);
        Assert.False(gevonden.IsZeker);
        Assert.Equal(kandidaten, string.Join(',', gevonden.Kandidaten));
    }

    [Fact]
    public void Tweelingen_worden_op_hun_roepnaam_uit_elkaar_gehouden()
    {
        var (fien, lars) = (Overdrachtproef.Kind("fien", "Fien", null, "Post", VanSam), Overdrachtproef.Kind("lars", "Lars", null, "Post", VanSam));
        var gevonden = HerkenRules.Zoek(Overdrachtproef.Regel("Post", "Lars", VanSam), [fien, lars]);
        Assert.Equal((true, "lars"), (gevonden.IsZeker, gevonden.Kandidaten[0]));
        Assert.False(HerkenRules.Zoek(Overdrachtproef.Regel("Post", null, VanSam), [fien, lars]).IsZeker);
    }

    [Fact]
    public void Een_tweeling_met_namen_die_op_elkaar_lijken_wordt_nooit_stil_verwisseld()
    {
        var (jan, jana) = (Overdrachtproef.Kind("jan", "Jaan", null, "IJsselstein", VanSam), Overdrachtproef.Kind("jana", "Jana", null, "IJsselstein", VanSam));
        var goed = HerkenRules.Zoek(Overdrachtproef.Regel("IJsselstein", "Jana", VanSam), [jan, jana]);
        Assert.Equal((true, "jana"), (goed.IsZeker, goed.Kandidaten[0]));
        foreach (var (achternaam, roepnaam) in new[] { ("IJselstein", "Jana"), ("IJsselstein", "Jna"), ("IJselstein", "Jna") })
        {
            var gevonden = HerkenRules.Zoek(Overdrachtproef.Regel(achternaam, roepnaam, VanSam), [jan, jana]);
            Assert.False(gevonden.IsZeker);
            Assert.Equal(["jan", "jana"], gevonden.Kandidaten.Order(StringComparer.Ordinal));
        }

        Assert.False(NaamlijktRules.Binnen(new string('a', 500), new string('a', 500), 1));
    }

    [Fact]
    public void Herhaald_dubbel_onbekend_en_niet_van_ons_staan_er_elk_bij()
    {
        var state = Overdrachtproef.Neem(new OverdrachtState(), "b1", Overdrachtproef.Bericht(
            Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam"), Overdrachtproef.Regel("Akker, Sam"), Overdrachtproef.Regel("Kwartel", "Luuk"),
            Overdrachtproef.Regel("Kwartel", "Luuk"), Overdrachtproef.Regel("Vries", "Noa"), Overdrachtproef.Regel("Mulder", "Bo")));
        state = Overdrachtproef.Neem(state, "b2", Overdrachtproef.Bericht(Overdrachtproef.Vakcollege, Overdrachtproef.Regel("Akker", "Sam", VanSam)));
        state = BerichtRules.Koppel(state, "b1", 6, new Regelkeuze(null, NietVanOns: true), Overdrachtproef.Beeld()).Waarde!;

        var view = BerichtbeeldRules.View(state, state.Berichten[0], Overdrachtproef.Beeld());
        Assert.Equal(
            [Regelstand.Dubbel, Regelstand.Herhaald, Regelstand.Onbekend, Regelstand.Herhaald, Regelstand.Onzeker, Regelstand.NietVanOns],
            view.Regels.Select(r => r.Stand));
        Assert.Equal(["noa"], view.Regels[4].Kandidaten.Select(k => k.LeerlingId));
        Assert.Equal(["rivieren", "vak"], BestemmingRules.Scholen(state, "sam"));
        Assert.Equal(2, BerichtbeeldRules.Kop(state, state.Berichten[0], Overdrachtproef.Beeld()).Open);
    }

    [Fact]
    public void Een_mens_kiest_en_kan_dat_terugdraaien()
    {
        var state = Overdrachtproef.Neem(new OverdrachtState(), "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Vries", "Noa")));
        var gekozen = BerichtRules.Koppel(state, "b1", 1, new Regelkeuze("noa", NietVanOns: false), Overdrachtproef.Beeld()).Waarde!;
        Assert.Equal(["rivieren"], BestemmingRules.Scholen(gekozen, "noa"));
        var terug = BerichtRules.Koppel(gekozen, "b1", 1, new Regelkeuze(null, NietVanOns: false), Overdrachtproef.Beeld()).Waarde!;
        Assert.Empty(BestemmingRules.Scholen(terug, "noa"));
        Assert.Equal("onbekend", BerichtRules.Koppel(state, "b1", 1, new Regelkeuze("niemand", NietVanOns: false), Overdrachtproef.Beeld()).Weigering?.Code);
        Assert.Equal("onbekend", BerichtRules.Koppel(state, "b1", 9, new Regelkeuze("noa", NietVanOns: false), Overdrachtproef.Beeld()).Weigering?.Code);

        var ingetrokken = BerichtRules.TrekIn(gekozen, "b1").Waarde!;
        Assert.Empty(BestemmingRules.Scholen(ingetrokken, "noa"));
        Assert.Same(ingetrokken, BerichtRules.TrekIn(ingetrokken, "b1").Waarde);
        Assert.Equal("vobericht-ingetrokken", BerichtRules.Koppel(ingetrokken, "b1", 1, new Regelkeuze("noa", NietVanOns: false), Overdrachtproef.Beeld()).Weigering?.Code);
    }

    [Fact]
    public void De_school_kiest_een_VO_school_zonder_bericht_en_haalt_er_een_af_tot_een_nieuw_bericht()
    {
        var state = Overdrachtproef.Neem(new OverdrachtState(), "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam")));
        var eraf = Zet(state, new Bestemmingkeuze("sam", "rivieren", Geldt: false));
        Assert.Empty(BestemmingRules.Scholen(eraf, "sam"));
        Assert.Equal(["vak"], BestemmingRules.Scholen(Zet(eraf, new Bestemmingkeuze("sam", "vak", Geldt: true)), "sam"));
        Assert.Equal(state.Keuzes, Zet(eraf, new Bestemmingkeuze("sam", "rivieren", Geldt: true)).Keuzes);

        var opnieuw = Overdrachtproef.Neem(eraf, "b2", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam", VanSam)));
        Assert.Equal(["rivieren"], BestemmingRules.Scholen(opnieuw, "sam"));
    }

    [Fact]
    public void Wie_van_een_VO_school_af_was_en_door_een_mens_in_een_nieuwe_lijst_wordt_gevonden_staat_er_weer_bij()
    {
        var state = Overdrachtproef.Neem(new OverdrachtState(), "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Vries-Smit", "Noa")));
        var eraf = Zet(state, new Bestemmingkeuze("noa", "rivieren", Geldt: false));
        var opnieuw = Overdrachtproef.Neem(eraf, "b2", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Vries", "Noa")));
        Assert.Empty(BestemmingRules.Scholen(opnieuw, "noa"));

        var gekozen = BerichtRules.Koppel(opnieuw, "b2", 1, new Regelkeuze("noa", NietVanOns: false), Overdrachtproef.Beeld()).Waarde!;
        Assert.Equal(["rivieren"], BestemmingRules.Scholen(gekozen, "noa"));
    }

    [Fact]
    public void Wie_zonder_dossier_vertrok_staat_open_en_telt_weer_als_het_kind_terugkomt()
    {
        var state = Overdrachtproef.Neem(new OverdrachtState(), "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam")));
        var zonder = Overdrachtproef.Beeld() with { Kinderen = [Overdrachtproef.Noa] };
        var regel = Assert.Single(BerichtbeeldRules.Uitkomsten(state, state.Berichten[0], zonder));
        Assert.Equal((Regelstand.Onbekend, (string?)null), (regel.Stand, regel.LeerlingId));
        Assert.Equal(1, BerichtbeeldRules.Kop(state, state.Berichten[0], zonder).Open);
        Assert.Equal(Regelstand.Herkend, Assert.Single(BerichtbeeldRules.Uitkomsten(state, state.Berichten[0], Overdrachtproef.Beeld())).Stand);
    }

    [Fact]
    public void Wat_niet_kan_wordt_geweigerd_met_de_regel_erbij()
    {
        Assert.Equal("vobericht-leeg", Code(Overdrachtproef.Bericht(Overdrachtproef.Rivieren)));
        Assert.Equal("vobericht-regel", Code(Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker"), Overdrachtproef.Regel(" "))));
        Assert.Equal("vobericht-regel", Code(Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", null, new DateOnly(2030, 1, 1)))));
        Assert.Equal("vobericht-datum", Code(Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker")) with { Ontvangen = new DateOnly(2027, 5, 13) }));
        Assert.Equal("keuze", Code(Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker")) with { Bron = "duif" }));
        Assert.Equal("keuze", Code(Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker")) with { VoSchoolId = "weg" }));
        Assert.Equal("vobericht-te-lang", Code(Overdrachtproef.Bericht(
            Overdrachtproef.Rivieren, [.. Enumerable.Repeat(Overdrachtproef.Regel("Akker"), OverdrachtGrenzen.BerichtregelsMax + 1)])));
        Assert.Equal("overdracht-voorbij", BerichtRules.Neem(
            new OverdrachtState(), Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker")), new Berichtafzender("b", "Ingrid", Overdrachtproef.Nu),
            Overdrachtproef.Beeld(new DateOnly(2027, 7, 1))).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Zonder_regels_blijft_alleen_het_aantal()
    {
        var state = BerichtRules.ZonderRegels(Overdrachtproef.Neem(
            new OverdrachtState(), "b1", Overdrachtproef.Bericht(Overdrachtproef.Rivieren, Overdrachtproef.Regel("Akker", "Sam"), Overdrachtproef.Regel("Kwartel", "Luuk"))));
        Assert.Empty(state.Berichten[0].Regels);
        Assert.Equal(2, BerichtbeeldRules.Kop(state, state.Berichten[0], Overdrachtproef.Beeld()).Regels);
        var view = BerichtbeeldRules.View(state, state.Berichten[0], Overdrachtproef.Beeld());
        Assert.True(view.Gewist);
        Assert.Empty(view.Groep8);
    }

    private static OverdrachtState Zet(OverdrachtState was, Bestemmingkeuze keuze) => BestemmingRules.Zet(was, keuze, Overdrachtproef.Beeld()).Waarde!;

    private static string? Code(Voberichtinvoer invoer) =>
        BerichtRules.Neem(new OverdrachtState(), invoer, new Berichtafzender("b", "Ingrid", Overdrachtproef.Nu), Overdrachtproef.Beeld()).Weigering?.Code;
}
