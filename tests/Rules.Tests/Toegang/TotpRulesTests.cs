using System.Text;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Rules.Toegang;

[Requirement("SEC-1")]
public sealed class TotpRulesTests
{
    private static readonly byte[] Rfc = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 10, 0, 15, TimeSpan.Zero);

    /// <summary>RFC 6238, appendix B, the SHA-1 column; our codes are its last six digits.</summary>
    [Theory]
    [InlineData(59L, "94287082")]
    [InlineData(1111111109L, "07081804")]
    [InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924")]
    [InlineData(2000000000L, "69279037")]
    [InlineData(20000000000L, "65353130")]
    public void De_codes_zijn_die_van_RFC_6238(long seconden, string acht) =>
        Assert.Equal(acht[2..], TotpRules.Code(Rfc, TotpRules.Stap(DateTimeOffset.FromUnixTimeSeconds(seconden))));

    /// <summary>RFC 4226, appendix D.</summary>
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(5, "254676")]
    [InlineData(9, "520489")]
    public void De_codes_zijn_die_van_RFC_4226(long teller, string code) => Assert.Equal(code, TotpRules.Code(Rfc, teller));

    [Theory]
    [InlineData("", "")]
    [InlineData("MY", "f")]
    [InlineData("MZXW6", "foo")]
    [InlineData("MZXW6YTBOI", "foobar")]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "12345678901234567890")]
    [InlineData("MZXW1", "")]
    public void De_sleutel_wordt_gelezen_als_base32(string base32, string tekst) =>
        Assert.Equal(tekst, Encoding.ASCII.GetString(TotpRules.Sleutel(base32)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Een_stap_ervoor_of_erna_telt_nog_mee(int stappen, bool goed)
    {
        var stap = TotpRules.Stap(Nu) + stappen;

        Assert.Equal(goed ? stap : null, TotpRules.Keur(Rfc, TotpRules.Code(Rfc, stap), Nu, laatsteStap: 0));
    }

    [Fact]
    public void Elke_stap_telt_een_keer_en_een_oudere_daarna_niet_meer()
    {
        var stap = TotpRules.Stap(Nu);

        Assert.Null(TotpRules.Keur(Rfc, TotpRules.Code(Rfc, stap), Nu, laatsteStap: stap));
        Assert.Null(TotpRules.Keur(Rfc, TotpRules.Code(Rfc, stap - 1), Nu, laatsteStap: stap));
        Assert.Equal(stap + 1, TotpRules.Keur(Rfc, TotpRules.Code(Rfc, stap + 1), Nu, laatsteStap: stap));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public void Wat_geen_code_is_wordt_geweigerd(string code) => Assert.Null(TotpRules.Keur(Rfc, code, Nu, laatsteStap: 0));

    [Fact]
    public void De_sleutel_staat_in_groepen_van_vier_en_een_getypte_code_mag_spaties_hebben()
    {
        Assert.Equal("GEZD GNBV GY", TotpRules.Leesbaar("GEZDGNBVGY"));
        Assert.Equal("123456", TotpRules.Kaal(" 123 456 "));
    }
}
