using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Tests.Rules.Begin;

/// <summary>Whether a tablet can reach the address of its QR (SET-1, LIVE-5).</summary>
[Requirement("SET-1", "LIVE-5")]
public sealed class AlleenHierTests
{
    [Theory]
    [InlineData("http://localhost:5080", null, true)]
    [InlineData("http://127.0.0.1:5080", null, true)]
    [InlineData("http://[::1]:5080", null, true)]
    [InlineData("http://localhost:5080", "https://intranet.school.nl", false)]
    [InlineData("https://0.0.0.0:5443", "https://intranet.school.nl:5443", false)]
    [InlineData("https://intranet.school.lan", null, false)]
    [InlineData("https://0.0.0.0:5443", "https://localhost:5443", true)]
    public void Alleen_deze_computer_als_geen_ander_het_adres_kan_openen(string urls, string? publiek, bool alleen) =>
        Assert.Equal(alleen, StartRules.IsAlleenDezeMachine(new Opdracht { Urls = urls, PubliekeUrl = publiek }));
}
