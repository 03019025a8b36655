using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.School;

public sealed class SchoolRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly SchoolGegevens Goed = new("Basisschool De Horizon", "Horizonlaan 1", "1234 ab", "Eendenveld", "024-000 00 01", Regio.Midden);

    [Fact]
    [Requirement("SCH-1")]
    public void Gegevens_worden_netjes_bewaard()
    {
        var gegevens = SchoolRules.RichtIn(Goed with { Naam = "  De Horizon " }, Vandaag).Waarde!.Gegevens;
        Assert.Equal(("De Horizon", "1234AB", "+31240000001"), (gegevens.Naam, gegevens.Postcode, gegevens.Telefoon));
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Alleen_de_naam_en_de_regio_zijn_verplicht()
    {
        Assert.True(SchoolRules.RichtIn(new SchoolGegevens("De Horizon", "", "", "", "", Regio.Noord), Vandaag).IsGoed);
        Assert.Equal("verplicht", SchoolRules.RichtIn(Goed with { Naam = " " }, Vandaag).Weigering?.Code);
        Assert.Equal("keuze", SchoolRules.RichtIn(Goed with { Regio = (Regio)9 }, Vandaag).Weigering?.Code);
    }

    [Theory]
    [InlineData("0234AB", "ongeldige-postcode")]
    [InlineData("1234SS", "ongeldige-postcode")]
    [InlineData("12345", "ongeldige-postcode")]
    public void Een_postcode_die_niet_bestaat_wordt_geweigerd(string postcode, string code) =>
        Assert.Equal(code, SchoolRules.RichtIn(Goed with { Postcode = postcode }, Vandaag).Weigering?.Code);

    [Theory]
    [InlineData("De Horizon\u0007", "ongeldige-tekens")]
    [InlineData("De\nHorizon", "ongeldige-tekens")]
    [InlineData("De \u202Enoziroh", "ongeldige-tekens")]
    [InlineData("De \uD800 Horizon", "ongeldige-tekens")]
    public void Stuurtekens_in_een_naam_worden_geweigerd(string naam, string code) =>
        Assert.Equal(code, SchoolRules.RichtIn(Goed with { Naam = naam }, Vandaag).Weigering?.Code);

    [Fact]
    public void Een_te_lange_naam_wordt_geweigerd() =>
        Assert.Equal("te-lang", SchoolRules.RichtIn(Goed with { Naam = new string('a', SchoolGrenzen.NaamMax + 1) }, Vandaag).Weigering?.Code);

    [Theory]
    [InlineData(0, "norm")]
    [InlineData(26, "norm")]
    [InlineData(1, null)]
    [InlineData(25, null)]
    [Requirement("SCH-1", "TSO-4c")]
    public void De_eigen_norm_mag_strenger_zijn_dan_de_richtlijn_en_niet_ruimer(int norm, string? code) =>
        Assert.Equal(code, SchoolRules.WijzigGegevens(Ingericht(), Goed, Weekdagen.Maandag, norm, Vandaag).Weigering?.Code);

    [Fact]
    [Requirement("SCH-1")]
    public void Een_school_zonder_overblijfdagen_wordt_geweigerd()
    {
        Assert.Equal("keuze", SchoolRules.WijzigGegevens(Ingericht(), Goed, Weekdagen.Geen, 20, Vandaag).Weigering?.Code);
        Assert.Equal("keuze", SchoolRules.WijzigGegevens(Ingericht(), Goed, (Weekdagen)64, 20, Vandaag).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Vrije_dagen_mogen_overlappen_en_staan_op_volgorde()
    {
        var dag = new VrijeDag("", VrijeDagSoort.Margedag, "Margedag", new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 21));
        var na = VrijeDagRules.Bewaar(Ingericht(), dag, "marge", Vandaag).Waarde!;
        Assert.Equal(na.VrijeDagen.Select(d => d.Van).Order(), na.VrijeDagen.Select(d => d.Van));
        Assert.Contains(na.VrijeDagen, d => d.Id == "marge");
        var korter = VrijeDagRules.Bewaar(na, dag with { Id = "marge", TotEnMet = dag.Van }, "anders", Vandaag).Waarde!;
        Assert.Equal(na.VrijeDagen.Length, korter.VrijeDagen.Length);
        Assert.Equal("onbekend", VrijeDagRules.Verwijder(na, "bestaat-niet").Weigering?.Code);
    }

    [Theory]
    [InlineData("2026-12-21", "2026-12-18", "datum-volgorde")]
    [InlineData("2026-12-01", "2027-03-01", "te-lang-vrij")]
    [InlineData("2020-12-01", "2020-12-02", "datum-te-ver-weg")]
    [InlineData("2031-12-01", "2031-12-02", "datum-te-ver-weg")]
    public void Een_vrije_periode_heeft_een_zinnig_begin_en_einde(string van, string tot, string code)
    {
        var dag = new VrijeDag("x", VrijeDagSoort.Vakantie, "Vrij", DateOnly.Parse(van), DateOnly.Parse(tot));
        Assert.Equal(code, VrijeDagRules.Bewaar(Ingericht(), dag, "n", Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Meer_dan_driehonderd_vrije_dagen_wordt_geweigerd()
    {
        var state = Ingericht();
        var nummer = 0;
        Uitkomst<SchoolState> uitkomst = state;
        while (uitkomst.IsGoed && nummer < 400)
        {
            state = uitkomst.Waarde;
            var datum = Vandaag.AddDays(nummer++);
            var laatste = datum.AddDays(state.VrijeDagen.Count(d => d.Van == datum)); // the same dates twice is another refusal
            uitkomst = VrijeDagRules.Bewaar(state, new VrijeDag($"d{nummer}", VrijeDagSoort.Studiedag, "Studiedag", datum, laatste), "n", Vandaag);
        }

        Assert.Equal(("te-veel", SchoolGrenzen.VrijeDagenMax), (uitkomst.Weigering?.Code, state.VrijeDagen.Length));
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_plek_die_nog_van_een_groep_is_kan_niet_weg()
    {
        var state = MetGroep();
        Assert.Equal("plek-in-gebruik", PlekRules.Verwijder(state, "schoolplein").Weigering?.Code);
        Assert.Equal("plek-in-gebruik", PlekRules.Bewaar(state, new Plek("schoolplein", "Schoolplein", PlekSoort.Binnen), "n").Weigering?.Code);
        Assert.True(PlekRules.Verwijder(state, "binnen").IsGoed);
        Assert.Equal("naam-bestaat-al", PlekRules.Bewaar(state, new Plek("", "schoolplein", PlekSoort.Speelplaats), "n").Weigering?.Code);
    }

    [Theory]
    [InlineData("12:15", "12:00", "12:55", "tijd-volgorde")]
    [InlineData("12:00", "12:15", "12:10", "tijd-volgorde")]
    [InlineData("10:45", "12:15", "12:55", "tijd-buiten-middag")]
    [InlineData("12:00", "12:15", "15:05", "tijd-buiten-middag")]
    [InlineData("12:00", "12:00", "12:00", null)]
    [Requirement("SCH-1")]
    public void De_tijden_van_een_groep_staan_op_volgorde_en_rond_de_middag(string lunch, string buiten, string ophalen, string? code)
    {
        var groep = Groep("g7", "Groep 7") with { Tijden = new Lunchtijden(TimeOnly.Parse(lunch), TimeOnly.Parse(buiten), TimeOnly.Parse(ophalen)) };
        Assert.Equal(code, GroepRules.Bewaar(Ingericht(), groep, Vandaag).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_groep_speelt_op_een_speelplaats_en_blijft_in_haar_schooljaar()
    {
        Assert.Equal("verkeerde-plek", GroepRules.Bewaar(Ingericht(), Groep("g7", "Groep 7") with { BuitenPlekId = "binnen" }, Vandaag).Weigering?.Code);
        Assert.Equal("schooljaar-ligt-vast", GroepRules.Bewaar(MetGroep(), Groep("g5", "Groep 5") with { Schooljaar = new(2027) }, Vandaag).Weigering?.Code);
        Assert.Equal("naam-bestaat-al", GroepRules.Bewaar(MetGroep(), Groep("", "groep 5"), Vandaag).Weigering?.Code);
        Assert.Equal("keuze", GroepRules.Bewaar(Ingericht(), Groep("", "Groep 5") with { Schooljaar = new(2029) }, Vandaag).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_groep_heeft_op_een_dag_hooguit_een_uitje_en_in_haar_eigen_schooljaar()
    {
        var uitje = new Uitje("", "g5", new DateOnly(2026, 11, 19), "Museum");
        var na = UitjeRules.Bewaar(MetGroep(), uitje, "u1", Vandaag).Waarde!;
        Assert.Equal("al-een-uitje", UitjeRules.Bewaar(na, uitje with { Naam = "Bos" }, "u2", Vandaag).Weigering?.Code);
        Assert.True(UitjeRules.Bewaar(na, uitje with { Id = "u1", Naam = "Bos" }, "u2", Vandaag).IsGoed);
        Assert.Equal("datum-te-ver-weg", UitjeRules.Bewaar(na, uitje with { Datum = new DateOnly(2027, 9, 1) }, "u3", Vandaag).Weigering?.Code);
        Assert.Equal("onbekend", UitjeRules.Bewaar(na, uitje with { GroepId = "g9" }, "u3", Vandaag).Weigering?.Code);
    }

    [Theory]
    [InlineData("2026-11-11", 9, Rol.Administratie, "voorbije-dag")]
    [InlineData("2026-11-11", 9, Rol.Overblijfcoordinator, null)]
    [InlineData("2026-11-12", 11, Rol.Administratie, null)]
    [InlineData("2026-11-12", 13, Rol.Overblijfcoordinator, "uitje-tijdens-lunch")]
    [InlineData("2026-11-13", 13, Rol.Administratie, null)]
    [Requirement("SCH-1", "LIVE-6")]
    public void Een_uitje_van_een_dag_die_voorbij_is_is_voor_wie_het_bord_verbetert_en_tijdens_de_lunch_kan_het_niet_meer(
        string datum, int uur, Rol rol, string? code)
    {
        var uitje = new Uitje("", "g5", DateOnly.Parse(datum, System.Globalization.CultureInfo.InvariantCulture), "Museum");
        var wie = new Wie("a", "A", new SchoolSleutel("99XX00"), [new ActieveRol(rol, [])]);
        Assert.Equal(code, UitjeRules.KeurDag(MetGroep(), uitje, new DateOnly(2026, 11, 12), new TimeOnly(uur, 0), wie)?.Code);
    }

    [Theory]
    [InlineData("2026-11-22", "Op zondag 22 november")]
    [InlineData("2026-11-18", "Op woensdag 18 november")]
    [InlineData("2026-12-24", "Kerstvakantie")]
    [Requirement("SCH-1")]
    public void Een_uitje_op_een_dag_zonder_overblijven_wordt_geweigerd_met_de_reden(string datum, string reden)
    {
        var uitje = new Uitje("", "g5", DateOnly.Parse(datum, System.Globalization.CultureInfo.InvariantCulture), "Museum");
        var nee = UitjeRules.Bewaar(MetGroep(), uitje, "u1", Vandaag).Weigering;
        Assert.Equal(("geen-overblijven", "datum"), (nee?.Code, nee?.Veld));
        Assert.Contains(reden, nee!.Zin, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Precies_dezelfde_vrije_dagen_worden_geen_twee_keer_bewaard_overlappen_mag()
    {
        var studiedag = new VrijeDag("", VrijeDagSoort.Studiedag, "Studiedag", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20));
        var na = VrijeDagRules.Bewaar(Ingericht(), studiedag, "v1", Vandaag).Waarde!;

        Assert.Equal("al-vrij", VrijeDagRules.Bewaar(na, studiedag with { Naam = "Nog een" }, "v2", Vandaag).Weigering?.Code);
        Assert.True(VrijeDagRules.Bewaar(na, studiedag with { Id = "v1", Naam = "Anders" }, "v2", Vandaag).IsGoed);
        Assert.True(VrijeDagRules.Bewaar(na, studiedag with { TotEnMet = new DateOnly(2026, 11, 23) }, "v2", Vandaag).IsGoed);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Een_andere_regio_krijgt_haar_eigen_vakanties_en_wat_iemand_veranderde_blijft()
    {
        var was = Ingericht();
        var voorjaar = was.VrijeDagen.Single(d => d.Id == "voorjaar-2027");
        var eigen = was.VrijeDagen.Single(d => d.Id == "herfst-2027") with { Naam = "Onze herfst" };
        was = VrijeDagRules.Bewaar(was, eigen, "v1", Vandaag).Waarde!;

        var na = SchoolRules.WijzigGegevens(was, was.Gegevens with { Regio = Regio.Zuid }, was.Overblijfdagen, 25, Vandaag).Waarde!.VrijeDagen;

        Assert.Equal(new DateOnly(2027, 2, 13), na.Single(d => d.Id == "voorjaar-2027").Van);
        Assert.NotEqual(voorjaar.Van, na.Single(d => d.Id == "voorjaar-2027").Van);
        Assert.Equal(eigen, na.Single(d => d.Id == "herfst-2027"));
        Assert.Equal(was.VrijeDagen.Length, na.Length);
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Wat_vervalt_wordt_met_zijn_laatste_dag_bewaard_en_wat_erbij_komt_niet()
    {
        var alles = MetGroep() with { Overblijfdagen = Weekdagen.Alle };
        SchoolState Wijzig(SchoolState was, Weekdagen dagen, DateOnly laatste) => SchoolRules.WijzigGegevens(was, Goed, dagen, 20, laatste).Waarde!;
        var zonder = Wijzig(alles, Weekdagen.Alle & ~Weekdagen.Woensdag, Vandaag);
        Assert.Equal([new VervallenDagen(Vandaag, Weekdagen.Woensdag)], zonder.Vervallen);
        Assert.Equal(zonder.Vervallen, Wijzig(zonder, Weekdagen.Alle, Vandaag.AddDays(1)).Vervallen, EqualityComparer<VervallenDagen>.Default);
        Assert.Empty(Wijzig(Ingericht(), Weekdagen.Maandag, Vandaag).Vervallen); // nothing was eaten before the first groep

        var vaak = Enumerable.Range(0, SchoolGrenzen.VervallenMax + 1).Aggregate(alles, (s, n) => Wijzig(s with { Overblijfdagen = Weekdagen.Alle }, Weekdagen.Maandag, Vandaag.AddDays(n)));
        Assert.Equal((SchoolGrenzen.VervallenMax, Vandaag.AddDays(1)), (vaak.Vervallen.Length, vaak.Vervallen[0].TotEnMet));
    }

    [Theory]
    [InlineData(8, 11)]
    [InlineData(15, 12)]
    [Requirement("SCH-1")]
    public void Wie_na_de_lunch_een_dag_laat_vervallen_houdt_die_van_vandaag(int uur, int dag) =>
        Assert.Equal(new DateOnly(2026, 11, dag), SchoolRules.LaatsteMet(MetGroep(), Vandaag, new TimeOnly(uur, 0)));

    [Fact]
    [Requirement("SCH-1")]
    public void Een_vrije_dag_of_uitje_seint_de_schooldagen_waarop_diensten_vervallen()
    {
        SchoolState Vrij(int van, int tot) => new() { VrijeDagen = [new VrijeDag("v", VrijeDagSoort.Studiedag, "Studiedag", Vandaag.AddDays(van), Vandaag.AddDays(tot))] };
        var vrij = Vrij(-1, 4);
        var uitje = vrij with { Uitjes = [new Uitje("u", "g5", Vandaag.AddDays(8), "Bos")] };

        Assert.Equal([Vandaag, Vandaag.AddDays(1), Vandaag.AddDays(4)], KalendersignaalRules.Dagen(new SchoolState(), vrij, Vandaag).AsEnumerable()); // not in the weekend
        Assert.Equal(Vandaag.AddDays(8), Assert.Single(KalendersignaalRules.Dagen(vrij, uitje, Vandaag)));
        Assert.Equal(Vandaag.AddDays(8), Assert.Single(KalendersignaalRules.Dagen(uitje, vrij, Vandaag)));
        Assert.Empty(KalendersignaalRules.Dagen(vrij, vrij with { Versie = 2 }, Vandaag));
        Assert.Equal(KalendersignaalRules.DagenMax, KalendersignaalRules.Dagen(new SchoolState(), Vrij(0, 69), Vandaag).Length);
    }

    private static SchoolState Ingericht() => SchoolRules.RichtIn(Goed, Vandaag).Waarde!;

    private static SchoolState MetGroep() => GroepRules.Bewaar(Ingericht(), Groep("g5", "Groep 5"), Vandaag).Waarde!;

    private static Groep Groep(string id, string naam) =>
        new(id, new Schooljaar(2026), naam, ["5"], null, null, GroepRules.Standaardtijden, "schoolplein", null);
}
