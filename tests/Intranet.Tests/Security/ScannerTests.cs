using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Mensen;
using OrleansSchool.Tests.Intranet.Toegang;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>
/// Mail programs open links before people do, and browsers load pages ahead. Neither changes a stored row, and the link works
/// afterwards, once (DESIGN §6).
/// </summary>
[Requirement("SEC-1", "SEC-6")]
public sealed partial class ScannerTests
{
    private const string Zin = "een heel eigen zin voor tom";
    private const Rol Gekoppeld = Rol.Overblijfcoordinator;

    private static readonly (string Naam, string Waarde)[] Koppen =
        [("User-Agent", "Linkscanner/1.0"), ("Purpose", "prefetch"), ("Sec-Purpose", "prefetch"), ("Sec-Purpose", "prefetch;prerender"), ("X-Moz", "prefetch")];

    /// <summary>Those that work once; a page that may be opened as often as one likes has its own tests.</summary>
    public static TheoryData<LinkDoel> Doelen =>
        [.. Enum.GetValues<LinkDoel>().Where(d => d is not (LinkDoel.Agenda or LinkDoel.Verzorger or LinkDoel.Reglement or LinkDoel.Inzage))];

    [Theory, MemberData(nameof(Doelen))]
    public async Task Een_scanner_die_een_persoonlijke_link_opent_verandert_niets_en_de_link_werkt_daarna_een_keer(LinkDoel doel)
    {
        await using var web = await IntranetFabriek.Start();
        var (pad, velden) = await Link(web, doel);

        await WerktNaScannenEenKeer(web, pad, velden);
    }

    [Fact]
    public async Task Een_scanner_die_de_link_van_de_eerste_start_opent_verandert_niets_en_de_link_werkt_daarna_een_keer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));

        await WerktNaScannenEenKeer(web, EersteStart().Matches(web.Melding.ToString())[^1].Value,
        [
            ("School", "99xx-00"), ("Schoolnaam", KleineSchool.Horizon.Naam), ("Regio", "Zuid"), ("Naam", "Pieter Dijkstra"),
            ("Inlognaam", "beheer@school.example"), ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin),
        ]);
    }

    [Fact]
    public async Task Een_scanner_op_het_adres_waarmee_een_aanbieder_terugstuurt_verandert_niets_en_wie_inlogt_komt_er_daarna_een_keer_in()
    {
        await using var aanbieder = await ProefAanbieder.Start();
        await using var web = await IntranetFabriek.Start(aanbieder.Opties());
        await ProefAanbieder.Stel(web, Aanbieders.Google);
        await Koppel(web);
        using var mens = web.Anoniem();
        var terug = (await ProefAanbieder.Antwoord(mens, Aanbieders.Google, "/profiel")).PathAndQuery;
        using var scanner = web.Anoniem();
        var voor = Opslagbeeld.Van(web);

        await Open(scanner, terug, Koppen);
        await Open(mens, terug, Koppen[1..]);
        using var gekomen = await mens.Get(terug);
        var binnen = gekomen.Headers.Location!.OriginalString;
        await Open(scanner, binnen, Koppen);
        await Open(mens, binnen, Koppen[1..]);
        Assert.Equal(voor, Opslagbeeld.Van(web));

        using var klaar = await mens.Get(binnen);
        Assert.Equal("/profiel", klaar.Headers.Location?.OriginalString);
        Assert.NotEqual(voor, Opslagbeeld.Van(web));
        Assert.Equal(0, aanbieder.Geweigerd);
        using var ander = web.Anoniem();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ander.Get(binnen)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mens.Get("/profiel")).StatusCode);
    }

    /// <summary>A new kind of link fails here until it has its page in this test.</summary>
    private static async Task<(string Pad, (string, string)[] Velden)> Link(IntranetFabriek web, LinkDoel doel)
    {
        var leerkracht = IntranetFabriek.AccountId(Rol.Leerkracht);
        (string, string)[] wachtwoord = [("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)];
        return doel switch
        {
            LinkDoel.Uitnodiging => (await Persoonslink.Uitnodiging(web), wachtwoord),
            LinkDoel.WachtwoordHerstel => ("/wachtwoord/" + await Persoonslink.Token(web, doel, leerkracht), wachtwoord),
            LinkDoel.AdresBevestigen => ("/mailadres/" + await Persoonslink.Token(web, doel, leerkracht, "nieuw@school.example"), []),
            LinkDoel.TabletKoppelen => (await Tabletlink(web), []),
            _ => throw new ArgumentOutOfRangeException(nameof(doel), doel, "A personal link without a page in this test."),
        };
    }

    private static async Task<string> Tabletlink(IntranetFabriek web)
    {
        var school = KleineSchool.Horizon.Sleutel;
        var wie = new Wie("coordinator", "Coordinator", school, [new ActieveRol(Rol.Overblijfcoordinator, [])]);
        var tablet = await web.Grains.Tablets(school).Maak("Plein Noord 1", new OperatieId("tablet-plein"), wie);
        Assert.Null(tablet.Weigering);
        var koppeling = await web.Services.GetRequiredService<TabletKoppelingen>().Bied(school, tablet.Waarde!.Id, wie);
        return new Uri(koppeling.Waarde!.QrAdres).PathAndQuery;
    }

    private static async Task WerktNaScannenEenKeer(IntranetFabriek web, string pad, (string, string)[] velden)
    {
        using var scanner = web.Anoniem();
        using var mens = web.Anoniem();
        using var ander = web.Anoniem();
        var voor = Opslagbeeld.Van(web);

        await Open(scanner, pad, Koppen, HttpStatusCode.OK);
        await Open(mens, pad, Koppen, HttpStatusCode.OK);
        using var zonderKenmerk = await scanner.Post(pad, velden, metToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, zonderKenmerk.StatusCode);
        var formulier = (await mens.Pagina(pad)).EigenFormulier();
        var tweede = (await ander.Pagina(pad)).EigenFormulier();
        (formulier.Action, tweede.Action) = (pad, pad);
        Assert.Equal(voor, Opslagbeeld.Van(web));

        using var klaar = await mens.Verstuur(formulier, velden);
        Assert.True(klaar.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{klaar.StatusCode}");
        Assert.NotEqual(voor, Opslagbeeld.Van(web));
        await ander.Verstuur(tweede, velden).Geweigerd();
        await ander.Pagina(pad, HttpStatusCode.NotFound);
    }

    /// <summary>GET and HEAD, each twice, with each of these headers.</summary>
    private static async Task Open(Bezoeker wie, string pad, (string Naam, string Waarde)[] koppen, HttpStatusCode? status = null)
    {
        foreach (var (methode, kop) in new[] { HttpMethod.Get, HttpMethod.Head }.SelectMany(m => koppen.Concat(koppen).Select(k => (m, k))))
        {
            using var vraag = new HttpRequestMessage(methode, pad);
            vraag.Headers.Add(kop.Naam, kop.Waarde);
            using var antwoord = await wie.Client.SendAsync(vraag);
            Assert.True(status is null || antwoord.StatusCode == status, $"{methode} {kop}: {antwoord.StatusCode}");
        }
    }

    private static async Task Koppel(IntranetFabriek web)
    {
        using var eigenaar = await web.LogIn(Gekoppeld);
        using var terug = await eigenaar.Get((await ProefAanbieder.Antwoord(eigenaar, Aanbieders.Google, "/profiel/koppelen", koppelen: true)).PathAndQuery);
        using var ja = await eigenaar.Post("/profiel/koppelen?handler=Koppel");
        Assert.Single((await web.Grains.Account(IntranetFabriek.AccountId(Gekoppeld)).Bekijk())!.Beveiliging!.ExterneInloggen);
    }

    [GeneratedRegex("/eerste-start/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex EersteStart();
}
