using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Tests.Intranet.Inzage;
using OrleansSchool.Tests.Intranet.Leerlingen;
using OrleansSchool.Tests.Intranet.Rapporten;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>Page and workbook say the same, and each role gets only its own edition (TSO-10i, XLS-1, XLS-3).</summary>
[Requirement("TSO-10i", "XLS-1")]
public sealed class CijfersPaginaTests
{
    private const string Cijfers = $"{S}/geld/cijfers";

    [Fact, Requirement("XLS-3")]
    public async Task De_pagina_en_het_werkboek_zeggen_hetzelfde_en_het_meenemen_staat_in_het_log()
    {
        await using var web = await Start();
        await Boek(web);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await coordinator.Pagina($"{Cijfers}?jaar={Jaar}");
        var boek = await Werkboeklezer.Haal(coordinator, pagina.QuerySelector("a[href*='cijfers.xlsx']")!.GetAttribute("href")!, $"TSO_financieel_99XX00_{Jaar}.xlsx");

        Assert.Equal(10, boek.Bladen.Count);
        foreach (var (kop, rij, getal) in new[] { ("Baten", "Totaal baten", "123.45"), ("Lasten", "Totaal lasten", "100.5"), ("Resultaat", "Resultaat", "22.95"), ("Bank", "Eindsaldo bank", "123.45") })
        {
            var uitkomst = double.Parse(boek.Rij(FinancienWerkboek.Samenvatting, rij)[1], CultureInfo.InvariantCulture);
            Assert.Equal((rij, double.Parse(getal, CultureInfo.InvariantCulture)), (rij, Math.Round(uitkomst, 2)));
            Assert.Contains(Bedrag(getal), Cel(pagina, kop), StringComparison.Ordinal);
        }

        Assert.Contains("123,45", pagina.Tekst("table.kastabel .subtotaal"), StringComparison.Ordinal);
        Assert.Equal("Uitvoer financieel verslag in Excel", (await web.Log())[^1]);
    }

    [Fact]
    public async Task De_tekening_staat_ook_in_woorden_en_er_is_geen_opmaak_in_de_pagina_zelf()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await coordinator.Pagina(Cijfers);

        Assert.Equal(pagina.Tekst("svg.grafiek desc"), pagina.Tekst(".grafiekrij-tekst p"));
        Assert.NotEmpty(pagina.Tekst("svg.grafiek desc"));
        Assert.Empty(pagina.QuerySelectorAll("#cijfers [style]"));
    }

    [Fact]
    public async Task Een_maand_zonder_bijgehouden_lijst_krijgt_geen_staaf()
    {
        await using var web = await Start();
        var leeg = (await web.Grains.Begroting(Sleutel, Jaar).Cijfers(Cijferperiode.VanSchooljaar(Jaar), Editie.Intern, Leider)).Waarde!;
        var (november, december) = (new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1));
        ImmutableArray<Aantalcijfer> aantallen =
        [
            new(november, DayOfWeek.Monday, "5", 22, 20, 0, 2, 0), new(november, DayOfWeek.Tuesday, "5", 31, 30, 0, 1, 0), new(december, DayOfWeek.Monday, "5", 22, null, 0, null, null),
        ];

        var grafiek = Cijfergrafiek.Maak(leeg with { Aantallen = aantallen });

        Assert.Equal("november 50.", grafiek.Beschrijving);
        Assert.Equal([3], grafiek.Maanden.Select((m, i) => (m, i)).Where(p => p.m.Hoogte > 0).Select(p => p.i));
        Assert.Equal(Cijfergrafiek.Nul, grafiek.Maanden[3].Y + grafiek.Maanden[3].Hoogte);
    }

    [Theory, Requirement("XLS-3", "SEC-2")]
    [InlineData(Rol.Overblijfcoordinator, "", HttpStatusCode.OK, "uitgave intern")]
    [InlineData(Rol.Overblijfcoordinator, "?editie=verantwoording", HttpStatusCode.OK, "uitgave verantwoording")]
    [InlineData(Rol.Kascommissie, "", HttpStatusCode.OK, "uitgave intern")]
    [InlineData(Rol.Administratie, "?editie=verantwoording", HttpStatusCode.OK, "uitgave verantwoording")]
    [InlineData(Rol.Ouderraad, "", HttpStatusCode.OK, "uitgave verantwoording")]
    [InlineData(Rol.MrOuder, "", HttpStatusCode.OK, "uitgave verantwoording")]
    [InlineData(Rol.Bestuur, "", HttpStatusCode.OK, "uitgave verantwoording")]
    [InlineData(Rol.Ouderraad, "?editie=intern", HttpStatusCode.NotFound, "")]
    [InlineData(Rol.Groepsleerkracht, "", HttpStatusCode.Forbidden, "")]
    [InlineData(Rol.Overblijfkracht, "", HttpStatusCode.Forbidden, "")]
    [InlineData(Rol.Overblijfcoordinator, "?jaar=2010-2011", HttpStatusCode.NotFound, "")]
    [InlineData(Rol.Overblijfcoordinator, "?kalender=1999", HttpStatusCode.NotFound, "")]
    [InlineData(Rol.Overblijfcoordinator, "?kalender=2026", HttpStatusCode.OK, "kalenderjaar 2026")]
    public async Task Elke_rol_krijgt_de_eigen_uitgave_en_geen_andere(Rol rol, string vraag, HttpStatusCode status, string bovenregel)
    {
        await using var web = await Start();
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get(Cijfers + vraag);

        Assert.Equal(status, antwoord.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.Contains(bovenregel, (await Bezoeker.Lees(antwoord)).Tekst(".bovenregel"), StringComparison.Ordinal);
        }
    }

    [Fact, Requirement("XLS-3", "SEC-2")]
    public async Task De_ouderraad_haalt_alleen_het_werkboek_zonder_namen_op()
    {
        await using var web = await MetBetalers();
        var anna = web.Grains.Betaler(Sleutel, await BetalerId(web, "v1"));
        Goed(await anna.NeemBeginpostOp(new Geld(7_000), "Oud schooljaar", new DateOnly(2026, 12, 31), Op("beginpost"), Coordinator));
        await Tot(web, async () => (await web.Grains.Betalers(Sleutel).Alles()).Any(r => r.Open > Geld.Nul));
        using var ouderraad = await web.LogIn(Rol.Ouderraad);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        using var nee = await ouderraad.Get($"{Cijfers}.xlsx?jaar={Jaar}&editie=intern");
        var buiten = await Werkboeklezer.Haal(ouderraad, $"{Cijfers}.xlsx?jaar={Jaar}", $"TSO_financieel_99XX00_{Jaar}_verantwoording.xlsx");
        var intern = await Werkboeklezer.Haal(coordinator, $"{Cijfers}.xlsx?jaar={Jaar}", $"TSO_financieel_99XX00_{Jaar}.xlsx");

        Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        Assert.Contains(intern.Alles, t => t.Contains("Vijverhof", StringComparison.Ordinal));
        Assert.DoesNotContain(buiten.Alles, t => t.Contains("Vijverhof", StringComparison.Ordinal) || t.Contains("Amir", StringComparison.Ordinal));
    }

    private static async Task Boek(IntranetFabriek web)
    {
        var journaal = web.Grains.Journaal(Sleutel, Jaar);
        var (boeken, bal) = (new MemoriaalInvoer(web.Vandaag, "Oude boeken", [new(Boekposten.Bank, new Geld(12_345)), new(Boekposten.OverigeBaten, new Geld(-12_345))], null, null),
            new MemoriaalInvoer(web.Vandaag, "Ballen", [new(Boekposten.Spelmateriaal, new Geld(10_050)), new(Boekposten.Crediteuren, new Geld(-10_050))], null, "F-118"));
        Goed(await journaal.BoekMemoriaal(boeken, Op("boeken"), Coordinator));
        Goed(await journaal.BoekMemoriaal(bal, Op("ballen"), Coordinator));
    }

    private static string Cel(IParentNode pagina, string kop) =>
        pagina.QuerySelectorAll("#cijfers dl.cijfers > div").Single(d => d.Tekst("dt") == kop).Tekst("dd .groot");

    /// <summary>100.5 of the workbook is 100,50 on the page.</summary>
    private static string Bedrag(string getal) => Geldwoorden.Kaal(Geldwoorden.Lees(getal)!.Value);
}
