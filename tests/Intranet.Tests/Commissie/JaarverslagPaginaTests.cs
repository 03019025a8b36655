using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Pages.Jaarverslag;
using OrleansSchool.Tests.Intranet.Inzage;
using OrleansSchool.Tests.Intranet.Leerlingen;
using OrleansSchool.Tests.Intranet.Rapporten;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Chapters with their figures beside the text, saved as somebody types, frozen as PDF and workbook, and who got it (TSO-2l, TSO-10i).</summary>
[Requirement("TSO-2l")]
public sealed class JaarverslagPaginaTests
{
    private const string Pad = $"{S}/jaarverslag";

    /// <summary>Over since July: its report can be frozen.</summary>
    private static readonly Schooljaar Vorig = Jaar.Vorig;

    private static readonly ImmutableArray<byte> Pdfbegin = [.. "%PDF-1.7"u8];
    private static readonly ImmutableArray<byte> Xlsxbegin = [.. "PK"u8];

    private static string Hier => $"{Pad}?jaar={Jaar}";

    [Fact]
    public async Task Elk_hoofdstuk_heeft_cijfers_naast_een_tekst_met_een_voorstel()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var view = (await web.Grains.Jaarverslag(Sleutel, Jaar).Bekijk(Coordinator)).Waarde!;

        var pagina = await coordinator.Pagina(Hier);

        Assert.Equal(Hoofdstukken.Alle.Select(h => h.Titel()), pagina.QuerySelectorAll("#verslagtekst section h2").Select(k => k.TextContent));
        foreach (var h in view.Hoofdstukken)
        {
            var id = Verslagvorm.Id(h.Hoofdstuk);
            Assert.Equal(h.Aanzet, ((IHtmlTextAreaElement)pagina.GetElementById($"tekst-{id}")!).Value);
            Assert.Equal(h.Feiten.Select(f => f.Wat), pagina.QuerySelectorAll($"#feiten-{id} tbody th").Select(c => c.TextContent));
            Assert.Equal(h.Reeksen.Length, pagina.QuerySelectorAll($"#feiten-{id} figure").Length);
        }

        Assert.Empty(pagina.QuerySelectorAll("#jaarverslag [style]"));
        Assert.Contains("donderdag 1 juli 2027", pagina.Tekst("#edities"), StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("a[href*='/vaststellen']"));
    }

    [Fact]
    public async Task Het_script_bewaart_wat_getypt_is_en_hoort_van_een_ander_en_van_een_naam()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var kind = (await web.Grains.Register(Sleutel).Alles()).Rijen.First(r => r.Id == Kind).Persoon;

        var eerst = await Typ(coordinator, ("versie-h1", "0"), ("tekst-h1", "Een goed jaar."));
        var ander = await Typ(leider, ("versie-h1", "0"), ("tekst-h1", "Een druk jaar."));
        var naam = await Typ(leider, ("versie-h7", "0"), ("tekst-h7", $"Het was rustig, maar {kind.Roepnaam} {kind.Achternaam} viel."));

        Assert.Equal(("h1", 1), (eerst.GetProperty("bewaard")[0].GetProperty("veld").GetString(), eerst.GetProperty("bewaard")[0].GetProperty("versie").GetInt32()));
        var botsing = ander.GetProperty("verouderd")[0];
        Assert.Equal(("h1", "Een goed jaar."), (botsing.GetProperty("veld").GetString(), botsing.GetProperty("tekst").GetString()));
        Assert.Contains("naam van een kind", naam.GetProperty("geweigerd")[0].GetProperty("zin").GetString(), StringComparison.Ordinal);
        Assert.Equal("Een goed jaar.", (await web.Grains.Jaarverslag(Sleutel, Jaar).Tekst(Hoofdstuk.Voorwoord, Leider)).Waarde!.Tekst);
    }

    [Fact]
    public async Task Zonder_script_blijft_een_geweigerde_tekst_staan_en_wordt_het_voorstel_van_een_ander_hoofdstuk_geen_eigen_tekst()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var kind = (await web.Grains.Register(Sleutel).Alles()).Rijen.First(r => r.Id == Kind).Persoon;
        var vorm = Vorm(await coordinator.Pagina(Hier), "Schrijf");

        var nee = await coordinator.Verstuur(vorm, ("tekst-h1", "Een goed jaar."), ("tekst-h7", $"{kind.Roepnaam} {kind.Achternaam} viel.")).Geweigerd();
        Assert.Equal($"{kind.Roepnaam} {kind.Achternaam} viel.", ((IHtmlTextAreaElement)nee.GetElementById("tekst-h7")!).Value);
        Assert.NotNull(nee.QuerySelector(".melding[data-staat=fout] a[href='#tekst-h7']"));
        var teksten = (await web.Grains.Jaarverslag(Sleutel, Jaar).Bekijk(Leider)).Waarde!.Hoofdstukken.Where(h => h.Tekst.Length > 0);
        Assert.Equal(["Een goed jaar."], teksten.Select(h => h.Tekst));

        await coordinator.Verstuur(Vorm(nee, "Schrijf"), ("tekst-h7", "Een kind viel."), ("keuze-h10", Verslagvorm.Weg)).Gelukt();

        var straks = await coordinator.Pagina(Hier);
        Assert.Equal(("Eigen tekst", "Weggelaten", "Voorstel"), (Stand(straks, "h7"), Stand(straks, "h10"), Stand(straks, "h2")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("drie")]
    public async Task Een_tekst_die_zonder_versie_aankomt_is_niet_bewaard_en_dat_staat_er(string versie)
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        (string, string)[] velden = [("versie-h1", versie), ("tekst-h1", "Een goed jaar.")];

        var antwoord = await Typ(coordinator, velden);
        var nee = await coordinator.Post($"{Pad}?handler=Schrijf&jaar={Jaar}", velden).Geweigerd();

        Assert.Empty(antwoord.GetProperty("bewaard").EnumerateArray());
        Assert.Equal(("h1", Weigeringen.OngeldigeOperatie.Zin), (antwoord.GetProperty("geweigerd")[0].GetProperty("veld").GetString(), antwoord.GetProperty("geweigerd")[0].GetProperty("zin").GetString()));
        Assert.Equal("Een goed jaar.", ((IHtmlTextAreaElement)nee.GetElementById("tekst-h1")!).Value);
        Assert.Equal("", (await web.Grains.Jaarverslag(Sleutel, Jaar).Tekst(Hoofdstuk.Voorwoord, Leider)).Waarde!.Tekst);
    }

    [Fact]
    public async Task Wie_een_oude_pagina_verstuurt_ziet_de_tekst_van_de_ander_boven_de_eigen()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var vorm = Vorm(await coordinator.Pagina(Hier), "Schrijf");
        Goed(await web.Grains.Jaarverslag(Sleutel, Jaar).Schrijf(Hoofdstuk.Voorwoord, "Van de schoolleider.", false, 0, Op("leider"), Leider));

        var nee = await coordinator.Verstuur(vorm, ("tekst-h1", "Van mij.")).Geweigerd();
        Assert.Contains("Van de schoolleider.", nee.Tekst("#veld-h1 [data-botsing]"), StringComparison.Ordinal);
        Assert.Equal("Van mij.", ((IHtmlTextAreaElement)nee.GetElementById("tekst-h1")!).Value);
        await coordinator.Verstuur(Vorm(nee, "Schrijf")).Gelukt();

        Assert.Equal("Van mij.", (await web.Grains.Jaarverslag(Sleutel, Jaar).Tekst(Hoofdstuk.Voorwoord, Leider)).Waarde!.Tekst);
    }

    [Fact, Requirement("XLS-1", "XLS-3")]
    public async Task Het_werkboek_van_het_concept_heeft_de_hoofdstukken_en_staat_in_het_toegangslog()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var boek = await Werkboeklezer.Haal(coordinator, $"{Pad}?handler=ConceptXlsx&jaar={Jaar}", $"TSO_jaarverslag_99XX00_{Jaar}_concept.xlsx");

        Assert.Contains(FinancienWerkboek.Samenvatting, boek.Bladen);
        Assert.Contains("1 Voorwoord", boek.Bladen);
        Assert.Equal("Uitvoer jaarverslag in Excel", (await web.Log())[^1]);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Ouderraad, HttpStatusCode.OK)]
    [InlineData(Rol.MrOuder, HttpStatusCode.OK)]
    [InlineData(Rol.Bestuur, HttpStatusCode.OK)]
    [InlineData(Rol.Overblijfkracht, HttpStatusCode.Forbidden)]
    [InlineData(Rol.Groepsleerkracht, HttpStatusCode.Forbidden)]
    [InlineData(Rol.Administratie, HttpStatusCode.Forbidden)]
    public async Task Wie_het_krijgt_ziet_edities_en_geen_concept(Rol rol, HttpStatusCode status)
    {
        await using var web = await Start();
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get(Hier);
        Assert.Equal(status, antwoord.StatusCode);
        foreach (var adres in new[] { $"{Pad}?handler=ConceptXlsx&jaar={Jaar}", $"{Pad}?handler=ConceptPdf&jaar={Jaar}", $"{Pad}/vaststellen?jaar={Jaar}" })
        {
            using var nee = await bezoeker.Get(adres);
            Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        }

        foreach (var adres in new[] { $"{Pad}?handler=Xlsx&jaar={Jaar}", $"{Pad}?handler=Pdf&jaar={Jaar}", $"{Pad}?handler=Pdf&jaar={Jaar}&editie=1" })
        {
            using var nee = await bezoeker.Get(adres); // no edition yet, and never the concept
            Assert.Equal(status == HttpStatusCode.OK ? HttpStatusCode.NotFound : status, nee.StatusCode);
        }

        if (status == HttpStatusCode.OK)
        {
            var pagina = await Bezoeker.Lees(antwoord);
            Assert.Contains("Zodra het jaarverslag is vastgesteld", pagina.Tekst("#edities"), StringComparison.Ordinal);
            Assert.Empty(pagina.QuerySelectorAll("#verslagtekst, #jaarverslag form"));
        }
    }

    [Theory]
    [InlineData("2010-2011")]
    [InlineData("2027-2028")]
    [InlineData("onzin")]
    public async Task Een_schooljaar_waarvan_geen_verslag_is_bestaat_niet(string jaar)
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var antwoord = await coordinator.Get($"{Pad}?jaar={jaar}");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact, Requirement("TSO-10i", "PDF-1")]
    public async Task Wat_nagekeken_is_wordt_vastgesteld_en_blijft_zo_ook_als_iemand_daarna_verder_schrijft()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var verslag = web.Grains.Jaarverslag(Sleutel, Vorig);
        var oud = Vaststelvorm(await coordinator.Pagina($"{Pad}/vaststellen?jaar={Vorig}"));
        Goed(await verslag.Schrijf(Hoofdstuk.Voorwoord, "Een goed jaar.", false, 0, Op("voorwoord"), Leider));
        using var verouderd = await coordinator.Verstuur(oud);
        var nieuw = await Bezoeker.Lees(verouderd, HttpStatusCode.UnprocessableEntity);
        Assert.SkipWhen(nieuw.Tekst(".melding[data-staat=fout]").Contains("Chromium", StringComparison.Ordinal), "Hier is geen browser om een pdf mee te maken.");
        Assert.Contains("De teksten of de cijfers zijn net veranderd", nieuw.Tekst(".melding[data-staat=fout]"), StringComparison.Ordinal);
        Assert.Contains("Een goed jaar.", nieuw.Tekst("#vaststellen article"), StringComparison.Ordinal);

        await coordinator.Verstuur(Vaststelvorm(nieuw)).Gelukt();

        var pdf = await Pdf(coordinator);
        Goed(await verslag.Schrijf(Hoofdstuk.Voorwoord, "Toch anders.", false, 1, Op("anders"), Leider));
        using var ouderraad = await web.LogIn(Rol.Ouderraad);
        Assert.Equal(pdf, await Pdf(ouderraad));
        var boek = await Werkboeklezer.Haal(ouderraad, $"{Pad}?handler=Xlsx&jaar={Vorig}&editie=1", $"TSO_jaarverslag_99XX00_{Vorig}_editie-1.xlsx");
        Assert.Contains("Een goed jaar.", boek.Alles);
        var tekst = await Pdftekst.Van(pdf);
        Assert.SkipWhen(tekst is null, "Hier is geen pdftotext om de pdf mee te lezen.");
        Assert.All(Hoofdstukken.Alle.Select(h => h.Titel()).Append("Een goed jaar.").Append("Editie 1, vastgesteld op 12-11-2026"), t => Assert.Contains(t, tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Op_papier_gegeven_en_gemaild_staan_in_het_register_en_een_dag_die_nog_moet_komen_niet()
    {
        await using var web = await Start();
        var verslag = web.Grains.Jaarverslag(Sleutel, Vorig);
        var view = (await verslag.Hertel(Leider)).Waarde!;
        Goed(Alleen(await verslag.StelVast(Pdfbegin, Xlsxbegin, view.Hash, null, view.Versie, Op("vast"), Leider)));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina(Pad); // of the schooljaar of which it is made now
        Assert.Contains("Nog 4 te gaan", pagina.Tekst("#edities"), StringComparison.Ordinal);

        var papier = $"Papier&jaar={Vorig}&aan={Geleding.Bestuur}";
        var nee = await coordinator.Verstuur(Vorm(pagina, papier), ("Geld.Op", Sleutels.Dag(web.Vandaag.AddDays(1)))).Geweigerd();
        Assert.Contains("moet nog komen", nee.FoutBij("Geld_Op"), StringComparison.Ordinal);
        await coordinator.Verstuur(Vorm(nee, papier), ("Geld.Op", Sleutels.Dag(web.Vandaag))).Gelukt();
        await coordinator.Verstuur(Vorm(await coordinator.Pagina(Pad), $"Mail&jaar={Vorig}&aan={Geleding.Ouderraad}")).Gelukt();

        var straks = (await coordinator.Pagina(Pad)).Tekst("#edities");
        Assert.All(new[] { "Nog 2 te gaan", "op papier", "1 mail" }, t => Assert.Contains(t, straks, StringComparison.Ordinal));
    }

    private static Uitkomst Alleen(Uitkomst<Verslageditie> uitkomst) => new(uitkomst.Weigering);

    private static async Task<byte[]> Pdf(Bezoeker bezoeker)
    {
        using var antwoord = await bezoeker.Get($"{Pad}?handler=Pdf&jaar={Vorig}&editie=1");
        await Werkboeklezer.Bestand(antwoord, $"TSO_jaarverslag_99XX00_{Vorig}_editie-1.pdf", "application/pdf");
        return await antwoord.Content.ReadAsByteArrayAsync();
    }

    private static string Stand(IParentNode pagina, string id) => pagina.QuerySelector($"section[aria-labelledby='kop-{id}']")!.Tekst(".blad-kop .staat");

    private static IHtmlFormElement Vaststelvorm(IHtmlDocument pagina) =>
        pagina.Forms.OfType<IHtmlFormElement>().Single(f => (f.GetAttribute("action") ?? "").Contains("/vaststellen?", StringComparison.Ordinal));

    private static async Task<JsonElement> Typ(Bezoeker bezoeker, params (string Naam, string Waarde)[] velden)
    {
        var inhoud = velden.Append(("__RequestVerificationToken", await bezoeker.Token())).Select(v => KeyValuePair.Create(v.Item1, v.Item2));
        using var vraag = new HttpRequestMessage(HttpMethod.Post, $"{Pad}?handler=Schrijf&jaar={Jaar}") { Content = new FormUrlEncodedContent(inhoud) };
        vraag.Headers.Add("Accept", "application/json");
        vraag.Headers.Add("HX-Request", "true");
        using var antwoord = await bezoeker.Client.SendAsync(vraag);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
    }
}
