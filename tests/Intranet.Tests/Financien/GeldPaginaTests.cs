using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Inzage;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>The pages of what is open and what was claimed, without script (TSO-6b, TSO-6d, TSO-10i, TSO-10m).</summary>
public sealed class GeldPaginaTests
{
    private const string S = "/s/99XX00";

    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Fact, Requirement("TSO-10i")]
    public async Task Voor_de_inrichting_zegt_het_overzicht_wat_er_nog_moet_en_werkt_elk_onderdeel()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var geld = await coordinator.Pagina($"{S}/geld");

        Assert.Contains("Nog niet klaar om te rekenen", geld.QuerySelector("#geldoverzicht .melding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, geld.QuerySelectorAll("#geldoverzicht .cijfers > div").Length);
        foreach (var pad in new[] { "debiteuren", "debiteuren?toon=alle", "debiteuren?toon=zonder", "vragen", "ronde/september", "ronde/eind", "leerling/kind50", "verdeling/kind50", "kas", "kas/tellen" })
        {
            Assert.NotNull((await coordinator.Pagina($"{S}/geld/{pad}")).QuerySelector("h1"));
        }
    }

    [Fact, Requirement("SCH-4", "TSO-6b")]
    public async Task Van_het_vorige_schooljaar_is_alleen_het_einde_nog_te_verrekenen_en_een_voorbeeld_rekent_niet_bij_elk_sein_opnieuw()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Grains.Financien(School).OntvangBegin(new Afzender("journaal/99XX00/2026-2027", 1), new DateOnly(2026, 9, 1));
        web.Klok.Vooruit(TimeSpan.FromDays(300)); // 8 September 2027
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var september = await coordinator.Pagina($"{S}/geld/ronde/september");
        var einde = await coordinator.Pagina(september.QuerySelector("a[href*='jaar=2026-2027']")!.GetAttribute("href")!);
        using var vorige = await coordinator.Get($"{S}/geld/ronde/september?jaar=2026-2027");
        using var ouder = await coordinator.Get($"{S}/geld/ronde/eind?jaar=2025-2026");

        Assert.Contains("Schooljaar 2026-2027", einde.QuerySelector(".onderregel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (vorige.StatusCode, ouder.StatusCode));
        Assert.False(september.QuerySelector("#ronde")!.HasAttribute("hx-get"));
        Assert.Empty(september.QuerySelector("#ronde")!.GetAttribute("data-onderwerp") ?? "");
    }

    [Fact, Requirement("PAR-1")]
    public async Task Wie_geen_contact_mag_hebben_krijgt_vanaf_het_bewaren_geen_mail_meer()
    {
        await using var web = await MetBetaler();
        await web.Grains.Financien(School).OntvangBegin(new Afzender("journaal/99XX00/2026-2027", 1), new DateOnly(2026, 9, 1));
        var betaler = (await web.Grains.Betalers(School).VanVerzorger("kind50", "v1"))!;
        Assert.Equal("anna@voorbeeld.nl", (await Kaart(web, betaler)).Email);
        using var kantoor = await web.LogIn(Rol.Administratie);

        await kantoor.Verstuur(
            (await kantoor.Pagina($"{S}/leerlingen/kind50?verzorger=v1")).Formulier("Verzorger"), ("Verzorger.Contactverbod", "true"), ("Verzorger.MagOphalen", "false"),
            ("Verzorger.Belvolgorde", "0")).Gelukt();

        Assert.Null((await Kaart(web, betaler)).Email);
    }

    [Fact, Requirement("TSO-10m")]
    public async Task Een_open_ouder_blad_blijft_open_als_de_kaart_ververst()
    {
        await using var web = await MetBetaler();
        var betaler = await MetSchuld(web);
        var grain = web.Grains.Betaler(School, betaler);
        await grain.OntvangBetaling(
            new Afzender("afschrift/99XX00/a1", 1), new Ontvangst("afschrift/a1/1", Betaalwijze.Overboeking, web.Vandaag, new Geld(2_100), Boekposten.Bank, [], "proef", "systeem"));
        web.Klok.Vooruit(TimeSpan.FromDays(31 * (FinancienGrenzen.StornoMaanden + 1)));
        await grain.Nacht();
        Assert.Equal(1, (await Kaart(web, betaler)).Bladen);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}?blad=1");
        var ververst = await coordinator.Pagina(kaart.QuerySelector("#betaler")!.GetAttribute("hx-get")!);

        Assert.Equal(Bladregels(kaart), Bladregels(ververst));
        Assert.NotEmpty(Bladregels(ververst));
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Overblijfkracht, "geld", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Overblijfkracht, "geld/kas", HttpStatusCode.OK)]
    [InlineData(Rol.Overblijfkracht, "geld/kas/tellen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Kascommissie, "geld/kas", HttpStatusCode.OK)]
    [InlineData(Rol.Kascommissie, "geld/kas/tellen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Ouderraad, "geld/debiteuren", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Administratie, "geld/debiteuren", HttpStatusCode.OK)]
    [InlineData(Rol.Administratie, "geld/betaler/bestaatniet", HttpStatusCode.NotFound)]
    [InlineData(Rol.Administratie, "geld/ronde/maart", HttpStatusCode.NotFound)]
    public async Task Wie_er_niet_over_gaat_ziet_niets_van_het_geld_van_anderen(Rol rol, string pad, HttpStatusCode status)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"{S}/{pad}");
        Assert.Equal(status, antwoord.StatusCode);
    }

    [Fact, Requirement("TSO-10k", "TSO-10m")]
    public async Task Een_openstaande_rekening_staat_in_de_lijst_en_krijgt_bij_de_betaler_een_regeling()
    {
        await using var web = await MetBetaler();
        var betaler = (await web.Grains.Betalers(School).VanVerzorger("kind50", "v1"))!;
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}");
        using var leeg = await coordinator.Verstuur(Vorm(kaart, "Begin"), ("Geld.Bedrag", ""), ("Geld.Omschrijving", ""));
        Assert.NotNull((await Bezoeker.Lees(leeg, HttpStatusCode.UnprocessableEntity)).QuerySelector("#Geld_Bedrag-fout"));
        using var begin = await coordinator.Verstuur(
            Vorm(kaart, "Begin"), ("Geld.Bedrag", "210,00"), ("Geld.Omschrijving", "Oud schooljaar"), ("Geld.Vervalt", "2026-12-31"), ("tegoed", "false"));
        Assert.Equal(HttpStatusCode.Redirect, begin.StatusCode);

        kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}");
        Assert.Contains("210,00", kaart.QuerySelector("#betaler .cijfers")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty((await web.Grains.Betaler(School, betaler).Kaart(Wie.Systeem(School, "Proef"))).Waarde!.Vorderingen);
        using var halve = await coordinator.Verstuur(Vorm(kaart, "Regeling"), ("Geld.TermijnDag", "2026-12-31"), ("Geld.TermijnBedrag", "x"));
        var nee = await Bezoeker.Lees(halve, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("dag en een bedrag", nee.QuerySelector(".samenvatting")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("2026-12-31", "x"), (nee.QuerySelector("#termijn-dag-1")!.GetAttribute("value"), nee.QuerySelector("#termijn-bedrag-1")!.GetAttribute("value")));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_een_rekening_alleen_ziet_doet_er_niets_mee_en_het_adres_zegt_over_wie_het_gaat()
    {
        await using var web = await MetBetaler();
        var betaler = await MetSchuld(web);
        using var administratie = await web.LogIn(Rol.Administratie);
        foreach (var handler in new[] { "Verreken", "Oninbaar", "Regeling", "RegelingWeg", "Vlaggen", "Uitbetaling", "Keur", "Herinner", "Besluit", "Ingelicht", "HefOp", "Begin" })
        {
            using var nee = await administratie.Post($"{S}/geld/betaler/{betaler}?handler={handler}");
            Assert.Equal((handler, HttpStatusCode.Forbidden), (handler, nee.StatusCode));
        }

        foreach (var handler in new[] { "Keur", "Antwoord" }) // a change may be asked by who keeps the registrations
        {
            using var nee = await administratie.Post($"{S}/geld/leerling/kind50?handler={handler}");
            Assert.Equal((handler, HttpStatusCode.Forbidden), (handler, nee.StatusCode));
        }

        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var begin = await coordinator.Post(
            $"{S}/geld/betaler/{betaler}?handler=Begin", [("id", "bestaatniet"), ("Geld.Bedrag", "10,00"), ("Geld.Omschrijving", "Van eerder"), ("tegoed", "true"), ("operatie", "operatie-veld-id")]);
        Assert.Equal(HttpStatusCode.Redirect, begin.StatusCode);
        Assert.Contains((await Kaart(web, betaler)).Geschiedenis, f => f.Tekst.Contains("Van eerder", StringComparison.Ordinal));
    }

    [Fact, Requirement("TSO-10k", "UX-1")]
    public async Task Wat_er_niet_klopt_aan_een_regeling_of_een_bijzonderheid_staat_bij_het_veld_en_wat_gedaan_is_blijft_te_lezen()
    {
        await using var web = await MetBetaler();
        var betaler = await MetSchuld(web);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}");
        using var komma = await coordinator.Verstuur(Vorm(kaart, "Regeling"), ("Geld.TermijnDag", "9999-12-31"), ("Geld.TermijnBedrag", "1,005"));
        using var som = await coordinator.Verstuur(
            Vorm(kaart, "Regeling"), ("Geld.TermijnDag", web.Vandaag.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Geld.TermijnBedrag", "1,00"));
        using var derde = await coordinator.Verstuur(Vorm(kaart, "Vlaggen"), ("Geld.Derde-betaalt", "true"), ("Geld.Derde", ""));

        var regel = await Bezoeker.Lees(komma, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(regel.QuerySelector("#termijn-dag-1-fout"));
        Assert.NotNull(regel.QuerySelector("#termijn-bedrag-1-fout"));
        Assert.Contains("21,00", (await Bezoeker.Lees(som, HttpStatusCode.UnprocessableEntity)).QuerySelector("#vorm-regeling .invalid-feedback")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await Bezoeker.Lees(derde, HttpStatusCode.UnprocessableEntity)).QuerySelector("#Geld_Derde-fout"));

        using var goed = await coordinator.Verstuur(Vorm(kaart, "Vlaggen"), ("Geld.Derde-betaalt", "true"), ("Geld.Derde", "Stadspas"));
        var gedaan = await coordinator.Pagina(goed.Headers.Location!.OriginalString);
        var ververst = await coordinator.Pagina(gedaan.QuerySelector("#betaler")!.GetAttribute("hx-get")!);
        Assert.Contains("Vastgelegd", ververst.QuerySelector(".bewaard")!.TextContent, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-6c")]
    public async Task Meer_contant_geld_dan_er_openstaat_wordt_nog_een_keer_gevraagd_en_het_kasboek_zegt_van_wie_het_is()
    {
        await using var web = await MetBetaler();
        var betaler = await MetSchuld(web);
        await Geldschool.Tot(web, async () => (await web.Grains.Betalers(School).Alles()).Any(b => b.Open > Geld.Nul));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var veel = await coordinator.Verstuur(
            Kasvorm(await coordinator.Pagina($"{S}/geld/kas")), ("soort", nameof(Kassoort.Rekening)), ("betaler", betaler), ("Geld.Bedrag", "2100"));
        var nee = await Bezoeker.Lees(veel, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(nee.QuerySelector("#kas-klopt"));
        Assert.Contains("21,00", nee.QuerySelector("#Geld_Bedrag-fout")!.TextContent, StringComparison.Ordinal);

        using var goed = await coordinator.Verstuur(Kasvorm(nee), ("Geld.Klopt", "true"));

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Contains("Anna Vijverhof", (await coordinator.Pagina($"{S}/geld/kas")).QuerySelector("#kas table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-10m")]
    public async Task Wat_niemand_meer_betaalt_wordt_met_een_reden_oninbaar_geboekt()
    {
        await using var web = await MetBetaler();
        var betaler = await MetSchuld(web);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var zonder = await coordinator.Verstuur(Vorm(await coordinator.Pagina($"{S}/geld/betaler/{betaler}"), "Oninbaar"), ("Geld.Reden", ""));
        var nee = await Bezoeker.Lees(zonder, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(nee.QuerySelector("#Geld_Reden-fout"));

        using var goed = await coordinator.Verstuur(Vorm(nee, "Oninbaar"), ("Geld.Reden", "Verhuisd zonder adres"));

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal(Geld.Nul, (await Kaart(web, betaler)).Open);
    }

    [Fact, Requirement("TSO-10n")]
    public async Task Een_besluit_zonder_reden_houdt_de_gekozen_dagen_vast_en_sluit_de_tweede_keer_niet_alle_dagen_uit()
    {
        await using var web = await MetBetaler();
        var betaler = await MetSchuld(web);
        Assert.Null((await web.Grains.Betaler(School, betaler).Herinner(true, new OperatieId("operatie-herinner"), Wie.Systeem(School, "Proef"))).Weigering);
        web.Klok.Vooruit(TimeSpan.FromDays(FinancienGrenzen.UitsluitingDagen));
        await web.Grains.Betaler(School, betaler).Nacht();
        using var leider = await web.LogIn(Rol.Schoolleider);
        var maandag = ((int)Weekdagen.Maandag).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var zonder = await leider.Verstuur(Vorm(await leider.Pagina($"{S}/geld/betaler/{betaler}"), "Besluit"), ("Geld.Dagen", maandag), ("sluituit", "true"));

        var nee = await Bezoeker.Lees(zonder, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(nee.QuerySelector("#Geld_Reden-fout"));
        Assert.Equal([maandag], Gekozen(nee, "Geld.Dagen"));
        var knoppen = Vorm(nee, "Besluit").QuerySelectorAll("button").ToList();
        Assert.True(knoppen[0].HasAttribute("disabled")); // what Enter in the field presses: neither decision, since both are final
        Assert.Equal(["", "false", "true"], knoppen.Select(k => k.GetAttribute("value") ?? ""));
        Assert.Null(nee.QuerySelector("#Geld_Reden")!.GetAttribute("maxlength")); // a browser cuts what is pasted without a word
        var lang = new string('a', FinancienGrenzen.RedenMax + 1);
        using var teLang = await leider.Verstuur(Vorm(nee, "Besluit"), ("Geld.Reden", lang), ("sluituit", "true"));
        nee = await Bezoeker.Lees(teLang, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(nee.QuerySelector("#Geld_Reden-fout"));
        Assert.Equal(lang, nee.QuerySelector("#Geld_Reden")!.GetAttribute("value"));
        using var goed = await leider.Verstuur(Vorm(nee, "Besluit"), ("Geld.Reden", "Twee keer gesproken"), ("sluituit", "true"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        var aanmaning = Assert.Single((await Kaart(web, betaler)).Aanmaningen);
        Assert.Equal((Aanmaningstand.Besloten, Weekdagen.Maandag), (aanmaning.Stand, aanmaning.Dagen));
    }

    [Fact, Requirement("TSO-6d")]
    public async Task Een_wijziging_zonder_datum_blijft_wat_er_gekozen_was()
    {
        await using var web = await MetBetaler();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var zonder = await coordinator.Verstuur(
            Vorm(await coordinator.Pagina($"{S}/geld/leerling/kind50"), "Voorbeeld"), ("Geld.Per", ""), ("Geld.Soort", nameof(AanmeldingSoort.Geen)), ("Geld.Dagen", "8"));

        var nee = await Bezoeker.Lees(zonder, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(nee.QuerySelector("#Geld_Per-fout"));
        Assert.Equal([nameof(AanmeldingSoort.Geen)], Gekozen(nee, "Geld.Soort"));
        Assert.Equal(["8"], Gekozen(nee, "Geld.Dagen"));
    }

    [Fact, Requirement("SEC-3")]
    public async Task Het_toegangslog_noemt_het_kind_van_de_rekening_die_iemand_opent_of_wijzigt()
    {
        await using var web = await MetBetaler();
        var betaler = (await web.Grains.Betalers(School).VanVerzorger("kind50", "v1"))!;
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kaart = await coordinator.Pagina($"{S}/geld/betaler/{betaler}");
        using var begin = await coordinator.Verstuur(
            Vorm(kaart, "Begin"), ("Geld.Bedrag", "210,00"), ("Geld.Omschrijving", "Oud schooljaar"), ("Geld.Vervalt", "2026-12-31"), ("tegoed", "false"));
        Assert.Equal(HttpStatusCode.Redirect, begin.StatusCode);
        await coordinator.Pagina($"{S}/geld/machtigingen?betaler={betaler}");

        var log = await web.Log();

        Assert.Contains("Leerling rekening van een betaler kind50", log);
        Assert.Contains("Wijziging rekening van een betaler, begin kind50", log);
        Assert.Contains("Leerling machtiging van een betaler kind50", log);
    }

    [Theory, Requirement("SEC-1", "SEC-2")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task De_kas_noemt_ouders_met_een_open_rekening_alleen_na_de_tweede_stap(bool metTweedeStap)
    {
        await using var web = await MetBetaler(metTweedeStap);
        var betaler = (await web.Grains.Betalers(School).VanVerzorger("kind50", "v1"))!;
        Geldschool.Goed(await web.Grains.Betaler(School, betaler).NeemBeginpostOp(new Geld(21_000), "Oud schooljaar", new DateOnly(2026, 12, 31), Geldschool.Op("begin"), Geldschool.Coordinator));
        await Geldschool.Tot(web, async () => (await web.Grains.Betalers(School).Alles()).Any(b => b.Open > Geld.Nul));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var kas = await coordinator.Pagina($"{S}/geld/kas");

        Assert.NotNull(kas.QuerySelector("form[action*='handler=Boek']"));
        Assert.Equal(metTweedeStap, kas.QuerySelector("#Geld_Betaler") is not null);
        Assert.Equal(metTweedeStap, kas.DocumentElement.TextContent.Contains("Anna Vijverhof", StringComparison.Ordinal));
    }

    [Theory, Requirement("TSO-10i", "TSO-10j", "SEC-2")]
    [InlineData(Rol.Kascommissie, "Kas Bank Begroting Cijfers Journaal Kascommissie")]
    [InlineData(Rol.Ouderraad, "Begroting Cijfers")]
    [InlineData(Rol.MrOuder, "Begroting Cijfers")]
    public async Task Wie_toezicht_houdt_vindt_elk_onderdeel_dat_mag_en_niet_meer(Rol rol, string onderdelen)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);

        var tabs = (await bezoeker.Pagina($"{S}/geld/cijfers")).QuerySelectorAll("nav[aria-label='Onderdelen van het geld'] a");

        Assert.Equal(onderdelen, string.Join(' ', tabs.Select(t => t.TextContent.Trim())));
        foreach (var adres in tabs.Select(t => t.GetAttribute("href")!))
        {
            Assert.NotNull((await bezoeker.Pagina(adres)).QuerySelector("h1"));
        }
    }

    [Fact, Requirement("TSO-6b")]
    public async Task De_verdeling_over_twee_ouders_is_samen_honderd()
    {
        await using var web = await MetBetaler();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var verdeling = await coordinator.Pagina($"{S}/geld/verdeling/kind50");
        var vorm = verdeling.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(f => f.GetAttribute("action")!.Contains("/geld/verdeling/", StringComparison.Ordinal));
        using var scheef = await coordinator.Verstuur(vorm, ("Geld.Procent-v1", "60"), ("Geld.Procent-v2", "60"));
        var geweigerd = await Bezoeker.Lees(scheef, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(geweigerd.QuerySelector(".melding[data-staat=fout]"));
        Assert.Equal(["60", "60"], geweigerd.QuerySelectorAll("#verdeling input[type=number]").Select(i => i.GetAttribute("value")));

        using var goed = await coordinator.Verstuur(vorm, ("Geld.Procent-v1", "60"), ("Geld.Procent-v2", "40"));

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal([60, 40], (await web.Grains.Betalers(School).Verdeling("kind50")).Delen.OrderBy(d => d.VerzorgerId, StringComparer.Ordinal).Select(d => d.Procent));
    }

    [Theory]
    [InlineData("3,50", 350L)]
    [InlineData("3.5", 350L)]
    [InlineData("€ 1.890,00", 189_000L)]
    [InlineData("1.890", 189_000L)]
    [InlineData("12", 1_200L)]
    [InlineData("1,890", null)]
    [InlineData("-3,50", null)]
    [InlineData("3,505", null)]
    [InlineData("3.00.00", null)]
    [InlineData("drie", null)]
    [InlineData("", null)]
    public void Een_bedrag_dat_iemand_typt_wordt_in_centen_gelezen(string tekst, long? centen) => Assert.Equal(centen, Geldwoorden.Lees(tekst)?.Centen);

    [Theory]
    [InlineData(189_000, "1.890,00", "1890,00")]
    [InlineData(-3_150, "\u221231,50", "-31,50")]
    [InlineData(0, "0,00", "0,00")]
    public void Een_bedrag_staat_zonder_euro_in_een_kolom(long centen, string kaal, string invoer) =>
        Assert.Equal((kaal, invoer), (Geldwoorden.Kaal(new Geld(centen)), Geldwoorden.Invoer(new Geld(centen))));

    private static async Task<IntranetFabriek> MetBetaler(bool metTweedeStap = true)
    {
        var web = await IntranetFabriek.Start(new FabriekOpties(Demo: metTweedeStap));
        var (kind, wie) = (web.Grains.Leerling(School, "kind50"), Wie.Systeem(School, "Proef"));
        var adres = new Adres("Kimweg 4", "1234AB", "Verzonnendam");
        Verzorger[] ouders =
        [
            new("v1", "Anna Vijverhof", "moeder", "0612345678", "anna@voorbeeld.nl", true, true, false, false, "", 0, 1, adres),
            new("v2", "Bas Vijverhof", "vader", "0612345679", "bas@voorbeeld.nl", true, true, false, false, "", 0, 2, adres),
        ];
        Assert.Null((await kind.BewaarVerzorgers([.. ouders], [], (await kind.Kaart(wie)).Waarde!.Versie, wie)).Weigering);
        await web.Grains.Betalers(School).WerkBij(["kind50"]);
        return web;
    }

    /// <summary>Anna owes something since before the intranet.</summary>
    private static async Task<string> MetSchuld(IntranetFabriek web)
    {
        var betaler = (await web.Grains.Betalers(School).VanVerzorger("kind50", "v1"))!;
        var open = await web.Grains.Betaler(School, betaler).NeemBeginpostOp(
            new Geld(2_100), "Oud schooljaar", web.Vandaag.AddDays(-3), new OperatieId("operatie-begin"), Wie.Systeem(School, "Proef"));
        Assert.Null(open.Weigering);
        return betaler;
    }

    private static async Task<BetalerKaart> Kaart(IntranetFabriek web, string betaler) => (await web.Grains.Betaler(School, betaler).Kaart(Wie.Systeem(School, "Proef"))).Waarde!;

    private static AngleSharp.Html.Dom.IHtmlFormElement Kasvorm(AngleSharp.Html.Dom.IHtmlDocument pagina) => (AngleSharp.Html.Dom.IHtmlFormElement)pagina.QuerySelector("#vorm-boek")!;

    /// <summary>Claims on the older page that is open.</summary>
    private static List<string> Bladregels(AngleSharp.Html.Dom.IHtmlDocument pagina) =>
        [.. pagina.QuerySelectorAll("#betaler .feiten li").Select(r => r.TextContent.Trim()).Where(t => t.EndsWith("voldaan", StringComparison.Ordinal))];

    /// <summary>What is ticked or chosen of the boxes of this name.</summary>
    private static IEnumerable<string> Gekozen(AngleSharp.Html.Dom.IHtmlDocument pagina, string naam) =>
        pagina.QuerySelectorAll($"input[name='{naam}']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Value);

    private static AngleSharp.Html.Dom.IHtmlFormElement Vorm(AngleSharp.Html.Dom.IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
