using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>The board of groep 8 and what stands around it, without script (OSO-T, OSO-H).</summary>
public sealed class BordPaginaTests(Huis huis)
{
    [Fact]
    [Requirement("OSO-T")]
    public async Task De_leerkracht_ziet_de_eigen_groep_met_elke_stap_en_wat_op_haar_wacht()
    {
        var (school, vulling) = await Gevuld();
        await vulling.LegTerInzage("fleur8");
        using var sanne = await school.Bezoeker(Rol.Groepsleerkracht, "Sanne de Groot", OverdrachtVulling.Groep8);
        using var karin = await school.Bezoeker(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);

        var bord = await sanne.Open($"{school.Pad}/overdracht");
        Assert.Equal(HttpStatusCode.OK, sanne.Status);
        Assert.Equal(2, bord.QuerySelectorAll("#osobord tbody tr").Length);
        var fleur = Rij(bord, "fleur8");
        Assert.Equal(8, fleur.QuerySelectorAll(".stapje").Length);
        Assert.Equal("Jij", fleur.QuerySelector(".aanzet b")!.TextContent);
        Assert.Contains("Ga verder met", bord.QuerySelector(".paginakop .btn-primary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"overdracht/{Schooljaar.Van(Huis.Vandaag)}", bord.QuerySelector("#osobord")!.GetAttribute("data-onderwerp"));
        Assert.Single((await sanne.Deel($"{school.Pad}/overdracht?handler=Bord&zoek=fleur")).QuerySelectorAll("#osobord tbody tr"));

        Assert.DoesNotContain("Fleur", (await karin.Open($"{school.Pad}/overdracht")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(bord.QuerySelector($".tabs a[href$='/overdracht/werklijst']"));
    }

    [Fact]
    [Requirement("OSO-T", "SEC-2")]
    public async Task Bestuur_ziet_alleen_aantallen_en_een_overblijfkracht_niets()
    {
        var (school, _) = await Gevuld();
        using var bestuur = await school.Bezoeker(Rol.Bestuur, "Petra van Dam");
        using var fatma = await school.Bezoeker();
        var aantallen = await bestuur.Open($"{school.Pad}/overdracht/aantallen");
        Assert.Equal(HttpStatusCode.OK, bestuur.Status);
        Assert.DoesNotContain("Fleur", aantallen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("minder dan 5", aantallen.Body.TextContent, StringComparison.Ordinal);
        foreach (var (wie, pad) in new[] { (bestuur, "/overdracht"), (bestuur, "/overdracht/werklijst"), (fatma, "/overdracht"), (fatma, "/overdracht/aantallen") })
        {
            await wie.Open(school.Pad + pad);
            Assert.True(wie.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{pad}: {wie.Status}");
        }
    }

    [Fact]
    [Requirement("OSO-T", "XLS-1")]
    public async Task Bord_en_tijdpad_gaan_mee_als_Excel()
    {
        var (school, _) = await Gevuld();
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        await joke.Open($"{school.Pad}/overdracht/tijdpad.xlsx");
        Assert.Equal(HttpStatusCode.OK, joke.Status);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", joke.Antwoord.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    [Requirement("OSO-T")]
    public async Task Het_tijdpad_krijgt_een_eigen_stap_en_een_foute_datum_staat_bij_zijn_veld()
    {
        var (school, _) = await Gevuld();
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var pagina = await joke.Open($"{school.Pad}/overdracht/tijdpad");
        var nee = await joke.Verzend(pagina.QuerySelector("#stapvorm")!, null, ("Stap.Naam", "Ouderavond"), ("Stap.Vanaf", "2027-02-01"), ("Stap.Uiterlijk", "31-02-2027"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#Stap_Uiterlijk-fout"));
        var goed = await joke.Verzend(nee.QuerySelector("#stapvorm")!, null, ("Stap.Naam", "Ouderavond"), ("Stap.Vanaf", "2027-02-01"), ("Stap.Uiterlijk", "2027-02-04"));
        Assert.Contains("Ouderavond", goed.QuerySelector("#tijdpad table")!.TextContent, StringComparison.Ordinal);
        var vervang = goed.QuerySelector("form[action*='handler=Sjabloon'] button")!.Closest("details"); // what takes all steps away asks first
        Assert.True(vervang is not null && !vervang.HasAttribute("open"));

        using var sanne = await school.Bezoeker(Rol.Groepsleerkracht, "Sanne de Groot", OverdrachtVulling.Groep8);
        var lezen = await sanne.Open($"{school.Pad}/overdracht/tijdpad");
        Assert.Contains("Ouderavond", lezen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(lezen.QuerySelector("#stapvorm"));
    }

    [Fact]
    [Requirement("OSO-H")]
    public async Task De_hulp_toont_stappen_en_links_en_de_administratie_past_een_onderwerp_aan()
    {
        var (school, _) = await Gevuld();
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var pagina = await joke.Open($"{school.Pad}/overdracht/hulp");
        Assert.NotNull(pagina.QuerySelector("a[href='https://youtu.be/AIkyR3Icgg0']"));
        pagina = await joke.Open($"{school.Pad}/overdracht/hulp?onderwerp=esis");
        var nee = await joke.Verzend(pagina.QuerySelector("#hulpvorm")!, null, ("Hulp.Titel", "ESIS bij ons"), ("Hulp.Stappen", "Open ESIS"), ("Hulp.Links", "Handleiding | http://onveilig.nl"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#Hulp_Links-fout"));
        var goed = await joke.Verzend(nee.QuerySelector("#hulpvorm")!, null, ("Hulp.Titel", "ESIS bij ons"), ("Hulp.Stappen", "Open ESIS"), ("Hulp.Links", "Handleiding | https://voorbeeld.nl/esis"));
        Assert.Contains("ESIS bij ons", goed.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(goed.QuerySelector("a[href='https://voorbeeld.nl/esis']"));
    }

    private static IElement Rij(IParentNode pagina, string kind) =>
        pagina.QuerySelector($"#osobord a[href$='/dossier/{kind}']")?.Closest("tr") ?? throw new InvalidOperationException($"{kind} staat niet op het bord.");

    private async Task<(BordSchool School, OverdrachtVulling Vulling)> Gevuld()
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn("fleur8", "Fleur", "Winter");
        await vulling.SchrijfIn("luuk8", "Luuk", "Zomer");
        return (school, vulling);
    }
}
