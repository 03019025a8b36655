using System.Text;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>The keys in the data folder, for who has the paper (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class HerstelbestandTests
{
    private readonly Sleutelbos _sleutels = Sleutelbos.InGeheugen();
    private readonly Herstelzin _zin = Herstelzin.Nieuw();

    [Fact]
    public void De_zin_geeft_alle_sleutels_terug_en_een_andere_zin_geeft_niets()
    {
        var twee = Sleutelbos.VanTekst(Encoding.ASCII.GetString(_sleutels.Uitvoer()) + "7 " + new string('a', 64) + "\n", "proef");
        var bestand = Herstelbestand.Maak(twee, _zin);

        var terug = Herstelbestand.Open(bestand, Herstelzin.Lees([.. _zin.Leesbaar]).Zin!)!;

        Assert.Equal(twee.Uitvoer(), terug.Uitvoer());
        Assert.Equal((7u, twee.Kenmerk), (terug.ActiefId, terug.Kenmerk));
        Assert.Null(Herstelbestand.Open(bestand, Herstelzin.Nieuw()));
    }

    [Fact]
    public void Wat_verzegeld_is_gaat_met_de_teruggewonnen_sleutel_open()
    {
        var rij = new Verzegelaar(_sleutels).Verzegel("Amir"u8, "leerling", "leerling/99XX00/a", "3");
        var terug = Herstelbestand.Open(Herstelbestand.Maak(_sleutels, _zin), _zin)!;

        Assert.Equal("Amir"u8.ToArray(), new Verzegelaar(terug).Open(rij, "leerling", "leerling/99XX00/a", "3"));
    }

    [Fact]
    public void In_het_bestand_staat_geen_sleutel_en_geen_zin()
    {
        var tekst = Encoding.UTF8.GetString(Herstelbestand.Maak(_sleutels, _zin));

        Assert.DoesNotContain(Convert.ToHexStringLower(_sleutels.Actief), tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(_sleutels.Actief), tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(_zin.Leesbaar, g => tekst.Contains(g, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"vorm":2,"zout":"00","sleutels":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("""{"vorm":1,"zout":"00","sleutels":"AAAA"}""")]
    [InlineData("""{"vorm":1,"zout":1,"sleutels":null}""")]
    [InlineData("""{"vorm":"1","zout":"x","sleutels":"!"}""")]
    public void Een_beschadigd_bestand_wordt_een_zin_met_raad(string inhoud)
    {
        var fout = Assert.Throws<InvalidOperationException>(() => Herstelbestand.Open(Encoding.UTF8.GetBytes(inhoud), _zin));
        Assert.Contains("andere kopie", fout.Message, StringComparison.Ordinal);
    }
}
