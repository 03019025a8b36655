using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Basis;

[Requirement("UX-1")]
public sealed class WeigeringenTests
{
    [Theory]
    [InlineData("een naam", "Vul een naam in.")]
    [InlineData("de dag waarop dit ingaat", "Vul de dag waarop dit ingaat in.")]
    [InlineData("uw vraag", "Vul uw vraag in.")]
    [InlineData("waarde", "Vul waarde in.")]
    [InlineData("waarom zij niet doorgaat", "Vul in waarom zij niet doorgaat.")]
    [InlineData("waar het punt over gaat", "Vul in waar het punt over gaat.")]
    [InlineData("hoeveel stemmen voor er waren", "Vul in hoeveel stemmen voor er waren.")]
    [InlineData("op welke dag jullie vergaderen", "Vul in op welke dag jullie vergaderen.")]
    [InlineData("van wie de opmerking komt", "Vul in van wie de opmerking komt.")]
    [InlineData("met wie de afspraak is", "Vul in met wie de afspraak is.")]
    public void Wat_ontbreekt_wordt_in_een_goede_zin_gevraagd(string wat, string zin) => Assert.Equal(zin, Weigeringen.Verplicht("veld", wat).Zin);
}
