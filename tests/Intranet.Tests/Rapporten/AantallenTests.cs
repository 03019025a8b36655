using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Intranet.Rapporten;

public sealed class AantallenTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private static readonly string Xlsx = $"{Kantoor.Rapporten}/aantallen.xlsx?van=2026-11-09&tot=2026-11-12";

    [Fact, Requirement("XLS-1")]
    public async Task De_aantallen_tellen_wie_er_was_per_dag_en_groep()
    {
        var dag = kantoor.Web.Grains.Overblijfdag(Kantoor.School, KleineSchool.Groep6, kantoor.Web.Vandaag);
        Assert.Null((await dag.Markeer(
            new Markeer([KleineSchool.Leerling6(0), KleineSchool.Leerling6(1), KleineSchool.Leerling6(2)], Markeersoort.Aanwezig, new OperatieId("aantallen-1")), Kantoor.Systeem)).Weigering);
        Assert.Null((await dag.Markeer(
            new Markeer([KleineSchool.Leerling6(3)], Markeersoort.Afgemeld, new OperatieId("aantallen-2"), AfmeldReden: AfmeldReden.Ziek), Kantoor.Systeem)).Weigering);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var boek = await Werkboeklezer.Haal(bezoeker, Xlsx, "aantallen-99XX00-2026-11-09-2026-11-12.xlsx");

        Assert.Equal(["Per weekdag", "Per datum", "Per stand"], boek.Bladen);
        var kop = boek.Rij("Per stand", "Verwacht");
        var vandaag = boek.Blad("Per stand").Single(r => r.Contains("Groep 6") && r.Contains("do"));
        Assert.Equal(("4", "3", "1", "0"), (
            vandaag[Array.IndexOf(kop, "Verwacht")], vandaag[Array.IndexOf(kop, "Aanwezig")], vandaag[Array.IndexOf(kop, "Afgemeld")], vandaag[Array.IndexOf(kop, "Niet gevonden")]));
        Assert.DoesNotContain(boek.Blad("Per stand"), r => r.Contains("wo"));
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, boek.Alles);
    }

    [Fact, Requirement("XLS-3")]
    public async Task Toezicht_krijgt_alleen_de_uitgave_verantwoording_ook_als_het_anders_vraagt()
    {
        using var ouderraad = await kantoor.Web.LogIn(Rol.Ouderraad);

        var boek = await Werkboeklezer.Haal(ouderraad, $"{Xlsx}&uitgave=intern", "aantallen-99XX00-2026-11-09-2026-11-12-verantwoording.xlsx");
        var pagina = await ouderraad.Pagina(Kantoor.Rapporten);
        using var daglijst = await ouderraad.Get($"{Kantoor.Rapporten}/daglijst.xlsx");

        Assert.DoesNotContain("Per stand", boek.Bladen);
        var groep6 = boek.Rij("Per weekdag", "Groep 6");
        Assert.DoesNotContain("4", groep6);
        Assert.Contains("<5", groep6);
        Assert.Empty(pagina.QuerySelectorAll("input[name=uitgave], form[action$='daglijst.xlsx']"));
        Assert.Equal(HttpStatusCode.Forbidden, daglijst.StatusCode);
    }

    [Fact, Requirement("XLS-3")]
    public async Task De_coordinator_kan_ook_de_uitgave_verantwoording_maken()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var boek = await Werkboeklezer.Haal(bezoeker, $"{Xlsx}&uitgave=verantwoording", "aantallen-99XX00-2026-11-09-2026-11-12-verantwoording.xlsx");
        Assert.DoesNotContain("Per stand", boek.Bladen);
    }

    [Theory]
    [InlineData("van=2026-11-12&tot=2026-11-09", "De laatste dag ligt voor de eerste. Draai de datums om.")]
    [InlineData("van=2026-12-01&tot=2026-12-04", "Deze periode moet nog komen.")]
    [InlineData("van=2026-05-01&tot=2026-11-01", "Kies een periode binnen één schooljaar")]
    [InlineData("van=2019-09-01&tot=2019-10-01", "In schooljaar 2019-2020 zijn er geen groepen.")]
    [InlineData("van=2026-02-30&tot=2026-10-01", "Februari heeft 28 dagen.")]
    public async Task Een_periode_die_niet_kan_wordt_uitgelegd(string vraag, string zin)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await bezoeker.Pagina($"{Kantoor.Rapporten}/aantallen.xlsx?{vraag}", HttpStatusCode.UnprocessableEntity);
        Assert.Contains(zin, pagina.Tekst(".foutpagina"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Het_einde_van_de_periode_is_hoogstens_vandaag()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        await Werkboeklezer.Haal(bezoeker, $"{Kantoor.Rapporten}/aantallen.xlsx?van=2026-11-09&tot=2027-07-31", "aantallen-99XX00-2026-11-09-2026-11-12.xlsx");
    }
}
