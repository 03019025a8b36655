using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>A change with its days and money before anybody approves it (TSO-6d).</summary>
[Requirement("TSO-6d")]
public sealed class WijzigingRulesTests
{
    private static readonly DateOnly December = new(2026, 12, 1);
    private static readonly Wijzigingsvraag AlleenMaandag = new(December, AanmeldingSoort.Structureel, Weekdagen.Maandag);

    [Fact]
    public void Het_voorbeeld_toont_dagen_en_geld_van_wat_gesteld_is_en_de_nieuwe_tweede_termijn()
    {
        var voorstel = Bereken(AlleenMaandag, Gesteld());

        Assert.Equal((-9, -3_150L), (voorstel.DagenVerschil, voorstel.Verschil.Centen));
        Assert.Equal([(Afrekenproef.Moeder, -1_575L), (Afrekenproef.Vader, -1_575L)], voorstel.PerBetaler.Select(b => (b.BetalerId, b.Bedrag.Centen)));
        Assert.Equal([14_000L, 14_000L], voorstel.Eerst.Select(t => t.Totaal.Centen));
        Assert.Equal([10_850L, 7_000L], voorstel.Dan.Select(t => t.Totaal.Centen));
    }

    [Fact]
    public void Wat_niet_gesteld_is_geeft_nog_geen_verschil()
    {
        var voorstel = Bereken(AlleenMaandag, new AfrekeningState());

        Assert.Equal((0, Geld.Nul), (voorstel.DagenVerschil, voorstel.Verschil));
        Assert.Empty(voorstel.PerBetaler);
        Assert.Equal(10_850L, voorstel.Dan[0].Totaal.Centen);
    }

    [Fact]
    public void De_goedgekeurde_wijziging_brengt_de_vorderingen_precies_zoveel_omlaag()
    {
        var was = Gesteld();
        var voorstel = Bereken(AlleenMaandag, was);
        var na = Afrekenproef.Feiten(WijzigingRules.Na(Afrekenproef.Kaart, AlleenMaandag));
        var wordt = StelRules.Vereffen(was, Afrekenproef.Boek(na, was), Afrekenproef.Moment(December.AddDays(-1)));

        Assert.Equal(voorstel.Verschil, AfrekenRules.Gesteld(wordt) - AfrekenRules.Gesteld(was));
        Assert.Equal(voorstel.PerBetaler.Select(b => (b.BetalerId, b.Bedrag)), StelRules.Verschil(was, wordt).Select(b => (b.BetalerId, b.Bedrag)));
        var wens = new Wijzigingstaat(voorstel with { Verrekenen = false, AkkoordDoor = "Petra" }, "a", "operatie", IsBezig: false, "account");
        var uit = WijzigingRules.MetUitbetaling(was, wordt, wens, Afrekenproef.School.Sleutel).Uitbak.Wachtend.Select(p => p.Bericht.Uitbetaling).OfType<Uitbetaalwens>().ToList();
        Assert.Equal([(1_575L, "account"), (1_575L, "account")], uit.Select(u => (u.Bedrag.Centen, u.DoorId)));
        Assert.Same(wordt, WijzigingRules.MetUitbetaling(was, wordt, wens with { Voorstel = voorstel }, Afrekenproef.School.Sleutel));
    }

    [Fact]
    public void Een_latere_aanmelding_wordt_vervangen_en_een_eerdere_blijft()
    {
        var kaart = Afrekenproef.MetAanmelding(
            Afrekenproef.Structureel(Afrekenproef.Jaar.EersteDag, Weekdagen.Maandag), Afrekenproef.Structureel(December.AddDays(20), Weekdagen.Vrijdag));
        var na = WijzigingRules.Na(kaart, new Wijzigingsvraag(December, AanmeldingSoort.Geen, Weekdagen.Geen));
        Assert.Equal([Afrekenproef.Jaar.EersteDag, December], na.Aanmeldingen.Select(a => a.Vanaf));
    }

    [Theory]
    [InlineData(AanmeldingSoort.Structureel, Weekdagen.Geen, "weekdagen-nodig")]
    [InlineData(AanmeldingSoort.Incidenteel, Weekdagen.Maandag, "geen-weekdagen")]
    [InlineData(AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Donderdag, "wijziging-gelijk")]
    [InlineData((AanmeldingSoort)9, Weekdagen.Geen, "keuze")]
    [InlineData(AanmeldingSoort.Geen, Weekdagen.Geen, null)]
    [InlineData(AanmeldingSoort.Incidenteel, Weekdagen.Geen, null)]
    public void Een_wijziging_die_niet_kan_of_niets_verandert_wordt_geweigerd(AanmeldingSoort soort, Weekdagen dagen, string? code) =>
        Assert.Equal(code, WijzigingRules.Keur(new Wijzigingsvraag(December, soort, dagen), Afrekenproef.Feiten(), Afrekenproef.Jaar)?.Code);

    [Fact]
    public void Een_dag_buiten_het_schooljaar_of_zonder_overblijven_kan_niet()
    {
        Assert.Equal("datum-te-ver-weg", WijzigingRules.Keur(AlleenMaandag with { Per = new DateOnly(2027, 8, 1) }, Afrekenproef.Feiten(), Afrekenproef.Jaar)?.Code);
        Assert.NotNull(WijzigingRules.Keur(AlleenMaandag with { Weekdagen = Weekdagen.Woensdag }, Afrekenproef.Feiten(), Afrekenproef.Jaar));
    }

    [Fact]
    public void Er_blijven_hooguit_dertig_wijzigingen_bewaard_en_een_nieuwe_stand_vervangt_de_oude()
    {
        var state = Enumerable.Range(0, WijzigingRules.WijzigingenMax + 5).Aggregate(new AfrekeningState(), (s, n) => WijzigingRules.Met(s, Staat($"w{n}", Wijzigingstand.Afgewezen)));
        Assert.Equal((WijzigingRules.WijzigingenMax, "w5"), (state.Wijzigingen.Length, state.Wijzigingen[0].Voorstel.Id));
        var weer = WijzigingRules.Met(state, Staat("w9", Wijzigingstand.Goedgekeurd));
        Assert.Equal((WijzigingRules.WijzigingenMax, Wijzigingstand.Goedgekeurd), (weer.Wijzigingen.Length, weer.Wijzigingen[^1].Voorstel.Stand));
    }

    private static Wijzigingstaat Staat(string id, Wijzigingstand stand) => new(
        WijzigingRules.Leeg(id, AlleenMaandag, verrekenen: true, "Test", DateTimeOffset.UnixEpoch) with { Stand = stand }, "a", "operatie", IsBezig: false, null);

    private static AfrekeningState Gesteld() => StelRules.Stel(
        new AfrekeningState(), Afrekenproef.Boek(Afrekenproef.Feiten()), Termijn.Eerste, ineens: false, 1, Afrekenproef.Moment(Afrekenproef.September)).Wordt;

    private static Wijzigingsvoorstel Bereken(Wijzigingsvraag vraag, AfrekeningState state) => WijzigingRules.Bereken(
        WijzigingRules.Leeg("w", vraag, verrekenen: true, "Test", DateTimeOffset.UnixEpoch), Afrekenproef.Feiten(), state, Afrekenproef.Jaar, ImmutableDictionary<Termijn, int>.Empty);
}
