using System.Net;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Vandaag;

/// <summary>The box in the head finds what this person's menu holds, and leads to the list of children, which notes who looked (UX-2, SEC-3).</summary>
[Requirement("UX-2")]
public sealed class ZoekPaginaTests(GevuldIntranet intranet) : IClassFixture<GevuldIntranet>
{
    private const string S = "/s/99XX00";

    private readonly IntranetFabriek _web = intranet.Web;

    [Theory]
    [InlineData(Rol.Overblijfcoordinator, "roos", S + "/rooster")]
    [InlineData(Rol.Overblijfcoordinator, "klach", S + "/klachten")]
    [InlineData(Rol.Administratie, "LEERLING", S + "/leerlingen")]
    public async Task Een_deel_van_een_naam_vindt_de_pagina_ook_als_die_onder_een_andere_regel_staat(Rol rol, string woord, string pagina)
    {
        using var iemand = await _web.LogIn(rol);

        var gevonden = await iemand.Pagina($"{S}/zoek?q={woord}");

        Assert.NotNull(gevonden.QuerySelector($"main .werklijst a[href='{pagina}']"));
        Assert.Equal(woord, gevonden.QuerySelector("#zoek-woord")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Wat_iemand_niet_mag_staat_er_niet_bij()
    {
        using var bhv = await _web.LogIn(Rol.Bhv);

        var gevonden = await bhv.Pagina($"{S}/zoek?q=geld");

        Assert.Null(gevonden.QuerySelector("main .werklijst"));
        Assert.Contains("Niets gevonden", gevonden.Tekst(".leeg h2"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-3")]
    public async Task Wie_geen_pagina_bedoelt_komt_in_de_leerlingenlijst_met_die_naam()
    {
        using var leider = await _web.LogIn(Rol.Schoolleider);

        using var antwoord = await leider.Get($"{S}/zoek?q=jansen%20%26%20co");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal($"{S}/leerlingen?zoek=jansen%20%26%20co", antwoord.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Een_helper_staat_er_alleen_na_de_tweede_stap()
    {
        using var coordinator = await _web.LogIn(Rol.Overblijfcoordinator); // signed in without it

        using var antwoord = await coordinator.Get($"{S}/zoek?q=ria");

        Assert.StartsWith($"{S}/leerlingen?zoek=", antwoord.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_woord_is_er_een_leeg_zoekvak_en_op_een_gewone_pagina_staat_het_in_de_kop()
    {
        using var coordinator = await _web.LogIn(Rol.Overblijfcoordinator);

        Assert.Equal("", (await coordinator.Pagina($"{S}/zoek")).QuerySelector("#zoek-woord")!.GetAttribute("value") ?? "");
        Assert.Equal($"{S}/zoek", (await coordinator.Pagina(S)).QuerySelector(".kopbalk-zoek")!.GetAttribute("action"));
    }
}
