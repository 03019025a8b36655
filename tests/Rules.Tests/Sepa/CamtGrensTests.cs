using System.Text;
using OrleansSchool.Intranet.Documents.Sepa;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>Amounts that no bank sends, and that can't be added up (TSO-10i, SEC-6).</summary>
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

    private static string Saldo(string soort) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-11</Dt></Dt></Bal>";

    private static string Document(string inhoud) =>
        $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>{inhoud}</Stmt></BkToCstmrStmt></Document>";
}
