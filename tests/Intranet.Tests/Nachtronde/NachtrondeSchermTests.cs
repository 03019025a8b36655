using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Nachtronde;

/// <summary>The page with a night and a task on it, on each screen.</summary>
[Requirement("UX-1")]
public sealed class NachtrondeSchermTests(Huis huis, Ruit ruit)
{
    [Fact]
    public async Task De_nachtronde_past_op_elk_scherm()
    {
        var school = await huis.NieuweSchool();
        await huis.Diensten.GetRequiredService<Nachtwacht>().Ruim(school.Sleutel);
        await huis.Grains.Nachtronde(school.Sleutel).Meld(new Uitbaktaak($"leerling/{school.Sleutel}/n00000000000000042", $"register/{school.Sleutel}", 1, default, "InconsistentStateException"));
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Schoolleider, "Marijke van der Veen"));
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/nachtronde");
        var fouten = new List<string>();
        foreach (var thema in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = thema });
            foreach (var breedte in Keuring.Breedtes)
            {
                await Keuring.Zet(pagina, breedte);
                await Ruit.Bewaar(pagina, $"nachtronde-{breedte}-{thema}");
                fouten.AddRange(await Keuring.Breedte(pagina, $"{breedte}-{thema}"));
            }
        }

        fouten.AddRange(await Keuring.Axe(pagina, "nachtronde"));
        Assert.Equal("Probeer opnieuw", (await pagina.Locator(".melding button").InnerTextAsync()).Trim());
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }
}
