using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>What stands in the way of erasing a child before its term: each by itself, and all of it at once (SEC-5, AVG art. 17 lid 3).</summary>
[Requirement("SEC-5")]
public sealed class WisBeletTests
{
    private static readonly DateOnly Vrij = new(2028, 8, 1);
    private static readonly Wisfeiten Niets = new(NachtGezien: true, GeldOpen: false, SchorsingOpen: false, OngevalVrij: null, DossierVrij: null);

    private static LeerlingState Vertrokken => Voorbeeld.Kind with { VanSchoolPer = Voorbeeld.Vandaag.AddDays(-3) };

    [Fact]
    public void Wie_van_school_is_en_niets_open_heeft_kan_gewist()
    {
        Assert.Empty(Codes(Vertrokken, Niets));
        Assert.True(WisRules.Proef(Vertrokken, Niets, Voorbeeld.Vandaag).Kan);
    }

    [Fact]
    public void Geld_een_schorsing_een_ongeval_of_een_dossier_houdt_het_elk_alleen_tegen()
    {
        Assert.Equal(["wis-geld-open"], Codes(Vertrokken, Niets with { GeldOpen = true }));
        Assert.Equal(["wis-schorsing"], Codes(Vertrokken, Niets with { SchorsingOpen = true }));
        Assert.Equal(["wis-ongeval"], Codes(Vertrokken, Niets with { OngevalVrij = Vrij }));
        Assert.Equal(["wis-dossier"], Codes(Vertrokken, Niets with { DossierVrij = Vrij }));
        Assert.Equal(["wis-na-de-nacht"], Codes(Vertrokken, Niets with { NachtGezien = false }));
    }

    [Fact]
    public void Alles_wat_tegenhoudt_staat_er_in_een_keer_met_de_dag_waarop_het_wel_kan()
    {
        var alles = new Wisfeiten(NachtGezien: false, GeldOpen: true, SchorsingOpen: true, OngevalVrij: Vrij, DossierVrij: Vrij);

        Assert.Equal(["wis-nog-op-school", "wis-geld-open", "wis-schorsing", "wis-ongeval", "wis-dossier"], Codes(Voorbeeld.Kind, alles));
        Assert.Equal(2, WisRules.Proef(Voorbeeld.Kind, alles, Voorbeeld.Vandaag).Belet.Count(z => z.Contains("1 augustus 2028", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Codes(LeerlingState state, Wisfeiten feiten) => WisRules.Belet(state, feiten, Voorbeeld.Vandaag).Select(w => w.Code);
}
