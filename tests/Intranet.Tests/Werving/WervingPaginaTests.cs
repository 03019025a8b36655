using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Rooster;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Intranet.Werving;

/// <summary>Papers of helpers, candidates, courses, policy and spelmateriaal without script: forms, refusals at their field.</summary>
public sealed class WervingPaginaTests(Huis huis)
{
    [Fact]
    [Requirement("TSO-4g")]
    public async Task Korter_dan_een_maand_opzeggen_vraagt_bij_het_veld_om_een_reden()
    {
        var school = await MetRia();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open($"{school.Pad}/overblijfkrachten/{Kracht(school)}/dossier");
        var nee = await marijke.Verzend(Vorm(pagina, "Einde"), null, ("Einde.Door", "helper"), ("Einde.LaatsteDag", "2026-11-20"), ("Einde.Reden", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.Contains("De richtlijn is een maand", nee.QuerySelector("#Einde_Reden-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-20", ((IHtmlInputElement)nee.QuerySelector("#Einde_LaatsteDag")!).Value);
        Assert.Null((await huis.Grains.Overblijfkracht(school.Sleutel, Kracht(school)).Kaart(school.Systeem)).Waarde!.Gegevens.TotEnMet);
        pagina = await marijke.Verzend(Vorm(nee, "Einde"), null, ("Einde.Door", "helper"), ("Einde.LaatsteDag", "2026-11-20"), ("Einde.Reden", "Verhuist"));
        Assert.Contains("De laatste dag is vastgelegd", pagina.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-4d", "TSO-4e")]
    public async Task Een_helper_leest_de_overeenkomst_en_tekent_met_de_eigen_naam()
    {
        var school = await MetRia();
        foreach (var soort in new[] { Regelingsoorten.Overeenkomst, Regelingsoorten.Reglement })
        {
            Goed(await huis.Grains.Regeling(school.Sleutel, soort).LegVast(new RegelingInvoer([$"Tekst van {soort}."], Huis.Vandaag, null, null), 0, school.Operatie(), school.Systeem));
        }

        using var ria = new BordBezoeker(huis.Adres, await Cookie(school, "Ria Nijland", Rol.Overblijfkracht));
        var zelf = (await huis.Grains.Personen(school.Sleutel).Alles()).Rijen.Single(p => p.Naam == "Ria Nijland" && p.AccountId != Kracht(school)).AccountId;
        Goed(await huis.Grains.Overblijfkracht(school.Sleutel, zelf).Bewaar(Ria with { Telefoon = "0687654321" }, 0, school.Systeem));
        var pagina = await ria.Open($"{school.Pad}/mijn-overeenkomst");
        Assert.Contains("Tekst van overeenkomst.", pagina.Body!.TextContent, StringComparison.Ordinal);
        var nee = await ria.Verzend(pagina.QuerySelector("#mijn-overeenkomst form")!, null, ("Teken.Naam", "R."), ("Teken.KentReglement", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ria.Status);
        Assert.NotNull(nee.QuerySelector("#Teken_Naam-fout"));
        pagina = await ria.Verzend(nee.QuerySelector("#mijn-overeenkomst form")!, null, ("Teken.Naam", "Ria Nijland"), ("Teken.KentReglement", "true"));
        Assert.Contains("In het intranet getekend op 12-11-2026", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("#mijn-overeenkomst form"));
        Assert.NotNull(await huis.Grains.Regeling(school.Sleutel, Regelingsoorten.Reglement).LaatstGelezen(zelf));
    }

    [Fact]
    [Requirement("TSO-4f", "TSO-4i")]
    public async Task Een_kandidaat_wordt_aangenomen_en_zijn_kaart_is_al_ingevuld()
    {
        var school = await huis.NieuweSchool();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open($"{school.Pad}/overblijfkrachten/kandidaten");
        var nee = await marijke.Verzend(pagina.QuerySelector("#kandidaten form")!, null, ("Nieuw.Soort", "Overblijfkracht"), ("Nieuw.Naam", "Bep Kuipers"), ("Nieuw.Bron", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.NotNull(nee.QuerySelector("#Nieuw_Bron-fout"));
        pagina = await marijke.Verzend(nee.QuerySelector("#kandidaten form")!, null, ("Nieuw.Soort", "VasteInval"), ("Nieuw.Naam", "Bep Kuipers"), ("Nieuw.Bron", "nieuwsbrief"));
        nee = await marijke.Verzend(Vorm(pagina, "Besluit"), null, ("Besluit.Aanwezig", "Karel, Petra"), ("Besluit.Voor", "2"), ("Besluit.Tekst", "Aangenomen"));
        Assert.Contains("Noteer eerst het gesprek", nee.QuerySelector("#Besluit_Voor-fout")!.TextContent, StringComparison.Ordinal);
        pagina = await marijke.Verzend(Vorm(nee, "Gesprek"), null, ("Gesprek.MetWie", "Petra"), ("Gesprek.Verslag", "Enthousiast"));
        pagina = await marijke.Verzend(Vorm(pagina, "Besluit"), null, ("Besluit.Aanwezig", "Karel, Petra"), ("Besluit.Voor", "2"), ("Besluit.Tekst", "Aangenomen"));
        var link = pagina.QuerySelector("a[href*='nieuw?kandidaat=']")!;
        pagina = await marijke.Open(link.GetAttribute("href")!);
        Assert.Equal("Bep Kuipers", ((IHtmlInputElement)pagina.QuerySelector("#Helper_Naam")!).Value);
        Assert.True(((IHtmlInputElement)pagina.QuerySelector("#Helper_VasteInval")!).IsChecked);
    }

    [Fact]
    [Requirement("TSO-4n", "TSO-4h")]
    public async Task Wie_een_cursus_miste_staat_bovenaan_en_de_lijst_zegt_hoeveel_er_geschoold_zijn()
    {
        var school = await MetRia();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open($"{school.Pad}/overblijfkrachten/scholing");
        pagina = await marijke.Verzend(Vorm(pagina, "Bijeenkomst"), null, ("Bijeenkomst.Soort", "Cursus"), ("Bijeenkomst.Op", "2026-11-10"), ("Bijeenkomst.Titel", "Ruzie op het plein"));
        pagina = await marijke.Verzend(pagina.QuerySelector("form[action*='handler=Noteer']")!);
        Assert.Contains("Ruzie op het plein", pagina.QuerySelector("tr.vraagt td:last-child")!.TextContent, StringComparison.Ordinal);
        var lijst = await marijke.Open($"{school.Pad}/overblijfkrachten");
        Assert.Contains("0 geschoold: minder dan de helft", lijst.QuerySelector(".onderregel")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [Requirement("TSO-4n", "UX-1")]
    [InlineData("", "2025-2026 2027-2028")]
    [InlineData("?jaar=2025-2026", "2026-2027")]
    [InlineData("?jaar=2027-2028", "2026-2027")]
    public async Task Van_de_cursussen_wijst_elke_knop_naar_een_schooljaar_dat_er_is(string vraag, string jaren)
    {
        var school = await MetRia();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = await marijke.Open($"{school.Pad}/overblijfkrachten/scholing{vraag}");

        var knoppen = pagina.QuerySelectorAll(".paginakop .btn-rij a").OfType<IHtmlAnchorElement>().ToList();
        Assert.Equal(jaren, string.Join(' ', knoppen.Select(k => k.TextContent.Trim())));
        foreach (var knop in knoppen)
        {
            await marijke.Open(knop.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, marijke.Status);
        }
    }

    [Fact]
    [Requirement("TSO-1c", "TSO-1f")]
    public async Task De_schoolleider_voegt_een_polis_toe_en_de_ouderraad_kan_alleen_kijken()
    {
        var school = await MetRia();
        using var ingrid = await school.Bezoeker(Rol.Schoolleider, "Ingrid van Leeuwen");
        using var petra = await school.Bezoeker(Rol.Ouderraad, "Petra de Ruiter");
        var pagina = await ingrid.Open($"{school.Pad}/beleid");
        Assert.Contains("geen WA-verzekering", pagina.Body!.TextContent, StringComparison.Ordinal);
        (string, string)[] polis = [("Polis.Verzekeraar", "Onderling Waarborg"), ("Polis.Polisnummer", "WA-1"), ("Polis.Van", "2026-08-01"), ("Polis.TotEnMet", "2027-07-31")];
        var nee = await ingrid.Verzend(Vorm(pagina, "Polis"), null, polis);
        Assert.Contains("Kies wie deze polis dekt", nee.QuerySelector("#Polis_Gedekt-fout")!.TextContent, StringComparison.Ordinal);
        pagina = await ingrid.Verzend(Vorm(nee, "Polis"), null, [.. polis, ("Polis.Gedekt", nameof(Gedekt.Vrijwilligers))]);
        Assert.Contains("Alle 1 helpers verzekerd", pagina.Body!.TextContent, StringComparison.Ordinal);
        pagina = await ingrid.Verzend(Vorm(pagina, "Stuk"), null, ("Stuk.Soort", nameof(Stuksoort.Mandaat)), ("Stuk.Tekst", "De schoolleiding regelt het."), ("Stuk.VastgesteldDoor", "het bestuur"));
        Assert.Contains("De schoolleiding regelt het.", (await petra.Open($"{school.Pad}/beleid")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await petra.Open($"{school.Pad}/beleid")).QuerySelectorAll("#beleid form"));
    }

    [Fact]
    [Requirement("TSO-13a", "TSO-13b")]
    public async Task Een_helper_vinkt_opruimen_af_en_meldt_kapot_met_een_toelichting()
    {
        var school = await huis.NieuweSchool();
        Goed(await huis.Grains.Spelmateriaal(school.Sleutel).Bewaar(null, new MateriaalInvoer("Voetbal", 2, "plein-noord", Materiaalstand.InOrde, null, null), school.Operatie(), school.Systeem));
        using var fatma = await school.Bezoeker();
        var pagina = await fatma.Open($"{school.Pad}/spelmateriaal");
        var nee = await fatma.Verzend(pagina.QuerySelector("form[action*='handler=Meld']")!, null, ("stand", "Defect"), ("toelichting", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fatma.Status);
        Assert.Contains("Schrijf wat er aan de hand is", nee.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(nee.QuerySelector("#Materiaal_Toelichting"));
        await fatma.Verzend(nee.QuerySelector("form[action*='handler=Meld']")!, null, ("stand", "BuitenGebruik"), ("toelichting", "lek"));
        pagina = await fatma.Verzend(pagina.QuerySelector("form[action*='handler=Opgeruimd']")!, null, ("mist", ""));
        var view = (await huis.Grains.Spelmateriaal(school.Sleutel).Bekijk(school.Systeem)).Waarde!;
        Assert.Equal((Materiaalstand.BuitenGebruik, 1), (view.Lijst[0].Gegevens.Stand, view.Vandaag.Length));
        Assert.Null(pagina.QuerySelector("a[href*='?stuk=']"));
    }

    [Fact]
    [Requirement("TSO-13a")]
    public async Task Twee_browsers_die_hetzelfde_materiaal_aanpassen_overschrijven_elkaar_niet()
    {
        var school = await huis.NieuweSchool();
        Goed(await huis.Grains.Spelmateriaal(school.Sleutel).Bewaar(null, new MateriaalInvoer("Voetbal", 2, "plein-noord", Materiaalstand.InOrde, null, null), school.Operatie(), school.Systeem));
        var adres = $"{school.Pad}/spelmateriaal?stuk={(await huis.Grains.Spelmateriaal(school.Sleutel).Bekijk(school.Systeem)).Waarde!.Lijst[0].Id}";
        using var een = await school.Bezoeker(Rol.Overblijfcoordinator);
        var (eerste, tweede) = (await een.Open(adres), await een.Open(adres));

        await een.Verzend(Vorm(eerste, "Materiaal"), null, ("Materiaal.Aantal", "3"));
        var nee = await een.Verzend(Vorm(tweede, "Materiaal"), null, ("Materiaal.Aantal", "8"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, een.Status);
        Assert.Contains("Iemand anders paste dit net aan", nee.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", nee.QuerySelector(".paren dd b")!.TextContent);
        await een.Verzend(Vorm(nee, "Materiaal"), null);
        Assert.Equal(8, (await huis.Grains.Spelmateriaal(school.Sleutel).Bekijk(school.Systeem)).Waarde!.Lijst[0].Gegevens.Aantal);
    }

    private static OverblijfkrachtGegevens Ria => new(
        "Ria Nijland", "0612345678", null, false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 24), null, null);

    private async Task<BordSchool> MetRia()
    {
        var school = await huis.NieuweSchool();
        var kaart = Ria;
        Goed(await huis.Grains.Overblijfkracht(school.Sleutel, Kracht(school)).Bewaar(kaart, 0, school.Systeem));
        return school;
    }

    private static string Kracht(BordSchool school) => $"ria-{school.Sleutel}".ToLowerInvariant();

    private static Task<string> Cookie(BordSchool school, string naam, Rol rol) => school.Cookie(rol, naam);

    private static IElement Vorm(IHtmlDocument pagina, string deel) => pagina.QuerySelectorAll("form").First(f => f.QuerySelector($"[name^='{deel}.']") is not null);

    private static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
