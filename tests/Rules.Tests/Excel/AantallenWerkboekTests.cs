using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Overblijven;
using static OrleansSchool.Tests.Rules.Excel.WerkboekVoorbeelden;

namespace OrleansSchool.Tests.Rules.Excel;

public sealed class AantallenWerkboekTests
{
    [Fact]
    [Requirement("XLS-1")]
    public void Intern_toont_alle_aantallen_met_totalen_als_formule()
    {
        var aantallen = Voorbeeld(WerkboekUitgave.Intern);

        var boek = Schrijf(aantallen);

        Assert.Equal(["Per weekdag", "Per datum", "Per stand"], boek.Bladnamen);
        var week = boek.Formules("Per weekdag");
        Assert.Equal(2d, boek.Getal("Per weekdag", "D5"));
        Assert.Equal(("SUM(B4:F4)", 20d + 21 + 22 + 23 + 24), week["G4"]);
        Assert.Equal(("SUM(D4:D6)", 22d + 2 + 9), week["D7"]);
        Assert.Equal(("SUM(G4:G6)", aantallen.Groepen.Sum(g => g.AangemeldPerWeekdag.Sum())), week["G7"]);
        Assert.Equal(boek.Waarden["Per weekdag"].Skip(3).Take(3).Sum(r => (double)r[6]!), week["G7"].Waarde);
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Gemiddelden_gaan_over_de_laatste_weken_en_tellen_op_tot_wat_er_staat()
    {
        var aantallen = Voorbeeld(WerkboekUitgave.Intern);

        var boek = Schrijf(aantallen);

        var maandagen = aantallen.Tellingen.Where(t => t.Groep == "Groep 3" && t.Datum.DayOfWeek == DayOfWeek.Monday).OrderBy(t => t.Datum).TakeLast(2);
        Assert.Equal(Math.Round(maandagen.Average(t => t.Aanwezig), 1), boek.Getal("Per weekdag", "H4"));
        var week = boek.Formules("Per weekdag");
        Assert.Equal(Enumerable.Range(0, 5).Sum(k => (double)boek.Waarden["Per weekdag"][3][7 + k]!), week["M4"].Waarde, 6);
        Assert.Equal(("SUM(H4:L4)", "SUM(H4:H6)", "SUM(M4:M6)"), (week["M4"].Formule, week["H7"].Formule, week["M7"].Formule));
        Assert.Equal(Enumerable.Range(3, 3).Sum(r => (double)boek.Waarden["Per weekdag"][r][12]!), week["M7"].Waarde, 6);
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Per_datum_en_per_stand_tellen_op_tot_de_invoer()
    {
        var aantallen = Voorbeeld(WerkboekUitgave.Intern);

        var boek = Schrijf(aantallen);

        var datums = aantallen.Tellingen.Select(t => t.Datum).Distinct().Count();
        var eind = 4 + datums;
        Assert.Equal(new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Unspecified), boek.Waarde("Per datum", "A4"));
        Assert.Equal("di", boek.Waarde("Per datum", "B4"));
        Assert.Equal(
            ($"SUM(F4:F{eind - 1})", aantallen.Tellingen.Sum(t => t.Aanwezig)),
            boek.Formules("Per datum")[$"F{eind}"]);
        Assert.Equal(
            aantallen.Tellingen.Where(t => t.Groep == "Groep 8").Sum(t => t.Aanwezig),
            boek.Formules("Per datum")[$"E{eind}"].Waarde);
        var standen = boek.Formules("Per stand");
        var laatste = 4 + aantallen.Tellingen.Length;
        Assert.Equal(aantallen.Tellingen.Sum(t => t.Verwacht), standen[$"D{laatste}"].Waarde);
        Assert.Equal(aantallen.Tellingen.Sum(t => t.Afgemeld), standen[$"F{laatste}"].Waarde);
        Assert.Equal(aantallen.Tellingen.Sum(t => t.NietGevonden), standen[$"G{laatste}"].Waarde);
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Een_dag_waarop_de_lijst_niet_is_bijgehouden_is_leeg_en_telt_net_als_vandaag_niet_mee_in_het_gemiddelde()
    {
        var dag = new DateOnly(2026, 9, 21);
        AantallenTelling[] maandagen =
        [
            new(dag, "Groep 3", 20, 6, 0, 0, Lijststand.NogBezig), new(dag.AddDays(-7), "Groep 3", 20, 18, 2, 0),
            new(dag.AddDays(-14), "Groep 3", 26, 0, 0, 0, Lijststand.NietBijgehouden),
        ];

        var boek = Schrijf(Voorbeeld(WerkboekUitgave.Intern) with { GemiddeldOverWeken = 3, Tellingen = [.. maandagen] });

        Assert.Equal(18d, boek.Getal("Per weekdag", "H4"));
        Assert.Null(boek.Waarde("Per weekdag", "M5"));
        Assert.Equal((null, null), (boek.Waarde("Per datum", "C4"), boek.Waarde("Per datum", "F4")));
        Assert.Equal(("ma, nog bezig", 6d), (boek.Waarde("Per datum", "B6"), boek.Getal("Per datum", "C6")));
        Assert.Equal((null, null, "niet bijgehouden"), (boek.Waarde("Per stand", "D4"), boek.Waarde("Per stand", "E4"), boek.Waarde("Per stand", "H4")));
        Assert.Equal((40d, 24d), ((double)boek.Formules("Per stand")["D7"].Waarde, (double)boek.Formules("Per stand")["E7"].Waarde));
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    [Requirement("XLS-3")]
    public void Verantwoording_toont_nergens_een_aantal_onder_de_vijf()
    {
        var boek = Schrijf(Voorbeeld(WerkboekUitgave.Verantwoording));

        Assert.Equal(["Per weekdag", "Per datum"], boek.Bladnamen);
        Assert.All(boek.Waarden.Values.SelectMany(r => r).SelectMany(r => r).OfType<double>(), g => Assert.InRange(g, 5, double.MaxValue));
        Assert.All(boek.Bladnamen.SelectMany(b => boek.Formules(b).Values), f => Assert.InRange(f.Waarde, 5, double.MaxValue));
        Assert.Equal("<5", boek.Waarde("Per weekdag", "D5"));
        Assert.Equal("–", boek.Waarde("Per weekdag", "G5"));
        Assert.Equal("–", boek.Waarde("Per weekdag", "D7"));
        Assert.Equal("–", boek.Waarde("Per weekdag", "G7"));
        Assert.Equal(110d, boek.Formules("Per weekdag")["G4"].Waarde);
        Assert.Contains("verantwoording", boek.Element("Per datum", "oddHeader").Value, StringComparison.Ordinal);
        Assert.Contains("<5: minder dan vijf", Assert.IsType<string>(boek.Waarde("Per weekdag", "A9")), StringComparison.Ordinal);
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    [Requirement("XLS-3")]
    public void Een_gemiddelde_waaruit_een_klein_aantal_volgt_wordt_weggelaten()
    {
        var basis = Voorbeeld(WerkboekUitgave.Verantwoording);
        var dag = new DateOnly(2026, 9, 21);
        AantallenTelling[] maandagen = [new(dag, "Groep 3", 20, 19, 1, 0), new(dag.AddDays(-7), "Groep 3", 20, 3, 17, 0)];

        var boek = Schrijf(basis with { Tellingen = [.. maandagen] });

        Assert.Equal("–", boek.Waarde("Per weekdag", "H4"));
        Assert.Equal("–", boek.Waarde("Per weekdag", "M4"));
        Assert.Equal("<5", boek.Waarde("Per datum", "C4"));
        Assert.Equal(19d, boek.Getal("Per datum", "C5"));
        Assert.Equal("–", boek.Waarde("Per datum", "C6"));
        Assert.Equal("–", boek.Waarde("Per datum", "F6"));
    }

    [Fact]
    [Requirement("XLS-3")]
    public void Verantwoording_kent_geen_afgemeld_of_niet_gevonden()
    {
        var boek = Schrijf(Voorbeeld(WerkboekUitgave.Verantwoording));

        Assert.DoesNotContain(
            boek.Waarden.Values.SelectMany(r => r).SelectMany(r => r).OfType<string>(),
            t => t.Contains("fgemeld", StringComparison.Ordinal) || t.Contains("gevonden", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("XLS-3")]
    public void Een_weekdag_zonder_overblijven_staat_er_niet_en_verbergt_geen_totaal()
    {
        var basis = Voorbeeld(WerkboekUitgave.Verantwoording);

        var boek = Schrijf(basis with
        {
            Overblijfdagen = Weekdagen.Alle & ~Weekdagen.Woensdag,
            Groepen = [.. basis.Groepen.Select(g => g with { AangemeldPerWeekdag = g.AangemeldPerWeekdag.SetItem(2, 0) })],
            Tellingen = basis.Tellingen.RemoveAll(t => t.Datum.DayOfWeek == DayOfWeek.Wednesday),
        });

        var teksten = boek.Waarden["Per weekdag"].SelectMany(r => r).OfType<string>().ToList();
        Assert.DoesNotContain("<5", teksten);
        Assert.DoesNotContain("–", teksten);
        Assert.DoesNotContain(teksten, t => t.StartsWith("wo ", StringComparison.Ordinal));
        Assert.Equal((88d, 170d), (boek.Formules("Per weekdag")["F4"].Waarde, boek.Formules("Per weekdag")["F7"].Waarde));
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Een_overzicht_van_een_dag_telt_geen_andere_weekdagen_op()
    {
        var (basis, dag) = (Voorbeeld(WerkboekUitgave.Intern), new DateOnly(2026, 9, 8));

        var boek = Schrijf(basis with { Van = dag, Tot = dag, GemiddeldOverWeken = 1, Tellingen = [.. basis.Tellingen.Where(t => t.Datum == dag)] });

        Assert.Equal(
            ["Groep", "di aangemeld", "Totaal aangemeld", "di gemiddeld aanwezig (1 wk)", "Totaal gemiddeld aanwezig"],
            boek.Waarden["Per weekdag"][2].OfType<string>());
        Assert.Equal(21d + 11 + 9, boek.Formules("Per weekdag")["C7"].Waarde);
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    public void Een_periode_zonder_tellingen_geeft_lege_bladen_met_nullen()
    {
        var boek = Schrijf(Voorbeeld(WerkboekUitgave.Intern) with { Tellingen = [] });

        Assert.Equal(0d, boek.Formules("Per datum")["F5"].Waarde);
        Assert.Equal(0d, boek.Formules("Per stand")["D5"].Waarde);
        Assert.Equal(0d, boek.Formules("Per weekdag")["M7"].Waarde);
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    public void Onmogelijke_aantallen_worden_geweigerd()
    {
        var goed = Voorbeeld(WerkboekUitgave.Intern);
        var telling = goed.Tellingen[0];

        Assert.Throws<ArgumentException>(() => Schrijf(goed with { Groepen = [] }));
        Assert.Throws<ArgumentException>(() => Schrijf(goed with { GemiddeldOverWeken = 0 }));
        Assert.Throws<ArgumentException>(() => Schrijf(goed with { Tellingen = [telling, telling] }));
        Assert.Throws<ArgumentException>(() => Schrijf(goed with { Tellingen = [telling with { Groep = "Groep 9" }] }));
        Assert.Throws<ArgumentException>(() => Schrijf(goed with { Tellingen = [telling with { Aanwezig = -1 }] }));
        Assert.Throws<ArgumentException>(() => Schrijf(goed with { Tellingen = [telling with { Datum = new(2026, 9, 5) }] }));
        Assert.Throws<ArgumentException>(() => Schrijf(goed with { Tellingen = [telling with { Datum = new(2027, 9, 6) }] }));
    }

    [Fact]
    public void Te_veel_tellingen_worden_geweigerd_met_wat_te_doen()
    {
        var goed = Voorbeeld(WerkboekUitgave.Intern);
        var veel = Enumerable.Range(0, WerkboekBlad.RijenMax).Select(_ => goed.Tellingen[0]);

        var fout = Assert.Throws<WerkboekTeGrootException>(() => Schrijf(goed with { Tellingen = [.. veel] }));

        Assert.Equal("Dit overzicht is te groot: hoogstens 60 groepen en 19.999 tellingen. Kies een kortere periode.", fout.Message);
    }

    private static GelezenWerkboek Schrijf(AantallenBlad aantallen) => new(stroom => AantallenWerkboek.Schrijf(aantallen, stroom));

    /// <summary>Three groepen in September; groep 4 is small on Wednesdays.</summary>
    private static AantallenBlad Voorbeeld(WerkboekUitgave uitgave)
    {
        var datums = Enumerable.Range(0, 21).Select(i => new DateOnly(2026, 9, 1).AddDays(i))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var groepen = new[] { "Groep 3", "Groep 4", "Groep 8" };
        return new AantallenBlad(
            Kop(uitgave) with { Titel = "Aantallen", Periode = "september 2026" },
            new DateOnly(2026, 9, 1),
            new DateOnly(2026, 9, 21),
            2,
            [new("Groep 3", [20, 21, 22, 23, 24]), new("Groep 4", [10, 11, 2, 12, 13]), new("Groep 8", [9, 9, 9, 9, 9])],
            [.. datums.SelectMany(d => groepen.Select(g => Telling(d, g)))]);
    }

    private static AantallenTelling Telling(DateOnly datum, string groep)
    {
        var klein = groep == "Groep 4" && datum.DayOfWeek == DayOfWeek.Wednesday;
        var aanwezig = klein ? datum.Day % 5 : 8 + (datum.Day * 7 % 11) + groep[^1] - '3';
        return new AantallenTelling(datum, groep, aanwezig + 3, aanwezig, 2, 1);
    }
}
