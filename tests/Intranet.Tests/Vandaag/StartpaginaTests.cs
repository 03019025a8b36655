using AngleSharp.Dom;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Vandaag;

namespace OrleansSchool.Tests.Intranet.Vandaag;

/// <summary>Where those begin who have no board: what fits their rights, nothing of children.</summary>
public sealed class StartpaginaTests
{
    [Theory, Requirement("UX-2", "XLS-3")]
    [InlineData(Rol.Ouderraad)]
    [InlineData(Rol.MrPersoneel)]
    [InlineData(Rol.Bestuur)]
    [InlineData(Rol.Kascommissie)]
    public async Task Wie_toezicht_houdt_begint_met_aantallen_verzekering_en_wat_nog_te_lezen_is(Rol rol)
    {
        await using var web = await IntranetFabriek.Start();
        Assert.Null((await web.Grains.Regeling(Kantoor.School, Regelingsoorten.Reglement).LegVast(
            new RegelingInvoer(["Kinderen eten in hun lokaal."], web.Vandaag, null, null), 0, new OperatieId("reglement-1"), Kantoor.Systeem)).Weigering);
        using var bezoeker = await web.LogIn(rol);
        using var begin = await bezoeker.Get("/");
        Assert.Equal("/s/99XX00/overzicht", begin.Headers.Location?.OriginalString);

        var pagina = await bezoeker.Pagina("/s/99XX00/overzicht");

        Assert.Contains("maandag 8", pagina.QuerySelector("svg.grafiek desc")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Er is vandaag geen WA-verzekering", pagina.Tekst("main .melding"), StringComparison.Ordinal);
        Assert.Contains("Nog niet gelezen.", pagina.Tekst(".werklijst"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vijverhof", pagina.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("Overzicht", pagina.Tekst(".hoofdnav [aria-current=page]"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-16")]
    public async Task Het_overzicht_noemt_elke_regeling_die_er_is_ook_de_bijlagen()
    {
        await using var web = await IntranetFabriek.Start();
        foreach (var soort in new[] { Regelingsoorten.Juridisch, Regelingsoorten.Overeenkomst, Regelingsoorten.Jaarverslagpunten })
        {
            Assert.Null((await web.Grains.Regeling(Kantoor.School, soort).LegVast(
                new RegelingInvoer(["Dit spreken we af."], web.Vandaag, null, null), 0, new OperatieId($"regeling-{soort}"), Kantoor.Systeem)).Weigering);
        }

        using var raad = await web.LogIn(Rol.Ouderraad);
        var pagina = await raad.Pagina("/s/99XX00/overzicht");

        var rijen = pagina.QuerySelectorAll("section[aria-labelledby=afspraken-kop] li").Select(li => (li.QuerySelector("b")!.TextContent, li.TextContent.Contains("Nog niet gelezen.", StringComparison.Ordinal)));
        Assert.Equal([("Punten van het jaarverslag", true), ("Juridische aspecten", true), ("Vrijwilligersovereenkomst", false)], rijen); // that one is signed
    }

    [Theory, Requirement("UX-1")]
    [InlineData(Rol.Groepsleerkracht, "Vandaag Bord Lunch Rooster Leerlingen")]
    [InlineData(Rol.Schoolleider, "Vandaag Bord Rooster Diensten Leerlingen")]
    public async Task Onderaan_de_telefoon_staan_vijf_regels_en_bij_een_leerkracht_de_lunch(Rol rol, string onder)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);

        var pagina = await bezoeker.Pagina("/s/99XX00");

        Assert.Equal(onder, string.Join(' ', pagina.QuerySelectorAll(".hoofdnav > ul > li:not(.alleen-breed):not(.alleen-smal) > a").Select(a => a.QuerySelector("span")!.TextContent.Trim())));
    }

    [Fact, Requirement("XLS-3")]
    public void Een_weekdag_met_minder_dan_vijf_kinderen_staat_er_zonder_getal()
    {
        var week = new Weekgrafiek(
        [
            new Weekstaaf("ma", "maandag", 12, HeeftOverblijven: true, IsVandaag: false), new Weekstaaf("di", "dinsdag", 4, HeeftOverblijven: true, IsVandaag: true),
            new Weekstaaf("wo", "woensdag", 0, HeeftOverblijven: false, IsVandaag: false),
        ]).Verantwoording();

        Assert.Equal([false, true, false], week.Dagen.Select(d => d.IsVerborgen));
        Assert.Equal("maandag 12, dinsdag minder dan vijf, woensdag geen overblijven", week.Beschrijving);
        Assert.False(week.IsLeeg);
    }

    [Fact, Requirement("UX-2", "OPS-1")]
    public async Task De_beheerder_begint_met_hoe_de_installatie_ervoor_staat_ook_zonder_tweede_stap()
    {
        await using var web = await IntranetFabriek.Start();
        using var beheerder = await web.LogIn(Rol.Beheerder);
        using var begin = await beheerder.Get("/");
        Assert.Equal("/s/99XX00/beheer", begin.Headers.Location?.OriginalString);

        var pagina = await beheerder.Pagina("/s/99XX00/beheer");

        Assert.Contains("Er is geen geldige herstelzin", pagina.Tekst("[data-punt=Herstelzin]"), StringComparison.Ordinal);
        Assert.Contains("Er is nog geen back-up gemaakt.", pagina.Tekst("[data-punt=Back-ups]"), StringComparison.Ordinal);
        Assert.Contains("nog geen mailserver", pagina.Tekst("[data-punt=Mailserver]"), StringComparison.Ordinal);
        Assert.Equal(
            ["installatie/backup", "installatie/herstelzin", "nachtronde", "post/instellingen", "tablets"],
            pagina.QuerySelectorAll("#beheerpunten a").Select(a => a.GetAttribute("href")!["/s/99XX00/".Length..]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Vijverhof", pagina.DocumentElement.TextContent, StringComparison.Ordinal);
    }
}
