using OrleansSchool.Intranet.Documents.Excel;

namespace OrleansSchool.Tests.Rules.Excel;

public sealed class WerkboekTekstTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Ömer  ", "Ömer")]
    [InlineData("’t Hooft", "’t Hooft")]
    [InlineData("een\r\ntwee\tdrie", "een twee drie")]
    [InlineData("a\0b\u0007c\u001Bd", "abcd")]
    [InlineData("veilig\u202Efdp.exe", "veiligfdp.exe")]
    [InlineData("\uFFFEx\uD800y", "xy")]
    [InlineData("👩‍👧 Noa 🎒", "👩‍👧 Noa 🎒")]
    [InlineData("_x0041_", "_x0041_")]
    public void Teksten_verliezen_alleen_wat_niet_te_zien_is(string? tekst, string schoon) =>
        Assert.Equal(schoon, WerkboekTekst.Schoon(tekst));

    [Fact]
    public void Een_te_lange_tekst_eindigt_met_een_beletselteken_zonder_half_teken()
    {
        var kort = WerkboekTekst.Schoon("x" + string.Concat(Enumerable.Repeat("🎒", 4_000)));

        Assert.InRange(kort.Length, WerkboekTekst.CelLengteMax - 1, WerkboekTekst.CelLengteMax);
        Assert.EndsWith("🎒…", kort, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Groep 3/4", "Groep 3-4")]
    [InlineData("[a]*b?c:d\\e!", "-a--b-c-d-e-")]
    [InlineData("'s Middags", "’s Middags")]
    [InlineData("", "Blad")]
    [InlineData("history", "Blad history")]
    [InlineData("c", "Blad c")]
    [InlineData("True", "Blad True")]
    [InlineData("Groep met een heel lange naam van juf", "Groep met een heel lange naam v")]
    [InlineData("123456789012345678901234567890🎒", "123456789012345678901234567890")]
    public void Bladnamen_worden_passend_gemaakt(string wens, string naam) =>
        Assert.Equal(naam, WerkboekTekst.Bladnaam(wens, _ => false));

    [Fact]
    public void Een_bezette_bladnaam_krijgt_een_nummer_en_blijft_binnen_de_lengte()
    {
        var bezet = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Groep met een heel lange naam v", "Groep met een heel lange na (2)" };

        Assert.Equal("Groep met een heel lange na (3)", WerkboekTekst.Bladnaam("Groep met een heel lange naam van juf", bezet.Contains));
    }

    [Fact]
    public void Paginatekst_verdubbelt_het_en_teken_en_knipt_het_nooit_door()
    {
        Assert.Equal("Öz && Zn", WerkboekTekst.Paginatekst("Öz & Zn", 80));
        Assert.Equal("a", WerkboekTekst.Paginatekst("a&b", 2));
        Assert.Equal("a&&", WerkboekTekst.Paginatekst("a&b", 3));
    }
}
