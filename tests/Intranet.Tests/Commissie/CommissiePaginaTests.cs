using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Financien;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Members, agreements and the dossier for the inspectie, without script (TSO-0b, TSO-2a, TSO-2d, TSO-15b).</summary>
public sealed class CommissiePaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Commissie = "/s/99XX00/commissie";
    private const string Afspraken = $"{Commissie}/afspraken";
    private const string Inspectie = $"{Commissie}/inspectie";

    [Fact, Requirement("TSO-2a", "TSO-2d")]
    public async Task Een_lid_heeft_een_adres_de_leden_kiezen_een_voorzitter_en_wie_alleen_leest_ziet_geen_formulier()
    {
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await marijke.Pagina(Commissie);
        Assert.Contains("geen lid van de ouderraad in de commissie", pagina.Tekst("#commissie"), StringComparison.Ordinal);
        var nee = await marijke.Verstuur(Geldschool.Vorm(pagina, "Lid"), ("Geld.Naam", "Joris Vink"), ("Geld.Functie", "Ouderraad")).Geweigerd();
        Assert.Contains("geen account en geen mailadres", nee.FoutBij("Geld_Email"), StringComparison.Ordinal);
        var vorm = Geldschool.Vorm(nee, "Lid");
        await marijke.Verstuur(vorm, ("Geld.Email", "joris@voorbeeld.invalid")).Gelukt();
        await marijke.Verstuur(vorm, ("Geld.Email", "joris@voorbeeld.invalid")).Gelukt(); // a double click
        var leider = ("Geld.AccountId", IntranetFabriek.AccountId(Rol.Schoolleider));
        await marijke.Verstuur(Geldschool.Vorm(await marijke.Pagina(Commissie), "Lid"), leider, ("Geld.Functie", "Schoolleiding")).Gelukt();
        var joris = Assert.Single((await Leden()).Leden, l => l.Naam == "Joris Vink");
        Assert.Equal(2, (await Leden()).Leden.Length);

        var gelijk = await marijke.Verstuur(
            Geldschool.Vorm(await marijke.Pagina(Commissie), "Voorzitter"), ("Geld.Lid", joris.Id), ("Geld.Voor", "1"), ("Geld.Tegen", "1")).Geweigerd();
        Assert.Contains("niemand gekozen", gelijk.FoutBij("Geld_Voor"), StringComparison.Ordinal);
        await marijke.Verstuur(Geldschool.Vorm(gelijk, "Voorzitter"), ("Geld.Voor", "2"), ("Geld.Tegen", "0")).Gelukt();
        Assert.Contains("Joris Vink, voorzitter", (await marijke.Pagina(Commissie)).Tekst("#commissie"), StringComparison.Ordinal);

        var wijzig = await marijke.Pagina($"{Commissie}?lid={joris.Id}");
        Assert.Equal("Joris Vink", wijzig.GetElementById("Naam-lid")!.GetAttribute("value"));
        await marijke.Verstuur(Geldschool.Vorm(wijzig, "Lid"), ("Geld.TotEnMet", Sleutels.Dag(kantoor.Web.Vandaag.AddDays(10)))).Gelukt();
        Assert.Contains("De termijn van Joris Vink", (await marijke.Pagina(Commissie)).Tekst("#commissie"), StringComparison.Ordinal);

        using var bestuur = await kantoor.Web.LogIn(Rol.Bestuur);
        var leest = await bestuur.Pagina(Commissie);
        Assert.Contains("Joris Vink, voorzitter", leest.Tekst("#commissie"), StringComparison.Ordinal);
        Assert.DoesNotContain("joris@", leest.Tekst("body"), StringComparison.Ordinal);
        Assert.Empty(leest.QuerySelectorAll("#commissie form"));
        using var deel = await bestuur.Get($"{Commissie}?handler=Leden", htmx: true);
        Assert.Equal(HttpStatusCode.OK, deel.StatusCode);
        using var zelf = await bestuur.Post($"{Commissie}?handler=Lid", [("Geld.Naam", "Wie dan ook"), ("operatie", "operatie-zelf")]);
        Assert.Equal(HttpStatusCode.Forbidden, zelf.StatusCode);
        await marijke.Pagina($"{Commissie}?lid=bestaat-niet", HttpStatusCode.NotFound);
    }

    [Fact, Requirement("TSO-0b")]
    public async Task Een_afspraak_krijgt_haar_bewijs_noemt_geen_kind_en_is_na_te_lezen_door_wie_erover_gaat()
    {
        await kantoor.NieuwKind("kind-afspraak", "Wout", null, "Zijlstra");
        await Geldschool.Tot(kantoor.Web, async () => (await kantoor.Web.Grains.Register(Kantoor.School).Alles()).Rijen.Any(r => r.Id == "kind-afspraak"));
        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        (string, string)[] velden =
        [
            ("Geld.Onderwerp", "Helpers op het plein"), ("Geld.Tekst", "Er komt een helper bij, want Wout Zijlstra viel."), ("Geld.Bestuur", "Hanneke Bloem"), ("Geld.Mr", "Sanne Bakker"),
        ];
        var nee = await ingrid.Verstuur(Afspraakvorm(await ingrid.Pagina(Afspraken)), velden).Geweigerd();
        Assert.Contains("de naam van een kind", nee.FoutBij("Geld_Tekst"), StringComparison.Ordinal);
        Assert.Equal("Helpers op het plein", nee.GetElementById("Geld_Onderwerp")!.GetAttribute("value"));
        await ingrid.Verstuur(Afspraakvorm(nee), ("Geld.Tekst", "Er komt een helper bij.")).Gelukt();
        var id = (await Register()).Single(a => a.Onderwerp == "Helpers op het plein").Id;

        var adres = $"{Afspraken}/{id}";
        (string, string)[] stuk = [("Geld.Naam", "Notulen van de MR"), ("Geld.Op", Sleutels.Dag(kantoor.Web.Vandaag)), ("operatie", "operatie-stuk-1")];
        using var geen = await Geldschool.Stuur(ingrid, $"{adres}?handler=Stuk", "document", [], stuk);
        Assert.Contains("Kies het bestand", (await Bezoeker.Lees(geen, HttpStatusCode.UnprocessableEntity)).Tekst(".samenvatting"), StringComparison.Ordinal);
        using var vreemd = await Geldschool.Stuur(ingrid, $"{adres}?handler=Stuk", "document", "<html>"u8.ToArray(), stuk);
        Assert.Contains("geen PDF, JPEG of PNG", (await Bezoeker.Lees(vreemd, HttpStatusCode.UnprocessableEntity)).Tekst(".samenvatting"), StringComparison.Ordinal);
        using var goed = await Geldschool.Stuur(ingrid, $"{adres}?handler=Stuk", "document", [.. Geldschool.Brief], stuk);
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        await ingrid.Verstuur(Geldschool.Vorm(await ingrid.Pagina(adres), "Nagekomen"), ("Geld.Tekst", "Er staan er nu drie.")).Gelukt();

        using var mr = await kantoor.Web.LogIn(Rol.MrOuder);
        var leest = await mr.Pagina(adres);
        Assert.Contains("Er staan er nu drie.", leest.Tekst("#afspraak"), StringComparison.Ordinal);
        Assert.Empty(leest.QuerySelectorAll("#afspraak form"));
        using var bestand = await mr.Get(leest.QuerySelector("#afspraak a[download]")!.GetAttribute("href")!);
        Assert.Equal(("application/pdf", "attachment"), (bestand.Content.Headers.ContentType?.MediaType, bestand.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(Geldschool.Brief.ToArray(), await bestand.Content.ReadAsByteArrayAsync());

        await ingrid.Verstuur(Geldschool.Vorm(await ingrid.Pagina(adres), "Weg"), ("Geld.Reden", "Verkeerde notulen.")).Gelukt();
        Assert.Contains("Stuk weggehaald: Verkeerde notulen.", (await ingrid.Pagina(adres)).Tekst("#afspraak"), StringComparison.Ordinal);
        await mr.Pagina($"{adres}?handler=Stuk&bestand=bestaat-niet", HttpStatusCode.NotFound);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Groepsleerkracht)]
    [InlineData(Rol.Administratie)]
    public async Task Afspraken_en_dossier_zijn_niet_voor_iedereen(Rol rol)
    {
        using var bezoeker = await kantoor.Web.LogIn(rol);
        await bezoeker.Pagina(Afspraken, HttpStatusCode.Forbidden);
        await bezoeker.Pagina(Inspectie, HttpStatusCode.Forbidden);
    }

    [Fact, Requirement("TSO-0b", "TSO-1c")]
    public async Task Het_dossier_voor_de_inspectie_is_een_vel_met_afspraken_en_besluiten()
    {
        var register = kantoor.Web.Grains.MrAfspraken(Kantoor.School);
        var versie = (await register.Bekijk(Kantoor.Systeem)).Waarde!.Versie;
        var invoer = new MrAfspraakInvoer("Ruimte voor het dossier", "De aula is tussen de middag vrij.", kantoor.Web.Vandaag, "Hanneke Bloem", "Sanne Bakker", null, null);
        Assert.Null((await register.Bewaar(null, invoer, versie, new OperatieId("operatie-dossier"), Kantoor.Systeem)).Weigering);

        using var bestuur = await kantoor.Web.LogIn(Rol.Bestuur);
        var vel = await bestuur.Pagina(Inspectie);

        Assert.Contains("Ruimte voor het dossier", vel.Tekst(".drukvel"), StringComparison.Ordinal);
        Assert.Contains("Nog niet vastgelegd: ", vel.Tekst(".drukvel"), StringComparison.Ordinal);
        Assert.Equal(["1. Verantwoordelijkheid, mandaat en kaders", "2. Verzekering en VOG", "3. Afspraken van MR en bestuur", "4. Besluiten, advies, instemming en geschillen"],
            vel.QuerySelectorAll(".drukvel h2").Select(h => h.TextContent.Trim()));
        Assert.Empty(vel.QuerySelectorAll(".drukvel form"));
    }

    [Fact, Requirement("TSO-15b")]
    public async Task Waarin_het_reglement_niet_voorziet_zeggen_mr_ouderraad_en_schoolleiding_zelf_en_een_nee_beeindigt_het()
    {
        var besluiten = kantoor.Web.Grains.Besluiten(Kantoor.School, IntranetFabriek.Jaar);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await marijke.Pagina($"/s/99XX00/besluiten/nieuw?jaar={IntranetFabriek.Jaar}&soort=nietvoorzien");
        Assert.Null(nieuw.GetElementById("leerkrachten"));
        var vorm = (IHtmlFormElement)nieuw.QuerySelector("#voorstel form")!;
        var adres = (await marijke.Verstuur(vorm, ("Geld.Titel", "Een hond op het plein"), ("Geld.Vanaf", Sleutels.Dag(kantoor.Web.Vandaag)), ("Geld.Toelichting", "Een hulphond mag mee.")).Gelukt()).Split('?')[0];
        var id = adres.Split('/')[^1];
        ImmutableArray<string> aanwezig = ["Karel van Rijn", "Petra de Ruiter"];
        Assert.Null((await besluiten.NoteerCommissie(
            id, new BesluitInvoer(kantoor.Web.Vandaag, aanwezig, 2, 0, 0, "Akkoord."), 0, new OperatieId("operatie-hond"), Geldschool.Coordinator)).Weigering);

        using var mr = await kantoor.Web.LogIn(Rol.MrOuder);
        var pagina = await mr.Pagina(adres);
        Assert.True(Geldschool.HeeftVorm(pagina, $"Vastleggen&stap={Besluitstap.SamenspraakMr}"));
        Assert.False(Geldschool.HeeftVorm(pagina, $"Vastleggen&stap={Besluitstap.SamenspraakOuderraad}"));
        (string, string)[] nee =
        [
            ("Geld.Uitkomst", nameof(Stapuitkomst.Negatief)), ("Geld.Op", Sleutels.Dag(kantoor.Web.Vandaag)), ("Geld.Door", "Sanne Bakker"), ("Geld.Tekst", "Liever niet, er zijn allergieën."),
        ];
        await mr.Verstuur(Geldschool.Vorm(pagina, $"Vastleggen&stap={Besluitstap.SamenspraakMr}"), nee).Gelukt();

        pagina = await marijke.Pagina(adres);
        Assert.Contains("De MR is niet akkoord", pagina.Tekst("#niet-akkoord"), StringComparison.Ordinal);
        Assert.False(Geldschool.HeeftVorm(pagina, "Activeer"));
        Assert.False(Geldschool.HeeftVorm(pagina, "Geschil"));
        Assert.Equal(Besluitstand.Ingetrokken, (await besluiten.Kaart(id, Kantoor.Systeem)).Waarde!.Besluit.Stand);
    }

    private static IHtmlFormElement Afspraakvorm(IHtmlDocument pagina) => (IHtmlFormElement)pagina.QuerySelector("#afspraakvorm")!;

    private async Task<CommissieView> Leden() => (await kantoor.Web.Grains.Commissie(Kantoor.School).Bekijk(Kantoor.Systeem)).Waarde!;

    private async Task<ImmutableArray<MrAfspraak>> Register() => (await kantoor.Web.Grains.MrAfspraken(Kantoor.School).Bekijk(Kantoor.Systeem)).Waarde!.Afspraken;
}
