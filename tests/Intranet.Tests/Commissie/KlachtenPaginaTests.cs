using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Logboek;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>A complaint from the question of a parent to its answer, without script (TSO-15c).</summary>
[Requirement("TSO-15c")]
public sealed class KlachtenPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Klachten = "/s/99XX00/klachten";
    private const string Vragen = "/s/99XX00/vragen";

    [Fact]
    public async Task Een_vraag_van_een_ouder_wordt_een_klacht_en_de_ouder_hoort_voor_wanneer_er_antwoord_is()
    {
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        await fatma.Verstuur((await fatma.Pagina("/s/99XX00/logboek?soort=oudervraag")).FormulierVan("Schrijf"), ("Regel.Tekst", "Mijn kind krijgt geen tijd om te eten.")).Gelukt();
        Assert.Null((await fatma.Pagina(Vragen)).QuerySelector("#vragen a[href*='/klachten']"));

        var vorm = await marijke.Pagina(Link(await marijke.Pagina(Vragen), "geen tijd om te eten"));
        Assert.Equal("Mijn kind krijgt geen tijd om te eten.", vorm.QuerySelector("#Klacht_Tekst")!.TextContent.Trim());
        Assert.StartsWith("Een ouder, gehoord door", vorm.QuerySelector("#Klacht_Van")!.GetAttribute("value"), StringComparison.Ordinal);
        var fout = await marijke.Verstuur(vorm.Formulier("Bewaar"), ("Klacht.Onderwerp", " "), ("Klacht.AntwoordVoor", "")).Geweigerd();
        Assert.Contains("Vul het onderwerp in", fout.FoutBij("Klacht_Onderwerp"), StringComparison.Ordinal);
        Assert.Contains("een dag voor het antwoord", fout.FoutBij("Klacht_AntwoordVoor"), StringComparison.Ordinal);
        (string, string)[] goed = [("Klacht.Onderwerp", "Te weinig tijd"), ("Klacht.AntwoordVoor", "2026-12-03")];
        await marijke.Verstuur(fout.Formulier("Bewaar"), goed).Gelukt();
        await marijke.Verstuur(fout.Formulier("Bewaar"), goed).Gelukt(); // a double click

        Assert.Single(await Lijst(), k => k.Onderwerp == "Te weinig tijd");
        var vragen = await marijke.Pagina(Vragen);
        var vraag = vragen.QuerySelectorAll(".logregel").Single(r => r.TextContent.Contains("geen tijd om te eten", StringComparison.Ordinal));
        Assert.Contains("Vastgelegd als klacht", vraag.TextContent, StringComparison.Ordinal);
        Assert.Contains("uiterlijk op donderdag 3 december", vraag.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var lijst = await marijke.Pagina(Link(vragen, "geen tijd om te eten"));
        Assert.Contains("uiterlijk donderdag 3 december 2026", lijst.Tekst("#klachtenlijst"), StringComparison.Ordinal);
        Assert.Contains("Nog geen behandelaar", lijst.Tekst("#klachtenlijst"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_klacht_gaat_door_naar_de_klachtenprocedure_en_is_pas_klaar_met_een_uitkomst()
    {
        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        await ingrid.Verstuur(
            (await ingrid.Pagina(Klachten)).Formulier("Bewaar"), ("Klacht.Van", "Linda Mulder"), ("Klacht.Onderwerp", "Geduwd"), ("Klacht.Tekst", "Er wordt geduwd op het plein.")).Gelukt();
        var id = (await Lijst()).Single(k => k.Onderwerp == "Geduwd").Id;

        await ingrid.Verstuur(await Vorm(ingrid, id), ("Klacht.Stand", "BijSchool"), ("Klacht.StandOp", "2026-11-11"), ("Klacht.Behandelaar", "Anke Vos")).Geweigerd(); // before it was made
        await ingrid.Verstuur(await Vorm(ingrid, id), ("Klacht.Stand", "BijSchool"), ("Klacht.Behandelaar", "Anke Vos")).Gelukt();
        var pagina = await ingrid.Pagina(Klachten);
        Assert.Contains("Bij de klachtenprocedure", pagina.Tekst($"#klacht-{id} .blad-kop"), StringComparison.Ordinal);
        Assert.Contains("donderdag 12 november 2026", pagina.Tekst($"#klacht-{id} .stappen"), StringComparison.Ordinal);

        var nee = await ingrid.Verstuur(await Vorm(ingrid, id), ("Klacht.Stand", "Opgelost")).Geweigerd();
        Assert.Contains("wat eruit kwam", nee.FoutBij("Klacht_Uitkomst"), StringComparison.Ordinal);
        await ingrid.Verstuur(nee.Formulier("Bewaar"), ("Klacht.Uitkomst", "Er staat nu een helper bij de glijbaan.")).Gelukt();
        var klacht = (await Lijst()).Single(k => k.Id == id);
        Assert.Equal((Klachtstand.Opgelost, new DateOnly(2026, 11, 12)), (klacht.Stand, klacht.KlaarOp));
        Assert.Contains("een helper bij de glijbaan", (await ingrid.Pagina(Klachten)).Tekst($"#klacht-{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_met_een_oude_versie_bewaart_hoort_dat_en_houdt_zijn_tekst()
    {
        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        await ingrid.Verstuur(
            (await ingrid.Pagina(Klachten)).Formulier("Bewaar"), ("Klacht.Van", "Een ouder"), ("Klacht.Onderwerp", "Kou"), ("Klacht.Tekst", "Het is koud in de gang.")).Gelukt();
        var id = (await Lijst()).Single(k => k.Onderwerp == "Kou").Id;
        var oud = await Vorm(marijke, id);
        await ingrid.Verstuur(await Vorm(ingrid, id), ("Klacht.Behandelaar", "Ingrid van Leeuwen")).Gelukt();

        var nee = await marijke.Verstuur(oud, ("Klacht.Behandelaar", "Marijke van der Veen")).Geweigerd();
        Assert.Contains("Iemand anders paste dit net aan", nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Equal("Marijke van der Veen", nee.QuerySelector("#Klacht_Behandelaar")!.GetAttribute("value"));
        Assert.Contains("Ingrid van Leeuwen", nee.Tekst($"#klacht-{id}"), StringComparison.Ordinal); // what it is now stands above it
        Assert.Contains("Ingrid van Leeuwen", nee.Tekst("#klachtvorm .melding[data-staat=wacht]"), StringComparison.Ordinal); // and in the form, which is all that a script gets
        Assert.Equal("Ingrid van Leeuwen", (await Lijst()).Single(k => k.Id == id).Behandelaar);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Wie_geen_klachten_behandelt_komt_er_niet_in_en_wat_voor_de_schoolleider_is_ziet_de_coordinator_niet()
    {
        foreach (var rol in new[] { Rol.Overblijfkracht, Rol.Commissielid, Rol.MrOuder, Rol.Ouderraad, Rol.Groepsleerkracht })
        {
            using var bezoeker = await kantoor.Web.LogIn(rol);
            await bezoeker.Pagina(Klachten, HttpStatusCode.Forbidden);
        }

        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        await ingrid.Verstuur(
            (await ingrid.Pagina(Klachten)).Formulier("Bewaar"), ("Klacht.Van", "Een ouder"), ("Klacht.Onderwerp", "De toon van de coordinator"), ("Klacht.Tekst", "Zij snauwt."),
            ("Klacht.AlleenSchoolleiding", "true")).Gelukt();
        var id = (await Lijst()).Single(k => k.AlleenSchoolleiding).Id;
        Assert.DoesNotContain("De toon van", (await marijke.Pagina(Klachten)).Tekst("main"), StringComparison.Ordinal);
        await marijke.Pagina($"{Klachten}?klacht={id}", HttpStatusCode.NotFound);
        Assert.Contains("Alleen de schoolleider ziet", (await ingrid.Pagina(Klachten)).Tekst($"#klacht-{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("2010-2011")]
    public async Task Een_klacht_voor_een_schooljaar_dat_er_niet_is_komt_niet_in_dat_van_nu_terecht(string jaar)
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        (string, string)[] velden = [("Klacht.Op", "2026-11-10"), ("Klacht.Van", "Een ouder"), ("Klacht.Onderwerp", "Verdwaald"), ("Klacht.Tekst", "Een tekst."), ("operatie", $"proef-{jaar}")];
        using var antwoord = await marijke.Post($"{Klachten}?handler=Bewaar&jaar={jaar}", velden);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        Assert.DoesNotContain(await Lijst(), k => k.Onderwerp == "Verdwaald");
    }

    [Fact]
    public async Task Een_live_signaal_ververst_de_lijst_en_nooit_het_formulier()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var antwoord = await marijke.Get($"{Klachten}?handler=Lijst&jaar=2026-2027", htmx: true);
        var deel = await Bezoeker.Lees(antwoord);
        Assert.NotNull(deel.QuerySelector("#klachtenlijst"));
        Assert.Null(deel.QuerySelector("form"));
        foreach (var adres in new[] { "?klacht=k999", "?vraag=2026-11-12%2F999", "?vraag=onzin" })
        {
            await marijke.Pagina(Klachten + adres, HttpStatusCode.NotFound);
        }

        Assert.Contains("Geen klachten in 2025-2026", (await marijke.Pagina($"{Klachten}?jaar=2025-2026")).Tekst("#klachtenlijst"), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<Klacht>> Lijst() =>
        (await kantoor.Web.Grains.Klachten(Kantoor.School, IntranetFabriek.Jaar).Bekijk(Kantoor.Systeem)).Waarde!.Klachten;

    private static async Task<IHtmlFormElement> Vorm(Bezoeker wie, string id) => (await wie.Pagina($"{Klachten}?klacht={id}")).Formulier("Bewaar");

    /// <summary>From the question with these words to the complaints, without the place on that page.</summary>
    private static string Link(IHtmlDocument vragen, string tekst) => vragen.QuerySelectorAll(".logregel").Single(r => r.TextContent.Contains(tekst, StringComparison.Ordinal))
        .QuerySelector("a[href*='/klachten']")!.GetAttribute("href")!.Split('#')[0];
}
