using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Tests.Intranet.Leerlingen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>From proposal to what holds, without script: nothing goes in without its instemming (TSO-2c, 10e, 10f, 10j).</summary>
[Requirement("TSO-2c", "TSO-10f")]
public sealed class BesluitenPaginaTests
{
    private const string Besluiten = $"{S}/besluiten";

    [Fact]
    public async Task Een_voorstel_wordt_een_keer_gemaakt_en_een_bedrag_dat_niet_klopt_blijft_staan()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var leeg = await coordinator.Pagina($"{Besluiten}?jaar={Jaar}");
        Assert.Contains("nog geen geldend besluit over tarief", leeg.Tekst(".melding-kop"), StringComparison.Ordinal);
        var nieuw = await coordinator.Pagina($"{Besluiten}/nieuw?jaar={Jaar}&soort=tarief");
        using var fout = await coordinator.Verstuur(Voorstelvorm(nieuw), ("Geld.Structureel", "drie"), ("Geld.Incidenteel", "4,00"), ("Geld.Toelichting", "Duurder fruit."));
        var nee = await Bezoeker.Lees(fout, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Schrijf een bedrag", nee.FoutBij("Geld_Structureel"), StringComparison.Ordinal);
        Assert.Equal("drie", nee.GetElementById("Geld_Structureel")!.GetAttribute("value"));
        var korting = await coordinator.Verstuur(Voorstelvorm(nee), ("Geld.Structureel", "3,50"), ("Geld.Korting2", "150"), ("Geld.Toelichting", "Duurder fruit.")).Geweigerd();
        Assert.Contains("van 0 tot en met 100", korting.FoutBij("Geld_Korting2"), StringComparison.Ordinal); // it isn't left out without a word
        using var zonder = await coordinator.Verstuur(Voorstelvorm(nee), ("Geld.Structureel", "3,50"), ("Geld.Toelichting", ""));
        var nogEens = await Bezoeker.Lees(zonder, HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(nogEens.FoutBij("Geld_Toelichting"));

        (string, string)[] goed = [("Geld.Toelichting", "Duurder fruit."), ("Geld.Korting2", "10")];
        var eerste = await coordinator.Verstuur(Voorstelvorm(nogEens), goed).Gelukt();
        var tweede = await coordinator.Verstuur(Voorstelvorm(nogEens), goed).Gelukt();

        Assert.Equal(eerste, tweede);
        var besluit = await coordinator.Pagina(eerste);
        Assert.Equal($"Tarief {Jaar}", besluit.Tekst("h1"));
        Assert.Contains("kind 2 10 %", besluit.Tekst("#besluit"), StringComparison.Ordinal);
        Assert.Single((await web.Grains.Besluiten(Sleutel, Jaar).Bekijk(Leider)).Waarde!.Besluiten);
    }

    [Fact]
    public async Task De_prijs_zonder_incasso_blijft_leeg_als_zij_gelijk_was_en_een_verschil_staat_erbij()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await coordinator.Pagina($"{Besluiten}/nieuw?jaar={Jaar}&soort=tarief");
        var adres = await coordinator.Verstuur(Voorstelvorm(nieuw), ("Geld.Structureel", "3,50"), ("Geld.Incidenteel", "4,00"), ("Geld.Toelichting", "Duurder fruit.")).Gelukt();
        var id = adres.Split('?')[0].Split('/')[^1];

        // 3,50 becomes 3,75: a filled field would have kept 3,50 for who has no mandate
        var wijzig = await coordinator.Pagina($"{Besluiten}/nieuw?wijzig={id}");
        Assert.True(string.IsNullOrEmpty(wijzig.GetElementById("Zonder-voorstel")!.GetAttribute("value")));
        await coordinator.Verstuur(Voorstelvorm(wijzig), ("Geld.Structureel", "3,75")).Gelukt();
        var tarief = (await web.Grains.Besluiten(Sleutel, Jaar).Kaart(id, Leider)).Waarde!.Besluit.Tarief!;
        Assert.Equal((375L, 375L), (tarief.Structureel.Centen, tarief.StructureelZonder.Centen));

        await coordinator.Verstuur(Voorstelvorm(await coordinator.Pagina($"{Besluiten}/nieuw?wijzig={id}")), ("Geld.Zonder", "4,25")).Gelukt();
        var verschil = await coordinator.Pagina($"{Besluiten}/nieuw?wijzig={id}");
        Assert.Equal("4,25", verschil.GetElementById("Zonder-voorstel")!.GetAttribute("value"));
        Assert.Contains("0,50 duurder", verschil.GetElementById("Zonder-voorstel-hulp")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0,50 duurder", (await coordinator.Pagina(adres)).Tekst("#besluit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_vastgelegde_instemming_is_er_geen_knop_en_helpt_een_eigen_verzoek_ook_niet()
    {
        await using var web = await Start();
        var id = await NaarInstemming(web);
        using var commissie = await web.LogIn(Rol.Commissielid);
        var pagina = await commissie.Pagina($"{Besluiten}/{id}");
        Assert.False(HeeftVorm(pagina, "Activeer"));
        Assert.Contains("Zonder vastgelegde instemming gaat dit besluit niet in", pagina.Tekst("#activeer-waarom"), StringComparison.Ordinal);
        Assert.Contains("Nu eerst: instemming oudergeleding MR.", pagina.Tekst("#activeer-waarom"), StringComparison.Ordinal);

        var nee = await commissie.Post($"{Besluiten}/{id}?handler=Activeer", [("versie", Getal(await Versie(web, id))), ("operatie", "operatie-zelf-1")]).Geweigerd();

        Assert.Contains("Zonder vastgelegde instemming", nee.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        Assert.Empty((await web.Grains.Financien(Sleutel).Bekijk()).Tarieven);
    }

    [Fact]
    public async Task Met_de_brief_van_de_mr_gaat_het_besluit_in_en_geldt_het_tarief()
    {
        await using var web = await Start();
        var id = await NaarInstemming(web);
        using var mr = await web.LogIn(Rol.MrOuder);
        var blad = await mr.Pagina($"{Besluiten}/{id}");
        var vorm = Vorm(blad, $"Vastleggen&stap={Besluitstap.InstemmingOuders}");
        Assert.NotNull(vorm.QuerySelector("input[type=file][data-verklein]")); // a phone's picture of the letter is far over the limit
        Assert.NotNull(blad.QuerySelector("script[src*='foto']"));
        (string, string)[] velden =
        [
            ("Geld.Uitkomst", nameof(Stapuitkomst.Ingestemd)), ("Geld.Op", Sleutels.Dag(web.Vandaag)), ("Geld.Door", "Sanne Bakker"), ("versie", Getal(await Versie(web, id))), ("operatie", "operatie-instem"),
        ];
        using var geen = await Stuur(mr, vorm.GetAttribute("action")!, "document", [.. Brief], velden[1..]);
        Assert.NotNull((await Bezoeker.Lees(geen, HttpStatusCode.UnprocessableEntity)).QuerySelector("#Geld_Uitkomst-fout"));
        using var zonder = await Stuur(mr, vorm.GetAttribute("action")!, "document", [], velden);
        Assert.Contains("Voeg het document toe", (await Bezoeker.Lees(zonder, HttpStatusCode.UnprocessableEntity)).Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        using var vreemd = await Stuur(mr, vorm.GetAttribute("action")!, "document", "<html>"u8.ToArray(), velden);
        Assert.Contains("geen PDF, JPEG of PNG", (await Bezoeker.Lees(vreemd, HttpStatusCode.UnprocessableEntity)).Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        using var met = await Stuur(mr, vorm.GetAttribute("action")!, "document", [.. Brief], velden);
        Assert.Equal(HttpStatusCode.Redirect, met.StatusCode);

        using var commissie = await web.LogIn(Rol.Commissielid);
        await commissie.Verstuur(Vorm(await commissie.Pagina($"{Besluiten}/{id}"), "Activeer")).Gelukt();
        await Tot(web, async () => !(await web.Grains.Financien(Sleutel).Bekijk()).Tarieven.IsEmpty);

        Assert.Equal((350L, id), (await web.Grains.Financien(Sleutel).Bekijk()).Tarieven.Select(t => (t.Structureel.Centen, t.BesluitId)).Single());
        var klaar = await commissie.Pagina($"{Besluiten}/{id}");
        Assert.Contains("Geldt", klaar.Tekst("#besluit .staat"), StringComparison.Ordinal);
        using var brief = await commissie.Get($"{Besluiten}/{id}?handler=Document&stap={Besluitstap.InstemmingOuders}");
        Assert.Equal(("application/pdf", "attachment"), (brief.Content.Headers.ContentType?.MediaType, brief.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(Brief.ToArray(), await brief.Content.ReadAsByteArrayAsync());
    }

    [Fact, Requirement("TSO-0b")]
    public async Task Een_geweigerde_instemming_gaat_nooit_in_en_wordt_een_geschil()
    {
        await using var web = await Start();
        var id = await NaarInstemming(web);
        await LegVast(web, id, Besluitstap.InstemmingOuders, Stapuitkomst.NietIngestemd, Als(Rol.MrOuder), "Te duur.");
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina($"{Besluiten}/{id}");
        Assert.Contains("De MR stemde niet in", pagina.Tekst("#besluit"), StringComparison.Ordinal);
        Assert.NotEmpty((await coordinator.Verstuur(Vorm(pagina, "Geschil"), ("Geld.Route", "")).Geweigerd()).FoutBij("Geld_Route"));

        var gemeld = await coordinator.Verstuur(Vorm(pagina, "Geschil"), ("Geld.Route", "Gesprek op 1 december, daarna de geschillencommissie.")).Gelukt();
        Assert.Contains("Het geschil is gemeld.", (await coordinator.Pagina(gemeld)).Tekst(".bewaard"), StringComparison.Ordinal);

        pagina = await coordinator.Pagina($"{Besluiten}/{id}");
        Assert.Contains("Gesprek op 1 december", pagina.Tekst("#besluit"), StringComparison.Ordinal);
        Assert.Contains($"Geschil, gemeld op {Geldwoorden.DagJaar(web.Vandaag)}", pagina.Tekst("#geschil"), StringComparison.Ordinal);
        Assert.Contains($"Instemming oudergeleding MR geweigerd op {Geldwoorden.DagJaar(web.Vandaag)}", pagina.Tekst("#geschil"), StringComparison.Ordinal);
        Assert.False(HeeftVorm(pagina, "Activeer"));
        var verder = await coordinator.Verstuur(Vorm(pagina, "Geschil"), ("Geld.Route", "Gesprek op 1 december, uitspraak op 20 januari.")).Gelukt();
        Assert.Equal("Bijgewerkt.", (await coordinator.Pagina(verder)).Tekst(".bewaard"));
        pagina = await coordinator.Pagina($"{Besluiten}/{id}");
        Assert.Contains("uitspraak op 20 januari", pagina.Tekst("#geschil"), StringComparison.Ordinal);
        Assert.Contains("Eerst stond er: Gesprek op 1 december, daarna de geschillencommissie.", pagina.Tekst("#besluit"), StringComparison.Ordinal);
        Assert.Equal(Besluitstand.Geschil, (await web.Grains.Besluiten(Sleutel, Jaar).Kaart(id, Leider)).Waarde!.Besluit.Stand);
    }

    [Fact, Requirement("TSO-10e")]
    public async Task Een_vergoeding_is_per_beurt_of_per_uur_en_niet_allebei()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await coordinator.Pagina($"{Besluiten}/nieuw?jaar={Jaar}&soort=vergoeding");
        var nee = await coordinator.Verstuur(
            Voorstelvorm(nieuw), ("Geld.PerBeurt-Vast", "12,50"), ("Geld.PerUur-Vast", "9,00"), ("Geld.Minuten-Vast", "60"), ("Geld.Toelichting", "Vast bedrag per beurt.")).Geweigerd();
        Assert.Contains("niet allebei", nee.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);

        var adres = await coordinator.Verstuur(Voorstelvorm(nee), ("Geld.PerUur-Vast", "")).Gelukt();

        Assert.Contains("Vaste kracht 12,50 geen 60", (await coordinator.Pagina(adres)).Tekst("#besluit tbody tr > *"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-10j")]
    public async Task Een_begroting_ligt_voor_in_een_versie_die_er_is()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var adres = $"{Besluiten}/nieuw?jaar={Jaar}&soort=begroting";
        Assert.Contains("Er is nog geen begroting", (await coordinator.Pagina(adres)).Tekst("#begroting-hulp"), StringComparison.Ordinal);
        var begroting = web.Grains.Begroting(Sleutel, Jaar);
        var regel = new Begrotingsregel(Boekposten.Spelmateriaal, null, null, new Geld(30_000), null);
        Goed(await begroting.Bewaar([regel], (await begroting.Bekijk(Coordinator)).Waarde!.Versie, Coordinator));
        var nr = (await begroting.Bekijk(Coordinator)).Waarde!.Concept!.Nr;
        var pagina = await coordinator.Pagina(adres);
        Assert.NotNull(pagina.QuerySelector($"#Geld_Begroting option[value='{nr}']"));
        var nee = await coordinator.Verstuur(Voorstelvorm(pagina), ("Geld.Begroting", "9"), ("Geld.Toelichting", "Begroting van de commissie.")).Geweigerd();
        Assert.Contains("Deze versie van de begroting is er niet", nee.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);

        var voorstel = await coordinator.Verstuur(Voorstelvorm(nee), ("Geld.Begroting", Getal(nr))).Gelukt();

        Assert.Contains($"Begroting {Jaar}, versie {nr}", (await coordinator.Pagina(voorstel)).Tekst("#besluit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_er_waren_en_hoe_er_is_gestemd_klopt_met_elkaar()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await coordinator.Pagina($"{Besluiten}/nieuw?jaar={Jaar}&soort=anders");
        var adres = await coordinator.Verstuur(Voorstelvorm(nieuw), ("Geld.Titel", "Nieuwe huisregels"), ("Geld.Toelichting", "Zie de bijlage.")).Gelukt();
        var pagina = await coordinator.Pagina(adres);
        (string, string)[] velden = [("Geld.Aanwezig", "Karel van Rijn\nPetra de Ruiter"), ("Geld.Voor", "3"), ("Geld.Tekst", "Akkoord.")];
        var nee = await coordinator.Verstuur(Vorm(pagina, "Commissie"), velden).Geweigerd();
        Assert.Contains("2 stemmen", nee.FoutBij("Geld_Voor"), StringComparison.Ordinal);
        Assert.Equal("3", nee.GetElementById("Geld_Voor")!.GetAttribute("value"));

        await coordinator.Verstuur(Vorm(nee, "Commissie"), ("Geld.Voor", "2")).Gelukt();

        var na = await coordinator.Pagina(adres);
        Assert.False(HeeftVorm(na, "Commissie"));
        Assert.Contains("2 voor, 0 tegen, 0 blanco", na.Tekst("#besluit .stappen"), StringComparison.Ordinal);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Ouderraad, "besluiten", HttpStatusCode.OK)]
    [InlineData(Rol.MrPersoneel, "besluiten", HttpStatusCode.OK)]
    [InlineData(Rol.Bestuur, "besluiten", HttpStatusCode.OK)]
    [InlineData(Rol.Ouderraad, "besluiten/nieuw", HttpStatusCode.Forbidden)]
    [InlineData(Rol.MrOuder, "besluiten/nieuw", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Overblijfkracht, "besluiten", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Groepsleerkracht, "besluiten", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Commissielid, "besluiten/nieuw", HttpStatusCode.OK)]
    [InlineData(Rol.Commissielid, "besluiten/bestaatniet0", HttpStatusCode.NotFound)]
    public async Task Iedereen_komt_alleen_waar_de_rol_dat_zegt(Rol rol, string pad, HttpStatusCode status)
    {
        await using var web = await Start();
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"{S}/{pad}");

        Assert.Equal(status, antwoord.StatusCode);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_een_stap_mag_vastleggen_mag_daarmee_nog_niet_laten_ingaan()
    {
        await using var web = await Start();
        var id = await NaarInstemming(web);
        await LegVast(web, id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Als(Rol.MrOuder));
        foreach (var rol in new[] { Rol.Overblijfcoordinator, Rol.MrOuder, Rol.Ouderraad })
        {
            using var bezoeker = await web.LogIn(rol);
            var pagina = await bezoeker.Pagina($"{Besluiten}/{id}");
            Assert.False(HeeftVorm(pagina, "Activeer"));
            Assert.Contains("laat het besluit nu ingaan", pagina.Tekst("#activeer-wie"), StringComparison.Ordinal);
            using var nee = await bezoeker.Post($"{Besluiten}/{id}?handler=Activeer", [("versie", Getal(await Versie(web, id))), ("operatie", "operatie-ander-1")]);
            Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        }

        Assert.Empty((await web.Grains.Financien(Sleutel).Bekijk()).Tarieven);
    }

    private static IHtmlFormElement Voorstelvorm(IHtmlDocument pagina) =>
        pagina.Forms.OfType<IHtmlFormElement>().Single(f => (f.GetAttribute("action") ?? "").Contains("/besluiten/nieuw", StringComparison.Ordinal));

    private static string Getal(long versie) => versie.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
