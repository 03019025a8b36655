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

    [Fact]
    public void Na_zes_versies_gaat_de_oudste_die_nooit_gold_weg_en_anders_zegt_de_weigering_wat_helpt()
    {
        var vol = Enumerable.Range(1, BegrotingRules.VersiesMax).Aggregate(Versies(BegrotingRules.VersiesMax), (s, nr) => BegrotingRules.NaBesluit(s, Besluit($"b{nr}", nr, Besluitstand.InBehandeling)));
        vol = BegrotingRules.NaBesluit(vol, Besluit("b6", 6, Besluitstand.Actief));
        Besluitvoorstel[] lopend = [.. Enumerable.Range(1, 5).Select(nr => Besluit($"b{nr}", nr, Besluitstand.InBehandeling)), Besluit("b6", 6, Besluitstand.Actief) with { ActiefOp = DateTimeOffset.UnixEpoch }];
        Assert.Equal("begroting-te-veel-versies", Bewaar(vol, lopend).Weigering?.Code);
        Assert.Contains("Trek bij Besluiten een voorstel in", Weigeringen.BegrotingTeVeelVersies.Zin, StringComparison.Ordinal);

        lopend[0] = lopend[0] with { Stand = Besluitstand.Ingetrokken, ActiefOp = DateTimeOffset.UnixEpoch }; // it held once
        lopend[1] = lopend[1] with { Stand = Besluitstand.Geschil };
        lopend[2] = lopend[2] with { Stand = Besluitstand.Ingetrokken };
        lopend[3] = lopend[3] with { Stand = Besluitstand.Ingetrokken };
        var wordt = Bewaar(vol, lopend).Waarde!;
        Assert.Equal([1, 2, 4, 5, 6, 7], wordt.Versies.Select(v => v.Nr));
        Assert.Equal((6, 7), (wordt.Actief!.Nr, wordt.Concept!.Nr));
        Assert.Equal([1, 2, 4, 5, 6, 7], Bewaar(wordt, lopend).Waarde!.Versies.Select(v => v.Nr)); // the concept is written again
    }

    private static Uitkomst<BegrotingState> Bewaar(BegrotingState was, Besluitvoorstel[] besluiten) => BegrotingRules.Bewaar(
        was, [new Begrotingsregel(Boekposten.Spelmateriaal, null, null, new Geld(30_000), null)], new FinancienView(1, null, null, Boekposten.Vast, [], [], [], [], null), [.. besluiten], "Caro", default);

    private static BegrotingState Versies(int aantal) => new() { Versies = [.. Enumerable.Range(1, aantal).Select(nr => new Begrotingversie(nr, [], default, "Caro", null, Actief: false))] };

    private static Besluitvoorstel Besluit(string id, int versie, Besluitstand stand) =>
        VoorstelRules.Maak(new BesluitvoorstelInvoer(Besluitsoort.Begroting, Jaar.EersteDag, "Begroting", "Besproken.", false, null, null, versie, "Caro"), id, 1, Jaar).Waarde! with { Stand = stand };
}
