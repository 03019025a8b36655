using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Ontruiming;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Ongevallen;

public sealed class OngevalRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 12, 30, 0, TimeSpan.FromHours(1));
    private static readonly Wie Melder = Wie(Rol.Overblijfkracht);

    private static OngevalState Gemeld { get; } = Met(new OngevalState { Datum = Vandaag, LeerlingId = "l1", GroepId = "g5", PlekId = "plein", ToezichtVoor = 2 }, Ongevalsoort.Gemeld);

    [Theory]
    [InlineData(2, 0, 2)]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(0, 2, 0)]
    [Requirement("TSO-12c")]
    public void Wie_bij_het_kind_is_telt_niet_als_toezicht(int geteld, int wegOngeteld, int nu)
    {
        var state = Gemeld with { Weg = [.. Enumerable.Range(0, wegOngeteld).Select(i => new Weghelper($"h{i}", "Helper", Geteld: false))] };
        Assert.Equal(nu, OngevalRules.ToezichtNu(state, geteld));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Wie_op_naam_weg_is_telt_de_middag_al_niet_meer()
    {
        var state = Gemeld with { Weg = [new Weghelper("h1", "Yvonne", Geteld: true)] };
        Assert.Equal(1, OngevalRules.ToezichtNu(state, 1));
    }

    [Fact]
    [Requirement("TSO-12c", "TSO-12d")]
    public void Een_ongeval_sluit_pas_als_het_toezicht_gelijk_is_en_de_ouders_bereikt_zijn()
    {
        Assert.Equal(["Er staat 1 toezichthouder te weinig.", "De ouders zijn nog niet bereikt."], OngevalRules.NogTeDoen(Gemeld, 1));
        Assert.Equal(["De ouders zijn nog niet bereikt."], OngevalRules.NogTeDoen(Gemeld, 0));
        Assert.Equal(["De ouders zijn nog niet bereikt."], OngevalRules.NogTeDoen(Met(Gemeld, Ongevalsoort.Gebeld), 0));
        Assert.Empty(OngevalRules.NogTeDoen(Met(Gemeld, Ongevalsoort.Gesproken), 0));
        Assert.Equal(["Er staan 2 toezichthouders te weinig."], OngevalRules.NogTeDoen(Met(Gemeld, Ongevalsoort.Gesproken), 2));
    }

    [Fact]
    [Requirement("TSO-12e")]
    public void Bij_levensgevaar_moeten_112_en_een_BHVer_er_bij()
    {
        var state = Met(Gemeld, Ongevalsoort.Gesproken) with { Levensgevaar = true };
        Assert.Equal(2, OngevalRules.NogTeDoen(state, 0).Length);
        Assert.Equal(["Een BHV\u2019er heeft de leiding nog niet."], OngevalRules.NogTeDoen(Met(state, Ongevalsoort.Nood), 0));
        Assert.Empty(OngevalRules.NogTeDoen(Met(state, Ongevalsoort.Nood) with { LeidingBijBhv = true }, 0));
    }

    [Theory]
    [InlineData(Rol.Overblijfkracht, false)]
    [InlineData(Rol.Overblijfcoordinator, true)]
    [InlineData(Rol.WaarnemendCoordinator, true)]
    [InlineData(Rol.Leerkracht, true)]
    [InlineData(Rol.Schoolleider, true)]
    [InlineData(Rol.Bhv, true)]
    [InlineData(Rol.Administratie, false)]
    [InlineData(Rol.Ouderraad, false)]
    [Requirement("TSO-12d", "TSO-8h")]
    public void De_coordinator_of_een_leerkracht_belt_de_ouders(Rol rol, bool mag) =>
        Assert.Equal(mag, OngevalRules.MagOudersBellen(Gemeld, Wie(rol), School, Vandaag));

    [Fact]
    [Requirement("TSO-12d")]
    public void Een_groepsleerkracht_belt_de_ouders_van_de_eigen_groep()
    {
        Assert.True(OngevalRules.MagOudersBellen(Gemeld, Wie(Rol.Groepsleerkracht, "g5"), School, Vandaag));
        Assert.False(OngevalRules.MagOudersBellen(Gemeld, Wie(Rol.Groepsleerkracht, "g6"), School, Vandaag));
        Assert.Equal("ouders-belt", OngevalRules.MagNoteren(Gemeld, Ongevalsoort.Gesproken, "moeder", Melder, School, Vandaag)?.Code);
        Assert.Null(OngevalRules.MagNoteren(Gemeld, Ongevalsoort.Gesproken, "moeder", Wie(Rol.Groepsleerkracht, "g5"), School, Vandaag));
    }

    [Fact]
    [Requirement("TSO-8h")]
    public void Wie_alleen_meldt_ziet_een_ongeval_op_de_dag_zelf_en_zolang_het_loopt()
    {
        Assert.True(OngevalRules.MagZien(Gemeld, Melder, School, Vandaag));
        Assert.False(OngevalRules.MagZien(Gemeld, Melder, School, Vandaag.AddDays(1)));
        Assert.False(OngevalRules.MagZien(Gemeld with { Gesloten = true }, Melder, School, Vandaag));
        Assert.True(OngevalRules.MagZien(Gemeld with { Gesloten = true }, Wie(Rol.Overblijfcoordinator), School, Vandaag.AddDays(30)));
        Assert.False(OngevalRules.MagZien(Gemeld, Wie(Rol.Ouderraad), School, Vandaag));
        Assert.False(OngevalRules.MagZien(Gemeld, Wie(Rol.Overblijfcoordinator), new SchoolSleutel("99XX01"), Vandaag));
    }

    [Theory]
    [InlineData(Rol.Leerkracht, "", false)]
    [InlineData(Rol.Leerkracht, "g6", false)]
    [InlineData(Rol.Leerkracht, "g5", true)]
    [InlineData(Rol.Groepsleerkracht, "g5", true)]
    [InlineData(Rol.Bhv, "", true)]
    [InlineData(Rol.Overblijfcoordinator, "", true)]
    [Requirement("TSO-8h", "TSO-12d")]
    public void Na_de_dag_zelf_opent_een_leerkracht_alleen_een_ongeval_van_de_eigen_groep(Rol rol, string groep, bool mag)
    {
        string[] groepen = groep.Length == 0 ? [] : [groep];
        var wie = Wie(rol, groepen);
        foreach (var state in new[] { Gemeld, Gemeld with { Gesloten = true } })
        {
            Assert.True(OngevalRules.MagZien(state, wie, School, Vandaag));
            Assert.Equal(mag, OngevalRules.MagZien(state, wie, School, Vandaag.AddDays(1)));
            Assert.Equal(mag, OngevalRules.MagOudersBellen(state, wie, School, Vandaag.AddDays(1)));
        }

        Assert.Equal(mag ? null : "ouders-belt", OngevalRules.MagNoteren(Gemeld, Ongevalsoort.Gesproken, "moeder", wie, School, Vandaag.AddDays(1))?.Code);
    }

    [Fact]
    [Requirement("TSO-12c")]
    public void Alleen_een_middag_die_nog_iemand_mist_hoort_dat_het_ongeval_is_afgerond()
    {
        Assert.Same(Gemeld, OngevalpostRules.MetMiddagKlaar(Gemeld, School));
        var weg = Gemeld with { Weg = [new Weghelper("h1", "Yvonne", Geteld: true)] };
        Assert.Equal("middag/99XX00/2026-11-12", Assert.Single(OngevalpostRules.MetMiddagKlaar(weg, School).Uitbak.Wachtend).Naar);
    }

    [Fact]
    [Requirement("TSO-12f")]
    public void Wie_op_school_is_en_niet_bij_een_groep_staat_ook_op_de_ontruimingslijst()
    {
        AanwezigeHelper Helper(string naam, string? plek, DateTimeOffset? weg = null, string? met = null) => new(naam, naam, false, plek, Nu, weg, met, false);
        var helpers = new[] { Helper("Ria", "plein"), Helper("Fatma", "zaal"), Helper("Hamza", null), Helper("Bep", null, Nu), Helper("Yvonne", "zaal", Nu, "o1") };
        var school = Inrichting() with { Plekken = [.. Inrichting().Plekken, new Plek("zaal", "Speelzaal", PlekSoort.Binnen)] };

        var overig = Assert.Single(OntruimLijst.Overig(school, ["plein"], [.. helpers]));

        Assert.Equal("Overige plekken", overig.Naam);
        Assert.Equal(["Fatma, Speelzaal", "Hamza", "Yvonne (bij een kind), Speelzaal"], overig.Helpers);
        Assert.True(overig.IsZonderGroep);
        Assert.Empty(OntruimLijst.Overig(school, ["plein"], [helpers[0], helpers[3]]));
    }

    [Fact]
    public void Wat_er_gedaan_is_verandert_niet_en_na_het_afronden_komt_er_alleen_verslag_bij()
    {
        var dicht = Gemeld with { Gesloten = true };
        var leider = Wie(Rol.Schoolleider);
        Assert.Equal("ongeval-gesloten", OngevalRules.MagNoteren(dicht, Ongevalsoort.Nood, "", leider, School, Vandaag)?.Code);
        Assert.Equal("ongeval-gesloten", OngevalRules.MagNoteren(dicht, Ongevalsoort.Gesproken, "moeder", leider, School, Vandaag)?.Code);
        Assert.Null(OngevalRules.MagNoteren(dicht, "letsel", "pols", leider, School, Vandaag));
        Assert.Null(OngevalRules.MagNoteren(dicht, Ongevalsoort.Nazorg, "gaat goed", leider, School, Vandaag));
        Assert.Equal("ongeldige-operatie", OngevalRules.MagNoteren(Gemeld, "verzonnen", "x", leider, School, Vandaag)?.Code);
        Assert.Equal("verplicht", OngevalRules.MagNoteren(Gemeld, "letsel", "", leider, School, Vandaag)?.Code);
        Assert.Equal("te-lang", OngevalRules.MagNoteren(Gemeld, "letsel", new string('a', OngevalGrenzen.TekstMax + 1), leider, School, Vandaag)?.Code);
        Assert.Equal("ongeldige-tekens", OngevalRules.MagNoteren(Gemeld, "letsel", "pols\u0007", leider, School, Vandaag)?.Code);
    }

    [Fact]
    public void Een_dubbele_tik_is_een_stap_en_een_ander_formulier_met_dat_nummer_niet()
    {
        var operatie = new OperatieId("operatie-1");
        var state = OngevalRules.Met(Gemeld, Ongevalsoort.Nood, "", operatie, Melder, Nu);
        Assert.True(OngevalRules.Eerder(state, operatie, Ongevalsoort.Nood, "", Melder)!.IsGoed);
        Assert.Equal("operatie-al-gebruikt", OngevalRules.Eerder(state, operatie, Ongevalsoort.Bhv, "", Melder)!.Weigering?.Code);
        Assert.Equal("operatie-al-gebruikt", OngevalRules.Eerder(state, operatie, Ongevalsoort.Nood, "", Wie(Rol.Schoolleider))!.Weigering?.Code);
        Assert.Null(OngevalRules.Eerder(state, new OperatieId("operatie-2"), Ongevalsoort.Nood, "", Melder));
    }

    [Theory]
    [InlineData(-1, "nazorg-datum")]
    [InlineData(0, null)]
    [InlineData(OngevalGrenzen.NazorgDagenMax, null)]
    [InlineData(OngevalGrenzen.NazorgDagenMax + 1, "nazorg-datum")]
    public void Nazorg_ligt_tussen_vandaag_en_twee_maanden(int dagen, string? code) =>
        Assert.Equal(code, OngevalRules.Nazorg(Vandaag.AddDays(dagen), Vandaag)?.Code);

    [Theory]
    [InlineData(0, "12:54", true)]
    [InlineData(0, "12:55", false)]
    [InlineData(1, "12:30", false)]
    [Requirement("TSO-12c")]
    public void Toezicht_is_nodig_tot_de_laatste_groep_is_opgehaald(int dagenLater, string tijd, bool nodig) =>
        Assert.Equal(nodig, OngevalRules.IsPauze(Inrichting(), Vandaag, Vandaag.AddDays(dagenLater), TimeOnly.ParseExact(tijd, "HH:mm")));

    [Fact]
    [Requirement("TSO-8g", "TSO-12e")]
    public void De_leerkracht_van_het_kind_en_de_coordinator_horen_het_en_bij_levensgevaar_de_BHVers()
    {
        var personen = new PersonenView([Persoon("juf5", Rol.Groepsleerkracht, "g5"), Persoon("juf6", Rol.Groepsleerkracht, "g6"), Persoon("marijke", Rol.Overblijfcoordinator),
            Persoon("leider", Rol.Schoolleider), Persoon("tom", Rol.Bhv), Persoon("fatma", Rol.Overblijfkracht), Persoon("oud", Rol.Overblijfcoordinator) with { Status = AccountStatus.Beeindigd }], 1);
        Assert.Equal(["juf5", "marijke", "leider"], OngevalpostRules.Ontvangers(personen, School, "g5", Vandaag, leiding: true, bhv: false));
        Assert.Equal(["juf5", "marijke", "leider", "tom"], OngevalpostRules.Ontvangers(personen, School, "g5", Vandaag, leiding: true, bhv: true));
        Assert.Equal(["juf6", "marijke"], OngevalpostRules.Ontvangers(personen, School, "g6", Vandaag, leiding: false, bhv: false));
    }

    [Fact]
    [Requirement("TSO-8h")]
    public void Een_bericht_over_een_ongeval_noemt_geen_kind()
    {
        var bericht = OngevalpostRules.Bericht("abcd1234", Gemeld with { Levensgevaar = true }, School, Inrichting(), Ongevalpostsoort.Aandacht);
        Assert.Equal("Levensgevaar: ongeval op Plein, Groep 5.", bericht.Tekst);
        Assert.True(bericht.Dringend);
        Assert.Equal("/s/99XX00/ongevallen/abcd1234", bericht.Pad);
    }

    [Fact]
    public void Het_register_houdt_alles_wat_loopt_en_van_de_rest_het_nieuwste()
    {
        var rijen = Enumerable.Range(0, OngevalGrenzen.RijenMax + 5).Aggregate(
            System.Collections.Immutable.ImmutableArray<OngevalRij>.Empty, (was, i) => OngevallenRules.Met(was, Rij($"o{i:0000}", i, gesloten: i != 0)));
        Assert.Equal(OngevalGrenzen.RijenMax, rijen.Length);
        Assert.Contains(rijen, r => r.Id == "o0000");
        Assert.DoesNotContain(rijen, r => r.Id == "o0001");
        Assert.Equal($"o{OngevalGrenzen.RijenMax + 4:0000}", rijen[0].Id);
    }

    [Fact]
    [Requirement("SEC-5")]
    public void De_nachtronde_bezoekt_wat_loopt_wat_van_deze_dagen_is_en_na_de_termijn_alles()
    {
        var state = new OngevallenState { Rijen = [Rij("nieuw", 0, true), Rij("oud", -90 * 24 * 60, true), Rij("open", -90 * 24 * 60, false)] };
        Assert.Equal(["ongeval/nieuw", "ongeval/open"], OngevallenRules.Nachtdoelen(state, Vandaag, isVoorbij: false));
        Assert.Equal(3, OngevallenRules.Nachtdoelen(state, Vandaag, isVoorbij: true).Length);
    }

    private static OngevalRij Rij(string id, int minuten, bool gesloten) =>
        new(id, DateOnly.FromDateTime(Nu.AddMinutes(minuten).DateTime), "l1", "plein", false, gesloten, "g5", Nu.AddMinutes(minuten), null);

    private static PersoonRij Persoon(string id, Rol rol, params string[] groepen) =>
        new(id, id, null, AccountStatus.Actief, [new Roltoekenning(School, rol, [.. groepen], Vandaag.AddDays(-30), null)], false, false, false);

    private static OngevalState Met(OngevalState state, string soort) =>
        OngevalRules.Met(state, soort, soort == Ongevalsoort.Gemeld ? "" : "x", new OperatieId($"operatie-{state.Stappen.Length:00}"), Melder, Nu);

    private static SchoolView Inrichting() => new(
        School, 1, new SchoolGegevens("De Horizon", "Laan 1", "1234AB", "Dorp", "0240000001", Regio.Zuid), Weekdagen.Alle, 25, [],
        [new Plek("plein", "Plein", PlekSoort.Speelplaats)],
        [
            new Groep("g5", new Schooljaar(2026), "5", ["5"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 10), new TimeOnly(12, 40)), "plein", null),
            new Groep("g6", new Schooljaar(2026), "6", ["6"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 25), new TimeOnly(12, 55)), "plein", null),
        ], []);

    private static Wie Wie(Rol rol, params string[] groepen) => new($"account-{rol}", $"{rol}", School, [new ActieveRol(rol, [.. groepen])]);
}
