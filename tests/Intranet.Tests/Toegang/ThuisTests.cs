using System.Net;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>Who signs in starts on a page that the roles open, never on a refusal.</summary>
public sealed class ThuisTests(GevuldIntranet huis) : IClassFixture<GevuldIntranet>
{
    public static TheoryData<Rol> Rollen => [.. Enum.GetValues<Rol>()];

    [Theory]
    [MemberData(nameof(Rollen))]
    [Requirement("SEC-2", "UX-1")]
    public async Task Elke_rol_komt_na_het_inloggen_op_een_pagina_die_opengaat(Rol rol)
    {
        using var bezoeker = await huis.Web.LogIn(rol);
        using var begin = await bezoeker.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, begin.StatusCode);
        var adres = begin.Headers.Location!.OriginalString;
        if (rol == Rol.VoSchool)
        {
            using var portaal = await bezoeker.Get(adres); // never without a second step
            adres = portaal.Headers.Location!.OriginalString;
            Assert.Equal("/tweede-stap?terug=%2Fportaal%2F99XX00", adres);
            using var stap = await bezoeker.Get(adres);
            adres = stap.Headers.Location?.OriginalString ?? adres; // who has none yet sets it up first
        }

        using var pagina = await bezoeker.Get(adres);
        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
    }

    [Fact]
    [Requirement("SEC-1", "SEC-2")]
    public async Task Met_alleen_een_wachtwoord_leidt_de_inleespagina_naar_de_tweede_stap_en_weigert_een_formulier()
    {
        using var bezoeker = await huis.Web.LogIn(Rol.Schoolleider);
        using var vraag = await bezoeker.Get("/s/99XX00/leerlingen/inlezen");
        Assert.Equal("/tweede-stap?terug=%2Fs%2F99XX00%2Fleerlingen%2Finlezen", vraag.Headers.Location?.OriginalString);
        using var formulier = await bezoeker.Post("/s/99XX00/leerlingen/inlezen");
        var pagina = await Bezoeker.Lees(formulier, HttpStatusCode.Forbidden);
        Assert.Contains("tweede stap", pagina.Body!.TextContent, StringComparison.Ordinal);
    }
}
