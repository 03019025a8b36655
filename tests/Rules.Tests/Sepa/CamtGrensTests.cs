using System.Text;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Sepa;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>Amounts and days that no bank sends (TSO-10i, SEC-6).</summary>
[Requirement("TSO-10i", "SEC-6")]
public sealed class CamtGrensTests
{
    [Theory]
    [InlineData("999999999999999.99", 200)]
    [InlineData("100000000000.00", 1)]
    [InlineData("99999999999.99", 3_000)]
    public void Bedragen_die_samen_te_groot_zijn_worden_geweigerd(string bedrag, int aantal)
    {
        var regel = $"<Ntry><Amt Ccy=\"EUR\">{bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-11</Dt></BookgDt></Ntry>";
        var afschrift = Document(Saldo("OPBD") + Saldo("CLBD") + string.Concat(Enumerable.Repeat(regel, aantal)));
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(afschrift), writable: false);

        Assert.NotNull(CamtLezer.Lees(stroom).Weigering);
    }

    /// <summary>The statement is of last week, and one of its lines says that it isn't: that line would be booked on its own day.</summary>
    [Theory]
    [InlineData("2026-11-10", null)]
    [InlineData("2025-11-12", null)]
    [InlineData("2001-01-01", "afschrift-regeldag")]
    [InlineData("2027-08-01", "afschrift-toekomst")]
    [InlineData("2199-12-31", "afschrift-toekomst")]
    public void Een_regel_ver_van_zijn_afschrift_wordt_nooit_geboekt(string dag, string? code)
    {
        var afschrift = Assert.Single(Lees(dag).Afschriften);

        Assert.Equal(code, BankRules.KeurDag(afschrift, null, new DateOnly(2026, 11, 12))?.Code);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("9999-12-31")]
    public void Een_dag_die_geen_bank_schrijft_is_geen_datum(string dag) => Assert.Contains("geen datum", Lees(dag).Weigering, StringComparison.Ordinal);

    private static Camtuitslag Lees(string dag)
    {
        var regel = $"<Ntry><Amt Ccy=\"EUR\">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>{dag}</Dt></BookgDt></Ntry>";
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(Document(Saldo("OPBD") + Saldo("CLBD") + regel)), writable: false);
        return CamtLezer.Lees(stroom);
    }

    private static string Saldo(string soort) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-11</Dt></Dt></Bal>";

    private static string Document(string inhoud) =>
        $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>{inhoud}</Stmt></BkToCstmrStmt></Document>";
}
