using OrleansSchool.Inlezen;

namespace OrleansSchool.Tests.Rules.Tabellen;

/// <summary>Amounts in a spreadsheet: whole cents, nothing rounded (SET-1, TSO-10i).</summary>
[Requirement("SET-1", "TSO-10i")]
public sealed class BedragcelRulesTests
{
    [Theory]
    [InlineData("37,50", Celsoort.Tekst, 3_750)]
    [InlineData("37.50", Celsoort.Tekst, 3_750)]
    [InlineData("37,5", Celsoort.Tekst, 3_750)]
    [InlineData("37", Celsoort.Tekst, 3_700)]
    [InlineData("€ 1.237,50", Celsoort.Tekst, 123_750)]
    [InlineData("€\u00A012,-", Celsoort.Tekst, 1_200)]
    [InlineData("EUR 12,00", Celsoort.Tekst, 1_200)]
    [InlineData("1.237", Celsoort.Tekst, 123_700)]
    [InlineData("37.5", Celsoort.Getal, 3_750)]
    [InlineData("0.30000000000000004", Celsoort.Getal, 30)]
    [InlineData("37.55", Celsoort.Getal, 3_755)]
    public void Een_bedrag_wordt_gelezen_in_hele_centen(string tekst, Celsoort soort, long centen)
    {
        var (bedrag, codes) = Lees(tekst, soort);

        Assert.Equal((centen, 0), (bedrag?.Centen, codes.Count));
    }

    [Theory]
    [InlineData("0", Celsoort.Getal)]
    [InlineData("0,00", Celsoort.Tekst)]
    public void Nul_is_geen_bedrag_en_geen_fout(string tekst, Celsoort soort)
    {
        var (bedrag, codes) = Lees(tekst, soort);

        Assert.Null(bedrag);
        Assert.Empty(codes);
    }

    [Theory]
    [InlineData("abc", Celsoort.Tekst)]
    [InlineData("12,345.6", Celsoort.Tekst)]
    [InlineData("37,555", Celsoort.Tekst)]
    [InlineData("37.555", Celsoort.Getal)]
    [InlineData("-5,00", Celsoort.Tekst)]
    [InlineData("-5", Celsoort.Getal)]
    [InlineData("1E+300", Celsoort.Getal)]
    [InlineData("100000,01", Celsoort.Tekst)]
    [InlineData("=37,50", Celsoort.Tekst)]
    [InlineData("12,00 14,00", Celsoort.Tekst)]
    public void Wat_geen_bedrag_is_wordt_genoemd_en_niet_afgerond(string tekst, Celsoort soort)
    {
        var (bedrag, codes) = Lees(tekst, soort);

        Assert.Null(bedrag);
        Assert.Equal([Tabelcode.BedragOnleesbaar], codes);
    }

    private static (OrleansSchool.Basis.Geld? Bedrag, List<string> Codes) Lees(string tekst, Celsoort soort)
    {
        var codes = new List<string>();
        return (BedragcelRules.Lees(new Tabelcel(tekst, soort), (code, _) => codes.Add(code)), codes);
    }
}
