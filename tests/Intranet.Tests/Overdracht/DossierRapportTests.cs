using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>Autosave, the report that is printed at freezing, and the file (OSO-K2, OSO-K5, OSO-X).</summary>
public sealed class DossierRapportTests
{
    private const string Pad = "/s/99XX00/dossier/" + Groep8.Kim;

    [Fact]
    [Requirement("OSO-K2")]
    public async Task Het_script_hoort_per_veld_de_nieuwe_versie_wat_botst_en_wat_niet_mag()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        using var leider = await web.LogIn(Rol.Schoolleider);
        var eerst = await Bewaar(leider, ("versie-B2", "0"), ("tekst-B2", "Een rustige groep."), ("versie-B1", "0"), ("tekst-B1", new string('x', 201)));
        Assert.Equal(("B2", 1), (eerst.GetProperty("bewaard")[0].GetProperty("veld").GetString(), eerst.GetProperty("bewaard")[0].GetProperty("versie").GetInt32()));
        Assert.Equal("B1", eerst.GetProperty("geweigerd")[0].GetProperty("veld").GetString());
        Assert.Matches("^[0-9]{2}:[0-9]{2}$", eerst.GetProperty("om").GetString()!);

        var botsing = (await Bewaar(leider, ("versie-B2", "0"), ("tekst-B2", "Een drukke groep."))).GetProperty("verouderd")[0];
        Assert.Equal(("B2", 1, "Een rustige groep."), (botsing.GetProperty("veld").GetString(), botsing.GetProperty("versie").GetInt32(), botsing.GetProperty("tekst").GetString()));
        Assert.Equal("Een rustige groep.", (await groep.Bekijk(Groep8.Kim)).Gegevens!.Okr.Single(a => a.Veld == "B2").Tekst);
    }

    [Fact]
    [Requirement("OSO-K5", "PDF-1")]
    public async Task Zonder_browser_op_de_server_zegt_ter_inzage_wat_er_mist_en_blijft_het_dossier_voorlopig()
    {
        var (web, groep) = await Groep8.Maak(new FabriekOpties(Demo: true)
        {
            PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton(new ChromiumOpties { BrowserPad = "/nergens/chromium" })),
        });
        await using var weg = web;
        await Vul(groep);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina(Pad);
        var nee = await leider.Verstuur(pagina.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.Action.Contains("handler=TerInzage", StringComparison.Ordinal))).Geweigerd();
        Assert.Contains("Installeer Chromium", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal((Dossierstatus.Voorlopig, 0), ((await groep.Bekijk(Groep8.Kim)).Status, (await groep.Bekijk(Groep8.Kim)).VersieNr));
    }

    [Fact]
    [Requirement("OSO-X", "OSO-K2")]
    public async Task Rapport_en_OSO_bestand_gaan_uit_met_een_naam_zonder_kind()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        await groep.ZetGereed(Groep8.Kim, await VoSchool(web));
        using var kantoor = await web.LogIn(Rol.Administratie);
        var pagina = await kantoor.Pagina(Pad);
        using var bestand = await kantoor.Verstuur(pagina.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.Action.Contains("handler=Xml", StringComparison.Ordinal)));
        var xml = await bestand.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (bestand.StatusCode, bestand.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Achtenberg", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("Achtenberg", bestand.Content.Headers.ContentDisposition!.ToString(), StringComparison.OrdinalIgnoreCase);

        using var rapport = await kantoor.Get($"{Pad}/rapport?versie=1");
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await rapport.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Contains("beknopt-okr.pdf", rapport.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("OSO-X", "OSO-S7")]
    public async Task Een_toets_die_het_bestand_niet_kent_staat_bij_de_controle_en_gaat_mee_in_het_rapport()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        await Vul(groep);
        var toets = new Doorstroomtoets(true, "DIA", new DateOnly(2027, 2, 3), 365, "20", null, [], null);
        var versie = DemoDossier.Versie(await groep.Bekijk(Groep8.Kim), Dossierdelen.Doorstroomtoets);
        Groep8.Eis(new Uitkomst((await groep.Dossier(Groep8.Kim).BewaarDeel(new Dossierdeel { Doorstroomtoets = toets }, versie, new OperatieId("deel-dia"), Groep8.Leerkracht)).Weigering));
        using var leider = await web.LogIn(Rol.Schoolleider);

        var controle = await leider.Pagina($"{Pad}?tab=controle");
        var inzien = await leider.Pagina($"{Pad}/inzien?voorbeeld=true");

        Assert.Contains("heeft OSO 2019.1 geen code", controle.QuerySelector("#deel-weggelaten")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dia, 3 februari 2027, toetsadvies vmbo-basis, standaardscore 365", inzien.QuerySelector("[aria-labelledby=r-wie]")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Filled by the teacher, not frozen.</summary>
    internal static async Task Vul(Groep8 groep)
    {
        var dossier = groep.Dossier(Groep8.Kim);
        var view = (await dossier.Bekijk(Groep8.Leerkracht)).Waarde!;
        foreach (var deel in DemoDossier.Delen(view.Gegevens!, 3, IntranetFabriek.Jaar))
        {
            Groep8.Eis(new Uitkomst((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), new OperatieId($"deel-{deel.Naam}"), Groep8.Leerkracht)).Weigering));
        }

        Groep8.Eis(new Uitkomst((await dossier.BewaarOkr(DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, 3), Groep8.Leerkracht)).Weigering));
    }

    private static async Task<string> VoSchool(IntranetFabriek web)
    {
        var scholen = web.Grains.VoScholen(Groep8.School);
        var versie = (await scholen.Alles(Groep8.Leider)).Waarde!.Versie;
        Groep8.Eis(await scholen.Bewaar(new VoSchool("", "Waterland College", "98VA", "00", null, "administratie@waterland.example", null), versie, Groep8.Leider));
        return (await scholen.Lijst()).Single().Id;
    }

    private static async Task<JsonElement> Bewaar(Bezoeker wie, params (string Naam, string Waarde)[] velden)
    {
        var alles = velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)).Append(KeyValuePair.Create("__RequestVerificationToken", await wie.Token()));
        using var vraag = new HttpRequestMessage(HttpMethod.Post, $"{Pad}?handler=Okr") { Content = new FormUrlEncodedContent(alles) };
        vraag.Headers.Add("Accept", "application/json");
        using var antwoord = await wie.Client.SendAsync(vraag);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync());
    }
}
