using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Bewaren;
using OrleansSchool.Intranet.Pages.Nachtronde;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Nachtronde;

/// <summary>What went is counted per month for seven years, and what goes next follows from the table (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class WisboekRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");

    [Fact]
    public void Nachten_van_een_maand_tellen_samen_en_een_maand_zonder_wissen_staat_er_niet()
    {
        var boek = Met(Met(Met(new Wisboek(), new DateOnly(2026, 8, 1), ("leerling", 3), ("register", 3)), new DateOnly(2026, 8, 2), ("leerling", 2)), new DateOnly(2026, 10, 5), ("middag", 7));
        Assert.Equal([new DateOnly(2026, 10, 1), new DateOnly(2026, 8, 1)], WisboekRules.Maanden(boek).Select(m => m.Maand));
        Assert.Equal([("leerling", 5), ("register", 3)], WisboekRules.Maanden(boek)[1].Gewist.Select(g => (g.Soort, g.Aantal)));
        Assert.Equal(8, WisboekRules.Maanden(boek)[1].Totaal);
        Assert.Equal(new DateOnly(2026, 8, 1), boek.Vanaf);
    }

    [Fact]
    public void Na_zeven_jaar_gaat_de_oudste_maand_weg()
    {
        var boek = Met(Met(new Wisboek(), new DateOnly(2026, 8, 1), ("leerling", 1)), new DateOnly(2033, 7, 31), ("leerling", 2));
        Assert.Equal(2, WisboekRules.Maanden(boek).Length);
        boek = Met(boek, new DateOnly(2033, 8, 1), ("leerling", 4));
        Assert.Equal([4, 2], WisboekRules.Maanden(boek).Select(m => m.Totaal));
        Assert.Equal(new DateOnly(2026, 9, 1), boek.Vanaf);
        Assert.Equal([9], WisboekRules.Maanden(Met(boek, new DateOnly(2050, 1, 1), ("middag", 9))).Select(m => m.Totaal));
        Assert.Equal(4 + 2 + 1, WisboekRules.Maanden(Met(boek, new DateOnly(2020, 1, 1), ("middag", 1))).Sum(m => m.Totaal)); // a clock that went back
    }

    [Fact]
    public void Wat_het_eerst_gaat_volgt_uit_de_termijn()
    {
        var vandaag = new DateOnly(2026, 11, 12);
        Bewaarregel Regel(string soort, DateOnly dag) => BewarenRules.Regels(new Bewaarfeiten([], [], []), School, dag).Single(r => r.Soort == soort);
        Assert.Equal((new Schooljaar(2024), new DateOnly(2027, 8, 1)), (Regel("middag", vandaag).Jaar, Regel("middag", vandaag).EersteOp));
        Assert.Equal((new Schooljaar(2024), new DateOnly(2027, 8, 1)), (Regel("middag", new DateOnly(2027, 7, 31)).Jaar, Regel("middag", new DateOnly(2027, 7, 31)).EersteOp));
        Assert.Equal(new Schooljaar(2025), Regel("middag", new DateOnly(2027, 8, 1)).Jaar);
        Assert.Equal(new DateOnly(2027, 8, 1), Regel("jaarovergang", vandaag).EersteOp);
        Assert.Null(Regel("leerling", vandaag).EersteOp);
        Assert.Equal(0, Regel("leerling", vandaag).Wachtend);
    }

    [Fact]
    public void Elke_soort_heeft_een_Nederlands_woord_en_een_termijn_in_woorden()
    {
        Assert.Empty(Bewaartermijnen.Tabel.Keys.Where(soort => !Bewaarwoorden.Kent(soort)));
        Assert.All(Bewaartermijnen.Tabel.Values, termijn => Assert.NotEmpty(Bewaarwoorden.Termijn(termijn)));
        Assert.Equal("2 jaar na vertrek", Bewaarwoorden.Termijn(Bewaartermijnen.Tabel["leerling"]));
        Assert.Equal("7 jaar na het schooljaar", Bewaarwoorden.Termijn(Bewaartermijnen.Tabel["journaal"]));
        Assert.Equal("10 maanden", Bewaarwoorden.Termijn(Bewaartermijnen.Tabel["aandacht"]));
    }

    [Theory]
    [InlineData("IOException")]
    [InlineData("InconsistentStateException")]
    [InlineData("EenFoutDieNiemandKent")]
    public void Een_fout_heet_op_het_scherm_Nederlands_en_in_het_logboek_bij_haar_nummer(string fout)
    {
        Assert.DoesNotContain("Exception", Nachtwoorden.Oorzaak(fout), StringComparison.Ordinal);
        Assert.Matches("^F[0-9A-F]{4}$", Foutnummer.Van(fout));
        Assert.NotEqual(Foutnummer.Van(fout), Foutnummer.Van(fout + "2"));
    }

    private static Wisboek Met(Wisboek boek, DateOnly nacht, params (string Soort, int Aantal)[] gewist) =>
        WisboekRules.Met(boek, nacht, [.. gewist.Select(g => new Wistelling(g.Soort, g.Aantal))]);
}
