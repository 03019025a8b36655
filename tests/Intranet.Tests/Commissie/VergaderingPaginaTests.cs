using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Leerlingen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>From planning to minutes, without script and as the script saves them (TSO-2f … TSO-2k). It is 12 November 2026.</summary>
[Requirement("TSO-2f", "TSO-2g", "TSO-2h", "TSO-2i", "TSO-2j", "TSO-2k")]
public sealed class VergaderingPaginaTests
{
    private const string Pad = $"{S}/vergaderingen";

    private static readonly DateOnly Later = new(2026, 12, 3);

    [Fact]
    public async Task Een_vergadering_wordt_gepland_en_wat_niet_klopt_blijft_staan()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        Assert.Contains("minstens 2 keer", (await coordinator.Pagina(Pad)).Tekst(".onderregel"), StringComparison.Ordinal);
        var vorm = Planvorm(await coordinator.Pagina($"{Pad}/nieuw"));

        var nee = await coordinator.Verstuur(vorm, ("Geld.Op", "2026-12-03"), ("Geld.Begin", "half acht"), ("Geld.Plaats", "Teamkamer")).Geweigerd();
        Assert.Contains("Schrijf een tijd", nee.FoutBij("Geld_Begin"), StringComparison.Ordinal);
        Assert.Equal("Teamkamer", ((IHtmlInputElement)nee.GetElementById("Geld_Plaats")!).Value);
        var adres = await coordinator.Verstuur(Planvorm(nee), ("Geld.Begin", "19:30")).Gelukt();

        var pagina = await coordinator.Pagina(adres);
        Assert.Equal("Commissie, donderdag 3 december", pagina.Tekst("h1"));
        Assert.Equal(3, pagina.QuerySelectorAll(".agenda > li").Length);
        Assert.Empty(pagina.QuerySelectorAll("#vergadering [style]"));
        Assert.Contains("3 december", (await coordinator.Pagina(Pad)).Tekst("#vergaderingen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_extra_vergadering_zegt_wiens_opmerking_haar_nodig_maakte()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var vorm = Planvorm(await coordinator.Pagina($"{Pad}/nieuw?extra=true"));
        var nee = await coordinator.Verstuur(vorm, ("Geld.Op", "2026-12-03"), ("Geld.Plaats", "Teamkamer"), ("Geld.Naam", "Sanne Bakker"), ("Geld.Opmerking", "Het is te druk.")).Geweigerd();
        Assert.Contains("Kies van wie", nee.Tekst(".samenvatting"), StringComparison.Ordinal);

        var adres = await coordinator.Verstuur(Planvorm(nee), ("Geld.Van", nameof(Geleding.Mr))).Gelukt();

        Assert.Contains("opmerking van Sanne Bakker (MR)", (await coordinator.Pagina(adres)).Tekst("#vergadering"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_ouderraad_brengt_een_punt_in_de_coordinator_ordent_en_verstuurt_en_daarna_is_er_geen_knop_meer()
    {
        await using var web = await Start();
        var id = await Plan(web, Later);
        using var raad = await web.LogIn(Rol.Ouderraad);
        var pagina = await raad.Pagina($"{Pad}/{id}");
        Assert.False(HeeftVorm(pagina, "Versturen"));
        await raad.Verstuur(Vorm(pagina, "Indienen"), ("Geld.Titel", "Springtouwen"), ("Geld.Geleding", nameof(Geleding.Ouderraad))).Gelukt();
        var nee = await raad.Verstuur(Vorm(pagina, "Indienen"), ("operatie", "operatie-ander"), ("Geld.Titel", "")).Geweigerd();
        Assert.NotEmpty(nee.FoutBij("Geld_Titel"));

        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var agenda = Vorm(await coordinator.Pagina($"{Pad}/{id}"), "Agenda");
        var view = await Bekijk(web, id);
        var om = view.Punten.SelectMany((p, i) => new[]
        {
            ("Geld.Punt", p.Id), ("Geld.Plek", Getal(view.Punten.Length - i)), ("Geld.Titel", p.Titel), ("Geld.Toelichting", p.Toelichting ?? ""), ("Geld.Minuten", Getal(p.Minuten)),
        });
        await coordinator.Post(agenda.GetAttribute("action")!, [.. om, ("versie", Getal(view.Versie)), ("operatie", "operatie-orde")]).Gelukt();
        Assert.Equal(view.Punten.Select(p => p.Id).Reverse(), (await Bekijk(web, id)).Punten.Select(p => p.Id));

        var nu = await Bekijk(web, id);
        var naarTwee = nu.Punten.SelectMany((p, i) => new[]
        {
            ("Geld.Punt", p.Id), ("Geld.Plek", p == nu.Punten[^1] ? "2" : Getal(i + 1)), ("Geld.Titel", p.Titel), ("Geld.Toelichting", p.Toelichting ?? ""), ("Geld.Minuten", Getal(p.Minuten)),
        });
        await coordinator.Post(agenda.GetAttribute("action")!, [.. naarTwee, ("versie", Getal(nu.Versie)), ("operatie", "operatie-naar-twee")]).Gelukt();
        Assert.Equal(nu.Punten[^1].Id, (await Bekijk(web, id)).Punten[1].Id);

        await coordinator.Verstuur(Vorm(await coordinator.Pagina($"{Pad}/{id}"), "Versturen")).Gelukt();
        var na = await coordinator.Pagina($"{Pad}/{id}");
        Assert.False(HeeftVorm(na, "Versturen"));
        Assert.Contains("Commissie", na.Tekst("[aria-labelledby=register-kop] tbody"), StringComparison.Ordinal);
        using var ics = await coordinator.Get($"{Pad}/{id}?handler=Ics");
        Assert.Equal("text/calendar", ics.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DTSTART:20261203T183000Z", await ics.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Het_script_bewaart_de_notulen_en_wie_er_tussendoor_schreef_staat_ernaast()
    {
        await using var web = await Start();
        var id = await Plan(web, web.Vandaag);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var leider = await web.LogIn(Rol.Schoolleider);
        Assert.NotNull((await coordinator.Pagina($"{Pad}/{id}")).GetElementById("tekst-nopening"));

        var eerst = await Typ(coordinator, id, ("versie-nopening", "0"), ("tekst-nopening", "Welkom."));
        var ander = await Typ(leider, id, ("versie-nopening", "0"), ("tekst-nopening", "Hallo."));
        var tweede = await Typ(coordinator, id, ("versie-lopening", "1"), ("tekst-lopening", "Welkom, ouders."));

        Assert.Equal(["nopening", "lopening"], eerst.GetProperty("bewaard").EnumerateArray().Select(b => b.GetProperty("veld").GetString()));
        Assert.Equal("Welkom.", ander.GetProperty("verouderd")[0].GetProperty("tekst").GetString());
        Assert.Equal(2, tweede.GetProperty("bewaard")[0].GetProperty("versie").GetInt32());
        var punt = (await Bekijk(web, id)).Punten[0];
        Assert.Equal(("Welkom.", "Welkom, ouders."), (punt.Verslag, punt.Leestekst));
    }

    [Theory]
    [InlineData("")]
    [InlineData("drie")]
    public async Task Notulen_die_zonder_versie_aankomen_zijn_niet_bewaard_en_dat_staat_er(string versie)
    {
        await using var web = await Start();
        var id = await Plan(web, web.Vandaag);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        (string, string)[] velden = [("versie-nopening", versie), ("tekst-nopening", "Welkom.")];

        var antwoord = await Typ(coordinator, id, velden);
        var nee = await coordinator.Post($"{Pad}/{id}?handler=Noteer", velden).Geweigerd();

        Assert.Empty(antwoord.GetProperty("bewaard").EnumerateArray());
        Assert.Equal(Weigeringen.OngeldigeOperatie.Zin, antwoord.GetProperty("geweigerd")[0].GetProperty("zin").GetString());
        Assert.Equal("Welkom.", ((IHtmlTextAreaElement)nee.GetElementById("tekst-nopening")!).Value);
        Assert.True(string.IsNullOrEmpty((await Bekijk(web, id)).Punten[0].Verslag));
    }

    [Fact]
    public async Task Een_vergadering_of_een_geleding_die_er_niet_is_wordt_geen_andere()
    {
        await using var web = await Start();
        var id = await Plan(web, Later);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var aantal = (await Bekijk(web, id)).Punten.Length;

        var soort = await coordinator.Verstuur(
            Planvorm(await coordinator.Pagina($"{Pad}/nieuw")), ("Geld.Soort", "99"), ("Geld.Op", "2026-12-10"), ("Geld.Begin", "19:30"), ("Geld.Minuten", "90"), ("Geld.Plaats", "Teamkamer")).Geweigerd();
        var namens = await coordinator.Verstuur(Vorm(await coordinator.Pagina($"{Pad}/{id}"), "Indienen"), ("Geld.Titel", "Springtouwen"), ("Geld.Geleding", "zz")).Geweigerd();

        Assert.Contains("Kies wie er vergaderen.", soort.FoutBij("Geld_Soort"), StringComparison.Ordinal);
        Assert.Contains("Kies namens wie", namens.FoutBij("Geld_Geleding"), StringComparison.Ordinal);
        Assert.Equal(aantal, (await Bekijk(web, id)).Punten.Length);
        Assert.Single((await web.Grains.Vergaderingen(Sleutel, Jaar).Bekijk(Coordinator)).Waarde!.Rijen);
    }

    [Fact]
    public async Task Zonder_script_worden_de_notulen_geschreven_nagekeken_vastgesteld_en_verspreid()
    {
        await using var web = await Start();
        var id = await Plan(web, web.Vandaag);
        var kind = (await web.Grains.Register(Sleutel).Alles()).Rijen.First(r => r.Id == Kind).Persoon;
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var hier = $"{Pad}/{id}";
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Aanwezig"), ("Geld.Aanwezig", (await Bekijk(web, id)).Genodigden[0].Id)).Gelukt();
        await coordinator.Verstuur(
            Vorm(await coordinator.Pagina(hier), "Noteer"), ("tekst-nopening", "Welkom."), ("tekst-nkwaliteit", $"{kind.Roepnaam} {kind.Achternaam} viel."), ("tekst-nrondvraag", "Geen vragen.")).Gelukt();
        Assert.Contains("Punt 2", (await coordinator.Pagina(hier)).Tekst("#leesfouten"), StringComparison.Ordinal);
        var nee = await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Vaststellen")).Geweigerd();
        Assert.Contains("noemt een kind van de school bij punt 2", nee.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);

        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Noteer"), ("tekst-lkwaliteit", "Een kind viel.")).Gelukt();
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Vaststellen")).Gelukt();
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Verspreiden"), ("Geld.Ouders", "true")).Gelukt();

        var pagina = await coordinator.Pagina(hier);
        Assert.Contains(kind.Achternaam, pagina.Tekst(".agenda"), StringComparison.Ordinal);
        Assert.Null(pagina.GetElementById("notulen"));
        Assert.Contains("Ouders", pagina.Tekst("[aria-labelledby=register-kop] tbody"), StringComparison.Ordinal);
        using var kracht = await web.LogIn(Rol.Overblijfkracht);
        var gelezen = await kracht.Pagina(hier);
        Assert.DoesNotContain(kind.Achternaam, gelezen.Tekst(".agenda"), StringComparison.Ordinal);
        Assert.Contains("Een kind viel.", gelezen.Tekst(".agenda"), StringComparison.Ordinal);
        using var pdf = await kracht.Get($"{hier}?handler=Notulen");
        Assert.Equal(HttpStatusCode.NotFound, pdf.StatusCode);
    }

    [Fact]
    public async Task Elk_schooljaar_dat_bewaard_wordt_is_met_klikken_te_bereiken()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        foreach (var (hier, vorig) in new[] { ("2025-2026", "2024-2025"), ("2021-2022", "2020-2021"), ("2020-2021", "2019-2020") })
        {
            Assert.NotNull((await coordinator.Pagina($"{Pad}?jaar={hier}")).QuerySelector($"a[href='{Pad}?jaar={vorig}']"));
        }
    }

    [Fact]
    public async Task Wie_nog_schrijft_als_een_ander_de_notulen_vaststelt_houdt_zonder_script_zijn_tekst()
    {
        await using var web = await Start();
        var id = await Plan(web, web.Vandaag);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var hier = $"{Pad}/{id}";
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Aanwezig"), ("Geld.Aanwezig", (await Bekijk(web, id)).Genodigden[0].Id)).Gelukt();
        await coordinator.Verstuur(
            Vorm(await coordinator.Pagina(hier), "Noteer"), ("tekst-nopening", "Welkom."), ("tekst-nkwaliteit", "Besproken."), ("tekst-nrondvraag", "Geen vragen.")).Gelukt();
        var vorm = Vorm(await leider.Pagina(hier), "Noteer");
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Vaststellen")).Gelukt();

        var nee = await leider.Verstuur(vorm, ("tekst-nrondvraag", "Er was een vraag over fruit.")).Geweigerd();

        Assert.Equal("Er was een vraag over fruit.", ((IHtmlTextAreaElement)nee.GetElementById("tekst-nrondvraag")!).Value);
        Assert.Equal("Geen vragen.", (await Bekijk(web, id)).Punten[^1].Verslag);
    }

    [Fact]
    public async Task Een_titel_die_intussen_een_kind_noemt_verandert_de_voorzitter_bij_het_vaststellen_en_dat_staat_in_de_geschiedenis()
    {
        await using var web = await Start();
        var id = await Plan(web, web.Vandaag);
        var naam = (await web.Grains.Register(Sleutel).Alles()).Rijen.First(r => r.Id == Kind).Persoon.Roepnaam;
        var punt = new Agendapunt("p1", 0, $"Het idee van {naam}", null, "Hester Blok", Geleding.Ouderraad, web.Vandaag, false, false, 10, null, null, null);
        await web.Grains.Vergadering(Sleutel, id).NeemPunt(new Afzender($"vergadering/{Sleutel}/2026-ander", 1), punt);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina($"{Pad}/{id}");
        Assert.Contains($"De titel van punt 3: {naam}", pagina.Tekst("#leesfouten"), StringComparison.Ordinal);

        var nee = await coordinator.Verstuur(Vorm(pagina, "Titel&punt=p1"), ("Geld.Titel", $"Wat {naam} wil")).Geweigerd();
        Assert.Contains("noemt geen kind", nee.FoutBij("Geld_Titel"), StringComparison.Ordinal);
        Assert.Equal($"Wat {naam} wil", ((IHtmlInputElement)nee.GetElementById("Geld_Titel")!).Value);
        await coordinator.Verstuur(Vorm(nee, "Titel&punt=p1"), ("Geld.Titel", "Het idee van een kind")).Gelukt();

        var klaar = await coordinator.Pagina($"{Pad}/{id}");
        Assert.Null(klaar.GetElementById("leesfouten"));
        Assert.Contains("Het idee van een kind", klaar.Tekst(".agenda"), StringComparison.Ordinal);
        var feit = (await Bekijk(web, id)).Geschiedenis[0];
        Assert.Equal("Titel van een agendapunt gewijzigd in: Het idee van een kind", feit.Tekst);
    }

    [Fact]
    public async Task Wat_bij_een_genodigde_is_getypt_blijft_bij_die_genodigde_ook_als_er_intussen_iemand_bij_kwam()
    {
        await using var web = await Start();
        var id = await Plan(web, Later);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var (vorm, eerst) = (Vorm(await coordinator.Pagina($"{Pad}/{id}"), "Genodigden"), await Bekijk(web, id));
        var annelies = eerst.Genodigden.Single(g => g.Naam == "Annelies Prins");
        var karel = new Genodigde("", null, "Karel van Rijn", "karel@thuis.example", "", Komst.Onbekend);
        Goed(await web.Grains.Vergadering(Sleutel, id).ZetGenodigden([karel, .. eerst.Genodigden], null, eerst.Versie, Op("karel"), Coordinator));

        var nee = await coordinator.Post(vorm.GetAttribute("action")!,
        [
            ("Geld.Notulist", annelies.Id), ("Geld.Genodigde", annelies.Id), ("Geld.Naam", "Annelies Prins"), ("Geld.Email", "annelies@nieuw.example"), ("Geld.Functie", "gediplomeerd"),
            ("Geld.Genodigde", ""), ("Geld.Naam", "Sanne Bakker"), ("Geld.Email", ""), ("Geld.Functie", ""),
            ("versie", Getal(eerst.Genodigdenversie)), ("operatie", "operatie-gasten"),
        ]).Geweigerd();

        karel = (await Bekijk(web, id)).Genodigden.Single(g => g.Naam == "Karel van Rijn");
        Assert.Equal("annelies@nieuw.example", ((IHtmlInputElement)nee.GetElementById($"gmail-{annelies.Id}")!).Value);
        Assert.Equal("karel@thuis.example", ((IHtmlInputElement)nee.GetElementById($"gmail-{karel.Id}")!).Value);
        Assert.Equal("Sanne Bakker", ((IHtmlInputElement)nee.GetElementById("gast-naam-0")!).Value);
        Assert.Equal(annelies.Id, ((IHtmlSelectElement)nee.GetElementById("notulist")!).Value);
    }

    [Fact]
    public async Task Een_actiepunt_met_een_fout_erin_wordt_verbeterd_zolang_de_notulen_niet_vastliggen()
    {
        await using var web = await Start();
        var id = await Plan(web, web.Vandaag);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var hier = $"{Pad}/{id}";
        var wie = (await Bekijk(web, id)).Genodigden[0].Id;
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), "Actie"), ("Geld.Tekst", "Vraag de plois op."), ("Geld.Wie", wie)).Gelukt();

        var actie = Assert.Single((await Bekijk(web, id)).Acties);
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(hier), $"Actie&actie={actie.Id}"), ("Geld.Tekst", "Vraag de polis op."), ("Geld.Wie", wie)).Gelukt();

        Assert.Equal(actie with { Tekst = "Vraag de polis op." }, Assert.Single((await Bekijk(web, id)).Acties));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_leerkracht_ziet_de_agenda_en_beheert_niets_en_de_administratie_komt_er_niet_in()
    {
        await using var web = await Start();
        var id = await Plan(web, Later);
        using var leerkracht = await web.LogIn(Rol.Leerkracht);
        var pagina = await leerkracht.Pagina($"{Pad}/{id}");
        Assert.True(HeeftVorm(pagina, "Indienen"));
        Assert.All(new[] { "Versturen", "Agenda", "Genodigden", "Wijzig", "Afgelasten", "Papier" }, h => Assert.False(HeeftVorm(pagina, h), h));
        using var wijzig = await leerkracht.Post($"{Pad}/{id}?handler=Versturen", [("versie", "1"), ("operatie", "operatie-zelf")]);
        Assert.Equal(HttpStatusCode.Forbidden, wijzig.StatusCode);
        using var administratie = await web.LogIn(Rol.Administratie);
        using var nee = await administratie.Get($"{Pad}/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        using var weg = await leerkracht.Get($"{Pad}/2026-bestaatniet");
        Assert.Equal(HttpStatusCode.NotFound, weg.StatusCode);
    }

    private static string Getal(long getal) => getal.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IHtmlFormElement Planvorm(IHtmlDocument pagina) => (IHtmlFormElement)pagina.GetElementById("planvorm")!;

    private static async Task<VergaderingView> Bekijk(IntranetFabriek web, string id) => (await web.Grains.Vergadering(Sleutel, id).Bekijk(Coordinator)).Waarde!;

    /// <summary>A commissie of one, who has a mail address, and a meeting of it.</summary>
    private static async Task<string> Plan(IntranetFabriek web, DateOnly op)
    {
        var commissie = web.Grains.Commissie(Sleutel);
        var lid = new CommissielidInvoer(null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Jaar.EersteDag, null);
        Goed(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Coordinator)).Waarde!.Versie, Op("lid"), Coordinator));
        var gepland = await web.Grains.Vergaderingen(Sleutel, Jaar).Plan(Vergadersoort.Commissie, new VergaderingInvoer(op, new TimeOnly(19, 30), 90, "Teamkamer", null), Op("plan"), Coordinator);
        Assert.Null(gepland.Weigering);
        await Tot(web, async () => (await web.Grains.Vergadering(Sleutel, gepland.Waarde!).Bekijk(Coordinator)).IsGoed);
        return gepland.Waarde!;
    }

    private static async Task<JsonElement> Typ(Bezoeker bezoeker, string id, params (string Naam, string Waarde)[] velden)
    {
        var inhoud = velden.Append(("__RequestVerificationToken", await bezoeker.Token())).Select(v => KeyValuePair.Create(v.Item1, v.Item2));
        using var vraag = new HttpRequestMessage(HttpMethod.Post, $"{Pad}/{id}?handler=Noteer") { Content = new FormUrlEncodedContent(inhoud) };
        vraag.Headers.Add("Accept", "application/json");
        vraag.Headers.Add("HX-Request", "true");
        using var antwoord = await bezoeker.Client.SendAsync(vraag);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
    }
}
