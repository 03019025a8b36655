using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The form as data (OSO-K2), and code lists (OSO-X).</summary>
public sealed class OkrsjablonenTests
{
    [Fact]
    [Requirement("OSO-K2", "OSO-K3")]
    public void Het_formulier_van_Nijmegen_begint_met_het_arrangement()
    {
        var sjabloon = Okrsjablonen.Geef(Okrsjablonen.Standaard);
        Assert.Equal(("nijmegen", "Beknopt OKR Nijmegen", "F1"), (sjabloon.Id, sjabloon.Naam, sjabloon.Secties[0].Velden[0].Id));
        Assert.Equal(31, sjabloon.Secties.Sum(s => s.Velden.Length));
        Assert.All(sjabloon.Secties.SelectMany(s => s.Velden), v => Assert.NotEmpty(v.Artikel));
        Assert.Equal(600, sjabloon.Veld("C3")!.TekstMax);
        Assert.True(sjabloon.Veld("F7")!.Bevestigen);
        Assert.Equal("F1", sjabloon.Veld("F6b")!.Als);
        Assert.Equal(Okrschrijver.Samen, sjabloon.Veld("F3")!.Schrijver);
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Een_formulier_dat_er_niet_is_wordt_het_gewone()
    {
        Assert.Null(Okrsjablonen.Zoek("elders"));
        Assert.Equal(Okrsjablonen.Standaard, Okrsjablonen.Geef("elders").Id);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","naam":"A","secties":[]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"getal","artikel":"4"}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"tekst","artikel":"4"}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"tekst","max":9999,"artikel":"4"}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"meerkeuze","artikel":"4"}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"meerkeuze","artikel":"4","keuzes":["a,b"]}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"ja-nee","artikel":"4","als":"later"}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"ja-nee","artikel":"4"},{"id":"v","label":"V","soort":"ja-nee","artikel":"4"}]}]}""")]
    [InlineData("""{"id":"a","naam":"A","secties":[{"id":"s","titel":"S","velden":[{"id":"v","label":"V","soort":"ja-nee","artikel":"4","bevestigen":true}]}]}""")]
    [Requirement("OSO-K2")]
    public void Een_formulier_met_een_fout_wordt_niet_gelezen(string json) => Assert.Throws<FormatException>(() => Okrsjabloonlezer.Lees(json));

    [Fact]
    [Requirement("OSO-X")]
    public void De_codelijsten_zijn_die_van_het_profiel()
    {
        Assert.Equal((24, 24, 37, 9), (OsoCodes.Adviezen.Length, OsoCodes.Scoreschalen.Length, OsoCodes.Diagnoses.Length, OsoCodes.Relaties.Length));
        Assert.All(
            new[] { OsoCodes.Adviezen, OsoCodes.Scoreschalen, OsoCodes.Jaargroepen, OsoCodes.Geslachten, OsoCodes.Profielen, OsoCodes.Diagnoses, OsoCodes.Relaties },
            lijst => Assert.Equal(lijst.Length, lijst.Select(o => o.Code).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(("vrouw", "man", "onbekend"), (Geslacht("1"), Geslacht("2"), Geslacht("0")));
        Assert.Equal(("vmbo-theoretisch of havo", "99", ""), (OsoCodes.Advies("52"), OsoCodes.Advies("99"), OsoCodes.Advies(null)));
    }

    [Fact]
    [Requirement("OSO-S7")]
    public void Adviezen_staan_op_volgorde_van_niveau()
    {
        string[] oplopend = ["10", "20", "22", "30", "34", "40", "52", "60", "61", "70"];
        var niveaus = oplopend.Select(OsoCodes.Adviesniveau).ToList();
        Assert.Equal(niveaus.Order(), niveaus);
        Assert.Equal(niveaus.Count, niveaus.Distinct().Count());
        Assert.All(new[] { "01", "80", "x", null }, code => Assert.Null(OsoCodes.Adviesniveau(code)));
    }

    private static string Geslacht(string code) => OsoCodes.Label(OsoCodes.Geslachten, code);
}
