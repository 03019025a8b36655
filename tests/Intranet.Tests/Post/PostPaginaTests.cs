using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Intranet.Post;

/// <summary>The pages of the outbox, as a person uses them.</summary>
[Requirement("POST-1")]
public sealed class PostPaginaTests
{
    private const string Adres = "/s/99XX00/post";

    [Fact]
    public async Task Wie_kreeg_wat_is_te_zoeken_op_naam_en_op_mailadres()
    {
        await using var kantoor = await Postkantoor.Open();
        kantoor.Server.BijOntvanger = naar => naar.StartsWith("weg@", StringComparison.Ordinal) ? "550 5.1.1 user unknown" : null;
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een", "Tessa Vos"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee", "Bas de Boer", "weg@elders.example"));
        await kantoor.Rust();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        Assert.Equal(["Bas de Boer", "Tessa Vos"], Namen(await bezoeker.Pagina(Adres)));
        Assert.Equal(["Tessa Vos"], Namen(await bezoeker.Pagina($"{Adres}?zoek=tes")));
        Assert.Equal(["Bas de Boer"], Namen(await bezoeker.Pagina($"{Adres}?zoek=elders.example")));
        Assert.Equal(["Bas de Boer"], Namen(await bezoeker.Pagina($"{Adres}?toon=aandacht")));
        Assert.Empty(Namen(await bezoeker.Pagina($"{Adres}?zoek=niemand")));
        var mail = await bezoeker.Pagina($"{Adres}/mail-twee");
        Assert.Contains("Dit mailadres bestaat niet", mail.Tekst(".feiten"), StringComparison.Ordinal);
        Assert.Contains("550 5.1.1 user unknown", mail.Tekst(".feiten"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_mailserver_wordt_ingesteld_en_het_wachtwoord_komt_nooit_terug()
    {
        await using var kantoor = await Postkantoor.Open(ingesteld: false);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Beheerder);
        using var naar = await bezoeker.Get(Adres);
        Assert.Equal($"{Adres}/instellingen", naar.Headers.Location?.OriginalString);
        var leeg = await bezoeker.Pagina($"{Adres}/instellingen");
        Assert.Contains("Er is nog geen mailserver ingesteld", leeg.Tekst(".melding-kop"), StringComparison.Ordinal);

        await bezoeker.Verstuur(leeg.EigenFormulier(), Velden("smtp.school.example", "587", "StartTls", "geheim van de post")).Gelukt();
        var vol = await bezoeker.Pagina($"{Adres}/instellingen");
        var andere = await bezoeker.Verstuur(vol.EigenFormulier(), ("Instellingen.Server", "smtp.elders.example")).Geweigerd();
        await bezoeker.Verstuur(vol.EigenFormulier(), ("Instellingen.AfzenderNaam", "De Horizon")).Gelukt();

        Assert.DoesNotContain("geheim van de post", vol.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Er is een wachtwoord bewaard", vol.Tekst("#wachtwoord-hulp"), StringComparison.Ordinal);
        Assert.StartsWith("Typ het wachtwoord van de mailserver.", andere.FoutBij("Instellingen_Wachtwoord"), StringComparison.Ordinal);
        var view = (await kantoor.Postbus.Instellingen(Postkantoor.Leider)).Waarde!;
        Assert.Equal(("De Horizon", null, true), (view.Nu!.AfzenderNaam, view.Nu.Wachtwoord, view.HeeftWachtwoord));
    }

    [Theory]
    [InlineData("smtp.school.example", "587", "Geen", "Instellingen_Beveiliging", "Zonder beveiliging kan alleen")]
    [InlineData("smtp.school.example", "22", "StartTls", "Instellingen_Poort", "Kies poort 587")]
    [InlineData("smtp school", "587", "StartTls", "Instellingen_Server", "Dit is geen naam van een server.")]
    [InlineData("smtp.school.example", "vijf", "StartTls", "Instellingen_Poort", "‘vijf’ is geen heel getal.")]
    public async Task Een_onveilige_of_onmogelijke_mailserver_wordt_geweigerd_bij_het_veld(string server, string poort, string beveiliging, string veld, string zin)
    {
        await using var kantoor = await Postkantoor.Open(ingesteld: false);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Beheerder);

        var pagina = await bezoeker.Verstuur((await bezoeker.Pagina($"{Adres}/instellingen")).EigenFormulier(), Velden(server, poort, beveiliging, "")).Geweigerd();

        Assert.StartsWith(zin, pagina.FoutBij(veld), StringComparison.Ordinal);
        Assert.Null((await kantoor.Postbus.Instellingen(Postkantoor.Leider)).Waarde!.Nu);
    }

    [Fact]
    public async Task Een_proefbericht_laat_zien_wat_de_server_zegt_en_gaat_bij_dubbel_klikken_een_keer()
    {
        await using var kantoor = await Postkantoor.Open();
        kantoor.Server.BijOntvanger = naar => naar.StartsWith("weg@", StringComparison.Ordinal) ? "550 5.1.1 user unknown" : null;
        using var bezoeker = await kantoor.Web.LogIn(Rol.Schoolleider);
        var formulier = (await bezoeker.Pagina($"{Adres}/instellingen")).Formulier("Proef");

        var goed = await Bezoeker.Lees(await bezoeker.Verstuur(formulier, ("Proef.Email", "tessa@school.example")));
        var nogmaals = await Bezoeker.Lees(await bezoeker.Verstuur(formulier, ("Proef.Email", "tessa@school.example")));
        var fout = await Bezoeker.Lees(await bezoeker.Verstuur(nogmaals.Formulier("Proef"), ("Proef.Email", "weg@school.example")));
        var geenAdres = await bezoeker.Verstuur(fout.Formulier("Proef"), ("Proef.Email", "geen adres")).Geweigerd();

        Assert.All(new[] { goed, nogmaals }, p => Assert.Contains("De mailserver nam de mail aan. De server zei: 250 2.0.0 queued as 4711", p.Tekst(".melding"), StringComparison.Ordinal));
        Assert.Contains("Het proefbericht is niet verstuurd Dit mailadres bestaat niet", fout.Tekst(".melding"), StringComparison.Ordinal);
        Assert.StartsWith("Naar dit mailadres kunnen we niet mailen.", geenAdres.FoutBij("Proef_Email"), StringComparison.Ordinal);
        Assert.Equal("tessa@school.example", Assert.Single(kantoor.Server.Ontvangen).Naar);
    }

    [Fact]
    public async Task Een_mail_die_terugkwam_wordt_genoteerd_ook_als_hij_al_op_een_blad_staat()
    {
        await using var kantoor = await Postkantoor.Open();
        for (var n = 0; n < PostGrenzen.BladMax; n++)
        {
            await kantoor.Verstuur(Postkantoor.Opdracht($"mail-{n:D4}"));
        }

        await kantoor.Rust();
        await kantoor.TotDat(async () => (await kantoor.Bekijk()).Mails.Length == PostGrenzen.BladMax);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina($"{Adres}/mail-0007")).Formulier("Terug");

        var teVroeg = await bezoeker.Verstuur(formulier, ("Terug.Datum", "2026-11-11"), ("Terug.Reden", "mailbox bestaat niet")).Geweigerd();
        var zonderReden = await bezoeker.Verstuur(formulier, ("Terug.Reden", "")).Geweigerd();
        await bezoeker.Verstuur(formulier, ("Terug.Reden", "mailbox bestaat niet")).Gelukt();
        await bezoeker.Verstuur(formulier, ("Terug.Reden", "mailbox bestaat niet")).Gelukt();

        Assert.StartsWith("Kies een datum tussen", teVroeg.FoutBij("Terug_Datum"), StringComparison.Ordinal);
        Assert.StartsWith("Vul de reden in.", zonderReden.FoutBij("Terug_Reden"), StringComparison.Ordinal);
        Assert.Equal("mailbox bestaat niet", (await kantoor.Mail("mail-0007")).Terug?.Reden);
        Assert.Equal(["Tessa Vos"], Namen(await bezoeker.Pagina($"{Adres}?toon=aandacht")));
        await kantoor.Web.Herstart();
        Assert.Equal("mailbox bestaat niet", (await kantoor.Mail("mail-0007")).Terug?.Reden);
    }

    [Fact]
    public async Task Wachtende_mail_is_in_te_trekken_en_staat_na_een_uur_op_de_startpagina_en_bij_gezondheid()
    {
        await using var kantoor = await Postkantoor.Open(ingesteld: false);
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        Assert.DoesNotContain((await bezoeker.Pagina("/s/99XX00")).QuerySelectorAll(".melding"), m => m.TextContent.Contains("mail", StringComparison.OrdinalIgnoreCase));

        kantoor.Web.Klok.Vooruit(TimeSpan.FromMinutes(61));
        var start = await bezoeker.Pagina("/s/99XX00");
        var gezond = await Gezondheid(kantoor);
        await bezoeker.Verstuur((await bezoeker.Pagina($"{Adres}/mail-een")).Formulier("TrekIn")).Gelukt();
        await kantoor.StelIn(s => s);
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));
        await kantoor.Rust();
        kantoor.Web.Klok.Vooruit(TimeSpan.FromMinutes(2));

        Assert.Contains("Er ligt een mail die niet weggaat", start.Tekst(".melding-kop"), StringComparison.Ordinal);
        Assert.Equal("goed\nlaatste geaccepteerde mail: geen\ner wacht mail, langer dan een uur", gezond);
        Assert.DoesNotContain((await bezoeker.Pagina("/s/99XX00")).QuerySelectorAll(".melding"), m => m.TextContent.Contains("mail", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("goed\nlaatste geaccepteerde mail: 2026-11-12T11:01:00Z, 2 minuten geleden", await Gezondheid(kantoor));
    }

    [Fact]
    public async Task Zonder_tweede_stap_blijft_de_post_dicht()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Schoolleider);

        foreach (var pad in new[] { Adres, $"{Adres}/instellingen", $"{Adres}/mail-een" })
        {
            using var antwoord = await bezoeker.Get(pad);
            Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
        }
    }

    private static async Task<string> Gezondheid(Postkantoor kantoor)
    {
        using var anoniem = kantoor.Web.Anoniem();
        using var antwoord = await anoniem.Get("/health/ready");
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Namen(IHtmlDocument pagina) => pagina.QuerySelectorAll("#postlijst tbody .rijlink").Select(e => e.TextContent);

    private static (string, string)[] Velden(string server, string poort, string beveiliging, string wachtwoord) =>
    [
        ("Instellingen.Server", server), ("Instellingen.Poort", poort), ("Instellingen.Beveiliging", beveiliging),
        ("Instellingen.Gebruiker", wachtwoord.Length > 0 ? "school" : ""), ("Instellingen.Wachtwoord", wachtwoord), ("Instellingen.AfzenderEmail", "post@school.example"),
    ];
}
