using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>Names of others don't leave the school in what is handed over of one person (AVG art. 15 lid 4).</summary>
[Requirement("SEC-5")]
public sealed class NaammaskerTests
{
    private static readonly Naammasker Masker = new(["Bente de Vries", "Roos Bloem", "Zoë Çelik", "Jan-Willem van ’t Hof"], ["Sam Bloem"]);

    [Theory]
    [InlineData("Bente duwde Sam.", "[naam] duwde Sam.")]
    [InlineData("bente duwde.", "[naam] duwde.")]
    [InlineData("Bentes jas en die van De Vries", "[naam] jas en die van De [naam]")]
    [InlineData("Een roos in de tuin, van Roos", "Een roos in de tuin, van [naam]")]
    [InlineData("Zoe Celik en Zoë Çelik", "[naam] [naam] en [naam] [naam]")]
    [InlineData("Jan-Willem van 't Hof belde", "[naam]-[naam] van 't [naam] belde")]
    [InlineData("Sam Bloem at niets", "Sam Bloem at niets")]
    [InlineData("Benteveld is een dorp", "Benteveld is een dorp")]
    [InlineData("formulier_BenteDeVries-2.jpg", "formulier_[naam]De[naam]-2.jpg")]
    [InlineData("IMG_SamBloem.jpg", "IMG_SamBloem.jpg")]
    [InlineData("", "")]
    public void Een_naam_van_een_ander_gaat_eruit_en_de_eigen_naam_niet(string tekst, string wordt) => Assert.Equal(wordt, Masker.Masker(tekst));

    [Fact]
    public void Zonder_namen_blijft_alles_staan() => Assert.Equal("Bente duwde", new Naammasker([], []).Masker("Bente duwde"));
}
