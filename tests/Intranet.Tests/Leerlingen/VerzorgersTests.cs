using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

[Requirement("SCH-2")]
public sealed class VerzorgersTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private static readonly (string Naam, string Waarde) Gezag = ("Verzorger.HeeftGezag", "true");

    [Fact]
    public async Task Verzorgers_staan_in_de_volgorde_waarin_je_belt()
    {
        var kaart = await kantoor.NieuwKind("verz-volg", "Pien", null, "Belvolgorde");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Samira Haddad"), ("Verzorger.Relatie", "moeder"), ("Verzorger.Telefoon", "06-12345678"));
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Karim Haddad"), ("Verzorger.Relatie", "vader"), ("Verzorger.Telefoon", "0612345679"), ("Verzorger.Belvolgorde", "1"));
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Opa Hamid"), ("Verzorger.Relatie", "opa"), ("Verzorger.Telefoon", ""), ("Verzorger.Belvolgorde", "0"));
        await bezoeker.Verstuur(
            (await bezoeker.Pagina($"{kaart}?verzorger=nieuw-noodnummer")).Formulier("Noodcontact"), ("Noodcontact.Naam", "Oma Fatma"), ("Noodcontact.Relatie", "oma"),
            ("Noodcontact.Telefoon", "024 123 45 67"), ("Noodcontact.Belvolgorde", "2")).Gelukt();

        var pagina = await bezoeker.Pagina(kaart);

        Assert.Equal(["Karim Haddad", "Oma Fatma", "Samira Haddad", "Opa Hamid"], pagina.QuerySelectorAll(".bellijst b").Select(b => b.TextContent));
        Assert.Equal(["1", "2", "3", "–"], pagina.QuerySelectorAll(".bellijst-nr").Select(b => b.TextContent));
        Assert.Equal("tel:+31612345679", pagina.QuerySelector(".bellijst a")!.GetAttribute("href"));
        Assert.Contains("06 12 34 56 79", pagina.Tekst(".bellijst"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_iemand_gezag_heeft_wordt_altijd_gekozen()
    {
        var kaart = await kantoor.NieuwKind("verz-gezag", "Pien", null, "Gezag");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{kaart}?verzorger=nieuw")).Formulier("Verzorger");
        (string Naam, string Waarde)[] velden = [("Verzorger.Naam", "Samira"), ("Verzorger.Relatie", "moeder"), ("Verzorger.Telefoon", "0612345678")];

        var nee = await bezoeker.Verstuur(formulier, velden).Geweigerd();
        await bezoeker.Verstuur(formulier, [.. velden, ("Verzorger.HeeftGezag", "false")]).Gelukt();

        Assert.Equal("Kies of deze persoon gezag heeft.", nee.FoutBij("Verzorger_HeeftGezag"));
        Assert.False(Assert.Single((await kantoor.Kaart("verz-gezag")).Verzorgers).HeeftGezag);
    }

    [Theory]
    [InlineData("Verzorger_Naam", "Vul de naam van elke verzorger in.", "Verzorger.Naam", "")]
    [InlineData("Verzorger_Telefoon", "Wie in de belvolgorde staat, heeft een telefoonnummer nodig.", "Verzorger.Telefoon", "")]
    [InlineData("Verzorger_Telefoon", "Dit telefoonnummer klopt niet. Schrijf het als 06 12 34 56 78, 024 123 45 67 of met + en landnummer.", "Verzorger.Telefoon", "12")]
    [InlineData("Verzorger_Email", "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl.", "Verzorger.Email", "samira@")]
    [InlineData("Verzorger_Contactverbod", "Wie een contactverbod heeft, mag het kind niet ophalen. Zet een van de twee uit.", "Verzorger.Contactverbod", "true")]
    public async Task Een_weigering_staat_bij_het_veld(string veld, string zin, string naam, string waarde)
    {
        var id = $"verz-{veld.Length}-{zin.Length}";
        var kaart = await kantoor.NieuwKind(id, "Pien", null, "Weigering");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{kaart}?verzorger=nieuw")).Formulier("Verzorger");
        (string Naam, string Waarde)[] velden = [("Verzorger.Naam", "Samira"), ("Verzorger.Relatie", "moeder"), ("Verzorger.Telefoon", "0612345678"), Gezag];

        var pagina = await bezoeker.Verstuur(formulier, [.. velden.Where(v => v.Naam != naam), (naam, waarde)]).Geweigerd();

        Assert.Equal(zin, pagina.FoutBij(veld));
        Assert.Empty((await kantoor.Kaart(id)).Verzorgers);
    }

    [Fact]
    public async Task Een_scherm_van_eerder_zegt_dat_er_intussen_een_contactverbod_is()
    {
        var kaart = await kantoor.NieuwKind("verz-verbod", "Pien", null, "Verbod");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Dennis"), ("Verzorger.Relatie", "vader"), ("Verzorger.Telefoon", "0612345678"));
        var id = (await kantoor.Kaart("verz-verbod")).Verzorgers[0].Id;
        var oud = (await bezoeker.Pagina($"{kaart}?verzorger={id}")).Formulier("Verzorger");
        await bezoeker.Verstuur(
            (await bezoeker.Pagina($"{kaart}?verzorger={id}")).Formulier("Verzorger"), ("Verzorger.Contactverbod", "true"), ("Verzorger.MagOphalen", "false"),
            ("Verzorger.Belvolgorde", "0")).Gelukt();

        var verouderd = await bezoeker.Verstuur(oud, ("Verzorger.Email", "dennis@school.example")).Geweigerd();

        Assert.True((await kantoor.Kaart("verz-verbod")).Verzorgers[0].Contactverbod);
        var anders = verouderd.QuerySelectorAll(".melding dd b").ToDictionary(b => b.ParentElement!.PreviousElementSibling!.TextContent, b => b.TextContent, StringComparer.Ordinal);
        Assert.Equal(("ja", "nee", "niet bellen"), (anders["Contactverbod"], anders["Mag ophalen"], anders["Belvolgorde"]));
        Assert.Contains("Contactverbod vastgelegd", (await kantoor.Kaart("verz-verbod")).Geschiedenis[0].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_delen_van_de_kosten_wijzig_je_samen()
    {
        var kaart = await kantoor.NieuwKind("verz-deel", "Pien", null, "Betaler");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Samira"), ("Verzorger.Relatie", "moeder"), ("Verzorger.Telefoon", "0612345678"));
        var eerste = (await kantoor.Kaart("verz-deel")).Verzorgers[0];
        var nieuw = (await bezoeker.Pagina($"{kaart}?verzorger=nieuw")).Formulier("Verzorger");
        var eigen = nieuw.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Single(e => e.Name == "Verzorger.Id").Value;
        (string, string)[] vader = [("Verzorger.Naam", "Karim"), ("Verzorger.Relatie", "vader"), ("Verzorger.Telefoon", "0612345679"), Gezag];

        var teveel = await bezoeker.Verstuur(nieuw, [.. vader, ($"Verzorger.Delen[{eerste.Id}]", "60"), ($"Verzorger.Delen[{eigen}]", "60")]).Geweigerd();
        await bezoeker.Verstuur(nieuw, [.. vader, ($"Verzorger.Delen[{eerste.Id}]", "60"), ($"Verzorger.Delen[{eigen}]", "40")]).Gelukt();

        Assert.Equal("De betaaldelen zijn samen 100 procent, of allemaal 0.", teveel.FoutBij("Verzorger_Delen"));
        Assert.Equal([60, 40], (await kantoor.Kaart("verz-deel")).Verzorgers.Select(v => v.Betaaldeel));
    }

    [Fact]
    public async Task Wie_van_de_lijst_gaat_laat_geen_gat_in_de_belvolgorde()
    {
        var kaart = await kantoor.NieuwKind("verz-weg", "Pien", null, "Gat");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Eerste"), ("Verzorger.Relatie", "oma"), ("Verzorger.Telefoon", "0612345678"));
        await VoegToe(bezoeker, kaart, ("Verzorger.Naam", "Tweede"), ("Verzorger.Relatie", "opa"), ("Verzorger.Telefoon", "0612345679"));
        var stand = await kantoor.Kaart("verz-weg");

        await bezoeker.Post($"{kaart}?handler=VerwijderVerzorger", [("id", stand.Verzorgers[0].Id), ("Versie", $"{stand.Versie}")]).Gelukt();
        var verouderd = await bezoeker.Post($"{kaart}?handler=VerwijderVerzorger", [("id", stand.Verzorgers[1].Id), ("Versie", $"{stand.Versie}")]).Geweigerd();

        var over = Assert.Single((await kantoor.Kaart("verz-weg")).Verzorgers);
        Assert.Equal(("Tweede", 1), (over.Naam, over.Belvolgorde));
        Assert.Contains("Iemand anders paste dit net aan", verouderd.Tekst("#deel-Verzorger [role=alert]"), StringComparison.Ordinal);
    }

    private static async Task VoegToe(Bezoeker bezoeker, string kaart, params (string, string)[] velden) =>
        await bezoeker.Verstuur((await bezoeker.Pagina($"{kaart}?verzorger=nieuw")).Formulier("Verzorger"), [.. velden, Gezag]).Gelukt();
}
