using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

[Requirement("SEC-1")]
public sealed class UitnodigingTests
{
    private const string Lijst = "/s/99XX00/mensen";
    private const string Mail = "tom.degraaf@school.example";
    private const string Zin = "een heel eigen zin voor tom";

    [Fact]
    public async Task Een_uitnodiging_gaat_per_mail_en_wie_hem_krijgt_kiest_een_wachtwoord_en_is_binnen()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var formulier = (await leider.Pagina($"{Lijst}/nieuw")).EigenFormulier();

        var kaart = await leider.Verstuur(formulier, Velden()).Gelukt();
        Assert.Equal(kaart, await leider.Verstuur(formulier, Velden()).Gelukt());
        var mail = await bus.Naar(web, Mail);
        Assert.Equal("Uitgenodigd", (await leider.Pagina(kaart)).Tekst(".onderregel .staat"));

        using var tom = web.Anoniem();
        var link = Brievenbus.Link(mail);
        var pagina = await tom.Pagina(link);
        Assert.Contains(KleineSchool.Horizon.Naam, pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.Equal("/", await tom.Verstuur(pagina.EigenFormulier(), ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)).Gelukt());
        Assert.Equal("Tom de Graaf", (await tom.Pagina("/profiel")).Tekst("h1"));

        Assert.Equal("Actief", (await leider.Pagina(kaart)).Tekst(".onderregel .staat"));
        using var nogEens = web.Anoniem();
        Assert.Contains("werkt niet meer", (await nogEens.Pagina(link, HttpStatusCode.NotFound)).Tekst("h1"), StringComparison.Ordinal);
        Assert.Single(bus.Post, p => p.NaarEmail == Mail);
    }

    [Fact]
    public async Task Een_mailscanner_die_de_link_opent_verandert_niets()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        var links = await Nodig(web, bus);
        using var scanner = web.Anoniem();
        for (var keer = 0; keer < 2; keer++)
        {
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var vraag = new HttpRequestMessage(methode, links);
                vraag.Headers.Add("Purpose", "prefetch");
                vraag.Headers.Add("Sec-Purpose", "prefetch;prerender");
                using var antwoord = await scanner.Client.SendAsync(vraag);
                Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
            }
        }

        using var zonderKenmerk = await scanner.Post(links, [("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)], metToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, zonderKenmerk.StatusCode);

        using var tom = web.Anoniem();
        await tom.Verstuur((await tom.Pagina(links)).EigenFormulier(), ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)).Gelukt();
    }

    [Fact]
    public async Task Een_te_zwak_wachtwoord_laat_de_link_zoals_hij_was_en_een_herhaling_opent_niets()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        var link = await Nodig(web, bus);
        using var tom = web.Anoniem();
        var formulier = (await tom.Pagina(link)).EigenFormulier();
        await tom.Verstuur(formulier, ("Wachtwoord", "kort"), ("WachtwoordNogmaals", "kort")).Geweigerd();
        await tom.Verstuur(formulier, ("Wachtwoord", "tom de graaf 2026"), ("WachtwoordNogmaals", "tom de graaf 2026")).Geweigerd();
        using var ander = web.Anoniem();
        var tweede = (await ander.Pagina(link)).EigenFormulier();
        await tom.Verstuur(formulier, ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)).Gelukt();
        await ander.Verstuur(tweede, ("Wachtwoord", "een andere lange zin"), ("WachtwoordNogmaals", "een andere lange zin")).Geweigerd();

        // The very form again, by the back button on a shared computer: no session, no other password.
        using var terug = web.Anoniem();
        await terug.Pagina("/inloggen");
        using var opnieuw = await terug.Post(
            link, [("Operatie", Veld(formulier, "Operatie")), ("Wachtwoord", "een andere lange zin"), ("WachtwoordNogmaals", "een andere lange zin")]);
        Assert.Equal("/inloggen", opnieuw.Headers.Location?.OriginalString);
        using var profiel = await terug.Get("/profiel");
        Assert.NotEqual(HttpStatusCode.OK, profiel.StatusCode);
    }

    [Fact]
    public async Task Een_verlopen_of_ingetrokken_uitnodiging_zegt_dat_en_opnieuw_versturen_helpt()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        var link = await Nodig(web, bus);
        web.Klok.Vooruit(TimeSpan.FromDays(7));
        using var tom = web.Anoniem();
        Assert.Contains("nieuwste mail", (await tom.Pagina(link, HttpStatusCode.NotFound)).Tekst("main"), StringComparison.Ordinal);

        using var leider = await web.LogIn(Rol.Schoolleider);
        var kaart = await Kaart(leider);
        await leider.Verstuur((await leider.Pagina(kaart)).Formulier("Uitnodig")).Gelukt();
        var nieuw = Brievenbus.Link(await bus.Naar(web, Mail, 2));
        await tom.Pagina(nieuw);
        await leider.Verstuur((await leider.Pagina(kaart)).Formulier("Beeindig")).Gelukt();

        await tom.Pagina(nieuw, HttpStatusCode.NotFound);
        Assert.Empty((await leider.Pagina($"{Lijst}?zoek=graaf")).QuerySelectorAll("#mensenlijst tbody tr"));
    }

    [Fact, Requirement("SCH-5")]
    public async Task Wie_op_een_andere_school_al_een_account_heeft_krijgt_er_een_rol_bij_en_de_uitnodiger_ziet_daar_niets_van()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        var elders = IntranetFabriek.Inlognaam(Rol.Schoolleider, KleineSchool.Einder);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var formulier = (await leider.Pagina($"{Lijst}/nieuw")).EigenFormulier();

        var kaart = await leider.Verstuur(formulier, [.. Velden().Where(v => v.Item1 != "Nieuw.Email"), ("Nieuw.Email", elders.ToUpperInvariant())]).Gelukt();

        var mail = await bus.Naar(web, elders);
        Assert.Contains("Je hebt al een account", mail.Tekst, StringComparison.Ordinal);
        var tekst = (await leider.Pagina(kaart)).Tekst("main");
        Assert.Contains("Overblijfkracht", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Schoolleider", (await leider.Pagina(kaart)).Tekst("#deel-Rol"), StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Einder.Sleutel.Waarde, tekst, StringComparison.Ordinal);
        var account = (await web.Grains.Account(IntranetFabriek.AccountId(Rol.Schoolleider, KleineSchool.Einder)).Bekijk())!;
        Assert.Equal(2, account.Rollen.Select(r => r.School).Distinct().Count());
        Assert.NotNull(account.WachtwoordHash);
    }

    [Fact]
    public async Task Een_nagemaakt_formulier_hangt_geen_tweede_naam_aan_het_account_van_een_ander()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        using var leider = await web.LogIn(Rol.Schoolleider);
        var formulier = (await leider.Pagina($"{Lijst}/nieuw")).EigenFormulier();
        var slachtoffer = IntranetFabriek.AccountId(Rol.Schoolleider, KleineSchool.Einder);

        await leider.Verstuur(formulier, [.. Velden(), ("id", slachtoffer)]).Geweigerd();

        Assert.Single((await web.Grains.Account(slachtoffer).Bekijk())!.Rollen);
    }

    private static (string, string)[] Velden() =>
        [("Nieuw.Naam", "Tom de Graaf"), ("Nieuw.Email", Mail), ("Nieuw.Rol", nameof(Rol.Overblijfkracht)), ("Nieuw.Van", "2026-11-12")];

    private static async Task<string> Nodig(IntranetFabriek web, Brievenbus bus)
    {
        using var leider = await web.LogIn(Rol.Schoolleider);
        await leider.Verstuur((await leider.Pagina($"{Lijst}/nieuw")).EigenFormulier(), Velden()).Gelukt();
        return Brievenbus.Link(await bus.Naar(web, Mail));
    }

    private static async Task<string> Kaart(Bezoeker leider) =>
        (await leider.Pagina($"{Lijst}?zoek=graaf")).QuerySelector("#mensenlijst .rijlink")!.GetAttribute("href")!;

    private static string Veld(AngleSharp.Html.Dom.IHtmlFormElement formulier, string naam) =>
        formulier.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().First(e => e.Name == naam).Value;
}
