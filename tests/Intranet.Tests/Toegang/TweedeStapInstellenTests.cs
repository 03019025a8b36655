using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>Nobody sets up somebody else's second step, and nobody gets round one that is there (SEC-1).</summary>
[Requirement("SEC-1")]
public sealed class TweedeStapInstellenTests
{
    private const Rol Wie = Rol.Schoolleider;
    private const string Pad = "/profiel/tweede-stap";

    [Fact]
    public async Task Een_sleutel_die_een_indringer_eerder_zag_is_niet_die_van_wie_later_de_tweede_stap_instelt()
    {
        await using var web = await IntranetFabriek.Start();
        using var indringer = await web.LogIn(Wie);
        var gezien = Sleutel(await indringer.Pagina(Pad));
        Assert.Null((await Account(web)).Beveiliging!.TotpSleutel);
        var eigenaar = new Telefoon(web, Wie);
        using var binnen = await eigenaar.StelIn();

        var geplant = new Telefoon(web, Wie, gezien);
        using var half = await geplant.Wachtwoord();
        var code = geplant.Code();

        Assert.NotEqual(gezien, eigenaar.Sleutel);
        Assert.Equal(eigenaar.Sleutel, (await Account(web)).Beveiliging!.TotpSleutel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Telefoon.Stuur(half, code));
    }

    [Fact]
    public async Task Een_formulier_van_een_andere_sessie_of_van_meer_dan_tien_minuten_geleden_zet_niets_aan()
    {
        await using var web = await IntranetFabriek.Start();
        using var indringer = await web.LogIn(Wie);
        using var eigenaar = await web.LogIn(Wie);
        var gestolen = await indringer.Pagina(Pad);
        var eigen = await eigenaar.Pagina(Pad);

        await StelIn(eigenaar, gestolen, web, ("__RequestVerificationToken", await eigenaar.Token())).Geweigerd();
        web.Klok.Vooruit(TimeSpan.FromMinutes(10));
        using var bevestigd = await eigenaar.Post("/bevestigen", [("HuidigWachtwoord", IntranetFabriek.Wachtwoord)]);
        var laat = await StelIn(eigenaar, eigen, web).Geweigerd();

        Assert.Contains("tien minuten", laat.Body!.TextContent, StringComparison.Ordinal);
        Assert.False((await Account(web)).Beveiliging!.TotpAan);
        using var aan = await StelIn(eigenaar, laat, web);
        Assert.Equal(HttpStatusCode.OK, aan.StatusCode);
        Assert.True((await Account(web)).Beveiliging!.TotpAan);
    }

    [Fact]
    public async Task Na_een_verkeerde_code_geldt_dezelfde_sleutel_nog()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Wie);
        var eerst = await bezoeker.Pagina(Pad);

        var fout = await bezoeker.Verstuur(Formulier(eerst), ("Code", "000000")).Geweigerd();
        using var goed = await StelIn(bezoeker, fout, web);

        Assert.Equal(Sleutel(eerst), Sleutel(fout));
        Assert.Equal(HttpStatusCode.OK, goed.StatusCode);
        Assert.Equal(Sleutel(eerst), (await Account(web)).Beveiliging!.TotpSleutel);
    }

    [Theory]
    [InlineData("/profiel/tweede-stap", "")]
    [InlineData("/profiel/tweede-stap", "?handler=Uit")]
    [InlineData("/profiel/herstelcodes", "")]
    [InlineData("/profiel/passkeys", "?handler=VoegToe")]
    [InlineData("/profiel/passkeys", "?handler=Verwijder")]
    [InlineData("/profiel/koppelen", "?handler=Koppel")]
    [InlineData("/profiel/mailadres", "")]
    [InlineData("/profiel/wachtwoord", "")]
    public async Task Met_een_tweede_stap_is_het_wachtwoord_alleen_niet_genoeg_om_de_beveiliging_te_wijzigen(string pad, string handler)
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Wie);
        var account = await Account(web);
        var met = account.Beveiliging! with { TotpSleutel = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", TotpAan = true };
        Assert.Null((await web.Grains.Account(account.Id).Bewaar(account with { Beveiliging = met })).Weigering);
        web.Services.GetRequiredService<Accountgeheugen>().Vergeet(account.Id);

        using var vraag = await bezoeker.Get(pad);
        using var formulier = await bezoeker.Post(pad + handler);

        Assert.Equal($"/tweede-stap?terug={Uri.EscapeDataString(pad)}", vraag.Headers.Location?.OriginalString);
        Assert.StartsWith("/tweede-stap", formulier.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_nieuw_wachtwoord_per_mail_wacht_de_eerste_tweede_stap_een_dag_en_niemand_heft_dat_op()
    {
        await using var web = await IntranetFabriek.Start();
        await Kies(web, IntranetFabriek.AccountId(Wie), LinkDoel.WachtwoordHerstel);
        var rollen = (await Account(web)).Rollen;
        Assert.Null((await web.Grains.Account(IntranetFabriek.AccountId(Wie)).WijzigRollen(KleineSchool.Horizon.Sleutel, rollen)).Weigering);
        using var bezoeker = await web.LogIn(Wie);

        var pagina = await bezoeker.Pagina(Pad);
        using var gestuurd = await bezoeker.Post(Pad, [("Code", "123456")]);
        var geweigerd = await Bezoeker.Lees(gestuurd, HttpStatusCode.UnprocessableEntity);
        var passkeys = await bezoeker.Pagina("/profiel/passkeys");
        using var passkey = await bezoeker.Post("/profiel/passkeys?handler=VoegToe", [("Naam", "Laptop"), ("bewijs", "{}")]);

        Assert.Null(pagina.QuerySelector("#sleutel"));
        Assert.All(new[] { pagina, geweigerd, passkeys, await Bezoeker.Lees(passkey, HttpStatusCode.UnprocessableEntity) },
            p => Assert.Contains("vrijdag 13 november 2026 om 11:00", p.Tekst("main"), StringComparison.Ordinal));
        web.Klok.Vooruit(TimeSpan.FromHours(24));
        using var later = await new Telefoon(web, Wie).StelIn();
        Assert.True((await Account(web)).Beveiliging!.TotpAan);
    }

    [Fact]
    public async Task Een_uitnodiging_is_geen_herstel_en_zonder_zo_een_rol_wacht_niemand()
    {
        await using var web = await IntranetFabriek.Start();
        await Kies(web, IntranetFabriek.AccountId(Rol.Leerkracht), LinkDoel.WachtwoordHerstel);
        var rol = new Roltoekenning(KleineSchool.Horizon.Sleutel, Wie, [], IntranetFabriek.Jaar.EersteDag, TotEnMet: null);
        const string naam = "tessa@school.example";
        Assert.Null((await web.Grains.Inlognaam(web.Services.GetRequiredService<Inlognamen>().Hmac(naam)).LegVast("tessa")).Weigering);
        Assert.Null((await web.Grains.Account("tessa").MaakPersoon("Tessa Vos", naam, [rol])).Weigering);
        await Kies(web, "tessa", LinkDoel.Uitnodiging);

        using var leerkracht = await web.LogIn(Rol.Leerkracht);
        using var leider = await web.LogIn(naam, IntranetFabriek.Wachtwoord);

        Assert.NotNull((await leerkracht.Pagina(Pad)).QuerySelector("#sleutel"));
        Assert.NotNull((await leider.Pagina(Pad)).QuerySelector("#sleutel"));
    }

    private static async Task Kies(IntranetFabriek web, string id, LinkDoel doel)
    {
        var was = (await web.Grains.Account(id).Bekijk())!;
        var hash = web.Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(was), IntranetFabriek.Wachtwoord);
        Assert.Null((await web.Grains.Account(id).ZetLink(new AccountLink(doel, "00ff", web.Klok.GetUtcNow().AddHours(1), "operatie-1", Verstuurd: true))).Weigering);
        Assert.Null((await web.Grains.Account(id).KiesWachtwoord("00ff", hash, new OperatieId("kies-wachtwoord"))).Weigering);
        web.Services.GetRequiredService<Accountgeheugen>().Vergeet(id);
    }

    private static IHtmlFormElement Formulier(IHtmlDocument pagina) => (IHtmlFormElement)pagina.QuerySelector("#Code")!.Closest("form")!;

    private static string Sleutel(IHtmlDocument pagina) => pagina.QuerySelector("#sleutel")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Sends the form of this page with the code of the key on it.</summary>
    private static Task<HttpResponseMessage> StelIn(Bezoeker bezoeker, IHtmlDocument pagina, IntranetFabriek web, params (string, string)[] velden) =>
        bezoeker.Verstuur(Formulier(pagina), [("Code", TotpRules.Code(TotpRules.Sleutel(Sleutel(pagina)), TotpRules.Stap(web.Klok.GetUtcNow()))), .. velden]);

    private static async Task<AccountView> Account(IntranetFabriek web) => (await web.Grains.Account(IntranetFabriek.AccountId(Wie)).Bekijk())!;
}
