using System.Text;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A schorsing from the first breach to the tile on the board, in a real browser (TSO-9).</summary>
[Requirement("TSO-9c", "LIVE-1")]
public sealed class GedragTests(Huis huis, Ruit ruit)
{
    [Fact]
    public async Task Van_verzoek_tot_brief_en_het_kind_dat_toch_komt_valt_op()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        Assert.Null((await huis.Grains.Leerling(school.Sleutel, "wout").MeldAan(
            new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, school.Operatie(), school.Systeem)).Weigering);
        foreach (var nr in new[] { 1, 2, 3 })
        {
            await huis.Grains.Gedrag(school.Sleutel, "wout").OntvangOvertreding(
                new Afzender("logboek/proef", nr), new Overtreding(Huis.Vandaag.AddDays(-nr), nr, null, "Duwde een kleuter van de glijbaan.", "Fatma Yıldız"));
        }

        await using var context = await ruit.Open(school, await school.Cookie(Rol.Schoolleider, "Ingrid van Leeuwen"), 1366);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/gedrag");
        await Keuring.Zie(pagina, "gedrag-lijst");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Wout Zijlstra" }).ClickAsync();
        await pagina.Locator("#Begin_Aanleiding").FillAsync("Duwt steeds kleinere kinderen, ook na waarschuwen.");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Vraag de schoolleiding om met de ouders te praten" }).ClickAsync();
        await pagina.Locator("#Contact_Verslag").FillAsync("Moeder gesproken. Zij bespreekt het thuis.");
        await Keuring.Zie(pagina, "gedrag-contact");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg het gesprek vast" }).ClickAsync();
        await pagina.Locator("#Overleg_Uitkomst").FillAsync("Een week rust is nu nodig.");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar het overleg" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Leg het besluit vast" }).ClickAsync();
        await pagina.Locator("#Besluit_OokAanwezig").FillAsync("Karel van Rijn, Petra de Ruiter");
        await pagina.Locator("#Besluit_Voor").FillAsync("3");
        await pagina.Locator("#Besluit_Tegen").FillAsync("0");
        await pagina.Locator("#Besluit_Tekst").FillAsync("Een week niet overblijven.");
        await pagina.Locator("#Besluit_Van").FillAsync("2026-11-12");
        await pagina.Locator("#Besluit_TotEnMet").FillAsync("2026-11-20");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit vast" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#Besluit_Voor-fout")).ToContainTextAsync("hooguit 2 stemmen");
        await Keuring.Zie(pagina, "gedrag-besluit-fout");
        await pagina.Locator("#Besluit_Voor").FillAsync("2");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit vast" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#genomen-kop")).ToHaveTextAsync("De commissie schorst");
        await Keuring.Zie(pagina, "gedrag-besluit");

        await pagina.GotoAsync($"{school.Pad}/gedrag/wout");
        await pagina.Locator("#Ouders_Verslag").FillAsync("Beide ouders gebeld.");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "De ouders weten het" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".melding[data-staat=geschorst]")).ToContainTextAsync("Geschorst tot en met vrijdag 20 november");
        await Keuring.Zie(pagina, "gedrag-geschorst");
        await Brief(pagina, school);
        await TochGekomen(pagina, school);
    }

    /// <summary>The letter is made once; the file is a PDF with the words of the letter.</summary>
    private async Task Brief(IPage pagina, BordSchool school)
    {
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Maak de brief" }).ClickAsync();
        var adres = await pagina.GetByRole(AriaRole.Link, new() { Name = "Haal de brief op" }).GetAttributeAsync("href", new() { Timeout = 60_000 });
        var antwoord = await pagina.Context.APIRequest.GetAsync(adres!);
        Assert.Equal("application/pdf", antwoord.Headers["content-type"]);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString((await antwoord.BodyAsync())[..4]), StringComparison.Ordinal);
        await pagina.GotoAsync($"{school.Pad}/gedrag/wout/brief/{(await huis.Grains.Gedragoverzicht(school.Sleutel).Alles()).Single().SchorsingId}");
        await Keuring.Zie(pagina, "gedrag-brief");
    }

    private static async Task TochGekomen(IPage pagina, BordSchool school)
    {
        await pagina.GotoAsync(school.Bord5);
        await Assertions.Expect(pagina.Locator("#kind-wout")).ToHaveAttributeAsync("data-staat", "geschorst");
        await pagina.GotoAsync($"{school.Bord5}?kind=wout");
        await pagina.Locator("button.staatknop[value=aanwezig]").ClickAsync();
        await Assertions.Expect(pagina.Locator("#kind-wout")).ToHaveAttributeAsync("data-staat", "onverwacht");
        await pagina.GotoAsync($"{school.Pad}/gedrag/wout");
        await Assertions.Expect(pagina.GetByText("Was er toch, terwijl de schorsing gold")).ToBeVisibleAsync();
        await Keuring.Zie(pagina, "gedrag-toch");
    }
}
