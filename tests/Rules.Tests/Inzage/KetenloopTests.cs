using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;

namespace OrleansSchool.Tests.Rules.Inzage;

/// <summary>The walk along pages: what is gone, moved or made anew is named by its first line.</summary>
[Requirement("SEC-3")]
public sealed class KetenloopTests
{
    private static readonly DateOnly Dag = new(2026, 11, 12);
    private static readonly string Begin = KetenRules.Begin(new SchoolSleutel("99XX00"));
    private static readonly ImmutableArray<Toegangslogblad> Bladen = Maak();
    private static readonly Logdag Index = new(Dag, 3, 1, 30, Begin);

    [Fact]
    public void Een_hele_keten_telt_alle_regels_en_noemt_het_hoofd()
    {
        var uitslag = Loop(Index, [.. Bladen]);

        Assert.Equal((true, 30L, KetenRules.Hoofd(Bladen[2])), (uitslag.Ongeschonden, uitslag.Regels, uitslag.Hoofd));
    }

    [Fact]
    public void Een_blad_dat_weg_is_wijst_zijn_eerste_regel_aan()
    {
        Assert.Equal((11L, Dag), Fout(Loop(Index, [Bladen[0], null, Bladen[2]])));
        Assert.Equal((11L, Dag), Fout(Loop(Index, [Bladen[0], Bladen[2]])));
        Assert.Equal((21L, Dag), Fout(Loop(Index, [Bladen[0], Bladen[1]])));
    }

    [Fact]
    public void Een_blad_dat_in_zichzelf_klopt_maar_opnieuw_is_gemaakt_breekt_bij_het_volgende()
    {
        var nieuw = Bladen[1] with { Regels = KetenRules.Rijg(Bladen[1].Vorige, Bladen[1].Regels.Select(r => r.Regel with { Naam = "Niemand" })) };

        Assert.Null(KetenRules.EersteFout(nieuw));
        Assert.Equal((21L, Dag), Fout(Loop(Index, [Bladen[0], nieuw, Bladen[2]])));
    }

    [Fact]
    public void Een_regel_in_een_later_blad_wordt_met_zijn_eigen_nummer_genoemd()
    {
        var regels = Bladen[2].Regels.SetItem(4, Bladen[2].Regels[4] with { Regel = Bladen[2].Regels[4].Regel with { LeerlingId = "een ander" } });

        Assert.Equal((25L, Dag), Fout(Loop(Index, [Bladen[0], Bladen[1], Bladen[2] with { Regels = regels }])));
    }

    [Fact]
    public void Een_eerste_blad_van_een_andere_school_past_niet()
    {
        var begin = KetenRules.Begin(new SchoolSleutel("99XX01"));
        var vreemd = Bladen[0] with { Vorige = begin, Regels = KetenRules.Rijg(begin, Bladen[0].Regels.Select(r => r.Regel)) };

        Assert.Equal((1L, Dag), Fout(Loop(Index with { Bladen = 1, Regels = 10, Vorige = begin }, [vreemd])));
    }

    private static Ketenuitslag Loop(Logdag dag, Toegangslogblad?[] bladen)
    {
        var loop = new Ketenloop(Begin, KetenRules.Hoofd(Bladen[2]));
        loop.BeginDag(dag);
        foreach (var blad in bladen)
        {
            loop.Neem(dag.Datum, blad);
        }

        loop.EindDag(dag);
        return loop.Uitslag;
    }

    private static (long?, DateOnly?) Fout(Ketenuitslag uitslag) => (uitslag.EersteFout, uitslag.FoutOp);

    private static ImmutableArray<Toegangslogblad> Maak()
    {
        var bladen = ImmutableArray.CreateBuilder<Toegangslogblad>();
        var vorige = Begin;
        for (var nr = 0; nr < 3; nr++)
        {
            var blad = new Toegangslogblad(Dag, (nr * 10) + 1, vorige, KetenRules.Rijg(vorige, Enumerable.Range(0, 10).Select(i => new Inzageregel(
                new DateTimeOffset(2026, 11, 12, 10, nr, i, TimeSpan.Zero), "acc", "Naam", Inzagesoort.Groep, "middagbord", null, "g5", null))));
            bladen.Add(blad);
            vorige = KetenRules.Hoofd(blad);
        }

        return bladen.ToImmutable();
    }
}
