using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Nachtronde;

/// <summary>When the round goes, whose term is over, and what a night reports (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class NachtrondeRulesTests
{
    private static readonly DateOnly Nacht = new(2029, 8, 1);
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Nacht, new TimeOnly(3, 20));

    public static TheoryData<string> MetTermijn => [.. Bewaartermijnen.Tabel.Where(t => t.Value.Vanaf != BewaarVanaf.ZolangDeSchool).Select(t => t.Key)];

    [Theory]
    [MemberData(nameof(MetTermijn))]
    public void Elke_soort_met_een_termijn_heeft_een_wisser(string soort) =>
        Assert.True(Wissers.Tabel.ContainsKey(soort), $"'{soort}' heeft een bewaartermijn, maar niemand wist hem: zie Grains/Nachtronde/Wissers.cs");

    [Fact]
    public void Er_is_geen_wisser_voor_wat_zolang_de_school_blijft_of_niet_bestaat() =>
        Assert.Equal(Bewaartermijnen.Tabel.Where(t => t.Value.Vanaf != BewaarVanaf.ZolangDeSchool).Select(t => t.Key).Order(StringComparer.Ordinal), Wissers.Tabel.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("leerling", "2026-12-01", "2028-12-01")]
    [InlineData("account", "2027-01-01", "2028-01-01")]
    [InlineData("overblijfdag", "2027-08-01", "2029-08-01")]
    [InlineData("leerling", "2024-02-29", "2026-02-28")]
    public void Een_termijn_loopt_in_hele_maanden_vanaf_de_dag_dat_het_voorbij_is(string soort, string einde, string weg)
    {
        var (van, dag) = (Dag(einde), Dag(weg));
        Assert.False(Bewaartermijnen.IsVoorbij(soort, van, dag.AddDays(-1)));
        Assert.True(Bewaartermijnen.IsVoorbij(soort, van, dag));
    }

    [Fact]
    public void Wat_zolang_de_school_blijft_is_nooit_voorbij() =>
        Assert.False(Bewaartermijnen.IsVoorbij("school", new DateOnly(1990, 1, 1), Nacht));

    [Theory]
    [InlineData(0, "2029-07-31")]
    [InlineData(1, "2029-07-31")]
    [InlineData(6, "2029-07-31 2029-07-30 2029-07-27 2029-07-26")]
    [InlineData(90, "2029-07-31 2029-07-30 2029-07-27 2029-07-26 2029-07-25 2029-07-24 2029-07-23 2029-07-20 2029-07-19 2029-07-18")]
    public void Na_nachten_zonder_ronde_komen_de_groepen_van_elke_schooldag_daartussen_aan_de_beurt(int nachten, string dagen)
    {
        ImmutableArray<Nachtverslag> verslagen = nachten == 0 ? [] : [new Nachtverslag(Nacht.AddDays(-nachten), Nu, Nu, 1, [], [], 0, true)];

        Assert.Equal(dagen, string.Join(' ', NachtrondeRules.Lunchdagen(new NachtrondeState { Verslagen = verslagen }, Nacht).Select(Sleutels.Dag)));
    }

    [Fact]
    public void Driehonderd_scholen_beginnen_gespreid_en_elke_nacht_op_dezelfde_tijd()
    {
        var momenten = Enumerable.Range(0, 300).Select(n => NachtrondeRules.Moment(Nacht, (uint)n * 2_654_435_761u)).ToList();
        Assert.True(momenten.Distinct().Count() > 90);
        Assert.All(momenten, m => Assert.InRange(TimeOnly.FromDateTime(Schooltijd.Lokaal(m).DateTime), new TimeOnly(3, 15), new TimeOnly(5, 0)));
        foreach (var dag in new[] { new DateOnly(2027, 3, 28), new DateOnly(2027, 10, 31), Nacht })
        {
            Assert.Equal(new TimeOnly(3, 22), TimeOnly.FromDateTime(Schooltijd.Lokaal(NachtrondeRules.Moment(dag, 7)).DateTime));
        }
    }

    [Fact]
    public void Voor_het_moment_van_vannacht_was_gisteren_de_laatste_nacht()
    {
        var moment = NachtrondeRules.Moment(Nacht, 5);
        Assert.Equal(Nacht.AddDays(-1), NachtrondeRules.LaatsteNacht(moment.AddTicks(-1), Nacht, 5));
        Assert.Equal(Nacht, NachtrondeRules.LaatsteNacht(moment, Nacht, 5));
        Assert.Equal(moment, NachtrondeRules.Volgende(moment.AddTicks(-1), Nacht, 5));
        Assert.Equal(NachtrondeRules.Moment(Nacht.AddDays(1), 5), NachtrondeRules.Volgende(moment, Nacht, 5));
    }

    [Fact]
    public void Een_school_zonder_eerste_nacht_heeft_niets_gemist_en_een_afgebroken_ronde_wel()
    {
        Assert.False(NachtrondeRules.IsGemist(new NachtrondeState(), Nacht));
        var klaar = Klaar(Begin(new NachtrondeState()));
        Assert.False(NachtrondeRules.IsGemist(klaar, Nacht));
        Assert.True(NachtrondeRules.IsGemist(klaar, Nacht.AddDays(1)));
        Assert.True(NachtrondeRules.IsGemist(Begin(klaar), Nacht));
    }

    [Fact]
    public void Elke_nacht_een_schooljaar_het_oudste_eerst_en_bij_terugzetten_alle_tegelijk()
    {
        var state = new NachtrondeState { Jaren = [new(2024, ["a"]), new(2025, ["b"]), new(2026, ["c"]), new(2027, ["d"])] };
        Gelijk([2024], 2, Jaren(Begin(state)));
        Gelijk([2024, 2025, 2026], 0, Jaren(NachtrondeRules.Begin(state, null, Nacht, Nu, alleJaren: true)));
        var na = Klaar(Begin(state));
        Gelijk([2025], 1, Jaren(Begin(na)));
        Assert.Equal(2024, na.GewistTotEnMet);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Een_schooljaar_waarvan_iets_niet_weg_kon_of_dat_niet_af_kwam_komt_de_volgende_nacht_terug(bool metFout)
    {
        var was = Begin(new NachtrondeState { Jaren = [new(2026, ["a"])] });
        var ronde = was.Loopt! with { Deel = metFout ? null : Rondedeel.Middagen, Fouten = metFout ? [new Rondefout(Rondedeel.Dagen, 1, "IOException")] : [] };
        var na = NachtrondeRules.Eind(was with { Loopt = ronde }, Nu);
        Assert.Equal([2026], na.Jaren.Select(j => j.Begin));
        Assert.Equal((0, metFout), (na.GewistTotEnMet, na.Verslagen[0].IsHeel));
    }

    [Fact]
    public void De_dagen_van_een_schooljaar_zijn_alle_werkdagen_ook_die_nu_vrij_zijn()
    {
        var dagen = NachtrondeRules.Dagen(2026).ToList();
        Assert.Equal(260, dagen.Count);
        Assert.Equal(("2026-08-03", "2027-07-30"), (dagen[0], dagen[^1]));
        Assert.Contains("2026-12-25", dagen);
    }

    [Fact]
    public void Er_blijven_dertig_verslagen_en_honderd_taken()
    {
        var state = Enumerable.Range(0, 40).Aggregate(new NachtrondeState(), (s, _) => Klaar(Begin(s)));
        Assert.Equal(NachtrondeGrenzen.VerslagenMax, state.Verslagen.Length);
        var taken = Enumerable.Range(0, 150).Aggregate(
            ImmutableArray<Uitbaktaak>.Empty, (rij, n) => NachtrondeRules.Met(rij, new Uitbaktaak($"leerling/99XX00/k{n}", "register/99XX00", 1, default, "IOException"), Nu));
        Assert.Equal((NachtrondeGrenzen.TakenMax, Nu), (taken.Length, taken[0].Sinds));
        var later = NachtrondeRules.Met(taken, taken[0] with { Wachtend = 3 }, Nu.AddDays(1));
        Assert.Equal((3, Nu), (later.Single(t => t.Van == taken[0].Van).Wachtend, later.Single(t => t.Van == taken[0].Van).Sinds));
        Assert.DoesNotContain(NachtrondeRules.Met(later, taken[0] with { Wachtend = 0 }, Nu), t => t.Van == taken[0].Van);
    }

    private static void Gelijk(int[] jaren, int rest, (IEnumerable<int> Jaren, int Over) gevonden)
    {
        Assert.Equal(jaren, gevonden.Jaren);
        Assert.Equal(rest, gevonden.Over);
    }

    private static NachtrondeState Begin(NachtrondeState state) => NachtrondeRules.Begin(state, null, Nacht, Nu, alleJaren: false);

    private static NachtrondeState Klaar(NachtrondeState state) => NachtrondeRules.Eind(state with { Loopt = state.Loopt! with { Deel = null } }, Nu);

    private static (IEnumerable<int>, int) Jaren(NachtrondeState state) => (state.Loopt!.Jaren, state.Loopt.RestJaren);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
