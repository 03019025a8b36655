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
        using var pagina = await bezoeker.Get(begin.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
    }

    [Fact]
    [Requirement("SEC-1", "SEC-2")]
    public async Task Met_alleen_een_wachtwoord_zegt_de_inleespagina_dat_er_een_tweede_stap_nodig_is()
    {
        using var bezoeker = await huis.Web.LogIn(Rol.Schoolleider);
        var pagina = await bezoeker.Pagina("/s/99XX00/leerlingen/inlezen", HttpStatusCode.Forbidden);
        Assert.Contains("tweede stap", pagina.Body!.TextContent, StringComparison.Ordinal);
    }
}
