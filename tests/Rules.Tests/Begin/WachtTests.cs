using OrleansSchool.Basis;
using OrleansSchool.Begin;
using OrleansSchool.Intranet.Pages.Beginnen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Begin;

/// <summary>What a school that is being set up still waits for, and what its steps count as done (SET-1).</summary>
[Requirement("SET-1")]
public sealed class WachtTests
{
    private static readonly DateTimeOffset Op = new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));

    private static readonly Beginfeiten Klaar = new(
        new BeginView(Op, [], new DateOnly(2026, 11, 12), false, null, 1),
        new SchoolView(new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "Eendenveld", "", Regio.Zuid), Weekdagen.Maandag, 25, [], [], [], []),
        10, 10, 5, 0, true, true, 2, 1, true, true, true, true, 0)
    { MetPincode = 1 };

    [Fact]
    public void Alleen_de_eerste_lunch_is_niets_om_op_te_wachten()
    {
        Assert.Null(BeginRules.Wacht(BeginRules.Stappen(Klaar)));
        Assert.Equal(Beginstap.WieBlijftOver, BeginRules.Wacht(BeginRules.Stappen(Klaar with { Aangemeld = 0 }))!.Stap);
        Assert.Null(BeginRules.Wacht(BeginRules.Stappen(Klaar with { Aangemeld = 0, Begin = Klaar.Begin with { Overgeslagen = [Beginstap.WieBlijftOver] } })));
        Assert.Null(BeginRules.Wacht(BeginRules.Stappen(Klaar with { Aangemeld = 0, Begin = Klaar.Begin with { KlaarOp = Op } })));
    }

    /// <summary>Without a PIN no helper works on a tablet, whatever else there is.</summary>
    [Fact]
    public void Helpers_en_tablets_is_pas_klaar_als_een_helper_een_pincode_heeft()
    {
        Assert.True(BeginRules.IsKlaar(Beginstap.HelpersEnTablets, Klaar));
        Assert.False(BeginRules.IsKlaar(Beginstap.HelpersEnTablets, Klaar with { MetPincode = 0 }));
        Assert.Equal("2 helpers, niemand met een pincode, 1 tablet", Beginwoorden.Uitleg(Beginstap.HelpersEnTablets, Klaar with { MetPincode = 0 }));
    }

    [Theory]
    [InlineData("profiel/herstelcodes", true)]
    [InlineData("Profiel/Tweede-Stap", true)]
    [InlineData("installatie/herstelzin", true)]
    [InlineData("profiel", false)]
    [InlineData("profiel/herstelcodes/meer", false)]
    [InlineData("", false)]
    public void Wat_elke_stap_kan_vragen_wijst_ook_terug(string pad, bool ernaast) => Assert.Equal(ernaast, BeginRules.IsErnaast(pad));
}
