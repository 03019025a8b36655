using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Tablet;

[Requirement("LIVE-5")]
public sealed class SlotTests
{
    private const string Bord = "/s/99XX00/bord/g5";
    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Fact]
    public async Task Zonder_aanraken_gaat_de_tablet_op_slot_ook_als_het_bord_zichzelf_ververst()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        for (var minuut = 0; minuut < TabletGrenzen.VergrendelStandaard - 1; minuut++)
        {
            web.Klok.Vooruit(TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.OK, await Vraag(tablet, $"{Bord}?handler=Stand", "*/*", htmx: true));
        }

        web.Klok.Vooruit(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Unauthorized, await Vraag(tablet, $"{Bord}?handler=Stand", "*/*", htmx: true));
        using var pagina = await tablet.Get(Bord);
        Assert.Equal($"/tablet?terug={Uri.EscapeDataString(Bord)}", pagina.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Wie_bezig_blijft_houdt_de_tablet_open_ook_na_een_herstart_van_de_server()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        for (var keer = 0; keer < 3; keer++)
        {
            web.Klok.Vooruit(TimeSpan.FromMinutes(4));
            Assert.Equal(HttpStatusCode.OK, await Vraag(tablet, Bord, "text/html", htmx: false));
        }

        web.Klok.Vooruit(TimeSpan.FromMinutes(4));
        using var geraakt = await tablet.Post("/tablet?handler=Wakker");
        Assert.Equal(HttpStatusCode.NoContent, geraakt.StatusCode);
        await Herstart(web, tablet);
    }

    [Fact]
    public async Task Een_sprong_van_de_klok_breekt_niet_af_wat_het_toegangslog_nog_schrijft()
    {
        var poort = new Logpoort();
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => b.Services.AddSingleton<IIncomingGrainCallFilter>(poort) });
        using var tablet = await TabletProef.Open(web, Kracht);
        poort.Dicht = true;
        Assert.Equal(HttpStatusCode.OK, await Vraag(tablet, Bord, "text/html", htmx: false));
        web.Klok.Vooruit(Inzagerij.Elke);
        await poort.Gekomen;

        web.Klok.Vooruit(TimeSpan.FromMinutes(4));
        poort.Open();

        Assert.Equal(HttpStatusCode.OK, await Vraag(tablet, Bord, "text/html", htmx: false));
        Assert.DoesNotContain(web.Log.Regels, r => r.Contains("access log could not be written", StringComparison.Ordinal));
    }

    private static async Task Herstart(IntranetFabriek web, Bezoeker tablet)
    {
        var (sessie, apparaat) = (tablet.Cookie("sessie"), tablet.Cookie("tablet"));
        await web.Herstart();
        using var zelfde = web.Anoniem();
        zelfde.Client.DefaultRequestHeaders.Add("Cookie", $"{sessie}; {apparaat}");
        web.Klok.Vooruit(TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.OK, await Vraag(zelfde, $"{Bord}?handler=Stand", "*/*", htmx: true));
        web.Klok.Vooruit(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await Vraag(zelfde, $"{Bord}?handler=Stand", "*/*", htmx: true));
    }

    [Fact]
    public async Task De_school_kiest_na_hoeveel_minuten()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        using var kantoor = await web.LogIn(Rol.Overblijfcoordinator);
        using var teLang = await kantoor.Post($"{TabletProef.Tablets}?handler=Vergrendeling", [("minuten", "31")]);
        using var bewaard = await kantoor.Post($"{TabletProef.Tablets}?handler=Vergrendeling", [("minuten", "1")]);

        web.Klok.Vooruit(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, teLang.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await tablet.Get(Bord)).StatusCode);
    }

    [Fact]
    public async Task Vergrendelen_geldt_meteen_ook_voor_wie_het_koekje_bewaarde()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        using var kopie = web.Anoniem();
        kopie.Client.DefaultRequestHeaders.Add("Cookie", $"{tablet.Cookie("sessie")}; {tablet.Cookie("tablet")}");
        Assert.Equal(HttpStatusCode.OK, (await kopie.Get(Bord)).StatusCode);

        using var slot = await tablet.Verstuur((await tablet.Pagina(Bord)).Form("handler=Slot"));

        Assert.Equal($"/tablet?terug={Uri.EscapeDataString(Bord)}", slot.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await tablet.Get(Bord)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await kopie.Get(Bord)).StatusCode);
    }

    [Fact]
    public async Task Een_sessie_van_een_tablet_werkt_niet_op_een_ander_apparaat()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        using var ander = await TabletProef.Gekoppeld(web, "Plein Zuid 1");
        using var los = web.Anoniem();
        los.Client.DefaultRequestHeaders.Add("Cookie", tablet.Cookie("sessie"));
        using var elders = web.Anoniem();
        elders.Client.DefaultRequestHeaders.Add("Cookie", $"{tablet.Cookie("sessie")}; {ander.Cookie("tablet")}");

        Assert.Equal(HttpStatusCode.Redirect, (await los.Get(Bord)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elders.Get(Bord)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get(Bord)).StatusCode);
    }

    [Fact]
    public async Task Een_nieuwe_pincode_of_het_einde_van_een_rol_sluit_de_tablet_binnen_een_minuut()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);

        await TabletProef.ZetPin(web, Kracht, "80352");
        web.Klok.Vooruit(TimeSpan.FromSeconds(59));

        Assert.Equal(HttpStatusCode.Redirect, (await tablet.Get(Bord)).StatusCode);
    }

    [Fact]
    public async Task Onder_het_slot_vindt_dezelfde_persoon_de_pagina_terug_en_een_ander_krijgt_hem_nieuw()
    {
        await using var web = await IntranetFabriek.Start();
        var anderen = IntranetFabriek.AccountId(Rol.Overblijfcoordinator);
        await TabletProef.ZetPin(web, anderen);
        using var tablet = await TabletProef.Open(web, Kracht);
        using var slot = await tablet.Verstuur((await tablet.Pagina(Bord)).Form("handler=Slot"));
        using var over = await tablet.Get($"/tablet?wie={Kracht}&van={Kracht}&terug={Uri.EscapeDataString(Bord)}", htmx: true);
        var vorm = (await Bezoeker.Lees(over)).Form("handler=Pin");
        string Waarde(string naam) => ((IHtmlInputElement)vorm[naam]!).Value;

        using var ander = await tablet.Post("/tablet?handler=Pin", [("wie", anderen), ("van", Kracht), ("terug", Bord), ("pin", TabletProef.Pin)], htmx: true);
        using var weer = await tablet.Verstuur((await tablet.Pagina(Bord)).Form("handler=Slot"));
        using var zelfde = await tablet.Post("/tablet?handler=Pin", [("wie", Waarde("wie")), ("van", Waarde("van")), ("terug", Waarde("terug")), ("pin", TabletProef.Pin)], htmx: true);

        Assert.Equal(Bord, ander.Headers.GetValues("HX-Redirect").Single());
        Assert.Equal(HttpStatusCode.NoContent, zelfde.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get(Bord)).StatusCode);
    }

    [Fact]
    public async Task Wat_de_pincode_nog_eens_vraagt_doet_dat_na_twee_minuten()
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        web.Klok.Vooruit(TabletSessie.Vers);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get("/tablet/pincode")).StatusCode);
        var vorm = (await tablet.Pagina("/tablet/pincode")).Form("/tablet/pincode");

        web.Klok.Vooruit(TimeSpan.FromSeconds(1));

        using var pagina = await tablet.Get("/tablet/pincode");
        Assert.Equal("/tablet/pin?terug=%2Ftablet%2Fpincode", pagina.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tablet.Verstuur(vorm, ("pin", "80352"), ("nogmaals", "80352"))).StatusCode);
        using var mis = await tablet.Verstuur((await tablet.Pagina("/tablet/pin?terug=%2Ftablet%2Fpincode")).Form("/tablet/pin"), ("pin", TabletProef.Fout));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mis.StatusCode);
        using var goed = await tablet.Verstuur((await tablet.Pagina("/tablet/pin?terug=%2Ftablet%2Fpincode")).Form("/tablet/pin"), ("pin", TabletProef.Pin));
        Assert.Equal("/tablet/pincode", goed.Headers.Location?.OriginalString);
        using var gekozen = await tablet.Verstuur((await tablet.Pagina("/tablet/pincode")).Form("/tablet/pincode"), ("oud", TabletProef.Pin), ("pin", "80352"), ("nogmaals", "80352"));
        Assert.Equal(HttpStatusCode.Redirect, gekozen.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get(Bord)).StatusCode);
    }

    [Theory]
    [InlineData("https://boos.example/")]
    [InlineData("//boos.example")]
    [InlineData("/s/99XX01")]
    [InlineData("/inloggen")]
    public async Task Na_de_pincode_ga_je_nooit_naar_een_ander_adres_dan_van_de_school(string terug)
    {
        await using var web = await IntranetFabriek.Start();
        await TabletProef.ZetPin(web, Kracht);
        using var tablet = await TabletProef.Gekoppeld(web);

        using var antwoord = await TabletProef.Toets(tablet, Kracht, terug: terug);

        Assert.Equal("/s/99XX00", antwoord.Headers.Location?.OriginalString);
    }

    private static async Task<HttpStatusCode> Vraag(Bezoeker tablet, string url, string accept, bool htmx)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, url);
        vraag.Headers.Add("Accept", accept);
        if (htmx)
        {
            vraag.Headers.Add("HX-Request", "true");
        }

        using var antwoord = await tablet.Client.SendAsync(vraag);
        return antwoord.StatusCode;
    }

    /// <summary>Holds a write of the access log until the test has moved the clock.</summary>
    private sealed class Logpoort : IIncomingGrainCallFilter
    {
        private readonly TaskCompletionSource _gekomen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Dicht { get; set; }

        public Task Gekomen => _gekomen.Task;

        public void Open() => _open.SetResult();

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            if (Dicht && context.InterfaceMethod.Name == nameof(IToegangslogGrain.NoteerVan))
            {
                _gekomen.TrySetResult();
                await _open.Task;
            }

            await context.Invoke();
        }
    }
}
