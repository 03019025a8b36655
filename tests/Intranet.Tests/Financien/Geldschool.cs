using System.Collections.Immutable;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>Money behind the pages of De Horizon: two payers of one child, a bank account, a proposal on its way.</summary>
internal static class Geldschool
{
    public const string S = "/s/99XX00";
    public const string Kind = "kind50";
    public const string IbanSchool = "NL91ABNA0417164300";
    public const string IbanFout = "NL91ABNA0417164301";
    public const string IbanMoeder = "NL69INGB0123456789";
    public const string IbanVader = "NL44RABO0123456789";

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(30);

    public static readonly SchoolSleutel Sleutel = KleineSchool.Horizon.Sleutel;
    public static readonly Schooljaar Jaar = IntranetFabriek.Jaar;
    public static readonly Wie Coordinator = Als(Rol.Overblijfcoordinator);
    public static readonly Wie Leider = Als(Rol.Schoolleider);

    /// <summary>A letter with its first bytes right.</summary>
    public static readonly ImmutableArray<byte> Brief = [.. "%PDF-1.7\n% verzonnen brief van de MR\n"u8];

    public static Wie Als(Rol rol) => new($"geld-{rol.ToString().ToLowerInvariant()}", $"Proef {rol}", Sleutel, [new ActieveRol(rol, [])]);

    public static Task<IntranetFabriek> Start() => IntranetFabriek.Start(new FabriekOpties(Demo: true));

    /// <summary>Anna and Bas each pay a part for one child.</summary>
    public static async Task<IntranetFabriek> MetBetalers()
    {
        var web = await Start();
        Verzorger[] ouders =
        [
            new("v1", "Anna Vijverhof", "moeder", "0612345678", "anna@voorbeeld.nl", true, true, false, false, "", 50, 1),
            new("v2", "Bas Vijverhof", "vader", "0612345679", "bas@voorbeeld.nl", true, true, false, false, "", 50, 2),
        ];
        var (kind, wie) = (web.Grains.Leerling(Sleutel, Kind), Wie.Systeem(Sleutel, "Proef"));
        Goed(await kind.BewaarVerzorgers([.. ouders], [], (await kind.Kaart(wie)).Waarde!.Versie, wie));
        await web.Grains.Betalers(Sleutel).WerkBij([Kind]);
        await Tot(web, async () => (await web.Grains.Betalers(Sleutel).Alles()).Length == ouders.Length);
        return web;
    }

    public static async Task<string> BetalerId(IntranetFabriek web, string verzorgerId) => (await web.Grains.Betalers(Sleutel).VanVerzorger(Kind, verzorgerId))!;

    public static async Task<BetalerKaart> Kaart(IntranetFabriek web, string verzorgerId) =>
        (await web.Grains.Betaler(Sleutel, await BetalerId(web, verzorgerId)).Kaart(Leider)).Waarde!;

    public static async Task ZetBank(IntranetFabriek web)
    {
        var financien = web.Grains.Financien(Sleutel);
        var bank = new Bankgegevens(IbanSchool, "Stichting Overblijf De Horizon", IncassantId.Maak("12345678"), Incassoversie.Pain00800108, false, true, 14, null);
        Goed(await financien.ZetBank(bank, (await financien.Bekijk()).Versie, Coordinator));
    }

    /// <summary>A tariff that the commissie decided and on which both advised; the instemming isn't there.</summary>
    public static async Task<string> NaarInstemming(IntranetFabriek web)
    {
        var besluiten = web.Grains.Besluiten(Sleutel, Jaar);
        var tarief = new Tarief(Jaar, Jaar.EersteDag, Jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(350), new Geld(375), new Geld(400), [], [], "");
        var voorstel = await besluiten.StelVoor(
            new BesluitvoorstelInvoer(Besluitsoort.Tarief, Jaar.EersteDag, "Ouderbijdrage overblijven", "Besproken in de commissie.", false, tarief, null, null, "Overblijfcoördinator"), Op("stel"), Coordinator);
        var id = voorstel.Waarde!.Id;
        Goed(await besluiten.NoteerCommissie(id, new BesluitInvoer(web.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord."), await Versie(web, id), Op("commissie"), Coordinator));
        await LegVast(web, id, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Als(Rol.Ouderraad));
        await LegVast(web, id, Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, Leider);
        return id;
    }

    public static async Task LegVast(IntranetFabriek web, string id, Besluitstap stap, Stapuitkomst uitkomst, Wie wie, string? tekst = null)
    {
        var isInstemming = uitkomst is Stapuitkomst.Ingestemd or Stapuitkomst.NietIngestemd;
        Goed(await web.Grains.Besluiten(Sleutel, Jaar).LegVast(
            id, new StapInvoer(stap, uitkomst, web.Vandaag, "Sanne Bakker", tekst, isInstemming ? Brief : []), await Versie(web, id), Op($"leg-{stap}"), wie));
    }

    public static async Task<long> Versie(IntranetFabriek web, string id) => (await web.Grains.Besluiten(Sleutel, Jaar).Kaart(id, Leider)).Waarde!.Besluit.Versie;

    public static OperatieId Op(string wat) => new($"operatie-{wat}");

    /// <summary>The form that posts to this handler, whatever stands behind it.</summary>
    public static IHtmlFormElement Vorm(IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().First(f => (f.GetAttribute("action") ?? "").Contains($"handler={handler}", StringComparison.Ordinal));

    public static bool HeeftVorm(IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().Any(f => (f.GetAttribute("action") ?? "").Contains($"handler={handler}", StringComparison.Ordinal));

    /// <summary>As a browser sends a form with a file in it.</summary>
    public static async Task<HttpResponseMessage> Stuur(Bezoeker bezoeker, string adres, string veld, byte[] bytes, params (string Naam, string Waarde)[] velden)
    {
        using var inhoud = new MultipartFormDataContent { { new StringContent(await bezoeker.Token()), "__RequestVerificationToken" } };
        foreach (var (naam, waarde) in velden)
        {
            inhoud.Add(new StringContent(waarde), naam);
        }

        if (bytes.Length > 0)
        {
            var bestand = new ByteArrayContent(bytes);
            bestand.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            inhoud.Add(bestand, veld, "brief.pdf");
        }

        return await bezoeker.Client.PostAsync(new Uri(adres, UriKind.Relative), inhoud);
    }

    /// <summary>What goes by outboxes is there a moment later; the clock moves a second a time meanwhile.</summary>
    public static async Task Tot(IntranetFabriek web, Func<Task<bool>> klaar)
    {
        var begin = TimeProvider.System.GetTimestamp();
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (TimeProvider.System.GetElapsedTime(begin) < GeduldMax)
        {
            if (await klaar())
            {
                return;
            }

            web.Klok.Vooruit(TimeSpan.FromSeconds(1));
            await slag.WaitForNextTickAsync();
        }

        Assert.Fail("Het kwam niet aan.");
    }

    public static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
