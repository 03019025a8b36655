using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// The pictures of the guides: each is of a screen that is still there. With GIDS=docs/gebruik/beelden they are made anew, of an invented school.
/// </summary>
[Requirement("UX-1")]
public sealed class GidsbeeldenTests(Huis huis, Ruit ruit)
{
    private const int Breedte = 720;
    private const int HoogteMax = 560;
    private const int HoogteMin = 240;
    private const int BytesMax = 60 * 1024;

    /// <param name="Route">The address, with parameters that the filled school has a value for.</param>
    /// <param name="Kiezer">The part of the page that is shown.</param>
    private sealed record Beeld(string Naam, string Route, string Kiezer = "main");

    private static readonly Beeld[] Beelden =
    [
        new("vandaag", "/s/{school}"),
        new("middagbord", "/s/{school}/bord/{groep}"),
        new("kind-op-het-bord", $"/s/{{school}}/bord/{{groep}}?kind={BordSchool.Id("Mees")}", "#onderblad"),
        new("toezicht", "/s/{school}/toezicht"),
        new("logboek", "/s/{school}/logboek"),
        new("rapporten", "/s/{school}/rapporten"),
        new("leerling", "/s/{school}/leerlingen/{leerling}"),
        new("ongevallen", "/s/{school}/ongevallen"),
        new("gedrag", "/s/{school}/gedrag/{leerling}"),
        new("rooster", "/s/{school}/rooster"),
        new("overblijfkrachten", "/s/{school}/overblijfkrachten"),
        new("geld", "/s/{school}/geld"),
        new("geld-inrichten", "/s/{school}/geld/inrichten"),
        new("besluiten", "/s/{school}/besluiten"),
        new("vergaderingen", "/s/{school}/vergaderingen"),
        new("kwaliteit", "/s/{school}/kwaliteit"),
        new("overdracht", "/s/{school}/overdracht"),
        new("regelingen", "/s/{school}/regelingen"),
        new("mensen", "/s/{school}/mensen"),
        new("tablets", "/s/{school}/tablets"),
        new("inzage", "/s/{school}/inzage"),
        new("nachtronde", "/s/{school}/nachtronde"),
        new("groepen-inrichten", "/s/{school}/inrichten/groepen"),
        new("back-ups", "/s/{school}/installatie/backup"),
    ];

    /// <summary>Whether the text of the page stands in its own letter, once what it asked for is there: with a letter of the machine the lines break elsewhere.</summary>
    private const string Letter =
        "async () => { await document.fonts.ready; return [...document.fonts].some(f => f.family.includes('Atkinson') && f.weight === '400' && f.status === 'loaded'); }";

    private static string? Map => Environment.GetEnvironmentVariable("GIDS") is { Length: > 0 } map ? map : null;

    [Fact]
    public async Task Elk_beeld_van_een_gids_is_van_een_scherm_dat_er_is()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        await school.Middagpauze();
        var vulling = await PaginaVulling.Maak(huis, school);
        await LaatRustKomen(school);
        await huis.LaatBeheren(school);
        await using var context = await ruit.Open(school, await school.CookieMetAlles(), Breedte);
        var pagina = await context.NewPageAsync();
        foreach (var beeld in Beelden)
        {
            var antwoord = await pagina.GotoAsync(Vul(beeld.Route, vulling));
            Assert.True(antwoord is { Status: 200 }, $"{beeld.Naam}: {antwoord?.Status}");
            var deel = pagina.Locator(beeld.Kiezer).First;
            await Assertions.Expect(deel).ToBeVisibleAsync();
            await Assertions.Expect(pagina.Locator(".spoedregel")).ToHaveCountAsync(0);
            Assert.True(await pagina.EvaluateAsync<bool>(Letter), $"{beeld.Naam}: niet de letter van de school");
            if (Map is { } map)
            {
                await Schrijf(pagina, deel, Path.Combine(Boom.Wortel, map, $"{beeld.Naam}.png"));
            }
        }
    }

    [Fact]
    public void Elk_beeld_dat_een_gids_noemt_wordt_gemaakt_en_is_er()
    {
        var genoemd = Gidsboek.Documenten.SelectMany(g => g.Beelden).Select(b => b.Naam).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(Beelden.Select(b => b.Naam).Order(StringComparer.Ordinal), genoemd);
        var weg = Map is null ? Beelden.Where(b => !Gidsboek.HeeftBeeld(b.Naam)).Select(b => b.Naam).ToList() : [];
        Assert.True(weg.Count == 0, $"Maak ze met GIDS=docs/gebruik/beelden: {string.Join(", ", weg)}");
    }

    /// <summary>A guide is of a day on which nothing is wrong: the accident is closed, and who was missing is there.</summary>
    private async Task LaatRustKomen(BordSchool school)
    {
        var wie = school.Systeem;
        foreach (var rij in (await huis.Grains.Ongevallen(school.Sleutel, Schooljaar.Van(Huis.Vandaag)).Alles()).Ongevallen.Where(o => !o.Gesloten))
        {
            var ongeval = huis.Grains.Ongeval(school.Sleutel, rij.Id);
            foreach (var stap in new[]
            {
                await ongeval.Noteer(Ongevalsoort.Nood, "", school.Operatie(), wie),
                await ongeval.DraagOver("Tom Aalbers", school.Operatie(), wie),
                await ongeval.Noteer(Ongevalsoort.Gesproken, "Annemiek Zijlstra", school.Operatie(), wie),
                await ongeval.Sluit("Moeder haalt hem op", nazorgOp: null, school.Operatie(), wie),
            })
            {
                Assert.True(stap.IsGoed, stap.Weigering?.Zin);
            }
        }

        await school.Markeer("Ilyas", Markeersoort.Aanwezig);
    }

    /// <summary>As much of it as fits: a guide is read on a phone too.</summary>
    private static async Task Schrijf(IPage pagina, ILocator deel, string pad)
    {
        await deel.ScrollIntoViewIfNeededAsync();
        var vak = (await deel.BoundingBoxAsync())!;
        for (var hoogte = Math.Min(HoogteMax, (int)vak.Height); ; hoogte -= 80)
        {
            var bytes = await pagina.ScreenshotAsync(new PageScreenshotOptions
            {
                FullPage = true,
                Scale = ScreenshotScale.Css,
                Animations = ScreenshotAnimations.Disabled,
                Clip = new Clip { X = vak.X, Y = vak.Y + await pagina.EvaluateAsync<float>("() => scrollY"), Width = vak.Width, Height = hoogte },
            });
            if (bytes.Length <= BytesMax || hoogte - 80 < HoogteMin)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
                await File.WriteAllBytesAsync(pad, bytes);
                return;
            }
        }
    }

    private static string Vul(string route, PaginaVulling vulling) => Regex.Replace(
        route, @"\{(?<naam>\w+)\}", m => vulling.Waarde(route, m.Groups["naam"].Value) ?? m.Value, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
