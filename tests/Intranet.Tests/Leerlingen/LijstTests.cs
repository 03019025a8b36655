using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

[Requirement("SCH-2")]
public sealed class LijstTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Leerlingen_staan_op_achternaam_met_het_voorvoegsel_ervoor()
    {
        await kantoor.NieuwKind("lijst-akker", "Jasmijn", "van den", "Akker");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var pagina = await bezoeker.Pagina(Kantoor.Leerlingen);

        var rij = pagina.QuerySelectorAll("#leerlingenlijst tbody tr").First();
        Assert.Equal("van den Akker, Jasmijn", rij.Tekst("th"));
        Assert.Equal("Akker", rij.QuerySelector("th b")!.TextContent);
    }

    [Theory]
    [InlineData("celik")]
    [InlineData("Yara Ç")]
    [InlineData("çelik yar")]
    public async Task Zoeken_let_niet_op_accenten_en_hoofdletters(string zoek)
    {
        if (!(await kantoor.Web.Grains.Register(Kantoor.School).Alles()).Rijen.Any(r => r.Id == "lijst-celik"))
        {
            await kantoor.NieuwKind("lijst-celik", "Yara", null, "Çelik");
        }

        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var pagina = await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek={Uri.EscapeDataString(zoek)}");

        Assert.Equal("Çelik, Yara", Assert.Single(pagina.QuerySelectorAll("#leerlingenlijst tbody tr")).Tekst("th"));
    }

    [Fact]
    public async Task Een_zoekterm_zonder_resultaat_zegt_wat_je_kunt_doen()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var pagina = await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=%3Cb%3Ebrahm");

        Assert.Equal("Geen leerling met ‘<b>brahm’", pagina.Tekst(".leeg h3"));
    }

    [Fact]
    public async Task Elke_groep_is_een_link_met_haar_aantal()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var pagina = await bezoeker.Pagina(Kantoor.Leerlingen);
        var groep6 = pagina.QuerySelectorAll(".keuzerij a").Single(a => a.TextContent.StartsWith("Groep 6", StringComparison.Ordinal));

        var gefilterd = await bezoeker.Pagina(groep6.GetAttribute("href")!);

        Assert.Equal("4", groep6.QuerySelector(".aantal")!.TextContent);
        Assert.Equal(4, gefilterd.QuerySelectorAll("#leerlingenlijst tbody tr").Length);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam5, gefilterd.Tekst("#leerlingenlijst tbody"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_groepsleerkracht_ziet_en_vindt_alleen_de_eigen_groep()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);

        var alles = await bezoeker.Pagina(Kantoor.Leerlingen);
        var gezocht = await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek={KleineSchool.Horizon.Achternaam6}");
        var gefilterd = await bezoeker.Pagina($"{Kantoor.Leerlingen}?groep={KleineSchool.Groep6}");

        Assert.Contains(KleineSchool.Horizon.Achternaam5, alles.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, alles.Tekst("main"), StringComparison.Ordinal);
        Assert.Empty(gezocht.QuerySelectorAll("#leerlingenlijst tbody tr"));
        Assert.Empty(gefilterd.QuerySelectorAll("#leerlingenlijst tbody tr"));
        Assert.DoesNotContain("Schrijf een leerling in", alles.Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_lijst_ververst_zichzelf_als_fragment()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var pagina = await bezoeker.Pagina($"{Kantoor.Leerlingen}?groep=g5&zoek=amir");
        var lijst = pagina.GetElementById("leerlingenlijst")!;

        using var antwoord = await bezoeker.Get(lijst.GetAttribute("hx-get")!, htmx: true);
        var fragment = await Bezoeker.Lees(antwoord);

        Assert.Equal("register", lijst.GetAttribute("data-onderwerp"));
        Assert.Null(fragment.QuerySelector("header"));
        Assert.Equal(lijst.Tekst("tbody"), fragment.GetElementById("leerlingenlijst")!.Tekst("tbody"));
    }

    [Fact]
    public async Task Lange_lijsten_gaan_per_vijftig_en_een_pagina_te_ver_is_de_laatste()
    {
        var school = await kantoor.Instellingen();
        var rijen = Enumerable.Range(0, 120).Select(n => new LeerlingRij(
            $"k{n}", new Persoonsgegevens("Kind", null, $"Naam{n:000}", null, KleineSchool.Groep5, "5"), true, null, null, null, null, [], []));
        var vraag = new LeerlingenVraag(null, null, null, 99);

        var lijst = LeerlingenLijst.Maak(new RegisterView([.. rijen], 1), school, Kantoor.Systeem, vraag, kantoor.Web.Vandaag, "/x");

        Assert.Equal(3, lijst.Paginas);
        Assert.Equal(3, lijst.Vraag.Pagina);
        Assert.Equal(20, lijst.Regels.Length);
        Assert.Equal("/x?p=2", lijst.Paginering.Url(2));
    }

    [Fact, Requirement("TSO-6a")]
    public void De_aanmelding_staat_er_kort_in_gewone_woorden()
    {
        var vandaag = new DateOnly(2026, 11, 12);
        Aanmelding Van(AanmeldingSoort soort, Weekdagen dagen, DateOnly vanaf) => new(vanaf, soort, dagen, default, "", null);

        Assert.Equal("ma, di en do", Aanmeldtekst.Kort(Van(AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag, vandaag), vandaag));
        Assert.Equal("incidenteel", Aanmeldtekst.Kort(Van(AanmeldingSoort.Incidenteel, Weekdagen.Geen, vandaag), vandaag));
        Assert.Equal("geen", Aanmeldtekst.Kort(null, vandaag));
        Assert.Equal("ma vanaf di 1 dec", Aanmeldtekst.Kort(Van(AanmeldingSoort.Structureel, Weekdagen.Maandag, new DateOnly(2026, 12, 1)), vandaag));
    }

    [Fact]
    public async Task Wie_geen_leerlingen_mag_zien_komt_er_niet()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var antwoord = await bezoeker.Get(Kantoor.Leerlingen);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }
}
