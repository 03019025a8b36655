using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Every page for every kind of reader: phone, tablet and desktop, light and dark, with what axe knows of WCAG.</summary>
[Requirement("UX-1")]
public sealed class SchermenTests(Huis huis, Ruit ruit)
{
    /// <summary>Role, name of the picture, address behind /s/{school}.</summary>
    public static TheoryData<Rol, string, string> Paginas() => new()
    {
        { Rol.Overblijfcoordinator, "vandaag", "" },
        { Rol.Commissielid, "vandaag-totalen", "" },
        { Rol.Overblijfkracht, "bord", "/bord/groep-5" },
        { Rol.Overblijfkracht, "bord-blad", $"/bord/groep-5?kind={BordSchool.Id("Mees")}" },
        { Rol.Overblijfkracht, "bord-geschorst", $"/bord/groep-5?kind={BordSchool.Id("Pepijn")}" },
        { Rol.Overblijfkracht, "bord-erbij", "/bord/groep-5?erbij=1" },
        { Rol.Overblijfkracht, "plein", "/bord/plek/plein-noord" },
        { Rol.Bhv, "bord-kijken", "/bord/groep-5" },
        { Rol.Overblijfcoordinator, "andere-dag", "/bord/groep-5?datum=2026-11-10" },
        { Rol.Overblijfcoordinator, "verbeter", $"/bord/groep-5?datum=2026-11-10&verbeter=1&kind={BordSchool.Id("Mees")}" },
        { Rol.Overblijfkracht, "geen-overblijven", "/bord/groep-5?datum=2026-11-11" },
        { Rol.Overblijfcoordinator, "toezicht", "/toezicht" },
        { Rol.Overblijfkracht, "toezicht-erbij", "/toezicht?erbij=1" },
    };

    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task Elke_pagina_past_en_is_toegankelijk(Rol rol, string naam, string pad)
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        var cookie = await school.Cookie(rol, "Marijke van der Veen");
        var fouten = new List<string>();
        await using var context = await ruit.Open(school, cookie);
        var pagina = await context.NewPageAsync();
        pagina.Console += (_, bericht) =>
        {
            if (bericht.Type == "error")
            {
                fouten.Add($"console: {bericht.Text}");
            }
        };
        await pagina.GotoAsync(school.Pad + pad);
        foreach (var thema in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = thema });
            foreach (var breedte in Keuring.Breedtes)
            {
                await Keuring.Zet(pagina, breedte);
                fouten.AddRange(await Bekijk(pagina, breedte, thema, $"{naam}-{breedte}-{(thema == ColorScheme.Dark ? "donker" : "licht")}"));
            }
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));
    }

    private static async Task<IEnumerable<string>> Bekijk(IPage pagina, int breedte, ColorScheme thema, string naam)
    {
        await Ruit.Bewaar(pagina, naam);
        var fouten = await Keuring.Breedte(pagina, naam);
        return Keuring.MetAxe.Contains((breedte, thema)) ? fouten.Concat(await Keuring.Axe(pagina, naam))
            : Keuring.MetAxe.Any(m => m.Breedte == breedte) ? fouten.Concat(await Keuring.Kleuren(pagina, naam)) : fouten;
    }
}
