using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Rounds of claims: which terms, which days, who goes along, totals (TSO-6b, TSO-10k, TSO-10l, SCH-4).</summary>
public sealed class RondeRulesTests
{
    private static readonly DateOnly September = Afrekenproef.September;
    private static readonly DateOnly November = new(2026, 11, 20);
    private static readonly HashSet<string> MetMachtiging = [Afrekenproef.Moeder];

    [Theory]
    [InlineData(Rondesoort.September, 2026, 9, 1, 1)]
    [InlineData(Rondesoort.Februari, 2027, 2, 1, 1)]
    [InlineData(Rondesoort.Instroom, 2026, 9, 30, 0)]
    [InlineData(Rondesoort.Instroom, 2026, 10, 1, 1)]
    [InlineData(Rondesoort.Instroom, 2027, 2, 28, 1)]
    [InlineData(Rondesoort.Instroom, 2027, 3, 1, 2)]
    [InlineData(Rondesoort.Eind, 2027, 7, 1, 1)]
    [Requirement("TSO-10k")]
    public void Wie_later_begint_gaat_pas_mee_als_de_maand_van_de_termijn_voorbij_is(Rondesoort soort, int jaar, int maand, int dag, int termijnen) =>
        Assert.Equal(termijnen, RondeRules.Termijnen(soort, Afrekenproef.Jaar, Afrekenproef.Instellingen, new DateOnly(jaar, maand, dag)).Length);

    [Fact]
    [Requirement("TSO-10l")]
    public void De_vervaldag_is_de_laatste_dag_van_de_maand_en_daarna_zoveel_dagen_als_de_school_geeft()
    {
        Assert.Equal((September, new DateOnly(2026, 9, 30)), Dagen(Rondesoort.September, September));
        Assert.Equal((November, November.AddDays(30)), Dagen(Rondesoort.September, November));
        Assert.Equal(new DateOnly(2027, 2, 28), Dagen(Rondesoort.Februari, new DateOnly(2027, 2, 3)).Vervalt);
        Assert.Equal((November, November.AddDays(30)), Dagen(Rondesoort.Instroom, November));
        Assert.Null(RondeRules.KeurDagen(November, November, Afrekenproef.Jaar, November));
        Assert.Equal("op", RondeRules.KeurDagen(November.AddDays(1), November.AddDays(9), Afrekenproef.Jaar, November)?.Veld);
        Assert.Equal("op", RondeRules.KeurDagen(new DateOnly(2026, 7, 31), November, Afrekenproef.Jaar, November)?.Veld);
        Assert.Equal("vervalt", RondeRules.KeurDagen(November, November.AddDays(-1), Afrekenproef.Jaar, November)?.Veld);
        Assert.Equal("vervalt", RondeRules.KeurDagen(September, September.AddDays(29), Afrekenproef.Jaar, November)?.Veld); // late on the day on which it is made
        Assert.Null(RondeRules.KeurDagen(September, November, Afrekenproef.Jaar, November));
    }

    [Fact]
    [Requirement("TSO-10k")]
    public void Wie_ineens_betaalt_telt_in_twee_termijnen_maar_een_keer()
    {
        var eerste = Voorstel(Termijn.Eerste, -100, (Afrekenproef.Moeder, 100), (Afrekenproef.Vader, 300));
        var tweede = Voorstel(Termijn.Tweede, -100, (Afrekenproef.Moeder, 150), (Afrekenproef.Vader, 150));
        var samen = RondeRules.Samen(Rondesoort.Instroom, [eerste, tweede], MetMachtiging);

        Assert.Equal([(Afrekenproef.Moeder, 150L)], samen[1].Uitkomst.PerBetaler.Select(b => (b.BetalerId, b.Bedrag.Centen)));
        Assert.Equal((Geld.Nul, 150L), (samen[1].Uitkomst.Verrekening, samen[1].Uitkomst.Bedrag!.Totaal.Centen));
        var telling = RondeRules.Tel(samen.Select(s => s.Uitkomst), MetMachtiging, alleenVerrekening: false);
        Assert.Equal((250L, 300L, -100L, 450L), (telling.Incasso.Centen, telling.Ineens.Centen, telling.Verrekening.Centen, telling.Totaal.Centen));
    }

    [Fact]
    [Requirement("TSO-6d", "TSO-10k")]
    public void Wat_te_verrekenen_is_telt_bij_de_termijn_die_meegaat()
    {
        var gesteld = Voorstel(Termijn.Eerste, -100);
        var tweede = Voorstel(Termijn.Tweede, -100, (Afrekenproef.Moeder, 150));
        var samen = RondeRules.Samen(Rondesoort.Instroom, [gesteld, tweede], MetMachtiging);

        Assert.Equal([false, true], samen.Select(s => RondeRules.GaatMee(Rondesoort.Instroom, s.Uitkomst)));
        Assert.Equal(50, RondeRules.Tel([samen[1].Uitkomst], MetMachtiging, alleenVerrekening: false).Totaal.Centen);
        var niemand = tweede.Uitkomst with { Zonder = StelRules.GeenBetaler, PerBetaler = [] };
        Assert.Equal(Geld.Nul, RondeRules.Tel([niemand], MetMachtiging, alleenVerrekening: false).Totaal); // nothing was made of it
    }

    [Fact]
    [Requirement("SCH-4")]
    public void Het_eind_van_het_jaar_verrekent_alleen()
    {
        var samen = RondeRules.Samen(Rondesoort.Eind, [Voorstel(Termijn.Tweede, -100, (Afrekenproef.Moeder, 500))], MetMachtiging);
        var een = Assert.Single(samen);
        Assert.Null(een.Stap.Termijn);
        Assert.Equal((true, -100L), (RondeRules.GaatMee(Rondesoort.Eind, een.Uitkomst), RondeRules.Tel([een.Uitkomst], MetMachtiging, false).Totaal.Centen));
        var niets = Assert.Single(RondeRules.Samen(Rondesoort.Eind, [Voorstel(Termijn.Tweede, 0, (Afrekenproef.Moeder, 500))], MetMachtiging));
        Assert.False(RondeRules.GaatMee(Rondesoort.Eind, niets.Uitkomst));
        Assert.False(RondeRules.GaatMee(Rondesoort.Instroom, Voorstel(Termijn.Eerste, -100).Uitkomst));
        Assert.True(RondeRules.GaatMee(Rondesoort.Februari, Voorstel(Termijn.Eerste, -100).Uitkomst));
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void Zonder_tarief_wordt_niets_vastgesteld_en_wie_geen_betaler_heeft_staat_apart()
    {
        var mee = Voorstel(Termijn.Eerste, 0, (Afrekenproef.Moeder, 100));
        ImmutableArray<Termijnuitkomst> zonderTarief = [mee.Uitkomst with { Zonder = StelRules.GeenTarief }];
        ImmutableArray<Termijnuitkomst> zonderBetaler = [mee.Uitkomst with { Zonder = StelRules.GeenBetaler }];
        Assert.Equal("geen-tarief", RondeRules.WaaromNiet(Rondesoort.September, [Termijn.Eerste], [mee], zonderTarief)?.Code);
        Assert.Null(RondeRules.WaaromNiet(Rondesoort.September, [Termijn.Eerste], [mee], zonderBetaler));
        Assert.Equal("ronde-niets", RondeRules.WaaromNiet(Rondesoort.September, [Termijn.Eerste], [], zonderBetaler)?.Code);
        Assert.Equal("ronde-nog-niet", RondeRules.WaaromNiet(Rondesoort.Instroom, [], [], [])?.Code);
        Assert.True(RondeRules.IsZonder(zonderBetaler[0]));
        Assert.False(RondeRules.IsZonder(mee.Uitkomst with { Zonder = StelRules.NietStructureel }));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Na_elke_batch_is_over_wat_nog_moet_en_na_de_laatste_is_de_ronde_klaar()
    {
        var beeld = new Rondebeeld(
            [Voorstel(Termijn.Eerste, 0, (Afrekenproef.Moeder, 100)), Voorstel(Termijn.Eerste, 0, (Afrekenproef.Vader, 50))], [], new Rondetelling(new Geld(100), new Geld(50), Geld.Nul),
            September, September, null, []);
        var bezig = RondeRules.Start(new TermijnrondeState(), beeld, (September, September.AddDays(29)), "run", "operatie:x");
        Assert.Equal((Rondestap.Bezig, 2, "run"), (bezig.Stap, bezig.Nog.Length, bezig.Run));
        var half = RondeRules.NaBatch(bezig, 1, new Rondetelling(new Geld(100), Geld.Nul, Geld.Nul), []);
        Assert.Equal((Rondestap.Bezig, 1, 1), (half.Stap, half.Gedaan, half.Nog.Length));
        var klaar = RondeRules.NaBatch(half, 1, new Rondetelling(Geld.Nul, new Geld(50), Geld.Nul), []);
        Assert.Equal((Rondestap.Klaar, 2, 150L), (klaar.Stap, klaar.Gedaan, klaar.Totaal.Centen));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Wie_niet_lukte_houdt_de_ronde_niet_bezig_en_gaat_daarna_in_dezelfde_ronde_alsnog_mee()
    {
        var (eerste, tweede) = (new Rondekind("een", Termijn.Eerste, 1), new Rondekind("twee", Termijn.Eerste, 1));
        var bezig = new TermijnrondeState { Stap = Rondestap.Bezig, Run = "run", Nog = [eerste, tweede], Aantal = 2 };
        var klaar = RondeRules.NaBatch(bezig, 2, new Rondetelling(new Geld(100), Geld.Nul, Geld.Nul), [tweede]);
        Assert.Equal((Rondestap.Klaar, 1), (klaar.Stap, klaar.Gedaan));
        Assert.Equal(["twee"], RondeRules.View(klaar, Afrekenproef.Jaar, Rondesoort.September).Mislukt);

        var opnieuw = RondeRules.Opnieuw(klaar);
        Assert.Equal((Rondestap.Bezig, "run", tweede), (opnieuw.Stap, opnieuw.Run, Assert.Single(opnieuw.Nog)));
        var gelukt = RondeRules.NaBatch(opnieuw, 1, new Rondetelling(new Geld(50), Geld.Nul, Geld.Nul), []);
        Assert.Equal((Rondestap.Klaar, 2, 2, 150L), (gelukt.Stap, gelukt.Gedaan, gelukt.Aantal, gelukt.Totaal.Centen));
        Assert.Empty(gelukt.Mislukt);
        Assert.Same(gelukt, RondeRules.Opnieuw(gelukt));
    }

    private static (DateOnly Op, DateOnly Vervalt) Dagen(Rondesoort soort, DateOnly vandaag) => RondeRules.Dagen(soort, Afrekenproef.Jaar, Afrekenproef.Instellingen, vandaag);

    private static Rondevoorstel Voorstel(Termijn termijn, long verrekening, params (string Id, long Centen)[] delen)
    {
        var totaal = new Geld(delen.Sum(d => d.Centen));
        return new Rondevoorstel(
            new Rondekind(Afrekenproef.Kind, termijn, 1),
            new Termijnuitkomst(
                Afrekenproef.Kind, new Termijnbedrag(termijn, 1, 0, totaal, Geld.Nul, totaal), new Geld(verrekening), [.. delen.Select(d => new Betalerbedrag(d.Id, "", new Geld(d.Centen)))], null));
    }
}
