using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Security;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Vandaag;

/// <summary>What waits for whom on the start page, and nothing of another role (UX-2).</summary>
[Requirement("UX-2")]
public sealed class StartPerRolTests
{
    private const int EersteKeerBytesMax = 150_000;

    /// <summary>Where each begins, and which drawings stand there.</summary>
    private static readonly (Rol Rol, string Pad, string Grafieken)[] Tekeningen =
    [
        (Rol.Schoolleider, "", "grafiek-bezetting grafiek-begroting"), (Rol.Overblijfcoordinator, "", "grafiek-bezetting grafiek-begroting"),
        (Rol.Commissielid, "", "grafiek-bezetting grafiek-begroting"), (Rol.Administratie, "", "grafiek-begroting"), (Rol.Overblijfkracht, "", "grafiek-bezetting"),
        (Rol.Groepsleerkracht, "", ""), (Rol.InternBegeleider, "", ""), (Rol.Bhv, "", ""), (Rol.Kascommissie, "/overzicht", "grafiek-begroting"),
        (Rol.Ouderraad, "/overzicht", "grafiek-bezetting grafiek-begroting"), (Rol.MrPersoneel, "/overzicht", "grafiek-bezetting grafiek-begroting"),
        (Rol.Bestuur, "/overzicht", "grafiek-bezetting grafiek-begroting"),
    ];

    [Fact]
    public async Task Van_een_gebied_dat_iemand_niet_mag_zien_wordt_niets_gevraagd()
    {
        await using var web = await Start();
        await NaarInstemming(web);
        foreach (var wie in Enum.GetValues<Rol>().Where(r => r is not (Rol.VoSchool or Rol.Verzorger)).Select(Als))
        {
            var feiten = await Lees(web, wie, Beleid.PersoonMet2);

            Assert.Equal(wie.Mag(Recht.BesluitenZien, Sleutel), !feiten.Besluiten.IsEmpty);
            Assert.Equal(wie.Mag(Recht.GeldZien, Sleutel), feiten.Geld is not null);
            Assert.True(feiten.Vergaderingen is null || wie.Mag(Recht.CommissieZien, Sleutel) || wie.Mag(Recht.AgendapuntIndienen, Sleutel), wie.Naam);
            Assert.Equal(wie.Rollen[0].Rol == Rol.Overblijfkracht, feiten.Helper is not null);
            Assert.Null(feiten.Overdracht); // no groep 8 here
            Assert.Empty(feiten.Gemist);
        }
    }

    [Fact, Requirement("LIVE-5")]
    public async Task Op_een_gedeelde_tablet_staat_niets_van_het_kantoor()
    {
        await using var web = await Start();
        await NaarInstemming(web);
        foreach (var rol in new[] { Rol.Overblijfcoordinator, Rol.Schoolleider, Rol.Overblijfkracht })
        {
            var feiten = await Lees(web, Als(rol), Beleid.Tablet);

            Assert.True(feiten is { Besluiten.IsEmpty: true, Vergaderingen: null, Overdracht: null, Geld: null, TeControleren: null, OpenVragen.IsEmpty: true, TeTellen.IsEmpty: true, Gemist.IsEmpty: true });
            Assert.Empty(new Startscherm(feiten, Alles: false).Grafieken);
        }
    }

    [Fact, Requirement("TSO-2c")]
    public async Task Een_gevraagde_instemming_staat_alleen_bij_de_oudergeleding()
    {
        await using var web = await Start();
        var id = await NaarInstemming(web);
        Goed(await web.Grains.Besluiten(Sleutel, Jaar).Vraag(id, Besluitstap.InstemmingOuders, web.Vandaag.AddDays(6), await Versie(web, id), Op("vraag"), Coordinator));
        foreach (var rol in new[] { Rol.MrOuder, Rol.MrPersoneel, Rol.Ouderraad, Rol.Bestuur, Rol.Kascommissie })
        {
            using var iemand = await web.LogIn(rol);

            var werk = (await iemand.Pagina($"{S}/overzicht")).QuerySelector("#start-werk")!;

            Assert.Equal(rol == Rol.MrOuder, werk.Tekst("li").Contains("jullie zijn aan zet", StringComparison.Ordinal));
            Assert.Equal(rol == Rol.MrOuder, werk.QuerySelector($"a[href='{S}/besluiten/{id}']") is not null);
            Assert.Equal(rol == Rol.MrOuder, (await iemand.Pagina($"{S}/mijn-werk")).Tekst("#start-werk li").Contains("Ouderbijdrage overblijven", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Elke_rol_krijgt_de_tekeningen_die_zij_mag_zien_en_de_eerste_keer_laden_blijft_klein()
    {
        await using var web = await Start();
        foreach (var (rol, pad, grafieken) in Tekeningen)
        {
            using var iemand = await web.LogIn(rol);
            using var antwoord = await iemand.Get(S + pad);
            Assert.InRange((await antwoord.Content.ReadAsByteArrayAsync()).Length, 1, EersteKeerBytesMax);
            var pagina = await Bezoeker.Lees(antwoord);

            var plekken = pagina.QuerySelectorAll("[hx-trigger=load]").ToList();

            Assert.Equal((rol, grafieken), (rol, string.Join(' ', plekken.Select(p => p.Id))));
            Assert.All(plekken, p => Assert.NotNull(p.QuerySelector("a[href]"))); // without script
            Assert.DoesNotContain("Vijverhof", pagina.QuerySelector("#start-werk")!.TextContent, StringComparison.Ordinal);
            foreach (var plek in plekken)
            {
                using var tekening = await iemand.Get(plek.GetAttribute("hx-get")!, htmx: true);
                Assert.Equal(plek.Id, (await Bezoeker.Lees(tekening)).QuerySelector("section")!.Id);
            }
        }
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Groepsleerkracht, "Bezetting")]
    [InlineData(Rol.Groepsleerkracht, "Begroting")]
    [InlineData(Rol.Overblijfkracht, "Begroting")]
    [InlineData(Rol.Kascommissie, "Bezetting")]
    public async Task Een_tekening_van_een_ander_wordt_geweigerd(Rol rol, string handler)
    {
        await using var web = await Start();
        using var iemand = await web.LogIn(rol);

        using var antwoord = await iemand.Get($"{S}/mijn-werk?handler={handler}", htmx: true);

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Fact, Requirement("TSO-10j")]
    public async Task Zonder_begroting_zegt_de_tekening_wat_de_volgende_stap_is()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        using var antwoord = await coordinator.Get($"{S}/mijn-werk?handler=Begroting", htmx: true);

        var tekening = await Bezoeker.Lees(antwoord);
        Assert.Contains($"Voor {Jaar} geldt nog geen begroting.", tekening.Tekst(".leeg"), StringComparison.Ordinal);
        Assert.Equal($"{S}/geld/begroting", tekening.QuerySelector(".leeg a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Wie_iets_te_horen_heeft_leest_het_en_wie_niet_leest_waar_hij_verder_kan()
    {
        await using var web = await Start();
        var bericht = new Aandachtsbericht("proef/1", Aandachtsoort.Taak, "Vul de contactgegevens van de school aan.", $"{S}/inrichten", web.Klok.GetUtcNow(), Dringend: false, null);
        await web.Grains.Aandacht(Sleutel, IntranetFabriek.AccountId(Rol.Overblijfcoordinator)).Ontvang(new Afzender("proef", 1), bericht);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var leerkracht = await web.LogIn(Rol.Groepsleerkracht);

        var werk = (await coordinator.Pagina(S)).QuerySelector("#start-werk")!;
        Assert.Contains(bericht.Tekst, werk.Tekst(".werklijst"), StringComparison.Ordinal);
        Assert.Equal($"aandacht/{IntranetFabriek.AccountId(Rol.Overblijfcoordinator)}", werk.GetAttribute("data-onderwerp"));
        using var ververst = await coordinator.Get(werk.GetAttribute("hx-get")!, htmx: true);
        Assert.Contains(bericht.Tekst, (await Bezoeker.Lees(ververst)).Tekst("#start-werk"), StringComparison.Ordinal);

        var leeg = (await leerkracht.Pagina(S)).QuerySelector("#start-werk")!;
        Assert.Equal("Niets dat op je wacht", leeg.Tekst(".leeg h3"));
        Assert.Equal($"{S}/lunch", leeg.QuerySelector(".leeg a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Een_vo_school_begint_in_het_portaal()
    {
        await using var web = await Start();
        using var vo = await web.LogIn(Rol.VoSchool);

        using var begin = await vo.Get("/");

        Assert.Equal("/portaal/99XX00", begin.Headers.Location?.OriginalString);
        using var nee = await vo.Get($"{S}/mijn-werk");
        Assert.True(nee.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Rol.Administratie, "Commissie Schoolgids Nieuwsbrief", "Schoolgids")]
    [InlineData(Rol.Overblijfcoordinator, "Commissie Vergaderingen Kwaliteit MR-afspraken Jaarverslag Schoolgids Nieuwsbrief Klachten", "Schoolgids")]
    public async Task De_commissie_is_een_regel_die_opengaat_voor_wie_er_is(Rol rol, string groep, string hier)
    {
        await using var web = await Start();
        using var iemand = await web.LogIn(rol);

        Assert.Equal("Commissie", Groep(await iemand.Pagina(S)));
        var erin = await iemand.Pagina($"{S}/schoolgids");
        Assert.Equal(groep, Groep(erin));
        Assert.Equal(hier, erin.Tekst(".hoofdnav > ul > li > [aria-current=page]"));
    }

    [Theory]
    [InlineData(Rol.Leerkracht, "Vergaderingen")]
    [InlineData(Rol.Bhv, "")]
    public async Task Wie_een_pagina_van_de_commissie_heeft_ziet_die_als_eigen_regel(Rol rol, string groep)
    {
        await using var web = await Start();
        using var iemand = await web.LogIn(rol);

        Assert.Equal(groep, Groep(await iemand.Pagina(S)));
    }

    private static async Task<Startfeiten> Lees(IntranetFabriek web, Wie wie, Beleid niveau) =>
        await new Startlezer(web.Grains, new Schooltijd(web.Klok), wie, niveau, new Gebieden(web.Klok, NullLogger<Gebieden>.Instance)).Haal((await web.Grains.School(Sleutel).Bekijk())!);

    private static string Groep(IParentNode pagina)
    {
        string[] woorden = ["Commissie", "Vergaderingen", "Kwaliteit", "MR-afspraken", "Jaarverslag", "Schoolgids", "Nieuwsbrief", "Klachten"];
        return string.Join(' ', pagina.QuerySelectorAll(".hoofdnav > ul > li > a").Select(a => a.TextContent.Trim()).Where(t => woorden.Contains(t, StringComparer.Ordinal)));
    }
}
