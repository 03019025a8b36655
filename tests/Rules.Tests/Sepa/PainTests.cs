using System.Diagnostics;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Sepa;

namespace OrleansSchool.Tests.Rules.Sepa;

/// <summary>The files for the bank.</summary>
[Requirement("TSO-6b")]
public sealed class PainTests
{
    private const int Leerlingen = 620;

    private static readonly DateTimeOffset Moment = new(2026, 9, 14, 10, 15, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(Incassoversie.Pain00800108, "pain.008.001.08.xsd")]
    [InlineData(Incassoversie.Pain00800102, "pain.008.001.02.xsd")]
    public void Zeshonderdtwintig_incassos_voldoen_binnen_twee_seconden_aan_het_schema(Incassoversie versie, string schema)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Boom.Voorbeelden("sepa", "xsd", schema));
        schemas.Compile();
        var view = Incassoproef.View(Leerlingen, Incassoproef.Bank(versie, metFrst: true));

        var begin = Stopwatch.GetTimestamp();
        var bytes = PainSchrijver008.Maak(view, "Basisschool De Horizon", Moment);
        var fouten = Fouten(bytes, schemas);

        Assert.Empty(fouten);
        Assert.True(Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(2));
        var document = XDocument.Load(new MemoryStream(bytes));
        Assert.Equal(Leerlingen, document.Descendants().Count(e => e.Name.LocalName == "DrctDbtTxInf"));
        Assert.Equal(["FRST", "RCUR"], document.Descendants().Where(e => e.Name.LocalName == "SeqTp").Select(e => e.Value));
    }

    [Fact]
    public void Hetzelfde_bestand_heeft_elke_keer_dezelfde_bytes()
    {
        var view = Incassoproef.View(3, Incassoproef.Bank());

        Assert.Equal(PainSchrijver008.Maak(view, "De Horizon", Moment), PainSchrijver008.Maak(view, "De Horizon", Moment));
    }

    [Fact]
    public void De_omschrijving_is_school_termijn_en_kenmerk_en_niets_anders()
    {
        var tekst = Encoding.UTF8.GetString(PainSchrijver008.Maak(Incassoproef.View(2, Incassoproef.Bank()), "De Horizon", Moment));

        Assert.Contains("<Ustrd>TSO Basisschool De Horizon sep 2026 2026-0001</Ustrd>", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("kind", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_lange_schoolnaam_knipt_nooit_het_kenmerk_af()
    {
        var omschrijving = IncassoRules.Omschrijving(new string('S', 200), "sep 2026", "2026-0187");

        Assert.True(omschrijving.Length <= 140, omschrijving);
        Assert.EndsWith(" sep 2026 2026-0187", omschrijving, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_andere_rekening_bij_een_andere_bank_gaat_mee_als_wijziging()
    {
        var tekst = Encoding.UTF8.GetString(PainSchrijver008.Maak(Incassoproef.View(7, Incassoproef.Bank()), "De Horizon", Moment));

        Assert.Contains("SMNDA", tekst, StringComparison.Ordinal);
        Assert.Contains("<AmdmntInd>true</AmdmntInd>", tekst, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-10c")]
    public void Een_betaalopdracht_telt_op_en_noemt_elke_regel()
    {
        Betaalregel[] regels =
        [
            new(1, "restitutie/b1/u1", "A. Akker", "NL91ABNA0417164300", new Geld(1575), "run000000001-0001", "TSO De Horizon terugbetaling", Uitbetaalstand.InBetaalrun),
            new(2, "vergoeding/2026-09-01/h1", "B. Bakker", "NL44RABO0123456789", new Geld(4200), "run000000001-0002", "Vergoeding overblijven september 2026", Uitbetaalstand.InBetaalrun),
        ];
        var view = new BetaalrunView("run000000001", Incassostap.Bestand, 1, new DateOnly(2026, 12, 1), "h", "99XX00-run000000001", Incassoproef.Bank(), [.. regels], new Geld(5775), "m", "a", false, null, [], Moment);

        var document = XDocument.Load(new MemoryStream(PainSchrijver001.Maak(view, "De Horizon", Moment)));

        Assert.Equal("57.75", document.Descendants().First(e => e.Name.LocalName == "CtrlSum").Value);
        Assert.Equal(["15.75", "42.00"], document.Descendants().Where(e => e.Name.LocalName == "InstdAmt").Select(e => e.Value));
    }

    private static List<string> Fouten(byte[] bytes, XmlSchemaSet schemas)
    {
        var fouten = new List<string>();
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        instellingen.ValidationEventHandler += (_, e) => fouten.Add(e.Message);
        using var xml = XmlReader.Create(new MemoryStream(bytes), instellingen);
        while (xml.Read())
        {
            // reading is validating
        }

        return fouten;
    }
}
