using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

[Requirement("SEC-1")]
public sealed class HerstelTests
{
    private const string Nieuw = "een gloednieuwe lange zin";

    [Fact]
    public async Task Wachtwoord_vergeten_antwoordt_hetzelfde_of_het_adres_bestaat_of_niet_en_mailt_alleen_wie_bestaat()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        using var bezoeker = web.Anoniem();
        var bekend = await Vraag(bezoeker, IntranetFabriek.Inlognaam(Rol.Leerkracht));
        var onbekend = await Vraag(bezoeker, "niemand@school.example");
        await web.Services.GetRequiredService<Herstelbalie>().Bij();

        Assert.Equal(bekend, onbekend);
        await bus.Naar(web, IntranetFabriek.Inlognaam(Rol.Leerkracht));
        Assert.Single(bus.Post);
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_beeindigt_alle_sessies_laat_de_tweede_stap_staan_en_opent_zelf_niets()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        var adres = IntranetFabriek.Inlognaam(Rol.Leerkracht);
        using var open = await web.LogIn(Rol.Leerkracht);
        await ZetTweedeStap(web);
        using var bezoeker = web.Anoniem();
        await Vraag(bezoeker, adres);
        var link = Brievenbus.Link(await bus.Naar(web, adres));

        var naar = await bezoeker.Verstuur((await bezoeker.Pagina(link)).EigenFormulier(), ("Wachtwoord", Nieuw), ("WachtwoordNogmaals", Nieuw)).Gelukt();

        Assert.Equal("/wachtwoord-vergeten?klaar=True", naar);
        using var profiel = await bezoeker.Get("/profiel");
        using var oud = await open.Get("/profiel");
        Assert.StartsWith("/inloggen", profiel.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/inloggen", oud.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True((await web.Grains.Account(IntranetFabriek.AccountId(Rol.Leerkracht)).Bekijk())!.Beveiliging!.TotpAan);
        Assert.Contains("opnieuw gekozen", (await bus.Naar(web, adres, 2)).Tekst, StringComparison.Ordinal);
        var inloggen = (await bezoeker.Pagina("/inloggen")).Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        Assert.StartsWith("/inloggen/code", await bezoeker.Verstuur(inloggen, ("Inlognaam", adres), ("Wachtwoord", Nieuw)).Gelukt(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_ander_mailadres_geldt_pas_na_de_link_en_het_oude_adres_hoort_ervan()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        var oud = IntranetFabriek.Inlognaam(Rol.Leerkracht);
        using var persoon = await web.LogIn(Rol.Leerkracht);
        var formulier = (await persoon.Pagina("/profiel/mailadres")).EigenFormulier();
        await persoon.Verstuur(formulier, ("Email", "nieuw@school.example"), ("Wachtwoord", "fout wachtwoord")).Geweigerd();
        await persoon.Verstuur(formulier, ("Email", "nieuw@school.example"), ("Wachtwoord", IntranetFabriek.Wachtwoord)).Gelukt();
        var link = Brievenbus.Link(await bus.Naar(web, "nieuw@school.example"));
        Assert.Contains("gevraagd", (await bus.Naar(web, oud)).Tekst, StringComparison.Ordinal);
        Assert.Equal(oud, (await Account(web)).Inlognaam);

        using var mailbox = web.Anoniem();
        using var antwoord = await mailbox.Verstuur((await mailbox.Pagina(link)).EigenFormulier());

        Assert.Equal(System.Net.HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal(("nieuw@school.example", "nieuw@school.example"), ((await Account(web)).Inlognaam, (await Account(web)).Contact!.Email));
        Assert.Contains("gewijzigd", (await bus.Naar(web, oud, 2)).Tekst, StringComparison.Ordinal);
        using var binnen = await web.LogIn("nieuw@school.example", IntranetFabriek.Wachtwoord);
        await Assert.ThrowsAnyAsync<Exception>(() => web.LogIn(oud, IntranetFabriek.Wachtwoord));
    }

    [Fact]
    public async Task Te_vaak_vragen_vanaf_een_plek_wordt_geweigerd()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = web.Anoniem();
        var formulier = (await bezoeker.Pagina("/wachtwoord-vergeten")).EigenFormulier();
        for (var n = 0; n < Herstelbalie.PerAdresMax; n++)
        {
            await bezoeker.Verstuur(formulier, ("Inlognaam", $"niemand{n}@school.example")).Gelukt();
        }

        await bezoeker.Verstuur(formulier, ("Inlognaam", "nog-een@school.example")).Geweigerd();
    }

    [Fact]
    public async Task Wie_kort_na_elkaar_twee_keer_vraagt_houdt_de_link_die_al_gemaild_is()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        var adres = IntranetFabriek.Inlognaam(Rol.Leerkracht);
        using var bezoeker = web.Anoniem();
        await Vraag(bezoeker, adres);
        await web.Services.GetRequiredService<Herstelbalie>().Bij();
        await Vraag(bezoeker, adres);
        await web.Services.GetRequiredService<Herstelbalie>().Bij();
        var link = Brievenbus.Link(await bus.Naar(web, adres));

        Assert.Single((await web.Grains.Account(IntranetFabriek.AccountId(Rol.Leerkracht)).Links()));
        await bezoeker.Verstuur((await bezoeker.Pagina(link)).EigenFormulier(), ("Wachtwoord", Nieuw), ("WachtwoordNogmaals", Nieuw)).Gelukt();
        await bus.Naar(web, adres, 2);
        await Vraag(bezoeker, adres);
        await web.Services.GetRequiredService<Herstelbalie>().Bij();
        Assert.Single((await web.Grains.Account(IntranetFabriek.AccountId(Rol.Leerkracht)).Links()));
        Assert.Contains("nieuw wachtwoord", (await bus.Naar(web, adres, 3)).Onderwerp, StringComparison.Ordinal);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Herstelmail_gaat_langs_de_school_die_het_account_maakte_ook_als_een_andere_school_er_een_oudere_rol_bij_gaf()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        var begin = IntranetFabriek.Jaar.EersteDag;
        Roltoekenning thuis = new(KleineSchool.Horizon.Sleutel, Rol.Leerkracht, [], begin, TotEnMet: null);
        Roltoekenning erbij = new(KleineSchool.Einder.Sleutel, Rol.Leerkracht, [], begin.AddYears(-9), TotEnMet: null);
        await web.MaakAccount("ingrid", "ingrid@school.example", "Ingrid van Leeuwen", thuis);
        var account = web.Grains.Account("ingrid");
        Assert.Null((await account.WijzigRollen(KleineSchool.Einder.Sleutel, [erbij])).Weigering);
        Assert.Null((await account.WijzigRollen(KleineSchool.Horizon.Sleutel, [thuis])).Weigering);
        using var bezoeker = web.Anoniem();

        await Vraag(bezoeker, "ingrid@school.example");

        Assert.Equal(KleineSchool.Horizon.Naam, (await bus.Naar(web, "ingrid@school.example")).VanNaam);
    }

    private static async Task<string> Vraag(Bezoeker bezoeker, string adres)
    {
        var formulier = (await bezoeker.Pagina("/wachtwoord-vergeten")).EigenFormulier();
        return (await bezoeker.Pagina(await bezoeker.Verstuur(formulier, ("Inlognaam", adres)).Gelukt())).Tekst("main");
    }

    private static async Task<AccountView> Account(IntranetFabriek web) => (await web.Grains.Account(IntranetFabriek.AccountId(Rol.Leerkracht)).Bekijk())!;

    private static async Task ZetTweedeStap(IntranetFabriek web)
    {
        var nu = await Account(web);
        var met = (nu.Beveiliging ?? AccountBeveiliging.Leeg) with { TotpSleutel = "JBSWY3DPEHPK3PXP", TotpAan = true };
        Assert.Null((await web.Grains.Account(nu.Id).Bewaar(nu with { Beveiliging = met })).Weigering);
    }
}
