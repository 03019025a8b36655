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

    [Theory, Requirement("SEC-3")]
    [InlineData("Lieke's jas is weg.", "Lieke's")]
    [InlineData("Het gaat om lieke van groep 5, akker dus.", "lieke van groep 5 akker")]
    [InlineData("Akker, Lieke", "Lieke")]
    [InlineData("Roos de Wit belde.", "Roos de Wit")]
    public void Een_weigering_noemt_alleen_wat_er_getypt_is(string tekst, string getypt) => Assert.Equal([getypt], Verslagproef.Namen.Kind(tekst));

    [Theory]
    [InlineData("De Lieke-school", "Dit is het nieuws van de Lieke-school.", true)]
    [InlineData("De Lieke-school", "De Lieke-School is dicht.", true)]
    [InlineData("De Lieke-school", "Op de Lieke-school viel Lieke van het klimtoestel.", false)]
    [InlineData("De Lieke-school", "Vandaag viel Lieke.", false)]
    [InlineData("De Lieke-school", "Naar school ging Lieke.", false)]
    [InlineData("Basisschool De Lieke", "Welkom op De Lieke!", true)]
    [InlineData("Basisschool De Lieke", "Welkom Lieke!", false)]
    [InlineData("Basisschool Lieke", "Basisschool Lieke is dicht.", true)]
    [InlineData("Basisschool Lieke", "Vandaag viel Lieke.", false)]
    public void De_naam_van_de_school_is_geen_kind_waar_de_school_bedoeld_is(string school, string tekst, bool mag) =>
        Assert.Equal(mag, (Verslagproef.Namen with { School = school }).Kind(tekst).IsEmpty);

    [Fact]
    public void Gevonden_is_de_naam_zoals_die_er_staat_en_maar_een_keer()
    {
        var kinderen = new[] { Tabelmaker.Kind("k1", "Lieke", null, "Akker"), Tabelmaker.Kind("k2", "Sam", null, "Bakker"), Tabelmaker.Kind("k3", "Sam", null, "Visser") };
        Assert.Equal(["Lieke", "Sam"], Kindnaamrules.Gevonden("Lieke en Sam. Daarna nog eens Lieke.", kinderen));
    }

    [Fact]
    public void Een_volwassene_met_dezelfde_voornaam_verbergt_het_kind_ernaast_niet()
    {
        var kinderen = new[] { Tabelmaker.Kind("k1", "Lieke", null, "Akker") };
        Assert.Equal(["Lieke"], Kindnaamrules.Gevonden("Lieke Jansen hielp Lieke met haar jas.", kinderen, ["Lieke Jansen"]));
    }
}
