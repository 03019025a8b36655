using System.Xml.Linq;
using OrleansSchool.Intranet.Documents.Oso;

namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>The official examples, and the smallest dossier that is right.</summary>
[Requirement("OSO-X")]
public sealed class OsoVoorbeeldTests
{
    private const string Vol = "Voorbeelddossier_OV_POVO_full.xml";
    private const string Uit = "Voorbeelddossier_OV_POVO_opt_out.xml";
    private const string Klein = "minimal-povo.xml";

    [Fact]
    public void Het_volle_voorbeeld_wordt_gelezen_met_wat_er_niet_goed_aan_is()
    {
        var keuring = Osoproef.Keur(Osoproef.Monster(Vol));

        Assert.Equal(
            [
                "own-bijlage-kapot", "own-bijlage-kapot", "own-bijlage-kapot", "own-bijlage-kapot", "own-bijlage-kapot",
                "own-inzagedatum", "own-okr", "own-rekening", "own-rekening", "own-toestemming",
            ],
            keuring.Codes().Order(StringComparer.Ordinal));
        Assert.Equal((15, 10), (keuring.Bijlagen.Length, keuring.Bijlagen.Count(b => b.IsLeesbaar)));
    }

    [Fact]
    public void Het_voorbeeld_met_alles_uit_wordt_gelezen()
    {
        var keuring = Osoproef.Keur(Osoproef.Monster(Uit));

        Assert.Equal(["own-inzagedatum", "own-okr", "own-rekening", "own-rekening", "own-toestemming"], keuring.Codes().Order(StringComparer.Ordinal));
        Assert.Empty(keuring.Bijlagen);
    }

    [Theory]
    [InlineData(Vol)]
    [InlineData(Uit)]
    [InlineData(Klein)]
    public void Elk_voorbeeld_wordt_getoond_zonder_het_hele_bsn(string naam)
    {
        var bytes = Osoproef.Monster(naam);
        var bsn = XDocument.Load(new MemoryStream(bytes)).Descendants(Osoproef.Ruimte + "bsn").Single().Value;

        var beeld = OsoWeergave.Maak(Assert.Single(Osoproef.Lees(bytes).Dossiers), Osoproef.Vandaag);

        var waarden = beeld.Secties.SelectMany(s => s.Groepen).SelectMany(g => g.Regels).Select(r => r.Waarde).ToList();
        Assert.Contains($"eindigt op {bsn[^4..]}", waarden);
        Assert.DoesNotContain(waarden, w => w.Contains(bsn, StringComparison.Ordinal));
        Assert.Contains(beeld.Secties, s => s.Id == "advies");
        Assert.False(beeld.IsBeknot);
    }

    [Fact]
    public void Alles_wat_in_het_volle_voorbeeld_staat_wordt_getoond()
    {
        var bytes = Osoproef.Monster(Vol);
        var beeld = OsoWeergave.Maak(Assert.Single(Osoproef.Lees(bytes).Dossiers), Osoproef.Vandaag);
        var getoond = beeld.Secties.SelectMany(s => s.Groepen).SelectMany(g => g.Regels).Select(r => r.Waarde).ToHashSet(StringComparer.Ordinal);

        string[] verwacht = ["Testschool", "Burgemeester Reigerstraat", "Kenmerk zonder codelijst", "rekenvaardigheid", "De leerling werkt hard.", "van Zwieten", "Bevorderd"];
        Assert.All(verwacht, v => Assert.Contains(v, getoond));
        Assert.Equal("Daan van de Berg", beeld.Naam);
    }

    [Fact]
    public void Het_kleinste_dossier_is_goed()
    {
        Assert.Empty(Osoproef.Keur(Osoproef.Monster(Klein)).Bevindingen);
    }

    [Fact]
    public void Elk_onderdeel_dat_weg_is_geeft_een_bevinding_die_het_noemt()
    {
        var bytes = Osoproef.Monster(Klein);
        var aantal = XDocument.Load(new MemoryStream(bytes)).Root!.Descendants().Count();
        Assert.Equal(81, aantal);
        for (var i = 0; i < aantal; i++)
        {
            var (naam, zonder) = Zonder(bytes, i);
            if (naam != "omschrijving")
            {
                var bevinding = Osoproef.Keur(zonder).Bevindingen.FirstOrDefault(b => b.Element == naam);
                Assert.True(bevinding is not null, $"Zonder {naam} ({i}) noemt geen bevinding het.");
                Assert.True(bevinding.Zin.Length > 20 && bevinding.Zin.EndsWith('.'), bevinding.Zin);
                Assert.Equal(naam != "overigdocumentlijst", bevinding.Houdt);
            }
        }
    }

    private static (string Naam, byte[] Bytes) Zonder(byte[] bytes, int nummer)
    {
        var dossier = XDocument.Load(new MemoryStream(bytes));
        var element = dossier.Root!.Descendants().ElementAt(nummer);
        element.Remove();
        using var uit = new MemoryStream();
        dossier.Save(uit);
        return (element.Name.LocalName, uit.ToArray());
    }
}
