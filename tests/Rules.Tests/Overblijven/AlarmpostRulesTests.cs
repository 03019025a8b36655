using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>Who takes the alarms hears each once, again when it changes, and no more when it is over.</summary>
[Requirement("TSO-3a")]
public sealed class AlarmpostRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Alarm Noord = new(Alarmsoort.TeWeinigOpSpeelplaats, "noord", "Plein Noord: 1 van 2", default, []);

    [Fact]
    public void Zonder_alarm_verandert_er_niets()
    {
        var was = new MiddagState();
        Assert.Same(was, Bij(was, []));
    }

    [Fact]
    public void Een_alarm_gaat_eenmaal_naar_iedere_ontvanger()
    {
        var eerst = Bij(new MiddagState(), [Noord, Noord]);
        Assert.Equal(["aandacht/99XX00/bep", "aandacht/99XX00/marijke"], eerst.Uitbak!.Wachtend.Select(p => p.Naar));
        Assert.All(eerst.Uitbak.Wachtend, p => Assert.Equal(Noord.Zin, p.Bericht.Zin));
        Assert.Same(eerst, Bij(eerst, [Noord]));
    }

    [Fact]
    public void Zegt_het_iets_anders_dan_hoort_ieder_het_opnieuw_onder_hetzelfde_nummer()
    {
        var eerst = Bij(new MiddagState(), [Noord]);
        var erger = Bij(eerst, [Noord with { Zin = "Plein Noord: 0 van 2" }]);
        Assert.Equal(4, erger.Uitbak!.Wachtend.Length);
        Assert.Single(erger.Uitbak.Wachtend.Select(p => p.Bericht.Id).Distinct(StringComparer.Ordinal));
        Assert.Single(erger.Verteld);
    }

    [Fact]
    public void Is_het_over_dan_wordt_het_teruggetrokken_bij_wie_het_hoorde()
    {
        var eerst = Bij(new MiddagState(), [Noord]);
        var over = AlarmpostRules.Bij(eerst, School, Proefmiddag.Donderdag, [], ["nieuw"]);
        Assert.Empty(over.Verteld);
        Assert.Equal(["aandacht/99XX00/bep", "aandacht/99XX00/marijke"], over.Uitbak!.Wachtend.Where(p => p.Bericht.Zin is null).Select(p => p.Naar));
    }

    [Fact]
    public void Wie_het_tijdens_een_alarm_overneemt_hoort_het_alleen()
    {
        var eerst = Bij(new MiddagState(), [Noord]);
        var daarna = AlarmpostRules.Bij(eerst, School, Proefmiddag.Donderdag, [Noord], ["waarnemer"]);
        Assert.Equal("aandacht/99XX00/waarnemer", daarna.Uitbak!.Wachtend[^1].Naar);
        Assert.Equal(3, daarna.Uitbak.Wachtend.Length);
    }

    private static MiddagState Bij(MiddagState was, IEnumerable<Alarm> alarmen) =>
        AlarmpostRules.Bij(was, School, Proefmiddag.Donderdag, alarmen, ["bep", "marijke"]);
}
