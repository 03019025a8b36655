using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

[Requirement("SEC-1")]
public sealed class TweedeStapTests
{
    private const Rol Wie = Rol.Schoolleider;
    private const string MetTweedeStap = "/s/99XX00/leerlingen/inlezen";

    [Fact]
    public async Task Wie_de_tweede_stap_instelt_komt_er_daarna_alleen_met_wachtwoord_en_code_in()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        Assert.Equal(10, telefoon.Herstelcodes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(HttpStatusCode.OK, (await eerste.Get(MetTweedeStap)).StatusCode);

        using var later = await telefoon.Wachtwoord(MetTweedeStap);
        Assert.StartsWith("/inloggen", (await later.Get("/profiel")).Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var binnen = await later.Post("/inloggen/code", [("Code", telefoon.Code()), ("Terug", MetTweedeStap)]);

        Assert.Equal(MetTweedeStap, binnen.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await later.Get(MetTweedeStap)).StatusCode);
    }

    [Fact]
    public async Task Een_code_werkt_een_keer_ook_voor_wie_hem_tegelijk_stuurt()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        var bezoekers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => telefoon.Wachtwoord()));
        var code = telefoon.Code();

        var antwoorden = await Task.WhenAll(bezoekers.Select(b => Telefoon.Stuur(b, code)));

        Assert.Single(antwoorden, HttpStatusCode.Redirect);
        Array.ForEach(bezoekers, b => b.Dispose());
    }

    [Fact]
    public async Task Verkeerde_codes_tellen_mee_voor_het_slot_zoals_verkeerde_wachtwoorden()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        using var bezoeker = await telefoon.Wachtwoord();
        for (var poging = 0; poging < 5; poging++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Telefoon.Stuur(bezoeker, "000000"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Telefoon.Stuur(bezoeker, telefoon.Code()));
        Assert.NotNull((await Account(web)).GeblokkeerdTot);
        web.Klok.Vooruit(TimeSpan.FromMinutes(15));
        using var later = await telefoon.Wachtwoord();
        Assert.Equal(HttpStatusCode.Redirect, await Telefoon.Stuur(later, telefoon.Code()));
    }

    [Fact]
    public async Task Het_goede_wachtwoord_wist_verkeerde_codes_niet_uit()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        for (var poging = 0; poging < 5; poging++)
        {
            using var bezoeker = await telefoon.Wachtwoord();
            await Telefoon.Stuur(bezoeker, "000000");
        }

        Assert.NotNull((await Account(web)).GeblokkeerdTot);
    }

    [Fact]
    public async Task Na_vijf_minuten_begint_het_inloggen_opnieuw()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        using var bezoeker = await telefoon.Wachtwoord();
        web.Klok.Vooruit(Tussenstap.Duur + TimeSpan.FromSeconds(1));

        using var antwoord = await bezoeker.Post("/inloggen/code", [("Code", telefoon.Code())]);

        Assert.Equal("/inloggen?voorbij=true", antwoord.Headers.Location?.OriginalString);
        Assert.Contains("vijf minuten", (await bezoeker.Pagina("/inloggen?voorbij=true")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_maakt_een_halve_inlog_waardeloos()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        using var halverwege = await telefoon.Wachtwoord();
        using var gewijzigd = await eerste.Post("/profiel/wachtwoord", Wachtwoorden());
        Assert.Equal("/profiel", gewijzigd.Headers.Location?.OriginalString);

        using var antwoord = await halverwege.Post("/inloggen/code", [("Code", telefoon.Code())]);

        Assert.Equal("/inloggen?voorbij=true", antwoord.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Een_herstelcode_werkt_een_keer_en_nieuwe_codes_maken_de_oude_ongeldig()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var eerste = await telefoon.StelIn();
        Assert.Equal(HttpStatusCode.Redirect, await Herstel(telefoon, telefoon.Herstelcodes[0].ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Herstel(telefoon, telefoon.Herstelcodes[0]));
        Assert.Equal(9, (await Account(web)).Beveiliging!.Herstelcodes.Length);
        Assert.DoesNotContain(telefoon.Herstelcodes[1], string.Join(' ', (await Account(web)).Beveiliging!.Herstelcodes), StringComparison.OrdinalIgnoreCase);

        using var nieuw = await eerste.Post("/profiel/herstelcodes");
        var codes = (await Bezoeker.Lees(nieuw)).QuerySelectorAll(".herstelcodes code").Select(c => c.TextContent).ToList();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Herstel(telefoon, telefoon.Herstelcodes[1]));
        Assert.Equal(HttpStatusCode.Redirect, await Herstel(telefoon, codes[0]));
    }

    [Fact]
    public async Task Wie_nog_geen_tweede_stap_heeft_wordt_naar_het_instellen_geleid()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Wie);
        using var vraag = await bezoeker.Get(MetTweedeStap);
        using var stap = await bezoeker.Get(vraag.Headers.Location!.OriginalString);
        Assert.StartsWith("/profiel/tweede-stap?terug=", stap.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var instellen = await bezoeker.Pagina(stap.Headers.Location!.OriginalString);
        Assert.Contains("Stel eerst een tweede stap in", instellen.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_met_een_stap_binnen_is_geeft_de_code_en_de_oude_sessie_eindigt()
    {
        await using var web = await IntranetFabriek.Start();
        using var eenStap = await web.LogIn(Wie);
        var account = await Account(web);
        var oud = account.Beveiliging!.Sessies.Single().Id;
        var telefoon = new Telefoon(web, Wie, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        var met = account.Beveiliging with { TotpSleutel = telefoon.Sleutel, TotpAan = true };
        Assert.Null((await web.Grains.Account(account.Id).Bewaar(account with { Beveiliging = met })).Weigering);
        Assert.Equal("/tweede-stap?terug=%2Fs%2F99XX00%2Fleerlingen%2Finlezen", (await eenStap.Get(MetTweedeStap)).Headers.Location?.OriginalString);

        using var antwoord = await eenStap.Post("/tweede-stap", [("Code", telefoon.Code()), ("Terug", MetTweedeStap)]);

        Assert.Equal(MetTweedeStap, antwoord.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await eenStap.Get(MetTweedeStap)).StatusCode);
        Assert.DoesNotContain((await Account(web)).Beveiliging!.Sessies, s => s.Id == oud);
    }

    [Fact]
    public async Task Uitzetten_kan_alleen_met_wachtwoord_en_code()
    {
        await using var web = await IntranetFabriek.Start();
        var telefoon = new Telefoon(web, Wie);
        using var bezoeker = await telefoon.StelIn();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Uit(bezoeker, "niet het goede wachtwoord", telefoon.Code()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Uit(bezoeker, IntranetFabriek.Wachtwoord, "000000"));
        Assert.True((await Account(web)).Beveiliging!.TotpAan);
        Assert.Equal(HttpStatusCode.Redirect, await Uit(bezoeker, IntranetFabriek.Wachtwoord, telefoon.Code()));

        var na = (await Account(web)).Beveiliging!;
        Assert.False(na.TotpAan);
        Assert.Null(na.TotpSleutel);
        Assert.Empty(na.Herstelcodes);
    }

    [Theory]
    [InlineData("/profiel/tweede-stap", "")]
    [InlineData("/profiel/tweede-stap", "?handler=Uit")]
    [InlineData("/profiel/herstelcodes", "")]
    [InlineData("/profiel/passkeys", "?handler=VoegToe")]
    [InlineData("/profiel/passkeys", "?handler=Verwijder")]
    [InlineData("/profiel/koppelen", "?handler=Koppel")]
    [InlineData("/profiel/koppelen", "?handler=Ontkoppel")]
    public async Task Na_vijf_minuten_vraagt_elke_beveiligingspagina_het_wachtwoord_opnieuw(string pad, string handler)
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Wie);
        web.Klok.Vooruit(Sessies.Recent + TimeSpan.FromSeconds(1));
        using var vraag = await bezoeker.Get(pad);
        Assert.Equal($"/bevestigen?terug={Uri.EscapeDataString(pad)}", vraag.Headers.Location?.OriginalString);
        using var formulier = await bezoeker.Post(pad + handler);
        Assert.StartsWith("/bevestigen", formulier.Headers.Location?.OriginalString, StringComparison.Ordinal);

        using var fout = await bezoeker.Post("/bevestigen", [("HuidigWachtwoord", "niet het goede wachtwoord"), ("Terug", pad)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        using var goed = await bezoeker.Post("/bevestigen", [("HuidigWachtwoord", IntranetFabriek.Wachtwoord), ("Terug", pad)]);

        Assert.Equal(pad, goed.Headers.Location?.OriginalString);
        using var nu = await bezoeker.Get(pad);
        Assert.True(nu.StatusCode == HttpStatusCode.OK || nu.Headers.Location?.OriginalString == "/profiel", $"{nu.StatusCode}");
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_vraagt_het_oude_en_beeindigt_de_andere_sessies()
    {
        await using var web = await IntranetFabriek.Start();
        using var ander = await web.LogIn(Wie);
        using var bezoeker = await web.LogIn(Wie);
        using var fout = await bezoeker.Post("/profiel/wachtwoord", Wachtwoorden(oud: "niet het goede wachtwoord"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        using var kort = await bezoeker.Post("/profiel/wachtwoord", Wachtwoorden(nieuw: "te kort"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kort.StatusCode);

        using var goed = await bezoeker.Post("/profiel/wachtwoord", Wachtwoorden());

        Assert.Equal("/profiel", goed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/profiel")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ander.Get("/profiel")).StatusCode);
        using var nieuw = await web.LogIn(IntranetFabriek.Inlognaam(Wie), "een nieuwe zin voor later");
    }

    [Fact]
    public async Task Profiel_en_startpagina_herinneren_aan_de_tweede_stap_tot_hij_er_is()
    {
        await using var web = await IntranetFabriek.Start();
        using var leerkracht = await web.LogIn(Rol.Leerkracht);
        Assert.DoesNotContain("Stel een tweede stap in", (await leerkracht.Pagina("/s/99XX00")).Body!.TextContent, StringComparison.Ordinal);
        using var leider = await web.LogIn(Wie);
        foreach (var pad in new[] { "/profiel", "/s/99XX00" })
        {
            Assert.Contains("Stel een tweede stap in", (await leider.Pagina(pad)).Body!.TextContent, StringComparison.Ordinal);
        }

        using var met = await new Telefoon(web, Wie).StelIn();
        Assert.DoesNotContain("Stel een tweede stap in", (await met.Pagina("/s/99XX00")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact, Requirement("POST-1")]
    public async Task Wie_zijn_beveiliging_wijzigt_krijgt_daar_een_mail_over_op_zijn_bevestigde_adres()
    {
        await using var web = await IntranetFabriek.Start();
        await web.MaakAccount("ingrid", "ingrid@school.example", "Ingrid van Leeuwen", new Roltoekenning(KleineSchool.Horizon.Sleutel, Wie, [], IntranetFabriek.Jaar.EersteDag, TotEnMet: null));
        var account = web.Grains.Account("ingrid");
        var operatie = new OperatieId("bevestigd-1");
        Assert.Null((await account.ZetLink(new AccountLink(LinkDoel.AdresBevestigen, "00ff", web.Klok.GetUtcNow().AddHours(1), operatie.Waarde, Verstuurd: true, "ingrid@school.example"))).Weigering);
        Assert.Null((await account.BevestigAdres("00ff", operatie)).Weigering);
        using var bezoeker = await web.LogIn("ingrid@school.example", IntranetFabriek.Wachtwoord);

        using var gewijzigd = await bezoeker.Post("/profiel/wachtwoord", Wachtwoorden());

        Assert.Equal("/profiel", gewijzigd.Headers.Location?.OriginalString);
        var leider = new OrleansSchool.Basis.Wie("leider", "Sanne Vink", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Schoolleider, [])]);
        var mail = Assert.Single((await web.Grains.Postbus(KleineSchool.Horizon.Sleutel).Bekijk(null, leider)).Waarde!.Mails);
        Assert.Equal(("Ingrid van Leeuwen", Sjabloon.BeveiligingGewijzigd), (mail.NaarNaam, mail.Sjabloon));
    }

    private static (string Naam, string Waarde)[] Wachtwoorden(string oud = IntranetFabriek.Wachtwoord, string nieuw = "een nieuwe zin voor later") =>
        [("HuidigWachtwoord", oud), ("Wachtwoord", nieuw), ("WachtwoordNogmaals", nieuw)];

    private static async Task<HttpStatusCode> Uit(Bezoeker bezoeker, string wachtwoord, string code)
    {
        using var antwoord = await bezoeker.Post("/profiel/tweede-stap?handler=Uit", [("HuidigWachtwoord", wachtwoord), ("Code", code)]);
        return antwoord.StatusCode;
    }

    private static async Task<HttpStatusCode> Herstel(Telefoon telefoon, string code)
    {
        using var bezoeker = await telefoon.Wachtwoord();
        using var antwoord = await bezoeker.Post("/inloggen/code", [("Herstelcode", code), ("Herstel", "true")]);
        return antwoord.StatusCode;
    }

    private static async Task<AccountView> Account(IntranetFabriek web) => (await web.Grains.Account(IntranetFabriek.AccountId(Wie)).Bekijk())!;
}
