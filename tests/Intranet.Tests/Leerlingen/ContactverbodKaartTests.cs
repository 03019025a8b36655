using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

/// <summary>Who may not have the child along doesn't vanish from the card by one click (SCH-2).</summary>
[Requirement("SCH-2")]
public sealed class ContactverbodKaartTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Wie_een_contactverbod_heeft_gaat_pas_van_de_lijst_als_het_met_een_reden_is_opgeheven()
    {
        var kaart = await kantoor.NieuwKind("verbod-weg", "Pien", null, "Verbodsbord");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        await bezoeker.Verstuur(
            (await bezoeker.Pagina($"{kaart}?verzorger=nieuw")).Formulier("Verzorger"), ("Verzorger.Naam", "Dennis"), ("Verzorger.Relatie", "vader"),
            ("Verzorger.Telefoon", "0612345678"), ("Verzorger.HeeftGezag", "true"), ("Verzorger.MagOphalen", "false"), ("Verzorger.Contactverbod", "true"),
            ("Verzorger.Belvolgorde", "0")).Gelukt();
        var dennis = Assert.Single((await kantoor.Kaart("verbod-weg")).Verzorgers);

        var nee = await Verwijder(bezoeker, kaart, dennis.Id).Geweigerd();
        Assert.Contains(Weigeringen.ContactverbodBlijft.Zin, nee.Tekst("#deel-Verzorger [role=alert]"), StringComparison.Ordinal);
        var pagina = await bezoeker.Pagina($"{kaart}?verzorger={dennis.Id}");
        Assert.DoesNotContain("Haal van de lijst", pagina.Tekst("#deel-Verzorger"), StringComparison.Ordinal);
        var zonder = await bezoeker.Verstuur(pagina.Formulier("Verzorger"), ("Verzorger.Contactverbod", "false")).Geweigerd();
        Assert.Equal(Weigeringen.ContactverbodReden.Zin, zonder.FoutBij("Verzorger_VerbodVoorbij"));
        var lang = await bezoeker.Verstuur(zonder.Formulier("Verzorger"), ("Verzorger.Contactverbod", "false"), ("Verzorger.VerbodVoorbij", new string('x', 151))).Geweigerd();
        Assert.NotEmpty(lang.FoutBij("Verzorger_VerbodVoorbij"));
        Assert.True(Assert.Single((await kantoor.Kaart("verbod-weg")).Verzorgers).Contactverbod);

        await bezoeker.Verstuur(zonder.Formulier("Verzorger"), ("Verzorger.Contactverbod", "false"), ("Verzorger.VerbodVoorbij", "De rechter hief het op.")).Gelukt();
        Assert.Contains("De rechter hief het op.", (await bezoeker.Pagina(kaart)).Tekst("#deel-Geschiedenis"), StringComparison.Ordinal);
        await Verwijder(bezoeker, kaart, dennis.Id).Gelukt();
        Assert.Empty((await kantoor.Kaart("verbod-weg")).Verzorgers);
    }

    [Fact]
    public async Task Opheffen_zonder_reden_wijzigt_ook_bij_broer_of_zus_niets()
    {
        var kaart = await kantoor.NieuwKind("verbod-pip", "Pip", null, "Verbodsgezin");
        await kantoor.NieuwKind("verbod-jet", "Jet", null, "Verbodsgezin", KleineSchool.Groep6);
        var vader = new Verzorger("v1", "Ruud Verbodsgezin", "vader", "0611223344", "ruud@voorbeeld.invalid", true, false, true, false, "Nederlands", 0, 0);
        foreach (var id in new[] { "verbod-pip", "verbod-jet" })
        {
            Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, id).BewaarVerzorgers([vader], [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem)).Weigering);
        }

        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina($"{kaart}?verzorger=v1")).Formulier("Verzorger");
        (string, string)[] velden = [("Verzorger.Contactverbod", "false"), ("Verzorger.Telefoon", "0655667788"), ("Verzorger.Ook", "verbod-jet")];

        var nee = await bezoeker.Verstuur(formulier, velden).Geweigerd();
        Assert.Equal(Weigeringen.ContactverbodReden.Zin, nee.FoutBij("Verzorger_VerbodVoorbij"));
        Assert.Equal("+31611223344", Assert.Single((await kantoor.Kaart("verbod-jet")).Verzorgers).Telefoon);

        await bezoeker.Verstuur(formulier, [.. velden, ("Verzorger.VerbodVoorbij", "De rechter hief het op.")]).Gelukt();
        var bijJet = Assert.Single((await kantoor.Kaart("verbod-jet")).Verzorgers);
        Assert.Equal(("+31655667788", true), (bijJet.Telefoon, bijJet.Contactverbod));
    }

    private async Task<HttpResponseMessage> Verwijder(Bezoeker bezoeker, string kaart, string id) =>
        await bezoeker.Post($"{kaart}?handler=VerwijderVerzorger", [("id", id), ("Versie", $"{(await kantoor.Kaart("verbod-weg")).Versie}")]);
}
