using System.Buffers.Text;
using System.Text;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Rules.Toegang;

[Requirement("SEC-1")]
public sealed class ExterneRulesTests
{
    [Fact]
    public void Microsoft_noemt_iemand_met_tenant_en_object_id()
    {
        var token = Token("""{"aud":"wij","sub":"s","tid":"t","oid":"o","email":"a@b.example"}""");

        Assert.Equal("t|o", ExterneRules.MicrosoftSleutel(token, "wij", "s"));
    }

    [Theory]
    [InlineData("""{"aud":"een ander","sub":"s","tid":"t","oid":"o"}""")]
    [InlineData("""{"aud":"wij","sub":"een ander","tid":"t","oid":"o"}""")]
    [InlineData("""{"aud":"wij","sub":"s","oid":"o"}""")]
    [InlineData("""{"aud":"wij","sub":"s","tid":"t"}""")]
    [InlineData("[]")]
    [InlineData("geen json")]
    public void Een_id_token_dat_niet_voor_ons_of_niet_van_diezelfde_persoon_is_telt_niet(string inhoud) =>
        Assert.Null(ExterneRules.MicrosoftSleutel(Token(inhoud), "wij", "s"));

    [Theory]
    [InlineData(null)]
    [InlineData("a.b")]
    [InlineData("a.!.c")]
    public void Wat_geen_id_token_is_telt_niet(string? token) => Assert.Null(ExterneRules.MicrosoftSleutel(token, "wij", "s"));

    private static string Token(string inhoud) => $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(inhoud))}.x";
}
