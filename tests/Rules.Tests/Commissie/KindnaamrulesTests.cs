using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Tabellen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>No child's name in what others read: reading copy, agenda, year report, newsletter (TSO-2j).</summary>
[Requirement("TSO-2j")]
public sealed class KindnaamrulesTests
{
    [Theory]
    [InlineData("Vandaag viel Lieke van het klimtoestel.", true)]
    [InlineData("Lieke's jas is weg.", true)]
    [InlineData("Het gaat om lieke.", false)]
    [InlineData("Het gaat om lieke akker.", true)]
    [InlineData("Akker, Lieke", true)]
    [InlineData("Mevrouw Akker belde.", false)]
    [InlineData("Roos is een mooie bloem.", false)]
    [InlineData("We plantten een Roos.", true)]
    [InlineData("We plantten een roos.", false)]
    [InlineData("Het was Roos de Wit.", true)]
    [InlineData("Lieke Jansen vertelde over de ballen.", false)]
    [InlineData("Een kind viel.", false)]
    [InlineData("", false)]
    public void Een_voornaam_telt_met_een_hoofdletter_of_met_de_achternaam_erbij(string tekst, bool noemt) =>
        Assert.Equal(noemt, !Verslagproef.Namen.Kind(tekst).IsEmpty);

    [Fact]
    public void Gevonden_is_de_voornaam_met_een_letter_en_elk_kind_een_keer()
    {
        var kinderen = new[] { Tabelmaker.Kind("k1", "Lieke", null, "Akker"), Tabelmaker.Kind("k2", "Sam", null, "Bakker"), Tabelmaker.Kind("k3", "Sam", null, "Visser") };
        Assert.Equal(["Lieke A.", "Sam B.", "Sam V."], Kindnaamrules.Gevonden("Lieke en Sam. Daarna nog eens Lieke.", kinderen));
    }

    [Fact]
    public void Een_volwassene_met_dezelfde_voornaam_verbergt_het_kind_ernaast_niet()
    {
        var kinderen = new[] { Tabelmaker.Kind("k1", "Lieke", null, "Akker") };
        Assert.Equal(["Lieke A."], Kindnaamrules.Gevonden("Lieke Jansen hielp Lieke met haar jas.", kinderen, ["Lieke Jansen"]));
    }
}
