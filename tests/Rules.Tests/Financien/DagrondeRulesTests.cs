using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Which days are taken over, and what of them is news (TSO-6c, LIVE-1).</summary>
public sealed class DagrondeRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Gisteren = Vandaag.AddDays(-1);

    [Fact]
    [Requirement("TSO-6c")]
    public void Elke_nacht_gaan_de_laatste_veertien_dagen_opnieuw_en_na_stilstand_alles_wat_gemist_is()
    {
        var bij = Dagen(new DagrondeState { TotEnMet = Gisteren });
        Assert.Equal(Gisteren.AddDays(1 - FinancienGrenzen.DagrondeTerug), bij[0]);
        Assert.Equal(Gisteren, bij[^1]);
        Assert.All(bij, d => Assert.True(Afrekenproef.School.HeeftOverblijven(d)));
        var gemist = Dagen(new DagrondeState { TotEnMet = Gisteren.AddDays(-40) });
        Assert.Contains(Gisteren.AddDays(-38), gemist);
        Assert.DoesNotContain(Gisteren.AddDays(-41), gemist);
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Voor_het_begin_van_het_geld_wordt_geen_dag_gerekend()
    {
        var begonnen = Vandaag.AddDays(-4);
        Assert.All(DagrondeRules.Dagen(new DagrondeState(), Afrekenproef.School, begonnen, Gisteren), d => Assert.True(d >= begonnen));
        Assert.Empty(DagrondeRules.Dagen(new DagrondeState(), Afrekenproef.School, Vandaag, Gisteren));
        Assert.True(Dagen(new DagrondeState())[0] >= Gisteren.AddDays(1 - DagrondeRules.DagenMax));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Alleen_wat_anders_is_wordt_verteld_en_wie_van_de_lijst_verdween_als_niet_geweest()
    {
        Kinddag[] lijst = [Dag("a", Verwachting.Structureel, Tegelstaat.Aanwezig), Dag("b", Verwachting.NietAangemeld, Tegelstaat.Onverwacht), Dag("c", Verwachting.ExtraDag, Tegelstaat.Verwacht)];
        var eerst = DagrondeRules.Nieuws(new DagrondeState(), Gisteren, lijst);
        Assert.Equal(["b", "c"], eerst.Select(d => d.LeerlingId));
        var na = DagrondeRules.Na(new DagrondeState(), Gisteren, eerst, Vandaag);
        Assert.Equal(Gisteren, na.TotEnMet);
        Assert.Empty(DagrondeRules.Nieuws(na, Gisteren, lijst));

        var weg = Assert.Single(DagrondeRules.Nieuws(na, Gisteren, [lijst[0], lijst[2]]));
        Assert.Equal(("b", Verwachting.NietAangemeld, Tegelstaat.NietVerwacht), (weg.LeerlingId, weg.Verwachting, weg.Staat));
        var daarna = DagrondeRules.Na(na, Gisteren, [weg], Vandaag);
        Assert.Equal("c", Assert.Single(daarna.Verteld).LeerlingId);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_kind_op_de_lijst_van_twee_groepen_telt_waar_het_kwam()
    {
        var nieuws = DagrondeRules.Nieuws(new DagrondeState(), Gisteren, [Dag("a", Verwachting.ExtraDag, Tegelstaat.Verwacht), Dag("a", Verwachting.NietAangemeld, Tegelstaat.Onverwacht)]);
        Assert.Equal(Tegelstaat.Onverwacht, Assert.Single(nieuws).Staat);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Vandaag_telt_nog_niet_als_gedaan_en_wat_ouder_is_dan_de_terugblik_wordt_vergeten()
    {
        var oud = new DagrondeState { TotEnMet = Gisteren, Verteld = [Dag("b", Verwachting.ExtraDag, Tegelstaat.Verwacht) with { Datum = Gisteren.AddDays(-20) }] };
        var na = DagrondeRules.Na(oud, Vandaag, [], Vandaag);
        Assert.Equal(Gisteren, na.TotEnMet);
        Assert.Empty(na.Verteld);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Vragen_van_een_kind_worden_per_schooljaar_vervangen_en_een_oud_bericht_verandert_niets()
    {
        var dit = new Afzender("afrekening/99XX00/lieke/2026-2027", 1);
        var vorig = new Afzender("afrekening/99XX00/lieke/2025-2026", 1);
        var state = DagrondeRules.Vragen(new DagrondeState(), dit, "lieke", [Vraag(Gisteren)]);
        state = DagrondeRules.Vragen(state, vorig, "lieke", [Vraag(new DateOnly(2026, 5, 8))]);
        Assert.Equal([new DateOnly(2026, 5, 8), Gisteren], state.Vragen.Select(v => v.Vraag.Datum));
        Assert.Same(state, DagrondeRules.Vragen(state, dit, "lieke", []));
        var leeg = DagrondeRules.Vragen(state, dit with { Nummer = 2 }, "lieke", []);
        Assert.Equal(new DateOnly(2026, 5, 8), Assert.Single(leeg.Vragen).Vraag.Datum);
        Assert.Same(leeg, DagrondeRules.Opgeruimd(leeg, Vandaag));
        Assert.Empty(DagrondeRules.Opgeruimd(leeg, new DateOnly(2028, 8, 1)).Vragen);
    }

    private static List<DateOnly> Dagen(DagrondeState state) => [.. DagrondeRules.Dagen(state, Afrekenproef.School, Afrekenproef.Jaar.EersteDag, Gisteren)];

    private static Kinddag Dag(string id, Verwachting verwachting, Tegelstaat staat) => new(id, Gisteren, verwachting, staat, Lijststand.Bijgehouden);

    private static Dagvraag Vraag(DateOnly datum) => new(datum, DagRules.Onverwacht, new Geld(375));
}
