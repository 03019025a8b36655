using System.Text;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Intranet.Pages.Overdracht;

namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>Files that are odd or big: what a person reads of them stays short, true and in the right order.</summary>
[Requirement("OSO-X", "SEC-6")]
public sealed class OsoBegrensdTests
{
    [Theory]
    [InlineData("0001-01-01", "own-inzagedatum")]
    [InlineData("0003-06-30", "own-inzagedatum")]
    [InlineData("9999-12-31", "OVa.TR04")]
    public void Een_onmogelijke_datum_van_het_dossier_breekt_het_lezen_niet(string datum, string code)
    {
        Assert.Contains(code, Osoproef.Keur(Vervang(Osoproef.Tekst(Osoproef.Vol()), "<datum>2026-04-02", $"<datum>{datum}")).Codes());
    }

    [Fact]
    public void Een_dossier_van_een_ander_jaar_is_niet_fout_omdat_het_anders_is()
    {
        var tekst = Osoproef.Tekst(Osoproef.Klein()).Replace("/2019/dossier", "/2024/dossier", StringComparison.Ordinal)
            .Replace("2019.1", "2024.1", StringComparison.Ordinal).Replace("<aanleverpunt>1</aanleverpunt>", "", StringComparison.Ordinal);

        var keuring = Osoproef.Keur(tekst);

        Assert.Equal(["XSD.ontbreekt", "own-versie"], keuring.Codes().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(keuring.Bevindingen, b => b.Houdt);
        Assert.Contains(keuring.Bevindingen, b => b.Zin.Contains("volgt versie 2024.1", StringComparison.Ordinal));
        Assert.Contains(Osoproef.Keur(Vervang(tekst, "<adresgeheim>false", "<adresgeheim>true")).Bevindingen, b => b is { Code: "OVa.LL06", Houdt: true });
    }

    [Fact]
    public void Een_stroom_van_vormfouten_verbergt_niet_dat_een_geheim_adres_erin_staat()
    {
        const int Rommel = 3_000;
        var tekst = Vervang(Osoproef.Tekst(Osoproef.Vol()), "<adresgeheim>false", "<adresgeheim>true");

        var keuring = Osoproef.Keur(Vervang(tekst, "<leerling>", $"<leerling>{string.Concat(Enumerable.Repeat("<rommel/>", Rommel))}"));

        Assert.Contains(keuring.Bevindingen, b => b is { Code: "OVa.LL06", Houdt: true });
        Assert.Equal(OsoLimieten.BevindingenMax, keuring.Bevindingen.Length);
        Assert.True(keuring.Meer > Rommel - OsoLimieten.BevindingenMax, $"nog {keuring.Meer}");
    }

    [Fact]
    public void Hetzelfde_op_meer_plekken_is_een_rij_op_het_scherm()
    {
        var tekst = Osoproef.Tekst(Osoproef.Vol()).Replace("<afnamedatum>20", "<afnamedatum>19", StringComparison.Ordinal);
        var blad = new Osoblad(1, "dossier.xml", OsoWeergave.Maak(Assert.Single(Osoproef.Lees(Encoding.UTF8.GetBytes(tekst)).Dossiers), Osoproef.Vandaag));

        var rij = Assert.Single(blad.Rijen, r => r.Bevinding.Code == "OVa.TR04");

        Assert.Equal((2, 2, 1), (rij.Keer, rij.Plaatsen.Length, blad.Fouten));
        Assert.Equal("1, 2, 3, 4 en nog 2", (rij with { Plaatsen = [1, 2, 3, 4, 5, 6] }).Regels);
    }

    [Fact]
    public void Een_bestand_vol_zipbommen_kost_niet_meer_dan_zijn_ruimte()
    {
        var bom = Osozip.Pak("bom.txt", new byte[OsoLimieten.BijlageBytesMax + 1], Osoproef.Vandaag);
        var document = $"<document><bestandsnaam>bom.txt</bestandsnaam><bestandsinhoud>{bom}</bestandsinhoud></document>";
        const int Bommen = (int)(OsoLimieten.BijlagenBytesMax / OsoLimieten.BijlageBytesMax);

        var keuring = Osoproef.Keur(Vervang(
            Osoproef.Tekst(Osoproef.Klein()), "<overigdocumentlijst>", $"<overigdocumentlijst>{string.Concat(Enumerable.Repeat(document, Bommen))}"));

        Assert.Equal(Bommen + 1, keuring.Codes().Count(c => c == "own-bijlage-te-groot")); // nothing is unpacked of the one behind them
    }

    [Fact]
    public void Codes_worden_als_woorden_getoond()
    {
        var beeld = OsoWeergave.Maak(Assert.Single(Osoproef.Lees(Osoproef.Maak(Osoproef.Vol())).Dossiers), Osoproef.Vandaag);
        var waarden = beeld.Secties.SelectMany(s => s.Groepen).SelectMany(g => g.Regels).Select(r => r.Waarde).ToList();

        Assert.Contains("Leesstoornis, dyslexie (F81.0)", waarden);
        Assert.Contains("rekenen (8001)", waarden);
    }

    private static string Vervang(string tekst, string van, string naar)
    {
        var plek = tekst.IndexOf(van, StringComparison.Ordinal);
        Assert.True(plek >= 0, $"{van} staat er niet.");
        return tekst[..plek] + naar + tekst[(plek + van.Length)..];
    }
}
