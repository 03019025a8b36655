using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>The work of the administratie at its row, without script (OSO-K6, OSO-S1, OSO-S3, OSO-S4).</summary>
public sealed class WerklijstPaginaTests(Huis huis)
{
    private static string Vandaag => Huis.Vandaag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    [Requirement("OSO-K6", "OSO-S3", "OSO-S4")]
    public async Task Gereed_seintje_en_verstrekt_gaan_een_voor_een_aan_hun_eigen_rij()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        await vulling.TotSeintje("fleur8", Huis.Vandaag, vo);
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");

        var lijst = await joke.Open($"{school.Pad}/overdracht/werklijst");
        Assert.Contains("Fleur", Sectie(lijst, "gereed-kop").TextContent, StringComparison.Ordinal);
        var nee = await joke.Verzend(Vorm(lijst, "Gereed"), null, ("Werk.GereedOp", "2026-11-13"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#Werk_GereedOp-fout"));
        lijst = await joke.Verzend(Vorm(nee, "Gereed"), null, ("Werk.GereedOp", Vandaag));
        Assert.Equal(Dossierstatus.Gereed, (await vulling.Dossier("fleur8").Bekijk(school.Systeem)).Waarde!.Status);

        lijst = await joke.Open(Sectie(lijst, "seintje-kop").QuerySelector("a.btn-primary")!.GetAttribute("href")!);
        var voorbeeld = lijst.QuerySelector("form[action*='handler=Seintje']")!;
        Assert.Equal("Fleur Winter", voorbeeld.QuerySelector("[aria-labelledby=seintje-namen-kop]")!.TextContent.Trim()); // who it is about, on the screen only
        var mail = voorbeeld.QuerySelector("dl")!.TextContent + voorbeeld.QuerySelector("p.regels")!.TextContent;
        Assert.DoesNotContain("Fleur", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Winter", mail, StringComparison.Ordinal);
        nee = await joke.Verzend(voorbeeld, null, ("Werk.Toelichting", "Het gaat om Fleur Winter."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#Werk_Toelichting-fout"));
        lijst = await joke.Verzend(nee.QuerySelector("form[action*='handler=Seintje']")!, null, ("Werk.Toelichting", ""));
        Assert.Contains("Waterland College", Sectie(lijst, "verstuurd-kop").TextContent, StringComparison.Ordinal);

        lijst = await joke.Verzend(Vorm(lijst, "Verstrekt"), null, ("Werk.VoSchool", vo.Id), ("Werk.Bronsysteem", "ESIS"), ("Werk.Datum", Vandaag));
        Assert.Contains("verstrekt", lijst.QuerySelector("#werklijst .melding")!.TextContent, StringComparison.Ordinal);
        var ververst = await joke.Open(lijst.QuerySelector("#werklijst")!.GetAttribute("hx-get")!); // as the signal of one's own act asks it
        Assert.Contains("verstrekt", ververst.QuerySelector("#werklijst .melding")!.TextContent, StringComparison.Ordinal);
        var verstrekt = Assert.Single((await vulling.Dossier("fleur8").Bekijk(school.Systeem)).Waarde!.Verstrekkingen);
        Assert.Equal((vo.Id, "ESIS", "Joke Bakker"), (verstrekt.VoSchoolId, verstrekt.Bron, verstrekt.DoorNaam));
    }

    [Fact]
    [Requirement("OSO-K6")]
    public async Task Een_dossier_dat_niet_klopt_gaat_met_de_reden_terug_naar_de_leerkracht()
    {
        var (school, vulling) = await Gevuld();
        await vulling.TotSeintje("fleur8", Huis.Vandaag, await vulling.MaakVoSchool("Waterland College", "98VA"));
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var lijst = await joke.Open($"{school.Pad}/overdracht/werklijst");
        await joke.Verzend(Vorm(lijst, "Terug"), null, ("Werk.Reden", "Het huisnummer klopt niet."));
        var view = (await vulling.Dossier("fleur8").Bekijk(school.Systeem)).Waarde!;
        Assert.Equal("Het huisnummer klopt niet.", view.LaatsteReden);
        Assert.NotEqual(Dossierstatus.KlaarVoorAdministratie, view.Status);
    }

    [Fact]
    [Requirement("OSO-S1")]
    public async Task Een_bericht_wordt_ingetypt_herkend_en_wat_niet_past_kiest_iemand_zelf()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var nieuw = await joke.Open($"{school.Pad}/overdracht/berichten/nieuw");
        var nee = await joke.Verzend(nieuw.QuerySelector("#berichtvorm")!, null,
            ("Bericht.VoSchoolId", vo.Id), ("Bericht.Bron", "telefoon"), ("Bericht.Regels[0].Achternaam", "Winter"), ("Bericht.Regels[0].Geboortedatum", "32-12-2014"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#Bericht_Regels_0__Geboortedatum-fout"));
        var bericht = await joke.Verzend(nee.QuerySelector("#berichtvorm")!, null,
            ("Bericht.VoSchoolId", vo.Id), ("Bericht.Bron", "telefoon"), ("Bericht.Regels[0].Achternaam", "Winter"), ("Bericht.Regels[0].Roepnaam", "Fleur"),
            ("Bericht.Regels[0].Geboortedatum", "3-12-2014"), ("Bericht.Regels[1].Achternaam", "Kwartel"), ("Bericht.Regels[1].Roepnaam", "Bo"));
        Assert.Equal(HttpStatusCode.OK, joke.Status);
        Assert.Equal(2, bericht.QuerySelectorAll("#bericht tbody tr").Length);
        Assert.Contains("Herkend", bericht.QuerySelector("#regel-1")!.TextContent, StringComparison.Ordinal);

        bericht = await joke.Verzend(bericht.QuerySelector("#kies-2")!, "niet-van-ons", ("leerling", ""));
        Assert.Contains("Niet van ons", bericht.QuerySelector("#regel-2 .staat")!.TextContent, StringComparison.Ordinal);
        var bord = (await vulling.Overdracht.Bord(school.Systeem)).Waarde!;
        Assert.Equal(vo.Id, Assert.Single(bord.Rijen.Single(r => r.LeerlingId == "fleur8").Bestemmingen).VoSchoolId);
        var vergelijking = await joke.Open($"{school.Pad}/overdracht/vergelijking");
        Assert.Contains("Luuk", Sectie(vergelijking, "niemand-kop").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Fleur", Sectie(vergelijking, "niemand-kop").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("OSO-S1")]
    public async Task Een_lijst_uit_csv_vult_het_formulier_en_neemt_zelf_nog_niets_over()
    {
        var (school, vulling) = await Gevuld();
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var tabel = "[[\"Achternaam\",\"Voornaam\"],[\"Winter\",\"Fleur\"],[\"Zomer\",\"Luuk\"]]";
        var nieuw = await joke.Open($"{school.Pad}/overdracht/berichten/nieuw");
        var token = nieuw.QuerySelector("#berichtvorm input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var vorm = nieuw.CreateElement("form");
        vorm.SetAttribute("action", $"{school.Pad}/overdracht/berichten/nieuw?handler=Kolommen");
        var gevuld = await joke.Verzend(vorm, null, ("__RequestVerificationToken", token), ("tabel", tabel), ("kolom", "achternaam"), ("kolom", "roepnaam"),
            ("Bericht.Regels[0].Achternaam", ""), ("Bericht.Regels[1].Achternaam", "Kwartel"), ("Bericht.Regels[1].Niveau", "havo"));
        Assert.Equal(HttpStatusCode.OK, joke.Status);
        Assert.Equal(["Kwartel", "Winter", "Zomer"], Enumerable.Range(0, 3).Select(i => gevuld.QuerySelector($"#Bericht_Regels_{i}__Achternaam")!.GetAttribute("value")));
        Assert.Equal("havo", gevuld.QuerySelector("#Bericht_Regels_0__Niveau")!.GetAttribute("value"));
        Assert.Equal("Luuk", gevuld.QuerySelector("#Bericht_Regels_2__Roepnaam")!.GetAttribute("value"));
        Assert.Equal(2, gevuld.QuerySelectorAll("#berichtvorm input[name$='UitLijst'][value=true]").Length);
        Assert.Empty(gevuld.QuerySelectorAll("#berichtvorm td.breed")); // on a telephone the fields stand in the order of the columns
        Assert.Empty((await vulling.Overdracht.Vergelijking(school.Systeem)).Waarde!.Berichten);
    }

    [Fact]
    [Requirement("OSO-S1")]
    public async Task Een_bericht_van_tweehonderd_leerlingen_past_in_het_formulier()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var nieuw = await joke.Open($"{school.Pad}/overdracht/berichten/nieuw");
        var regels = Enumerable.Range(0, OverdrachtGrenzen.BerichtregelsMax).SelectMany(i => new (string, string)[]
        {
            ($"Bericht.Regels[{i}].Achternaam", $"Kwartel{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"), ($"Bericht.Regels[{i}].Roepnaam", "Bo"),
            ($"Bericht.Regels[{i}].Geboortedatum", ""), ($"Bericht.Regels[{i}].Niveau", "havo"), ($"Bericht.Regels[{i}].UitLijst", "true"),
        });
        var bericht = await joke.Verzend(nieuw.QuerySelector("#berichtvorm")!, null, [.. regels, ("Bericht.VoSchoolId", vo.Id), ("Bericht.Bron", "lijst")]);
        Assert.Equal(HttpStatusCode.OK, joke.Status);
        Assert.Equal(OverdrachtGrenzen.BerichtregelsMax, bericht.QuerySelectorAll("#bericht tbody tr").Length);

        var intrekken = bericht.QuerySelector("form[action*='handler=TrekIn']")!;
        Assert.False(intrekken.Closest("details")!.HasAttribute("open")); // it asks first
        await joke.Verzend(intrekken);
        Assert.True(Assert.Single((await vulling.Overdracht.Vergelijking(school.Systeem)).Waarde!.Berichten).Ingetrokken);
    }

    [Fact]
    [Requirement("OSO-T")]
    public async Task Bovenaan_de_werklijst_staat_welke_delen_er_zijn_en_hoeveel()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        await vulling.TotSeintje("fleur8", Huis.Vandaag, vo);
        await vulling.TotSeintje("luuk8", Huis.Vandaag, vo);
        await vulling.ZetGereed("luuk8", Huis.Vandaag);
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var lijst = await joke.Open($"{school.Pad}/overdracht/werklijst");
        var sprongen = lijst.QuerySelectorAll("#werklijst nav a");
        Assert.Equal(["#gereed-kop", "#seintje-kop"], sprongen.Take(2).Select(a => a.GetAttribute("href")));
        Assert.All(sprongen, a =>
        {
            var kop = lijst.QuerySelector(a.GetAttribute("href")!)!;
            Assert.Equal(kop.QuerySelector(".aantal")!.TextContent, a.QuerySelector(".aantal")!.TextContent);
        });
    }

    [Fact]
    [Requirement("OSO-S3")]
    public async Task Een_VO_school_krijgt_een_adres_van_de_school_zelf()
    {
        var (school, _) = await Gevuld();
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var pagina = await joke.Open($"{school.Pad}/overdracht/voscholen");
        (string, string)[] velden = [("Vo.Naam", "Waterland College"), ("Vo.Brin", "98va"), ("Vo.Vestiging", "00")];
        var nee = await joke.Verzend(pagina.QuerySelector("#schoolvorm")!, null, [.. velden, ("Vo.Email", "iemand@gmail.com")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#Vo_Email-fout"));
        pagina = await joke.Verzend(nee.QuerySelector("#schoolvorm")!, null, [.. velden, ("Vo.Email", "administratie@waterland.example")]);
        Assert.Contains("98VA00", pagina.QuerySelector("#voscholen table")!.TextContent, StringComparison.Ordinal);
        var vo = Assert.Single(await huis.Grains.VoScholen(school.Sleutel).Lijst());
        Assert.Null(vo.Portaal);
    }

    private static IElement Sectie(IParentNode pagina, string kop) =>
        pagina.QuerySelector($"section[aria-labelledby='{kop}']") ?? throw new InvalidOperationException($"Er is geen deel {kop}.");

    private static IElement Vorm(IParentNode pagina, string handler) =>
        pagina.QuerySelector($"form[action*='handler={handler}']") ?? throw new InvalidOperationException($"Er is geen formulier {handler}.");

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
