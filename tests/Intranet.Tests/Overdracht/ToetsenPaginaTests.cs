using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>Results of the doorstroomtoets by the pages, without script (OSO-S7).</summary>
[Requirement("OSO-S7")]
public sealed class ToetsenPaginaTests
{
    private const string Toetsen = "/s/99XX00/overdracht/toetsen";
    private const string Csv = "Roepnaam;Achternaam;Toetsadvies;Rekenen\nKim;Achtenberg;havo/vwo;1S\nNoa;Achtenberg;vwo;2F\n";

    [Fact]
    public async Task Een_lijst_gaat_van_kolommen_via_de_resultaten_naar_de_dossiers()
    {
        var (web, groep) = await Groep8.Maak();
        await using var _ = web;
        using var kantoor = await web.LogIn(Rol.Administratie);

        var kolommen = await Lees(await Upload(kantoor, Csv, "lijst.csv"));
        Assert.Contains("Kim", kolommen.Tekst("td.zacht"), StringComparison.Ordinal);
        var zonder = await kantoor.Verstuur(kolommen.Formulier("Kolommen")).Geweigerd();
        Assert.Contains("welke toets het is", zonder.Tekst("#toetsen .melding"), StringComparison.Ordinal);
        Assert.DoesNotContain("Achtenberg", zonder.Tekst("#toetsen .melding"), StringComparison.Ordinal);
        var naar = await kantoor.Verstuur(zonder.Formulier("Kolommen"), ("aanbieder", "ICE"), ("afgenomen", "2027-02-03")).Gelukt();

        var resultaten = await kantoor.Pagina(naar);
        Assert.Equal(["Kim Achtenberg", "Noa Achtenberg"], resultaten.QuerySelectorAll("tbody td a").Select(a => a.TextContent.Trim()));
        Assert.Null((await groep.Bekijk(Groep8.Kim)).Gegevens!.Doorstroomtoets);
        await kantoor.Verstuur(resultaten.Formulier("VoegToe")).Gelukt();
        await kantoor.Verstuur(resultaten.Formulier("VoegToe")).Gelukt();

        Assert.Contains("2 resultaten toegevoegd", (await kantoor.Pagina(naar)).Tekst(".melding-kop"), StringComparison.Ordinal);
        Assert.Equal("61", (await groep.Bekijk(Groep8.Kim)).Gegevens!.Doorstroomtoets!.Toetsadvies);
        Assert.Equal("70", (await groep.Bekijk(Groep8.Noa)).Gegevens!.Doorstroomtoets!.Toetsadvies);

        var weer = await Lees(await Upload(kantoor, Csv, "lijst.csv"));
        Assert.Contains("Zo koos je het bij het vorige bestand", weer.Tekst("#toetsen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_resultatenbestand_gaat_meteen_naar_de_resultaten_en_een_onbekend_kind_kies_je_zelf()
    {
        var (web, groep) = await Groep8.Maak();
        await using var _ = web;
        using var begeleider = await web.LogIn(Rol.InternBegeleider);

        using var antwoord = await Upload(begeleider, Json("2026-2027"), "uitslag.json");
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var pagina = await begeleider.Pagina(antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Niet gevonden", pagina.Tekst("tbody .staat"), StringComparison.Ordinal);
        Assert.Contains("1 resultaat komt nog in geen dossier", pagina.Tekst("#resultaten"), StringComparison.Ordinal);
        Assert.DoesNotContain(pagina.Forms.OfType<IHtmlFormElement>(), f => f.Action.EndsWith("handler=VoegToe", StringComparison.Ordinal));
        await begeleider.Verstuur(pagina.Formulier("Koppel"), ("leerling", Groep8.Noa)).Gelukt();
        pagina = await begeleider.Pagina(antwoord.Headers.Location!.OriginalString);
        await begeleider.Verstuur(pagina.Formulier("VoegToe")).Gelukt();

        Assert.Equal("havo/vwo", (await groep.Bekijk(Groep8.Noa)).Gegevens!.Doorstroomtoets!.ToetsadviesTekst);
    }

    [Fact]
    public async Task Na_de_uitslag_staat_de_reden_van_de_nieuwe_versie_klaar_en_geen_zin_van_het_bord()
    {
        var (web, groep) = await Groep8.Maak();
        await using var _ = web;
        var scholen = web.Grains.VoScholen(Groep8.School);
        Groep8.Eis(await scholen.Bewaar(new VoSchool("", "Waterland College", "98VA", "00", null, "administratie@98va.example", null), (await scholen.Alles(Groep8.Leider)).Waarde!.Versie, Groep8.Leider));
        await groep.ZetGereed(Groep8.Noa, Assert.Single(await scholen.Lijst()).Id);
        using var kantoor = await web.LogIn(Rol.Administratie);
        using var antwoord = await Upload(kantoor, Json("2026-2027"), "uitslag.json");
        var pagina = await kantoor.Pagina(antwoord.Headers.Location!.OriginalString);
        await kantoor.Verstuur(pagina.Formulier("Koppel"), ("leerling", Groep8.Noa)).Gelukt();
        await kantoor.Verstuur((await kantoor.Pagina(antwoord.Headers.Location!.OriginalString)).Formulier("VoegToe")).Gelukt();

        var lijst = await kantoor.Pagina("/s/99XX00/overdracht/werklijst");

        var reden = lijst.QuerySelector("[aria-labelledby=ronde-kop] input[name='Werk.Reden']")!;
        Assert.Equal("De uitslag van de doorstroomtoets is binnen.", reden.GetAttribute("value"));
        Assert.True(reden.HasAttribute("required"));
    }

    [Theory]
    [InlineData("{\"profiel\":", "uitslag.json", "beschadigd")]
    [InlineData("", "uitslag.json", "leeg")]
    [InlineData("[]", "uitslag.json", "staat geen resultaat")]
    [InlineData("<html></html>", "lijst.xls", "webpagina")]
    public async Task Een_bestand_dat_niet_deugt_zegt_waarom_en_verandert_niets(string inhoud, string naam, string zin)
    {
        var (web, groep) = await Groep8.Maak();
        await using var _ = web;
        using var kantoor = await web.LogIn(Rol.Administratie);

        using var antwoord = await Upload(kantoor, inhoud, naam);

        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(zin, pagina.FoutBij("Toetsen_Bestand"), StringComparison.Ordinal);
        Assert.Null((await groep.Bekijk(Groep8.Kim)).Gegevens!.Doorstroomtoets);
    }

    [Fact]
    [Requirement("SEC-6")]
    public async Task Een_te_groot_bestand_hoort_de_grens_van_deze_pagina()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        using var kantoor = await web.LogIn(Rol.Administratie);
        using var inhoud = new ByteArrayContent(new byte[ToetsGrenzen.BestandBytesMax + (1024 * 1024)]);

        using var antwoord = await kantoor.Client.PostAsync(new Uri(Toetsen, UriKind.Relative), inhoud);

        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains($"hooguit {ToetsGrenzen.BestandBytesMax / 1024 / 1024} MB", pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("25 MB", pagina.Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_van_een_ander_schooljaar_is_wordt_genoemd_en_de_rest_kan_verder()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        using var kantoor = await web.LogIn(Rol.Administratie);

        var pagina = await Lees(await Upload(kantoor, $"[{Json("2026-2027")},{Json("2025-2026")}]", "twee.json"));

        Assert.Contains("twee.json, resultaat 2: dit resultaat is van schooljaar 2025-2026", pagina.Tekst("#toetsen .samenvatting"), StringComparison.Ordinal);
        Assert.Single((await kantoor.Pagina(pagina.QuerySelector("#toetsen a.btn-primary")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Wie_geen_toetsen_inleest_komt_er_niet_en_een_vreemd_formulier_verandert_niets()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        foreach (var rol in new[] { Rol.Overblijfkracht, Rol.Bestuur, Rol.VoSchool })
        {
            using var ander = await web.LogIn(rol);
            using var nee = await ander.Get(Toetsen);
            Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        }

        using var kantoor = await web.LogIn(Rol.Administratie);
        using var vreemd = await kantoor.Post($"{Toetsen}?handler=Kolommen", [("tabel", "{\"Naam\":\"x\",\"Koppen\":[\"a\"],\"Rijen\":[null]}"), ("k0", "naam"), ("k1", "toetsadvies")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vreemd.StatusCode);
        using var onbekend = await kantoor.Post($"{Toetsen}/bestaatniet0000001?handler=VoegToe", [("operatie", "operatie-vreemd")]);
        Assert.Equal(HttpStatusCode.NotFound, onbekend.StatusCode);
    }

    private static string Json(string schooljaar) =>
        $$$"""
        {"datumtijd":"2027-03-10T11:44:00Z","auteur":"Toetsmaker","versie":"Doorstroomtoetsketen_v1.1","profiel":"Leerlingtoetsresultaat","schooljaar":"{{{schooljaar}}}",
         "resultatenscores":{"id":"r1","deelnemerref":[{"label":"LAS-key","onderwijsdeelnemerID":"20417"}],"versie":"Definitief","toetsdefinitie":"DIA",
          "afnamecontext":{"afname":{"id":"a1","afnametijdstip":"2027-02-03T09:00:00Z"}},
          "resultaten":{"resultaten":[{"label":"Toetsadvies","waarde":"havo/vwo"}]}},
         "toets":{"label":"Doorstroomtoets","id":"DIA","naam":"Dia"}}
        """;

    private static async Task<IHtmlDocument> Lees(HttpResponseMessage antwoord)
    {
        using (antwoord)
        {
            return await Bezoeker.Lees(antwoord);
        }
    }

    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker, string inhoud, string naam)
    {
        var vorm = (await bezoeker.Pagina(Toetsen)).EigenFormulier();
        using var bestand = new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud));
        using var kenmerk = new StringContent(((IHtmlInputElement)vorm.QuerySelector("input[name=__RequestVerificationToken]")!).Value);
        using var operatie = new StringContent(((IHtmlInputElement)vorm.QuerySelector("input[name=operatie]")!).Value);
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { operatie, "operatie" }, { bestand, "bestand", naam } };
        return await bezoeker.Client.PostAsync(new Uri(Toetsen, UriKind.Relative), formulier);
    }
}
