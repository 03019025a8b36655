using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Besluiten;

/// <summary>Whose turn it is with the besluiten of a schooljaar.</summary>
[Requirement("TSO-10f")]
public sealed class BesluitpostRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);

    [Theory]
    [InlineData("2027-07-31", true)]
    [InlineData("2027-08-01", false)]
    [InlineData("2034-08-02", false)]
    public void Voor_een_schooljaar_dat_voorbij_is_hoeft_niemand_meer_instemming_te_vragen(string dag, bool gevraagd)
    {
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var school = Voorbeeld.Wie(Rol.Overblijfcoordinator).School;
        var rol = new Roltoekenning(school, Rol.Overblijfcoordinator, [], Jaar.EersteDag, null);
        var personen = new PersonenView([new PersoonRij("m", "Marijke", null, AccountStatus.Actief, [rol], true, false, false)], 1);

        var taken = BesluitpostRules.Taken(new BesluitenState(), Jaar, personen, school, vandaag);

        Assert.Equal(gevraagd, taken.Any(t => t.Tekst.Contains("vraag instemming", StringComparison.Ordinal)));
    }
}
