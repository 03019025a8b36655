using System.Text;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

public sealed class VerzegelaarTests
{
    private static readonly byte[] Inhoud = Encoding.UTF8.GetBytes("{\"roepnaam\":\"Zoë\",\"achternaam\":\"Vijverhof\"}");

    private readonly Verzegelaar _zegel = new(Sleutelbos.InGeheugen());

    [Theory]
    [InlineData("leerling", "leerling/99XX00/b", "3")]
    [InlineData("leerling", "leerling/99XX00/a", "4")]
    [InlineData("overblijfdag", "leerling/99XX00/a", "3")]
    [Requirement("SEC-4")]
    public void Een_rij_gaat_niet_open_bij_een_ander_kind_een_andere_versie_of_een_andere_soort(string soort, string sleutel, string versie)
    {
        var rij = _zegel.Verzegel(Inhoud, "leerling", "leerling/99XX00/a", "3");
        Assert.Equal(Inhoud, _zegel.Open(rij, "leerling", "leerling/99XX00/a", "3"));
        Assert.Throws<VerzegelingException>(() => _zegel.Open(rij, soort, sleutel, versie));
    }

    [Fact]
    [Requirement("SEC-4")]
    public void Wat_ingepakt_past_maar_daarna_nooit_meer_open_zou_gaan_wordt_niet_geschreven()
    {
        var groot = new byte[9 * 1024 * 1024];
        Assert.Equal("leerling", Assert.Throws<RijTeGrootException>(() => _zegel.Verzegel(groot, "leerling", "leerling/99XX00/a", "3")).Soort);
        var past = groot[..(8 * 1024 * 1024)];
        Assert.Equal(past.Length, _zegel.Open(_zegel.Verzegel(past, "leerling", "leerling/99XX00/a", "3"), "leerling", "leerling/99XX00/a", "3").Length);
    }

    [Fact]
    [Requirement("SEC-4")]
    public void Elke_veranderde_byte_wordt_geweigerd()
    {
        var rij = _zegel.Verzegel(Inhoud, "leerling", "leerling/99XX00/a", "3");
        for (var plaats = 0; plaats < rij.Length; plaats++)
        {
            var stuk = (byte[])rij.Clone();
            stuk[plaats] ^= 1;
            Assert.Throws<VerzegelingException>(() => _zegel.Open(stuk, "leerling", "leerling/99XX00/a", "3"));
        }
    }

    [Fact]
    [Requirement("SEC-4")]
    public void Zonder_de_sleutel_gaat_niets_open()
    {
        var rij = _zegel.Verzegel(Inhoud, "leerling", "leerling/99XX00/a", "3");
        Assert.Throws<VerzegelingException>(() => new Verzegelaar(Sleutelbos.InGeheugen()).Open(rij, "leerling", "leerling/99XX00/a", "3"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(200_000)]
    public void Groot_en_klein_komt_terug_zoals_het_ging_en_herhaling_wordt_ingepakt(int lengte)
    {
        var inhoud = Encoding.ASCII.GetBytes(new string('a', lengte));
        var rij = _zegel.Verzegel(inhoud, "s", "k/1", "1");
        Assert.Equal(inhoud, _zegel.Open(rij, "s", "k/1", "1"));
        Assert.True(lengte < 512 || rij.Length < lengte / 10);
    }

    [Fact]
    public void Een_te_grote_rij_wordt_geweigerd_voor_ze_geschreven_wordt()
    {
        var ruis = System.Security.Cryptography.RandomNumberGenerator.GetBytes(Verzegelaar.RijBytesMax);
        Assert.Throws<RijTeGrootException>(() => _zegel.Verzegel(ruis, "s", "k/1", "1"));
    }
}
