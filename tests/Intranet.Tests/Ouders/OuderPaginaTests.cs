using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Lunch;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Ouders;

/// <summary>From the office's button to the verzorger's page, with a real mail between (PAR-1, TSO-6e). It is eight o'clock.</summary>
[Requirement("PAR-1", "TSO-6e")]
public sealed class OuderPaginaTests : IAsyncLifetime
{
    private const string Links = "/s/99XX00/ouderlinks?groep=g5";

    private static readonly Verzorger Robin = new("v1", "Robin Beukhof", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = new("v2", "Jo Berghuis", "vader", "0612345679", "jo@thuis.example", true, true, false, false, "", 50, 2);

    private readonly Brievenbus _bus = new();
    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await IntranetFabriek.Start(_bus.Opties(demo: true));
        await Brievenbus.StelIn(_web);
        foreach (var kind in new[] { KleineSchool.Leerling5(0), KleineSchool.Leerling6(0) })
        {
            var leerling = _web.Grains.Leerling(Kantoor.School, kind);
            var wie = kind == KleineSchool.Leerling5(0) ? new[] { Robin, Jo } : [Robin with { Betaaldeel = 100 }];
            Assert.Null((await leerling.BewaarVerzorgers([.. wie], [], (await leerling.Kaart(Kantoor.Systeem)).Waarde!.Versie, Kantoor.Systeem)).Weigering);
        }

        _web.Klok.Naar(new DateTimeOffset(2026, 11, 13, 8, 0, 0, TimeSpan.FromHours(1)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task De_school_mailt_een_link_en_de_ouder_meldt_ziek_zonder_account()
    {
        var pad = await Link("robin@thuis.example");
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(pad);
        await ouder.Pagina(pad); // a mail scanner
        Assert.Equal(Verwachting.Structureel, await Stand());
        Assert.Contains("Overblijven van Amir en Esra", pagina.Tekst("h1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Berghuis", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vijverhof", pagina.Body.TextContent, StringComparison.Ordinal);

        var ziek = pagina.Forms.OfType<IHtmlFormElement>().First(f => f.QuerySelector("input[name=reden][value=Ziek]") is not null);
        using var gedaan = await ouder.Verstuur(ziek);
        Assert.Contains("Afgemeld voor vrijdag 13 november", (await Bezoeker.Lees(gedaan)).Tekst("main"), StringComparison.Ordinal);
        Assert.Equal(Verwachting.Afgemeld, await Stand());
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        Assert.Contains("Amir", (await karin.Pagina("/s/99XX00/bord/g5")).Tekst("#kind-kind50[data-staat=afgemeld]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_de_grens_weigert_het_formulier_dat_al_open_stond_met_een_zin()
    {
        var pad = await Link("robin@thuis.example");
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(pad);
        var ziek = pagina.Forms.OfType<IHtmlFormElement>().First(f => f.QuerySelector("input[name=reden][value=Ziek]") is not null);
        _web.Klok.Naar(new DateTimeOffset(2026, 11, 13, 9, 30, 0, TimeSpan.FromHours(1)));

        var nee = await ouder.Verstuur(ziek).Geweigerd();
        Assert.Contains("kon tot 09:30. Bel de school", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(Verwachting.Structureel, await Stand());
        using var onzin = await ouder.Post($"{pad}?handler=Af&kind=kind50", [("datum", "gisteren"), ("reden", "Ziek"), ("Operatie", "operatie-onzin")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, onzin.StatusCode);
    }

    [Theory]
    [InlineData("&kind=kind51")]
    [InlineData("&kind=bestaat-niet")]
    [InlineData("")]
    public async Task Een_formulier_voor_een_kind_dat_niet_bij_de_link_hoort_doet_niets_bij_een_ander_kind(string kind)
    {
        var pad = await Link("robin@thuis.example");
        using var ouder = _web.Anoniem();
        foreach (var (handler, nr) in new[] { "Af", "Terug", "Erbij", "Vraag" }.Select((h, i) => (h, i)))
        {
            var nee = await ouder.Post(
                $"{pad}?handler={handler}{kind}", [("datum", "2026-11-13"), ("reden", "Ziek"), ("vraag", "Mag dat?"), ("Operatie", $"operatie-kind-{nr}")]).Geweigerd();
            Assert.Contains("Dit kind hoort niet bij deze link.", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        }

        foreach (var id in new[] { KleineSchool.Leerling5(0), KleineSchool.Leerling6(0), KleineSchool.Leerling5(1) })
        {
            Assert.Empty((await _web.Grains.Leerling(Kantoor.School, id).Kaart(Kantoor.Systeem)).Waarde!.Dagwijzigingen);
        }

        Assert.DoesNotContain("Uw vraag van", (await ouder.Pagina(pad)).Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("Dit kind hoort niet bij deze link.", (await ouder.Pagina($"{pad}?kind=kind51", HttpStatusCode.NotFound)).Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Overblijven van Amir en Esra", (await ouder.Pagina(pad)).Tekst("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elke_ouder_heeft_een_eigen_link_en_een_nieuwe_maakt_de_oude_ongeldig()
    {
        var (robin, jo) = (await Link("robin@thuis.example"), await Link("jo@thuis.example", alGemaild: true));
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(jo);
        Assert.Contains("Overblijven van Amir", pagina.Tekst("h1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Esra", pagina.Body!.TextContent, StringComparison.Ordinal); // not his child

        var formulier = (await ouder.Pagina(robin)).Form("NieuweLink");
        Assert.Contains("Vandaag is er al", (await ouder.Verstuur(formulier).Geweigerd()).Tekst("[role=alert]"), StringComparison.Ordinal);
        _web.Klok.Naar(new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.FromHours(1)));
        using var gevraagd = await ouder.Verstuur((await ouder.Pagina(robin)).Form("NieuweLink"));
        Assert.Contains("nieuwe link is gemaild", (await Bezoeker.Lees(gevraagd)).Tekst("main"), StringComparison.Ordinal);
        var nieuw = Brievenbus.Link(await _bus.Naar(_web, "robin@thuis.example", 2));
        await ouder.Pagina(robin, HttpStatusCode.NotFound);
        await ouder.Pagina(nieuw);
        await ouder.Pagina(jo);
        await ouder.Pagina(nieuw[..^1] + (nieuw[^1] == 'x' ? 'y' : 'x'), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_dag_erbij_een_dag_af_en_een_vraag()
    {
        var kind = _web.Grains.Leerling(Kantoor.School, KleineSchool.Leerling5(0));
        Assert.Null((await kind.MeldAan(new DateOnly(2026, 11, 13), AanmeldingSoort.Structureel, Weekdagen.Vrijdag, null, new OperatieId("ouder-aan-1"), Kantoor.Systeem)).Weigering);
        var pad = await Link("robin@thuis.example");
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(pad);
        using var erbij = await ouder.Verstuur(Dag(pagina, "Erbij", "2026-11-16"));
        Assert.Contains("Aangemeld voor maandag 16 november", (await Bezoeker.Lees(erbij)).Tekst("main"), StringComparison.Ordinal);
        var zonderReden = await ouder.Verstuur(Dag(pagina, "Af", "2026-11-20")).Geweigerd();
        Assert.Contains("Kies een reden", zonderReden.Tekst("[role=alert]"), StringComparison.Ordinal);
        using var af = await ouder.Verstuur(Dag(pagina, "Af", "2026-11-20"), ("reden", "Tandarts"));
        Assert.Contains("U betaalt deze dag niet", (await Bezoeker.Lees(af)).Tekst("main"), StringComparison.Ordinal);
        using var terug = await ouder.Verstuur(Dag(await ouder.Pagina(pad), "Terug", "2026-11-20"));
        Assert.Equal(HttpStatusCode.OK, terug.StatusCode);
        Assert.Equal([new DateOnly(2026, 11, 16)], (await kind.Kaart(Kantoor.Systeem)).Waarde!.Dagwijzigingen.Select(d => d.Datum));

        using var vraag = await ouder.Verstuur((await ouder.Pagina(pad)).Form("Vraag&kind=kind50"), ("vraag", "Mag Amir zijn eigen beker mee?"));
        Assert.Contains("Uw vraag is verstuurd", (await Bezoeker.Lees(vraag)).Tekst("main"), StringComparison.Ordinal);
        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        var lijst = await marijke.Pagina("/s/99XX00/vragen");
        Assert.Contains("gesteld door Robin Beukhof", lijst.Tekst("main"), StringComparison.Ordinal);
        await marijke.Verstuur(lijst.Formulier("Beantwoord"), ("antwoord", "Ja, met naam erop.")).Gelukt();
        Assert.DoesNotContain("beker", (await _bus.Naar(_web, "robin@thuis.example", 2)).Tekst, StringComparison.Ordinal);
        Assert.Contains("Ja, met naam erop.", (await ouder.Pagina(pad)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-6a")]
    public async Task De_ouder_ziet_vanaf_wanneer_andere_vaste_dagen_gelden()
    {
        var kind = _web.Grains.Leerling(Kantoor.School, KleineSchool.Leerling5(0));
        Assert.Null((await kind.MeldAan(new DateOnly(2026, 12, 1), AanmeldingSoort.Structureel, Weekdagen.Maandag, null, new OperatieId("ouder-straks-1"), Kantoor.Systeem)).Weigering);
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(await Link("robin@thuis.example"));
        Assert.EndsWith("vanaf 1 december: ma", pagina.Tekst("#dagen-kop + span"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_vraag_die_pas_maanden_later_beantwoord_wordt_staat_dan_nog_op_de_pagina()
    {
        var pad = await Link("robin@thuis.example");
        using var ouder = _web.Anoniem();
        using var gesteld = await ouder.Verstuur((await ouder.Pagina(pad)).Form("Vraag&kind=kind50"), ("vraag", "Mag Amir zijn eigen beker mee?"));
        Assert.Equal(HttpStatusCode.OK, gesteld.StatusCode);
        _web.Klok.Naar(new DateTimeOffset(2027, 1, 4, 8, 0, 0, TimeSpan.FromHours(1)));

        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        await marijke.Verstuur((await marijke.Pagina("/s/99XX00/vragen")).Formulier("Beantwoord"), ("antwoord", "Ja, met naam erop.")).Gelukt();

        Assert.Contains("Ja, met naam erop.", (await ouder.Pagina(pad)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-6a")]
    public async Task Het_getekende_formulier_hangt_aan_de_aanmelding_en_wie_het_niet_mag_zien_krijgt_het_niet()
    {
        using var kantoor = await _web.LogIn(Rol.Administratie);
        var pagina = await kantoor.Pagina("/s/99XX00/leerlingen/kind50");
        var versie = pagina.QuerySelector("input[name=Versie]")!.GetAttribute("value")!;
        using var fout = await Stuur(kantoor, versie, "<html>"u8.ToArray());
        Assert.StartsWith("Dit is geen PDF", (await Bezoeker.Lees(fout, HttpStatusCode.UnprocessableEntity)).FoutBij("Aanmelding_Formulier"), StringComparison.Ordinal);
        using var leeg = await Stuur(kantoor, versie, []);
        Assert.StartsWith("Dit bestand is leeg.", (await Bezoeker.Lees(leeg, HttpStatusCode.UnprocessableEntity)).FoutBij("Aanmelding_Formulier"), StringComparison.Ordinal);
        using var goed = await Stuur(kantoor, versie, [.. "%PDF-1.7 getekend"u8, .. new byte[500_000]]);
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);

        var adres = (await kantoor.Pagina("/s/99XX00/leerlingen/kind50")).QuerySelector("a[href*='/formulier/']")!.GetAttribute("href")!;
        using var bestand = await kantoor.Get(adres);
        Assert.Equal(("application/pdf", "attachment"), (bestand.Content.Headers.ContentType?.MediaType, bestand.Content.Headers.ContentDisposition?.DispositionType));
        using var karin = await _web.LogIn(Rol.Groepsleerkracht);
        using var nee = await karin.Get(adres);
        Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
    }

    private static async Task<HttpResponseMessage> Stuur(Bezoeker wie, string versie, byte[] bytes)
    {
        using var inhoud = new MultipartFormDataContent
        {
            { new StringContent(await wie.Token()), "__RequestVerificationToken" }, { new StringContent(versie), "Versie" },
            { new StringContent("2026-08-01"), "formulierVanaf" }, { new ByteArrayContent(bytes), "formulier", "aanmelding.pdf" },
        };
        return await wie.Client.PostAsync(new Uri("/s/99XX00/leerlingen/kind50?handler=Formulier", UriKind.Relative), inhoud);
    }

    private static IHtmlFormElement Dag(IHtmlDocument pagina, string handler, string datum) => pagina.Forms.OfType<IHtmlFormElement>()
        .First(f => f.Action.Contains($"handler={handler}&", StringComparison.Ordinal) && f.QuerySelector($"input[name=datum][value='{datum}']") is not null);

    private async Task<Verwachting> Stand() => (await _web.Grains.Overblijfgroep(Kantoor.School, IntranetFabriek.Jaar, "g5").Verwachting(new DateOnly(2026, 11, 13)))["kind50"];

    /// <summary>Mails all of groep 5 who have no link, and takes the path out of the mail.</summary>
    private async Task<string> Link(string email, bool alGemaild = false)
    {
        if (!alGemaild)
        {
            using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
            await marijke.Verstuur((await marijke.Pagina(Links)).Form("Groep")).Gelukt();
        }

        var mail = await _bus.Naar(_web, email);
        Assert.DoesNotContain("Amir", mail.Tekst, StringComparison.Ordinal);
        return Brievenbus.Link(mail);
    }
}
