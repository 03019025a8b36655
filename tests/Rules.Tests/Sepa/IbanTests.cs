using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Sepa;

[Requirement("TSO-6b")]
public sealed class IbanTests
{
    [Theory]
    [InlineData("NL91ABNA0417164300", true)]
    [InlineData("NL20INGB0001234567", true)]
    [InlineData("NL44RABO0123456789", true)]
    [InlineData("NL02ABNA0123456789", true)]
    [InlineData("NL77ABNA0574908765", true)]
    [InlineData("NL91ABNA0417164301", false)]
    [InlineData("nl91 abna 0417 1643 00", true)]
    [InlineData("NL91ABNA041716430", false)]
    [InlineData("NL9100000417164300", false)]
    [InlineData("NL00ABNA0417164095", false)]
    [InlineData("NL01ABNA0417164077", false)]
    [InlineData("NL99ABNA0417164059", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Een_rekeningnummer_wordt_nagerekend(string? iban, bool geldig)
    {
        Assert.Equal(geldig, Iban.IsGeldig(iban));
    }

    [Theory]
    [InlineData("NL51ZZZ405365330000", true)]
    [InlineData("NL36ZZZ123456780000", false)]
    [InlineData("NL22ZZZ524885430000", true)]
    [InlineData("NL36ZZZ340698640000", true)]
    [InlineData("NL51ZZZ40536533", false)]
    [InlineData(null, false)]
    public void Een_incassant_id_wordt_nagerekend(string? id, bool geldig)
    {
        Assert.Equal(geldig, IncassantId.IsGeldig(id));
    }

    [Theory]
    [InlineData("40536533", "NL51ZZZ405365330000")]
    [InlineData("12345678", "NL69ZZZ123456780000")]
    public void Een_incassant_id_volgt_uit_het_nummer_van_de_kamer_van_koophandel(string kvk, string id)
    {
        Assert.Equal(id, IncassantId.Maak(kvk));
    }

    [Fact]
    public void De_reeksen_van_de_voorbeeldbestanden_komen_er_hetzelfde_uit()
    {
        var regels = File.ReadLines(Boom.Voorbeelden("getallen", "output.txt")).Where(r => r.StartsWith("iban ", StringComparison.Ordinal)).Select(r => r.Split(' ')).ToList();

        Assert.NotEmpty(regels);
        Assert.All(regels, r => Assert.Equal(r[2] == "True", Iban.IsGeldig(r[1])));
    }

    [Theory]
    [InlineData(2027, 3, 26, false)]
    [InlineData(2027, 3, 29, false)]
    [InlineData(2027, 3, 30, true)]
    [InlineData(2026, 12, 25, false)]
    [InlineData(2027, 1, 1, false)]
    [InlineData(2028, 4, 14, false)]
    [InlineData(2028, 4, 17, false)]
    [InlineData(2026, 9, 26, false)]
    [InlineData(2026, 9, 28, true)]
    public void Op_goede_vrijdag_tweede_paasdag_en_feestdagen_werken_de_banken_niet(int jaar, int maand, int dag, bool werkt)
    {
        Assert.Equal(werkt, TargetDagen.Is(new DateOnly(jaar, maand, dag)));
    }

    [Fact]
    public void Een_bankdag_voor_paasdinsdag_is_witte_donderdag()
    {
        Assert.Equal(new DateOnly(2027, 3, 25), TargetDagen.Min(new DateOnly(2027, 3, 30), 1));
        Assert.Equal(new DateOnly(2027, 3, 30), TargetDagen.Volgende(new DateOnly(2027, 3, 26)));
    }

    [Theory]
    [InlineData("Zoë & Çelik // Müller", "Zoe en Celik / Muller")]
    [InlineData("  Straße “3”  ", "Strasse 3")]
    [InlineData("/begin en eind/", "begin en eind")]
    public void Tekst_voor_de_bank_houdt_alleen_tekens_die_elke_bank_kent(string tekst, string schoon)
    {
        Assert.Equal(schoon, Sepatekst.Schoon(tekst, 140));
    }

    [Fact]
    public void Tekst_voor_de_bank_is_nooit_te_lang()
    {
        Assert.Equal(10, Sepatekst.Schoon(new string('a', 50), 10).Length);
    }
}
