using System.Globalization;
using System.IO.Compression;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Oso;

namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>What isn't a readable, bounded dossier is refused with a sentence; attachments can't do harm.</summary>
[Requirement("OSO-X", "SEC-6")]
public sealed class OsoLezerTests
{
    [Theory]
    [InlineData("", "oso-leeg")]
    [InlineData("PK\u0003\u0004rest", "oso-ingepakt")]
    [InlineData("%PDF-1.7", "oso-geen-xml")]
    [InlineData("gewone tekst", "oso-geen-xml")]
    [InlineData("<EDEX/>", "oso-geen-dossier")]
    [InlineData("<dossiers><terugkoppeling/></dossiers>", "oso-geen-dossier")]
    [InlineData("<dossier><metadata>", "oso-xml-fout")]
    [InlineData("<dossier/><dossier/>", "oso-xml-fout")]
    [InlineData("<?xml version=\"1.0\" encoding=\"bestaat-niet\"?><dossier/>", "oso-xml-fout")]
    [InlineData("<!DOCTYPE dossier [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><dossier>&x;</dossier>", "oso-doctype")]
    public void Een_ander_bestand_wordt_geweigerd(string tekst, string code)
    {
        var uitkomst = Osoproef.Lees(Encoding.UTF8.GetBytes(tekst));

        Assert.Equal(code, uitkomst.Weigering?.Code);
        Assert.Empty(uitkomst.Dossiers);
    }

    [Fact]
    public void Te_groot_te_diep_en_te_veel_worden_geweigerd()
    {
        var diep = string.Concat(Enumerable.Repeat("<dossier>", OsoLimieten.DiepteMax + 1));
        var veel = $"<dossier>{string.Concat(Enumerable.Repeat("<a/>", OsoLimieten.ElementenMax))}</dossier>";
        var dossiers = $"<dossiers>{string.Concat(Enumerable.Repeat("<dossier/>", OsoLimieten.DossiersMax + 1))}</dossiers>";

        Assert.Equal("oso-te-groot", Code(new string(' ', OsoLimieten.BestandBytesMax) + "<dossier/>"));
        Assert.Equal("oso-te-diep", Code(diep));
        Assert.Equal("oso-te-veel", Code(veel));
        Assert.Equal("oso-te-veel", Code(dossiers));
    }

    [Fact]
    public void Een_bestand_in_de_westerse_tekenset_wordt_gelezen()
    {
        byte[] bytes = [.. "<?xml version=\"1.0\" encoding=\"windows-1252\"?><dossier><huidigeschool><naam>Caf"u8, 0xE9, .. "</naam></huidigeschool></dossier>"u8];

        Assert.Equal("Café", Assert.Single(Osoproef.Lees(bytes).Dossiers).Waarde("huidigeschool/naam"));
    }

    [Fact]
    public void Een_leeg_dossier_geeft_bevindingen_en_geen_fout()
    {
        var keuring = Osoproef.Keur("<dossier/>");

        Assert.Contains(keuring.Bevindingen, b => b is { Code: "XSD.ontbreekt", Element: "huidigeschool" });
        Assert.Contains("OVa.IZ01", keuring.Codes());
    }

    [Fact]
    public void Meer_dossiers_in_een_bestand_worden_elk_gelezen()
    {
        var een = Osoproef.Tekst(Osoproef.Klein());
        var kaal = een[een.IndexOf("<dossier", StringComparison.Ordinal)..];

        Assert.Equal(2, Osoproef.Lees(Encoding.UTF8.GetBytes($"<dossiers>{kaal}{kaal}</dossiers>")).Dossiers.Length);
    }

    [Fact]
    public void Een_te_lange_tekst_wordt_afgekapt_en_genoemd()
    {
        var tekst = Osoproef.Tekst(Osoproef.Klein()).Replace("<advies>60", $"<advies>{new string('x', OsoLimieten.TekstMax + 1)}", StringComparison.Ordinal);

        Assert.Contains("own-tekst-te-lang", Osoproef.Keur(tekst).Codes());
    }

    [Fact]
    public void Een_zip_die_te_groot_wordt_gaat_niet_helemaal_open()
    {
        var bom = Osozip.Pak("bom.txt", new byte[OsoLimieten.BijlageBytesMax + 1], Osoproef.Vandaag);

        Assert.True(bom.Length < 100_000);
        Assert.Equal(Osozipfout.TeGroot, Osozip.PakUit(bom, long.MaxValue).Fout);
        Assert.Equal(Osozipfout.TeGroot, Osozip.PakUit(Osozip.Pak("a.txt", new byte[100], Osoproef.Vandaag), 99).Fout);
    }

    [Theory]
    [InlineData("../weg.txt")]
    [InlineData("map\\weg.txt")]
    [InlineData("C:weg.txt")]
    public void Een_pad_in_een_zip_wordt_niet_gevolgd(string naam) => Assert.Equal(Osozipfout.Pad, Osozip.PakUit(Osozip.Pak(naam, [1], Osoproef.Vandaag), 100).Fout);

    [Fact]
    public void Een_zip_zonder_of_met_twee_bestanden_is_geen_bijlage()
    {
        Assert.Equal(Osozipfout.Aantal, Osozip.PakUit(Zip(0), 100).Fout);
        Assert.Equal(Osozipfout.Aantal, Osozip.PakUit(Zip(2), 100).Fout);
        Assert.Equal(Osozipfout.Geen, Osozip.PakUit(Zip(1), 100).Fout);
    }

    [Theory]
    [InlineData("L-2014-0042", "OSO_POVO_99XX00_L-2014-0042_v2_20260402.xml")]
    [InlineData("../42", "OSO_POVO_99XX00_42_v2_20260402.xml")]
    [InlineData("999990019", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("Sanne Voorbeeld 8", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("Sanne", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("sanne-2014-7", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("Louise12", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("L-999990019-1", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("20140506-3", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("06-05-14/3", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    [InlineData("", "OSO_POVO_99XX00_leerling_v2_20260402.xml")]
    public void De_bestandsnaam_verraadt_niets_van_het_kind(string nummer, string naam)
    {
        var gegevens = Osoproef.Vol() with { Leerling = Osoproef.Vol().Leerling with { LeerlingId = nummer } };

        Assert.Equal(naam, OsoBestandsnaam.Xml(Osoproef.Uitgave(gegevens), Osoproef.Vandaag));
    }

    [Fact]
    public void Elke_weigering_zegt_wat_te_doen()
    {
        Weigering[] weigeringen = [Weigeringen.OsoLeeg, Weigeringen.OsoIngepakt, Weigeringen.OsoGeenXml, Weigeringen.OsoDoctype, Weigeringen.OsoDuurtTeLang, Weigeringen.OsoXmlFout(3)];

        Assert.All(weigeringen, w => Assert.Equal("bestand", w.Veld));
        Assert.StartsWith("Regel 3: dit is geen geldige XML", weigeringen[^1].Zin, StringComparison.Ordinal);
    }

    private static string? Code(string tekst) => Osoproef.Lees(Encoding.UTF8.GetBytes(tekst)).Weigering?.Code;

    private static string Zip(int bestanden)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < bestanden; i++)
            {
                using var stroom = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{i}.txt")).Open();
                stroom.WriteByte(1);
            }
        }

        return Convert.ToBase64String(uit.ToArray());
    }
}
