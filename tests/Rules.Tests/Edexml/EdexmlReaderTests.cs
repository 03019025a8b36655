using System.Text;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Edexml;

/// <summary>Records with defects: repaired or left out, always reported with their line.</summary>
[Requirement("SCH-3")]
public sealed class EdexmlReaderTests
{
    private const string Roos = "<achternaam>Roos</achternaam><roepnaam>Kim</roepnaam><geboortedatum>2018-05-06</geboortedatum>";

    [Fact]
    public void Een_gewone_leerling_komt_heel_over()
    {
        var bestand = Gelezen(Testbestanden.Jasmijn);

        var verwacht = new Leerlinggegevens("1042", null, "Jasmijn", "van den", "Akker", new DateOnly(2018, 3, 4), Geslacht.Meisje, "4", null, null, null);
        Assert.Equal(new IngelezenLeerling(verwacht, "G4", Vertrokken: false, 11), Assert.Single(bestand.Leerlingen));
        Assert.Equal(("99XX00", 2026), (bestand.School.SchoolSleutel, bestand.School.SchooljaarBegin));
        Assert.Empty(bestand.Bevindingen);
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Van_etniciteit_land_gewicht_post_en_nummers_blijft_niets_over()
    {
        const string geheim = """
            <etniciteit>1</etniciteit><land>GEHEIM</land><land_vader>GEHEIM</land_vader><land_moeder>GEHEIM</land_moeder>
            <gewicht>GEHEIM</gewicht><gewicht_nieuw>GEHEIM</gewicht_nieuw><bsn>111222333</bsn><postcodenl>GEHEIM</postcodenl>
            <gebruikersnaam>GEHEIM</gebruikersnaam><emailadres>GEHEIM</emailadres><fotourl>GEHEIM</fotourl>
            <toevoegingen><blok><code>GEHEIM</code><roepnaam>GEHEIM</roepnaam></blok></toevoegingen><onbekend><bsn>123456789</bsn></onbekend>
            """;

        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\"", Roos + geheim));

        var leerling = Assert.Single(bestand.Leerlingen);
        Assert.Equal("2333", leerling.Gegevens.BsnLaatste4);
        Assert.Equal(0, bestand.Telling.OngeldigBsn);
        var alles = $"{leerling} {string.Join(' ', bestand.Bevindingen)}";
        Assert.DoesNotContain("GEHEIM", alles, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", alles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<bsn>111222333</bsn>", "2333", 0)]
    [InlineData("<sofinummer> 123456782 </sofinummer>", "6782", 0)]
    [InlineData("<onderwijsnummer>101222331</onderwijsnummer>", "2331", 0)]
    [InlineData("<onderwijsnummer>111222333</onderwijsnummer>", "2333", 0)]
    [InlineData("<bsn_ondwnr-4>2731</bsn_ondwnr-4>", "2731", 0)]
    [InlineData("<bsn>101222331</bsn>", null, 1)]
    [InlineData("<bsn>000000000</bsn>", null, 1)]
    [InlineData("<bsn>11122233</bsn>", null, 1)]
    [InlineData("<onderwijsnummer>100252333</onderwijsnummer>", "2333", 0)]
    [InlineData("<rijksregisternummer>13345678512</rijksregisternummer>", null, 0)]
    [InlineData("<bsn></bsn>", null, 0)]
    [Requirement("SCH-2")]
    public void Van_een_goed_nummer_blijven_vier_cijfers(string veld, string? laatste4, int ongeldig)
    {
        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\"", Roos + veld));

        Assert.Equal(laatste4, bestand.Leerlingen[0].Gegevens.BsnLaatste4);
        Assert.Equal(ongeldig, bestand.Telling.OngeldigBsn);
        Assert.Equal(0, bestand.Telling.Fouten);
    }

    [Theory]
    [InlineData("Van steeg", "", "van", "steeg", Bevindingcode.VoorvoegselAfgesplitst)]
    [InlineData("Akker, van den", "", "van den", "Akker", Bevindingcode.VoorvoegselAfgesplitst)]
    [InlineData("van den Akker", "van den", "van den", "Akker", Bevindingcode.VoorvoegselAfgesplitst)]
    [InlineData("Aa", "v. d.", "v. d.", "Aa", Bevindingcode.VoorvoegselAfgekort)]
    public void Een_voorvoegsel_op_de_verkeerde_plek_wordt_hersteld_en_gemeld(string achternaam, string voorvoegsel, string goedVoorvoegsel, string goedAchternaam, string code)
    {
        var velden = $"<achternaam>{achternaam}</achternaam><voorvoegsel>{voorvoegsel}</voorvoegsel><roepnaam>Kim</roepnaam><geboortedatum>2018-05-06</geboortedatum>";

        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\"", velden));

        var gegevens = bestand.Leerlingen[0].Gegevens;
        Assert.Equal((goedVoorvoegsel, goedAchternaam), (gegevens.Voorvoegsel, gegevens.Achternaam));
        Assert.Equal(Gevolg.GaatDoor, bestand.Bevinding(code).Gevolg);
    }

    [Fact]
    public void Sleutels_worden_zonder_spaties_gelezen_en_onbekende_elementen_overgeslagen()
    {
        var leerling = Testbestanden.Leerling("key=\" 7 \"", "<nieuw><achternaam>Fout</achternaam></nieuw>" + Roos + "<groep key=\"G4 \"/>");

        var bestand = Gelezen(leerling);

        Assert.Equal(("7", "G4", "Roos"), (bestand.Leerlingen[0].Gegevens.Sleutel, bestand.Leerlingen[0].GroepSleutel, bestand.Leerlingen[0].Gegevens.Achternaam));
    }

    [Fact]
    public void Een_dubbele_sleutel_laat_de_leerling_die_er_nog_is()
    {
        var weg = Testbestanden.Leerling("key=\"1\"", Roos + "<uitstroomdatum>2026-03-01</uitstroomdatum>");
        var hier = Testbestanden.Leerling("key=\"1\"", Roos);

        var bestand = Gelezen(weg + "\n" + hier);

        Assert.False(Assert.Single(bestand.Leerlingen).Vertrokken);
        var bevinding = bestand.Bevinding(Bevindingcode.DubbeleSleutel);
        Assert.Equal((11, Gevolg.NietIngelezen), (bevinding.Regel, bevinding.Gevolg));
        Assert.Equal((2, 1), (bestand.Telling.Leerlingen, bestand.Telling.Fouten));
    }

    [Theory]
    [InlineData("<roepnaam>Kim</roepnaam>", "", Bevindingcode.NietTerugTeVinden)]
    [InlineData("<roepnaam>Kim</roepnaam>", "key=\"#001\"", Bevindingcode.NietTerugTeVinden)]
    [InlineData("<geboortedatum>2018-05-06</geboortedatum>", "key=\"1\"", Bevindingcode.ZonderNaam)]
    public void Een_leerling_zonder_naam_of_kenmerk_komt_er_niet_in(string velden, string attributen, string code)
    {
        var bestand = Gelezen(Testbestanden.Leerling(attributen, velden) + Testbestanden.Jasmijn);

        Assert.Single(bestand.Leerlingen);
        Assert.Equal(Gevolg.NietIngelezen, bestand.Bevinding(code).Gevolg);
        Assert.Equal(1, bestand.Telling.Fouten);
    }

    [Fact]
    public void Twee_leerlingen_zonder_sleutel_die_niet_te_onderscheiden_zijn_worden_er_een()
    {
        var bestand = Gelezen(Testbestanden.Leerling("key=\"#1\"", Roos) + Testbestanden.Leerling("key=\"#2\"", Roos));

        Assert.Single(bestand.Leerlingen);
        Assert.Equal(Gevolg.NietIngelezen, bestand.Bevinding(Bevindingcode.DubbeleSleutel).Gevolg);
    }

    [Fact]
    public void Een_dubbel_eckid_blijft_bij_de_eerste()
    {
        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\" eckid=\"e\"", Roos) + Testbestanden.Leerling("key=\"2\" eckid=\"e\"", Roos));

        Assert.Equal(["e", null], bestand.Leerlingen.Select(l => l.Gegevens.EckId));
        Assert.Equal("2", bestand.Bevinding(Bevindingcode.DubbelEckId).Sleutel);
    }

    [Theory]
    [InlineData("<geboortedatum>06-05-2018</geboortedatum>", Bevindingcode.DatumOngeldig)]
    [InlineData("<geboortedatum>2030-01-01</geboortedatum>", Bevindingcode.GeboortedatumVreemd)]
    [InlineData("<geslacht>v</geslacht>", Bevindingcode.GeslachtOngeldig)]
    [InlineData("<jaargroep>9</jaargroep>", Bevindingcode.JaargroepOngeldig)]
    [InlineData("<bsn_ondwnr-4>12</bsn_ondwnr-4>", Bevindingcode.Bsn4Ongeldig)]
    public void Een_onbruikbaar_gegeven_valt_weg_en_de_leerling_gaat_door(string veld, string code)
    {
        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\"", "<roepnaam>Kim</roepnaam>" + veld));

        Assert.Single(bestand.Leerlingen);
        Assert.Equal((11, Gevolg.GegevenNietIngelezen), (bestand.Bevinding(code).Regel, bestand.Bevinding(code).Gevolg));
    }

    [Fact]
    public void Een_te_lange_naam_wordt_niet_afgeknipt_maar_gemeld()
    {
        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\"", $"<roepnaam>Kim</roepnaam><achternaam>{new string('a', 201)}</achternaam>"));

        Assert.Equal("", bestand.Leerlingen[0].Gegevens.Achternaam);
        Assert.Equal(11, bestand.Bevinding(Bevindingcode.TekstTeLang).Regel);
    }

    [Theory]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    [InlineData("2027-07-16T00:00:00", false)]
    public void Wie_voor_de_peildatum_uitstroomde_is_vertrokken(string uitstroomdatum, bool vertrokken)
    {
        var bestand = Gelezen(Testbestanden.Leerling("key=\"1\"", Roos + $"<uitstroomdatum>{uitstroomdatum}</uitstroomdatum>"));

        Assert.Equal(vertrokken, bestand.Leerlingen[0].Vertrokken);
    }

    [Fact]
    public void Zonder_datum_in_het_bestand_telt_vandaag()
    {
        var leerling = Testbestanden.Leerling("key=\"1\"", Roos + "<uitstroomdatum>2026-08-31</uitstroomdatum>");

        var bestand = Testbestanden.Gelezen(Testbestanden.Document("", leerling, school: "<school/>"));

        Assert.True(bestand.Leerlingen[0].Vertrokken);
        Assert.Null(bestand.School.SchooljaarBegin);
        Assert.Equal(1, bestand.Bevindingen.Count(b => b.Code == Bevindingcode.ZonderSchooljaar));
    }

    [Fact]
    public void Delen_in_omgekeerde_volgorde_en_een_envelop_van_uwlr_worden_gelezen()
    {
        var tekst = $"""
            <s:Envelope xmlns:s="urn:soap" xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"><s:Body><leerlinggegevens_antwoord><leerlinggegevens>
            <leerlingen>{Testbestanden.Jasmijn}</leerlingen><groepen>{Testbestanden.Beren}</groepen>{Testbestanden.School}
            </leerlinggegevens></leerlinggegevens_antwoord></s:Body></s:Envelope>
            """;

        var bestand = Testbestanden.Gelezen(tekst);

        Assert.Equal(("G4", "99XX00"), (bestand.Leerlingen[0].GroepSleutel, bestand.School.SchoolSleutel));
    }

    [Theory]
    [InlineData("<brincode>99xx01</brincode>", "99XX01")]
    [InlineData("<brincode>99XX</brincode><dependancecode>02</dependancecode>", "99XX02")]
    [InlineData("<brincode>99XX</brincode><dependancecode/>", "99XX00")]
    [InlineData("<brincode>X999</brincode>", null)]
    [InlineData("<brincode></brincode>", null)]
    public void De_school_volgt_uit_brin_en_vestiging(string velden, string? sleutel)
    {
        var tekst = Testbestanden.Document(Testbestanden.Beren, Testbestanden.Jasmijn, school: $"<school><schooljaar>2026 / 2027</schooljaar>{velden}</school>");

        var school = Testbestanden.Gelezen(Encoding.UTF8.GetBytes(tekst)).School;

        Assert.Equal((sleutel, 2026), (school.SchoolSleutel, school.SchooljaarBegin));
    }

    [Fact]
    public void Van_een_leerkracht_blijven_naam_en_groepen()
    {
        const string leerkracht = """<leerkrachten><leerkracht key="3"><achternaam>De Wit</achternaam><roepnaam>Bo</roepnaam><emailadres>b@x</emailadres><rol>DIR</rol><groepen><groep key="G4"><rol>STA</rol></groep><groep key="weg"/></groepen></leerkracht></leerkrachten>""";

        var gelezen = Assert.Single(Testbestanden.Gelezen(Testbestanden.Document(Testbestanden.Beren, Testbestanden.Jasmijn, leerkracht)).Leerkrachten);

        Assert.Equal(("Bo", "de", "Wit"), (gelezen.Roepnaam, gelezen.Voorvoegsel, gelezen.Achternaam));
        Assert.Equal(["G4"], gelezen.GroepSleutels);
    }

    private static IngelezenBestand Gelezen(string leerlingen) =>
        Testbestanden.Gelezen(Testbestanden.Document(Testbestanden.Beren, leerlingen));
}
