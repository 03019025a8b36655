using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Toezicht;
using OrleansSchool.Intranet.Pages.Vandaag;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>What Vandaag and Toezicht say of the supervision: one truth, also while the clock goes on (TSO-4c, TSO-4l).</summary>
public sealed class VandaagRulesTests
{
    private static readonly PlekStand Noord = Plek("noord", "Plein Noord", helpers: 2);
    private static readonly PlekStand Zuid = Plek("zuid", "Plein Zuid", helpers: 2);

    [Fact]
    [Requirement("TSO-4c", "TSO-4l")]
    public void Boven_een_alarm_staat_nooit_dat_alles_voldoet()
    {
        var rustig = Scherm(Noord, Zuid);
        Assert.Equal("Alle speelplaatsen hebben genoeg helpers.", AandachtRules.Staat(rustig.Middag, 0));
        Assert.Equal(("goed", "Voldoet"), rustig.Oordeel(Noord));

        var gemist = Scherm(Noord, Zuid, new Alarm(Alarmsoort.NietGekomen, "noord", "Ria is er nog niet", default, []));
        Assert.Equal("Er is een alarm bij het toezicht.", AandachtRules.Staat(gemist.Middag, 0));
        Assert.Equal((("fout", "Zie het alarm"), ("goed", "Voldoet")), (gemist.Oordeel(Noord), gemist.Oordeel(Zuid)));

        var school = Scherm(Noord, Zuid, new Alarm(Alarmsoort.GeenGediplomeerde, null, "Geen gediplomeerde op school", default, []), new Alarm(Alarmsoort.WegVoorOngeval, null, "Toezicht: 3 van 4", default, []));
        Assert.Equal("Er zijn 2 alarmen bij het toezicht.", AandachtRules.Staat(school.Middag, 0));
        Assert.Equal(("fout", "Zie het alarm"), school.Oordeel(Zuid));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void Een_tekort_van_een_plek_is_geen_tweede_alarm_en_een_ander_alarm_wel()
    {
        var tekort = Plek("noord", "Plein Noord", helpers: 1);
        var eigen = new Alarm(Alarmsoort.TeWeinigOpSpeelplaats, "noord", "Plein Noord: 1 van 2", default, []);

        Assert.Equal("Eén speelplaats komt helpers tekort, de rest staat klaar.", AandachtRules.Staat(Scherm(tekort, Zuid, eigen).Middag, 0));
        Assert.Equal(
            "Eén speelplaats komt helpers tekort, en er is nog een ander alarm.",
            AandachtRules.Staat(Scherm(tekort, Zuid, eigen, new Alarm(Alarmsoort.NietGekomen, "zuid", "Bep is er nog niet", default, [])).Middag, 0));
        Assert.Equal(("fout", "Mist 1 helper"), Scherm(tekort, Zuid, eigen).Oordeel(tekort));
    }

    [Fact]
    [Requirement("TSO-4l", "UX-2")]
    public void Wie_zelf_nog_niet_is_aangevinkt_leest_dat_als_jij_en_niet_dat_iemand_moet_bellen()
    {
        Alarm Mist(string helper) => new(Alarmsoort.NietGekomen, "noord", $"{helper} is er nog niet", default, [], "Plein Noord, 12:15. Bel iemand.", helper);

        var scherm = Scherm(Noord, Zuid, Mist("marijke"), Mist("ria"));

        Assert.Equal(["Je bent nog niet aangevinkt", "ria is er nog niet"], scherm.Aandacht.Select(a => a.Kop));
        Assert.DoesNotContain("Bel iemand", scherm.Aandacht[0].Zin, StringComparison.Ordinal);
        Assert.Equal((false, true), (scherm.Aandacht[0].Toezicht, scherm.Aandacht[1].Toezicht));
    }

    [Theory]
    [InlineData(12, 12, "5 minuten voor tijd nog niet gezien.")]
    [InlineData(12, 15, "Nog niet gezien.")]
    [InlineData(12, 16, "1 minuut te laat.")]
    [InlineData(12, 23, "8 minuten te laat.")]
    [Requirement("TSO-4l")]
    public void Wie_er_na_het_begin_nog_niet_is_is_zoveel_minuten_te_laat(int uur, int minuut, string zin) =>
        Assert.Equal(zin, ToezichtScherm.TeLaat(Moment(Donderdag, new(uur, minuut)), Moment(Donderdag, Pauze.Van), Moment(Donderdag, new(12, 10))));

    [Fact]
    [Requirement("TSO-4l", "TSO-4m")]
    public void Een_invaller_die_onderweg_was_is_te_laat_sinds_die_er_had_moeten_zijn() =>
        Assert.Equal("3 minuten te laat.", ToezichtScherm.TeLaat(Moment(Donderdag, new(12, 30)), Moment(Donderdag, Pauze.Van), Moment(Donderdag, new(12, 27))));

    [Theory]
    [InlineData(12, 14, "We vragen de invallers.")]
    [InlineData(12, 15, "Bel iemand.")]
    [Requirement("TSO-4l", "TSO-4m")]
    public void Na_het_begin_van_de_dienst_vraagt_niemand_meer_en_zegt_het_alarm_bel_iemand(int uur, int minuut, string zin)
    {
        var gemist = new GemisteDienst("d1", "yvonne", "noord", Pauze.Van, Pauze.Tot, Moment(Donderdag, new(12, 10)), ZoekGestart: true, Teruggegeven: false);
        var middag = MetKinderen(("noord", 20)).Met(Er("ria", "noord", gediplomeerd: true), Er("hamza", "noord")) with { Diensten = [Dienst("d1", "noord", "yvonne")] };
        middag = middag with { State = middag.State with { Gemist = [gemist], GekekenTot = new(12, 10) } };

        Assert.EndsWith(zin, AlarmRules.Bepaal(middag.Om(uur, minuut).Beeld).Single(a => a.Soort == Alarmsoort.NietGekomen).Uitleg, StringComparison.Ordinal);
    }

    private static VandaagScherm Scherm(PlekStand noord, PlekStand zuid, params Alarm[] alarmen)
    {
        var school = MetKinderen(("noord", 40), ("zuid", 40)).Beeld.School;
        return new VandaagScherm(
            school, new MiddagView(Donderdag, [noord, zuid], noord.Tellers, null, new ToezichtKop(false, false, true, [.. alarmen], true)),
            new Wie("marijke", "Marijke", school.Sleutel, []), new TimeOnly(12, 20));
    }

    private static PlekStand Plek(string id, string naam, int helpers) => new(
        id, naam, [], new Tellers(40, 0, 0, 0, 0, 0, 0, 0), BezettingRules.Oordeel(40, helpers, 25, PlekSoort.Speelplaats, Telling.OpNaam), 0);
}
