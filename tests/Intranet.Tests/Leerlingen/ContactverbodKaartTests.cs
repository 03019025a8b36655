using AngleSharp.Dom;
using OrleansSchool.Basis;

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

    private async Task<HttpResponseMessage> Verwijder(Bezoeker bezoeker, string kaart, string id) =>
        await bezoeker.Post($"{kaart}?handler=VerwijderVerzorger", [("id", id), ("Versie", $"{(await kantoor.Kaart("verbod-weg")).Versie}")]);
}
