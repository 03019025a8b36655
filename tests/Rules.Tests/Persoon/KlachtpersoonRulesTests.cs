using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>What somebody wrote in a complaint is theirs: another hears that it is there, and no more (SEC-5, AVG art. 15 lid 4).</summary>
[Requirement("SEC-5")]
public sealed class KlachtpersoonRulesTests
{
    private static readonly DateOnly Dag = new(2026, 11, 3);
    private static readonly Verzorger Robin = new("v1", "Robin Bloem", "moeder", "", null, true, true, false, false, "", 0, 1);

    private static readonly LeerlingKaart Sam = new(
        "sam", 1, new Persoonsgegevens("Sam", null, "Bloem", null, null, null), true, null, [], [], [Robin], false, false, false, [], false, [], [], null, false, [], null);

    private static readonly Klacht VanEenAnder = Klacht("k1", "Kees Kruin", "Sam Bloem duwt mijn dochter elke dag.") with { Uitkomst = "Met Sam gesproken." };
    private static readonly Klacht VanRobin = Klacht("k2", "robin  bloem", "Sam wordt gepest en niemand doet iets.");

    [Fact]
    public void Een_kind_krijgt_van_een_klacht_van_een_ander_alleen_de_dag_en_hoe_het_ermee_staat()
    {
        var deel = KlachtpersoonRules.Deel([VanEenAnder, VanRobin], Sam, Persoonsleutel.Leerling("sam"))!;

        var regel = Assert.Single(deel.Regels);
        Assert.Equal(("Klacht van een ander, 03-11-2026", "ontvangen"), (regel.Wat, regel.Waarde));
        Assert.DoesNotContain("duwt", $"{regel.Wat} {regel.Waarde} {deel.Weggelaten}", StringComparison.Ordinal);
        Assert.Contains("gegevens van die ander", deel.Weggelaten, StringComparison.Ordinal);
    }

    [Fact]
    public void Wie_hem_indiende_krijgt_de_tekst_en_die_van_een_ander_niet()
    {
        var deel = KlachtpersoonRules.Deel([VanEenAnder, VanRobin], Sam, Persoonsleutel.Verzorger("sam", "v1"))!;

        Assert.Contains(deel.Regels, r => r.Waarde == "Drukte: Sam wordt gepest en niemand doet iets.");
        Assert.DoesNotContain(deel.Regels, r => r.Waarde.Contains("duwt", StringComparison.Ordinal));
    }

    [Fact]
    public void Bij_het_wissen_gaan_de_namen_uit_de_klacht_en_blijft_wat_er_geklaagd_werd()
    {
        var zonder = KlachtpersoonRules.Zonder(VanEenAnder, ["Sam Bloem"], []);

        Assert.Equal(("Kees Kruin", "[naam] [naam] duwt mijn dochter elke dag.", "Met [naam] gesproken."), (zonder.Van, zonder.Tekst, zonder.Uitkomst));
        Assert.Same(zonder, KlachtpersoonRules.Zonder(zonder, ["Sam Bloem"], []));
        Assert.Same(VanRobin, KlachtpersoonRules.Zonder(VanRobin, ["Sam Bloem"], []));
        Assert.Equal("[naam] wordt gepest en niemand doet iets.", KlachtpersoonRules.Zonder(VanRobin, ["Sam Bloem"], ["Robin Bloem"]).Tekst);
    }

    [Fact]
    public void Van_een_gewiste_verzorger_gaat_ook_weg_wie_hem_indiende()
    {
        var zonder = KlachtpersoonRules.Zonder(VanRobin with { Tekst = "Ik, Robin Bloem, klaag." }, ["Robin Bloem"], []);

        Assert.Equal(("[naam]", "Ik, [naam] [naam], klaag."), (zonder.Van, zonder.Tekst));
        Assert.Same(VanEenAnder, KlachtpersoonRules.Zonder(VanEenAnder, ["Robin Bloem"], []));
    }

    private static Klacht Klacht(string id, string van, string tekst) => new(id, Dag, van, "Drukte", tekst, Klachtstand.Ontvangen, null, null, null, ImmutableArray<Feit>.Empty);
}
