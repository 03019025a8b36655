using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

/// <summary>Who may set the mail server doesn't become schoolleider by it (SEC-1, POST-1).</summary>
[Requirement("SEC-1", "POST-1")]
public sealed class MailserverwisselTests
{
    private const string Oud = "mail.school.example";
    private const string Ander = "mail.elders.example";

    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;
    private static readonly Wie Administratie = new("administratie-99xx00", "Joke Bos", School, [new ActieveRol(Rol.Administratie, [])]);
    private static readonly string Leider = IntranetFabriek.Inlognaam(Rol.Schoolleider);

    [Fact]
    public async Task Wie_mensen_beheert_hoort_langs_de_oude_server_dat_de_mailserver_is_gewijzigd()
    {
        var bus = new Brievenbus();
        await using var web = await Open(bus);

        await Wissel(web, Ander);

        string[] beheren = [Leider, IntranetFabriek.Inlognaam(Rol.Beheerder)];
        Assert.Equal(beheren.Order(StringComparer.Ordinal), bus.Langs.Select(l => l.Mail.NaarEmail).Order(StringComparer.Ordinal));
        Assert.All(bus.Langs, l => Assert.Equal(Oud, l.Server));
        Assert.All(bus.Langs, l => Assert.Contains("Joke Bos", l.Mail.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alleen_een_andere_afzender_is_geen_andere_server()
    {
        var bus = new Brievenbus();
        await using var web = await Open(bus);

        await Wissel(web, Oud, afzender: "de Horizon");

        Assert.Empty(bus.Post);
        await Vraag(web, Leider);
        await bus.Naar(web, Leider);
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_voor_wie_mensen_beheert_gaat_pas_een_dag_na_de_wissel_weg_en_de_link_werkt_dan()
    {
        var bus = new Brievenbus();
        await using var web = await Open(bus);
        await Wissel(web, Ander);
        var collega = IntranetFabriek.Inlognaam(Rol.Leerkracht);
        await Vraag(web, Leider);
        await Vraag(web, collega);

        await bus.Naar(web, collega);
        web.Klok.Vooruit(TimeSpan.FromHours(23));
        Assert.Null((await web.Grains.Postbus(School).StuurOpnieuw(null, Administratie)).Weigering);
        await Vraag(web, collega);
        await bus.Naar(web, collega, 2);
        Assert.DoesNotContain(bus.Langs, l => l.Mail.NaarEmail == Leider && l.Server == Ander);
        web.Klok.Vooruit(TimeSpan.FromHours(1));

        using var bezoeker = web.Anoniem();
        var link = Brievenbus.Link(await bus.Naar(web, Leider, 2));
        Assert.NotEmpty((await bezoeker.Pagina(link)).Forms);
    }

    [Fact]
    public async Task Ook_de_eerste_mailserver_krijgt_de_eerste_dag_geen_nieuw_wachtwoord_van_wie_mensen_beheert()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Vraag(web, Leider);
        await Wissel(web, Ander);
        await Vraag(web, Leider);
        await Vraag(web, IntranetFabriek.Inlognaam(Rol.Leerkracht));

        await bus.Naar(web, IntranetFabriek.Inlognaam(Rol.Leerkracht));

        Assert.DoesNotContain(bus.Post, m => m.NaarEmail == Leider);
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_dat_al_wachtte_gaat_nooit_langs_de_nieuwe_server()
    {
        var bus = new Brievenbus { Onbereikbaar = Oud };
        await using var web = await Open(bus);
        await Vraag(web, Leider);
        await Wissel(web, Ander);
        await Vraag(web, IntranetFabriek.Inlognaam(Rol.Leerkracht));
        await bus.Naar(web, IntranetFabriek.Inlognaam(Rol.Leerkracht));

        web.Klok.Vooruit(TimeSpan.FromHours(25));
        await Vraag(web, IntranetFabriek.Inlognaam(Rol.Leerkracht));
        await bus.Naar(web, IntranetFabriek.Inlognaam(Rol.Leerkracht), 2);

        Assert.DoesNotContain(bus.Post, m => m.NaarEmail == Leider && m.Tekst.Contains("/wachtwoord/", StringComparison.Ordinal));
    }

    [Fact, Requirement("SEC-3")]
    public async Task Neemt_de_oude_server_niets_aan_dan_staat_het_een_week_op_de_startpagina_en_in_het_toegangslog()
    {
        var bus = new Brievenbus { Onbereikbaar = Oud };
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        web.Klok.Vooruit(TimeSpan.FromDays(8));
        using var administratie = await web.LogIn(Rol.Administratie);
        var formulier = (await administratie.Pagina("/s/99XX00/post/instellingen")).EigenFormulier();

        await administratie.Verstuur(formulier, ("Instellingen.Server", Ander)).Gelukt();

        using var leider = await web.LogIn(Rol.Schoolleider);
        var start = (await leider.Pagina("/s/99XX00")).Tekst("main");
        Assert.Contains("De mailserver is gewijzigd", start, StringComparison.Ordinal);
        Assert.Contains("nam het bericht daarover niet aan", start, StringComparison.Ordinal);
        Assert.DoesNotContain("De mailserver is gewijzigd", (await administratie.Pagina("/s/99XX00")).Tekst("main"), StringComparison.Ordinal);
        var wie = new Wie("leider", "Sanne Vink", School, [new ActieveRol(Rol.Schoolleider, [])]);
        var log = (await web.Grains.Toegangslog(School).Zoek(new Inzagevraag(web.Vandaag, web.Vandaag, 0, 50), wie)).Waarde!;
        Assert.Contains(log.Regels, r => r.Regel.Wat == "mailserver, bericht niet aangenomen");
        web.Klok.Vooruit(TimeSpan.FromDays(7));
        using var later = await web.LogIn(Rol.Schoolleider);
        Assert.DoesNotContain("De mailserver is gewijzigd", (await later.Pagina("/s/99XX00")).Tekst("main"), StringComparison.Ordinal);
    }

    /// <summary>With a mail server that was set long ago.</summary>
    private static async Task<IntranetFabriek> Open(Brievenbus bus)
    {
        var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        web.Klok.Vooruit(TimeSpan.FromDays(2));
        return web;
    }

    private static async Task Wissel(IntranetFabriek web, string server, string afzender = "School")
    {
        var postbus = web.Grains.Postbus(School);
        var nieuw = new PostInstellingen(server, 587, Mailbeveiliging.StartTls, null, null, "intranet@school.example", afzender, null);
        Assert.Null((await postbus.BewaarInstellingen(nieuw, (await postbus.Instellingen(Administratie)).Waarde!.Versie, Administratie)).Weigering);
    }

    private static async Task Vraag(IntranetFabriek web, string adres)
    {
        using var bezoeker = web.Anoniem();
        await bezoeker.Verstuur((await bezoeker.Pagina("/wachtwoord-vergeten")).EigenFormulier(), ("Inlognaam", adres)).Gelukt();
        await web.Services.GetRequiredService<Herstelbalie>().Bij();
    }
}
