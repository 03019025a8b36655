using OrleansSchool.Basis;
using OrleansSchool.Begin;
using OrleansSchool.Intranet.Pages.Beginnen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Begin;

/// <summary>A step that says that it is done while half of it is there sends a school to a first lunch that doesn't work (SET-1).</summary>
[Requirement("SET-1")]
public sealed class BeginKlaarTests
{
    private static readonly Beginfeiten Klaar = new(
        new BeginView(new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)), [], new DateOnly(2026, 11, 12), false, null, 1),
        new SchoolView(new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "Eendenveld", "", Regio.Zuid), Weekdagen.Maandag, 25, [], [], [], []),
        10, 9, 5, 0, true, true, 2, 1, true, true, true, true, 0)
    { MetPincode = 1 };

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    [InlineData(0, false)]
    public void Van_negen_van_de_tien_kinderen_is_bekend_wie_je_belt(int metVerzorger, bool klaar) =>
        Assert.Equal(klaar, BeginRules.IsKlaar(Beginstap.Verzorgers, Klaar with { MetVerzorger = metVerzorger }));

    [Fact]
    public void Een_groep_zonder_plek_houdt_de_pleinen_open()
    {
        Assert.True(BeginRules.IsKlaar(Beginstap.DagenEnPleinen, Klaar));
        Assert.False(BeginRules.IsKlaar(Beginstap.DagenEnPleinen, Klaar with { GroepenZonderPlek = 1 }));
    }

    [Fact]
    public void Een_tarief_zonder_de_keuzes_van_de_school_of_andersom_is_niet_klaar()
    {
        Assert.True(BeginRules.IsKlaar(Beginstap.TariefEnKeuzes, Klaar));
        Assert.False(BeginRules.IsKlaar(Beginstap.TariefEnKeuzes, Klaar with { HeeftInstellingen = false }));
        Assert.False(BeginRules.IsKlaar(Beginstap.TariefEnKeuzes, Klaar with { HeeftTarief = false }));
    }

    [Fact]
    public void Helpers_zonder_tablet_of_een_tablet_zonder_helpers_is_niet_klaar()
    {
        Assert.True(BeginRules.IsKlaar(Beginstap.HelpersEnTablets, Klaar));
        Assert.False(BeginRules.IsKlaar(Beginstap.HelpersEnTablets, Klaar with { Tablets = 0 }));
        Assert.False(BeginRules.IsKlaar(Beginstap.HelpersEnTablets, Klaar with { Helpers = 0 }));
    }
}
