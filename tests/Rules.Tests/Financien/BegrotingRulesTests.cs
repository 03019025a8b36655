using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>What besluiten do to the versions of a begroting (TSO-10j).</summary>
[Requirement("TSO-10j")]
public sealed class BegrotingRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);

    [Fact]
    public void Een_ander_besluit_over_dezelfde_versie_dat_eindigt_neemt_haar_niet_weg()
    {
        var state = BegrotingRules.NaBesluit(Versies(1), Besluit("een", 1, Besluitstand.InBehandeling));
        state = BegrotingRules.NaBesluit(state, Besluit("twee", 1, Besluitstand.Actief));
        var na = BegrotingRules.NaBesluit(state, Besluit("een", 1, Besluitstand.Ingetrokken));

        Assert.Equal((1, "twee"), (na.Actief!.Nr, na.Actief.BesluitId));
        Assert.Null(BegrotingRules.NaBesluit(na, Besluit("twee", 1, Besluitstand.Ingetrokken)).Actief);
    }

    [Fact]
    public void Een_versie_geldt_pas_als_haar_besluit_ingaat_en_dan_de_vorige_niet_meer()
    {
        var state = BegrotingRules.NaBesluit(Versies(2), Besluit("een", 1, Besluitstand.Actief));
        state = BegrotingRules.NaBesluit(state, Besluit("twee", 2, Besluitstand.Gereed));
        Assert.Equal(1, state.Actief!.Nr);
        state = BegrotingRules.NaBesluit(state, Besluit("twee", 2, Besluitstand.Actief));
        Assert.Equal([2], state.Versies.Where(v => v.Actief).Select(v => v.Nr));
    }

    private static BegrotingState Versies(int aantal) => new() { Versies = [.. Enumerable.Range(1, aantal).Select(nr => new Begrotingversie(nr, [], default, "Caro", null, Actief: false))] };

    private static Besluitvoorstel Besluit(string id, int versie, Besluitstand stand) =>
        VoorstelRules.Maak(new BesluitvoorstelInvoer(Besluitsoort.Begroting, Jaar.EersteDag, "Begroting", "Besproken.", false, null, null, versie, "Caro"), id, 1, Jaar).Waarde! with { Stand = stand };
}
