using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Gids;

namespace OrleansSchool.Tests.Intranet.Gids;

/// <summary>The guides as people read them in the intranet (UX-1).</summary>
[Requirement("UX-1")]
public sealed class GidsPaginaTests(GevuldIntranet huis) : IClassFixture<GevuldIntranet>
{
    private static readonly string School = $"/s/{KleineSchool.Horizon.Sleutel}";

    [Theory]
    [InlineData(Rol.Schoolleider, "schoolleider")]
    [InlineData(Rol.Overblijfkracht, "overblijfkracht")]
    [InlineData(Rol.Kascommissie, "kascommissie")]
    [InlineData(Rol.Bestuur, "bestuur")]
    public async Task Elke_rol_ziet_de_eigen_gids_eerst(Rol rol, string onderwerp)
    {
        using var bezoeker = await huis.Web.LogIn(rol);
        var pagina = await bezoeker.Pagina($"{School}/gids");

        var eerste = pagina.QuerySelector(".stapel > section.blad h2 a");
        Assert.Equal($"{School}/gids/{onderwerp}", eerste?.GetAttribute("href"));
        Assert.Equal(Gidsboek.Zoek(onderwerp)!.Titel, eerste?.TextContent);
    }

    [Theory]
    [InlineData("/rooster")]
    [InlineData("/bord/g5")]
    [InlineData("/leerlingen")]
    public async Task Hulp_op_een_pagina_brengt_bij_de_uitleg_van_die_pagina(string pad)
    {
        using var coordinator = await huis.Web.LogIn(Rol.Overblijfcoordinator);
        var hulp = (await coordinator.Pagina(School + pad)).QuerySelector("a.hulp")?.GetAttribute("href");

        Assert.NotNull(hulp);
        var delen = hulp.Split('#');
        var gids = await coordinator.Pagina(delen[0]);
        Assert.NotNull(gids.GetElementById(delen[1]));
    }

    [Fact]
    public async Task Elke_gids_gaat_open_en_toont_alleen_tekst()
    {
        using var leider = await huis.Web.LogIn(Rol.Schoolleider);
        foreach (var gids in Gidsboek.Documenten.Concat(Gidsboek.Stukken))
        {
            var pagina = await leider.Pagina($"{School}/gids/{gids.Onderwerp}");
            Assert.Equal(gids.Titel, pagina.QuerySelector("main h1")?.TextContent);
            Assert.Equal(gids.Koppen.Select(k => k.Anker), pagina.QuerySelectorAll(".gids > h2, .gids > h3").Select(k => k.Id));
            Assert.Equal(gids.Blokken.OfType<Gidstabel>().Sum(t => t.Rijen.Length), pagina.QuerySelectorAll(".gids tbody > tr").Length);
            Assert.DoesNotContain("**", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("](", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ouder")]
    [InlineData("vo-school")]
    [InlineData("inloggen")]
    public async Task Wie_geen_account_heeft_leest_wat_voor_iedereen_is(string onderwerp)
    {
        using var anoniem = huis.Web.Anoniem();
        var pagina = await anoniem.Pagina($"/gids/{onderwerp}");

        Assert.Equal(Gidsboek.Zoek(onderwerp)!.Titel, pagina.QuerySelector("main h1")?.TextContent);
        Assert.DoesNotContain(pagina.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith("/s/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/gids/geld")]
    [InlineData("/gids/bestaatniet")]
    [InlineData("/gids/beeld/bestaatniet")]
    [InlineData("/gids/..%2Fgeld")]
    public async Task Wat_niet_voor_iedereen_is_is_er_niet(string adres)
    {
        using var anoniem = huis.Web.Anoniem();
        using var antwoord = await anoniem.Get(adres);

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Iemand_van_een_vo_school_leest_alleen_de_openbare_gids()
    {
        using var vo = await huis.Web.LogIn(Rol.VoSchool);
        using var dicht = await vo.Get($"{School}/gids");

        Assert.True(dicht.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{dicht.StatusCode}");
        Assert.NotNull((await vo.Pagina("/gids/vo-school")).GetElementById("een-dossier-ophalen"));
    }

    [Fact]
    public async Task Een_gids_die_er_niet_is_geeft_niets_gevonden()
    {
        using var leider = await huis.Web.LogIn(Rol.Schoolleider);
        using var antwoord = await leider.Get($"{School}/gids/bestaatniet");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }
}
