using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Gedeeld;

/// <summary>News from one grain to others, seen at an account that tells the registers of its schools.</summary>
public sealed class PostbodeTests
{
    private static readonly SchoolSleutel Einder = new("88XX00");

    [Fact, Requirement("SCH-5")]
    public async Task Een_school_die_niets_kan_opslaan_houdt_het_nieuws_van_een_andere_niet_op()
    {
        await using var opstelling = await Opstelling.Start();
        opstelling.Storing.Bij((naam, sleutel) => naam == "personen" && sleutel.EndsWith(Opstelling.School.Waarde, StringComparison.Ordinal));

        Opstelling.Eis(await opstelling.Grains.Account("a1").MaakPersoon("Fenna de Boer", null, [Rol(Opstelling.School), Rol(Einder)]));

        Assert.Empty((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen);
        Assert.Equal("Fenna de Boer", Assert.Single((await opstelling.Grains.Personen(Einder).Alles()).Rijen).Naam);

        opstelling.Storing.Geen();
        Opstelling.Eis(await opstelling.Grains.Account("a1").ZetPin(Opstelling.School, "hash", tijdelijk: true));

        Assert.True(Assert.Single((await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen).HeeftPin);
    }

    private static Roltoekenning Rol(SchoolSleutel school) => new(school, Basis.Rol.Overblijfkracht, [], Opstelling.Jaar.EersteDag, TotEnMet: null);
}
