using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Toetsen;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Rules.Tabellen;

namespace OrleansSchool.Tests.Rules.Toetsen;

/// <summary>Lists of other suppliers: the columns are guessed, checked and read (OSO-S7).</summary>
[Requirement("OSO-S7")]
public sealed class ToetsTabelTests
{
    private const string Kop = "Leerlingnr;Voornaam;Tussenvoegsel;Achternaam;Geb.datum;Afnamedatum;Toetsscore;Toetsadvies;Rekenen;Lezen;Taalverzorging;BSN\n";
    private const string Rij = "20417;Sam;van den;Akker;04-03-2015;03-02-2027;82;havo/vwo;1S;2F;< 1F;99999001-9\n";

    private static readonly Toetsstandaard Standaard = new("ICE", null);

    [Fact]
    public void Een_csv_van_een_aanbieder_wordt_herkend_en_gelezen()
    {
        var tabel = Tabel(Kop + Rij);

        var gelezen = ToetsTabelLezer.Lees(tabel, tabel.Raad(), Standaard);

        Assert.Null(ToetsTabel.Keur(tabel.Raad()));
        var regel = Assert.Single(gelezen.Regels);
        Assert.Equal(("20417", "van den Akker", "Sam", new DateOnly(2015, 3, 4), "999990019"), (regel.LeerlingNummer!, regel.Achternaam!, regel.Roepnaam!, regel.Geboortedatum!.Value, regel.Pgn!));
        Assert.Equal(("ICE", new DateOnly(2027, 2, 3), 82, "havo/vwo"), (regel.Toets.Aanbieder!, regel.Toets.Afgenomen!.Value, regel.Toets.Standaardscore!.Value, regel.Toets.ToetsadviesTekst!));
        Assert.Equal(["1S", "2F", "L1F"], regel.Toets.Referentieniveaus.Select(n => n.Niveau));
    }

    [Fact]
    public void Een_werkmap_met_echte_datums_en_getallen_wordt_gelezen()
    {
        var bytes = Tabelmaker.Xlsx([["Sam van den Akker", new DateTime(2015, 3, 4), "Route 8", new DateTime(2027, 2, 3), 211, "vmbo-gt"]], ["Naam leerling", "Geboortedatum", "Toets", "Afgenomen op", "Score", "Advies"]);
        using var stroom = new MemoryStream(bytes, writable: false);
        var gelezen = ToetsbestandLezer.Lees(stroom, "lijst.xlsx", Toetsvoorbeeld.Jaar, TimeProvider.System);
        var tabel = new ToetsTabel("lijst.xlsx", gelezen.Tabel!.Koppen, gelezen.Tabel.Rijen);

        var regel = Assert.Single(ToetsTabelLezer.Lees(tabel, tabel.Raad(), new Toetsstandaard(null, null)).Regels);

        Assert.Equal(("Sam", "van den Akker", new DateOnly(2015, 3, 4)), (regel.Roepnaam!, regel.Achternaam!, regel.Geboortedatum!.Value));
        Assert.Equal(("ROUTE_8", 211, new DateOnly(2027, 2, 3)), (regel.Toets.Aanbieder!, regel.Toets.Standaardscore!.Value, regel.Toets.Afgenomen!.Value));
    }

    [Theory]
    [InlineData("Akker, Sam van den", "Sam", "van den Akker")]
    [InlineData("Sam van den Akker", "Sam", "van den Akker")]
    [InlineData("Akker", null, "Akker")]
    public void Een_naam_in_een_kolom_wordt_gesplitst(string naam, string? roepnaam, string achternaam)
    {
        var tabel = Tabel($"Naam;Toets;Datum;Toetsadvies\n{naam};IEP;03-02-2027;vwo\n");

        var regel = Assert.Single(ToetsTabelLezer.Lees(tabel, tabel.Raad(), Standaard).Regels);

        Assert.Equal((roepnaam, achternaam), (regel.Roepnaam, regel.Achternaam!));
    }

    [Theory]
    [InlineData("04-03-2015", "ooit", "geboortedatum")]
    [InlineData("03-02-2027", "ooit", "datum van de toets")]
    [InlineData(";82;", ";veel;", "score")]
    [InlineData("1S", "4Z", "niveau van rekenen")]
    [InlineData("havo/vwo", "", "toetsadvies")]
    public void Een_rij_die_niet_klopt_noemt_haar_nummer_en_wat_er_is_zonder_naam(string was, string wordt, string zin)
    {
        var tabel = Tabel(Kop + Rij.Replace(was, wordt, StringComparison.Ordinal) + Rij);

        var gelezen = ToetsTabelLezer.Lees(tabel, tabel.Raad(), Standaard);

        Assert.Single(gelezen.Regels);
        var melding = Assert.Single(gelezen.Meldingen);
        Assert.StartsWith("Rij 2: ", melding, StringComparison.Ordinal);
        Assert.Contains(zin, melding, StringComparison.Ordinal);
        Assert.DoesNotContain("Akker", melding, StringComparison.Ordinal);
    }

    [Fact]
    public void Wie_niet_meedeed_krijgt_een_reden_en_geen_advies()
    {
        var tabel = Tabel("Roepnaam;Achternaam;Deelgenomen;Reden niet;Toetsadvies\nSam;Akker;nee;ontheffing;\n");

        var toets = Assert.Single(ToetsTabelLezer.Lees(tabel, tabel.Raad(), Standaard).Regels).Toets;

        Assert.Equal((false, "ontheffing", (string?)null), (toets.Deelgenomen, toets.RedenNiet, toets.ToetsadviesTekst));
    }

    [Fact]
    public void Zonder_kind_of_advies_wordt_gezegd_wat_er_nog_gekozen_moet_worden()
    {
        Assert.Equal("kolom-ontbreekt", ToetsTabel.Keur([new Kolomkeuze(0, ToetsVelden.Toetsadvies)])?.Code);
        Assert.Equal("kolom-ontbreekt", ToetsTabel.Keur([new Kolomkeuze(0, ToetsVelden.Naam)])?.Code);
        Assert.Equal("kolom-dubbel", ToetsTabel.Keur([new Kolomkeuze(0, ToetsVelden.Naam), new Kolomkeuze(1, ToetsVelden.Naam), new Kolomkeuze(2, ToetsVelden.Toetsadvies)])?.Code);
        Assert.Null(ToetsTabel.Keur([new Kolomkeuze(0, ToetsVelden.Naam), new Kolomkeuze(2, ToetsVelden.Toetsadvies)]));
    }

    [Fact]
    public void De_lijst_komt_heel_terug_uit_het_formulier_en_wat_iemand_er_zelf_in_schrijft_niet()
    {
        var tabel = Tabel(Kop + Rij);

        var terug = ToetsTabel.Lees(tabel.Schrijf())!;

        Assert.Equal((tabel.Kenmerk, tabel.Naam), (terug.Kenmerk, terug.Naam));
        Assert.Equal(tabel.Koppen, terug.Koppen);
        Assert.Equal(tabel.Rijen.SelectMany(r => r.Cellen), terug.Rijen.SelectMany(r => r.Cellen));
        foreach (var stuk in new[] { null, "", "{", "[]", "null", "{}", "{\"Naam\":\"x\",\"Koppen\":[],\"Rijen\":[]}", "{\"Naam\":\"x\",\"Koppen\":[\"a\"],\"Rijen\":[null]}", "{\"Naam\":\"x\",\"Koppen\":[\"a\"],\"Rijen\":[{\"Nr\":1}]}" })
        {
            Assert.Null(ToetsTabel.Lees(stuk));
        }

        var teVeel = tabel with { Rijen = [.. Enumerable.Range(1, ToetsGrenzen.RegelsMax + 1).Select(n => tabel.Rijen[0] with { Nr = n })] };
        Assert.Null(ToetsTabel.Lees(teVeel.Schrijf()));
    }

    [Theory]
    [InlineData("IEP Doorstroomtoets", "ICE")]
    [InlineData("Route 8", "ROUTE_8")]
    [InlineData("Leerling in beeld-doorstroomtoets", "LEERLING_IN_BEELD")]
    [InlineData("DIA", "DIA")]
    [InlineData("DOE", "DOE")]
    [InlineData("Toets van opa", null)]
    public void Een_aanbieder_wordt_herkend_zoals_lijsten_hem_schrijven(string tekst, string? code) => Assert.Equal(code, Toetswoorden.Aanbieder(tekst));

    private static ToetsTabel Tabel(string csv)
    {
        var gelezen = Toetsvoorbeeld.Lees(Encoding.UTF8.GetBytes(csv), "lijst.csv");
        Assert.NotNull(gelezen.Tabel);
        return new ToetsTabel("lijst.csv", gelezen.Tabel.Koppen, gelezen.Tabel.Rijen);
    }
}
