using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Sepa;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>Reading what banks give.</summary>
[Requirement("TSO-10i")]
public sealed class CamtLezerTests
{
    private const string Storno = "TSO-2026-09-000102";

    [Theory]
    [InlineData("own-nl-school.camt.053.001.02.xml")]
    [InlineData("own-nl-school.camt.053.001.08.xml")]
    public void Onze_voorbeelden_worden_gelezen_en_tellen_op(string bestand)
    {
        var gelezen = Lees("samples", bestand);

        Assert.Null(gelezen.Weigering);
        var afschrift = Assert.Single(gelezen.Afschriften);
        Assert.Equal(("20261002-1", "NL20INGB0001234567", "190"), (afschrift.Id, afschrift.Iban, afschrift.Volgnummer));
        Assert.Equal(new Geld(103_775), afschrift.Begin + afschrift.Regels.Aggregate(Geld.Nul, (s, r) => s + r.Bedrag));
        Assert.Equal([1, 2, 3], afschrift.Regels.Select(r => r.Nr));
        Assert.Equal(("TSO-2026-09-RCUR", (int?)2), (afschrift.Regels[0].PmtInfId, afschrift.Regels[0].AantalInBatch));
        Assert.Equal((Storno, "SCH-000124", "MD06", true), (afschrift.Regels[1].EndToEndId, afschrift.Regels[1].Machtiging, afschrift.Regels[1].Reden, afschrift.Regels[1].IsTerugdraaiing));
        Assert.Equal((null, "NL02ABNA0123456789", "J. van 't Hof"), (afschrift.Regels[2].EndToEndId, afschrift.Regels[2].TegenIban, afschrift.Regels[2].TegenNaam));
        Assert.Null(BankRules.Keur(afschrift, "NL20 INGB 0001 2345 67"));
    }

    [Fact]
    public void Een_afschrift_van_voor_het_begin_of_van_een_later_schooljaar_wordt_niet_geboekt()
    {
        var afschrift = Assert.Single(Lees("samples", "own-nl-school.camt.053.001.08.xml").Afschriften);
        var dag = new DateOnly(2026, 10, 2);

        Assert.Null(BankRules.KeurDag(afschrift, null, dag));
        Assert.Null(BankRules.KeurDag(afschrift, dag, dag));
        Assert.Equal("afschrift-voor-begin", BankRules.KeurDag(afschrift, dag.AddDays(1), dag.AddDays(9))?.Code);
        Assert.Equal("afschrift-toekomst", BankRules.KeurDag(afschrift, null, new DateOnly(2026, 7, 31))?.Code);
    }

    [Theory]
    [InlineData("genkgo.camt053.v2.minimal.xml")]
    [InlineData("genkgo.camt053.v2.with-party-ids.xml")]
    [InlineData("genkgo.camt053.v8.xml")]
    public void Een_saldo_in_andere_munt_wordt_geweigerd_met_de_reden(string bestand)
    {
        Assert.Contains("niet in euro", Lees("samples", bestand).Weigering, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_melding_zonder_saldo_wordt_getoond_en_niet_geboekt()
    {
        var gelezen = Lees("samples", "genkgo.camt054.v2.xml");

        Assert.Contains("camt.054", gelezen.Weigering, StringComparison.Ordinal);
        Assert.Single(gelezen.Afschriften);
    }

    [Theory]
    [InlineData("abn-issue48-sepa.sta")]
    [InlineData("abnamro.sta")]
    [InlineData("asn-sample.sta")]
    [InlineData("ing.sta")]
    [InlineData("knab.sta")]
    [InlineData("rabobank-iban.sta")]
    [InlineData("sns.sta")]
    [InlineData("triodos.sta")]
    public void Mt940_wordt_duidelijk_geweigerd(string bestand)
    {
        Assert.Contains("MT940", Lees("mt940", bestand).Weigering, StringComparison.Ordinal);
    }

    /// <summary>A file that is added must get its outcome here.</summary>
    [Fact]
    public void Elk_voorbeeldbestand_wordt_gelezen_of_geweigerd_met_de_reden()
    {
        var gelezen = new[] { "samples", "mt940" }.SelectMany(map => Directory.GetFiles(Boom.Voorbeelden("sepa", map)).Select(pad => (Map: map, Naam: Path.GetFileName(pad)))).ToList();

        Assert.True(gelezen.Count >= 16, "er ontbreken voorbeelden");
        Assert.All(gelezen, b =>
        {
            var uitslag = Lees(b.Map, b.Naam);
            var reden = (b.Map, b.Naam) switch
            {
                ("mt940", _) => "MT940",
                (_, "own-nl-school.camt.053.001.02.xml" or "own-nl-school.camt.053.001.08.xml") => null,
                (_, "own-nl-school.pain.008.001.02.xml" or "own-nl-school.pain.008.001.08.xml") => "geen afschrift",
                (_, "genkgo.camt053.v2.minimal.xml" or "genkgo.camt053.v2.with-party-ids.xml" or "genkgo.camt053.v8.xml") => "niet in euro",
                (_, "genkgo.camt054.v2.xml") => "camt.054",
                _ => "hiervan is geen uitkomst afgesproken",
            };
            if (reden is null)
            {
                Assert.Null(uitslag.Weigering);
            }
            else
            {
                Assert.Contains(reden, uitslag.Weigering, StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [InlineData("own-nl-school.pain.008.001.02.xml")]
    [InlineData("own-nl-school.pain.008.001.08.xml")]
    public void Een_opdracht_aan_de_bank_is_geen_afschrift(string bestand)
    {
        Assert.Contains("geen afschrift", Lees("samples", bestand).Weigering, StringComparison.Ordinal);
    }

    [Theory, Requirement("SEC-6")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><Document/>")]
    [InlineData("<Document><BkToCstmrStmt>")]
    [InlineData("<html><body>inloggen</body></html>")]
    [InlineData("")]
    [InlineData("hallo")]
    public void Wat_geen_afschrift_is_wordt_geweigerd_en_nooit_een_fout(string tekst)
    {
        Assert.NotNull(Lees(tekst).Weigering);
    }

    [Fact, Requirement("SEC-6")]
    public void Diepe_nesting_wordt_geweigerd()
    {
        const int Diep = 5_000;

        Assert.NotNull(Lees(string.Concat(Enumerable.Repeat("<a>", Diep)) + string.Concat(Enumerable.Repeat("</a>", Diep))).Weigering);
    }

    [Fact]
    public void Een_afschrift_dat_niet_optelt_wordt_geweigerd()
    {
        Assert.Contains("tellen niet op", Lees(Afschrift("100.00", "150.01", Boeking("50.00", ""))).Weigering, StringComparison.Ordinal);
    }

    [Fact]
    public void Transacties_die_optellen_worden_losse_regels()
    {
        var delen = """
            <NtryDtls><TxDtls><Refs><EndToEndId>a-1</EndToEndId></Refs><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>
            <TxDtls><Refs><EndToEndId>a-2</EndToEndId></Refs><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls></NtryDtls>
            """;

        var regels = Assert.Single(Lees(Afschrift("100.00", "150.00", Boeking("50.00", delen))).Afschriften).Regels;

        Assert.Equal([("a-1", 2_000L), ("a-2", 3_000L)], regels.Select(r => (r.EndToEndId!, r.Bedrag.Centen)));
    }

    [Fact]
    public void Transacties_die_niet_optellen_blijven_een_regel()
    {
        var delen = """<NtryDtls><TxDtls><Amt Ccy="EUR">20.00</Amt></TxDtls><TxDtls><Amt Ccy="EUR">20.00</Amt></TxDtls></NtryDtls>""";

        Assert.Equal(5_000, Assert.Single(Assert.Single(Lees(Afschrift("100.00", "150.00", Boeking("50.00", delen))).Afschriften).Regels).Bedrag.Centen);
    }

    [Fact]
    public void Een_verzamelboeking_zonder_bedragen_houdt_het_kenmerk_van_de_opdracht()
    {
        var delen = "<NtryDtls><TxDtls><Refs><PmtInfId>P-1-RCUR</PmtInfId></Refs></TxDtls><TxDtls><Refs><PmtInfId>P-1-RCUR</PmtInfId></Refs></TxDtls></NtryDtls>";

        Assert.Equal("P-1-RCUR", Assert.Single(Assert.Single(Lees(Afschrift("100.00", "150.00", Boeking("50.00", delen))).Afschriften).Regels).PmtInfId);
        Assert.Null(Assert.Single(Lees(Afschrift("100.00", "150.00", Boeking("50.00", delen.Replace("<TxDtls><Refs><PmtInfId>P-1-RCUR</PmtInfId></Refs></TxDtls></N", "<TxDtls/></N", StringComparison.Ordinal)))).Afschriften).Regels[0].PmtInfId);
    }

    [Theory]
    [InlineData("NONREF", null)]
    [InlineData("NOTPROVIDED", null)]
    [InlineData("0987", "0987")]
    public void Een_verwijzing_die_niets_zegt_maakt_geen_twee_regels_tot_dezelfde(string verwijzing, string? gelezen)
    {
        Assert.Equal(gelezen, Assert.Single(Assert.Single(Lees(Afschrift("100.00", "150.00", Boeking("50.00", $"<AcctSvcrRef>{verwijzing}</AcctSvcrRef>"))).Afschriften).Regels).BankRef);
    }

    [Fact]
    public void Wat_de_bank_nog_niet_boekte_telt_niet_mee()
    {
        var wacht = Boeking("9.00", "").Replace("BOOK", "PDNG", StringComparison.Ordinal);

        var gelezen = Lees(Afschrift("100.00", "150.00", Boeking("50.00", "") + wacht));

        Assert.Null(gelezen.Weigering);
        Assert.NotNull(gelezen.Afschriften[0].Regels[1].Genegeerd);
        Assert.Single(gelezen.Meldingen);
    }

    [Theory]
    [InlineData("1000.00", 100_000L)]
    [InlineData("0.5", 50L)]
    [InlineData("12", 1_200L)]
    [InlineData("1.50000", 150L)]
    [InlineData("1.005", null)]
    [InlineData("1,00", null)]
    [InlineData("-1.00", null)]
    public void Een_bedrag_is_hele_centen_of_niets(string tekst, long? centen)
    {
        Assert.Equal(centen, CamtWaarde.Probeer(tekst)?.Centen);
    }

    private static Camtuitslag Lees(string map, string bestand)
    {
        using var bron = File.OpenRead(Boom.Voorbeelden("sepa", map, bestand));
        return CamtLezer.Lees(bron);
    }

    private static Camtuitslag Lees(string tekst) => CamtLezer.Lees(new MemoryStream(Encoding.UTF8.GetBytes(tekst)));

    private static string Boeking(string bedrag, string delen) =>
        $"""<Ntry><Amt Ccy="EUR">{bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-10-02</Dt></BookgDt>{delen}</Ntry>""";

    private static string Afschrift(string begin, string eind, string boekingen) =>
        $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id><Ccy>EUR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{begin}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-02</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{eind}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-02</Dt></Dt></Bal>{boekingen}</Stmt></BkToCstmrStmt></Document>
        """;
}
