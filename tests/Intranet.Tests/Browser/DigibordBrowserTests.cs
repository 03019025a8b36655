using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The screen in front of the class in a browser: fits, reads from the back row, fills the screen, and says when it is behind (TSO-7).</summary>
[Collection(nameof(OpTijd))]
public sealed class DigibordBrowserTests(Ruit ruit)
{
    [Fact, Requirement("TSO-7a", "UX-1")]
    public async Task Het_past_in_beide_themas_is_met_het_toetsenbord_te_bedienen_en_zegt_wanneer_het_achterloopt()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 9);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        var cookie = await school.Cookie(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        await using var scherm = await Paneel.Open(ruit, school, cookie, $"{school.Pad}/lunch/digibord", 1440);
        var (pagina, fouten) = (scherm.Pagina, new List<string>());
        foreach (var thema in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Keuring.Kleed(pagina, thema);
            foreach (var breedte in new[] { 820, 1440, 1920 })
            {
                await Keuring.Zet(pagina, breedte);
                await Ruit.Bewaar(pagina, $"digibord-{thema}-{breedte}");
                fouten.AddRange(await Keuring.Breedte(pagina, $"digibord-{thema}-{breedte}"));
                fouten.AddRange(breedte == 820 ? [] : await Keuring.Axe(pagina, $"digibord-{thema}-{breedte}"));
            }
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));
        Assert.True(await pagina.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.digibord-namen li')).fontSize)") >= 24, "te klein voor achter in de klas");
        await Vol(pagina);
        await ZonderContact(pagina);
    }

    private static async Task Vol(IPage pagina)
    {
        var knop = pagina.Locator("[data-vol-scherm]");
        await knop.FocusAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(knop).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(knop).ToHaveTextAsync("Sluit volledig scherm");
        await pagina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(knop).ToHaveAttributeAsync("aria-pressed", "false");
    }

    private static async Task ZonderContact(IPage pagina)
    {
        await pagina.Context.SetOfflineAsync(true);
        var melding = pagina.Locator("[data-digibord-oud]");
        await Assertions.Expect(melding).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 15_000 });
        await Assertions.Expect(melding).ToContainTextAsync("Geen contact sinds");
        await pagina.Context.SetOfflineAsync(false);
        await Assertions.Expect(melding).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 15_000 });
    }
}
