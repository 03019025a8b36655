using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Basis;

[Requirement("SCH-2")]
public sealed class NamenTests
{
    [Fact]
    public void Een_naam_in_een_lijst_begint_met_het_voorvoegsel_en_benadrukt_de_achternaam()
    {
        var lijst = Namen.Lijst("Jasmijn", "van den", "Akker");

        Assert.Equal(new Lijstnaam("van den ", "Akker", ", Jasmijn"), lijst);
        Assert.Equal("van den Akker, Jasmijn", lijst.ToString());
        Assert.Equal("Roos, Kim", Namen.Lijst("Kim", null, "Roos").ToString());
        Assert.Equal("Wimpie", Namen.Lijst("Wimpie", null, "").ToString());
        Assert.Equal("Roos", Namen.Lijst("", "", "Roos").ToString());
    }

    [Theory]
    [InlineData("Jasmijn", "van den", "Akker", "Jasmijn van den Akker")]
    [InlineData("Kim", null, "Roos", "Kim Roos")]
    [InlineData("Wimpie", null, "", "Wimpie")]
    public void Een_volledige_naam_heeft_geen_dubbele_spaties(string roepnaam, string? voorvoegsel, string achternaam, string verwacht) =>
        Assert.Equal(verwacht, Namen.Volledig(roepnaam, voorvoegsel, achternaam));

    [Theory]
    [InlineData("de", "Vries", "De Vries")]
    [InlineData("van den", "Akker", "Van den Akker")]
    [InlineData("'t", "Hart", "'t Hart")]
    [InlineData(null, "Roos", "Roos")]
    public void Zonder_voornaam_krijgt_het_voorvoegsel_een_hoofdletter(string? voorvoegsel, string achternaam, string verwacht) =>
        Assert.Equal(verwacht, Namen.ZonderVoornaam(voorvoegsel, achternaam));

    [Fact]
    public void Sorteren_gaat_op_achternaam_dan_voorvoegsel_dan_roepnaam()
    {
        (string Roepnaam, string? Voorvoegsel, string Achternaam)[] verwacht =
        [
            ("Jasmijn", "van den", "Akker"),
            ("Aylin", null, "Çelik"),
            ("Bo", null, "Dijk"),
            ("Ada", "van", "Dijk"),
            ("Noor", "van", "Dijk"),
            ("Sem", "van", "Dijk-Roos"),
            ("Evi", null, "Dijkstra"),
            ("Émile", null, "Hart"),
            ("Fee", "'t", "Hart"),
            ("Wimpie", null, ""),
            ("Zoë", null, "Zwart"),
        ];

        var gesorteerd = verwacht.Reverse().OrderBy(n => Namen.Sorteersleutel(n.Roepnaam, n.Voorvoegsel, n.Achternaam), StringComparer.Ordinal);

        Assert.Equal(verwacht, gesorteerd);
    }

    [Theory]
    [InlineData("Çelik", "celik")]
    [InlineData("Ĳsbrand", "ijsbrand")]
    [InlineData("IJsbrand", "ijsbrand")]
    [InlineData("van ’t Hof", "van t hof")]
    [InlineData("Jansen-de Vries", "jansen de vries")]
    [InlineData("  Groß   Øster\tŁuk ", "gross oster luk")]
    [InlineData("Işıl", "isil")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("", "")]
    public void De_zoekvorm_heeft_geen_hoofdletters_tekens_of_dubbele_spaties(string tekst, string verwacht) =>
        Assert.Equal(verwacht, Namen.Zoekvorm(tekst));

    [Theory]
    [InlineData("jas akk", true)]
    [InlineData("AKKER", true)]
    [InlineData("kker", false)]
    [InlineData("jas bos", false)]
    [InlineData("", true)]
    public void Zoeken_gaat_op_het_begin_van_elk_woord(string gezocht, bool gevonden) =>
        Assert.Equal(gevonden, Namen.KomtOvereen(gezocht, "Jasmijn van den Akker"));

    [Theory]
    [InlineData("cmd", "=cmd() Bakker", true)]
    [InlineData("=cmd", "=cmd() Bakker", true)]
    [InlineData("md", "=cmd() Bakker", false)]
    [InlineData("bram", "(Bram) de Wit", true)]
    public void Leestekens_voor_een_woord_zitten_bij_het_zoeken_niet_in_de_weg(string gezocht, string naam, bool gevonden) =>
        Assert.Equal(gevonden, Namen.KomtOvereen(gezocht, naam));

    [Theory]
    [InlineData("Van den Akker", "van den", "Akker")]
    [InlineData("van ’t Hof", "van 't", "Hof")]
    [InlineData("'t Hart", "'t", "Hart")]
    [InlineData("Van steeg", "van", "steeg")]
    [InlineData("v.d. Berg", "v.d.", "Berg")]
    [InlineData("v. d. Aa", "v. d.", "Aa")]
    [InlineData("Voor in 't Holt", "voor in 't", "Holt")]
    [InlineData("El Amrani", "el", "Amrani")]
    [InlineData("Akker, van den", "van den", "Akker")]
    [InlineData("Roos", null, "Roos")]
    [InlineData("De", null, "De")]
    [InlineData("Vandenberg", null, "Vandenberg")]
    [InlineData("Lo Fo Wong", null, "Lo Fo Wong")]
    [InlineData("Jansen-de Vries", null, "Jansen-de Vries")]
    [InlineData("Zwammerdam tot Aerdenhout", null, "Zwammerdam tot Aerdenhout")]
    public void Een_voorvoegsel_wordt_van_de_achternaam_gehaald(string tekst, string? voorvoegsel, string achternaam) =>
        Assert.Equal((voorvoegsel, achternaam), Namen.Splits(tekst));

    [Fact]
    public void Een_schone_naam_heeft_geen_onzichtbare_tekens_en_samengestelde_letters()
    {
        Assert.Equal("Zoë de Wit", Namen.Schoon(" Zoe\u0308\u202E\u00A0de\u200B  Wit\u0007 "));
        Assert.Equal("\uFFFD", Namen.Schoon("\uD800"));
        Assert.Equal("Zoë", Namen.Schoon("Zo\uFFFFë\uE000"));
        Assert.Equal("", Namen.Schoon("\uFFFF"));
    }
}
