using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>From the teacher's button to the verzorger's answer, with a real mail between and a code that is told apart from it (OSO-K4, OSO-K5).</summary>
[Requirement("OSO-K4", "OSO-K5")]
public sealed class DossierinzageTests : IAsyncLifetime
{
    private const string Dossierpad = "/s/99XX00/dossier/" + Groep8.Kim;
    private const string Email = "robin@thuis.example";

    private readonly Brievenbus _bus = new();
    private IntranetFabriek _web = null!;
    private Groep8 _groep = null!;

    public async ValueTask InitializeAsync()
    {
        (_web, _groep) = await Groep8.Maak(_bus.Opties(demo: true));
        await Brievenbus.StelIn(_web);
        var kind = _web.Grains.Leerling(Groep8.School, Groep8.Kim);
        var ouders = (await kind.Kaart(Groep8.Leider)).Waarde!;
        Groep8.Eis(await kind.BewaarVerzorgers([ouders.Verzorgers.Single() with { Email = Email }], [], ouders.Versie, Groep8.Leider));
        await DossierRapportTests.Vul(_groep);
        var dossier = _groep.Dossier(Groep8.Kim);
        Groep8.Eis(await dossier.VoegBijlageToe("verslag.pdf", "Verslag", ondersteuning: false, [.. "%PDF-1.4\n%%EOF\n"u8], new OperatieId("bijlage-kim-1"), Groep8.Leerkracht));
        var voorbeeld = (await dossier.Voorbeeld(Groep8.Leerkracht)).Waarde!;
        Groep8.Eis(await dossier.LegTerInzage(voorbeeld.Hash, DemoPdf.Maak("Beknopt OKR", ["Verzonnen"]), new OperatieId("ter-inzage-1"), Groep8.Leerkracht));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task De_ouder_leest_met_link_en_code_en_zegt_nee_met_een_reden()
    {
        var (pad, code) = await Link();
        using var ouder = _web.Anoniem();
        var vraag = await ouder.Pagina(pad);
        await ouder.Pagina(pad); // a mail scanner
        Assert.DoesNotContain("Kim", vraag.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Achtenberg", vraag.Tekst("h1"), StringComparison.Ordinal);

        using var open = await ouder.Verstuur(vraag.Formulier("Open"), ("code", $"{code[..3]} {code[3..]}"));
        var vel = await Bezoeker.Lees(open);
        Assert.Contains("Overstapdossier van Kim Achtenberg", vel.Tekst("h1"), StringComparison.Ordinal);
        Assert.Equal("Alleen ter inzage, niet verzenden", vel.Tekst(".stempel"));
        using var rapport = await ouder.Verstuur(vel.Formulier("Rapport"));
        Assert.Equal("application/pdf", rapport.Content.Headers.ContentType?.MediaType);

        using var bijlage = await ouder.Verstuur(vel.Formulier("Bijlage"));
        Assert.Equal(("application/pdf", "%PDF-1.4\n%%EOF\n"), (bijlage.Content.Headers.ContentType?.MediaType, await bijlage.Content.ReadAsStringAsync()));

        var nee = await ouder.Verstuur(vel.Formulier("Oordeel"), ("akkoord", "Nee"), ("reden", " ")).Geweigerd();
        Assert.NotEmpty(nee.QuerySelectorAll("[role=alert]"));
        using var klaar = await ouder.Verstuur(nee.Formulier("Oordeel"), ("akkoord", "Nee"), ("reden", "Het advies is te laag."));
        Assert.Contains("Dank u wel", (await Bezoeker.Lees(klaar)).Tekst("h1"), StringComparison.Ordinal);
        var stand = Assert.Single((await _groep.Bekijk(Groep8.Kim)).Inzage);
        Assert.Equal((Akkoord.Nee, "Het advies is te laag.", Inzagewijze.PersoonlijkeLink), (stand.Akkoord!.Value, stand.Reden, stand.Wijze!.Value));
        Assert.Equal((await _groep.Bekijk(Groep8.Kim)).Versies.Single().Hash, stand.Hash);
    }

    [Fact]
    public async Task De_mail_noemt_geen_kind_en_geen_code_en_elke_blik_staat_in_het_toegangslog()
    {
        var (pad, code) = await Link();
        var mail = await _bus.Naar(_web, Email);
        foreach (var verboden in new[] { "Kim", code, "dossier", "groep 8" })
        {
            Assert.DoesNotContain(verboden, $"{mail.Onderwerp}\n{mail.Tekst.Replace(pad, "", StringComparison.Ordinal)}", StringComparison.OrdinalIgnoreCase);
        }

        using var ouder = _web.Anoniem();
        using var open = await ouder.Verstuur((await ouder.Pagina(pad)).Formulier("Open"), ("code", code));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        using var leider = await _web.LogIn(Rol.Schoolleider);
        var log = await leider.Pagina($"/s/99XX00/inzage/kind/{Groep8.Kim}");
        Assert.Contains("persoonlijke link", log.Tekst("main"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Na_vijf_verkeerde_codes_gaat_de_link_dicht_en_een_te_korte_code_telt_niet()
    {
        var (pad, code) = await Link();
        var fout = code == "000000" ? "000001" : "000000";
        using var ouder = _web.Anoniem();
        var pagina = await ouder.Pagina(pad);
        await ouder.Verstuur(pagina.Formulier("Open"), ("code", "12")).Geweigerd();
        for (var keer = 1; keer < 5; keer++)
        {
            var nee = await ouder.Verstuur(pagina.Formulier("Open"), ("code", fout)).Geweigerd();
            Assert.Contains("Deze code is niet goed", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        }

        using var dicht = await ouder.Verstuur(pagina.Formulier("Open"), ("code", fout));
        Assert.Equal(HttpStatusCode.NotFound, dicht.StatusCode);
        using var goed = await ouder.Verstuur(pagina.Formulier("Open"), ("code", code));
        Assert.Equal(HttpStatusCode.NotFound, goed.StatusCode);
        Assert.DoesNotContain("Kim", await goed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_verkeerde_code_bij_de_reactie_telt_als_een_poging()
    {
        var (pad, code) = await Link();
        using var ouder = _web.Anoniem();
        using var open = await ouder.Verstuur((await ouder.Pagina(pad)).Formulier("Open"), ("code", code));
        var vel = await Bezoeker.Lees(open);
        var nee = await ouder.Verstuur(vel.Formulier("Oordeel"), ("code", code == "000000" ? "000001" : "000000"), ("akkoord", "Ja")).Geweigerd();
        Assert.Contains("U kunt nog 4 keer proberen", nee.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _groep.Bekijk(Groep8.Kim)).Inzage.Single().Akkoord);
    }

    [Fact]
    public async Task Een_nieuwe_link_maakt_de_oude_ongeldig_en_teruggehaald_opent_er_geen_meer()
    {
        var (oud, _) = await Link();
        var (nieuw, code) = await Link(nummer: 2);
        using var ouder = _web.Anoniem();
        await ouder.Pagina(oud, HttpStatusCode.NotFound);
        var vraag = await ouder.Pagina(nieuw);
        using var open = await ouder.Verstuur(vraag.Formulier("Open"), ("code", code));
        var vel = await Bezoeker.Lees(open);
        Groep8.Eis(await _groep.Dossier(Groep8.Kim).HaalTerug("Er moet iets anders in.", new OperatieId("haal-terug-1"), Groep8.Leerkracht));
        await ouder.Pagina(nieuw, HttpStatusCode.NotFound);
        using var teLaat = await ouder.Verstuur(vel.Formulier("Oordeel"), ("akkoord", "Nee"), ("reden", "Een lang verhaal."));
        Assert.Equal(HttpStatusCode.NotFound, teLaat.StatusCode);
        Assert.Contains("Een lang verhaal.", await teLaat.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await _groep.Bekijk(Groep8.Kim)).Inzage.Single().Akkoord);
    }

    [Fact]
    public async Task Kan_de_mail_niet_weg_dan_is_er_geen_nieuwe_link_en_werkt_de_vorige_nog()
    {
        var (vorige, code) = await Link();
        var kind = _web.Grains.Leerling(Groep8.School, Groep8.Kim);
        var kaart = (await kind.Kaart(Groep8.Leider)).Waarde!;
        Groep8.Eis(await kind.BewaarVerzorgers([kaart.Verzorgers.Single() with { Email = "renée@thuis.example" }], [], kaart.Versie, Groep8.Leider)); // no mail server takes this
        using var leider = await _web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"{Dossierpad}?tab=inzage");
        var was = (await _groep.Bekijk(Groep8.Kim)).Inzage.Single().LinkTot;

        var nee = await leider.Verstuur(pagina.Formulier("Link")).Geweigerd();

        Assert.Null(nee.QuerySelector("#inzagecode"));
        Assert.Equal(was, (await _groep.Bekijk(Groep8.Kim)).Inzage.Single().LinkTot);
        using var ouder = _web.Anoniem();
        using var open = await ouder.Verstuur((await ouder.Pagina(vorige)).Formulier("Open"), ("code", code));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Een_mail_die_nog_niet_weg_is_gaat_niet_meer_weg_als_er_een_nieuwe_link_is()
    {
        _bus.Onbereikbaar = "mail.school.example";
        using var leider = await _web.LogIn(Rol.Schoolleider);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var gemaakt = await leider.Verstuur((await leider.Pagina($"{Dossierpad}?tab=inzage")).Formulier("Link"));
            Assert.Equal(HttpStatusCode.OK, gemaakt.StatusCode);
        }

        var mails = (await _web.Grains.Postbus(Groep8.School).Bekijk(null, Groep8.Leider)).Waarde!.Mails.Where(m => m.Sjabloon == Sjabloon.Inzagelink).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Single(mails, m => m.Stand == MailStand.Ingetrokken);
        Assert.Equal(2, (await _groep.Bekijk(Groep8.Kim)).Inzage.Single().Pogingen.Length);
    }

    /// <summary>By the office's button: path in the mail, and the code that the page shows once.</summary>
    private async Task<(string Pad, string Code)> Link(int nummer = 1)
    {
        using var leider = await _web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"{Dossierpad}?tab=inzage");
        Assert.Null(pagina.QuerySelector("#inzagecode"));
        using var gemaakt = await leider.Verstuur(pagina.Formulier("Link"));
        var code = string.Concat((await Bezoeker.Lees(gemaakt)).QuerySelector("#inzagecode")!.TextContent.Where(char.IsAsciiDigit));
        Assert.Equal(6, code.Length);
        Assert.Null((await leider.Pagina($"{Dossierpad}?tab=inzage")).QuerySelector("#inzagecode"));
        return (Brievenbus.Link(await _bus.Naar(_web, Email, nummer)), code);
    }
}
