using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Intranet.Werving;

[Requirement("TSO-4d")]
public sealed class LegeScanTests
{
    [Fact]
    public async Task Een_scan_zonder_inhoud_wordt_geweigerd_en_er_wordt_niets_vastgelegd()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var ria = web.Grains.Overblijfkracht(Kantoor.School, "ria");
        var kaart = new OverblijfkrachtGegevens(
            "Ria Nijland", "0612345678", null, false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 24), null, null);
        Assert.Null((await ria.Bewaar(kaart, 0, Kantoor.Systeem)).Weigering);
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        using var inhoud = new MultipartFormDataContent
        {
            { new StringContent(await marijke.Token()), "__RequestVerificationToken" }, { new StringContent("2026-11-10"), "Papier.Op" },
            { new StringContent("Ria Nijland"), "Papier.Naam" }, { new StringContent("operatie-leeg-1"), "operatie" },
            { new ByteArrayContent([]), "scan", "overeenkomst.pdf" },
        };

        using var antwoord = await marijke.Client.PostAsync(new Uri("/s/99XX00/overblijfkrachten/ria/dossier?handler=Papier", UriKind.Relative), inhoud);

        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Dit bestand is leeg.", pagina.FoutBij("Papier_Scan"), StringComparison.Ordinal);
        Assert.Empty((await ria.Dossier(Kantoor.Systeem)).Waarde!.Overeenkomsten);
    }
}
