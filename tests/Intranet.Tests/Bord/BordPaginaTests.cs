using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>The board as it is drawn, without script.</summary>
[Requirement("LIVE-1")]
public sealed class BordPaginaTests(Huis huis)
{
    private static IElement Tegel(IParentNode pagina, string roepnaam) =>
        pagina.QuerySelector($"#kind-{BordSchool.Id(roepnaam)}") ?? throw new InvalidOperationException($"{roepnaam} staat niet op het bord.");

    [Fact]
    public async Task Het_bord_toont_elke_staat_met_kleur_icoon_woord_tijd_en_wie()
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        using var fatma = await school.Bezoeker();

        var bord = await fatma.Open(school.Bord5);

        Assert.Equal(HttpStatusCode.OK, fatma.Status);
        Assert.Equal("Groep 5", bord.QuerySelector("h1")!.TextContent.Trim());
        var verwacht = new Dictionary<string, (string Staat, string Woord)>
        {
            ["Aïsha"] = ("aanwezig", "Aanwezig"),
            ["Daniël"] = ("verwacht", "Verwacht"),
            ["Ilyas"] = ("niet-gevonden", "Niet gevonden"),
            ["Maël"] = ("vroeg-opgehaald", "Vroeg opgehaald"),
            ["Fenna"] = ("afgemeld", "Afgemeld"),
            ["Pepijn"] = ("geschorst", "Geschorst"),
            ["Roos"] = ("uitgesloten", "Uitgesloten"),
        };
        foreach (var (naam, (staat, woord)) in verwacht)
        {
            var tegel = Tegel(bord, naam);
            Assert.Equal(staat, tegel.GetAttribute("data-staat"));
            Assert.Equal(woord, tegel.QuerySelector(".kindtegel-staat > b")!.TextContent);
            Assert.NotNull(tegel.QuerySelector(".kindtegel-band svg use"));
        }

        Assert.Matches(@"\d\d:\d\d", Tegel(bord, "Aïsha").QuerySelector(".kindtegel-staat .getal")!.TextContent);
        Assert.Contains("door Fatma Yıldız", Tegel(bord, "Aïsha").TextContent, StringComparison.Ordinal);
        Assert.Contains("t/m 20 nov", Tegel(bord, "Pepijn").TextContent, StringComparison.Ordinal);
        Assert.Contains("ziek", Tegel(bord, "Fenna").TextContent, StringComparison.Ordinal);
        Assert.Equal("noten", Tegel(bord, "Chloé").QuerySelector(".merkje")!.TextContent.Trim());
    }

    [Fact]
    public async Task Kinderen_staan_op_roepnaam_en_wie_niet_verwacht_is_staat_er_niet()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();

        var bord = await fatma.Open(school.Bord5);

        var namen = bord.QuerySelectorAll(".kindtegel[data-leerling] .kindtegel-eerste b").Select(b => b.TextContent).ToList();
        Assert.Equal(25, namen.Count);
        Assert.Equal(["Aïsha", "Bram", "Chloé", "Daniël"], namen.Take(4));
        Assert.DoesNotContain("Yara", namen);
    }

    [Fact]
    public async Task Een_tik_zonder_script_zet_een_kind_op_aanwezig_en_biedt_ongedaan_aan()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var bord = await fatma.Open(school.Bord5);

        var na = await fatma.Verzend(Tegel(bord, "Daniël").QuerySelector("form")!);

        Assert.Equal("aanwezig", Tegel(na, "Daniël").GetAttribute("data-staat"));
        Assert.Contains("Daniël de Wit is aanwezig", Plat(na.QuerySelector("form.ongedaan")!), StringComparison.Ordinal);
        var terug = await fatma.Verzend(na.QuerySelector("form.ongedaan")!);
        Assert.Equal("verwacht", Tegel(terug, "Daniël").GetAttribute("data-staat"));
        Assert.Equal(2, (await school.Dag().Markeringen()).Length);
    }

    [Fact]
    public async Task Hetzelfde_formulier_nog_eens_telt_een_keer()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var formulier = Tegel(await fatma.Open(school.Bord5), "Daniël").QuerySelector("form")!;

        await fatma.Verzend(formulier);
        await fatma.Verzend(formulier);

        Assert.Single(await school.Dag().Markeringen());
    }

    [Fact]
    public async Task Alle_verwachten_in_een_keer_en_in_een_keer_terug()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var bord = await fatma.Open(school.Bord5);
        Assert.Equal("Alle 25 verwachten aanwezig", Plat(bord.QuerySelector("#bordalle button")!));

        var na = await fatma.Verzend(bord.QuerySelector("#bordalle")!);

        Assert.Equal(25, na.QuerySelectorAll(".kindtegel[data-staat=aanwezig]").Length);
        Assert.Contains("25 kinderen zijn aanwezig", Plat(na.QuerySelector("form.ongedaan")!), StringComparison.Ordinal);
        Assert.Contains("Iedereen is gezien", na.QuerySelector("#bordalle")!.TextContent, StringComparison.Ordinal);
        var terug = await fatma.Verzend(na.QuerySelector("form.ongedaan")!);
        Assert.Equal(25, terug.QuerySelectorAll(".kindtegel[data-staat=verwacht]").Length);
    }

    [Fact]
    public async Task Een_gemarkeerd_kind_opent_het_blad_en_niet_de_knop()
    {
        var school = await huis.NieuweSchool();
        await school.Markeer("Mees", Markeersoort.Aanwezig);
        using var fatma = await school.Bezoeker();
        var bord = await fatma.Open(school.Bord5);
        Assert.Null(Tegel(bord, "Mees").QuerySelector("form"));

        var blad = await fatma.Open(Tegel(bord, "Mees").QuerySelector("a.kindtegel-tik")!.GetAttribute("href")!);

        var dialoog = blad.QuerySelector("dialog#onderblad")!;
        Assert.True(dialoog.HasAttribute("open"));
        Assert.Equal("Mees op den Kamp", dialoog.QuerySelector("#blad-naam")!.TextContent.Trim());
        Assert.Equal(["aanwezig", "niet-gevonden", "afgemeld", "vroeg-opgehaald", "verwacht"], dialoog.QuerySelectorAll("button[name=staat]").Select(b => b.GetAttribute("value")));
        Assert.Contains("door Fatma Yıldız", dialoog.QuerySelector(".bladlog")!.TextContent, StringComparison.Ordinal);
        var na = await fatma.Verzend(dialoog.QuerySelector("form#blad-formulier")!, "verwacht");
        Assert.Equal("verwacht", Tegel(na, "Mees").GetAttribute("data-staat"));
    }

    [Fact]
    [Requirement("TSO-6e")]
    public async Task Afmelden_op_het_blad_bewaart_de_reden()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var blad = await fatma.Open($"{school.Bord5}?kind={BordSchool.Id("Mees")}");

        var na = await fatma.Verzend(blad.QuerySelector("form#blad-formulier")!, "afgemeld", ("afmeldReden", "Tandarts"));

        Assert.Equal("afgemeld", Tegel(na, "Mees").GetAttribute("data-staat"));
        Assert.Equal(AfmeldReden.Tandarts, (await school.Dag().Markeringen()).Single().AfmeldReden);
    }

    [Fact, Requirement("TSO-8f", "TSO-8h", "SCH-2")]
    public async Task Wie_mag_markeren_ziet_op_het_blad_de_lunchinfo_en_na_een_tik_wie_te_bellen()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        using var fatma = await school.Bezoeker();
        using var rik = await school.Bezoeker(Rol.Leerkracht, "Rik Terpstra");

        var blad = (await fatma.Open($"{school.Bord5}?kind=wout")).QuerySelector("#onderblad")!;
        Assert.Contains("Eet niets met noten.", blad.TextContent, StringComparison.Ordinal);
        Assert.Empty(blad.QuerySelectorAll("a[href^='tel:']"));
        Assert.DoesNotContain("Annemiek", blad.TextContent, StringComparison.Ordinal);
        var bel = blad.QuerySelector("#blad-bel a")!.GetAttribute("href")!;

        var deel = await fatma.Deel(bel);
        Assert.Equal(["tel:+31612345678", "tel:+31687654321"], deel.QuerySelectorAll("#blad-bel a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Annemiek Zijlstra", "Wouter Bos"], deel.QuerySelectorAll("#blad-bel li b").Select(a => a.TextContent));
        Assert.Equal(2, (await fatma.Open(bel)).QuerySelectorAll("#onderblad a[href^='tel:']").Length);
        await rik.Open(bel);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, rik.Status);
    }

    [Fact, Requirement("SCH-2")]
    public async Task Een_contactverbod_staat_op_het_blad_voor_iemand_het_kind_meegeeft()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        var leerling = huis.Grains.Leerling(school.Sleutel, "wout");
        var systeem = Wie.Systeem(school.Sleutel, "Proef");
        var kaart = (await leerling.Kaart(systeem)).Waarde!;
        var vader = kaart.Verzorgers[1] with { MagOphalen = false, Contactverbod = true, Belvolgorde = 0 };
        Assert.Null((await leerling.BewaarVerzorgers([kaart.Verzorgers[0], vader], [], kaart.Versie, systeem)).Weigering);
        using var fatma = await school.Bezoeker();
        using var rik = await school.Bezoeker(Rol.Leerkracht, "Rik Terpstra");

        Assert.Contains("Niet meegeven aan Wouter Bos", (await fatma.Open($"{school.Bord5}?kind=wout")).QuerySelector("#onderblad")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Wouter Bos", (await rik.Open($"{school.Bord5}?kind=wout")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pepijn", "Geschorst t/m vrijdag 20 november")]
    [InlineData("Roos", "Uitgesloten")]
    public async Task Een_geschorst_of_uitgesloten_kind_dat_er_is_wordt_opgevangen_en_telt_mee(string naam, string kop)
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        using var fatma = await school.Bezoeker();
        var blad = await fatma.Open($"{school.Bord5}?kind={BordSchool.Id(naam)}");
        Assert.Equal(kop, blad.QuerySelector("#onderblad .melding-kop")!.TextContent);
        Assert.Equal("Toch aanwezig", blad.QuerySelector(".staatknop b")!.TextContent);
        Assert.Single(blad.QuerySelectorAll(".staatknop"));

        var na = await fatma.Verzend(blad.QuerySelector("form#blad-formulier")!, "aanwezig");

        Assert.Equal("onverwacht", Tegel(na, naam).GetAttribute("data-staat"));
        Assert.Contains("15 aanwezig", na.QuerySelector("#omroep")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kind_erbij_zoekt_eerst_hier_en_dan_op_andere_borden()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var bord = await fatma.Open(school.Bord5);

        var erbij = await fatma.Open(bord.QuerySelector("#erbij-knop")!.GetAttribute("href")!);
        Assert.Equal("Yara Çelik", erbij.QuerySelector("#erbij-lijst .erbij-rij b")!.TextContent);
        var elders = await fatma.Open($"{school.Bord5}?erbij=1&zoek=ada");
        Assert.All(elders.QuerySelectorAll("#erbij-lijst a.erbij-rij"), a => Assert.Contains("/bord/groep-", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotEmpty(elders.QuerySelectorAll("#erbij-lijst a.erbij-rij"));
        var na = await fatma.Verzend(erbij.QuerySelector("#erbij-lijst form")!, "aanwezig");

        Assert.Equal("onverwacht", Tegel(na, "Yara").GetAttribute("data-staat"));
    }

    [Fact]
    public async Task Een_filter_werkt_zonder_script_en_verandert_de_volgorde_niet()
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        using var fatma = await school.Bezoeker();
        var bord = await fatma.Open(school.Bord5);

        var teller = bord.QuerySelector(".teller[data-staat=verwacht]")!;
        var gefilterd = await fatma.Open(teller.GetAttribute("href")!);

        Assert.Equal("true", gefilterd.QuerySelector(".teller[data-staat=verwacht]")!.GetAttribute("aria-current"));
        var zichtbaar = gefilterd.QuerySelectorAll(".kindtegel[data-leerling]:not([data-weg])").Select(t => t.GetAttribute("data-staat")).Distinct();
        Assert.Equal(["verwacht"], zichtbaar);
        Assert.Equal(Volgorde(bord), Volgorde(gefilterd));
    }

    [Fact]
    public async Task Een_weigering_is_422_met_de_zin_en_het_bord_zoals_het_is()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var formulier = Tegel(await fatma.Open(school.Bord5), "Daniël").QuerySelector("form")!;

        var pagina = await fatma.Verzend(formulier, null, ("operatieId", "kort"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fatma.Status);
        Assert.Contains(Weigeringen.OngeldigeOperatie.Zin, pagina.QuerySelector(".melding[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("verwacht", Tegel(pagina, "Daniël").GetAttribute("data-staat"));
    }

    [Fact]
    public async Task Een_ongedaan_dat_te_laat_komt_zegt_waarom()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var na = await fatma.Verzend(Tegel(await fatma.Open(school.Bord5), "Daniël").QuerySelector("form")!);
        await school.Markeer("Daniël", Markeersoort.VroegOpgehaald, school.Kracht("Annelies Prins"));

        var pagina = await fatma.Verzend(na.QuerySelector("form.ongedaan")!);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fatma.Status);
        Assert.Contains(Weigeringen.AlGewijzigd.Zin, pagina.QuerySelector(".melding[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("vroeg-opgehaald", Tegel(pagina, "Daniël").GetAttribute("data-staat"));
    }

    [Fact]
    public async Task Het_antwoord_op_een_tik_is_alleen_die_tegel_met_wat_meetelt()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var formulier = Tegel(await fatma.Open(school.Bord5), "Daniël").QuerySelector("form")!;

        var deel = await fatma.VerzendDeel(formulier, $"li#kind-{BordSchool.Id("Daniël")}");

        Assert.Single(deel.QuerySelectorAll(".kindtegel"));
        Assert.Equal(
            ["#bordtellers", "#bordalle", "#ongedaan"], deel.QuerySelectorAll("hx-partial").Select(p => p.GetAttribute("hx-target")));
        Assert.Equal(HttpStatusCode.OK, fatma.Status);
    }

    [Fact]
    [Requirement("LIVE-2")]
    public async Task Elk_levend_deel_noemt_zijn_signaal_en_zijn_eigen_adres()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();

        var lijst = (await fatma.Open(school.Bord5)).QuerySelector("#bordlijst")!;

        Assert.Equal("dag/groep-5/2026-11-12 middag/2026-11-12 toezicht/2026-11-12", lijst.GetAttribute("data-onderwerp"));
        var deel = await fatma.Deel(lijst.GetAttribute("hx-get")!);
        Assert.NotNull(deel.QuerySelector("#bordlijst"));
        Assert.Null(deel.QuerySelector("html > head > title"));
        Assert.Null(deel.QuerySelector("#zoek-kind"));
    }

    [Fact]
    public async Task Een_speelplaats_toont_al_haar_groepen_op_een_bord()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();

        var bord = await fatma.Open($"{school.Pad}/bord/plek/plein-noord");

        Assert.Equal("Plein Noord", bord.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(44, bord.QuerySelectorAll(".kindtegel[data-leerling]").Length);
        var na = await fatma.Verzend(bord.QuerySelector("#bordalle")!);
        Assert.Equal(44, na.QuerySelectorAll(".kindtegel[data-staat=aanwezig]").Length);
        Assert.Equal(19, (await school.Dag(groep: BordSchool.Groep6).Markeringen()).Length);
        var terug = await fatma.Verzend(na.QuerySelector("form.ongedaan")!);
        Assert.Equal(44, terug.QuerySelectorAll(".kindtegel[data-staat=verwacht]").Length);
    }

    [Fact]
    public async Task De_leerkracht_ziet_en_markeert_alleen_de_eigen_groep()
    {
        var school = await huis.NieuweSchool();
        using var karin = await school.Bezoeker(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);

        var bord = await karin.Open($"{school.Pad}/bord");

        Assert.Equal(school.Bord5, karin.Waar);
        Assert.NotNull(Tegel(bord, "Daniël").QuerySelector("form"));
        Assert.Null(bord.QuerySelector("form#helpers, #helpers form, #helpers input")); // sees how many there are, and may not say so
        await karin.Open($"{school.Pad}/bord/{BordSchool.Groep6}");
        Assert.Equal(HttpStatusCode.Forbidden, karin.Status);
    }

    [Fact]
    public async Task Wie_alleen_mag_kijken_krijgt_geen_knoppen_en_de_reden()
    {
        var school = await huis.NieuweSchool();
        using var bhv = await school.Bezoeker(Rol.Bhv, "Ewa Nowak");

        var bord = await bhv.Open(school.Bord5);

        Assert.Empty(bord.QuerySelectorAll("form[method=post]"));
        Assert.Contains(Weigeringen.GeenRecht.Zin, bord.QuerySelector("#bordalle")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4j")]
    public async Task Helpers_met_de_hand_geven_meteen_een_oordeel_in_een_zin()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var bord = await fatma.Open(school.Bord5);
        Assert.Equal("wacht", bord.QuerySelector("#bordregel")!.GetAttribute("data-staat"));

        var na = await fatma.Verzend(bord.QuerySelector("form#helpers")!, null, ("aantal", "2"));

        Assert.Equal("2 helpers op 44 kinderen – 1:22", Plat(na.QuerySelector("#bordregel .regelbalk-tekst")!)["Plein Noord: ".Length..]);
        var fout = await fatma.Verzend(na.QuerySelector("form#helpers")!, null, ("aantal", "twee"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fatma.Status);
        Assert.Equal("true", fout.QuerySelector("#helpers-aantal")!.GetAttribute("aria-invalid"));
        Assert.Equal("twee", fout.QuerySelector("#helpers-aantal")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/bord/groep-5?datum=gisteren")]
    [InlineData("/bord/groep-5?datum=1999-01-01")]
    [InlineData("/bord/groep-99")]
    [InlineData("/bord/plek/nergens")]
    [InlineData("/bord/groep-5?kind=niemand")]
    public async Task Wat_niet_bestaat_is_er_niet(string pad)
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();

        await fatma.Open(school.Pad + pad);

        Assert.Equal(HttpStatusCode.NotFound, fatma.Status);
    }

    private static List<string?> Volgorde(IParentNode pagina) => [.. pagina.QuerySelectorAll(".kindtegel[data-leerling]").Select(t => t.Id)];

    private static string Plat(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
