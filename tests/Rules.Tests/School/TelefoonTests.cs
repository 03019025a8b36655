using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.School;

public sealed class TelefoonTests
{
    [Theory]
    [InlineData("06-12345678", "+31612345678", "06 12 34 56 78")]
    [InlineData("+31 6 1234 5678", "+31612345678", "06 12 34 56 78")]
    [InlineData("0031612345678", "+31612345678", "06 12 34 56 78")]
    [InlineData("+31 (0)24 123 45 67", "+31241234567", "024 123 45 67")]
    [InlineData("0481 12 34 56", "+31481123456", "0481 12 34 56")]
    [InlineData("0032 475 12 34 56", "+32475123456", "+32475123456")]
    [Requirement("SCH-2")]
    public void Een_nummer_wordt_in_een_vorm_bewaard_en_leesbaar_getoond(string invoer, string bewaard, string getoond)
    {
        Assert.True(Telefoon.Probeer(invoer, out var nummer));
        Assert.Equal((bewaard, getoond), (nummer, Telefoon.Leesbaar(nummer)));
        Assert.True(Telefoon.Probeer(Telefoon.Leesbaar(nummer), out var terug));
        Assert.Equal(nummer, terug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("112")]
    [InlineData("06-1234567")]
    [InlineData("06-123456789")]
    [InlineData("12345678")]
    [InlineData("bel moeder")]
    [InlineData("+")]
    [InlineData("06+12345678")]
    [InlineData("00")]
    [InlineData("+0612345678")]
    public void Een_nummer_dat_niet_kan_wordt_geweigerd(string invoer) => Assert.False(Telefoon.Probeer(invoer, out _));
}
