using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Gedrag;

/// <summary>Article 9 on the pages, without script.</summary>
public sealed class GedragPaginaTests(Huis huis)
{
    [Fact]
    [Requirement("TSO-9a", "TSO-9b", "TSO-9c")]
    public async Task Coordinator_schoolleider_en_commissie_doen_ieder_hun_stap_en_het_kind_is_van_de_lijst()
    {
        var school = await Gevuld();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        using var ingrid = await school.Bezoeker(Rol.Schoolleider, "Ingrid van Leeuwen");
        using var karel = await school.Bezoeker(Rol.Commissielid, "Karel van Rijn");

        var lijst = await marijke.Open($"{school.Pad}/gedrag");
        Assert.Contains("Wout Zijlstra", lijst.QuerySelector("#gedraglijst")!.TextContent, StringComparison.Ordinal);
        var pagina = await marijke.Open($"{school.Pad}/gedrag/wout");
        Assert.Equal(["waarschuw-kop", "begin-kop"], pagina.QuerySelectorAll("#waarschuw-kop, #begin-kop").Select(k => k.Id)); // the first step first
        pagina = await marijke.Verzend(Vorm(pagina, "Begin"), "true", ("Begin.Aanleiding", "Duwt steeds andere kinderen."));
        Assert.Equal("Wacht op gesprek met ouders", (await Stap(school)).Woord);

        pagina = await ingrid.Open($"{school.Pad}/gedrag/wout");
        pagina = await ingrid.Verzend(Vorm(pagina, "Contact"), null, ("Contact.Verslag", "Moeder gesproken."));
        pagina = await marijke.Open($"{school.Pad}/gedrag/wout");
        Assert.Null(pagina.QuerySelector("form[action*='handler=Contact']"));
        await marijke.Verzend(Vorm(pagina, "Overleg"), null, ("Overleg.Uitkomst", "Een week schorsen."));

        var wacht = await karel.Open($"{school.Pad}/gedrag");
        Assert.DoesNotContain("Wout", wacht.Body!.TextContent, StringComparison.Ordinal);
        var besluit = await karel.Open(wacht.QuerySelector("#gedraglijst a.btn-primary")!.GetAttribute("href")!);
        besluit = await karel.Verzend(besluit.QuerySelector("#besluit form")!, null,
            ("Besluit.OokAanwezig", "Karel van Rijn, Petra de Ruiter"), ("Besluit.Voor", "2"), ("Besluit.Tegen", "0"), ("Besluit.Tekst", "Een week rust."),
            ("Besluit.Van", "2026-11-13"), ("Besluit.TotEnMet", "2026-11-20"));
        Assert.Contains("De commissie schorst", besluit.QuerySelector("#genomen-kop")!.TextContent, StringComparison.Ordinal);

        pagina = await ingrid.Open($"{school.Pad}/gedrag/wout");
        pagina = await ingrid.Verzend(Vorm(pagina, "Ouders"), null, ("Ouders.Verslag", "Beide ouders gesproken."));
        Assert.Contains("Wordt geschorst van vrijdag 13 november", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 20), (await huis.Grains.Leerling(school.Sleutel, "wout").Kaart(school.Systeem)).Waarde!.Blokkades.Single().TotEnMet);
    }

    [Fact]
    [Requirement("TSO-9b", "TSO-9c")]
    public async Task Een_geweigerde_stap_zegt_bij_het_veld_wat_er_mist_en_bewaart_wat_er_getypt_was()
    {
        var school = await Gevuld();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open($"{school.Pad}/gedrag/wout");
        var nee = await marijke.Verzend(Vorm(pagina, "Begin"), "false", ("Begin.Aanleiding", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.NotNull(nee.QuerySelector("#Begin_Aanleiding-fout"));
        pagina = await marijke.Verzend(Vorm(nee, "Begin"), "false", ("Begin.Aanleiding", "Slaat"));

        nee = await marijke.Verzend(Vorm(pagina, "Overleg"), null, ("Overleg.Uitkomst", "Eens met schorsen"), ("Overleg.Op", "2026-11-13"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.Contains("moet nog komen", nee.QuerySelector("#Overleg_Op-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Eens met schorsen", nee.QuerySelector("#Overleg_Uitkomst")!.TextContent.Trim());
        nee = await marijke.Verzend(Vorm(nee, "Overleg"), null, ("Overleg.Uitkomst", "Eens met schorsen"), ("Overleg.Op", "2026-11-12"));
        Assert.NotNull(nee.QuerySelector("#Overleg_ZonderContact-fout"));
        await marijke.Verzend(Vorm(nee, "Overleg"), null, ("Overleg.Uitkomst", "Eens"), ("Overleg.Op", "2026-11-12"), ("Overleg.ZonderContact", "Niet bereikbaar"));
        Assert.Equal(HttpStatusCode.OK, marijke.Status);
        Assert.Equal("Wacht op besluit commissie", (await Stap(school)).Woord);
    }

    [Fact]
    [Requirement("TSO-9c")]
    public async Task Een_vergissing_in_de_stemming_sluit_niets_stil_en_is_dezelfde_dag_te_verbeteren()
    {
        var school = await Gevuld();
        var gedrag = huis.Grains.Gedrag(school.Sleutel, "wout");
        Assert.Null((await gedrag.Begin("Duwt steeds", school.Operatie(), school.Systeem)).Weigering);
        var view = (await gedrag.Bekijk(school.Systeem)).Waarde!;
        Assert.Null((await gedrag.NoteerOverleg(view.Loopt!.Id, Huis.Vandaag, "Eens", "Al gesproken", view.Versie, school.Operatie(), school.Systeem)).Weigering);
        using var karel = await school.Bezoeker(Rol.Commissielid, "Karel van Rijn");
        var pagina = await karel.Open($"{school.Pad}/gedrag/besluit/{view.Loopt.Id}");

        var nee = await karel.Verzend(pagina.QuerySelector("#besluit form")!, null,
            ("Besluit.OokAanwezig", "Petra de Ruiter, Marijke Vos"), ("Besluit.Voor", "1"), ("Besluit.Tegen", "1"), ("Besluit.Tekst", "Een week rust."),
            ("Besluit.Van", "2026-11-13"), ("Besluit.TotEnMet", "2026-11-20"));
        Assert.Contains("er is geen meerderheid", nee.QuerySelector("#Besluit_Voor-fout")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await gedrag.Bekijk(school.Systeem)).Waarde!.Loopt);
        var dicht = await karel.Verzend(nee.QuerySelector("#besluit form")!, null, ("Besluit.Tekst", "Een week rust."), ("Besluit.Van", ""), ("Besluit.TotEnMet", ""));
        Assert.Equal("De commissie schorst niet", dicht.QuerySelector("#genomen-kop")!.TextContent);

        var beter = await karel.Verzend(dicht.QuerySelector("#besluit form")!, null,
            ("Besluit.Voor", "2"), ("Besluit.Tegen", "0"), ("Besluit.Tekst", "Een week rust."), ("Besluit.Van", "2026-11-13"), ("Besluit.TotEnMet", "2026-11-20"));
        Assert.Equal("De commissie schorst", beter.QuerySelector("#genomen-kop")!.TextContent);
        Assert.Equal(Gedragstap.Besloten, (await gedrag.Bekijk(school.Systeem)).Waarde!.Loopt!.Stap);
    }

    [Fact]
    [Requirement("TSO-8h", "SEC-2")]
    public async Task De_eigen_leerkracht_ziet_het_gedrag_en_een_helper_of_andere_leerkracht_niet()
    {
        var school = await Gevuld();
        using var eigen = await school.Bezoeker(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        using var ander = await school.Bezoeker(Rol.Groepsleerkracht, "Ruben Smit", BordSchool.Groep6);
        using var fatma = await school.Bezoeker();

        var pagina = await eigen.Open($"{school.Pad}/gedrag/wout");
        Assert.Contains("Duwde een kleuter", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("form[action*='handler=Begin']"));
        foreach (var wie in new[] { ander, fatma })
        {
            await wie.Open($"{school.Pad}/gedrag/wout");
            Assert.True(wie.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
        }

        Assert.DoesNotContain("Wout", (await ander.Open($"{school.Pad}/gedrag")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-14a", "TSO-14b", "TSO-14c", "TSO-14d")]
    public async Task Huisregels_worden_vastgelegd_gelezen_en_met_de_groep_besproken()
    {
        var school = await huis.NieuweSchool();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        using var karin = await school.Bezoeker(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        var nieuw = await marijke.Open($"{school.Pad}/regelingen/huisregels/nieuw");
        var nee = await marijke.Verzend(nieuw.QuerySelector("#versievorm")!, null, ("Versie.Regels", "Niet duwen\n\nSamen opruimen"), ("Versie.OverlegOp", "2026-11-10"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        var gelukt = await marijke.Verzend(nee.QuerySelector("#versievorm")!, null, ("Versie.Regels", "Niet duwen\n\nSamen opruimen"), ("Versie.OverlegOp", "2026-11-10"),
            ("Versie.OverlegTeam", "Karin"), ("Versie.OverlegCommissie", "Karel"), ("Versie.OverlegUitkomst", "Zo doen we het"));
        Assert.Equal(["Niet duwen", "Samen opruimen"], gelukt.QuerySelectorAll("#regeling .regellijst li").Select(li => li.TextContent));

        var lees = await karin.Open($"{school.Pad}/regelingen/huisregels");
        lees = await karin.Verzend(lees.QuerySelector("form[action*='handler=Bevestig']")!);
        Assert.Contains("Je bevestigde", lees.Body!.TextContent, StringComparison.Ordinal);
        lees = await karin.Verzend(Assert.Single(lees.QuerySelectorAll("form[action*='handler=Besproken']")));
        Assert.Contains("do 12 nov", lees.QuerySelector("#regeling")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 van", (await marijke.Open($"{school.Pad}/regelingen/huisregels")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-11a")]
    public async Task Wie_het_reglement_kreeg_wordt_voor_meer_kinderen_tegelijk_vastgelegd()
    {
        var school = await Gevuld();
        Assert.Null((await huis.Grains.Regeling(school.Sleutel, "reglement").LegVast(
            new OrleansSchool.Afspraken.RegelingInvoer(["Artikel 1"], new DateOnly(2006, 10, 1), null, null), 0, school.Operatie(), school.Systeem)).Weigering);
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var pagina = await joke.Open($"{school.Pad}/reglement-uitgereikt");
        var nee = await joke.Verzend(pagina.QuerySelector("#uitgereikt form")!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        await joke.Verzend(nee.QuerySelector("#uitgereikt form")!, null, ("kind", "wout"), ("wijze", "OpPapier"));
        Assert.Equal(HttpStatusCode.OK, joke.Status);
        var kaart = (await huis.Grains.Leerling(school.Sleutel, "wout").Kaart(school.Systeem)).Waarde!;
        Assert.Equal((1, Reglementwijze.OpPapier, Huis.Vandaag, "Joke Bakker"), (kaart.Reglement!.VersieNr, kaart.Reglement.Wijze, kaart.Reglement.Op, kaart.Reglement.DoorNaam));
    }

    private async Task<BordSchool> Gevuld()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        Assert.Null((await huis.Grains.Leerling(school.Sleutel, "wout").MeldAan(
            new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, school.Operatie(), school.Systeem)).Weigering);
        await huis.Grains.Gedrag(school.Sleutel, "wout").OntvangOvertreding(
            new Afzender("logboek/proef", 1), new Overtreding(Huis.Vandaag.AddDays(-2), 1, null, "Duwde een kleuter van de glijbaan.", "Fatma Yıldız"));
        return school;
    }

    private async Task<(string Staat, string Woord)> Stap(BordSchool school) =>
        OrleansSchool.Intranet.Pages.Gedrag.Gedragwoorden.Stap((await huis.Grains.Gedragoverzicht(school.Sleutel).Alles()).Single().StapOp(Huis.Vandaag));

    private static IElement Vorm(IParentNode pagina, string handler) =>
        pagina.QuerySelector($"form[action*='handler={handler}']") ?? throw new InvalidOperationException($"Er is geen formulier {handler}.");
}
