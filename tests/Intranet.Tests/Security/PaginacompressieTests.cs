using System.Net.Http.Headers;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>
/// What is compressed, and what goes in full (decision 0034): asked with GET, and either without a query or by a page of ours. A refusal shows nothing of what
/// was asked, so it is compressed like a page without a query.
/// </summary>
[Requirement("SEC-6", "UX-1")]
public sealed class PaginacompressieTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Bord = $"/s/99XX00/bord/{KleineSchool.Groep5}";
    private const string AndereDag = $"{Bord}?datum=2026-11-10";
    private const string Deel = $"{Bord}?handler=Stand";
    private const string Weg = "/s/99XX00/bestaat-niet";

    /// <summary>Method, address, what the browser says of who asks (null: it says nothing), and whether the answer is compressed.</summary>
    public static TheoryData<string, string, string?, bool> Vragen => new()
    {
        { "GET", Bord, "none", true },
        { "GET", Bord, "same-origin", true },
        { "GET", Bord, "cross-site", true },
        { "GET", Bord, null, true },
        { "GET", AndereDag, "same-origin", true },
        { "GET", AndereDag, "none", false },
        { "GET", AndereDag, "same-site", false },
        { "GET", AndereDag, "cross-site", false },
        { "GET", AndereDag, null, false },
        { "GET", Deel, "same-origin", true },
        { "GET", Deel, "cross-site", false },
        { "GET", Weg, "none", true },
        { "GET", Weg, "cross-site", true },
        { "GET", $"{Weg}?naam=Vijverhof", "cross-site", true },
        { "POST", Bord, "same-origin", false },
    };

    [Theory]
    [MemberData(nameof(Vragen))]
    public async Task Alleen_waar_niets_van_een_ander_op_kan_staan_is_gecomprimeerd(string methode, string adres, string? vraagt, bool verwacht)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var antwoord = await Vraag(bezoeker, methode, adres, vraagt);

        Assert.Equal("text/html", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Equal(verwacht ? "br" : "", string.Join(',', antwoord.Content.Headers.ContentEncoding));
        Assert.Equal(verwacht, antwoord.Headers.Vary.Contains("Accept-Encoding", StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Een_weigering_toont_niets_van_de_vraag()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        using var antwoord = await bezoeker.Get($"{Weg}?naam=Zwaantjesdrift");

        Assert.DoesNotContain("Zwaantjesdrift", await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpResponseMessage> Vraag(Bezoeker bezoeker, string methode, string adres, string? vraagt)
    {
        using var vraag = new HttpRequestMessage(new HttpMethod(methode), adres);
        vraag.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        if (vraagt is not null)
        {
            vraag.Headers.Add("Sec-Fetch-Site", vraagt);
        }

        return await bezoeker.Client.SendAsync(vraag, TestContext.Current.CancellationToken);
    }
}
