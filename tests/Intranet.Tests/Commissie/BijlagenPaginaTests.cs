using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Intranet.Financien;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Reglement and bijlagen on the pages: all of them, what changed, and a text to begin with (TSO-16).</summary>
[Requirement("TSO-16")]
public sealed class BijlagenPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Regelingen = "/s/99XX00/regelingen";

    [Fact]
    public async Task De_pagina_noemt_reglement_vijf_bijlagen_op_nummer_en_het_ontruimingsplan()
    {
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        var pagina = await fatma.Pagina(Regelingen);
        Assert.Equal("Reglement en bijlagen", pagina.Tekst("h1"));
        Assert.Equal(
            [
                "Reglement", "Bijlage 1: Vrijwilligersovereenkomst", "Bijlage 2: Financiële afspraken", "Bijlage 3: Huisregels", "Bijlage 4: Punten van het jaarverslag",
                "Bijlage 5: Juridische aspecten", "Ontruimingsplan",
            ],
            pagina.QuerySelectorAll("main section.blad h2").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task Wat_er_veranderde_staat_er_met_woorden_en_tekens_en_niet_alleen_in_kleur()
    {
        await Leg(Regelingsoorten.Juridisch, "Het bestuur is verantwoordelijk.", "Wie helpt is verzekerd.", "Klachten gaan naar de school.");
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        var adres = $"{Regelingen}/juridisch/verschil";
        Assert.Contains("Nog niets te vergelijken", (await fatma.Pagina(adres)).Tekst("main"), StringComparison.Ordinal);
        await Leg(Regelingsoorten.Juridisch, "Het bestuur is verantwoordelijk.", "Wie helpt is goed verzekerd.", "Een ongeval melden we dezelfde dag.");

        var pagina = await fatma.Pagina(adres);

        Assert.Contains("Van versie 1 naar versie 2", pagina.Tekst(".onderregel"), StringComparison.Ordinal);
        Assert.Equal(["Gewijzigd", "Weg", "Erbij"], pagina.QuerySelectorAll("[data-verschil]").Select(p => p.GetAttribute("data-verschil")));
        Assert.Equal(["Anders", "Weg", "Erbij"], pagina.QuerySelectorAll("[data-verschil] .staat").Select(s => s.TextContent.Trim()));
        Assert.All(pagina.QuerySelectorAll("[data-verschil] .staat"), s => Assert.NotNull(s.QuerySelector("svg")));
        Assert.Equal("Erbij: goed", pagina.QuerySelector("[data-verschil=Gewijzigd] ins")!.TextContent.Trim());
        Assert.Equal("Weg: Klachten gaan naar de school.", pagina.QuerySelector("[data-verschil=Weg] del")!.TextContent.Trim());
        Assert.Contains("1 regel bleef gelijk", pagina.Tekst("#verschil details"), StringComparison.Ordinal);
        var eerste = await fatma.Pagina($"{adres}?nieuw=1");
        Assert.Contains("Versie 1 is de eerste", eerste.Tekst("main"), StringComparison.Ordinal);
        Assert.Null(eerste.QuerySelector("#verschil"));
        await fatma.Pagina($"{adres}?oud=1&nieuw=9", HttpStatusCode.NotFound);
        await fatma.Pagina($"{Regelingen}/juridisch?versie=99", HttpStatusCode.NotFound);
        await fatma.Pagina($"{Regelingen}/juridisch?versie=abc", HttpStatusCode.NotFound);
        await fatma.Pagina($"{Regelingen}/verzonnen/verschil", HttpStatusCode.NotFound);

        var lijst = await fatma.Pagina(Regelingen);
        Assert.NotNull(lijst.QuerySelector($"a[href='{adres}']"));
        Assert.NotNull(lijst.QuerySelector($"a[href='{adres}?nieuw=2']"));
    }

    [Fact]
    [Requirement("TSO-10b")]
    public async Task Een_begintekst_staat_klaar_en_gaat_er_pas_in_als_alles_is_ingevuld_en_overlegd()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await marijke.Pagina($"{Regelingen}/financieleafspraken/nieuw");
        Assert.Contains(RegelingGrenzen.InTeVullen, nieuw.QuerySelector("#Versie_Regels")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("schoolleiding", nieuw.QuerySelector("label[for=Versie_OverlegTeam]")!.TextContent, StringComparison.Ordinal);
        var leeg = await marijke.Verstuur(Vorm(nieuw), ("Versie.OverlegTeam", "")).Geweigerd();
        Assert.NotEmpty(leeg.FoutBij("Versie_OverlegTeam"));
        Assert.NotEmpty(leeg.FoutBij("Versie_OverlegOp"));
        (string, string)[] overleg =
            [("Versie.OverlegOp", "2026-11-10"), ("Versie.OverlegTeam", "Ingrid van Leeuwen"), ("Versie.OverlegCommissie", "Karel van Rijn"), ("Versie.OverlegUitkomst", "Zo doen we het.")];
        var nee = await marijke.Verstuur(Vorm(leeg), overleg).Geweigerd();
        Assert.Contains(RegelingGrenzen.InTeVullen, nee.FoutBij("Versie_Regels"), StringComparison.Ordinal);

        await marijke.Verstuur(Vorm(nee), [.. overleg, ("Versie.Regels", "Een vaste dag kost € 3,50.\nEen losse dag kost € 4,00.")]).Gelukt();
        var pagina = await marijke.Pagina($"{Regelingen}/financieleafspraken");
        Assert.Equal(["Een vaste dag kost € 3,50.", "Een losse dag kost € 4,00."], pagina.QuerySelectorAll(".regellijst li").Select(li => li.TextContent));
        Assert.Contains("Ingrid van Leeuwen", pagina.Tekst("#regeling"), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-14d")]
    public async Task Het_overleg_van_team_en_commissie_is_te_zien_bij_de_huisregels_en_in_de_lijst()
    {
        var overleg = new Regelingoverleg(new DateOnly(2026, 11, 10), "Karin Hoekstra", "Karel van Rijn", "De telefoon blijft in de tas.");
        var huisregels = kantoor.Web.Grains.Regeling(Kantoor.School, Regelingsoorten.Huisregels);
        var was = (await huisregels.Bekijk(Kantoor.Systeem)).Waarde!;
        Assert.Null((await huisregels.LegVast(
            new RegelingInvoer(["De telefoon blijft in de tas."], kantoor.Web.Vandaag, overleg, null), was.Versie, new OperatieId("bijlagen-huisregels"), Kantoor.Systeem)).Weigering);
        using var rik = await kantoor.Web.LogIn(Rol.Leerkracht);

        Assert.Contains("Karin Hoekstra", (await rik.Pagina($"{Regelingen}/huisregels")).Tekst("#regeling"), StringComparison.Ordinal);
        Assert.Contains("Team en commissie spraken erover op 10-11-2026", (await rik.Pagina(Regelingen)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-15a")]
    public async Task Een_nieuw_reglement_wacht_op_een_besluit_en_wat_getypt_is_blijft_tot_het_er_is()
    {
        const string adres = $"{Regelingen}/reglement/nieuw";
        var reglement = kantoor.Web.Grains.Regeling(Kantoor.School, Regelingsoorten.Reglement);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        Assert.NotNull((await marijke.Pagina(adres)).QuerySelector("form#versievorm")); // the first is the text that the school had
        await Leg(Regelingsoorten.Reglement, "Artikel 1. Het bestuur is verantwoordelijk.");

        var dicht = await marijke.Pagina(adres);
        Assert.Null(dicht.QuerySelector("form#versievorm"));
        Assert.Contains(Weigeringen.BesluitNodig.Zin, dicht.Tekst("#versievorm"), StringComparison.Ordinal);
        var voorstel = await marijke.Pagina(dicht.QuerySelector("#versievorm a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal("Reglement", voorstel.QuerySelector("nav[aria-label=Waarover] a[aria-current=page]")!.TextContent.Trim());

        // a page that was open already, with the vote that it asked once
        var gezien = (await reglement.Bekijk(Kantoor.Systeem)).Waarde!.Versie.ToString(CultureInfo.InvariantCulture);
        var nee = await marijke.Post(
            adres,
            [
                ("Versie.Regels", "Artikel 1. Een hond mag mee."), ("Versie.GeldtVanaf", Sleutels.Dag(kantoor.Web.Vandaag.AddDays(1))), ("Versie.Op", Sleutels.Dag(kantoor.Web.Vandaag)),
                ("Versie.Aanwezig", "Karel, Petra"), ("Versie.Voor", "2"), ("Versie.Tegen", "0"), ("Versie.Tekst", "Akkoord."), ("gezien", gezien), ("operatie", "reglement-getypt"),
            ]).Geweigerd();
        Assert.Contains(Weigeringen.BesluitNodig.Zin, nee.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        Assert.NotNull(nee.QuerySelector("#versievorm .melding a[href*='/besluiten/nieuw']"));
        Assert.Equal("Artikel 1. Een hond mag mee.", ((IHtmlTextAreaElement)nee.GetElementById("Versie_Regels")!).Value);
        Assert.Single(await reglement.Kort());

        var besluit = await BesluitReglement();
        var open = await marijke.Pagina(adres);
        Assert.NotNull(open.QuerySelector($"#versievorm .melding a[href$='/besluiten/{besluit}']"));
        Assert.Null(open.QuerySelector("#Versie_Voor"));
        var klaar = await marijke.Verstuur(Vorm(nee)).Gelukt(); // what was typed then
        Assert.Contains("is vastgelegd", (await marijke.Pagina(klaar)).Tekst("#regeling .bewaard"), StringComparison.Ordinal);
        Assert.Equal(besluit, (await reglement.Kort())[^1].BesluitId);
    }

    /// <summary>The whole route; in force from today.</summary>
    private async Task<string> BesluitReglement()
    {
        var (web, besluiten) = (kantoor.Web, kantoor.Web.Grains.Besluiten(Kantoor.School, Geldschool.Jaar));
        var invoer = new BesluitvoorstelInvoer(Besluitsoort.Reglement, web.Vandaag, "Een hond mag mee", "Besproken in de commissie.", false, null, null, null, "Overblijfcoördinator");
        var id = (await besluiten.StelVoor(invoer, Geldschool.Op("reglement-stel"), Geldschool.Coordinator)).Waarde!.Id;
        var stem = new BesluitInvoer(web.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord.");
        Geldschool.Goed(await besluiten.NoteerCommissie(id, stem, await Geldschool.Versie(web, id), Geldschool.Op("reglement-commissie"), Geldschool.Coordinator));
        await Geldschool.LegVast(web, id, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Geldschool.Als(Rol.Ouderraad));
        await Geldschool.LegVast(web, id, Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, Geldschool.Leider);
        await Geldschool.LegVast(web, id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldschool.Als(Rol.MrOuder));
        Geldschool.Goed(await besluiten.Activeer(id, await Geldschool.Versie(web, id), Geldschool.Op("reglement-actief"), Geldschool.Als(Rol.Commissielid)));
        return id;
    }

    private static IHtmlFormElement Vorm(IHtmlDocument pagina) => (IHtmlFormElement)pagina.QuerySelector("#versievorm")!;

    /// <summary>A version that goes in on the first day after the one before it.</summary>
    private async Task Leg(string soort, params string[] regels)
    {
        var regeling = kantoor.Web.Grains.Regeling(Kantoor.School, soort);
        var was = (await regeling.Bekijk(Kantoor.Systeem)).Waarde!;
        var vanaf = was.Nieuwste is { } vorige ? vorige.GeldtVanaf.AddDays(1) : kantoor.Web.Vandaag;
        Assert.Null((await regeling.LegVast(
            new RegelingInvoer([.. regels], vanaf, null, null), was.Versie, new OperatieId($"bijlage-{soort}-{was.Versies.Length}"), Kantoor.Systeem)).Weigering);
    }
}
