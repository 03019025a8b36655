using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>The page of one dossier, without script (OSO-K1 … OSO-K5).</summary>
public sealed class DossierPaginaTests(Huis huis)
{
    private const string Kind = OverdrachtVulling.Kind;

    [Fact]
    [Requirement("OSO-K1")]
    public async Task De_leerkracht_begint_het_dossier_en_elk_punt_zegt_wie_het_doet_en_springt_naar_zijn_veld()
    {
        var (school, _) = await Gevuld();
        using var ilse = await Leerkracht(school);
        var pagina = await ilse.Open(Pad(school));
        Assert.Contains("Er is nog geen dossier", pagina.QuerySelector("#overstap")!.TextContent, StringComparison.Ordinal);
        pagina = await ilse.Verzend(Vorm(pagina, "Begin"));
        Assert.Equal("Fleur Winter", pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains("dan kan het dossier ter inzage", pagina.QuerySelector("#stand-zin")!.TextContent, StringComparison.Ordinal);

        var punten = pagina.QuerySelectorAll("#compleet li");
        Assert.NotEmpty(punten);
        Assert.All(punten, p => Assert.Matches("leerkracht|intern begeleider|administratie|schoolleider", p.QuerySelector("b")!.TextContent));
        foreach (var tab in punten.Select(p => p.QuerySelector("a")!.GetAttribute("href")!).GroupBy(h => h.Split('#')[0], StringComparer.Ordinal))
        {
            var deel = await ilse.Open(tab.Key);
            Assert.All(tab.Select(h => h.Split('#')[1]), anker => Assert.True(deel.GetElementById(anker) is not null, $"{tab.Key} heeft geen #{anker}"));
        }
    }

    [Fact]
    [Requirement("OSO-K1", "SEC-2")]
    public async Task Een_andere_groep_ziet_niets_en_de_administratie_geen_OKR_of_advies()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ander = await school.Bezoeker(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        using var fatma = await school.Bezoeker();
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        foreach (var wie in new[] { ander, fatma })
        {
            await wie.Open(Pad(school));
            Assert.True(wie.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
        }

        var pagina = await joke.Open($"{Pad(school)}?tab=okr");
        Assert.Equal(["Administratie", "Loopbaan", "Inzage", "Controle", "Verloop"], pagina.QuerySelectorAll("nav.tabs a").Select(a => a.TextContent.Trim().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.NotNull(pagina.QuerySelector("#Leerling_Pgn"));
        Assert.DoesNotContain("passen bij het advies", pagina.Body!.TextContent, StringComparison.Ordinal);
        await joke.Open($"{Pad(school)}/inzien");
        Assert.Equal(HttpStatusCode.Forbidden, joke.Status);
    }

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Een_fout_staat_bij_het_veld_en_een_verouderd_formulier_toont_wat_er_nu_staat()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ilse = await Leerkracht(school);
        var pagina = await ilse.Open($"{Pad(school)}?tab=administratie");
        var vorm = Vorm(pagina, "Leerling");
        var nee = await ilse.Verzend(vorm, null, ("Leerling.Pgn", "123456789"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.NotNull(nee.QuerySelector("#Leerling_Pgn-fout"));
        Assert.Equal("123456789", nee.QuerySelector("#Leerling_Pgn")!.GetAttribute("value"));

        var goed = await ilse.Verzend(Vorm(nee, "Leerling"), null, ("Leerling.Pgn", "999990019"), ("Leerling.Straat", "Nieuweweg"));
        Assert.Equal("Nieuweweg", goed.QuerySelector("#Leerling_Straat")!.GetAttribute("value"));
        nee = await ilse.Verzend(vorm, null, ("Leerling.Pgn", "999990019"), ("Leerling.Straat", "Oudeweg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.Contains("Nieuweweg", nee.QuerySelector("#deel-leerling .melding[data-staat=wacht]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Oudeweg", nee.QuerySelector("#Leerling_Straat")!.GetAttribute("value"));
        await ilse.Verzend(Vorm(nee, "Leerling"), null, ("Leerling.Pgn", "999990019"));
        Assert.Equal("Oudeweg", (await Bekijk(school, vulling)).Gegevens!.Leerling.Adres!.Straat);
    }

    [Fact]
    [Requirement("OSO-K2")]
    public async Task Zonder_script_wordt_het_OKR_bewaard_en_een_botsing_toont_beide_teksten()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ilse = await Leerkracht(school);
        var oud = await ilse.Open($"{Pad(school)}?tab=okr");
        await ilse.Verzend(oud.QuerySelector("#okr")!, null, [.. Teksten(oud), ("tekst-B2", "Een kleine groep.")]);
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        Assert.Equal("Een kleine groep.", await Antwoord(school, vulling, "B2"));

        var nee = await ilse.Verzend(oud.QuerySelector("#okr")!, null, [.. Teksten(oud), ("tekst-B2", "Een drukke groep.")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        var veld = nee.QuerySelector("#veld-B2")!;
        Assert.Contains("Een kleine groep.", veld.QuerySelector("[data-botsing]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Een drukke groep.", veld.QuerySelector("textarea")!.TextContent);
        Assert.Equal("Een kleine groep.", await Antwoord(school, vulling, "B2"));
        await ilse.Verzend(nee.QuerySelector("#okr")!, null, [.. Teksten(nee)]);
        Assert.Equal("Een drukke groep.", await Antwoord(school, vulling, "B2"));
    }

    [Fact]
    [Requirement("OSO-K2")]
    public async Task Wat_getypt_werd_terwijl_een_collega_het_ter_inzage_legde_staat_er_nog()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ilse = await Leerkracht(school);
        var oud = await ilse.Open($"{Pad(school)}?tab=okr");
        await vulling.LegTerInzage(Kind);
        var nee = await ilse.Verzend(oud.QuerySelector("#okr")!, null, [.. Teksten(oud), ("tekst-B2", "Een hele nieuwe alinea.")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.Contains("ligt ter inzage", nee.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(nee.QuerySelector("#tekst-B2"));
        Assert.Contains("Een hele nieuwe alinea.", nee.QuerySelector("#veld-B2 .melding")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("Een hele nieuwe alinea.", await Antwoord(school, vulling, "B2"));
    }

    [Fact]
    [Requirement("OSO-K4", "OSO-K5")]
    public async Task Een_nee_vraagt_de_reden_en_inzien_toont_een_ouder_niet_waar_de_ander_woont()
    {
        var (school, vulling) = await Gevuld();
        await vulling.LegTerInzage(Kind);
        using var ilse = await Leerkracht(school);
        var pagina = await ilse.Open($"{Pad(school)}?tab=inzage");
        var robin = pagina.QuerySelectorAll(".inzage").Single(a => a.TextContent.Contains("Robin Winter", StringComparison.Ordinal) || a.QuerySelector("input[value=v1]") is not null);
        (string, string)[] velden = [("Oordeel.Wijze", "OpSchool"), ("Oordeel.Akkoord", "Nee")];
        var nee = await ilse.Verzend(robin.QuerySelector("form[action*='handler=Oordeel']")!, null, [.. velden, ("Oordeel.Reden", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.NotEqual("", nee.QuerySelector(".inzage .alarmtekst:not(:empty)")!.TextContent);
        var vorm = nee.QuerySelectorAll("form[action*='handler=Oordeel']").Single(f => f.QuerySelector("input[value=v1]") is not null);
        await ilse.Verzend(vorm, null, [.. velden, ("Oordeel.Reden", "Het advies is te laag.")]);
        var stand = (await Bekijk(school, vulling)).Inzage.Single(i => i.VerzorgerId == "v1");
        Assert.Equal((Akkoord.Nee, "Het advies is te laag."), (stand.Akkoord!.Value, stand.Reden));

        var vel = await ilse.Open($"{Pad(school)}/inzien?verzorger=v1");
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        Assert.Equal("Alleen ter inzage, niet verzenden", vel.QuerySelector(".stempel")!.TextContent);
        Assert.DoesNotContain((await Bekijk(school, vulling)).Gegevens!.Leerling.Pgn, vel.Body!.TextContent, StringComparison.Ordinal);
        var jip = vel.QuerySelectorAll("#inhoud dt").Single(d => d.TextContent.EndsWith("Winter", StringComparison.Ordinal) && d.NextElementSibling!.TextContent.Contains("alleen deze ouder zelf", StringComparison.Ordinal));
        Assert.DoesNotContain("87654321", jip.NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Single(vel.QuerySelectorAll("h1"));
        Assert.Empty(vel.QuerySelectorAll("main h3, main h4"));
        Assert.Equal("r-hulp", vel.QuerySelector("main h2")!.Id); // what helped stands on top (OSO-K3)
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Pogingen_worden_per_dag_vastgelegd_en_een_dag_die_nog_komt_niet()
    {
        var (school, vulling) = await Gevuld();
        await vulling.LegTerInzage(Kind);
        using var ilse = await Leerkracht(school);
        var pagina = await ilse.Open($"{Pad(school)}?tab=inzage");
        IElement Poging(IHtmlDocument hier) => hier.QuerySelectorAll("form[action*='handler=Poging']").Single(f => f.QuerySelector("input[value=v2]") is not null);
        var nee = await ilse.Verzend(Poging(pagina), null, ("Poging.Wijze", "Telefoon"), ("Poging.Datum", "2026-11-13"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        pagina = await ilse.Verzend(Poging(nee), null, ("Poging.Wijze", "Telefoon"), ("Poging.Datum", "2026-11-12"), ("Poging.Toelichting", "Voicemail ingesproken."));
        Assert.Contains("Voicemail ingesproken.", pagina.QuerySelector("#deel-inzage")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Na 3 pogingen op verschillende dagen", pagina.QuerySelector("#deel-inzage")!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("form[action*='handler=NietBereikt']"));
    }

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Een_vinkje_dat_geen_vinkje_is_en_een_formulier_met_veel_te_veel_rijen_worden_geweigerd_en_weer_getoond()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ilse = await Leerkracht(school);
        var pagina = await ilse.Open($"{Pad(school)}?tab=administratie");
        var nee = await ilse.Verzend(Vorm(pagina, "Leerling"), null, ("Leerling.AdresGeheim", "misschien"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.False(Assert.IsAssignableFrom<IHtmlInputElement>(nee.QuerySelector("#Leerling_AdresGeheim")).IsChecked);
        await ilse.Verzend(Vorm(nee, "Leerling"), null, ("Leerling.AdresGeheim", "true"), ("Leerling.AdresGeheim", "false")); // as the box and its hidden field
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        Assert.True((await Bekijk(school, vulling)).Gegevens!.Leerling.AdresGeheim);

        var was = (await Bekijk(school, vulling)).Gegevens!.Verzorgers.Length;
        var rijen = Enumerable.Range(0, 900).Select(i => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Verzorgers.Rijen[{i}].VerzorgerId"), "v"));
        nee = await ilse.Verzend(Vorm(await ilse.Open($"{Pad(school)}?tab=administratie"), "Verzorgers"), null, [.. rijen]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.Equal(OverdrachtGrenzen.VerzorgersMax + 1, Vorm(nee, "Verzorgers").QuerySelectorAll("fieldset").Length);
        Assert.Equal(was, (await Bekijk(school, vulling)).Gegevens!.Verzorgers.Length);
    }

    private static string Pad(BordSchool school) => $"{school.Pad}/dossier/{Kind}";

    private static Task<BordBezoeker> Leerkracht(BordSchool school) => school.Bezoeker(Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);

    private static async Task<DossierView> Bekijk(BordSchool school, OverdrachtVulling vulling) => (await vulling.Dossier().Bekijk(school.Systeem)).Waarde!;

    private static async Task<string?> Antwoord(BordSchool school, OverdrachtVulling vulling, string veld) =>
        (await Bekijk(school, vulling)).Gegevens!.Okr.FirstOrDefault(a => a.Veld == veld)?.Tekst;

    /// <summary>What stands in the text fields of the OKR, but the one that a test types in.</summary>
    private static IEnumerable<(string, string)> Teksten(IHtmlDocument pagina) => pagina.QuerySelectorAll("#okr textarea").Cast<IHtmlTextAreaElement>()
        .Where(t => t.Name != "tekst-B2" || t.ClassList.Contains("is-invalid")).Select(t => (t.Name!, t.Value));

    private static IElement Vorm(IParentNode pagina, string handler) =>
        pagina.QuerySelector($"form[action*='handler={handler}']") ?? throw new InvalidOperationException($"Er is geen formulier {handler}.");

    private async Task<(BordSchool School, OverdrachtVulling Vulling)> Gevuld()
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn(Kind, "Fleur", "Winter");
        return (school, vulling);
    }
}
