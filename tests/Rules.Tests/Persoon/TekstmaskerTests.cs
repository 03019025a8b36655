using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>How others are reached doesn't leave the school in what is handed over of one person, whatever text it stands in (AVG art. 15 lid 4).</summary>
[Requirement("SEC-5")]
public sealed class TekstmaskerTests
{
    private static readonly Tekstmasker Masker = new(
        new Naammasker(["Bente de Vries", "Robin Kuifmees"], ["Sam Kuifmees"]), ["sam@kuifmees.example"], ["+31612345678", "+31241234567", ""]);

    [Theory]
    [InlineData("Gemaild met robin@kuifmees.example over Bente.", "Gemaild met [mailadres] over [naam].")]
    [InlineData("sam@kuifmees.example", "sam@kuifmees.example")]
    [InlineData("Sam@Kuifmees.example en b.devries@thuis.example.", "Sam@Kuifmees.example en [mailadres].")]
    [InlineData("Bente\nrobin@kuifmees.example\tRobin", "[naam]\n[mailadres]\t[naam]")]
    [InlineData("Robin,bente@thuis.example;Bente", "[naam],[mailadres];[naam]")]
    [InlineData("@Bente komt, Robin@plein ook", "@[naam] komt, [naam]@plein ook")]
    [InlineData("Bel 06-12345678, of 024 123 45 67 (Robin)", "Bel [nummer], of [nummer] ([naam])")]
    [InlineData("Bel 0031 6 1234 5678.", "Bel [nummer].")]
    [InlineData("Bel 06-87654321 op 12-11-2026 om 12.15", "Bel 06-87654321 op 12-11-2026 om 12.15")]
    [InlineData("0612345678 / 0687654321", "[nummer]")]
    [InlineData("12-03-2026 0612345678", "[nummer]")]
    [InlineData("Gebeld om 12.15 06-12345678", "Gebeld om [nummer]")]
    [InlineData("groep 7 06 12345678", "groep [nummer]")]
    [InlineData("12-03-2026 13-03-2026 0612345678, Bente", "[nummer], [naam]")]
    [InlineData("Bel 06\u00A012345678", "Bel [nummer]")]
    [InlineData("Bel 06\u201112345678", "Bel [nummer]")]
    [InlineData("Bel 06\u201312345678", "Bel [nummer]")]
    [InlineData("Bel +31 (0)6 12345678", "Bel [nummer]")]
    [InlineData("Op 12-03-2026 13-03-2026 om 12.15 met groep 7", "Op 12-03-2026 13-03-2026 om 12.15 met groep 7")]
    [InlineData("Sam at niets", "Sam at niets")]
    [InlineData("", "")]
    public void Een_naam_adres_of_nummer_van_een_ander_gaat_uit_elke_tekst_en_het_eigen_niet(string tekst, string wordt) => Assert.Equal(wordt, Masker.Masker(tekst));
}
