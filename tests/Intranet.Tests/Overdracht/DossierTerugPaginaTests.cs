using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>What was noted or saved by mistake is taken back on the page of the dossier, without script.</summary>
public sealed class DossierTerugPaginaTests(Huis huis)
{
    private const string Kind = OverdrachtVulling.Kind;

    [Fact]
    [Requirement("OSO-S4")]
    public async Task De_administratie_trekt_in_dat_het_bij_dit_kind_is_opgehaald_en_zegt_waarom()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        await vulling.TotGereed(Kind, Huis.Vandaag, vo);
        await vulling.NoteerVerstrekt(Kind, Huis.Vandaag, vo);
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var pagina = await joke.Open($"{school.Pad}/dossier/{Kind}?tab=verloop");

        var nee = await joke.Verzend(Vorm(pagina, "VerstrektTerug"), null, ("VerstrektTerug.VoSchool", vo.Id), ("VerstrektTerug.Reden", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#VerstrektTerug_Reden-fout"));
        Assert.Single((await Bekijk(school, vulling)).Verstrekkingen);
        pagina = await joke.Verzend(Vorm(nee, "VerstrektTerug"), null, ("VerstrektTerug.VoSchool", vo.Id), ("VerstrektTerug.Reden", "Dit was een ander kind."));

        Assert.Contains("weer als niet opgehaald", pagina.QuerySelector("#overstap .melding")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dit was een ander kind.", pagina.QuerySelector("#logboek")!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("form[action*='handler=VerstrektTerug']"));
        var view = await Bekijk(school, vulling);
        Assert.Equal((Dossierstatus.Gereed, 0), (view.Status, view.Verstrekkingen.Length));
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Na_terughalen_staat_bij_de_inzage_van_welke_versie_zij_is_en_dat_zij_niet_meer_geldt()
    {
        var (school, vulling) = await Gevuld();
        await vulling.LegTerInzage(Kind);
        var dossier = vulling.Dossier();
        Assert.Null((await dossier.NoteerInzage("v1", Inzagewijze.OpSchool, Huis.Vandaag, Akkoord.Ja, null, null, school.Operatie(), vulling.Leerkracht)).Weigering);
        Assert.Null((await dossier.HaalTerug("Een zin klopt niet.", school.Operatie(), vulling.Leerkracht)).Weigering);
        using var ilse = await school.Bezoeker(Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
        var pagina = await ilse.Open($"{school.Pad}/dossier/{Kind}?tab=inzage");
        Assert.Contains("Zolang de inhoud gelijk blijft", pagina.QuerySelector("#overstap")!.TextContent, StringComparison.Ordinal);

        var antwoord = (await Bekijk(school, vulling)).Gegevens!.Okr.First(a => a.Tekst.Length > 0);
        Assert.Null((await dossier.BewaarOkr([antwoord with { Tekst = "Werkt het liefst alleen." }], vulling.Leerkracht)).Weigering);
        pagina = await ilse.Open($"{school.Pad}/dossier/{Kind}?tab=inzage");
        Assert.Contains("geldt niet voor wat je nu verandert", pagina.QuerySelector("#overstap")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("begint opnieuw", pagina.QuerySelector("#stand")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("versie 1", pagina.QuerySelector(".inzage-kop .staat")!.TextContent, StringComparison.Ordinal);
        pagina = await ilse.Open($"{school.Pad}/dossier/{Kind}?tab=verloop");
        Assert.Contains("Ouder 1: akkoord", pagina.QuerySelector("[aria-labelledby=versies-kop]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Een_doorstroomtoets_en_verzuim_die_per_vergissing_zijn_bewaard_gaan_er_weer_uit()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        var deel = new Dossierdeel { Doorstroomtoets = new Doorstroomtoets(true, null, null, null, null, null, [], null) };
        var bewaard = await vulling.Dossier().BewaarDeel(deel, DemoDossier.Versie(await Bekijk(school, vulling), deel.Naam), school.Operatie(), vulling.Leerkracht);
        Assert.Null(bewaard.Weigering);
        using var ilse = await school.Bezoeker(Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);

        var pagina = await ilse.Open($"{school.Pad}/dossier/{Kind}?tab=toetsen");
        pagina = await ilse.Verzend(Leegvorm(pagina, "Doorstroomtoets")!);
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        Assert.Null((await Bekijk(school, vulling)).Gegevens!.Doorstroomtoets);
        Assert.Null(Leegvorm(pagina, "Doorstroomtoets"));

        pagina = await ilse.Open($"{school.Pad}/dossier/{Kind}?tab=loopbaan");
        pagina = await ilse.Verzend(Leegvorm(pagina, "Verzuim")!);
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        Assert.Null((await Bekijk(school, vulling)).Gegevens!.Verzuim);
        Assert.Null(Leegvorm(pagina, "Verzuim"));
    }

    private static Task<DossierView> Bekijk(BordSchool school, OverdrachtVulling vulling) => Waarde(vulling.Dossier().Bekijk(school.Systeem));

    private static async Task<DossierView> Waarde(Task<Uitkomst<DossierView>> uitkomst) => (await uitkomst).Waarde!;

    private static IElement Vorm(IParentNode pagina, string handler) =>
        pagina.QuerySelector($"form[action*='handler={handler}']") ?? throw new InvalidOperationException($"Er is geen formulier {handler}.");

    private static IElement? Leegvorm(IParentNode pagina, string deel) =>
        pagina.QuerySelectorAll($"form[action*='handler={deel}']").FirstOrDefault(f => f.QuerySelector($"input[name='{deel}.Leeg']") is not null);

    private async Task<(BordSchool School, OverdrachtVulling Vulling)> Gevuld()
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn(Kind, "Fleur", "Winter");
        return (school, vulling);
    }
}
