using System.Text;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Edexml;

/// <summary>What isn't a bounded, readable EDEXML file is refused as a whole, with a sentence.</summary>
[Requirement("SCH-3", "SEC-6")]
public sealed class WeigeringTests
{
    private static readonly string goed = Testbestanden.Document(Testbestanden.Beren, Testbestanden.Jasmijn);

    public static TheoryData<string, byte[]> GeenXml => new()
    {
        { Weigercode.Leeg, [] },
        { Weigercode.GeenXml, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
        { Weigercode.GeenXml, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { Weigercode.GeenXml, "%PDF-1.7"u8.ToArray() },
        { Weigercode.GeenXml, "00001;Jasmijn;van den;Akker"u8.ToArray() },
        { Weigercode.GeenXml, "   \r\n  "u8.ToArray() },
        { Weigercode.Ingepakt, [0x50, 0x4B, 0x03, 0x04, 20, 0] },
        { Weigercode.Ingepakt, [0x1F, 0x8B, 8, 0] },
    };

    [Theory]
    [MemberData(nameof(GeenXml))]
    public void Een_ander_soort_bestand_met_de_naam_xml_wordt_geweigerd(string code, byte[] inhoud)
    {
        var weigering = Testbestanden.Lees(inhoud).Weigering;

        Assert.Equal(code, weigering?.Code);
        Assert.EndsWith(".", weigering!.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_afgekapt_bestand_wordt_op_elke_plek_geweigerd()
    {
        var bytes = Encoding.UTF8.GetBytes(goed);
        for (var lengte = 1; lengte < bytes.Length; lengte++)
        {
            var weigering = Testbestanden.Lees(bytes[..lengte]).Weigering;
            Assert.True(weigering?.Code == Weigercode.Afgekapt, $"{lengte}: {weigering}");
        }
    }

    [Fact]
    public void Een_afgekapt_bestand_noemt_de_laatste_regel()
    {
        var halverwege = goed[..(goed.IndexOf("Jasmijn", StringComparison.Ordinal) + 3)];

        Assert.Equal(11, Testbestanden.Lees(halverwege).Weigering?.Regel);
    }

    [Theory]
    [InlineData("<html><body>Inloggen</body></html>", Weigercode.GeenEdex, 1)]
    [InlineData("<EDEX></EDEX>", Weigercode.GeenLeerlingen, null)]
    [InlineData("<EDEX>\n<a></b></EDEX>", Weigercode.XmlFout, 2)]
    [InlineData("<EDEX>\n<leerlingen/></EDEX><EDEX/>", Weigercode.XmlFout, 2)]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><EDEX>&a;</EDEX>", Weigercode.Doctype, 1)]
    [InlineData("<?xml version=\"1.0\" encoding=\"klinkklaar\"?><EDEX/>", Weigercode.Tekenset, 1)]
    public void Wat_geen_edexml_is_wordt_geweigerd(string inhoud, string code, int? regel)
    {
        var weigering = Testbestanden.Lees(inhoud).Weigering;

        Assert.Equal((code, regel), (weigering?.Code, weigering?.Regel));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("unicodeFFFE")]
    [InlineData("ibm037")]
    [InlineData("iso-2022-jp")]
    [InlineData("x-europa")]
    [InlineData("gb18030")]
    [InlineData("dos-720")]
    public void Een_vreemde_tekenset_wordt_gelezen_of_geweigerd_maar_geeft_nooit_een_fout(string tekenset)
    {
        var uitkomst = Testbestanden.Lees(goed.Replace("UTF-8", tekenset, StringComparison.Ordinal).Replace("Beren", "Zeeën", StringComparison.Ordinal));

        Assert.NotEqual(uitkomst.Bestand is null, uitkomst.Weigering is null);
    }

    [Fact]
    public void Letters_die_niet_bij_de_tekenset_passen_worden_geweigerd_met_de_regel()
    {
        var latijn = Encoding.Latin1.GetBytes(goed.Replace("Beren", "Héren", StringComparison.Ordinal));

        var weigering = Testbestanden.Lees(latijn).Weigering;

        Assert.Equal((Weigercode.Tekenset, 8), (weigering?.Code, weigering?.Regel));
    }

    [Fact]
    public void Een_bestand_van_windows_met_zijn_eigen_tekenset_wordt_gelezen()
    {
        var tekst = goed.Replace("UTF-8", "windows-1252", StringComparison.Ordinal).Replace("Beren", "Zeeën", StringComparison.Ordinal);

        Assert.Equal("Zeeën", Testbestanden.Gelezen(Encoding.Latin1.GetBytes(tekst)).Groepen[0].Naam);
    }

    [Fact]
    public void Tweehonderd_megabyte_wordt_geweigerd_zonder_het_te_lezen()
    {
        using var bron = new LangeStream("<EDEX><onbekend>", "<x>vulling</x>\n", 200L * 1024 * 1024);

        var weigering = Testbestanden.Lees(bron).Weigering;

        Assert.Equal(Weigercode.TeGroot, weigering?.Code);
        Assert.InRange(bron.Gelezen, EdexmlLimieten.BestandBytesMax, EdexmlLimieten.BestandBytesMax + 100_000);
    }

    [Theory]
    [InlineData("<EDEX><school><auteur>", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("<EDEX><!--", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("<EDEX a='", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Een_eindeloze_waarde_blijft_binnen_de_grens(string begin, string herhaling)
    {
        using var bron = new LangeStream(begin, herhaling, 200L * 1024 * 1024);

        Assert.Equal(Weigercode.TeGroot, Testbestanden.Lees(bron).Weigering?.Code);
    }

    [Fact]
    public void Te_veel_leerlingen_wordt_geweigerd_bij_de_eerste_te_veel()
    {
        using var bron = new LangeStream("<EDEX><leerlingen>\n", "<leerling/>\n", 10L * 1024 * 1024);

        var weigering = Testbestanden.Lees(bron).Weigering;

        Assert.Equal((Weigercode.TeVeel, EdexmlLimieten.LeerlingenMax + 2), (weigering?.Code, weigering?.Regel));
    }

    [Fact]
    public void Te_veel_groepen_wordt_geweigerd()
    {
        var groepen = string.Concat(Enumerable.Range(0, EdexmlLimieten.GroepenMax + 1).Select(i => $"<groep key=\"{i}\"><naam>{i}</naam></groep>"));

        Assert.Equal(Weigercode.TeVeel, Testbestanden.Lees(Testbestanden.Document(groepen, Testbestanden.Jasmijn)).Weigering?.Code);
    }

    [Fact]
    public void Een_bestand_met_alleen_gebreken_wordt_geweigerd()
    {
        using var bron = new LangeStream("<EDEX><leerlingen><leerling key='1'>", "<bsn>1</bsn>\n", 10L * 1024 * 1024);

        var weigering = Testbestanden.Lees(bron).Weigering;

        Assert.Equal((Weigercode.TeVeel, EdexmlLimieten.BevindingenTotaalMax + 1), (weigering?.Code, weigering?.Regel));
        Assert.True(bron.Gelezen < 1024 * 1024);
    }

    [Fact]
    public void Te_diep_genest_wordt_geweigerd()
    {
        using var bron = new LangeStream("<EDEX>", "<x>", 1024 * 1024);

        Assert.Equal(Weigercode.TeDiep, Testbestanden.Lees(bron).Weigering?.Code);
        Assert.True(bron.Gelezen < 200_000);
    }

    [Fact]
    public void Lezen_dat_te_lang_duurt_stopt()
    {
        var klok = new Springklok(TimeSpan.FromSeconds(15));
        using var bron = new LangeStream("<EDEX>", "<x/>", 10L * 1024 * 1024);

        var uitkomst = EdexmlReader.Lees(bron, Testbestanden.Vandaag, klok, TestContext.Current.CancellationToken);

        Assert.Equal(Weigercode.DuurtTeLang, uitkomst.Weigering?.Code);
    }

    [Fact]
    public void Wie_annuleert_krijgt_geen_uitkomst()
    {
        using var bron = new LangeStream("<EDEX>", "<x/>", 1024);
        using var annulering = new CancellationTokenSource();
        annulering.Cancel();

        Assert.Throws<OperationCanceledException>(() => EdexmlReader.Lees(bron, Testbestanden.Vandaag, TimeProvider.System, annulering.Token));
    }

    /// <summary>Each look at the clock is a step later.</summary>
    private sealed class Springklok(TimeSpan sprong) : TimeProvider
    {
        private long nu;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => nu += sprong.Ticks;
    }
}
