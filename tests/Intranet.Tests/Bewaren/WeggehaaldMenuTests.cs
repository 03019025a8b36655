using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Bewaren;

/// <summary>Who can put something of the school back finds where in the menu; nobody else has a line that leads to an empty page (UX-1, UX-2, SEC-2).</summary>
[Requirement("UX-1", "UX-2")]
public sealed class WeggehaaldMenuTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/weggehaald";

    [Fact, Requirement("SEC-2")]
    public async Task De_regel_in_het_menu_is_er_voor_wie_iets_kan_terugzetten_en_voor_niemand_anders()
    {
        await HaalVanAllesWeg();
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not (Rol.VoSchool or Rol.Verzorger)))
        {
            using var iemand = await kantoor.Web.LogIn(rol);
            var pagina = await iemand.Pagina(Adres);
            var kan = pagina.QuerySelector($"main form[action='{Adres}']") is not null;

            Assert.True(kan == pagina.QuerySelector($".hoofdnav a[href='{Adres}']") is not null, rol.Leesbaar());
        }
    }

    [Theory]
    [InlineData(Rol.Schoolleider)]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.InternBegeleider)]
    public async Task Op_de_pagina_staat_de_regel_aan_en_het_zoekvak_vindt_haar(Rol rol)
    {
        using var iemand = await kantoor.Web.LogIn(rol);

        Assert.Equal("Onlangs weggehaald", (await iemand.Pagina(Adres)).QuerySelector(".hoofdnav [aria-current=page]")?.TextContent.Trim());
        Assert.NotNull((await iemand.Pagina("/s/99XX00/zoek?q=weggehaald")).QuerySelector($"main .werklijst a[href='{Adres}']"));
    }

    /// <summary>Of three owners, each with a right of its own.</summary>
    private async Task HaalVanAllesWeg()
    {
        var (grains, wie) = (kantoor.Web.Grains, Kantoor.Systeem);
        var (school, taken, hulp) = (grains.School(Kantoor.School), grains.Taakverdeling(Kantoor.School), grains.Hulp(Kantoor.School));
        Eis(await school.BewaarPlek(new Plek("hok", "Het hok", PlekSoort.Binnen), (await school.Bekijk())!.Versie, wie));
        Eis(await school.VerwijderPlek("hok", (await school.Bekijk())!.Versie, wie));
        Eis(await taken.BewaarTaak("poort", null, "De poort", wie));
        Eis(await taken.VerwijderTaak("poort", wie));
        Eis(await hulp.Bewaar(new Hulponderwerp("", "Onze afspraken", "Deze school", ["Bel eerst."], []), (await hulp.Bekijk(wie)).Waarde!.Versie, wie));
        var view = (await hulp.Bekijk(wie)).Waarde!;
        Eis(await hulp.Verwijder(view.Onderwerpen.Single(o => o.Titel == "Onze afspraken").Id, view.Versie, wie));
    }

    private static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
