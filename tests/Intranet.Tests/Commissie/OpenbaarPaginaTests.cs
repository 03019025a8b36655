using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Schoolgids and newsletter as a browser without script sees them (TSO-0a, TSO-11c).</summary>
public sealed class OpenbaarPaginaTests
{
    private const string Gids = $"{S}/schoolgids";
    private const string Nieuws = $"{S}/nieuwsbrief";

    [Fact, Requirement("TSO-0a")]
    public async Task De_tekst_staat_er_als_blok_als_platte_tekst_en_op_papier_en_wat_mist_heeft_een_link()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await coordinator.Pagina($"{Gids}?jaar={Jaar}");

        Assert.Equal($"schooljaar {Jaar}", pagina.Tekst(".bovenregel"));
        Assert.Contains("Groep 5 en Groep 6: eten om 12:00", pagina.Tekst("#schoolgids .regels"), StringComparison.Ordinal);
        Assert.Contains("wordt nog vastgesteld", pagina.Tekst("#schoolgids .regels"), StringComparison.Ordinal);
        Assert.Equal($"{S}/besluiten?jaar={Jaar}", Link(pagina, "#schoolgids a[href*='/besluiten']"));
        var plat = ((IHtmlTextAreaElement)pagina.GetElementById("gids-plat")!).Value;
        Assert.Contains("Tijden\nGroep 5 en Groep 6", plat.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("gids-plat", pagina.QuerySelector("[data-kopieer]")!.GetAttribute("data-kopieer"));
        var vel = await coordinator.Pagina($"{Gids}/vel?jaar={Jaar}");
        Assert.Contains("Groep 5 en Groep 6: eten om 12:00", vel.Tekst(".brieftekst"), StringComparison.Ordinal);
        await coordinator.Pagina(Gids); // the schooljaar that is worked at now
    }

    [Theory, Requirement("TSO-0a", "TSO-11c")]
    [InlineData("niets")]
    [InlineData("2010-2011")]
    public async Task Een_schooljaar_dat_de_pagina_niet_kent_wordt_nooit_dat_van_nu(string jaar)
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        string[] paden =
        [
            Gids, $"{Gids}/vel", Nieuws, $"{S}/kwaliteit", $"{S}/kwaliteit/enquete", $"{S}/besluiten", $"{S}/besluiten/nieuw", $"{S}/klachten", $"{S}/commissie/inspectie", $"{S}/geld/begroting",
            $"{S}/geld/kascommissie", $"{S}/ongevallen", $"{S}/geld/leerling/{Kind}", $"{S}/rooster/standaardweek", $"{S}/rooster/beschikbaarheid",
        ];
        foreach (var pad in paden)
        {
            await coordinator.Pagina($"{pad}?jaar={jaar}", HttpStatusCode.NotFound);
        }

        (string, string)[] vormen =
        [
            ($"{Gids}?handler=Eigen", "Gids.Eigen"), ($"{Nieuws}?handler=Stuk", "Stuk.Tekst"), ($"{S}/geld/begroting?handler=Reserves", "Geld.Doel-x"), ($"{S}/geld/kascommissie?handler=Sluit", "Geld.Opmerking"),
            ($"{S}/besluiten/nieuw?soort=tarief", "Geld.Titel"), ($"{S}/rooster/standaardweek?handler=Vul", "stap"), ($"{S}/geld/leerling/{Kind}?handler=Voorbeeld", "Geld.Soort"),
        ];
        foreach (var (pad, veld) in vormen)
        {
            using var antwoord = await coordinator.Post($"{pad}&jaar={jaar}", [(veld, "Verdwaald."), ("versie", "0"), ("operatie", "proef-verdwaald")]);
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        Assert.DoesNotContain("Verdwaald", (await coordinator.Pagina(Gids)).Tekst("#schoolgids"), StringComparison.Ordinal);
        Assert.DoesNotContain("Verdwaald", (await coordinator.Pagina(Nieuws)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-0a")]
    public async Task Eigen_tekst_met_een_kind_erin_wordt_bij_het_veld_geweigerd_en_overnemen_legt_vast_wat_er_staat()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina($"{Gids}?jaar={Jaar}");

        var nee = await coordinator.Verstuur(Vorm(pagina, "Eigen"), ("Gids.Eigen", "Elke dag deelt Amir fruit uit.")).Geweigerd();
        Assert.Contains("de naam van een kind: Amir.", nee.FoutBij("Gids_Eigen"), StringComparison.Ordinal);
        Assert.Contains("Amir fruit", ((IHtmlTextAreaElement)nee.GetElementById("Gids_Eigen")!).Value, StringComparison.Ordinal);
        var klaar = await coordinator.Pagina(await coordinator.Verstuur(Vorm(nee, "Eigen"), ("Gids.Eigen", "Op vrijdag is er fruit.")).Gelukt());
        Assert.Contains("Op vrijdag is er fruit.", klaar.Tekst("#schoolgids .regels"), StringComparison.Ordinal);

        // what was drawn before the own text was there isn't what stands in it now
        var oud = await coordinator.Verstuur(Vorm(pagina, "Klaar")).Geweigerd();
        Assert.Contains("Iemand anders paste dit net aan", oud.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        var na = await coordinator.Pagina(await coordinator.Verstuur(Vorm(oud, "Klaar")).Gelukt());
        Assert.False(HeeftVorm(na, "Klaar"));
        Assert.Contains("in de schoolgids staat", na.Tekst("#schoolgids section"), StringComparison.Ordinal);

        Goed(await web.Grains.Regeling(Sleutel, Regelingsoorten.Reglement).LegVast(new RegelingInvoer(["Artikel 1."], web.Vandaag, null, null), 0, Op("reglement"), Leider));
        var later = await coordinator.Pagina($"{Gids}?jaar={Jaar}");
        Assert.Contains("‘Reglement’ is veranderd.", later.Tekst(".melding"), StringComparison.Ordinal);
        Assert.True(HeeftVorm(later, "Klaar"));
    }

    [Fact, Requirement("TSO-11c")]
    public async Task Een_stuk_van_aanleiding_tot_in_de_nieuwsbrief()
    {
        await using var web = await Start();
        using var lid = await web.LogIn(Rol.Commissielid);
        var overleg = new Regelingoverleg(web.Vandaag, "Karin Hoekstra", "Karel van Rijn", "De telefoon blijft in de tas.");
        Goed(await web.Grains.Regeling(Sleutel, Regelingsoorten.Huisregels).LegVast(new RegelingInvoer(["Niet duwen."], web.Vandaag, overleg, null), 0, Op("regels"), Leider));
        var begin = await lid.Pagina(Nieuws);
        Assert.Contains("een stuk verwacht voor dinsdag 27 oktober", begin.Tekst("#nieuwsbrief .melding-kop"), StringComparison.Ordinal);
        var aanzet = await lid.Pagina(Link(begin, "a[href*='aanzet=true']"));
        Assert.Contains("nieuwe huisregels", ((IHtmlTextAreaElement)aanzet.GetElementById("Stuk_Tekst")!).Value, StringComparison.Ordinal);

        var nee = await lid.Verstuur(Vorm(aanzet, "Stuk"), ("Stuk.Titel", "Regels op het plein"), ("Stuk.Tekst", "Vandaag legde Bente ze uit.")).Geweigerd();
        Assert.Contains("de naam van een kind: Bente.", nee.FoutBij("Stuk_Tekst"), StringComparison.Ordinal);
        Assert.Equal("Regels op het plein", nee.GetElementById("Stuk_Titel")!.GetAttribute("value"));
        var bewaard = await lid.Pagina(await lid.Verstuur(Vorm(nee, "Stuk"), ("Stuk.Titel", "Regels op het plein"), ("Stuk.Tekst", "Er zijn nieuwe regels.")).Gelukt());
        Assert.Contains("Er zijn nieuwe regels.", bewaard.Tekst("section[aria-labelledby=bezig-kop]"), StringComparison.Ordinal);

        var verder = await lid.Pagina(Link(bewaard, "a[href*='stuk=']"));
        Assert.Equal("Ga verder met je stuk", verder.Tekst("#stuk-kop"));
        var gewijzigd = await lid.Pagina(await lid.Verstuur(Vorm(verder, "Stuk"), ("Stuk.Tekst", "Er zijn nieuwe regels op het plein.")).Gelukt());
        var plaats = await lid.Pagina(Link(gewijzigd, "a[href*='plaats=']"));
        var zonder = await lid.Verstuur(Vorm(plaats, "Plaats"), ("Plaats.Op", "2026-11-10"), ("Plaats.Waar", "")).Geweigerd();
        Assert.Contains("in welke nieuwsbrief", zonder.FoutBij("Plaats_Waar"), StringComparison.Ordinal);
        Assert.Equal("2026-11-10", zonder.GetElementById("Plaats_Op")!.GetAttribute("value"));
        var klaar = await lid.Pagina(await lid.Verstuur(Vorm(zonder, "Plaats"), ("Plaats.Waar", "Nieuwsbrief 4")).Gelukt());

        Assert.Contains("dinsdag 10 november 2026, Nieuwsbrief 4", klaar.Tekst("section[aria-labelledby=geplaatst-kop]"), StringComparison.Ordinal);
        Assert.Contains("Er zijn nieuwe regels op het plein.", klaar.Tekst("section[aria-labelledby=geplaatst-kop] .regels"), StringComparison.Ordinal);
        Assert.Null(klaar.QuerySelector("section[aria-labelledby=bezig-kop]"));
        Assert.Null(klaar.QuerySelector("#nieuwsbrief .melding-kop"));
    }

    [Fact, Requirement("TSO-11c")]
    public async Task Wat_je_typte_in_een_stuk_dat_intussen_is_geplaatst_blijft_staan_en_wordt_een_nieuw_stuk()
    {
        await using var web = await Start();
        using var lid = await web.LogIn(Rol.Commissielid);
        var grain = web.Grains.Nieuwsbrief(Sleutel, Jaar);
        Goed(await grain.Bewaar(null, "Ballen", "Er zijn nieuwe ballen.", 0, Op("stuk"), Leider));
        var id = Assert.Single(await grain.Berichten()).Id;
        var open = await lid.Pagina($"{Nieuws}?stuk={id}");
        Goed(await grain.Plaats(id, web.Vandaag, "Nieuwsbrief 4", 1, Op("plaats"), Leider));

        var nee = await lid.Verstuur(Vorm(open, "Stuk"), ("Stuk.Tekst", "Er zijn tien nieuwe ballen.")).Geweigerd();
        Assert.Equal("Er zijn tien nieuwe ballen.", ((IHtmlTextAreaElement)nee.GetElementById("Stuk_Tekst")!).Value);
        await lid.Verstuur(Vorm(nee, "Stuk")).Gelukt();

        Assert.Equal(["Er zijn nieuwe ballen.", "Er zijn tien nieuwe ballen."], (await grain.Berichten()).Select(b => b.Tekst));
    }

    [Fact, Requirement("TSO-11c")]
    public async Task Hoe_vaak_er_een_stuk_komt_kiest_de_school_binnen_grenzen()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina(Nieuws);
        var nee = await coordinator.Verstuur(Vorm(pagina, "Weken"), ("Ritme.Weken", "1")).Geweigerd();
        Assert.Contains("van 2 tot en met 26", nee.FoutBij("Ritme_Weken"), StringComparison.Ordinal);
        var geen = await coordinator.Verstuur(Vorm(pagina, "Weken"), ("Ritme.Weken", "vaak")).Geweigerd();
        Assert.Contains("geen heel getal", geen.FoutBij("Ritme_Weken"), StringComparison.Ordinal);
        var goed = await coordinator.Pagina(await coordinator.Verstuur(Vorm(nee, "Weken"), ("Ritme.Weken", "20")).Gelukt());
        Assert.Equal("20", goed.GetElementById("Ritme_Weken")!.GetAttribute("value"));
    }

    [Theory, Requirement("TSO-0a", "TSO-11c", "SEC-2")]
    [InlineData(Rol.Schoolleider, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Rol.Administratie, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Rol.Commissielid, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(Rol.Ouderraad, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Rol.Overblijfkracht, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Wie_de_gids_of_de_nieuwsbrief_maakt_komt_er_en_een_ander_niet(Rol rol, HttpStatusCode gids, HttpStatusCode nieuws)
    {
        await using var web = await Start();
        using var bezoeker = await web.LogIn(rol);
        using var eerste = await bezoeker.Get(Gids);
        using var tweede = await bezoeker.Get(Nieuws);
        using var vel = await bezoeker.Get($"{Gids}/vel");
        Assert.Equal((gids, nieuws, gids), (eerste.StatusCode, tweede.StatusCode, vel.StatusCode));
    }

    /// <summary>Where a link leads, without the place on the page.</summary>
    private static string Link(IHtmlDocument pagina, string kiezer) => pagina.QuerySelector(kiezer)!.GetAttribute("href")!.Split('#')[0];
}
