using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A verzorger on a phone asks for other days and to have the own number put right (PAR-1).</summary>
[Collection(nameof(OpTijd))]
public sealed class OuderwensBrowserTests(Ruit ruit)
{
    [Fact, Requirement("PAR-1", "UX-1")]
    public async Task Op_een_telefoon_vraagt_een_ouder_andere_dagen_en_staat_een_fout_bij_het_veld()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 9);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal);
        await new OverdrachtVulling(huis, school).Vul(waarden);
        await new LinkVulling(huis, school).Vul(waarden);
        await using var context = await ruit.Open(school.Huis.Adres, 360);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"/ouder/{waarden["token /ouder/{token}"]}");

        await pagina.Locator("#wens summary").ClickAsync();
        await pagina.Locator("#gegevens summary").First.ClickAsync();
        var fouten = new List<string>(await Keuring.Breedte(pagina, "ouderwens-360"));
        fouten.AddRange(await Keuring.Axe(pagina, "ouderwens-360"));
        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));

        var vorm = pagina.Locator("#wens form");
        await vorm.GetByText("Vaste dagen", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await vorm.Locator("#w-per").FillAsync(Sleutels.Dag(Huis.Vandaag.AddDays(20)));
        await vorm.GetByRole(AriaRole.Button).ClickAsync();
        await pagina.Locator("#w-dagen-fout").WaitForAsync();
        await pagina.Locator("#wens form").GetByText("dinsdag").ClickAsync();
        await pagina.Locator("#wens form").GetByRole(AriaRole.Button).ClickAsync();
        await pagina.Locator(".melding[data-staat=goed]").WaitForAsync();

        var vraag = Assert.Single((await huis.Grains.Vragen(school.Sleutel, Huis.Vandaag).Bekijk(school.Systeem)).Waarde!.Vragen);
        Assert.Equal((AanmeldingSoort.Structureel, Weekdagen.Dinsdag), (vraag.Wens!.Aanmelding, vraag.Wens.Weekdagen));
    }
}
