using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Begin;

/// <summary>The list to practise on: names of one groep, and nothing that can be sent (SET-1).</summary>
[Requirement("SET-1")]
public sealed class ProefTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Proef = "/s/99XX00/beginnen/proef";

    [Fact]
    public async Task De_oefenlunch_toont_een_groep_en_heeft_geen_enkel_formulier()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var pagina = await bezoeker.Pagina($"{Proef}?groep={KleineSchool.Groep5}");

        Assert.Equal(4, pagina.QuerySelectorAll("[data-proef-kind]").Length);
        Assert.Contains(KleineSchool.Horizon.Achternaam5, pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("niets wordt bewaard", pagina.Tekst(".proefkop"), StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("[data-proef] form, [data-proef] [hx-post], [data-proef] [name]"));
        Assert.All(pagina.QuerySelectorAll("[data-proef] button"), b => Assert.Equal("button", b.GetAttribute("type")));
        using var post = await bezoeker.Post(Proef);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Zonder_groep_staat_de_eerste_er_meteen_en_een_onbekende_groep_is_er_niet()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var zonder = await bezoeker.Pagina(Proef);
        Assert.EndsWith($"?groep={KleineSchool.Groep5}", zonder.QuerySelector(".keuzerij a[aria-current=true]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(4, zonder.QuerySelectorAll("[data-proef-kind]").Length);
        await bezoeker.Pagina($"{Proef}?groep=zz", HttpStatusCode.NotFound);
        await bezoeker.Pagina($"{Proef}?groep={new string('g', 300)}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Rol.Groepsleerkracht)]
    [InlineData(Rol.Bestuur)]
    public async Task Wie_niet_alle_borden_ziet_oefent_niet_met_namen(Rol rol)
    {
        using var bezoeker = await kantoor.Web.LogIn(rol);

        using var antwoord = await bezoeker.Get($"{Proef}?groep={KleineSchool.Groep6}");

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }
}
