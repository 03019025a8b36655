using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Which months are counted when, and what stands in them (TSO-2b).</summary>
[Requirement("TSO-2b")]
public sealed class KwaliteitRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = new(2026, 11, 12);

    [Theory]
    [InlineData("2026-07-31", 0)]
    [InlineData("2026-08-01", 1)]
    [InlineData("2026-11-12", 4)]
    [InlineData("2027-07-31", 12)]
    [InlineData("2027-12-01", 12)]
    public void Van_een_schooljaar_tellen_de_maanden_die_begonnen(string vandaag, int maanden) => Assert.Equal(maanden, KwaliteitRules.Begonnen(Jaar, Dag(vandaag)).Length);

    [Theory]
    [InlineData("2028-01-31", true)]
    [InlineData("2028-02-01", false)]
    public void Een_half_jaar_na_het_schooljaar_wordt_er_niets_meer_opnieuw_geteld(string vandaag, bool telt)
    {
        Assert.Equal(telt, KwaliteitRules.TeltNog(Jaar, Dag(vandaag)));
        Assert.Equal(telt ? 12 : 0, KwaliteitRules.Ontbreekt(new KwaliteitState(), Jaar, Dag(vandaag)).Length);
        Assert.Equal(telt, !KwaliteitRules.VanNacht(new KwaliteitState(), Jaar, Dag(vandaag)).IsEmpty);
    }

    [Fact]
    public void De_nacht_telt_de_laatste_maand_en_om_de_beurt_elke_andere()
    {
        var state = Met(8, 9, 10, 11, 12);
        var nachten = Enumerable.Range(0, 5).Select(n => KwaliteitRules.VanNacht(state, Jaar, new DateOnly(2027, 1, 10).AddDays(n))).ToList();

        Assert.All(nachten, n => Assert.Equal(new DateOnly(2026, 12, 1), n[0]));
        Assert.Equal([8, 9, 10, 11, 12], nachten.SelectMany(n => n).Select(m => m.Month).Distinct().Order());
        Assert.All(nachten, n => Assert.InRange(n.Length, 1, 2));
    }

    [Fact]
    public void Wat_nog_niet_bewaard_is_komt_erbij_en_een_nacht_doet_er_nooit_veel()
    {
        var eerste = KwaliteitRules.VanNacht(new KwaliteitState(), Jaar, new DateOnly(2027, 7, 1));

        Assert.Equal(KwaliteitRules.PerNacht, eerste.Length);
        Assert.Equal(new DateOnly(2027, 6, 1), eerste[0]);
        Assert.Empty(KwaliteitRules.VanNacht(new KwaliteitState(), Jaar, new DateOnly(2026, 8, 31)));
    }

    [Fact]
    public void Van_de_maand_van_nu_en_van_wat_de_nacht_miste_telt_wie_het_vraagt_de_rest_staat_er()
    {
        Assert.Equal([10, 11], KwaliteitRules.Ontbreekt(Met(8, 9), Jaar, Vandaag).Select(m => m.Month));
        Assert.Equal([11], KwaliteitRules.Ontbreekt(Met(8, 9, 10), Jaar, Vandaag).Select(m => m.Month));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public void De_norm_van_de_eerste_telling_blijft_die_van_de_maand()
    {
        var state = new KwaliteitState { Maanden = [Maand(9) with { KinderenPerHelper = 25 }, Maand(10)] };

        Assert.Equal(25, KwaliteitRules.Norm(state, new DateOnly(2026, 9, 1), nu: 15));
        Assert.Equal(15, KwaliteitRules.Norm(state, new DateOnly(2026, 10, 1), nu: 15));
        Assert.Equal(15, KwaliteitRules.Norm(state, new DateOnly(2026, 11, 1), nu: 15));
    }

    [Fact]
    public void Een_maand_is_de_som_van_haar_dagen()
    {
        var dag = new DateOnly(2026, 10, 1);
        var feiten = new Maandfeiten(
            [dag, dag.AddDays(7), dag.AddDays(14), dag.AddDays(21)],
            [
                new(dag, Normstand.Gehaald, 0, 4, 1, 0, 0), new(dag.AddDays(7), Normstand.Tekort, 12, 4, 0, 1, 2), new(dag.AddDays(14), Normstand.Onbekend, 0, 3, 0, 0, 0),
                new(dag.AddDays(21), Normstand.Gehaald, 0, 4, 2, 0, 0),
            ],
            5, 1, 2, 103, 6);

        var maand = KwaliteitRules.Maand(dag, feiten, Vandaag);

        Assert.Equal(new Kwaliteitsmaand(dag, 4, 2, 1, 15, 3, 1, 2, 5, 1, 2, 103, 6) { IsVoorbij = true }, maand);
        Assert.Equal(1, maand.NietBijgehouden);
        Assert.False(KwaliteitRules.Maand(dag, feiten, new DateOnly(2026, 10, 31)).IsVoorbij);
    }

    [Fact]
    public void Een_dag_telt_als_er_kinderen_waren_of_zouden_komen_en_hij_voorbij_is()
    {
        DagAantal[] aantallen =
        [
            Aantal(10, verwacht: 4, aanwezig: 3), Aantal(10, verwacht: 2, aanwezig: 2), Aantal(3, verwacht: 0, aanwezig: 1), Aantal(5, verwacht: 0, aanwezig: 0), Aantal(12, verwacht: 9, aanwezig: 9),
        ];

        Assert.Equal([3, 10], KwaliteitRules.Dagen(aantallen, Vandaag).Select(d => d.Day));
    }

    [Fact]
    public void Het_logboek_wordt_gelezen_op_schooldagen_tot_en_met_vandaag()
    {
        Assert.Equal([2, 3, 4, 5, 6, 9, 10, 11, 12], KwaliteitRules.Schooldagen(new DateOnly(2026, 11, 1), Vandaag).Select(d => d.Day));
        Assert.Equal(22, KwaliteitRules.Schooldagen(new DateOnly(2026, 10, 1), Vandaag).Count());
    }

    [Fact]
    public void De_nieuwste_telling_van_een_maand_die_voorbij_is_blijft()
    {
        var was = Met(9, 10);
        var beter = Maand(10) with { NormGehaald = 15, DagenTekort = 1 };

        var wordt = KwaliteitRules.MetGeteld(was, [beter, Maand(11) with { IsVoorbij = false }, Maand(8)]);

        Assert.Equal([Maand(8), Maand(9), beter], wordt.Maanden.AsEnumerable());
        Assert.Same(wordt, KwaliteitRules.MetGeteld(wordt, [beter]));
        Assert.Equal([Maand(8), Maand(9), beter, Maand(11)], KwaliteitRules.Samen(wordt.Maanden, [Maand(11)]).AsEnumerable());
    }

    [Fact]
    public void Van_een_schooljaar_waarin_niets_geteld_is_blijft_er_niets_staan()
    {
        var leeg = new KwaliteitState();
        var augustus = new Kwaliteitsmaand(new DateOnly(2026, 8, 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) { IsVoorbij = true };

        Assert.Same(leeg, KwaliteitRules.MetGeteld(leeg, [augustus]));
        Assert.Equal([augustus, Maand(9)], KwaliteitRules.MetGeteld(leeg, [augustus, Maand(9)]).Maanden.AsEnumerable());
    }

    [Fact]
    public void Een_uitslag_staat_er_per_doelgroep_een_keer_en_zonder_opmerkingen()
    {
        var eerste = KwaliteitRules.MetUitslag(new KwaliteitState(), Uitslag(Doelgroep.Helpers, 6));
        var beide = KwaliteitRules.MetUitslag(KwaliteitRules.MetUitslag(eerste, Uitslag(Doelgroep.Ouders, 9)), Uitslag(Doelgroep.Helpers, 7));

        Assert.Equal([(Doelgroep.Ouders, 9), (Doelgroep.Helpers, 7)], beide.Uitslagen.Select(u => (u.Doelgroep, u.Antwoorden)));
        Assert.All(beide.Uitslagen, u => Assert.Empty(u.Opmerkingen));
    }

    private static Enqueteuitslag Uitslag(Doelgroep doelgroep, int antwoorden) => new(doelgroep, Vandaag, Vandaag, 20, antwoorden, [], ["Fijn zo."], IsOpen: false);

    private static KwaliteitState Met(params int[] maanden) => new() { Maanden = [.. maanden.Select(Maand)] };

    private static Kwaliteitsmaand Maand(int maand) => new(new DateOnly(2026, maand, 1), 16, 16, 0, 64, 2, 0, 0, 3, 0, 0, 800, 4) { IsVoorbij = true };

    private static DagAantal Aantal(int dag, int verwacht, int aanwezig) =>
        new(new DateOnly(2026, 11, dag), verwacht, aanwezig, HadOverblijven: true, 0, 0, aanwezig > 0 ? Lijststand.Bijgehouden : Lijststand.NietBijgehouden);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
