using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Inrichten;

[Requirement("SCH-1")]
public sealed class NieuweSchoolTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private static readonly SchoolSleutel Nieuw = new("99XX07");

    [Fact]
    public async Task Een_nieuwe_school_krijgt_haar_gegevens_en_de_vakanties_van_haar_regio()
    {
        var account = kantoor.Web.Grains.Account(IntranetFabriek.AccountId(Rol.Beheerder));
        var rollen = (await account.Bekijk())!.Rollen
            .Add(new Roltoekenning(Nieuw, Rol.Beheerder, [], IntranetFabriek.Jaar.EersteDag, null))
            .Add(new Roltoekenning(Nieuw, Rol.Overblijfcoordinator, [], IntranetFabriek.Jaar.EersteDag, null));
        Assert.Null((await account.ZetRollen(rollen)).Weigering);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Beheerder);
        var leeg = await bezoeker.Pagina($"/s/{Nieuw}/inrichten");

        var zonderRegio = await bezoeker.Verstuur(leeg.Formulier("RichtIn"), ("Gegevens.Naam", "De Morgen")).Geweigerd();
        await bezoeker.Verstuur(
            leeg.Formulier("RichtIn"), ("Gegevens.Naam", "De Morgen"), ("Gegevens.Straat", "Dreef 1"), ("Gegevens.Postcode", "1234 AB"), ("Gegevens.Plaats", "Eendenveld"),
            ("Gegevens.Telefoon", "024 000 00 01"), ("Gegevens.Regio", "Noord")).Gelukt();

        Assert.Equal("Kies de vakantieregio.", zonderRegio.FoutBij("Gegevens_Regio"));
        var kalender = await bezoeker.Pagina($"/s/{Nieuw}/inrichten/kalender");
        Assert.Contains("Kerstvakantie", kalender.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("Koningsdag", kalender.Tekst("main"), StringComparison.Ordinal);
        await BegintMetStappen(bezoeker);
        var nee = await bezoeker.Pagina($"/s/{Nieuw}/bestaat-niet", HttpStatusCode.NotFound);
        Assert.Equal($"/s/{Nieuw}", nee.QuerySelector(".hoofdnav a")!.GetAttribute("href"));
    }

    /// <summary>The start page of an empty school leads to the assistant, which is in the menu too.</summary>
    private static async Task BegintMetStappen(Bezoeker bezoeker)
    {
        var vandaag = await bezoeker.Pagina($"/s/{Nieuw}");

        Assert.Equal("Deze school begint nog", vandaag.Tekst("h1"));
        Assert.Equal([$"/s/{Nieuw}/beginnen"], vandaag.QuerySelectorAll(".beginstappen a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Beginnen", vandaag.Tekst(".hoofdnav"), StringComparison.Ordinal);
        Assert.Contains("Nog niemand heeft een vaste dag.", vandaag.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("1 kind", vandaag.Tekst("main"), StringComparison.Ordinal);
    }
}
