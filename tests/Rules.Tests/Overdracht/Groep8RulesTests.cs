using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Whose names may not stand in the text of a child of groep 8 (OSO-K1).</summary>
[Requirement("OSO-K1")]
public sealed class Groep8RulesTests
{
    [Fact]
    public void Ook_de_kinderen_van_een_andere_groep_8_zijn_andere_kinderen_en_die_van_groep_7_niet()
    {
        var school = Overdrachtproef.School();
        school = school with { Groepen = [.. school.Groepen, school.Groepen[0] with { Id = "g8b", Naam = "8b" }, school.Groepen[0] with { Id = "g78", Naam = "7/8", Jaargroepen = ["7", "8"] }] };
        var register = new RegisterView(
            [
                Overdrachtproef.Sam, Overdrachtproef.Noa, In("luuk", "Luuk", "g8b", "8"), In("esra", "Esra", "g78", "8"), In("daan", "Daan", "g78", "7"),
                In("weg", "Weggegaan", "g8b", "8") with { Actief = false },
            ],
            1);

        var anderen = Groep8Rules.Anderen(school, register, Overdrachtproef.Jaar, "sam", "g8");

        Assert.Equal(["Esra Kwartel", "Luuk Kwartel", "Noa de Vries-Smit"], anderen.Order(StringComparer.Ordinal));
    }

    private static LeerlingRij In(string id, string roepnaam, string groep, string jaargroep)
    {
        var kind = Overdrachtproef.Kind(id, roepnaam, null, "Kwartel", null);
        return kind with { Persoon = kind.Persoon with { GroepId = groep, Jaargroep = jaargroep } };
    }
}
