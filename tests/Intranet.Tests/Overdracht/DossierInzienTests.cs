using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>What stands on the sheet for whom, and what the page says of what isn't stored (OSO-K1, OSO-K5).</summary>
public sealed class DossierInzienTests(Huis huis)
{
    private const string Kind = OverdrachtVulling.Kind;
    private const string Robin = "06 12345678";
    private const string Jip = "06 87654321";

    private static readonly string[] Nummers = [Robin, Jip];

    [Fact]
    [Requirement("OSO-K5")]
    public async Task Het_blad_van_de_school_drukt_van_geen_ouder_adres_of_telefoon_af_en_dat_van_een_ouder_alleen_de_eigen()
    {
        var (school, vulling) = await Gevuld();
        await vulling.LegTerInzage(Kind);
        using var ilse = await Leerkracht(school);

        var blad = await ilse.Open($"{Pad(school)}/inzien");
        var nagekeken = Ouders(blad).QuerySelectorAll("details");
        Assert.All(Nummers, nummer => Assert.Contains(nagekeken, d => Kaal(d).Contains(Cijfers(nummer), StringComparison.Ordinal)));
        Assert.All(nagekeken, d => Assert.True(d.ClassList.Contains("d-print-none") && !d.HasAttribute("open")));
        foreach (var alleenOpScherm in nagekeken.ToList())
        {
            alleenOpScherm.Remove();
        }

        Assert.All(Nummers, nummer => Assert.DoesNotContain(Cijfers(nummer), Kaal(Ouders(blad)), StringComparison.Ordinal));
        Assert.DoesNotContain("Kerkstraat", Ouders(blad).TextContent, StringComparison.Ordinal);

        var keuze = blad.QuerySelectorAll("nav[aria-label='Voor wie is dit blad'] a").Single(a => a.GetAttribute("href")!.EndsWith("verzorger=v1", StringComparison.Ordinal));
        var vanRobin = await ilse.Open(keuze.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        var inhoud = Kaal(Ouders(vanRobin));
        Assert.Contains(Cijfers(Robin), inhoud, StringComparison.Ordinal);
        Assert.DoesNotContain(Cijfers(Jip), inhoud, StringComparison.Ordinal);
        Assert.Empty(Ouders(vanRobin).QuerySelectorAll("details"));
    }

    [Fact]
    [Requirement("OSO-K5")]
    public async Task Wat_het_bestand_heeft_staat_ook_op_het_blad()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ilse = await Leerkracht(school);
        var view = (await vulling.Dossier().Bekijk(vulling.Leerkracht)).Waarde!;
        var deel = new Dossierdeel { Leerling = view.Gegevens!.Leerling with { Voorletters = "F.J." } };
        Assert.Null((await vulling.Dossier().BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), school.Operatie(), vulling.Leerkracht)).Weigering);
        var blad = await ilse.Open($"{Pad(school)}/inzien?voorbeeld=true");
        var letters = blad.QuerySelectorAll("[aria-labelledby=i-leerling] dt").Single(d => d.TextContent == "Voorletters");
        Assert.Equal("F.J.", letters.NextElementSibling!.TextContent);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public async Task Een_arrangement_van_de_laatste_drie_jaar_staat_boven_aan_het_rapport()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        var dossier = vulling.Dossier();
        var view = (await dossier.Bekijk(vulling.Leerkracht)).Waarde!;
        var deel = DemoDossier.Delen(view.Gegevens!, 1, Schooljaar.Van(Huis.Vandaag), arrangement: true).Single(d => d.Ondersteuning is not null);
        Assert.Null((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), school.Operatie(), vulling.Leerkracht)).Weigering);
        var okr = DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, 1, arrangement: true);
        Assert.Null((await dossier.BewaarOkr(okr, vulling.Leerkracht)).Weigering);
        var ib = new Wie("ib8", "Ina Bos", school.Sleutel, [new ActieveRol(Rol.InternBegeleider, [])]);
        foreach (var wie in new[] { ib, vulling.Leerkracht })
        {
            var versie = (await dossier.Bekijk(vulling.Leerkracht)).Waarde!.Ondersteuningsversie;
            Assert.Null((await dossier.BevestigOndersteuning(versie, school.Operatie(), wie)).Weigering);
        }

        using var ilse = await Leerkracht(school);
        var blad = await ilse.Open($"{Pad(school)}/inzien?voorbeeld=true");
        Assert.Equal(HttpStatusCode.OK, ilse.Status);
        Assert.Equal("r-hulp", blad.QuerySelector("main h2")!.Id);
        var boven = blad.QuerySelector("[aria-labelledby=r-hulp]")!.TextContent;
        Assert.Contains("Arrangement in de laatste drie jaar: ja", boven, StringComparison.Ordinal);
        Assert.Contains("Arrangement: Leesbegeleiding in een groepje, Vlotter technisch lezen", boven, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("OSO-K1")]
    public async Task Wat_te_laat_werd_getypt_staat_er_als_niet_bewaard_en_niet_als_inhoud_van_het_dossier()
    {
        var (school, vulling) = await Gevuld();
        await vulling.VulDossier(Kind);
        using var ilse = await Leerkracht(school);
        var vorm = Vorm(await ilse.Open($"{Pad(school)}?tab=administratie"), "Leerling");
        await vulling.LegTerInzage(Kind);

        var nee = await ilse.Verzend(vorm, null, ("Leerling.Pgn", "999990019"), ("Leerling.LeerlingId", "20998"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ilse.Status);
        Assert.Contains("20998", nee.QuerySelector("#niet-bewaard")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("20998", nee.QuerySelector("#deel-leerling")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("20998", (await vulling.Dossier().Bekijk(school.Systeem)).Waarde!.Gegevens!.Leerling.LeerlingId);
    }

    [Theory]
    [Requirement("OSO-L1")]
    [InlineData("/rapport?versie=1&jaar=2025-2026", "verloop")]
    [InlineData("?handler=Bijlage&bijlage=weg&versie=1&jaar=2025-2026", "bijlagen")]
    public async Task Wat_er_niet_meer_is_leidt_naar_het_dossier_van_hetzelfde_schooljaar(string adres, string tab)
    {
        var (school, _) = await Gevuld();
        using var leider = await school.Bezoeker(Rol.Schoolleider, "Anna Visser");
        await leider.Open(Pad(school) + adres);
        Assert.EndsWith($"?jaar=2025-2026&tab={tab}", leider.Waar, StringComparison.Ordinal);
    }

    private static string Pad(BordSchool school) => $"{school.Pad}/dossier/{Kind}";

    private static IElement Ouders(IParentNode blad) => blad.QuerySelector("[aria-labelledby=i-verzorgers]")!;

    private static string Kaal(IElement deel) => Cijfers(deel.TextContent);

    /// <summary>However the number is written.</summary>
    private static string Cijfers(string tekst) => string.Concat(tekst.Where(char.IsAsciiDigit));

    private static Task<BordBezoeker> Leerkracht(BordSchool school) => school.Bezoeker(Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);

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
